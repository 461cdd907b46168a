//! The bot in Telegram: messages and presses of buttons in, answers out. teloxide lives here and nowhere else.
//!
//! The way of a message: `intake` takes it and knows which are unanswered; `chats` puts it in its chat's line; `bot`
//! hands it to `message` or `press`; these ask the assistant or one of the `commands`; `reply` makes it Telegram's;
//! `sender` brings it out, whatever Telegram says to that; then the intake may confirm it.
//!
//! What holds: an update is confirmed when its answer is out; a chat's messages are answered in order and no chat waits
//! for another; nothing of what people write, no name and no token goes into the log.

mod api;
mod bot;
mod callback;
mod chats;
mod commands;
mod flood;
mod inline;
mod intake;
mod message;
mod press;
mod reply;
mod sender;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use url::Url;

use crate::assistant::Assistant;
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::store::Store;
use api::Api;
use bot::{Bot, Desk};
use intake::{Polling, connect};
use sender::Sender;

/// A bot's token. It never prints.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// How the bot reaches Telegram, and who may do what.
#[derive(Debug, Clone)]
pub struct Config {
    /// The token that Telegram's BotFather gave.
    pub token: Token,
    /// Address of the Bot API; paths below it are kept.
    pub api_url: Url,
    /// A proxy for every request.
    pub proxy: Option<Url>,
    /// Numbers of the users who may use the admins' commands.
    pub admins: Vec<u64>,
    /// The language where neither the message nor the chat nor the application tells.
    pub default_language: Language,
}

/// Why the bot can't serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// 401, at the start or later on: waiting doesn't help.
    #[error(
        "Telegram doesn't accept the bot's token; take the current one from @BotFather and set TELOXIDE_TOKEN to it"
    )]
    TokenRefused,
    /// No request can be made at all.
    #[error("no connection to Telegram can be set up: {0}")]
    Client(String),
}

/// How long a stop waits for answers under way. Container runtimes kill after ten seconds.
const DRAIN: Duration = Duration::from_secs(7);
/// How long it then waits for Telegram to take the confirmation.
const LAST_WORD: Duration = Duration::from_secs(2);

/// Serves until `shutdown` ends; then takes nothing more on, finishes what is under way, confirms it and returns.
///
/// `today` is the clock: the day that "the last ten years" counts from. Telegram being away, at the start or later, is
/// waited for.
///
/// # Errors
/// See [`ServeError`].
pub async fn serve(
    assistant: Arc<Assistant>,
    store: Arc<Store>,
    config: Config,
    today: fn() -> NaiveDate,
    shutdown: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    chats::hush_panics();
    let api = Api::new(&config.token, &config.api_url, config.proxy.as_ref())?;
    tokio::pin!(shutdown);
    let me = tokio::select! {
        me = connect(&api) => me?,
        () = &mut shutdown => {
            store.close().await;
            return Ok(());
        }
    };
    tracing::info!(bot = %me.username, "connected to Telegram");

    let bot = Arc::new(Bot {
        assistant,
        store: Arc::clone(&store),
        sender: Sender::new(api.clone(), store),
        me,
        admins: config.admins.into_iter().collect(),
        default_language: config.default_language,
        today,
        started: Instant::now(),
        counters: bot::Counters::default(),
        reindexing: commands::Reindexing::default(),
        drawing: tokio::sync::Semaphore::new(1),
    });
    let menus = publish(api.clone(), Arc::clone(&bot));
    let polling = Polling::new(api);
    let desk = Desk { bot: Arc::clone(&bot), chats: chats::Chats::default(), flood: flood::Flood::default() };
    let ended = tokio::select! {
        Err(error) = polling.run(&desk) => Err(error),
        () = &mut shutdown => Ok(()),
    };
    menus.abort();
    stop(&polling, &bot).await;
    ended
}

impl Token {
    /// Takes a token as BotFather gives it.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(hidden)")
    }
}

/// Beside the messages, since nobody should wait for menus.
fn publish(api: Api, bot: Arc<Bot>) -> tokio::task::JoinHandle<()> {
    tokio::spawn(async move {
        commands::publish_menus(&api, &bot.admins, bot.default_language).await;
        commands::publish_profile(&api, &bot.assistant, bot.default_language).await;
    })
}

async fn stop(polling: &Polling, bot: &Bot) {
    tracing::info!("stopping: finishing the answers under way");
    let finished = async { tokio::join!(polling.drained(), bot.reindexing.finished()) };
    let in_time = tokio::time::timeout(DRAIN, finished).await.is_ok();
    bot.store.close().await;
    let confirmed = tokio::time::timeout(LAST_WORD, polling.confirm()).await;
    match confirmed {
        Ok((0, 0)) if in_time => tracing::info!("stopped, every message is answered"),
        Ok((again, lost)) => {
            tracing::warn!(again, lost, "stopped with messages unanswered; Telegram gives them `again`")
        }
        Err(_) => tracing::warn!("stopped without a confirmation; Telegram may send the last messages again"),
    }
}

//! The bot in Telegram: messages and presses of buttons in, answers out. teloxide lives here and nowhere else.
//!
//! The way of a message: `intake` takes it (by polling, or from `http`, where a webhook brings it) and knows which are unanswered; `chats` puts it in its chat's line; `bot`
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
mod data;
mod flood;
mod http;
mod inline;
mod intake;
mod message;
mod metrics;
mod noting;
mod press;
mod processor;
mod reply;
mod sender;
mod swept;

use std::convert::Infallible;
use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::Instant;
use url::Url;

use crate::assistant::Assistant;
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::store::Store;
use api::Api;
use bot::{Bot, Desk};
use http::{Door, Face, Phase, Readiness, Server};
use intake::{Accept, Polling, Webhook, connect, prepare, register, watch};
use metrics::Metrics;
use sender::Sender;

/// A secret text: a bot's token, a webhook's secret. It never prints.
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
    /// Where Telegram brings updates; without it they are asked for.
    pub webhook: Option<WebhookConfig>,
    /// Where the webhook, health and metrics are served. A webhook needs it.
    pub listen: Option<SocketAddr>,
}

/// Where Telegram brings updates.
#[derive(Debug, Clone)]
pub struct WebhookConfig {
    /// The address as Telegram sees it; its path is also the path that is served.
    pub url: Url,
    /// What Telegram shows with each update, so that nobody else can bring any. The same for all replicas.
    pub secret: Token,
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
    /// Nobody can be served at that address.
    #[error(
        "LISTEN: {address} can't be listened at: {source}; expected an address of this machine with a free port, such as \
         127.0.0.1:8080"
    )]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
    /// Telegram doesn't want to bring updates there.
    #[error(
        "WEBHOOK_URL: Telegram refuses it: {0}; expected an https address that Telegram can reach, on port 443, 80, 88 or 8443"
    )]
    WebhookRefused(String),
}

/// How long a stop waits for answers under way.
const DRAIN: Duration = Duration::from_secs(5);
/// How long it then waits for the database.
const CLOSING: Duration = Duration::from_secs(3);
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
    let metrics = Arc::new(Metrics::default());
    let readiness = Arc::new(Readiness::default());
    let api = Api::new(&config.token, &config.api_url, config.proxy.as_ref(), Arc::clone(&metrics))?;
    let intake = match config.webhook.clone() {
        Some(config) => Intake::Webhook(Arc::default(), config, api.clone()),
        None => Intake::Polling(Polling::new(api.clone(), Arc::clone(&readiness))),
    };
    let server = match config.listen {
        Some(address) => {
            let (assistant, store) = (Arc::clone(&assistant), Arc::clone(&store));
            let (metrics, readiness) = (Arc::clone(&metrics), Arc::clone(&readiness));
            let face = Face { assistant, store, metrics, readiness, door: intake.door() };
            Some(Server::start(address, face).await?)
        }
        None => None,
    };
    // From here on nothing that is announced is missed.
    let announced = store.announced();
    data::settle(&assistant, &store, &metrics, today).await;
    tokio::pin!(shutdown);
    let me = tokio::select! {
        me = connect(&api) => me?,
        () = &mut shutdown => {
            close(&store).await;
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
        metrics,
        reindexing: commands::Reindexing::default(),
        offers: commands::Offers::default(),
        processor: processor::Processor::default(),
        noting: noting::Noting::default(),
        drawing: tokio::sync::Semaphore::new(1),
        flood: flood::Flood::default(),
    });
    let beside = [
        publish(api, Arc::clone(&bot)),
        tokio::spawn(data::follow(
            Arc::clone(&bot.assistant),
            Arc::clone(&bot.store),
            Arc::clone(&bot.metrics),
            today,
            announced,
        )),
        tokio::spawn(commands::tell_often(
            Arc::clone(&bot),
            bot.store.often().unwrap_or_else(|| mpsc::unbounded_channel().1),
        )),
    ];
    let desk = Arc::new(Desk { bot: Arc::clone(&bot), chats: chats::Chats::default() });
    let ended = tokio::select! {
        Err(error) = intake.run(desk, &readiness) => Err(error),
        () = &mut shutdown => Ok(()),
    };
    readiness.set(Phase::Stopping);
    beside.iter().for_each(JoinHandle::abort);
    stop(&intake, &bot).await;
    if let Some(server) = server {
        server.stop().await;
    }
    ended
}

/// The way in which updates come.
enum Intake {
    /// They are asked for.
    Polling(Polling),
    /// Telegram brings them.
    Webhook(Arc<Webhook>, WebhookConfig, Api),
}

impl Intake {
    fn door(&self) -> Option<Door> {
        match self {
            Self::Polling(_) => None,
            Self::Webhook(webhook, config, _) => Some(Door {
                path: config.url.path().to_owned(),
                secret: config.secret.expose().to_owned(),
                webhook: Arc::clone(webhook),
            }),
        }
    }

    async fn run(&self, desk: Arc<impl Accept + 'static>, readiness: &Readiness) -> Result<Infallible, ServeError> {
        match self {
            Self::Polling(polling) => {
                prepare(polling.api()).await;
                readiness.set(Phase::Serving);
                polling.run(&*desk).await
            }
            Self::Webhook(webhook, config, api) => {
                // Telegram may know the address from before, and begin at once.
                webhook.open(desk);
                register(api, config).await?;
                readiness.set(Phase::Serving);
                tracing::info!("Telegram brings the updates");
                watch(api, config).await
            }
        }
    }

    /// Waits until all that was taken on is done.
    async fn drained(&self) {
        match self {
            Self::Polling(polling) => polling.drained().await,
            Self::Webhook(webhook, ..) => {
                webhook.close();
                webhook.drained().await;
            }
        }
    }

    /// Tells Telegram what is done. Returns how many updates stay unanswered: those that it will give again, and those
    /// that it won't.
    async fn confirm(&self) -> (usize, usize) {
        match self {
            Self::Polling(polling) => polling.confirm().await,
            Self::Webhook(webhook, ..) => (webhook.open_updates(), 0),
        }
    }
}

impl Token {
    /// Takes the text: a token as BotFather gives it.
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
fn publish(api: Api, bot: Arc<Bot>) -> JoinHandle<()> {
    tokio::spawn(async move {
        commands::publish_menus(&api, &bot.admins, bot.default_language).await;
        commands::publish_profile(&api, &bot.assistant, bot.default_language).await;
    })
}

async fn close(store: &Store) {
    if tokio::time::timeout(CLOSING, store.close()).await.is_err() {
        tracing::warn!("the database takes too long; the last changes may not be written");
    }
}

async fn stop(intake: &Intake, bot: &Bot) {
    tracing::info!("stopping: finishing the answers under way");
    let finished = async { tokio::join!(intake.drained(), bot.reindexing.finished()) };
    let in_time = tokio::time::timeout(DRAIN, finished).await.is_ok();
    close(&bot.store).await;
    let confirmed = tokio::time::timeout(LAST_WORD, intake.confirm()).await;
    match confirmed {
        Ok((0, 0)) if in_time => tracing::info!("stopped, every message is answered"),
        Ok((again, lost)) => {
            tracing::warn!(again, lost, "stopped with messages unanswered; Telegram gives them `again`")
        }
        Err(_) => tracing::warn!("stopped without a confirmation; Telegram may send the last messages again"),
    }
}

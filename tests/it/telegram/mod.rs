//! The whole bot against a loopback Telegram, read as conversations.

mod buttons;
mod chat;
mod conversations;
mod faults;
mod groups;
mod intake;
mod logs;
mod start_and_stop;

use std::sync::Arc;

use membership_bot::assistant::{Assistant, Settings};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;
use membership_bot::telegram::{Config, ServeError, Token, serve};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use url::Url;

use crate::fake_telegram::TOKEN;
use chat::Chat;

/// A running bot, in a runtime of its own, so that a test can end it as a power cut does.
pub(crate) struct Bot {
    stop: oneshot::Sender<()>,
    task: JoinHandle<Result<(), ServeError>>,
    runtime: Runtime,
}

/// The user who may use the admins' commands.
const ADMIN: i64 = 77;

impl Bot {
    /// Starts against a Bot API.
    pub(crate) fn start(api_url: Url) -> Self {
        Self::start_with(api_url, TOKEN, today)
    }

    /// Starts with another token or another clock.
    pub(crate) fn start_with(api_url: Url, token: &str, today: fn() -> NaiveDate) -> Self {
        logs::capture();
        let settings = Settings { data_dir: None, index_dir: None, default_language: Language::En };
        let assistant = Arc::new(Assistant::open(settings).unwrap());
        let config = Config {
            token: Token::new(token),
            api_url,
            proxy: None,
            admins: vec![u64::try_from(ADMIN).unwrap()],
            default_language: Language::En,
        };
        let (stop, stopped) = oneshot::channel();
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let task = runtime.spawn(serve(assistant, config, today, async {
            let _ = stopped.await;
        }));
        Self { stop, task, runtime }
    }

    /// Asks it to stop, as a signal does, and waits until it has.
    pub(crate) async fn stop(self) -> Result<(), ServeError> {
        let _ = self.stop.send(());
        let ended = self.task.await.unwrap();
        self.runtime.shutdown_background();
        ended
    }

    /// Ends it as a power cut does.
    pub(crate) fn kill(self) {
        self.runtime.shutdown_background();
    }

    /// Waits until it ends by itself.
    pub(crate) async fn ended(self) -> Result<(), ServeError> {
        let ended = self.task.await.unwrap();
        self.runtime.shutdown_background();
        ended
    }
}

/// The day on which all tests take place.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

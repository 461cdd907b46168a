//! `serve`: the bot in Telegram until SIGINT or SIGTERM.

use std::panic::PanicHookInfo;
use std::sync::Arc;

use anyhow::{Context, bail};

use super::{Exit, Place, open};
use crate::config::{Config, LogFormat};

/// Serves until it is told to stop, or until Telegram refuses the token.
///
/// # Errors
/// There is no token, the data or the index cannot be used, or Telegram cannot be served.
pub(super) fn run(config: &Config, place: Place) -> anyhow::Result<Exit> {
    let Some(token) = &config.token else {
        bail!(
            "TELOXIDE_TOKEN: expected the bot's token, found nothing; @BotFather in Telegram gives one (send it /newbot). \
             Without a token there is the terminal: membership-bot chat"
        );
    };
    if config.log_format == LogFormat::Json {
        std::panic::set_hook(Box::new(log_panic));
    }
    let assistant = Arc::new(open(config, place)?);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("cannot start threads")?;
    runtime.block_on(async {
        // STUB until the Telegram side is merged: waits to be stopped.
        let _ = (token, assistant);
        stop_signal().await;
        Ok(Exit::Yes)
    })
}

/// A panic as a log line. Its text can quote a message, so that only its place is logged.
fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string);
    tracing::error!(place, "a panic");
}

/// Ends at the first SIGINT or SIGTERM; a second one ends the process, for whoever doesn't want to wait.
async fn stop_signal() {
    signal().await;
    tracing::info!("stopping: messages that are being answered are answered first; a second signal stops at once");
    tokio::spawn(async {
        signal().await;
        std::process::exit(2);
    });
}

#[cfg(unix)]
async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};

    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut stream) => drop(stream.recv().await),
            Err(error) => wait_without("SIGTERM", &error).await,
        }
    };
    tokio::select! {
        () = interrupt() => {}
        () = terminate => {}
    }
}

#[cfg(not(unix))]
async fn signal() {
    interrupt().await;
}

async fn interrupt() {
    if let Err(error) = tokio::signal::ctrl_c().await {
        wait_without("SIGINT", &error).await;
    }
}

async fn wait_without(name: &str, error: &std::io::Error) {
    tracing::error!("{name} cannot be waited for: {error}");
    std::future::pending().await
}

//! `serve`: the bot in Telegram until SIGINT or SIGTERM.

use std::sync::Arc;

use anyhow::{Context, bail};
use sha2::{Digest, Sha256};

use super::{Exit, Place, settings, today};
use crate::assistant::{Assistant, Settings};
use crate::config::{Config, Database, Secret};
use crate::store::{Location, Store, StoreError};
use crate::telegram::{self, Token, WebhookConfig};

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
    let carrier = telegram::Config {
        token: Token::new(token.reveal()),
        api_url: config.api_url.clone(),
        proxy: config.proxy.as_ref().map(|proxy| proxy.reveal().parse()).transpose().context("TELOXIDE_PROXY")?,
        admins: config.admins.iter().copied().collect(),
        default_language: config.default_language,
        webhook: config.webhook.as_ref().map(|webhook| WebhookConfig {
            url: webhook.url.clone(),
            secret: Token::new(webhook.secret.as_ref().map_or_else(|| derived(token), |s| s.reveal().to_owned())),
        }),
        listen: config.listen,
    };
    let settings = settings(config, place);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("cannot start threads")?;
    let served = runtime.block_on(async {
        let store = store(&config.database).await?;
        let assistant = Arc::new(opened(settings, &store).await?);
        telegram::serve(assistant, Arc::new(store), carrier, today, stop_signal()).await.map_err(anyhow::Error::from)
    });
    // A data set that is being checked takes as long as it takes, and nobody waits for it any more.
    runtime.shutdown_background();
    served?;
    Ok(Exit::Yes)
}

/// The assistant on the folder's data; where that has mistakes, on the data that was in service last.
async fn opened(settings: Settings, store: &Store) -> anyhow::Result<Assistant> {
    let error = match Assistant::open(settings.clone()) {
        Ok(assistant) => return Ok(assistant),
        Err(error) => error,
    };
    let Some(files) = store.latest().await else { return Err(error) };
    let Ok(assistant) = Assistant::open_files(settings, files) else { return Err(error) };
    tracing::error!("{error:#}");
    tracing::warn!("serving the data set that was in service last; mend the files and send /reindex");
    Ok(assistant)
}

/// A secret that all processes with the same token agree on, and that tells nothing about the token.
fn derived(token: &Secret) -> String {
    let hash = Sha256::digest(format!("webhook secret of {}", token.reveal()));
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn store(database: &Database) -> anyhow::Result<Store> {
    match database {
        Database::Named(location) => Ok(Store::open(location.clone()).await?),
        Database::Usual(name) => match Store::open(Location::Sqlite(name.into())).await {
            // Two that answer everything are worse than one that doesn't start.
            Err(error @ StoreError::Taken { .. }) => Err(error.into()),
            Err(error) => {
                tracing::warn!("{error}. Until then the bot forgets at a restart");
                Ok(Store::in_memory())
            }
            Ok(store) => Ok(store),
        },
    }
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

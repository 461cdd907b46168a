//! Which data set is in service, here and in the other processes of the same bot.
//!
//! Every data set that comes into service is noted in the store, files and all. What is noted last holds: another
//! process takes it over when it hears of it, and a process that starts takes it over too, unless its folder has
//! something that was never in service. So an old copy of the folder, or one that an admin has taken back, doesn't
//! return by itself.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::chats::spawn_blocking;
use super::metrics::Metrics;
use crate::assistant::{Assistant, ReindexError, Source};
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::store::{Files, Store};

/// Between two attempts, while the database doesn't tell or a reindex of somebody else's is running.
const AGAIN: Duration = Duration::from_millis(500);

/// Takes over the data set that was in service last, or notes the one that is now. Returns whether that is done: as long as
/// the database doesn't tell what was in service, nothing is.
pub(super) async fn settle(
    assistant: &Arc<Assistant>,
    store: &Store,
    metrics: &Metrics,
    today: fn() -> NaiveDate,
) -> bool {
    let served = assistant.status().fingerprint;
    let Some(versions) = store.versions().await else { return false };
    match versions.first() {
        Some(latest) if latest.fingerprint == served => true,
        Some(latest) if versions.iter().any(|version| version.fingerprint == served) => {
            let Some(files) = store.files(latest.number).await else { return false };
            let Some(files) = files else {
                tracing::error!(version = latest.number, "the data set in service is not in the database any more");
                return true;
            };
            match run(assistant, Source::Files(files), today()).await {
                Ok(()) => {
                    tracing::warn!(
                        version = latest.number,
                        "serving the data set that came into service last, not the one that the data folder has; \
                         /reindex takes the folder's"
                    );
                    metrics.reindex("followed");
                    // Another one may have come meanwhile.
                    false
                }
                Err(ReindexError::Busy) => false,
                Err(error) => {
                    tracing::error!(%error, version = latest.number, "the data set in service can't be taken over");
                    metrics.reindex("failed");
                    true
                }
            }
        }
        _ => {
            if let Some(files) = assistant.files() {
                store.add_version(&served, &files).await;
            }
            true
        }
    }
}

/// Takes over what other processes put into service, for as long as it runs. `announced` tells of each.
pub(super) async fn follow(
    assistant: Arc<Assistant>,
    store: Arc<Store>,
    metrics: Arc<Metrics>,
    today: fn() -> NaiveDate,
    mut announced: watch::Receiver<i64>,
) {
    loop {
        while !settle(&assistant, &store, &metrics, today).await {
            tokio::time::sleep(AGAIN).await;
        }
        if announced.changed().await.is_err() {
            return;
        }
    }
}

/// The files of the data set that was in service before this one; `None` while the database doesn't tell, `Some(None)` if
/// there is none.
pub(super) async fn previous(assistant: &Assistant, store: &Store) -> Option<Option<Files>> {
    let served = assistant.status().fingerprint;
    let versions = store.versions().await?;
    match versions.iter().find(|version| version.fingerprint != served) {
        Some(previous) => store.files(previous.number).await,
        None => Some(None),
    }
}

async fn run(assistant: &Arc<Assistant>, source: Source, today: NaiveDate) -> Result<(), ReindexError> {
    let assistant = Arc::clone(assistant);
    match spawn_blocking(move || assistant.reindex(source, today, Language::En)).await {
        Ok(result) => result.map(|_| ()),
        Err(error) => Err(ReindexError::Failed(error.into())),
    }
}

//! Which data set is in service, here and in the other processes of the same bot.
//!
//! Every data set that comes into service is noted in the store, files and all. What is noted last holds: another
//! process takes it over when it hears of it, and a process that starts takes it over too, unless its folder has
//! something that was never in service. So an old copy of the folder, or one that an admin has taken back, doesn't
//! return by itself.

use std::sync::Arc;
use std::time::Duration;

use super::metrics::Metrics;
use crate::assistant::{Assistant, ReindexError, Source};
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::store::{Files, Store};

/// While a reindex of somebody else's is running.
const AGAIN: Duration = Duration::from_millis(100);

/// Takes over the data set that was in service last, or notes the one that is now.
pub(super) async fn settle(assistant: &Arc<Assistant>, store: &Store, metrics: &Metrics, today: fn() -> NaiveDate) {
    loop {
        let served = assistant.status().fingerprint;
        let versions = store.versions().await;
        match versions.first() {
            Some(latest) if latest.fingerprint == served => return,
            Some(latest) if versions.iter().any(|version| version.fingerprint == served) => {
                let Some(files) = store.files(latest.number).await else { return };
                match run(assistant, Source::Files(files), today()).await {
                    Ok(()) => {
                        tracing::warn!(
                            version = latest.number,
                            "serving the data set that came into service last, not the one that the data folder has; \
                             /reindex takes the folder's"
                        );
                        metrics.reindex("followed");
                        return;
                    }
                    Err(ReindexError::Busy) => tokio::time::sleep(AGAIN).await,
                    Err(error) => {
                        tracing::error!(%error, version = latest.number, "the data set in service can't be taken over");
                        metrics.reindex("failed");
                        return;
                    }
                }
            }
            _ => {
                if let Some(files) = assistant.files() {
                    store.add_version(&served, &files).await;
                }
                return;
            }
        }
    }
}

/// Takes over what other processes put into service, for as long as it runs.
pub(super) async fn follow(
    assistant: Arc<Assistant>,
    store: Arc<Store>,
    metrics: Arc<Metrics>,
    today: fn() -> NaiveDate,
) {
    let Some(mut announced) = store.announced() else { return };
    while announced.changed().await.is_ok() {
        settle(&assistant, &store, &metrics, today).await;
    }
}

/// The files of the data set that was in service before this one.
pub(super) async fn previous(assistant: &Assistant, store: &Store) -> Option<Files> {
    let served = assistant.status().fingerprint;
    let versions = store.versions().await;
    let previous = versions.iter().skip_while(|version| version.fingerprint == served);
    store.files(previous.map(|version| version.number).next()?).await
}

/// A data set has come into service here.
pub(super) async fn note(store: &Store, fingerprint: &str, files: &Files) {
    if store.versions().await.first().is_none_or(|latest| latest.fingerprint != fingerprint) {
        store.add_version(fingerprint, files).await;
    }
}

async fn run(assistant: &Arc<Assistant>, source: Source, today: NaiveDate) -> Result<(), ReindexError> {
    let assistant = Arc::clone(assistant);
    match tokio::task::spawn_blocking(move || assistant.reindex(source, today, Language::En)).await {
        Ok(result) => result.map(|_| ()),
        Err(error) => Err(ReindexError::Failed(error.into())),
    }
}

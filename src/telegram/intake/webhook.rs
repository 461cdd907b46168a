//! Updates that Telegram brings: each HTTP request ends when its update is dealt with.
//!
//! Telegram brings an update again until it is answered with 200, and brings one chat's messages one after another
//! (presses of buttons stand in a line of their own). So the response waits for the answer; an update that comes again
//! meanwhile waits with the first one. Nothing is deleted at a stop: what comes while no process listens comes again.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::{Notify, watch};

use super::connection::{ALLOWED, BackOff, ROUND_TRIP};
use super::{Accept, Receipt, read};
use crate::telegram::api::{Api, Failure};
use crate::telegram::{ServeError, WebhookConfig};

/// The updates that have been brought and aren't dealt with.
#[derive(Default)]
pub(in crate::telegram) struct Webhook {
    desk: OnceLock<Arc<dyn Accept>>,
    under_way: Mutex<HashMap<u32, watch::Receiver<bool>>>,
    ended: Notify,
    closed: AtomicBool,
}

/// What became of a delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::telegram) enum Delivery {
    /// The update needs nothing more.
    Done,
    /// It isn't dealt with: Telegram should bring it again.
    Again,
}

/// An update's place among those under way; it leaves when dropped, in whatever way the work ends.
struct Entry {
    webhook: Arc<Webhook>,
    id: u32,
    done: watch::Sender<bool>,
}

/// Telegram gives up on a request after 60 s, and then brings the update again.
const PATIENCE: Duration = Duration::from_secs(50);
/// How many updates Telegram may bring at once: its own limit, since each waits for its answer.
const CONNECTIONS: u8 = 100;
/// Between two looks whether Telegram still knows the webhook.
const WATCH: Duration = Duration::from_secs(60);

impl Webhook {
    /// From now on updates are handed on.
    pub(in crate::telegram) fn open(&self, desk: Arc<dyn Accept>) {
        // A second one would be a second bot in one process.
        let _ = self.desk.set(desk);
    }

    /// From now on Telegram is asked to come again.
    pub(in crate::telegram) fn close(&self) {
        self.closed.store(true, Ordering::Release);
    }

    /// Hands an update on and waits until it is dealt with.
    pub(in crate::telegram) async fn deliver(self: &Arc<Self>, raw: Value) -> Delivery {
        let Some(desk) = self.desk.get().filter(|_| !self.closed.load(Ordering::Acquire)) else {
            return Delivery::Again;
        };
        let update = match read(raw) {
            Ok(update) => update,
            Err(unreadable) => {
                // It would be no more readable another time.
                tracing::warn!(update = unreadable.id, kind = %unreadable.kind, "an update that can't be read, passed over");
                return Delivery::Done;
            }
        };
        let id = update.id.0;
        let (mut done, entry) = {
            let mut under_way = self.lock();
            if let Some(done) = under_way.get(&id) {
                (done.clone(), None)
            } else {
                let (sender, done) = watch::channel(false);
                under_way.insert(id, done.clone());
                (done, Some(Entry { webhook: Arc::clone(self), id, done: sender }))
            }
        };
        if let Some(entry) = entry {
            desk.accept(
                update,
                Receipt::new(move || {
                    entry.done.send_replace(true);
                }),
            );
        }
        let end = tokio::time::timeout(PATIENCE, done.wait_for(|done| *done)).await;
        if matches!(end, Ok(Ok(_))) { Delivery::Done } else { Delivery::Again }
    }

    /// Waits until nothing is under way.
    pub(in crate::telegram) async fn drained(&self) {
        loop {
            let ended = self.ended.notified();
            if self.open_updates() == 0 {
                return;
            }
            ended.await;
        }
    }

    /// How many updates are under way.
    pub(in crate::telegram) fn open_updates(&self) -> usize {
        self.lock().len()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u32, watch::Receiver<bool>>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.webhook.lock().remove(&self.id);
        self.webhook.ended.notify_waiters();
    }
}

/// Tells Telegram where to bring updates, however long Telegram is away.
///
/// # Errors
/// The token is not known, or Telegram refuses the address.
pub(in crate::telegram) async fn register(api: &Api, config: &WebhookConfig) -> Result<(), ServeError> {
    let parameters = json!({
        "url": config.url.as_str(),
        "secret_token": config.secret.expose(),
        "allowed_updates": ALLOWED,
        "max_connections": CONNECTIONS,
        "drop_pending_updates": false,
    });
    let mut back_off = BackOff::default();
    loop {
        match api.call::<Value>("setWebhook", &parameters, ROUND_TRIP).await {
            Ok(_) | Err(Failure::Unreadable(_)) => return Ok(()),
            Err(Failure::Unauthorized) => return Err(ServeError::TokenRefused),
            Err(Failure::Refused(words)) => return Err(ServeError::WebhookRefused(words)),
            Err(failure) => back_off.wait(&failure).await,
        }
    }
}

/// Looks now and then whether Telegram still brings updates here; a webhook that somebody has taken away is set again.
///
/// # Errors
/// As [`register`].
pub(in crate::telegram) async fn watch(api: &Api, config: &WebhookConfig) -> Result<Infallible, ServeError> {
    let mut told = Value::Null;
    loop {
        tokio::time::sleep(WATCH).await;
        let about = match api.call::<Value>("getWebhookInfo", &json!({}), ROUND_TRIP).await {
            Ok(about) => about,
            Err(Failure::Unauthorized) => return Err(ServeError::TokenRefused),
            Err(failure) => {
                tracing::warn!(%failure, "whether the webhook is still set is not known");
                continue;
            }
        };
        if about["url"] != json!(config.url.as_str()) {
            tracing::error!("the webhook is gone (another program polls with this token?); setting it again");
            api.count_conflict();
            match register(api, config).await {
                // It was good at the start: the name server may be away.
                Err(ServeError::WebhookRefused(words)) => {
                    tracing::error!(%words, "Telegram refuses the webhook for now")
                }
                registered => registered?,
            }
        } else if !about["last_error_date"].is_null() && about["last_error_date"] != told {
            told = about["last_error_date"].clone();
            let words = about["last_error_message"].as_str().unwrap_or("no reason given");
            tracing::warn!(%words, waiting = about["pending_update_count"].as_u64(), "Telegram could not bring an update");
        }
    }
}

#[cfg(test)]
mod tests {
    use teloxide::types::Update;

    use super::*;

    /// Keeps receipts until they are asked for.
    #[derive(Default)]
    struct Pile(Mutex<Vec<Receipt>>);

    impl Accept for Pile {
        fn accept(&self, _update: Update, receipt: Receipt) {
            self.0.lock().unwrap().push(receipt);
        }
    }

    fn update() -> Value {
        let user = json!({"id": 7, "is_bot": false, "first_name": "A"});
        let chat = json!({"id": 7, "type": "private", "first_name": "A"});
        json!({"update_id": 5, "message": {"message_id": 1, "date": 1, "chat": chat, "from": user, "text": "x"}})
    }

    fn opened() -> (Arc<Webhook>, Arc<Pile>) {
        let (webhook, pile) = (Arc::new(Webhook::default()), Arc::new(Pile::default()));
        webhook.open(Arc::clone(&pile) as Arc<dyn Accept>);
        (webhook, pile)
    }

    #[tokio::test]
    async fn an_update_brought_twice_is_handed_on_once_and_both_wait_for_its_end() {
        let (webhook, pile) = opened();
        let deliver = || {
            let webhook = Arc::clone(&webhook);
            tokio::spawn(async move { webhook.deliver(update()).await })
        };
        let (first, second) = (deliver(), deliver());
        tokio::time::sleep(Duration::from_millis(20)).await;
        assert!(!first.is_finished() && !second.is_finished());
        let receipts = std::mem::take(&mut *pile.0.lock().unwrap());
        assert_eq!((receipts.len(), webhook.open_updates()), (1, 1));
        receipts.into_iter().for_each(Receipt::give_back);
        assert_eq!((first.await.unwrap(), second.await.unwrap()), (Delivery::Done, Delivery::Done));
        webhook.drained().await;
    }

    #[tokio::test]
    async fn what_is_not_dealt_with_comes_again() {
        let (webhook, pile) = opened();
        let brought = {
            let webhook = Arc::clone(&webhook);
            tokio::spawn(async move { webhook.deliver(update()).await })
        };
        while pile.0.lock().unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
        pile.0.lock().unwrap().clear();
        assert_eq!(brought.await.unwrap(), Delivery::Again);
        assert_eq!(webhook.open_updates(), 0);
        webhook.close();
        assert_eq!(webhook.deliver(update()).await, Delivery::Again);
        assert_eq!(Arc::new(Webhook::default()).deliver(update()).await, Delivery::Again, "nobody is there yet");
    }
}

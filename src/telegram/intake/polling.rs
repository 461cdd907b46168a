//! Long polling that confirms an update only when its answer is out.
//!
//! Telegram gives the oldest unconfirmed updates again with every request, at once while there are any. So while
//! something is under way the loop asks often enough for other chats not to notice, and known updates are passed over;
//! when all is done it asks once and waits.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio::time::Instant;

use super::connection::{ALLOWED, BACK_OFF, BackOff, ROUND_TRIP};
use super::window::Window;
use super::{Accept, Receipt, chat_of, read};
use crate::telegram::ServeError;
use crate::telegram::api::{Api, Failure};
use crate::telegram::http::{Phase, Readiness};

/// Takes updates by asking for them.
#[derive(Debug, Clone)]
pub(in crate::telegram) struct Polling {
    api: Api,
    shared: Arc<Shared>,
    readiness: Arc<Readiness>,
    silence: Duration,
}

/// Of an update, what tells it from others.
#[derive(Deserialize)]
struct Numbered {
    update_id: u32,
}

#[derive(Debug, Default)]
struct Shared {
    window: Mutex<Window>,
    finished: Notify,
}

/// How long Telegram may hold a request open. Networks on the way cut silent connections after some 30 s and more.
const LONG_POLL: Duration = Duration::from_secs(25);
/// Between two requests while something is under way: at first, and when nothing new comes.
const PAUSE: (Duration, Duration) = (Duration::from_millis(20), Duration::from_millis(250));
/// Numbers start anew after a week without updates; well before that the offset is dropped.
const SILENCE: Duration = Duration::from_secs(24 * 60 * 60);

/// Removes a webhook that is still set; the updates that wait for it stay.
pub(in crate::telegram) async fn prepare(api: &Api) {
    if let Ok(webhook) = api.call::<Value>("getWebhookInfo", &json!({}), ROUND_TRIP).await
        && webhook["url"].as_str().is_some_and(|url| !url.is_empty())
    {
        remove_webhook(api).await;
    }
}

impl Polling {
    pub(in crate::telegram) fn new(api: Api, readiness: Arc<Readiness>) -> Self {
        Self { api, shared: Arc::default(), readiness, silence: SILENCE }
    }

    /// Where updates are asked for.
    pub(in crate::telegram) fn api(&self) -> &Api {
        &self.api
    }

    /// Takes updates until it is dropped, which it may be at any point.
    ///
    /// # Errors
    /// Telegram no longer knows the token.
    pub(in crate::telegram) async fn run(&self, accept: &impl Accept) -> Result<Infallible, ServeError> {
        let mut back_off = BackOff::default();
        let mut pause = PAUSE.0;
        let mut failing = false;
        let mut last_update = Instant::now();
        loop {
            if last_update.elapsed() >= self.silence {
                self.window().forget_offset();
                last_update = Instant::now();
            }
            // After a failure the next answer tells that all is well again, so it had better come at once.
            let hold = if self.window().waiting() == 0 && !failing { LONG_POLL } else { Duration::ZERO };
            let batch = match self.get_updates(hold, Window::ROOM).await {
                Ok(batch) => batch,
                Err(Failure::Unauthorized) => return Err(ServeError::TokenRefused),
                Err(Failure::Conflict(words)) if words.contains("webhook") => {
                    remove_webhook(&self.api).await;
                    tokio::time::sleep(BACK_OFF.0).await;
                    continue;
                }
                Err(failure) => {
                    failing = true;
                    self.readiness.set(Phase::Waiting);
                    back_off.wait(&failure).await;
                    continue;
                }
            };
            failing = false;
            self.readiness.set(Phase::Serving);
            back_off.reset();
            if batch.is_empty() {
                if hold.is_zero() {
                    self.settle(0, PAUSE.1).await;
                }
                continue;
            }
            last_update = Instant::now();
            let full = batch.len() >= Window::ROOM;
            let fresh = self.take(batch, accept);
            pause = if fresh > 0 { PAUSE.0 } else { (pause * 2).min(PAUSE.1) };
            if full && fresh == 0 {
                let adopted = self.window().adopt(Instant::now());
                if adopted > 0 {
                    tracing::info!(updates = adopted, "confirmed early, since a slow chat held up all others");
                }
            }
            if full && fresh == 0 {
                self.move_on(pause).await;
            } else {
                self.settle(if full { Window::ROOM / 2 } else { 0 }, pause).await;
            }
        }
    }

    /// Waits until every update is done, adopted ones too.
    pub(in crate::telegram) async fn drained(&self) {
        self.settle_all(|window| window.open() == 0).await;
    }

    /// Confirms what is done, without taking more on. Returns how many updates stay unanswered: those that Telegram
    /// will give again, and those that it won't.
    pub(in crate::telegram) async fn confirm(&self) -> (usize, usize) {
        if let Err(failure) = self.get_updates(Duration::ZERO, 1).await {
            tracing::warn!(%failure, "the last answers could not be confirmed; Telegram will send their questions again");
        }
        let window = self.window();
        (window.waiting(), window.open() - window.waiting())
    }

    /// Each update stays as it came until it is known to be new: under load most of a batch was there before.
    async fn get_updates(&self, hold: Duration, limit: usize) -> Result<Vec<Box<RawValue>>, Failure> {
        let offset = self.window().offset();
        let mut parameters = json!({"timeout": hold.as_secs(), "limit": limit, "allowed_updates": ALLOWED});
        if let Some(offset) = offset {
            parameters["offset"] = json!(offset);
        }
        let batch = self.api.call("getUpdates", &parameters, hold + ROUND_TRIP).await?;
        if let Some(offset) = offset {
            self.window().confirmed(offset);
        }
        Ok(batch)
    }

    /// Hands new updates on. Returns how many were new.
    fn take(&self, batch: Vec<Box<RawValue>>, accept: &impl Accept) -> usize {
        let mut fresh = 0;
        for raw in batch {
            let Ok(Numbered { update_id: id }) = serde_json::from_str(raw.get()) else {
                tracing::warn!("an update without a number, passed over");
                continue;
            };
            self.window().seen_up_to(id);
            if self.window().knows(id) {
                continue;
            }
            fresh += 1;
            let raw = serde_json::from_str(raw.get()).unwrap_or_default();
            match read(raw) {
                Ok(update) => {
                    self.window().admit(id, chat_of(&update));
                    let shared = Arc::clone(&self.shared);
                    accept.accept(update, Receipt::new(move || shared.finish(id)));
                }
                Err(unreadable) => {
                    tracing::warn!(update = id, kind = %unreadable.kind, "an update that can't be read, passed over");
                    self.window().admit(id, None);
                    self.shared.finish(id);
                }
            }
        }
        fresh
    }

    /// Waits until at most `left` updates are unconfirmed, or `limit` is over.
    async fn settle(&self, left: usize, limit: Duration) {
        let settled = self.settle_all(|window| window.waiting() <= left);
        // Being late is no failure: then it is time to look for new updates.
        let _ = tokio::time::timeout(limit, settled).await;
    }

    /// Waits until the oldest update is done, or `limit` is over: before that Telegram has nothing new to give.
    async fn move_on(&self, limit: Duration) {
        let oldest = self.window().offset();
        let moved = self.settle_all(|window| window.offset() != oldest);
        let _ = tokio::time::timeout(limit, moved).await;
    }

    async fn settle_all(&self, settled: impl Fn(&Window) -> bool) {
        loop {
            let finished = self.shared.finished.notified();
            if settled(&self.window()) {
                return;
            }
            finished.await;
        }
    }

    fn window(&self) -> MutexGuard<'_, Window> {
        self.shared.window()
    }
}

impl Shared {
    fn finish(&self, id: u32) {
        self.window().finish(id);
        self.finished.notify_waiters();
    }

    fn window(&self) -> MutexGuard<'_, Window> {
        self.window.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn remove_webhook(api: &Api) {
    tracing::warn!("a webhook is set for this bot; removing it, since updates are taken by polling (none is lost)");
    let keep_updates = json!({"drop_pending_updates": false});
    if let Err(failure) = api.call::<Value>("deleteWebhook", &keep_updates, ROUND_TRIP).await {
        tracing::warn!(%failure, "the webhook could not be removed");
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use axum::extract::{Path, State};
    use axum::routing::any;
    use axum::{Json, Router};
    use teloxide::types::Update;
    use url::Url;

    use super::*;
    use crate::telegram::Token;

    /// Updates as Telegram keeps them: each request for updates drops those below its offset.
    #[derive(Clone, Default)]
    struct Kept {
        updates: Arc<Mutex<BTreeMap<u32, Value>>>,
        offsets: Arc<Mutex<Vec<Option<u64>>>>,
    }

    async fn answer(State(kept): State<Kept>, Path(_): Path<String>, Json(parameters): Json<Value>) -> Json<Value> {
        let offset = parameters["offset"].as_u64();
        kept.offsets.lock().unwrap().push(offset);
        let batch: Vec<_> = {
            let mut updates = kept.updates.lock().unwrap();
            *updates = updates.split_off(&u32::try_from(offset.unwrap_or_default()).unwrap());
            updates.values().cloned().collect()
        };
        // It holds requests open for a moment only.
        tokio::time::sleep(Duration::from_millis(5)).await;
        Json(json!({"ok": true, "result": batch}))
    }

    /// Takes every update as answered.
    #[derive(Clone, Default)]
    struct Answered(Arc<Mutex<Vec<u32>>>);

    impl Accept for Answered {
        fn accept(&self, update: Update, receipt: Receipt) {
            self.0.lock().unwrap().push(update.id.0);
            receipt.give_back();
        }
    }

    async fn until(what: &str, holds: impl Fn() -> bool) {
        for _ in 0..1_000 {
            if holds() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{what} didn't happen");
    }

    #[tokio::test]
    async fn numbers_that_start_anew_after_a_silence_are_taken_by_the_same_process() {
        let (kept, answered) = (Kept::default(), Answered::default());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
        let router = Router::new().route("/{*call}", any(answer)).with_state(kept.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        let api = Api::new(&Token::new("1:x"), &url, None, Arc::default()).unwrap();
        let polling =
            Polling { silence: Duration::from_millis(300), ..Polling::new(api, Arc::new(Readiness::default())) };
        let running = {
            let answered = answered.clone();
            tokio::spawn(async move { polling.run(&answered).await })
        };
        let push = |id: u32| {
            let user = json!({"id": 7, "is_bot": false, "first_name": "A"});
            let chat = json!({"id": 7, "type": "private", "first_name": "A"});
            let message = json!({"message_id": 1, "date": 1, "chat": chat, "from": user, "text": "x"});
            kept.updates.lock().unwrap().insert(id, json!({"update_id": id, "message": message}));
        };
        push(900_000);
        until("the first one", || *answered.0.lock().unwrap() == [900_000]).await;
        until("its confirmation", || kept.offsets.lock().unwrap().contains(&Some(900_001))).await;
        until("the end of the offset", || kept.offsets.lock().unwrap().last() == Some(&None)).await;
        push(12);
        until("the second one", || *answered.0.lock().unwrap() == [900_000, 12]).await;
        until("its confirmation", || kept.offsets.lock().unwrap().contains(&Some(13))).await;
        assert!(kept.updates.lock().unwrap().is_empty());
        running.abort();
    }
}

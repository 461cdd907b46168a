//! Telegram's side of a webhook: one chat's updates one after another, chats side by side, each until it is taken.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use super::state::State;

/// One attempt to bring an update.
#[derive(Debug, Clone)]
pub(crate) struct Delivery {
    pub(crate) update: u64,
    pub(crate) chat: i64,
    pub(crate) to: String,
    /// The HTTP status; 0 if none came.
    pub(crate) status: u16,
}

/// Between two attempts; Telegram takes longer.
const AGAIN: Duration = Duration::from_millis(50);

/// Brings updates for as long as it runs.
pub(super) async fn run(state: Arc<State>) {
    let client = reqwest::Client::new();
    let mut busy: HashSet<i64> = HashSet::new();
    let (ended, mut ends) = tokio::sync::mpsc::unbounded_channel();
    loop {
        let changed = state.changed.notified();
        {
            let inner = state.lock();
            if !inner.targets.is_empty() {
                for (id, update) in &inner.updates {
                    if busy.insert(chat(update)) {
                        tokio::spawn(bring(Arc::clone(&state), client.clone(), (*id, update.clone()), ended.clone()));
                    }
                }
            }
        }
        tokio::select! {
            () = changed => {}
            Some(chat) = ends.recv() => { busy.remove(&chat); }
        }
    }
}

async fn bring(
    state: Arc<State>,
    client: reqwest::Client,
    (id, update): (u64, Value),
    ended: tokio::sync::mpsc::UnboundedSender<i64>,
) {
    for attempt in 0.. {
        let (to, secret) = {
            let inner = state.lock();
            if inner.targets.is_empty() {
                break;
            }
            let turn = usize::try_from(id).unwrap() + attempt;
            (inner.targets[turn % inner.targets.len()].clone(), inner.secret.clone())
        };
        let request = client.post(&to).header("X-Telegram-Bot-Api-Secret-Token", secret).json(&update);
        let status = request.send().await.map_or(0, |response| response.status().as_u16());
        {
            let mut inner = state.lock();
            inner.deliveries.push(Delivery { update: id, chat: chat(&update), to, status });
            if status == 200 {
                inner.updates.remove(&id);
                inner.confirmed_below = inner.updates.keys().next().copied().unwrap_or(inner.next_update);
            }
        }
        // Also for one that failed: a test may wait for just that.
        state.changed.notify_waiters();
        if status == 200 {
            break;
        }
        tokio::time::sleep(AGAIN).await;
    }
    let _ = ended.send(chat(&update));
}

/// The chat whose updates stand in one line.
fn chat(update: &Value) -> i64 {
    let parts = update.as_object().unwrap().values().filter(|part| part.is_object());
    let chat = |part: &Value| {
        [&part["chat"]["id"], &part["message"]["chat"]["id"], &part["from"]["id"]].into_iter().find_map(Value::as_i64)
    };
    parts.filter_map(chat).next().unwrap_or_default()
}

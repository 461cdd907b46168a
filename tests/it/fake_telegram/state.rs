//! What the fake Telegram knows: waiting updates, messages in chats, calls made.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::sync::Notify;

use super::delivery::Delivery;
use super::fault::Fault;

/// One call of the bot's.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) parameters: Value,
    pub(crate) at: Instant,
    /// The HTTP status that came back; 0 while the call is under way or if nothing came back.
    pub(crate) status: u16,
    /// Whether Telegram has done it, whatever came back.
    pub(crate) is_done: bool,
}

#[derive(Default)]
pub(super) struct State {
    inner: Mutex<Inner>,
    pub(super) changed: Notify,
}

pub(super) struct Inner {
    pub(super) updates: BTreeMap<u64, Value>,
    pub(super) next_update: u64,
    pub(super) confirmed_below: u64,
    pub(super) allowed: Option<Vec<String>>,
    /// Which request for updates is the current one.
    pub(super) poller: u64,
    pub(super) next_message: i64,
    pub(super) messages: HashMap<(i64, i64), Value>,
    /// Which message a message replies to.
    pub(super) replies: HashMap<(i64, i64), i64>,
    /// What people have written.
    pub(super) written: HashMap<(i64, i64), Value>,
    pub(super) presses: HashMap<String, Instant>,
    pub(super) commands: HashMap<String, Value>,
    /// Descriptions, by field and language.
    pub(super) texts: HashMap<(&'static str, String), String>,
    pub(super) blocked: HashSet<i64>,
    pub(super) migrated: HashMap<i64, i64>,
    /// What people have sent as documents.
    pub(super) files: HashMap<String, Vec<u8>>,
    pub(super) webhook: String,
    /// What a webhook shows with each update.
    pub(super) secret: String,
    /// Where updates are brought: the webhook, or what stands behind its balancer.
    pub(super) targets: Vec<String>,
    /// Whether the targets stay as a test has set them.
    pub(super) is_balanced: bool,
    pub(super) deliveries: Vec<Delivery>,
    pub(super) faults: Vec<Fault>,
    pub(super) calls: Vec<Call>,
}

/// Later than this, Telegram no longer takes the answer to a press.
pub(super) const PRESS_LIFETIME: Duration = Duration::from_secs(15);

impl Default for Inner {
    fn default() -> Self {
        Self {
            updates: BTreeMap::new(),
            next_update: 100_000_001,
            confirmed_below: 0,
            allowed: None,
            poller: 0,
            next_message: 1,
            messages: HashMap::new(),
            replies: HashMap::new(),
            written: HashMap::new(),
            presses: HashMap::new(),
            commands: HashMap::new(),
            texts: HashMap::new(),
            blocked: HashSet::new(),
            migrated: HashMap::new(),
            files: HashMap::new(),
            webhook: String::new(),
            secret: String::new(),
            targets: Vec::new(),
            is_balanced: false,
            deliveries: Vec::new(),
            faults: Vec::new(),
            calls: Vec::new(),
        }
    }
}

impl State {
    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn push(&self, mut update: Value) -> u64 {
        let id = {
            let mut inner = self.lock();
            inner.next_update += 1;
            inner.next_update - 1
        };
        update["update_id"] = json!(id);
        self.push_raw(update);
        id
    }

    pub(super) fn push_raw(&self, update: Value) {
        let mut inner = self.lock();
        let is_allowed = inner.allowed.as_ref().is_none_or(|kinds| kinds.iter().any(|kind| update.get(kind).is_some()));
        if let (Some(chat), Some(id)) =
            (update["message"]["chat"]["id"].as_i64(), update["message"]["message_id"].as_i64())
        {
            inner.written.insert((chat, id), update["message"].clone());
        }
        if is_allowed {
            let id = update["update_id"].as_u64().unwrap();
            inner.next_update = inner.next_update.max(id + 1);
            inner.updates.insert(id, update);
        }
        drop(inner);
        self.changed.notify_waiters();
    }

    /// A call has come to its end: with this HTTP status, and with an effect or without.
    pub(super) fn end(&self, call: usize, status: u16, is_done: bool) {
        // A test may have had the calls forgotten meanwhile.
        if let Some(call) = self.lock().calls.get_mut(call) {
            (call.status, call.is_done) = (status, is_done);
        }
        self.changed.notify_waiters();
    }

    pub(super) fn new_press(&self) -> String {
        let mut inner = self.lock();
        let id = format!("press-{}", inner.presses.len() + 1);
        inner.presses.insert(id.clone(), Instant::now());
        id
    }
}

impl Inner {
    pub(super) fn next_message(&mut self) -> i64 {
        self.next_message += 1;
        self.next_message - 1
    }
}

impl Call {
    pub(crate) fn is(&self, method: &str) -> bool {
        self.method.eq_ignore_ascii_case(method)
    }

    /// Whether it has had its effect.
    pub(crate) fn is_ok(&self) -> bool {
        self.is_done
    }

    pub(crate) fn chat(&self) -> Option<i64> {
        self.parameters["chat_id"].as_i64()
    }

    /// The text, or a picture's caption.
    pub(crate) fn text(&self) -> &str {
        let [text, caption, edited] =
            [&self.parameters["text"], &self.parameters["caption"], &self.parameters["media"]["caption"]];
        text.as_str().or(caption.as_str()).or(edited.as_str()).unwrap_or_default()
    }
}

pub(super) fn find_button(inner: &Inner, chat: i64, label: &str) -> Option<(i64, String)> {
    find(inner, chat, label).and_then(|(id, button)| Some((id, button["callback_data"].as_str()?.to_owned())))
}

/// The latest button of this label in a chat, and the message that it is below.
pub(super) fn find(inner: &Inner, chat: i64, label: &str) -> Option<(i64, Value)> {
    let mut ids: Vec<_> = inner.messages.keys().filter(|(of, _)| *of == chat).map(|(_, id)| *id).collect();
    ids.sort_unstable();
    ids.into_iter().rev().find_map(|id| {
        let rows = inner.messages[&(chat, id)]["reply_markup"]["inline_keyboard"].as_array()?.clone();
        let mut buttons = rows.iter().filter_map(Value::as_array).flatten();
        let button = buttons.find(|button| button["text"].as_str() == Some(label))?;
        Some((id, button.clone()))
    })
}

//! Updates in, each handed on with a receipt that says when its answer is out.
//!
//! # At least once
//! Telegram keeps an update until it is confirmed, and whoever takes updates says what is confirmed. Here an update is
//! confirmed when its [`Receipt`] is returned, and that is when its answer is out (or it needs none). A process that is
//! killed in between gets the update again when it starts.
//!
//! Both ways of taking updates end in the same call, [`Accept::accept`]: [`polling`] moves its offset when receipts come
//! back; [`webhook`] answers the HTTP request.

mod connection;
mod polling;
mod read;
mod webhook;
mod window;

use teloxide::types::{Message, ThreadId, Update, UpdateKind};

use crate::store::Talk;

pub(super) use connection::{Me, connect};
pub(super) use polling::{Polling, prepare};
pub(super) use read::read;
pub(super) use webhook::{Delivery, Webhook, register, watch};

/// Takes updates on, in order within a chat.
pub(super) trait Accept: Send + Sync {
    /// Returns at once; the receipt is returned when the update is dealt with, after a panic too.
    fn accept(&self, update: Update, receipt: Receipt);
}

/// To be returned when an update is dealt with. Dropped without that (the process is stopping), it confirms nothing.
pub(super) struct Receipt(Box<dyn FnOnce() + Send>);

impl Receipt {
    pub(super) fn new(returned: impl FnOnce() + Send + 'static) -> Self {
        Self(Box::new(returned))
    }

    /// The update may be confirmed.
    pub(super) fn give_back(self) {
        (self.0)();
    }
}

/// The chat whose messages an update stands in line with; `None` for what belongs to no chat.
pub(super) fn chat_of(update: &Update) -> Option<i64> {
    let user = || update.from().and_then(|user| i64::try_from(user.id.0).ok());
    update.chat().map(|chat| chat.id.0).or_else(user)
}

/// The users that stand for others in groups: a channel's posts that come up in its discussion group, administrators who
/// stay anonymous, and channels (<https://core.telegram.org/bots/api#message>). Each is the same in all groups.
const PLACEHOLDERS: [u64; 3] = [777_000, 1_087_968_824, 136_817_688];

/// Whether a user only stands for somebody whom Telegram doesn't name.
pub(super) fn is_placeholder(user: u64) -> bool {
    PLACEHOLDERS.contains(&user)
}

/// Who speaks: the chat on whose behalf a message is, else the user, else the chat that it came from.
pub(super) fn speaker_of(update: &Update) -> Option<i64> {
    let on_behalf_of = written(update).and_then(|message| message.sender_chat.as_ref()).map(|chat| chat.id.0);
    let user =
        || update.from().filter(|user| !is_placeholder(user.id.0)).and_then(|user| i64::try_from(user.id.0).ok());
    on_behalf_of.or_else(user).or_else(|| chat_of(update))
}

/// The talk that an update belongs to: its speaker's, in the topic of its message.
pub(super) fn talk_of(update: &Update) -> Option<Talk> {
    let below = match &update.kind {
        UpdateKind::CallbackQuery(query) => query.message.as_ref().and_then(|message| message.regular_message()),
        // Telegram's own list, which grows; only buttons are below a message.
        _ => None,
    };
    let topic = written(update).or(below).and_then(topic_of).map_or(0, |topic| topic.0.0);
    Some(Talk { chat: chat_of(update)?, topic, person: speaker_of(update)? })
}

/// The topic of a message. Outside of topics its thread is only a chain of replies.
pub(super) fn topic_of(message: &Message) -> Option<ThreadId> {
    message.thread_id.filter(|_| message.is_topic_message)
}

fn written(update: &Update) -> Option<&Message> {
    match &update.kind {
        UpdateKind::Message(message) | UpdateKind::EditedMessage(message) => Some(message),
        // Telegram's own list, which grows; only messages are written on somebody's behalf.
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn speaker(parts: Value) -> Option<i64> {
        let mut message = json!({
            "message_id": 5, "date": 1, "text": "x", "chat": {"id": -7, "type": "supergroup", "title": "T"},
        });
        message.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
        speaker_of(&read(json!({"update_id": 1, "message": message})).unwrap())
    }

    #[test]
    fn who_speaks_is_told_apart_where_one_user_stands_for_many() {
        let from = |id: i64| json!({"id": id, "is_bot": true, "first_name": "A"});
        let chat = |id: i64, kind: &str| json!({"id": id, "type": kind, "title": "T"});
        for (parts, expected) in [
            (json!({"from": {"id": 8, "is_bot": false, "first_name": "A"}}), 8),
            (json!({"from": from(1_087_968_824), "sender_chat": chat(-7, "supergroup")}), -7),
            (json!({"from": from(136_817_688), "sender_chat": chat(-100, "channel")}), -100),
            (json!({"from": from(777_000), "sender_chat": chat(-100, "channel")}), -100),
            // Whatever Telegram may leave out one day.
            (json!({"from": from(1_087_968_824)}), -7),
            (json!({}), -7),
        ] {
            assert_eq!(speaker(parts.clone()), Some(expected), "{parts}");
        }
    }
}

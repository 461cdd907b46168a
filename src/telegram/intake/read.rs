//! One raw update as a typed one, whatever Telegram has added to it since: JSON -> `Update`.
//!
//! teloxide reads a message as a whole: one part that it doesn't know (a new kind of entity, a reply to another chat, a
//! link without a host) and the message arrives empty, text and all. So a message is first cut down to the parts that
//! the bot reads, and of these whatever teloxide can't read is left out.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use teloxide::types::{
    CallbackQuery, Chat, Document, InlineQuery, Message, MessageEntity, Update, UpdateId, UpdateKind, User,
};

/// An update that can't be read: enough to find it in a log, nothing of what somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::telegram) struct Unreadable {
    /// The update's number, if it has one.
    pub(in crate::telegram) id: Option<u32>,
    /// Its kind, as Telegram names it.
    pub(in crate::telegram) kind: String,
}

const MESSAGE: &[&str] = &[
    "message_id",
    "message_thread_id",
    "is_topic_message",
    "from",
    "sender_chat",
    "via_bot",
    "date",
    "edit_date",
    "chat",
    "text",
    "document",
    "entities",
    "reply_to_message",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "reply_markup",
];
const CALLBACK: &[&str] = &["id", "from", "message", "inline_message_id", "chat_instance", "data"];
const INLINE: &[&str] = &["id", "from", "query", "offset"];
const DOCUMENT: &[&str] = &["file_id", "file_unique_id", "file_size", "file_name"];
const CHAT: &[&str] = &["id", "type", "title", "username", "first_name", "last_name", "is_forum"];
const USER: &[&str] = &["id", "is_bot", "first_name", "last_name", "username", "language_code"];

/// Reads an update, without the parts that the bot has no use for.
///
/// # Errors
/// What is left can't be read as an update either.
pub(in crate::telegram) fn read(mut raw: Value) -> Result<Update, Unreadable> {
    let id = raw["update_id"].as_u64().and_then(|id| u32::try_from(id).ok());
    let kind = kind(&raw);
    if !raw.is_object() {
        return Err(Unreadable { id, kind });
    }
    let content = raw[&kind].take();
    // Each part by itself: teloxide's own reading of a whole update depends on the order of its parts.
    let read = match kind.as_str() {
        "message" => message(content).map(UpdateKind::Message),
        "edited_message" => message(content).map(UpdateKind::EditedMessage),
        "callback_query" => callback(content).map(UpdateKind::CallbackQuery),
        "inline_query" => inline(content).map(UpdateKind::InlineQuery),
        "my_chat_member" => serde_json::from_value(content).ok().map(UpdateKind::MyChatMember),
        _ => None,
    };
    match (id, read) {
        (Some(id), Some(kind)) => Ok(Update { id: UpdateId(id), kind }),
        (id, _) => Err(Unreadable { id, kind }),
    }
}

/// The name of the update's one part beside its number. Only what looks like a name: it goes into the log.
fn kind(raw: &Value) -> String {
    let is_name =
        |key: &&String| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') && *key != "update_id";
    raw.as_object().and_then(|update| update.keys().find(is_name)).cloned().unwrap_or_else(|| "unknown".to_owned())
}

fn message(mut content: Value) -> Option<Message> {
    trim_message(&mut content);
    serde_json::from_value(content).ok()
}

fn callback(mut content: Value) -> Option<CallbackQuery> {
    let parts = keep(&mut content, CALLBACK)?;
    parts.entry("chat_instance").or_insert_with(|| json!(""));
    if let Some(user) = parts.get_mut("from") {
        trim_user(user);
    }
    if let Some(message) = parts.get_mut("message") {
        trim_message(message);
        if !readable::<Message>(message) {
            parts.remove("message");
        }
    }
    serde_json::from_value(content).ok()
}

fn inline(mut content: Value) -> Option<InlineQuery> {
    let parts = keep(&mut content, INLINE)?;
    parts.entry("offset").or_insert_with(|| json!(""));
    if let Some(user) = parts.get_mut("from") {
        trim_user(user);
    }
    serde_json::from_value(content).ok()
}

fn trim_message(message: &mut Value) {
    let Some(parts) = keep(message, MESSAGE) else { return };
    for user in ["from", "via_bot"] {
        if let Some(user) = parts.get_mut(user) {
            trim_user(user);
        }
    }
    for chat in ["chat", "sender_chat"] {
        if let Some(chat) = parts.get_mut(chat) {
            keep(chat, CHAT);
        }
    }
    if let Some(document) = parts.get_mut("document") {
        keep(document, DOCUMENT);
    }
    remove_unreadable::<Document>(parts, "document");
    remove_unreadable::<Chat>(parts, "sender_chat");
    remove_unreadable::<User>(parts, "via_bot");
    if let Some(entities) = parts.get_mut("entities") {
        match entities.as_array_mut() {
            Some(entities) => entities.retain(readable::<MessageEntity>),
            None => *entities = json!([]),
        }
    }
    if let Some(replied) = parts.get_mut("reply_to_message") {
        // Of the message replied to, only its author matters, and the document that a button may be about.
        if let Some(replied) = replied.as_object_mut() {
            replied.remove("reply_to_message");
            if !replied.contains_key("document") {
                replied.insert("text".to_owned(), json!(""));
            }
            replied.remove("entities");
        }
        trim_message(replied);
    }
    remove_unreadable::<Message>(parts, "reply_to_message");
}

fn trim_user(user: &mut Value) {
    if let Some(parts) = keep(user, USER) {
        parts.entry("is_bot").or_insert(Value::Bool(false));
        parts.entry("first_name").or_insert_with(|| json!(""));
    }
}

/// Leaves the named parts of an object; `None` if it is no object.
fn keep<'a>(value: &'a mut Value, names: &[&str]) -> Option<&'a mut Map<String, Value>> {
    let parts = value.as_object_mut()?;
    parts.retain(|name, _| names.contains(&name.as_str()));
    Some(parts)
}

fn remove_unreadable<T: DeserializeOwned>(parts: &mut Map<String, Value>, name: &str) {
    if parts.get(name).is_some_and(|part| !readable::<T>(part)) {
        parts.remove(name);
    }
}

fn readable<T: DeserializeOwned>(value: &Value) -> bool {
    T::deserialize(value).is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn update(parts: Value) -> Value {
        let mut message = json!({
            "message_id": 5, "date": 1, "text": "When did we join ECAD?",
            "chat": {"id": 7, "type": "private", "first_name": "A"},
            "from": {"id": 7, "is_bot": false, "first_name": "A"},
        });
        message.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
        json!({"update_id": 1, "message": message})
    }

    fn text(raw: Value) -> Option<String> {
        let UpdateKind::Message(message) = read(raw).unwrap().kind else { panic!("no message") };
        message.text().map(str::to_owned)
    }

    #[test]
    fn a_part_that_nobody_knows_does_not_cost_the_text() {
        let reply = json!({"message_id": 4, "date": 1, "chat": {"id": 7, "type": "private", "first_name": "A"}});
        let mut reply_with_new_part = reply.clone();
        reply_with_new_part["hologram"] = json!({"depth": 3});
        for parts in [
            json!({}),
            json!({"entities": [{"type": "date_time", "offset": 0, "length": 4, "unix_time": 1}]}),
            json!({"entities": [{"type": "text_link", "offset": 0, "length": 4, "url": "no host"}]}),
            json!({"entities": "none"}),
            json!({"quote": {"text": "x", "position": 0, "entities": [{"type": "new", "offset": 0, "length": 1}]}}),
            json!({"external_reply": {"origin": {"type": "user", "date": 1, "sender_user": {"id": 1}}}}),
            json!({"reply_to_message": reply}),
            json!({"reply_to_message": reply_with_new_part}),
            json!({"reply_to_message": 5}),
            json!({"forward_origin": {"type": "star_base"}}),
            json!({"link_preview_options": {"url": 5}, "sender_chat": {"id": "x"}, "via_bot": 3}),
            json!({"from": {"id": 7, "premium_level": {"new": true}}}),
            json!({"chat": {"id": -7, "type": "supergroup", "title": "T", "is_direct_messages": 5}}),
        ] {
            assert_eq!(text(update(parts.clone())).as_deref(), Some("When did we join ECAD?"), "{parts}");
        }
    }

    #[test]
    fn who_wrote_the_message_that_is_replied_to_is_known() {
        let bot = json!({"id": 42, "is_bot": true, "first_name": "Bot", "username": "the_bot"});
        let chat = json!({"id": -7, "type": "supergroup", "title": "T"});
        let replied = json!({"message_id": 4, "date": 1, "chat": chat, "from": bot, "sticker": {"emoji": "🏙"}});
        let UpdateKind::Message(message) = read(update(json!({"reply_to_message": replied}))).unwrap().kind else {
            panic!("no message")
        };
        assert_eq!(message.reply_to_message().unwrap().from.as_ref().unwrap().id.0, 42);
    }

    #[test]
    fn what_is_unreadable_is_named_by_number_and_kind_only() {
        for (raw, id, kind) in [
            (json!({"update_id": 3, "message": {"text": "private words"}}), Some(3), "message"),
            (json!({"update_id": 4, "callback_query": {"data": "private words"}}), Some(4), "callback_query"),
            (json!({"update_id": 5, "guest_message": {"text": "private words"}}), Some(5), "guest_message"),
            (json!({"update_id": -1, "private words": {}}), None, "unknown"),
            (json!(["private words"]), None, "unknown"),
        ] {
            assert_eq!(read(raw).unwrap_err(), Unreadable { id, kind: kind.to_owned() });
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "[a-z ]{0,8}".prop_map(Value::from)
        ];
        leaf.prop_recursive(3, 16, 4, |inner| {
            let name = prop::sample::select(MESSAGE.iter().chain(USER).chain(CHAT).copied().collect::<Vec<_>>());
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::btree_map(name, inner, 0..5).prop_map(|parts| Value::Object(
                    parts.into_iter().map(|(name, part)| (name.to_owned(), part)).collect()
                )),
            ]
        })
    }

    proptest! {
        #[test]
        fn nothing_makes_it_fail(part in any_json(), kind in "message|edited_message|callback_query|inline_query|my_chat_member|x") {
            let _ = read(json!({"update_id": 1, kind: part}));
        }
    }
}

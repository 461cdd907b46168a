//! What each method does, and when Telegram refuses it.

use std::time::Duration;

use serde_json::{Value, json};

use super::server::Refusal;
use super::state::{Inner, PRESS_LIFETIME, State};
use super::{BOT_ID, BOT_NAME, GROUP_ADMIN};

pub(super) async fn call(state: &State, method: &str, parameters: &Value) -> Result<Value, Refusal> {
    let method = method.to_ascii_lowercase();
    if method == "getupdates" {
        return get_updates(state, parameters).await;
    }
    let mut inner = state.lock();
    match method.as_str() {
        "getme" => Ok(json!({
            "id": BOT_ID, "is_bot": true, "first_name": "Bot", "username": BOT_NAME, "can_join_groups": true,
            "can_read_all_group_messages": false, "supports_inline_queries": false, "can_connect_to_business": false,
            "has_main_web_app": false,
        })),
        "getwebhookinfo" => Ok(json!({
            "url": inner.webhook, "has_custom_certificate": false, "pending_update_count": inner.updates.len(),
        })),
        "deletewebhook" => {
            inner.webhook.clear();
            inner.targets.clear();
            if parameters["drop_pending_updates"] == json!(true) {
                inner.updates.clear();
            }
            Ok(json!(true))
        }
        "setwebhook" => {
            let url = parameters["url"].as_str().unwrap_or_default().to_owned();
            let secret = parameters["secret_token"].as_str().unwrap_or_default().to_owned();
            let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
            if url.contains("refused") {
                return Err(Refusal::new(400, "Bad Request: bad webhook: HTTPS URL must be provided for webhook"));
            }
            if secret.len() > 256 || !secret.bytes().all(is_allowed) {
                return Err(Refusal::new(400, "Bad Request: secret token contains unallowed characters"));
            }
            if let Some(kinds) = parameters["allowed_updates"].as_array() {
                inner.allowed = Some(kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect());
            }
            if !inner.is_balanced {
                inner.targets = vec![url.clone()];
            }
            (inner.webhook, inner.secret) = (url, secret);
            Ok(json!(true))
        }
        "getmycommands" => Ok(inner.commands.get(&menu(parameters)).cloned().unwrap_or_else(|| json!([]))),
        "setmycommands" => {
            inner.commands.insert(menu(parameters), parameters["commands"].clone());
            Ok(json!(true))
        }
        "getmydescription" | "getmyshortdescription" => {
            let field = if method == "getmydescription" { "description" } else { "short_description" };
            let text = inner.texts.get(&(field, code(parameters))).cloned().unwrap_or_default();
            Ok(json!({field: text}))
        }
        "setmydescription" | "setmyshortdescription" => {
            let (field, limit) =
                if method == "setmydescription" { ("description", 512) } else { ("short_description", 120) };
            let text = parameters[field].as_str().unwrap_or_default().to_owned();
            if text.chars().count() > limit {
                return Err(Refusal::new(400, "Bad Request: DESCRIPTION_TOO_LONG"));
            }
            inner.texts.insert((field, code(parameters)), text);
            Ok(json!(true))
        }
        "sendmessage" => send(&mut inner, parameters),
        "senddocument" if parameters["file"]["bytes"].as_u64().is_none_or(|size| size == 0) => {
            Err(Refusal::new(400, "Bad Request: file must be non-empty"))
        }
        "sendphoto" | "senddocument" => send(&mut inner, parameters),
        "getfile" => {
            let id = parameters["file_id"].as_str().unwrap_or_default();
            let size =
                inner.files.get(id).map(Vec::len).ok_or_else(|| Refusal::new(400, "Bad Request: invalid file_id"))?;
            if size > 20 * 1024 * 1024 {
                return Err(Refusal::new(400, "Bad Request: file is too big"));
            }
            Ok(json!({"file_id": id, "file_unique_id": "u", "file_size": size, "file_path": id}))
        }
        "editmessagetext" | "editmessagemedia" => edit(&mut inner, parameters),
        "editmessagereplymarkup" => edit_markup(&mut inner, parameters),
        "deletemessage" => {
            let message = (chat(&inner, parameters)?, number(parameters, "message_id"));
            let gone = inner.messages.remove(&message).is_some();
            if gone { Ok(json!(true)) } else { Err(Refusal::new(400, "Bad Request: message to delete not found")) }
        }
        "answercallbackquery" => {
            let press = parameters["callback_query_id"].as_str().unwrap_or_default();
            let in_time = inner.presses.remove(press).is_some_and(|since| since.elapsed() < PRESS_LIFETIME);
            let words = "Bad Request: query is too old and response timeout expired or query ID is invalid";
            if in_time { Ok(json!(true)) } else { Err(Refusal::new(400, words)) }
        }
        "answerinlinequery" => answer_inline(parameters),
        "getchatadministrators" => {
            let group = chat(&inner, parameters)?;
            if group > 0 {
                return Err(Refusal::new(400, "Bad Request: there are no administrators in the private chat"));
            }
            let user = json!({"id": GROUP_ADMIN, "is_bot": false, "first_name": "A"});
            Ok(json!([{"status": "creator", "user": user, "is_anonymous": false}]))
        }
        "sendchataction" => chat(&inner, parameters).map(|_| json!(true)),
        _ => Err(Refusal::new(404, "Not Found: method not found")),
    }
}

async fn get_updates(state: &State, parameters: &Value) -> Result<Value, Refusal> {
    let limit = parameters["limit"].as_u64().unwrap_or(100).clamp(1, 100);
    let deadline =
        tokio::time::Instant::now() + Duration::from_secs(parameters["timeout"].as_u64().unwrap_or(0).min(50));
    let poller = {
        let mut inner = state.lock();
        if !inner.webhook.is_empty() {
            let words = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the \
                         webhook first";
            return Err(Refusal::new(409, words));
        }
        if let Some(kinds) = parameters["allowed_updates"].as_array() {
            inner.allowed = Some(kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect());
        }
        if let Some(offset) = parameters["offset"].as_u64() {
            inner.updates = inner.updates.split_off(&offset);
            inner.confirmed_below = offset;
        }
        inner.poller += 1;
        inner.poller
    };
    state.changed.notify_waiters();
    loop {
        let changed = state.changed.notified();
        {
            let inner = state.lock();
            if inner.poller != poller {
                let words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is \
                             running";
                return Err(Refusal::new(409, words));
            }
            if !inner.updates.is_empty() {
                return Ok(inner.updates.values().take(usize::try_from(limit).unwrap()).cloned().collect());
            }
        }
        if tokio::time::timeout_at(deadline, changed).await.is_err() {
            return Ok(json!([]));
        }
    }
}

fn send(inner: &mut Inner, parameters: &Value) -> Result<Value, Refusal> {
    let chat = chat(inner, parameters)?;
    check_content(parameters)?;
    let reply = &parameters["reply_parameters"];
    if reply.is_object() && reply["allow_sending_without_reply"] != json!(true) {
        let known = inner.messages.contains_key(&(chat, number(reply, "message_id")));
        if !known {
            return Err(Refusal::new(400, "Bad Request: message to be replied not found"));
        }
    }
    let id = inner.next_message();
    if reply.is_object() {
        inner.replies.insert((chat, id), number(reply, "message_id"));
    }
    inner.messages.insert((chat, id), content(parameters));
    Ok(shown(chat, id, parameters))
}

fn edit(inner: &mut Inner, parameters: &Value) -> Result<Value, Refusal> {
    let chat = chat(inner, parameters)?;
    let id = number(parameters, "message_id");
    let Some(old) = inner.messages.get(&(chat, id)) else {
        return Err(Refusal::new(400, "Bad Request: message to edit not found"));
    };
    if old["file"].is_object() && parameters["text"].is_string() {
        return Err(Refusal::new(400, "Bad Request: there is no text in the message to edit"));
    }
    check_content(parameters)?;
    let new = content(parameters);
    if *old == new {
        return Err(Refusal::new(400, NOT_MODIFIED));
    }
    inner.messages.insert((chat, id), new);
    Ok(shown(chat, id, parameters))
}

/// <https://core.telegram.org/bots/api#answerinlinequery>
fn answer_inline(parameters: &Value) -> Result<Value, Refusal> {
    let results = parameters["results"].as_array().cloned().unwrap_or_default();
    let ids: std::collections::HashSet<_> = results.iter().map(|result| result["id"].as_str().unwrap()).collect();
    if ids.len() < results.len() {
        return Err(Refusal::new(400, "Bad Request: RESULT_ID_DUPLICATE"));
    }
    if results.len() > 50 {
        return Err(Refusal::new(400, "Bad Request: RESULTS_TOO_MUCH"));
    }
    if ids.iter().any(|id| !(1..=64).contains(&id.len())) {
        return Err(Refusal::new(400, "Bad Request: RESULT_ID_INVALID"));
    }
    if parameters["next_offset"].as_str().unwrap_or_default().len() > 64 {
        return Err(Refusal::new(400, "Bad Request: NEXT_OFFSET_INVALID"));
    }
    let start = parameters["button"]["start_parameter"].as_str().unwrap_or("x");
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if !(1..=64).contains(&start.len()) || !start.bytes().all(is_allowed) {
        return Err(Refusal::new(400, "Bad Request: START_PARAM_INVALID"));
    }
    for result in &results {
        let content = &result["input_message_content"];
        check_content(&json!({"text": content["message_text"], "entities": content["entities"]}))?;
        check_buttons(result)?;
    }
    Ok(json!(true))
}

fn edit_markup(inner: &mut Inner, parameters: &Value) -> Result<Value, Refusal> {
    let chat = chat(inner, parameters)?;
    let id = number(parameters, "message_id");
    let Some(mut new) = inner.messages.get(&(chat, id)).cloned() else {
        return Err(Refusal::new(400, "Bad Request: message to edit not found"));
    };
    check_buttons(parameters)?;
    if new["reply_markup"] == parameters["reply_markup"] {
        return Err(Refusal::new(400, NOT_MODIFIED));
    }
    new["reply_markup"] = parameters["reply_markup"].clone();
    inner.messages.insert((chat, id), new);
    Ok(shown(chat, id, parameters))
}

const NOT_MODIFIED: &str = "Bad Request: message is not modified: specified new message content and reply markup are \
                            exactly the same as a current content and reply markup of the message";

/// The limits on what a message holds.
fn check_content(parameters: &Value) -> Result<(), Refusal> {
    let media = &parameters["media"];
    let is_document = parameters["document"].is_string();
    if parameters["photo"].is_string() || is_document || media.is_object() {
        if !is_document {
            check_picture(&parameters["file"])?;
        }
        let holder = if media.is_object() { media } else { parameters };
        let caption = holder["caption"].as_str().unwrap_or_default();
        if caption.encode_utf16().count() > 1024 {
            return Err(Refusal::new(400, "Bad Request: message caption is too long"));
        }
        check_entities(caption, &holder["caption_entities"])?;
        return check_buttons(parameters);
    }
    let text = parameters["text"].as_str().unwrap_or_default();
    if text.trim().is_empty() {
        return Err(Refusal::new(400, "Bad Request: message text is empty"));
    }
    if text.encode_utf16().count() > 4096 || text.len() > 32 * 1024 {
        return Err(Refusal::new(400, "Bad Request: message is too long"));
    }
    check_entities(text, &parameters["entities"])?;
    check_buttons(parameters)
}

/// What Telegram asks of a photo (<https://core.telegram.org/bots/api#sendphoto>).
fn check_picture(file: &Value) -> Result<(), Refusal> {
    let (Some(width), Some(height)) = (file["width"].as_u64(), file["height"].as_u64()) else {
        return Err(Refusal::new(400, "Bad Request: IMAGE_PROCESS_FAILED"));
    };
    if width + height > 10_000 || width.max(height) > 20 * width.min(height) {
        return Err(Refusal::new(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));
    }
    Ok(())
}

fn check_entities(text: &str, entities: &Value) -> Result<(), Refusal> {
    let units = text.encode_utf16().count();
    for entity in entities.as_array().into_iter().flatten() {
        let end = number(entity, "offset") + number(entity, "length");
        if number(entity, "length") < 1 || end > i64::try_from(units).unwrap() {
            return Err(Refusal::new(400, "Bad Request: can't parse entities: entity is outside of the text"));
        }
    }
    Ok(())
}

fn check_buttons(parameters: &Value) -> Result<(), Refusal> {
    let rows = parameters["reply_markup"]["inline_keyboard"].as_array().into_iter().flatten();
    for button in rows.filter_map(Value::as_array).flatten() {
        let bytes = button["callback_data"].as_str().unwrap_or_default().len();
        let is_link = button["url"].as_str().is_some_and(|url| url.starts_with("https://"));
        if !is_link && !(1..=64).contains(&bytes) {
            return Err(Refusal::new(400, "Bad Request: BUTTON_DATA_INVALID"));
        }
        if button["text"].as_str().unwrap_or_default().is_empty() {
            return Err(Refusal::new(400, "Bad Request: inline keyboard button text must be non-empty"));
        }
    }
    Ok(())
}

/// The chat of a call, if the bot may write there.
fn chat(inner: &Inner, parameters: &Value) -> Result<i64, Refusal> {
    let chat = parameters["chat_id"].as_i64().ok_or_else(|| Refusal::new(400, "Bad Request: chat_id is empty"))?;
    if inner.blocked.contains(&chat) {
        return Err(Refusal::new(403, "Forbidden: bot was blocked by the user"));
    }
    if let Some(new) = inner.migrated.get(&chat) {
        let parameters = Some(json!({"migrate_to_chat_id": new}));
        return Err(Refusal {
            parameters,
            ..Refusal::new(400, "Bad Request: group chat was upgraded to a supergroup chat")
        });
    }
    Ok(chat)
}

fn content(parameters: &Value) -> Value {
    json!({
        "text": parameters["text"],
        "media": parameters["media"],
        "file": parameters["file"],
        "entities": parameters.get("entities").cloned().unwrap_or_else(|| json!([])),
        "reply_markup": parameters["reply_markup"],
    })
}

fn shown(chat: i64, id: i64, parameters: &Value) -> Value {
    json!({
        "message_id": id, "date": 1_700_000_000, "chat": {"id": chat, "type": "private", "first_name": "A"},
        "from": {"id": BOT_ID, "is_bot": true, "first_name": "Bot", "username": BOT_NAME}, "text": parameters["text"],
    })
}

fn menu(parameters: &Value) -> String {
    format!("{} {}", parameters["scope"], parameters["language_code"])
}

fn code(parameters: &Value) -> String {
    parameters["language_code"].as_str().unwrap_or_default().to_owned()
}

fn number(parameters: &Value, name: &str) -> i64 {
    parameters[name].as_i64().unwrap_or_default()
}

//! Messages out, come what may: a part of an answer in, Telegram's message number out.
//!
//! A chat that is told to wait waits alone: each chat's answers are sent by its own task. Nothing is slowed down ahead
//! of time; Telegram says when it is too much.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use teloxide::payloads::{
    AnswerCallbackQuery, AnswerCallbackQuerySetters, DeleteMessage, EditMessageText, EditMessageTextSetters,
    SendMessage, SendMessageSetters,
};
use teloxide::types::{
    CallbackQueryId, ChatId, InlineKeyboardMarkup, LinkPreviewOptions, MessageId, ReplyParameters, ThreadId,
};
use tokio::time::Instant;

use super::api::{Api, Failure};
use super::reply::{File, PNG, Part};
use crate::store::Store;

/// Sends, edits and deletes the bot's messages.
#[derive(Debug, Clone)]
pub(super) struct Sender {
    api: Api,
    store: Arc<Store>,
}

/// The parameters of a call, and a file that goes with them.
type Content = (Value, Option<File>);

/// How the parameters name the file.
const FILE: &str = "attach://file";

/// Where a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) chat: ChatId,
    /// The topic, in groups that have topics.
    pub(super) thread: Option<ThreadId>,
    /// The message that is answered, in groups, where others talk in between.
    pub(super) reply_to: Option<MessageId>,
}

/// What became of an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Edited {
    /// The message now says it (or already said it).
    Done,
    /// The message can't be edited any more.
    Gone,
}

impl Sender {
    /// One attempt. Telegram answers in well under a second, or something is wrong.
    const ATTEMPT: Duration = Duration::from_secs(10);
    /// One attempt with a file, over a slow line.
    const UPLOAD: Duration = Duration::from_secs(30);
    /// All attempts for one message. The answer to a question is still wanted after some minutes, not after an hour.
    const PATIENCE: Duration = Duration::from_secs(180);
    /// A button's spinner stops by itself after some seconds, and Telegram refuses later answers.
    const PATIENCE_FOR_A_PRESS: Duration = Duration::from_secs(15);

    pub(super) fn new(api: Api, store: Arc<Store>) -> Self {
        Self { api, store }
    }

    /// Sends one part. `Ok(None)`: it is out, but Telegram's answer about it could not be read.
    ///
    /// # Errors
    /// What kept it from being sent, after all that can be done about it.
    pub(super) async fn send(&self, place: &Place, part: &Part) -> Result<Option<MessageId>, Failure> {
        if let Some(file) = &part.file {
            return self.send_file(place, part, file).await;
        }
        let mut payload = SendMessage::new(place.chat, part.text.clone())
            .entities(part.entities.clone())
            .link_preview_options(no_preview());
        payload.message_thread_id = place.thread;
        payload.reply_parameters = place.reply_to.map(|id| ReplyParameters::new(id).allow_sending_without_reply());
        payload.reply_markup = part.keyboard.clone().map(Into::into);
        sent(self.deliver("sendMessage", (json!(payload), None), Self::PATIENCE).await)
    }

    async fn send_file(&self, place: &Place, part: &Part, file: &File) -> Result<Option<MessageId>, Failure> {
        let (method, field) = if file.mime == PNG { ("sendPhoto", "photo") } else { ("sendDocument", "document") };
        let mut payload = json!({
            "chat_id": place.chat, field: FILE, "caption": part.text, "caption_entities": part.entities,
        });
        let reply_to = place.reply_to.map(|id| ReplyParameters::new(id).allow_sending_without_reply());
        for (name, value) in [
            ("message_thread_id", place.thread.map(|thread| json!(thread))),
            ("reply_parameters", reply_to.map(|reply| json!(reply))),
            ("reply_markup", part.keyboard.as_ref().map(|keyboard| json!(keyboard))),
        ] {
            if let Some(value) = value {
                payload[name] = value;
            }
        }
        sent(self.deliver(method, (payload, Some(file.clone())), Self::PATIENCE).await)
    }

    /// Makes a message of the bot's say something else.
    ///
    /// # Errors
    /// What kept it from being edited, other than the message itself.
    pub(super) async fn edit(&self, chat: ChatId, message: MessageId, part: &Part) -> Result<Edited, Failure> {
        let media = json!({
            "type": "photo", "media": FILE, "caption": part.text, "caption_entities": part.entities,
        });
        let mut payload = EditMessageText::new(chat, message, part.text.clone())
            .entities(part.entities.clone())
            .link_preview_options(no_preview());
        payload.reply_markup = part.keyboard.clone();
        let edited = match &part.file {
            None => self.deliver("editMessageText", (json!(payload), None), Self::PATIENCE).await,
            Some(_) => {
                let mut payload = json!({"chat_id": chat, "message_id": message.0, "media": media});
                payload["reply_markup"] = json!(part.keyboard);
                self.deliver("editMessageMedia", (payload, part.file.clone()), Self::PATIENCE).await
            }
        };
        match edited {
            Ok(_) | Err(Failure::Unreadable(_)) => Ok(Edited::Done),
            Err(Failure::Refused(words)) if words.contains("message is not modified") => Ok(Edited::Done),
            Err(Failure::Refused(words)) => {
                tracing::debug!(%words, "a message can't be edited");
                Ok(Edited::Gone)
            }
            Err(failure) => Err(failure),
        }
    }

    /// Changes the buttons below a message; that they can't be changed any more is as good.
    pub(super) async fn edit_keyboard(&self, chat: ChatId, message: MessageId, keyboard: &InlineKeyboardMarkup) {
        let payload = json!({"chat_id": chat, "message_id": message.0, "reply_markup": keyboard});
        if let Err(failure) = self.deliver("editMessageReplyMarkup", (payload, None), Self::PATIENCE).await {
            tracing::debug!(%failure, "the buttons of a message could not be changed");
        }
    }

    /// Deletes a message; one that is gone already is as good.
    pub(super) async fn delete(&self, chat: ChatId, message: MessageId) {
        let payload = json!(DeleteMessage::new(chat, message));
        if let Err(failure) = self.deliver("deleteMessage", (payload, None), Self::PATIENCE).await {
            tracing::debug!(%failure, "a message could not be deleted");
        }
    }

    /// Whether somebody runs the group: its creator or an administrator. `None` where Telegram doesn't say.
    pub(super) async fn runs_group(&self, group: ChatId, user: u64) -> Option<bool> {
        let payload = json!({"chat_id": group});
        let result = self.deliver("getChatAdministrators", (payload, None), Self::PATIENCE_FOR_A_PRESS).await;
        let administrators =
            result.inspect_err(|failure| tracing::debug!(%failure, "who runs a group is not known")).ok()?;
        let mut ids = administrators.as_array()?.iter().map(|member| member["user"]["id"].as_u64());
        Some(ids.any(|id| id == Some(user)))
    }

    /// A file that somebody sent; `None` if it is larger than `limit` bytes.
    ///
    /// # Errors
    /// Telegram doesn't give it.
    pub(super) async fn download(&self, id: &str, limit: usize) -> Result<Option<Vec<u8>>, Failure> {
        let mut attempts = 3;
        loop {
            match self.api.download(id, limit, Self::UPLOAD).await {
                Err(Failure::Unreachable(words)) if attempts > 1 => {
                    tracing::debug!(%words, "loading a file again");
                    attempts -= 1;
                    tokio::time::sleep(Duration::from_millis(500)).await;
                }
                result => return result,
            }
        }
    }

    /// Shows in the chat that an answer is being made. One attempt: nobody misses it.
    pub(super) async fn show_typing(&self, place: &Place) {
        let mut payload = json!({"chat_id": place.chat, "action": "typing"});
        if let Some(thread) = place.thread {
            payload["message_thread_id"] = json!(thread);
        }
        if let Err(failure) = self.api.call::<Value>("sendChatAction", &payload, Duration::from_secs(2)).await {
            tracing::debug!(%failure, "typing could not be shown");
        }
    }

    /// Stops a button's spinner, with a notice or without.
    pub(super) async fn answer_press(&self, press: &CallbackQueryId, notice: Option<String>) {
        let mut payload = AnswerCallbackQuery::new(press.clone());
        if let Some(notice) = notice {
            payload = payload.text(notice);
        }
        match self.deliver("answerCallbackQuery", (json!(payload), None), Self::PATIENCE_FOR_A_PRESS).await {
            Ok(_) | Err(Failure::Unreadable(_)) => {}
            // Too old: the spinner has stopped by itself.
            Err(failure) => tracing::debug!(%failure, "a press could not be acknowledged"),
        }
    }

    /// Shows cards to somebody who is typing; who has typed on doesn't need them.
    pub(super) async fn answer_inline(&self, payload: Value) {
        if let Err(failure) = self.deliver("answerInlineQuery", (payload, None), Self::PATIENCE_FOR_A_PRESS).await {
            tracing::debug!(%failure, "an inline query could not be answered");
        }
    }

    /// Calls until Telegram has done it or said a lasting no, or patience ends.
    async fn deliver(&self, method: &str, content: Content, patience: Duration) -> Result<Value, Failure> {
        let (mut payload, file) = content;
        let deadline = Instant::now() + patience;
        let mut pause = Duration::from_millis(250);
        let mut moved = false;
        loop {
            let attempt = match &file {
                None => self.api.call::<Value>(method, &payload, Self::ATTEMPT).await,
                Some(file) => self.api.upload(method, &payload, file, Self::UPLOAD).await,
            };
            let failure = match attempt {
                Ok(result) => return Ok(result),
                Err(failure) => failure,
            };
            let wait = match &failure {
                Failure::RetryAfter(wait) => *wait,
                Failure::Unreachable(_) => {
                    pause = (pause * 2).min(Duration::from_secs(15));
                    pause / 2
                }
                Failure::Migrated(new) if !moved => {
                    moved = true;
                    if let Some(old) = payload["chat_id"].as_i64() {
                        self.store.migrate(old, *new).await;
                    }
                    payload["chat_id"] = json!(new);
                    Duration::ZERO
                }
                Failure::Refused(words) if drop_refused(&mut payload, words) => {
                    tracing::warn!(method, %words, "sending again without what was refused");
                    Duration::ZERO
                }
                Failure::Migrated(_)
                | Failure::Refused(_)
                | Failure::Unauthorized
                | Failure::Forbidden(_)
                | Failure::Conflict(_)
                | Failure::Unreadable(_) => return Err(failure),
            };
            if Instant::now() + wait > deadline {
                return Err(failure);
            }
            tracing::debug!(method, %failure, wait_ms = wait.as_millis(), "trying again");
            tokio::time::sleep(wait).await;
        }
    }
}

/// The number of the message that was sent, if Telegram's answer about it could be read.
fn sent(result: Result<Value, Failure>) -> Result<Option<MessageId>, Failure> {
    match result {
        Ok(sent) => Ok(sent["message_id"].as_i64().and_then(|id| i32::try_from(id).ok()).map(MessageId)),
        Err(Failure::Unreadable(_)) => Ok(None),
        Err(failure) => Err(failure),
    }
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// Takes out the part of a message that Telegram refuses, so that the words themselves arrive. False: nothing to take.
fn drop_refused(payload: &mut Value, words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    let refused = [
        ("entit", "entities"),
        ("entit", "caption_entities"),
        ("button", "reply_markup"),
        ("reply markup", "reply_markup"),
        ("message thread not found", "message_thread_id"),
    ];
    let Some(payload) = payload.as_object_mut() else { return false };
    refused.into_iter().any(|(sign, part)| words.contains(sign) && payload.remove(part).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_refused_is_taken_out() {
        for (words, left) in [
            ("Bad Request: can't parse entities: unsupported type", json!({"text": "x", "reply_markup": {}})),
            ("Bad Request: BUTTON_DATA_INVALID", json!({"text": "x", "entities": []})),
        ] {
            let mut payload = json!({"text": "x", "entities": [], "reply_markup": {}});
            assert!(drop_refused(&mut payload, words), "{words}");
            assert_eq!(payload, left);
            assert!(!drop_refused(&mut payload, words), "a second time there is nothing to take out");
        }
        assert!(!drop_refused(&mut json!({"text": "x", "entities": []}), "Bad Request: chat not found"));
    }
}

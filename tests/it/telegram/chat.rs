//! A chat as a person sees it: `chat.says("/privacy").await` -> the bot's messages and buttons as text.

use std::cell::Cell;

use serde_json::{Value, json};

use crate::fake_telegram::{BOT_ID, Call, FakeTelegram};

/// A person in a chat with the bot.
pub(crate) struct Chat<'a> {
    pub(crate) fake: &'a FakeTelegram,
    pub(crate) id: i64,
    user: i64,
    kind: &'static str,
    language: &'static str,
    topic: Option<i64>,
    last_message: Cell<i64>,
}

impl<'a> Chat<'a> {
    /// The private chat of a user whose application speaks `language`.
    pub(crate) fn private(fake: &'a FakeTelegram, user: i64, language: &'static str) -> Self {
        Self { fake, id: user, user, kind: "private", language, topic: None, last_message: Cell::new(0) }
    }

    /// The same user in a group.
    pub(crate) fn group(fake: &'a FakeTelegram, id: i64, user: i64) -> Self {
        Self { fake, id, user, kind: "supergroup", language: "en", topic: None, last_message: Cell::new(0) }
    }

    pub(crate) fn in_topic(mut self, topic: i64) -> Self {
        self.topic = Some(topic);
        self
    }

    /// Sends a message and shows what the bot does about it.
    pub(crate) async fn says(&self, text: &str) -> String {
        self.sends(json!({"text": text})).await
    }

    /// Sends a message with these parts and shows what the bot does about it.
    pub(crate) async fn sends(&self, parts: Value) -> String {
        let before = self.fake.calls().len();
        let update = self.drops(parts);
        self.settled(update).await;
        self.shown_since(before)
    }

    /// Sends a message without waiting. Returns the update's number.
    pub(crate) fn drops(&self, parts: Value) -> u64 {
        self.fake.push(json!({"message": self.message(parts)}))
    }

    /// Sends a message and gives the first text that arrives, whatever else is still under way.
    pub(crate) async fn sends_and_waits_for_text(&self, text: &str) -> String {
        self.drops(json!({"text": text}));
        self.fake.wait_for("an answer", |fake| !fake.texts(self.id).is_empty()).await;
        self.fake.texts(self.id).swap_remove(0)
    }

    /// Sends a document and shows what the bot does about it.
    pub(crate) async fn sends_file(&self, name: &str, bytes: &[u8]) -> String {
        let document = self.fake.document(name, bytes);
        self.sends(json!({"document": document})).await
    }

    /// Edits the message sent last.
    pub(crate) async fn edits(&self, text: &str) -> String {
        let before = self.fake.calls().len();
        let last = self.last_message.get();
        let mut message = self.message(json!({"text": text, "edit_date": 1_700_000_100}));
        message["message_id"] = json!(last);
        self.last_message.set(last);
        self.settled(self.fake.push(json!({"edited_message": message}))).await;
        self.shown_since(before)
    }

    /// Presses the button with this label on the latest message that has one.
    pub(crate) async fn presses(&self, label: &str) -> String {
        let (message, data) = self.fake.find_button(self.id, label).unwrap_or_else(|| panic!("no button {label:?}"));
        let keyboard = self.fake.keyboard(self.id, message);
        let mut below = json!({"message_id": message, "date": 1_700_000_000, "text": "x", "reply_markup": keyboard});
        if let Some(replied) = self.fake.replied_to(self.id, message) {
            below["reply_to_message"] = replied;
        }
        self.presses_data(&data, below).await
    }

    /// Presses a button with this data below the message given.
    pub(crate) async fn presses_data(&self, data: &str, message: Value) -> String {
        let before = self.fake.calls().len();
        let mut below = message;
        below["chat"] = self.chat();
        below["from"] = json!({"id": BOT_ID, "is_bot": true, "first_name": "Bot", "username": "the_bot"});
        let press = json!({
            "id": self.fake.new_press(), "from": self.user(), "message": below, "chat_instance": "1", "data": data,
        });
        self.settled(self.fake.push(json!({"callback_query": press}))).await;
        self.shown_since(before)
    }

    /// Waits until the bot has dealt with an update.
    pub(crate) async fn settled(&self, update: u64) {
        self.fake.wait_for(&format!("the end of update {update}"), |fake| fake.confirmed_below() > update).await;
    }

    /// The reports that took the place of first messages of reindexes here. One that takes its time also has edits in
    /// between, which are none.
    pub(crate) fn reports(&self) -> Vec<String> {
        let edits = self.fake.calls_of("editMessageText").into_iter().filter(|call| call.chat() == Some(self.id));
        let texts = edits.filter(Call::is_ok).map(|call| call.text().to_owned());
        texts.filter(|text| !text.starts_with("Reloading") && !text.starts_with("Перечитываю")).collect()
    }

    /// Sends a command that reindexes, and gives the report.
    pub(crate) async fn reindexes(&self, command: &str) -> String {
        let before = self.reports().len();
        let said = self.says(command).await;
        assert!(said.starts_with("Reloading the data…"), "{said}");
        self.fake.wait_for("the report", |_| self.reports().len() > before).await;
        self.reports().pop().unwrap()
    }

    /// What reached the chat since that many calls.
    pub(crate) fn shown_since(&self, calls: usize) -> String {
        let shown: Vec<_> = self.fake.calls()[calls..].iter().filter_map(|call| self.shown(call)).collect();
        if shown.is_empty() { "(silence)".to_owned() } else { shown.join("\n---\n") }
    }

    /// The number of the message sent last.
    pub(crate) fn last_message(&self) -> i64 {
        self.last_message.get()
    }

    /// An earlier message is the one to edit.
    pub(crate) fn goes_back_to(&self, message: i64) {
        self.last_message.set(message);
    }

    fn message(&self, parts: Value) -> Value {
        let id = self.fake.new_message_id();
        self.last_message.set(id);
        let mut message = json!({"message_id": id, "date": 1_700_000_000, "chat": self.chat(), "from": self.user()});
        if let Some(topic) = self.topic {
            message["message_thread_id"] = json!(topic);
            message["is_topic_message"] = json!(true);
        }
        message.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
        message
    }

    fn chat(&self) -> Value {
        match self.kind {
            "private" => json!({"id": self.id, "type": "private", "first_name": "Sentinelname"}),
            kind => json!({"id": self.id, "type": kind, "title": "Sentinelname"}),
        }
    }

    fn user(&self) -> Value {
        json!({"id": self.user, "is_bot": false, "first_name": "Sentinelname", "language_code": self.language})
    }

    fn shown(&self, call: &Call) -> Option<String> {
        let is_notice = call.is("answerCallbackQuery") && call.parameters["text"].is_string();
        let is_here = call.chat() == Some(self.id) || is_notice;
        // "Typing" comes and goes with the machine's speed.
        if !is_here || !call.is_ok() || call.is("sendChatAction") {
            return None;
        }
        let shown = if is_notice {
            format!("(notice) {}", call.text())
        } else if call.is("editMessageText") {
            format!("(edited) {}", call.text())
        } else if call.is("editMessageReplyMarkup") {
            "(buttons)".to_owned()
        } else if call.is("sendPhoto") || call.is("editMessageMedia") {
            let (file, edited) = (&call.parameters["file"], if call.is("sendPhoto") { "" } else { "(edited) " });
            format!("{edited}(picture {}×{}) {}", file["width"], file["height"], call.text())
        } else if call.is("sendDocument") {
            format!("(file) {}\n{}", call.text(), call.parameters["file"]["text"].as_str().unwrap_or_default())
        } else if call.is("deleteMessage") {
            "(deleted)".to_owned()
        } else {
            call.text().to_owned()
        };
        Some(shown + &buttons(&call.parameters))
    }
}

/// All rows but the last one of an answer, which says whether it was right and passes it on: it is the same everywhere.
fn buttons(parameters: &Value) -> String {
    let rows = parameters["reply_markup"]["inline_keyboard"].as_array().into_iter().flatten();
    let rows = rows.filter(|row| !row.as_array().unwrap().iter().any(|button| button["url"].is_string()));
    let label = |button: &Value| format!("[{}]", button["text"].as_str().unwrap());
    rows.map(|row| format!("\n{}", row.as_array().unwrap().iter().map(label).collect::<Vec<_>>().join(" "))).collect()
}

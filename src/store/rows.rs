//! What changed as rows, each table as one JSON array: one statement a table, however many rows.

use std::sync::Arc;

use serde_json::{Value, json};

use super::changes::{Changes, Fields, NewVersion};
use super::memory::{Chat, Memory};
use super::talks::Talk;
use super::versions::{KEPT_VERSIONS, KNOWN_VERSIONS};
use crate::language::Language;

/// The rows that a round of writing brings to the database.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Chats whose talks and answers are deleted before any are written.
    pub(super) forgotten: Vec<Value>,
    /// Each chat's language, where that has changed; the same with the next one.
    pub(super) languages: Vec<Value>,
    pub(super) notices: Vec<Value>,
    /// Chats of which both may have changed.
    pub(super) mixed: Vec<Value>,
    /// Chats with nothing left to remember: they leave no row, not even their number.
    pub(super) emptied: Vec<Value>,
    pub(super) handled: Vec<Value>,
    pub(super) answers: Vec<Value>,
    /// Talks that are about something; those that are about nothing any more.
    pub(super) talks: Vec<Value>,
    pub(super) ended: Vec<Value>,
    /// The bot's messages that are about something; those that are about nothing any more.
    pub(super) said: Vec<Value>,
    pub(super) unsaid: Vec<Value>,
    /// All questions are deleted before any are counted.
    pub(super) cleared: bool,
    /// What is to be added to each.
    pub(super) questions: Vec<Value>,
    /// The data set that has come into service last.
    pub(super) version: Option<Arc<NewVersion>>,
}

/// A question after it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) words: String,
    pub(super) text: String,
    /// How often it had no answer, in all.
    pub(super) unknown: u32,
}

/// What a round of writing brought back.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) counted: Vec<Counted>,
    /// Chats that want to be told of frequent questions.
    pub(super) notices: Vec<(i64, super::Notice)>,
}

/// What deletes the files, and later the note, of data sets that are no longer kept once this one is; for either database.
pub(super) fn surplus(latest: i64) -> [(&'static str, i64); 2] {
    [
        ("UPDATE versions SET files = NULL WHERE version <= $1 AND files IS NOT NULL", latest - KEPT_VERSIONS),
        ("DELETE FROM versions WHERE version <= $1", latest - KNOWN_VERSIONS),
    ]
}

/// A bound as databases take it.
pub(super) fn room(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

impl Rows {
    /// How many rows a database may have more afterwards.
    pub(super) fn growth(&self) -> usize {
        self.handled.len() + self.answers.len() + self.talks.len() + self.said.len() + self.questions.len()
    }

    /// The rows that the changes are about, as they are now.
    pub(super) fn of(changes: &Changes, memory: &Memory) -> Self {
        let nothing = Chat::default();
        let chats = |is_changed: fn(&Fields) -> bool, row: fn(i64, &Chat) -> Value| {
            let changed = changes.chats.iter().filter(move |(_, fields)| is_changed(fields));
            changed.map(|(id, _)| row(*id, memory.chats.get(id).unwrap_or(&nothing))).collect()
        };
        let answer = |key: &(i64, i32)| {
            let answer = memory.answers.get(key)?;
            Some(json!([key.0, key.1, answer.answered.messages, answer.at, answer.answered.before.as_deref()]))
        };
        let talk = |talk: &Talk| {
            let about = memory.talks.get(talk)?;
            Some(json!([talk.chat, talk.topic, talk.person, &*about.memory, about.at]))
        };
        let said = |key: &(i64, i32)| {
            let about = memory.said.get(key)?;
            Some(json!([key.0, key.1, &*about.memory, about.at]))
        };
        let ended = changes.talks.iter().filter(|talk| memory.talks.get(talk).is_none());
        let unsaid = changes.said.iter().filter(|key| memory.said.get(key).is_none());
        let questions = changes.questions.iter().map(|(words, noted)| {
            json!([words, noted.text, noted.unknown, noted.disliked, noted.first_at, noted.last_at])
        });
        let [languages, notices]: [Vec<Value>; 2] = [
            chats(|fields| fields.language, |id, chat| json!([id, chat.language.map(Language::code)])),
            chats(
                |fields| fields.notice,
                |id, chat| {
                    let (times, language) = chat.notice.map(|wish| (wish.times, wish.language.code())).unzip();
                    json!([id, times, language])
                },
            ),
        ];
        let is_mixed = !languages.is_empty() && !notices.is_empty();
        let ids = changes.chats.keys();
        Self {
            forgotten: changes.forgotten.iter().map(|id| json!(id)).collect(),
            mixed: ids.clone().filter(|_| is_mixed).map(|id| json!(id)).collect(),
            emptied: ids
                .filter(|id| memory.chats.get(id).is_none_or(|chat| *chat == nothing))
                .map(|id| json!(id))
                .collect(),
            languages,
            notices,
            handled: changes.handled.iter().filter_map(|id| Some(json!([id, memory.handled.get(id)?]))).collect(),
            answers: changes.answers.iter().filter_map(answer).collect(),
            talks: changes.talks.iter().filter_map(talk).collect(),
            ended: ended.map(|talk| json!([talk.chat, talk.topic, talk.person])).collect(),
            said: changes.said.iter().filter_map(said).collect(),
            unsaid: unsaid.map(|key| json!([key.0, key.1])).collect(),
            cleared: changes.cleared,
            questions: questions.collect(),
            version: changes.version.clone(),
        }
    }
}

//! What changed as rows, each table as one JSON array: one statement a table, however many rows.

use serde_json::{Value, json};

use super::memory::{Changes, Memory};
use crate::language::Language;

/// The rows that a round of writing brings to the database.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) chats: Vec<Value>,
    /// Chats with nothing to remember leave no row, not even their number.
    pub(super) gone: Vec<Value>,
    /// Chats whose answers are deleted before any are written.
    pub(super) forgotten: Vec<Value>,
    pub(super) handled: Vec<Value>,
    pub(super) answers: Vec<Value>,
    /// All questions are deleted before any are counted.
    pub(super) cleared: bool,
    /// What is to be added to each.
    pub(super) questions: Vec<Value>,
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
    /// Chats that want to be told of frequent questions, and from how many times on.
    pub(super) notices: Vec<(i64, u32)>,
}

impl Rows {
    /// The rows that the changes are about, as they are now.
    pub(super) fn of(changes: &Changes, memory: &Memory) -> Self {
        let chat = |id: &i64| {
            let chat = memory.chats.get(id)?;
            let (context, since) = chat.context.as_ref().map(|(context, since)| (context, since)).unzip();
            Some(json!([id, chat.language.map(Language::code), context, since, chat.notice]))
        };
        let answer = |key: &(i64, i32)| {
            let answer = memory.answers.get(key)?;
            Some(json!([key.0, key.1, answer.messages, answer.at]))
        };
        let questions = changes.questions.iter().map(|(words, noted)| {
            json!([words, noted.text, noted.unknown, noted.disliked, noted.first_at, noted.last_at])
        });
        Self {
            chats: changes.chats.iter().filter_map(chat).collect(),
            gone: changes.chats.iter().filter(|id| !memory.chats.contains_key(id)).map(|id| json!(id)).collect(),
            forgotten: changes.forgotten.iter().map(|id| json!(id)).collect(),
            handled: changes.handled.iter().filter_map(|id| Some(json!([id, memory.handled.get(id)?]))).collect(),
            answers: changes.answers.iter().filter_map(answer).collect(),
            cleared: changes.cleared,
            questions: questions.collect(),
        }
    }
}

//! What the database doesn't have yet, by key: a chat chose a language -> (7, language).

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::memory::Noted;
use super::talks::Talk;

/// What differs from the database, by key; the values are looked up when they are written.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub(super) chats: HashMap<i64, Fields>,
    /// Chats whose talks and answers are to be deleted before any are written.
    pub(super) forgotten: HashSet<i64>,
    pub(super) handled: HashSet<u32>,
    pub(super) answers: HashSet<(i64, i32)>,
    pub(super) talks: HashSet<Talk>,
    pub(super) said: HashSet<(i64, i32)>,
    /// All questions of before are to be deleted first.
    pub(super) cleared: bool,
    /// What is to be added to each question: other processes count too.
    pub(super) questions: HashMap<String, Noted>,
    /// The data set that has come into service last.
    pub(super) version: Option<Arc<NewVersion>>,
}

/// A data set that has come into service, to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewVersion {
    pub(super) fingerprint: String,
    /// A JSON array of names and texts.
    pub(super) files: String,
}

/// Which fields of a chat differ from the database. Each is written by itself: another process may have changed the
/// others, or they may be in a database that can't be read at the moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) language: bool,
    pub(super) notice: bool,
}

/// Chats and talks that are on their way to the database: until they have arrived, the memory alone has them.
#[derive(Debug, Default)]
pub(super) struct Sent {
    pub(super) chats: HashMap<i64, Fields>,
    pub(super) talks: HashSet<Talk>,
}

impl Sent {
    /// What these changes are about.
    pub(super) fn of<'a>(changes: impl IntoIterator<Item = &'a Changes>) -> Self {
        let mut sent = Self::default();
        for changes in changes {
            for (chat, fields) in &changes.chats {
                sent.chats.entry(*chat).or_default().add(*fields);
            }
            sent.talks.extend(&changes.talks);
        }
        sent
    }
}

impl Changes {
    pub(super) fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// How many records differ.
    pub(super) fn count(&self) -> usize {
        let Self { chats, forgotten, handled, answers, talks, said, cleared, questions, version } = self;
        let of_talks = answers.len() + talks.len() + said.len();
        let records = chats.len() + forgotten.len() + handled.len() + of_talks + questions.len();
        records + usize::from(*cleared) + usize::from(version.is_some())
    }

    /// Takes back what could not be written.
    pub(super) fn put_back(&mut self, unwritten: Self) {
        for (chat, fields) in unwritten.chats {
            self.chats.entry(chat).or_default().add(fields);
        }
        self.forgotten.extend(unwritten.forgotten);
        self.handled.extend(unwritten.handled);
        self.answers.extend(unwritten.answers);
        self.talks.extend(unwritten.talks);
        self.said.extend(unwritten.said);
        self.version = self.version.take().or(unwritten.version);
        if self.cleared {
            return;
        }
        self.cleared = unwritten.cleared;
        for (words, noted) in unwritten.questions {
            let newer = self.questions.remove(&words).unwrap_or_default();
            self.questions.insert(words, noted.and(&newer));
        }
    }
}

impl Fields {
    pub(super) const ALL: Self = Self { language: true, notice: true };
    pub(super) const LANGUAGE: Self = Self { language: true, notice: false };
    pub(super) const NOTICE: Self = Self { language: false, notice: true };

    pub(super) fn add(&mut self, more: Self) {
        self.language |= more.language;
        self.notice |= more.notice;
    }
}

//! What the bot remembers, and which of it the database doesn't have yet.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::bounded::Bounded;
use crate::assistant::{Assistant, ChatState};
use crate::language::Language;

/// Seconds since 1970, as the database keeps times.
pub(super) type Seconds = i64;

/// Everything that is remembered; the database is its image on disk.
#[derive(Debug)]
pub(super) struct Memory {
    pub(super) chats: HashMap<i64, Chat>,
    pub(super) handled: Bounded<u32, Seconds>,
    pub(super) answers: Bounded<(i64, i32), Answer>,
    pub(super) unanswered: Bounded<String, Noted>,
    /// What people asked lately, by the message that answered it: never on disk, and only for a while.
    pub(super) asked: Bounded<(i64, i32), String>,
    pub(super) changes: Changes,
}

/// One chat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Chat {
    pub(super) language: Option<Language>,
    pub(super) context: Option<(String, Seconds)>,
}

/// The bot's messages that answer one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) messages: Vec<i32>,
    pub(super) at: Seconds,
}

/// How often a question came up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Noted {
    pub(super) unknown: u32,
    pub(super) disliked: u32,
    pub(super) at: Seconds,
}

/// What differs from the database, by key; the values are looked up when they are written.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub(super) chats: HashSet<i64>,
    /// Chats whose answers are to be deleted before any are written.
    pub(super) forgotten: HashSet<i64>,
    pub(super) handled: HashSet<u32>,
    pub(super) answers: HashSet<(i64, i32)>,
    pub(super) unanswered: HashSet<String>,
}

/// Telegram keeps what is not confirmed for a day; after a week of silence numbers start anew.
pub(super) const HANDLED_FOR: Duration = Duration::from_secs(2 * 24 * 60 * 60);
/// Later edits are rare, and the answer below the question is still right for what it says.
pub(super) const ANSWERS_FOR: Duration = HANDLED_FOR;
/// More than Telegram ever delivers again at once.
pub(super) const HANDLED: usize = 10_000;
/// Messages whose answer can still follow an edit.
pub(super) const ANSWERS: usize = 10_000;
/// Questions without an answer.
pub(super) const UNANSWERED: usize = 500;
/// Answers that somebody may still call wrong with the words of the question at hand.
const ASKED: usize = 2_000;
/// From so many chats on, those with nothing left to remember are swept out.
const SWEEP_FROM: usize = 10_000;

impl Default for Memory {
    fn default() -> Self {
        Self {
            chats: HashMap::new(),
            handled: Bounded::new(HANDLED),
            answers: Bounded::new(ANSWERS),
            unanswered: Bounded::new(UNANSWERED),
            asked: Bounded::new(ASKED),
            changes: Changes::default(),
        }
    }
}

impl Memory {
    /// The chat, to be changed.
    pub(super) fn chat_mut(&mut self, chat: i64) -> &mut Chat {
        if self.chats.len() >= SWEEP_FROM && !self.chats.contains_key(&chat) {
            let now = now();
            self.chats.retain(|_, chat| chat.state(now) != ChatState::default());
        }
        self.changes.chats.insert(chat);
        self.chats.entry(chat).or_default()
    }

    /// Drops all that belongs to a chat. Returns what it was.
    pub(super) fn forget(&mut self, chat: i64) -> Option<Chat> {
        self.answers.retain(|(of, _)| *of != chat);
        self.asked.retain(|(of, _)| *of != chat);
        self.changes.answers.retain(|(of, _)| *of != chat);
        self.changes.forgotten.insert(chat);
        self.changes.chats.insert(chat);
        self.chats.remove(&chat)
    }

    /// Counts a question; `count` adds to what was noted.
    pub(super) fn note(&mut self, text: &str, count: impl FnOnce(&mut Noted)) {
        let mut noted = self.unanswered.get(text).copied().unwrap_or_default();
        count(&mut noted);
        noted.at = now();
        self.unanswered.insert(text.to_owned(), noted);
        self.changes.unanswered.insert(text.to_owned());
    }
}

impl Chat {
    /// What of it still holds.
    pub(super) fn state(&self, now: Seconds) -> ChatState {
        let context = self.context.as_ref().filter(|(_, since)| !is_past(*since, Assistant::CONTEXT_LIFETIME, now));
        ChatState { language: self.language, context: context.map(|(context, _)| context.clone()) }
    }
}

impl Changes {
    pub(super) fn is_empty(&self) -> bool {
        let Self { chats, forgotten, handled, answers, unanswered } = self;
        [chats.len(), forgotten.len(), handled.len(), answers.len(), unanswered.len()] == [0; 5]
    }

    /// Takes back what could not be written.
    pub(super) fn put_back(&mut self, unwritten: Self) {
        self.chats.extend(unwritten.chats);
        self.forgotten.extend(unwritten.forgotten);
        self.handled.extend(unwritten.handled);
        self.answers.extend(unwritten.answers);
        self.unanswered.extend(unwritten.unanswered);
    }
}

/// Whether something of this time is older than `lifetime`. A clock that was put back makes nothing older.
pub(super) fn is_past(since: Seconds, lifetime: Duration, now: Seconds) -> bool {
    u64::try_from(now - since).is_ok_and(|age| age >= lifetime.as_secs())
}

pub(super) fn now() -> Seconds {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Seconds::try_from(since_1970.as_secs()).unwrap_or(Seconds::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_is_gone_after_its_lifetime_and_the_language_stays() {
        let now = now();
        let chat = Chat { language: Some(Language::Ru), context: Some(("ecad".to_owned(), now)) };
        assert_eq!(chat.state(now).context.as_deref(), Some("ecad"));
        let later = now + i64::try_from(Assistant::CONTEXT_LIFETIME.as_secs()).unwrap();
        assert_eq!(chat.state(later), ChatState { language: Some(Language::Ru), context: None });
    }

    #[test]
    fn what_could_not_be_written_is_tried_again_with_what_is_new() {
        let mut changes = Changes { handled: HashSet::from([1]), ..Changes::default() };
        changes.put_back(Changes { handled: HashSet::from([2]), chats: HashSet::from([7]), ..Changes::default() });
        assert_eq!((changes.handled.len(), changes.chats.len(), changes.is_empty()), (2, 1, false));
    }
}

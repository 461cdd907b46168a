//! What the bot remembers, and which of it the database doesn't have yet.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::Version;
use super::bounded::Bounded;
use super::changes::{Changes, Fields, Sent};
use super::talks::{Answered, Talk};
use crate::assistant::Assistant;
use crate::language::Language;
use crate::text;

/// Seconds since 1970, as the database keeps times.
pub(super) type Seconds = i64;

/// Everything that is remembered; the database is its image on disk.
#[derive(Debug)]
pub(super) struct Memory {
    /// Those that were heard of lately; of the others the database knows.
    pub(super) chats: HashMap<i64, Chat>,
    pub(super) handled: Bounded<u32, Seconds>,
    pub(super) answers: Bounded<(i64, i32), Answer>,
    /// What people's talks are about.
    pub(super) talks: Bounded<Talk, About>,
    /// What the bot's messages are about.
    pub(super) said: Bounded<(i64, i32), About>,
    /// Questions for the admins, by their words.
    pub(super) questions: Bounded<String, Noted>,
    /// Data sets that were in service, the latest last; only where there is no database.
    pub(super) versions: Vec<(Version, String)>,
    /// What people asked lately, by the message that answered it: never on disk, and only for a while.
    pub(super) asked: Bounded<(i64, i32), String>,
    pub(super) changes: Changes,
    /// What was taken out of the changes and hasn't arrived in the database.
    pub(super) sent: Sent,
    /// Chats that somebody waits to know of.
    pub(super) wanted: HashSet<i64>,
    /// With so many chats, those with nothing to remember are swept out.
    sweep_at: usize,
}

/// One chat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Chat {
    pub(super) language: Option<Language>,
    /// When this chat is told of frequent questions.
    pub(super) notice: Option<Notice>,
}

/// An admin's wish to be told of frequent questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// How many times a question has to stay without an answer.
    pub times: u32,
    /// The language of the person's application when it was wished for.
    pub language: Language,
}

/// What answers one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) answered: Answered,
    pub(super) at: Seconds,
}

/// What something is about, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    /// In the assistant's notation.
    pub(super) memory: Arc<str>,
    pub(super) at: Seconds,
}

/// How often a question came up, in all or since the database was last told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Noted {
    /// As somebody typed it.
    pub(super) text: String,
    pub(super) unknown: u32,
    pub(super) disliked: u32,
    pub(super) first_at: Seconds,
    pub(super) last_at: Seconds,
}

/// What came of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Note {
    Unknown,
    Disliked,
}

/// Telegram keeps what is not confirmed for a day; after a week of silence numbers start anew.
pub(super) const HANDLED_FOR: Duration = Duration::from_secs(2 * 24 * 60 * 60);
/// Later edits are rare, and the answer below the question is still right for what it says.
pub(super) const ANSWERS_FOR: Duration = HANDLED_FOR;
/// A talk that was silent for longer is over.
pub(super) const TALKS_FOR: Duration = Assistant::CONTEXT_LIFETIME;
/// Answered updates, here and in the database, so that none has to be looked up there: what comes again is among the
/// latest. By polling that is a batch of 100 and those before it that weren't confirmed yet; by a webhook, what is open in
/// Telegram's at most 100 connections, a moment later. In between no 10,000 others are answered: Telegram takes some 30
/// messages a second from a bot, and what gets no answer isn't noted. If they are all the same, an answer comes twice.
pub(super) const HANDLED: usize = 10_000;
/// Messages whose answer can still follow an edit, here and in the database: the edit of an older one is passed over, like
/// that of a message that had no answer.
pub(super) const ANSWERS: usize = 10_000;
/// Talks, here and in the database: as many as Telegram lets a bot have in half an hour, with some messages each.
pub(super) const TALKS: usize = 10_000;
/// A memory of more bytes is nobody's but a damaged file's.
pub(super) const LONGEST_MEMORY: i64 = 4_000;
/// Questions without an answer, here and in the database.
pub(super) const QUESTIONS: usize = 500;
/// Chats that are known at a time; what the others have chosen is looked up when they are heard of again.
pub(super) const CHATS: usize = 10_000;
/// Chats in the database, and here while there is none or it is away. Only a choice of a language leaves a row, so this is
/// for crowds that nobody has seen: some megabytes.
pub(super) const CHATS_IN_ALL: usize = 100_000;
/// Answers that somebody may still call wrong with the words of the question at hand.
const ASKED: usize = 2_000;
/// What turns the direction of the text around it.
const TURNS: [char; 12] = [
    '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}',
    '\u{2068}', '\u{2069}', '\u{61c}',
];
/// Of a question, in characters: more nobody reads in a list, and databases index no key of any length.
pub(super) const QUESTION: usize = 200;

impl Default for Memory {
    fn default() -> Self {
        Self {
            chats: HashMap::new(),
            handled: Bounded::new(HANDLED),
            answers: Bounded::new(ANSWERS),
            talks: Bounded::new(TALKS),
            said: Bounded::new(ANSWERS),
            questions: Bounded::new(QUESTIONS),
            versions: Vec::new(),
            asked: Bounded::new(ASKED),
            changes: Changes::default(),
            sent: Sent::default(),
            wanted: HashSet::new(),
            sweep_at: CHATS,
        }
    }
}

impl Memory {
    /// The chat, of which these fields are about to be changed.
    pub(super) fn chat_mut(&mut self, chat: i64, fields: Fields) -> &mut Chat {
        if self.chats.len() >= self.sweep_at && !self.chats.contains_key(&chat) {
            self.sweep();
        }
        self.changes.chats.entry(chat).or_default().add(fields);
        self.chats.entry(chat).or_default()
    }

    /// What the database has of a chat: another process may have changed it. What this one owes the database stays.
    pub(super) fn refresh(&mut self, chat: i64, stored: Chat) {
        let owed = self.owed(chat);
        let known = self.chats.remove(&chat).unwrap_or_default();
        let fresh = Chat {
            language: if owed.language { known.language } else { stored.language },
            notice: if owed.notice { known.notice } else { stored.notice },
        };
        // Nothing is worth knowing too: it isn't looked up again.
        self.chats.insert(chat, fresh);
    }

    /// Makes room, where more chats are known than need be, by dropping what the database has as well.
    pub(super) fn make_room(&mut self) {
        let Self { chats, changes, sent, .. } = self;
        if chats.len() > CHATS {
            chats.retain(|id, _| changes.chats.contains_key(id) || sent.chats.contains_key(id));
        }
    }

    /// Drops chats with nothing to remember. There may be no database that has the others: of these some are given up if
    /// they are too many.
    fn sweep(&mut self) {
        let Self { chats, changes, sent, .. } = &mut *self;
        chats.retain(|_, chat| *chat != Chat::default());
        if chats.len() >= CHATS_IN_ALL {
            chats.retain(|id, chat| chat.notice.is_some() || sent.chats.contains_key(id));
            // What isn't here any more would be written as nothing.
            changes.chats.retain(|id, _| chats.contains_key(id) || changes.forgotten.contains(id));
        }
        self.sweep_at = (2 * self.chats.len()).clamp(CHATS, CHATS_IN_ALL);
    }

    /// What the database doesn't have of a chat yet.
    fn owed(&self, chat: i64) -> Fields {
        let mut owed = self.changes.chats.get(&chat).copied().unwrap_or_default();
        owed.add(self.sent.chats.get(&chat).copied().unwrap_or_default());
        owed
    }

    /// Drops all that belongs to a chat, here and in the database. Returns what it was.
    pub(super) fn forget(&mut self, chat: i64) -> Option<Chat> {
        let was = self.drop_chat(chat);
        self.changes.forgotten.insert(chat);
        self.changes.chats.insert(chat, Fields::ALL);
        was
    }

    /// Drops all that belongs to a chat here, and what is owed of it to the database. Returns what it was.
    pub(super) fn drop_chat(&mut self, chat: i64) -> Option<Chat> {
        self.answers.retain(|(of, _)| *of != chat);
        self.talks.retain(|talk| talk.chat != chat);
        self.said.retain(|(of, _)| *of != chat);
        self.asked.retain(|(of, _)| *of != chat);
        self.changes.answers.retain(|(of, _)| *of != chat);
        self.changes.talks.retain(|talk| talk.chat != chat);
        self.changes.said.retain(|(of, _)| *of != chat);
        self.changes.chats.remove(&chat);
        self.chats.remove(&chat)
    }

    /// Drops all that other processes may have forgotten meanwhile: what the database has as well, and what it never has.
    pub(super) fn distrust(&mut self) {
        let Self { chats, answers, talks, said, asked, changes, sent, .. } = self;
        chats.retain(|id, _| changes.chats.contains_key(id) || sent.chats.contains_key(id));
        answers.retain(|key| changes.answers.contains(key));
        talks.retain(|talk| changes.talks.contains(talk) || sent.talks.contains(talk));
        said.retain(|key| changes.said.contains(key));
        asked.retain(|_| false);
    }

    /// Counts a question.
    pub(super) fn note(&mut self, text: &str, note: Note) {
        // In one line, and without what can't be seen: PostgreSQL takes no zero bytes.
        let is_visible = |letter: &char| letter.is_whitespace() || !(letter.is_control() || TURNS.contains(letter));
        let visible = text.chars().filter(is_visible).collect::<String>();
        let visible = visible.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = visible.chars().take(QUESTION).collect::<String>();
        let (words, at) = (words(&text), now());
        let (unknown, disliked) = (u32::from(note == Note::Unknown), u32::from(note == Note::Disliked));
        let one = Noted { text, unknown, disliked, first_at: at, last_at: at };
        let all = self.questions.get(&words).cloned().unwrap_or_default();
        self.questions.insert(words.clone(), all.and(&one));
        let unwritten = self.changes.questions.remove(&words).unwrap_or_default();
        self.changes.questions.insert(words, unwritten.and(&one));
    }

    /// Drops all questions.
    pub(super) fn clear_questions(&mut self) {
        self.questions.retain(|_| false);
        self.changes.questions.clear();
        self.changes.cleared = true;
    }

    /// Everything counts as changed: there is another database.
    pub(super) fn owe_everything(&mut self) {
        let known = self.chats.iter().filter(|(_, chat)| **chat != Chat::default());
        self.changes.chats.extend(known.map(|(id, _)| (*id, Fields::ALL)));
        self.changes.handled.extend(self.handled.latest_first().map(|(id, _)| *id));
        self.changes.answers.extend(self.answers.latest_first().map(|(key, _)| *key));
        self.changes.talks.extend(self.talks.latest_first().map(|(talk, _)| *talk));
        self.changes.said.extend(self.said.latest_first().map(|(key, _)| *key));
        // Written in full, whatever the new one has of them.
        self.changes.cleared = true;
        self.changes.questions =
            self.questions.latest_first().map(|(words, noted)| (words.clone(), noted.clone())).collect();
    }

    /// Adds what a database remembers that was out of reach until now; what happened meanwhile is newer.
    pub(super) fn take_in(&mut self, old: Self) {
        for (id, chat) in old.chats {
            self.refresh(id, chat);
        }
        self.handled.take_in(old.handled);
        self.answers.take_in(old.answers);
        self.talks.take_in(old.talks);
        self.said.take_in(old.said);
        let newer = std::mem::replace(&mut self.questions, old.questions);
        for (words, noted) in newer.oldest_first() {
            let all = self.questions.get(words).cloned().unwrap_or_default();
            self.questions.insert(words.clone(), all.and(noted));
        }
    }
}

impl Noted {
    /// Both together; the text is the earlier one's.
    pub(super) fn and(self, later: &Self) -> Self {
        if self.text.is_empty() {
            return later.clone();
        }
        Self {
            unknown: self.unknown.saturating_add(later.unknown),
            disliked: self.disliked.saturating_add(later.disliked),
            first_at: self.first_at.min(later.first_at),
            last_at: self.last_at.max(later.last_at),
            text: self.text,
        }
    }
}

/// A question's words without case and punctuation, so that «Кто мэр?» and «кто мэр» count as one.
fn words(text: &str) -> String {
    let folded = text::fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    let words = if words.is_empty() { text.to_owned() } else { words };
    // One character may fold to many.
    words.chars().take(2 * QUESTION).collect()
}

impl Memory {
    /// Drops from the changes what is no longer remembered, so that a database that is away for days costs no memory.
    pub(super) fn trim_changes(&mut self) {
        let Self { handled, answers, talks, said, changes, .. } = self;
        if changes.handled.len() > 2 * HANDLED {
            changes.handled.retain(|id| handled.get(id).is_some());
        }
        if changes.answers.len() > 2 * ANSWERS {
            changes.answers.retain(|key| answers.get(key).is_some());
        }
        // What is no longer there may have to be deleted, but of so much that is waiting most has expired meanwhile.
        if changes.talks.len() > 2 * TALKS {
            changes.talks.retain(|talk| talks.get(talk).is_some());
        }
        if changes.said.len() > 2 * ANSWERS {
            changes.said.retain(|key| said.get(key).is_some());
        }
        if changes.questions.len() > 2 * QUESTIONS {
            changes.questions.retain(|words, _| self.questions.get(words).is_some());
        }
    }
}

/// Whether something of this time is older than `lifetime`. A clock that was put back makes nothing older.
pub(super) fn is_past(since: Seconds, lifetime: Duration, now: Seconds) -> bool {
    u64::try_from(now - since).is_ok_and(|age| age >= lifetime.as_secs())
}

/// The time that a lifetime ago was now.
pub(super) fn before(lifetime: Duration) -> Seconds {
    now() - i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX)
}

pub(super) fn now() -> Seconds {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Seconds::try_from(since_1970.as_secs()).unwrap_or(Seconds::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_written_is_tried_again_with_what_is_new() {
        let mut changes = Changes { handled: HashSet::from([1]), ..Changes::default() };
        changes.put_back(Changes {
            handled: HashSet::from([2]),
            chats: HashMap::from([(7, Fields::LANGUAGE)]),
            ..Changes::default()
        });
        assert_eq!((changes.handled.len(), changes.chats.len(), changes.is_empty()), (2, 1, false));
        changes.put_back(Changes { chats: HashMap::from([(7, Fields::NOTICE)]), ..Changes::default() });
        assert_eq!(changes.chats[&7], Fields::ALL);
    }

    #[test]
    fn what_the_database_has_of_a_chat_fills_what_is_not_owed_to_it() {
        let mut memory = Memory::default();
        memory.chat_mut(7, Fields::LANGUAGE).language = Some(Language::En);
        let notice = Some(Notice { times: 3, language: Language::Ru });
        memory.refresh(7, Chat { language: Some(Language::Ru), notice });
        assert_eq!(memory.chats[&7], Chat { language: Some(Language::En), notice });
    }

    #[test]
    fn a_question_of_any_length_and_shape_is_kept_as_one_short_line() {
        let mut memory = Memory::default();
        for text in [&*"ж".repeat(4_000), &*"\u{fdfa}".repeat(4_000), "кто\n\n• \u{202e}мэр\0?"] {
            memory.note(text, Note::Unknown);
        }
        for (words, noted) in memory.questions.latest_first() {
            // PostgreSQL indexes 2,704 bytes: https://www.postgresql.org/docs/current/btree.html
            assert!(words.len() < 2_000 && noted.text.chars().count() <= QUESTION, "{} bytes", words.len());
        }
        assert_eq!(memory.questions.latest_first().next().unwrap().1.text, "кто • мэр?");
    }

    #[test]
    fn one_question_in_several_spellings_is_counted_once() {
        let mut memory = Memory::default();
        for text in ["Кто мэр?", "кто  мэр", "КТО МЭР!!!", "кто мэр города"] {
            memory.note(text, Note::Unknown);
        }
        memory.note("кто мэр", Note::Disliked);
        let listed: Vec<_> = memory.questions.latest_first().map(|(_, n)| (&*n.text, n.unknown, n.disliked)).collect();
        assert_eq!(listed, [("Кто мэр?", 3, 1), ("кто мэр города", 1, 0)]);
    }

    #[test]
    fn what_is_counted_while_a_database_is_away_is_added_to_what_it_has() {
        let (mut old, mut new) = (Memory::default(), Memory::default());
        old.note("a", Note::Unknown);
        new.note("A", Note::Unknown);
        new.note("b", Note::Disliked);
        old.handled.insert(1, 5);
        new.handled.insert(2, 6);
        new.take_in(old);
        assert_eq!(new.questions.get("a").unwrap().unknown, 2);
        assert_eq!(new.changes.questions["a"].unknown, 1, "the database has the other one");
        assert!(new.handled.get(&1).is_some() && new.handled.get(&2).is_some());
    }
}

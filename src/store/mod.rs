//! What outlives a message, and with a database also a restart: chat state, handled updates, which answer belongs to
//! which message, questions for the admins.
//!
//! Everything is read from memory; an SQLite file follows it. What changed is written in one transaction as soon as the
//! one before is through, so that a busy moment costs one write to the disk and not one for each message.
//!
//! A store that fails costs a memory and never an answer: it says so in the log, goes on, and writes what it owes as soon
//! as it can.

mod bounded;
mod memory;
mod sqlite;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::task::JoinHandle;

use crate::assistant::ChatState;
use crate::language::Language;
use memory::{Answer, Memory, now};
use sqlite::Sqlite;
use writer::Shared;

/// Everything that the bot remembers. Numbers of chats, messages and updates are Telegram's.
#[derive(Debug)]
pub struct Store {
    shared: Arc<Shared>,
    writer: Mutex<Option<JoinHandle<()>>>,
}

/// A question for the admins to look at, with no trace of who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// The question's words.
    pub text: String,
    /// How often the data had no answer.
    pub unknown: u32,
    /// How often somebody said that the answer was wrong.
    pub disliked: u32,
}

/// How the store is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// What it is kept in: `SQLite`, `PostgreSQL`; `None` if it isn't kept.
    pub kept_in: Option<&'static str>,
    /// What is wrong with the database, and for how long.
    pub problem: Option<(String, std::time::Duration)>,
    /// How many changes the database doesn't have yet.
    pub unwritten: usize,
}

/// Why the database can't be used.
#[derive(Debug, thiserror::Error)]
#[error(
    "DATABASE_URL: the state can't be kept in {path}: {source}; expected a file that the bot may write, in a folder that \
     exists, on a disk with space. Name another one (sqlite:path/to/file) or move a damaged one away",
    path = .path.display()
)]
pub struct StoreError {
    path: PathBuf,
    source: sqlx::Error,
}

impl Store {
    /// A store that forgets everything when the process ends.
    pub fn in_memory() -> Self {
        Self { shared: Arc::new(Shared::new(Memory::default(), false)), writer: Mutex::new(None) }
    }

    /// A store that is kept in an SQLite file, which is created if need be.
    ///
    /// # Errors
    /// The file can't be opened, read or written, or it is no database of this program's.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let failed = |source| StoreError { path: path.to_owned(), source };
        let mut sqlite = Sqlite::open(path).await.map_err(failed)?;
        let memory = sqlite.load().await.map_err(failed)?;
        let shared = Arc::new(Shared::new(memory, true));
        let writer = tokio::spawn(writer::run(Arc::clone(&shared), sqlite));
        Ok(Self { shared, writer: Mutex::new(Some(writer)) })
    }

    /// Writes what is left and closes the file. What comes later is forgotten.
    pub async fn close(&self) {
        self.shared.close();
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(writer) = writer
            && writer.await.is_err()
        {
            tracing::error!("the state's last changes may not be written");
        }
    }

    /// How the store is doing.
    pub fn health(&self) -> Health {
        Health { kept_in: None, problem: None, unwritten: 0 }
    }

    /// What a chat remembers; a context past its lifetime is gone.
    pub async fn chat(&self, chat: i64) -> ChatState {
        self.lock().chats.get(&chat).map(|chat| chat.state(now())).unwrap_or_default()
    }

    /// What the chat's next message may refer to.
    pub async fn set_context(&self, chat: i64, context: Option<String>) {
        let mut memory = self.lock();
        if context.is_none() && memory.chats.get(&chat).is_none_or(|chat| chat.context.is_none()) {
            return;
        }
        memory.chat_mut(chat).context = context.map(|context| (context, now()));
    }

    /// Fixes the chat's language; `None` frees it.
    pub async fn set_language(&self, chat: i64, language: Option<Language>) {
        self.lock().chat_mut(chat).language = language;
    }

    /// Forgets whatever belongs to the chat.
    pub async fn forget(&self, chat: i64) {
        self.lock().forget(chat);
    }

    /// The group `old` goes on as the supergroup `new`. Messages have new numbers there, so only the state moves.
    pub async fn migrate(&self, old: i64, new: i64) {
        let mut memory = self.lock();
        if let Some(state) = memory.forget(old)
            && !memory.chats.contains_key(&new)
        {
            *memory.chat_mut(new) = state;
        }
    }

    /// Whether the update has been answered before.
    pub async fn was_handled(&self, update: u32) -> bool {
        let memory = self.lock();
        memory.handled.get(&update).is_some_and(|at| !memory::is_past(*at, memory::HANDLED_FOR, now()))
    }

    /// The update's answer is out. Returns when that is on disk.
    pub async fn mark_handled(&self, update: u32) {
        {
            let mut memory = self.lock();
            memory.handled.insert(update, now());
            memory.changes.handled.insert(update);
        }
        self.shared.written().await;
    }

    /// The bot's messages that answered `message`, if they are still known.
    pub async fn answer_to(&self, chat: i64, message: i32) -> Option<Vec<i32>> {
        self.lock().answers.get(&(chat, message)).map(|answer| answer.messages.clone())
    }

    /// The bot's messages `answer` answered `message`.
    pub async fn remember_answer(&self, chat: i64, message: i32, answer: Vec<i32>) {
        let mut memory = self.lock();
        memory.answers.insert((chat, message), Answer { messages: answer, at: now() });
        memory.changes.answers.insert((chat, message));
    }

    /// The question that the bot's message `answer` is about; kept in memory only, for a while.
    pub async fn remember_question(&self, chat: i64, answer: i32, text: &str) {
        self.lock().asked.insert((chat, answer), text.to_owned());
    }

    /// What [`Self::remember_question`] was told, once.
    pub async fn take_question(&self, chat: i64, answer: i32) -> Option<String> {
        self.lock().asked.remove(&(chat, answer))
    }

    /// A question that the data doesn't answer.
    pub async fn note_unanswered(&self, text: &str) {
        self.lock().note(text, |noted| noted.unknown = noted.unknown.saturating_add(1));
    }

    /// A question whose answer somebody called wrong.
    pub async fn note_disliked(&self, text: &str) {
        self.lock().note(text, |noted| noted.disliked = noted.disliked.saturating_add(1));
    }

    /// Questions for the admins, the latest first.
    pub async fn unanswered(&self) -> Vec<Unanswered> {
        let memory = self.lock();
        let line = |(text, noted): (&String, &memory::Noted)| Unanswered {
            text: text.clone(),
            unknown: noted.unknown,
            disliked: noted.disliked,
        };
        memory.unanswered.latest_first().map(line).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Memory> {
        self.shared.lock()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_migrated_group_keeps_its_language() {
        let store = Store::in_memory();
        store.set_language(-5, Some(Language::Ru)).await;
        store.migrate(-5, -1_005).await;
        assert_eq!(store.chat(-1_005).await.language, Some(Language::Ru));
        assert_eq!(store.chat(-5).await, ChatState::default());
    }

    #[tokio::test]
    async fn forgetting_a_chat_leaves_the_others() {
        let store = Store::in_memory();
        for chat in [1, 2] {
            store.set_language(chat, Some(Language::En)).await;
            store.remember_answer(chat, 10, vec![11]).await;
        }
        store.forget(1).await;
        assert_eq!((store.chat(1).await, store.answer_to(1, 10).await), (ChatState::default(), None));
        assert_eq!(store.answer_to(2, 10).await, Some(vec![11]));
    }

    #[tokio::test]
    async fn a_question_asked_again_counts_and_comes_first() {
        let store = Store::in_memory();
        for text in ["a", "b", "a"] {
            store.note_unanswered(text).await;
        }
        store.note_disliked("a").await;
        let listed: Vec<_> =
            store.unanswered().await.into_iter().map(|line| (line.text, line.unknown, line.disliked)).collect();
        assert_eq!(listed, [("a".to_owned(), 2, 1), ("b".to_owned(), 1, 0)]);
    }

    #[tokio::test]
    async fn a_file_remembers_what_a_restart_would_cost() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        let store = Store::open(&path).await.unwrap();
        store.set_language(7, Some(Language::Ru)).await;
        store.set_context(7, Some("ecad|ru joined ecad".to_owned())).await;
        store.set_language(8, Some(Language::En)).await;
        store.remember_answer(7, 10, vec![11, 12]).await;
        store.remember_answer(8, 10, vec![13]).await;
        store.note_unanswered("кто мэр").await;
        store.mark_handled(100).await;
        store.forget(8).await;
        store.remember_answer(8, 20, vec![21]).await;
        store.mark_handled(101).await;
        // Without closing it, as a killed process does.
        let again = Store::open(&path).await.unwrap();
        let state = ChatState { language: Some(Language::Ru), context: Some("ecad|ru joined ecad".to_owned()) };
        assert_eq!(again.chat(7).await, state);
        assert_eq!(again.chat(8).await, ChatState::default());
        assert_eq!(again.answer_to(7, 10).await, Some(vec![11, 12]));
        assert_eq!((again.answer_to(8, 10).await, again.answer_to(8, 20).await), (None, Some(vec![21])));
        assert!(again.was_handled(100).await && again.was_handled(101).await && !again.was_handled(102).await);
        assert_eq!(again.unanswered().await[0].text, "кто мэр");
    }

    #[tokio::test]
    async fn what_is_no_database_is_refused_with_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        std::fs::write(&path, "this is a letter to the mayor, and not a short one either".repeat(100)).unwrap();
        let refused = Store::open(&path).await.unwrap_err().to_string();
        assert!(refused.contains("state.db") && refused.contains("not a database"), "{refused}");
        assert!(Store::open(&folder.path().join("nowhere/state.db")).await.is_err());
    }
}

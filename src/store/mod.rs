//! What outlives a message, and with a database also a restart: what chats have chosen, what talks are about, handled
//! updates, which answer belongs to which message, questions for the admins.
//!
//! Everything is read from memory; a database follows it. What changed is written in one transaction as soon as the
//! one before is through, so that a busy moment costs one write and not one for each message.
//!
//! The database is an SQLite file of one process's own, or PostgreSQL for several processes that take turns in answering.
//! There a process first *claims* an update, so that no other one answers it too, and learns with that what the chat has
//! said to the others ([`Store::claim`]).
//!
//! A database that fails costs a memory and never an answer: the store says so ([`Store::health`]), goes on, and writes
//! what it owes as soon as it can.

mod bounded;
mod changes;
mod database;
mod expiry;
mod hold;
mod memory;
mod model;
mod postgres;
mod renewal;
mod rows;
mod session;
mod sqlite;
mod talks;
#[cfg(test)]
mod tests;
mod versions;
mod writer;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AssertSqlSafe, SqlSafeStr};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::language::Language;
use changes::Fields;
use database::Database;
use hold::Hold;
pub use memory::Notice;
use memory::{Answer, Chat, Memory, Note, now};
pub use model::{Claim, Files, Health, Location, Often, StoreError, Unanswered, Version};
use postgres::Postgres;
use sqlite::Fault;
pub use talks::{Answered, Talk};
pub use versions::Turn;
use writer::Shared;

/// Everything that the bot remembers. Numbers of chats, messages and updates are Telegram's.
#[derive(Debug)]
pub struct Store {
    shared: Arc<Shared>,
    location: Option<Location>,
    server: Option<Arc<Postgres>>,
    tasks: Mutex<Vec<JoinHandle<()>>>,
    often: Mutex<Option<mpsc::UnboundedReceiver<Often>>>,
    /// The file is this process's, until it ends.
    _hold: Option<Hold>,
}

/// How long the database may take to answer what only admins and a start wait for: a data set has some size.
const ANSWER: Duration = Duration::from_secs(5);
/// How long the start waits to be seen by the server.
const SEEN: Duration = Duration::from_secs(3);

impl Store {
    /// A store that forgets everything when the process ends.
    pub fn in_memory() -> Self {
        Self::new(None, None, None).0
    }

    /// A store that is kept in a database, whose tables are made if need be. A file that another program holds for a while
    /// or that is damaged, and a server that doesn't answer, are no errors: [`Self::health`] tells, and the store goes on
    /// trying.
    ///
    /// # Errors
    /// The file is another bot's or can't be made, or the server refuses, and waiting wouldn't help.
    pub async fn open(location: Location) -> Result<Self, StoreError> {
        let (server, mut database, hold) = match &location {
            Location::Sqlite(path) => (None, Database::file(path.clone()), hold::take(path)?),
            Location::Postgres(url) => {
                let server = Arc::new(Postgres::new(url).map_err(StoreError::Server)?);
                (Some(Arc::clone(&server)), Database::Postgres(server, false), None)
            }
        };
        let (store, shared) = Self::new(Some(location.clone()), server.clone(), hold);
        if let Err(error) = database.reach(&shared).await {
            match location {
                Location::Sqlite(path) if Fault::of(&error) == Fault::Other => {
                    return Err(StoreError::File { path, source: error });
                }
                Location::Postgres(_) if postgres::is_lasting(&error) => return Err(StoreError::Server(error)),
                Location::Sqlite(_) | Location::Postgres(_) => shared.fail(error.to_string()),
            }
        }
        if let Some(server) = server {
            let mut is_seen = server.seen.subscribe();
            store.tasks().push(tokio::spawn(server.stay(Arc::clone(&shared))));
            if !shared.has_problem() && tokio::time::timeout(SEEN, is_seen.wait_for(|seen| *seen)).await.is_err() {
                shared.fail("the server doesn't see this process".to_owned());
            }
        }
        // The last one: it is waited for at the end.
        store.tasks().push(tokio::spawn(writer::run(shared, database)));
        Ok(store)
    }

    fn new(location: Option<Location>, server: Option<Arc<Postgres>>, hold: Option<Hold>) -> (Self, Arc<Shared>) {
        let (sender, often) = mpsc::unbounded_channel();
        let kept_in = location.as_ref().map(Location::name);
        let shared = Arc::new(Shared::new(Memory::default(), kept_in, sender));
        let often = Mutex::new(Some(often));
        let shared_too = Arc::clone(&shared);
        let store = Self { shared: shared_too, location, server, tasks: Mutex::default(), often, _hold: hold };
        (store, shared)
    }

    /// Writes what is left and closes the database. What comes later is forgotten.
    pub async fn close(&self) {
        self.shared.close();
        let mut tasks = std::mem::take(&mut *self.tasks());
        let writer = tasks.pop();
        if let Some(writer) = writer
            && writer.await.is_err()
        {
            tracing::error!("the state's last changes may not be written");
        }
        tasks.iter().for_each(JoinHandle::abort);
    }

    /// How the store is doing.
    pub fn health(&self) -> Health {
        self.shared.health()
    }

    /// Takes an update on. `talk` is the one that it belongs to: what was said in it to another process, and what the chat
    /// has chosen there, is known afterwards.
    pub async fn claim(&self, update: u32, talk: Option<Talk>) -> Claim {
        if self.was_handled(update).await {
            return Claim::Done;
        }
        let Some(server) = self.server.as_ref().filter(|_| !self.shared.has_problem()) else { return Claim::Ours };
        let mut is_seen = server.seen.subscribe();
        let claimed = async {
            // Unseen, the claim would look like a dead process's. The receiver's sender lives as long as the server.
            let _ = is_seen.wait_for(|seen| *seen).await;
            server.claim(update, talk).await
        };
        match tokio::time::timeout(postgres::PATIENCE, claimed).await {
            Ok(Ok((claim, state))) => {
                if let (Some(talk), Some((chat, about))) = (talk, state) {
                    let mut memory = self.lock();
                    memory.refresh(talk.chat, chat);
                    memory.refresh_talk(talk, about);
                }
                claim
            }
            Ok(Err(error)) => {
                self.shared.fail(error.to_string());
                Claim::Ours
            }
            Err(_) => {
                self.shared.fail("the server takes too long".to_owned());
                Claim::Ours
            }
        }
    }

    /// The language that the chat has fixed.
    pub async fn language(&self, chat: i64) -> Option<Language> {
        self.know(chat).await;
        self.lock().chats.get(&chat).and_then(|chat| chat.language)
    }

    /// Fixes the chat's language; `None` frees it.
    pub async fn set_language(&self, chat: i64, language: Option<Language>) {
        self.know(chat).await;
        self.lock().chat_mut(chat, Fields::LANGUAGE).language = language;
    }

    /// Forgets whatever belongs to the chat; other processes with the same database do so within a moment. Returns whether
    /// it is off the disk; if not, it will be as soon as the database can be written again.
    pub async fn forget(&self, chat: i64) -> bool {
        self.lock().forget(chat);
        self.shared.written().await;
        !self.shared.has_problem() && self.shared.is_wiped()
    }

    /// The group `old` goes on as the supergroup `new`. Messages have new numbers there, so only the state moves.
    pub async fn migrate(&self, old: i64, new: i64) {
        self.know(old).await;
        self.know(new).await;
        let mut memory = self.lock();
        let is_new = memory.chats.get(&new).is_none_or(|chat| *chat == Chat::default());
        if let Some(state) = memory.forget(old)
            && is_new
        {
            *memory.chat_mut(new, Fields::ALL) = state;
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

    /// What answered `message`, if that is still known.
    pub async fn answer_to(&self, chat: i64, message: i32) -> Option<Answered> {
        // Another process may have changed the answer since this one knew it.
        let stored = match self.server.as_ref().filter(|_| !self.shared.has_problem()) {
            Some(server) => {
                let answer = tokio::time::timeout(postgres::PATIENCE, server.answer_to(chat, message)).await;
                answer.ok().and_then(Result::ok).flatten()
            }
            None => None,
        };
        stored.or_else(|| self.lock().answers.get(&(chat, message)).map(|answer| answer.answered.clone()))
    }

    /// What answered `message`.
    pub fn remember_answer(&self, chat: i64, message: i32, answered: Answered) {
        let mut memory = self.lock();
        memory.answers.insert((chat, message), Answer { answered, at: now() });
        memory.changes.answers.insert((chat, message));
    }

    /// The question that the bot's message `answer` is about; kept in memory only, for a while.
    pub async fn remember_question(&self, chat: i64, answer: i32, text: &str) {
        // More of it is never noted.
        self.lock().asked.insert((chat, answer), text.chars().take(memory::QUESTION).collect());
    }

    /// What [`Self::remember_question`] was told, once: later on it is empty. `None` if that isn't known any more.
    pub async fn take_question(&self, chat: i64, answer: i32) -> Option<String> {
        let mut memory = self.lock();
        let asked = memory.asked.remove(&(chat, answer))?;
        // A press on what was never asked leaves nothing, so that such presses push nobody else's question out.
        memory.asked.insert((chat, answer), String::new());
        Some(asked)
    }

    /// A question that the data doesn't answer.
    pub async fn note_unanswered(&self, text: &str) {
        self.lock().note(text, Note::Unknown);
    }

    /// A question whose answer somebody called wrong.
    pub async fn note_disliked(&self, text: &str) {
        self.lock().note(text, Note::Disliked);
    }

    /// Questions for the admins, the most frequent first, of these the latest.
    pub async fn unanswered(&self) -> Vec<Unanswered> {
        let asked = match self.server.as_ref().filter(|_| !self.shared.has_problem()) {
            Some(server) => {
                self.shared.written().await;
                self.asked(server.questions()).await
            }
            None => None,
        };
        let noted =
            asked.unwrap_or_else(|| self.lock().questions.latest_first().map(|(_, noted)| noted.clone()).collect());
        let line = |noted: memory::Noted| Unanswered {
            text: noted.text,
            unknown: noted.unknown,
            disliked: noted.disliked,
            first_at: noted.first_at,
            last_at: noted.last_at,
        };
        let mut questions: Vec<_> = noted.into_iter().map(line).collect();
        questions
            .sort_by_key(|question| std::cmp::Reverse((question.unknown.max(question.disliked), question.last_at)));
        questions
    }

    /// Forgets all questions.
    pub async fn clear_unanswered(&self) {
        self.lock().clear_questions();
        self.shared.written().await;
    }

    /// When a chat wants to be told that a question has no answer; `None` is never.
    pub async fn set_notice(&self, chat: i64, notice: Option<Notice>) {
        self.know(chat).await;
        self.lock().chat_mut(chat, Fields::NOTICE).notice = notice;
        self.shared.written().await;
    }

    /// What chats are to be told, as it happens; once.
    pub fn often(&self) -> Option<mpsc::UnboundedReceiver<Often>> {
        self.often.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// What the database says, unless it takes too long or fails.
    async fn asked<T>(&self, question: impl Future<Output = Result<T, sqlx::Error>>) -> Option<T> {
        match tokio::time::timeout(ANSWER, question).await {
            Ok(Ok(answer)) => return Some(answer),
            Ok(Err(error)) => tracing::warn!(%error, "the state's database doesn't answer"),
            Err(_) => tracing::warn!("the state's database takes too long to answer"),
        }
        None
    }

    /// Sees to it that the memory has what the database has of a chat, as far as that answers.
    async fn know(&self, chat: i64) {
        {
            let mut memory = self.lock();
            if self.location.is_none() || memory.chats.contains_key(&chat) {
                return;
            }
            memory.wanted.insert(chat);
        }
        self.shared.written().await;
    }

    fn tasks(&self) -> MutexGuard<'_, Vec<JoinHandle<()>>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, Memory> {
        self.shared.lock()
    }
}

/// Migrations by their names, numbered from 1.
fn migrations(list: &[(&'static str, &'static str)]) -> Migrator {
    let migration = |(number, (name, sql)): (i64, &(&'static str, &'static str))| {
        Migration::new(number, (*name).into(), MigrationType::Simple, AssertSqlSafe(*sql).into_sql_str(), false)
    };
    Migrator::with_migrations((1..).zip(list).map(migration).collect())
}

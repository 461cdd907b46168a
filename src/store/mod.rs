//! What outlives a message, and with a database also a restart: chat state, handled updates, which answer belongs to
//! which message, questions for the admins.
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
mod memory;
mod model;
mod postgres;
mod rows;
mod session;
mod sqlite;
#[cfg(test)]
mod tests;
mod writer;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::json;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AssertSqlSafe, PgConnection, SqlSafeStr};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

use crate::assistant::ChatState;
use crate::language::Language;
pub use memory::Notice;
use memory::{Answer, Fields, Memory, NewVersion, Note, now};
pub use model::{Claim, Files, Health, Location, Often, StoreError, Unanswered, Version};
use postgres::Postgres;
use sqlite::Fault;
use writer::{Database, Shared};

/// Everything that the bot remembers. Numbers of chats, messages and updates are Telegram's.
#[derive(Debug)]
pub struct Store {
    shared: Arc<Shared>,
    location: Option<Location>,
    server: Option<Arc<Postgres>>,
    tasks: Mutex<Vec<JoinHandle<()>>>,
    often: Mutex<Option<mpsc::UnboundedReceiver<Often>>>,
}

/// The right to put a data set into service; the server takes it back some time after this is dropped.
#[derive(Debug)]
pub struct Turn(Option<PgConnection>);

/// How many data sets are kept with their files.
const KEPT_VERSIONS: i64 = 5;
/// How many are known by their fingerprints.
const KNOWN_VERSIONS: i64 = 100;
/// How long the database may take to answer what only admins and a start wait for: a data set has some size.
const ANSWER: Duration = Duration::from_secs(5);
/// How many are kept where there is no database: the one in service and the one before.
const IN_MEMORY: usize = 2;
/// How long the start waits to be seen by the server.
const SEEN: Duration = Duration::from_secs(3);

impl Store {
    /// A store that forgets everything when the process ends.
    pub fn in_memory() -> Self {
        Self::new(None, None).0
    }

    /// A store that is kept in a database, whose tables are made if need be. A file that another process holds or that is
    /// damaged, and a server that doesn't answer, are no errors: [`Self::health`] tells, and the store goes on trying.
    ///
    /// # Errors
    /// The file can't be made or the server refuses, and waiting wouldn't help.
    pub async fn open(location: Location) -> Result<Self, StoreError> {
        let (server, mut database) = match &location {
            Location::Sqlite(path) => (None, Database::file(path.clone())),
            Location::Postgres(url) => {
                let server = Arc::new(Postgres::new(url).map_err(StoreError::Server)?);
                (Some(Arc::clone(&server)), Database::Postgres(server, false))
            }
        };
        let (store, shared) = Self::new(Some(location.clone()), server.clone());
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
            store.tasks().push(tokio::spawn(server.stay()));
            if !shared.has_problem() && tokio::time::timeout(SEEN, is_seen.wait_for(|seen| *seen)).await.is_err() {
                shared.fail("the server doesn't see this process".to_owned());
            }
        }
        // The last one: it is waited for at the end.
        store.tasks().push(tokio::spawn(writer::run(shared, database)));
        Ok(store)
    }

    fn new(location: Option<Location>, server: Option<Arc<Postgres>>) -> (Self, Arc<Shared>) {
        let (sender, often) = mpsc::unbounded_channel();
        let kept_in = location.as_ref().map(Location::name);
        let shared = Arc::new(Shared::new(Memory::default(), kept_in, sender));
        let often = Mutex::new(Some(often));
        let store = Self { shared: Arc::clone(&shared), location, server, tasks: Mutex::default(), often };
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

    /// Takes an update on. `chat` is the chat that it belongs to: what that has said to another process is known
    /// afterwards.
    pub async fn claim(&self, update: u32, chat: Option<i64>) -> Claim {
        if self.was_handled(update).await {
            return Claim::Done;
        }
        let Some(server) = self.server.as_ref().filter(|_| !self.shared.has_problem()) else { return Claim::Ours };
        let mut is_seen = server.seen.subscribe();
        let claimed = async {
            // Unseen, the claim would look like a dead process's. The receiver's sender lives as long as the server.
            let _ = is_seen.wait_for(|seen| *seen).await;
            server.claim(update, chat).await
        };
        match tokio::time::timeout(postgres::PATIENCE, claimed).await {
            Ok(Ok((claim, state))) => {
                if let (Some(chat), Some(state)) = (chat, state) {
                    self.lock().refresh(chat, state);
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
        memory.chat_mut(chat, Fields::CONTEXT).context = context.map(|context| (context, now()));
    }

    /// Fixes the chat's language; `None` frees it.
    pub async fn set_language(&self, chat: i64, language: Option<Language>) {
        self.lock().chat_mut(chat, Fields::LANGUAGE).language = language;
    }

    /// Forgets whatever belongs to the chat. Returns whether that is on disk; if not, it will be as soon as the database can
    /// be written again.
    pub async fn forget(&self, chat: i64) -> bool {
        self.lock().forget(chat);
        self.shared.written().await;
        !self.shared.has_problem()
    }

    /// The group `old` goes on as the supergroup `new`. Messages have new numbers there, so only the state moves.
    pub async fn migrate(&self, old: i64, new: i64) {
        let mut memory = self.lock();
        if let Some(state) = memory.forget(old)
            && !memory.chats.contains_key(&new)
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

    /// The bot's messages that answered `message`, if they are still known.
    pub async fn answer_to(&self, chat: i64, message: i32) -> Option<Vec<i32>> {
        // Another process may have changed the answer since this one knew it.
        let stored = match self.server.as_ref().filter(|_| !self.shared.has_problem()) {
            Some(server) => {
                let answer = tokio::time::timeout(postgres::PATIENCE, server.answer_to(chat, message)).await;
                answer.ok().and_then(Result::ok).flatten()
            }
            None => None,
        };
        stored.or_else(|| self.lock().answers.get(&(chat, message)).map(|answer| answer.messages.clone()))
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

    /// What [`Self::remember_question`] was told, once: later on it is empty. `None` if that isn't known any more.
    pub async fn take_question(&self, chat: i64, answer: i32) -> Option<String> {
        let mut memory = self.lock();
        let asked = memory.asked.remove(&(chat, answer));
        memory.asked.insert((chat, answer), String::new());
        asked
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
        self.lock().chat_mut(chat, Fields::NOTICE).notice = notice;
        self.shared.written().await;
    }

    /// What chats are to be told, as it happens; once.
    pub fn often(&self) -> Option<mpsc::UnboundedReceiver<Often>> {
        self.often.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// A data set has come into service; all processes with the same database hear of it. Returns whether that is on
    /// disk; if not, it will be as soon as the database can be written again.
    pub async fn add_version(&self, fingerprint: &str, files: &Files) -> bool {
        let (fingerprint, files) = (fingerprint.to_owned(), json!(files).to_string());
        {
            let mut memory = self.lock();
            if self.location.is_some() {
                memory.changes.version = Some(Arc::new(NewVersion { fingerprint, files }));
            } else if memory.versions.last().is_none_or(|(last, _)| last.fingerprint != fingerprint) {
                let number = memory.versions.last().map_or(1, |(last, _)| last.number + 1);
                memory.versions.push((Version { number, at: now(), fingerprint }, files));
                let surplus = memory.versions.len().saturating_sub(IN_MEMORY);
                memory.versions.drain(..surplus);
            }
        }
        self.shared.written().await;
        !self.shared.has_problem() && !self.shared.is_closed()
    }

    /// The right to put a data set into service, which one process has at a time; `None` while another one has it. A
    /// database that doesn't answer keeps nobody from it.
    pub async fn turn(&self) -> Option<Turn> {
        let Some(server) = self.server.as_ref().filter(|_| !self.shared.has_problem()) else { return Some(Turn(None)) };
        match self.asked(server.turn()).await {
            Some(turn) => turn.map(|connection| Turn(Some(connection))),
            None => Some(Turn(None)),
        }
    }

    /// The data sets that were in service, the latest first; `None` while the database doesn't tell.
    pub async fn versions(&self) -> Option<Vec<Version>> {
        let is_behind = self.shared.has_problem() || self.lock().changes.version.is_some();
        match (&self.location, &self.server) {
            (Some(_), _) if is_behind => None,
            (_, Some(server)) => self.asked(server.versions()).await,
            (Some(Location::Sqlite(path)), None) => self.asked(sqlite::versions(path)).await,
            (Some(Location::Postgres(_)), None) => None,
            (None, None) => Some(self.lock().versions.iter().rev().map(|(version, _)| version.clone()).collect()),
        }
    }

    /// The files of a data set that was in service; `None` while the database doesn't tell, `Some(None)` if they are no
    /// longer kept.
    pub async fn files(&self, version: i64) -> Option<Option<Files>> {
        let kept = match (&self.location, &self.server) {
            (_, Some(server)) => self.asked(server.files(version)).await?,
            (Some(Location::Sqlite(path)), None) => self.asked(sqlite::files(path, version)).await?,
            (Some(Location::Postgres(_)), None) => None,
            (None, None) => {
                let memory = self.lock();
                memory.versions.iter().find(|(known, _)| known.number == version).map(|(_, text)| text.clone())
            }
        };
        Some(kept.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// The number of the data set in service, as other processes announce it; closed where there are none.
    pub fn announced(&self) -> watch::Receiver<i64> {
        self.server.as_ref().map_or_else(|| watch::channel(0).1, |server| server.latest.subscribe())
    }

    /// The files of the data set that came into service last, as far as the database tells.
    pub async fn latest(&self) -> Option<Files> {
        self.files(self.versions().await?.first()?.number).await?
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

    fn tasks(&self) -> MutexGuard<'_, Vec<JoinHandle<()>>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, Memory> {
        self.shared.lock()
    }
}

impl Turn {
    /// From now on another process may have it.
    pub async fn give_back(self) {
        if let Some(connection) = self.0 {
            // Dropped if that takes too long, which ends it too.
            let _ = tokio::time::timeout(postgres::PATIENCE, session::give_back(connection)).await;
        }
    }
}

/// Migrations by their names, numbered from 1.
fn migrations(list: &[(&'static str, &'static str)]) -> Migrator {
    let migration = |(number, (name, sql)): (i64, &(&'static str, &'static str))| {
        Migration::new(number, (*name).into(), MigrationType::Simple, AssertSqlSafe(*sql).into_sql_str(), false)
    };
    Migrator::with_migrations((1..).zip(list).map(migration).collect())
}

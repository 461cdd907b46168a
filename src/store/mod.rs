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
mod postgres;
mod rows;
mod sqlite;
mod writer;

use std::fmt;
use std::path::PathBuf;
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

/// Where the state is kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// An SQLite file of this process's own.
    Sqlite(PathBuf),
    /// A PostgreSQL server, by its address: `postgres://user:password@host/database`.
    Postgres(String),
}

/// Whose an update is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// This process answers it.
    Ours,
    /// It has been answered.
    Done,
    /// Another process is at it, and alive.
    Elsewhere,
}

/// A question for the admins to look at, with no trace of who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// The question's words, as somebody typed them.
    pub text: String,
    /// How often the data had no answer.
    pub unknown: u32,
    /// How often somebody said that the answer was wrong.
    pub disliked: u32,
    /// When it first came up, in seconds since 1970.
    pub first_at: i64,
    /// When it came up last.
    pub last_at: i64,
}

/// A question has now gone without an answer as often as a chat wanted to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Often {
    /// The chat, an admin's.
    pub chat: i64,
    /// The question.
    pub text: String,
    /// How often.
    pub times: u32,
    /// The language that the chat wants to be told in, unless it has fixed one.
    pub language: Language,
}

/// A data set that was in service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Rises by one with each; the highest one is in service.
    pub number: i64,
    /// When it came into service, in seconds since 1970.
    pub at: i64,
    /// Fingerprint of its files.
    pub fingerprint: String,
}

/// The right to put a data set into service; the server takes it back some time after this is dropped.
#[derive(Debug)]
pub struct Turn(Option<PgConnection>);

/// A data set's files: names and texts.
pub type Files = Vec<(String, String)>;

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

/// Why the database can't be used, now or later.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file.
    #[error(
        "DATABASE_URL: the state can't be kept in {path}: {source}; expected a file that the bot may write, in a folder \
         that exists, on a disk with space. Name another one (sqlite:path/to/file)",
        path = .path.display()
    )]
    File {
        /// Where it is.
        path: PathBuf,
        /// What SQLite says.
        source: sqlx::Error,
    },
    /// The server refuses, and will refuse again.
    #[error(
        "DATABASE_URL: the state can't be kept in PostgreSQL: {0}; expected postgres://user:password@host/database with a \
         user who may make tables there"
    )]
    Server(sqlx::Error),
}

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
            Some(server) => self.asked(server.answer_to(chat, message)).await.flatten(),
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
                memory.changes.version = Some(NewVersion { fingerprint, files });
            } else if memory.versions.last().is_none_or(|(last, _)| last.fingerprint != fingerprint) {
                let number = memory.versions.last().map_or(1, |(last, _)| last.number + 1);
                memory.versions.push((Version { number, at: now(), fingerprint }, files));
                let surplus = memory.versions.len().saturating_sub(IN_MEMORY);
                memory.versions.drain(..surplus);
            }
        }
        self.shared.written().await;
        !self.shared.has_problem()
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
            let _ = tokio::time::timeout(postgres::PATIENCE, postgres::give_back(connection)).await;
        }
    }
}

impl Location {
    fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => f.debug_tuple("Sqlite").field(path).finish(),
            // There is a password in the address.
            Self::Postgres(_) => f.write_str("Postgres(not shown)"),
        }
    }
}

impl Version {
    fn known(number: i64, at: i64, fingerprint: String) -> Result<Self, sqlx::Error> {
        Ok(Self { number, at, fingerprint })
    }
}

/// Migrations by their names, numbered from 1.
fn migrations(list: &[(&'static str, &'static str)]) -> Migrator {
    let migration = |(number, (name, sql)): (i64, &(&'static str, &'static str))| {
        Migration::new(number, (*name).into(), MigrationType::Simple, AssertSqlSafe(*sql).into_sql_str(), false)
    };
    Migrator::with_migrations((1..).zip(list).map(migration).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlite::Sqlite;

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
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
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
        let again = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        let state = ChatState { language: Some(Language::Ru), context: Some("ecad|ru joined ecad".to_owned()) };
        assert_eq!(again.chat(7).await, state);
        assert_eq!(again.chat(8).await, ChatState::default());
        assert_eq!(again.answer_to(7, 10).await, Some(vec![11, 12]));
        assert_eq!((again.answer_to(8, 10).await, again.answer_to(8, 20).await), (None, Some(vec![21])));
        assert!(again.was_handled(100).await && again.was_handled(101).await && !again.was_handled(102).await);
        assert_eq!(again.unanswered().await[0].text, "кто мэр");
    }

    #[tokio::test]
    async fn a_damaged_file_is_kept_aside_and_a_new_one_begun() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        std::fs::write(&path, "this is a letter to the mayor, and not a short one either".repeat(100)).unwrap();
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        store.set_language(7, Some(Language::Ru)).await;
        store.mark_handled(1).await;
        assert_eq!(store.health().problem, None);
        store.close().await;
        let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
        let aside = names.iter().find(|name| name.to_string_lossy().contains("damaged")).unwrap();
        assert!(std::fs::read_to_string(folder.path().join(aside)).unwrap().starts_with("this is a letter"));
        let again = Store::open(Location::Sqlite(path)).await.unwrap();
        assert_eq!(again.chat(7).await.language, Some(Language::Ru));
    }

    #[tokio::test]
    async fn a_file_that_is_damaged_while_it_is_open_is_begun_anew_with_what_is_in_memory() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        store.set_language(7, Some(Language::Ru)).await;
        store.note_unanswered("кто мэр").await;
        for update in 1..=3_000 {
            store.lock().handled.insert(update, now());
            store.lock().changes.handled.insert(update);
        }
        store.mark_handled(1).await;
        Sqlite::open(&path).await.unwrap().damage().await.unwrap();
        let deadline = std::time::Instant::now() + Duration::from_secs(20);
        let is_aside = || {
            let files = std::fs::read_dir(folder.path()).unwrap();
            files.filter_map(Result::ok).any(|file| file.file_name().to_string_lossy().contains("damaged"))
        };
        while !is_aside() || store.health().problem.is_some() {
            assert!(std::time::Instant::now() < deadline, "{:?}", store.health());
            store.note_unanswered("кто мэр").await;
            store.mark_handled(2).await;
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let times = store.unanswered().await[0].unknown;
        let again = Store::open(Location::Sqlite(path)).await.unwrap();
        assert_eq!(again.chat(7).await.language, Some(Language::Ru));
        assert!(again.was_handled(2_999).await);
        assert_eq!(again.unanswered().await[0].unknown, times, "counted once");
    }

    #[tokio::test]
    async fn a_folder_that_does_not_exist_is_refused_with_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let refused =
            Store::open(Location::Sqlite(folder.path().join("nowhere/state.db"))).await.unwrap_err().to_string();
        assert!(refused.contains("nowhere/state.db") && refused.contains("a folder that exists"), "{refused}");
    }

    #[tokio::test]
    async fn a_locked_file_is_waited_for_and_nobody_waits_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        store.mark_handled(1).await;
        let mut other = Sqlite::open(&path).await.unwrap();
        other.lock().await.unwrap();
        store.set_language(7, Some(Language::Ru)).await;
        store.mark_handled(2).await;
        let health = store.health();
        assert!(health.problem.unwrap().0.contains("locked"));
        assert_eq!(health.unwritten, 2);
        let began = std::time::Instant::now();
        for update in 3..=30 {
            store.mark_handled(update).await;
        }
        // Each attempt to write takes a second, and so would each of these.
        assert!(began.elapsed() < Duration::from_secs(15), "what is known to be locked keeps nobody");
        // A second one starts beside it, without what it can't read.
        let second = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        assert!(second.health().problem.is_some());
        other.close().await.unwrap();
        for store in [&store, &second] {
            well_again(store).await;
        }
        let again = Store::open(Location::Sqlite(path)).await.unwrap();
        assert!(again.was_handled(3).await && again.chat(7).await.language == Some(Language::Ru));
    }

    #[tokio::test]
    async fn what_is_owed_to_a_file_that_could_not_be_read_leaves_the_rest_of_it_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        store.set_language(7, Some(Language::Ru)).await;
        store.set_notice(7, Some(Notice { times: 3, language: Language::En })).await;
        store.add_version("old", &Files::new()).await;
        store.close().await;
        let mut other = Sqlite::open(&path).await.unwrap();
        other.lock().await.unwrap();
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        store.set_context(7, Some("ecad".to_owned())).await;
        assert!(!store.add_version("new", &Files::new()).await);
        assert_eq!(store.versions().await, None, "it isn't known what was in service");
        other.close().await.unwrap();
        well_again(&store).await;
        assert_eq!(store.chat(7).await.language, Some(Language::Ru), "here too");
        assert_eq!(store.versions().await.unwrap()[0].fingerprint, "new");
        store.close().await;
        let memory = Sqlite::open(&path).await.unwrap().load().await.unwrap();
        let chat = &memory.chats[&7];
        assert_eq!((chat.language, chat.notice.unwrap().times), (Some(Language::Ru), 3));
        assert_eq!(chat.context.as_ref().unwrap().0, "ecad");
    }

    #[tokio::test]
    async fn a_file_that_is_deleted_while_it_is_open_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        store.set_language(7, Some(Language::Ru)).await;
        store.mark_handled(1).await;
        for part in ["state.db", "state.db-wal", "state.db-shm"] {
            std::fs::remove_file(folder.path().join(part)).unwrap();
        }
        store.mark_handled(2).await;
        well_again(&store).await;
        let again = Store::open(Location::Sqlite(path)).await.unwrap();
        assert!(again.was_handled(1).await && again.was_handled(2).await);
        assert_eq!(again.chat(7).await.language, Some(Language::Ru));
    }

    async fn well_again(store: &Store) {
        let deadline = std::time::Instant::now() + Duration::from_secs(20);
        while store.health().problem.is_some() {
            assert!(std::time::Instant::now() < deadline, "{:?}", store.health());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    #[tokio::test]
    async fn who_wants_to_know_is_told_once_that_a_question_is_frequent() {
        let folder = tempfile::tempdir().unwrap();
        for store in [Store::in_memory(), Store::open(Location::Sqlite(folder.path().join("state.db"))).await.unwrap()]
        {
            let mut often = store.often().unwrap();
            store.set_notice(77, Some(Notice { times: 3, language: Language::Ru })).await;
            for update in 1..=5 {
                store.note_unanswered("Кто мэр?").await;
                store.note_disliked("Кто мэр?").await;
                store.mark_handled(update).await;
            }
            let told = often.recv().await.unwrap();
            assert_eq!(told, Often { chat: 77, text: "Кто мэр?".to_owned(), times: 3, language: Language::Ru });
            assert!(often.try_recv().is_err());
        }
    }

    #[tokio::test]
    async fn the_data_sets_of_before_are_kept_but_not_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        for number in 1..=150 {
            let files = vec![("a.json".to_owned(), format!("{{{number}}}"))];
            assert!(store.add_version(&format!("print {number}"), &files).await);
            store.add_version(&format!("print {number}"), &files).await;
        }
        let versions = store.versions().await.unwrap();
        assert_eq!((versions.len(), versions[0].number, &*versions[1].fingerprint), (100, 150, "print 149"));
        assert_eq!(store.files(149).await.unwrap().unwrap(), [("a.json".to_owned(), "{149}".to_owned())]);
        assert_eq!(store.files(145).await, Some(None));
        assert_eq!(store.latest().await.unwrap()[0].1, "{150}");
    }
}

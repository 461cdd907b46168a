//! What the store is told and what it tells.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use crate::language::Language;

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

/// A data set's files: names and texts.
pub type Files = Vec<(String, String)>;

/// How the store is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// What it is kept in: `SQLite`, `PostgreSQL`; `None` if it isn't kept.
    pub kept_in: Option<&'static str>,
    /// What is wrong with the database, and for how long.
    pub problem: Option<(String, Duration)>,
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
    /// Another process has the file.
    #[error(
        "DATABASE_URL: another membership-bot{} keeps its state in {path}; two with one file would answer everything \
         twice. Stop the other one, name another file (sqlite:path/to/file), or let both use PostgreSQL \
         (postgres://user:password@host/database)",
        .process.map(|number| format!(" (process {number})")).unwrap_or_default(),
        path = .path.display()
    )]
    Taken {
        /// Where the file is.
        path: PathBuf,
        /// The other process's number, if it is known.
        process: Option<u32>,
    },
    /// The server refuses, and will refuse again.
    #[error(
        "DATABASE_URL: the state can't be kept in PostgreSQL: {0}; expected postgres://user:password@host/database with a \
         user who may make tables there"
    )]
    Server(sqlx::Error),
}

impl Location {
    pub(super) fn name(&self) -> &'static str {
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
    pub(super) fn known(number: i64, at: i64, fingerprint: String) -> Result<Self, sqlx::Error> {
        Ok(Self { number, at, fingerprint })
    }
}

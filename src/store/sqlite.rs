//! The memory's image in an SQLite file: what changed in a moment -> one transaction.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Row, SqlSafeStr, SqliteConnection};

use super::memory::{self, Answer, Changes, Chat, Memory, Noted};
use crate::assistant::Assistant;
use crate::language::Language;

/// The open file.
#[derive(Debug)]
pub(super) struct Sqlite {
    connection: SqliteConnection,
    path: PathBuf,
}

/// Rows to be written, each kind as one JSON array: one statement a kind, however many rows.
#[derive(Debug, Default)]
pub(super) struct Rows {
    chats: Vec<Value>,
    /// Chats with nothing to remember leave no row, not even their number.
    gone: Vec<Value>,
    /// Chats whose answers are deleted before any are written.
    forgotten: Vec<Value>,
    handled: Vec<Value>,
    answers: Vec<Value>,
    unanswered: Vec<Value>,
}

/// How long another process may hold the file.
const BUSY: Duration = Duration::from_secs(5);

impl Sqlite {
    /// Opens the file, creating it if need be, and brings its tables up to date.
    pub(super) async fn open(path: &Path) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A killed process loses nothing; a power cut may take the last moment, and Telegram gives that again.
            .synchronous(SqliteSynchronous::Normal)
            // What /forget deletes is not to be found in the file afterwards.
            .pragma("secure_delete", "on")
            .busy_timeout(BUSY)
            .disable_statement_logging();
        let mut connection = options.connect().await?;
        migrations().run(&mut connection).await?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// What the file remembers, without what has expired.
    pub(super) async fn load(&mut self) -> Result<Memory, sqlx::Error> {
        self.prune().await?;
        let mut memory = Memory::default();
        for row in
            sqlx::query("SELECT chat, language, context, context_at FROM chats").fetch_all(&mut self.connection).await?
        {
            let language: Option<String> = row.try_get(1)?;
            let context: Option<String> = row.try_get(2)?;
            let since: Option<i64> = row.try_get(3)?;
            let chat =
                Chat { language: language.and_then(|code| code.parse::<Language>().ok()), context: context.zip(since) };
            memory.chats.insert(row.try_get(0)?, chat);
        }
        for row in sqlx::query("SELECT update_id, at FROM handled ORDER BY at, update_id")
            .fetch_all(&mut self.connection)
            .await?
        {
            if let Ok(id) = u32::try_from(row.try_get::<i64, _>(0)?) {
                memory.handled.insert(id, row.try_get(1)?);
            }
        }
        for row in sqlx::query("SELECT chat, message, answer, at FROM answers ORDER BY at")
            .fetch_all(&mut self.connection)
            .await?
        {
            let messages = serde_json::from_str(row.try_get(2)?).unwrap_or_default();
            memory.answers.insert((row.try_get(0)?, row.try_get(1)?), Answer { messages, at: row.try_get(3)? });
        }
        for row in sqlx::query("SELECT text, unknown, disliked, at FROM unanswered ORDER BY at")
            .fetch_all(&mut self.connection)
            .await?
        {
            let noted = Noted { unknown: row.try_get(1)?, disliked: row.try_get(2)?, at: row.try_get(3)? };
            memory.unanswered.insert(row.try_get(0)?, noted);
        }
        Ok(memory)
    }

    /// Writes all rows or none.
    pub(super) async fn write(&mut self, rows: &Rows) -> Result<(), sqlx::Error> {
        let mut transaction = self.connection.begin().await?;
        for (sql, rows) in [
            ("DELETE FROM answers WHERE chat IN (SELECT value FROM json_each(?))", &rows.forgotten),
            ("DELETE FROM chats WHERE chat IN (SELECT value FROM json_each(?))", &rows.gone),
            (
                "INSERT OR REPLACE INTO chats SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)",
                &rows.chats,
            ),
            ("INSERT OR REPLACE INTO handled SELECT value ->> 0, value ->> 1 FROM json_each(?)", &rows.handled),
            (
                "INSERT OR REPLACE INTO answers SELECT value ->> 0, value ->> 1, value -> 2, value ->> 3 FROM json_each(?)",
                &rows.answers,
            ),
            (
                "INSERT OR REPLACE INTO unanswered SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)",
                &rows.unanswered,
            ),
        ] {
            if !rows.is_empty() {
                sqlx::query(sql).bind(json!(rows).to_string()).execute(&mut *transaction).await?;
            }
        }
        transaction.commit().await
    }

    /// Deletes what has expired.
    pub(super) async fn prune(&mut self) -> Result<(), sqlx::Error> {
        let before = |lifetime: Duration| memory::now() - i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
        for (sql, limit) in [
            (
                "UPDATE chats SET context = NULL, context_at = NULL WHERE context_at <= ?",
                before(Assistant::CONTEXT_LIFETIME),
            ),
            ("DELETE FROM handled WHERE at < ?", before(memory::HANDLED_FOR)),
            ("DELETE FROM answers WHERE at < ?", before(memory::ANSWERS_FOR)),
            (
                "DELETE FROM unanswered WHERE text NOT IN (SELECT text FROM unanswered ORDER BY at DESC LIMIT ?)",
                i64::try_from(memory::UNANSWERED).unwrap_or(i64::MAX),
            ),
            ("DELETE FROM chats WHERE language IS NULL AND context IS NULL AND ?", 1),
        ] {
            sqlx::query(sql).bind(limit).execute(&mut self.connection).await?;
        }
        Ok(())
    }

    /// Leaves one whole file behind.
    pub(super) async fn close(self) -> Result<(), sqlx::Error> {
        self.connection.close().await
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Rows {
    /// The rows that the changes are about, as they are now.
    pub(super) fn of(changes: &Changes, memory: &Memory) -> Self {
        let chat = |id: &i64| {
            let chat = memory.chats.get(id)?;
            let (context, since) = chat.context.as_ref().map(|(context, since)| (context, since)).unzip();
            Some(json!([id, chat.language.map(Language::code), context, since]))
        };
        let answer = |key: &(i64, i32)| {
            let answer = memory.answers.get(key)?;
            Some(json!([key.0, key.1, answer.messages, answer.at]))
        };
        let noted = |text: &String| {
            let noted = memory.unanswered.get(text)?;
            Some(json!([text, noted.unknown, noted.disliked, noted.at]))
        };
        Self {
            chats: changes.chats.iter().filter_map(chat).collect(),
            gone: changes.chats.iter().filter(|id| !memory.chats.contains_key(id)).map(|id| json!(id)).collect(),
            forgotten: changes.forgotten.iter().map(|id| json!(id)).collect(),
            handled: changes.handled.iter().filter_map(|id| Some(json!([id, memory.handled.get(id)?]))).collect(),
            answers: changes.answers.iter().filter_map(answer).collect(),
            unanswered: changes.unanswered.iter().filter_map(noted).collect(),
        }
    }
}

fn migrations() -> Migrator {
    let sql = AssertSqlSafe(include_str!("migrations/0001_state.sql")).into_sql_str();
    Migrator::with_migrations(vec![Migration::new(1, "state".into(), MigrationType::Simple, sql, false)])
}

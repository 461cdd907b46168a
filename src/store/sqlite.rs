//! The memory's image in an SQLite file: what changed in a moment -> one transaction.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;
use sqlx::migrate::MigrateError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteRow, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Row, SqliteConnection};

use super::changes::NewVersion;
use super::memory::{self, About, Answer, Chat, Memory, Noted, Notice};
use super::rows::{self, Counted, Rows, Written};
use super::versions::KNOWN_VERSIONS;
use super::{Answered, Talk, Version, hold, migrations, renewal};
use crate::language::Language;

/// The open file.
#[derive(Debug)]
pub(super) struct Sqlite {
    connection: SqliteConnection,
    identity: Option<Identity>,
    /// Whether nothing that was deleted is left in the file or beside it.
    is_wiped: bool,
}

/// What tells a file from another one of the same name: where it is on disk, and whether anything is in it.
type Identity = (u64, u64, bool);

/// What is wrong with a file, as far as it decides what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Another process holds it, the disk is full or fails: it may be well again.
    Passing,
    /// It is no database, or a damaged one.
    Damaged,
    /// Anything else: no such folder, no right to write.
    Other,
}

/// How long another process may hold the file before this one goes on without it.
const BUSY: Duration = Duration::from_secs(1);

impl Sqlite {
    /// Opens the file, creating it if need be, wipes away what a killed process may have left, and brings its tables up to
    /// date.
    pub(super) async fn open(path: &Path) -> Result<Self, sqlx::Error> {
        hold::create_private(path);
        let connection = options(path).create_if_missing(true).connect().await?;
        let mut file = Self { connection, identity: None, is_wiped: true };
        renewal::rebuild_where_due(&mut file.connection).await?;
        file.wipe().await;
        migrate(&mut file.connection).await?;
        file.identity = identity(path).ok();
        Ok(file)
    }

    /// Whether the file at that path is no longer the one that is open: somebody has deleted, replaced or emptied it, which
    /// SQLite doesn't notice.
    pub(super) fn is_gone(&self, path: &Path) -> bool {
        match identity(path) {
            Ok((device, inode, is_empty)) => {
                let is_another = |ours: Identity| (ours.0, ours.1) != (device, inode) || is_empty && !ours.2;
                self.identity.is_some_and(is_another)
            }
            // A folder that can't be read for a moment tells nothing.
            Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        }
    }

    /// What the file remembers, without what has expired and what is beyond the bounds: that has left it before.
    pub(super) async fn load(&mut self) -> Result<Memory, sqlx::Error> {
        self.prune().await?;
        let mut memory = Memory::default();
        let latest = sqlx::query_scalar("SELECT chat FROM chats LIMIT ?");
        let latest: Vec<i64> = latest.bind(rows::room(memory::CHATS)).fetch_all(&mut self.connection).await?;
        memory.chats.extend(self.chats(&latest).await?);
        for row in sqlx::query("SELECT update_id, at FROM handled ORDER BY at, update_id")
            .fetch_all(&mut self.connection)
            .await?
        {
            if let Ok(id) = u32::try_from(row.try_get::<i64, _>(0)?) {
                memory.handled.insert(id, row.try_get(1)?);
            }
        }
        for row in sqlx::query(
            "SELECT chat, message, answer, at, iif(length(before) <= ?, before, NULL) FROM answers ORDER BY at",
        )
        .bind(memory::LONGEST_MEMORY)
        .fetch_all(&mut self.connection)
        .await?
        {
            let messages = serde_json::from_str(row.try_get(2)?).unwrap_or_default();
            let answered = Answered { messages, before: row.try_get::<Option<String>, _>(4)?.map(Into::into) };
            memory.answers.insert((row.try_get(0)?, row.try_get(1)?), Answer { answered, at: row.try_get(3)? });
        }
        for row in
            sqlx::query("SELECT chat, topic, person, memory, at FROM talks WHERE length(memory) <= ? ORDER BY at")
                .bind(memory::LONGEST_MEMORY)
                .fetch_all(&mut self.connection)
                .await?
        {
            let talk = Talk { chat: row.try_get(0)?, topic: row.try_get(1)?, person: row.try_get(2)? };
            memory.talks.insert(talk, About { memory: row.try_get::<String, _>(3)?.into(), at: row.try_get(4)? });
        }
        for row in sqlx::query("SELECT chat, message, memory, at FROM said WHERE length(memory) <= ? ORDER BY at")
            .bind(memory::LONGEST_MEMORY)
            .fetch_all(&mut self.connection)
            .await?
        {
            let about = About { memory: row.try_get::<String, _>(2)?.into(), at: row.try_get(3)? };
            memory.said.insert((row.try_get(0)?, row.try_get(1)?), about);
        }
        for row in
            sqlx::query("SELECT words, text, unknown, disliked, first_at, last_at FROM questions ORDER BY last_at")
                .fetch_all(&mut self.connection)
                .await?
        {
            let noted = Noted {
                text: row.try_get(1)?,
                unknown: row.try_get(2)?,
                disliked: row.try_get(3)?,
                first_at: row.try_get(4)?,
                last_at: row.try_get(5)?,
            };
            memory.questions.insert(row.try_get(0)?, noted);
        }
        Ok(memory)
    }

    /// What the file has of these chats, where it has anything.
    pub(super) async fn chats(&mut self, ids: &[i64]) -> Result<Vec<(i64, Chat)>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT chat, language, notice, notice_language FROM chats \
             WHERE chat IN (SELECT value FROM json_each(?))",
        );
        rows.bind(json!(ids).to_string()).fetch_all(&mut self.connection).await?.iter().map(chat).collect()
    }

    /// Writes all rows or none.
    pub(super) async fn write(&mut self, rows: &Rows) -> Result<Written, sqlx::Error> {
        let mut transaction = self.connection.begin_with("BEGIN IMMEDIATE").await?;
        for (sql, rows) in [
            ("DELETE FROM answers WHERE chat IN (SELECT value FROM json_each(?))", &rows.forgotten),
            ("DELETE FROM talks WHERE chat IN (SELECT value FROM json_each(?))", &rows.forgotten),
            ("DELETE FROM said WHERE chat IN (SELECT value FROM json_each(?))", &rows.forgotten),
            (
                "INSERT INTO chats (chat, language) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true \
                 ON CONFLICT (chat) DO UPDATE SET language = excluded.language",
                &rows.languages,
            ),
            (
                "INSERT INTO chats (chat, notice, notice_language) SELECT value ->> 0, value ->> 1, value ->> 2 \
                 FROM json_each(?) WHERE true ON CONFLICT (chat) DO UPDATE \
                 SET notice = excluded.notice, notice_language = excluded.notice_language",
                &rows.notices,
            ),
            (
                "DELETE FROM chats WHERE chat IN (SELECT value FROM json_each(?)) \
                 AND language IS NULL AND notice IS NULL",
                &rows.emptied,
            ),
            ("INSERT OR REPLACE INTO handled SELECT value ->> 0, value ->> 1 FROM json_each(?)", &rows.handled),
            (
                "INSERT OR REPLACE INTO answers (chat, message, answer, at, before) \
                 SELECT value ->> 0, value ->> 1, value -> 2, value ->> 3, value ->> 4 FROM json_each(?)",
                &rows.answers,
            ),
            (
                "INSERT OR REPLACE INTO talks SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 \
                 FROM json_each(?)",
                &rows.talks,
            ),
            (
                "DELETE FROM talks WHERE (chat, topic, person) IN \
                 (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))",
                &rows.ended,
            ),
            (
                "INSERT OR REPLACE INTO said SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)",
                &rows.said,
            ),
            (
                "DELETE FROM said WHERE (chat, message) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))",
                &rows.unsaid,
            ),
        ] {
            if !rows.is_empty() {
                sqlx::query(sql).bind(json!(rows).to_string()).execute(&mut *transaction).await?;
            }
        }
        if rows.cleared {
            sqlx::query("DELETE FROM questions").execute(&mut *transaction).await?;
        }
        let mut written = Written::default();
        if !rows.questions.is_empty() {
            let counted = sqlx::query(
                "INSERT INTO questions SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 \
                 FROM json_each(?) WHERE true ON CONFLICT (words) DO UPDATE SET unknown = unknown + excluded.unknown, \
                 disliked = disliked + excluded.disliked, last_at = max(last_at, excluded.last_at) \
                 RETURNING words, text, unknown",
            );
            for row in counted.bind(json!(rows.questions).to_string()).fetch_all(&mut *transaction).await? {
                let counted = Counted { words: row.try_get(0)?, text: row.try_get(1)?, unknown: row.try_get(2)? };
                written.counted.push(counted);
            }
            let wishes = sqlx::query("SELECT chat, notice, notice_language FROM chats WHERE notice IS NOT NULL");
            for row in wishes.fetch_all(&mut *transaction).await? {
                let chat = row.try_get(0)?;
                written.notices.extend(notice(row.try_get(1)?, row.try_get(2)?).map(|wish| (chat, wish)));
            }
        }
        if let Some(version) = &rows.version {
            add_version(&mut transaction, version).await?;
        }
        if !rows.forgotten.is_empty() {
            renewal::renew_chats(&mut transaction).await?;
        }
        transaction.commit().await?;
        if !rows.forgotten.is_empty() {
            self.wipe().await;
        }
        Ok(written)
    }

    /// Deletes what has expired and what is beyond the bounds.
    pub(super) async fn prune(&mut self) -> Result<(), sqlx::Error> {
        renewal::renew_where_due(&mut self.connection).await?;
        self.wipe().await;
        Ok(())
    }

    /// Brings what was written into the file itself and empties the one beside it, where pages of before still are. While
    /// another program reads the file, that can't be done; [`Self::is_wiped`] tells.
    async fn wipe(&mut self) {
        let busy = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut self.connection).await;
        let was_wiped = std::mem::replace(&mut self.is_wiped, matches!(busy, Ok(0_i64)));
        if was_wiped && !self.is_wiped {
            tracing::warn!(
                ?busy,
                "what was deleted can't be wiped off the disk yet; does another program read the file?"
            );
        }
    }

    /// Whether nothing that was deleted can be found in the file or beside it.
    pub(super) fn is_wiped(&self) -> bool {
        self.is_wiped
    }

    /// Whether the file can be written.
    pub(super) async fn ping(&mut self) -> Result<(), sqlx::Error> {
        self.connection.begin_with("BEGIN IMMEDIATE").await?.rollback().await
    }

    /// How many rows a table has.
    #[cfg(test)]
    pub(super) async fn count(&mut self, table: &str) -> Result<i64, sqlx::Error> {
        let sql = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
        sqlx::query_scalar(sql).fetch_one(&mut self.connection).await
    }

    /// Goes on reading the file as it is now.
    #[cfg(test)]
    pub(super) async fn read_on(&mut self) -> Result<(), sqlx::Error> {
        sqlx::query("BEGIN").execute(&mut self.connection).await?;
        self.count("chats").await.map(|_| ())
    }

    /// Keeps everybody else out.
    #[cfg(test)]
    pub(super) async fn lock(&mut self) -> Result<(), sqlx::Error> {
        sqlx::query("BEGIN EXCLUSIVE").execute(&mut self.connection).await.map(|_| ())
    }

    /// Makes a table lie where there is none, as a failing disk may.
    #[cfg(test)]
    pub(super) async fn damage(mut self) -> Result<(), sqlx::Error> {
        for sql in [
            "PRAGMA writable_schema = on",
            "UPDATE sqlite_schema SET rootpage = 9999 WHERE name = 'handled'",
            "PRAGMA schema_version = 99",
        ] {
            sqlx::query(sql).execute(&mut self.connection).await?;
        }
        self.connection.close().await
    }

    /// Leaves one whole file behind.
    pub(super) async fn close(self) -> Result<(), sqlx::Error> {
        self.connection.close().await
    }
}

impl Fault {
    /// What an error says about the file.
    pub(super) fn of(error: &sqlx::Error) -> Self {
        let error = match error {
            sqlx::Error::Database(error) => error,
            sqlx::Error::Migrate(error) => match error.as_ref() {
                MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => return Self::of(error),
                _ => return Self::Other,
            },
            _ => return Self::Other,
        };
        // <https://sqlite.org/rescode.html>: the lowest byte is the kind.
        let kind = error.code().and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff);
        match kind {
            Some(5 | 6 | 10 | 13) => Self::Passing,
            Some(11 | 26) => Self::Damaged,
            _ => Self::Other,
        }
    }
}

/// What SQLite has beside a file while it is open.
pub(super) const PARTS_BESIDE: [&str; 2] = ["-wal", "-shm"];

/// Moves a damaged file aside, with what belongs to it. Returns where it is now.
pub(super) fn set_aside(path: &Path) -> std::io::Result<PathBuf> {
    set_aside_parts(path, &["", PARTS_BESIDE[0], PARTS_BESIDE[1]])
}

/// Moves some of what belongs to a file aside.
pub(super) fn set_aside_parts(path: &Path, parts: &[&str]) -> std::io::Result<PathBuf> {
    let with = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    let aside = format!(".damaged-{}", memory::now());
    for part in parts {
        match std::fs::rename(with(part), with(&format!("{aside}{part}"))) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(with(&aside))
}

/// Adds a data set to those that were in service, as the latest, unless it is that already.
async fn add_version(connection: &mut SqliteConnection, version: &NewVersion) -> Result<(), sqlx::Error> {
    let number: Option<i64> = sqlx::query_scalar(
        "INSERT INTO versions SELECT coalesce((SELECT max(version) FROM versions), 0) + 1, ?1, ?2, ?3 \
         WHERE ?2 IS NOT (SELECT fingerprint FROM versions ORDER BY version DESC LIMIT 1) RETURNING version",
    )
    .bind(memory::now())
    .bind(&version.fingerprint)
    .bind(&version.files)
    .fetch_optional(&mut *connection)
    .await?;
    let Some(number) = number else { return Ok(()) };
    for (sql, limit) in rows::surplus(number) {
        sqlx::query(sql).bind(limit).execute(&mut *connection).await?;
    }
    Ok(())
}

/// The data sets that were in service, the latest first, without their files.
pub(super) async fn versions(path: &Path) -> Result<Vec<Version>, sqlx::Error> {
    let mut connection = options(path).connect().await?;
    let rows = sqlx::query("SELECT version, at, fingerprint FROM versions ORDER BY version DESC LIMIT ?")
        .bind(KNOWN_VERSIONS)
        .fetch_all(&mut connection)
        .await?;
    connection.close().await?;
    rows.into_iter().map(|row| Version::known(row.try_get(0)?, row.try_get(1)?, row.try_get(2)?)).collect()
}

/// The files of a data set, if they are still kept.
pub(super) async fn files(path: &Path, number: i64) -> Result<Option<String>, sqlx::Error> {
    let mut connection = options(path).connect().await?;
    let files: Option<Option<String>> = sqlx::query_scalar("SELECT files FROM versions WHERE version = ?")
        .bind(number)
        .fetch_optional(&mut connection)
        .await?;
    connection.close().await?;
    Ok(files.flatten())
}

fn chat(row: &SqliteRow) -> Result<(i64, Chat), sqlx::Error> {
    let language = row.try_get::<Option<String>, _>(1)?.and_then(|code| code.parse::<Language>().ok());
    Ok((row.try_get(0)?, Chat { language, notice: notice(row.try_get(2)?, row.try_get(3)?) }))
}

fn notice(times: Option<u32>, language: Option<String>) -> Option<Notice> {
    Some(Notice { times: times?, language: language?.parse().ok()? })
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        // A killed process loses nothing; a power cut may take the last moment, and Telegram gives that again.
        .synchronous(SqliteSynchronous::Normal)
        // What /forget deletes is not to be found in the file afterwards, nor in another one.
        .pragma("secure_delete", "on")
        .pragma("temp_store", "memory")
        .busy_timeout(BUSY)
        .disable_statement_logging()
}

#[cfg(unix)]
fn identity(path: &Path) -> std::io::Result<Identity> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(path).map(|about| (about.dev(), about.ino(), about.len() == 0))
}

/// Elsewhere a file that is open can't be deleted.
#[cfg(not(unix))]
fn identity(_path: &Path) -> std::io::Result<Identity> {
    Ok((0, 0, false))
}

async fn migrate(connection: &mut SqliteConnection) -> Result<(), MigrateError> {
    let migrator = migrations(&[
        ("state", include_str!("migrations/sqlite/0001_state.sql")),
        ("questions and versions", include_str!("migrations/sqlite/0002_questions_and_versions.sql")),
        ("talks", include_str!("migrations/sqlite/0003_talks.sql")),
    ]);
    // `run` does the same, but the compiler can't see through it that it may move between threads (sqlx says so where it
    // defines this one).
    migrator.run_direct(None, connection, false).await
}

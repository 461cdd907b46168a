//! The state that several processes share in PostgreSQL: who answers which update, what a chat said to another process,
//! which data set is in service.
//!
//! A process is alive as long as the server sees its session, which holds an advisory lock of a number of its own. What
//! a dead process has taken on is free for the others at once, without anybody having to wait for a lease to end.

use std::hash::{BuildHasher, RandomState};
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::future::BoxFuture;
use serde_json::json;
use sqlx::migrate::MigrateError;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::{ConnectOptions, Connection, PgConnection, Row};
use tokio::sync::watch;

use super::changes::NewVersion;
use super::expiry::{EMPTY_CHATS, expired};
use super::memory::{self, About, Chat, Noted, Notice};
use super::rows::{self, Counted, Rows, Written};
use super::session::{CHANNEL, FORGOTTEN, LOCKS};
use super::versions::KNOWN_VERSIONS;
use super::{Answered, Claim, Talk, Version, migrations};
use crate::language::Language;

/// The server, and this process's place in it.
#[derive(Debug)]
pub(super) struct Postgres {
    pub(super) options: PgConnectOptions,
    pool: Mutex<PgPool>,
    /// The number whose lock says that this process lives.
    pub(super) owner: i32,
    /// The latest data set's number, as far as the server has told.
    pub(super) latest: watch::Sender<i64>,
    /// Whether the server sees this process. Unseen, its claims would look like a dead process's.
    pub(super) seen: watch::Sender<bool>,
    /// How many rounds of writing were begun.
    round: AtomicI64,
}

/// A server that takes longer is as good as away.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);
/// Enough for a busy process; servers allow some hundred in all.
const CONNECTIONS: u32 = 8;

impl Postgres {
    /// Takes an address; nothing is connected yet.
    pub(super) fn new(url: &str) -> Result<Self, sqlx::Error> {
        let options = PgConnectOptions::from_str(url)?
            .application_name("membership-bot")
            // So that the server notices within half a minute that a machine has lost its power.
            .options([("tcp_keepalives_idle", "10"), ("tcp_keepalives_interval", "5"), ("tcp_keepalives_count", "3")])
            .disable_statement_logging();
        let pool = Mutex::new(pool(&options));
        // Only has to differ from the other processes' numbers.
        let owner = i32::try_from(RandomState::new().hash_one(std::process::id()) >> 33).unwrap_or(i32::MAX);
        let (latest, seen) = (watch::Sender::new(0), watch::Sender::new(false));
        Ok(Self { options, pool, owner, latest, seen, round: AtomicI64::default() })
    }

    fn pool(&self) -> PgPool {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Gives up connections that may never answer again: the machine at their other end may be gone.
    pub(super) fn connect_anew(&self) {
        let old =
            std::mem::replace(&mut *self.pool.lock().unwrap_or_else(PoisonError::into_inner), pool(&self.options));
        tokio::spawn(async move { tokio::time::timeout(PATIENCE, old.close()).await });
    }

    /// Brings the tables up to date.
    // Boxed, since the compiler can't see through it that it may move between threads.
    pub(super) fn migrate(&self) -> BoxFuture<'_, Result<(), sqlx::Error>> {
        Box::pin(async {
            let migrator = migrations(&[
                ("state", include_str!("migrations/postgres/0001_state.sql")),
                ("talks", include_str!("migrations/postgres/0002_talks.sql")),
            ]);
            // A connection of its own: what fails leaves sqlx's lock on it, and ends with it.
            let mut connection = self.options.connect().await?;
            // See the same in `sqlite`.
            migrator.run_direct(None, &mut connection, false).await?;
            connection.close().await
        })
    }

    /// Takes an update on, unless it is done or a living process has it. Also tells what the chat has chosen and what the
    /// talk is about, since another process may have had the last message.
    pub(super) async fn claim(
        &self,
        update: u32,
        talk: Option<Talk>,
    ) -> Result<(Claim, Option<(Chat, Option<About>)>), sqlx::Error> {
        let mut connection = self.pool().acquire().await?;
        let claimed: Option<i32> = sqlx::query_scalar(
            "INSERT INTO handled (update_id, at, owner) VALUES ($1, $2, $3) ON CONFLICT (update_id) DO UPDATE \
             SET at = excluded.at, owner = excluded.owner WHERE handled.owner IS NOT NULL \
             AND (handled.owner = excluded.owner OR NOT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' \
             AND objsubid = 2 AND classid::bigint = $4 AND objid::bigint = handled.owner AND granted)) RETURNING 1",
        )
        .bind(i64::from(update))
        .bind(memory::now())
        .bind(self.owner)
        .bind(i64::from(LOCKS))
        .fetch_optional(&mut *connection)
        .await?;
        if claimed.is_none() {
            let owner: Option<i32> = sqlx::query_scalar("SELECT owner FROM handled WHERE update_id = $1")
                .bind(i64::from(update))
                .fetch_optional(&mut *connection)
                .await?
                .flatten();
            return Ok((if owner.is_some() { Claim::Elsewhere } else { Claim::Done }, None));
        }
        let Some(talk) = talk else { return Ok((Claim::Ours, None)) };
        // One row, whatever there is.
        let row = sqlx::query(
            "SELECT $1::bigint, language, notice, notice_language, memory, at FROM (VALUES (1)) AS one \
             LEFT JOIN chats ON chats.chat = $1 \
             LEFT JOIN talks ON talks.chat = $1 AND talks.topic = $2 AND talks.person = $3",
        );
        let row = row.bind(talk.chat).bind(i64::from(talk.topic)).bind(talk.person);
        let row = row.fetch_one(&mut *connection).await?;
        let about = row.try_get::<Option<String>, _>(4)?.zip(row.try_get::<Option<i64>, _>(5)?);
        let about = about.map(|(memory, at)| About { memory: memory.into(), at });
        Ok((Claim::Ours, Some((read_chat(&row)?.1, about))))
    }

    /// What the server has of these chats, where it has anything.
    pub(super) async fn chats(&self, ids: &[i64]) -> Result<Vec<(i64, Chat)>, sqlx::Error> {
        let rows = sqlx::query("SELECT chat, language, notice, notice_language FROM chats WHERE chat = ANY($1)");
        rows.bind(ids).fetch_all(&self.pool()).await?.iter().map(read_chat).collect()
    }

    /// What answered a message.
    pub(super) async fn answer_to(&self, chat: i64, message: i32) -> Result<Option<Answered>, sqlx::Error> {
        let answer: Option<(String, Option<String>)> =
            sqlx::query_as("SELECT answer, before FROM answers WHERE chat = $1 AND message = $2")
                .bind(chat)
                .bind(i64::from(message))
                .fetch_optional(&self.pool())
                .await?;
        Ok(answer.and_then(|(messages, before)| {
            let messages = serde_json::from_str(&messages).ok()?;
            Some(Answered { messages, before: before.map(Into::into) })
        }))
    }

    /// What a message of the bot's is about.
    pub(super) async fn said(&self, chat: i64, message: i32) -> Result<Option<Arc<str>>, sqlx::Error> {
        let memory: Option<String> = sqlx::query_scalar("SELECT memory FROM said WHERE chat = $1 AND message = $2")
            .bind(chat)
            .bind(i64::from(message))
            .fetch_optional(&self.pool())
            .await?;
        Ok(memory.map(Into::into))
    }

    /// All questions for the admins.
    pub(super) async fn questions(&self) -> Result<Vec<Noted>, sqlx::Error> {
        let rows = sqlx::query(
            "SELECT text, unknown, disliked, first_at, last_at FROM questions ORDER BY last_at DESC LIMIT $1",
        )
        .bind(rows::room(memory::QUESTIONS))
        .fetch_all(&self.pool())
        .await?;
        let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
        rows.into_iter()
            .map(|row| {
                Ok(Noted {
                    text: row.try_get(0)?,
                    unknown: count(row.try_get(1)?),
                    disliked: count(row.try_get(2)?),
                    first_at: row.try_get(3)?,
                    last_at: row.try_get(4)?,
                })
            })
            .collect()
    }

    /// Writes all rows or none.
    pub(super) async fn write(&self, rows: &Rows) -> Result<Written, sqlx::Error> {
        let mut transaction = self.pool().begin().await?;
        for (sql, rows) in [
            (
                // Rows that several statements change are taken in one order in all processes, so that two of them never
                // wait for each other's.
                "INSERT INTO chats (chat) SELECT v::bigint FROM jsonb_array_elements_text($1::jsonb) v \
                 ON CONFLICT (chat) DO UPDATE SET chat = excluded.chat",
                &rows.mixed,
            ),
            (
                "DELETE FROM answers WHERE chat IN (SELECT v::bigint FROM jsonb_array_elements_text($1::jsonb) v)",
                &rows.forgotten,
            ),
            (
                "DELETE FROM talks WHERE chat IN (SELECT v::bigint FROM jsonb_array_elements_text($1::jsonb) v)",
                &rows.forgotten,
            ),
            (
                "DELETE FROM said WHERE chat IN (SELECT v::bigint FROM jsonb_array_elements_text($1::jsonb) v)",
                &rows.forgotten,
            ),
            (
                "INSERT INTO chats (chat, language) SELECT (v->>0)::bigint, v->>1 FROM jsonb_array_elements($1::jsonb) v \
                 ON CONFLICT (chat) DO UPDATE SET language = excluded.language",
                &rows.languages,
            ),
            (
                "INSERT INTO chats (chat, notice, notice_language) SELECT (v->>0)::bigint, (v->>1)::bigint, v->>2 \
                 FROM jsonb_array_elements($1::jsonb) v ON CONFLICT (chat) DO UPDATE \
                 SET notice = excluded.notice, notice_language = excluded.notice_language",
                &rows.notices,
            ),
            (
                "DELETE FROM chats WHERE chat IN (SELECT v::bigint FROM jsonb_array_elements_text($1::jsonb) v) \
                 AND language IS NULL AND notice IS NULL",
                &rows.emptied,
            ),
            (
                "INSERT INTO handled SELECT (v->>0)::bigint, (v->>1)::bigint FROM jsonb_array_elements($1::jsonb) v \
                 ON CONFLICT (update_id) DO UPDATE SET at = excluded.at, owner = NULL",
                &rows.handled,
            ),
            (
                "INSERT INTO answers (chat, message, answer, at, before) \
                 SELECT (v->>0)::bigint, (v->>1)::bigint, v->>2, (v->>3)::bigint, v->>4 \
                 FROM jsonb_array_elements($1::jsonb) v ON CONFLICT (chat, message) DO UPDATE \
                 SET answer = excluded.answer, at = excluded.at, before = excluded.before",
                &rows.answers,
            ),
            (
                "INSERT INTO talks SELECT (v->>0)::bigint, (v->>1)::bigint, (v->>2)::bigint, v->>3, (v->>4)::bigint \
                 FROM jsonb_array_elements($1::jsonb) v ON CONFLICT (chat, topic, person) DO UPDATE \
                 SET memory = excluded.memory, at = excluded.at",
                &rows.talks,
            ),
            (
                "DELETE FROM talks USING jsonb_array_elements($1::jsonb) v WHERE chat = (v->>0)::bigint \
                 AND topic = (v->>1)::bigint AND person = (v->>2)::bigint",
                &rows.ended,
            ),
            (
                "INSERT INTO said SELECT (v->>0)::bigint, (v->>1)::bigint, v->>2, (v->>3)::bigint \
                 FROM jsonb_array_elements($1::jsonb) v ON CONFLICT (chat, message) DO UPDATE \
                 SET memory = excluded.memory, at = excluded.at",
                &rows.said,
            ),
            (
                "DELETE FROM said USING jsonb_array_elements($1::jsonb) v \
                 WHERE chat = (v->>0)::bigint AND message = (v->>1)::bigint",
                &rows.unsaid,
            ),
        ] {
            if !rows.is_empty() {
                // Handled updates and answers too.
                let mut rows = rows.clone();
                rows.sort_by_key(|row| row[0].as_i64().or(row.as_i64()));
                sqlx::query(sql).bind(json!(rows).to_string()).execute(&mut *transaction).await?;
            }
        }
        if rows.cleared {
            sqlx::query("DELETE FROM questions").execute(&mut *transaction).await?;
        }
        let mut written = Written::default();
        if !rows.questions.is_empty() {
            let mut questions = rows.questions.clone();
            questions.sort_by(|a, b| a[0].as_str().cmp(&b[0].as_str()));
            let counted = sqlx::query(
                "INSERT INTO questions SELECT v->>0, v->>1, (v->>2)::bigint, (v->>3)::bigint, (v->>4)::bigint, \
                 (v->>5)::bigint FROM jsonb_array_elements($1::jsonb) v ON CONFLICT (words) DO UPDATE \
                 SET unknown = questions.unknown + excluded.unknown, disliked = questions.disliked + excluded.disliked, \
                 last_at = greatest(questions.last_at, excluded.last_at) RETURNING words, text, unknown",
            );
            for row in counted.bind(json!(questions).to_string()).fetch_all(&mut *transaction).await? {
                let unknown = u32::try_from(row.try_get::<i64, _>(2)?).unwrap_or(u32::MAX);
                written.counted.push(Counted { words: row.try_get(0)?, text: row.try_get(1)?, unknown });
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
            let announcement = sqlx::query("SELECT pg_notify($1, $2 || v) FROM jsonb_array_elements_text($3::jsonb) v");
            let announcement = announcement.bind(CHANNEL).bind(format!("{FORGOTTEN}{} ", self.owner));
            announcement.bind(json!(rows.forgotten).to_string()).execute(&mut *transaction).await?;
        }
        let round = self.round.fetch_add(1, Ordering::AcqRel) + 1;
        self.note_round(&mut transaction, round).await?;
        transaction.commit().await?;
        Ok(written)
    }

    /// Writes the number of a round, or only looks. Returns the last one that was written.
    async fn note_round(&self, connection: &mut PgConnection, round: i64) -> Result<i64, sqlx::Error> {
        // A round that another connection of this process hasn't ended yet is waited for.
        sqlx::query_scalar(
            "INSERT INTO rounds VALUES ($1, $2, $3) ON CONFLICT (owner) DO UPDATE \
             SET round = greatest(rounds.round, excluded.round), at = excluded.at RETURNING round",
        )
        .bind(self.owner)
        .bind(round)
        .bind(memory::now())
        .fetch_one(connection)
        .await
    }

    /// How many rounds were begun.
    pub(super) fn round(&self) -> i64 {
        self.round.load(Ordering::Acquire)
    }

    /// The last round that the server has.
    pub(super) async fn last_round(&self) -> Result<i64, sqlx::Error> {
        let mut connection = self.pool().acquire().await?;
        self.note_round(&mut connection, 0).await
    }

    /// Deletes what has expired and what is beyond the bounds.
    pub(super) async fn prune(&self) -> Result<(), sqlx::Error> {
        for (sql, limit) in expired() {
            sqlx::query(sql).bind(limit).execute(&self.pool()).await?;
        }
        sqlx::query(EMPTY_CHATS).execute(&self.pool()).await?;
        let latest =
            sqlx::query_scalar("SELECT coalesce(max(version), 0) FROM versions").fetch_one(&self.pool()).await?;
        for (sql, limit) in rows::surplus(latest) {
            sqlx::query(sql).bind(limit).execute(&self.pool()).await?;
        }
        Ok(())
    }

    /// Whether the server answers, and sees this process.
    pub(super) async fn ping(&self) -> Result<(), sqlx::Error> {
        sqlx::query("SELECT 1").execute(&self.pool()).await?;
        if *self.seen.borrow() { Ok(()) } else { Err(unseen()) }
    }

    /// The data sets that were in service, the latest first, without their files.
    pub(super) async fn versions(&self) -> Result<Vec<Version>, sqlx::Error> {
        let rows = sqlx::query("SELECT version, at, fingerprint FROM versions ORDER BY version DESC LIMIT $1")
            .bind(KNOWN_VERSIONS)
            .fetch_all(&self.pool())
            .await?;
        rows.into_iter().map(|row| Version::known(row.try_get(0)?, row.try_get(1)?, row.try_get(2)?)).collect()
    }

    /// The files of a data set, if they are still kept.
    pub(super) async fn files(&self, number: i64) -> Result<Option<String>, sqlx::Error> {
        let files: Option<Option<String>> = sqlx::query_scalar("SELECT files FROM versions WHERE version = $1")
            .bind(number)
            .fetch_optional(&self.pool())
            .await?;
        Ok(files.flatten())
    }

    /// Ends all connections.
    pub(super) async fn close(&self) {
        let _ = tokio::time::timeout(PATIENCE, self.pool().close()).await;
    }
}

/// Adds a data set to those that were in service, as the latest, unless it is that already, and tells all processes.
async fn add_version(connection: &mut PgConnection, version: &NewVersion) -> Result<(), sqlx::Error> {
    sqlx::query("LOCK TABLE versions IN EXCLUSIVE MODE").execute(&mut *connection).await?;
    let number: Option<i64> = sqlx::query_scalar(
        "INSERT INTO versions SELECT coalesce((SELECT max(version) FROM versions), 0) + 1, $1, $2, $3 WHERE $2 \
         IS DISTINCT FROM (SELECT fingerprint FROM versions ORDER BY version DESC LIMIT 1) RETURNING version",
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
    let announcement = sqlx::query("SELECT pg_notify($1, $2)").bind(CHANNEL).bind(number.to_string());
    announcement.execute(&mut *connection).await.map(|_| ())
}

fn pool(options: &PgConnectOptions) -> PgPool {
    PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(PATIENCE).connect_lazy_with(options.clone())
}

fn read_chat(row: &PgRow) -> Result<(i64, Chat), sqlx::Error> {
    let language = row.try_get::<Option<String>, _>(1)?.and_then(|code| code.parse::<Language>().ok());
    Ok((row.try_get(0)?, Chat { language, notice: notice(row.try_get(2)?, row.try_get(3)?) }))
}

fn notice(times: Option<i64>, language: Option<String>) -> Option<Notice> {
    Some(Notice { times: u32::try_from(times?).ok()?, language: language?.parse().ok()? })
}

/// A server that takes too long is as good as away.
pub(super) async fn in_time<T>(
    patience: Duration,
    work: impl Future<Output = Result<T, sqlx::Error>>,
) -> Result<T, sqlx::Error> {
    match tokio::time::timeout(patience, work).await {
        Ok(result) => result,
        Err(_) => Err(sqlx::Error::Io(std::io::Error::new(std::io::ErrorKind::TimedOut, "the server takes too long"))),
    }
}

/// A server that answers, and doesn't know that this process lives.
fn unseen() -> sqlx::Error {
    sqlx::Error::Io(std::io::Error::other("the server doesn't see this process yet"))
}

/// Whether an error will be the same next time: a wrong password, no such database, an address that is none.
pub(super) fn is_lasting(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Configuration(_) => true,
        // <https://www.postgresql.org/docs/current/errcodes-appendix.html>: who may connect to what, and what may be made.
        sqlx::Error::Database(error) => {
            error.code().is_some_and(|code| code.starts_with("28") || code == "3D000" || code == "42501")
        }
        sqlx::Error::Migrate(error) => match error.as_ref() {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => is_lasting(error),
            _ => true,
        },
        _ => false,
    }
}

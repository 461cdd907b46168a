//! Tables of an SQLite file written anew with what is to be kept of them: a million rows -> the latest ten thousand.
//!
//! Deleting row by row takes long where there are many, and wipes less than one would think: a key that is gone may still
//! stand where SQLite divides a table's pages, and pages that were rearranged have copies of rows in their gaps. With
//! `secure_delete`, emptying a table overwrites all of its pages; where these are very many, the whole file is made anew.

use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, Connection, Row, SqlSafeStr, Sqlite, SqliteConnection};

use super::memory::{self, before};
use super::rows::room;
use super::versions::KNOWN_VERSIONS;

/// A table that grows with what people do. In its statements `?1` is the time since when rows are kept, `?2` how many are.
struct Table {
    name: &'static str,
    /// Whether there is anything that isn't to be kept, and how many rows there are.
    has_more: &'static str,
    /// The latest rows of those that are.
    kept: &'static str,
    since: i64,
    most: i64,
}

/// With more rows than this to drop from a table, overwriting its pages takes longer than making the whole file anew.
const MANY: i64 = 100_000;

/// Rows that have expired and rows beyond the bounds leave the file.
pub(super) async fn renew_where_due(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let (mut due, mut has_many) = (Vec::new(), false);
    for table in tables() {
        let looked = table.bound(table.has_more.to_owned()).fetch_one(&mut *connection).await?;
        if looked.try_get(0)? {
            has_many |= looked.try_get::<i64, _>(1)? > MANY;
            due.push(table);
        }
    }
    if has_many {
        execute(connection, "PRAGMA secure_delete = off").await?;
    }
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    for table in due {
        table.renew(&mut transaction).await?;
    }
    if has_many {
        // Whoever opens the file next makes it anew, should this process end before it has.
        execute(&mut transaction, "PRAGMA user_version = 1").await?;
    }
    transaction.commit().await?;
    execute(connection, "PRAGMA secure_delete = on").await?;
    rebuild_where_due(connection).await
}

/// Makes the file anew where rows have left it without being overwritten.
pub(super) async fn rebuild_where_due(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    let is_due: bool = sqlx::query_scalar("PRAGMA user_version").fetch_one(&mut *connection).await?;
    if is_due {
        execute(connection, "VACUUM").await?;
        execute(connection, "PRAGMA user_version = 0").await?;
    }
    Ok(())
}

/// Nothing of a chat that was deleted stays in the pages of a table.
pub(super) async fn renew_chats(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    for table in tables().into_iter().filter(|table| ["chats", "answers", "talks", "said"].contains(&table.name)) {
        table.renew(connection).await?;
    }
    Ok(())
}

fn tables() -> [Table; 7] {
    [
        Table {
            name: "handled",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(at) < ?1, false), count(*) FROM handled",
            kept: "SELECT * FROM handled WHERE at >= ?1 ORDER BY at DESC, update_id DESC LIMIT ?2",
            since: before(memory::HANDLED_FOR),
            most: room(memory::HANDLED),
        },
        Table {
            name: "answers",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(at) < ?1, false), count(*) FROM answers",
            kept: "SELECT * FROM answers WHERE at >= ?1 ORDER BY at DESC, message DESC LIMIT ?2",
            since: before(memory::ANSWERS_FOR),
            most: room(memory::ANSWERS),
        },
        Table {
            name: "talks",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(at) <= ?1, false), count(*) FROM talks",
            kept: "SELECT * FROM talks WHERE at > ?1 ORDER BY at DESC LIMIT ?2",
            since: before(memory::TALKS_FOR),
            most: room(memory::TALKS),
        },
        Table {
            name: "said",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(at) < ?1, false), count(*) FROM said",
            kept: "SELECT * FROM said WHERE at >= ?1 ORDER BY at DESC, message DESC LIMIT ?2",
            since: before(memory::ANSWERS_FOR),
            most: room(memory::ANSWERS),
        },
        Table {
            name: "questions",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(last_at) < ?1, false), count(*) FROM questions",
            kept: "SELECT * FROM questions WHERE last_at >= ?1 ORDER BY last_at DESC LIMIT ?2",
            since: 0,
            most: room(memory::QUESTIONS),
        },
        Table {
            name: "chats",
            has_more: "SELECT count(*) > ?2, count(*) FROM chats",
            // Which are dropped, nobody promises: there is no note of when they chose their language.
            kept: "SELECT * FROM chats WHERE language IS NOT NULL OR notice IS NOT NULL ORDER BY notice IS NULL LIMIT ?2",
            since: 0,
            most: room(memory::CHATS_IN_ALL),
        },
        Table {
            // Each new one drops those that are too many already; this is for a file that somebody has filled.
            name: "versions",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(at) < ?1, false), count(*) FROM versions",
            kept: "SELECT * FROM versions WHERE at >= ?1 ORDER BY version DESC LIMIT ?2",
            since: 0,
            most: KNOWN_VERSIONS,
        },
    ]
}

impl Table {
    async fn renew(&self, connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        let Self { name, kept, .. } = self;
        self.bound(format!("CREATE TEMP TABLE kept AS {kept}")).execute(&mut *connection).await?;
        // By the key, so that pages are filled one after the other.
        for sql in [
            format!("DELETE FROM {name}"),
            format!("INSERT INTO {name} SELECT * FROM kept ORDER BY 1, 2"),
            "DROP TABLE kept".to_owned(),
        ] {
            statement(sql).execute(&mut *connection).await?;
        }
        Ok(())
    }

    fn bound(&self, sql: String) -> Query<'static, Sqlite, SqliteArguments> {
        statement(sql).bind(self.since).bind(self.most)
    }
}

async fn execute(connection: &mut SqliteConnection, sql: &'static str) -> Result<(), sqlx::Error> {
    sqlx::query(sql).execute(connection).await.map(|_| ())
}

/// The texts are made of those above.
fn statement(sql: String) -> Query<'static, Sqlite, SqliteArguments> {
    sqlx::query(AssertSqlSafe(sql).into_sql_str()).persistent(false)
}

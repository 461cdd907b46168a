//! Tables of an SQLite file written anew with what is to be kept of them: a million rows -> the latest ten thousand.
//!
//! Deleting row by row takes long where there are many, and wipes less than one would think: a key that is gone may still
//! stand where SQLite divides a table's pages, and pages that were rearranged have copies of rows in their gaps. With
//! `secure_delete`, emptying a table overwrites all of its pages.

use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, Row, SqlSafeStr, Sqlite, SqliteConnection};

use super::memory::{self, before};
use super::rows::room;
use crate::assistant::Assistant;

/// A table that grows with what people do. In its statements `?1` is the time since when rows are kept, `?2` how many are.
struct Table {
    name: &'static str,
    /// Whether there is anything that isn't to be kept.
    has_more: &'static str,
    /// The latest rows of those that are.
    kept: &'static str,
    since: i64,
    most: usize,
}

/// Rows that have expired and rows beyond the bounds leave the file.
pub(super) async fn renew_where_due(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    for table in tables() {
        let has_more = table.bound(table.has_more.to_owned()).fetch_one(&mut *connection).await?.try_get(0)?;
        if has_more {
            table.renew(connection).await?;
        }
    }
    Ok(())
}

/// Nothing of what was deleted stays in the pages of any table.
pub(super) async fn renew_all(connection: &mut SqliteConnection) -> Result<(), sqlx::Error> {
    for table in tables() {
        table.renew(connection).await?;
    }
    Ok(())
}

fn tables() -> [Table; 4] {
    [
        Table {
            name: "handled",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(at) < ?1, false) FROM handled",
            kept: "SELECT * FROM handled WHERE at >= ?1 ORDER BY at DESC, update_id DESC LIMIT ?2",
            since: before(memory::HANDLED_FOR),
            most: memory::HANDLED,
        },
        Table {
            name: "answers",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(at) < ?1, false) FROM answers",
            kept: "SELECT * FROM answers WHERE at >= ?1 ORDER BY at DESC, message DESC LIMIT ?2",
            since: before(memory::ANSWERS_FOR),
            most: memory::ANSWERS,
        },
        Table {
            name: "questions",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(last_at) < ?1, false) FROM questions",
            kept: "SELECT * FROM questions WHERE last_at >= ?1 ORDER BY last_at DESC LIMIT ?2",
            since: 0,
            most: memory::QUESTIONS,
        },
        Table {
            name: "chats",
            has_more: "SELECT count(*) > ?2 OR coalesce(min(context_at) <= ?1, false) FROM chats",
            // Which are dropped of those that were silent lately, nobody promises: there is no note of when they weren't.
            kept: "SELECT chat, language, iif(is_talking, context, NULL), iif(is_talking, context_at, NULL), notice, \
                   notice_language FROM (SELECT *, coalesce(context_at > ?1, false) AS is_talking FROM chats) \
                   WHERE language IS NOT NULL OR notice IS NOT NULL OR is_talking \
                   ORDER BY notice IS NULL, is_talking DESC, context_at DESC LIMIT ?2",
            since: before(Assistant::CONTEXT_LIFETIME),
            most: memory::CHATS_IN_ALL,
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
        statement(sql).bind(self.since).bind(room(self.most))
    }
}

/// The texts are made of those above.
fn statement(sql: String) -> Query<'static, Sqlite, SqliteArguments> {
    sqlx::query(AssertSqlSafe(sql).into_sql_str()).persistent(false)
}

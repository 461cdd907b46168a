//! What deletes rows on a PostgreSQL server that have expired or are beyond the bounds; an SQLite file has its `renewal`.

use super::memory::{self, before};
use super::rows::room;
use crate::assistant::Assistant;

/// The statements, each with its `$1`, in the order in which they go.
pub(super) fn expired() -> [(&'static str, i64); 8] {
    [
        (
            "UPDATE chats SET context = NULL, context_at = NULL WHERE context_at <= $1",
            before(Assistant::CONTEXT_LIFETIME),
        ),
        ("DELETE FROM handled WHERE at < $1", before(memory::HANDLED_FOR)),
        (
            // Updates that a process is at are none of them.
            "DELETE FROM handled WHERE update_id IN (SELECT update_id FROM handled WHERE owner IS NULL \
             ORDER BY at DESC, update_id DESC OFFSET $1)",
            room(memory::HANDLED),
        ),
        ("DELETE FROM answers WHERE at < $1", before(memory::ANSWERS_FOR)),
        (
            "DELETE FROM answers WHERE (chat, message) IN (SELECT chat, message FROM answers \
             ORDER BY at DESC, message DESC OFFSET $1)",
            room(memory::ANSWERS),
        ),
        (
            "DELETE FROM questions WHERE words IN (SELECT words FROM questions ORDER BY last_at DESC OFFSET $1)",
            room(memory::QUESTIONS),
        ),
        (
            // Which are dropped of those that were silent lately, nobody promises: there is no note of when they weren't.
            "DELETE FROM chats WHERE chat IN (SELECT chat FROM chats WHERE notice IS NULL \
             ORDER BY context_at DESC NULLS LAST OFFSET $1)",
            room(memory::CHATS_IN_ALL),
        ),
        ("DELETE FROM rounds WHERE at < $1", before(memory::HANDLED_FOR)),
    ]
}

/// Deletes chats with nothing left to remember.
pub(super) const EMPTY_CHATS: &str = "DELETE FROM chats WHERE language IS NULL AND context IS NULL AND notice IS NULL";

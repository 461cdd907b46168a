//! What deletes rows on a PostgreSQL server that have expired or are beyond the bounds; an SQLite file has its `renewal`.

use super::memory::{self, before};
use super::rows::room;

/// The statements, each with its `$1`, in the order in which they go.
pub(super) fn expired() -> [(&'static str, i64); 11] {
    [
        ("DELETE FROM talks WHERE at <= $1", before(memory::TALKS_FOR)),
        (
            "DELETE FROM talks WHERE (chat, topic, person) IN (SELECT chat, topic, person FROM talks \
             ORDER BY at DESC OFFSET $1)",
            room(memory::TALKS),
        ),
        ("DELETE FROM said WHERE at < $1", before(memory::ANSWERS_FOR)),
        (
            "DELETE FROM said WHERE (chat, message) IN (SELECT chat, message FROM said \
             ORDER BY at DESC, message DESC OFFSET $1)",
            room(memory::ANSWERS),
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
            // Which are dropped, nobody promises: there is no note of when they chose their language.
            "DELETE FROM chats WHERE chat IN (SELECT chat FROM chats WHERE notice IS NULL OFFSET $1)",
            room(memory::CHATS_IN_ALL),
        ),
        ("DELETE FROM rounds WHERE at < $1", before(memory::HANDLED_FOR)),
    ]
}

/// Deletes chats with nothing left to remember.
pub(super) const EMPTY_CHATS: &str = "DELETE FROM chats WHERE language IS NULL AND notice IS NULL";

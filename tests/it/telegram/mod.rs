//! The whole bot against a loopback Telegram, read as conversations.

mod answers;
mod bot;
mod buttons;
mod chat;
mod choices;
mod connections;
mod conversations;
mod documents;
mod faults;
mod feedback;
mod first_contact;
mod flood;
mod groups;
mod hammer;
mod hostile;
mod inline;
mod intake;
mod links;
mod lists;
mod logs;
mod mistakes;
mod operators;
mod pictures;
mod reindex;
mod replicas;
mod restarts;
mod start_and_stop;
mod state;
mod talks;
mod unanswered;
mod under_load;
mod webhook;

use std::time::{Duration, Instant};

pub(crate) use bot::{Bot, Place};
use chat::Chat;

use crate::fake_telegram::TOKEN;

/// The user who may use the admins' commands.
const ADMIN: i64 = 77;

/// What no log may hold: the token and its secret half, people's words and names.
const SECRETS: [&str; 4] = [TOKEN, "loopback-token", "sentinelwords", "Sentinelname"];

/// Whether a process was killed between an answer's arrival and its note in the database, so that the answer had to come
/// again. On a busy machine both take their time, and what a process has sent may arrive after its end.
fn was_cut_off(kills: &[Instant], arrived: &[Instant]) -> bool {
    const ARRIVAL: Duration = Duration::from_secs(1);
    const NOTE: Duration = Duration::from_secs(2);
    let [first, again] = arrived else { return false };
    kills.iter().any(|kill| *first < *kill + ARRIVAL && *kill < *first + NOTE && kill < again)
}

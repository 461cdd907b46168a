//! What admins are told about the bot at work: `/status`.

use std::sync::Arc;

use crate::assistant::Folder;
use crate::language::Language;
use crate::render::{Block, Message, duration, messages};
use crate::store::Health;
use crate::telegram::bot::{Bot, Who};
use crate::telegram::chats::spawn_blocking;
use crate::telegram::reply::{self, Part};

/// Of a fingerprint, enough to tell two data sets apart.
const FINGERPRINT: usize = 12;

/// The command `/status`.
pub(in crate::telegram) async fn status(bot: &Bot, who: &Who) -> Vec<Part> {
    let assistant = Arc::clone(&bot.assistant);
    // It reads all files.
    let folder = spawn_blocking(move || assistant.folder()).await.unwrap_or(Folder::Served);
    let language = bot.language(who).await;
    let status = bot.assistant.status();
    let generation = ("generation", status.generation.to_string());
    let args: Vec<_> = status.counts(language).into_iter().chain([generation]).collect();
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
    let direct = messages::text(language, "status", &args);
    let (replies, unknown, errors) = bot.metrics.totals();
    let lines = [
        ("status-data-date", status.data_date.unwrap_or_else(|| "—".to_owned())),
        ("status-fingerprint", status.fingerprint.chars().take(FINGERPRINT).collect()),
        ("status-uptime", duration(language, bot.started.elapsed())),
        ("status-answers", replies.to_string()),
        ("status-unknown", share(unknown, replies)),
        ("status-errors", errors.to_string()),
        ("status-state", state(language, &bot.store.health())),
    ];
    let mut blocks: Vec<_> =
        lines.map(|(key, rest)| Block::Entry { lead: messages::text(language, key, &[]), rest }).into();
    match folder {
        Folder::Served => {}
        Folder::Other => blocks.push(Block::Paragraph(messages::text(language, "status-folder-other", &[]))),
        Folder::Broken(count) => {
            let args = [("count", count.into())];
            blocks.push(Block::Paragraph(messages::text(language, "status-folder-broken", &args)));
        }
    }
    reply::show(&Message { direct, blocks, ..Message::default() }, Vec::new())
}

/// What the state is kept in, and what is wrong with that.
fn state(language: Language, health: &Health) -> String {
    let Some(kept_in) = health.kept_in else { return messages::text(language, "state-in-memory", &[]) };
    let Some((words, since)) = &health.problem else { return kept_in.to_owned() };
    let waiting = messages::text(language, "count-changes", &[("count", health.unwritten.into())]);
    messages::text(
        language,
        "state-problem",
        &[
            ("where", kept_in.into()),
            ("time", (&duration(language, *since)).into()),
            ("waiting", (&waiting).into()),
            ("reason", words.into()),
        ],
    )
}

/// A part and what share of all it is: (3, 24) -> "3 (13 %)".
fn share(part: u64, all: u64) -> String {
    // Half of the whole is added so that it is rounded.
    (part * 100 + all / 2).checked_div(all).map_or_else(|| part.to_string(), |percent| format!("{part} ({percent} %)"))
}

//! What admins are told about the bot at work: `/status`.

use std::sync::Arc;
use std::time::Duration;

use crate::assistant::Folder;
use crate::language::Language;
use crate::render::{Block, Message, messages};
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
    let count = |key: &str, count: usize| messages::text(language, key, &[("count", count.into())]);
    let direct = messages::text(
        language,
        "status",
        &[
            ("generation", (&status.generation.to_string()).into()),
            ("organizations", (&count("count-organizations", status.organizations)).into()),
            ("memberships", (&count("count-memberships", status.memberships)).into()),
            ("facts", (&count("count-facts", status.facts)).into()),
        ],
    );
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

/// A length of time in its one or two largest units: 26 h 3 min -> "1 d 2 h".
pub(super) fn duration(language: Language, time: Duration) -> String {
    let unit = |key: &str, count: u64| {
        messages::text(language, key, &[("count", usize::try_from(count).unwrap_or(usize::MAX).into())])
    };
    let seconds = time.as_secs();
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60);
    let two = |large: String, count: u64, small: String| if count == 0 { large } else { format!("{large} {small}") };
    if days > 0 {
        two(unit("time-days", days), hours, unit("time-hours", hours))
    } else if hours > 0 {
        two(unit("time-hours", hours), minutes, unit("time-minutes", minutes))
    } else if minutes > 0 {
        two(unit("time-minutes", minutes), seconds % 60, unit("time-seconds", seconds % 60))
    } else if seconds > 0 {
        unit("time-seconds", seconds)
    } else {
        unit("time-milliseconds", u64::from(time.subsec_millis()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_has_at_most_two_units() {
        for (milliseconds, english, russian) in [
            (38, "38 ms", "38 мс"),
            (2_310, "2 s", "2 с"),
            (125_000, "2 min 5 s", "2 мин 5 с"),
            (3_600_000, "1 h", "1 ч"),
            (93_784_000, "1 d 2 h", "1 д 2 ч"),
        ] {
            let time = Duration::from_millis(milliseconds);
            assert_eq!([duration(Language::En, time), duration(Language::Ru, time)], [english, russian]);
        }
    }
}

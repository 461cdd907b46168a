//! `/reindex`: the data is taken anew beside the old one, one message shows how far it is and in the end what changed.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use teloxide::types::MessageId;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::document::{self, Replaced};
use super::status::duration;
pub(super) use crate::assistant::Source;
use crate::assistant::{Assistant, ReindexError, ReindexReport};
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::render::{Block, Message, messages};
use crate::telegram::bot::{Bot, Who};
use crate::telegram::chats::contained;
use crate::telegram::data;
use crate::telegram::reply;
use crate::telegram::sender::Place;

/// The one reindex that may run, and what is left to do for it.
#[derive(Debug, Default)]
pub(in crate::telegram) struct Reindexing {
    running: Arc<AtomicBool>,
    tasks: Mutex<JoinSet<()>>,
}

/// How many names of a kind are listed: more than that nobody reads in a chat.
const NAMED: usize = 50;

/// The right to run; given back when dropped.
struct Turn(Arc<AtomicBool>);

/// Often enough to see that it lives, seldom enough for Telegram's limits on edits.
const PROGRESS: Duration = Duration::from_secs(3);

impl Reindexing {
    fn begin(&self) -> Option<Turn> {
        let free = self.running.compare_exchange(false, true, Ordering::AcqRel, Ordering::Acquire);
        free.is_ok().then(|| Turn(Arc::clone(&self.running)))
    }

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let mut tasks = self.tasks.lock().unwrap_or_else(PoisonError::into_inner);
        while tasks.try_join_next().is_some() {}
        tasks.spawn(task);
    }

    /// Waits until nothing is left to do.
    pub(in crate::telegram) async fn finished(&self) {
        let mut tasks = std::mem::take(&mut *self.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        while tasks.join_next().await.is_some() {}
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// What a reindex is to do.
pub(super) struct Work {
    pub(super) source: Source,
    /// Puts the files in place first; if their data can't be served, what it replaced is put back.
    pub(super) before: Option<Box<dyn FnOnce() -> io::Result<Replaced> + Send>>,
}

/// The command `/reindex`: of the data folder, or with the argument `previous` the data set that was in service before.
pub(in crate::telegram) async fn reindex(bot: &Arc<Bot>, who: &Who, place: &Place, argument: &str) {
    let source = match argument.trim().to_lowercase().as_str() {
        "" => Source::Folder,
        "previous" | "предыдущие" | "прежние" => {
            match data::previous(&bot.assistant, &bot.store).await {
                Some(files) => Source::Files(files),
                None => {
                    bot.say(place, &[], &bot.sentence(who, "reindex-no-previous").await).await;
                    return;
                }
            }
        }
        _ => {
            bot.say(place, &[], &bot.sentence(who, "reindex-usage").await).await;
            return;
        }
    };
    start(bot, who, place, Work { source, before: None }).await;
}

/// Starts a reindex for an admin, or says that one is running. Returns when the first message is out; the chat's next
/// messages don't wait for the end.
pub(super) async fn start(bot: &Arc<Bot>, who: &Who, place: &Place, work: Work) {
    let Some(turn) = bot.reindexing.begin() else {
        bot.say(place, &[], &bot.sentence(who, "reindex-busy").await).await;
        return;
    };
    let language = bot.language(who).await;
    let progress = bot.say(place, &[], &bot.sentence(who, "reindex-started").await).await;
    let run = contained(run(Arc::clone(bot), (language, *place), progress, work, turn));
    bot.reindexing.spawn(async {
        if run.await.is_none() {
            tracing::error!("the report of a reindex broke down");
        }
    });
}

async fn run(bot: Arc<Bot>, (language, place): (Language, Place), progress: Vec<MessageId>, work: Work, turn: Turn) {
    let (assistant, today, started) = (Arc::clone(&bot.assistant), (bot.today)(), Instant::now());
    let mut work = tokio::task::spawn_blocking(move || carry_out(&assistant, work, (today, language)));
    let outcome = loop {
        tokio::select! {
            outcome = &mut work => break outcome,
            () = tokio::time::sleep(PROGRESS) => {
                let seconds = usize::try_from(started.elapsed().as_secs()).unwrap_or(usize::MAX);
                let text = messages::text(language, "reindex-progress", &[("seconds", seconds.into())]);
                bot.say(&place, &progress, &reply::sentence(text)).await;
            }
        }
    };
    if let Ok(Ok(report)) = &outcome {
        data::note(&bot.store, &report.fingerprint, &report.files).await;
    }
    drop(turn);
    let result = match &outcome {
        Ok(Ok(_)) => "done",
        Ok(Err(ReindexError::Busy)) => "busy",
        Ok(Err(ReindexError::Problems(_))) => "problems",
        Ok(Err(ReindexError::Smoke(_))) => "smoke",
        Ok(Err(ReindexError::Failed(_))) | Err(_) => "failed",
    };
    bot.metrics.reindex(result);
    let message = match outcome {
        Ok(Ok(report)) => done(language, &report),
        Ok(Err(error)) => failed(language, error),
        Err(error) => {
            tracing::error!(panicked = error.is_panic(), "a reindex broke down");
            sentence(language, "reindex-broke", &[])
        }
    };
    bot.say(&place, &progress, &reply::show(&message, Vec::new())).await;
}

fn carry_out(
    assistant: &Assistant,
    work: Work,
    (today, language): (NaiveDate, Language),
) -> Result<ReindexReport, ReindexError> {
    let replaced = work.before.map(|before| before().context("the data file could not be written")).transpose()?;
    let result = assistant.reindex(work.source, today, language);
    if let (Err(_), Some(replaced)) = (&result, replaced) {
        document::put_back(&replaced).context("the data file of before could not be put back")?;
    }
    result
}

fn done(language: Language, report: &ReindexReport) -> Message {
    let time = ("time", duration(language, report.took));
    let args: Vec<_> = counts(language, report).into_iter().chain([time]).collect();
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value)).collect();
    let mut message = sentence(language, "reindex-done", &args);
    message.blocks = changes(language, report);
    if message.blocks.is_empty() {
        message.blocks.push(Block::Paragraph(messages::text(language, "reindex-no-change", &[])));
    }
    message
}

/// How much there is in the new data, in words.
pub(super) fn counts(language: Language, report: &ReindexReport) -> [(&'static str, String); 3] {
    let count = |key: &str, count: usize| messages::text(language, key, &[("count", count.into())]);
    [
        ("organizations", count("count-organizations", report.organizations)),
        ("memberships", count("count-memberships", report.memberships)),
        ("facts", count("count-facts", report.facts)),
    ]
}

/// What was added, changed and removed, by name.
pub(super) fn changes(language: Language, report: &ReindexReport) -> Vec<Block> {
    let mut blocks = Vec::new();
    let changes =
        [("reindex-added", &report.added), ("reindex-changed", &report.changed), ("reindex-removed", &report.removed)];
    for (key, names) in changes.into_iter().filter(|(_, names)| !names.is_empty()) {
        blocks.push(Block::Paragraph(format!("{}: {}", messages::text(language, key, &[]), names.len())));
        let named = names.iter().take(NAMED);
        blocks.extend(named.map(|name| Block::Entry { lead: name.clone(), rest: String::new() }));
        if names.len() > NAMED {
            let rest = messages::text(language, "reindex-more", &[("count", (names.len() - NAMED).into())]);
            blocks.push(Block::Paragraph(rest));
        }
    }
    blocks
}

/// What kept the old data in service.
pub(super) fn failed(language: Language, error: ReindexError) -> Message {
    match error {
        ReindexError::Busy => sentence(language, "reindex-busy", &[]),
        ReindexError::Problems(problems) => {
            let direct = messages::text(language, "reindex-problems", &[("count", problems.len().into())]);
            Message { direct, blocks: problems.into_iter().map(Block::Paragraph).collect(), ..Message::default() }
        }
        ReindexError::Smoke(reason) => sentence(language, "reindex-smoke", &[("reason", &reason)]),
        ReindexError::Failed(error) => {
            tracing::error!(error = format!("{error:#}"), "a reindex failed");
            sentence(language, "reindex-failed", &[("reason", &format!("{error:#}"))])
        }
    }
}

fn sentence(language: Language, key: &str, args: &[(&str, &String)]) -> Message {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
    Message { direct: messages::text(language, key, &args), ..Message::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(added: &[&str], removed: &[&str]) -> ReindexReport {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        ReindexReport {
            added: names(added),
            changed: Vec::new(),
            removed: names(removed),
            organizations: 11,
            memberships: 23,
            facts: 51,
            generation: 2,
            took: Duration::from_millis(38),
            fingerprint: String::new(),
            files: Vec::new(),
        }
    }

    #[test]
    fn a_report_names_what_changed() {
        insta::assert_snapshot!(done(Language::Ru, &report(&["ECAD", "АГП"], &["МАГ"])).plain(), @r"
        Новые данные в работе: 11 организаций, 23 членства, 51 факт. Это заняло 38 мс.

        Добавлено: 2

        • ECAD
        • АГП

        Удалено: 1

        • МАГ
        ");
        insta::assert_snapshot!(done(Language::En, &report(&[], &[])).plain(), @r"
        The new data is in service: 11 organisations, 23 memberships, 51 facts. It took 38 ms.

        Nothing has changed in the data.
        ");
    }

    #[test]
    fn all_problems_are_told_however_many_messages_it_takes() {
        let problems: Vec<_> = (1..=300).map(|n| format!("data/a.json:{n}: expected a date, found «вчера»")).collect();
        let parts = reply::show(&failed(Language::En, ReindexError::Problems(problems)), Vec::new());
        assert!(parts.len() > 1);
        assert!(parts[0].text.starts_with("The data has 300 problems. The old data stays in service."));
        assert!(parts.last().unwrap().text.ends_with("data/a.json:300: expected a date, found «вчера»"));
    }

    #[test]
    fn only_one_runs_at_a_time() {
        let reindexing = Reindexing::default();
        let turn = reindexing.begin();
        assert!(turn.is_some() && reindexing.begin().is_none());
        drop(turn);
        assert!(reindexing.begin().is_some());
    }
}

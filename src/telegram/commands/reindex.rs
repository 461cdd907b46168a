//! `/reindex`: the data is taken anew beside the old one, one message shows how far it is and in the end what changed.

use std::io;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use teloxide::types::MessageId;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tracing::Instrument;

use super::data_file::{self, Replaced};
pub(super) use crate::assistant::Source;
use crate::assistant::{Assistant, Folder, ReindexError, ReindexReport, end_of_problems, told};
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::render::{Block, Message, messages};
use crate::store::{self, Store};
use crate::telegram::bot::{Bot, Who};
use crate::telegram::chats::{contained, spawn_blocking};
use crate::telegram::data;
use crate::telegram::reply::{self, File, Part};
use crate::telegram::sender::Place;

/// The one reindex that may run, and what is left to do for it.
#[derive(Debug, Default)]
pub(in crate::telegram) struct Reindexing {
    running: Arc<AtomicBool>,
    tasks: Mutex<JoinSet<()>>,
}

/// The right to run; given back when dropped.
#[derive(Debug)]
pub(super) struct Turn {
    running: Arc<AtomicBool>,
    /// Among all processes.
    of_all: Option<store::Turn>,
}

/// How many problems are told in a chat; where there are more, all of them are in a file.
const TOLD: usize = 20;
/// Between two attempts while the assistant takes over somebody else's data.
const BUSY: Duration = Duration::from_millis(50);
/// Often enough to see that it lives, seldom enough for Telegram's limits on edits.
const PROGRESS: Duration = Duration::from_secs(3);

impl Reindexing {
    /// `None` while one runs, here or in another process.
    pub(super) async fn begin(&self, store: &Store) -> Option<Turn> {
        self.running.compare_exchange(false, true, Ordering::AcqRel, Ordering::Acquire).ok()?;
        let mut turn = Turn { running: Arc::clone(&self.running), of_all: None };
        turn.of_all = Some(store.turn().await?);
        Some(turn)
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

impl Turn {
    /// The next one may begin, in any process.
    async fn give_back(mut self) {
        if let Some(of_all) = self.of_all.take() {
            of_all.give_back().await;
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.running.store(false, Ordering::Release);
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
    if let Err(key) = try_reindex(bot, who, place, argument).await {
        bot.say(place, &[], &bot.sentence(who, key).await).await;
    }
}

/// The error is a message's key.
async fn try_reindex(bot: &Arc<Bot>, who: &Who, place: &Place, argument: &str) -> Result<(), &'static str> {
    let is_previous = match argument.trim().to_lowercase().as_str() {
        "" => false,
        "previous" | "предыдущие" | "прежние" => true,
        _ => return Err("reindex-usage"),
    };
    let turn = bot.reindexing.begin(&bot.store).await.ok_or("reindex-busy")?;
    // What another process has put into service is what this one comes after.
    data::settle(&bot.assistant, &bot.store, &bot.metrics, bot.today).await;
    let source = if is_previous {
        let files = data::previous(&bot.assistant, &bot.store).await.ok_or("reindex-no-database")?;
        Source::Files(files.ok_or("reindex-no-previous")?)
    } else {
        Source::Folder
    };
    start(bot, who, place, Work { source, before: None }, turn).await;
    Ok(())
}

/// Starts a reindex for an admin. Returns when the first message is out; the chat's next messages don't wait for the end.
pub(super) async fn start(bot: &Arc<Bot>, who: &Who, place: &Place, work: Work, turn: Turn) {
    let language = bot.language(who).await;
    let progress = bot.say(place, &[], &bot.sentence(who, "reindex-started").await).await;
    let run = contained(run(Arc::clone(bot), (language, *place), progress, work, turn)).in_current_span();
    bot.reindexing.spawn(async {
        if run.await.is_none() {
            tracing::error!("the report of a reindex broke down");
        }
    });
}

async fn run(bot: Arc<Bot>, (language, place): (Language, Place), progress: Vec<MessageId>, work: Work, turn: Turn) {
    let is_folder = work.source == Source::Folder;
    // On its own: an edit that Telegram makes wait holds up the report alone.
    let mut task = tokio::spawn(carry_out(Arc::clone(&bot), language, work, turn).in_current_span());
    let (mut progress, started) = (progress, Instant::now());
    let outcome = loop {
        tokio::select! {
            outcome = &mut task => break outcome,
            () = tokio::time::sleep(PROGRESS), if !progress.is_empty() => {
                let seconds = usize::try_from(started.elapsed().as_secs()).unwrap_or(usize::MAX);
                let text = messages::text(language, "reindex-progress", &[("seconds", seconds.into())]);
                progress = bot.say(&place, &progress, &reply::sentence(text)).await;
            }
        }
    };
    let parts = match outcome {
        Ok(Ok((report, is_noted))) => {
            let mut message = told(language, &Ok(report));
            let mut remark = |key| message.blocks.push(Block::Paragraph(messages::text(language, key, &[])));
            if !is_noted {
                remark("reindex-unnoted");
            }
            let folder = {
                let assistant = Arc::clone(&bot.assistant);
                spawn_blocking(move || assistant.folder()).await
            };
            if !is_folder && matches!(folder, Ok(Folder::Other)) {
                remark("reindex-folder-stays");
            }
            reply::show(&message, Vec::new())
        }
        Ok(Err(error)) => failed(language, error),
        Err(_) => reply::sentence(messages::text(language, "reindex-broke", &[])),
    };
    bot.say(&place, &progress, &parts).await;
}

/// The reindex itself, until its result is noted. Returns whether the database has it.
async fn carry_out(
    bot: Arc<Bot>,
    language: Language,
    work: Work,
    turn: Turn,
) -> Result<(ReindexReport, bool), ReindexError> {
    let (assistant, today) = (Arc::clone(&bot.assistant), (bot.today)());
    let result = spawn_blocking(move || replace_and_reindex(&assistant, work, (today, language))).await;
    let (name, result) = match result {
        Ok(Ok(report)) => {
            tracing::info!(
                fingerprint = report.fingerprint,
                generation = report.generation,
                added = report.added.len(),
                changed = report.changed.len(),
                removed = report.removed.len(),
                "a data set has come into service"
            );
            let is_noted = bot.store.add_version(&report.fingerprint, &report.files).await;
            turn.give_back().await;
            ("done", Ok((report, is_noted)))
        }
        Ok(Err(error)) => {
            turn.give_back().await;
            tracing::warn!(%error, "a reindex has changed nothing");
            let name = match &error {
                // Waited for, below.
                ReindexError::Busy => "failed",
                ReindexError::Problems(_) => "problems",
                ReindexError::Smoke(_) => "smoke",
                ReindexError::Failed(_) => "failed",
            };
            (name, Err(error))
        }
        Err(error) => {
            bot.metrics.reindex("failed");
            tracing::error!(panicked = error.is_panic(), "a reindex broke down");
            std::panic::resume_unwind(Box::new("a reindex broke down"));
        }
    };
    bot.metrics.reindex(name);
    result
}

/// Takes the data; what was put in place for that is taken back unless the data is in service in the end.
fn replace_and_reindex(
    assistant: &Assistant,
    work: Work,
    (today, language): (NaiveDate, Language),
) -> Result<ReindexReport, ReindexError> {
    let replaced = work.before.map(|before| before().context("the data file could not be written")).transpose()?;
    let reindex = || loop {
        // What another process has put into service may be just being taken over.
        match assistant.reindex(work.source.clone(), today, language) {
            Err(ReindexError::Busy) => std::thread::sleep(BUSY),
            result => break result,
        }
    };
    let result = std::panic::catch_unwind(AssertUnwindSafe(reindex));
    if let (Some(replaced), false) = (replaced, matches!(result, Ok(Ok(_)))) {
        data_file::put_back(&replaced).context("the data file of before could not be put back")?;
    }
    result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// What kept the old data in service.
pub(super) fn failed(language: Language, error: ReindexError) -> Vec<Part> {
    match error {
        ReindexError::Problems(problems) if problems.len() > TOLD => many_problems(language, problems),
        error => {
            if let ReindexError::Failed(error) = &error {
                tracing::error!(error = format!("{error:#}"), "a reindex failed");
            }
            reply::show(&told(language, &Err(error)), Vec::new())
        }
    }
}

/// The first ones, and all in a file.
fn many_problems(language: Language, problems: Vec<String>) -> Vec<Part> {
    let count = problems.len();
    let end = end_of_problems(language, count);
    let text = problems.iter().chain(&end).map(String::as_str).collect::<Vec<_>>().join("\n\n");
    let mut blocks: Vec<_> = problems.into_iter().take(TOLD).map(Block::Paragraph).collect();
    blocks.push(Block::Paragraph(messages::text(language, "reindex-more", &[("count", (count - TOLD).into())])));
    blocks.extend(end.map(Block::Paragraph));
    let direct = messages::text(language, "reindex-problems", &[("count", count.into())]);
    let mut parts = reply::show(&Message { direct, blocks, ..Message::default() }, Vec::new());
    let file = File { name: "problems.txt", mime: "text/plain", bytes: text.into_bytes().into() };
    let caption = messages::text(language, "reindex-all-problems", &[]);
    parts.push(Part { text: caption, file: Some(file), ..Part::default() });
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_problems_are_told_many_of_them_in_a_file() {
        let problems =
            |count| (1..=count).map(|n| format!("data/a.json:{n}: expected a date, found «вчера»")).collect();
        let told = |count| failed(Language::En, ReindexError::Problems(problems(count)));
        let few = told(20);
        assert!(few.len() == 1 && few[0].text.ends_with("data/a.json:20: expected a date, found «вчера»"));
        assert!(few.iter().all(|part| part.file.is_none()));
        let many = told(600);
        assert!(
            many.len() <= 3 && many[0].text.starts_with("The data has 600 problems. The old data stays in service.")
        );
        let file =
            |parts: &[Part]| String::from_utf8_lossy(&parts.last().unwrap().file.as_ref().unwrap().bytes).into_owned();
        assert!(file(&many).ends_with("data/a.json:600: expected a date, found «вчера»"));
        // The search ends there.
        let most = told(1_000);
        let end = "After 1000 problems the check stops; there may be more. Mend these and try again.";
        assert!(most[most.len() - 2].text.ends_with(end) && file(&most).ends_with(end), "{most:?}");
    }

    #[tokio::test]
    async fn only_one_runs_at_a_time() {
        let (reindexing, store) = (Reindexing::default(), Store::in_memory());
        let turn = reindexing.begin(&store).await;
        assert!(turn.is_some() && reindexing.begin(&store).await.is_none());
        drop(turn);
        assert!(reindexing.begin(&store).await.is_some());
    }
}

//! Memory to database, all that changed at once; whoever has to be sure waits for it. A database that is away is tried
//! again and again, and nobody waits meanwhile.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, mpsc, watch};
use tokio::time::Instant;

use super::changes::{Changes, Sent};
use super::database::Database;
use super::memory::Memory;
use super::postgres;
use super::rows::{Counted, Rows, Written};
use super::{Health, Often};

/// The memory, and how far the database is behind it.
#[derive(Debug)]
pub(super) struct Shared {
    memory: Mutex<Memory>,
    /// What the database is; `None` without one.
    kept_in: Option<&'static str>,
    problem: Mutex<Option<(String, Instant)>>,
    wake: Notify,
    /// How many rounds of writing have begun: under the memory's lock, so that a round has all that came before it.
    begun: watch::Sender<u64>,
    /// How many have ended, well or not.
    ended: watch::Sender<u64>,
    closing: watch::Sender<bool>,
    /// How many changes are on their way: taken out of the memory's, and not written.
    on_their_way: AtomicUsize,
    /// Whether nothing that was deleted is left on the disk.
    is_wiped: AtomicBool,
    often: mpsc::UnboundedSender<Often>,
}

/// Between two attempts to write while the database refuses.
const RETRY: Duration = Duration::from_secs(1);
/// How long an attempt may take that nobody waits for: all that has piled up while the server was away goes at once.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);
/// How long a round with a whole data set may take, while others wait.
const LARGE: Duration = Duration::from_secs(10);
/// Between two sweeps of what has expired.
const PRUNE: Duration = Duration::from_secs(60 * 60);
/// After so many new rows there is one at once: this many a database may hold beyond its bounds.
const GROWTH: usize = 20_000;
/// Between two attempts to wipe off the disk what was deleted.
const WIPE: Duration = Duration::from_secs(60);

impl Shared {
    pub(super) fn new(memory: Memory, kept_in: Option<&'static str>, often: mpsc::UnboundedSender<Often>) -> Self {
        Self {
            memory: Mutex::new(memory),
            kept_in,
            problem: Mutex::default(),
            wake: Notify::new(),
            begun: watch::Sender::new(0),
            ended: watch::Sender::new(0),
            closing: watch::Sender::new(false),
            on_their_way: AtomicUsize::new(0),
            is_wiped: AtomicBool::new(true),
            often,
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Memory> {
        // Nothing in here is left half-done by a panic.
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until all changes so far are written; not while the database refuses.
    pub(super) async fn written(&self) {
        if self.kept_in.is_none() {
            let (changes, counted, notices) = {
                let mut memory = self.lock();
                let changes = std::mem::take(&mut memory.changes);
                let counted = changes.questions.keys().filter_map(|words| {
                    let noted = memory.questions.get(words)?;
                    Some(Counted { words: words.clone(), text: noted.text.clone(), unknown: noted.unknown })
                });
                let counted = counted.collect::<Vec<_>>();
                let notices = memory.chats.iter().filter_map(|(id, chat)| Some((*id, chat.notice?)));
                let notices = if counted.is_empty() { Vec::new() } else { notices.collect() };
                (changes, counted, notices)
            };
            self.tell_often(&changes, &Written { counted, notices });
            return;
        }
        let mut ended = self.ended.subscribe();
        let round = {
            let _memory = self.lock();
            *self.begun.borrow() + 1
        };
        self.wake.notify_one();
        if self.has_problem() {
            return;
        }
        // The sender lives as long as this does.
        let _ = ended.wait_for(|ended| *ended >= round).await;
    }

    /// Asks the writer to finish.
    pub(super) fn close(&self) {
        self.closing.send_replace(true);
    }

    /// Whether it was asked to.
    pub(super) fn is_closed(&self) -> bool {
        *self.closing.borrow()
    }

    pub(super) fn has_problem(&self) -> bool {
        self.problem().is_some()
    }

    /// Takes note that the database refuses, and says so once.
    pub(super) fn fail(&self, words: String) {
        let mut problem = self.problem();
        if problem.is_none() {
            let kept_in = self.kept_in.unwrap_or_default();
            tracing::error!(%words, "the state can't be written to {kept_in}; it stays in memory and is tried again");
        }
        let since = problem.as_ref().map_or_else(Instant::now, |(_, since)| *since);
        *problem = Some((words, since));
        drop(problem);
        self.wake.notify_one();
    }

    pub(super) fn health(&self) -> Health {
        let unwritten = if self.kept_in.is_some() {
            self.lock().changes.count() + self.on_their_way.load(Ordering::Acquire)
        } else {
            0
        };
        let problem = self.problem().as_ref().map(|(words, since)| (words.clone(), since.elapsed()));
        Health { kept_in: self.kept_in, problem, unwritten }
    }

    /// Whether nothing that was deleted is left on the disk.
    pub(super) fn is_wiped(&self) -> bool {
        self.is_wiped.load(Ordering::Acquire)
    }

    /// Another process has forgotten a chat, in the database too.
    pub(super) fn forgotten_elsewhere(&self, chat: i64) {
        let mut memory = self.lock();
        if self.on_their_way.load(Ordering::Acquire) == 0 {
            memory.drop_chat(chat);
        } else {
            // It may be among what is just being written, and be there again afterwards.
            memory.forget(chat);
        }
        drop(memory);
        tracing::debug!("another process was told to forget a chat, and so has this one");
    }

    fn recovered(&self) {
        if let Some((_, since)) = self.problem().take() {
            tracing::info!(after_s = since.elapsed().as_secs(), "the state is written again");
        }
    }

    fn problem(&self) -> MutexGuard<'_, Option<(String, Instant)>> {
        self.problem.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Passes on which questions have just become frequent, to whoever wants to know.
    fn tell_often(&self, changes: &Changes, written: &Written) {
        if changes.cleared {
            // All were counted anew: none of them has just become frequent.
            return;
        }
        for counted in &written.counted {
            let Some(added) = changes.questions.get(&counted.words).map(|noted| noted.unknown) else { continue };
            let before = counted.unknown.saturating_sub(added);
            let wishes = written.notices.iter();
            for (chat, wish) in wishes.filter(|(_, wish)| before < wish.times && wish.times <= counted.unknown) {
                let (text, times) = (counted.text.clone(), counted.unknown);
                let often = Often { chat: *chat, text, times, language: wish.language };
                // Nobody listening is nobody to be told.
                let _ = self.often.send(often);
            }
        }
    }
}

/// Nobody waits for a writer that has ended, in whatever way.
struct End(Arc<Shared>);

impl Drop for End {
    fn drop(&mut self) {
        self.0.ended.send_replace(u64::MAX);
    }
}

/// Writes until the store is closed.
pub(super) async fn run(shared: Arc<Shared>, mut database: Database) {
    let _end = End(Arc::clone(&shared));
    let mut closing = shared.closing.subscribe();
    let (mut prune_at, mut growth) = (Instant::now(), 0);
    // Sent in a round of that number, but nobody knows whether the server has them.
    let mut unsure: Option<(i64, Changes)> = None;
    loop {
        let failing = shared.has_problem();
        let last = tokio::select! {
            () = shared.wake.notified(), if !failing => false,
            () = tokio::time::sleep_until(prune_at), if !failing => false,
            () = tokio::time::sleep(RETRY), if failing => false,
            _ = closing.wait_for(|closing| *closing) => true,
        };
        let reached = match database.reach(&shared).await {
            Ok(()) => settle(&database, &mut unsure, &shared).await,
            Err(error) => Err(error),
        };
        let (round, changes, rows, wanted) = {
            let mut memory = shared.lock();
            let round = *shared.begun.borrow() + 1;
            shared.begun.send_replace(round);
            // Only for a database that is there: rows take time, under everybody's lock.
            let changes = if reached.is_ok() { std::mem::take(&mut memory.changes) } else { Changes::default() };
            let rows = Rows::of(&changes, &memory);
            let mut wanted = std::mem::take(&mut memory.wanted);
            if failing {
                // What the database has of chats that were heard of meanwhile isn't known here.
                wanted.extend(memory.chats.keys());
            }
            let unsure = unsure.as_ref().map(|(_, changes)| changes);
            memory.sent = Sent::of(unsure.into_iter().chain([&changes]));
            shared.on_their_way.store(changes.count() + unsure.map_or(0, Changes::count), Ordering::Release);
            (round, changes, rows, wanted.into_iter().collect::<Vec<_>>())
        };
        let patience = match (failing, &rows.version) {
            (true, _) => PATIENCE,
            (false, Some(_)) => LARGE,
            (false, None) => postgres::PATIENCE,
        };
        let sent = database.round();
        let result = match reached {
            Err(error) => Err(error),
            Ok(()) if !changes.is_empty() => database.write(&rows, patience).await.map(|written| {
                growth += rows.growth();
                shared.tell_often(&changes, &written);
            }),
            Ok(()) => Ok(()),
        };
        let result = match result {
            Ok(()) => {
                arrived(&shared);
                look_up(&mut database, &wanted, &shared).await
            }
            Err(error) => {
                if database.round() > sent {
                    unsure = Some((database.round(), changes));
                } else {
                    let mut memory = shared.lock();
                    memory.changes.put_back(changes);
                    memory.trim_changes();
                    memory.sent = Sent::of(unsure.as_ref().map(|(_, changes)| changes));
                    shared.on_their_way.store(unsure.as_ref().map_or(0, |(_, c)| c.count()), Ordering::Release);
                }
                Err(error)
            }
        };
        match result {
            Ok(()) => shared.recovered(),
            Err(error) => {
                database.give_up(&error, &shared);
                shared.fail(error.to_string());
            }
        }
        shared.is_wiped.store(database.is_wiped(), Ordering::Release);
        shared.ended.send_replace(round);
        if last {
            break;
        }
        if !shared.has_problem() && (Instant::now() >= prune_at || growth >= GROWTH) {
            database.prune().await;
            (prune_at, growth) = (Instant::now() + PRUNE, 0);
        }
        if !database.is_wiped() {
            prune_at = prune_at.min(Instant::now() + WIPE);
        }
    }
    if let Err(error) = database.close().await {
        tracing::warn!(%error, "the state's database could not be closed");
    }
}

/// The database has all that was on its way.
fn arrived(shared: &Shared) {
    let mut memory = shared.lock();
    memory.sent = Sent::default();
    memory.make_room();
    shared.on_their_way.store(0, Ordering::Release);
}

/// Takes in what the database has of chats that somebody waits to know of. Where it was away, it is also asked whether it
/// can be relied on again.
async fn look_up(database: &mut Database, wanted: &[i64], shared: &Shared) -> Result<(), sqlx::Error> {
    if !wanted.is_empty() {
        let mut stored: HashMap<_, _> = database.chats(wanted).await?.into_iter().collect();
        let mut memory = shared.lock();
        for chat in wanted {
            memory.refresh(*chat, stored.remove(chat).unwrap_or_default());
        }
    }
    // Written by a server that doesn't see this process is written all the same; claims have to wait for both.
    if shared.has_problem() { database.ping().await } else { Ok(()) }
}

/// Finds out whether changes that were sent have arrived, so that no question is counted twice and nothing is lost.
async fn settle(database: &Database, unsure: &mut Option<(i64, Changes)>, shared: &Shared) -> Result<(), sqlx::Error> {
    if unsure.is_none() {
        return Ok(());
    }
    let last = database.last_round().await?;
    if let Some((round, changes)) = unsure.take()
        && last < round
    {
        shared.lock().changes.put_back(changes);
    }
    Ok(())
}

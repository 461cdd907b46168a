//! Memory to database, all that changed at once; whoever has to be sure waits for it. A database that is away is tried
//! again and again, and nobody waits meanwhile.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, mpsc, watch};
use tokio::time::Instant;

use super::memory::{Changes, Memory};
use super::postgres::{self, Postgres, in_time};
use super::rows::{Counted, Rows, Written};
use super::sqlite::{self, Fault, Sqlite};
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
    often: mpsc::UnboundedSender<Often>,
}

/// Where the memory is written to.
#[derive(Debug)]
pub(super) enum Database {
    /// A file.
    Sqlite(File),
    /// A server, and whether its tables are up to date.
    Postgres(Arc<Postgres>, bool),
}

/// An SQLite file.
#[derive(Debug)]
pub(super) struct File {
    path: PathBuf,
    open: Option<Sqlite>,
    /// Whether the memory has what the file remembered; that is taken in once.
    is_loaded: bool,
}

/// Between two attempts to write while the database refuses.
const RETRY: Duration = Duration::from_secs(1);
/// How long an attempt may take that nobody waits for: all that has piled up while the server was away goes at once.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a round with a whole data set may take, while others wait.
const LARGE: Duration = Duration::from_secs(10);
/// Between two sweeps of what has expired.
const PRUNE: Duration = Duration::from_secs(60 * 60);

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

impl Database {
    /// A file that isn't open yet.
    pub(super) fn file(path: PathBuf) -> Self {
        Self::Sqlite(File { path, open: None, is_loaded: false })
    }

    /// Opens what isn't open yet, and takes in what it remembers.
    pub(super) async fn reach(&mut self, shared: &Shared) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(file) => file.reach(shared).await,
            Self::Postgres(_, true) => Ok(()),
            Self::Postgres(server, is_migrated) => {
                in_time(PATIENCE, server.migrate()).await?;
                *is_migrated = true;
                Ok(())
            }
        }
    }

    /// Writes all rows or none, within this time.
    async fn write(&mut self, rows: &Rows, patience: Duration) -> Result<Written, sqlx::Error> {
        match self {
            Self::Sqlite(File { open: Some(file), .. }) => file.write(rows).await,
            Self::Sqlite(File { open: None, .. }) => Err(sqlx::Error::PoolClosed),
            Self::Postgres(server, _) => in_time(patience, server.write(rows)).await,
        }
    }

    async fn ping(&mut self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(File { open: Some(file), .. }) => file.ping().await,
            Self::Sqlite(File { open: None, .. }) => Err(sqlx::Error::PoolClosed),
            Self::Postgres(server, _) => in_time(postgres::PATIENCE, server.ping()).await,
        }
    }

    /// How many rounds of writing a server has been sent. A file says itself whether one was written.
    fn round(&self) -> i64 {
        match self {
            Self::Sqlite(_) => 0,
            Self::Postgres(server, _) => server.round(),
        }
    }

    /// The last round that the server has.
    async fn last_round(&self) -> Result<i64, sqlx::Error> {
        match self {
            Self::Sqlite(_) => Ok(0),
            Self::Postgres(server, _) => in_time(postgres::PATIENCE, server.last_round()).await,
        }
    }

    async fn prune(&mut self) {
        let pruned = match self {
            Self::Sqlite(File { open: Some(file), .. }) => file.prune().await,
            Self::Sqlite(File { open: None, .. }) => Ok(()),
            Self::Postgres(server, _) => {
                // Beside, since others wait for the writer.
                let server = Arc::clone(server);
                tokio::spawn(async move { told(in_time(PATIENCE, server.prune()).await) });
                Ok(())
            }
        };
        told(pruned);
    }

    async fn close(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(File { open: Some(file), .. }) => file.close().await,
            Self::Sqlite(File { open: None, .. }) => Ok(()),
            Self::Postgres(server, _) => {
                server.close().await;
                Ok(())
            }
        }
    }

    /// After a failure: connections that can't be relied on any more are given up.
    fn give_up(&mut self, error: &sqlx::Error, shared: &Shared) {
        match self {
            Self::Sqlite(file) => {
                // Where SQLite has taken a transaction back by itself, as with a full disk, sqlx thinks that it is still
                // in it (its issue 3742).
                let was_open = file.open.take().is_some();
                if was_open && Fault::of(error) == Fault::Damaged {
                    file.set_aside(error, shared);
                }
            }
            Self::Postgres(server, _) if is_timeout(error) => server.connect_anew(),
            Self::Postgres(..) => {}
        }
    }
}

impl File {
    async fn reach(&mut self, shared: &Shared) -> Result<(), sqlx::Error> {
        if self.open.as_ref().is_some_and(|open| open.is_gone(&self.path)) {
            tracing::error!(
                file = %self.path.display(),
                "the state's file was deleted or replaced; what is in memory is written to the one that is there"
            );
            // To its end, before a new one is begun: it may still touch what has its name.
            if let Some(old) = self.open.take()
                && let Err(error) = old.close().await
            {
                tracing::debug!(%error, "the state's old file could not be closed");
            }
            // What is left of the old file would damage a new one.
            let aside = sqlite::set_aside_parts(&self.path, &sqlite::PARTS_BESIDE);
            aside.map_err(sqlx::Error::Io)?;
            shared.lock().owe_everything();
        }
        if self.open.is_some() {
            return Ok(());
        }
        match self.open(shared).await {
            Err(error) if Fault::of(&error) == Fault::Damaged => {
                self.set_aside(&error, shared);
                self.open(shared).await
            }
            opened => opened,
        }
    }

    async fn open(&mut self, shared: &Shared) -> Result<(), sqlx::Error> {
        let mut file = Sqlite::open(&self.path).await?;
        if !self.is_loaded {
            let memory = file.load().await?;
            shared.lock().take_in(memory);
            self.is_loaded = true;
        }
        self.open = Some(file);
        Ok(())
    }

    /// Keeps a damaged file beside; the next attempt begins a new one.
    fn set_aside(&self, error: &sqlx::Error, shared: &Shared) {
        match sqlite::set_aside(&self.path) {
            Ok(aside) => tracing::error!(
                %error, kept = %aside.display(),
                "the state's file is damaged; it is kept aside, and a new one is begun with what is in memory"
            ),
            Err(error) => tracing::error!(%error, "the state's damaged file can't be kept aside"),
        }
        shared.lock().owe_everything();
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
    let mut prune_at = Instant::now();
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
        let (round, changes, rows) = {
            let mut memory = shared.lock();
            let round = *shared.begun.borrow() + 1;
            shared.begun.send_replace(round);
            // Only for a database that is there: rows take time, under everybody's lock.
            let changes = if reached.is_ok() { std::mem::take(&mut memory.changes) } else { Changes::default() };
            let rows = Rows::of(&changes, &memory);
            let unsure = unsure.as_ref().map_or(0, |(_, changes)| changes.count());
            shared.on_their_way.store(changes.count() + unsure, Ordering::Release);
            (round, changes, rows)
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
                shared.tell_often(&changes, &written);
            }),
            Ok(()) => Ok(()),
        };
        let result = match result {
            // Written by a server that doesn't see this process is written all the same; claims have to wait for both.
            Ok(()) if shared.has_problem() => database.ping().await,
            Err(error) => {
                if database.round() > sent {
                    unsure = Some((database.round(), changes));
                } else {
                    let mut memory = shared.lock();
                    memory.changes.put_back(changes);
                    memory.trim_changes();
                    shared.on_their_way.store(unsure.as_ref().map_or(0, |(_, c)| c.count()), Ordering::Release);
                }
                Err(error)
            }
            Ok(()) => Ok(()),
        };
        match result {
            Ok(()) => {
                shared.on_their_way.store(0, Ordering::Release);
                shared.recovered();
            }
            Err(error) => {
                database.give_up(&error, &shared);
                shared.fail(error.to_string());
            }
        }
        shared.ended.send_replace(round);
        if last {
            break;
        }
        if !shared.has_problem() && Instant::now() >= prune_at {
            prune_at = Instant::now() + PRUNE;
            database.prune().await;
        }
    }
    if let Err(error) = database.close().await {
        tracing::warn!(%error, "the state's database could not be closed");
    }
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

fn told(pruned: Result<(), sqlx::Error>) {
    if let Err(error) = pruned {
        tracing::warn!(%error, "what has expired could not be deleted");
    }
}

fn is_timeout(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::PoolTimedOut)
        || matches!(error, sqlx::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut)
}

//! Memory to database, all that changed at once; whoever has to be sure waits for it. A database that is away is tried
//! again and again, and nobody waits meanwhile.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, mpsc, watch};
use tokio::time::Instant;

use super::memory::{Changes, Memory};
use super::postgres::{self, Postgres};
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
    often: mpsc::UnboundedSender<Often>,
}

/// Where the memory is written to.
#[derive(Debug)]
pub(super) enum Database {
    /// A file, open or to be opened.
    Sqlite(PathBuf, Option<Sqlite>),
    /// A server, and whether its tables are up to date.
    Postgres(Arc<Postgres>, bool),
}

/// Between two attempts to write while the database refuses.
const RETRY: Duration = Duration::from_secs(1);
/// How long bringing the tables up to date may take.
const MIGRATION: Duration = Duration::from_secs(60);
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
                let notices = memory.chats.iter().filter(|(_, chat)| chat.notice > 0).map(|(id, c)| (*id, c.notice));
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
        let unwritten = if self.kept_in.is_some() { self.lock().changes.count() } else { 0 };
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
        for counted in &written.counted {
            let Some(added) = changes.questions.get(&counted.words).map(|noted| noted.unknown) else { continue };
            let before = counted.unknown.saturating_sub(added);
            for (chat, _) in written.notices.iter().filter(|(_, times)| before < *times && *times <= counted.unknown) {
                let often = Often { chat: *chat, text: counted.text.clone(), times: counted.unknown };
                // Nobody listening is nobody to be told.
                let _ = self.often.send(often);
            }
        }
    }
}

impl Database {
    /// Opens what isn't open yet, and takes in what it remembers.
    pub(super) async fn reach(&mut self, shared: &Shared) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(_, Some(_)) | Self::Postgres(_, true) => Ok(()),
            Self::Sqlite(path, file) => {
                let opened = async {
                    let mut sqlite = Sqlite::open(path).await?;
                    Ok((sqlite.load().await?, sqlite))
                };
                let opened: Result<_, sqlx::Error> = opened.await;
                let (memory, sqlite) = match opened {
                    Err(error) if Fault::of(&error) == Fault::Damaged => {
                        set_aside(path, &error, shared)?;
                        (Memory::default(), Sqlite::open(path).await?)
                    }
                    opened => opened?,
                };
                shared.lock().take_in(memory);
                *file = Some(sqlite);
                Ok(())
            }
            Self::Postgres(server, is_migrated) => {
                tokio::time::timeout(MIGRATION, server.migrate()).await.map_err(|_| too_long())??;
                *is_migrated = true;
                Ok(())
            }
        }
    }

    async fn write(&mut self, rows: &Rows) -> Result<Written, sqlx::Error> {
        match self {
            Self::Sqlite(_, Some(file)) => file.write(rows).await,
            Self::Sqlite(_, None) => Err(sqlx::Error::PoolClosed),
            Self::Postgres(server, _) => in_time(server.write(rows)).await,
        }
    }

    async fn ping(&mut self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(_, Some(file)) => file.ping().await,
            Self::Sqlite(_, None) => Err(sqlx::Error::PoolClosed),
            Self::Postgres(server, _) => in_time(server.ping()).await,
        }
    }

    async fn prune(&mut self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(_, Some(file)) => file.prune().await,
            Self::Sqlite(_, None) => Ok(()),
            Self::Postgres(server, _) => server.prune().await,
        }
    }

    async fn close(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(_, Some(file)) => file.close().await,
            Self::Sqlite(_, None) => Ok(()),
            Self::Postgres(server, _) => {
                server.close().await;
                Ok(())
            }
        }
    }

    /// Gives a file up that has turned out to be damaged; the next attempt begins a new one.
    fn give_up_if_damaged(&mut self, error: &sqlx::Error, shared: &Shared) {
        if let Self::Sqlite(path, file @ Some(_)) = self
            && Fault::of(error) == Fault::Damaged
        {
            *file = None;
            if let Err(error) = set_aside(path, error, shared) {
                tracing::error!(%error, "the state's damaged file can't be kept aside");
            }
        }
    }
}

fn set_aside(path: &Path, error: &sqlx::Error, shared: &Shared) -> Result<(), sqlx::Error> {
    let aside = sqlite::set_aside(path).map_err(sqlx::Error::Io)?;
    tracing::error!(
        %error, kept = %aside.display(),
        "the state's file is damaged; it is kept aside, and a new one is begun with what is in memory"
    );
    shared.lock().owe_everything();
    Ok(())
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
    let mut pruned = Instant::now();
    loop {
        let failing = shared.has_problem();
        let last = tokio::select! {
            () = shared.wake.notified(), if !failing => false,
            () = tokio::time::sleep(RETRY), if failing => false,
            _ = closing.wait_for(|closing| *closing) => true,
        };
        let reached = database.reach(&shared).await;
        let (round, changes, rows) = {
            let mut memory = shared.lock();
            let round = *shared.begun.borrow() + 1;
            shared.begun.send_replace(round);
            let changes = std::mem::take(&mut memory.changes);
            let rows = Rows::of(&changes, &memory);
            (round, changes, rows)
        };
        let result = match reached {
            Err(error) => Err(error),
            Ok(()) if !changes.is_empty() => database.write(&rows).await.map(|written| {
                shared.tell_often(&changes, &written);
            }),
            Ok(()) if shared.has_problem() => database.ping().await,
            Ok(()) => Ok(()),
        };
        match result {
            Ok(()) => shared.recovered(),
            Err(error) => {
                {
                    let mut memory = shared.lock();
                    memory.changes.put_back(changes);
                    memory.trim_changes();
                }
                database.give_up_if_damaged(&error, &shared);
                shared.fail(error.to_string());
            }
        }
        shared.ended.send_replace(round);
        if last {
            break;
        }
        if pruned.elapsed() >= PRUNE {
            pruned = Instant::now();
            if let Err(error) = database.prune().await {
                tracing::warn!(%error, "what has expired could not be deleted");
            }
        }
    }
    if let Err(error) = database.close().await {
        tracing::warn!(%error, "the state's database could not be closed");
    }
}

fn too_long() -> sqlx::Error {
    sqlx::Error::Io(std::io::Error::new(std::io::ErrorKind::TimedOut, "the server takes too long"))
}

/// A server that takes too long is as good as away.
async fn in_time<T>(work: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    match tokio::time::timeout(postgres::PATIENCE, work).await {
        Ok(result) => result,
        Err(_) => Err(too_long()),
    }
}

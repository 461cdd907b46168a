//! Where the memory is written to, a file or a server: opened when it can be, given up when it fails.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::memory::Chat;
use super::postgres::{self, Postgres, in_time};
use super::rows::{Rows, Written};
use super::sqlite::{self, Fault, Sqlite};
use super::writer::{PATIENCE, Shared};

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
    pub(super) async fn write(&mut self, rows: &Rows, patience: Duration) -> Result<Written, sqlx::Error> {
        match self {
            Self::Sqlite(File { open: Some(file), .. }) => file.write(rows).await,
            Self::Sqlite(File { open: None, .. }) => Err(sqlx::Error::PoolClosed),
            Self::Postgres(server, _) => in_time(patience, server.write(rows)).await,
        }
    }

    /// What it has of these chats, where it has anything.
    pub(super) async fn chats(&mut self, ids: &[i64]) -> Result<Vec<(i64, Chat)>, sqlx::Error> {
        match self {
            Self::Sqlite(File { open: Some(file), .. }) => file.chats(ids).await,
            Self::Sqlite(File { open: None, .. }) => Err(sqlx::Error::PoolClosed),
            Self::Postgres(server, _) => in_time(postgres::PATIENCE, server.chats(ids)).await,
        }
    }

    /// Whether nothing that was deleted is left on this machine's disk. What a server leaves on its own is its operator's.
    pub(super) fn is_wiped(&self) -> bool {
        match self {
            Self::Sqlite(File { open: Some(file), .. }) => file.is_wiped(),
            Self::Sqlite(File { open: None, .. }) => false,
            Self::Postgres(..) => true,
        }
    }

    /// Whether it can be written.
    pub(super) async fn ping(&mut self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(File { open: Some(file), .. }) => file.ping().await,
            Self::Sqlite(File { open: None, .. }) => Err(sqlx::Error::PoolClosed),
            Self::Postgres(server, _) => in_time(postgres::PATIENCE, server.ping()).await,
        }
    }

    /// How many rounds of writing a server has been sent. A file says itself whether one was written.
    pub(super) fn round(&self) -> i64 {
        match self {
            Self::Sqlite(_) => 0,
            Self::Postgres(server, _) => server.round(),
        }
    }

    /// The last round that the server has.
    pub(super) async fn last_round(&self) -> Result<i64, sqlx::Error> {
        match self {
            Self::Sqlite(_) => Ok(0),
            Self::Postgres(server, _) => in_time(postgres::PATIENCE, server.last_round()).await,
        }
    }

    /// Deletes what has expired and what is beyond the bounds.
    pub(super) async fn prune(&mut self) {
        match self {
            Self::Sqlite(file) => {
                let Some(open) = &mut file.open else { return };
                let pruned = open.prune().await;
                if pruned.is_err() {
                    // As after any failure: see `give_up`.
                    file.open = None;
                }
                told(pruned);
            }
            Self::Postgres(server, _) => {
                // Beside, since others wait for the writer.
                let server = Arc::clone(server);
                tokio::spawn(async move { told(in_time(PATIENCE, server.prune()).await) });
            }
        }
    }

    /// Ends it.
    pub(super) async fn close(self) -> Result<(), sqlx::Error> {
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
    pub(super) fn give_up(&mut self, error: &sqlx::Error, shared: &Shared) {
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

fn told(pruned: Result<(), sqlx::Error>) {
    if let Err(error) = pruned {
        tracing::warn!(%error, "what has expired could not be deleted");
    }
}

fn is_timeout(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::PoolTimedOut)
        || matches!(error, sqlx::Error::Io(error) if error.kind() == std::io::ErrorKind::TimedOut)
}

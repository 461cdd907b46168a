//! Memory to disk, all that changed at once; whoever has to be sure waits for it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::time::Instant;

use super::memory::Memory;
use super::sqlite::{Rows, Sqlite};

/// The memory, and how far the disk is behind it.
#[derive(Debug)]
pub(super) struct Shared {
    memory: Mutex<Memory>,
    /// Whether there is a disk.
    is_kept: bool,
    wake: Notify,
    /// How many rounds of writing have begun: under the memory's lock, so that a round has all that came before it.
    begun: watch::Sender<u64>,
    /// How many have ended, well or not.
    ended: watch::Sender<u64>,
    closing: watch::Sender<bool>,
}

/// Between two attempts to write while the disk refuses.
const RETRY: Duration = Duration::from_secs(1);
/// Between two sweeps of what has expired.
const PRUNE: Duration = Duration::from_secs(60 * 60);

impl Shared {
    pub(super) fn new(memory: Memory, is_kept: bool) -> Self {
        Self {
            memory: Mutex::new(memory),
            is_kept,
            wake: Notify::new(),
            begun: watch::Sender::new(0),
            ended: watch::Sender::new(0),
            closing: watch::Sender::new(false),
        }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Memory> {
        // Nothing in here is left half-done by a panic.
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until all changes so far are written, or the disk has refused them.
    pub(super) async fn written(&self) {
        if !self.is_kept {
            self.lock().changes = super::memory::Changes::default();
            return;
        }
        let mut ended = self.ended.subscribe();
        let round = {
            let _memory = self.lock();
            *self.begun.borrow() + 1
        };
        self.wake.notify_one();
        // The sender lives as long as this does.
        let _ = ended.wait_for(|ended| *ended >= round).await;
    }

    /// Asks the writer to finish.
    pub(super) fn close(&self) {
        self.closing.send_replace(true);
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
pub(super) async fn run(shared: Arc<Shared>, mut sqlite: Sqlite) {
    let _end = End(Arc::clone(&shared));
    let mut closing = shared.closing.subscribe();
    let mut refused = false;
    let mut pruned = Instant::now();
    loop {
        let last = tokio::select! {
            () = shared.wake.notified() => false,
            () = tokio::time::sleep(RETRY), if refused => false,
            _ = closing.wait_for(|closing| *closing) => true,
        };
        let (round, changes, rows) = {
            let mut memory = shared.lock();
            let round = *shared.begun.borrow() + 1;
            shared.begun.send_replace(round);
            let changes = std::mem::take(&mut memory.changes);
            let rows = Rows::of(&changes, &memory);
            (round, changes, rows)
        };
        if !changes.is_empty() {
            match sqlite.write(&rows).await {
                Ok(()) if refused => {
                    tracing::info!("the state is written again");
                    refused = false;
                }
                Ok(()) => {}
                Err(error) => {
                    if !refused {
                        let path = sqlite.path().display();
                        tracing::error!(%error, %path, "the state can't be written; it stays in memory and is tried again");
                    }
                    refused = true;
                    shared.lock().changes.put_back(changes);
                }
            }
        }
        shared.ended.send_replace(round);
        if last {
            break;
        }
        if pruned.elapsed() >= PRUNE {
            pruned = Instant::now();
            if let Err(error) = sqlite.prune().await {
                tracing::warn!(%error, "what has expired could not be deleted");
            }
        }
    }
    if let Err(error) = sqlite.close().await {
        tracing::warn!(%error, "the state's file could not be closed");
    }
}

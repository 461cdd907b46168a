//! What takes a processor for a moment, off the threads that carry messages: as many at a time as there are processors,
//! each within a budget, and the time is told to whom it was spent for.

use std::cell::Cell;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::available_parallelism;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::time::Instant;

use super::chats::spawn_blocking;

/// The processors, as far as messages may have them.
#[derive(Debug)]
pub(super) struct Processor {
    room: Semaphore,
    budget: Duration,
}

/// What is read takes some milliseconds ([`crate::text::is_readable`] sees to that), and a picture some ten. Whatever takes
/// longer than this is a mistake of ours, and nobody waits for it any more.
const BUDGET: Duration = Duration::from_secs(5);

tokio::task_local! {
    static USED: Cell<Duration>;
}

impl Default for Processor {
    fn default() -> Self {
        Self { room: Semaphore::new(available_parallelism().map_or(1, NonZero::get)), budget: BUDGET }
    }
}

impl Processor {
    /// Runs `task`, when it is its turn, where it holds nobody up; `None` if it takes longer than its budget. Then it goes
    /// on by itself, since nothing can stop it, but its place is free for others.
    ///
    /// # Panics
    /// If `task` does.
    pub(super) async fn run<T: Send + 'static>(&self, task: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let _turn = self.room.acquire().await.ok()?;
        let since = Instant::now();
        let done = tokio::time::timeout(self.budget, spawn_blocking(task)).await;
        // Outside of an update there is nobody to tell.
        let _ = USED.try_with(|used| used.set(used.get() + since.elapsed()));
        match done {
            Ok(Ok(result)) => Some(result),
            Ok(Err(error)) => error.try_into_panic().map_or(None, |panic| resume_unwind(panic)),
            Err(_) => {
                tracing::error!("a message has cost its budget of processor time and is given up");
                None
            }
        }
    }
}

/// Runs the work of one update; returns how much time it has spent in [`Processor::run`].
pub(super) async fn metered(work: impl Future<Output = ()>) -> Duration {
    let metered = async {
        work.await;
        USED.with(Cell::get)
    };
    USED.scope(Cell::default(), metered).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_exceeds_its_budget_is_given_up_and_its_place_is_free_again() {
        let processor = Processor { room: Semaphore::new(1), budget: Duration::from_millis(20) };
        let (end, wait) = std::sync::mpsc::channel::<()>();
        let used = metered(async { assert_eq!(processor.run(move || wait.recv().is_ok()).await, None) }).await;
        assert!(used >= Duration::from_millis(20), "{used:?} are told");
        let patient = Processor { budget: BUDGET, ..processor };
        assert_eq!(patient.run(|| 8).await, Some(8));
        drop(end);
    }

    #[tokio::test]
    async fn a_panic_is_the_update_s_own() {
        let processor = Processor::default();
        let broken = super::super::chats::contained(processor.run(|| -> u8 { panic!("a mistake") })).await;
        assert_eq!(broken, None);
        assert_eq!(processor.run(|| 8).await, Some(8));
    }
}

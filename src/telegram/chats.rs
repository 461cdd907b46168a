//! Work in order within a chat and side by side between chats: (7, a), (8, b), (7, c) -> a then c, b meanwhile.
//!
//! There is no limit of its own on how many chats are at work: what is under way is limited where updates come in.

use std::collections::{HashMap, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use tokio::task::JoinHandle;

/// The lines that chats stand in.
#[derive(Clone, Default)]
pub(super) struct Chats {
    lines: Arc<Mutex<HashMap<i64, VecDeque<Work>>>>,
}

/// One update's work.
pub(super) struct Work {
    /// What is to be done.
    pub(super) task: BoxFuture<'static, ()>,
    /// What is done instead when that panics or takes too long.
    pub(super) rescue: BoxFuture<'static, ()>,
    /// What is done in the end in any case.
    pub(super) end: BoxFuture<'static, ()>,
}

/// Longer than any send may be retried; only a mistake of ours lasts longer.
const LONGEST: Duration = Duration::from_secs(15 * 60);

tokio::task_local! {
    static AT_WORK: ();
}

impl Chats {
    /// Puts work at the end of a chat's line.
    pub(super) fn enqueue(&self, chat: i64, work: Work) {
        let mut lines = self.lock();
        if let Some(line) = lines.get_mut(&chat) {
            line.push_back(work);
            return;
        }
        lines.insert(chat, VecDeque::from([work]));
        drop(lines);
        let chats = self.clone();
        tokio::spawn(async move {
            while let Some(work) = chats.next(chat) {
                AT_WORK.scope((), carry_out(work)).await;
            }
        });
    }

    /// The next in line; the line goes away with its last one.
    fn next(&self, chat: i64) -> Option<Work> {
        let mut lines = self.lock();
        let next = lines.get_mut(&chat).and_then(VecDeque::pop_front);
        if next.is_none() {
            lines.remove(&chat);
        }
        next
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<i64, VecDeque<Work>>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs something that may panic, with nothing of the message in the log if it does.
pub(super) async fn contained<T>(task: impl Future<Output = T>) -> Option<T> {
    AT_WORK.scope((), AssertUnwindSafe(task).catch_unwind()).await.ok()
}

/// Runs something that takes a processor for a while, beside the messages; with nothing of them in the log if it panics.
pub(super) fn spawn_blocking<T: Send + 'static>(task: impl FnOnce() -> T + Send + 'static) -> JoinHandle<T> {
    let span = tracing::Span::current();
    tokio::task::spawn_blocking(move || span.in_scope(|| AT_WORK.sync_scope((), task)))
}

/// From now on a panic at work on a message logs its place alone: Rust's own report can quote what somebody wrote.
pub(super) fn hush_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if AT_WORK.try_with(|()| ()).is_err() {
                usual(panic);
                return;
            }
            let place = panic.location().map_or_else(|| "unknown".to_owned(), ToString::to_string);
            tracing::error!(%place, "a mistake in the program cost one message");
        }));
    });
}

async fn carry_out(work: Work) {
    let done = AssertUnwindSafe(tokio::time::timeout(LONGEST, work.task)).catch_unwind().await;
    if !matches!(done, Ok(Ok(()))) {
        let rescued = AssertUnwindSafe(tokio::time::timeout(LONGEST, work.rescue)).catch_unwind().await;
        if !matches!(rescued, Ok(Ok(()))) {
            tracing::error!("nor could anybody be told");
        }
    }
    if AssertUnwindSafe(work.end).catch_unwind().await.is_err() {
        tracing::error!("an update could not be marked as done; it will come again");
    }
}

#[cfg(test)]
mod tests {
    use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

    use super::*;

    fn log() -> (UnboundedSender<String>, UnboundedReceiver<String>) {
        mpsc::unbounded_channel()
    }

    fn work(log: &UnboundedSender<String>, name: &str, task: impl Future<Output = ()> + Send + 'static) -> Work {
        let say = |what: &str| {
            let (log, line) = (log.clone(), format!("{name} {what}"));
            async move { log.send(line).unwrap() }.boxed()
        };
        let done = say("done");
        Work {
            task: async move {
                task.await;
                done.await;
            }
            .boxed(),
            rescue: say("rescued"),
            end: say("ended"),
        }
    }

    async fn lines(mut log: UnboundedReceiver<String>, count: usize) -> Vec<String> {
        let mut lines = Vec::new();
        for _ in 0..count {
            lines.push(log.recv().await.unwrap());
        }
        lines
    }

    #[tokio::test]
    async fn a_panic_costs_one_message_and_the_chat_goes_on() {
        let (sender, receiver) = log();
        let chats = Chats::default();
        chats.enqueue(7, work(&sender, "a", async { panic!("a mistake") }));
        chats.enqueue(7, work(&sender, "b", async {}));
        assert_eq!(lines(receiver, 4).await, ["a rescued", "a ended", "b done", "b ended"]);
        tokio::task::yield_now().await;
        assert!(chats.lock().is_empty(), "a chat with nothing to do leaves nothing behind");
    }

    #[tokio::test]
    async fn a_slow_chat_keeps_its_order_and_nobody_else_waits() {
        let (sender, receiver) = log();
        let chats = Chats::default();
        chats.enqueue(7, work(&sender, "slow", tokio::time::sleep(Duration::from_millis(80))));
        chats.enqueue(7, work(&sender, "after", async {}));
        chats.enqueue(8, work(&sender, "other", async {}));
        let expected = ["other done", "other ended", "slow done", "slow ended", "after done", "after ended"];
        assert_eq!(lines(receiver, 6).await, expected);
    }
}

//! Who is connected and who has to go: the connection that has been idle longest makes room for the next one.
//!
//! Anybody who reaches the port can hold connections open, and each one costs a file of the process. What keeps a
//! connection is to bring an update with the secret; all others are closed when their time is over, and before that if
//! somebody else needs the room. So whoever asks something is served, however many hold on without asking.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

/// The open connections.
#[derive(Debug, Default)]
pub(super) struct Seats(Mutex<Table>);

/// One connection's place; it is free again when this is dropped.
#[derive(Debug)]
pub(super) struct Seat {
    seats: Arc<Seats>,
    number: u64,
    leave: Arc<Notify>,
}

/// For as long as this is kept, the connection stays.
#[derive(Debug)]
pub(super) struct Bringing(Arc<Seat>);

#[derive(Debug, Default)]
struct Table {
    next: u64,
    taken: HashMap<u64, Taken>,
}

#[derive(Debug)]
struct Taken {
    doing: Doing,
    /// Since when it has been doing that, or its last request.
    since: Instant,
    leave: Arc<Notify>,
}

/// What a connection is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    /// It has asked nothing yet.
    Opening,
    /// It has asked something, and may do so again.
    Idling,
    /// It brings an update with the secret.
    Bringing,
}

impl Seats {
    /// Telegram brings at most 100 updates at once; the rest is for whoever stands between and for operators. Well below
    /// the 256 files that the tightest systems give a process.
    const ROOM: usize = 160;
    /// How long a connection may take to ask its first question.
    const FIRST: Duration = Duration::from_secs(10);
    /// How long it may then be idle. Telegram and web servers keep connections for later updates.
    const IDLE: Duration = Duration::from_secs(60);

    /// A place for a new connection; somebody else's, if all are taken. `None` if all of these bring updates.
    pub(super) fn take(self: &Arc<Self>, now: Instant) -> Option<Seat> {
        if self.lock().taken.len() >= Self::ROOM && !self.make_room() {
            return None;
        }
        let mut table = self.lock();
        let (number, leave) = (table.next, Arc::new(Notify::new()));
        table.next += 1;
        table.taken.insert(number, Taken { doing: Doing::Opening, since: now, leave: Arc::clone(&leave) });
        Some(Seat { seats: Arc::clone(self), number, leave })
    }

    /// Closes the connection that has been idle longest; false if all bring updates.
    pub(super) fn make_room(&self) -> bool {
        let mut table = self.lock();
        let idle = table.taken.iter().filter(|(_, taken)| taken.doing != Doing::Bringing);
        let Some(longest) = idle.min_by_key(|(number, taken)| (taken.since, **number)).map(|(number, _)| *number)
        else {
            return false;
        };
        table.close(longest);
        true
    }

    /// Closes the connections whose time is over.
    pub(super) fn sweep(&self, now: Instant) {
        let is_over = |taken: &Taken| match taken.doing {
            Doing::Opening => now.duration_since(taken.since) >= Self::FIRST,
            Doing::Idling => now.duration_since(taken.since) >= Self::IDLE,
            Doing::Bringing => false,
        };
        let mut table = self.lock();
        let over = table.taken.iter().filter(|(_, taken)| is_over(taken)).map(|(number, _)| *number);
        for number in over.collect::<Vec<_>>() {
            table.close(number);
        }
    }

    fn set(&self, number: u64, doing: Doing) {
        // One that was closed meanwhile is no longer there.
        if let Some(taken) = self.lock().taken.get_mut(&number) {
            (taken.doing, taken.since) = (doing, Instant::now());
        }
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    fn close(&mut self, number: u64) {
        if let Some(taken) = self.taken.remove(&number) {
            taken.leave.notify_one();
        }
    }
}

impl Seat {
    /// The connection asks something.
    pub(super) fn ask(&self) {
        self.seats.set(self.number, Doing::Idling);
    }

    /// What it asks is to take an update, and it has shown the secret.
    pub(super) fn bring(self: Arc<Self>) -> Bringing {
        self.seats.set(self.number, Doing::Bringing);
        Bringing(self)
    }

    /// Waits until the connection has to be closed.
    pub(super) async fn is_over(&self) {
        self.leave.notified().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.seats.lock().taken.remove(&self.number);
    }
}

impl Drop for Bringing {
    fn drop(&mut self) {
        self.0.seats.set(self.0.number, Doing::Idling);
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;

    use super::*;

    fn full() -> (Arc<Seats>, Vec<Arc<Seat>>) {
        let seats = Arc::new(Seats::default());
        let now = Instant::now();
        let taken = (0..Seats::ROOM).map(|_| Arc::new(seats.take(now).unwrap())).collect();
        (seats, taken)
    }

    fn is_over(seat: &Seat) -> bool {
        seat.is_over().now_or_never().is_some()
    }

    #[test]
    fn who_has_been_idle_longest_makes_room() {
        let (seats, taken) = full();
        // The first one is still being served, the second one has asked something lately.
        let bringing = Arc::clone(&taken[0]).bring();
        taken[1].ask();
        let _new = seats.take(Instant::now()).unwrap();
        let gone: Vec<_> = (0..taken.len()).filter(|place| is_over(&taken[*place])).collect();
        assert_eq!(gone, [2]);
        drop(bringing);
        assert_eq!(seats.lock().taken.len(), Seats::ROOM);
    }

    #[test]
    fn where_all_bring_updates_a_new_one_is_refused() {
        let (seats, taken) = full();
        let mut bringing: Vec<_> = taken.iter().map(|seat| Arc::clone(seat).bring()).collect();
        assert!(seats.take(Instant::now()).is_none());
        bringing.pop();
        assert!(seats.take(Instant::now()).is_some());
        assert!(is_over(taken.last().unwrap()));
    }

    #[test]
    fn a_place_is_free_again_when_its_connection_ends() {
        let (seats, mut taken) = full();
        taken.pop();
        let _new = seats.take(Instant::now()).unwrap();
        assert!(taken.iter().all(|seat| !is_over(seat)));
    }

    #[test]
    fn who_asks_nothing_for_too_long_has_to_go() {
        let seats = Arc::new(Seats::default());
        let take = || Arc::new(seats.take(Instant::now()).unwrap());
        let (opening, idling, bringing) = (take(), take(), take());
        idling.ask();
        let _bringing = Arc::clone(&bringing).bring();
        let now = Instant::now();
        for (after, expected) in [
            (Duration::ZERO, [false, false, false]),
            (Seats::FIRST, [true, false, false]),
            (Seats::IDLE, [false, true, false]),
            (Seats::IDLE * 100, [false, false, false]),
        ] {
            seats.sweep(now + after);
            assert_eq!([&opening, &idling, &bringing].map(|seat| is_over(seat)), expected, "{after:?}");
        }
    }
}

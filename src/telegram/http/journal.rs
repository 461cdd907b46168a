//! What strangers can cause as often as they like, in the log once a minute with a count: 50 refusals -> two lines.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Something that goes into the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// A request to the webhook without its secret.
    NoSecret,
    /// One with the secret that isn't an update.
    NoUpdate,
    /// A connection was refused, since all others bring updates.
    Crowded,
    /// The system gives no connection.
    NotAccepted,
}

/// What has happened and isn't said yet.
#[derive(Debug, Default)]
pub(super) struct Journal(Mutex<[Line; 4]>);

#[derive(Debug, Default)]
struct Line {
    said_at: Option<Instant>,
    unsaid: u64,
}

/// Between two lines of a kind.
const PAUSE: Duration = Duration::from_secs(60);

impl Journal {
    /// Counts one more, and says so if it is time.
    pub(super) fn note(&self, event: Event) {
        self.change(event, |line| line.unsaid += 1);
    }

    /// Says what was counted and left unsaid, if it is time.
    pub(super) fn say_rest(&self) {
        for event in Event::ALL {
            self.change(event, |_| {});
        }
    }

    fn change(&self, event: Event, change: impl FnOnce(&mut Line)) {
        let due = {
            let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let line = &mut lines[event as usize];
            change(line);
            line.due(Instant::now())
        };
        if let Some(count) = due {
            event.say(count);
        }
    }
}

impl Line {
    /// How many are to be said now.
    fn due(&mut self, now: Instant) -> Option<u64> {
        let is_time = self.said_at.is_none_or(|said_at| now.duration_since(said_at) >= PAUSE);
        if self.unsaid == 0 || !is_time {
            return None;
        }
        self.said_at = Some(now);
        Some(std::mem::take(&mut self.unsaid))
    }
}

impl Event {
    const ALL: [Self; 4] = [Self::NoSecret, Self::NoUpdate, Self::Crowded, Self::NotAccepted];

    fn say(self, count: u64) {
        match self {
            // Neither the wrong secret nor who showed it: a log is no place for either.
            Self::NoSecret => tracing::warn!(count, "somebody brought updates without the webhook's secret"),
            Self::NoUpdate => tracing::warn!(count, "requests with the webhook's secret that are no updates"),
            Self::Crowded => tracing::warn!(count, "connections refused, since all others bring updates"),
            Self::NotAccepted => {
                tracing::error!(count, "the system gives no connection: more files than the process may open?");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_one_is_said_at_once_and_the_rest_a_minute_later() {
        let (mut line, now) = (Line::default(), Instant::now());
        assert_eq!(line.due(now), None);
        line.unsaid = 1;
        assert_eq!(line.due(now), Some(1));
        line.unsaid = 49;
        assert_eq!(line.due(now + PAUSE / 2), None);
        assert_eq!(line.due(now + PAUSE), Some(49));
        assert_eq!(line.due(now + PAUSE * 2), None, "nothing has happened since");
    }
}

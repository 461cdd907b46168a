//! How much one person may ask: 30 questions in a row, then one a second, fewer of those that take long; beyond that one
//! notice, then silence.
//!
//! It stands before the chats' lines, so that what is too much takes no memory and no place of anybody else's.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::swept::Swept;

/// Who has asked how much lately.
#[derive(Debug, Default)]
pub(super) struct Flood {
    people: Mutex<Swept<Spent>>,
}

/// What to do with an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Answer it.
    Answer,
    /// It is the first one too many: say so.
    Notice,
    /// It is another one too many.
    Ignore,
}

/// Time that is paid for, in the manner of the generic cell rate algorithm (GCRA).
#[derive(Debug, Clone, Copy)]
struct Spent {
    until: Instant,
    noticed: bool,
}

/// What a message or a press costs: the pace that is kept up for ever.
pub(super) const QUESTION: Duration = Duration::from_secs(1);
/// What a letter typed in inline mode costs, where each brings an update.
pub(super) const LETTER: Duration = Duration::from_millis(200);
/// What a processor's time costs in credit: whatever takes up to 100 ms, as pictures do, costs a second like any question,
/// and whoever asks for more than that has the tenth part of a processor at most.
const PROCESSOR: u32 = 10;
/// How far ahead somebody may spend.
const CREDIT: Duration = Duration::from_secs(30);

impl Flood {
    /// Counts one update of a person's.
    pub(super) fn count(&self, person: i64, cost: Duration) -> Verdict {
        self.count_at(person, cost, Instant::now())
    }

    /// Charges what answering a person has cost beyond what was paid in advance.
    pub(super) fn charge(&self, person: i64, used: Duration, paid: Duration) {
        let owed = (used * PROCESSOR).saturating_sub(paid);
        if !owed.is_zero() {
            let mut people = self.people.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            let spent = people.entry(person, |spent| spent.until <= now, Spent { until: now, noticed: false });
            spent.until = spent.until.max(now) + owed;
        }
    }

    fn count_at(&self, person: i64, cost: Duration, now: Instant) -> Verdict {
        let mut people = self.people.lock().unwrap_or_else(PoisonError::into_inner);
        let spent = people.entry(person, |spent| spent.until <= now, Spent { until: now, noticed: false });
        let until = spent.until.max(now) + cost;
        if until <= now + CREDIT {
            *spent = Spent { until, noticed: spent.noticed && spent.until > now };
            Verdict::Answer
        } else if spent.noticed {
            Verdict::Ignore
        } else {
            spent.noticed = true;
            Verdict::Notice
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_in_a_row_then_one_a_second_with_one_notice_a_flood() {
        let (flood, start) = (Flood::default(), Instant::now());
        let ask = |seconds: u64| flood.count_at(7, QUESTION, start + Duration::from_secs(seconds));
        assert!((0..30).all(|_| ask(0) == Verdict::Answer));
        assert_eq!([ask(0), ask(0), ask(0)], [Verdict::Notice, Verdict::Ignore, Verdict::Ignore]);
        assert_eq!([ask(1), ask(1)], [Verdict::Answer, Verdict::Ignore]);
        assert_eq!(flood.count_at(8, QUESTION, start), Verdict::Answer, "others have a credit of their own");
        assert!((0..30).all(|_| ask(100) == Verdict::Answer));
        assert_eq!(ask(100), Verdict::Notice, "the next flood is noticed anew");
    }

    #[test]
    fn whoever_takes_a_processor_s_time_has_less_credit_left() {
        let flood = Flood::default();
        assert_eq!(flood.count(7, QUESTION), Verdict::Answer);
        flood.charge(7, Duration::from_millis(100), QUESTION);
        assert_eq!(flood.count(7, QUESTION), Verdict::Answer, "that was paid for");
        flood.charge(7, Duration::from_millis(3_100), QUESTION);
        assert_eq!(flood.count(7, QUESTION), Verdict::Notice);
        assert_eq!(flood.count(8, QUESTION), Verdict::Answer);
    }

    #[test]
    fn typing_is_cheap() {
        let (flood, now) = (Flood::default(), Instant::now());
        assert!((0..150).all(|_| flood.count_at(7, LETTER, now) == Verdict::Answer));
        assert_eq!(flood.count_at(7, LETTER, now), Verdict::Notice);
    }
}

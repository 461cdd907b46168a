//! How much of what is noted for the admins may come from one chat and from one person: 30 questions a day.
//!
//! The list of questions has room for some hundreds. Without a limit whoever writes most could push everybody else's out of
//! it. Counted in memory only, and forgotten every day.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::bot::Who;
use super::intake::is_placeholder;

/// What has been noted today.
#[derive(Debug, Default)]
pub(super) struct Noting(Mutex<Option<Day>>);

#[derive(Debug)]
struct Day {
    began: Instant,
    /// By chat and by person; a private chat has its person's number.
    noted: HashMap<i64, u8>,
}

/// More than anybody asks in earnest; a twentieth of the list.
const A_DAY: u8 = 30;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

impl Noting {
    /// Whether one more question may be noted, which is counted then.
    pub(super) fn allows(&self, who: &Who) -> bool {
        let person = who.user.filter(|user| !is_placeholder(*user)).and_then(|user| i64::try_from(user).ok());
        self.allows_at(who.chat.0, person, Instant::now())
    }

    fn allows_at(&self, chat: i64, person: Option<i64>, now: Instant) -> bool {
        let mut today = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let day = match &mut *today {
            Some(day) if now.duration_since(day.began) < DAY => day,
            _ => today.insert(Day { began: now, noted: HashMap::new() }),
        };
        let numbers = || [Some(chat), person.filter(|person| *person != chat)].into_iter().flatten();
        if numbers().any(|number| day.noted.get(&number).is_some_and(|noted| *noted >= A_DAY)) {
            return false;
        }
        numbers().for_each(|number| *day.noted.entry(number).or_default() += 1);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_a_chat_nor_a_person_in_many_chats_fills_the_list() {
        let (noting, now) = (Noting::default(), Instant::now());
        let noted = |asked: &mut dyn Iterator<Item = (i64, i64)>| {
            asked.filter(|(chat, person)| noting.allows_at(*chat, Some(*person), now)).count()
        };
        assert_eq!(noted(&mut (0..100).map(|_| (7, 7))), 30, "a private chat");
        assert_eq!(noted(&mut (0..100).map(|person| (-1, 100 + person))), 30, "a group of many");
        assert_eq!(noted(&mut (0..100).map(|group| (-2 - group, 8))), 30, "a person in many groups");
        assert!(noting.allows_at(9, None, now), "anybody else");
        assert!(noting.allows_at(7, Some(7), now + DAY), "the next day");
    }
}

//! What admins are told without having asked: that a question has often had no answer, three times an hour and no more.
//!
//! Anybody can make any words a frequent question, so a stranger decides what stands in these messages and when they come.

use std::collections::HashMap;
use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use teloxide::types::ChatId;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, sleep_until};

use crate::language::Language;
use crate::render::messages;
use crate::store::{Often, Talk};
use crate::telegram::bot::{Bot, Who};
use crate::telegram::reply::{self, Part};
use crate::telegram::sender::Place;

/// What an admin was told lately.
#[derive(Debug)]
struct Told {
    language: Language,
    /// When the hour began, and how many questions were told in it.
    since: Instant,
    questions: usize,
    /// How many are left for one message at its end.
    held_back: usize,
}

/// Tells admins what has become frequent, as long as anything may.
pub(in crate::telegram) async fn tell_often(bot: Arc<Bot>, mut often: UnboundedReceiver<Often>) {
    let mut told: HashMap<i64, Told> = HashMap::new();
    loop {
        let next = told.values().filter_map(Told::summed_up_at).min();
        let summed_up = async {
            match next {
                Some(time) => sleep_until(time).await,
                None => pending().await,
            }
        };
        tokio::select! {
            often = often.recv() => match often {
                Some(often) => tell(&bot, &mut told, &often).await,
                None => return,
            },
            () = summed_up => sum_up(&bot, &mut told).await,
        }
    }
}

async fn tell(bot: &Bot, told: &mut HashMap<i64, Told>, often: &Often) {
    let told = told.entry(often.chat).or_insert_with(|| Told::new(often.language));
    if is_admin(bot, often.chat) && told.may_tell(Instant::now()) {
        let count = usize::try_from(often.times).unwrap_or(usize::MAX);
        let sentence = sentence(bot, often.chat, often.language, ("unanswered-often", count)).await;
        say(bot, often.chat, &reply::quote(&sentence, &often.text)).await;
    }
}

async fn sum_up(bot: &Bot, told: &mut HashMap<i64, Told>) {
    let now = Instant::now();
    for (chat, told) in told.iter_mut().filter(|(_, told)| told.summed_up_at().is_some_and(|time| time <= now)) {
        let count = std::mem::take(&mut told.held_back);
        if is_admin(bot, *chat) {
            let sentence = sentence(bot, *chat, told.language, ("unanswered-often-more", count)).await;
            say(bot, *chat, &reply::sentence(sentence)).await;
        }
    }
}

/// Who is no admin any more isn't told, whatever was wished for then.
fn is_admin(bot: &Bot, chat: i64) -> bool {
    u64::try_from(chat).is_ok_and(|user| bot.admins.contains(&user))
}

async fn sentence(bot: &Bot, chat: i64, hint: Language, (key, count): (&str, usize)) -> String {
    let talk = Talk { chat, topic: 0, person: chat };
    let who = Who { chat: ChatId(chat), talk, user: None, hint: Some(hint), is_admin: true };
    messages::text(bot.language(&who).await, key, &[("count", count.into())])
}

async fn say(bot: &Bot, chat: i64, parts: &[Part]) {
    bot.say(&Place { chat: ChatId(chat), thread: None, reply_to: None }, &[], parts).await;
}

impl Told {
    /// Questions that are told one by one, in an hour.
    const AN_HOUR: usize = 3;
    const HOUR: Duration = Duration::from_secs(60 * 60);

    fn new(language: Language) -> Self {
        Self { language, since: Instant::now(), questions: 0, held_back: 0 }
    }

    /// Whether a question may be told now; if not, it is counted.
    fn may_tell(&mut self, now: Instant) -> bool {
        if self.held_back == 0 && now.duration_since(self.since) >= Self::HOUR {
            (self.since, self.questions) = (now, 0);
        }
        let may = self.questions < Self::AN_HOUR;
        if may {
            self.questions += 1;
        } else {
            self.held_back += 1;
        }
        may
    }

    /// When to tell how many there were besides.
    fn summed_up_at(&self) -> Option<Instant> {
        (self.held_back > 0).then(|| self.since + Self::HOUR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_three_an_hour_there_is_one_message_at_its_end() {
        let mut told = Told::new(Language::En);
        let start = told.since;
        assert_eq!([0; 10].map(|_| told.may_tell(start)).iter().filter(|may| **may).count(), 3);
        assert_eq!((told.held_back, told.summed_up_at()), (7, Some(start + Told::HOUR)));
        assert!(!told.may_tell(start + Told::HOUR), "until that is out");
        told.held_back = 0;
        assert_eq!(told.summed_up_at(), None);
        assert!(told.may_tell(start + Told::HOUR));
        assert_eq!((told.since, told.questions), (start + Told::HOUR, 1), "the next hour");
    }
}

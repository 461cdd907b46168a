//! What outlives a message: chat state, handled updates, which answer belongs to which message.
//!
//! In memory for now; the face is what a database needs: asynchronous, by plain numbers, and without errors, since a
//! store that fails costs a memory and never an answer (it logs and gives the default).

mod bounded;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use crate::assistant::{Assistant, ChatState};
use crate::language::Language;
use bounded::Bounded;

/// Everything that the bot remembers. Numbers of chats, messages and updates are Telegram's.
#[derive(Debug)]
pub struct Store {
    memory: Mutex<Memory>,
}

/// A question without an answer, with no trace of who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// The question's words.
    pub text: String,
    /// How often it was asked.
    pub times: usize,
}

#[derive(Debug)]
struct Memory {
    chats: HashMap<i64, Chat>,
    handled: Bounded<u32, ()>,
    answers: Bounded<(i64, i32), Vec<i32>>,
    unanswered: Bounded<String, usize>,
}

#[derive(Debug, Default)]
struct Chat {
    language: Option<Language>,
    context: Option<(String, Instant)>,
}

impl Store {
    /// More than Telegram ever delivers again at once.
    const HANDLED: usize = 10_000;
    /// Messages whose answer can still follow an edit.
    const ANSWERS: usize = 10_000;
    /// Questions without an answer.
    const UNANSWERED: usize = 500;
    /// From so many chats on, those with nothing left to remember are swept out.
    const SWEEP_FROM: usize = 10_000;

    /// A store that forgets everything when the process ends.
    pub fn in_memory() -> Self {
        let memory = Memory {
            chats: HashMap::new(),
            handled: Bounded::new(Self::HANDLED),
            answers: Bounded::new(Self::ANSWERS),
            unanswered: Bounded::new(Self::UNANSWERED),
        };
        Self { memory: Mutex::new(memory) }
    }

    /// What a chat remembers; a context past its lifetime is gone.
    pub async fn chat(&self, chat: i64) -> ChatState {
        self.lock().chats.get(&chat).map(|chat| chat.state(Instant::now())).unwrap_or_default()
    }

    /// What the chat's next message may refer to.
    pub async fn set_context(&self, chat: i64, context: Option<String>) {
        let mut memory = self.lock();
        if context.is_none() && !memory.chats.contains_key(&chat) {
            return;
        }
        if memory.chats.len() >= Self::SWEEP_FROM {
            let now = Instant::now();
            memory.chats.retain(|_, chat| chat.state(now) != ChatState::default());
        }
        memory.chats.entry(chat).or_default().context = context.map(|context| (context, Instant::now()));
    }

    /// Fixes the chat's language; `None` frees it.
    pub async fn set_language(&self, chat: i64, language: Option<Language>) {
        self.lock().chats.entry(chat).or_default().language = language;
    }

    /// Forgets whatever belongs to the chat.
    pub async fn forget(&self, chat: i64) {
        let mut memory = self.lock();
        memory.chats.remove(&chat);
        memory.answers.retain(|(of, _)| *of != chat);
    }

    /// The group `old` goes on as the supergroup `new`. Messages have new numbers there, so only the state moves.
    pub async fn migrate(&self, old: i64, new: i64) {
        let mut memory = self.lock();
        memory.answers.retain(|(of, _)| *of != old);
        if let Some(state) = memory.chats.remove(&old) {
            memory.chats.entry(new).or_insert(state);
        }
    }

    /// Whether the update has been answered before.
    pub async fn was_handled(&self, update: u32) -> bool {
        self.lock().handled.get(&update).is_some()
    }

    /// The update's answer is out.
    pub async fn mark_handled(&self, update: u32) {
        self.lock().handled.insert(update, ());
    }

    /// The bot's messages that answered `message`, if they are still known.
    pub async fn answer_to(&self, chat: i64, message: i32) -> Option<Vec<i32>> {
        self.lock().answers.get(&(chat, message)).cloned()
    }

    /// The bot's messages `answer` answered `message`.
    pub async fn remember_answer(&self, chat: i64, message: i32, answer: Vec<i32>) {
        self.lock().answers.insert((chat, message), answer);
    }

    /// A question that the data doesn't answer.
    pub async fn note_unanswered(&self, text: &str) {
        let mut memory = self.lock();
        let times = memory.unanswered.get(&text.to_owned()).copied().unwrap_or(0);
        memory.unanswered.insert(text.to_owned(), times + 1);
    }

    /// Questions without an answer, the latest first.
    pub async fn unanswered(&self) -> Vec<Unanswered> {
        let memory = self.lock();
        memory.unanswered.latest_first().map(|(text, times)| Unanswered { text: text.clone(), times: *times }).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Memory> {
        // Nothing in here is left half-done by a panic.
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Chat {
    fn state(&self, now: Instant) -> ChatState {
        let is_fresh = |since: Instant| now.duration_since(since) < Assistant::CONTEXT_LIFETIME;
        let context = self.context.as_ref().filter(|(_, since)| is_fresh(*since));
        ChatState { language: self.language, context: context.map(|(context, _)| context.clone()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_context_is_gone_after_its_lifetime_and_the_language_stays() {
        let now = Instant::now();
        let chat = Chat { language: Some(Language::Ru), context: Some(("ecad".to_owned(), now)) };
        assert_eq!(chat.state(now).context.as_deref(), Some("ecad"));
        let later = now + Assistant::CONTEXT_LIFETIME;
        assert_eq!(chat.state(later), ChatState { language: Some(Language::Ru), context: None });
    }

    #[tokio::test]
    async fn a_migrated_group_keeps_its_language() {
        let store = Store::in_memory();
        store.set_language(-5, Some(Language::Ru)).await;
        store.migrate(-5, -1_005).await;
        assert_eq!(store.chat(-1_005).await.language, Some(Language::Ru));
        assert_eq!(store.chat(-5).await, ChatState::default());
    }

    #[tokio::test]
    async fn forgetting_a_chat_leaves_the_others() {
        let store = Store::in_memory();
        for chat in [1, 2] {
            store.set_language(chat, Some(Language::En)).await;
            store.remember_answer(chat, 10, vec![11]).await;
        }
        store.forget(1).await;
        assert_eq!((store.chat(1).await, store.answer_to(1, 10).await), (ChatState::default(), None));
        assert_eq!(store.answer_to(2, 10).await, Some(vec![11]));
    }

    #[tokio::test]
    async fn a_question_asked_again_counts_and_comes_first() {
        let store = Store::in_memory();
        for text in ["a", "b", "a"] {
            store.note_unanswered(text).await;
        }
        let listed: Vec<_> = store.unanswered().await.into_iter().map(|line| (line.text, line.times)).collect();
        assert_eq!(listed, [("a".to_owned(), 2), ("b".to_owned(), 1)]);
    }
}

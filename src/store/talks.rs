//! What talks are about: a person's in a chat's topic now, and each of the bot's messages, so that a reply to one goes on
//! from there: (chat 7, topic 11, person 5) -> the memory of the last answer; (chat 7, message 80) -> the memory of that one.
//!
//! A memory is a line of the assistant's; the store only keeps it.

use std::sync::Arc;

use super::memory::{About, Memory, TALKS_FOR, is_past, now};
use super::{Store, postgres};

/// Whose talk: a person's in a chat's topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Talk {
    /// The chat.
    pub chat: i64,
    /// The topic's number in it; 0 outside of topics.
    pub topic: i32,
    /// Who speaks: a user, or the chat on whose behalf a message is.
    pub person: i64,
}

/// What the bot answered a message with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The bot's messages.
    pub messages: Vec<i32>,
    /// What the talk was about when the message was read.
    pub before: Option<Arc<str>>,
}

impl Store {
    /// What the talk is about; nothing after half an hour of silence.
    pub fn talk(&self, talk: Talk) -> Option<Arc<str>> {
        let memory = self.lock();
        let about = memory.talks.get(&talk).filter(|about| !is_past(about.at, TALKS_FOR, now()))?;
        Some(Arc::clone(&about.memory))
    }

    /// What the talk is about from now on.
    pub fn set_talk(&self, talk: Talk, memory: Option<Arc<str>>) {
        self.lock().set_talk(talk, memory);
    }

    /// What the bot's message is about, for a reply to it.
    pub async fn said(&self, chat: i64, message: i32) -> Option<Arc<str>> {
        // Another process may have said it, or changed it.
        let stored = match self.server.as_ref().filter(|_| !self.shared.has_problem()) {
            Some(server) => {
                let said = tokio::time::timeout(postgres::PATIENCE, server.said(chat, message)).await;
                said.ok().and_then(Result::ok).flatten()
            }
            None => None,
        };
        stored.or_else(|| self.lock().said.get(&(chat, message)).map(|about| Arc::clone(&about.memory)))
    }

    /// What the bot's message is about.
    pub fn set_said(&self, chat: i64, message: i32, memory: Option<Arc<str>>) {
        let mut all = self.lock();
        match memory {
            Some(memory) => all.said.insert((chat, message), About { memory, at: now() }),
            None if all.said.remove(&(chat, message)).is_none() => return,
            None => {}
        }
        all.changes.said.insert((chat, message));
    }
}

impl Memory {
    fn set_talk(&mut self, talk: Talk, memory: Option<Arc<str>>) {
        match memory {
            Some(memory) => self.talks.insert(talk, About { memory, at: now() }),
            None if self.talks.remove(&talk).is_none() => return,
            None => {}
        }
        self.changes.talks.insert(talk);
    }

    /// What the database has of a talk: another process may have gone on with it. What this one owes the database stays.
    pub(super) fn refresh_talk(&mut self, talk: Talk, stored: Option<About>) {
        if self.changes.talks.contains(&talk) || self.sent.talks.contains(&talk) {
            return;
        }
        match stored {
            Some(stored) => self.talks.insert(talk, stored),
            None => drop(self.talks.remove(&talk)),
        }
    }
}

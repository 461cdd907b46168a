//! Replies that were worked out before: what a whole city asks in a week is a few hundred questions.
//!
//! It belongs to one generation of the data and goes with it, so that nothing old is ever said.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;

use super::{ChatState, Command, Incoming, Reply, Request};
use crate::calendar::NaiveDate;
use crate::language::Language;

/// Replies by all that they depend on.
#[derive(Debug)]
pub(super) struct Cache {
    replies: Mutex<LruCache<Key, Reply>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key {
    kind: Kind,
    text: String,
    context: Option<String>,
    fixed: Option<Language>,
    hint: Option<Language>,
    today: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Text,
    Command(Command),
    Ask,
}

/// Some ten kilobytes each.
const ROOM: NonZeroUsize = NonZeroUsize::new(500).expect("it isn't zero");
/// A longer text is hardly asked twice.
const LONGEST: usize = 300;

impl Default for Cache {
    fn default() -> Self {
        Self { replies: Mutex::new(LruCache::new(ROOM)) }
    }
}

impl Cache {
    pub(super) fn get(&self, key: &Key) -> Option<Reply> {
        self.replies.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    pub(super) fn put(&self, key: Key, reply: &Reply) {
        self.replies.lock().unwrap_or_else(PoisonError::into_inner).put(key, reply.clone());
    }
}

impl Key {
    /// `None` for what isn't worth keeping.
    pub(super) fn new(request: &Request<'_>, chat: &ChatState) -> Option<Self> {
        let (kind, text) = match request.incoming {
            Incoming::Text(text) => (Kind::Text, text),
            Incoming::Command(command, argument) => (Kind::Command(command), argument),
            Incoming::Ask(line) => (Kind::Ask, line),
        };
        (text.len() <= LONGEST).then(|| Self {
            kind,
            text: text.to_owned(),
            // A command and a button mean the same whatever was said before.
            context: chat.context.clone().filter(|_| kind == Kind::Text),
            fixed: chat.language,
            hint: request.hint,
            today: request.today,
        })
    }
}

//! What one message has looked up: a word that is read three times is looked for once, and misspelt words are looked for
//! up to a number. Looking for words that are near to another is the dearest step of all.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap as HashMap;

use super::book::Lookup;
use super::spelling::MOST_MENDED;

/// A [`Lookup`] for the time of one message.
pub(super) struct LookedUp<'a> {
    lookup: &'a dyn Lookup,
    near: Mutex<HashMap<(String, u8), Vec<String>>>,
}

impl<'a> LookedUp<'a> {
    pub(super) fn new(lookup: &'a dyn Lookup) -> Self {
        Self { lookup, near: Mutex::default() }
    }
}

impl Lookup for LookedUp<'_> {
    fn names(&self, keys: &[&str], limit: usize) -> Vec<usize> {
        self.lookup.names(keys, limit)
    }

    fn passages(&self, keys: &[&str], limit: usize) -> Vec<usize> {
        self.lookup.passages(keys, limit)
    }

    fn near(&self, key: &str, max_distance: u8) -> Vec<String> {
        let mut near = self.near.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = near.get(&(key.to_owned(), max_distance)) {
            return known.clone();
        }
        if near.len() >= MOST_MENDED {
            return Vec::new();
        }
        let found = self.lookup.near(key, max_distance);
        near.insert((key.to_owned(), max_distance), found.clone());
        found
    }

    fn name_frequency(&self, key: &str) -> u64 {
        self.lookup.name_frequency(key)
    }

    fn passage_frequency(&self, key: &str) -> u64 {
        self.lookup.passage_frequency(key)
    }

    fn passage_count(&self) -> u64 {
        self.lookup.passage_count()
    }
}

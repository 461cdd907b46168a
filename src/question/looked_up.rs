//! What one message has looked up: a word that is misspelt three times is mended once, and so many different words are
//! mended at most. Looking for words that are near to another is the dearest step of all.

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap as HashMap;

use super::book::Lookup;
use super::spelling::{MOST_MENDED, Mended};
use crate::language::Language;

/// A [`Lookup`] for the time of one message.
pub(super) struct LookedUp<'a> {
    lookup: &'a dyn Lookup,
    mended: Mutex<HashMap<(Language, String), Option<Mended>>>,
}

impl<'a> LookedUp<'a> {
    pub(super) fn new(lookup: &'a dyn Lookup) -> Self {
        Self { lookup, mended: Mutex::default() }
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
        self.lookup.near(key, max_distance)
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

    fn mended(&self, word: &str, language: Language, mend: &dyn Fn() -> Option<Mended>) -> Option<Mended> {
        let mut mended = self.mended.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = mended.get(&(language, word.to_owned())) {
            return known.clone();
        }
        if mended.len() >= MOST_MENDED {
            return None;
        }
        let found = mend();
        mended.insert((language, word.to_owned()), found.clone());
        found
    }
}

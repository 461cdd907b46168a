//! The words that a message is likely to be made of: those of examples and of the data's names.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::fold;

/// Words that misspelt ones may be mended into, and that are never mended themselves.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: FxHashSet<Box<str>>,
    by_first: FxHashMap<char, Vec<Entry>>,
}

/// A word with what its distance from others is reckoned by.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its letters.
    pub letters: Box<[char]>,
    /// Which letters it has, a bit each.
    pub letter_set: u64,
}

impl Vocabulary {
    /// Takes words in any case, the likelier first: of two forms of one word that are equally near, the first is taken.
    pub fn new<W: AsRef<str>>(words: impl IntoIterator<Item = W>) -> Self {
        let mut vocabulary = Self::default();
        for word in words {
            let word = fold(word.as_ref());
            if !vocabulary.words.insert(word.clone().into()) {
                continue;
            }
            let letters: Box<[char]> = word.chars().collect();
            if let Some(&first) = letters.first() {
                let entry = Entry { letter_set: letter_set(&letters), letters };
                vocabulary.by_first.entry(first).or_default().push(entry);
            }
        }
        vocabulary
    }

    /// Whether it has a folded word.
    pub fn contains(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Its words that begin with a letter.
    pub(super) fn beginning_with(&self, first: char) -> &[Entry] {
        self.by_first.get(&first).map_or(&[], Vec::as_slice)
    }
}

/// Which letters a word has, a bit each; two that differ by one error differ in two bits at most.
pub(super) fn letter_set(letters: &[char]) -> u64 {
    letters.iter().fold(0, |set, &letter| set | 1 << (u32::from(letter) % 64))
}

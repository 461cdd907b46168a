//! Clauses become marked: "when did Oslo join NATO?" -> [Oslo: a member] [NATO: an organisation].
//!
//! What is marked isn't read as words: a learned reading sees the clause with its marks masked. Each kind of mark is found by
//! itself, names of the data by [`Known`], and where two stand on the same words the one that says more is kept.

mod candidate;
mod capital;
mod described;
mod genitive;
mod kinds;
mod known;
pub(in crate::reading) mod lists;
mod mark;
mod names;

mod register;
mod time;
mod word;
mod written;

#[cfg(test)]
mod tests;

pub use known::{Fit, Known, Named, Noun};
pub use mark::{Mark, Sure, Time, What};
pub use register::Register;
pub use word::{Case, Gap, Word};

use crate::language::Language;
use candidate::{chosen, told};
use word::Cut;

/// The nouns that marks know in all their forms, for the vocabulary that misspelt words are mended into.
pub fn nouns() -> impl Iterator<Item = &'static str> {
    lists::nouns_of_all()
}

/// Whether a text names whoever asks: "we", «наш город», "I".
pub fn names_asker(text: &str) -> bool {
    let cut = Cut::new(text);
    (0..cut.words.len()).any(|at| kinds::we(&cut, at).is_some())
}

/// Whether a kind says no more than that it is something to belong to: "associations and networks".
pub fn is_general(kind: &str) -> bool {
    let cut = Cut::new(kind);
    let is_noun = |word: &&Word| {
        let lists = lists::lists_of(word);
        lists.nouns.contains_key(&word.text) || lists.general.has(&word.text)
    };
    let nouns: Vec<&Word> = cut.words.iter().filter(is_noun).collect();
    !nouns.is_empty() && nouns.iter().all(|word| lists::lists_of(word).general.has(&word.text))
}

/// Whether a clause speaks of organisations in general: "the one", "an association".
pub fn speaks_of_organizations(clause: &str) -> bool {
    let cut = Cut::new(clause);
    cut.words.iter().any(|word| {
        let lists = lists::lists_of(word);
        matches!(lists.nouns.get(&word.text), Some((of, _)) if *of != lists::Of::Member)
            || lists.general.has(&word.text)
    })
}

/// The marks of a clause in order of their beginning; `language` is the one that the clause is mostly in.
///
/// Marks that are at least [`Sure::Likely`] don't overlap. Takes time in proportion to the clause, whatever it holds.
pub fn marks(clause: &str, language: Language, known: &dyn Known) -> Vec<Mark> {
    let cut = Cut::new(clause);
    if cut.words.is_empty() {
        return Vec::new();
    }
    let mut candidates = time::times(&cut, language);
    candidates.extend(names::names(&cut, known));
    candidates.extend(written::written(&cut, language, &candidates));
    // What kind is asked for depends on what is named.
    let mut candidates = chosen(&cut, candidates);
    candidates.extend(kinds::kinds(&cut, known, &candidates));
    told(&cut, chosen(&cut, candidates))
}

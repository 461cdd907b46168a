//! What marking needs of the data: its names, and its own nouns for sorts of organisations and roles.

use std::ops::Range;

use super::word::Word;
use crate::dataset::Entity;

/// The names of a data set.
///
/// [`super::Register`] is the real one.
pub trait Known: Sync + Send {
    /// The names among the words of a clause, in no order; they may overlap.
    fn names(&self, words: &[Word]) -> Vec<Named>;

    /// What the data calls things by a word with this key, beside names.
    fn noun(&self, key: &str) -> Option<Noun>;
}

/// Words of a clause that are a name or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The words, by index.
    pub words: Range<usize>,
    /// Whose name it is; several where it can't be told.
    pub owners: Vec<Entity>,
    /// How the words fit.
    pub fit: Fit,
    /// How many of the words tell one name from another: neither "of" nor "association".
    pub telling: usize,
}

/// How words fit a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// They are some of its words, which nothing else or little else has.
    Part,
    /// They are most of its words, two or more.
    Most,
    /// They are its words, in any order, one of them misspelt or in other letters.
    Mended,
    /// They are its words, in any order, inflected or not.
    Whole,
    /// It is an abbreviation of the data.
    Abbreviation,
}

/// What a word of the data is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Noun {
    /// Its `classification` of organisations.
    Kind,
    /// A role of a membership.
    Role,
}

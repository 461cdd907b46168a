//! What can be asked of an index: terms -> the names and passages that share one, best first.

use std::collections::BTreeMap;
use std::fmt;

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;
use tantivy::{TantivyError, Term};

use super::Analysis;
use super::build::Texts;
use super::table::Table;
use crate::dataset::Dataset;

/// The names and passages of one data set, searchable. It never changes and lies in memory: the folder that it came
/// from may vanish.
pub struct Index {
    pub(super) names: Table,
    pub(super) passages: Table,
    pub(super) generation: Option<String>,
}

/// A name that shares a term with what was asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NameHit {
    /// Its position in [`Dataset::names`].
    pub name: usize,
    /// BM25: higher is better, comparable within one answer only.
    pub score: f32,
}

/// A passage that shares a term with what was asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PassageHit {
    /// Its position in [`Dataset::passages`].
    pub passage: usize,
    /// BM25: higher is better, comparable within one answer only.
    pub score: f32,
}

/// A term of the index that is spelt much like another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// The term as the index has it.
    pub term: String,
    /// Letters added, left out, changed, or swapped with their neighbour.
    pub distance: usize,
    /// How many names and passages it occurs in.
    pub documents: u64,
}

/// An index could not be built, even in memory.
#[derive(Debug, thiserror::Error)]
#[error("the index of names and passages could not be built: {0}")]
pub struct IndexError(#[from] TantivyError);

/// The distances that Tantivy has automata for end here.
const MAX_DISTANCE: u8 = 2;

/// An automaton grows with its word, and no word this long (in letters) is a misspelt name.
const MAX_LETTERS: usize = 48;

impl Index {
    /// Indexes `dataset` without touching the disk.
    ///
    /// # Errors
    /// Only where Tantivy itself fails, as when a thread cannot be started.
    pub fn in_memory(dataset: &Dataset, analysis: &dyn Analysis) -> Result<Self, IndexError> {
        Texts::of(dataset).index(analysis)
    }

    /// The folder's name of the generation that is stored, `None` where it lives in memory only.
    pub fn generation(&self) -> Option<&str> {
        self.generation.as_deref()
    }

    /// At most `limit` names that share a term with `terms`, best first; a repeated term counts once.
    pub fn names(&self, terms: &[&str], limit: usize) -> Vec<NameHit> {
        let hits = self.names.best(terms, limit).into_iter();
        hits.map(|(name, score)| NameHit { name, score }).collect()
    }

    /// At most `limit` passages whose text, label or keywords share a term with `terms`, best first; a repeated term
    /// counts once.
    pub fn passages(&self, terms: &[&str], limit: usize) -> Vec<PassageHit> {
        let hits = self.passages.best(terms, limit).into_iter();
        hits.map(|(passage, score)| PassageHit { passage, score }).collect()
    }

    /// The terms of names and passages within `max_distance` of `term` (itself included), nearest first, then the
    /// commonest; more than 2 counts as 2. Two neighbours swapped are one step (the restricted Damerau-Levenshtein
    /// distance). A word of more than 48 letters has none.
    pub fn near(&self, term: &str, max_distance: u8) -> Vec<Spelling> {
        if term.chars().count() > MAX_LETTERS {
            return Vec::new();
        }
        // The automaton is of the letters alone: the field that the query wants is of no account.
        let query = FuzzyTermQuery::new(
            Term::from_field_text(Field::from_field_id(0), term),
            max_distance.min(MAX_DISTANCE),
            true,
        );
        let automaton = query.automaton().expect("the term is text and the distance has an automaton");
        let mut found: BTreeMap<String, u64> = BTreeMap::new();
        for table in [&self.names, &self.passages] {
            table.accepted(&automaton, |term, documents| match found.get_mut(term) {
                Some(sum) => *sum += documents,
                None => drop(found.insert(term.to_owned(), documents)),
            });
        }
        let mut spellings: Vec<Spelling> = found
            .into_iter()
            .map(|(near, documents)| Spelling { distance: strsim::osa_distance(term, &near), term: near, documents })
            .collect();
        spellings.sort_by_key(|spelling| (spelling.distance, std::cmp::Reverse(spelling.documents)));
        spellings
    }

    /// In how many names `term` occurs.
    pub fn name_frequency(&self, term: &str) -> u64 {
        self.names.frequency(term)
    }

    /// In how many passages `term` occurs.
    pub fn passage_frequency(&self, term: &str) -> u64 {
        self.passages.frequency(term)
    }

    /// How many names there are.
    pub fn name_count(&self) -> u64 {
        self.names.count()
    }

    /// How many passages there are.
    pub fn passage_count(&self) -> u64 {
        self.passages.count()
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Index")
            .field("generation", &self.generation)
            .field("names", &self.name_count())
            .field("passages", &self.passage_count())
            .finish()
    }
}

//! One stage after the other: a message -> its clauses, each with its marks and what it may ask.

use std::fmt;
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;

use super::clauses::clauses;
use super::compose::FactWords;
use super::language::asking;
use super::marks::{Mark, Register, Sure, What, marks};
use super::masked::{Masked, masked};
use super::network::{Guess, Network};
use super::property::Property;
use super::sketch::{MarkKind, Sketch};
use super::take::Take;
use super::words::{Meant, Vocabulary, meant};
use crate::dataset::{Dataset, MemberId, OrganizationId};
use crate::language::Language;
use crate::sense::{Encoder, Vector};

/// How many masked clauses are remembered with what they ask, and how many texts with what they are about.
const REMEMBERED: usize = 4_096;
/// Reads messages about one data set.
pub struct Reader {
    encoder: Encoder,
    network: Network,
    register: Register,
    vocabulary: Vocabulary,
    focus: Option<MemberId>,
    /// The focus as an organisation, where it is one.
    focus_organization: Option<OrganizationId>,
    /// What a masked clause asks is the same in every talk.
    remembered: Mutex<LruCache<Masked, Vec<Guess>>>,
    /// What texts of the data and of clauses are about.
    vectors: Mutex<LruCache<String, Vector>>,
    /// The words of the data's names and facts.
    pub(super) fact_words: FactWords,
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("focus", &self.focus).finish_non_exhaustive()
    }
}

/// A message, read.
#[derive(Debug, Clone)]
pub struct Read {
    /// The message as it was meant.
    pub meant: Meant,
    /// Its clauses, in order.
    pub clauses: Vec<ReadClause>,
}

/// A clause, read.
#[derive(Debug, Clone)]
pub struct ReadClause {
    /// Its words, as they were meant.
    pub text: String,
    /// The language that most of its letters are of.
    pub language: Language,
    /// What is marked in it.
    pub marks: Vec<Mark>,
    /// Whether it names whoever asks, or whose memberships are meant anyway.
    pub names_focus: bool,
    /// What the network saw of it.
    pub masked: Masked,
    /// What it may ask, likeliest first.
    pub guesses: Vec<Guess>,
    /// The ways to take its marks: all that are likely, and where that is unsure without one of them or with one more.
    pub takes: Vec<Take>,
}

impl Reader {
    /// For messages about a data set.
    pub fn new(dataset: &Dataset) -> Self {
        let network = Network::embedded();
        let names = dataset.names();
        let of_names = names.iter().flat_map(|name| name.text.split_whitespace());
        let vocabulary = Vocabulary::new(network.vocabulary().chain(of_names));
        Self {
            encoder: Encoder::embedded(),
            network,
            register: Register::new(dataset),
            vocabulary,
            focus: dataset.focus,
            focus_organization: dataset.focus.and_then(|focus| dataset.member(focus).organization),
            vectors: Mutex::new(LruCache::new(NonZeroUsize::MIN.saturating_add(REMEMBERED - 1))),
            fact_words: FactWords::new(dataset),
            remembered: Mutex::new(LruCache::new(NonZeroUsize::MIN.saturating_add(REMEMBERED - 1))),
        }
    }

    /// Reads a message; `language` is taken where its letters tell none.
    pub fn read(&self, message: &str, language: Language) -> Read {
        let meant = meant(message, &self.vocabulary);
        // A name keeps together what it is made of.
        let named = marks(&meant.text, language_of(&meant.text, language), &self.register);
        let names: Vec<Range<usize>> = named.into_iter().filter(is_name).map(|mark| mark.range).collect();
        let clauses = clauses(&meant.text, &names);
        let clauses = clauses.into_iter().map(|clause| self.clause(&meant.text[clause.range], language)).collect();
        Read { meant, clauses }
    }

    fn clause(&self, text: &str, language: Language) -> ReadClause {
        let language = language_of(text, language);
        let marks = marks(text, language, &self.register);
        let names_focus = marks.iter().any(|mark| mark.what == What::We || self.is_focus(mark));
        let (masked, takes) = self.takes(text, &marks, language);
        let guesses = takes.first().map(|take| take.guesses.clone()).unwrap_or_default();
        ReadClause { text: text.to_string(), language, marks, names_focus, masked, guesses, takes }
    }

    /// Whether a mark names whose memberships are meant anyway.
    pub(super) fn is_focus(&self, mark: &Mark) -> bool {
        match (&mark.what, self.focus) {
            (What::Member(ids), Some(focus)) => ids[..] == [focus],
            (What::Organization(ids), Some(_)) => self.focus_organization.is_some_and(|focus| ids[..] == [focus]),
            _ => false,
        }
    }

    /// What a text is about; the last ones are remembered.
    pub(super) fn vector_of(&self, text: &str) -> Vector {
        let remembered = || self.vectors.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(vector) = remembered().get(text) {
            return vector.clone();
        }
        let vector = self.encoder.encode(text);
        remembered().put(text.to_string(), vector.clone());
        vector
    }

    /// How likely what a label names is of each kind of property.
    pub(super) fn kinds_of(&self, label: &str, language: Language) -> Vec<(Property, f32)> {
        let text = format!("{label} {}", asking(language).organization);
        let start = label.len() + 1;
        let masked = masked(&text, &[(start..text.len(), MarkKind::Organization)], language);
        let mut kinds: Vec<(Property, f32)> = Vec::new();
        for guess in self.guesses(&masked) {
            if let Sketch::Facts(stated) | Sketch::Holds(stated) = &guess.sketch {
                for stated in stated {
                    kinds.push((stated.property, guess.probability));
                }
            }
        }
        kinds
    }

    pub(super) fn guesses(&self, masked: &Masked) -> Vec<Guess> {
        // A panic elsewhere leaves what is remembered whole.
        let remembered = || self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(guesses) = remembered().get(masked) {
            return guesses.clone();
        }
        let guesses = self.network.guess(masked, &self.encoder);
        remembered().put(masked.clone(), guesses.clone());
        guesses
    }
}

fn is_name(mark: &Mark) -> bool {
    match mark.what {
        What::Organization(_) | What::Member(_) | What::Stranger(_) | What::UnknownOrganization(_) => true,
        What::Time(_) | What::Kind(_) | What::Role(_) | What::Count(_) | What::Years(_) | What::We => false,
    }
}

/// The language that most letters are of.
pub(super) fn language_of(text: &str, otherwise: Language) -> Language {
    let count = |is: fn(&char) -> bool| text.chars().filter(is).count();
    let russian = count(|letter| ('\u{400}'..'\u{500}').contains(letter));
    match russian.cmp(&count(char::is_ascii_alphabetic)) {
        std::cmp::Ordering::Greater => Language::Ru,
        std::cmp::Ordering::Less => Language::En,
        std::cmp::Ordering::Equal => otherwise,
    }
}

/// A line a stage: the text as it was meant, then for each clause its words, its marks, what the network saw, its guesses.
impl fmt::Display for Read {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "meant    {}", self.meant.text)?;
        for clause in &self.clauses {
            writeln!(f, "clause   {}", clause.text)?;
            f.write_str("  marks ")?;
            for mark in &clause.marks {
                let what = mark.what.example_type().unwrap_or("we");
                let sure = if mark.sure >= Sure::Likely { "" } else { "?" };
                write!(f, " {what}{sure}:[{}]", &clause.text[mark.range.clone()])?;
            }
            writeln!(f, "\n  seen   {}", clause.masked.text)?;
            f.write_str("  asks  ")?;
            for guess in clause.guesses.iter().take(3) {
                write!(f, " {} ({:.2})", guess.sketch, guess.probability)?;
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}

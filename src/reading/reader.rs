//! One stage after the other: a message -> its clauses, each with its marks and what it may ask.

use std::fmt;
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use lru::LruCache;

use super::clauses::clauses;
use super::language::asking;
use super::marks::{Mark, Register, Sure, What, marks};
use super::masked::{Masked, masked};
use super::network::{Guess, Network};
use super::sketch::MarkKind;
use super::words::{Meant, Vocabulary, meant};
use crate::dataset::{Dataset, MemberId};
use crate::language::Language;
use crate::sense::Encoder;

/// How many masked clauses are remembered with what they ask.
const REMEMBERED: usize = 4_096;

/// Reads messages about one data set.
pub struct Reader {
    encoder: Encoder,
    network: Network,
    register: Register,
    vocabulary: Vocabulary,
    focus: Option<MemberId>,
    /// What a masked clause asks is the same in every talk.
    remembered: Mutex<LruCache<Masked, Vec<Guess>>>,
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
    /// What the network saw of it.
    pub masked: Masked,
    /// What it may ask, likeliest first.
    pub guesses: Vec<Guess>,
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
        let masked = self.masked(text, &marks, language);
        let guesses = self.guesses(&masked);
        ReadClause { text: text.to_string(), language, marks, masked, guesses }
    }

    /// Whose memberships are meant anyway fills no slot by its name: whoever asks may as well say "our city".
    fn masked(&self, text: &str, marks: &[Mark], language: Language) -> Masked {
        let mut seen = String::new();
        let mut places: Vec<(Range<usize>, MarkKind)> = Vec::new();
        let mut from = 0;
        for mark in marks.iter().filter(|mark| mark.sure >= Sure::Likely) {
            seen.push_str(&text[from..mark.range.start]);
            from = mark.range.start;
            let is_focus = matches!((&mark.what, self.focus), (What::Member(ids), Some(focus)) if *ids == [focus]);
            if is_focus {
                seen.push_str(asking(language).own);
                from = mark.range.end;
            } else if let Some(kind) = kind(&mark.what) {
                places.push((seen.len()..seen.len() + mark.range.len(), kind));
                seen.push_str(&text[mark.range.clone()]);
                from = mark.range.end;
            }
        }
        seen.push_str(&text[from..]);
        masked(&seen, &places, language)
    }

    fn guesses(&self, masked: &Masked) -> Vec<Guess> {
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

/// The slot that a mark fills. Whoever asks fills none: the words tell the network.
fn kind(what: &What) -> Option<MarkKind> {
    match what {
        What::Organization(_) | What::UnknownOrganization(_) => Some(MarkKind::Organization),
        What::Member(_) | What::Stranger(_) => Some(MarkKind::Member),
        What::Time(_) => Some(MarkKind::Time),
        What::Kind(_) => Some(MarkKind::Kind),
        What::Role(_) => Some(MarkKind::Role),
        What::Count(_) => Some(MarkKind::Number),
        What::Years(_) => Some(MarkKind::Years),
        What::We => None,
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

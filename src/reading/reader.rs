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
use super::sketch::{MarkKind, Sketch, Slot};
use super::words::{Meant, Vocabulary, meant};
use crate::dataset::{Dataset, MemberId, OrganizationId};
use crate::language::Language;
use crate::sense::{Encoder, Vector};

/// How many masked clauses are remembered with what they ask.
const REMEMBERED: usize = 4_096;
/// Above this nothing else is tried.
const SURE: f32 = 0.85;
/// What it counts when a mark is left out.
const WITHOUT: f32 = 0.2;
/// What it counts when a mark that perhaps is none is taken.
const WITH: f32 = 0.4;
/// What a row of names as one counts.
const MERGED: f32 = 0.5;
/// What all marks together count where nothing takes them.
const UNFIT: f32 = 0.05;
/// So many marks are left out, one at a time.
const MOST_TAKES: usize = 5;

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
    vectors: Mutex<LruCache<String, Vector>>,
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
    /// What the network saw of it.
    pub masked: Masked,
    /// What it may ask, likeliest first.
    pub guesses: Vec<Guess>,
    /// The ways to take its marks: all that are likely, and where that is unsure without one of them or with one more.
    pub takes: Vec<Take>,
}

/// A way to take a clause's marks.
#[derive(Debug, Clone)]
pub struct Take {
    /// Which mark fills which slot.
    pub slots: Vec<(Slot, usize)>,
    /// How much it counts beside others.
    pub weight: f32,
    /// What the clause may ask then, likeliest first.
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
        let likely: Vec<usize> =
            (0..marks.len()).filter(|&at| marks[at].sure >= Sure::Likely && !is_slip(text, &marks, at)).collect();
        let (masked, slots) = self.masked(text, &marks, &likely, language);
        let guesses = self.guesses(&masked);
        let fits = guesses.iter().any(|guess| !guess.sketch.asks_no_data());
        let speaks = likely.iter().any(|&at| self.is_of_data(&marks[at]));
        let is_sure = fits && !speaks && guesses.first().is_some_and(|guess| guess.probability > SURE);
        let mut takes = vec![Take { slots, weight: if fits { 1.0 } else { UNFIT }, guesses: guesses.clone() }];
        if !is_sure {
            if let Some(take) = self.merged(text, &marks, &likely, language) {
                takes.push(take);
            }
            let without = (0..likely.len()).filter(|&at| self.fills(&marks[likely[at]])).take(MOST_TAKES);
            for left_out in without.collect::<Vec<_>>() {
                let some: Vec<usize> = (0..likely.len()).filter(|&at| at != left_out).map(|at| likely[at]).collect();
                let (masked, slots) = self.masked(text, &marks, &some, language);
                takes.push(Take { slots, weight: WITHOUT, guesses: self.guesses(&masked) });
            }
            let perhaps = (0..marks.len()).filter(|&at| !likely.contains(&at) && self.fills(&marks[at]));
            for more in perhaps.take(2).collect::<Vec<_>>() {
                let overlaps = |at: &usize| {
                    marks[*at].range.start < marks[more].range.end && marks[more].range.start < marks[*at].range.end
                };
                let mut some: Vec<usize> = likely.iter().copied().filter(|at| !overlaps(at)).collect();
                some.push(more);
                some.sort_unstable();
                let (masked, slots) = self.masked(text, &marks, &some, language);
                takes.push(Take { slots, weight: WITH, guesses: self.guesses(&masked) });
            }
        }
        ReadClause { text: text.to_string(), language, marks, masked, guesses, takes }
    }

    /// "ECAD, UCLG and the union": a row of organisations as one.
    fn merged(&self, text: &str, marks: &[Mark], likely: &[usize], language: Language) -> Option<Take> {
        let is_organization = |at: &usize| matches!(marks[*at].what, What::Organization(_));
        let row: Vec<usize> = likely.iter().copied().filter(is_organization).collect();
        let (first, last) = (*row.first()?, *row.last()?);
        if row.len() < 2 {
            return None;
        }
        // Nothing but commas and a short word stands between.
        let is_row = row.windows(2).all(|pair| {
            let between = &text[marks[pair[0]].range.end..marks[pair[1]].range.start.max(marks[pair[0]].range.end)];
            between.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).count() <= 1
                && between.chars().count() <= 6
        });
        if !is_row {
            return None;
        }
        let mut one = marks.to_vec();
        one[first].range.end = marks[last].range.end;
        let some: Vec<usize> = likely.iter().copied().filter(|at| *at == first || !row.contains(at)).collect();
        let (masked, mut slots) = self.masked(text, &one, &some, language);
        let slot = slots.iter().find(|(_, at)| *at == first).map(|(slot, _)| *slot)?;
        slots.extend(row.iter().filter(|at| **at != first).map(|at| (slot, *at)));
        Some(Take { slots, weight: MERGED, guesses: self.guesses(&masked) })
    }

    /// Whether the data speaks of what a mark takes for an organisation that it doesn't have: "the Council of Europe".
    fn is_of_data(&self, mark: &Mark) -> bool {
        matches!(&mark.what, What::UnknownOrganization(name) | What::Stranger(name) if self.fact_words.has(name))
    }

    /// Whether a mark takes a slot.
    fn fills(&self, mark: &Mark) -> bool {
        kind(&mark.what).is_some() && !self.is_focus(mark)
    }

    fn is_focus(&self, mark: &Mark) -> bool {
        match (&mark.what, self.focus) {
            (What::Member(ids), Some(focus)) => ids[..] == [focus],
            (What::Organization(ids), Some(_)) => self.focus_organization.is_some_and(|focus| ids[..] == [focus]),
            _ => false,
        }
    }

    /// The clause with stand-ins for some of its marks, and which of them fills which slot.
    ///
    /// Whose memberships are meant anyway fills no slot by its name: whoever asks may as well say "our city".
    fn masked(&self, text: &str, marks: &[Mark], some: &[usize], language: Language) -> (Masked, Vec<(Slot, usize)>) {
        let mut seen = String::new();
        let mut places: Vec<(Range<usize>, MarkKind)> = Vec::new();
        let mut slots: Vec<(Slot, usize)> = Vec::new();
        let mut from = 0;
        for &at in some {
            let mark = &marks[at];
            if mark.range.start < from {
                continue;
            }
            seen.push_str(&text[from..mark.range.start]);
            from = mark.range.start;
            if self.is_focus(mark) {
                seen.push_str(asking(language).own);
                from = mark.range.end;
            } else if let Some(kind) = kind(&mark.what) {
                let number = 1 + places.iter().filter(|(_, other)| *other == kind).count();
                slots.push((Slot { kind, number: u8::try_from(number).unwrap_or(u8::MAX) }, at));
                places.push((seen.len()..seen.len() + mark.range.len(), kind));
                seen.push_str(&text[mark.range.clone()]);
                from = mark.range.end;
            }
        }
        seen.push_str(&text[from..]);
        (masked(&seen, &places, language), slots)
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

/// Whether what is taken for an unknown organisation is more likely a slip: one word without a capital beside a known one.
fn is_slip(text: &str, marks: &[Mark], at: usize) -> bool {
    let mark = &marks[at];
    let words = &text[mark.range.clone()];
    matches!(mark.what, What::UnknownOrganization(_))
        && !words.contains(char::is_whitespace)
        && words.chars().all(char::is_lowercase)
        && marks.iter().any(|other| matches!(other.what, What::Organization(_)) && other.sure >= Sure::Likely)
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

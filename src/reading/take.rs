//! The ways to take a clause's marks: all that are likely; where that is unsure also without one of them, with one more, or
//! with a row of names as one.
//!
//! "the Council of Europe" may be an organisation that the data doesn't have, and words of one of its facts; a mark that
//! plays no part keeps the right sketch from fitting.

use std::ops::Range;

use super::language::asking;
use super::marks::{Mark, Sure, What};
use super::masked::{Masked, masked};
use super::network::Guess;
use super::reader::Reader;
use super::sketch::{MarkKind, Slot};
use crate::language::Language;

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
const MOST_WITHOUT: usize = 5;
/// So many that perhaps are none are taken, one at a time.
const MOST_WITH: usize = 2;
/// What stands between two names of a row has at most so many letters: ", and ".
const BETWEEN: usize = 6;

/// A way to take a clause's marks.
#[derive(Debug, Clone)]
pub struct Take {
    /// Which mark fills which slot; the names of a row fill the same.
    pub slots: Vec<(Slot, usize)>,
    /// How much it counts beside others.
    pub weight: f32,
    /// What the clause may ask then, likeliest first.
    pub guesses: Vec<Guess>,
}

impl Reader {
    /// What the network sees with all likely marks taken, and all ways to take them, that one first.
    pub(super) fn takes(&self, text: &str, marks: &[Mark], language: Language) -> (Masked, Vec<Take>) {
        let is_likely = |at: &usize| marks[*at].sure >= Sure::Likely && !is_slip(text, marks, *at);
        let likely: Vec<usize> = (0..marks.len()).filter(is_likely).collect();
        let (masked, first) = self.take(text, marks, &likely, (language, 1.0));
        let fits = first.guesses.iter().any(|guess| !guess.sketch.asks_no_data());
        let is_sure = first.guesses.first().is_some_and(|guess| guess.probability > SURE);
        let speaks = likely.iter().any(|at| self.is_of_data(&marks[*at]));
        let mut takes = vec![Take { weight: if fits { 1.0 } else { UNFIT }, ..first }];
        if fits && is_sure && !speaks {
            return (masked, takes);
        }
        takes.extend(self.merged(text, marks, &likely, language));
        let without = likely.iter().filter(|at| self.fills(&marks[**at])).take(MOST_WITHOUT);
        for left_out in without {
            let some: Vec<usize> = likely.iter().copied().filter(|at| at != left_out).collect();
            takes.push(self.take(text, marks, &some, (language, WITHOUT)).1);
        }
        let more = (0..marks.len()).filter(|at| !likely.contains(at) && self.fills(&marks[*at])).take(MOST_WITH);
        for more in more {
            let one = &marks[more].range;
            let apart = |at: &usize| marks[*at].range.start >= one.end || one.start >= marks[*at].range.end;
            let mut some: Vec<usize> = likely.iter().copied().filter(apart).chain([more]).collect();
            some.sort_unstable();
            takes.push(self.take(text, marks, &some, (language, WITH)).1);
        }
        (masked, takes)
    }

    /// "ECAD, UCLG and the union": a row of organisations as one.
    fn merged(&self, text: &str, marks: &[Mark], likely: &[usize], language: Language) -> Option<Take> {
        let is_organization = |at: &usize| matches!(marks[*at].what, What::Organization(_));
        let row: Vec<usize> = likely.iter().copied().filter(is_organization).collect();
        let (first, last) = (*row.first()?, *row.last()?);
        let is_row = row.windows(2).all(|pair| {
            let from = marks[pair[0]].range.end;
            let between = &text[from..marks[pair[1]].range.start.max(from)];
            let words = between.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            words.count() <= 1 && between.chars().count() <= BETWEEN
        });
        if row.len() < 2 || !is_row {
            return None;
        }
        let mut as_one = marks.to_vec();
        as_one[first].range.end = marks[last].range.end;
        let some: Vec<usize> = likely.iter().copied().filter(|at| *at == first || !row.contains(at)).collect();
        let (_, mut take) = self.take(text, &as_one, &some, (language, MERGED));
        let slot = take.slots.iter().find(|(_, at)| *at == first).map(|(slot, _)| *slot)?;
        take.slots.extend(row.into_iter().filter(|at| *at != first).map(|at| (slot, at)));
        Some(take)
    }

    /// The clause with stand-ins for some of its marks, and what it may ask then.
    ///
    /// Whose memberships are meant anyway fills no slot by its name: whoever asks may as well say "our city".
    fn take(&self, text: &str, marks: &[Mark], some: &[usize], (language, weight): (Language, f32)) -> (Masked, Take) {
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
        let masked = masked(&seen, &places, language);
        let guesses = self.guesses(&masked);
        (masked, Take { slots, weight, guesses })
    }

    /// Whether the data speaks of what a mark takes for a name that it doesn't have: "the Council of Europe".
    fn is_of_data(&self, mark: &Mark) -> bool {
        matches!(&mark.what, What::UnknownOrganization(name) | What::Stranger(name) if self.fact_words.has(name))
    }

    /// Whether a mark takes a slot.
    fn fills(&self, mark: &Mark) -> bool {
        kind(&mark.what).is_some() && !self.is_focus(mark)
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

/// Whether what is taken for an unknown organisation is more likely a slip: one word without a capital beside a known one.
fn is_slip(text: &str, marks: &[Mark], at: usize) -> bool {
    let mark = &marks[at];
    let words = &text[mark.range.clone()];
    matches!(mark.what, What::UnknownOrganization(_))
        && !words.contains(char::is_whitespace)
        && words.chars().all(char::is_lowercase)
        && marks.iter().any(|other| matches!(other.what, What::Organization(_)) && other.sure >= Sure::Likely)
}

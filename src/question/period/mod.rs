//! What a message says about time: "куда вступили с 2006" -> `since:2006`.
//!
//! Three passes: traps close what only looks like time, names find the spans, rules put periods around them. The longest
//! reading of each stretch stands; of equally long ones, the first in the language's list.

mod en;
mod grammar;
mod pattern;
mod reader;
mod reading;
mod ru;
mod shared;
mod slot;

use std::fmt;
use std::ops::Range;

use crate::calendar::{PartialDate, Period, Relation, Span};
use crate::language::Language;
use crate::question::numeral::whole_tokens;
use crate::text::Token;

use reader::reader;
use reading::{Reading, meet};

/// One thing that a message says about time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The words that say it, by index of token. An event's name is not among them.
    pub tokens: Range<usize>,
    /// What they say.
    pub when: When,
    /// The rule that read them, for `--explain`.
    pub rule: &'static str,
}

/// What words say about time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// A period that stands by itself.
    Period(Period),
    /// A relation to an event: "before ECAD", «с момента вступления в СРГ».
    ///
    /// Whether the anchor names anything, and which date of it counts, is for the reader of names to say; the name
    /// that stands first in the anchor is meant. Where it names nothing that is known, nothing was said about time.
    Event {
        /// How the period lies to the event.
        relation: Relation,
        /// The tokens in which the event's name is to be looked for: up to the end of the clause or the next period.
        anchor: Range<usize>,
    },
    /// A relation to the period of the talk so far: "and before that?".
    Relative(Relation),
}

/// A period as words and its event's place: `since:2006`, `before:3..5`, `relative:before`.
impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => write!(f, "{period}"),
            Self::Event { relation, anchor } => write!(f, "{relation}:{}..{}", anchor.start, anchor.end),
            Self::Relative(relation) => write!(f, "relative:{relation}"),
        }
    }
}

/// Everything that a message says about time, in order, none overlapping another.
///
/// Two years offered as a choice ("2015 or 2016") are two periods.
pub fn periods(tokens: &[Token], language: Language) -> Vec<Found> {
    let reader = reader(language);
    let text = reader.text(tokens, language);
    let chosen = reader.readings(&text);
    let starts: Vec<usize> = chosen.iter().map(|candidate| candidate.pieces.start).collect();
    let found = chosen.into_iter().filter_map(|candidate| {
        let start = candidate.pieces.start;
        let mut end = candidate.pieces.end;
        let when = match candidate.when {
            Reading::Period(period) => {
                end = reader.with_tail(&text, end);
                When::Period(period)
            }
            Reading::Relative(relation) => When::Relative(relation),
            Reading::Event(relation, anchor) => {
                let next = starts.iter().copied().find(|start| anchor.contains(start));
                let end = reader.without_joints(&text, anchor.start..next.unwrap_or(anchor.end));
                When::Event { relation, anchor: whole_tokens(&text.pieces, anchor.start..end)? }
            }
        };
        Some(Found { tokens: whole_tokens(&text.pieces, start..end)?, when, rule: candidate.rule })
    });
    let are_joints = |between: Range<usize>| {
        let mut pieces = text.pieces.iter().filter(|piece| between.contains(&piece.token));
        pieces.all(|piece| reader.is_joint(piece))
    };
    let mut joined: Vec<Found> = Vec::new();
    for found in found {
        match joined.last_mut().and_then(|last| both(last, &found, are_joints).map(|both| (last, both))) {
            Some((last, both)) => *last = both,
            None => joined.push(found),
        }
    }
    joined
}

/// The period that a text is, and nothing else: `90s`, `since 2006`, `last 5 years`. A span alone is "in" it.
///
/// For arguments of commands, so the other languages are tried too.
pub fn parse_whole(tokens: &[Token], language: Language) -> Option<Period> {
    with_any_language(language, |language| {
        let periods = periods(tokens, language);
        match &periods[..] {
            [Found { tokens: range, when: When::Period(period), rule: _ }] if *range == (0..tokens.len()) => {
                Some(*period)
            }
            _ => None,
        }
    })
    .or_else(|| Some(Period::Related(Relation::In, span(tokens, language)?)))
}

/// The span that a text is, and nothing else, as after `/since`: `2006`, `06`, `90s`, `May 2006`, «нулевые».
///
/// Two digits alone are a year here, since a command asks for one. The other languages are tried too.
pub fn span(tokens: &[Token], language: Language) -> Option<Span> {
    let whole = |language| {
        let found = spans(tokens, language);
        found.into_iter().find(|(range, _)| *range == (0..tokens.len())).map(|(_, span)| span)
    };
    with_any_language(language, whole).or_else(|| match tokens {
        [only] => slot::two_digit_year(only).map(|year| Span::Date(PartialDate::Year(year))),
        _ => None,
    })
}

/// The two spans that a text names, as after `/between`: `1995 2004`, `1995-2004`, `from 90s to 2004`. The other languages
/// are tried too.
pub fn span_pair(tokens: &[Token], language: Language) -> Option<(Span, Span)> {
    if let Some(Period::Between(one, other)) = parse_whole(tokens, language) {
        return Some((one, other));
    }
    with_any_language(language, |language| {
        let mut spans = spans(tokens, language);
        let edges = [0, tokens.len().checked_sub(1)?];
        spans.extend(edges.into_iter().filter_map(|at| {
            let year = slot::two_digit_year(&tokens[at])?;
            Some((at..at + 1, Span::Date(PartialDate::Year(year))))
        }));
        let firsts = spans.iter().filter(|(range, _)| range.start == 0);
        let lasts: Vec<_> = spans.iter().filter(|(range, _)| range.end == tokens.len()).collect();
        firsts.into_iter().find_map(|(first, one)| {
            let (_, other) = lasts.iter().find(|(last, _)| last.start == first.end)?;
            Some((*one, *other))
        })
    })
}

/// "After 1995 but before 2004": two open periods next to each other are one.
fn both(one: &Found, other: &Found, are_joints: impl Fn(Range<usize>) -> bool) -> Option<Found> {
    let (When::Period(first), When::Period(second)) = (&one.when, &other.when) else { return None };
    let when = When::Period(meet(*first, *second)?);
    let are_joined = are_joints(one.tokens.end..other.tokens.start);
    are_joined.then_some(Found { tokens: one.tokens.start..other.tokens.end, when, rule: "both" })
}

/// Every span named in a text, by tokens.
fn spans(tokens: &[Token], language: Language) -> Vec<(Range<usize>, Span)> {
    let text = reader(language).text(tokens, language);
    let starts = text.spans.iter().enumerate();
    starts
        .flat_map(|(start, spans)| spans.iter().map(move |(end, span)| (start..*end, *span)))
        .filter_map(|(range, span)| Some((whole_tokens(&text.pieces, range)?, span)))
        .collect()
}

fn with_any_language<T>(first: Language, read: impl Fn(Language) -> Option<T>) -> Option<T> {
    let others = Language::ALL.into_iter().filter(|language| *language != first);
    std::iter::once(first).chain(others).find_map(read)
}

#[cfg(test)]
mod tests;

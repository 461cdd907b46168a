//! Numbers in digits and in words: "two thousand and six" -> 2006, «двадцать пятый» -> 25th.

mod en;
mod piece;
mod ru;

use std::ops::Range;

use crate::language::Language;
use crate::text::{Token, TokenKind};

pub(crate) use piece::{Piece, pieces, whole_tokens};

/// A number found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numeral {
    /// Where it stands, by index of token; an ordinal ending in letters (`3rd`, `2006-го`) belongs to it.
    pub tokens: Range<usize>,
    /// Its value; number words reach to 9999.
    pub value: u32,
    /// What it says beside its value.
    pub form: Form,
}

/// What a numeral says beside its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// How many: `12`, "twelve", «двенадцати».
    Cardinal,
    /// Which one in a row: `3rd`, "third", «третьего», `2006-го`. Plurals («девяностые») are no ordinals.
    Ordinal,
    /// Said in two halves, as only years are: "nineteen ninety-eight", "twenty eleven".
    Year,
}

/// All numbers in a text, in order, each as long as it goes: "two thousand six" is one number.
pub fn numerals(tokens: &[Token], language: Language) -> Vec<Numeral> {
    let pieces = pieces(tokens);
    scan(&pieces, language)
        .into_iter()
        .filter_map(|found| {
            let tokens = whole_tokens(&pieces, found.pieces)?;
            Some(Numeral { tokens, value: found.value, form: found.form })
        })
        .collect()
}

/// A number by index of piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scanned {
    pub(crate) pieces: Range<usize>,
    pub(crate) value: u32,
    pub(crate) form: Form,
}

/// All numbers in order, by index of piece.
pub(crate) fn scan(pieces: &[Piece<'_>], language: Language) -> Vec<Scanned> {
    let words = words(language);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let numeral = in_digits(pieces, at, words).or_else(|| in_words(pieces, at, words));
        at = numeral.as_ref().map_or(at + 1, |numeral| numeral.pieces.end);
        found.extend(numeral);
    }
    found
}

/// What a language's number words are.
struct Words {
    /// What one word adds to a number.
    part: fn(&str) -> Option<Part>,
    /// Endings that make digits an ordinal: `rd`, `го`.
    ordinal_endings: &'static [&'static str],
    /// Whether a hyphen may stand before such an ending.
    hyphen_before_ending: Option<&'static str>,
}

/// What a word adds to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Is added: five, fifty, пятьсот.
    Add(u32),
    /// Is added and closes the number: fifth, пятого.
    AddLast(u32),
    /// Multiplies what was said so far: hundred, тысячи.
    Times(u32),
    /// Multiplies and closes the number: hundredth, тысячный.
    TimesLast(u32),
    /// Joins a large and a small part: "two thousand and six".
    And,
    /// The empty ten in a year: "nineteen oh five".
    Oh,
}

fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Ru => &ru::WORDS,
    }
}

fn in_digits(pieces: &[Piece<'_>], at: usize, words: &Words) -> Option<Scanned> {
    let piece = pieces[at];
    let value = (piece.kind == TokenKind::Number).then(|| piece.text.parse().ok()).flatten()?;
    let glued = |at: usize| pieces.get(at).filter(|piece| !piece.after_space).map(|piece| piece.text);
    let ending = if words.hyphen_before_ending.is_some() && glued(at + 1) == words.hyphen_before_ending {
        at + 2
    } else {
        at + 1
    };
    let is_ordinal = glued(ending).is_some_and(|text| words.ordinal_endings.contains(&text));
    let (end, form) = if is_ordinal { (ending + 1, Form::Ordinal) } else { (at + 1, Form::Cardinal) };
    Some(Scanned { pieces: at..end, value, form })
}

fn in_words(pieces: &[Piece<'_>], at: usize, words: &Words) -> Option<Scanned> {
    let first = small_number(pieces, at, words)?;
    if first.form != Form::Cardinal || !(18..=20).contains(&first.value) {
        return Some(first);
    }
    let half = match next_part(pieces, first.pieces.end, words) {
        Some((Part::Oh, next)) => small_number(pieces, next, words).filter(|second| (1..10).contains(&second.value)),
        Some(_) | None => {
            let next = skip_hyphen(pieces, first.pieces.end);
            small_number(pieces, next, words).filter(|second| (10..100).contains(&second.value))
        }
    };
    let Some(second) = half.filter(|second| second.form == Form::Cardinal) else { return Some(first) };
    Some(Scanned { pieces: at..second.pieces.end, value: first.value * 100 + second.value, form: Form::Year })
}

/// The longest number that begins at a word, without the two halves of a year.
fn small_number(pieces: &[Piece<'_>], at: usize, words: &Words) -> Option<Scanned> {
    let (mut thousands, mut rest) = (0_u32, 0_u32);
    let mut best = None;
    let mut next = Some((at, word_part(pieces, at, words)?));
    while let Some((here, part)) = next {
        let is_start = thousands == 0 && rest == 0;
        match part {
            Part::Add(value) | Part::AddLast(value) if fits_below(rest, value) => rest += value,
            Part::Times(100) | Part::TimesLast(100) if rest < 100 => rest = rest.max(1) * 100,
            Part::Times(1000) | Part::TimesLast(1000) if thousands == 0 && rest < 10 => {
                thousands = rest.max(1) * 1000;
                rest = 0;
            }
            Part::And if !is_start && rest.is_multiple_of(100) => {}
            Part::Add(_) | Part::AddLast(_) | Part::Times(_) | Part::TimesLast(_) | Part::And | Part::Oh => break,
        }
        let closes = matches!(part, Part::AddLast(_) | Part::TimesLast(_));
        if part != Part::And {
            let form = if closes { Form::Ordinal } else { Form::Cardinal };
            best = Some(Scanned { pieces: at..here + 1, value: thousands + rest, form });
        }
        next = next_part(pieces, here + 1, words).map(|(part, end)| (end - 1, part)).filter(|_| !closes);
        // "between two thousand and two thousand six": the second "two" opens a number of its own.
        if part == Part::And
            && next.is_some_and(|(here, _)| {
                matches!(next_part(pieces, here + 1, words), Some((Part::Times(_) | Part::TimesLast(_), _)))
            })
        {
            break;
        }
    }
    best
}

/// Whether a part may follow: 900 + 90, 90 + 8, but not 20 + 11 and not 8 + 90.
fn fits_below(sum: u32, value: u32) -> bool {
    let last_two = sum % 100;
    match value {
        0 => sum == 0,
        1..10 => last_two == 0 || (last_two >= 20 && last_two.is_multiple_of(10)),
        10..100 => last_two == 0,
        _ => sum == 0,
    }
}

fn word_part(pieces: &[Piece<'_>], at: usize, words: &Words) -> Option<Part> {
    pieces.get(at).filter(|piece| piece.kind == TokenKind::Word).and_then(|piece| (words.part)(piece.text))
}

/// The part at or, past a hyphen inside a word, after a place, and the place behind it.
fn next_part(pieces: &[Piece<'_>], at: usize, words: &Words) -> Option<(Part, usize)> {
    let at = skip_hyphen(pieces, at);
    word_part(pieces, at, words).map(|part| (part, at + 1))
}

fn skip_hyphen(pieces: &[Piece<'_>], at: usize) -> usize {
    let is_inner = pieces.get(at).is_some_and(|piece| piece.text == "-" && !piece.opens && !piece.closes);
    if is_inner { at + 1 } else { at }
}

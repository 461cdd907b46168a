//! What the slots of patterns take: `DAY MONTH YEAR` on "3 September 1998" -> day 3, month 9, year 1998.

use std::ops::Range;

use crate::calendar::Span;
use crate::question::numeral::{Form, Piece, Scanned};
use crate::text::{Token, TokenKind};

use super::grammar::Grammar;
use super::pattern::{Words, expand};

/// What a capitalised element of a pattern stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// `YEAR`: a number from 1000 to 2100, in digits or words, ordinal or not.
    Year,
    /// `YYYY`: four digits, without an ordinal ending.
    FourDigits,
    /// `YY`: two digits, without an ordinal ending; 00-26 mean 2000-2026, 27-99 mean 1927-1999.
    TwoDigits,
    /// `NTHYY`: an ordinal of two digits or from 10 to 99 in words, as a year like `YY`.
    OrdinalYear,
    /// `MM`: one or two digits, a month's number.
    MonthNumber,
    /// `MONTH`: a month's name.
    Month,
    /// `DAY`: a number from 1 to 31.
    Day,
    /// `N`: how many.
    Count,
    /// `NTH`: a place in a row from 10 to 30, or that number in digits: a century.
    Century,
    /// `ROMAN`: the same in Roman numerals.
    Roman,
    /// `OLD`: a number in four digits below 1900.
    OldYear,
    /// `NOUN`: a word that is not in the list `plain`.
    Noun,
    /// `END`: the end of the clause, or a word of the list `plain` follows; takes nothing.
    End,
    /// `SPAN`: the name of a span.
    Span,
    /// `EVENT`: the name of an event follows, until the end of the clause; takes nothing.
    Event,
}

/// What a slot held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Year(i32),
    Month(u32),
    Day(u32),
    Count(u32),
    Century(i32),
    Span(Span),
    Event(Range<usize>),
}

/// A text as patterns see it.
pub(super) struct Text<'t> {
    pub(super) pieces: Vec<Piece<'t>>,
    /// The number that begins at each piece.
    pub(super) numerals: Vec<Option<Scanned>>,
    has_numerals: bool,
    /// The spans that begin at each piece, with their ends.
    pub(super) spans: Vec<Vec<(usize, Span)>>,
    /// Whether a trap has taken the piece.
    pub(super) is_trapped: Vec<bool>,
    /// Where the clause of each piece ends, and its next "or", if one comes before that.
    clauses: Vec<(usize, Option<usize>)>,
}

/// The word lists that slots need.
pub(super) struct Lexicon {
    months: Vec<Words>,
    plain: Words,
    clause_openers: Words,
    no_events: Words,
    or: Words,
    joints: Words,
}

/// The first two-digit year of the nineteen-hundreds: 27 is 1927, 26 is 2026.
const FIRST_OF_1900S: i32 = 27;

impl Lexicon {
    pub(super) fn new(grammar: &Grammar) -> Self {
        let list = |name| Words::new(&expand(name, grammar));
        Self {
            months: grammar.months.iter().map(|names| Words::new(names)).collect(),
            plain: list("{plain}"),
            clause_openers: list("{clause_opener}"),
            no_events: list("{no_event}"),
            or: list("{or}"),
            joints: list("{joint}"),
        }
    }
}

impl Lexicon {
    /// Whether a piece joins two parts of a sentence that are both to hold: "and", "but".
    pub(super) fn is_joint(&self, piece: &Piece<'_>) -> bool {
        self.joints.contain(piece.text)
    }
}

impl Slot {
    /// The slot of that name.
    pub(super) fn new(name: &str) -> Self {
        match name {
            "YEAR" => Self::Year,
            "YYYY" => Self::FourDigits,
            "YY" => Self::TwoDigits,
            "NTHYY" => Self::OrdinalYear,
            "MM" => Self::MonthNumber,
            "MONTH" => Self::Month,
            "DAY" => Self::Day,
            "N" => Self::Count,
            "NTH" => Self::Century,
            "ROMAN" => Self::Roman,
            "OLD" => Self::OldYear,
            "NOUN" => Self::Noun,
            "END" => Self::End,
            "SPAN" => Self::Span,
            "EVENT" => Self::Event,
            unknown => panic!("a pattern names the slot {unknown}, which does not exist"),
        }
    }

    /// Whether the text has anything for the slot, wherever it stands.
    pub(super) fn may_take(self, text: &Text<'_>) -> bool {
        match self {
            Self::Year | Self::FourDigits | Self::TwoDigits | Self::OrdinalYear | Self::MonthNumber => {
                text.has_numerals
            }
            Self::Day | Self::Count | Self::Century | Self::OldYear => text.has_numerals,
            Self::Span => text.spans.iter().any(|spans| !spans.is_empty()),
            Self::Month | Self::Roman | Self::Noun | Self::End | Self::Event => true,
        }
    }

    /// What the slot takes at a place: the end, and the value.
    pub(super) fn take(self, text: &Text<'_>, at: usize, lexicon: &Lexicon) -> Option<(usize, Option<Value>)> {
        let next = at + 1;
        match self {
            Self::Year => {
                let number = text.number(at).filter(|number| (1000..=2100).contains(&number.value))?;
                Some((number.pieces.end, Some(Value::Year(number.value as i32))))
            }
            Self::FourDigits => {
                let year = text.digits(at, 4).filter(|year| (1000..=2100).contains(year))?;
                Some((next, Some(Value::Year(year as i32))))
            }
            Self::TwoDigits => Some((next, Some(Value::Year(full_year(text.digits(at, 2)?))))),
            Self::OrdinalYear => {
                let number = text.number(at).filter(|number| number.form == Form::Ordinal && number.value < 100)?;
                let is_wide = text.digits(at, 2).is_some() || (number.value >= 10 && text.digits(at, 1).is_none());
                is_wide.then(|| (number.pieces.end, Some(Value::Year(full_year(number.value)))))
            }
            Self::MonthNumber => {
                let month =
                    text.digits(at, 2).or_else(|| text.digits(at, 1)).filter(|month| (1..=12).contains(month))?;
                Some((next, Some(Value::Month(month))))
            }
            Self::Month => {
                let piece = text.open(at)?;
                let index = lexicon.months.iter().position(|names| names.contain(piece.text))?;
                Some((next, Some(Value::Month(index as u32 + 1))))
            }
            Self::Day => {
                let number = text.number(at).filter(|number| (1..=31).contains(&number.value))?;
                Some((number.pieces.end, Some(Value::Day(number.value))))
            }
            Self::Count => {
                let number = text.number(at).filter(|number| number.form == Form::Cardinal && number.value > 0)?;
                Some((number.pieces.end, Some(Value::Count(number.value))))
            }
            Self::Century => {
                let number = text.number(at).filter(|number| (10..=30).contains(&number.value))?;
                Some((number.pieces.end, Some(Value::Century(number.value as i32))))
            }
            Self::Roman => Some((next, Some(Value::Century(roman(text.open(at)?.text)?)))),
            Self::OldYear => text.digits(at, 4).filter(|year| *year < 1900).map(|_| (next, None)),
            Self::Noun => {
                let piece = text.open(at).filter(|piece| piece.kind == TokenKind::Word)?;
                (!lexicon.plain.contain(piece.text)).then_some((next, None))
            }
            Self::End => {
                let goes_on = text.pieces.get(at).is_some_and(|piece| match piece.kind {
                    TokenKind::Word => !lexicon.plain.contain(piece.text) || !piece.after_space,
                    TokenKind::Number => true,
                    TokenKind::Punctuation => !piece.after_space && piece.text == "-",
                });
                (!goes_on).then_some((at, None))
            }
            // Several spans may begin at one place, so `What::take` fills this slot.
            Self::Span => None,
            Self::Event => event(text, at, lexicon).map(|name| (at, Some(Value::Event(name)))),
        }
    }
}

impl<'t> Text<'t> {
    pub(super) fn new(pieces: Vec<Piece<'t>>, found: Vec<Scanned>, lexicon: &Lexicon) -> Self {
        let count = pieces.len();
        let clauses = clauses(&pieces, lexicon);
        let has_numerals = !found.is_empty();
        let mut numerals = vec![None; count];
        for numeral in found {
            let start = numeral.pieces.start;
            numerals[start] = Some(numeral);
        }
        let (spans, is_trapped) = (vec![Vec::new(); count], vec![false; count]);
        Self { pieces, numerals, has_numerals, spans, is_trapped, clauses }
    }

    /// The piece at a place, unless a trap has taken it.
    pub(super) fn open(&self, at: usize) -> Option<&Piece<'t>> {
        self.pieces.get(at).filter(|_| !self.is_trapped[at])
    }

    fn number(&self, at: usize) -> Option<&Scanned> {
        self.numerals.get(at)?.as_ref().filter(|numeral| numeral.pieces.clone().all(|piece| !self.is_trapped[piece]))
    }

    fn digits(&self, at: usize, width: usize) -> Option<u32> {
        let piece = self.open(at).filter(|piece| piece.kind == TokenKind::Number && piece.text.len() == width)?;
        piece.text.parse().ok()
    }
}

/// The year that two digits alone stand for, in a place where a year is asked for.
pub(super) fn two_digit_year(token: &Token) -> Option<i32> {
    let is_short = token.kind == TokenKind::Number && token.folded.len() == 2;
    is_short.then(|| token.folded.parse().ok()).flatten().map(full_year)
}

fn full_year(two_digits: u32) -> i32 {
    let year = two_digits as i32;
    if year < FIRST_OF_1900S { 2000 + year } else { 1900 + year }
}

/// A Roman numeral from 10 to 30; Cyrillic letters that look like Roman ones count as them.
fn roman(text: &str) -> Option<i32> {
    let latin: String = text
        .chars()
        .map(|letter| match letter {
            'х' => 'x',
            'і' => 'i',
            other => other,
        })
        .collect();
    let tens = latin.chars().take_while(|letter| *letter == 'x').count();
    let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let unit = units.iter().position(|unit| *unit == &latin[tens..])?;
    (1..=2).contains(&tens).then_some(tens as i32 * 10 + unit as i32)
}

/// Where the name of an event goes on to, if one may begin here.
fn event(text: &Text<'_>, at: usize, lexicon: &Lexicon) -> Option<Range<usize>> {
    let is_quote = |piece: &&Piece<'_>| piece.text == "\"" || piece.text == "'";
    let first = if text.open(at).filter(is_quote).is_some() { at + 1 } else { at };
    let opening = text.open(first).filter(|piece| piece.kind == TokenKind::Word)?;
    if lexicon.no_events.contain(opening.text) || lexicon.clause_openers.contain(opening.text) {
        return None;
    }
    if !text.spans[at].is_empty() || text.numerals[first].is_some() {
        return None;
    }
    let (mut end, or) = text.clauses[first];
    if text.pieces[end - 1].text == "," {
        end -= 1;
    }
    // "Earlier: the union or the assembly?" compares, it names no moment.
    let offers_choice = or.is_some_and(|or| or < end);
    (first < end && !offers_choice).then_some(at..end)
}

/// Where the clause of each piece ends, itself included, and the next "or" in it.
fn clauses(pieces: &[Piece<'_>], lexicon: &Lexicon) -> Vec<(usize, Option<usize>)> {
    let (mut end, mut or) = (pieces.len(), None);
    let mut clauses: Vec<_> = pieces
        .iter()
        .enumerate()
        .rev()
        .map(|(here, piece)| {
            let ends_sentence = matches!(piece.text, "." | "?" | "!" | ";" | ":" | "(" | ")");
            let is_dash = piece.text == "-" && piece.opens && piece.after_space;
            if ends_sentence || is_dash || lexicon.clause_openers.contain(piece.text) {
                (end, or) = (here, None);
            } else if lexicon.or.contain(piece.text) {
                or = Some(here);
            }
            (end, or)
        })
        .collect();
    clauses.reverse();
    clauses
}

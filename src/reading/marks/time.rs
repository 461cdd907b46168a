//! Times, lengths of time and places in a row: "the two oldest since 2006" -> [two] [since 2006].

use std::ops::Range;

use super::candidate::{Candidate, Rank};
use super::language::{Lists, lists_of};
use super::mark::{Sure, Time, What};
use super::word::{Cut, Gap};
use crate::language::Language;
use crate::question::numeral::{Form, Numeral, numerals};
use crate::question::period::{When, periods};

/// What is said by dates and numbers.
pub(super) fn times(cut: &Cut<'_>, language: Language) -> Vec<Candidate> {
    let mut found = Vec::new();
    for period in periods(&cut.tokens, language) {
        match period.when {
            When::Period(when) => {
                let words = cut.words_of(&period.tokens);
                if !words.is_empty() {
                    found.push(candidate(words, What::Time(Time::Period(when)), Rank::Time));
                }
            }
            When::Event { .. } | When::Relative(_) => {}
        }
    }
    for at in 0..cut.words.len() {
        let lists = lists_of(&cut.words[at]);
        if let Some(length) = lists.now.length_at(&cut.words[at..]) {
            found.push(candidate(at..at + length, What::Time(Time::Now), Rank::Time));
        }
        if let Some(length) = lists.next_to_last.length_at(&cut.words[at..]) {
            found.push(candidate(at..at + length, What::Count(2), Rank::Count));
        }
        if let Some((end, years)) = plain_years(cut, at, lists) {
            found.push(candidate(at..end, What::Years(years), Rank::Years));
        }
    }
    let numbers = numbers(cut, language);
    for number in &numbers {
        let (words, value, form) = number;
        let lists = lists_of(&cut.words[words.start]);
        if let Some((end, years)) = numbered_years(cut, number, &numbers) {
            found.push(candidate(words.start..end, What::Years(years), Rank::Years));
        } else if is_count(cut, words, *value, *form, lists) {
            found.push(candidate(words.clone(), What::Count(*value), Rank::Count));
        }
    }
    found
}

type Number = (Range<usize>, u32, Form);

fn candidate(words: Range<usize>, what: What, rank: Rank) -> Candidate {
    Candidate { words, what, sure: Sure::Surely, rank }
}

/// The numbers of a clause by words, in order.
fn numbers(cut: &Cut<'_>, language: Language) -> Vec<Number> {
    let of_numeral = |Numeral { tokens, value, form }: Numeral| (cut.words_of(&tokens), value, form);
    let mut found: Vec<Number> = numerals(&cut.tokens, language).into_iter().map(of_numeral).collect();
    for other in Language::ALL.into_iter().filter(|other| *other != language) {
        let others = numerals(&cut.tokens, other).into_iter().map(of_numeral);
        let is_new = |number: &Number| !found.iter().any(|(words, _, _)| words.start < number.0.end && number.0.start < words.end);
        let others: Vec<Number> = others.filter(is_new).collect();
        found.extend(others);
    }
    for (at, word) in cut.words.iter().enumerate() {
        let more = lists_of(word).more_numbers.iter().find(|(name, _)| *name == word.text);
        found.extend(more.map(|(_, value)| (at..at + 1, *value, Form::Cardinal)));
    }
    found.retain(|(words, _, _)| !words.is_empty());
    found
}

/// A length of time with its number that something is compared to, with its end: "more than [ten years]".
fn numbered_years(cut: &Cut<'_>, number: &Number, numbers: &[Number]) -> Option<(usize, u32)> {
    let (words, value, form) = number;
    let lists = lists_of(&cut.words[words.start]);
    let is_compared = is_after_comparison(cut, words.start, lists);
    if *form == Form::Ordinal {
        return None;
    }
    if let Some(months) = months_at(cut, words.end, lists) {
        let is_before = cut.words.get(words.end + 1).is_some_and(|word| lists.comparing_after.has(&word.text));
        return (is_compared || is_before).then(|| (words.end + 1, in_years(value.saturating_mul(months))));
    }
    // «дольше [пяти], но меньше десяти лет»: the unit is said with the second.
    let (next, _, _) = numbers.iter().find(|(next, _, _)| next.start > words.start)?;
    let months = months_at(cut, next.end, lists)?;
    (is_compared && *value < 100 && is_after_comparison(cut, next.start, lists))
        .then(|| (words.end, in_years(value.saturating_mul(months))))
}

/// A length of time without a number that something is compared to, with its end: "a decade", "half a century", «полвека».
fn plain_years(cut: &Cut<'_>, start: usize, lists: &Lists) -> Option<(usize, u32)> {
    if !is_after_comparison(cut, start, lists) {
        return None;
    }
    let after_article = |at: usize| at + usize::from(cut.words.get(at).is_some_and(|word| lists.as_role.has(&word.text)));
    let unit = after_article(start);
    if let Some(months) = months_at(cut, unit, lists) {
        return Some((unit + 1, in_years(months)));
    }
    let (_, parts) = lists.fractions.iter().find(|(name, _)| *name == cut.text(start))?;
    let unit = after_article(start + 1);
    months_at(cut, unit, lists).map(|months| (unit + 1, in_years(months / parts)))
}

/// How many months a unit at a place has.
fn months_at(cut: &Cut<'_>, at: usize, lists: &Lists) -> Option<u32> {
    let word = cut.words.get(at).filter(|word| word.gap == Gap::None)?;
    lists.units.iter().find(|(unit, _)| *unit == word.text).map(|(_, months)| *months)
}

fn in_years(months: u32) -> u32 {
    months.div_ceil(12).max(1)
}

fn is_after_comparison(cut: &Cut<'_>, start: usize, lists: &Lists) -> bool {
    let mut at = start;
    while at > 0 && start - at < 3 {
        at -= 1;
        if cut.words[at + 1].gap > Gap::None {
            return false;
        }
        if lists.comparing.has(cut.text(at)) {
            return true;
        }
        if !lists.than.has(cut.text(at)) {
            return false;
        }
    }
    false
}

/// Whether a number is a place in a row, or how many of the first or last.
fn is_count(cut: &Cut<'_>, words: &Range<usize>, value: u32, form: Form, lists: &Lists) -> bool {
    match form {
        Form::Ordinal => (2..=1000).contains(&value) && !lists.units.iter().any(|(unit, _)| *unit == cut.text(words.end)),
        Form::Cardinal => {
            let ranks = |at: Option<usize>| {
                let word = at.and_then(|at| cut.words.get(at));
                word.is_some_and(|word| lists.ranking.has(&word.text) || lists.picking_endings.iter().any(|ending| word.text.ends_with(ending)))
            };
            (1..=1000).contains(&value)
                && (ranks(words.start.checked_sub(1)) || ranks(Some(words.end)))
                && !lists.units.iter().any(|(unit, _)| *unit == cut.text(words.end))
        }
        Form::Year => false,
    }
}

//! Times, lengths of time and places in a row: "the two oldest since 2006" -> [two] [since 2006].

use std::cmp::Reverse;
use std::ops::Range;

use super::candidate::{Candidate, Rank};
use super::lists::{Lists, lists_of};
use super::mark::{Sure, Time, What};
use super::word::{Cut, Gap};
use crate::calendar::Period;
use crate::language::Language;
use crate::question::numeral::{Form, Numeral, numerals};
use crate::question::period::{When, periods};

/// What is said by dates and numbers.
pub(super) fn times(cut: &Cut<'_>, language: Language) -> Vec<Candidate> {
    let mut found = periods_said(cut, language);
    for at in 0..cut.words.len() {
        let lists = lists_of(&cut.words[at]);
        if let Some(length) = lists.now.length_at(&cut.words[at..]) {
            // "Now Oslo" goes on with the talk.
            let goes_on = at == 0 && length == 1 && cut.words.len() <= 3;
            let sure = if goes_on { Sure::Perhaps } else { Sure::Surely };
            found.push(Candidate { sure, ..candidate(at..at + length, What::Time(Time::Now), Rank::Time) });
        }
        if let Some(length) = lists.perhaps_now.length_at(&cut.words[at..]) {
            found.push(Candidate {
                sure: Sure::Perhaps,
                ..candidate(at..at + length, What::Time(Time::Now), Rank::Time)
            });
        }
        if let Some(length) = lists.next_to_last.length_at(&cut.words[at..]) {
            found.push(candidate(at..at + length, What::Count(2), Rank::Count));
        }
        if let Some((end, years)) = plain_years(cut, at, lists) {
            found.push(candidate(at..end, What::Years(years), Rank::Years));
        }
    }
    let numbers = numbers(cut, language);
    for (at, number) in numbers.iter().enumerate() {
        let (words, value, form) = number;
        let lists = lists_of(&cut.words[words.start]);
        if let Some((end, years)) = numbered_years(cut, number, numbers.get(at + 1)) {
            found.push(candidate(words.start..end, What::Years(years), Rank::Years));
        } else if is_count(cut, words, *value, *form, lists) {
            found.push(candidate(words.clone(), What::Count(*value), Rank::Count));
        }
    }
    found
}

/// The periods that are said, those of one choice as one.
fn periods_said(cut: &Cut<'_>, language: Language) -> Vec<Candidate> {
    let mut said: Vec<(Range<usize>, Vec<Period>)> = Vec::new();
    for found in periods(&cut.tokens, language) {
        let When::Period(period) = found.when else { continue };
        let mut words = cut.words_of(&found.tokens);
        if words.is_empty() {
            continue;
        }
        let lists = lists_of(&cut.words[words.start]);
        let free = said.last().map_or(0, |(before, _)| before.end);
        // Whether the words between it and the period before make them one choice.
        let is_choice = |from: usize| {
            (from..words.start).all(|at| lists.either.has(cut.text(at)))
                && words.start - from <= 1
                && cut.words[from..=words.start].iter().all(|word| word.gap <= Gap::Comma)
        };
        if let Some((before, periods)) = said.last_mut()
            && is_choice(before.end)
        {
            before.end = words.end;
            periods.push(period);
            continue;
        }
        let mut start = words.start;
        let has_preposition = lists.closing.has(cut.text(start)) && !lists.within_time.has(cut.text(start));
        while !has_preposition
            && start > free
            && cut.words[start].gap == Gap::None
            && lists.before_time.has(cut.text(start - 1))
        {
            start -= 1;
        }
        while start < words.start && lists.within_time.has(cut.text(start)) {
            start += 1;
        }
        words.start = start;
        said.push((words, vec![period]));
    }
    said.into_iter()
        .map(|(words, mut periods)| {
            let time = match (periods.len(), periods.pop()) {
                (1, Some(period)) => Time::Period(period),
                (_, last) => Time::AnyOf(periods.into_iter().chain(last).collect()),
            };
            candidate(words, What::Time(time), Rank::Time)
        })
        .collect()
}

type Number = (Range<usize>, u32, Form);

fn candidate(words: Range<usize>, what: What, rank: Rank) -> Candidate {
    Candidate { words, what, sure: Sure::Surely, rank }
}

/// The numbers of a clause by words, in order.
fn numbers(cut: &Cut<'_>, language: Language) -> Vec<Number> {
    let of_numeral = |Numeral { tokens, value, form }: Numeral| (cut.words_of(&tokens), value, form);
    let mut found: Vec<Number> = numerals(&cut.tokens, language).into_iter().map(of_numeral).collect();
    // Words of the other languages, too: messages mix them.
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    found.extend(others.flat_map(|other| numerals(&cut.tokens, other)).map(of_numeral));
    for (at, word) in cut.words.iter().enumerate() {
        let more = lists_of(word).more_numbers.iter().find(|(name, _)| *name == word.text);
        found.extend(more.map(|(_, value)| (at..at + 1, *value, Form::Cardinal)));
    }
    found.retain(|(words, _, _)| !words.is_empty());
    found.sort_by_key(|(words, _, _)| (words.start, Reverse(words.end)));
    let mut end = 0;
    found.retain(|(words, _, _)| {
        let is_new = words.start >= end;
        end = end.max(words.end);
        is_new
    });
    found
}

/// A length of time with its number that something is compared to, with its end: "more than [ten years]".
fn numbered_years(cut: &Cut<'_>, number: &Number, next: Option<&Number>) -> Option<(usize, u32)> {
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
    let (next, _, _) = next?;
    let months = months_at(cut, next.end, lists)?;
    (is_compared && *value < 100 && is_after_comparison(cut, next.start, lists))
        .then(|| (words.end, in_years(value.saturating_mul(months))))
}

/// A length of time without a number that something is compared to, with its end: "a decade", "half a century", «полвека».
fn plain_years(cut: &Cut<'_>, start: usize, lists: &Lists) -> Option<(usize, u32)> {
    if !is_after_comparison(cut, start, lists) {
        return None;
    }
    let after_article =
        |at: usize| at + usize::from(cut.words.get(at).is_some_and(|word| lists.as_role.has(&word.text)));
    let unit = after_article(start);
    if let Some(months) = months_at(cut, unit, lists).filter(|_| unit > start || lists.lone_units.has(cut.text(unit))) {
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
    let after = cut.text(words.end);
    if !(2..=1000).contains(&value) || lists.unranked.has(after) || lists.units.iter().any(|(unit, _)| *unit == after) {
        return false;
    }
    let ranks =
        |word: &str| lists.ranking.has(word) || lists.picking_endings.iter().any(|ending| word.ends_with(ending));
    match form {
        Form::Ordinal => true,
        Form::Cardinal => {
            let before = words.start.checked_sub(1).map_or("", |at| cut.text(at));
            let is_of_noun = lists.nouns.contains_key(after);
            ranks(before)
                || ranks(after)
                || lists.articles.has(before)
                    && !words.start.checked_sub(2).is_some_and(|at| lists.of.has(cut.text(at)))
                || is_of_noun && (words.start == 0 || lists.asking.has(before))
        }
        Form::Year => false,
    }
}

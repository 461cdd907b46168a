//! Names of the data in a clause: "in the Dune thing since" -> [the Dune thing].

use std::cmp::Reverse;
use std::ops::Range;

use super::candidate::{Candidate, Rank};
use super::known::{Fit, Known, Named};
use super::lists::{Number, Of, lists_of};
use super::mark::{Sure, What};
use super::word::{Case, Cut, Gap};
use crate::dataset::Entity;
use crate::reading::words::{is_place, is_word};

/// The names of the data.
pub(super) fn names(cut: &Cut<'_>, known: &dyn Known) -> Vec<Candidate> {
    let mut found = known.names(&cut.words);
    found.retain(|named| !named.owners.is_empty());
    found.sort_by_key(|named| {
        let is_part = matches!(named.fit, Fit::Part | Fit::Most);
        let content = content(cut, &named.words);
        // A whole name is kept before a part that has one more word, of two as long the one with less between.
        let telling = (2 * named.telling).saturating_sub(if is_part { 3 } else { 0 });
        (is_part && named.telling < 2, Reverse(telling), Reverse(content), named.words.len())
    });
    let mut candidates: Vec<Candidate> = Vec::new();
    for named in found {
        let Some(sure) = sure(cut, &named) else { continue };
        let is_within = |candidate: &&Candidate| candidate.overlaps(&named.words);
        if candidates.iter().any(|candidate| is_within(&candidate)) {
            continue;
        }
        let is_whole = !matches!(named.fit, Fit::Part | Fit::Most);
        let rank = match (is_whole, named.words.len()) {
            (true, 1) => Rank::ShortName,
            (true, _) => Rank::WholeName,
            (false, _) => Rank::Name,
        };
        let mut organizations = Vec::new();
        let mut members = Vec::new();
        for owner in &named.owners {
            match owner {
                Entity::Organization(id) => organizations.push(*id),
                Entity::Member(id) => members.push(*id),
            }
        }
        if !organizations.is_empty() {
            let words = dressed(cut, named.words.clone());
            candidates.push(Candidate { words, what: What::Organization(organizations), sure, rank });
        } else {
            let words = with_article(cut, named.words.clone());
            candidates.push(Candidate { words, what: What::Member(members), sure, rank });
        }
    }
    candidates
}

/// How many of some words are no fillers.
fn content(cut: &Cut<'_>, words: &Range<usize>) -> usize {
    words.clone().filter(|at| !lists_of(&cut.words[*at]).fillers.has(cut.text(*at))).count()
}

/// How sure it is that words are a name, or nothing where they surely are words.
fn sure(cut: &Cut<'_>, named: &Named) -> Option<Sure> {
    let words = &cut.words[named.words.clone()];
    let is_ordinary = words.iter().all(|word| {
        let language = word.language();
        is_word(&word.text, language) && (!word.is_capital() || word.case == Case::Title && word.gap == Gap::Break)
    });
    let is_in_quotes = cut.quoted.contains(&named.words);
    match named.fit {
        Fit::Abbreviation => {
            // «Лад» and "who" are words in small letters.
            let is_grammar = words.iter().all(|word| lists_of(word).closing.has(&word.text));
            match (is_ordinary, is_grammar) {
                (true, true) => None,
                (true, false) => {
                    let ends = cut.words.get(named.words.end).is_none_or(|word| word.gap > Gap::None);
                    Some(if ends || is_after_cue(cut, named.words.start) { Sure::Likely } else { Sure::Perhaps })
                }
                (false, _) => Some(Sure::Surely),
            }
        }
        Fit::Whole | Fit::Mended => {
            let sure = if named.fit == Fit::Whole { Sure::Surely } else { Sure::Likely };
            if named.telling == 0 && words.len() < 2 && !is_in_quotes {
                return None;
            }
            if words.len() == 1 && is_ordinary && !is_in_quotes {
                let lists = lists_of(&words[0]);
                let text = &words[0].text;
                let is_grammar = lists.closing.has(text)
                    || lists.openers.has(text)
                    || lists.asking.has(text)
                    || lists.picking.has(text);
                let ends = cut.words.get(named.words.end).is_none_or(|word| word.gap > Gap::None);
                let is_cued = words[0].is_capital() || ends || is_after_cue(cut, named.words.start);
                return (!is_grammar).then_some(if is_cued { Sure::Likely } else { Sure::Perhaps });
            }
            Some(sure)
        }
        Fit::Most => (!goes_on_otherwise(cut, &named.words)).then_some(Sure::Likely),
        Fit::Part => {
            if goes_on_otherwise(cut, &named.words) {
                return None;
            }
            let is_grammar = |at: &usize| {
                let word = &cut.words[*at];
                lists_of(word).closing.has(&word.text) || lists_of(word).picking.has(&word.text)
            };
            if named
                .words
                .clone()
                .all(|at| is_grammar(&at) || lists_of(&cut.words[at]).nouns.contains_key(cut.text(at)))
            {
                return None;
            }
            let lists = lists_of(&words[0]);
            let has_noun = dressed(cut, named.words.clone()).any(|at| {
                lists.nouns.get(cut.text(at)).is_some_and(|(of, number)| *of != Of::Member && *number != Number::Many)
            });
            // "Udmurtia" is a place before it is a part of a name.
            let tells_place = |at: usize| {
                is_place(cut.text(at)) || lists.nouns.contains_key(cut.text(at)) || lists.fillers.has(cut.text(at))
            };
            let is_of_place = named.words.clone().all(tells_place);
            let after_article = named.words.start > 0 && lists.articles.has(cut.text(named.words.start - 1));
            if !is_ordinary && (!is_of_place || has_noun) || named.telling >= 2 && (has_noun || after_article) {
                Some(Sure::Likely)
            } else if has_noun && named.words.start > 0 {
                let before = cut.text(dressed(cut, named.words.clone()).start.wrapping_sub(1));
                Some(if lists.asking.has(before) || lists.picking.has(before) { Sure::Perhaps } else { Sure::Likely })
            } else {
                (words[0].text.chars().count() > 3).then_some(Sure::Perhaps)
            }
        }
    }
}

/// Whether the word before asks for an organisation's name.
fn is_after_cue(cut: &Cut<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return cut.words.len() <= 3 };
    let lists = lists_of(&cut.words[before]);
    let before = cut.text(before);
    lists.before_organization.has(before) || lists.articles.has(before) || lists.nouns.contains_key(before)
}

/// Whether a capital right beside a part of a name makes it a part of another: "Union of BALTIC Cities".
fn goes_on_otherwise(cut: &Cut<'_>, words: &Range<usize>) -> bool {
    let is_joined = |at: usize| cut.words[at].gap == Gap::None;
    let is_foreign = |at: usize| {
        let word = &cut.words[at];
        word.case == Case::Title
            && !(word.gap == Gap::Break || at == 0)
            && !lists_of(word).nouns.contains_key(&word.text)
    };
    let after = words.end < cut.words.len() && is_joined(words.end) && cut.is_cased && is_foreign(words.end);
    let before = words.start > 0 && is_joined(words.start) && cut.is_cased && is_foreign(words.start - 1);
    cut.words[words.clone()].iter().all(|word| word.is_capital()) && (after || before)
}

/// A name with the general noun beside it and its article: "the NATO network", «ассоциация "Тихие гавани"».
pub(super) fn dressed(cut: &Cut<'_>, words: Range<usize>) -> Range<usize> {
    let mut words = words;
    let lists = lists_of(&cut.words[words.start]);
    let noun = |at: usize| lists.nouns.get(cut.text(at)).copied();
    if let Some(before) = words.start.checked_sub(1)
        && cut.words[words.start].gap <= Gap::Quote
        && let Some((Of::Organization | Of::General, Number::One | Number::Either)) = noun(before)
        && !(lists.goes_on.is_none() && is_asked(cut, before))
    {
        words.start = before;
    }
    while words.start > 0 && cut.words[words.start].is_joined {
        words.start -= 1;
    }
    if let Some(after) = cut.words.get(words.end)
        && after.gap <= Gap::Quote
        && !after.is_joined
        && lists.goes_on.is_none()
        && let Some((Of::Organization | Of::General | Of::StandIn, Number::One | Number::Either)) = noun(words.end)
    {
        words.end += 1;
    }
    with_article(cut, words)
}

/// Whether the noun at a place is asked for: "which union".
fn is_asked(cut: &Cut<'_>, noun: usize) -> bool {
    noun.checked_sub(1).is_some_and(|before| lists_of(&cut.words[before]).asking.has(cut.text(before)))
}

pub(super) fn with_article(cut: &Cut<'_>, words: Range<usize>) -> Range<usize> {
    let is_article = |at: usize| lists_of(&cut.words[at]).articles.has(cut.text(at));
    match words.start.checked_sub(1) {
        Some(before) if cut.words[words.start].gap <= Gap::Quote && is_article(before) => before..words.end,
        Some(_) | None => words,
    }
}

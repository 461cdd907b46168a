//! Names without capitals: "the union of baltic cities", «лига исторических городов», "the lighthouse towns ring".

use super::candidate::{Candidate, Rank};
use super::lists::{GoesOn, lists_of};
use super::mark::Sure;
use super::word::Gap;
use super::written::Writing;
use crate::reading::words::is_word;

/// So many words may stand between an article and the noun, or after "of".
const REACH: usize = 4;

impl Writing<'_> {
    /// A name without capitals that begins at a word: a noun with what it is of.
    pub(super) fn described(&self, start: usize) -> Option<Candidate> {
        let word = &self.cut.words[start];
        let lists = lists_of(word);
        if let Some(goes_on) = &lists.goes_on {
            return self.with_genitive(start, goes_on);
        }
        let has_article = lists.articles.has(&word.text);
        let first = start + usize::from(has_article);
        if self.cut.is_cased && self.cut.words.get(first).is_some_and(|word| word.is_capital()) {
            return None;
        }
        if self.is_singular_head(first) && (has_article || !self.is_picked(start)) {
            return self.with_of(start, first);
        }
        if has_article { self.compound(start, first) } else { None }
    }

    /// «Лига исторических городов», «рамсарская конвенция».
    fn with_genitive(&self, start: usize, goes_on: &GoesOn) -> Option<Candidate> {
        let cut = self.cut;
        let word = &cut.words[start];
        let lists = lists_of(word);
        let noun = if self.is_singular_head(start) { start } else { start + 1 };
        if noun > start {
            let is_adjective = goes_on.in_front.iter().any(|ending| word.text.ends_with(ending));
            let picks = [&lists.picking, &lists.asking, &lists.pointing, &lists.closing];
            let is_joined = cut.words.get(noun).is_some_and(|noun| noun.gap == Gap::None);
            if !is_adjective
                || !is_joined
                || picks.iter().any(|list| list.has(&word.text))
                || !self.is_singular_head(noun)
            {
                return None;
            }
        }
        if self.is_picked(start) {
            return None;
        }
        let end = self.genitive(noun + 1, goes_on);
        let is_about = cut.words.get(noun + 1).is_some_and(|word| goes_on.prepositions.has(&word.text));
        if is_about || lists.parts.has(cut.text(noun)) && !word.is_capital() {
            return (end > noun + 1).then(|| self.organization(start..end, Rank::Guess, Sure::Perhaps));
        }
        if end == noun + 1 {
            let sure = if is_word(&word.text, word.language()) { Sure::Perhaps } else { Sure::Likely };
            return (noun > start).then(|| self.organization(start..end, Rank::Guess, sure));
        }
        Some(self.organization(start..end, Rank::Name, Sure::Likely))
    }

    /// "The union of baltic cities".
    fn with_of(&self, start: usize, noun: usize) -> Option<Candidate> {
        let cut = self.cut;
        let lists = lists_of(&cut.words[noun]);
        let of = cut.words.get(noun + 1).filter(|of| of.gap == Gap::None)?;
        if !lists.of.has(&of.text) && !lists.described_by.has(&of.text) {
            return None;
        }
        let has_article = cut.words.get(noun + 2).is_some_and(|word| lists.articles.has(&word.text));
        let from = noun + 2 + usize::from(has_article);
        let is_part = |at: &usize| self.is_plain(*at) || self.is_member_plural(*at);
        let length = (from..(from + REACH).min(cut.words.len())).take_while(is_part).count();
        (length > 0).then(|| self.organization(start..from + length, Rank::Name, Sure::Likely))
    }

    /// "The lighthouse towns ring".
    fn compound(&self, start: usize, first: usize) -> Option<Candidate> {
        let cut = self.cut;
        let reach = first..(first + REACH + 1).min(cut.words.len());
        let head = reach.take_while(|at| self.is_plain(*at)).find(|at| self.is_singular_head(*at))?;
        let picks = |ending: &&str| cut.text(first).ends_with(*ending);
        if head == first || lists_of(&cut.words[first]).picking_endings.iter().any(picks) {
            return None;
        }
        // "The city council" is any.
        let is_any = (first..head).all(|at| self.noun(at).is_some());
        let (rank, sure) = if is_any { (Rank::Guess, Sure::Perhaps) } else { (Rank::Name, Sure::Likely) };
        Some(self.organization(start..head + 1, rank, sure))
    }

    /// Whether a word may be one of a name: no verb, no preposition, no number.
    fn is_plain(&self, at: usize) -> bool {
        let word = &self.cut.words[at];
        let lists = lists_of(word);
        word.gap == Gap::None
            && !lists.closing.has(&word.text)
            && !lists.picking.has(&word.text)
            && !self.is_dated(at)
            && !word.is_number
    }
}

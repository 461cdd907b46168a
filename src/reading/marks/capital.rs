//! Names by their capitals: "is Mary Smith in the Council of Europe" -> [Mary Smith] [the Council of Europe].

use super::candidate::{Candidate, Rank};
use super::lists::lists_of;
use super::mark::Sure;
use super::names::dressed;
use super::word::{Case, Gap};
use super::written::{LONGEST, Writing};
use crate::reading::words::is_word;

/// A longer word of the language in capitals is emphasis, not an abbreviation.
const LONGEST_WORD_IN_CAPITALS: usize = 4;

impl Writing<'_> {
    /// A run of words with capitals that begins at a word.
    pub(super) fn capitals(&self, start: usize) -> Option<Candidate> {
        let word = &self.cut.words[start];
        let lists = lists_of(word);
        let opens = start == 0 || word.gap == Gap::Break;
        let plain = word.text.split('\'').next().unwrap_or(&word.text);
        let is_loud = word.case == Case::Upper
            && plain.chars().count() > LONGEST_WORD_IN_CAPITALS
            && is_word(plain, word.language());
        if is_loud || word.case != Case::Title && lists.closing.has(plain) {
            return None;
        }
        let is_closing = lists.closing.has(plain)
            || lists.openers.has(&word.text)
            || lists.picking.has(&word.text)
            || lists.asking.has(&word.text);
        if !self.cut.is_cased
            || !word.is_capital()
            || word.case == Case::Title
                && is_closing
                && (opens || self.noun(start).is_none() && !self.goes_on_capital(start))
        {
            return None;
        }
        let mut end = self.run(start);
        // "Eco-Pact" and «яхт-клуб» begin with their first part.
        let start = (0..=start).rev().find(|at| !self.cut.words[*at].is_joined).unwrap_or(start);
        let has_head = (start..end).any(|at| self.is_head(at));
        let mut is_described = false;
        if let Some(goes_on) = &lists.goes_on {
            let longer = self.small_letters(start..end, goes_on);
            is_described = longer > end;
            end = longer;
        }
        if opens && word.case == Case::Title && end == start + 1 {
            // The first word has a capital in any case.
            let language = word.language();
            let acts = self.cut.words.get(end).is_some_and(|next| lists.member_verbs.has(&next.text));
            if is_word(&word.text, language) && !(acts || self.cut.words.len() == 1) || self.is_place(start..end) {
                return None;
            }
        }
        let words = start..end;
        if self.is_place(words.clone()) && !has_head {
            return None;
        }
        let is_person = self.is_person(words.clone());
        let after_article = start > 0 && lists.articles.has(self.cut.text(start - 1));
        let dressed = dressed(self.cut, words.clone());
        let is_abbreviation = words
            .clone()
            .any(|at| matches!(self.cut.words[at].case, Case::Upper | Case::Mixed) || self.cut.words[at].is_number);
        let is_organization =
            has_head || is_described || after_article || is_abbreviation || dressed.len() > words.len();
        if is_organization && !(is_person && !has_head && !after_article) {
            return Some(self.organization(dressed, Rank::Name, Sure::Likely));
        }
        let is_company = words.clone().any(|at| lists.companies.has(self.cut.text(at)));
        if is_person || is_company {
            return Some(self.stranger(words, Sure::Likely));
        }
        let before = start.checked_sub(1).map_or("", |before| self.cut.text(before));
        let after = (words.end..(words.end + 2).min(self.cut.words.len()))
            .take_while(|at| self.cut.words[*at].gap == Gap::None);
        let acts = after.into_iter().any(|at| lists.member_verbs.has(self.cut.text(at)));
        let is_ordinary =
            words.len() > 1 && words.clone().all(|at| is_word(self.cut.text(at), self.cut.words[at].language()));
        let is_stranger = lists.titles.has(before)
            || !is_ordinary && acts && !lists.before_organization.has(before)
            || !is_ordinary && acts && lists.before_member.has(before);
        Some(if is_stranger {
            self.stranger(words, Sure::Likely)
        } else {
            self.organization(dressed, Rank::Name, Sure::Likely)
        })
    }

    /// The end of a run of words with capitals and what joins them.
    pub(super) fn run(&self, start: usize) -> usize {
        let cut = self.cut;
        let mut end = start + 1;
        while end < cut.words.len() && end - start < LONGEST {
            let word = &cut.words[end];
            if word.gap > Gap::None || self.is_known(end) != self.is_known(start) {
                break;
            }
            let lists = lists_of(word);
            let goes_on = word.is_joined && !word.is_number
                || word.is_capital() && !(lists.closing.has(&word.text) && word.text.chars().count() < 2)
                || word.is_number && (word.is_joined || cut.words[end - 1].case == Case::Upper && word.text.len() < 4);
            if goes_on {
                end += 1;
                continue;
            }
            if !lists.joints.has(&word.text) {
                break;
            }
            let Some(next) = (end + 1..(end + 3).min(cut.words.len()))
                .take_while(|at| cut.words[*at].gap == Gap::None)
                .find(|at| !lists.joints.has(cut.text(*at)) && !lists.articles.has(cut.text(*at)))
            else {
                break;
            };
            let after = &cut.words[next];
            let is_of_word = after.case == Case::Title && is_word(&after.text, after.language());
            let are_words = (start..end).all(|at| is_word(cut.text(at), cut.words[at].language()));
            let has_head =
                (start..end).any(|at| self.is_head(at)) || are_words && next == end + 1 && !self.is_person(start..end);
            if !(after.is_capital() && (lists.of.has(&word.text) || is_of_word && has_head)) {
                break;
            }
            end = next + 1;
        }
        end
    }
}

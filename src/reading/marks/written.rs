//! Names that the data doesn't have, by how they are written: "the Hanseatic League", «Лига арабских государств», NATO,
//! Paris.

use std::ops::Range;

use super::candidate::{Candidate, Rank};
use super::lists::{Number, Of, lists_of};
use super::mark::{Sure, What};
use super::names::{dressed, with_article};
use super::word::{Case, Cut, Gap};
use crate::language::Language;
use crate::reading::words::{Place, is_name, is_word, places};

/// The longest name that is taken for one, in words.
pub(super) const LONGEST: usize = 14;

/// Names that are none of the data.
pub(super) fn written(cut: &Cut<'_>, language: Language, known: &[Candidate]) -> Vec<Candidate> {
    let texts: Vec<&str> = cut.words.iter().map(|word| word.text.as_str()).collect();
    let places = places(&texts);
    let mut writing = Writing {
        cut,
        places: vec![0; cut.words.len()],
        is_dated: vec![false; cut.words.len()],
        is_known: vec![false; cut.words.len()],
    };
    for place in &places {
        writing.places[place.words.start] = place.words.len();
    }
    for known in known {
        match known.rank {
            Rank::Time | Rank::Years => writing.is_dated[known.words.clone()].fill(true),
            Rank::WholeName | Rank::ShortName if known.sure == Sure::Surely => {
                writing.is_known[known.words.clone()].fill(true)
            }
            Rank::WholeName
            | Rank::ShortName
            | Rank::Name
            | Rank::Role
            | Rank::Count
            | Rank::Kind
            | Rank::Guess
            | Rank::We => {}
        }
    }
    let mut found: Vec<Candidate> = Vec::new();
    for quoted in &cut.quoted {
        found.extend(writing.quoted(quoted.clone()));
    }
    // Where a member's name ends, for those that are named beside it.
    let mut members_end = vec![false; cut.words.len() + 1];
    for known in known.iter().filter(|known| matches!(known.what, What::Member(_))) {
        members_end[known.words.end] = true;
    }
    for place in places.iter().filter(|place| cut.words[place.words.start].is_capital()) {
        members_end[place.words.end] = true;
    }
    let mut at = 0;
    while at < cut.words.len() {
        let name = writing.capitals(at).or_else(|| writing.described(at)).or_else(|| writing.alone(at));
        match name {
            Some(mut name) => {
                // "Bonn or Aachen": the second is what the first is.
                let either = name.words.start.checked_sub(1).filter(|at| {
                    lists_of(&cut.words[*at]).either.has(cut.text(*at))
                        || lists_of(&cut.words[*at]).joints.has(cut.text(*at))
                });
                let is_member = either.is_some_and(|either| members_end[either]);
                if is_member
                    && matches!(name.what, What::UnknownOrganization(_))
                    && !name.words.clone().any(|at| writing.is_head(at) || cut.words[at].case == Case::Upper)
                {
                    name.what = What::Stranger(cut.clause[cut.bytes(name.words.clone())].to_owned());
                }
                if matches!(name.what, What::Stranger(_)) {
                    members_end[name.words.end] = true;
                }
                at = name.words.end.max(at + 1);
                found.push(name);
            }
            None => at += 1,
        }
    }
    for place in &places {
        found.extend(writing.place(place, language));
    }
    found
}

/// A clause with what is known of its words.
pub(super) struct Writing<'c> {
    pub(super) cut: &'c Cut<'c>,
    /// How many words from each on are a place.
    pub(super) places: Vec<usize>,
    /// Whether each is part of a time.
    pub(super) is_dated: Vec<bool>,
    /// Whether each is in a whole name of the data.
    pub(super) is_known: Vec<bool>,
}

impl Writing<'_> {
    /// A name in quotation marks: the noun before it belongs to it.
    pub(super) fn quoted(&self, words: Range<usize>) -> Option<Candidate> {
        let first = &self.cut.words[words.start];
        let has_noun = words.start > 0 && self.noun(words.start - 1).is_some();
        let form =
            words.start.checked_sub(1).filter(|at| lists_of(&self.cut.words[*at]).companies.has(self.cut.text(*at)));
        if let Some(form) = form {
            return Some(self.stranger(form..words.end, Sure::Likely));
        }
        let is_name = first.is_capital() || has_noun || !self.cut.is_cased;
        (is_name && words.len() <= LONGEST)
            .then(|| self.organization(dressed(self.cut, words), Rank::ShortName, Sure::Likely))
    }

    /// A word without capitals that is in no dictionary, where a name would stand.
    pub(super) fn alone(&self, at: usize) -> Option<Candidate> {
        let cut = self.cut;
        let word = &cut.words[at];
        let lists = lists_of(word);
        let language = word.language();
        if word.is_number
            || self.is_known(at)
            || lists.closing.has(&word.text)
            || is_word(&word.text, language)
            || self.noun(at).is_some()
            || word.text.chars().count() < 2
            || word.is_capital()
        {
            return None;
        }
        let mut end = at + 1;
        if cut.words.get(end).is_some_and(|next| next.is_number && next.is_joined) {
            end += 1;
        }
        let before = at.checked_sub(1).map_or("", |before| cut.text(before));
        if word.gap > Gap::Quote && at > 0 {
            return None;
        }
        let is_short = word.text.chars().count() <= 4;
        if is_name(&word.text, language) && !(is_short && lists.before_bare.has(before)) || self.is_place(at..end) {
            return lists.before_member.has(before).then(|| self.stranger(at..end, Sure::Perhaps));
        }
        let is_alone = cut.words.len() == end && word.text.chars().count() <= 6;
        let cue = if lists.articles.has(before) { at.checked_sub(2).map_or("", |cue| cut.text(cue)) } else { before };
        if lists.asking.has(&word.text) {
            return None;
        }
        if lists.before_bare.has(cue) || is_alone {
            let words = dressed(cut, at..end);
            return Some(self.organization(words, Rank::Guess, Sure::Likely));
        }
        None
    }

    pub(super) fn place(&self, place: &Place, language: Language) -> Option<Candidate> {
        let words = place.words.clone();
        let first = &self.cut.words[words.start];
        let lists = lists_of(first);
        if !self.cut.is_unbroken(words.clone())
            || self.is_head(words.start)
            || self.is_abbreviation(words.start)
            || lists.closing.has(&first.text) && words.len() == 1 && (!first.is_capital() || words.start == 0)
        {
            return None;
        }
        let name = place.name(language).to_owned();
        let before = words.start.checked_sub(1).map(|before| self.cut.text(before));
        let is_capital = first.is_capital() && first.gap != Gap::Break && words.start > 0;
        let is_cued = before.is_some_and(|before| lists.before_member.has(before) && !lists.articles.has(before));
        let acts = self
            .cut
            .words
            .get(words.end)
            .is_some_and(|word| word.gap == Gap::None && lists.member_verbs.has(&word.text));
        let sure = match (place.is_word, is_capital, is_cued) {
            (false, _, _) | (true, true, _) => Sure::Likely,
            (true, false, _) if self.cut.words.len() <= 3 || acts => Sure::Likely,
            (true, false, _) => Sure::Perhaps,
        };
        if place.is_word && !is_capital && !is_cued && !acts {
            return None;
        }
        let words = with_article(self.cut, words);
        Some(Candidate { words, what: What::Stranger(name), sure, rank: Rank::Name })
    }

    pub(super) fn organization(&self, words: Range<usize>, rank: Rank, sure: Sure) -> Candidate {
        let written = self.cut.clause[self.cut.bytes(words.clone())].to_owned();
        Candidate { words, what: What::UnknownOrganization(written), sure, rank }
    }

    pub(super) fn stranger(&self, words: Range<usize>, sure: Sure) -> Candidate {
        let written = self.cut.clause[self.cut.bytes(words.clone())].to_owned();
        Candidate { words, what: What::Stranger(written), sure, rank: Rank::Name }
    }

    pub(super) fn noun(&self, at: usize) -> Option<(Of, Number)> {
        lists_of(&self.cut.words[at]).nouns.get(self.cut.text(at)).copied()
    }

    /// Whether a word is a noun that names have as their head.
    pub(super) fn is_head(&self, at: usize) -> bool {
        matches!(self.noun(at), Some((Of::Organization | Of::General, Number::One | Number::Either)))
    }

    pub(super) fn is_singular_head(&self, at: usize) -> bool {
        at < self.cut.words.len() && matches!(self.noun(at), Some((Of::Organization, Number::One | Number::Either)))
    }

    pub(super) fn is_member_plural(&self, at: usize) -> bool {
        self.cut.words[at].gap == Gap::None
            && matches!(self.noun(at), Some((Of::Member, Number::Many | Number::Either)))
    }

    /// Whether the word before asks for a noun, or refers back with it.
    pub(super) fn is_picked(&self, start: usize) -> bool {
        start.checked_sub(1).is_some_and(|before| {
            let lists = lists_of(&self.cut.words[before]);
            let before = self.cut.text(before);
            lists.asking.has(before) || lists.picking.has(before) || lists.pointing.has(before) || lists.own.has(before)
        })
    }

    pub(super) fn goes_on_capital(&self, at: usize) -> bool {
        self.cut.words.get(at + 1).is_some_and(|next| next.gap == Gap::None && next.is_capital())
    }

    pub(super) fn is_dated(&self, at: usize) -> bool {
        self.is_dated[at]
    }

    /// Whether a word is in a name of the data.
    pub(super) fn is_known(&self, at: usize) -> bool {
        self.is_known[at]
    }

    pub(super) fn is_place(&self, words: Range<usize>) -> bool {
        !self.is_abbreviation(words.start) && self.places[words.start] == words.len()
    }

    /// Whether a word in capitals is too long for a country's: «ГУАМ» is no island.
    pub(super) fn is_abbreviation(&self, at: usize) -> bool {
        self.cut.words[at].case == Case::Upper && self.cut.text(at).chars().count() > 3
    }

    pub(super) fn is_person(&self, words: Range<usize>) -> bool {
        let is_part = |at: usize| {
            let word = &self.cut.words[at];
            let language = word.language();
            lists_of(word).titles.has(&word.text) || is_name(&word.text, language) || word.text.chars().count() == 1
        };
        words.clone().any(|at| is_part(at) && self.cut.text(at).chars().count() > 1)
            && words.clone().filter(|at| !is_part(*at)).count() * 2 <= words.len()
            && words.len() <= 4
            && words.clone().all(|at| self.cut.words[at].case == Case::Title || !self.cut.words[at].is_capital())
    }
}

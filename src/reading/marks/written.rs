//! Names that the data doesn't have, by how they are written: "the Hanseatic League", «Лига арабских государств», NATO,
//! Paris.

use std::ops::Range;

use super::candidate::{Candidate, Rank};
use super::language::{GoesOn, Number, Of, lists_of};
use super::mark::{Sure, What};
use super::names::{dressed, with_article};
use super::word::{Case, Cut, Gap};
use crate::language::Language;
use crate::reading::words::{Place, is_name, is_word, places};

/// A longer word of the language in capitals is emphasis, not an abbreviation.
const LONGEST_WORD_IN_CAPITALS: usize = 4;

/// The longest name that is taken for one, in words.
const LONGEST: usize = 14;

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
struct Writing<'c> {
    cut: &'c Cut<'c>,
    /// How many words from each on are a place.
    places: Vec<usize>,
    /// Whether each is part of a time.
    is_dated: Vec<bool>,
    /// Whether each is in a whole name of the data.
    is_known: Vec<bool>,
}

impl Writing<'_> {
    /// A name in quotation marks: the noun before it belongs to it.
    fn quoted(&self, words: Range<usize>) -> Option<Candidate> {
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

    /// A run of words with capitals that begins at a word.
    fn capitals(&self, start: usize) -> Option<Candidate> {
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
    fn run(&self, start: usize) -> usize {
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

    /// The end of a name that goes on in small letters: «Лига [арабских государств]», «Северный [совет]».
    fn small_letters(&self, run: Range<usize>, goes_on: &GoesOn) -> usize {
        let cut = self.cut;
        let mut end = run.end;
        let mut has_head = (run.start..end).any(|at| self.is_head(at));
        let is_free = |at: usize| {
            cut.words.get(at).is_some_and(|word| {
                let lists = lists_of(word);
                word.gap == Gap::None
                    && !lists.closing.has(&word.text)
                    && !word.is_number
                    && !self.is_dated(at)
                    && lists.goes_on.is_some()
            })
        };
        let ends = |at: usize, endings: &[&str]| endings.iter().any(|ending| cut.text(at).ends_with(ending));
        let is_plural = ends(end - 1, lists_of(&cut.words[end - 1]).plural_endings);
        if !has_head && (is_plural || ends(end - 1, goes_on.in_front)) {
            // Adjectives up to the noun, which is the next word where it is none of the list's.
            let noun = (end..(end + 3).min(cut.words.len())).take_while(|at| is_free(*at)).find(|at| self.is_head(*at));
            if let Some(noun) = noun {
                end = noun + 1;
                has_head = true;
            } else if run.start > 0
                && cut.words[run.start].gap != Gap::Break
                && is_free(end)
                && !cut.words[end].is_capital()
                && !ends(end, goes_on.verbs)
            {
                return end + 1;
            }
        }
        if !has_head {
            return end;
        }
        self.genitive(end, goes_on)
    }

    /// The end of the genitive that follows a name's noun.
    fn genitive(&self, start: usize, goes_on: &GoesOn) -> usize {
        let cut = self.cut;
        let ends = |at: usize, endings: &[&str]| endings.iter().any(|ending| cut.text(at).ends_with(ending));
        let mut end = start;
        let mut at = start;
        let mut has_noun = false;
        while at < cut.words.len() && at - start < LONGEST {
            let word = &cut.words[at];
            let lists = lists_of(word);
            let is_preposition = goes_on.prepositions.has(&word.text);
            let is_and = lists.joints.has(&word.text) && !is_preposition;
            if word.gap > Gap::None || self.is_dated(at) || word.is_number && !word.is_joined {
                break;
            }
            if (is_preposition || is_and && has_noun) && at + 1 < cut.words.len() {
                let next = &cut.words[at + 1];
                let is_name = next.gap == Gap::None
                    && !lists_of(next).closing.has(&next.text)
                    && (!is_and || !next.is_capital())
                    && !ends(at + 1, goes_on.verbs);
                if !is_name || self.is_dated(at + 1) {
                    break;
                }
                end = at + 2;
                has_noun = !ends(at + 1, goes_on.adjectives);
                at += 2;
                continue;
            }
            if lists.closing.has(&word.text) && !word.is_capital() || lists.goes_on.is_none() {
                break;
            }
            if word.is_joined && end == at {
                end = at + 1;
                at += 1;
                continue;
            }
            let is_adjective = ends(at, goes_on.adjectives) && word.text.chars().count() > 4;
            if word.is_capital() {
                // «Союз городов Центральной Азии», but not «Союз городов Пенза».
                if !has_noun && at > start || is_adjective || has_noun || at == start {
                    end = at + 1;
                } else {
                    break;
                }
            } else if is_adjective {
                // Its noun follows.
                let next_is_noun = cut
                    .words
                    .get(at + 1)
                    .is_some_and(|next| next.gap == Gap::None && !lists_of(next).closing.has(&next.text));
                // «судостроителей» only looks like one.
                has_noun = !next_is_noun;
                if has_noun {
                    end = at + 1;
                }
            } else if has_noun || ends(at, goes_on.verbs) && at == start {
                break;
            } else {
                has_noun = true;
                end = at + 1;
            }
            at += 1;
        }
        end
    }

    /// A name without capitals: a noun with what it is of, "the union of baltic cities", «лига исторических городов».
    fn described(&self, start: usize) -> Option<Candidate> {
        let cut = self.cut;
        let word = &cut.words[start];
        let lists = lists_of(word);
        match &lists.goes_on {
            Some(goes_on) => {
                let noun = if self.is_singular_head(start) { start } else { start + 1 };
                if noun > start {
                    let is_adjective = goes_on.in_front.iter().any(|ending| word.text.ends_with(ending));
                    let is_picking =
                        lists.picking.has(&word.text) || lists.asking.has(&word.text) || lists.pointing.has(&word.text);
                    let is_joined = cut.words.get(noun).is_some_and(|noun| noun.gap == Gap::None);
                    if !is_adjective
                        || is_picking
                        || !is_joined
                        || lists.closing.has(&word.text)
                        || !self.is_singular_head(noun)
                    {
                        return None;
                    }
                }
                if start > 0 && self.is_picked(start) {
                    return None;
                }
                let end = self.genitive(noun + 1, goes_on);
                if cut.words.get(noun + 1).is_some_and(|word| goes_on.prepositions.has(&word.text))
                    || lists.parts.has(cut.text(noun)) && !cut.words[start].is_capital()
                {
                    return (end > noun + 1).then(|| self.organization(start..end, Rank::Guess, Sure::Perhaps));
                }
                if end == noun + 1 {
                    let sure = if is_word(&word.text, word.language()) { Sure::Perhaps } else { Sure::Likely };
                    return (noun > start).then(|| self.organization(start..end, Rank::Guess, sure));
                }
                Some(self.organization(start..end, Rank::Name, Sure::Likely))
            }
            None => {
                let after_article = lists.articles.has(&word.text);
                let first = start + usize::from(after_article);
                if cut.is_cased && cut.words.get(first).is_some_and(|word| word.is_capital()) {
                    return None;
                }
                let is_plain = |at: usize| {
                    cut.words.get(at).is_some_and(|word| {
                        let lists = lists_of(word);
                        word.gap == Gap::None
                            && !lists.closing.has(&word.text)
                            && !lists.picking.has(&word.text)
                            && !self.is_dated(at)
                            && !word.is_number
                    }) || at == start
                };
                if self.is_singular_head(first) && (after_article || !self.is_picked(start)) {
                    // "The union of baltic cities".
                    let of = cut.words.get(first + 1).filter(|of| {
                        of.gap == Gap::None && (lists.of.has(&of.text) || lists.described_by.has(&of.text))
                    });
                    of?;
                    let mut at = first + 2;
                    if cut.words.get(at).is_some_and(|word| lists.articles.has(&word.text)) {
                        at += 1;
                    }
                    let from = at;
                    while at < from + 4 && at < cut.words.len() && (is_plain(at) || self.is_member_plural(at)) {
                        at += 1;
                    }
                    return (at > from).then(|| self.organization(start..at, Rank::Name, Sure::Likely));
                }
                if !after_article {
                    return None;
                }
                // "The lighthouse towns ring".
                let head = (first..(first + 5).min(cut.words.len()))
                    .take_while(|at| is_plain(*at))
                    .find(|at| self.is_singular_head(*at))?;
                let between = first..head;
                if between.is_empty() || lists.picking_endings.iter().any(|ending| cut.text(first).ends_with(ending)) {
                    return None;
                }
                let sure = if between.clone().all(|at| self.noun(at).is_some()) { Sure::Perhaps } else { Sure::Likely };
                Some(self.organization(
                    start..head + 1,
                    if sure == Sure::Likely { Rank::Name } else { Rank::Guess },
                    sure,
                ))
            }
        }
    }

    /// A word without capitals that is in no dictionary, where a name would stand.
    fn alone(&self, at: usize) -> Option<Candidate> {
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

    fn place(&self, place: &Place, language: Language) -> Option<Candidate> {
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

    fn organization(&self, words: Range<usize>, rank: Rank, sure: Sure) -> Candidate {
        let written = self.cut.clause[self.cut.bytes(words.clone())].to_owned();
        Candidate { words, what: What::UnknownOrganization(written), sure, rank }
    }

    fn stranger(&self, words: Range<usize>, sure: Sure) -> Candidate {
        let written = self.cut.clause[self.cut.bytes(words.clone())].to_owned();
        Candidate { words, what: What::Stranger(written), sure, rank: Rank::Name }
    }

    fn noun(&self, at: usize) -> Option<(Of, Number)> {
        lists_of(&self.cut.words[at]).nouns.get(self.cut.text(at)).copied()
    }

    /// Whether a word is a noun that names have as their head.
    fn is_head(&self, at: usize) -> bool {
        matches!(self.noun(at), Some((Of::Organization | Of::General, Number::One | Number::Either)))
    }

    fn is_singular_head(&self, at: usize) -> bool {
        at < self.cut.words.len() && matches!(self.noun(at), Some((Of::Organization, Number::One | Number::Either)))
    }

    fn is_member_plural(&self, at: usize) -> bool {
        self.cut.words[at].gap == Gap::None
            && matches!(self.noun(at), Some((Of::Member, Number::Many | Number::Either)))
    }

    /// Whether the word before asks for a noun, or refers back with it.
    fn is_picked(&self, start: usize) -> bool {
        start.checked_sub(1).is_some_and(|before| {
            let lists = lists_of(&self.cut.words[before]);
            let before = self.cut.text(before);
            lists.asking.has(before) || lists.picking.has(before) || lists.pointing.has(before) || lists.own.has(before)
        })
    }

    fn goes_on_capital(&self, at: usize) -> bool {
        self.cut.words.get(at + 1).is_some_and(|next| next.gap == Gap::None && next.is_capital())
    }

    fn is_dated(&self, at: usize) -> bool {
        self.is_dated[at]
    }

    /// Whether a word is in a name of the data.
    fn is_known(&self, at: usize) -> bool {
        self.is_known[at]
    }

    fn is_place(&self, words: Range<usize>) -> bool {
        !self.is_abbreviation(words.start) && self.places[words.start] == words.len()
    }

    /// Whether a word in capitals is too long for a country's: «ГУАМ» is no island.
    fn is_abbreviation(&self, at: usize) -> bool {
        self.cut.words[at].case == Case::Upper && self.cut.text(at).chars().count() > 3
    }

    fn is_person(&self, words: Range<usize>) -> bool {
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

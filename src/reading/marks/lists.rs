//! The closed lists that marking uses, as the languages fill them ([`crate::reading::language`]).

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::word::Word;
use crate::reading::language::{en, ru};

/// What a language has. Words are folded.
pub(in crate::reading) struct Lists {
    /// Words inside of names that tell nothing: "of", «и».
    pub(in crate::reading) fillers: WordSet,
    /// Words that join capitalised words to one name: "of", «по».
    pub(in crate::reading) joints: WordSet,
    /// Those of them that say whose something is, between any two names: "Council of Europe".
    pub(in crate::reading) of: WordSet,
    /// Those of them that say what something is about, after its noun: "the league for clean rivers".
    pub(in crate::reading) described_by: WordSet,
    /// Articles, which belong to the name that they stand before.
    pub(in crate::reading) articles: WordSet,
    /// Forms of nouns for what may be joined, for who may join, and for things of names.
    pub(in crate::reading) nouns: FxHashMap<String, (Of, Number)>,
    /// What stands before a noun that is asked for, whichever its number.
    pub(in crate::reading) asking: WordSet,
    /// What picks some of a noun's things: "other", "first", "any", «самый».
    pub(in crate::reading) picking: WordSet,
    /// Endings of words that do so: superlatives.
    pub(in crate::reading) picking_endings: &'static [&'static str],
    /// Endings of adjectives in the plural, where they have any.
    pub(in crate::reading) plural_endings: &'static [&'static str],
    /// What asks for a list, or whether there is one: "list", "any", «есть ли».
    pub(in crate::reading) listing: WordSet,
    /// Nouns that are more often parts or doings of an organisation than a sort of it: "projects", «комиссии».
    pub(in crate::reading) parts: WordSet,
    /// Words for whatever one may belong to, where the data calls nothing so: "clubs".
    pub(in crate::reading) general: WordSet,
    /// Those of the nouns that are a property of a member in the singular: "party".
    pub(in crate::reading) properties: WordSet,
    /// Nouns for what is joined that are as often members: "clubs".
    pub(in crate::reading) also_members: WordSet,
    /// Prepositions of place: "in".
    pub(in crate::reading) places: WordSet,
    /// What stands between such words and the noun beside adjectives: "kinds of", «из», «еще».
    pub(in crate::reading) between: WordSet,
    /// What after a noun says which are meant.
    pub(in crate::reading) following: WordSet,
    /// Before a name: what leaves it out or compares with it, "except".
    pub(in crate::reading) apart: WordSet,
    /// What refers back with the noun after it: "that", «эта».
    pub(in crate::reading) pointing: WordSet,
    /// Words for whoever asks.
    pub(in crate::reading) we: WordSet,
    /// The same, more often a manner of speaking: "tell me".
    pub(in crate::reading) me: WordSet,
    /// What makes a noun one's own: "our", "this".
    pub(in crate::reading) own: WordSet,
    /// Nouns that are one's own place or body after these.
    pub(in crate::reading) own_nouns: WordSet,
    /// Words in front of a time that belong to it: "on", "the spring of", «летом».
    pub(in crate::reading) before_time: WordSet,
    /// Those of them that don't begin it.
    pub(in crate::reading) within_time: WordSet,
    /// Words between two times that are one choice: "or".
    pub(in crate::reading) either: WordSet,
    /// Phrases for the present.
    pub(in crate::reading) now: Phrases,
    /// The same, as often a manner of speaking: "now tell me".
    pub(in crate::reading) perhaps_now: Phrases,
    /// Phrases for roles.
    pub(in crate::reading) roles: Phrases,
    /// The same, as often whoever has to do with a thing: its signatories, its partners.
    pub(in crate::reading) perhaps_roles: Phrases,
    /// Roles that are a property of the organisation unless many or any of them are meant: "the chairman of …".
    pub(in crate::reading) heads: Phrases,
    /// What stands before such a one where it is a role: "a", "as".
    pub(in crate::reading) as_role: WordSet,
    /// Forms of such a one that are a role in any case.
    pub(in crate::reading) role_endings: &'static [&'static str],
    /// Phrases for the last but one.
    pub(in crate::reading) next_to_last: Phrases,
    /// What beside a number makes it a count of places: "last two", "two oldest".
    pub(in crate::reading) ranking: WordSet,
    /// Numbers that the numerals don't have.
    pub(in crate::reading) more_numbers: &'static [(&'static str, u32)],
    /// What stands before a length of time that something is compared to: "more than", «дольше».
    pub(in crate::reading) comparing: WordSet,
    /// The same after the length: «на пять лет дольше».
    pub(in crate::reading) comparing_after: WordSet,
    /// Words between the comparison and the length: "than".
    pub(in crate::reading) than: WordSet,
    /// Units of time, with how many months each has.
    pub(in crate::reading) units: &'static [(&'static str, u32)],
    /// Those that are a length by themselves, where the comparison stands before them.
    pub(in crate::reading) lone_units: WordSet,
    /// What is counted in a row by a manner of speaking: «третий раз».
    pub(in crate::reading) unranked: WordSet,
    /// Parts of a unit, with how many of it make one.
    pub(in crate::reading) fractions: &'static [(&'static str, u32)],
    /// After these an organisation's name stands: "join", "in".
    pub(in crate::reading) before_organization: WordSet,
    /// After these a member's name stands: "did", "from".
    pub(in crate::reading) before_member: WordSet,
    /// What is no part of a name without capitals: verbs, question words, prepositions.
    pub(in crate::reading) closing: WordSet,
    /// What members do: "joined", «состоит».
    pub(in crate::reading) member_verbs: WordSet,
    /// After these an unknown word in small letters is an organisation's name.
    pub(in crate::reading) before_bare: WordSet,
    /// Legal forms, which make a name a company's.
    pub(in crate::reading) companies: WordSet,
    /// Words before the name of a person.
    pub(in crate::reading) titles: WordSet,
    /// Words that begin a sentence, with a capital, and no name.
    pub(in crate::reading) openers: WordSet,
    /// How names go on in small letters, where a language has that.
    pub(in crate::reading) goes_on: Option<GoesOn>,
}

/// How a name goes on in small letters after its noun: «Лига арабских государств».
pub(in crate::reading) struct GoesOn {
    /// Endings of adjectives in the genitive.
    pub(in crate::reading) adjectives: &'static [&'static str],
    /// Endings of what is no noun in the genitive: verbs, short participles.
    pub(in crate::reading) verbs: &'static [&'static str],
    /// Endings of adjectives in front of the noun: «Международная палата».
    pub(in crate::reading) in_front: &'static [&'static str],
    /// Prepositions in such names.
    pub(in crate::reading) prepositions: WordSet,
}

/// Of how many a form of a noun is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Number {
    One,
    Many,
    /// Of one or of many: «хартии», "series".
    Either,
}

/// What a noun stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Of {
    /// A sort of what may be joined.
    Organization,
    /// A sort of whoever may join.
    Member,
    /// Anything that may be joined or joins: no kind, but a word of names.
    General,
    /// A thing just named: "the Dune thing".
    StandIn,
}

/// A set of words, some of them by their beginning: `vote*`.
#[derive(Default)]
pub(in crate::reading) struct WordSet {
    words: FxHashSet<&'static str>,
    beginnings: Vec<&'static str>,
}

/// Phrases of words, each word as in a [`WordSet`].
pub(in crate::reading) struct Phrases(FxHashMap<char, Vec<Vec<WordSet>>>);

impl WordSet {
    pub(in crate::reading) fn has(&self, word: &str) -> bool {
        self.words.contains(word) || self.beginnings.iter().any(|beginning| word.starts_with(beginning))
    }
}

impl Phrases {
    /// How many words from a place on are one of the phrases; the most.
    pub(in crate::reading) fn length_at(&self, words: &[Word]) -> Option<usize> {
        let first = words.first()?.text.chars().next()?;
        let fits = |phrase: &&Vec<WordSet>| {
            let mut pairs = phrase.iter().zip(words).enumerate();
            phrase.len() <= words.len()
                && pairs
                    .all(|(at, (set, word))| set.has(&word.text) && (at == 0 || word.gap <= super::word::Gap::Quote))
        };
        self.0.get(&first)?.iter().filter(fits).map(Vec::len).max()
    }
}

/// The lists of the language that a word's letters are of.
pub(in crate::reading) fn lists_of(word: &Word) -> &'static Lists {
    if word.is_russian { &RU } else { &EN }
}

/// All forms of all nouns.
pub(in crate::reading) fn nouns_of_all() -> impl Iterator<Item = &'static str> {
    [&*EN, &*RU].into_iter().flat_map(|lists| lists.nouns.keys().map(String::as_str))
}

static EN: LazyLock<Lists> = LazyLock::new(en::marks::lists);
static RU: LazyLock<Lists> = LazyLock::new(ru::marks::lists);

/// Words with spaces between them.
pub(in crate::reading) fn set(words: &'static str) -> WordSet {
    let mut set = WordSet::default();
    for word in words.split_whitespace() {
        match word.strip_suffix('*') {
            Some(beginning) => set.beginnings.push(beginning),
            None => {
                set.words.insert(word);
            }
        }
    }
    set
}

/// Phrases with commas between them; `one|two` is either.
pub(in crate::reading) fn phrases(text: &'static str) -> Phrases {
    let mut phrases: FxHashMap<char, Vec<Vec<WordSet>>> = FxHashMap::default();
    for phrase in text.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()) {
        let words = || {
            phrase.split_whitespace().map(|word| {
                let mut either = WordSet::default();
                for word in word.split('|') {
                    let one = set(word);
                    either.words.extend(one.words);
                    either.beginnings.extend(one.beginnings);
                }
                either
            })
        };
        let mut firsts: Vec<char> = phrase
            .split_whitespace()
            .next()
            .into_iter()
            .flat_map(|word| word.split('|'))
            .filter_map(|word| word.chars().next())
            .collect();
        firsts.sort_unstable();
        firsts.dedup();
        for first in firsts {
            phrases.entry(first).or_default().push(words().collect());
        }
    }
    Phrases(phrases)
}

/// Forms of nouns, where a form of one and of many are the same they are [`Number::Either`].
pub(in crate::reading) fn nouns(
    words: &[(Of, &'static str)],
    decline: fn(&'static str) -> Vec<(String, Number)>,
) -> FxHashMap<String, (Of, Number)> {
    let mut nouns: FxHashMap<String, (Of, Number)> = FxHashMap::default();
    for (of, words) in words {
        for (form, number) in words.split_whitespace().flat_map(decline) {
            let known = nouns.entry(form).or_insert((*of, number));
            if known.1 != number {
                known.1 = Number::Either;
            }
        }
    }
    nouns
}

//! Places of the world in a list of words: [as] [moscow] [did] -> [moscow], a city: Moscow, Москва.

use std::ops::Range;
use std::sync::LazyLock;

use fst::Map;
use fst::raw::Output;

use super::list::{is_word, language_of, owner};
use crate::language::Language;

/// Forms of names, and where the line of their place begins in `NAMES`.
static FORMS: LazyLock<Map<&'static [u8]>> =
    LazyLock::new(|| Map::new(include_bytes!("places.fst").as_slice()).expect("the list is as `make.py` packed it"));

/// A line a place: kind, English name, Russian name (empty where there is none), with tabs between.
static NAMES: &str = include_str!("places.tsv");

/// What sort of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A country, a part of one with a government of its own, or a territory; also one that is no more.
    Country,
    /// A city or town.
    City,
}

/// A place that words name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The words that name it.
    pub words: Range<usize>,
    /// What sort of place it is.
    pub kind: Kind,
    /// Its English name.
    pub english: &'static str,
    /// Its Russian name in the nominative, where one is known.
    pub russian: Option<&'static str>,
    /// Whether what was written is also ordinary words of the language: "nice", «орла», "gold coast".
    pub is_word: bool,
}

impl Place {
    /// Its name for saying it to somebody who reads `language`.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.english,
            Language::Ru => self.russian.unwrap_or(self.english),
        }
    }
}

/// The places that folded words name, in order, none within another: of two that begin at one word the longer.
///
/// Words are those of [`crate::text::tokenize`], marks among them or not. Takes time in proportion to the words.
pub fn places<W: AsRef<str>>(words: &[W]) -> Vec<Place> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((count, line)) = longest(&words[at..]) else {
            at += 1;
            continue;
        };
        let span = at..at + count;
        found.extend(place(line, span.clone(), &words[span]));
        at += count;
    }
    found
}

/// Whether a folded word alone is a place's name, in any case.
pub fn is_place(word: &str) -> bool {
    longest(&[word]).is_some()
}

/// The forms that [`super::sound`] looks through.
pub(super) fn forms() -> &'static fst::raw::Fst<&'static [u8]> {
    FORMS.as_fst()
}

/// How many words from the first on name a place, the most that do, and where its line begins.
fn longest<W: AsRef<str>>(words: &[W]) -> Option<(usize, u64)> {
    let forms = FORMS.as_fst();
    let mut state = Some((forms.root(), Output::zero()));
    let mut longest = None;
    for (before, word) in words.iter().enumerate() {
        let word = word.as_ref();
        // "St. Petersburg": the point is a word of its own.
        if word == "." && before == 1 && words[0].as_ref() == "st" {
            continue;
        }
        let (owner, ending) = owner(word);
        let space = if before == 0 { "" } else { " " };
        for letter in space.bytes().chain(owner.bytes()) {
            let letter = if letter == b'-' { b' ' } else { letter };
            state = state.and_then(|(node, sum)| {
                let transition = node.transition(node.find_input(letter)?);
                Some((forms.node(transition.addr), sum.cat(transition.out)))
            });
        }
        let Some((node, sum)) = state else { break };
        if node.is_final() {
            longest = Some((before + 1, sum.cat(node.final_output()).value()));
        }
        for letter in ending.bytes() {
            state = state.and_then(|(node, sum)| {
                let transition = node.transition(node.find_input(letter)?);
                Some((forms.node(transition.addr), sum.cat(transition.out)))
            });
        }
        if state.is_none() {
            break;
        }
    }
    longest
}

fn place<W: AsRef<str>>(line: u64, span: Range<usize>, words: &[W]) -> Option<Place> {
    let line = NAMES.get(usize::try_from(line).ok()?..)?.lines().next()?;
    let mut fields = line.split('\t');
    let kind = if fields.next()? == "country" { Kind::Country } else { Kind::City };
    let english = fields.next()?;
    let russian = fields.next().filter(|name| !name.is_empty());
    // "United States" are words too, but nobody writes these two for anything else.
    let may_be_words = words.len() == 1 || kind == Kind::City;
    let is_word = may_be_words && words.iter().all(|word| is_word(word.as_ref(), language_of(word.as_ref())));
    Some(Place { words: span, kind, english, russian, is_word })
}

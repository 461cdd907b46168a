//! Whether a form is a word of a language: "cities", «городами» -> yes; "ecad", «вступли» -> no.

use std::sync::LazyLock;

use fst::Set;

use crate::language::Language;
use crate::text::is_cyrillic;

/// A packed list, read where it lies in the program.
pub(super) type List = LazyLock<Set<&'static [u8]>>;

static ENGLISH_WORDS: List = LazyLock::new(|| open(include_bytes!("words.en.fst")));
static ENGLISH_NAMES: List = LazyLock::new(|| open(include_bytes!("names.en.fst")));
static RUSSIAN_WORDS: List = LazyLock::new(|| open(include_bytes!("words.ru.fst")));
static RUSSIAN_NAMES: List = LazyLock::new(|| open(include_bytes!("names.ru.fst")));

/// Whether a folded form is an ordinary word of the language, inflected or not. One with hyphens is where all its parts are;
/// an English possessive is where its owner is.
pub fn is_word(word: &str, language: Language) -> bool {
    has(words(language), word)
}

/// Whether a folded form is a proper name that dictionaries have and no ordinary word: "john", «ивановым», "kazan".
pub fn is_name(word: &str, language: Language) -> bool {
    has(names(language), word) && !is_word(word, language)
}

/// The ordinary words of a language.
pub(super) fn words(language: Language) -> &'static List {
    match language {
        Language::En => &ENGLISH_WORDS,
        Language::Ru => &RUSSIAN_WORDS,
    }
}

/// The proper names of a language's dictionary.
pub(super) fn names(language: Language) -> &'static List {
    match language {
        Language::En => &ENGLISH_NAMES,
        Language::Ru => &RUSSIAN_NAMES,
    }
}

/// The language of a word's letters.
pub(super) fn language_of(word: &str) -> Language {
    if word.chars().any(is_cyrillic) { Language::Ru } else { Language::En }
}

/// A word without the ending of a possessive, and that ending: "city's" -> ("city", "'s").
pub(super) fn owner(word: &str) -> (&str, &str) {
    let owner = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    word.split_at(owner.len())
}

fn has(list: &List, word: &str) -> bool {
    // "It's" and "rock'n'roll" are words as they are.
    list.contains(word) || {
        let (owner, _) = owner(word);
        !owner.is_empty() && owner.split('-').all(|part| list.contains(part))
    }
}

fn open(bytes: &'static [u8]) -> Set<&'static [u8]> {
    Set::new(bytes).expect("the list is as `make.py` packed it")
}

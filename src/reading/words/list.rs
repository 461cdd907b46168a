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

/// Whether a folded form is a proper name that dictionaries have and no ordinary word: "john", «иваном», "kazan".
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

#[cfg(test)]
mod tests {
    use super::{is_name, is_word};
    use crate::language::Language;

    fn check(words: &str, language: Language, expected: bool) {
        for word in words.split_whitespace() {
            assert_eq!(is_word(word, language), expected, "{word}");
        }
    }

    #[test]
    fn english_words_in_all_forms_are_words() {
        check(
            "city cities city's cities' join joins joined joining member members membership memberships organisation
            organizations organised union unions charter charters signed signing founded was were been am is
            doesn't we've it's who's which whose oldest earlier longest first second twelfth ninety children people
            network networks mayor mayors colour color programme program centre healthy health mothers-in-law long-term
            teacher bot website online emoji pls im nice reading of turkey a i okay",
            Language::En,
            true,
        );
    }

    #[test]
    fn what_is_no_english_word_is_none() {
        check(
            "memebr memebrs jion orgnisation chartr ecad uclg moscow kazan paris london izhevsk john russia b d rjulf kogda
            vstupil qwertz founde memberhsip sity hleath wich teh eurocities aalborg xyz город union's-x q",
            Language::En,
            false,
        );
    }

    #[test]
    fn russian_words_in_all_forms_are_words() {
        check(
            "город города городов городами городом вступил вступила вступили вступать вступившие вступление вступлении
            организация организаций организациями союз союза союзе союзы член членов членство членством участник
            участвует участвовали мы нас нами наш нашего каком какие каких которые когда сколько где кто кем был была
            будет старейший старше раньше первый первого второй двадцать здоровый здоровые здоровых мэр мэра хартия хартию
            хартии подписал подписали основана основан еще елка орел орла мир мире из-за какой-нибудь соцсетях
            научно-практический я в с к смс егэ",
            Language::Ru,
            true,
        );
    }

    #[test]
    fn what_is_no_russian_word_is_none() {
        check(
            "вступли вступиил горад гораода саюз члентсво хартиию москва москве казань ижевск ижевске иван иваном париж
            россия екад огмв срг руднг лфпфтр е ы ш щ вступилии арганизация колличество скока-нить city здорвые
            учасник удмуртии сибирь",
            Language::Ru,
            false,
        );
    }

    #[test]
    fn names_that_dictionaries_have_are_told_from_words() {
        let check = |word: &str, language, expected: bool| assert_eq!(is_name(word, language), expected, "{word}");
        check("john", Language::En, true);
        check("john's", Language::En, true);
        check("moscow", Language::En, true);
        check("nice", Language::En, false);
        check("uclg", Language::En, false);
        check("иваном", Language::Ru, true);
        check("москвой", Language::Ru, true);
        check("мира", Language::Ru, false);
        check("екад", Language::Ru, false);
    }
}

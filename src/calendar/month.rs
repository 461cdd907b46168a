//! The months' names as people write and inflect them: «сентября», "Sept" -> 9.

use crate::language::Language;

/// The months' names, January first: spellings between `|`, with `*` for any ending.
pub const fn month_names(language: Language) -> &'static [&'static str; 12] {
    match language {
        Language::En => &ENGLISH,
        Language::Ru => &RUSSIAN,
    }
}

/// The month, from 1, that a folded word names in any language.
pub fn month_named(word: &str) -> Option<u32> {
    let is_named = |names: &&str| names.split('|').any(|name| is_spelt(word, name));
    let position = |language| month_names(language).iter().position(&is_named);
    Language::ALL.into_iter().find_map(position).and_then(|position| u32::try_from(position + 1).ok())
}

fn is_spelt(word: &str, name: &str) -> bool {
    name.strip_suffix('*').map_or(word == name, |beginning| word.starts_with(beginning))
}

const ENGLISH: [&str; 12] = [
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
];

const RUSSIAN: [&str; 12] = [
    "январ*|янв",
    "феврал*|фев",
    "март|марта|марте|марту|мартом|мар",
    "апрел*|апр",
    "май|мая|мае|маю|маем",
    "июнь|июня|июне|июню|июн",
    "июль|июля|июле|июлю|июл",
    "август|августа|августе|августу|авг",
    "сентябр*|сент|сен",
    "октябр*|окт",
    "ноябр*|нояб|ноя",
    "декабр*|дек",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_named_in_any_language_form_and_abbreviation() {
        let check = |word: &str, expected: Option<u32>| assert_eq!(month_named(word), expected, "{word}");
        check("january", Some(1));
        check("sept", Some(9));
        check("сентября", Some(9));
        check("сен", Some(9));
        check("мая", Some(5));
        check("мар", Some(3));
        check("марка", None);
        check("octopus", None);
        check("", None);
    }
}

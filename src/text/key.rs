//! The form in which words are compared: the stem, with letters that people confuse merged: "Российских" -> "росиск".

use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

use super::fold::is_cyrillic;

/// Rises whenever the same word gets another key, so that indexes built with other keys are not read.
pub const VERSION: u32 = 2;

static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::English));
static RUSSIAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::Russian));

/// The Snowball stem of one folded word, in the language of its letters.
pub fn stem(word: &str) -> String {
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
    let stemmer = if word.chars().any(is_cyrillic) { &RUSSIAN } else { &ENGLISH };
    stemmer.stem(word).into_owned()
}

/// The key of one folded word.
///
/// Russian: Snowball stem, then э as е, ы and й as и, щ as ш, no ъ and ь. English: Snowball stem, z as s
/// (organisation, organization) and, at the end, our as or (harbour, harbor). Doubled letters count once in both, and Russian stems end in a consonant.
pub fn key(word: &str) -> String {
    let russian = word.chars().any(is_cyrillic);
    let merged: fn(char) -> Option<char> = if russian { merge_russian } else { merge_english };
    let stem = stem(word);
    let mut key = String::with_capacity(stem.len());
    for letter in stem.chars().filter_map(merged) {
        if !key.ends_with(letter) || letter.is_ascii_digit() {
            key.push(letter);
        }
    }
    // Harbour and harbor; four is not for.
    if !russian && key.len() >= 6 && key.ends_with("our") {
        key.replace_range(key.len() - 3.., "or");
    }
    if russian {
        // The stemmer leaves ассамбле(я) but ассамбл(ею), and харти(я) but харт(ие)й.
        while key.chars().count() > 3 && key.ends_with(['а', 'е', 'и', 'о', 'у', 'ю', 'я']) {
            key.pop();
        }
    }
    key
}

/// The keys of a text's words and numbers, in order; a hyphenated word gives a key for each part.
pub fn keys(text: &str) -> Vec<String> {
    super::tokenize(text)
        .iter()
        .filter(|token| token.kind != super::TokenKind::Punctuation)
        .flat_map(|token| token.folded.split('-').map(key).collect::<Vec<_>>())
        .filter(|key| !key.is_empty())
        .collect()
}

const fn merge_russian(letter: char) -> Option<char> {
    match letter {
        'э' => Some('е'),
        'ы' | 'й' => Some('и'),
        'щ' => Some('ш'),
        'ъ' | 'ь' | '\'' => None,
        other => Some(other),
    }
}

const fn merge_english(letter: char) -> Option<char> {
    match letter {
        'z' => Some('s'),
        '\'' => None,
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn forms_of_a_word_share_a_key() {
        let check = |one: &str, other: &str| assert_eq!(key(one), key(other), "{one} {other}");
        check("российских", "российские");
        check("союзе", "союз");
        check("организациях", "организация");
        check("ассамблею", "ассамблея");
        check("cities", "city");
        check("organisation", "organization");
        check("izhevsk's", "izhevsk");
        check("хартию", "хартии");
        check("поволжья", "поволжье");
    }
}

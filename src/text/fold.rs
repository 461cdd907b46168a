//! One spelling for what people see as the same letters: "ЕСАD’s — Ёлка" -> "ecad's - елка".

use unicode_normalization::UnicodeNormalization;

/// Folds a word or any text: NFKC, lower case, ё as е, one dash, one apostrophe, one double quote, no invisible marks,
/// and in each word the look-alike letters of the other script replaced by those of the script that prevails in it.
pub fn fold(text: &str) -> String {
    if is_folded(text) {
        return text.to_owned();
    }
    let plain: String = if text.chars().all(is_composed) {
        text.chars().flat_map(char::to_lowercase).filter_map(fold_char).collect()
    } else {
        text.nfkc().flat_map(char::to_lowercase).filter_map(fold_char).collect()
    };
    if plain.chars().any(is_cyrillic) && plain.chars().any(|letter| letter.is_ascii_alphabetic()) {
        unmix(&plain)
    } else {
        plain
    }
}

/// Whether a letter is Cyrillic.
pub const fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

/// Whether folding surely changes nothing. Most words of a message are like that, and composing letters is dear.
fn is_folded(text: &str) -> bool {
    text.bytes().all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9'))
        || text.chars().all(|letter| matches!(letter, 'а'..='я' | '0'..='9'))
}

/// Whether NFKC surely leaves a letter alone.
const fn is_composed(letter: char) -> bool {
    matches!(letter, '\0'..='\u{7f}' | 'Ё' | 'А'..='я' | 'ё' | '«' | '»' | '—' | '–' | '’')
}

fn fold_char(letter: char) -> Option<char> {
    match letter {
        'ё' => Some('е'),
        // What NFKC leaves: hyphens, dashes and the minus sign.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' => Some('-'),
        '‘' | '’' | '‛' | '`' | '´' | 'ʼ' | 'ʹ' | '\u{2bb}' | '\u{2032}' => Some('\''),
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' => Some('"'),
        // Soft hyphen, joiners, direction marks, variation selectors and accents on top of letters carry no meaning here.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => None,
        '\u{fe00}'..='\u{fe0f}' | '\u{300}'..='\u{36f}' => None,
        other => Some(other),
    }
}

const LOOK_ALIKES: [(char, char); 15] = [
    ('a', 'а'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('c', 'с'),
    ('y', 'у'),
    ('x', 'х'),
    ('k', 'к'),
    ('m', 'м'),
    ('t', 'т'),
    ('h', 'н'),
    ('b', 'в'),
    ('i', 'і'),
    ('s', 'ѕ'),
    ('j', 'ј'),
];

/// Replaces look-alikes word by word: a word of both scripts becomes a word of the one whose own letters it has.
fn unmix(text: &str) -> String {
    text.split_inclusive(|c: char| !c.is_alphabetic()).map(unmix_word).collect()
}

fn unmix_word(word: &str) -> String {
    let to_latin = |letter: char| LOOK_ALIKES.iter().find(|(_, cyrillic)| *cyrillic == letter).map(|(latin, _)| *latin);
    let to_cyrillic =
        |letter: char| LOOK_ALIKES.iter().find(|(latin, _)| *latin == letter).map(|(_, cyrillic)| *cyrillic);
    let cyrillic = word.chars().filter(|&c| is_cyrillic(c)).count();
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    if cyrillic == 0 || latin == 0 {
        return word.to_owned();
    }
    // Letters that only one script has decide; where none has any, the majority does.
    let only_cyrillic = word.chars().any(|c| is_cyrillic(c) && to_latin(c).is_none());
    let only_latin = word.chars().any(|c| c.is_ascii_alphabetic() && to_cyrillic(c).is_none());
    let latin_wins = if only_latin == only_cyrillic { latin > cyrillic } else { only_latin };
    word.chars().map(|c| if latin_wins { to_latin(c) } else { to_cyrillic(c) }.unwrap_or(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;

    #[test]
    fn what_looks_the_same_folds_to_the_same() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text), expected, "{text:?}");
        check("ЕСАD", "ecad"); // the first three letters are Cyrillic
        check("Союз", "союз");
        check("Coюз", "союз"); // the first two letters are Latin
        check("Ёлка", "елка");
        check("UCLG", "uclg");
        check("2006—2008", "2006-2008");
        check("Izhevsk’s", "izhevsk's");
        check("«МАГ»", "\"маг\"");
        check("Ｅ\u{200b}CAD", "ecad");
        check("ассоци\u{ad}ация", "ассоциация");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}

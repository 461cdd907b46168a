//! Words of a line, which must have no separator in them: "city of law" <-> `city%20of%20law`.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// What stands for a word of nothing.
const EMPTY: &str = "%";

/// The word without separators.
pub(super) fn escape(text: &str) -> String {
    if text.is_empty() {
        return EMPTY.to_owned();
    }
    let mut word = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_alphanumeric() || matches!(letter, '-' | '_') {
            word.push(letter);
        } else {
            encode(letter, &mut word);
        }
    }
    word
}

/// The same of a word that would be read as something else: its first letter is encoded whatever it is.
pub(super) fn escape_first(text: &str) -> String {
    let mut letters = text.chars();
    let mut word = String::new();
    if let Some(first) = letters.next() {
        encode(first, &mut word);
    }
    let rest = letters.as_str();
    if word.is_empty() || !rest.is_empty() { word + &escape(rest) } else { word }
}

/// The text that was escaped; `None` where it is none.
pub(super) fn unescape(word: &str) -> Option<String> {
    if word == EMPTY {
        return Some(String::new());
    }
    let mut bytes = Vec::with_capacity(word.len());
    let mut rest = word.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { digit(rest.next()?)? * 16 + digit(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok().filter(|text| !text.is_empty())
}

/// The beginning of an identifier's SHA-256: short whatever the identifier. It is written as eight hexadecimal digits.
pub(super) fn tag(id: &str) -> u32 {
    Sha256::digest(id.as_bytes()).iter().take(4).fold(0, |tag, byte| tag << 8 | u32::from(*byte))
}

fn encode(letter: char, word: &mut String) {
    for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
        let _ = write!(word, "%{byte:02X}");
    }
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]
mod tests {
    use super::*;

    #[test]
    fn words_have_no_separators_and_are_read_again() {
        for (text, expected) in [
            ("ecad", "ecad"),
            ("union-of_cities2", "union-of_cities2"),
            ("наблюдатель", "наблюдатель"),
            ("full member", "full%20member"),
            ("a/b,c;d", "a%2Fb%2Cc%3Bd"),
            ("@1234abcd", "%401234abcd"),
            ("100 %", "100%20%25"),
            ("«да»", "%C2%ABда%C2%BB"),
            ("", "%"),
        ] {
            assert_eq!(escape(text), expected);
            assert_eq!(unescape(expected).as_deref(), Some(text));
        }
        assert_eq!(escape_first("we"), "%77e");
        assert_eq!(escape_first("7"), "%37");
        assert_eq!(unescape("%77e").unwrap(), "we");
    }

    #[test]
    fn what_is_no_word_is_refused() {
        for text in ["", "%z0", "%2", "a%", "%FF", "%%20"] {
            assert_eq!(unescape(text), None, "{text}");
        }
    }
}

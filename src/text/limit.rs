//! How much of one text is read: "when did we join ECAD?" is little, 4,096 letters of anything are too much.
//!
//! Reading takes time for each word, and for each pair of them; nobody asks a question of 300 words, and attackers do. Counted is
//! what comes of folding, since one character can be eighteen then (U+FDFA).

use unicode_normalization::UnicodeNormalization;

use super::{TokenKind, tokenize};

/// The most characters.
pub const MOST_CHARACTERS: usize = 1_200;
/// The most words, numbers and signs together.
pub const MOST_TOKENS: usize = 220;
/// The most characters of one word or number.
pub const LONGEST_WORD: usize = 64;

/// Whether a text is short enough to be read.
pub fn is_readable(text: &str) -> bool {
    // Each step is only taken with what the one before has let through.
    let is_short = text.chars().nth(2 * MOST_CHARACTERS).is_none() && text.nfkc().nth(MOST_CHARACTERS).is_none();
    if !is_short {
        return false;
    }
    let tokens = tokenize(text);
    let fits = |folded: &str| folded.chars().nth(LONGEST_WORD).is_none();
    tokens.len() <= MOST_TOKENS
        && tokens.iter().all(|token| token.kind == TokenKind::Punctuation || fits(&token.folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_what_comes_of_folding() {
        let check = |text: &str, expected: bool| assert_eq!(is_readable(text), expected, "{} bytes", text.len());
        check("", true);
        check("Когда Ижевск вступил в ECAD?", true);
        check(&"слово, ".repeat(MOST_TOKENS / 2), true);
        check(&"слово, ".repeat(MOST_TOKENS / 2 + 1), false);
        check(&"word ".repeat(MOST_TOKENS), true);
        check(&"longer words ".repeat(93), false);
        check(&"a".repeat(LONGEST_WORD), true);
        check(&"a".repeat(LONGEST_WORD + 1), false);
        check(&"1".repeat(LONGEST_WORD + 1), false);
        check(&"\u{fdfa} ".repeat(60), true);
        check(&"\u{fdfa} ".repeat(70), false);
        check(&" ".repeat(MOST_CHARACTERS), true);
        check(&" ".repeat(MOST_CHARACTERS + 1), false);
        // Marks that are composed with their letters count once, those that are left over count as well.
        check(&"и\u{306}и\u{306}и\u{306} ".repeat(219), true);
        check(&format!("a{}", "\u{301}".repeat(MOST_CHARACTERS + 1)), false);
    }
}

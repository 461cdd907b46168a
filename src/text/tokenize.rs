//! Cuts a message into tokens: "since 2006?" -> [since] [2006] [?].

use super::fold::fold;
use super::{Token, TokenKind};

/// Cuts `text` into words, numbers and punctuation. Never fails; what it can't read is punctuation.
pub fn tokenize(text: &str) -> Vec<Token> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (start, first) = chars[at];
        let kind = match first {
            _ if first.is_whitespace() || is_invisible(first) => {
                at += 1;
                continue;
            }
            _ if is_digit(first) => TokenKind::Number,
            _ if is_letter(first) => TokenKind::Word,
            _ => TokenKind::Punctuation,
        };
        let mut end = at + 1;
        match kind {
            TokenKind::Number => {
                while end < chars.len() && is_digit(chars[end].1) {
                    end += 1;
                }
            }
            TokenKind::Word => end = word_end(&chars, at),
            TokenKind::Punctuation => {}
        }
        let stop = chars.get(end).map_or(text.len(), |(position, _)| *position);
        let folded = fold(&text[start..stop]);
        let after_space = at == 0 || chars[at - 1].1.is_whitespace();
        // NFKC may turn a symbol into several characters; only the kinds of the first counts.
        if !folded.trim().is_empty() {
            tokens.push(Token { range: start..stop, kind, folded, after_space });
        }
        at = end;
    }
    tokens
}

/// The end of the word that starts at `start`: letters, marks, and a hyphen or an apostrophe between two letters.
fn word_end(chars: &[(usize, char)], start: usize) -> usize {
    let mut end = start + 1;
    while let Some(&(_, letter)) = chars.get(end) {
        let joins = matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '`' | 'ʼ');
        let letter_follows = chars.get(end + 1).is_some_and(|(_, next)| is_letter(*next));
        if is_letter(letter) && !is_digit(letter) || is_mark(letter) || is_invisible(letter) || joins && letter_follows
        {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// As [`char::is_alphabetic`], which is slow beyond ASCII.
fn is_letter(letter: char) -> bool {
    matches!(letter, 'а'..='я' | 'А'..='Я') || letter.is_alphabetic()
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '０'..='９')
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::tokenize;
    use proptest::prelude::*;

    #[test]
    fn messages_become_tokens() {
        let check = |text: &str, expected: &str| {
            let tokens: Vec<_> = tokenize(text).into_iter().map(|token| token.folded).collect();
            assert_eq!(tokens.join("|"), expected, "{text:?}");
        };
        check("since 2006?", "since|2006|?");
        check("с 2006-го", "с|2006|-|го");
        check("the 90s", "the|90|s");
        check("1995—2004", "1995|-|2004");
        check("Йошкар-Ола", "йошкар-ола");
        check("who's in?", "who's|in|?");
        check("go in2 ECAD", "go|in|2|ecad");
        check("ак-47", "ак|-|47");
        check("", "");
        check(" \u{200b}\n", "");
    }

    proptest! {
        #[test]
        fn ranges_are_in_order_and_on_character_borders(text in "\\PC{0,60}") {
            let mut last = 0;
            for token in tokenize(&text) {
                prop_assert!(token.range.start >= last && token.range.end > token.range.start);
                prop_assert!(text.get(token.range.clone()).is_some());
                last = token.range.end;
            }
        }
    }
}

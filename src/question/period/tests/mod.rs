//! Messages and what they say about time, a line each, and what holds for any message.

mod en;
mod ru;

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::question::numeral::numerals;
use crate::text::TokenKind;

/// Checks lines of "text -> reading"; `-` is nothing, `;` stands between two periods.
fn check(language: Language, table: &str) {
    let mut wrong = String::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (text, expected) = line.split_once("->").expect("a line is `text -> reading`");
        let tokens = tokenize(text.trim());
        let found = reading(&tokens, &periods(&tokens, language));
        if found != expected.trim() {
            writeln!(wrong, "{}\n    expected {}, found {found}", text.trim(), expected.trim())
                .expect("a string takes text");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn reading(tokens: &[Token], found: &[Found]) -> String {
    if found.is_empty() {
        return "-".to_owned();
    }
    let words = |range: &Range<usize>| {
        tokens[range.clone()].iter().map(|token| token.folded.as_str()).collect::<Vec<_>>().join(" ")
    };
    let line = |found: &Found| match &found.when {
        When::Event { relation, anchor } => format!("{relation}:{}", words(anchor)),
        period @ (When::Period(_) | When::Relative(_)) => period.to_string(),
    };
    found.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// Splits as the text module does, as far as these tests need it.
fn tokenize(text: &str) -> Vec<Token> {
    let letters: Vec<char> =
        text.to_lowercase().replace('ё', "е").replace(['–', '—'], "-").replace('’', "'").chars().collect();
    let kind = |at: usize| match letters[at] {
        letter if letter.is_alphabetic() => TokenKind::Word,
        digit if digit.is_ascii_digit() => TokenKind::Number,
        _ => TokenKind::Punctuation,
    };
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let start = at;
        at += 1;
        if letters[start].is_whitespace() {
            continue;
        }
        let is_word = kind(start) == TokenKind::Word;
        while kind(start) != TokenKind::Punctuation && at < letters.len() {
            let is_joint = is_word
                && matches!(letters[at], '-' | '\'')
                && at + 1 < letters.len()
                && kind(at + 1) == TokenKind::Word;
            if kind(at) != kind(start) && !is_joint {
                break;
            }
            at += 1;
        }
        let after_space = start == 0 || letters[start - 1].is_whitespace();
        let folded =
            letters[start..at].iter().map(|letter| if matches!(letter, '«' | '»') { '"' } else { *letter }).collect();
        tokens.push(Token { range: start..at, kind: kind(start), folded, after_space });
    }
    tokens
}

#[test]
fn ranges_are_those_of_the_words() {
    let words = |text: &str, language| {
        let tokens = tokenize(text);
        periods(&tokens, language).into_iter().map(|found| (found.tokens, found.rule)).collect::<Vec<_>>()
    };
    assert_eq!(words("what did we join since 2006, inclusive?", Language::En), [(4..8, "since")]);
    assert_eq!(words("before we joined ECAD", Language::En), [(0..3, "before-event")]);
    assert_eq!(words("куда вступили с 2006-го года?", Language::Ru), [(2..7, "since")]);
    assert_eq!(words("mid-nineties", Language::En), [(0..1, "in")]);
}

#[test]
fn arguments_of_commands_are_whole() {
    let period = |text| parse_whole(&tokenize(text), Language::En).map(|period| period.to_string());
    assert_eq!(period("90s").as_deref(), Some("in:1990s"));
    assert_eq!(period("май 2006").as_deref(), Some("in:2006-05"));
    assert_eq!(period("06").as_deref(), Some("in:2006"));
    assert_eq!(period("after 2006").as_deref(), Some("after:2006"));
    assert_eq!(period("last 5 years").as_deref(), Some("last:5y"));
    assert_eq!(period("2006 please"), None);
    assert_eq!(period("5"), None);
    assert_eq!(period(""), None);
    let pair = |text| span_pair(&tokenize(text), Language::Ru).map(|(one, other)| format!("{one} {other}"));
    assert_eq!(pair("1995 2004").as_deref(), Some("1995 2004"));
    assert_eq!(pair("1995-2004").as_deref(), Some("1995 2004"));
    assert_eq!(pair("с 90-х по 2004 год").as_deref(), Some("1990s 2004"));
    assert_eq!(pair("95 04").as_deref(), Some("1995 2004"));
    assert_eq!(pair("1995"), None);
    assert_eq!(span(&tokenize("нулевые"), Language::En), Some(Span::Decade(2000)));
}

proptest! {
    #[test]
    fn any_words_are_read_without_panic_and_in_order(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "since", "before", "after", "between", "and", "from", "to", "2006", "1995", "98", "09", "-", "'", "s", ".", ",", "the",
                "nineties", "mid-nineties", "twenty-five", "two", "thousand", "nineteen", "oh", "hundred", "september", "3", "rd",
                "century", "last", "years", "ago", "that", "half", "of", "ecad", "-", "a-", "-b", "с", "по", "до", "после", "года", "90",
                "е", "го", "две", "тысячи", "шестого", "девяностых", "века", "xx", "хх", "лет", "назад", "за", "последние", "99999999999",
                "", "(", "inclusive", "включительно", "joined", "вступления", "в", "начала", "4294967295", "before-after",
            ]),
            0..14,
        ),
        spaces in prop::collection::vec(any::<bool>(), 14),
    ) {
        let kind = |word: &str| match word.chars().next() {
            Some(letter) if letter.is_alphabetic() => TokenKind::Word,
            Some(digit) if digit.is_ascii_digit() => TokenKind::Number,
            Some(_) | None => TokenKind::Punctuation,
        };
        let token = |(word, space): (&&str, &bool)| {
            Token { range: 0..0, kind: kind(word), folded: (*word).to_owned(), after_space: *space }
        };
        let tokens: Vec<Token> = words.iter().zip(&spaces).map(token).collect();
        for language in Language::ALL {
            let mut end = 0;
            for numeral in numerals(&tokens, language) {
                prop_assert!(end <= numeral.tokens.start && numeral.tokens.start < numeral.tokens.end);
                end = numeral.tokens.end;
            }
            prop_assert!(end <= tokens.len());
            end = 0;
            for found in periods(&tokens, language) {
                prop_assert!(end <= found.tokens.start && found.tokens.start < found.tokens.end);
                end = found.tokens.end;
                if let When::Event { relation: _, anchor } = found.when {
                    prop_assert!(found.tokens.end <= anchor.start && anchor.start < anchor.end && anchor.end <= tokens.len());
                }
            }
            prop_assert!(end <= tokens.len());
            parse_whole(&tokens, language);
            span_pair(&tokens, language);
        }
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,40}") {
        for language in Language::ALL {
            periods(&tokenize(&text), language);
        }
    }
}

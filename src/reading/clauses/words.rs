//! A message as marked words: "(and) who?" -> [and: connective] [who: question word] [?].

use std::ops::Range;

use super::role::{Mark, Role, Roles};
use crate::text::{Token, TokenKind, tokenize};

/// The longest phrase of the lists, in words.
const LONGEST_PHRASE: usize = 7;

/// A word or sign of a message.
#[derive(Debug)]
pub struct Word {
    /// Where and what it is.
    pub token: Token,
    /// What begins with it; nothing for a word inside of a name, quotes or brackets.
    pub marks: Vec<Mark>,
    /// Whether nothing may be cut before it: it stands inside of a name, quotes or brackets.
    pub is_inside: bool,
    /// Whether it starts with a capital.
    pub is_capitalised: bool,
}

impl Word {
    /// How many words the longest phrase of a role takes that begins here.
    pub fn role(&self, role: Role) -> Option<usize> {
        self.marks.iter().filter(|mark| mark.role == role).map(|mark| mark.length).max()
    }

    /// Whether a word or phrase of a role begins here.
    pub fn is(&self, role: Role) -> bool {
        self.role(role).is_some()
    }

    /// Whether it is a word or number, not a sign.
    pub fn is_spoken(&self) -> bool {
        self.token.kind != TokenKind::Punctuation
    }

    /// Whether it is this sign.
    pub fn is_sign(&self, sign: &str) -> bool {
        self.token.folded == sign
    }
}

/// Cuts a message into marked words.
pub fn words(text: &str, protected: &[Range<usize>]) -> Vec<Word> {
    let tokens = tokenize(text);
    let mut is_inside = vec![false; tokens.len()];
    hide_protected(&tokens, protected, &mut is_inside);
    hide_quoted(text, &tokens, &mut is_inside);
    hide_bracketed(&tokens, &mut is_inside);
    let spoken: Vec<usize> = (0..tokens.len()).filter(|&at| tokens[at].kind != TokenKind::Punctuation).collect();
    let mut marks: Vec<Vec<Mark>> = tokens.iter().map(|_| Vec::new()).collect();
    for (nth, &at) in spoken.iter().enumerate().filter(|(_, at)| !is_inside[**at]) {
        // A phrase is broken by a sign and by a name.
        let unbroken = spoken[nth..].iter().take(LONGEST_PHRASE).enumerate();
        let phrase = unbroken.take_while(|(more, next)| **next == at + more && !is_inside[**next]);
        if is_shouted(text, &tokens[at]) && !around(&spoken, nth).any(|near| is_shouted(text, &tokens[near])) {
            continue;
        }
        marks[at] = Roles::get().marks(phrase.map(|(_, next)| tokens[*next].folded.as_str()));
    }
    let words = tokens.into_iter().zip(marks).zip(is_inside);
    words
        .map(|((token, marks), is_inside)| {
            let is_capitalised = text[token.range.clone()].chars().next().is_some_and(char::is_uppercase);
            Word { token, marks, is_inside, is_capitalised }
        })
        .collect()
}

/// The words before and after one.
fn around(spoken: &[usize], nth: usize) -> impl Iterator<Item = usize> {
    let before = nth.checked_sub(1).and_then(|before| spoken.get(before));
    before.into_iter().chain(spoken.get(nth + 1)).copied()
}

/// Whether a word is in capitals. Alone among others it is a name, not a question word.
fn is_shouted(text: &str, token: &Token) -> bool {
    let typed = &text[token.range.clone()];
    typed.chars().nth(1).is_some() && typed.chars().all(char::is_uppercase)
}

/// Hides all but the first word of each protected range: before a name there may be a cut.
fn hide_protected(tokens: &[Token], protected: &[Range<usize>], is_inside: &mut [bool]) {
    for range in protected {
        let first = tokens.partition_point(|token| token.range.end <= range.start);
        let behind = tokens.partition_point(|token| token.range.start < range.end);
        if first + 1 < behind {
            is_inside[first + 1..behind].fill(true);
        }
    }
}

/// Hides what stands between quotes, the closing one too.
fn hide_quoted(text: &str, tokens: &[Token], is_inside: &mut [bool]) {
    let mut open: Vec<usize> = Vec::new();
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.folded == "\"") {
        let opens = match &text[token.range.clone()] {
            "«" | "„" => true,
            "»" | "”" => false,
            // Straight quotes, and “ closes in one language and opens in another.
            _ => open.is_empty(),
        };
        match open.pop() {
            Some(start) if !opens => is_inside[start + 1..=at].fill(true),
            outer => {
                open.extend(outer);
                open.extend(opens.then_some(at));
            }
        }
    }
}

/// Hides what stands between brackets, the closing one too.
fn hide_bracketed(tokens: &[Token], is_inside: &mut [bool]) {
    let mut open: Option<usize> = None;
    for (at, token) in tokens.iter().enumerate() {
        match token.folded.as_str() {
            "(" | "[" if open.is_none() => open = Some(at),
            ")" | "]" => {
                if let Some(start) = open.take() {
                    is_inside[start + 1..=at].fill(true);
                }
            }
            _ => {}
        }
    }
}

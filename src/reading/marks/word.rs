//! A clause as words with what their letters tell: "in the NATO?" -> [in] [the] [NATO, in capitals].

use std::ops::Range;

use crate::language::Language;
use crate::reading::words::is_word;
use crate::text::{Token, TokenKind, is_cyrillic, key, tokenize};

/// A clause of less words than these in capitals may be abbreviations, not shouting.
const LEAST_SHOUTED: usize = 3;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Small letters, digits, or no letters that have cases.
    Lower,
    /// One capital in front: "Union", "A".
    Title,
    /// Two capitals or more, and nothing else: "NATO".
    Upper,
    /// Capitals within: "BaltMet", «ЕврАзЭС».
    Mixed,
}

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing, a space or a hyphen.
    None,
    /// A quotation mark or a bracket.
    Quote,
    /// A comma.
    Comma,
    /// Any other sign, or the start of the clause.
    Break,
}

/// A word or a number; what hyphens join is several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the clause, in bytes, without the ending of a possessive.
    pub range: Range<usize>,
    /// Folded, without the ending of a possessive.
    pub text: String,
    /// [`crate::text::key`] of it.
    pub key: String,
    /// How it is written; of what is shouted, always [`Case::Lower`].
    pub case: Case,
    /// What stands before it.
    pub gap: Gap,
    /// Whether a hyphen or nothing at all stands between it and the word before.
    pub is_joined: bool,
    /// The index of the token that it is in.
    pub token: usize,
    /// Whether it is a number in digits.
    pub is_number: bool,
    /// Whether its letters are Cyrillic; of what has no letters, whether those of the words beside it are.
    pub is_russian: bool,
}

/// A clause cut into words.
#[derive(Debug, Clone)]
pub(super) struct Cut<'c> {
    pub(super) clause: &'c str,
    pub(super) tokens: Vec<Token>,
    pub(super) words: Vec<Word>,
    /// What stands between quotation marks, by index of word.
    pub(super) quoted: Vec<Range<usize>>,
    /// Whether its capitals tell anything: some words have them and some don't.
    pub(super) is_cased: bool,
}

impl Word {
    /// The language of its letters.
    pub fn language(&self) -> Language {
        if self.is_russian { Language::Ru } else { Language::En }
    }

    /// Whether it is written with a capital.
    pub fn is_capital(&self) -> bool {
        self.case != Case::Lower
    }
}

impl<'c> Cut<'c> {
    pub(super) fn new(clause: &'c str) -> Self {
        let tokens = tokenize(clause);
        let is_shouted = is_shouted(clause, &tokens);
        let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
        let mut gap = Gap::Break;
        let mut opened: Option<usize> = None;
        let mut quoted = Vec::new();
        let mut hyphened = None;
        for (index, token) in tokens.iter().enumerate() {
            if token.kind == TokenKind::Punctuation {
                let typed = &clause[token.range.clone()];
                if token.folded == "\"" {
                    let opens = matches!(typed, "«" | "„") || opened.is_none() && typed != "»";
                    match opened.take() {
                        Some(start) if !opens && start < words.len() => quoted.push(start..words.len()),
                        Some(start) if opens => opened = Some(start),
                        Some(_) => {}
                        None => opened = opens.then_some(words.len()),
                    }
                }
                let is_hyphen = token.folded == "-" && !token.after_space && !words.is_empty();
                if is_hyphen {
                    hyphened = Some(token.range.end);
                }
                gap = gap.max(match token.folded.as_str() {
                    "\"" | "'" | "(" | ")" => Gap::Quote,
                    "," | "&" | "/" => Gap::Comma,
                    "-" if is_hyphen => Gap::None,
                    // "St. Petersburg", «В. Устюг»: a point after a few letters ends nothing.
                    "." if words.last().is_some_and(|word| word.text.chars().count() <= 3) => Gap::Quote,
                    _ => Gap::Break,
                });
                continue;
            }
            let typed = &clause[token.range.clone()];
            let owner = without_possessive(typed);
            let mut at = token.range.start;
            for part in owner.split(['-', '\u{2010}', '\u{2011}']) {
                let range = at..at + part.len();
                at = range.end + owner[range.end - token.range.start..].chars().next().map_or(0, char::len_utf8);
                if part.is_empty() {
                    continue;
                }
                let text = if part.len() == typed.len() { token.folded.clone() } else { crate::text::fold(part) };
                let is_joined = range.start > token.range.start
                    || words.last().is_some_and(|last| last.range.end == range.start)
                    || hyphened == Some(range.start);
                words.push(Word {
                    is_russian: is_russian(&text, words.last()),
                    key: key(&text),
                    text,
                    case: if is_shouted { Case::Lower } else { case(part) },
                    gap: std::mem::replace(&mut gap, Gap::None),
                    is_joined: is_joined && !words.is_empty(),
                    token: index,
                    is_number: token.kind == TokenKind::Number,
                    range,
                });
            }
        }
        // "30 лет": a number in front has its language from the word behind it.
        let numbers = words.iter().take_while(|word| word.is_number).count();
        if let Some(is_russian) = words.get(numbers).map(|word| word.is_russian) {
            words[..numbers].iter_mut().for_each(|word| word.is_russian = is_russian);
        }
        let has = |wanted: fn(char) -> bool| clause.chars().any(wanted);
        let is_cased = !is_shouted && has(char::is_uppercase);
        Self { clause, tokens, words, quoted, is_cased }
    }

    /// Where words stand in the clause, in bytes, with the quotation marks around them.
    pub(super) fn bytes(&self, words: Range<usize>) -> Range<usize> {
        let mut bytes = self.words[words.start].range.start..self.words[words.end - 1].range.end;
        let inner = &self.clause[bytes.clone()];
        let quotes = |text: &str| text.matches(['«', '»', '"', '“', '”', '„']).count();
        if let Some(mark) = self.clause[..bytes.start].chars().next_back().filter(|mark| "«\"“„".contains(*mark))
            && (quotes(inner) % 2 == 1 || self.clause[bytes.end..].starts_with(['»', '"', '”', '“']))
        {
            bytes.start -= mark.len_utf8();
        }
        if quotes(&self.clause[bytes.clone()]) % 2 == 1
            && let Some(mark) = self.clause[bytes.end..].chars().next().filter(|mark| "»\"”“".contains(*mark))
        {
            bytes.end += mark.len_utf8();
        }
        bytes
    }

    /// The words that some tokens are.
    pub(super) fn words_of(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.words.partition_point(|word| word.token < tokens.start);
        let end = self.words.partition_point(|word| word.token < tokens.end);
        start..end
    }

    /// The folded text of the word at a place.
    pub(super) fn text(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.text)
    }

    /// Whether nothing but spaces and hyphens stands between the words of a range.
    pub(super) fn is_unbroken(&self, words: Range<usize>) -> bool {
        words.skip(1).all(|at| self.words[at].gap <= Gap::Quote)
    }
}

fn is_russian(text: &str, before: Option<&Word>) -> bool {
    text.chars().any(is_cyrillic)
        || !text.chars().any(char::is_alphabetic) && before.is_some_and(|word| word.is_russian)
}

fn is_shouted(clause: &str, tokens: &[Token]) -> bool {
    let mut words = tokens.iter().filter(|token| token.kind == TokenKind::Word);
    let is_word = |token: &Token| {
        is_word(&token.folded, if token.folded.chars().any(is_cyrillic) { Language::Ru } else { Language::En })
    };
    !clause.chars().any(char::is_lowercase) && (words.clone().count() >= LEAST_SHOUTED || words.all(is_word))
}

fn case(word: &str) -> Case {
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    let Some(first) = letters.next() else { return Case::Lower };
    let (mut upper, mut others) = (0, 0);
    for letter in letters {
        others += 1;
        upper += usize::from(letter.is_uppercase());
    }
    match (first.is_uppercase(), upper) {
        (false, 0) => Case::Lower,
        (true, 0) => Case::Title,
        (true, upper) if upper == others => Case::Upper,
        (_, _) => Case::Mixed,
    }
}

/// "Oslo's" -> "Oslo", "cities'" -> "cities"; of a Russian word nothing is cut.
fn without_possessive(word: &str) -> &str {
    let cut = word.len().checked_sub(1).and_then(|_| word.strip_suffix(['s', 'S']));
    let cut = cut.and_then(|word| word.strip_suffix(['\'', '’', '`', 'ʼ']));
    cut.filter(|word| !word.is_empty()).unwrap_or(word)
}

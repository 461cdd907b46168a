//! A clause as the network sees it: "когда {member} вступила в {org}" -> «когда москва вступила в союз», where two words are
//! known as stand-ins for marks.
//!
//! What is named plays no part in what is asked, and a rare name would only tell the encoder something about itself.

use std::ops::Range;

use super::language::asking;
use super::sketch::MarkKind;
use crate::language::Language;

/// A clause with stand-ins for its marks, in lower case, its words with one blank between them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Masked {
    /// What the encoder gets.
    pub text: String,
    /// For each word of it, the mark that it belongs to: its kind, and which one of that kind.
    pub marks: Vec<Option<(MarkKind, u8)>>,
}

/// Puts stand-ins in the place of marks, which are in order and don't overlap.
pub fn masked(clause: &str, marks: &[(Range<usize>, MarkKind)], language: Language) -> Masked {
    let mut text = String::new();
    let mut of_letters: Vec<Option<(MarkKind, u8)>> = Vec::new();
    let mut put = |part: &str, mark: Option<(MarkKind, u8)>| {
        for letter in part.chars().flat_map(char::to_lowercase) {
            text.push(letter);
            of_letters.push(mark);
        }
    };
    let mut from = 0;
    for (at, (range, kind)) in marks.iter().enumerate() {
        put(&clause[from..range.start], None);
        let number = marks[..=at].iter().filter(|(_, other)| other == kind).count();
        let words = &clause[range.clone()];
        put(stand_in(*kind, words, language), Some((*kind, u8::try_from(number).unwrap_or(u8::MAX))));
        from = range.end;
    }
    put(&clause[from..], None);
    let mut words = Vec::new();
    let mut of_words = Vec::new();
    let mut is_inside = false;
    for (letter, mark) in text.chars().zip(of_letters) {
        if letter.is_whitespace() {
            is_inside = false;
            continue;
        }
        if !is_inside {
            words.push(String::new());
            of_words.push(None);
            is_inside = true;
        }
        if let (Some(word), Some(of_word)) = (words.last_mut(), of_words.last_mut()) {
            word.push(letter);
            *of_word = of_word.or(mark);
        }
    }
    Masked { text: words.join(" "), marks: of_words }
}

/// What stands for a mark: words that the encoder knows well. Those that say something by themselves stay.
fn stand_in(kind: MarkKind, words: &str, language: Language) -> &str {
    let asking = asking(language);
    match kind {
        MarkKind::Kind | MarkKind::Role | MarkKind::Number => words,
        MarkKind::Time if has_digit(words) => asking.time,
        MarkKind::Time => words,
        MarkKind::Organization => asking.organization,
        MarkKind::Member => asking.member,
        MarkKind::Years => asking.years,
    }
}

fn has_digit(words: &str) -> bool {
    words.contains(|letter: char| letter.is_ascii_digit())
}

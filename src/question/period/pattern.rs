//! Patterns over pieces of text: `since|from SPAN` on "from 2006 on" -> `from 2006`, with the span 2006.

use super::grammar::Grammar;
use super::slot::{Lexicon, Slot, Text, Value};

/// A pattern, ready to match.
pub(super) struct Pattern(Vec<Element>);

struct Element {
    what: What,
    is_optional: bool,
    is_glued: bool,
}

enum What {
    Words(Words),
    Slot(Slot),
}

/// Alternatives for one piece of text.
pub(super) struct Words(Vec<Word>);

enum Word {
    Exact(String),
    Stem(String),
}

/// A stretch that a pattern matched, up to `end`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) end: usize,
    pub(super) values: Vec<Value>,
}

impl Words {
    /// Reads `one|two|stem*`.
    pub(super) fn new(alternatives: &str) -> Self {
        let word = |word: &str| match word.strip_suffix('*') {
            Some(stem) if !stem.is_empty() => Word::Stem(stem.to_owned()),
            Some(_) | None => Word::Exact(word.to_owned()),
        };
        Self(alternatives.split('|').map(word).collect())
    }

    pub(super) fn contain(&self, text: &str) -> bool {
        self.0.iter().any(|word| match word {
            Word::Exact(word) => word == text,
            Word::Stem(stem) => text.starts_with(stem.as_str()),
        })
    }
}

impl Pattern {
    /// Reads a pattern; lists in braces are those of the grammar.
    ///
    /// # Panics
    /// On an unknown list or slot. Patterns are constants, and the tests read them all.
    pub(super) fn new(pattern: &str, grammar: &Grammar) -> Self {
        Self(pattern.split_whitespace().map(|element| Element::new(&expand(element, grammar))).collect())
    }

    /// Every way to match at a place, shortest and longest alike.
    pub(super) fn matches(&self, text: &Text<'_>, at: usize, lexicon: &Lexicon) -> Vec<Match> {
        let mut found = Vec::new();
        walk(&self.0, text, Match { end: at, values: Vec::new() }, lexicon, &mut found);
        found
    }
}

impl Element {
    fn new(source: &str) -> Self {
        let (is_glued, source) = source.strip_prefix('~').map_or((false, source), |rest| (true, rest));
        let (is_optional, source) = source.strip_suffix('?').map_or((false, source), |rest| (true, rest));
        let what = if source.starts_with(|first: char| first.is_ascii_uppercase()) {
            What::Slot(Slot::new(source))
        } else {
            What::Words(Words::new(source))
        };
        Self { what, is_optional, is_glued }
    }
}

/// A pattern's element with the lists in braces put in.
pub(super) fn expand(element: &str, grammar: &Grammar) -> String {
    let mut expanded = element.to_owned();
    while let Some((before, rest)) = expanded.split_once('{') {
        let (name, after) = rest.split_once('}').expect("a list's name in a pattern ends in a brace");
        let list = grammar.lists.iter().find(|(list, _)| *list == name).map(|(_, words)| *words);
        let list = list.expect("a list that a pattern names is in the grammar");
        expanded = format!("{before}{list}{after}");
    }
    expanded
}

fn walk(elements: &[Element], text: &Text<'_>, so_far: Match, lexicon: &Lexicon, found: &mut Vec<Match>) {
    let Some((element, rest)) = elements.split_first() else {
        found.push(so_far);
        return;
    };
    let at = so_far.end;
    let is_glued = text.pieces.get(at).is_some_and(|piece| !piece.after_space);
    if !element.is_glued || is_glued {
        for (end, value) in element.what.take(text, at, lexicon) {
            let mut next = Match { end, values: so_far.values.clone() };
            next.values.extend(value);
            walk(rest, text, next, lexicon, found);
        }
    }
    if element.is_optional {
        walk(rest, text, so_far, lexicon, found);
    }
}

impl What {
    /// Every end to which it may take, with the value that it holds.
    fn take(&self, text: &Text<'_>, at: usize, lexicon: &Lexicon) -> Vec<(usize, Option<Value>)> {
        match self {
            Self::Words(words) => {
                let is_there = text.open(at).is_some_and(|piece| words.contain(piece.text));
                if is_there { vec![(at + 1, None)] } else { Vec::new() }
            }
            Self::Slot(Slot::Span) => {
                let spans = text.spans.get(at).map(Vec::as_slice).unwrap_or_default();
                spans.iter().map(|(end, span)| (*end, Some(Value::Span(*span)))).collect()
            }
            Self::Slot(slot) => slot.take(text, at, lexicon).into_iter().collect(),
        }
    }
}

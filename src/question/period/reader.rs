//! A language's grammar at work: traps, then names, then rules; the longest reading of each stretch stands.

use std::cmp::Reverse;
use std::ops::Range;
use std::sync::LazyLock;

use crate::calendar::Span;
use crate::language::Language;
use crate::question::numeral::{Piece, pieces, scan, whole_tokens};
use crate::text::Token;

use super::grammar::{Grammar, Makes, Name, Rule};
use super::pattern::{Match, Pattern};
use super::reading::{Reading, make, read};
use super::slot::{Lexicon, Text};
use super::{en, ru, shared};

/// A language's grammar, ready to match.
pub(super) struct Reader {
    lexicon: Lexicon,
    traps: Vec<Pattern>,
    /// Names that do not contain other names, then those that do.
    names: [Vec<(Pattern, Makes)>; 2],
    rules: Vec<(Pattern, &'static Rule)>,
    tails: Vec<Pattern>,
}

/// A period that might be meant.
pub(super) struct Candidate {
    pub(super) pieces: Range<usize>,
    pub(super) when: Reading,
    pub(super) rule: &'static str,
    /// The rule's place in its list.
    rank: usize,
}

/// The reader of a language, made once.
pub(super) fn reader(language: Language) -> &'static Reader {
    static EN: LazyLock<Reader> = LazyLock::new(|| Reader::new(&en::GRAMMAR));
    static RU: LazyLock<Reader> = LazyLock::new(|| Reader::new(&ru::GRAMMAR));
    match language {
        Language::En => &EN,
        Language::Ru => &RU,
    }
}

impl Reader {
    fn new(grammar: &'static Grammar) -> Self {
        let name = |name: &Name| (Pattern::new(name.pattern, grammar), name.makes);
        let all = || shared::NAMES.iter().chain(grammar.names);
        let nests = |name: &&Name| name.pattern.contains("SPAN");
        Self {
            lexicon: Lexicon::new(grammar),
            traps: grammar.traps.iter().map(|trap| Pattern::new(trap.0, grammar)).collect(),
            names: [all().filter(|name| !nests(name)).map(name).collect(), all().filter(nests).map(name).collect()],
            rules: grammar.rules.iter().map(|rule| (Pattern::new(rule.pattern, grammar), rule)).collect(),
            tails: grammar.tails.iter().map(|tail| Pattern::new(tail, grammar)).collect(),
        }
    }

    /// The text with its traps closed and its spans found.
    pub(super) fn text<'t>(&self, tokens: &'t [Token], language: Language) -> Text<'t> {
        let pieces = pieces(tokens);
        let numerals = scan(&pieces, language);
        let mut text = Text::new(pieces, numerals, &self.lexicon);
        let mut trapped: Vec<Range<usize>> = Vec::new();
        for trap in self.traps.iter().filter(|trap| trap.may_match(&text)) {
            trapped.extend(
                (0..text.pieces.len())
                    .flat_map(|at| trap.matches(&text, at, &self.lexicon).into_iter().map(move |found| at..found.end)),
            );
        }
        trapped.into_iter().flatten().for_each(|piece| text.is_trapped[piece] = true);
        for names in &self.names {
            let mut named: Vec<Vec<(usize, Span)>> = vec![Vec::new(); text.pieces.len()];
            for (pattern, makes) in names.iter().filter(|(pattern, _)| pattern.may_match(&text)) {
                for (at, named) in named.iter_mut().enumerate() {
                    for found in pattern.matches(&text, at, &self.lexicon) {
                        let is_new = named.iter().all(|(end, _)| *end != found.end);
                        let span = make(*makes, &found.values).filter(|_| is_new);
                        named.extend(span.map(|span| (found.end, span)));
                    }
                }
            }
            text.spans.iter_mut().zip(named).for_each(|(spans, named)| spans.extend(named));
        }
        text
    }

    /// The readings that stand, by place.
    pub(super) fn readings(&self, text: &Text<'_>) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (rank, (pattern, rule)) in self.rules.iter().enumerate().filter(|(_, (rule, _))| rule.may_match(text)) {
            for start in 0..text.pieces.len() {
                for Match { end, values } in pattern.matches(text, start, &self.lexicon) {
                    let is_whole = whole_tokens(&text.pieces, start..end).is_some();
                    let when = read(rule.reads, values).filter(|_| is_whole);
                    candidates.extend(when.map(|when| Candidate { pieces: start..end, when, rule: rule.name, rank }));
                }
            }
        }
        longest(candidates)
    }

    /// Whether a piece joins two parts of a sentence that are both to hold.
    pub(super) fn is_joint(&self, piece: &Piece<'_>) -> bool {
        self.lexicon.is_joint(piece)
    }

    /// The end of a stretch without the words at its end that lead on to the next: "ECAD but".
    pub(super) fn without_joints(&self, text: &Text<'_>, range: Range<usize>) -> usize {
        let joints = text.pieces[range.clone()].iter().rev().take_while(|piece| self.is_joint(piece)).count();
        range.end - joints
    }

    /// The end of a period with the words that only underline it.
    pub(super) fn with_tail(&self, text: &Text<'_>, end: usize) -> usize {
        self.tails
            .iter()
            .flat_map(|tail| tail.matches(text, end, &self.lexicon))
            .map(|found| found.end)
            .fold(end, usize::max)
    }
}

/// The longest candidates, none overlapping another, by place.
fn longest(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|candidate| (Reverse(candidate.pieces.len()), candidate.rank, candidate.pieces.start));
    let mut taken = vec![false; candidates.iter().map(|candidate| candidate.pieces.end).max().unwrap_or_default()];
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let place = &mut taken[candidate.pieces.clone()];
        if !place.contains(&true) {
            place.fill(true);
            chosen.push(candidate);
        }
    }
    chosen.sort_by_key(|candidate| candidate.pieces.start);
    chosen
}

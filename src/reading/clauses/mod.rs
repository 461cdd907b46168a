//! A message as clauses, of which each asks or says one thing: "Hi, when did we join it and who runs it?" -> "Hi," and
//! "when did we join it" and "and who runs it?".
//!
//! `words` marks what the closed lists of all languages know, `sentence` ends sentences, `start` sees where a question, a
//! request or a remark begins, `greeting` where a greeting ends, and `cut` decides whether a new clause begins there. Each
//! word is looked at with a few of its neighbours, so the time is linear in the length of the message.

mod cut;
mod greeting;
mod role;
mod sentence;
mod start;
mod words;

use std::ops::Range;

/// A piece of a message that asks or says one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Where it stands in the message, in bytes, without white space around it, with the signs that close it.
    pub range: Range<usize>,
    /// What closed it.
    pub closed_by: Close,
}

/// What closes a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Close {
    /// A question mark, alone or among others: `?`, `?!`.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A full stop, a semicolon, an ellipsis or closing smileys.
    Stop,
    /// A line's end.
    Line,
    /// A comma, a colon or a dash.
    Comma,
    /// A connective, which begins the next clause.
    Connective,
    /// Nothing but the words that begin the next clause.
    Nothing,
    /// The message's end.
    End,
}

/// Cuts a message into clauses. What is `protected`, ranges in bytes (names, which may hold commas, full stops or
/// connectives), stays whole. Every word of the message is in exactly one clause, in the order of the message.
pub fn clauses(text: &str, protected: &[Range<usize>]) -> Vec<Clause> {
    let words = words::words(text, protected);
    let mut cuts: Vec<(usize, Close)> = Vec::new();
    for sentence in sentence::sentences(text, &words) {
        cuts.extend(cut::cuts(&words, &sentence));
        cuts.push((sentence.words.end, sentence.closed_by));
    }
    let mut clauses = Vec::with_capacity(cuts.len());
    let mut start = 0;
    for (end, closed_by) in cuts {
        let range = words[start].token.range.start..words[end - 1].token.range.end;
        clauses.push(Clause { range, closed_by });
        start = end;
    }
    clauses
}

#[cfg(test)]
mod tests;

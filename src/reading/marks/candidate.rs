//! Which of the marks that overlap are kept: a whole name before a date, a date before a stranger.

use std::cmp::Reverse;
use std::ops::Range;

use super::mark::{Mark, Sure, What};
use super::word::Cut;

/// A mark that may be one, by words.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) words: Range<usize>,
    pub(super) what: What,
    pub(super) sure: Sure,
    pub(super) rank: Rank,
}

/// What is kept before what; of equals, the longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A name of the data of several words.
    WholeName,
    /// A length of time: its number is no year.
    Years,
    Time,
    /// A name of the data of one word, a name in quotation marks.
    ShortName,
    /// A part of a name, or what is written like one.
    Name,
    Role,
    Count,
    Kind,
    /// What is a name only if nothing else is there.
    Guess,
    We,
}

impl Candidate {
    pub(super) fn overlaps(&self, words: &Range<usize>) -> bool {
        self.words.start < words.end && words.start < self.words.end
    }
}

/// Candidates as marks, in order of their beginning.
pub(super) fn told(cut: &Cut<'_>, candidates: Vec<Candidate>) -> Vec<Mark> {
    let mark = |Candidate { words, what, sure, .. }: Candidate| Mark { range: cut.bytes(words), what, sure };
    let mut marks: Vec<Mark> = candidates.into_iter().map(mark).collect();
    marks.sort_by_key(|mark| (mark.range.start, mark.range.end));
    marks
}

/// The candidates that are kept.
pub(super) fn chosen(cut: &Cut<'_>, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|candidate| {
        (candidate.sure == Sure::Perhaps, candidate.rank, Reverse(candidate.words.len()), candidate.words.start)
    });
    let mut taken = vec![false; cut.words.len()];
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let is_free = candidate.words.clone().all(|at| !taken[at]);
        let is_kept = match candidate.sure {
            // It may stand on other marks, but not within one of its own type.
            Sure::Perhaps => !kept.iter().any(|other| {
                other.overlaps(&candidate.words) && (other.what.example_type() == candidate.what.example_type() || is_free_of_doubt(other))
            }),
            Sure::Likely | Sure::Surely => is_free,
        };
        if is_kept {
            if candidate.sure != Sure::Perhaps {
                candidate.words.clone().for_each(|at| taken[at] = true);
            }
            kept.push(candidate);
        }
    }
    kept
}

/// Whether the words of a mark can't be read otherwise.
fn is_free_of_doubt(candidate: &Candidate) -> bool {
    candidate.sure == Sure::Surely && candidate.rank <= Rank::ShortName
}

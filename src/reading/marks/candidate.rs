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
    // What of each word is taken already: a bit for a mark that isn't only perhaps one, one for a mark without doubt, one a type.
    let mut taken = vec![0_u16; cut.words.len()];
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let own = type_bit(&candidate.what);
        let (barred, bits) = match candidate.sure {
            // It may stand on other marks, but not on one of its own type.
            Sure::Perhaps => (own | FREE_OF_DOUBT, own),
            Sure::Likely | Sure::Surely => {
                (TAKEN, own | TAKEN | if is_free_of_doubt(&candidate) { FREE_OF_DOUBT } else { 0 })
            }
        };
        if taken[candidate.words.clone()].iter().all(|taken| taken & barred == 0) {
            taken[candidate.words.clone()].iter_mut().for_each(|taken| *taken |= bits);
            kept.push(candidate);
        }
    }
    kept
}

const TAKEN: u16 = 1;
const FREE_OF_DOUBT: u16 = 2;

/// A bit for each type of marks; names of one kind of thing are one, whether the data has them or not.
fn type_bit(what: &What) -> u16 {
    match what {
        What::Organization(_) | What::UnknownOrganization(_) => 4,
        What::Member(_) | What::Stranger(_) => 8,
        What::Time(_) => 16,
        What::Kind(_) => 32,
        What::Role(_) => 64,
        What::Count(_) => 128,
        What::Years(_) => 256,
        What::We => 512,
    }
}

/// Whether the words of a mark can't be read otherwise.
fn is_free_of_doubt(candidate: &Candidate) -> bool {
    candidate.sure == Sure::Surely && candidate.rank <= Rank::ShortName
}

//! Where a question, a request or a remark may begin, and what joins it to what stands before: "…, and who" -> a question, joined by
//! a connective.

use std::ops::Range;

use super::role::{Role, Roles};
use super::words::Word;

/// How far an auxiliary may stand behind the question word that it makes one: "which European charters did …".
const REACH: usize = 5;
/// How many words may stand between a connective and what it joins: «и, пожалуйста, ещё …».
const LEADS: usize = 5;
/// The most words and signs that hang on a clause.
const LONGEST_TAG: usize = 12;
/// How far the verb of a statement may stand behind its beginning.
const STATEMENT: usize = 7;

/// What begins at a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// A question word that asks wherever it stands.
    Question,
    /// A question word that asks, since an auxiliary follows: "which charters have we".
    Inverted,
    /// A question word that asks, unless it describes what stands before.
    Relative,
    /// A word that asks only at the beginning of a clause.
    HeadQuestion,
    /// A question to be answered by yes or no.
    YesNo,
    /// A request or a wish to know.
    Request,
    /// A request if it is at the beginning.
    HeadRequest,
    /// A question that depends on the answer to the one before.
    Condition,
    /// The asker says something of themselves.
    Remark,
    /// A statement whose subject stands at its beginning.
    Statement,
    /// A connective that may begin a statement.
    Coordinate,
}

/// What stands between a beginning and the words before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// It is at the beginning of its sentence or clause.
    Head,
    Comma,
    Colon,
    Dash,
    Connective,
    CommaAndConnective,
    Nothing,
}

/// A place where a clause may begin.
#[derive(Debug)]
pub struct Beginning {
    pub start: Start,
    pub join: Join,
    /// From the first word that belongs to it (a connective, a preposition) to the one that begins.
    pub words: Range<usize>,
    /// The word behind the question word or phrase.
    pub behind: usize,
}

/// What begins at the word `at`, in a clause that began at `clause`, in a sentence that ends before `end`.
pub fn beginning(words: &[Word], clause: usize, at: usize, end: usize) -> Option<Beginning> {
    let word = &words[at];
    let (start, length) = kind(words, at, end)?;
    // «В каком», «входит ли»: a preposition or the word before the particle belongs to it.
    let follows_preposition = at > clause
        && words[at - 1].is(Role::Preposition)
        && matches!(start, Start::Question | Start::Inverted | Start::Relative | Start::HeadQuestion);
    let first = if word.is(Role::Particle) && at > clause || follows_preposition {
        at - 1
    } else if start == Start::Request {
        subject_before(words, clause, at)
    } else {
        at
    };
    let (first, join) = joined(words, clause, first);
    Some(Beginning { start, join, words: first..at, behind: at + length })
}

/// Whether the words from `at` on are hung on a clause: "…, right?", «…, подскажите, пожалуйста».
pub fn is_tag(words: &[Word], at: usize, end: usize) -> bool {
    let mut at = at;
    let limit = at + LONGEST_TAG;
    while at < end {
        if at >= limit {
            return false;
        }
        let word = &words[at];
        if let Some(length) = word.role(Role::Tag).or(word.role(Role::Lead)) {
            at += length;
        } else if !word.is_spoken() {
            at += 1;
        } else if word.is(Role::Auxiliary) && words.get(at + 1).is_some_and(|next| next.is(Role::Subject)) {
            // "aren't we", "did they not"
            at += 2;
        } else {
            return false;
        }
    }
    true
}

/// Whether a statement with a subject of its own begins here: "the certificate says".
pub fn states(words: &[Word], at: usize, end: usize) -> bool {
    let Some(word) = words[..end].get(at) else { return false };
    if word.is(Role::Nominative) {
        return true;
    }
    let at = at + word.role(Role::Lead).unwrap_or(0);
    let mut behind = words[at.min(end)..end].iter().take_while(|word| word.is_spoken()).take(STATEMENT);
    behind
        .next()
        .filter(|word| !word.is(Role::Predicate))
        .is_some_and(|word| word.is(Role::Subject) || word.is(Role::Myself) || word.is_capitalised)
        && behind.any(|word| word.is(Role::Predicate) || word.is(Role::Auxiliary))
}

/// Where the subject of a wish begins: "I'd need to know", «я хочу понять».
fn subject_before(words: &[Word], clause: usize, at: usize) -> usize {
    let is_subject = |word: &Word| word.is(Role::Nominative) || word.is(Role::Myself);
    if at > clause && is_subject(&words[at - 1]) { at - 1 } else { at }
}

fn kind(words: &[Word], at: usize, end: usize) -> Option<(Start, usize)> {
    let word = &words[at];
    // «И. И. Кузнецов»
    let is_initial = word.is_capitalised
        && word.token.folded.chars().count() == 1
        && words.get(at + 1).is_some_and(|next| next.is_sign("."));
    if is_initial {
        return None;
    }
    let asks_nothing = words[at + 1..end].first().is_some_and(|next| next.is(Role::Indefinite));
    if asks_nothing {
        return None;
    }
    if let Some(length) = word.role(Role::Condition) {
        return Some((Start::Condition, length));
    }
    if let Some(length) = word.role(Role::Request).or(word.role(Role::Wish)) {
        return Some((Start::Request, length));
    }
    if let Some(length) = word.role(Role::Determiner).or(word.role(Role::Asker)) {
        return Some((Start::Question, length));
    }
    if word.is(Role::Inverting) {
        return Some((if is_inverted(words, at, end) { Start::Inverted } else { Start::HeadQuestion }, 1));
    }
    if word.is(Role::Relative) {
        return Some((Start::Relative, 1));
    }
    if word.is(Role::Particle) {
        return Some((Start::YesNo, 1));
    }
    if word.is(Role::HeadAsker) {
        return Some((Start::HeadQuestion, 1));
    }
    if word.is(Role::Auxiliary)
        && words[at + 1..end].first().is_some_and(|next| next.is(Role::Subject) || next.is_capitalised)
    {
        return Some((Start::YesNo, 1));
    }
    if let Some(length) = word.role(Role::HeadRequest) {
        return Some((Start::HeadRequest, length));
    }
    if let Some(length) = word.role(Role::Remark) {
        return Some((Start::Remark, length));
    }
    if at > 0
        && words[at - 1].is_sign(",")
        && !word.is(Role::Nominative)
        && !word.is(Role::Connective)
        && states(words, at, end)
    {
        return Some((Start::Statement, 1));
    }
    if !word.is_capitalised && (word.is(Role::Coordinator) || word.is(Role::SubjectCoordinator)) {
        return Some((Start::Coordinate, 1));
    }
    word.role(Role::Nominative).map(|length| (Start::Statement, length))
}

/// Whether an auxiliary follows a question word before any subject does: "which charters have we", not "which we have".
fn is_inverted(words: &[Word], at: usize, end: usize) -> bool {
    let behind = words[at + 1..end].iter().take(REACH).take_while(|word| word.is_spoken() && !word.is(Role::Subject));
    behind.into_iter().any(|word| word.is(Role::Auxiliary))
}

/// Goes back from a beginning over what belongs to it, to what joins it to the words before.
fn joined(words: &[Word], clause: usize, first: usize) -> (usize, Join) {
    if first == clause {
        return (first, Join::Head);
    }
    let mut at = first;
    for _ in 0..=LEADS {
        if let Some(from) = connective_before(words, clause, at) {
            let join = match from.checked_sub(1).filter(|before| *before >= clause) {
                None => Join::Head,
                Some(before) if words[before].is_sign(",") => Join::CommaAndConnective,
                Some(_) => Join::Connective,
            };
            return (from, join);
        }
        let before = &words[at - 1];
        match before.token.folded.as_str() {
            // «и, пожалуйста, скажите»: the connective may stand before the comma.
            "," => match lead_before(words, clause, at - 1) {
                Some(from) if from == clause => return (clause, Join::Head),
                Some(from) if connective_before(words, clause, from).is_some() || words[from - 1].is_sign(",") => {
                    at = from;
                    continue;
                }
                _ => return (at, Join::Comma),
            },
            ":" => return (at, Join::Colon),
            "-" => return (at, Join::Dash),
            _ => {}
        }
        match lead_before(words, clause, at) {
            Some(from) if from == clause => return (clause, Join::Head),
            Some(from) => at = from,
            None => break,
        }
    }
    (first, Join::Nothing)
}

/// Where the connective begins that ends before `at`.
fn connective_before(words: &[Word], clause: usize, at: usize) -> Option<usize> {
    phrase_before(words, clause, at, Role::Connective)
}

fn lead_before(words: &[Word], clause: usize, at: usize) -> Option<usize> {
    phrase_before(words, clause, at, Role::Lead)
}

fn phrase_before(words: &[Word], clause: usize, at: usize, role: Role) -> Option<usize> {
    let from = at.saturating_sub(4).max(clause);
    (from..at).find(|&from| words[from].marks.contains(&super::role::Mark { role, length: at - from }))
}

/// Whether a relative at `at` may describe the word before it.
pub fn describes(words: &[Word], clause: usize, at: usize) -> bool {
    let spoken =
        words[clause..at].iter().rev().take(REACH).filter(|word| word.is_spoken() && !word.is(Role::Preposition));
    spoken.take(1).any(|word| Roles::get().is_antecedent(&word.token.folded))
}

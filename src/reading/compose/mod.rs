//! What was read and what was said before -> a question: `date joined/_/O1` with the mark ECAD -> `date joined/we/ecad`.
//!
//! ```text
//! clause -> candidates  each guess of each way to take its marks
//!        -> fill        slots from marks, what is left open from the talk: `things`, `times`, `sets`, `change`
//!        -> passages    facts and topics that a candidate needs
//!        -> choose      candidates that come to the same are one; the likeliest wins
//! ```
//! It answers nobody yet: on messages that nobody had seen it says what is false more often than the rules do (see
//! `tests/rounds`). `ask --jsonl --composed` answers by it, so that it can be measured.

mod candidates;
mod change;
mod choose;
mod clues;
mod fill;
pub mod learn;
mod matcher;
mod passages;
mod sets;
mod talk;
mod things;
mod times;
mod weights;
mod words;

#[cfg(test)]
mod tests;

pub use candidates::{Asked, Candidate};
pub use choose::Weighed;
pub use clues::Clues;
pub use talk::Talk;
pub use weights::Weights;
pub use words::FactWords;

use self::choose::Said;
use super::marks::{Sure, What};
use super::operators;
use super::reader::{Read, ReadClause, Reader, language_of};
use crate::dataset::{Dataset, OrganizationId};
use crate::language::Language;
use crate::question::meaning::{self, Ask, Question, Unknown};

/// What a message asks, and why that.
#[derive(Debug, Clone)]
pub struct Composed {
    /// The question.
    pub question: Question,
    /// The likeliest readings of each clause: how likely, the sketch, the question in one line.
    pub explanation: Vec<String>,
    /// What each clause may ask.
    pub clauses: Vec<Weighed>,
    said: Vec<Said>,
}

/// What the data answers to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// Something.
    Something,
    /// That there is none.
    Empty,
    /// That it isn't known.
    Nothing,
}

/// What questions are composed from.
#[derive(Clone, Copy)]
pub struct Composer<'a> {
    /// The stages before, which know words and sense.
    pub reader: &'a Reader,
    /// Whose names and facts.
    pub dataset: &'a Dataset,
    /// What the data would answer to a question: of two readings the one that has an answer is likelier meant.
    pub tells: &'a dyn Fn(&Ask) -> Tells,
    /// Whether somebody is to learn from the clues, so that they need names.
    pub is_taught: bool,
}

impl Composer<'_> {
    /// The question of a message; `likely` is the language where its letters tell none.
    pub fn compose(&self, read: &Read, talk: &Talk, likely: Language) -> Composed {
        let language = language_of(&read.meant.text, likely);
        let mut talk = talk.clone();
        let mut explanation = Vec::new();
        let mut clauses = Vec::new();
        let mut said = Vec::new();
        for clause in &read.clauses {
            let weighed = self.weighed(clause, &talk);
            explanation.extend(weighed.told().map(|candidate| self.line(candidate, clause.language)));
            let of_clause = weighed.said();
            match &of_clause {
                Said::Asks(asks) => {
                    if let Some(last) = asks.last() {
                        talk = spoken_of(last, &talk);
                    }
                }
                Said::Remark => {
                    // What a remark names, the next clause may ask about.
                    let named = named_in(clause);
                    if !named.is_empty() {
                        talk.organizations = named;
                    }
                }
                Said::Wanting(..) | Said::Talk(_) | Said::Unclear(_) => {}
            }
            clauses.push(weighed);
            said.push(of_clause);
        }
        if !read.meant.text.contains(char::is_alphanumeric) {
            // A row of question marks asks for help.
            said.push(Said::Talk(meaning::Talk::Help));
        }
        Composed { question: question(&said, language), explanation, clauses, said }
    }
}

impl Composed {
    /// The question if a clause asked what a candidate of it is; nothing without one.
    pub fn with(&self, clause: usize, candidate: Option<&Candidate>) -> Question {
        let mut said = self.said.clone();
        if let (Some(of_clause), Some(weighed)) = (said.get_mut(clause), self.clauses.get(clause)) {
            *of_clause = weighed.said_as(candidate);
        }
        question(&said, self.question.language)
    }
}

/// The question that clauses ask together. What isn't understood of one is said beside the answers to others.
fn question(said: &[Said], language: Language) -> Question {
    let mut asks: Vec<Ask> = Vec::new();
    for ask in said.iter().flat_map(|said| if let Said::Asks(asks) = said { &asks[..] } else { &[] }) {
        if !asks.contains(ask) {
            asks.push(ask.clone());
        }
    }
    let wanting = said.iter().find_map(|said| match said {
        Said::Wanting(why, ids) => Some(Ask::Unknown(why.clone(), ids.clone())),
        _ => None,
    });
    let unclear = said.iter().find_map(|said| if let Said::Unclear(text) = said { Some(text) } else { None });
    match (wanting, unclear) {
        (Some(wanting), _) => asks.push(wanting),
        (None, Some(text)) if !asks.is_empty() => asks.push(Ask::Unknown(Unknown::Clause(text.clone()), Vec::new())),
        (None, _) => {}
    }
    if asks.is_empty() {
        let talks = said.iter().filter_map(|said| if let Said::Talk(talk) = said { Some(*talk) } else { None });
        // Who asks for help besides a greeting gets help; what isn't understood isn't made up for by a greeting.
        let talk = talks.max_by_key(|talk| match talk {
            meaning::Talk::Greeting => 0,
            meaning::Talk::Thanks => 1,
            meaning::Talk::Help => 2,
        });
        asks.push(match talk {
            Some(talk) if talk == meaning::Talk::Help || unclear.is_none() => Ask::Talk(talk),
            _ => Ask::Unknown(Unknown::Nothing, Vec::new()),
        });
    }
    Question { language, asks, read_as: None }
}

fn named_in(clause: &ReadClause) -> Vec<OrganizationId> {
    let surely = clause.marks.iter().filter(|mark| mark.sure >= Sure::Likely);
    surely
        .filter_map(|mark| if let What::Organization(ids) = &mark.what { ids.first().copied() } else { None })
        .collect()
}

fn has_operator(clause: &ReadClause, name: &str) -> bool {
    clause.text.split_whitespace().any(|word| operators::is(&word.to_lowercase(), name))
}

/// What the next clause may speak of, before anything is answered.
fn spoken_of(ask: &Ask, talk: &Talk) -> Talk {
    let organizations = ask.organizations();
    let organizations = if organizations.is_empty() { talk.organizations.clone() } else { organizations };
    Talk { ask: Some(ask.clone()), organizations, members: Vec::new(), dates: Vec::new() }
}

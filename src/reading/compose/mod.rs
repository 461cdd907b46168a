//! What was read and what was said before -> a question: `date joined/_/O1` with the mark ECAD -> `date joined/we/ecad`.
//!
//! ```text
//! clause -> candidates  each guess of each way to take its marks
//!        -> fill        slots from marks, what is left open from the talk: `things`, `times`, `sets`, `change`
//!        -> passages    facts and topics that a candidate needs
//!        -> choose      candidates that come to the same are one; the likeliest wins
//! ```
//! It answers nobody yet: on messages that nobody had seen it says what is false more often than the rules do (see
//! `tests/rounds`). `examples/composed.rs` answers by it, so that it can be measured.

mod change;
mod choose;
mod fill;
mod matcher;
mod passages;
mod sets;
mod talk;
mod things;
mod times;
mod words;

#[cfg(test)]
mod tests;

pub use talk::Talk;
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
}

impl Composer<'_> {
    /// The question of a message; `likely` is the language where its letters tell none.
    pub fn compose(&self, read: &Read, talk: &Talk, likely: Language) -> Composed {
        let language = language_of(&read.meant.text, likely);
        let mut talk = talk.clone();
        let mut asks: Vec<Ask> = Vec::new();
        let mut wanting: Option<Ask> = None;
        let mut rest = Rest::default();
        let mut explanation = Vec::new();
        for clause in &read.clauses {
            let (said, readings) = self.said(clause, &talk);
            explanation.extend(readings);
            match said {
                Said::Asks(found) => {
                    if let Some(last) = found.last() {
                        talk = spoken_of(last, &talk);
                    }
                    asks.extend(found);
                }
                Said::Wanting(why, ids) => {
                    wanting.get_or_insert(Ask::Unknown(why, ids));
                }
                Said::Remark => {
                    // What a remark names, the next clause may ask about.
                    let named = named_in(clause);
                    if !named.is_empty() {
                        talk.organizations = named;
                    }
                }
                Said::Courtesy => {
                    rest.is_courtesy = true;
                    rest.thanks |= has_operator(clause, "thank");
                }
                Said::Help => rest.is_help = true,
                Said::Unclear => rest.is_unclear = true,
            }
        }
        let mut distinct: Vec<Ask> = Vec::new();
        for ask in asks.into_iter().chain(wanting) {
            if !distinct.contains(&ask) {
                distinct.push(ask);
            }
        }
        if distinct.is_empty() {
            // A row of question marks asks for help.
            rest.is_help |= !read.meant.text.contains(char::is_alphanumeric);
            distinct.push(rest.ask());
        }
        Composed { question: Question { language, asks: distinct, read_as: None }, explanation }
    }
}

/// What there is in a message that asks nothing of the data.
#[derive(Default)]
struct Rest {
    is_unclear: bool,
    is_help: bool,
    is_courtesy: bool,
    thanks: bool,
}

impl Rest {
    fn ask(&self) -> Ask {
        if self.is_help {
            Ask::Talk(meaning::Talk::Help)
        } else if self.is_courtesy && !self.is_unclear {
            Ask::Talk(if self.thanks { meaning::Talk::Thanks } else { meaning::Talk::Greeting })
        } else {
            Ask::Unknown(Unknown::Nothing, Vec::new())
        }
    }
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

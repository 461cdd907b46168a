//! Meaning and knowledge become facts: `en date joined/we/ecad` -> 2002, by the focus's membership in ECAD. Pure.
//!
//! What is found follows from the parts of the question: points have dates (`point`), times are held against dates and
//! spells (`stretch`), sets are what passes their filters (`candidates`, `attribute`, `candidate`, `set`), and what is asked
//! of them is in `find`. Each comparison has three results, since dates are partial: what cannot be told is said and never
//! guessed.

mod attribute;
mod candidate;
mod candidates;
mod class;
mod find;
mod finding;
mod outcome;
mod point;
mod register;
mod run;
mod set;
mod stretch;
#[cfg(test)]
mod tests;
mod timeline;

pub use find::answer;
pub use finding::{
    Answer, Because, Dated, Finding, Item, Length, Listing, Measured, Narrowing, Ordered, Part, Reading, Verdict,
};
pub use outcome::{Outcome, outcome};
pub use register::{Founding, Register, Standing, founding};
pub use run::{Run, runs};
pub use timeline::{Spell, Subject, Timeline, timeline};

use crate::calendar::{NaiveDate, PartialDate};
use crate::dataset::{Dataset, OrganizationId};
use crate::question::meaning::Unknown;

/// What an answer is found in.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// Its memberships, grouped.
    pub register: &'a Register,
    /// Today.
    pub today: NaiveDate,
}

/// Why there is no answer, and of which organisations.
type Wanting = (Unknown, Vec<OrganizationId>);

impl Known<'_> {
    /// Whether a membership, by its position, has ended by today.
    pub fn ended(&self, membership: Option<usize>) -> bool {
        let end = membership.and_then(|position| self.dataset.memberships[position].end_date);
        end.is_some_and(|end| end.latest() < self.today)
    }
}

/// The date of a founding, where one is stated.
pub fn date_of(founding: Founding) -> Option<PartialDate> {
    match founding {
        Founding::Date(date) | Founding::Fact(_, date) => Some(date),
        Founding::Unstated => None,
    }
}

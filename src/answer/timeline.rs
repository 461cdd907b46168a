//! A list as spells of time: `list` of the focus -> each membership with its beginning and its end, ended ones too.

use super::{Known, listing};
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId};
use crate::question::{Ask, By, Question, Subject};

/// Memberships of one member, in order of their beginnings; those without a stated beginning come last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Whose memberships.
    pub subject: MemberId,
    /// One after the other, several of one organisation if the member came back.
    pub spells: Vec<Spell>,
}

/// One membership in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// In what.
    pub organization: OrganizationId,
    /// From when on; `None` where it isn't stated.
    pub start: Option<PartialDate>,
    /// Until when, where the data states an end that has passed.
    pub end: Option<PartialDate>,
}

/// The spells that a list is about; `None` for a question that asks for no list of memberships.
pub fn timeline(question: &Question, known: Known<'_>) -> Option<Timeline> {
    let Ask::List(by @ (By::Joined | By::During)) = question.ask else { return None };
    let subject = match &question.subject {
        Subject::Focus => known.dataset.focus?,
        Subject::Members(members) => *members.first()?,
    };
    let period = super::period(question, known, subject).ok()?;
    let listing = listing::listing(known, subject, by, period, super::event(question));
    let spell = |entry: &super::Entry| {
        let end = entry.membership.and_then(|position| known.dataset.memberships[position].end_date);
        Spell {
            organization: entry.organization,
            start: entry.date,
            end: end.filter(|_| known.ended(entry.membership)),
        }
    };
    Some(Timeline { subject, spells: listing.entries.iter().map(spell).collect() })
}

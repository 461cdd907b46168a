//! A set as spells of time: `which organizations of:we` -> each membership with its beginning and its end, ended ones too;
//! `which members in:chess` -> each member's.

use super::{Answer, Finding, Item, Known, Narrowing, Part, runs, set};
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId, Role};
use crate::question::meaning::{Ask, Event, Filter, Of, Pick, Set};

/// Memberships of one member or in one organisation, in order of their beginnings; those without a stated beginning come last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Whose memberships, or in what.
    pub subject: Subject,
    /// One after the other, several of one organisation or member if it came back or had another role.
    pub spells: Vec<Spell>,
}

/// Whose time it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A member's, in organisations.
    Member(MemberId),
    /// An organisation's, by its members.
    Organization(OrganizationId),
}

/// One membership in time; terms that go on from each other are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// Who.
    pub member: MemberId,
    /// In what.
    pub organization: OrganizationId,
    /// As what.
    pub role: Role,
    /// From when on; `None` where it isn't stated.
    pub start: Option<PartialDate>,
    /// Until when, where the data states an end that has passed.
    pub end: Option<PartialDate>,
}

impl Timeline {
    /// Whether there is something to be seen: so many bars, which have a beginning where they are of many members.
    pub fn has(&self, bars: usize) -> bool {
        let is_seen = |spell: &&Spell| matches!(self.subject, Subject::Member(_)) || spell.start.is_some();
        self.spells.iter().filter(is_seen).count() >= bars
    }
}

/// The spells that an answer lists; `None` where it lists no memberships of one member or in one organisation. A list of
/// today has the earlier ones as well.
pub fn timeline(answer: &Answer, known: Known<'_>) -> Option<Timeline> {
    let [Part { ask: Ask::Which(set, Pick::All), finding: Finding::Listing(listing) }] = &answer.parts[..] else {
        return None;
    };
    let subject = match (set.of, &listing.members[..], &listing.organizations[..]) {
        (Of::Organizations, [subject], _) => Subject::Member(*subject),
        (Of::Members, _, [subject]) => Subject::Organization(*subject),
        (Of::Organizations | Of::Members | Of::Areas, _, _) => return None,
    };
    let is_by_time = listing.times.iter().any(|(narrowing, ..)| match narrowing {
        Narrowing::Event(Event::Joined | Event::Left) | Narrowing::During => true,
        Narrowing::Event(Event::Founded | Event::Dissolved) => false,
    });
    let items: Vec<Item> = if is_by_time {
        listing.items.clone()
    } else {
        let filters = set.filters.iter().cloned().chain([Filter::Ever]).collect();
        set::listing(&Set { of: set.of, filters }, None, known).ok()?.items
    };
    let mut spells: Vec<Spell> = items.iter().flat_map(|item| spells(item, known)).collect();
    spells.sort_by_key(|spell| {
        (spell.start.is_none(), spell.start.map(PartialDate::list_order), spell.organization, spell.member)
    });
    Some(Timeline { subject, spells })
}

/// The memberships of one item, those of a role that go on from each other as one.
fn spells(item: &Item, known: Known<'_>) -> Vec<Spell> {
    let memberships = &known.dataset.memberships;
    let mut roles: Vec<Role> = item.spells.iter().map(|position| memberships[*position].role).collect();
    roles.sort_unstable();
    roles.dedup();
    let of_role = |role: Role| {
        let own: Vec<usize> =
            item.spells.iter().copied().filter(|position| memberships[*position].role == role).collect();
        runs(&own, known.dataset)
    };
    let runs = roles.into_iter().flat_map(|role| of_role(role).into_iter().map(move |run| (role, run)));
    runs.map(|(role, run)| {
        let first = &memberships[run.spells[0]];
        Spell {
            member: first.member,
            organization: first.organization,
            role,
            start: run.start,
            end: run.end.filter(|end| end.latest() < known.today),
        }
    })
    .collect()
}

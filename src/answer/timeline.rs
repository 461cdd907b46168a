//! A set as spells of time: `which organizations of:we` -> each membership with its beginning and its end, ended ones too.

use super::{Answer, Finding, Item, Known, Narrowing, Part, set};
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId};
use crate::question::meaning::{Ask, Event, Filter, Of, Pick, Set};

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

/// The spells that an answer lists; `None` where it lists no memberships of one member. A list of today has the earlier
/// ones as well.
pub fn timeline(answer: &Answer, known: Known<'_>) -> Option<Timeline> {
    let [
        Part {
            ask: Ask::Which(set @ Set { of: Of::Organizations, filters }, Pick::All),
            finding: Finding::Listing(listing),
        },
    ] = &answer.parts[..]
    else {
        return None;
    };
    let [subject] = listing.members[..] else { return None };
    let is_by_time = listing.times.iter().any(|(narrowing, ..)| match narrowing {
        Narrowing::Event(Event::Joined | Event::Left) | Narrowing::During => true,
        Narrowing::Event(Event::Founded | Event::Dissolved) => false,
    });
    let items: Vec<Item> = if is_by_time {
        listing.items.clone()
    } else {
        let filters = filters.iter().cloned().chain([Filter::Ever]).collect();
        set::listing(&Set { of: set.of, filters }, None, known).ok()?.items
    };
    let memberships = &known.dataset.memberships;
    let mut positions: Vec<usize> = items.iter().flat_map(|item| item.spells.iter().copied()).collect();
    positions.sort_by_key(|position| {
        let start = memberships[*position].start_date;
        (start.is_none(), start.map(PartialDate::list_order), memberships[*position].organization)
    });
    let spell = |position: usize| {
        let membership = &memberships[position];
        let end = membership.end_date.filter(|_| known.ended(Some(position)));
        Spell { organization: membership.organization, start: membership.start_date, end }
    };
    Some(Timeline { subject, spells: positions.into_iter().map(spell).collect() })
}

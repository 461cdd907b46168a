//! Points of time in the data: `joined/izhevsk/ecad` -> 2002, from its first membership there.

use super::{Dated, Founding, Known, Wanting, founding};
use crate::calendar::{PartialDate, Truth};
use crate::dataset::{MemberId, OrganizationId};
use crate::question::meaning::{Point, Unknown, Who};

/// The member that is meant.
pub(super) fn member(who: Who, known: Known<'_>) -> Result<MemberId, Wanting> {
    match who {
        Who::Member(member) => Ok(member),
        Who::Focus => known.dataset.focus.ok_or((Unknown::WhoseMembership, Vec::new())),
    }
}

/// What the data says of a point.
pub(super) fn dated(point: Point, known: Known<'_>) -> Result<Dated, Wanting> {
    let of_spells = |member: MemberId, organization: OrganizationId, point: Point, date| {
        let spells = spells(member, organization, known);
        let exists = exists(&spells, organization, known);
        Dated { point, date, fact: None, spells, exists }
    };
    let alone = |point: Point, date, fact| Dated { point, date, fact, spells: Vec::new(), exists: Truth::Yes };
    Ok(match point {
        Point::Joined(who, organization) => {
            let member = member(who, known)?;
            let date = joined(&spells(member, organization, known), known);
            of_spells(member, organization, Point::Joined(Who::Member(member), organization), date)
        }
        Point::Left(who, organization) => {
            let member = member(who, known)?;
            let date = left(&spells(member, organization, known), known);
            of_spells(member, organization, Point::Left(Who::Member(member), organization), date)
        }
        Point::Founded(organization) => match founding(known.dataset, organization) {
            Founding::Date(date) => alone(point, Some(date), None),
            Founding::Fact(fact, date) => alone(point, Some(date), Some(fact)),
            Founding::Unstated => alone(point, None, None),
        },
        Point::Dissolved(organization) => alone(point, known.dataset.organization(organization).dissolution_date, None),
        Point::Today => alone(point, Some(PartialDate::Day(known.today)), None),
        Point::On(date) => alone(point, Some(date), None),
    })
}

/// A member's spells in an organisation, in order of time; those without a beginning first, since they may be the oldest.
pub(super) fn spells(member: MemberId, organization: OrganizationId, known: Known<'_>) -> Vec<usize> {
    let memberships = &known.dataset.memberships;
    let own = known.register.of_member(member).iter().copied();
    let mut spells: Vec<usize> = own.filter(|position| memberships[*position].organization == organization).collect();
    spells.sort_by_key(|position| memberships[*position].start_date.map(PartialDate::list_order));
    spells
}

/// When the first of these spells began, if the data tells.
pub(super) fn joined(spells: &[usize], known: Known<'_>) -> Option<PartialDate> {
    known.dataset.memberships[*spells.first()?].start_date
}

/// When the last of these spells ended, or will end, if the data tells.
pub(super) fn left(spells: &[usize], known: Known<'_>) -> Option<PartialDate> {
    let ends = spells.iter().map(|position| known.dataset.memberships[*position].end_date);
    let ends: Option<Vec<PartialDate>> = ends.collect();
    ends?.into_iter().max_by_key(|end| end.latest())
}

/// Whether there is such a membership.
pub(super) fn exists(spells: &[usize], organization: OrganizationId, known: Known<'_>) -> Truth {
    if !spells.is_empty() {
        Truth::Yes
    } else if known.dataset.organization(organization).members_are_partial {
        Truth::Unknown
    } else {
        Truth::No
    }
}

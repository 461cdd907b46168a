//! Whoever sits somewhere on behalf of an organisation belongs to that organisation too.
//!
//! In the parliament for the Greens 2011-2015 and 2015-2019 -> in the Greens 2011-2019

use std::collections::{HashMap, HashSet};

use crate::calendar::PartialDate;
use crate::dataset::model::{Member, MemberId, Membership, OrganizationId, Origin, Role};

type Pair = (MemberId, OrganizationId);

/// The memberships that follow from those of the file: spells that touch or overlap are one, and there are none where the file
/// states a membership for that time.
pub(super) fn derived(stated: &[Membership], members: &[Member]) -> Vec<Membership> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut spells: HashMap<Pair, Vec<Membership>> = HashMap::new();
    for membership in stated {
        let Some(party) = membership.on_behalf_of.filter(|party| *party != membership.organization) else { continue };
        if members[membership.member.0].organization == Some(party) {
            continue;
        }
        let pair = (membership.member, party);
        let of_pair = spells.entry(pair).or_insert_with(|| {
            pairs.push(pair);
            Vec::new()
        });
        of_pair.push(Membership {
            organization: party,
            role: Role::Member,
            area: None,
            on_behalf_of: None,
            term: None,
            origin: Origin::OnBehalf,
            statement: None,
            ..membership.clone()
        });
    }
    let wanted: HashSet<Pair> = pairs.iter().copied().collect();
    let mut own: HashMap<Pair, Vec<&Membership>> = HashMap::new();
    for membership in stated {
        let pair = (membership.member, membership.organization);
        if wanted.contains(&pair) {
            own.entry(pair).or_default().push(membership);
        }
    }
    let mut derived = Vec::new();
    for pair in pairs {
        let own = own.remove(&pair).unwrap_or_default();
        let joined = joined(spells.remove(&pair).unwrap_or_default());
        derived.extend(joined.into_iter().filter(|spell| !own.iter().any(|own| may_overlap(own, spell))));
    }
    derived
}

/// Spells of one member in one organisation, in order of time, with one for those that touch or overlap.
fn joined(mut spells: Vec<Membership>) -> Vec<Membership> {
    // The undated ones first.
    spells.sort_by_key(|spell| {
        (spell.start_date.map(PartialDate::list_order), spell.end_date.map(PartialDate::list_order))
    });
    let mut joined: Vec<Membership> = Vec::new();
    for spell in spells {
        match joined.last_mut() {
            Some(last) if touch(last, &spell) => {
                last.end_date = later(last.end_date, spell.end_date);
                let new = spell.sources.into_iter().filter(|source| !last.sources.contains(source));
                let new: Vec<_> = new.collect();
                last.sources.extend(new);
            }
            Some(_) | None => joined.push(spell),
        }
    }
    joined
}

/// Whether `next`, which doesn't start earlier, goes on where `last` ends, or before. Two without a start are one only if they
/// say the same.
fn touch(last: &Membership, next: &Membership) -> bool {
    match (last.start_date, next.start_date) {
        (Some(_), Some(start)) => last.end_date.is_none_or(|end| {
            let day_after = end.latest().succ_opt().unwrap_or(end.latest());
            start.earliest() <= day_after
        }),
        (None, None) => last.end_date == next.end_date,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// The later of two ends; none where one isn't stated.
fn later(one: Option<PartialDate>, other: Option<PartialDate>) -> Option<PartialDate> {
    let (one, other) = (one?, other?);
    Some(if one.latest() < other.latest() { other } else { one })
}

/// Whether two spells may share a day.
fn may_overlap(one: &Membership, other: &Membership) -> bool {
    let ends_before = |one: &Membership, other: &Membership| {
        let (Some(end), Some(start)) = (one.end_date, other.start_date) else { return false };
        end.latest() < start.earliest()
    };
    !ends_before(one, other) && !ends_before(other, one)
}

//! Dates that cannot all be true. Only certain contradictions count: a date may mean any day of its month or year.

use std::collections::HashMap;

use super::Draft;
use crate::calendar::{PartialDate, Truth};
use crate::dataset::model::Text;
use crate::dataset::popolo::{At, Membership, Organization};
use crate::dataset::problem::{Finding, Findings};
use crate::dataset::register::Who;

pub(super) fn an_organization_is_founded_before_it_is_dissolved(draft: &Draft<'_>, findings: &mut Findings) {
    for organization in &draft.file.organizations {
        let (founded, dissolved) = (organization.founding_date.as_ref(), organization.dissolution_date.as_ref());
        findings.problem_if(before(founded, dissolved, "a dissolution not before the founding"));
    }
}

pub(super) fn a_membership_starts_before_it_ends(draft: &Draft<'_>, findings: &mut Findings) {
    for membership in &draft.file.memberships {
        let (start, end) = (membership.start_date.as_ref(), membership.end_date.as_ref());
        findings.problem_if(before(start, end, "an end not before the start"));
    }
}

pub(super) fn nobody_joins_before_the_founding(draft: &Draft<'_>, findings: &mut Findings) {
    for (membership, organization) in placed(draft) {
        let founded = organization.founding_date.as_ref();
        let finding = before(founded, membership.start_date.as_ref(), "a start not before the organisation's founding");
        findings.problem_if(finding);
    }
}

pub(super) fn nobody_joins_after_the_dissolution(draft: &Draft<'_>, findings: &mut Findings) {
    for (membership, organization) in placed(draft) {
        let (Some(start), Some(dissolved)) = (&membership.start_date, &organization.dissolution_date) else { continue };
        if dissolved.is_before(start.value) == Truth::Yes {
            let expected = "a start not after the organisation's dissolution";
            let finding = Finding::new(start.place, expected, format!("\"{}\"", start.value));
            findings.problem(finding.beside("dissolution", dissolved.place));
        }
    }
}

/// Spells of one member in one organisation that certainly share days are one spell written twice, unless Popolo tells
/// them apart by role, post or behalf. Where an end is not stated nothing is certain: that is a note.
pub(super) fn spells_do_not_overlap(draft: &Draft<'_>, findings: &mut Findings) {
    type Key<'a> = (Who<'a>, usize, Option<&'a Text>, [Option<&'a str>; 3]);
    let mut spells: HashMap<Key<'_>, Vec<&At<Membership>>> = HashMap::new();
    for membership in &draft.file.memberships {
        let member = draft.register.member(membership);
        let organization = draft.register.organization(membership).and_then(|(_, position)| position);
        let (Some(member), Some(organization)) = (member, organization) else { continue };
        let role = membership.role.as_deref().map(|role| &**role);
        let post = membership.post_id.as_ref().map(|id| id.0.as_str());
        let behalf = membership.on_behalf_of_id.as_ref().map(|id| id.0.as_str());
        let term = membership.legislative_period_id.as_ref().map(|id| id.0.as_str());
        spells.entry((member.who, organization, role, [post, behalf, term])).or_default().push(membership);
    }
    let mut several: Vec<_> = spells.into_values().filter(|spells| spells.len() > 1).collect();
    several.sort_by_key(|spells| spells[0].place);
    for mut spells in several {
        // Sorted by start, only neighbours need a look; the undated ones come first.
        spells.sort_by_key(|spell| (spell.start_date.as_ref().map(|start| start.list_order()), spell.place));
        for pair in spells.windows(2) {
            compare_spells(pair[0], pair[1], findings);
        }
    }
}

fn compare_spells(one: &At<Membership>, other: &At<Membership>, findings: &mut Findings) {
    let (first, second) = if one.place < other.place { (one, other) } else { (other, one) };
    let place = second.start_date.as_ref().map_or(second.place, |start| start.place);
    let (Some(earlier), Some(later)) = (&one.start_date, &other.start_date) else {
        if one.start_date.is_none() && other.start_date.is_none() && one.end_date.is_none() && other.end_date.is_none()
        {
            let finding = Finding::new(place, "each membership once", "the same one a second time, undated both times");
            findings.note(finding.beside("first", first.place).fix("delete one of the two"));
        }
        return;
    };
    let expected = "spells of one member in one organisation one after the other";
    match &one.end_date {
        None => {
            let found =
                format!("a start in \"{}\" and one in \"{}\" with no end stated between", earlier.value, later.value);
            let finding = Finding::new(place, expected, found).beside("first", first.place);
            findings.note(finding.fix("add an end_date to the earlier one, or delete one of the two"));
        }
        Some(end) if later.latest() < end.earliest() => {
            let found = format!("a start in \"{}\" before the end of the other in \"{}\"", later.value, end.value);
            let finding = Finding::new(place, expected, found).beside("first", first.place);
            findings.problem(finding.fix("correct the dates, or delete one of the two"));
        }
        Some(_) => {}
    }
}

/// Memberships with the organisation that they are in.
fn placed<'a>(draft: &'a Draft<'a>) -> impl Iterator<Item = (&'a Membership, &'a Organization)> {
    draft.file.memberships.iter().filter_map(|membership| {
        let (_, position) = draft.register.organization(membership)?;
        Some((&membership.value, &draft.file.organizations[position?].value))
    })
}

/// A finding at `later` if it is certainly before `earlier`.
fn before(earlier: Option<&At<PartialDate>>, later: Option<&At<PartialDate>>, expected: &str) -> Option<Finding> {
    let (earlier, later) = (earlier?, later?);
    (later.is_before(earlier.value) == Truth::Yes).then(|| {
        let found = format!("\"{}\", which is before \"{}\"", later.value, earlier.value);
        Finding::new(later.place, expected, found).beside("the other date", earlier.place)
    })
}

//! Dates that cannot all be true. Only certain contradictions count, as a date may mean any day of its month or year; then all of
//! the dates count as unknown, since nobody knows which is wrong.

use std::collections::HashMap;

use super::Draft;
use crate::calendar::{PartialDate, Truth};
use crate::dataset::finding::{Finding, Findings};
use crate::dataset::model::Text;
use crate::dataset::popolo::{At, Membership, Organization};
use crate::dataset::register::Who;

const BOTH: &str = "both dates count as unknown";

/// Databases that need a date for "not yet" write the last there is.
pub(in crate::dataset) const LAST_YEAR: i32 = 9999;

pub(super) fn an_end_is_not_a_placeholder(draft: &Draft<'_>, findings: &mut Findings) {
    let file = draft.file;
    let of_events = file.events.iter().filter_map(|event| event.end_date.as_ref());
    let of_memberships = file.memberships.iter().filter_map(|membership| membership.end_date.as_ref());
    let of_organizations = file.organizations.iter().filter_map(|organization| organization.dissolution_date.as_ref());
    for end in of_events.chain(of_memberships).chain(of_organizations).filter(|end| end.year() == LAST_YEAR) {
        findings.set_aside(end.place);
        let finding = Finding::new(end.place, "no date where there is no end yet", format!("\"{}\"", end.value));
        findings.warning(finding.because("placeholder").fix("leave it out").until_then("it counts as no end"));
    }
}

pub(super) fn an_organization_is_founded_before_it_is_dissolved(draft: &Draft<'_>, findings: &mut Findings) {
    for organization in &draft.file.organizations {
        let (founded, dissolved) = (&organization.founding_date, &organization.dissolution_date);
        contradiction(founded, dissolved, "a dissolution not before the founding", findings);
    }
    for event in &draft.file.events {
        contradiction(&event.start_date, &event.end_date, "an end not before the start", findings);
    }
}

pub(super) fn a_membership_starts_before_it_ends(draft: &Draft<'_>, findings: &mut Findings) {
    for membership in &draft.file.memberships {
        contradiction(&membership.start_date, &membership.end_date, "an end not before the start", findings);
    }
}

pub(super) fn nobody_joins_before_the_founding(draft: &Draft<'_>, findings: &mut Findings) {
    let mut untrue = Vec::new();
    for (membership, organization) in placed(draft) {
        let (Some(founded), Some(start)) = (&organization.founding_date, &membership.start_date) else { continue };
        if is_set_aside(founded, findings) || is_set_aside(start, findings) {
            continue;
        }
        if start.is_before(founded.value) == Truth::Yes {
            let found = format!("\"{}\", which is before \"{}\"", start.value, founded.value);
            let finding = Finding::new(start.place, "a start not before the organisation's founding", found);
            let finding = finding.listing().because(founded.place).beside("founding", founded.place);
            findings.warning(finding.until_then(BOTH));
            untrue.extend([founded.place, start.place]);
        }
    }
    // Not sooner: a wrong date of founding is compared with all the starts.
    untrue.into_iter().for_each(|place| findings.set_aside(place));
}

pub(super) fn nobody_stays_after_the_dissolution(draft: &Draft<'_>, findings: &mut Findings) {
    let mut untrue = Vec::new();
    for (membership, organization) in placed(draft) {
        let Some(dissolved) = &organization.dissolution_date else { continue };
        if is_set_aside(dissolved, findings) {
            continue;
        }
        let dates = [(&membership.start_date, "a start"), (&membership.end_date, "an end")];
        for (date, what) in dates.into_iter().filter_map(|(date, what)| Some((date.as_ref()?, what))) {
            if !is_set_aside(date, findings) && dissolved.is_before(date.value) == Truth::Yes {
                let expected = format!("{what} not after the organisation's dissolution");
                let found = format!("\"{}\", which is after \"{}\"", date.value, dissolved.value);
                let finding = Finding::new(date.place, expected, found).beside("dissolution", dissolved.place);
                findings.warning(finding.listing().because(dissolved.place).until_then(BOTH));
                untrue.extend([dissolved.place, date.place]);
            }
        }
    }
    untrue.into_iter().for_each(|place| findings.set_aside(place));
}

/// Spells of one member in one organisation that certainly share days are told, unless Popolo tells them apart by role, post,
/// party, term or place. Nothing is set aside: the days are counted once.
pub(super) fn spells_do_not_overlap(draft: &Draft<'_>, findings: &mut Findings) {
    type Key<'a> = (Who<'a>, usize, Option<&'a Text>, [Option<&'a str>; 4]);
    let mut spells: HashMap<Key<'_>, Vec<&At<Membership>>> = HashMap::new();
    // Of the undated nothing is certain.
    for membership in draft.file.memberships.iter().filter(|membership| membership.start_date.is_some()) {
        let member = draft.register.member(membership);
        let organization = draft.register.organization(membership).and_then(|(_, position)| position);
        let (Some(member), Some(organization)) = (member, organization) else { continue };
        let role = membership.role.as_deref().map(|role| &**role);
        let post = membership.post_id.as_ref().map(|id| id.0.as_str());
        let behalf = draft.register.on_behalf_of(membership).map(|(id, _)| id.0.as_str());
        let term = draft.register.term(membership).map(|(id, _)| id.0.as_str());
        let area = draft.register.area(membership).map(|area| area.id);
        spells.entry((member.who, organization, role, [post, behalf, term, area])).or_default().push(membership);
    }
    for mut spells in spells.into_values().filter(|spells| spells.len() > 1) {
        // Sorted by start, only neighbours need a look.
        spells.sort_by_key(|spell| (spell.start_date.as_ref().map(|start| start.list_order()), spell.place));
        for pair in spells.windows(2) {
            compare_spells(pair[0], pair[1], findings);
        }
    }
}

/// What is to come can be told, but mostly it is a slip.
pub(super) fn nothing_is_ahead_of_today(draft: &Draft<'_>, findings: &mut Findings) {
    let Some(today) = draft.today else { return };
    let file = draft.file;
    let of_organizations = file
        .organizations
        .iter()
        .flat_map(|organization| [&organization.founding_date, &organization.dissolution_date]);
    let of_memberships = file.memberships.iter().flat_map(|membership| [&membership.start_date, &membership.end_date]);
    for date in of_organizations.chain(of_memberships).flatten() {
        if date.earliest() > today && !is_set_aside(date, findings) {
            let expected = format!("a date that has come by {today}");
            let finding = Finding::one_of_several(date.place, expected, &date.value.to_string());
            findings.warning(finding.until_then("it is told as what is to come"));
        }
    }
}

fn compare_spells(one: &At<Membership>, other: &At<Membership>, findings: &mut Findings) {
    let (first, second) = if one.place < other.place { (one, other) } else { (other, one) };
    let place = second.start_date.as_ref().map_or(second.place, |start| start.place);
    let (Some(earlier), Some(later)) = (&one.start_date, &other.start_date) else { return };
    let expected = "spells of one member in one organisation one after the other";
    let (found, reason) = match &one.end_date {
        None => (
            format!("a start in \"{}\" and one in \"{}\" with no end stated between", earlier.value, later.value),
            "open",
        ),
        Some(end) if later.latest() < end.earliest() => {
            (format!("a start in \"{}\" before the end of the other in \"{}\"", later.value, end.value), "overlap")
        }
        Some(_) => return,
    };
    let finding = Finding::new(place, expected, found).beside("first", first.place).because(reason);
    findings.warning(finding.until_then("they count as one spell where they overlap"));
}

/// Memberships with the organisation that they are in.
fn placed<'a>(draft: &'a Draft<'a>) -> impl Iterator<Item = (&'a Membership, &'a Organization)> {
    draft.file.memberships.iter().filter_map(|membership| {
        let (_, position) = draft.register.organization(membership)?;
        Some((&membership.value, &draft.file.organizations[position?].value))
    })
}

/// Sets both dates aside if `later` is certainly before `earlier`.
fn contradiction(
    earlier: &Option<At<PartialDate>>,
    later: &Option<At<PartialDate>>,
    expected: &str,
    findings: &mut Findings,
) {
    let (Some(earlier), Some(later)) = (earlier, later) else { return };
    if is_set_aside(later, findings) || later.is_before(earlier.value) != Truth::Yes {
        return;
    }
    findings.set_aside(earlier.place);
    findings.set_aside(later.place);
    let found = format!("\"{}\", which is before \"{}\"", later.value, earlier.value);
    let finding = Finding::new(later.place, expected, found).beside("the other date", earlier.place);
    findings.warning(finding.listing().because("order").until_then(BOTH));
}

fn is_set_aside<T>(value: &At<T>, findings: &Findings) -> bool {
    findings.set_aside.contains(&value.place)
}

//! Whatever is referred to is there.

use std::collections::HashSet;

use super::Draft;
use crate::dataset::popolo::SourceReference;
use crate::dataset::problem::{Finding, Findings, Place, Slips, quoted};
use crate::dataset::register::{Named, Who};

pub(super) fn a_membership_is_in_an_organization(draft: &Draft<'_>, findings: &mut Findings) {
    let mut slips = Slips::of(draft.register.organizations.keys().copied());
    for membership in &draft.file.memberships {
        match draft.register.organization(membership) {
            Some((_, Some(_))) => {}
            Some((id, None)) => {
                let fix = did_you_mean(&id.0, &mut slips);
                let fix = fix.or_else(|| Some("declare it under \"organizations\"".to_owned()));
                let finding = Finding::new(id.place, "the id of an organisation of this data set", quoted(&id.0));
                findings.problem(finding.maybe_fix(fix));
            }
            None if membership.post_id.is_some() || membership.post.is_some() => {
                let expected = "an organization_id, or a declared post with one";
                let finding = Finding::new(membership.place, expected, "a post only");
                findings.note(finding.fix("name the organisation; without it this membership is left out"));
            }
            // The reader has said so.
            None => {}
        }
    }
}

/// An undeclared member is fine if its name is given, or if its id makes one; an id that is nearly a declared one is
/// most likely a slip, unless so many are undeclared that the file just doesn't declare its members.
pub(super) fn a_membership_has_a_member(draft: &Draft<'_>, findings: &mut Findings) {
    const MOST_SLIPS: usize = 20;
    let members = draft.file.memberships.iter().filter_map(|membership| draft.register.member(membership));
    let undeclared = members.filter(|member| member.name.is_none()).filter_map(|member| match member.who {
        Who::Undeclared(id) => Some(id),
        Who::Organization(_) | Who::Area(_) | Who::Person(_) => None,
    });
    let undeclared: HashSet<&str> = undeclared.collect();
    let mut slips = (undeclared.len() <= MOST_SLIPS).then(|| Slips::of(draft.register.member_ids()));
    for membership in &draft.file.memberships {
        match draft.register.member(membership) {
            Some(Named { who: Who::Undeclared(_), id, name: None, place, .. }) => {
                let expected = "the id of a declared member, or a member_name beside it";
                let finding = Finding::new(place, expected, quoted(id));
                match slips.as_mut().and_then(|slips| did_you_mean(id, slips)) {
                    Some(fix) => findings.problem(finding.fix(fix + " If not, add its \"member_name\"")),
                    None => findings.note(finding.fix("add a \"member_name\"; until then its id is its name")),
                }
            }
            Some(Named { who: Who::Undeclared(_), name: Some(_), .. }) => {}
            Some(Named { who: Who::Organization(_) | Who::Area(_) | Who::Person(_), .. }) => {}
            None => {
                // Anything else was reported where it was read.
                if let Some(member) = membership.member.as_ref().or(membership.person.as_ref()) {
                    findings.problem(Finding::new(member.place, "the member's id or name", "neither"));
                }
            }
        }
    }
}

/// A note: it answers questions oddly, no more.
pub(super) fn nobody_is_a_member_of_itself(draft: &Draft<'_>, findings: &mut Findings) {
    for membership in &draft.file.memberships {
        let Some(Named { who: Who::Organization(member), place, id, .. }) = draft.register.member(membership) else {
            continue;
        };
        if draft.register.organization(membership).and_then(|(_, position)| position) == Some(member) {
            findings.note(Finding::new(place, "another member than the organisation itself", quoted(id)));
        }
    }
}

pub(super) fn the_focus_is_somebody(draft: &Draft<'_>, findings: &mut Findings) {
    let Some(focus) = &draft.file.focus else { return };
    let memberships = || draft.file.memberships.iter().filter_map(|membership| draft.register.member(membership));
    let declared = !matches!(draft.register.anybody(&focus.0), Who::Undeclared(_));
    if !declared && !memberships().any(|member| member.id == focus.0) {
        let known = draft.register.member_ids().chain(memberships().map(|member| member.id));
        let finding = Finding::new(focus.place, "the id of a member of something", quoted(&focus.0));
        findings.problem(finding.maybe_fix(did_you_mean(&focus.0, &mut Slips::of(known))));
    }
}

pub(super) fn sources_exist(draft: &Draft<'_>, findings: &mut Findings) {
    let file = draft.file;
    let of_facts = file.organizations.iter().flat_map(|organization| &organization.facts);
    let of_facts = of_facts.filter_map(|fact| fact.source.as_ref()).map(|source| (source.0.as_str(), source.place));
    let lists = file.organizations.iter().map(|organization| &organization.sources);
    let references = lists.chain(file.memberships.iter().map(|membership| &membership.sources)).flatten();
    let references = references.filter_map(|reference| match &reference.value {
        SourceReference::Declared(id) => Some((id.0.as_str(), reference.place)),
        SourceReference::Link { .. } => None,
    });
    let missing: Vec<(&str, Place)> =
        of_facts.chain(references).filter(|(id, _)| !draft.register.sources.contains_key(id)).collect();
    let mut slips = Slips::of(draft.register.sources.keys().copied());
    for (id, place) in missing {
        let fix = did_you_mean(id, &mut slips);
        let fix = fix.or_else(|| Some("declare it under \"sources\"".to_owned()));
        findings.problem(Finding::new(place, "the id of a source of this data set", quoted(id)).maybe_fix(fix));
    }
}

fn did_you_mean<'a>(id: &'a str, known: &mut Slips<'a>) -> Option<String> {
    known.likely(id).map(|known| format!("did you mean {}?", quoted(known)))
}

//! Whatever is referred to is there. What refers to nothing is set aside, and a slip is told where exactly one id is near.

use std::collections::HashMap;

use super::Draft;
use crate::dataset::finding::{Finding, Findings};
use crate::dataset::popolo::{At, Id, SourceReference};
use crate::dataset::problem::{Place, quoted};
use crate::dataset::register::{Named, Who};
use crate::dataset::slips::Slips;

/// An id that is declared nowhere, and where it stands.
type Missing<'a> = (&'a str, Place);

/// Words for what a missing id should have been, and what is made of it.
struct Wording {
    expected: &'static str,
    fix: &'static str,
    until_then: &'static str,
}

pub(super) fn a_membership_is_in_an_organization(draft: &Draft<'_>, findings: &mut Findings) {
    let mut missing: Vec<Missing<'_>> = Vec::new();
    for membership in &draft.file.memberships {
        match draft.register.organization(membership) {
            Some((_, Some(_))) => {}
            Some((id, None)) => missing.push((&id.0, id.place)),
            None if membership.post_id.is_some() || membership.post.is_some() || membership.organization.is_some() => {
                let expected = "an organization_id, or a declared post with one";
                let finding = Finding::new(membership.place, expected, "neither").fix("name the organisation");
                findings.warning(finding.until_then("the membership is passed over"));
            }
            // The reader has said so.
            None => {}
        }
    }
    let wording = Wording {
        expected: "the id of an organisation of this data set",
        fix: "declare it under \"organizations\"",
        until_then: "the memberships in it are passed over",
    };
    tell(&missing, draft.register.organizations.keys().copied(), &wording, findings);
}

/// An undeclared member is one all the same, if its name is given or its id makes one. An id that stands in more than two places
/// is no slip.
pub(super) fn a_membership_has_a_member(draft: &Draft<'_>, findings: &mut Findings) {
    const MOST_SLIPS: usize = 2;
    let mut missing: Vec<Missing<'_>> = Vec::new();
    for membership in &draft.file.memberships {
        match draft.register.member(membership) {
            Some(Named { who: Who::Undeclared(_), id, name: None, place, .. }) => missing.push((id, place)),
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
    let mut often: HashMap<&str, usize> = HashMap::new();
    missing.iter().for_each(|(id, _)| *often.entry(id).or_default() += 1);
    let (seldom, often): (Vec<_>, Vec<_>) = missing.into_iter().partition(|(id, _)| often[id] <= MOST_SLIPS);
    let wording = Wording {
        expected: "the id of a declared member, or a member_name beside it",
        fix: "declare it, or add its \"member_name\"",
        until_then: "its id is its name",
    };
    tell(&seldom, draft.register.member_ids(), &wording, findings);
    tell(&often, std::iter::empty(), &wording, findings);
}

/// It answers questions oddly.
pub(super) fn nobody_is_a_member_of_itself(draft: &Draft<'_>, findings: &mut Findings) {
    for membership in &draft.file.memberships {
        let Some(Named { who: Who::Organization(member), place, id, .. }) = draft.register.member(membership) else {
            continue;
        };
        if draft.register.organization(membership).and_then(|(_, position)| position) == Some(member) {
            let finding = Finding::one_of_several(place, "another member than the organisation itself", id);
            findings.set_aside(membership.place);
            findings.warning(finding.until_then("the membership is passed over"));
        }
    }
}

/// The term, the post and the party of a membership.
pub(super) fn what_bounds_a_membership_is_there(draft: &Draft<'_>, findings: &mut Findings) {
    let (mut terms, mut posts, mut parties) = (Vec::new(), Vec::new(), Vec::new());
    let register = &draft.register;
    for membership in &draft.file.memberships {
        if let Some((id, None)) = register.term(membership) {
            terms.push((id.0.as_str(), id.place));
        }
        if let Some(id) = &membership.post_id
            && register.post(membership).is_none()
        {
            posts.push((id.0.as_str(), id.place));
        }
        if let Some((id, None)) = register.on_behalf_of(membership) {
            parties.push((id.0.as_str(), id.place));
        }
    }
    let wording = Wording {
        expected: "the id of an event of this data set",
        fix: "declare it under \"events\"",
        until_then: "the membership has no term",
    };
    tell(&terms, register.events.keys().copied(), &wording, findings);
    let wording = Wording {
        expected: "the id of a post of this data set",
        fix: "declare it under \"posts\"",
        until_then: "the membership has no post",
    };
    tell(&posts, register.posts.keys().copied(), &wording, findings);
    let wording = Wording {
        expected: "the id of an organisation of this data set",
        fix: "declare it under \"organizations\"",
        until_then: "it is on nobody's behalf",
    };
    tell(&parties, register.organizations.keys().copied(), &wording, findings);
}

pub(super) fn the_focus_is_somebody(draft: &Draft<'_>, findings: &mut Findings) {
    let Some(focus) = &draft.file.focus else { return };
    let memberships = || draft.file.memberships.iter().filter_map(|membership| draft.register.member(membership));
    let declared = !matches!(draft.register.anybody(&focus.0), Who::Undeclared(_));
    if declared || memberships().any(|member| member.id == focus.0) {
        return;
    }
    let known = draft.register.member_ids().chain(memberships().map(|member| member.id));
    let wording = Wording {
        expected: "the id of a member of something",
        fix: "write the id of a member, or leave the focus out",
        until_then: "there is no focus",
    };
    findings.set_aside(focus.place);
    tell(&[(&focus.0, focus.place)], known, &wording, findings);
}

pub(super) fn sources_exist(draft: &Draft<'_>, findings: &mut Findings) {
    let file = draft.file;
    let of_facts = file.organizations.iter().flat_map(|organization| &organization.facts);
    let of_facts =
        of_facts.filter_map(|fact| fact.source.as_ref()).map(|At { value: Id(id), place }| (id.as_str(), *place));
    let lists = file.organizations.iter().map(|organization| &organization.sources);
    let references = lists.chain(file.memberships.iter().map(|membership| &membership.sources)).flatten();
    let references = references.filter_map(|reference| match &reference.value {
        SourceReference::Declared(id) => Some((id.0.as_str(), reference.place)),
        SourceReference::Link { .. } => None,
    });
    let missing: Vec<Missing<'_>> =
        of_facts.chain(references).filter(|(id, _)| !draft.register.sources.contains_key(id)).collect();
    let wording = Wording {
        expected: "the id of a source of this data set",
        fix: "declare it under \"sources\"",
        until_then: "it isn't shown",
    };
    tell(&missing, draft.register.sources.keys().copied(), &wording, findings);
}

/// Warns of ids that are declared nowhere: of likely slips one by one, of the others together.
fn tell<'a>(missing: &[Missing<'a>], known: impl Iterator<Item = &'a str>, wording: &Wording, findings: &mut Findings) {
    let slips = Slips::between(missing.iter().map(|(id, _)| *id), known);
    for (id, place) in missing {
        let finding = match slips.likely(id) {
            Some(meant) => {
                let fix = format!("did you mean {}? If not, {}", quoted(meant), wording.fix);
                Finding::new(*place, wording.expected, quoted(id)).fix(fix)
            }
            None => Finding::one_of_several(*place, wording.expected, id).fix(wording.fix),
        };
        findings.warning(finding.until_then(wording.until_then));
    }
}

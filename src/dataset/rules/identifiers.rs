//! An id is one record's.

use std::collections::HashMap;

use super::Draft;
use crate::dataset::popolo::{At, Id};
use crate::dataset::problem::{Finding, Findings, quoted};

pub(super) fn organizations_are_told_apart(draft: &Draft<'_>, findings: &mut Findings) {
    tell_apart(draft.file.organizations.iter().filter_map(|organization| organization.id.as_ref()), findings);
}

pub(super) fn areas_are_told_apart(draft: &Draft<'_>, findings: &mut Findings) {
    tell_apart(draft.file.areas.iter().filter_map(|area| area.id.as_ref()), findings);
}

pub(super) fn persons_are_told_apart(draft: &Draft<'_>, findings: &mut Findings) {
    tell_apart(draft.file.persons.iter().filter_map(|person| person.id.as_ref()), findings);
}

pub(super) fn sources_are_told_apart(draft: &Draft<'_>, findings: &mut Findings) {
    tell_apart(draft.file.sources.iter().filter_map(|source| source.id.as_ref()), findings);
}

pub(super) fn memberships_are_told_apart(draft: &Draft<'_>, findings: &mut Findings) {
    tell_apart(draft.file.memberships.iter().filter_map(|membership| membership.id.as_ref()), findings);
}

fn tell_apart<'a>(ids: impl Iterator<Item = &'a At<Id>>, findings: &mut Findings) {
    let mut first = HashMap::new();
    for id in ids {
        if let Some(place) = first.get(&id.value) {
            let found = format!("{} a second time", quoted(&id.0));
            let finding = Finding::new(id.place, "an id that nothing else of this list has", found);
            findings
                .problem(finding.beside("first", *place).fix("rename one of the two, or delete it if it is the same"));
        } else {
            first.insert(&id.value, id.place);
        }
    }
}

//! Whoever reads an answer can look it up.

use super::Draft;
use crate::dataset::finding::{Finding, Findings};
use crate::dataset::popolo::{At, SourceReference};
use crate::dataset::problem::{quoted, shortened};

pub(super) fn an_address_is_of_the_web(draft: &Draft<'_>, findings: &mut Findings) {
    let file = draft.file;
    let lists = file.organizations.iter().map(|organization| &organization.sources);
    let links = lists.chain(file.memberships.iter().map(|membership| &membership.sources)).flatten();
    let links = links.filter_map(|reference| match &reference.value {
        SourceReference::Link { url, .. } => url.as_ref(),
        SourceReference::Declared(_) => None,
    });
    for address in file.sources.iter().filter_map(|source| source.url.as_ref()).chain(links) {
        if let Some(finding) = wrong_address(address) {
            findings.set_aside(address.place);
            findings.warning(finding);
        }
    }
}

/// Only in a file that has sources at all.
pub(super) fn a_membership_has_a_source(draft: &Draft<'_>, findings: &mut Findings) {
    if draft.file.sources.is_empty() {
        return;
    }
    for membership in draft.file.memberships.iter().filter(|membership| membership.sources.is_empty()) {
        let organization = draft.register.organization(membership).and_then(|(_, position)| position);
        if organization.is_none_or(|position| draft.file.organizations[position].sources.is_empty()) {
            let finding = Finding::new(membership.place, "a source of the membership or of its organisation", "none");
            let fix = "add \"sources\": [\"...\"] with the id of a source";
            findings.warning(finding.fix(fix).until_then("an answer names no source"));
        }
    }
}

fn wrong_address(address: &At<String>) -> Option<Finding> {
    let right = url::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if right {
        return None;
    }
    let host_first =
        address.split('/').next().is_some_and(|host| host.contains('.') && !host.contains([' ', ':', '@']));
    let fix = host_first.then(|| format!("write \"https://{}\"", shortened(address)));
    let expected = "a web address that begins with https:// or http://";
    let finding = Finding::new(address.place, expected, quoted(address)).maybe_fix(fix);
    Some(finding.until_then("there is no link"))
}

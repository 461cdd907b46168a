//! What kind of thing something is, by the data's words and by what it is in the data: `kind:party` of what people sit on behalf of -> yes.

use std::collections::HashSet;

use super::Known;
use crate::dataset::{MemberId, MemberKind, OrganizationId, Text};
use crate::text::keys;

const ORGANIZATIONS: &[&str] = &["organization", "организация"];
const PARTIES: &[&str] = &["party", "партия"];
/// What people sit on behalf of beside parties; who asks for a party means these as well.
const GROUPS: &[&str] = &["bloc", "caucus", "faction", "group", "блок", "группа", "фракция"];
const PERSONS: &[&str] = &["people", "person", "люди", "человек"];
const PLACES: &[&str] = &["area", "city", "place", "town", "город", "место", "район"];

/// Whether an organisation is of the kind with these words.
pub(super) fn is_organization(id: OrganizationId, words: &[String], known: Known<'_>) -> bool {
    let classification = known.dataset.organization(id).classification.as_ref();
    let is_party = known.register.is_on_behalf_of(id)
        && is_called(PARTIES, words)
        && classification.is_none_or(|class| GROUPS.iter().any(|group| says(class, &keys(group))));
    match classification {
        Some(class) => says(class, words) || is_party,
        None => is_called(ORGANIZATIONS, words) || is_party,
    }
}

/// Whether a member is of the kind with these words.
pub(super) fn is_member(id: MemberId, words: &[String], known: Known<'_>) -> bool {
    let member = known.dataset.member(id);
    if member.classification.as_ref().is_some_and(|class| says(class, words)) {
        return true;
    }
    match (member.organization, member.kind) {
        (Some(organization), _) => is_organization(organization, words, known),
        (None, MemberKind::Person) => is_called(PERSONS, words),
        (None, MemberKind::Area) => member.classification.is_none() && is_called(PLACES, words),
        (None, MemberKind::Organization) => is_called(ORGANIZATIONS, words),
        (None, MemberKind::Unknown) => false,
    }
}

/// Whether all words are among a class's.
fn says(class: &Text, words: &[String]) -> bool {
    class.all().any(|class| {
        let own: HashSet<String> = keys(class).into_iter().collect();
        words.iter().all(|word| own.contains(word))
    })
}

fn is_called(names: &[&str], words: &[String]) -> bool {
    names.iter().any(|name| keys(name) == words)
}

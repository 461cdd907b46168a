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
/// What a place of which the data doesn't say what it is may be called: whoever asks for countries knows that they are some.
const PLACES: &[&str] = &[
    "area",
    "city",
    "country",
    "municipality",
    "place",
    "region",
    "state",
    "town",
    "город",
    "государство",
    "место",
    "муниципалитет",
    "район",
    "регион",
    "страна",
];

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Register;
    use crate::dataset::{Dataset, Entity, load_texts};

    const TEXT: &str = r#"{
        "areas": [{"id": "penza", "name": "Penza"}, {"id": "orly", "name": "Orly", "classification": "constituency"}],
        "persons": [{"id": "anna", "name": "Anna"}],
        "organizations": [
            {"id": "reed", "name": "Reed Group", "classification": "parliamentary group"},
            {"id": "pike", "name": "Pike Alliance"},
            {"id": "chess", "name": "Chess League", "classification": {"en": "sports league", "ru": "спортивная лига"}},
            {"id": "diet", "name": "Diet"}
        ],
        "memberships": [
            {"person_id": "anna", "organization_id": "diet", "on_behalf_of_id": "reed", "area_id": "orly"},
            {"person_id": "anna", "organization_id": "chess", "on_behalf_of_id": "pike"},
            {"area_id": "penza", "organization_id": "chess"}
        ]
    }"#;

    /// Which of all are of a kind.
    fn check(dataset: &Dataset, kind: &str, expected: &str) {
        let register = Register::new(dataset);
        let known = Known { dataset, register: &register, today: "2026-11-23".parse().unwrap() };
        let words = keys(kind);
        let organizations = dataset.organization_ids().filter(|id| is_organization(*id, &words, known));
        let members = dataset.member_ids().filter(|id| is_member(*id, &words, known));
        let all = organizations.map(Entity::Organization).chain(members.map(Entity::Member));
        let id = |entity: Entity| match entity {
            Entity::Organization(id) => dataset.organization(id).id.as_str(),
            Entity::Member(id) => dataset.member(id).id.as_str(),
        };
        assert_eq!(all.map(id).collect::<Vec<_>>().join(" "), expected, "{kind}");
    }

    #[test]
    fn a_kind_is_told_by_the_datas_words_and_by_what_something_is_in_it() {
        let dataset = load_texts(vec![("kinds.json".to_owned(), TEXT.to_owned())]).unwrap().dataset;
        check(&dataset, "league", "chess");
        check(&dataset, "спортивные лиги", "chess");
        check(&dataset, "chess league", "");
        check(&dataset, "parliamentary groups", "reed");
        check(&dataset, "party", "reed pike");
        check(&dataset, "партии", "reed pike");
        check(&dataset, "organisations", "pike diet");
        check(&dataset, "constituency", "orly");
        check(&dataset, "cities", "penza");
        check(&dataset, "люди", "anna");
        check(&dataset, "ships", "");
    }
}

//! A file that is no data set but records: one of them, a list, or the page of an interface.
//!
//! `[{"id": "league", "name": "League", "memberships": [...]}]` -> the file `{"organizations": [...]}`

use super::finding::Finding;
use super::popolo::File;
use super::read::{Reader, says_something};
use super::tree::{Json, Node};

/// What a record looks like.
enum Class {
    Organization,
    Person,
    Membership,
}

/// The records of a file without the lists that a data set has; `None` where it has one, or no records.
pub(super) fn bare_records(node: Node<'_>, reader: &mut Reader<'_>) -> Option<File> {
    /// Where interfaces put the records.
    const PAGES: [&str; 3] = ["result", "results", "data"];
    const LISTS: [&str; 3] = ["organizations", "persons", "areas"];
    if node.json() == Json::Array {
        return Some(of(node.items(), reader));
    }
    let has = |key: &str| node.entries().any(|entry| entry.is(key));
    if LISTS.iter().any(|list| has(list)) {
        return None;
    }
    let page = node.entries().find(|entry| PAGES.iter().any(|page| entry.is(page)));
    if let Some(page) = page.filter(|page| page.value.json() == Json::Array) {
        return Some(of(page.value.items(), reader));
    }
    (has("id") && has("name")).then(|| of(std::iter::once(node), reader))
}

fn of<'a>(records: impl Iterator<Item = Node<'a>>, reader: &mut Reader<'_>) -> File {
    let mut file = File::default();
    for record in records {
        match class_of(record) {
            Some(Class::Organization) => file.organizations.extend(reader.read_at(record)),
            Some(Class::Person) => file.persons.extend(reader.read_at(record)),
            Some(Class::Membership) => file.memberships.extend(reader.read_at(record)),
            None => {
                let expected = "an organisation, a person or a membership {\"id\": ..., \"name\": ...}";
                let finding = Finding::new(reader.place(record.offset()), expected, record.described());
                reader.findings.problem(finding.because("record"));
            }
        }
        if reader.findings.is_full() {
            break;
        }
    }
    file
}

fn class_of(record: Node<'_>) -> Option<Class> {
    let has_one = |keys: &[&str]| {
        record.entries().any(|entry| keys.iter().any(|key| entry.is(key)) && says_something(entry.value))
    };
    if has_one(&["organization_id", "organization", "post_id"]) {
        Some(Class::Membership)
    } else if has_one(&["birth_date", "death_date", "given_name", "family_name", "gender"])
        && !has_one(&["classification", "founding_date"])
    {
        Some(Class::Person)
    } else {
        has_one(&["id", "name"]).then_some(Class::Organization)
    }
}

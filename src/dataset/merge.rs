//! All files as one, and what they have several times once.
//!
//! Two files with the same organisation `league` -> one, with a warning; with another founding date in the second -> a problem

use std::collections::HashMap;

use super::finding::{Finding, Findings};
use super::model::Text;
use super::popolo::{At, Being, Event, File, Id, Membership, Organization, Post, Source};
use super::problem::{Place, quoted};

/// All files as one.
pub(super) fn merged(files: Vec<File>, findings: &mut Findings) -> File {
    let mut all = File::default();
    let count = files.len();
    for mut file in files {
        match (&all.focus, file.focus.take()) {
            (Some(first), Some(other)) if first.value != other.value => {
                let found = format!("{} and {}", quoted(&first.0), quoted(&other.0));
                let finding = Finding::new(other.place, "one focus in all files together", found);
                findings.problem(finding.beside("first", first.place));
            }
            (Some(_), _) => {}
            (None, focus) => all.focus = focus,
        }
        match (&all.contact, file.contact.take()) {
            (Some(first), Some(other)) if first.value != other.value => {
                let finding = Finding::new(other.place, "one contact in all files together", "another one");
                findings.warning(finding.beside("first", first.place).until_then("the first one is told"));
            }
            (Some(_), _) => {}
            (None, contact) => all.contact = contact,
        }
        for (language, questions) in std::mem::take(&mut file.examples.0) {
            all.examples.0.entry(language).or_default().extend(questions);
        }
        take_out_inner(&mut file);
        all.sources.extend(file.sources);
        all.organizations.extend(file.organizations);
        all.areas.extend(file.areas);
        all.persons.extend(file.persons);
        all.posts.extend(file.posts);
        all.events.extend(file.events);
        all.memberships.extend(file.memberships);
    }
    if all.organizations.is_empty() && count > 0 {
        // Whatever is wrong with what should have been some is told already.
        if findings.problems.told == 0 {
            let finding = Finding::new(Place::default(), "at least one organisation under \"organizations\"", "none");
            findings.problem(finding);
        }
    }
    once(&mut all.sources, findings);
    once(&mut all.organizations, findings);
    once(&mut all.areas, findings);
    once(&mut all.persons, findings);
    once(&mut all.posts, findings);
    once(&mut all.events, findings);
    each_membership_once(&mut all.memberships, findings);
    all
}

/// What stands in records as Popolo allows, in the lists of the file: there it needs the id of the record that it stood in.
fn take_out_inner(file: &mut File) {
    for organization in &mut file.organizations {
        let id = organization.value.id.clone();
        for mut post in std::mem::take(&mut organization.value.posts) {
            if post.value.organization_id.is_none() && post.value.organization.is_none() {
                post.value.organization_id.clone_from(&id);
            }
            file.posts.push(post);
        }
        file.events.append(&mut organization.value.legislative_periods);
        for mut membership in std::mem::take(&mut organization.value.memberships) {
            if membership.value.organization_id.is_none() && membership.value.organization.is_none() {
                membership.value.organization_id.clone_from(&id);
            }
            file.memberships.push(membership);
        }
    }
    for person in &mut file.persons {
        for mut membership in std::mem::take(&mut person.value.memberships) {
            if !membership.value.names_somebody() {
                membership.value.person_id.clone_from(&person.value.id);
            }
            file.memberships.push(membership);
        }
    }
    for area in &mut file.areas {
        for mut membership in std::mem::take(&mut area.value.memberships) {
            if !membership.value.names_somebody() && membership.value.area_id.is_none() {
                membership.value.area_id.clone_from(&area.value.id);
            }
            file.memberships.push(membership);
        }
    }
}

/// A record that its id tells apart.
trait Record: Eq {
    fn id(&self) -> Option<&At<Id>>;

    /// The same with its names as nobody would tell them apart.
    fn folded(&self) -> Self;
}

const ONCE: &str = "an id that nothing else of this list has";

/// Leaves one of several records with one id, if they say the same.
fn once<T: Record>(records: &mut Vec<At<T>>, findings: &mut Findings) {
    let mut first: HashMap<&str, &At<T>> = HashMap::new();
    let mut is_kept = vec![true; records.len()];
    for (record, is_kept) in records.iter().zip(&mut is_kept) {
        let Some(id) = record.id() else { continue };
        let Some(other) = first.get(id.0.as_str()) else {
            first.insert(&id.0, record);
            continue;
        };
        *is_kept = false;
        compare(id, other.id().map_or(other.place, |id| id.place), is_alike(&record.value, &other.value), findings);
    }
    let mut is_kept = is_kept.into_iter();
    records.retain(|_| is_kept.next().unwrap_or(true));
}

/// How two records of one id agree.
enum Likeness {
    Same,
    /// But for case and punctuation of names.
    Nearly,
    Other,
}

fn is_alike<T: Record>(one: &T, other: &T) -> Likeness {
    if one == other {
        Likeness::Same
    } else if one.folded() == other.folded() {
        Likeness::Nearly
    } else {
        Likeness::Other
    }
}

fn compare(id: &At<Id>, first: Place, likeness: Likeness, findings: &mut Findings) {
    let again = format!("{} a second time", quoted(&id.0));
    match likeness {
        Likeness::Same => {
            let finding = Finding::new(id.place, ONCE, format!("{again} with the same content"));
            findings.warning(finding.beside("first", first).because("same").until_then("the two count as one"));
        }
        Likeness::Nearly => {
            let finding = Finding::new(id.place, ONCE, format!("{again} with its name spelt otherwise"));
            findings.warning(finding.beside("first", first).because("nearly").until_then("the first spelling counts"));
        }
        Likeness::Other => {
            let finding = Finding::new(id.place, ONCE, format!("{again} with other content"));
            let fix = "give one of them another id, or put what both say into one record";
            findings.problem(finding.beside("first", first).because(&id.0).fix(fix));
        }
    }
}

/// Memberships mostly have no id; then all that they say tells them apart.
fn each_membership_once(memberships: &mut Vec<At<Membership>>, findings: &mut Findings) {
    let mut first: HashMap<&Membership, Place> = HashMap::new();
    let mut first_of_id: HashMap<&str, Place> = HashMap::new();
    let mut is_kept = vec![true; memberships.len()];
    for (membership, is_kept) in memberships.iter().zip(&mut is_kept) {
        if let Some(place) = first.get(&membership.value) {
            *is_kept = false;
            let finding = Finding::new(membership.place, "each membership once", "the same one a second time");
            findings.warning(finding.beside("first", *place).until_then("the two count as one"));
            continue;
        }
        first.insert(&membership.value, membership.place);
        let Some(id) = &membership.id else { continue };
        if let Some(place) = first_of_id.insert(&id.0, id.place) {
            compare(id, place, Likeness::Other, findings);
        }
    }
    let mut is_kept = is_kept.into_iter();
    memberships.retain(|_| is_kept.next().unwrap_or(true));
}

impl Record for Source {
    fn id(&self) -> Option<&At<Id>> {
        self.id.as_ref()
    }

    fn folded(&self) -> Self {
        Self { title: folded(&self.title), publisher: folded(&self.publisher), ..self.clone() }
    }
}

impl Record for Organization {
    fn id(&self) -> Option<&At<Id>> {
        self.id.as_ref()
    }

    fn folded(&self) -> Self {
        let mut organization = Self { name: folded(&self.name), ..self.clone() };
        organization.other_names.iter_mut().for_each(|other| other.value.name = folded(&other.value.name));
        organization
    }
}

impl Record for Being {
    fn id(&self) -> Option<&At<Id>> {
        self.id.as_ref()
    }

    fn folded(&self) -> Self {
        let mut being = Self { name: folded(&self.name), ..self.clone() };
        being.other_names.iter_mut().for_each(|other| other.value.name = folded(&other.value.name));
        being
    }
}

impl Record for Post {
    fn id(&self) -> Option<&At<Id>> {
        self.id.as_ref()
    }

    fn folded(&self) -> Self {
        Self { label: folded(&self.label), role: folded(&self.role), ..self.clone() }
    }
}

impl Record for Event {
    fn id(&self) -> Option<&At<Id>> {
        self.id.as_ref()
    }

    fn folded(&self) -> Self {
        Self { name: folded(&self.name), ..self.clone() }
    }
}

fn folded(name: &Option<At<Box<Text>>>) -> Option<At<Box<Text>>> {
    name.clone().map(|At { value: mut text, place }| {
        text.plain = text.plain.as_deref().map(letters);
        text.by_language.values_mut().for_each(|text| *text = letters(text));
        At { value: text, place }
    })
}

/// `The «River» League.` -> `theriverleague`
fn letters(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).map(|c| if c == 'ё' { 'е' } else { c }).collect()
}

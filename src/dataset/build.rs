//! From the records as written, checked, to the [`Dataset`]: ids become positions, and every member gets a name.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::model::{
    Dataset, Fact, Member, MemberId, Membership, Organization, OrganizationId, OtherName, Role, Source, SourceId, Text,
    Value,
};
use super::popolo::{self, At, Being, ByLanguage, MemberList, RawValue, SourceReference};
use super::register::{Named, Register, Who};
use super::rules::Draft;
use crate::language::Language;

/// Builds the data set of a draft in which no check found a problem.
pub(super) fn build(draft: &Draft<'_>) -> Dataset {
    let file = draft.file;
    let mut sources = Sources {
        all: file.sources.iter().map(|source| declared_source(source)).collect(),
        links: HashMap::new(),
        register: &draft.register,
    };
    let organizations =
        file.organizations.iter().map(|organization| made_organization(organization, &mut sources)).collect();
    let mut members = Members::new(file);
    let memberships = file
        .memberships
        .iter()
        .filter_map(|membership| {
            let (_, organization) = draft.register.organization(membership)?;
            Some(Membership {
                member: members.id_of(draft.register.member(membership)?, file),
                organization: OrganizationId(organization?),
                role: role(membership.role.as_ref().map(|role| role.as_str())),
                start_date: value(&membership.start_date),
                end_date: value(&membership.end_date),
                statement: text(&membership.statement),
                sources: sources.referred(&membership.sources),
            })
        })
        .collect();
    let focus = file.focus.as_ref().map(|focus| {
        let declared = Named { who: draft.register.anybody(&focus.0), id: &focus.0, name: None, place: focus.place };
        members.id_of(declared, file)
    });
    Dataset {
        organizations,
        members: members.all,
        memberships,
        sources: sources.all,
        focus,
        contact: text(&file.contact).filter(|contact| !contact.is_empty()),
        examples: word_lists(&file.examples),
    }
}

/// The sources so far: declared ones, and links as memberships give them, each once.
struct Sources<'a> {
    all: Vec<Source>,
    links: HashMap<(Option<String>, Option<String>), SourceId>,
    register: &'a Register<'a>,
}

impl Sources<'_> {
    fn referred(&mut self, references: &[At<SourceReference>]) -> Vec<SourceId> {
        let (mut ids, mut known) = (Vec::new(), HashSet::new());
        for reference in references {
            let id = match &reference.value {
                SourceReference::Declared(id) => self.register.sources.get(id.0.as_str()).copied().map(SourceId),
                SourceReference::Link { url: None, note: None } => None,
                SourceReference::Link { url, note } => {
                    let key = (value(url), note.as_ref().and_then(|note| note.all().next().map(str::to_owned)));
                    Some(*self.links.entry(key).or_insert_with(|| {
                        self.all.push(Source { url: value(url), note: text(note), ..Source::default() });
                        SourceId(self.all.len() - 1)
                    }))
                }
            };
            ids.extend(id.filter(|id| known.insert(*id)));
        }
        ids
    }
}

/// The members so far: declared areas and persons, then whoever else the memberships name.
struct Members<'a> {
    all: Vec<Member>,
    positions: HashMap<Who<'a>, MemberId>,
}

impl<'a> Members<'a> {
    fn new(file: &popolo::File) -> Self {
        let mut members = Self { all: Vec::new(), positions: HashMap::new() };
        for (position, area) in file.areas.iter().enumerate() {
            members.add(Who::Area(position), declared_member(area));
        }
        for (position, person) in file.persons.iter().enumerate() {
            members.add(Who::Person(position), declared_member(person));
        }
        members
    }

    fn id_of(&mut self, named: Named<'a>, file: &popolo::File) -> MemberId {
        if let Some(id) = self.positions.get(&named.who) {
            return *id;
        }
        let member = match named.who {
            Who::Organization(position) => {
                let organization = &file.organizations[position];
                Member {
                    id: named.id.to_owned(),
                    name: text(&organization.name).unwrap_or_default(),
                    other_names: other_names(&organization.other_names),
                    inflections: organization.inflections.0.clone(),
                    organization: Some(OrganizationId(position)),
                }
            }
            Who::Area(position) => declared_member(&file.areas[position]),
            Who::Person(position) => declared_member(&file.persons[position]),
            Who::Undeclared(id) => Member {
                id: id.to_owned(),
                name: named.name.cloned().unwrap_or_else(|| Text::plain(readable(id))),
                ..Member::default()
            },
        };
        self.add(named.who, member)
    }

    fn add(&mut self, who: Who<'a>, member: Member) -> MemberId {
        let id = MemberId(self.all.len());
        self.all.push(member);
        self.positions.insert(who, id);
        id
    }
}

fn declared_source(source: &popolo::Source) -> Source {
    Source {
        title: text(&source.title),
        publisher: text(&source.publisher),
        url: value(&source.url),
        date: value(&source.date),
        note: text(&source.note),
    }
}

fn declared_member(being: &Being) -> Member {
    Member {
        id: id_text(being.id.as_ref()),
        name: text(&being.name).unwrap_or_default(),
        other_names: other_names(&being.other_names),
        inflections: being.inflections.0.clone(),
        organization: None,
    }
}

fn made_organization(organization: &popolo::Organization, sources: &mut Sources<'_>) -> Organization {
    Organization {
        id: id_text(organization.id.as_ref()),
        name: text(&organization.name).unwrap_or_default(),
        other_names: other_names(&organization.other_names),
        inflections: organization.inflections.0.clone(),
        classification: text(&organization.classification),
        founding_date: value(&organization.founding_date),
        dissolution_date: value(&organization.dissolution_date),
        description: text(&organization.description),
        facts: organization.facts.iter().map(|fact| made_fact(fact, sources.register)).collect(),
        members_are_partial: value(&organization.member_list) == Some(MemberList::Partial),
        sources: sources.referred(&organization.sources),
    }
}

fn made_fact(fact: &popolo::Fact, register: &Register<'_>) -> Fact {
    let kind = value(&fact.kind).unwrap_or_default();
    let statement = text(&fact.statement).unwrap_or_default();
    let made_value = match value(&fact.value) {
        None => Value::Text(statement.clone()),
        Some(RawValue::Number(number)) => Value::Number(number),
        Some(RawValue::List(items)) => Value::List(items.into_iter().map(|item| item.value).collect()),
        Some(RawValue::Text(text)) => match text.plain.as_ref().and_then(|plain| plain.parse().ok()) {
            Some(date) if kind == super::FactKind::Date => Value::Date(date),
            Some(_) | None => Value::Text(text),
        },
    };
    Fact {
        property: value(&fact.property).unwrap_or_default(),
        kind,
        value: made_value,
        label: text(&fact.label),
        keywords: word_lists(&fact.keywords),
        statement,
        date: value(&fact.date),
        source: fact.source.as_ref().and_then(|id| register.sources.get(id.0.as_str()).copied()).map(SourceId),
    }
}

fn other_names(names: &[At<popolo::OtherName>]) -> Vec<OtherName> {
    names
        .iter()
        .map(|other| OtherName {
            name: text(&other.name).unwrap_or_default(),
            language: other.lang.as_ref().and_then(|lang| Language::from_tag(lang)),
            note: value(&other.note),
        })
        .collect()
}

fn word_lists(lists: &ByLanguage<Vec<At<String>>>) -> BTreeMap<Language, Vec<String>> {
    let words =
        |list: &Vec<At<String>>| list.iter().filter(|word| !word.is_empty()).map(|word| word.value.clone()).collect();
    lists.0.iter().map(|(language, list)| (*language, words(list))).collect()
}

fn role(written: Option<&str>) -> Role {
    match written.map(str::to_lowercase).as_deref() {
        Some("participant") => Role::Participant,
        Some("signatory") => Role::Signatory,
        Some(_) | None => Role::Member,
    }
}

/// `south-sudan` -> `South Sudan`; an id that is a name already stays as it is.
fn readable(id: &str) -> String {
    if id.contains(char::is_whitespace) {
        return id.to_owned();
    }
    let words = id.split(['-', '_']).filter(|word| !word.is_empty()).map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    });
    words.collect::<Vec<_>>().join(" ")
}

fn value<T: Clone>(at: &Option<At<T>>) -> Option<T> {
    at.as_ref().map(|at| at.value.clone())
}

fn text(at: &Option<At<Box<Text>>>) -> Option<Text> {
    at.as_deref().map(|text| (**text).clone())
}

fn id_text(id: Option<&At<popolo::Id>>) -> String {
    id.map(|id| id.0.clone()).unwrap_or_default()
}

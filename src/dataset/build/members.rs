//! The members of a data set: everybody whom it declares or whom a membership names, each once.

use std::collections::HashMap;

use super::{id_text, other_names, text};
use crate::dataset::model::{Member, MemberId, MemberKind, OrganizationId, Text};
use crate::dataset::popolo::{self, Being};
use crate::dataset::register::{Named, Who};

/// The members so far: declared areas and persons, then whoever else the memberships name.
pub(super) struct Members<'a> {
    pub(super) all: Vec<Member>,
    positions: HashMap<Who<'a>, MemberId>,
}

impl<'a> Members<'a> {
    pub(super) fn new(file: &popolo::File) -> Self {
        let mut members = Self { all: Vec::new(), positions: HashMap::new() };
        for (position, area) in file.areas.iter().enumerate() {
            members.add(Who::Area(position), declared(area, MemberKind::Area));
        }
        for (position, person) in file.persons.iter().enumerate() {
            members.add(Who::Person(position), declared(person, MemberKind::Person));
        }
        members
    }

    pub(super) fn id_of(&mut self, named: Named<'a>, file: &popolo::File) -> MemberId {
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
                    kind: MemberKind::Organization,
                    classification: text(&organization.classification),
                }
            }
            Who::Area(position) => declared(&file.areas[position], MemberKind::Area),
            Who::Person(position) => declared(&file.persons[position], MemberKind::Person),
            Who::Undeclared(id) => Member {
                id: id.to_owned(),
                name: named.name.cloned().unwrap_or_else(|| Text::plain(readable(id))),
                kind: named.kind,
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

fn declared(being: &Being, kind: MemberKind) -> Member {
    Member {
        id: id_text(being.id.as_ref()),
        name: text(&being.name).unwrap_or_default(),
        other_names: other_names(&being.other_names),
        inflections: being.inflections.0.clone(),
        organization: None,
        kind,
        classification: text(&being.classification),
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

//! Who is called what: the ids of all files, and whom a membership means by its several ways of saying it.

use std::collections::HashMap;

use super::model::Text;
use super::popolo::{At, File, Id, Membership, Reference};
use super::problem::Place;

/// The declared ids, each with the position of its record; the first one where an id is declared twice.
pub(super) struct Register<'a> {
    pub(super) organizations: HashMap<&'a str, usize>,
    pub(super) areas: HashMap<&'a str, usize>,
    pub(super) persons: HashMap<&'a str, usize>,
    pub(super) sources: HashMap<&'a str, usize>,
}

/// Who somebody is. Popolo's classes have their ids each for itself, so an id alone doesn't tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Who<'a> {
    Organization(usize),
    Area(usize),
    Person(usize),
    /// Declared nowhere: known by what the membership says alone.
    Undeclared(&'a str),
}

/// The member that a membership names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'a> {
    pub(super) who: Who<'a>,
    pub(super) id: &'a str,
    /// The name that the membership itself gives.
    pub(super) name: Option<&'a Text>,
    pub(super) place: Place,
}

impl<'a> Register<'a> {
    pub(super) fn new(file: &'a File) -> Self {
        Self {
            organizations: positions(file.organizations.iter().map(|organization| organization.id.as_ref())),
            areas: positions(file.areas.iter().map(|area| area.id.as_ref())),
            persons: positions(file.persons.iter().map(|person| person.id.as_ref())),
            sources: positions(file.sources.iter().map(|source| source.id.as_ref())),
        }
    }

    /// Whoever `id` means where any kind of member may stand: an organisation, else an area, else a person.
    pub(super) fn anybody(&self, id: &'a str) -> Who<'a> {
        let organization = self.organizations.get(id).copied().map(Who::Organization);
        let area = || self.areas.get(id).copied().map(Who::Area);
        let person = || self.persons.get(id).copied().map(Who::Person);
        organization.or_else(area).or_else(person).unwrap_or(Who::Undeclared(id))
    }

    /// Whom `membership` says to be a member; `None` where it says nothing.
    ///
    /// A Popolo membership of a person may have an `area_id` too, of the district that the person stands for, so that
    /// key is asked last.
    pub(super) fn member(&self, membership: &'a Membership) -> Option<Named<'a>> {
        let given_name: Option<&Text> = membership.member_name.as_ref().map(|name| &***name);
        let by_id = |id: &'a At<Id>, who| Named { who, id: &id.0, name: given_name, place: id.place };
        let in_place = |reference: &'a At<Box<Reference>>, person_only| {
            let name = reference.name.as_ref().map(|name| &***name).or(given_name);
            let (id, place) = match (&reference.id, name) {
                (Some(id), _) => (id.0.as_str(), id.place),
                // Without an id the name tells members apart.
                (None, Some(name)) => (name.all().next()?, reference.place),
                (None, None) => return None,
            };
            let who = if person_only { self.person(id) } else { self.anybody(id) };
            Some(Named { who, id, name, place })
        };
        if let Some(id) = &membership.member_id {
            return Some(by_id(id, self.anybody(&id.0)));
        }
        if let Some(id) = &membership.person_id {
            return Some(by_id(id, self.person(&id.0)));
        }
        if let Some(reference) = &membership.member {
            return in_place(reference, false);
        }
        if let Some(reference) = &membership.person {
            return in_place(reference, true);
        }
        membership
            .area_id
            .as_ref()
            .map(|id| by_id(id, self.areas.get(&*id.0).map_or(Who::Undeclared(&id.0), |at| Who::Area(*at))))
    }

    /// The organisation that `membership` is in, with the id as it is written; the position is absent where nothing
    /// of the file has that id.
    pub(super) fn organization(&self, membership: &'a Membership) -> Option<(&'a At<Id>, Option<usize>)> {
        let in_place = || membership.organization.as_ref().and_then(|organization| organization.id.as_ref());
        let id = membership.organization_id.as_ref().or_else(in_place)?;
        Some((id, self.organizations.get(id.0.as_str()).copied()))
    }

    /// Every id that a member may be declared under.
    pub(super) fn member_ids(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.areas.keys().chain(self.persons.keys()).chain(self.organizations.keys()).copied()
    }

    fn person(&self, id: &'a str) -> Who<'a> {
        self.persons.get(id).map_or(Who::Undeclared(id), |at| Who::Person(*at))
    }
}

fn positions<'a>(ids: impl Iterator<Item = Option<&'a At<Id>>>) -> HashMap<&'a str, usize> {
    let mut positions = HashMap::new();
    for (position, id) in ids.enumerate() {
        if let Some(id) = id {
            positions.entry(id.0.as_str()).or_insert(position);
        }
    }
    positions
}

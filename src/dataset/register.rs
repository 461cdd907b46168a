//! Who is called what: the ids of all files, and whom a membership means by its several ways of saying it.

use std::collections::HashMap;

use super::model::{MemberKind, Text};
use super::popolo::{At, File, Id, Membership, Post, Reference};
use super::problem::Place;

/// The declared ids, each with the position of its record; the first one where an id is declared twice.
pub(super) struct Register<'a> {
    pub(super) organizations: HashMap<&'a str, usize>,
    pub(super) areas: HashMap<&'a str, usize>,
    pub(super) persons: HashMap<&'a str, usize>,
    pub(super) sources: HashMap<&'a str, usize>,
    pub(super) posts: HashMap<&'a str, usize>,
    pub(super) events: HashMap<&'a str, usize>,
    file: &'a File,
}

/// An id as it is written somewhere, and the position of the record that it means; none where nothing of its class has it.
pub(super) type Referred<'a> = (&'a At<Id>, Option<usize>);

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
    /// What it must be by the key that names it, for one who is declared nowhere.
    pub(super) kind: MemberKind,
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
            posts: positions(file.posts.iter().map(|post| post.id.as_ref())),
            events: positions(file.events.iter().map(|event| event.id.as_ref())),
            file,
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
        if !names_somebody(membership) {
            return self.own_area(membership);
        }
        let given_name: Option<&Text> = membership.member_name.as_ref().map(|name| &***name);
        let by_id = |id: &'a At<Id>, who, kind| Named { who, id: &id.0, kind, name: given_name, place: id.place };
        if let Some(id) = &membership.member_id {
            return Some(by_id(id, self.anybody(&id.0), MemberKind::Unknown));
        }
        if let Some(id) = &membership.person_id {
            return Some(by_id(id, self.person(&id.0), MemberKind::Person));
        }
        if let Some(reference) = &membership.member {
            return in_place(reference, given_name, MemberKind::Unknown, |id| self.anybody(id));
        }
        let person = membership.person.as_ref()?;
        in_place(person, given_name, MemberKind::Person, |id| self.person(id))
    }

    /// For which place the member of `membership` sits there: its own area, else its post's; `None` where it says nothing
    /// or where the place is the member.
    pub(super) fn area(&self, membership: &'a Membership) -> Option<Named<'a>> {
        if !names_somebody(membership) {
            return None;
        }
        self.own_area(membership).or_else(|| {
            let post = self.post(membership)?;
            self.place(post.area_id.as_ref(), post.area.as_ref(), None)
        })
    }

    /// The organisation that `membership` is in, with the id as it is written; the position is absent where nothing
    /// of the file has that id.
    pub(super) fn organization(&self, membership: &'a Membership) -> Option<Referred<'a>> {
        let own = referred(membership.organization_id.as_ref(), membership.organization.as_ref());
        let of_post = || {
            let post = self.post(membership)?;
            referred(post.organization_id.as_ref(), post.organization.as_ref())
        };
        let id = own.or_else(of_post)?;
        Some((id, self.organizations.get(id.0.as_str()).copied()))
    }

    /// The organisation for which the member of `membership` sits there.
    pub(super) fn on_behalf_of(&self, membership: &'a Membership) -> Option<Referred<'a>> {
        let id = referred(membership.on_behalf_of_id.as_ref(), membership.on_behalf_of.as_ref())?;
        Some((id, self.organizations.get(id.0.as_str()).copied()))
    }

    /// The term that `membership` is of.
    pub(super) fn term(&self, membership: &'a Membership) -> Option<Referred<'a>> {
        let id = membership.legislative_period_id.as_ref()?;
        Some((id, self.events.get(id.0.as_str()).copied()))
    }

    /// The post that `membership` is of: the declared one, else the one that is written out in it.
    pub(super) fn post(&self, membership: &'a Membership) -> Option<&'a Post> {
        let in_place = membership.post.as_ref();
        let id = membership.post_id.as_ref().or_else(|| in_place.and_then(|post| post.id.as_ref()));
        let declared =
            id.and_then(|id| self.posts.get(id.0.as_str())).map(|position| &self.file.posts[*position].value);
        declared.or_else(|| in_place.map(|post| &*post.value))
    }

    /// Every id that a member may be declared under.
    pub(super) fn member_ids(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.areas.keys().chain(self.persons.keys()).chain(self.organizations.keys()).copied()
    }

    fn own_area(&self, membership: &'a Membership) -> Option<Named<'a>> {
        let name = membership.member_name.as_ref().map(|name| &***name);
        let name = name.filter(|_| !names_somebody(membership));
        self.place(membership.area_id.as_ref(), membership.area.as_ref(), name)
    }

    fn place(
        &self,
        id: Option<&'a At<Id>>,
        written_out: Option<&'a At<Box<Reference>>>,
        name: Option<&'a Text>,
    ) -> Option<Named<'a>> {
        let who = |id: &'a str| self.areas.get(id).map_or(Who::Undeclared(id), |at| Who::Area(*at));
        match id {
            Some(id) => Some(Named { who: who(&id.0), id: &id.0, kind: MemberKind::Area, name, place: id.place }),
            None => in_place(written_out?, name, MemberKind::Area, who),
        }
    }

    fn person(&self, id: &'a str) -> Who<'a> {
        self.persons.get(id).map_or(Who::Undeclared(id), |at| Who::Person(*at))
    }
}

/// Whether another key than the area's says who is a member.
fn names_somebody(membership: &Membership) -> bool {
    let Membership { member_id, person_id, member, person, .. } = membership;
    member_id.is_some() || person_id.is_some() || member.is_some() || person.is_some()
}

/// One who is written out in place; `None` where neither an id nor a name is.
fn in_place<'a>(
    reference: &'a At<Box<Reference>>,
    given_name: Option<&'a Text>,
    kind: MemberKind,
    who: impl Fn(&'a str) -> Who<'a>,
) -> Option<Named<'a>> {
    let name = reference.name.as_ref().map(|name| &***name).or(given_name);
    let (id, place) = match (&reference.id, name) {
        (Some(id), _) => (id.0.as_str(), id.place),
        // Without an id the name tells members apart.
        (None, Some(name)) => (name.all().next()?, reference.place),
        (None, None) => return None,
    };
    Some(Named { who: who(id), id, kind, name, place })
}

/// The id that is given as such, else in what is written out in place.
fn referred<'a>(id: Option<&'a At<Id>>, in_place: Option<&'a At<Box<Reference>>>) -> Option<&'a At<Id>> {
    id.or_else(|| in_place.and_then(|reference| reference.id.as_ref()))
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

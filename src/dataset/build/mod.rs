//! From the records as written, checked, to the [`Dataset`]: ids become positions, and every member gets a name.

mod behalf;
mod members;
mod roles;
mod sources;
mod time;

use std::collections::{BTreeMap, HashSet};

use super::model::{
    Dataset, Event, EventId, Fact, MemberKind, Membership, Organization, OrganizationId, Origin, OtherName, SourceId,
    Text, Value,
};
use super::popolo::{self, At, ByLanguage, MemberList, RawValue};
use super::problem::Place;
use super::register::{Named, Register};
use super::rules::{self, Draft};
use crate::calendar::PartialDate;
use crate::language::Language;
use members::Members;
use roles::Roles;
pub(super) use roles::known_role;
pub use roles::role_words;
use sources::Sources;

/// Builds the data set of a draft in which no check found a problem, without what was set aside.
pub(super) fn build(draft: &Draft<'_>, set_aside: &HashSet<Place>) -> Dataset {
    let file = draft.file;
    let mut builder = Builder {
        draft,
        set_aside,
        events: file.events.iter().map(|event| made_event(event, set_aside)).collect(),
        sources: Sources::new(file, &draft.register, set_aside),
        members: Members::new(file),
        roles: Roles::default(),
    };
    let organizations: Vec<Organization> =
        file.organizations.iter().map(|organization| made_organization(organization, &mut builder.sources)).collect();
    let memberships = file.memberships.iter().filter(|membership| !set_aside.contains(&membership.place));
    let mut memberships: Vec<Membership> =
        memberships.filter_map(|membership| builder.membership(membership)).collect();
    time::end_with_organizations(&mut memberships, &organizations);
    memberships.extend(behalf::derived(&memberships, &builder.members.all));
    let focus = file.focus.as_ref().filter(|focus| !set_aside.contains(&focus.place)).map(|focus| {
        let who = draft.register.anybody(&focus.0);
        let named = Named { who, id: &focus.0, kind: MemberKind::Unknown, name: None, place: focus.place };
        builder.members.id_of(named, file)
    });
    let Builder { events, sources, members, roles, .. } = builder;
    Dataset {
        organizations,
        members: members.all,
        memberships,
        roles: roles.all,
        events,
        sources: sources.all,
        focus,
        contact: text(&file.contact).filter(|contact| !contact.is_empty()),
        examples: word_lists(&file.examples),
    }
}

/// What memberships refer to.
struct Builder<'a> {
    draft: &'a Draft<'a>,
    set_aside: &'a HashSet<Place>,
    events: Vec<Event>,
    sources: Sources<'a>,
    members: Members<'a>,
    roles: Roles,
}

impl<'a> Builder<'a> {
    /// `None` where it refers to nothing.
    fn membership(&mut self, membership: &'a popolo::Membership) -> Option<Membership> {
        let Draft { file, register, .. } = self.draft;
        let (_, organization) = register.organization(membership)?;
        let (organization, member) = (OrganizationId(organization?), register.member(membership)?);
        let term = register.term(membership).and_then(|(_, position)| position);
        let own = (date(&membership.start_date, self.set_aside), date(&membership.end_date, self.set_aside));
        let (start_date, end_date) = time::bounded(own, term.map(|position| &self.events[position]));
        let term_end = term.and_then(|position| file.events[position].end_date.as_ref());
        let stated_end = membership.end_date.as_ref().or(term_end);
        let has_untrue_end = end_date.is_none() && stated_end.is_some_and(|end| self.is_untrue(end));
        let on_behalf_of = register.on_behalf_of(membership).and_then(|(_, position)| position);
        Some(Membership {
            member: self.members.id_of(member, file),
            organization,
            role: self.roles.of(membership.role.as_deref().map(|role| &**role), register.post(membership)),
            area: register.area(membership).map(|area| self.members.id_of(area, file)),
            on_behalf_of: on_behalf_of.map(OrganizationId),
            term: term.map(EventId),
            start_date,
            end_date,
            has_untrue_end,
            origin: Origin::Stated,
            statement: text(&membership.statement),
            sources: self.sources.referred(&membership.sources),
        })
    }
}

impl Builder<'_> {
    /// Whether a date was set aside since another one contradicts it. "9999" contradicts nothing and says that there is no end.
    fn is_untrue(&self, date: &At<PartialDate>) -> bool {
        self.set_aside.contains(&date.place) && date.year() != rules::LAST_YEAR
    }
}

fn made_event(event: &popolo::Event, set_aside: &HashSet<Place>) -> Event {
    Event {
        id: id_text(event.id.as_ref()),
        name: text(&event.name).unwrap_or_default(),
        classification: text(&event.classification),
        start_date: date(&event.start_date, set_aside),
        end_date: date(&event.end_date, set_aside),
    }
}

fn made_organization(organization: &popolo::Organization, sources: &mut Sources<'_>) -> Organization {
    Organization {
        id: id_text(organization.id.as_ref()),
        name: name_or_id(&organization.name, organization.id.as_ref()),
        other_names: other_names(&organization.other_names),
        inflections: organization.inflections.0.clone(),
        classification: text(&organization.classification),
        founding_date: date(&organization.founding_date, sources.set_aside),
        dissolution_date: date(&organization.dissolution_date, sources.set_aside),
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

/// A date that nothing contradicts.
fn date(at: &Option<At<PartialDate>>, set_aside: &HashSet<Place>) -> Option<PartialDate> {
    at.as_ref().filter(|at| !set_aside.contains(&at.place)).map(|at| at.value)
}

fn name_or_id(name: &Option<At<Box<Text>>>, id: Option<&At<popolo::Id>>) -> Text {
    text(name).unwrap_or_else(|| Text::plain(members::readable(&id_text(id))))
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

//! Sets: `which joined:T1 kind:K1` -> our charters of that time, and numbers that the data states in place of a list.

use super::fill::{Filled, Filler, Lack, event_of};
use super::things::Described;
use crate::calendar::{Period, Relation};
use crate::dataset::{FactId, Value};
use crate::question::meaning::{Ask, Event, Filter, Of, Pick, Point, Set, Time, Unknown, Who};
use crate::reading::marks::{self, What};
use crate::reading::sketch::{self, Thing};
use crate::text::keys;

impl Filler<'_> {
    pub(super) fn set(&self, set: &sketch::Set) -> Filled<Set> {
        let mut of = match set.of {
            sketch::Of::Organizations => Of::Organizations,
            sketch::Of::Members => Of::Members,
            sketch::Of::Areas => Of::Areas,
        };
        let has_of = set.filters.iter().any(|filter| matches!(filter, sketch::Filter::Of(_)));
        let has_in = set.filters.iter().any(|filter| matches!(filter, sketch::Filter::In(_)));
        let mut filters = Vec::new();
        let kinds = set.filters.iter().filter(|filter| matches!(filter, sketch::Filter::Kind(_))).count();
        for filter in &set.filters {
            match filter {
                // "Unions and networks": either, so whatever one may belong to.
                sketch::Filter::Kind(slot)
                    if kinds > 1
                        && of == Of::Organizations
                        && matches!(self.mark(*slot)?, What::Kind(text) if marks::is_general(text)) => {}
                sketch::Filter::In(thing) if of == Of::Organizations => {
                    filters.push(Filter::Among(self.organizations(*thing)?));
                }
                sketch::Filter::In(thing) => filters.push(Filter::In(self.organization(*thing)?)),
                // "These organisations" at the beginning of a talk are all of them.
                sketch::Filter::Those if of == Of::Organizations && self.talk.organizations.is_empty() => {}
                sketch::Filter::Those if of == Of::Members && self.talk.members.is_empty() => return Err(Lack::Unfit),
                other => filters.extend(self.filter(other, of)?),
            }
        }
        let is_of_all = set.filters.iter().all(|filter| {
            use sketch::{Event as E, Filter as F};
            matches!(filter, F::Happened(E::Founded | E::Dissolved, _) | F::Kind(_))
        }) && set.filters.iter().any(|filter| matches!(filter, sketch::Filter::Happened(..)));
        let is_those = set.filters.contains(&sketch::Filter::Those)
            && !(of == Of::Organizations && self.talk.organizations.is_empty());
        let is_timed = filters.iter().any(|filter| {
            matches!(filter, Filter::Happened(Event::Joined | Event::Left, _) | Filter::During(_) | Filter::Former)
        });
        if of == Of::Organizations && !has_of && !is_of_all && (!is_those || is_timed) {
            match self.who(Thing::Open, true) {
                Ok(who) => filters.insert(0, Filter::Of(who)),
                Err(lack) if !has_in => return Err(lack),
                Err(_) => {}
            }
        }
        if of != Of::Organizations && !has_in && !is_those && self.leaves_organization {
            return Err(Lack::Unfit);
        }
        if of != Of::Organizations && !has_in && !is_those {
            filters.insert(0, Filter::In(self.organization(Thing::Open)?));
        }
        if of == Of::Organizations && is_those && !self.talk.members.is_empty() && self.talk.organizations.len() == 1 {
            of = Of::Members;
            filters.retain(|filter| !matches!(filter, Filter::Among(_)));
            filters.push(Filter::AmongMembers(self.talk.members.clone()));
            filters.insert(0, Filter::In(self.talk.organizations[0]));
        }
        Ok(Set { of, filters })
    }

    pub(super) fn filter(&self, filter: &sketch::Filter, of: Of) -> Filled<Option<Filter>> {
        Ok(Some(match filter {
            sketch::Filter::Of(thing) => Filter::Of(self.who(*thing, true)?),
            sketch::Filter::In(thing) => Filter::In(self.organization(*thing)?),
            sketch::Filter::Happened(event, None) => match event {
                sketch::Event::Left => Filter::Former,
                sketch::Event::Joined | sketch::Event::Founded => return Ok(None),
                sketch::Event::Dissolved => {
                    Filter::Happened(Event::Dissolved, Time::Relative(Relation::By, Point::Today))
                }
            },
            sketch::Filter::Happened(event, Some(time)) => match self.time(time)? {
                Some(time) => Filter::Happened(event_of(*event), time),
                None => return Ok(None),
            },
            sketch::Filter::During(time) => match self.time(time)? {
                // "What are we in since 2002": what was joined since.
                Some(
                    time @ (Time::Period(Period::Related(Relation::Since | Relation::After, _))
                    | Time::Relative(Relation::Since | Relation::After, _)),
                ) => Filter::Happened(Event::Joined, time),
                Some(time) => Filter::During(time),
                None => return Ok(None),
            },
            sketch::Filter::Former => Filter::Former,
            sketch::Filter::Ever => Filter::Ever,
            sketch::Filter::Kind(slot) => match self.mark(*slot)? {
                What::Kind(text) if of == Of::Organizations && self.is_any_kind(text) => return Ok(None),
                What::Kind(text) => Filter::Kind(text.clone()),
                _ => return Err(Lack::Unfit),
            },
            sketch::Filter::Role(slot) => match self.mark(*slot)? {
                What::Role(text) => Filter::Role(text.clone()),
                _ => return Err(Lack::Unfit),
            },
            sketch::Filter::Topic => {
                let hits = self.passages.on_topic();
                if hits.is_empty() {
                    return Err(Lack::Unknown(Unknown::Nothing, Vec::new()));
                }
                Filter::Topic(hits)
            }
            sketch::Filter::For(slot) => Filter::For(self.member(*slot)?),
            sketch::Filter::Behalf(slot) => Filter::OnBehalfOf(self.organization(Thing::Named(*slot))?),
            sketch::Filter::Longer(slot) => Filter::Longer(self.count(*slot)?),
            sketch::Filter::Shorter(slot) => Filter::Shorter(self.count(*slot)?),
            sketch::Filter::Among(things) => {
                let (mut organizations, mut members) = (Vec::new(), Vec::new());
                for thing in things {
                    match self.described(*thing)? {
                        Described::Organizations(ids) => organizations.extend(ids),
                        Described::Member(Who::Focus) => members.extend(self.dataset.focus),
                        Described::Member(Who::Member(id)) => members.push(id),
                    }
                }
                if members.is_empty() { Filter::Among(organizations) } else { Filter::AmongMembers(members) }
            }
            sketch::Filter::Those if of == Of::Organizations => Filter::Among(self.talk.organizations.clone()),
            sketch::Filter::Those => Filter::AmongMembers(self.talk.members.clone()),
            sketch::Filter::Not(inner) => match self.filter(inner, of)? {
                Some(filter) => Filter::Not(Box::new(filter)),
                None => return Ok(None),
            },
        }))
    }

    /// Whether a word for a sort of organisations means any: "clubs", where the data calls no two of them so.
    pub(super) fn is_any_kind(&self, text: &str) -> bool {
        let words = keys(text);
        let classes = self.dataset.organizations.iter().filter_map(|one| one.classification.as_ref());
        let so_called = classes.filter(|class| {
            class.all().any(|class| {
                let own = keys(class);
                words.iter().any(|word| own.contains(word))
            })
        });
        so_called.count() < 2 && marks::is_general(text)
    }

    /// Whether parts of a number are asked for that was told last: "of these rural ones?"
    pub(super) fn is_of_number(&self, set: &sketch::Set) -> bool {
        use sketch::Filter as F;
        let is_number = |fact: &FactId| matches!(self.dataset.fact(*fact).value, Value::Number(_));
        matches!(&self.talk.ask, Some(Ask::Facts(facts)) if facts.iter().all(is_number))
            && set.filters.iter().all(|filter| matches!(filter, F::Kind(_) | F::Topic | F::Those))
            && set.filters.iter().any(|filter| matches!(filter, F::Kind(_)))
    }

    /// A number that the data states, where members are counted of which it doesn't name all.
    pub(super) fn stated_count(&self, set: &sketch::Set) -> Option<Filled<Ask>> {
        use sketch::Filter as F;
        let is_plain = set.filters.iter().all(|filter| match filter {
            F::In(_) | F::Kind(_) | F::Topic | F::Those => true,
            F::During(time) => matches!(self.time(time), Ok(None)),
            _ => false,
        });
        let of_members =
            set.of != sketch::Of::Organizations || set.filters.iter().any(|filter| matches!(filter, F::In(_)));
        let is_told = set.filters.contains(&F::Those) && self.talk.organizations.len() == 1;
        if !is_plain || !(of_members || is_told) {
            return None;
        }
        let thing = set.filters.iter().find_map(|filter| if let F::In(thing) = filter { Some(*thing) } else { None });
        let ids = self.organizations(thing.unwrap_or(Thing::Open)).ok()?;
        if let Some(stated) = self.passages.count(&ids) {
            return Some(Ok(stated));
        }
        let [only] = ids[..] else { return None };
        // "How many are there" after one organisation was spoken of: its members.
        let is_list = matches!(self.talk.ask, Some(Ask::Which(..)));
        let of_members = of_members || is_told && set.filters.len() == 1 && !is_list;
        if !of_members {
            return None;
        }
        // Those that it names are not all.
        if self.dataset.organization(only).members_are_partial {
            return Some(Err(Lack::Unknown(Unknown::Property, ids)));
        }
        let all = Set { of: Of::Members, filters: vec![Filter::In(only)] };
        is_told.then_some(Ok(Ask::Which(all, Pick::Count)))
    }
}

//! What a clause's names and pronouns stand for: `O1` -> ECAD, `_` -> whoever or whatever was spoken of.

use super::fill::{Filled, Filler, Lack};
use crate::dataset::{MemberId, OrganizationId};
use crate::question::meaning::{Unknown, Who};
use crate::reading::marks::{Mark, Sure, What};
use crate::reading::sketch::{Slot, Thing};

/// What a thing is: organisations, or somebody who belongs.
pub(super) enum Described {
    Organizations(Vec<OrganizationId>),
    Member(Who),
}

impl Filler<'_> {
    pub(super) fn mark(&self, slot: Slot) -> Filled<&What> {
        let found = self.slots.iter().find(|(of, _)| *of == slot).and_then(|(_, at)| self.marks.get(*at));
        found.map(|mark| &mark.what).ok_or(Lack::Unfit)
    }

    pub(super) fn count(&self, slot: Slot) -> Filled<u32> {
        match self.mark(slot)? {
            What::Count(number) | What::Years(number) => Ok(*number),
            _ => Err(Lack::Unfit),
        }
    }

    pub(super) fn member(&self, slot: Slot) -> Filled<MemberId> {
        match self.mark(slot)? {
            What::Member(ids) => ids.first().copied().ok_or(Lack::Unfit),
            What::Stranger(name) => Err(Lack::Unknown(Unknown::Member(name.clone()), self.named_organizations())),
            _ => Err(Lack::Unfit),
        }
    }

    pub(super) fn who(&self, thing: Thing, leaves_open: bool) -> Filled<Who> {
        let focus = || match self.dataset.focus {
            Some(_) => Ok(Who::Focus),
            None => Err(Lack::Unknown(Unknown::WhoseMembership, self.named_organizations())),
        };
        match thing {
            Thing::Named(slot) => self.member(slot).map(|id| self.one(id)),
            // Whoever is named is never replaced by another one.
            Thing::We | Thing::Open if self.leaves_member => Err(Lack::Unfit),
            Thing::We => focus(),
            Thing::Open if self.names_focus => focus(),
            Thing::Open => match self.talk.who() {
                Some(who @ Who::Member(_)) if leaves_open => Ok(who),
                Some(_) | None => focus(),
            },
        }
    }

    pub(super) fn one(&self, id: MemberId) -> Who {
        if self.dataset.focus == Some(id) { Who::Focus } else { Who::Member(id) }
    }

    /// Organisations that the clause names, surely or perhaps, but for the focus, which is named as whoever belongs.
    pub(super) fn named_organizations(&self) -> Vec<OrganizationId> {
        let focus = self.dataset.focus.and_then(|focus| self.dataset.member(focus).organization);
        let surely = |mark: &&Mark| mark.sure >= Sure::Likely;
        let ids = |mark: &Mark| match &mark.what {
            What::Organization(ids) => ids.iter().copied().filter(|id| Some(*id) != focus).collect(),
            _ => Vec::new(),
        };
        let named: Vec<OrganizationId> = self.marks.iter().filter(surely).flat_map(ids).collect();
        let mut named: Vec<OrganizationId> =
            if named.is_empty() { self.marks.iter().flat_map(ids).collect() } else { named };
        named.sort();
        named.dedup();
        named
    }

    pub(super) fn organizations(&self, thing: Thing) -> Filled<Vec<OrganizationId>> {
        match thing {
            Thing::Named(slot) => match self.mark(slot)? {
                What::Organization(_) => {
                    let marks =
                        self.slots.iter().filter(|(of, _)| *of == slot).filter_map(|(_, at)| self.marks.get(*at));
                    let mut ids: Vec<OrganizationId> = marks
                        .filter_map(|mark| if let What::Organization(ids) = &mark.what { Some(ids) } else { None })
                        .flatten()
                        .copied()
                        .collect();
                    ids.sort();
                    ids.dedup();
                    Ok(ids)
                }
                What::UnknownOrganization(_) if self.described.is_some() => Ok(self.described.into_iter().collect()),
                What::UnknownOrganization(name) => Err(Lack::Unknown(Unknown::Organization(name.clone()), Vec::new())),
                _ => Err(Lack::Unfit),
            },
            Thing::We | Thing::Open => {
                let named = self.named_organizations();
                if named.len() == 1 {
                    return Ok(named);
                }
                if let Some(described) = self.described {
                    return Ok(vec![described]);
                }
                if !self.talk.organizations.is_empty() {
                    return Ok(self.talk.organizations.clone());
                }
                if !named.is_empty() {
                    return Ok(named);
                }
                Err(Lack::Unknown(Unknown::WhichOrganization, Vec::new()))
            }
        }
    }

    pub(super) fn organization(&self, thing: Thing) -> Filled<OrganizationId> {
        match self.organizations(thing)?[..] {
            [one] => Ok(one),
            _ => Err(Lack::Unknown(Unknown::WhichOrganization, Vec::new())),
        }
    }

    pub(super) fn described(&self, thing: Thing) -> Filled<Described> {
        match thing {
            Thing::Named(slot) => match self.mark(slot)? {
                What::Member(_) | What::Stranger(_) => self.who(thing, false).map(Described::Member),
                _ => self.organizations(thing).map(Described::Organizations),
            },
            Thing::We => self.who(thing, false).map(Described::Member),
            Thing::Open => self.organizations(thing).map(Described::Organizations),
        }
    }
}

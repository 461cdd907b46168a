//! Memberships by member and by organisation, so that no answer walks through all of them.

use std::collections::{HashMap, HashSet};

use crate::calendar::PartialDate;
use crate::dataset::{Dataset, FactId, FactKind, MemberId, Membership, OrganizationId, Role, RoleId, Text, Value};
use crate::text::keys;

/// The memberships of a data set, grouped.
#[derive(Debug, Default)]
pub struct Register {
    by_member: HashMap<MemberId, Vec<usize>>,
    by_organization: HashMap<OrganizationId, Vec<usize>>,
    on_behalf_of: HashSet<OrganizationId>,
    parties: HashSet<OrganizationId>,
    standings: HashMap<Role, Standing>,
}

/// When an organisation was founded, as far as the data says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Founding {
    /// Its founding date.
    Date(PartialDate),
    /// No date of its own, but a fact that states a founding: of the body that it is part of, of its treaty.
    Fact(FactId, PartialDate),
    /// Not stated.
    Unstated,
}

/// Whether whoever has a role belongs by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A member, a chair, a signatory.
    Belongs,
    /// An observer.
    IsThere,
    /// A candidate.
    WouldLikeTo,
}

impl Register {
    /// Groups the memberships of `dataset`.
    pub fn new(dataset: &Dataset) -> Self {
        let mut register = Self::default();
        let roles = (0..dataset.roles.len()).map(RoleId);
        register.standings = roles.map(|id| (Role::Other(id), standing(dataset.role(id)))).collect();
        let is_party = |id: &OrganizationId| {
            let class = dataset.organization(*id).classification.as_ref();
            class.is_some_and(|class| has_one_of(class, &["party", "партия"]))
        };
        register.parties = dataset.organization_ids().filter(is_party).collect();
        for (position, membership) in dataset.memberships.iter().enumerate() {
            register.by_member.entry(membership.member).or_default().push(position);
            register.by_organization.entry(membership.organization).or_default().push(position);
            register.on_behalf_of.extend(membership.on_behalf_of);
            register.parties.extend(membership.on_behalf_of);
        }
        register
    }

    /// Positions of a member's memberships.
    pub fn of_member(&self, member: MemberId) -> &[usize] {
        self.by_member.get(&member).map_or(&[], Vec::as_slice)
    }

    /// Positions of an organisation's memberships.
    pub fn of_organization(&self, organization: OrganizationId) -> &[usize] {
        self.by_organization.get(&organization).map_or(&[], Vec::as_slice)
    }

    /// Whether somebody sits somewhere on behalf of an organisation, as for a party.
    pub fn is_on_behalf_of(&self, organization: OrganizationId) -> bool {
        self.on_behalf_of.contains(&organization)
    }

    /// Whether whoever has a membership belongs by it. A party's candidate is a candidate for something else.
    pub fn standing(&self, membership: &Membership) -> Standing {
        let standing = self.standings.get(&membership.role).copied().unwrap_or(Standing::Belongs);
        match standing {
            Standing::WouldLikeTo if self.parties.contains(&membership.organization) => Standing::Belongs,
            Standing::WouldLikeTo | Standing::IsThere | Standing::Belongs => standing,
        }
    }

    /// The spell of `member` in `organization` that counts today: the one without an end, else the latest.
    pub fn spell(&self, dataset: &Dataset, member: MemberId, organization: OrganizationId) -> Option<usize> {
        self.of_member(member)
            .iter()
            .copied()
            .filter(|position| dataset.memberships[*position].organization == organization)
            .max_by_key(|position| {
                let spell: &Membership = &dataset.memberships[*position];
                (spell.end_date.is_none(), spell.start_date.map(PartialDate::earliest))
            })
    }
}

/// By the words of a role; "candidate member" is one that belongs.
fn standing(role: &Text) -> Standing {
    const HOPEFUL: &[&str] = &["applicant", "candidate", "кандидат"];
    const GUESTS: &[&str] = &["guest", "observer", "гость", "наблюдатель"];
    const MEMBERS: &[&str] = &["member", "член"];
    match (has_one_of(role, MEMBERS), has_one_of(role, HOPEFUL), has_one_of(role, GUESTS)) {
        (true, _, _) | (false, false, false) => Standing::Belongs,
        (false, true, _) => Standing::WouldLikeTo,
        (false, false, true) => Standing::IsThere,
    }
}

fn has_one_of(text: &Text, words: &[&str]) -> bool {
    let own: HashSet<String> = text.all().flat_map(keys).collect();
    words.iter().flat_map(|word| keys(word)).any(|word| own.contains(&word))
}

/// When `organization` was founded.
pub fn founding(dataset: &Dataset, organization: OrganizationId) -> Founding {
    let record = dataset.organization(organization);
    if let Some(date) = record.founding_date {
        return Founding::Date(date);
    }
    let fact = record.facts.iter().enumerate().find_map(|(position, fact)| match (fact.kind, &fact.value) {
        (FactKind::Date, Value::Date(date)) if fact.property.ends_with("founding_date") => {
            Some(Founding::Fact(FactId { organization, position }, *date))
        }
        _ => None,
    });
    fact.unwrap_or(Founding::Unstated)
}

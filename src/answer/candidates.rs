//! What may be in a set, whatever narrows it further: `members in:chess` -> everybody who ever was in it, with their spells.

use std::collections::{BTreeMap, HashSet};

use super::attribute::Attribute;
use super::candidate::Candidate;
use super::point::spells;
use super::{Known, Standing};
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId, Role};
use crate::question::meaning::Of;

/// Of whom and in what: a set's members and organisations, each of which has to be so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) of: Of,
    pub(super) members: &'a [MemberId],
    pub(super) organizations: &'a [OrganizationId],
}

impl Scope<'_> {
    /// What may be in the set; its spells are those that have all `attributes`. Without whose and in what, attributes are
    /// what makes a set of members or places.
    pub(super) fn candidates(self, attributes: &[Attribute], known: Known<'_>) -> Vec<Candidate> {
        let holds = |position: &usize| attributes.iter().all(|attribute| attribute.holds(*position, known));
        let has_hopeful = self.has_hopeful(attributes);
        let holds = |position: &usize| {
            let membership = &known.dataset.memberships[*position];
            holds(position) && (has_hopeful || known.register.standing(membership) != Standing::WouldLikeTo)
        };
        match self.of {
            Of::Organizations => match self.members {
                [] => {
                    let alone =
                        |id| Candidate { member: None, organization: Some(id), spells: Vec::new(), of: self.of };
                    known.dataset.organization_ids().map(alone).collect()
                }
                members => {
                    let of_all = |id: OrganizationId| {
                        let all = members.iter().map(|member| spells(*member, id, known));
                        let spells = each_has_some(all.collect(), holds)?;
                        Some(Candidate { member: Some(members[0]), organization: Some(id), spells, of: self.of })
                    };
                    organizations_of(members[0], known).into_iter().filter_map(of_all).collect()
                }
            },
            Of::Members => match self.organizations {
                [] if attributes.is_empty() => {
                    let alone =
                        |id| Candidate { member: Some(id), organization: None, spells: Vec::new(), of: self.of };
                    known.dataset.member_ids().map(alone).collect()
                }
                [] => {
                    let all = 0..known.dataset.memberships.len();
                    self.grouped(
                        all.filter(holds).collect(),
                        |position| Some(known.dataset.memberships[position].member),
                        known,
                    )
                }
                organizations => {
                    let of_all = |id: MemberId| {
                        let all = organizations.iter().map(|organization| spells(id, *organization, known));
                        let spells = each_has_some(all.collect(), holds)?;
                        Some(Candidate { member: Some(id), organization: Some(organizations[0]), spells, of: self.of })
                    };
                    members_of(organizations[0], known).into_iter().filter_map(of_all).collect()
                }
            },
            Of::Areas => {
                let positions = self.positions(known).into_iter().filter(holds).collect();
                self.grouped(positions, |position| known.dataset.memberships[position].area, known)
            }
        }
    }

    /// The roles that there are in it.
    pub(super) fn roles(self, known: Known<'_>) -> HashSet<Role> {
        let role = |position: usize| known.dataset.memberships[position].role;
        self.positions(known).into_iter().map(role).collect()
    }

    /// Whether memberships of those who would like to be in it count: where a role is asked for, and in a list of what
    /// somebody is in, which tells the roles.
    fn has_hopeful(self, attributes: &[Attribute]) -> bool {
        let is_role = |attribute: &Attribute| matches!(attribute, Attribute::Role(_));
        self.of == Of::Organizations || attributes.iter().any(is_role)
    }

    /// All memberships of these members in these organisations; of all where there are none.
    fn positions(self, known: Known<'_>) -> Vec<usize> {
        let memberships = &known.dataset.memberships;
        let is_of = |position: &usize| self.members.is_empty() || self.members.contains(&memberships[*position].member);
        match (self.organizations, self.members) {
            ([], []) => (0..memberships.len()).collect(),
            ([], members) => members.iter().flat_map(|member| known.register.of_member(*member)).copied().collect(),
            (organizations, _) => {
                let all = organizations.iter().flat_map(|organization| known.register.of_organization(*organization));
                all.copied().filter(is_of).collect()
            }
        }
    }

    /// Memberships as candidates by what is told of each.
    fn grouped(
        self,
        mut positions: Vec<usize>,
        by: impl Fn(usize) -> Option<MemberId>,
        known: Known<'_>,
    ) -> Vec<Candidate> {
        positions.sort_by_key(|position| known.dataset.memberships[*position].start_date.map(PartialDate::list_order));
        let mut groups: BTreeMap<MemberId, Vec<usize>> = BTreeMap::new();
        for position in positions {
            if let Some(id) = by(position) {
                groups.entry(id).or_default().push(position);
            }
        }
        let candidate = |(id, spells)| Candidate { member: Some(id), organization: None, spells, of: self.of };
        groups.into_iter().map(candidate).collect()
    }
}

/// All spells that hold; nothing where one of the lists has none.
fn each_has_some(lists: Vec<Vec<usize>>, holds: impl Fn(&usize) -> bool) -> Option<Vec<usize>> {
    let mut all = Vec::new();
    for list in lists {
        let before = all.len();
        all.extend(list.into_iter().filter(&holds));
        if all.len() == before {
            return None;
        }
    }
    Some(all)
}

fn organizations_of(member: MemberId, known: Known<'_>) -> Vec<OrganizationId> {
    let own = known.register.of_member(member).iter();
    let mut ids: Vec<OrganizationId> = own.map(|position| known.dataset.memberships[*position].organization).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn members_of(organization: OrganizationId, known: Known<'_>) -> Vec<MemberId> {
    let own = known.register.of_organization(organization).iter();
    let mut ids: Vec<MemberId> = own.map(|position| known.dataset.memberships[*position].member).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

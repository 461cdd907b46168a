//! What a membership is apart from its time: `role:mayor` -> those as mayor, and where there is none, as deputy mayor.

use std::collections::HashSet;

use super::Known;
use crate::dataset::{MemberId, OrganizationId, Role, role_words};
use crate::question::meaning::Filter;
use crate::text::keys;

/// Something that a membership may be or not, whenever it was.
#[derive(Debug, Clone)]
pub(super) enum Attribute {
    /// In one of these roles.
    Role(HashSet<Role>),
    /// For this place.
    For(MemberId),
    /// On behalf of this organisation.
    OnBehalfOf(OrganizationId),
}

impl Attribute {
    /// What a filter asks of a membership; `None` where it asks something else. `roles` are those that there are.
    pub(super) fn of(filter: &Filter, roles: &HashSet<Role>, known: Known<'_>) -> Option<Self> {
        match filter {
            Filter::Role(words) => Some(Self::Role(called(words, roles, known))),
            Filter::For(area) => Some(Self::For(*area)),
            Filter::OnBehalfOf(organization) => Some(Self::OnBehalfOf(*organization)),
            Filter::Of(_)
            | Filter::In(_)
            | Filter::Happened(..)
            | Filter::During(_)
            | Filter::Former
            | Filter::Ever
            | Filter::Kind(_)
            | Filter::Topic(_)
            | Filter::Longer(_)
            | Filter::Shorter(_)
            | Filter::Among(_)
            | Filter::AmongMembers(_)
            | Filter::Not(_) => None,
        }
    }

    /// Whether the membership at this position is so.
    pub(super) fn holds(&self, position: usize, known: Known<'_>) -> bool {
        let membership = &known.dataset.memberships[position];
        match self {
            Self::Role(roles) => roles.contains(&membership.role),
            Self::For(area) => membership.area == Some(*area),
            Self::OnBehalfOf(organization) => membership.on_behalf_of == Some(*organization),
        }
    }
}

/// The roles that have these words: a mayor is no deputy mayor, so where one has just these, those that have more don't count.
fn called(words: &str, roles: &HashSet<Role>, known: Known<'_>) -> HashSet<Role> {
    let wanted: HashSet<String> = keys(words).into_iter().collect();
    let (mut exact, mut among) = (HashSet::new(), HashSet::new());
    for role in roles {
        let wordings: Vec<HashSet<String>> = match role {
            Role::Other(id) => known.dataset.role(*id).all().map(|text| keys(text).into_iter().collect()).collect(),
            Role::Member | Role::Participant | Role::Signatory => {
                role_words(*role).map(|word| keys(word).into_iter().collect()).collect()
            }
        };
        if wordings.contains(&wanted) {
            exact.insert(*role);
        }
        if !wanted.is_empty() && wordings.iter().any(|wording| wanted.is_subset(wording)) {
            among.insert(*role);
        }
    }
    if exact.is_empty() { among } else { exact }
}

//! What a talk remembers of its last answer, for what a clause leaves open: "and when was it founded?".

use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId};
use crate::question::meaning::{Ask, Claim, Filter, Measure, Point, Set, Who};

/// The last answer as values that can be spoken of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Talk {
    /// What was asked last.
    pub ask: Option<Ask>,
    /// Organisations of the answer, in its order.
    pub organizations: Vec<OrganizationId>,
    /// Members of the answer, in its order.
    pub members: Vec<MemberId>,
    /// Dates of the answer, in its order.
    pub dates: Vec<PartialDate>,
}

impl Talk {
    /// Whose memberships were spoken of.
    pub fn who(&self) -> Option<Who> {
        who(self.ask.as_ref()?)
    }
}

/// Whose memberships a question is about.
pub(super) fn who(ask: &Ask) -> Option<Who> {
    let of_point = |point: &Point| match point {
        Point::Joined(who, _) | Point::Left(who, _) => Some(*who),
        Point::Founded(_) | Point::Dissolved(_) | Point::Today | Point::On(_) => None,
    };
    let of_set =
        |set: &Set| set.filters.iter().find_map(|filter| if let Filter::Of(who) = filter { Some(*who) } else { None });
    match ask {
        Ask::Date(points, _) => points.iter().find_map(of_point),
        Ask::Distance(from, to) => of_point(from).or_else(|| of_point(to)),
        Ask::Is(Claim::Any(set)) | Ask::Which(set, _) => of_set(set),
        Ask::Is(Claim::Happened(point, _)) => of_point(point),
        Ask::Is(Claim::SameYear(one, other)) => of_point(one).or_else(|| of_point(other)),
        Ask::Order(measures, _) => measures.iter().find_map(|measure| match measure {
            Measure::Point(point) | Measure::Distance(point, _) => of_point(point),
            Measure::Number(_) => None,
        }),
        Ask::Is(Claim::Fact(..))
        | Ask::Reckon(..)
        | Ask::Facts(_)
        | Ask::Describe(_)
        | Ask::Name(_)
        | Ask::Talk(_)
        | Ask::About
        | Ask::Clarify(_)
        | Ask::Unknown(..) => None,
    }
}

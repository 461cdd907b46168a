//! Whether an answer answers, and what it is about: a membership without a date does not answer "since when".

use serde::Serialize;

use super::find::owners;
use super::{Answer, Because, Dated, Finding, Item, Listing, Measured, Part, Reading, Verdict};
use crate::calendar::{PartialDate, Truth};
use crate::dataset::{FactId, MemberId, OrganizationId};
use crate::question::meaning::{Ask, Claim, Detail, Filter, Measure, Point, Set, Unknown, Who};

/// What kind of reply it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// The data answers the question.
    Answer,
    /// It doesn't, and the message says what it doesn't tell.
    Unknown,
    /// The question can be read in two ways; the buttons are the choices.
    Clarify,
    /// The message asked nothing of the data: a greeting, thanks, a call for help; or it was too long to be read.
    Help,
}

/// What kind of reply an answer makes: an answer if one of its parts is.
pub fn outcome(answer: &Answer) -> Outcome {
    let outcomes: Vec<Outcome> = answer.parts.iter().map(of_part).collect();
    let has = |outcome: Outcome| outcomes.contains(&outcome);
    if has(Outcome::Answer) {
        Outcome::Answer
    } else if has(Outcome::Clarify) {
        Outcome::Clarify
    } else if has(Outcome::Unknown) || outcomes.is_empty() {
        Outcome::Unknown
    } else {
        Outcome::Help
    }
}

fn of_part(part: &Part) -> Outcome {
    let some = |answers: bool| if answers { Outcome::Answer } else { Outcome::Unknown };
    match (&part.ask, &part.finding) {
        (Ask::Date(_, detail), Finding::Dates(dates)) => {
            some(dates.iter().any(|dated| dated.date.is_some_and(|date| is_precise(date, *detail))))
        }
        (_, Finding::Dates(dates)) => some(dates.iter().any(|dated| dated.date.is_some())),
        (_, Finding::Length(length)) => some(length.years.is_some()),
        (_, Finding::Verdict(verdict)) => some(verdict.truth != Truth::Unknown),
        (_, Finding::Listing(listing)) => some(tells(listing)),
        (_, Finding::Place(items, _)) => some(!items.is_empty()),
        (_, Finding::Order(ordered)) => some(ordered.is_told || ordered.measures.iter().all(is_dated)),
        (_, Finding::Sum(..)) => Outcome::Answer,
        (_, Finding::Facts(facts)) => some(!facts.is_empty()),
        (_, Finding::Described(items)) => some(!items.is_empty()),
        (Ask::Talk(_), Finding::AsAsked) | (_, Finding::Unknown(Unknown::TooLong, _)) => Outcome::Help,
        (Ask::Clarify(_), Finding::AsAsked) => Outcome::Clarify,
        (_, Finding::AsAsked) => Outcome::Answer,
        (_, Finding::Unknown(..)) => Outcome::Unknown,
    }
}

/// An empty list is an answer where the data would tell what is in it.
fn tells(listing: &Listing) -> bool {
    !listing.items.is_empty()
        || !listing.facts.is_empty()
        || !listing.is_partial
            && (!listing.members.is_empty() || !listing.times.is_empty() || !listing.perhaps.is_empty())
}

fn is_dated(measured: &Measured) -> bool {
    match &measured.value {
        Some(Reading::Date(dated)) => dated.date.is_some(),
        Some(Reading::Length(length)) => length.years.is_some(),
        Some(Reading::Number(_)) => true,
        None => false,
    }
}

/// Whether a date is as precise as was asked.
const fn is_precise(date: PartialDate, detail: Detail) -> bool {
    match (detail, date) {
        (Detail::Any, _) | (_, PartialDate::Day(_)) | (Detail::Month, PartialDate::Month(..)) => true,
        (Detail::Month | Detail::Day, PartialDate::Year(_)) | (Detail::Day, PartialDate::Month(..)) => false,
    }
}

impl Answer {
    /// The organisations that the direct answer is about, in order, each once.
    pub fn organizations(&self) -> Vec<OrganizationId> {
        let mut ids: Vec<OrganizationId> = Vec::new();
        for id in self.parts.iter().flat_map(Part::organizations) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

impl Answer {
    /// Whose memberships it is about, each once; nobody where it is about organisations or all their members.
    pub fn subjects(&self) -> Vec<MemberId> {
        let mut ids: Vec<MemberId> = Vec::new();
        for id in self.parts.iter().flat_map(Part::subjects) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }
}

impl Part {
    fn subjects(&self) -> Vec<MemberId> {
        let of_point = |point: Point| match point {
            Point::Joined(Who::Member(id), _) | Point::Left(Who::Member(id), _) => Some(id),
            Point::Joined(Who::Focus, _)
            | Point::Left(Who::Focus, _)
            | Point::Founded(_)
            | Point::Dissolved(_)
            | Point::Today
            | Point::On(_) => None,
        };
        let of_dates = |dates: &[Dated]| dates.iter().filter_map(|dated| of_point(dated.point)).collect();
        let of_set = |set: &Set, listing: &Listing| {
            let among = set
                .filters
                .iter()
                .filter_map(|filter| if let Filter::AmongMembers(ids) = filter { Some(ids.clone()) } else { None });
            listing.members.iter().copied().chain(among.flatten()).collect()
        };
        match (&self.finding, &self.ask) {
            (Finding::Dates(dates), _) => of_dates(dates),
            (Finding::Length(length), _) => of_dates(&[length.from.clone(), length.to.clone()]),
            (Finding::Verdict(verdict), Ask::Is(Claim::Any(set))) => match &verdict.because {
                Because::Set(listing) => of_set(set, listing),
                Because::Points(dates) => of_dates(dates),
                Because::Fact(_) => Vec::new(),
            },
            (Finding::Verdict(Verdict { because: Because::Points(dates), .. }), _) => of_dates(dates),
            (Finding::Listing(listing) | Finding::Place(_, listing), Ask::Which(set, _)) => of_set(set, listing),
            (Finding::Order(ordered), _) => ordered
                .measures
                .iter()
                .filter_map(|measured| match measured.value.as_ref()? {
                    Reading::Date(dated) => of_point(dated.point),
                    Reading::Length(length) => of_point(length.from.point),
                    Reading::Number(_) => None,
                })
                .collect(),
            (
                Finding::Verdict(_)
                | Finding::Listing(_)
                | Finding::Place(..)
                | Finding::Sum(..)
                | Finding::Facts(_)
                | Finding::Described(_)
                | Finding::AsAsked
                | Finding::Unknown(..),
                _,
            ) => Vec::new(),
        }
    }

    /// The organisations that it is about, in order.
    pub fn organizations(&self) -> Vec<OrganizationId> {
        let of_dates = |dates: &[Dated]| dates.iter().filter_map(|dated| dated.point.organization()).collect();
        let of_items = |items: &[Item]| items.iter().filter_map(|item| item.organization).collect::<Vec<_>>();
        let of_set = |listing: &Listing| {
            if listing.organizations.is_empty() { of_items(&listing.items) } else { listing.organizations.clone() }
        };
        match &self.finding {
            Finding::Dates(dates) => of_dates(dates),
            Finding::Length(length) => of_dates(&[length.from.clone(), length.to.clone()]),
            Finding::Verdict(verdict) => match &verdict.because {
                Because::Set(listing) => {
                    let found = of_set(listing);
                    if found.is_empty() { self.ask.organizations() } else { found }
                }
                Because::Points(dates) => of_dates(dates),
                Because::Fact(fact) => vec![fact.organization],
            },
            Finding::Listing(listing) => of_set(listing),
            Finding::Place(items, listing) => {
                if listing.organizations.is_empty() {
                    of_items(items)
                } else {
                    listing.organizations.clone()
                }
            }
            Finding::Order(ordered) => ordered.measures.iter().filter_map(of_measure).collect(),
            Finding::Sum(_, facts) | Finding::Facts(facts) => owners(facts),
            Finding::Described(items) => items.iter().map(|(id, _)| *id).collect(),
            Finding::AsAsked => self.ask.organizations(),
            Finding::Unknown(_, ids) => ids.clone(),
        }
    }

    /// The facts of the data that it states.
    pub fn facts(&self) -> Vec<FactId> {
        let of_items = |items: &[Item]| items.iter().filter_map(|item| item.fact).collect::<Vec<_>>();
        let of_dates = |dates: &[Dated]| dates.iter().filter_map(|dated| dated.fact).collect::<Vec<_>>();
        match &self.finding {
            Finding::Facts(facts) | Finding::Sum(_, facts) => facts.clone(),
            Finding::Listing(listing) => of_items(&listing.items).into_iter().chain(listing.facts.clone()).collect(),
            Finding::Place(items, _) => of_items(items),
            Finding::Dates(dates) => of_dates(dates),
            Finding::Length(length) => of_dates(&[length.from.clone(), length.to.clone()]),
            Finding::Verdict(verdict) => match &verdict.because {
                Because::Fact(fact) => vec![*fact],
                Because::Points(dates) => of_dates(dates),
                Because::Set(listing) => of_items(&listing.items),
            },
            Finding::Order(ordered) => ordered
                .measures
                .iter()
                .filter_map(|measured| match measured.measure {
                    Measure::Number(fact) => Some(fact),
                    Measure::Point(_) | Measure::Distance(..) => None,
                })
                .collect(),
            Finding::Described(_) | Finding::AsAsked | Finding::Unknown(..) => Vec::new(),
        }
    }
}

fn of_measure(measured: &Measured) -> Option<OrganizationId> {
    match measured.measure {
        Measure::Point(point) | Measure::Distance(point, _) => point.organization(),
        Measure::Number(fact) => Some(fact.organization),
    }
}

//! Points and times: `joined/_/O1` -> when we joined ECAD, `before(joined/_/O1)` -> the time before that.

use super::fill::{Filled, Filler, Lack};
use crate::calendar::{PartialDate, Period, Relation, Span};
use crate::dataset::OrganizationId;
use crate::question::meaning::{Point, Time, Unknown};
use crate::reading::marks::{self, What};
use crate::reading::sketch::{self, Thing};

impl Filler<'_> {
    pub(super) fn points(&self, point: sketch::Point) -> Filled<Vec<Point>> {
        if self.leaves_organization && is_open(point) {
            return Err(Lack::Unfit);
        }
        Ok(match point {
            sketch::Point::Joined(who, what) => {
                let who = self.who(who, what == Thing::Open)?;
                self.organizations(what)?.into_iter().map(|id| Point::Joined(who, id)).collect()
            }
            sketch::Point::Left(who, what) => {
                let who = self.who(who, what == Thing::Open)?;
                self.organizations(what)?.into_iter().map(|id| Point::Left(who, id)).collect()
            }
            sketch::Point::Founded(what) => self.organizations(what)?.into_iter().map(Point::Founded).collect(),
            sketch::Point::Dissolved(what) => self.organizations(what)?.into_iter().map(Point::Dissolved).collect(),
            sketch::Point::Today => vec![Point::Today],
            sketch::Point::That => vec![Point::On(*self.talk.dates.first().ok_or(Lack::Unfit)?)],
            sketch::Point::Stated(slot) => match self.mark(slot)? {
                What::Time(marks::Time::Period(Period::Related(_, Span::Date(date)))) => vec![Point::On(*date)],
                What::Time(marks::Time::Now) => vec![Point::Today],
                _ => return Err(Lack::Unfit),
            },
        })
    }

    pub(super) fn point(&self, point: sketch::Point) -> Filled<Point> {
        match self.points(point)?[..] {
            [one] => Ok(one),
            _ => Err(Lack::Unknown(Unknown::WhichOrganization, Vec::new())),
        }
    }

    /// Two points; where both leave open of what, the last two that were spoken of.
    pub(super) fn pair(&self, one: sketch::Point, other: sketch::Point) -> Filled<(Point, Point)> {
        match self.several(&[one, other])?[..] {
            [one, other] => Ok((one, other)),
            _ => Err(Lack::Unfit),
        }
    }

    /// Several points; of those that leave open of what, each takes the next organisation that is named or was spoken of.
    pub(super) fn several(&self, points: &[sketch::Point]) -> Filled<Vec<Point>> {
        let named = self.named_organizations();
        let open = points.iter().filter(|point| is_open(**point)).count();
        let spoken_of: Vec<OrganizationId> = if open > 1 && named.len() >= open {
            named
        } else {
            self.talk.organizations.iter().copied().filter(|id| !named.contains(id)).collect()
        };
        let kind = |point: &sketch::Point| std::mem::discriminant(point);
        let are_alike = points.windows(2).all(|pair| kind(&pair[0]) == kind(&pair[1]));
        let takes_turns = are_alike && open > 1 && spoken_of.len() >= open;
        let mut turns = spoken_of.into_iter();
        let mut filled: Vec<Point> = Vec::new();
        for point in points {
            let found = self.points(*point)?;
            let only = if let [only] = found[..] { Some(only) } else { None };
            // "Is it older than ECAD" is no question about one and the same.
            let is_twice = are_alike && is_open(*point) && only.is_some_and(|only| filled.contains(&only));
            match only.filter(|_| !is_twice && !takes_turns) {
                Some(only) => filled.push(only),
                None => {
                    let id = turns.next().ok_or(Lack::Unknown(Unknown::WhichOrganization, Vec::new()))?;
                    filled.push(with_organization(*found.first().ok_or(Lack::Unfit)?, id));
                }
            }
        }
        let is_repeated = filled.iter().enumerate().any(|(at, point)| filled[..at].contains(point));
        if are_alike && is_repeated { Err(Lack::Unfit) } else { Ok(filled) }
    }

    /// The time; none for the present, which is meant anyway.
    pub(super) fn time(&self, time: &sketch::Time) -> Filled<Option<Time>> {
        Ok(Some(match time {
            sketch::Time::Stated(slot) => match self.mark(*slot)? {
                What::Time(marks::Time::Period(period)) => Time::Period(*period),
                What::Time(marks::Time::AnyOf(periods)) => {
                    Time::Either(periods.iter().copied().map(Time::Period).collect())
                }
                What::Time(marks::Time::Now) => return Ok(None),
                _ => return Err(Lack::Unfit),
            },
            sketch::Time::Relative(Relation::In, point) => match self.point(*point)? {
                Point::On(date) => {
                    Time::Period(Period::Related(Relation::In, Span::Date(PartialDate::Year(date.year()))))
                }
                point => Time::YearOf(point),
            },
            sketch::Time::Relative(relation, point) => match self.point(*point)? {
                Point::On(date) => Time::Period(Period::Related(*relation, Span::Date(date))),
                point => Time::Relative(*relation, point),
            },
            sketch::Time::Between(from, to) => {
                let (from, to) = self.pair(*from, *to)?;
                Time::Between(from, to)
            }
            sketch::Time::Not(time) => Time::Except(Box::new(self.time(time)?.ok_or(Lack::Unfit)?)),
        }))
    }
}

/// Of something that goes on, "since 2002" says when it began.
pub(super) fn begun(time: Time) -> Time {
    match time {
        Time::Period(Period::Related(Relation::Since, span)) => Time::Period(Period::Related(Relation::In, span)),
        Time::Relative(Relation::Since, point) => Time::YearOf(point),
        other => other,
    }
}

/// Whether a point leaves open of what it is.
fn is_open(point: sketch::Point) -> bool {
    use sketch::Point as P;
    matches!(
        point,
        P::Joined(_, Thing::Open) | P::Left(_, Thing::Open) | P::Founded(Thing::Open) | P::Dissolved(Thing::Open)
    )
}

/// The same of another organisation.
pub(super) fn with_organization(point: Point, id: OrganizationId) -> Point {
    match point {
        Point::Joined(who, _) => Point::Joined(who, id),
        Point::Left(who, _) => Point::Left(who, id),
        Point::Founded(_) => Point::Founded(id),
        Point::Dissolved(_) => Point::Dissolved(id),
        Point::Today | Point::On(_) => point,
    }
}

//! A stretch of time with its points' dates put in, held against dates and spells: `before(joined/we/ecad)` contains 2000.

use super::point::dated;
use super::{Dated, Known, Wanting};
use crate::calendar::{Datelike, NaiveDate, PartialDate, Period, Relation, Span, Truth};
use crate::question::meaning::{Point, Time, Unknown};

/// A time whose points have dates.
#[derive(Debug, Clone)]
pub(super) enum Stretch {
    Period(Period),
    Relative(Relation, PartialDate),
    Between(PartialDate, PartialDate),
    Either(Vec<Self>),
    Except(Box<Self>),
}

/// The first and the last day, both in; `None` is open.
pub(super) type Bounds = (Option<NaiveDate>, Option<NaiveDate>);

impl Stretch {
    /// Puts the dates in, and tells which ones they are. A point without a date is what the answer is then missing.
    pub(super) fn new(time: &Time, known: Known<'_>) -> Result<(Self, Vec<Dated>), Wanting> {
        let date_of = |point: Point| {
            let dated = dated(point, known)?;
            let missing = || (Unknown::Property, point.organization().into_iter().collect());
            let date = dated.date.ok_or_else(missing)?;
            Ok::<_, Wanting>((date, dated))
        };
        Ok(match time {
            Time::Period(period) => (Self::Period(*period), Vec::new()),
            Time::Relative(relation, point) => {
                let (date, dated) = date_of(*point)?;
                (Self::Relative(*relation, date), vec![dated])
            }
            Time::YearOf(point) => {
                let (date, dated) = date_of(*point)?;
                (Self::Period(Period::year(date.year())), vec![dated])
            }
            Time::Between(one, other) => {
                let ((first, one), (last, other)) = (date_of(*one)?, date_of(*other)?);
                let (first, last) = if last.is_before(first) == Truth::Yes { (last, first) } else { (first, last) };
                (Self::Between(first, last), vec![one, other])
            }
            Time::Either(times) => {
                let stretches: Vec<_> = times.iter().map(|time| Self::new(time, known)).collect::<Result<_, _>>()?;
                let (stretches, dated): (Vec<_>, Vec<_>) = stretches.into_iter().unzip();
                (Self::Either(stretches), dated.into_iter().flatten().collect())
            }
            Time::Except(time) => {
                let (stretch, dated) = Self::new(time, known)?;
                (Self::Except(Box::new(stretch)), dated)
            }
        })
    }

    /// Whether a date lies in it.
    pub(super) fn contains(&self, date: PartialDate, today: NaiveDate) -> Truth {
        match self {
            Self::Period(period) => period.contains(date, today),
            Self::Relative(Relation::In, of) => Period::Related(Relation::In, Span::Date(*of)).contains(date, today),
            Self::Relative(Relation::Since, of) => !date.is_before(*of),
            Self::Relative(Relation::After, of) => of.is_before(date),
            Self::Relative(Relation::Before, of) => date.is_before(*of),
            Self::Relative(Relation::By, of) => !of.is_before(date),
            Self::Between(first, last) => (!date.is_before(*first)).and(!last.is_before(date)),
            Self::Either(stretches) => {
                stretches.iter().fold(Truth::No, |truth, stretch| truth.or(stretch.contains(date, today)))
            }
            Self::Except(stretch) => !stretch.contains(date, today),
        }
    }

    /// Whether something that began and ended then goes on at some moment of it. What has no end goes on today, and nobody
    /// knows how long; what has no beginning had begun today.
    pub(super) fn meets(&self, start: Option<PartialDate>, end: Option<PartialDate>, today: NaiveDate) -> Truth {
        let spell = |bounds| overlap(bounds, start, end, today);
        match self {
            Self::Either(stretches) => {
                stretches.iter().fold(Truth::No, |truth, stretch| truth.or(stretch.meets(start, end, today)))
            }
            Self::Except(stretch) => match stretch.bounds(today) {
                Some((from, to)) => {
                    let before = from.and_then(|from| from.pred_opt()).map(|day| spell((None, Some(day))));
                    let after = to.and_then(|to| to.succ_opt()).map(|day| spell((Some(day), None)));
                    before.unwrap_or(Truth::No).or(after.unwrap_or(Truth::No))
                }
                None => Truth::Unknown,
            },
            Self::Period(_) | Self::Relative(..) | Self::Between(..) => {
                self.bounds(today).map_or(Truth::Unknown, spell)
            }
        }
    }

    /// Its first and last day, where it is of one piece.
    pub(super) fn bounds(&self, today: NaiveDate) -> Option<Bounds> {
        match self {
            Self::Period(period) => Some(period.bounds(today)),
            Self::Relative(relation, date) => Some(Period::Related(*relation, Span::Date(*date)).bounds(today)),
            Self::Between(first, last) => Some((Some(first.earliest()), Some(last.latest()))),
            Self::Either(_) | Self::Except(_) => None,
        }
    }

    /// Whether it has certainly ended when this date comes.
    pub(super) fn is_over_before(&self, date: PartialDate, today: NaiveDate) -> bool {
        match self {
            Self::Either(stretches) => stretches.iter().all(|stretch| stretch.is_over_before(date, today)),
            Self::Period(_) | Self::Relative(..) | Self::Between(..) | Self::Except(_) => {
                let last = self.bounds(today).and_then(|(_, last)| last);
                last.is_some_and(|last| last < date.earliest())
            }
        }
    }

    /// Whether it is one date or this year or the like: what was founded in it is worth a word.
    pub(super) const fn is_a_date(&self) -> bool {
        matches!(
            self,
            Self::Period(Period::Related(Relation::In, Span::Date(_)) | Period::ThisYear(_))
                | Self::Relative(Relation::In, _)
        )
    }
}

fn overlap((from, to): Bounds, start: Option<PartialDate>, end: Option<PartialDate>, today: NaiveDate) -> Truth {
    let began = match (start, to) {
        (_, None) => Truth::Yes,
        (Some(start), Some(to)) if start.latest() <= to => Truth::Yes,
        (Some(start), Some(to)) if start.earliest() > to => Truth::No,
        // What ended by then had begun by then.
        (None, Some(to)) if end.is_some_and(|end| end.latest() <= to) => Truth::Yes,
        (None, Some(to)) if to >= today && end.is_none_or(|end| end.latest() >= today) => Truth::Yes,
        (Some(_) | None, Some(_)) => Truth::Unknown,
    };
    let lasted = match (from, end) {
        (None, _) => Truth::Yes,
        (Some(from), Some(end)) if end.earliest() >= from => Truth::Yes,
        (Some(from), Some(end)) if end.latest() < from => Truth::No,
        (Some(from), None) if from <= today => Truth::Yes,
        (Some(_), Some(_) | None) => Truth::Unknown,
    };
    began.and(lasted)
}

/// The least and the most full years from one date to another; negative where it is the other way round.
pub(super) fn years_between(from: PartialDate, to: PartialDate) -> (i32, i32) {
    if to.latest() < from.earliest() {
        let (least, most) = years_between(to, from);
        return (-most, -least);
    }
    let full = |from: NaiveDate, to: NaiveDate| {
        let years = to.year() - from.year();
        if (to.month(), to.day()) < (from.month(), from.day()) { years - 1 } else { years }
    };
    (full(from.latest(), to.earliest()).max(0), full(from.earliest(), to.latest()))
}

//! A period as a question states it: `since 2006`, `in the 1990s`, `between 1995 and 2004`.

use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

use super::PartialDate;
use super::partial_date::{first_of, last_of};

/// The answer to a comparison with partial dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// Certainly so.
    Yes,
    /// Certainly not so.
    No,
    /// The dates don't tell.
    Unknown,
}

/// A stretch of time that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Span {
    /// A year, a month or a day.
    Date(PartialDate),
    /// Ten years from the given one, which ends in 0: `Decade(1990)` is 1990-1999.
    Decade(i32),
    /// A century by its number: `Century(21)` is 2001-2100.
    Century(i32),
    /// Whole years from the first to the last, such as "the early nineties" (1990-1994).
    Years(i32, i32),
}

/// How a period lies to the span that names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Within it.
    In,
    /// From its first day on.
    Since,
    /// From the day after its last day on.
    After,
    /// Until the day before its first day.
    Before,
    /// Until its last day.
    By,
}

/// A period of time, as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// One span and how the period lies to it.
    Related(Relation, Span),
    /// From the first day of the one to the last day of the other, both in.
    Between(Span, Span),
    /// The last so many years, until today.
    LastYears(u32),
    /// This calendar year shifted by so many years: 0 is this year, -1 the last.
    ThisYear(i32),
}

impl Span {
    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Date(date) => date.earliest(),
            Self::Decade(year) | Self::Years(year, _) => first_of(year, 1),
            Self::Century(century) => first_of(century * 100 - 99, 1),
        }
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Date(date) => date.latest(),
            Self::Decade(year) => last_of(year + 9, 12),
            Self::Century(century) => last_of(century * 100, 12),
            Self::Years(_, year) => last_of(year, 12),
        }
    }
}

impl Period {
    /// A calendar year.
    pub const fn year(year: i32) -> Self {
        Self::Related(Relation::In, Span::Date(PartialDate::Year(year)))
    }

    /// The first and the last day, both in; `None` is open. `today` anchors [`Period::LastYears`] and [`Period::ThisYear`].
    pub fn bounds(self, today: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Related(Relation::In, span) => (Some(span.first_day()), Some(span.last_day())),
            Self::Related(Relation::Since, span) => (Some(span.first_day()), None),
            Self::Related(Relation::After, span) => (span.last_day().succ_opt(), None),
            Self::Related(Relation::Before, span) => (None, span.first_day().pred_opt()),
            Self::Related(Relation::By, span) => (None, Some(span.last_day())),
            Self::Between(one, other) => {
                (Some(one.first_day().min(other.first_day())), Some(one.last_day().max(other.last_day())))
            }
            Self::LastYears(years) => (today.checked_sub_months(Months::new(years.saturating_mul(12))), Some(today)),
            Self::ThisYear(shift) => {
                let year = today.year() + shift;
                (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31))
            }
        }
    }

    /// Whether `date` lies in it.
    pub fn contains(self, date: PartialDate, today: NaiveDate) -> Truth {
        let (from, to) = self.bounds(today);
        let (earliest, latest) = (date.earliest(), date.latest());
        if from.is_some_and(|from| latest < from) || to.is_some_and(|to| earliest > to) {
            Truth::No
        } else if from.is_none_or(|from| earliest >= from) && to.is_none_or(|to| latest <= to) {
            Truth::Yes
        } else {
            Truth::Unknown
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Decade(year) => write!(f, "{year}s"),
            Self::Century(century) => write!(f, "c{century}"),
            Self::Years(first, last) => write!(f, "{first}..{last}"),
        }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::In => "in",
            Self::Since => "since",
            Self::After => "after",
            Self::Before => "before",
            Self::By => "by",
        })
    }
}

/// As a question's one-line reading has it: `since:2006`, `in:1990s`, `between:1995,2004`, `last:10y`, `year:-1`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Related(relation, span) => write!(f, "{relation}:{span}"),
            Self::Between(one, other) => write!(f, "between:{one},{other}"),
            Self::LastYears(years) => write!(f, "last:{years}y"),
            Self::ThisYear(shift) => write!(f, "year:{shift}"),
        }
    }
}

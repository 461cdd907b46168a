//! A date of known precision: `1992`, `1998-09`, `1998-09-03`.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Truth;

/// A date that may lack its day, or its day and month, as Popolo has them.
///
/// It stands for every day that it may mean: `1998-09` for the thirty days of September 1998.
/// Years are 1000-9999, so that four digits are always a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum PartialDate {
    /// Only the year is known.
    Year(i32),
    /// The year and the month (1-12) are known.
    Month(i32, u32),
    /// The day is known.
    Day(NaiveDate),
}

/// Why a text is not a partial date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the shape `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[error("expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found {0:?}")]
    Shape(String),
    /// Of that shape, but the calendar has no such day or month, or the year is before 1000.
    #[error("{0:?} is not in the calendar")]
    NotInCalendar(String),
}

impl PartialDate {
    /// The year, which is always known.
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The first day that it may mean.
    pub fn earliest(self) -> NaiveDate {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Month(year, month) => first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// The last day that it may mean.
    pub fn latest(self) -> NaiveDate {
        match self {
            Self::Year(year) => last_of(year, 12),
            Self::Month(year, month) => last_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// Whether it is before `other`; [`Truth::Unknown`] where the two spans of days overlap.
    pub fn is_before(self, other: Self) -> Truth {
        if self.latest() < other.earliest() {
            Truth::Yes
        } else if self.earliest() >= other.latest() {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// An order for lists: by first possible day, the vaguer one first. It says nothing about time where spans overlap.
    pub fn list_order(self) -> (NaiveDate, std::cmp::Reverse<NaiveDate>) {
        (self.earliest(), std::cmp::Reverse(self.latest()))
    }

    /// Full years from this date to `day`: the least and the most that it may be (equal where the date tells).
    pub fn years_until(self, day: NaiveDate) -> (i32, i32) {
        (full_years(self.latest(), day), full_years(self.earliest(), day))
    }
}

fn full_years(from: NaiveDate, to: NaiveDate) -> i32 {
    let years = to.year() - from.year();
    if (to.month(), to.day()) < (from.month(), from.day()) { years - 1 } else { years }
}

pub(super) fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).expect("years and months are checked when a date is made")
}

pub(super) fn last_of(year: i32, month: u32) -> NaiveDate {
    let (next_year, next_month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    first_of(next_year, next_month).pred_opt().expect("a year from 1000 to 9999 has a day before")
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let shape = || DateError::Shape(text.to_owned());
        let not_in_calendar = || DateError::NotInCalendar(text.to_owned());
        let parts: Vec<&str> = text.split('-').collect();
        let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        if !matches!(widths[..], [4] | [4, 2] | [4, 2, 2])
            || !parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
        {
            return Err(shape());
        }
        let number = |part: &str| part.parse::<u32>().map_err(|_| shape());
        let year = i32::try_from(number(parts[0])?).map_err(|_| shape())?;
        if year < 1000 {
            return Err(not_in_calendar());
        }
        let month = parts.get(1).map(|part| number(part)).transpose()?;
        let day = parts.get(2).map(|part| number(part)).transpose()?;
        match (month, day) {
            (None, _) => Ok(Self::Year(year)),
            (Some(month), None) if (1..=12).contains(&month) => Ok(Self::Month(year, month)),
            (Some(_), None) => Err(not_in_calendar()),
            (Some(month), Some(day)) => {
                NaiveDate::from_ymd_opt(year, month, day).map(Self::Day).ok_or_else(not_in_calendar)
            }
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
        }
    }
}

impl TryFrom<String> for PartialDate {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn only_dates_of_the_calendar_in_the_three_shapes_are_read() {
        for (text, expected) in [
            ("1992", Ok(PartialDate::Year(1992))),
            ("1998-09", Ok(PartialDate::Month(1998, 9))),
            ("2000-02-29", Ok(PartialDate::Day(NaiveDate::from_ymd_opt(2000, 2, 29).unwrap()))),
            ("9999-12-31", Ok(PartialDate::Day(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap()))),
            ("1900-02-29", Err(DateError::NotInCalendar("1900-02-29".to_owned()))),
            ("2006-13", Err(DateError::NotInCalendar("2006-13".to_owned()))),
            ("2006-00", Err(DateError::NotInCalendar("2006-00".to_owned()))),
            ("0999", Err(DateError::NotInCalendar("0999".to_owned()))),
            ("", Err(DateError::Shape(String::new()))),
            ("92", Err(DateError::Shape("92".to_owned()))),
            ("2006-1", Err(DateError::Shape("2006-1".to_owned()))),
            ("2006-01-", Err(DateError::Shape("2006-01-".to_owned()))),
            ("2006-01-01-01", Err(DateError::Shape("2006-01-01-01".to_owned()))),
            ("+992", Err(DateError::Shape("+992".to_owned()))),
            (" 1992", Err(DateError::Shape(" 1992".to_owned()))),
            ("19९", Err(DateError::Shape("19९".to_owned()))),
        ] {
            assert_eq!(text.parse(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_date_is_before_another_only_if_every_day_of_it_is() {
        for (one, other, expected) in [
            ("1991", "1992", Truth::Yes),
            ("1992", "1991", Truth::No),
            ("1992", "1992", Truth::Unknown),
            ("1992-12-31", "1993", Truth::Yes),
            ("1998", "1998-09-03", Truth::Unknown),
            ("1998-09-03", "1998", Truth::Unknown),
            ("1998-12-31", "1998", Truth::No),
            ("1998", "1998-01-01", Truth::No),
            ("1998-08", "1998-09-03", Truth::Yes),
            ("1998-09-03", "1998-09-03", Truth::No),
        ] {
            assert_eq!(date(one).is_before(date(other)), expected, "{one} before {other}");
        }
    }

    #[test]
    fn years_until_a_day_are_as_many_as_the_date_allows() {
        for (from, to, expected) in [
            ("1992", "2012-06-01", (19, 20)),
            ("1992", "2012-12-31", (20, 20)),
            ("1998-09-03", "2018-09-03", (20, 20)),
            ("1998-09-03", "2018-09-02", (19, 19)),
            ("1998-09", "2018-09-15", (19, 20)),
            ("2000-02-29", "2001-02-28", (0, 0)),
        ] {
            assert_eq!(date(from).years_until(date(to).earliest()), expected, "{from} to {to}");
        }
    }

    #[test]
    fn in_a_list_the_vaguer_of_two_dates_comes_first() {
        let mut dates = ["1998-09-03", "1999", "1998", "1998-01-01", "1998-01"].map(date);
        dates.sort_by_key(|date| date.list_order());
        assert_eq!(dates.map(|date| date.to_string()), ["1998", "1998-01", "1998-01-01", "1998-09-03", "1999"]);
    }

    /// Dates near one another, so that spans overlap, touch and part.
    fn any_date() -> impl Strategy<Value = PartialDate> {
        let day = (0u64..1500).prop_map(|days| NaiveDate::from_ymd_opt(1999, 1, 1).unwrap() + Days::new(days));
        (day, 0..3).prop_map(|(day, precision)| match precision {
            0 => PartialDate::Year(day.year()),
            1 => PartialDate::Month(day.year(), day.month()),
            _ => PartialDate::Day(day),
        })
    }

    fn days(date: PartialDate) -> impl Iterator<Item = NaiveDate> {
        date.earliest().iter_days().take_while(move |day| *day <= date.latest())
    }

    proptest! {
        #[test]
        fn a_date_is_read_as_it_is_written(date in any_date()) {
            prop_assert_eq!(date.to_string().parse(), Ok(date));
            let json = serde_json::to_string(&date).unwrap();
            prop_assert_eq!(serde_json::from_str::<PartialDate>(&json).unwrap(), date);
        }

        #[test]
        fn a_date_is_all_days_that_begin_with_its_text(date in any_date(), other in any_date()) {
            let begins = other.earliest().to_string().starts_with(&date.to_string());
            prop_assert_eq!(days(date).any(|day| day == other.earliest()), begins);
        }

        #[test]
        fn comparison_agrees_with_comparing_day_by_day(one in any_date(), other in any_date()) {
            // For every pair of days that they may mean; the extremes of the second stand for all of its days.
            let all = days(one).all(|day| day < other.earliest());
            let some = days(one).any(|day| day < other.latest());
            let expected = if all { Truth::Yes } else if some { Truth::Unknown } else { Truth::No };
            prop_assert_eq!(one.is_before(other), expected);
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,12}|[0-9]{4}-[0-9]{2}(-[0-9]{2})?") {
            if let Ok(date) = text.parse::<PartialDate>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }
    }
}

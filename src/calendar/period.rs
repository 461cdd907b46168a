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

impl Truth {
    /// What is certain of a plain yes or no.
    pub const fn of(is_so: bool) -> Self {
        if is_so { Self::Yes } else { Self::No }
    }

    /// Whether both are so.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
        }
    }

    /// Whether one of the two is so.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, Self::No) => Self::No,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
        }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
                let year = today.year().saturating_add(shift);
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(text: &str) -> Span {
        Span::Date(text.parse().unwrap())
    }

    fn related(relation: Relation, text: &str) -> Period {
        Period::Related(relation, span(text))
    }

    #[test]
    fn bounds_are_the_first_and_the_last_day() {
        use Relation::{After, Before, By, In, Since};
        for (period, expected) in [
            (Period::year(2006), "2006-01-01..2006-12-31"),
            (related(In, "1998-09"), "1998-09-01..1998-09-30"),
            (related(In, "2000-02"), "2000-02-01..2000-02-29"),
            (related(Since, "2006"), "2006-01-01.."),
            (related(After, "2006"), "2007-01-01.."),
            (related(After, "1998-09-03"), "1998-09-04.."),
            (related(Before, "2006"), "..2005-12-31"),
            (related(Before, "1998-09-03"), "..1998-09-02"),
            (related(By, "2006"), "..2006-12-31"),
            (Period::Related(In, Span::Decade(1990)), "1990-01-01..1999-12-31"),
            (Period::Related(After, Span::Decade(1990)), "2000-01-01.."),
            (Period::Related(In, Span::Century(20)), "1901-01-01..2000-12-31"),
            (Period::Related(In, Span::Century(21)), "2001-01-01..2100-12-31"),
            (Period::Related(Before, Span::Century(21)), "..2000-12-31"),
            (Period::Related(In, Span::Years(1990, 1994)), "1990-01-01..1994-12-31"),
            (Period::Between(span("1995"), span("2004")), "1995-01-01..2004-12-31"),
            (Period::Between(span("2004"), span("1995")), "1995-01-01..2004-12-31"),
            (Period::Between(span("1995-06"), Span::Decade(2000)), "1995-06-01..2009-12-31"),
            (Period::LastYears(10), "2010-02-28..2020-02-29"),
            (Period::LastYears(4), "2016-02-29..2020-02-29"),
            (Period::LastYears(0), "2020-02-29..2020-02-29"),
            (Period::ThisYear(0), "2020-01-01..2020-12-31"),
            (Period::ThisYear(-1), "2019-01-01..2019-12-31"),
        ] {
            let (from, to) = period.bounds(day("2020-02-29"));
            let shown = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
            assert_eq!(format!("{}..{}", shown(from), shown(to)), expected, "{period}");
        }
    }

    #[test]
    fn a_period_contains_a_date_if_every_day_of_it_is_in() {
        use Relation::{After, Before, By, In, Since};
        for (period, date, expected) in [
            (related(Since, "2006"), "2006", Truth::Yes),
            (related(After, "2006"), "2006", Truth::No),
            (related(Before, "2006"), "2006", Truth::No),
            (related(By, "2006"), "2006", Truth::Yes),
            (related(Since, "2006-05"), "2006", Truth::Unknown),
            (related(After, "1998-09-03"), "1998", Truth::Unknown),
            (related(By, "1998-09-03"), "1998-09-03", Truth::Yes),
            (related(In, "1998"), "1998-09-03", Truth::Yes),
            (related(In, "1998-09-03"), "1998", Truth::Unknown),
            (Period::Related(In, Span::Decade(1990)), "1990", Truth::Yes),
            (Period::Related(In, Span::Decade(1990)), "1999-12-31", Truth::Yes),
            (Period::Related(In, Span::Decade(1990)), "2000", Truth::No),
            (Period::Related(In, Span::Century(21)), "2000", Truth::No),
            (Period::Related(In, Span::Century(21)), "2001", Truth::Yes),
            (Period::Related(In, Span::Century(21)), "2100", Truth::Yes),
            (Period::Between(span("1995"), span("2004")), "1995", Truth::Yes),
            (Period::Between(span("1995"), span("2004")), "2004-12-31", Truth::Yes),
            (Period::Between(span("1995"), span("2004")), "2005", Truth::No),
            (Period::LastYears(10), "2010", Truth::Unknown),
            (Period::LastYears(10), "2011", Truth::Yes),
            (Period::LastYears(10), "2020", Truth::Unknown),
            (Period::LastYears(10), "2021", Truth::No),
        ] {
            assert_eq!(period.contains(date.parse().unwrap(), day("2020-06-15")), expected, "{period} contains {date}");
        }
    }

    #[test]
    fn numbers_out_of_the_calendar_leave_a_bound_open() {
        let today = day("2020-06-15");
        assert_eq!(Period::LastYears(u32::MAX).bounds(today), (None, Some(today)));
        assert_eq!(Period::ThisYear(i32::MAX).bounds(today), (None, None));
        assert_eq!(Period::ThisYear(i32::MIN).bounds(today), (None, None));
    }

    proptest! {
        #[test]
        fn containing_agrees_with_looking_at_every_day(
            relation in prop::sample::select(vec![Relation::In, Relation::Since, Relation::After, Relation::Before, Relation::By]),
            named in 0u64..1500,
            named_precision in 0..3,
            asked in 0u64..1500,
            asked_precision in 0..3,
        ) {
            let date = |days: u64, precision: i32| {
                let day = day("1999-01-01") + Days::new(days);
                match precision {
                    0 => PartialDate::Year(day.year()),
                    1 => PartialDate::Month(day.year(), day.month()),
                    _ => PartialDate::Day(day),
                }
            };
            let (named, asked) = (date(named, named_precision), date(asked, asked_precision));
            let is_in = |day: NaiveDate| match relation {
                Relation::In => named.earliest() <= day && day <= named.latest(),
                Relation::Since => day >= named.earliest(),
                Relation::After => day > named.latest(),
                Relation::Before => day < named.earliest(),
                Relation::By => day <= named.latest(),
            };
            let days: Vec<bool> = asked.earliest().iter_days().take_while(|day| *day <= asked.latest()).map(is_in).collect();
            let expected = match (days.iter().all(|is_in| *is_in), days.iter().any(|is_in| *is_in)) {
                (true, _) => Truth::Yes,
                (false, true) => Truth::Unknown,
                (false, false) => Truth::No,
            };
            let period = Period::Related(relation, Span::Date(named));
            prop_assert_eq!(period.contains(asked, day("2020-06-15")), expected);
        }
    }
}

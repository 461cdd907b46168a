//! From the values in a pattern's slots to spans and periods: the year 1990 in a decade's name -> the 1990s.

use std::ops::Range;

use crate::calendar::{Datelike, NaiveDate, PartialDate, Period, Relation, Span};

use super::grammar::{Makes, Part, Reads};
use super::slot::Value;

/// What a rule read, events by index of piece.
pub(super) enum Reading {
    Period(Period),
    Event(Relation, Range<usize>),
    Relative(Relation),
}

/// The span that a name makes of what its slots held, if the calendar has it.
pub(super) fn make(makes: Makes, values: &[Value]) -> Option<Span> {
    let year = values.iter().find_map(|value| if let Value::Year(year) = value { Some(*year) } else { None });
    let month = values.iter().find_map(|value| if let Value::Month(month) = value { Some(*month) } else { None });
    let day = values.iter().find_map(|value| if let Value::Day(day) = value { Some(*day) } else { None });
    let century = values.iter().find_map(|value| if let Value::Century(number) = value { Some(*number) } else { None });
    let span = values.iter().find_map(|value| if let Value::Span(span) = value { Some(*span) } else { None });
    match makes {
        Makes::Date => Some(Span::Date(match (year?, month, day) {
            (year, Some(month), Some(day)) => PartialDate::Day(NaiveDate::from_ymd_opt(year, month, day)?),
            (year, Some(month), None) => PartialDate::Month(year, month),
            (year, None, _) => PartialDate::Year(year),
        })),
        Makes::Decade => year.filter(|year| year % 10 == 0).map(Span::Decade),
        Makes::Century => century.map(Span::Century),
        Makes::Always(span) => Some(span),
        Makes::Part(part) => span.map(|span| part_of(part, span)),
    }
}

fn part_of(part: Part, span: Span) -> Span {
    match span {
        Span::Decade(year) => {
            let (first, last) = match part {
                Part::Early | Part::FirstHalf => (0, 4),
                Part::Mid => (3, 6),
                Part::Late | Part::SecondHalf => (5, 9),
            };
            Span::Years(year + first, year + last)
        }
        Span::Century(century) => {
            let (first, last) = match part {
                Part::Early => (1, 25),
                Part::Mid => (31, 70),
                Part::Late => (76, 100),
                Part::FirstHalf => (1, 50),
                Part::SecondHalf => (51, 100),
            };
            let before = (century - 1) * 100;
            Span::Years(before + first, before + last)
        }
        Span::Date(_) | Span::Years(..) => span,
    }
}

/// The period that a rule makes of what its slots held.
pub(super) fn read(reads: Reads, values: Vec<Value>) -> Option<Reading> {
    let mut count = None;
    let mut event = None;
    let mut spans = Vec::new();
    for value in values {
        match value {
            Value::Count(number) => count = Some(number),
            Value::Event(name) => event = Some(name),
            Value::Span(span) => spans.push(span),
            Value::Year(year) => spans.push(Span::Date(PartialDate::Year(year))),
            Value::Month(_) | Value::Day(_) | Value::Century(_) => {}
        }
    }
    let years = |unit: u32| count.unwrap_or(1).checked_mul(unit).filter(|years| *years <= 1000);
    match (reads, &spans[..]) {
        (Reads::Related(relation), [span, ..]) => Some(Reading::Period(Period::Related(relation, *span))),
        (Reads::Between, [one, other]) => Some(Reading::Period(Period::Between(*one, *other))),
        (Reads::Inside, [one, other]) => inside(*one, *other).map(Reading::Period),
        (Reads::Decades, [one, other]) => {
            let decade = |span: Span| Span::Decade(span.first_day().year() / 10 * 10);
            Some(Reading::Period(Period::Between(decade(*one), decade(*other))))
        }
        (Reads::Related(_) | Reads::Between | Reads::Inside | Reads::Decades, _) => None,
        (Reads::Last(unit), _) => Some(Reading::Period(Period::LastYears(years(unit)?))),
        (Reads::ThisYear(shift), _) => Some(Reading::Period(Period::ThisYear(shift))),
        (Reads::Ago(unit), _) => Some(Reading::Period(Period::ThisYear(-i32::try_from(years(unit)?).ok()?))),
        (Reads::Event(relation), _) => event.map(|name| Reading::Event(relation, name)),
        (Reads::Relative(relation), _) => Some(Reading::Relative(relation)),
    }
}

/// The days between two spans, neither of them in; nothing if no day is left.
fn inside(one: Span, other: Span) -> Option<Period> {
    let (first, last) = (one.last_day().succ_opt()?, other.first_day().pred_opt()?);
    let whole_years = first.ordinal() == 1 && last.month() == 12 && last.day() == 31;
    let date = |day: NaiveDate| if whole_years { PartialDate::Year(day.year()) } else { PartialDate::Day(day) };
    (first <= last).then(|| Period::Between(Span::Date(date(first)), Span::Date(date(last))))
}

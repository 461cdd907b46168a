//! Periods as their `Display` writes them: `between:1995,1990s` -> from 1995 until 1999.

use super::FARTHEST;
use crate::calendar::{PartialDate, Period, Relation, Span};

/// Years of four digits are those that can be reckoned with.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=9999;

/// Reads a period.
pub(super) fn period(text: &str) -> Option<Period> {
    let (name, rest) = text.split_once(':')?;
    match name {
        "between" => {
            let (one, other) = rest.split_once(',')?;
            Some(Period::Between(span(one)?, span(other)?))
        }
        "last" => years(rest).map(Period::LastYears),
        "year" => {
            let shift: i32 = rest.parse().ok()?;
            (shift.unsigned_abs() <= FARTHEST).then_some(Period::ThisYear(shift))
        }
        _ => Some(Period::Related(relation(name)?, span(rest)?)),
    }
}

/// Reads how a time lies to what names it.
pub(super) fn relation(text: &str) -> Option<Relation> {
    [Relation::In, Relation::Since, Relation::After, Relation::Before, Relation::By]
        .into_iter()
        .find(|relation| relation.to_string() == text)
}

/// Reads a number of years, `10y`.
pub(super) fn years(text: &str) -> Option<u32> {
    text.strip_suffix('y')?.parse().ok().filter(|years| *years <= FARTHEST)
}

fn span(text: &str) -> Option<Span> {
    let year = |text: &str| text.parse().ok().filter(|year| YEARS.contains(year));
    if let Some(decade) = text.strip_suffix('s') {
        year(decade).filter(|decade| decade % 10 == 0).map(Span::Decade)
    } else if let Some(century) = text.strip_prefix('c') {
        century.parse().ok().filter(|century| (1..=99).contains(century)).map(Span::Century)
    } else if let Some((first, last)) = text.split_once("..") {
        Some(Span::Years(year(first)?, year(last)?))
    } else {
        text.parse::<PartialDate>().ok().map(Span::Date)
    }
}

//! What somebody most likely meant who wrote a date otherwise than as YYYY, YYYY-MM or YYYY-MM-DD.
//!
//! `13.03.1991` -> `write "1991-03-13"`

use crate::calendar::{Datelike, NaiveDate, PartialDate};

/// The likely fix of a text that is not a partial date; `None` where it says nothing of a date.
pub(super) fn date_fix(text: &str) -> Option<String> {
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let year_at = numbers.iter().position(|part| part.len() == 4 && *part >= "1000")?;
    let year = numbers[year_at];
    let number = |part: &str| part.parse::<u32>().ok();
    match numbers[..] {
        [first, second] if first.len() == 4 && second.len() == 4 => {
            Some(format!("write one date; where it is from {first} to {second}, that is a start_date and an end_date"))
        }
        // Letters mean that a month was written in words, or "about"; only the year is certain then.
        [_] | [_, _] if text.chars().any(char::is_alphabetic) => {
            Some(format!("write \"{year}\", or with the month \"{year}-MM\", or with the day \"{year}-MM-DD\""))
        }
        [_] => Some(format!("write \"{year}\"")),
        [one, other] => {
            let month = number(if year_at == 0 { other } else { one })?;
            Some(month_fix(year, month))
        }
        // 1991-3-13, 13.03.1991 and, with a time behind it, 1991-03-13T00:00:00Z.
        [one, two, three, ..] => {
            let (month, day) = if year_at == 0 { (number(two)?, number(three)?) } else { (number(two)?, number(one)?) };
            Some(day_fix(year, month, day))
        }
        [] => None,
    }
}

fn month_fix(year: &str, month: u32) -> String {
    match month {
        1..=12 => format!("write \"{year}-{month:02}\""),
        0 => format!("write \"{year}\" if only the year is known"),
        _ => format!("write \"{year}\" or a month from 01 to 12"),
    }
}

fn day_fix(year: &str, month: u32, day: u32) -> String {
    if !(1..=12).contains(&month) {
        return month_fix(year, month);
    }
    let month_known = format!("{year}-{month:02}");
    let last = month_known.parse().map_or(31, |date: PartialDate| date.latest().day());
    let in_calendar = year.parse().ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    match (in_calendar, day) {
        (Some(day), _) => format!("write \"{day}\""),
        (None, 0) => format!("write \"{month_known}\" if the day is not known"),
        (None, _) => format!("write \"{month_known}\" or a day from 01 to {last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fix_is_what_was_meant() {
        for (written, expected) in [
            ("", None),
            ("unknown", None),
            ("0000-00-00", None),
            ("2006-13", Some("write \"2006\" or a month from 01 to 12")),
            ("2006-00", Some("write \"2006\" if only the year is known")),
            ("2006-00-00", Some("write \"2006\" if only the year is known")),
            ("2006-05-00", Some("write \"2006-05\" if the day is not known")),
            ("2006-5", Some("write \"2006-05\"")),
            ("05/2006", Some("write \"2006-05\"")),
            ("2006-02-30", Some("write \"2006-02\" or a day from 01 to 28")),
            ("2004-02-30", Some("write \"2004-02\" or a day from 01 to 29")),
            ("13.03.1991", Some("write \"1991-03-13\"")),
            ("1991-3-13", Some("write \"1991-03-13\"")),
            ("2006-05-05T00:00:00Z", Some("write \"2006-05-05\"")),
            ("1992 год", Some("write \"1992\", or with the month \"1992-MM\", or with the day \"1992-MM-DD\"")),
            ("13 March 1991", Some("write \"1991\", or with the month \"1991-MM\", or with the day \"1991-MM-DD\"")),
            ("~1992", Some("write \"1992\"")),
            ("1998-2020", Some("write one date; where it is from 1998 to 2020, that is a start_date and an end_date")),
        ] {
            assert_eq!(date_fix(written).as_deref(), expected, "{written:?}");
        }
    }
}

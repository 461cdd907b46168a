//! A date as people write it in a list: «3 сентября 1998 г.», `03.09.1998`, "Sept 1998" -> `1998-09-03`, `1998-09`.
//!
//! What may mean two things is named and never guessed.

use crate::calendar::{NaiveDate, PartialDate, month_named};
use crate::dataset::date_fix::date_fix;
use crate::text::fold;

/// Why a text isn't taken as a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateMistake {
    /// Day and month may each be either: `9/3/1998`. Both days that it may mean, day first.
    Ambiguous(NaiveDate, NaiveDate),
    /// The year has two digits: `03.09.98`.
    ShortYear,
    /// A spreadsheet's number for a day: `36041`; the day where it counts from 1900, as most do.
    Serial(NaiveDate),
    /// A spreadsheet's error in place of a value: `#REF!`, `#ЗНАЧ!`.
    Formula,
    /// The column was too narrow to show the date when it was saved: `########`.
    Narrow,
    /// The calendar has no such day or month: `30.02.1998`. What to write instead, in English.
    NotInCalendar(Option<String>),
    /// Anything else. What to write instead, in English, where that can be told.
    Unreadable(Option<String>),
}

/// Words that stand where nothing is known.
const UNKNOWN: &str = "-|--|?|нет|нет данных|н/д|н.д.|неизвестно|неизвестна|не известно|не указано|не указана|не установлено\
     |не установлена|без даты|unknown|not known|not stated|none|null|nan|n/a|na|n.d.|tbd";
/// Words around a date that say nothing more.
const AROUND: &str = "г|гг|год|года|году|year|of|the|числа";
const ORDINAL: &str = "st|nd|rd|th|го";

/// The date that a text is; `None` for an empty one and for a word that says that it isn't known.
///
/// # Errors
/// It is no date, or may be more than one.
pub fn date_of(text: &str) -> Result<Option<PartialDate>, DateMistake> {
    let folded = fold(text).replace(['"', '\''], "");
    let folded = without_time(folded.trim());
    if folded.is_empty() || is_one_of(folded, UNKNOWN) {
        return Ok(None);
    }
    if folded.chars().all(|letter| letter == '#') {
        return Err(DateMistake::Narrow);
    }
    if folded.starts_with('#') {
        return Err(DateMistake::Formula);
    }
    let parts = parts(without_fraction(folded));
    read(&parts).unwrap_or_else(|| Err(DateMistake::Unreadable(date_fix(text)))).map(Some)
}

/// Whether a folded text is one of the words between `|`.
pub(super) fn is_one_of(text: &str, words: &str) -> bool {
    words.split('|').any(|word| word.trim() == text)
}

#[derive(Debug, PartialEq, Eq)]
enum Part<'t> {
    /// Digits, and what stands before the next digits or letters: `.`, `/`, nothing.
    Number(&'t str, &'t str),
    Month(u32),
    Word(&'t str),
}

fn read(parts: &[Part<'_>]) -> Option<Result<PartialDate, DateMistake>> {
    use Part::{Month, Number};
    match *parts {
        [Number(year, _)] if is_year(year) => Some(Ok(PartialDate::Year(number(year)?))),
        [Number(digits, _)] => alone(digits),
        [Number(digits, "," | "."), Number(..)] if digits.len() == 5 => alone(digits),
        [Number(year, between), Number(month, _)] if is_year(year) && is_short(month) => {
            // "1998.1" may be a fraction that has lost its nought.
            let is_month = matches!(between, "-" | "/") || (between == "." && month.len() == 2);
            is_month.then(|| of_month(year, number(month)?))?
        }
        [Number(month, "." | "/" | "-"), Number(year, _)] if is_short(month) && is_year(year) => {
            of_month(year, number(month)?)
        }
        [Number(year, one), Number(month, other), Number(day, _)] if is_year(year) && one == other => {
            let is_date = matches!(one, "-" | "/" | ".") && is_short(month) && is_short(day);
            is_date.then(|| of_day(year, number(month)?, number(day)?))?
        }
        [Number(one, "/"), Number(other, "/"), Number(year, _)]
            if is_short(one) && is_short(other) && is_year(year) =>
        {
            with_slashes(number(one)?, number(other)?, year)
        }
        [Number(day, one @ ("." | "-")), Number(month, other), Number(year, _)] if one == other && is_year(year) => {
            (is_short(day) && is_short(month)).then(|| of_day(year, number(month)?, number(day)?))?
        }
        [Number(one, ..), Number(other, ..), Number(year, _)] if [one, other, year].into_iter().all(is_short) => {
            Some(Err(DateMistake::ShortYear))
        }
        [Month(month), Number(year, _)] | [Number(year, _), Month(month)] if is_year(year) => of_month(year, month),
        [Month(_), Number(year, _)] if year.len() == 2 => Some(Err(DateMistake::ShortYear)),
        [Number(day, _), Month(month), Number(year, _)]
        | [Month(month), Number(day, _), Number(year, _)]
        | [Number(year, _), Month(month), Number(day, _)]
            if is_year(year) && is_short(day) =>
        {
            of_day(year, month, number(day)?)
        }
        [Number(day, _), Month(_), Number(year, _)] if is_short(day) && year.len() == 2 => {
            Some(Err(DateMistake::ShortYear))
        }
        [..] => None,
    }
}

/// A number that is no year.
fn alone(digits: &str) -> Option<Result<PartialDate, DateMistake>> {
    if digits.len() == 2 {
        return Some(Err(DateMistake::ShortYear));
    }
    // 1927 to 2119; smaller and larger ones are hardly days.
    let days: u64 = number(digits).filter(|days| (10_000..80_000).contains(days))?;
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    start.checked_add_days(chrono::Days::new(days)).map(|day| Err(DateMistake::Serial(day)))
}

fn with_slashes(one: u32, other: u32, year: &str) -> Option<Result<PartialDate, DateMistake>> {
    let day = |month, day| NaiveDate::from_ymd_opt(number(year)?, month, day);
    Some(match (day(other, one), day(one, other)) {
        (Some(first), Some(second)) if first != second => Err(DateMistake::Ambiguous(first, second)),
        (Some(day), _) | (None, Some(day)) => Ok(PartialDate::Day(day)),
        (None, None) => Err(DateMistake::NotInCalendar(date_fix(&format!("{year}-{other:02}-{one:02}")))),
    })
}

fn of_month(year: &str, month: u32) -> Option<Result<PartialDate, DateMistake>> {
    Some(in_calendar(&format!("{year}-{month:02}")))
}

fn of_day(year: &str, month: u32, day: u32) -> Option<Result<PartialDate, DateMistake>> {
    Some(in_calendar(&format!("{year}-{month:02}-{day:02}")))
}

fn in_calendar(text: &str) -> Result<PartialDate, DateMistake> {
    text.parse().map_err(|_| DateMistake::NotInCalendar(date_fix(text)))
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits >= "1000"
}

fn is_short(digits: &str) -> bool {
    digits.len() <= 2
}

fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
    digits.parse().ok()
}

/// `03.09.1998 0:00:00` -> `03.09.1998`: a spreadsheet's day may come with its midnight.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    let date = before.strip_suffix('t').unwrap_or(before).trim_end().trim_end_matches(',');
    if date.is_empty() { text } else { date }
}

/// `1998,0` -> `1998`: a year that a spreadsheet took for a number.
fn without_fraction(text: &str) -> &str {
    match text.split_once([',', '.']) {
        Some((whole, rest)) if is_number(whole) && whole.len() >= 4 && rest.chars().all(|c| c == '0') => whole,
        _ => text,
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The numbers and words of a folded text, without what says nothing.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_same = |c: char| if first.is_ascii_digit() { c.is_ascii_digit() } else { c.is_alphabetic() };
        if !is_same(first) {
            // A sign where no number stands before it: "~1998".
            parts.push(Part::Word(&rest[..first.len_utf8()]));
            rest = rest[first.len_utf8()..].trim_start();
            continue;
        }
        let (token, after) = rest.split_at(rest.find(|c| !is_same(c)).unwrap_or(rest.len()));
        let end = after.find(|c: char| c.is_alphanumeric()).unwrap_or(after.len());
        let between = after[..end].trim();
        rest = &after[end..];
        if first.is_ascii_digit() {
            let suffix_end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            // "3rd", «3-го».
            if after.len() - rest.len() <= 1 && !after.starts_with(' ') && is_one_of(&rest[..suffix_end], ORDINAL) {
                rest = rest[suffix_end..].trim_start_matches([' ', ',', '.', '-']);
            }
            parts.push(Part::Number(token, between));
        } else if let Some(month) = month_named(token) {
            parts.push(Part::Month(month));
        } else if !is_one_of(token, AROUND) {
            parts.push(Part::Word(token));
        }
        // Behind letters a full stop, a comma, a hyphen says nothing; anything else may.
        if !(is_plain(between) || rest.is_empty() && between == ".") {
            parts.push(Part::Word(between));
        }
    }
    parts
}

fn is_plain(between: &str) -> bool {
    matches!(between, "" | "." | "," | "-" | "/" | ".," | ".-" | "./")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found = match date_of(text) {
            Ok(Some(date)) => date.to_string(),
            Ok(None) => "unknown".to_owned(),
            Err(DateMistake::Ambiguous(one, other)) => format!("ambiguous {one} {other}"),
            Err(DateMistake::Serial(day)) => format!("serial {day}"),
            Err(DateMistake::NotInCalendar(fix)) => format!("not in calendar: {}", fix.unwrap_or_default()),
            Err(DateMistake::Unreadable(fix)) => format!("unreadable: {}", fix.unwrap_or_default()),
            Err(mistake @ (DateMistake::ShortYear | DateMistake::Formula | DateMistake::Narrow)) => {
                format!("{mistake:?}")
            }
        };
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn a_date_is_read_however_it_is_written() {
        for (written, expected) in [
            ("1998", "1998"),
            ("1998 г.", "1998"),
            ("1998г", "1998"),
            ("1998\u{a0}год", "1998"),
            ("1998 года", "1998"),
            ("1998,0", "1998"),
            ("1998.00", "1998"),
            ("1998-09", "1998-09"),
            ("1998/9", "1998-09"),
            ("09.1998", "1998-09"),
            ("9.1998", "1998-09"),
            ("09/1998", "1998-09"),
            ("09.1998 г.", "1998-09"),
            ("сент. 1998", "1998-09"),
            ("сентябрь 1998 года", "1998-09"),
            ("Сентября 1998", "1998-09"),
            ("сен.1998", "1998-09"),
            ("Sept 1998", "1998-09"),
            ("September, 1998", "1998-09"),
            ("Sep-1998", "1998-09"),
            ("1998, September", "1998-09"),
            ("1998-09-03", "1998-09-03"),
            ("1998-9-3", "1998-09-03"),
            ("1998/09/03", "1998-09-03"),
            ("1998.09.03", "1998-09-03"),
            ("03.09.1998", "1998-09-03"),
            ("3.9.1998", "1998-09-03"),
            ("03.09.1998 г.", "1998-09-03"),
            ("03.09.1998г.", "1998-09-03"),
            ("03.09.1998 0:00:00", "1998-09-03"),
            ("1998-09-03T00:00:00Z", "1998-09-03"),
            ("03-09-1998", "1998-09-03"),
            ("25/12/1998", "1998-12-25"),
            ("12/25/1998", "1998-12-25"),
            ("5/5/1998", "1998-05-05"),
            ("3 сентября 1998 г.", "1998-09-03"),
            ("3 сентября 1998г.", "1998-09-03"),
            ("«3» сентября 1998 г.", "1998-09-03"),
            ("3-го сентября 1998 года", "1998-09-03"),
            ("3 Sep 1998", "1998-09-03"),
            ("3-Sep-1998", "1998-09-03"),
            ("03-сен-1998", "1998-09-03"),
            ("3rd September 1998", "1998-09-03"),
            ("3rd of September, 1998", "1998-09-03"),
            ("September 3, 1998", "1998-09-03"),
            ("Sept. 3rd, 1998", "1998-09-03"),
            ("1 May 2004", "2004-05-01"),
            ("мар.2004", "2004-03"),
            ("ноя 2004", "2004-11"),
        ] {
            check(written, expected);
        }
    }

    #[test]
    fn a_word_for_not_known_is_no_date() {
        for written in ["", " ", "-", "–", "—", "?", "н/д", "Нет данных", "неизвестно", "N/A", "unknown"]
        {
            check(written, "unknown");
        }
    }

    #[test]
    fn what_may_mean_two_things_is_named() {
        check("9/3/1998", "ambiguous 1998-03-09 1998-09-03");
        check("09/03/1998 00:00", "ambiguous 1998-03-09 1998-09-03");
        check("03.09.98", "ShortYear");
        check("9/3/98", "ShortYear");
        check("сен.98", "ShortYear");
        check("3-Sep-98", "ShortYear");
        check("98", "ShortYear");
        check("'98", "ShortYear");
        check("36041", "serial 1998-09-03");
        check("36041,5", "serial 1998-09-03");
        check("#REF!", "Formula");
        check("#ЗНАЧ!", "Formula");
        check("#Н/Д", "Formula");
        check("########", "Narrow");
    }

    #[test]
    fn what_is_no_date_is_told_with_what_to_write() {
        check("30.02.1998", "not in calendar: write \"1998-02\" or a day from 01 to 28");
        check("13/13/1998", "not in calendar: write \"1998\" or a month from 01 to 12");
        check("13.1998", "not in calendar: write \"1998\" or a month from 01 to 12");
        check("31 сентября 1998", "not in calendar: write \"1998-09\" or a day from 01 to 30");
        for written in ["около 1998", "осень 1998", "до 1998", "1998 or so"] {
            check(written, "unreadable: write \"1998\", or with the month \"1998-MM\", or with the day \"1998-MM-DD\"");
        }
        for written in ["~1998", "1998?", "(1998)"] {
            check(written, "unreadable: write \"1998\"");
        }
        let both = "unreadable: write one date; where it is from 1998 to 2005, that is a start_date and an end_date";
        for written in ["1998-2005", "1998–2005 гг.", "1998, 2005", "с 1998 по 2005"] {
            check(written, both);
        }
        for written in ["90-е", "1998.1", "198", "9999999", "вчера", "XX век", "3 сентября", "1998 1 2 3", "🙂"]
        {
            assert!(matches!(date_of(written), Err(DateMistake::Unreadable(_))), "{written}: {:?}", date_of(written));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in "\\PC{0,30}|[0-9./ г-]{0,14}") {
            let _ = date_of(&text);
        }
    }
}

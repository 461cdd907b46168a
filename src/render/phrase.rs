//! Dates, periods and names in the grammar of a language: `1998-09` after "since" -> «сентября 1998 года».

use super::messages::{Arg, text};
use crate::calendar::{Datelike, NaiveDate, PartialDate, Period, Relation, Span};
use crate::dataset::{Dataset, MemberId, OrganizationId};
use crate::language::Language;

/// The place of a date in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// By itself: `1998`, `3 September 1998`.
    Plain,
    /// After a preposition such as "since": «1998 года».
    Of,
    /// When something happened: "in 1998", «в 1998 году».
    In,
}

/// A date in words, as precise as it is.
pub fn date(language: Language, date: PartialDate, form: Form) -> String {
    let prefix = match form {
        Form::Plain => "date",
        Form::Of => "date-of",
        Form::In => "date-in",
    };
    let year = date.year().to_string();
    match date {
        PartialDate::Year(_) => text(language, &format!("{prefix}-year"), &[("year", Arg::from(&year))]),
        PartialDate::Month(_, month) => {
            let names = match form {
                Form::Plain => "month",
                Form::Of => "month-of",
                Form::In => "month-in",
            };
            let month = month_name(language, names, month);
            text(language, &format!("{prefix}-month"), &[("year", Arg::from(&year)), ("month", Arg::from(&month))])
        }
        PartialDate::Day(day) => {
            let month = month_name(language, "month-of", day.month());
            let number = day.day().to_string();
            let args = [("year", Arg::from(&year)), ("month", Arg::from(&month)), ("day", Arg::from(&number))];
            text(language, &format!("{prefix}-day"), &args)
        }
    }
}

/// A period in words: "since 2006", «в 1990-е годы».
pub fn period(language: Language, period: Period, today: NaiveDate) -> String {
    match period {
        Period::Related(Relation::In, span) => span_words(language, span, Form::In),
        Period::Related(relation, span) => {
            let key = match relation {
                Relation::Since | Relation::In => "period-since",
                Relation::After => "period-after",
                Relation::Before => "period-before",
                Relation::By => "period-by",
            };
            text(language, key, &[("date", Arg::from(&span_words(language, span, Form::Of)))])
        }
        Period::Between(one, other) => {
            let (first, last) = if one.first_day() <= other.first_day() { (one, other) } else { (other, one) };
            let first = span_words(language, first, Form::Of);
            let last = match (language, last) {
                (Language::Ru, Span::Date(PartialDate::Year(year))) => format!("{year} год"),
                _ => span_words(language, last, Form::Of),
            };
            text(language, "period-between", &[("first", Arg::from(&first)), ("last", Arg::from(&last))])
        }
        Period::LastYears(years) => {
            text(language, "period-last", &[("years", Arg::Number(usize::try_from(years).unwrap_or(usize::MAX)))])
        }
        Period::ThisYear(shift) => date(language, PartialDate::Year(today.year() + shift), Form::In),
    }
}

/// An organisation's name.
pub fn organization(dataset: &Dataset, id: OrganizationId, language: Language) -> &str {
    dataset.organization(id).name.best(language)
}

/// A member's name.
pub fn member(dataset: &Dataset, id: MemberId, language: Language) -> &str {
    dataset.member(id).name.best(language)
}

/// Several things in a row: "a, b and c".
pub fn row(language: Language, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            text(language, "and", &[("first", Arg::from(&first)), ("second", Arg::from(last))])
        }
    }
}

/// The text with a capital at its start.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// «в», or «во» before the sounds that need it.
pub fn preposition(form: &str) -> &'static str {
    let mut letters = form.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase);
    match (letters.next(), letters.next()) {
        (Some('в' | 'ф'), Some(second)) if !"аеёиоуыэюя".contains(second) => "во",
        _ => "в",
    }
}

/// A name without the quotes around it.
pub fn bare(name: &str) -> &str {
    name.trim_matches(['«', '»', '"', '“', '”'])
}

fn month_name(language: Language, key: &str, month: u32) -> String {
    text(language, key, &[("month", Arg::Number(usize::try_from(month).unwrap_or(12)))])
}

fn span_words(language: Language, span: Span, form: Form) -> String {
    let suffix = if form == Form::In { "in" } else { "of" };
    match span {
        Span::Date(date) => self::date(language, date, form),
        Span::Decade(year) => {
            text(language, &format!("span-{suffix}-decade"), &[("year", Arg::from(&year.to_string()))])
        }
        Span::Century(century) => {
            let roman = roman(century);
            let number = usize::try_from(century).unwrap_or(0);
            let key = format!("span-{suffix}-century");
            match language {
                Language::En => text(language, &key, &[("century", Arg::Number(number))]),
                Language::Ru => text(language, &key, &[("roman", Arg::from(&roman))]),
            }
        }
        Span::Years(first, last) => {
            let (first, last) = (first.to_string(), last.to_string());
            text(language, &format!("span-{suffix}-years"), &[("first", Arg::from(&first)), ("last", Arg::from(&last))])
        }
    }
}

fn roman(number: i32) -> String {
    const SIGNS: [(i32, &str); 6] = [(40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            roman.push_str(sign);
            rest -= value;
        }
    }
    roman
}

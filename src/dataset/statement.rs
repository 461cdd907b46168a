//! Whether a statement says what the fields beside it say.
//!
//! "Lipki has been a member since 1992." beside the start_date 1993 -> the start_date 1993 against 1992
//!
//! A statement may leave the number to its field: "… since {start_date}", "… until {end_date}", "… has {value} members".

use std::collections::BTreeSet;

use super::model::{Dataset, Fact, FactId, Membership, Value};
use crate::calendar::PartialDate;
use crate::language::Language;

/// A field that a statement doesn't agree with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Which one.
    pub field: Field,
    /// What the field says: `1993`, `1993-05`, `40`.
    pub value: String,
    /// The years or numbers that the statement has instead, as it writes them.
    pub stated: Vec<String>,
}

/// A field that a statement may speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A membership's start.
    StartDate,
    /// A membership's end.
    EndDate,
    /// A fact's value.
    Value,
}

/// What a statement has to agree with.
#[derive(Debug, Clone)]
pub(super) struct Fields<'a> {
    fields: Vec<(Field, Expected)>,
    /// What the statement may take from the fields, by the words in braces.
    placeholders: &'static [&'static str],
    /// Numbers that need no field: of names, and of what else the record says.
    explained: BTreeSet<String>,
    names: Vec<&'a str>,
}

#[derive(Debug, Clone)]
enum Expected {
    Date(PartialDate),
    Number(i64),
}

/// A number in a statement.
struct Number {
    /// As it is written.
    written: String,
    /// Its digits alone.
    digits: String,
}

impl Dataset {
    /// The fields that the statement of `membership` in `language` contradicts; a sentence made from the fields is right then.
    pub fn contradicted(&self, membership: &Membership, language: Language) -> Vec<Contradiction> {
        let statement = membership.statement.as_ref().and_then(|statement| statement.stated(language));
        let Some(statement) = statement else { return Vec::new() };
        let organization = self.organization(membership.organization);
        let beside = [organization.founding_date, organization.dissolution_date];
        let fields = Fields::of_membership(membership.start_date, membership.end_date);
        contradictions(statement, &fields.beside(beside.into_iter().flatten()).called(organization.name.all()))
    }

    /// Whether the statement of a fact in `language` contradicts its value.
    pub fn contradicted_value(&self, id: FactId, language: Language) -> Option<Contradiction> {
        let Fact { value, statement, .. } = self.fact(id);
        let fields = match value {
            Value::Number(number) => Fields::of_number(*number),
            Value::Date(date) => Fields::of_date(*date),
            Value::Text(_) | Value::List(_) => return None,
        };
        let fields = fields.called(self.organization(id.organization).name.all());
        contradictions(statement.stated(language)?, &fields).into_iter().next()
    }
}

impl<'a> Fields<'a> {
    pub(super) fn of_membership(start: Option<PartialDate>, end: Option<PartialDate>) -> Self {
        let dates = [(Field::StartDate, start), (Field::EndDate, end)];
        let fields = dates.into_iter().filter_map(|(field, date)| Some((field, Expected::Date(date?)))).collect();
        Self { fields, placeholders: &["start_date", "end_date"], explained: BTreeSet::new(), names: Vec::new() }
    }

    pub(super) fn of_number(number: i64) -> Self {
        Self { fields: vec![(Field::Value, Expected::Number(number))], placeholders: &["value"], ..Self::of_words() }
    }

    pub(super) fn of_date(date: PartialDate) -> Self {
        Self { fields: vec![(Field::Value, Expected::Date(date))], placeholders: &["value"], ..Self::of_words() }
    }

    /// Words can't be compared.
    pub(super) fn of_words() -> Self {
        Self { fields: Vec::new(), placeholders: &["value"], explained: BTreeSet::new(), names: Vec::new() }
    }

    /// With dates of the same record, of which the statement may speak too.
    pub(super) fn beside(mut self, dates: impl Iterator<Item = PartialDate>) -> Self {
        self.explained.extend(dates.map(|date| date.year().to_string()));
        self
    }

    /// With names that may have numbers in them.
    pub(super) fn called(mut self, names: impl Iterator<Item = &'a str>) -> Self {
        self.names.extend(names);
        self
    }

    /// Whether there is something to put in place of `{name}`.
    pub(super) fn takes(&self, name: &str) -> bool {
        self.placeholders.contains(&name)
    }

    /// The placeholders that there are: `{start_date} or {end_date}`.
    pub(super) fn names(&self) -> String {
        self.placeholders.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" or ")
    }
}

/// The fields that `statement` has other numbers for: those it doesn't have itself, if it has any that nothing explains.
pub(super) fn contradictions(statement: &str, fields: &Fields<'_>) -> Vec<Contradiction> {
    // "1.5 million" is read by nobody here.
    const SCALES: [&str; 8] = ["million", "billion", "thousand", "миллион", "миллиард", "тысяч", "млн", "млрд"];
    if fields.fields.is_empty() || placeholders(statement).next().is_some() {
        return Vec::new();
    }
    let lower = statement.to_lowercase();
    if SCALES.iter().any(|scale| lower.contains(scale)) {
        return Vec::new();
    }
    let mut numbers = numbers(statement);
    let names: BTreeSet<String> =
        fields.names.iter().flat_map(|name| self::numbers(name)).map(|number| number.digits).collect();
    let wanted: Vec<String> = fields.fields.iter().map(|(_, expected)| expected.digits()).collect();
    let are_dates = fields.fields.iter().any(|(_, expected)| matches!(expected, Expected::Date(_)));
    let is_there: Vec<bool> =
        wanted.iter().map(|digits| numbers.iter().any(|number| number.digits == *digits)).collect();
    numbers.retain(|number| {
        is_year(number) == are_dates
            && !wanted.contains(&number.digits)
            && !names.contains(&number.digits)
            && !fields.explained.contains(&number.digits)
    });
    if numbers.is_empty() {
        return Vec::new();
    }
    let mut stated: Vec<String> = numbers.into_iter().map(|number| number.written).collect();
    stated.dedup();
    let unsaid = fields.fields.iter().zip(is_there).filter(|(_, is_there)| !is_there);
    unsaid
        .map(|((field, expected), _)| Contradiction {
            field: *field,
            value: expected.to_string(),
            stated: stated.clone(),
        })
        .collect()
}

/// The words that stand in braces.
pub(super) fn placeholders(statement: &str) -> impl Iterator<Item = &str> {
    statement.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

impl Expected {
    fn digits(&self) -> String {
        match self {
            Self::Date(date) => date.year().to_string(),
            Self::Number(number) => number.unsigned_abs().to_string(),
        }
    }
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Date(date) => date.fmt(f),
            Self::Number(number) => number.fmt(f),
        }
    }
}

fn is_year(number: &Number) -> bool {
    number.written.len() == 4 && number.written.parse().is_ok_and(|year: u16| (1500..2100).contains(&year))
}

/// The numbers of a text: `1 400`, `1,400`, `87`, `1992`.
fn numbers(text: &str) -> Vec<Number> {
    let letters: Vec<char> = text.chars().collect();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = digits_from(&letters, at);
        // Three digits behind a space or a comma belong to the number before them, if that is of three at most.
        while end - at <= 3
            && letters.get(end).is_some_and(|c| matches!(c, ' ' | ',' | '\u{a0}' | '\u{202f}'))
            && digits_from(&letters, end + 1) == end + 4
        {
            at = end + 1;
            end += 4;
        }
        let written: String = letters[start..end].iter().collect();
        let digits = written.chars().filter(char::is_ascii_digit).collect();
        numbers.push(Number { written, digits });
        at = end;
    }
    numbers
}

/// Where the digits end that begin at `start`.
fn digits_from(letters: &[char], start: usize) -> usize {
    start + letters.get(start..).unwrap_or_default().iter().take_while(|letter| letter.is_ascii_digit()).count()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]
mod tests {
    use super::*;

    fn check(statement: &str, fields: &Fields<'_>, expected: &[(&str, &str)]) {
        let found = contradictions(statement, fields);
        let found: Vec<_> = found.iter().map(|found| (found.value.as_str(), found.stated.join(" "))).collect();
        let expected: Vec<_> = expected.iter().map(|(value, stated)| (*value, (*stated).to_owned())).collect();
        assert_eq!(found, expected, "{statement:?}");
    }

    fn membership(start: &str, end: &str) -> Fields<'static> {
        let founded = "1991".parse().unwrap();
        Fields::of_membership(start.parse().ok(), end.parse().ok())
            .beside([founded].into_iter())
            .called(["Club 2000"].into_iter())
    }

    #[test]
    fn a_membership_s_statement_has_the_years_of_its_dates_or_none() {
        check("Lipki has been in it since 1992.", &membership("1992-05", ""), &[]);
        check("Lipki has been in it since 1992.", &membership("1993-05", ""), &[("1993-05", "1992")]);
        check("Липки состоят в нём с 1992 года.", &membership("1993", ""), &[("1993", "1992")]);
        check("Lipki belongs to it.", &membership("1993", ""), &[]);
        check("Lipki joined in 1992 and was made a full member in 1993.", &membership("1993", ""), &[]);
        check("It was founded in 1991, and Lipki is in it.", &membership("1993", ""), &[]);
        check("Lipki is in the Club 2000.", &membership("1993", ""), &[]);
        check("Lipki was in it from 1993 to 2001.", &membership("1993", "2000"), &[("2000", "2001")]);
        check(
            "Lipki was in it from 1994 to 2001.",
            &membership("1993", "2000"),
            &[("1993", "1994 2001"), ("2000", "1994 2001")],
        );
        check("Lipki has been in it since 1993.", &membership("1993", "2000"), &[]);
        check("Lipki has been in it since 1992.", &membership("", ""), &[]);
        check("Lipki has been in it since {start_date}, not 1992.", &membership("1993", ""), &[]);
        check("Lipki has been in it since 1992, with 40 others.", &membership("1992", ""), &[]);
    }

    #[test]
    fn a_fact_s_statement_has_its_number_or_none() {
        let number = |number| Fields::of_number(number).called(["Big 7"].into_iter());
        check("The Big 7 has 40 members.", &number(40), &[]);
        check("The Big 7 has 45 members.", &number(40), &[("40", "45")]);
        check("The Big 7 has forty members.", &number(40), &[]);
        check("In 2020 the Big 7 had 1 400 members.", &number(1400), &[]);
        check("В 2020 году в ней было 1 500 участников.", &number(1400), &[("1400", "1 500")]);
        check("It had 1,400 members in 19 countries.", &number(1400), &[]);
        check("It speaks for 1.5 million people.", &number(1_500_000), &[]);
        check("It was signed on 5 May 2006.", &Fields::of_date("2006-05-05".parse().unwrap()), &[]);
        check(
            "It was signed on 5 May 2007.",
            &Fields::of_date("2006-05-05".parse().unwrap()),
            &[("2006-05-05", "2007")],
        );
        check("It has 45 members.", &Fields::of_words(), &[]);
        check("It has {value} members.", &number(40), &[]);
    }
}

//! A fact's value is of its kind.

use super::Draft;
use crate::calendar::PartialDate;
use crate::dataset::date_fix::date_fix;
use crate::dataset::finding::{Finding, Findings};
use crate::dataset::model::{FactKind, Text};
use crate::dataset::popolo::{At, Fact, RawValue};
use crate::dataset::problem::{quoted, shortened};

pub(super) fn a_value_is_of_its_kind(draft: &Draft<'_>, findings: &mut Findings) {
    for fact in facts(draft) {
        let Some(kind) = &fact.kind else { continue };
        let finding = match (kind.value, &fact.value.value) {
            (FactKind::Count, Some(At { value: RawValue::Number(_), .. })) => None,
            // "Millions" answers "how many?" too, and words by language are meant as words.
            (FactKind::Count, Some(At { value: RawValue::Text(Text { plain: None, .. }), .. })) => None,
            (FactKind::Count, Some(value)) => {
                let expected = "a number as the value of a fact of kind \"count\"";
                let number =
                    digits_of(&value.value).map(|digits| format!("write {} without quotes", shortened(&digits)));
                let fix = number.or_else(|| Some("write the number, or words by language {\"en\": ...}".to_owned()));
                Some(Finding::new(value.place, expected, described(&value.value)).maybe_fix(fix))
            }
            (FactKind::Date, Some(value)) => date_problem(value),
            // Reported where it was read.
            (FactKind::Count | FactKind::Date, None) => None,
            (
                FactKind::Place
                | FactKind::Agent
                | FactKind::Purpose
                | FactKind::Activity
                | FactKind::Composition
                | FactKind::Effect
                | FactKind::Statement,
                _,
            ) => None,
        };
        findings.problem_if(finding);
    }
}

/// Without the kind, "how many" doesn't find it.
pub(super) fn a_number_is_a_count(draft: &Draft<'_>, findings: &mut Findings) {
    for fact in facts(draft).filter(|fact| fact.kind.is_none()) {
        if let Some(At { value: RawValue::Number(number), place }) = &fact.value.value {
            let finding =
                Finding::new(*place, "a \"kind\" beside a number", format!("the number {number} without one"));
            let fix = "add \"kind\": \"count\" if it answers \"how many?\"";
            findings.warning(finding.because("kind").fix(fix).until_then("\"how many?\" doesn't find it"));
        }
    }
}

fn facts<'a>(draft: &'a Draft<'a>) -> impl Iterator<Item = &'a At<Fact>> {
    draft.file.organizations.iter().flat_map(|organization| &organization.facts)
}

fn date_problem(value: &At<RawValue>) -> Option<Finding> {
    let text = plain_text(&value.value);
    if text.is_some_and(|text| text.parse::<PartialDate>().is_ok()) {
        return None;
    }
    let fix = match &value.value {
        RawValue::Number(year) => {
            year.to_string().parse::<PartialDate>().ok().map(|date| format!("write \"{date}\" in quotes"))
        }
        RawValue::Text(_) | RawValue::List(_) => text.and_then(date_fix),
    };
    let expected = "a date as YYYY, YYYY-MM or YYYY-MM-DD as the value of a fact of kind \"date\"";
    Some(Finding::new(value.place, expected, described(&value.value)).maybe_fix(fix))
}

fn plain_text(value: &RawValue) -> Option<&str> {
    match value {
        RawValue::Text(text) => text.plain.as_deref(),
        RawValue::Number(_) | RawValue::List(_) => None,
    }
}

fn digits_of(value: &RawValue) -> Option<String> {
    let text = plain_text(value)?;
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let only_number = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | ',' | '.'));
    (only_number && !digits.is_empty()).then_some(digits)
}

fn described(value: &RawValue) -> String {
    match value {
        RawValue::Number(number) => format!("the number {number}"),
        RawValue::Text(text) => text.plain.as_deref().map_or_else(|| "a text by language".to_owned(), quoted),
        RawValue::List(_) => "a list [...]".to_owned(),
    }
}

//! A statement is there for every reader, and says what the fields beside it say.

use std::collections::BTreeSet;

use super::Draft;
use crate::dataset::finding::{Finding, Findings};
use crate::dataset::model::Text;
use crate::dataset::popolo::{At, RawValue};
use crate::dataset::problem::quoted;
use crate::dataset::statement::{Field, Fields, contradictions, placeholders};
use crate::language::Language;

/// An answer in the other language has then to quote this one.
pub(super) fn a_statement_is_in_every_language(draft: &Draft<'_>, findings: &mut Findings) {
    let facts = draft.file.organizations.iter().flat_map(|organization| &organization.facts);
    let of_facts = facts.filter_map(|fact| fact.statement.as_ref());
    let of_memberships = draft.file.memberships.iter().filter_map(|membership| membership.statement.as_ref());
    let statements: Vec<_> = of_facts.chain(of_memberships).collect();
    let used: BTreeSet<Language> =
        statements.iter().flat_map(|statement| statement.by_language.keys().copied()).collect();
    for statement in statements {
        let missing: Vec<_> = used
            .iter()
            .filter(|language| statement.stated(**language).is_none())
            .map(|l| format!("{:?}", l.code()))
            .collect();
        if !missing.is_empty() {
            let expected = format!("the statement in {} too", missing.join(" and "));
            let there: Vec<_> = statement.by_language.keys().map(|language| format!("{:?}", language.code())).collect();
            let finding = Finding::new(statement.place, expected, format!("only {}", there.join(" and ")));
            findings.warning(finding.until_then("an answer in that language quotes this one"));
        }
    }
}

/// An answer that tells the field and one that tells the statement would differ.
pub(super) fn a_statement_says_what_its_field_says(draft: &Draft<'_>, findings: &mut Findings) {
    let file = draft.file;
    for membership in &file.memberships {
        let Some(statement) = &membership.statement else { continue };
        let organization = draft.register.organization(membership).and_then(|(_, position)| position);
        let organization = organization.map(|position| &file.organizations[position]);
        let date = |date: &Option<At<_>>| date.as_ref().map(|date| date.value);
        let mut fields = Fields::of_membership(date(&membership.start_date), date(&membership.end_date));
        if let Some(organization) = organization {
            let founded_and_dissolved = [date(&organization.founding_date), date(&organization.dissolution_date)];
            fields = fields.beside(founded_and_dissolved.into_iter().flatten());
            fields = fields.called(organization.name.iter().flat_map(|name| name.all()));
        }
        compare(statement, &fields, findings);
    }
    for organization in &file.organizations {
        for fact in &organization.facts {
            let Some(statement) = &fact.statement else { continue };
            let fields = match fact.value.value.as_ref().map(|value| &value.value) {
                Some(RawValue::Number(number)) => Fields::of_number(*number),
                Some(RawValue::Text(text)) => match text.plain.as_deref().and_then(|text| text.parse().ok()) {
                    Some(date) => Fields::of_date(date),
                    None => Fields::of_words(),
                },
                Some(RawValue::List(_)) | None => Fields::of_words(),
            };
            compare(statement, &fields.called(organization.name.iter().flat_map(|name| name.all())), findings);
        }
    }
}

fn compare(statement: &At<Box<Text>>, fields: &Fields<'_>, findings: &mut Findings) {
    for text in statement.all() {
        for name in placeholders(text).filter(|name| !fields.takes(name)) {
            let expected = format!("only {} in braces", fields.names());
            let finding = Finding::new(statement.place, expected, quoted(&format!("{{{name}}}")));
            findings.warning(finding.until_then("it is told as it is written"));
        }
        for contradiction in contradictions(text, fields) {
            let what = match contradiction.field {
                Field::StartDate => "start_date",
                Field::EndDate => "end_date",
                Field::Value => "value",
            };
            let expected = format!("a statement that agrees with the {what}");
            let stated = contradiction.stated.join(" and ");
            let found = format!("{stated} in the statement for \"{}\"", contradiction.value);
            let fix = format!("correct one of them, or write {{{what}}} in the statement in place of the number");
            let finding = Finding::new(statement.place, expected, found).listing().because("statement").fix(fix);
            findings.warning(finding.until_then("it is not known which is right"));
        }
    }
}

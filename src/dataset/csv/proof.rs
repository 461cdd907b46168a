//! The data file that a list became is loaded as any other, and what is found there is told by the lines of the list.
//!
//! For that each record is laid out on the line of the list that it comes from: `{"memberships":[` on line 1, then on line 5
//! what row 5 says.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::header::Column;
use super::list::List;
use super::rows::{Row, Rows};
use crate::dataset::problem::Problem;
use crate::dataset::written::{DataFile, Record, json_of};
use crate::dataset::{Loaded, load_texts};

/// Loads `file`, which `list` became; problems and notes have the places of the list.
///
/// # Errors
/// What the loader finds wrong.
pub(super) fn load(name: &str, text: &str, list: &List, file: &DataFile) -> Result<Loaded, Vec<Problem>> {
    let lines_of: HashMap<&str, usize> = lines_of_members(list, file);
    let areas = file.areas.iter().map(|record| (lines_of[record.id.as_str()], record));
    let persons = file.persons.iter().map(|record| (lines_of[record.id.as_str()], record));
    let organizations = list.organizations.all.iter().map(|named| named.line).zip(&file.organizations);
    let memberships = list.entries.iter().map(|entry| entry.line).zip(&file.memberships);
    let texts = [
        laid_out("areas", areas),
        laid_out("persons", persons),
        laid_out("organizations", organizations),
        laid_out("memberships", memberships),
    ];
    match load_texts(texts.into_iter().map(|text| (name.to_owned(), text)).collect()) {
        Ok(mut loaded) => {
            loaded.warnings = placed(loaded.warnings, text, list);
            Ok(loaded)
        }
        Err(problems) => Err(placed(problems, text, list)),
    }
}

/// The line where each declared member stands first.
fn lines_of_members<'f>(list: &List, file: &'f DataFile) -> HashMap<&'f str, usize> {
    let declared = file.areas.iter().chain(&file.persons).map(|record: &Record| record.id.as_str());
    let undeclared = |named: &&super::name::Named| list.organizations.same_as(named).is_none();
    declared.zip(list.members.all.iter().filter(undeclared).map(|named| named.line)).collect()
}

/// A file of one class of records, each on its line; the lines rise.
fn laid_out<'r, T: Serialize + 'r>(class: &str, records: impl Iterator<Item = (usize, &'r T)>) -> String {
    let mut text = format!("{{{class:?}:[");
    let mut at = 1;
    for (number, (line, record)) in records.enumerate() {
        if number > 0 {
            text.push(',');
        }
        text.extend(std::iter::repeat_n('\n', line.saturating_sub(at)));
        at = line.max(at);
        text.push_str(&json_of(|| serde_json::to_string(record)));
    }
    text + "]}"
}

/// Findings by cell: the column is the cell's and the pointer becomes the heading.
fn placed(findings: Vec<Problem>, text: &str, list: &List) -> Vec<Problem> {
    let wanted: BTreeSet<usize> = findings.iter().map(|finding| finding.line).collect();
    let rows: HashMap<usize, Row> = Rows::of(text, list.separator)
        .take_while(|row| wanted.last().is_some_and(|last| row.line <= *last))
        .filter(|row| wanted.contains(&row.line))
        .map(|row| (row.line, row))
        .collect();
    let place = |finding: Problem| {
        let column = column_of(&finding.pointer).filter(|column| list.header.position(*column).is_some());
        let cell = column.and_then(|column| rows.get(&finding.line)?.cells.get(list.header.position(column)?));
        Problem {
            column: cell.map_or(1, |cell| cell.column),
            pointer: column.map(|column| list.header.heading(column).to_owned()).unwrap_or_default(),
            ..finding
        }
    };
    findings.into_iter().map(place).collect()
}

/// The column of the list that a JSON pointer leads to.
fn column_of(pointer: &str) -> Option<Column> {
    let mut keys = pointer.split('/').skip(1);
    match (keys.next()?, keys.nth(1)) {
        ("memberships", Some("member_id")) | ("areas" | "persons", _) => Some(Column::Member),
        ("memberships", Some("organization_id")) | ("organizations", _) => Some(Column::Organization),
        ("memberships", Some("start_date")) => Some(Column::StartDate),
        ("memberships", Some("end_date")) => Some(Column::EndDate),
        ("memberships", Some("role")) => Some(Column::Role),
        (_, Some(_) | None) => None,
    }
}

//! A list of memberships from a spreadsheet becomes a data file: `Ижевск;СРГ;1992 г.` -> a membership since 1992.
//!
//! Needed are a header and the columns of members and organisations; dates and roles may be there. Whatever can't be read is
//! told with the line of the list, one line a cause, and nothing is guessed.

mod complaints;
mod date;
mod encoding;
mod header;
mod list;
mod name;
mod proof;
mod reader;
mod role;
mod rows;
#[cfg(test)]
mod tests;

use std::path::Path;

use super::folder::bytes_of;
use super::problem::Problem;
use super::written::{Abbreviation, DataFile, Record, WrittenMembership};
use super::{Loaded, Text};
use complaints::{Complaint, Complaints, Place};
use encoding::{Decoded, NoText, decode};
use header::MemberClass;
use list::List;
use name::Named;

pub use date::{DateMistake, date_of};
pub use name::Ids;

/// What a list became.
#[derive(Debug)]
pub struct Imported {
    /// The data file.
    pub file: DataFile,
    /// The same as it is loaded; its notes are those of the list, by lines of the list.
    pub loaded: Loaded,
}

/// Whether a path is called like a list.
pub fn is_list(path: &Path) -> bool {
    let is = |known: &str| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(known));
    ["csv", "tsv", "tab"].into_iter().any(is)
}

/// Reads a list of memberships. `member` is who is meant where the list has no column of members.
///
/// # Errors
/// Every problem found: the file can't be read or is no list, the header lacks a needed column, a cell can't be read, or what
/// the list says isn't a valid data set.
pub fn import(path: &Path, member: Option<&str>) -> Result<Imported, Vec<Problem>> {
    let name = path.display().to_string();
    let bytes =
        bytes_of(path).map_err(|error| vec![whole_file(&name, "a file that can be read", error.to_string())])?;
    import_bytes(&name, &bytes, member)
}

fn import_bytes(name: &str, bytes: &[u8], member: Option<&str>) -> Result<Imported, Vec<Problem>> {
    const EXPECTED: &str = "a list of memberships as text (CSV)";
    let Decoded { text, guessed } = decode(bytes).map_err(|no_text| {
        let (found, fix) = match no_text {
            NoText::Workbook => ("a workbook", "save it in the spreadsheet as CSV (UTF-8)"),
            NoText::Other => ("something else", "save the list as CSV (UTF-8)"),
        };
        vec![Problem { fix: Some(fix.to_owned()), ..whole_file(name, EXPECTED, found.to_owned()) }]
    })?;
    let mut complaints = Complaints::default();
    if let Some(encoding) = guessed {
        let place = Place { line: 1, column: 1, heading: String::new() };
        let sample = text.split_whitespace().find(|word| !word.is_ascii()).unwrap_or_default();
        let found = format!("{encoding}, as it seems: {}", super::problem::quoted(sample));
        let fix = "if this word is spelt right, there is nothing to do; if not, save the list as UTF-8";
        complaints.warnings.add("encoding".to_owned(), place, Complaint::new("text in UTF-8", found).fix(fix));
    }
    let Some(list) = list::read(&text, member, &mut complaints) else {
        return Err(complaints.problems.of_file(name));
    };
    let file = data_file(&list);
    // What the rows that could be read say wrong is told beside those that couldn't.
    let loaded = if list.entries.is_empty() { Err(Vec::new()) } else { proof::load(name, &text, &list, &file) };
    match loaded {
        Ok(mut loaded) if complaints.problems.is_empty() => {
            loaded.warnings.extend(complaints.warnings.of_file(name));
            loaded.warnings.sort();
            Ok(Imported { file, loaded })
        }
        Ok(_) => Err(complaints.problems.of_file(name)),
        Err(mut problems) => {
            problems.extend(complaints.problems.of_file(name));
            problems.sort();
            Err(problems)
        }
    }
}

/// The list in the shape of a data file: members that are no organisations of the list are declared as what its heading says.
fn data_file(list: &List) -> DataFile {
    let mut ids = Ids::default();
    let mut id = |named: &Named| ids.take(&named.name, named.abbreviation.as_deref());
    let organizations: Vec<Record> = list.organizations.all.iter().map(|named| record(named, id(named))).collect();
    let mut declared = Vec::new();
    let member_ids: Vec<String> = list
        .members
        .all
        .iter()
        .map(|named| match list.organizations.same_as(named) {
            Some(organization) => organizations[organization.0].id.clone(),
            None => {
                let record = record(named, id(named));
                let id = record.id.clone();
                declared.push(record);
                id
            }
        })
        .collect();
    let memberships = list.entries.iter().map(|entry| {
        let stated = &entry.membership;
        WrittenMembership {
            member_id: member_ids[stated.member.0].clone(),
            organization_id: organizations[stated.organization.0].id.clone(),
            role: stated.role.clone(),
            start_date: stated.start_date,
            end_date: stated.end_date,
        }
    });
    let memberships = memberships.collect();
    let (areas, persons) = match list.header.members_are {
        MemberClass::Place => (declared, Vec::new()),
        MemberClass::Person => (Vec::new(), declared),
    };
    let focus = match member_ids.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    };
    DataFile { focus, areas, persons, organizations, memberships, ..DataFile::default() }
}

fn record(named: &Named, id: String) -> Record {
    Record {
        id,
        // A plain string is for readers of any language: the list doesn't say which it is in.
        name: Text::plain(named.name.clone()),
        other_names: named.abbreviation.iter().map(Abbreviation::new).collect(),
        ..Record::default()
    }
}

fn whole_file(file: &str, expected: &str, found: String) -> Problem {
    Problem { file: file.to_owned(), expected: expected.to_owned(), found, ..Problem::default() }
}

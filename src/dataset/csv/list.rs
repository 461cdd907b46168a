//! A list's text as memberships: the header is found, and each row below it is read or told of.

use std::collections::HashMap;

use super::complaints::{Complaint, Complaints, Place};
use super::header::{Column, Header, MOST_ABOVE};
use super::name::{NameId, Names};
use super::reader::Reader;
use super::rows::{Row, Rows, SEPARATORS, sep_line};
use crate::calendar::PartialDate;
use crate::dataset::problem::quoted;

/// What a list says.
#[derive(Debug)]
pub(super) struct List {
    pub(super) separator: u8,
    pub(super) header: Header,
    pub(super) members: Names,
    pub(super) organizations: Names,
    /// In the order of the list.
    pub(super) entries: Vec<Entry>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Entry {
    pub(super) line: usize,
    pub(super) membership: Stated,
}

/// What one row states.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Stated {
    pub(super) member: NameId,
    pub(super) organization: NameId,
    /// A standard role, or another as it is written.
    pub(super) role: Option<String>,
    pub(super) start_date: Option<PartialDate>,
    pub(super) end_date: Option<PartialDate>,
}

/// Reads a list. `member` is who is meant where the list has no column of members.
///
/// `None` where there is no header to read by; why is among the complaints.
pub(super) fn read(text: &str, member: Option<&str>, complaints: &mut Complaints) -> Option<List> {
    let (separator, header) = find_header(text, member, complaints)?;
    tell_of_header(&header, text, separator, complaints);
    let mut list =
        List { separator, header, members: Names::default(), organizations: Names::default(), entries: Vec::new() };
    let rows = Rows::of(text, separator).skip_while(|row| row.line <= list.header.line);
    let mut reader = Reader::new(list.header.clone(), member);
    let mut firsts: HashMap<Stated, usize> = HashMap::new();
    for row in rows {
        if complaints.problems.is_full() {
            break;
        }
        if let Some(place) = open_quote(&row, &list.header) {
            let (place, found) = place;
            let expected = "a closing quotation mark for the one at the beginning of the cell";
            let fix = "close it; inside a cell in quotation marks write each of the text's own twice (\"\")";
            complaints.problems.add("quote".to_owned(), place, Complaint::new(expected, found).fix(fix));
            // What follows may be cells or the inside of one.
            break;
        }
        let Some(stated) = reader.read(&row, &mut list.members, &mut list.organizations, complaints) else { continue };
        if let Some(first) = firsts.get(&stated) {
            let found = format!("what line {first} says already");
            let complaint = Complaint::new("each membership once", found).fix("delete one of the two; it counts once");
            complaints.warnings.add("twice".to_owned(), Place::of_row(&row), complaint);
            continue;
        }
        firsts.insert(stated.clone(), row.line);
        list.entries.push(Entry { line: row.line, membership: stated });
    }
    if list.entries.is_empty() && complaints.problems.is_empty() {
        let place = Place { line: list.header.line, column: 1, heading: String::new() };
        let complaint = Complaint::new("a row for each membership below the header", "none");
        complaints.problems.add("empty".to_owned(), place, complaint);
    }
    Some(list)
}

/// The header and the separator with which it tells most.
fn find_header(text: &str, member: Option<&str>, complaints: &mut Complaints) -> Option<(u8, Header)> {
    let stated = sep_line(text).map(|separator| vec![separator]);
    let mut best: Option<(u8, Header)> = None;
    for separator in stated.unwrap_or_else(|| SEPARATORS.to_vec()) {
        for row in Rows::of(text, separator).take(MOST_ABOVE + 1) {
            let header = Header::of(&row);
            if best.as_ref().is_none_or(|(_, best)| header.known() > best.known()) {
                best = Some((separator, header));
            }
        }
    }
    let Some((separator, header)) = best else {
        let place = Place { line: 1, column: 1, heading: String::new() };
        let complaint = Complaint::new("a list with a header and a row for each membership", "an empty file");
        complaints.problems.add("empty".to_owned(), place, complaint);
        return None;
    };
    let needed = [Column::Member, Column::Organization];
    let missing = needed.into_iter().filter(|column| header.position(*column).is_none());
    let missing: Vec<_> = missing.filter(|column| member.is_none() || *column != Column::Member).collect();
    if missing.is_empty() {
        return Some((separator, header));
    }
    let place = Place { line: header.line, column: 1, heading: String::new() };
    let missing: Vec<_> = missing.into_iter().map(Column::names).collect();
    let expected = format!("a header with a column {}", missing.join(" and a column "));
    let headings: Vec<_> = header.headings.iter().filter(|cell| !cell.text.is_empty()).collect();
    let found = format!("the headings {}", listed(headings.iter().map(|cell| cell.text.as_str())));
    let fix = if header.position(Column::Organization).is_some() {
        "add the column; or, where all rows are of one member, name it: import --member NAME"
    } else {
        "name the columns in the first line, for example: member;organization;start_date;end_date;role"
    };
    complaints.problems.add("header".to_owned(), place, Complaint::new(expected, found).fix(fix));
    None
}

/// What is above the header and beside the columns that are read.
fn tell_of_header(header: &Header, text: &str, separator: u8, complaints: &mut Complaints) {
    for row in Rows::of(text, separator).take_while(|row| row.line < header.line) {
        let found = quoted(&row.filled().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" "));
        let complaint = Complaint::new(format!("the header first, which is line {}", header.line), found);
        complaints.warnings.add("above".to_owned(), Place::of_row(&row), complaint.fix("this line is not read"));
    }
    let unread = header.headings.iter().zip(&header.columns).filter(|(cell, column)| {
        // Most lists have a column of numbers, and nobody expects them to be read.
        let is_number = ["№", "№ п/п", "п/п", "no", "no.", "#"].contains(&cell.text.to_lowercase().as_str());
        column.is_none() && !cell.text.is_empty() && !is_number
    });
    let unread: Vec<_> = unread.map(|(cell, _)| cell).collect();
    if let Some(first) = unread.first() {
        let place = Place { line: header.line, column: first.column, heading: String::new() };
        let found = format!("also {}", listed(unread.iter().map(|cell| cell.text.as_str())));
        let expected = "the columns member, organization, start_date, end_date and role";
        let complaint = Complaint::new(expected, found).fix("no more than those five are read");
        complaints.warnings.add("columns".to_owned(), place, complaint);
    }
}

fn open_quote(row: &Row, header: &Header) -> Option<(Place, String)> {
    let at = row.cells.iter().position(|cell| cell.is_open)?;
    let heading = header.headings.get(at).map(|cell| cell.text.clone()).unwrap_or_default();
    let place = Place { line: row.line, column: row.cells[at].column, heading };
    Some((place, quoted(&row.cells[at].text)))
}

/// Texts in quotes, the first ten of them.
fn listed<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    const SHOWN: usize = 10;
    let texts: Vec<_> = texts.map(quoted).collect();
    let more = if texts.len() > SHOWN { ", …" } else { "" };
    texts.into_iter().take(SHOWN).collect::<Vec<_>>().join(", ") + more
}

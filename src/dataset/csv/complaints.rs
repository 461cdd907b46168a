//! What is wrong with a list, one line a cause: `9/3/1998` in three hundred rows is told once, with how many there are.

use std::collections::HashMap;

use super::header::{Column, Header};
use super::rows::Row;
use crate::dataset::problem::{MOST_FINDINGS, Problem};

/// A place in a list and what it is called there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    /// In characters, from 1.
    pub(super) column: usize,
    /// The heading of the column; empty where a whole row is meant.
    pub(super) heading: String,
}

/// What was expected and what there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Complaint {
    pub(super) expected: String,
    pub(super) found: String,
    pub(super) fix: Option<String>,
}

/// Everything that is wrong, in the order in which it was found.
#[derive(Debug, Default)]
pub(super) struct Complaints {
    pub(super) problems: Causes,
    pub(super) warnings: Causes,
}

/// Complaints by their causes.
#[derive(Debug, Default)]
pub(super) struct Causes {
    causes: Vec<Cause>,
    by_key: HashMap<String, usize>,
}

#[derive(Debug)]
struct Cause {
    place: Place,
    complaint: Complaint,
    /// How many more there are, and the line of the next.
    more: usize,
    next: usize,
}

impl Place {
    /// A whole row.
    pub(super) fn of_row(row: &Row) -> Self {
        Self { line: row.line, column: 1, heading: String::new() }
    }

    /// The cell of a row in a column that the header has.
    pub(super) fn of_cell(row: &Row, header: &Header, column: Column) -> Self {
        let cell = header.position(column).and_then(|at| row.cells.get(at));
        let heading = header.heading(column).to_owned();
        Self { line: row.line, column: cell.map_or(1, |cell| cell.column), heading }
    }
}

impl Causes {
    /// Tells of a cause, or counts it where it was told before. `key` is the same for what is put right in the same way.
    pub(super) fn add(&mut self, key: String, place: Place, complaint: Complaint) {
        if let Some(known) = self.by_key.get(&key) {
            let cause = &mut self.causes[*known];
            if cause.more == 0 {
                cause.next = place.line;
            }
            cause.more += 1;
        } else if !self.is_full() {
            self.by_key.insert(key, self.causes.len());
            self.causes.push(Cause { place, complaint, more: 0, next: 0 });
        }
    }

    /// Whether there are so many that looking for more is of no use.
    pub(super) fn is_full(&self) -> bool {
        self.causes.len() >= MOST_FINDINGS
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.causes.is_empty()
    }

    /// A line each, of the file of that name.
    pub(super) fn of_file(self, file: &str) -> Vec<Problem> {
        let problem = |cause: Cause| Problem {
            file: file.to_owned(),
            line: cause.place.line,
            column: cause.place.column,
            pointer: cause.place.heading,
            expected: cause.complaint.expected,
            found: cause.complaint.found,
            fix: cause.complaint.fix,
            until_then: None,
            more: cause.more,
            next: if cause.more > 0 { vec![cause.next.to_string()] } else { Vec::new() },
        };
        self.causes.into_iter().map(problem).collect()
    }
}

impl Complaint {
    pub(super) fn new(expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { expected: expected.into(), found: found.into(), fix: None }
    }

    pub(super) fn fix(self, fix: impl Into<String>) -> Self {
        Self { fix: Some(fix.into()), ..self }
    }
}

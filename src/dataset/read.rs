//! From a JSON value to a typed one: what doesn't fit is reported and left out, and the reading goes on.
//!
//! `{"start_date": "2006-13"}` -> no date, and "expected a date as YYYY, YYYY-MM or YYYY-MM-DD".

use super::json::{Entry, Json, Node};
use super::popolo::At;
use super::problem::{Finding, Findings, Place, likely, quoted};

/// What can be read from a JSON value.
pub(super) trait Read: Sized {
    /// Reads `node`; `None` after a problem was reported.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The file that is being read and what was found in it.
pub(super) struct Reader<'a> {
    pub(super) file: usize,
    pub(super) findings: &'a mut Findings,
}

/// The keys of one object, each asked for by name; what was never asked for is looked at in [`Fields::close`].
pub(super) struct Fields<'a, 'b, 'c> {
    place: Place,
    entries: &'a [Entry],
    asked: Vec<&'a str>,
    reader: &'b mut Reader<'c>,
}

impl<'c> Reader<'c> {
    pub(super) fn place(&self, offset: usize) -> Place {
        Place { file: self.file, offset }
    }

    /// Reports that `node` is not what was `expected`.
    pub(super) fn mismatch<T>(&mut self, node: &Node, expected: impl Into<String>, fix: Option<String>) -> Option<T> {
        let place = self.place(node.offset);
        self.findings.problem(Finding::new(place, expected, node.described()).maybe_fix(fix));
        None
    }

    /// The keys of `node`, or a report that it should be `expected`.
    pub(super) fn fields<'a, 'b>(&'b mut self, node: &'a Node, expected: &str) -> Option<Fields<'a, 'b, 'c>> {
        let Json::Object(entries) = &node.json else {
            return self.mismatch(node, expected, None);
        };
        Some(Fields { place: self.place(node.offset), entries, asked: Vec::new(), reader: self })
    }

    pub(super) fn read_at<T: Read>(&mut self, node: &Node) -> Option<At<T>> {
        let place = self.place(node.offset);
        T::read(node, self).map(|value| At { value, place })
    }
}

impl<'a> Fields<'a, '_, '_> {
    /// The value of `key`, `None` where there is none.
    pub(super) fn optional<T: Read>(&mut self, key: &'static str) -> Option<At<T>> {
        let node = self.node(key)?;
        self.reader.read_at(node)
    }

    /// The value of `key`, or a report that it is missing.
    pub(super) fn required<T: Read>(&mut self, key: &'static str) -> Option<At<T>> {
        if let Some(node) = self.node(key) {
            return self.reader.read_at(node);
        }
        let expected = format!("the key {key:?}");
        if let Some(blank) = self.entries.iter().find(|entry| entry.key == key) {
            let place = self.reader.place(blank.value.offset);
            self.reader.findings.problem(Finding::new(place, "some text", blank.value.described()));
            return None;
        }
        let mistyped = self.entries.iter().find(|entry| self.is_stray(entry) && means(&entry.key, &[key]).is_some());
        let Some(mistyped) = mistyped else {
            self.reader.findings.problem(Finding::new(self.place, expected, "none"));
            return None;
        };
        // Its value is read all the same, or whatever refers to it would be reported too.
        self.asked.push(&mistyped.key);
        let place = self.reader.place(mistyped.key_offset);
        let finding = Finding::new(place, expected, quoted(&mistyped.key)).fix(format!("write {key:?}"));
        self.reader.findings.problem(finding);
        self.reader.read_at(&mistyped.value)
    }

    /// Reports that `key` is missing, if none of `ways` to say the same is there.
    pub(super) fn one_of(&mut self, key: &str, ways: &[&str]) {
        let there = |entry: &Entry| ways.contains(&entry.key.as_str()) && says_something(&entry.value);
        if !self.entries.iter().any(there) {
            self.reader.findings.problem(Finding::new(self.place, format!("the key {key:?}"), "none"));
        }
    }

    /// The value of `key` or the empty one.
    pub(super) fn or_empty<T: Read + Default>(&mut self, key: &'static str) -> T {
        self.optional(key).map(|at| at.value).unwrap_or_default()
    }

    /// Notes every key that was not asked for and looks like one that was; all others are ignored, as Popolo wants.
    ///
    /// `elsewhere` are keys that the standard has and this program doesn't read.
    pub(super) fn close(self, elsewhere: &[&str]) {
        let Self { entries, asked, reader, .. } = self;
        for stray in entries.iter().filter(|entry| !asked.contains(&entry.key.as_str())) {
            if let Some(meant) = means(&stray.key, &asked).filter(|_| !elsewhere.contains(&stray.key.as_str())) {
                let place = reader.place(stray.key_offset);
                let finding = Finding::new(place, format!("a known key such as {meant:?}"), quoted(&stray.key));
                reader.findings.note(finding.fix(format!("write {meant:?}, or leave it: unknown keys are ignored")));
            }
        }
    }

    /// The value of `key`, if it says something.
    fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.asked.push(key);
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value).filter(|node| says_something(node))
    }

    fn is_stray(&self, entry: &Entry) -> bool {
        !self.asked.contains(&entry.key.as_str())
    }
}

/// `null` and an empty text mean that there is no value, as exports of Popolo have it.
fn says_something(node: &Node) -> bool {
    match &node.json {
        Json::Null => false,
        Json::String(text) => !text.trim().is_empty(),
        Json::Bool(_) | Json::Number(_) | Json::Array(_) | Json::Object(_) => true,
    }
}

/// The key of `known` that a writer of `key` most likely had in mind.
fn means<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    const MISNOMERS: [(&str, &str); 14] = [
        ("start", "start_date"),
        ("since", "start_date"),
        ("joined", "start_date"),
        ("end", "end_date"),
        ("until", "end_date"),
        ("left", "end_date"),
        ("founded", "founding_date"),
        ("dissolved", "dissolution_date"),
        ("org_id", "organization_id"),
        ("organisation_id", "organization_id"),
        ("organisations", "organizations"),
        ("cities", "areas"),
        ("places", "areas"),
        ("text", "statement"),
    ];
    let folded = key.to_lowercase().replace(['-', ' '], "_");
    let misnomer = MISNOMERS.iter().find(|(wrong, _)| *wrong == folded).map(|(_, right)| *right);
    let found = misnomer.or_else(|| likely(&folded, known.iter().copied()));
    known.iter().copied().find(|known| Some(*known) == found)
}

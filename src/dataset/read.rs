//! From a JSON value to a typed one: what doesn't fit is reported and left out, and the reading goes on.
//!
//! `{"start_date": "2006-13"}` -> no date, and "expected a date as YYYY, YYYY-MM or YYYY-MM-DD".

use super::popolo::At;
use super::problem::{Finding, Findings, Place, likely, quoted};
use super::sizes::{self, Size};
use super::tree::{Entry, Json, Node};

/// What can be read from a JSON value.
pub(super) trait Read: Sized {
    /// Reads `node`; `None` after a problem was reported, or where it says nothing.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The file that is being read and what was found in it.
pub(super) struct Reader<'a> {
    pub(super) file: usize,
    pub(super) findings: &'a mut Findings,
    /// How large what is being read may be.
    pub(super) size: Size,
}

/// The keys of one object, each asked for by name; what was never asked for is looked at in [`Fields::close`].
pub(super) struct Fields<'a, 'b, 'c> {
    node: Node<'a>,
    asked: Vec<&'static str>,
    /// Where the keys are that were taken for others.
    mistyped: Vec<usize>,
    reader: &'b mut Reader<'c>,
}

impl<'c> Reader<'c> {
    pub(super) fn new(file: usize, findings: &'c mut Findings) -> Self {
        Self { file, findings, size: Size::default() }
    }

    pub(super) fn place(&self, offset: usize) -> Place {
        Place::new(self.file, offset)
    }

    /// Reports that `node` is not what was `expected`.
    pub(super) fn mismatch<T>(
        &mut self,
        node: Node<'_>,
        expected: impl Into<String>,
        fix: Option<String>,
    ) -> Option<T> {
        let place = self.place(node.offset());
        self.findings.problem(Finding::new(place, expected, node.described()).maybe_fix(fix));
        None
    }

    /// The keys of `node`, or a report that it should be `expected`.
    pub(super) fn fields<'a, 'b>(&'b mut self, node: Node<'a>, expected: &str) -> Option<Fields<'a, 'b, 'c>> {
        if node.json() != Json::Object {
            return self.mismatch(node, expected, None);
        }
        Some(Fields { node, asked: Vec::new(), mistyped: Vec::new(), reader: self })
    }

    pub(super) fn read_at<T: Read>(&mut self, node: Node<'_>) -> Option<At<T>> {
        let place = self.place(node.offset());
        T::read(node, self).map(|value| At { value, place })
    }
}

impl<'a> Fields<'a, '_, '_> {
    /// The value of `key`, `None` where there is none.
    pub(super) fn optional<T: Read>(&mut self, key: &'static str) -> Option<At<T>> {
        let node = self.node(key)?;
        self.read(key, node)
    }

    /// The value of `key`, or a report that it is missing.
    pub(super) fn required<T: Read>(&mut self, key: &'static str) -> Option<At<T>> {
        if let Some(node) = self.node(key) {
            return self.read(key, node);
        }
        let expected = format!("the key {key:?}");
        if let Some(blank) = self.node.entries().find(|entry| entry.is(key)) {
            let place = self.reader.place(blank.value.offset());
            self.reader.findings.problem(Finding::new(place, "some text", blank.value.described()));
            return None;
        }
        let is_meant = |entry: &Entry<'_>| {
            let written = entry.key();
            !self.is_known(entry, &written) && means(&written, &[key]).is_some()
        };
        let Some(mistyped) = self.node.entries().find(is_meant) else {
            self.reader.findings.problem(Finding::new(self.place(), expected, "none"));
            return None;
        };
        // Its value is read all the same, or whatever refers to it would be reported too.
        self.mistyped.push(mistyped.key_offset());
        let place = self.reader.place(mistyped.key_offset());
        let finding = Finding::new(place, expected, quoted(&mistyped.key())).fix(format!("write {key:?}"));
        self.reader.findings.problem(finding);
        self.read(key, mistyped.value)
    }

    /// Reports that `key` is missing, if none of `ways` to say the same is there.
    pub(super) fn one_of(&mut self, key: &str, ways: &[&str]) {
        let there = |entry: Entry<'_>| ways.iter().any(|way| entry.is(way)) && says_something(entry.value);
        if !self.node.entries().any(there) {
            self.reader.findings.problem(Finding::new(self.place(), format!("the key {key:?}"), "none"));
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
        for stray in self.node.entries() {
            let key = stray.key();
            if self.is_known(&stray, &key) || elsewhere.contains(&&*key) {
                continue;
            }
            if let Some(meant) = means(&key, &self.asked) {
                let place = self.reader.place(stray.key_offset());
                let finding = Finding::new(place, format!("a known key such as {meant:?}"), quoted(&key));
                self.reader
                    .findings
                    .note(finding.fix(format!("write {meant:?}, or leave it: unknown keys are ignored")));
            }
        }
    }

    fn read<T: Read>(&mut self, key: &str, node: Node<'_>) -> Option<At<T>> {
        let around = std::mem::replace(&mut self.reader.size, sizes::of(key));
        let value = self.reader.read_at(node);
        self.reader.size = around;
        value
    }

    /// The value of `key`, if it says something.
    fn node(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.asked.push(key);
        self.node.entries().find(|entry| entry.is(key)).map(|entry| entry.value).filter(|node| says_something(*node))
    }

    fn place(&self) -> Place {
        self.reader.place(self.node.offset())
    }

    /// Whether the entry was asked for, by its key or by another.
    fn is_known(&self, entry: &Entry<'_>, key: &str) -> bool {
        self.asked.contains(&key) || self.mistyped.contains(&entry.key_offset())
    }
}

/// `null` and an empty text mean that there is no value, as exports of Popolo have it.
pub(super) fn says_something(node: Node<'_>) -> bool {
    match node.json() {
        Json::Null => false,
        Json::String(text) => !text.trim().is_empty(),
        Json::Bool(_) | Json::Number(_) | Json::Array | Json::Object => true,
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

//! From a JSON value to a typed one: what doesn't fit is reported and left out, and the reading goes on.
//!
//! `{"start_date": "2006-13"}` -> no date, and "expected a date as YYYY, YYYY-MM or YYYY-MM-DD".

use std::hash::Hash;

use super::finding::{Finding, Findings};
use super::popolo::At;
use super::problem::{Place, quoted};
use super::sizes::{self, Size};
use super::slips::likely;
use super::tree::{Entry, Json, Node};

/// What can be read from a JSON value.
pub(super) trait Read: Sized {
    /// Reads `node`; `None` after a finding was reported, or where it says nothing.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The file that is being read and what was found in it.
pub(super) struct Reader<'a> {
    pub(super) file: usize,
    pub(super) findings: &'a mut Findings,
    /// How large what is being read may be.
    pub(super) size: Size,
    /// In what it stands.
    pub(super) within: Within,
}

/// The record that a list stands in, which says what those in the list needn't.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Within {
    /// The file itself.
    #[default]
    File,
    /// An organisation with its memberships and posts.
    Organization,
    /// A place, a person or a post with its memberships.
    Other,
}

/// The keys of one object, each asked for by name; what was never asked for is looked at in [`Fields::close`].
pub(super) struct Fields<'a, 'b, 'c> {
    node: Node<'a>,
    /// What the object is, as a message shows it.
    what: &'static str,
    asked: Vec<&'static str>,
    /// Where the keys are that were taken for others.
    mistyped: Vec<usize>,
    reader: &'b mut Reader<'c>,
}

/// What comes of a key that isn't there.
#[derive(Clone, Copy)]
enum Lack {
    /// The file can't be used.
    Problem,
    /// It can, and so long this holds.
    Warning(&'static str),
}

impl<'c> Reader<'c> {
    pub(super) fn new(file: usize, findings: &'c mut Findings) -> Self {
        Self { file, findings, size: Size::default(), within: Within::File }
    }

    pub(super) fn place(&self, offset: usize) -> Place {
        Place::new(self.file, offset)
    }

    /// Reports that `node` is not what was `expected`. Whatever is of the same type and not that is told together.
    pub(super) fn mismatch<T>(
        &mut self,
        node: Node<'_>,
        expected: impl Into<String>,
        fix: Option<String>,
    ) -> Option<T> {
        let kind = std::mem::discriminant(&node.json());
        self.mismatch_because(node, Finding::new(self.place(node.offset()), expected, "").maybe_fix(fix), kind)
    }

    /// Reports what is wrong with `node`; whatever is wrong so for the same `reason` is told together.
    pub(super) fn mismatch_because<T>(&mut self, node: Node<'_>, finding: Finding, reason: impl Hash) -> Option<T> {
        self.findings.problem(finding.found(node.described()).because(reason));
        None
    }

    /// The keys of `node`, or a report that it should be `expected`.
    pub(super) fn fields<'a, 'b>(&'b mut self, node: Node<'a>, expected: &'static str) -> Option<Fields<'a, 'b, 'c>> {
        if node.json() != Json::Object {
            return self.mismatch(node, expected, None);
        }
        Some(Fields { node, what: expected, asked: Vec::new(), mistyped: Vec::new(), reader: self })
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

    /// The value of `key`, or a report that it is missing, which is a problem.
    pub(super) fn required<T: Read>(&mut self, key: &'static str) -> Option<At<T>> {
        self.asked_for(key, Lack::Problem)
    }

    /// The value of `key`, or a warning that it is missing and that so long `until_then` holds.
    pub(super) fn wanted<T: Read>(&mut self, key: &'static str, until_then: &'static str) -> Option<At<T>> {
        self.asked_for(key, Lack::Warning(until_then))
    }

    /// Whether there is a `key` that says something.
    pub(super) fn has(&self, key: &str) -> bool {
        self.node.entries().any(|entry| entry.is(key) && says_something(entry.value))
    }

    /// Reports that `key` is missing, if none of `ways` to say the same is there.
    pub(super) fn one_of(&mut self, key: &str, ways: &[&str]) {
        if !ways.iter().any(|way| self.has(way)) {
            let finding = Finding::new(self.place(), format!("the key {key:?}"), "none").because(self.what);
            self.reader.findings.problem(finding);
        }
    }

    /// The value of `key` or the empty one.
    pub(super) fn or_empty<T: Read + Default>(&mut self, key: &'static str) -> T {
        self.optional(key).map(|at| at.value).unwrap_or_default()
    }

    /// What stands in this record under `key`, whose records needn't say what this one says.
    pub(super) fn inner<T: Read + Default>(&mut self, key: &'static str, within: Within) -> T {
        let around = std::mem::replace(&mut self.reader.within, within);
        let value = self.or_empty(key);
        self.reader.within = around;
        value
    }

    /// In what the record stands.
    pub(super) fn within(&self) -> Within {
        self.reader.within
    }

    /// A list that the file is for: if a key that is none looks like it, and nothing else is it, then most of the file is lost.
    pub(super) fn list<T: Read + Default>(&mut self, key: &'static str) -> T {
        if self.node.entries().any(|entry| entry.is(key)) {
            return self.or_empty(key);
        }
        let is_meant = |entry: &Entry<'_>| {
            let list = matches!(entry.value.json(), Json::Array | Json::Object);
            list && !is_popolo(&entry.key()) && means(&entry.key(), &[key]).is_some()
        };
        match self.node.entries().find(is_meant) {
            Some(mistyped) => self.mistyped(key, mistyped).map(|at| at.value).unwrap_or_default(),
            None => self.or_empty(key),
        }
    }

    /// Warns of every key that was not asked for and is none of Popolo's, and says which one it looks like.
    pub(super) fn close(self) {
        for stray in self.node.entries() {
            let key = stray.key();
            if self.is_known(&stray, &key) || is_popolo(&key) || key.starts_with(['$', '@', '_']) {
                continue;
            }
            let meant = means(&key, &self.asked);
            let expected = meant.map_or("a known key".to_owned(), |meant| format!("a known key such as {meant:?}"));
            let finding = Finding::new(self.reader.place(stray.key_offset()), expected, quoted(&key)).because(&*key);
            let fix = meant.map(|meant| format!("write {meant:?}, if that is meant"));
            self.reader.findings.warning(finding.maybe_fix(fix).until_then("it is passed over"));
        }
    }

    fn asked_for<T: Read>(&mut self, key: &'static str, lack: Lack) -> Option<At<T>> {
        if let Some(node) = self.node(key) {
            return self.read(key, node);
        }
        let expected = format!("the key {key:?}");
        if let Some(blank) = self.node.entries().find(|entry| entry.is(key)) {
            let place = self.reader.place(blank.value.offset());
            let finding = Finding::new(place, format!("some text under {key:?}"), blank.value.described());
            self.lacks(finding, lack);
            return None;
        }
        let is_meant = |entry: &Entry<'_>| {
            let written = entry.key();
            !self.is_known(entry, &written) && means(&written, &[key]).is_some()
        };
        let Some(mistyped) = self.node.entries().find(is_meant) else {
            self.lacks(Finding::new(self.place(), expected, "none"), lack);
            return None;
        };
        self.mistyped(key, mistyped)
    }

    fn lacks(&mut self, finding: Finding, lack: Lack) {
        let finding = finding.because(self.what);
        match lack {
            Lack::Problem => self.reader.findings.problem(finding),
            Lack::Warning(until_then) => self.reader.findings.warning(finding.until_then(until_then)),
        }
    }

    /// Reports an entry that was meant as `key`. It is read all the same, or whatever refers to it would be reported too.
    fn mistyped<T: Read>(&mut self, key: &'static str, entry: Entry<'a>) -> Option<At<T>> {
        self.asked.push(key);
        self.mistyped.push(entry.key_offset());
        let place = self.reader.place(entry.key_offset());
        let finding = Finding::new(place, format!("the key {key:?}"), quoted(&entry.key()));
        self.reader.findings.problem(finding.fix(format!("write {key:?}")));
        self.read(key, entry.value)
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

/// Keys of Popolo, and of its usual exports, that this program has no use for.
const POPOLO: &str = "abstract additional_name area area_id attendees biography birth_date children contact_details counts \
    created_at death_date description email end_date events family_name gender geometry given_name honorific_prefix \
    honorific_suffix html_url id identifier identifiers image images label lang links location logo meta motions name \
    national_identity note organization organization_id organizations other_label other_names parent parent_id \
    patronymic_name persons phone post posts proxy_image role sort_name sources speeches start_date status summary type \
    updated_at url vote_events";

/// `null` and an empty text mean that there is no value, as exports of Popolo have it.
pub(super) fn says_something(node: Node<'_>) -> bool {
    match node.json() {
        Json::Null => false,
        Json::String(text) => !text.trim().is_empty(),
        Json::Bool(_) | Json::Number(_) | Json::Array | Json::Object => true,
    }
}

fn is_popolo(key: &str) -> bool {
    POPOLO.split_whitespace().any(|known| known == key)
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
    let misnomer = misnomer.and_then(|right| known.iter().copied().find(|known| *known == right));
    misnomer.or_else(|| likely(&folded, known.iter().copied()))
}

//! What is found while files are read and checked, one finding a cause.
//!
//! Two thousand memberships in an organisation that is declared nowhere -> the first place, "and 1,999 more".

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::problem::{MOST_FINDINGS, Place, quoted};

/// A problem or a warning that still knows its place by offset: cheap to make, located when it is reported.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) place: Place,
    pub(super) expected: String,
    pub(super) found: String,
    pub(super) fix: Option<String>,
    pub(super) until_then: Option<&'static str>,
    /// Whether the place is a value or a key that a pointer can tell; in broken syntax there may be none.
    pub(super) has_pointer: bool,
    /// Where the other half of a contradiction is.
    pub(super) other: Option<(&'static str, Place)>,
    /// Findings of one cause are told as one.
    cause: Option<u64>,
    /// What was found, where findings of one cause differ in it and all of it is to be told.
    listed: Option<String>,
}

/// All findings of one cause.
#[derive(Debug, Clone)]
pub(super) struct Cause {
    /// The first of them.
    pub(super) first: Finding,
    /// How many there are beside it.
    pub(super) more: usize,
    /// The places of the next few.
    pub(super) next: Vec<Place>,
    listed: Listed,
}

/// Different things of one cause: the first few, and which there were.
#[derive(Debug, Clone, Default)]
struct Listed {
    first: Vec<String>,
    all: HashSet<u64>,
}

/// Everything found so far, of each kind at most [`MOST_FINDINGS`] causes.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// What stops the data set from being used.
    pub(super) problems: Causes,
    /// What stops nothing.
    pub(super) warnings: Causes,
    /// Records and values that are read as if they weren't there, by their places.
    pub(super) set_aside: HashSet<Place>,
}

/// Findings by their causes.
#[derive(Debug, Default)]
pub(super) struct Causes {
    pub(super) all: Vec<Cause>,
    positions: HashMap<u64, usize>,
    /// How often anything was found.
    pub(super) told: usize,
    /// Where the text was mended: what comes of the mending is no news.
    mended: HashSet<Place>,
}

/// The search for problems ends with so many places too, of whatever causes.
const MOST_PLACES: usize = 50_000;
/// So many of different things, and of different places, are told.
const TOLD: usize = 5;
const PLACES: usize = 3;

impl Finding {
    pub(super) fn new(place: Place, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self {
            place,
            expected: expected.into(),
            found: found.into(),
            fix: None,
            until_then: None,
            has_pointer: true,
            other: None,
            cause: None,
            listed: None,
        }
    }

    /// Of the text rather than of a value in it: each is a cause of its own.
    pub(super) fn syntax(place: Place, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { has_pointer: false, ..Self::new(place, expected, found) }.because(place)
    }

    /// One of several `texts` that are told together: "found "a", "b" and 12 others".
    pub(super) fn one_of_several(place: Place, expected: impl Into<String>, text: &str) -> Self {
        Self { listed: Some(quoted(text)), ..Self::new(place, expected, "") }.because("several")
    }

    /// Tells what was found for each finding of its cause, or for the first few.
    pub(super) fn listing(mut self) -> Self {
        self.listed = Some(std::mem::take(&mut self.found));
        self
    }

    pub(super) fn found(self, found: String) -> Self {
        Self { found, ..self }
    }

    pub(super) fn fix(self, fix: impl Into<String>) -> Self {
        Self { fix: Some(fix.into()), ..self }
    }

    pub(super) fn maybe_fix(self, fix: Option<String>) -> Self {
        Self { fix, ..self }
    }

    /// Adds what is made of it until it is mended.
    pub(super) fn until_then(self, holds: &'static str) -> Self {
        Self { until_then: Some(holds), ..self }
    }

    /// Adds "(`what`: line)" to what was found.
    pub(super) fn beside(self, what: &'static str, place: Place) -> Self {
        Self { other: Some((what, place)), ..self }
    }

    /// Tells it together with whatever else expects the same for the same `reason`; without one, what was found and its fix
    /// must be the same too.
    pub(super) fn because(self, reason: impl Hash) -> Self {
        Self { cause: Some(hash((&self.expected, reason))), ..self }
    }

    fn cause(&self) -> u64 {
        self.cause.unwrap_or_else(|| hash((&self.expected, &self.found, &self.fix)))
    }
}

impl Cause {
    fn new(first: Finding) -> Self {
        let mut listed = Listed::default();
        listed.add(first.listed.as_deref());
        Self { first, more: 0, next: Vec::new(), listed }
    }

    /// What was found: of the first, or all of it where findings differ in it.
    pub(super) fn found(&self) -> String {
        let others = self.listed.all.len() - self.listed.first.len();
        match (self.listed.first.as_slice(), others) {
            ([], _) => self.first.found.clone(),
            ([only], _) => only.clone(),
            ([told @ .., last], 0) => format!("{} and {last}", told.join(", ")),
            (told, 1) => format!("{} and another", told.join(", ")),
            (told, others) => format!("{} and {others} others", told.join(", ")),
        }
    }

    fn add(&mut self, finding: Finding) {
        self.more += 1;
        self.listed.add(finding.listed.as_deref());
        let mut later = finding.place;
        if later < self.first.place {
            later = std::mem::replace(&mut self.first, finding).place;
        }
        let at = self.next.partition_point(|place| *place < later);
        if at < PLACES {
            self.next.insert(at, later);
            self.next.truncate(PLACES);
        }
    }
}

impl Listed {
    fn add(&mut self, text: Option<&str>) {
        let Some(text) = text else { return };
        if self.all.insert(hash(text)) && self.first.len() < TOLD {
            self.first.push(text.to_owned());
        }
    }
}

impl Findings {
    pub(super) fn problem(&mut self, finding: Finding) {
        self.problems.add(finding);
    }

    pub(super) fn problem_if(&mut self, finding: Option<Finding>) {
        if let Some(finding) = finding {
            self.problem(finding);
        }
    }

    pub(super) fn warning(&mut self, finding: Finding) {
        self.warnings.add(finding);
    }

    /// Has what stands at `place` read as if it weren't there.
    pub(super) fn set_aside(&mut self, place: Place) {
        self.set_aside.insert(place);
    }

    /// Whether there are so many problems that looking for more is of no use, or that what they leave of the file isn't worth
    /// its memory.
    pub(super) fn is_full(&self) -> bool {
        self.problems.all.len() >= MOST_FINDINGS || self.problems.told >= MOST_PLACES
    }
}

impl Causes {
    fn add(&mut self, finding: Finding) {
        if self.mended.contains(&finding.place) {
            return;
        }
        if !finding.has_pointer {
            self.mended.insert(finding.place);
        }
        self.told += 1;
        let cause = finding.cause();
        if let Some(position) = self.positions.get(&cause) {
            self.all[*position].add(finding);
        } else if self.all.len() < MOST_FINDINGS {
            self.positions.insert(cause, self.all.len());
            self.all.push(Cause::new(finding));
        }
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(offset: usize) -> Place {
        Place::new(0, offset)
    }

    #[test]
    fn findings_have_an_end() {
        let mut findings = Findings::default();
        for offset in 0..2 * MOST_FINDINGS {
            findings.problem(Finding::new(place(offset), "a date", "none").because(offset));
            findings.warning(Finding::new(place(offset), "a source", "none").because(offset));
        }
        assert_eq!((findings.problems.all.len(), findings.warnings.all.len()), (MOST_FINDINGS, MOST_FINDINGS));
        assert!(findings.is_full());
    }

    #[test]
    fn one_cause_is_told_once_with_its_first_places() {
        let mut findings = Findings::default();
        for offset in [50, 10, 40, 30, 20] {
            findings.warning(Finding::new(place(offset), "a date", "none"));
        }
        findings.warning(Finding::new(place(5), "a date", "2"));
        let [cause, other] = findings.warnings.all.as_slice() else { panic!("two causes") };
        assert_eq!(
            (cause.first.place, cause.more, &cause.next),
            (place(10), 4, &vec![place(20), place(30), place(40)])
        );
        assert_eq!((other.more, findings.warnings.told), (0, 6));
    }

    fn check(texts: &[&str], expected: &str) {
        let mut findings = Findings::default();
        for (offset, text) in texts.iter().enumerate() {
            findings.warning(Finding::one_of_several(place(offset), "an id", text));
        }
        assert_eq!(findings.warnings.all[0].found(), expected);
        assert_eq!(findings.warnings.all[0].more, texts.len() - 1);
    }

    #[test]
    fn several_things_of_one_cause_are_listed() {
        check(&["a"], r#""a""#);
        check(&["a", "a"], r#""a""#);
        check(&["a", "b", "a"], r#""a" and "b""#);
        check(&["a", "b", "c", "d", "e", "f"], r#""a", "b", "c", "d", "e" and another"#);
        check(&["a", "b", "c", "d", "e", "f", "g", "a"], r#""a", "b", "c", "d", "e" and 2 others"#);
    }

    #[test]
    fn what_comes_of_mended_text_is_no_news() {
        let mut findings = Findings::default();
        findings.problem(Finding::syntax(place(3), "a number such as 87", "087"));
        findings.problem(Finding::new(place(3), "a text in quotes", "the number 087"));
        assert_eq!(findings.problems.all.len(), 1);
    }
}

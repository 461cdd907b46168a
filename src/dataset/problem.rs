//! What is wrong with a file, so that its writer can put it right: where, what was expected, what is there, the fix.
//!
//! `data/izhevsk.json:41:20: /memberships/3/start_date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found "2006-13";
//! fix: write "2006" or a month from 01 to 12`

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

/// The search for problems ends with so many, and no more notes are kept: nobody reads more, and each takes memory.
pub const MOST_FINDINGS: usize = 1_000;

/// One problem of one file, or one thing worth a look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file as it was named to the loader.
    pub file: String,
    /// The line, from 1; 0 where the problem is of the whole file (it cannot be read).
    pub line: usize,
    /// The column in characters, from 1; 0 where the problem is of the whole file.
    pub column: usize,
    /// The place as a JSON pointer (RFC 6901), or the heading of a list's column; empty for the whole file or row.
    pub pointer: String,
    /// What the loader expected there.
    pub expected: String,
    /// What it found.
    pub found: String,
    /// What to write instead, where that can be told.
    pub fix: Option<String>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file)?;
        if self.line > 0 {
            write!(f, "{}:{}:", self.line, self.column)?;
        }
        if !self.pointer.is_empty() {
            write!(f, " {}:", self.pointer)?;
        }
        write!(f, " expected {}, found {}", self.expected, self.found)?;
        self.fix.iter().try_for_each(|fix| write!(f, "; fix: {fix}"))
    }
}

/// A place in the files: which of them, and the byte where a value or a key begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(super) struct Place {
    file: u32,
    offset: u32,
}

impl Place {
    /// At byte `offset` of the text of file number `file`.
    pub(super) fn new(file: usize, offset: usize) -> Self {
        // Every record has a place for each of its values, so these are small.
        let small = |number: usize| u32::try_from(number).expect("the files of a data set are few and small");
        Self { file: small(file), offset: small(offset) }
    }

    /// Position of the file in the order of loading.
    pub(super) fn file(self) -> usize {
        self.file as usize
    }

    /// Byte offset in its text.
    pub(super) fn offset(self) -> usize {
        self.offset as usize
    }
}

/// A problem that still knows its place by offset: cheap to make, located when it is reported.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) place: Place,
    pub(super) expected: String,
    pub(super) found: String,
    pub(super) fix: Option<String>,
    /// Whether the place is a value or a key that a pointer can tell; in broken syntax there may be none.
    pub(super) has_pointer: bool,
    /// Where the other half of a contradiction is.
    pub(super) other: Option<(&'static str, Place)>,
}

impl Finding {
    pub(super) fn new(place: Place, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { place, expected: expected.into(), found: found.into(), fix: None, has_pointer: true, other: None }
    }

    /// Of the text rather than of a value in it.
    pub(super) fn syntax(place: Place, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { has_pointer: false, ..Self::new(place, expected, found) }
    }

    pub(super) fn fix(self, fix: impl Into<String>) -> Self {
        Self { fix: Some(fix.into()), ..self }
    }

    pub(super) fn maybe_fix(self, fix: Option<String>) -> Self {
        Self { fix, ..self }
    }

    /// Adds "(`what` at file:line)" to what was found.
    pub(super) fn beside(self, what: &'static str, place: Place) -> Self {
        Self { other: Some((what, place)), ..self }
    }
}

/// Everything found so far, of each kind at most [`MOST_FINDINGS`].
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// What stops the data set from being used.
    pub(super) problems: Vec<Finding>,
    /// What is worth a look and stops nothing.
    pub(super) notes: Vec<Finding>,
}

impl Findings {
    pub(super) fn problem(&mut self, finding: Finding) {
        if !self.is_full() {
            self.problems.push(finding);
        }
    }

    pub(super) fn problem_if(&mut self, finding: Option<Finding>) {
        if let Some(finding) = finding {
            self.problem(finding);
        }
    }

    pub(super) fn note(&mut self, finding: Finding) {
        if self.notes.len() < MOST_FINDINGS {
            self.notes.push(finding);
        }
    }

    /// Whether there are so many problems that looking for more is of no use.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= MOST_FINDINGS
    }
}

/// A text from a file as a message quotes it: in quotes, shortened where it is long.
pub(super) fn quoted(text: &str) -> String {
    format!("{:?}", shortened(text))
}

/// A text from a file as a message shows it.
pub(super) fn shortened(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

/// Known words, among them those that others are most likely slips of the pen for. However many there are of both, the
/// search takes about as long as reading them: it ends when it has compared [`Slips::ENOUGH`] pairs of letters.
pub(super) struct Slips<'a> {
    by_length: HashMap<usize, Vec<&'a str>>,
    found: HashMap<&'a str, Option<&'a str>>,
    left: usize,
}

impl<'a> Slips<'a> {
    /// Some 50 ms of a processor.
    const ENOUGH: usize = 10_000_000;

    pub(super) fn of(known: impl Iterator<Item = &'a str>) -> Self {
        let mut by_length: HashMap<usize, Vec<&str>> = HashMap::new();
        for word in known {
            by_length.entry(word.chars().count()).or_default().push(word);
        }
        Self { by_length, found: HashMap::new(), left: Self::ENOUGH }
    }

    /// The known word that `text` most likely is a slip of the pen for; none as soon as looking takes too long.
    pub(super) fn likely(&mut self, text: &'a str) -> Option<&'a str> {
        if let Some(found) = self.found.get(text) {
            return *found;
        }
        let length = text.chars().count();
        let allowed = allowed(length);
        let lengths = length.saturating_sub(allowed)..=length + allowed;
        let candidates: Vec<&[&str]> =
            lengths.clone().filter_map(|length| self.by_length.get(&length).map(Vec::as_slice)).collect();
        let count: usize = candidates.iter().map(|words| words.len()).sum();
        let cost = count.saturating_mul(length).saturating_mul(*lengths.end());
        let Some(left) = self.left.checked_sub(cost) else {
            self.left = 0;
            return None;
        };
        self.left = left;
        let found = likely(text, candidates.into_iter().flatten().copied());
        self.found.insert(text, found);
        found
    }
}

/// The one of `known` that `text` most likely is a slip of the pen for.
pub(super) fn likely<'a>(text: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = text.chars().count();
    let allowed = allowed(length);
    let text = text.to_lowercase();
    known
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (strsim::osa_distance(&text, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// One slip in a short word, two in a longer one, three in a long id: more than that is another word.
fn allowed(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=4 => 1,
        5..=11 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_likely_word_is_near_and_a_far_one_is_not() {
        let known = ["ecad", "volga-cities", "cities-of-ural"];
        for (text, expected) in [
            ("ecda", Some("ecad")),
            ("ECAD", Some("ecad")),
            ("volga-citys", Some("volga-cities")),
            ("town-of-ural", None),
            ("cities-of-urals", Some("cities-of-ural")),
            ("uclg", None),
            ("", None),
        ] {
            assert_eq!(likely(text, known.into_iter()), expected, "{text:?}");
        }
    }

    #[test]
    fn a_search_among_many_words_ends() {
        let words: Vec<String> = (0..100_000).map(|number| format!("member-{number:06}")).collect();
        let (known, unknown) = words.split_at(50_000);
        let mut slips = Slips::of(known.iter().map(String::as_str));
        let found = unknown.iter().filter(|word| slips.likely(word).is_some()).count();
        assert!(found < 5, "{found}");
        let mut few = Slips::of(known.iter().take(20).map(String::as_str));
        assert_eq!(few.likely("member-000O15"), Some("member-000015"));
        assert_eq!(few.likely("member-000O15"), Some("member-000015"), "again");
    }

    #[test]
    fn findings_have_an_end() {
        let mut findings = Findings::default();
        for offset in 0..2 * MOST_FINDINGS {
            findings.problem(Finding::new(Place::new(0, offset), "a date", "none"));
            findings.note(Finding::new(Place::new(0, offset), "a source", "none"));
        }
        assert_eq!((findings.problems.len(), findings.notes.len()), (MOST_FINDINGS, MOST_FINDINGS));
        assert!(findings.is_full());
    }

    #[test]
    fn a_long_text_is_quoted_shortened_on_a_character() {
        assert_eq!(quoted("год \"1992\""), r#""год \"1992\"""#);
        assert_eq!(quoted(&"ж".repeat(70)), format!("\"{}…\"", "ж".repeat(60)));
    }
}

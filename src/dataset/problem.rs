//! What is wrong with a file, so that its writer can put it right: where, what was expected, what is there, the fix.
//!
//! `data/izhevsk.json:41:20: /memberships/3/start_date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found "2006-13";
//! fix: write "2006" or a month from 01 to 12`

use std::fmt;

/// One problem of one file, or one thing worth a look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file as it was named to the loader.
    pub file: String,
    /// The line, from 1; 0 where the problem is of the whole file (it cannot be read).
    pub line: usize,
    /// The column in characters, from 1; 0 where the problem is of the whole file.
    pub column: usize,
    /// The place as a JSON pointer (RFC 6901); empty for the whole file.
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
    /// Position of the file in the order of loading.
    pub(super) file: usize,
    /// Byte offset in its text.
    pub(super) offset: usize,
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

/// Everything found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// What stops the data set from being used.
    pub(super) problems: Vec<Finding>,
    /// What is worth a look and stops nothing.
    pub(super) notes: Vec<Finding>,
}

impl Findings {
    pub(super) fn problem(&mut self, finding: Finding) {
        self.problems.push(finding);
    }

    pub(super) fn note(&mut self, finding: Finding) {
        self.notes.push(finding);
    }
}

/// A text from a file as a message quotes it: in quotes, shortened where it is long.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{:?}", format!("{}…", &text[..end])),
        None => format!("{text:?}"),
    }
}

/// The one of `known` that `text` most likely is a slip of the pen for.
pub(super) fn likely<'a>(text: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = text.chars().count();
    // One slip in a short word, two in a longer one, three in a long id: more than that is another word.
    let allowed = match length {
        0..=2 => 0,
        3..=4 => 1,
        5..=11 => 2,
        _ => 3,
    };
    let text = text.to_lowercase();
    known
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (strsim::osa_distance(&text, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
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
    fn a_long_text_is_quoted_shortened_on_a_character() {
        assert_eq!(quoted("год \"1992\""), r#""год \"1992\"""#);
        assert_eq!(quoted(&"ж".repeat(70)), format!("\"{}…\"", "ж".repeat(60)));
    }
}

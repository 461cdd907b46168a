//! What is wrong with a file, so that its writer can put it right: where, what was expected, what is there, the fix.
//!
//! `data/izhevsk.json:41:20: /memberships/3/start_date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found "2006-13";
//! fix: write "2006" or a month from 01 to 12 (and 2 more like it: lines 47, 58)`

use std::borrow::Cow;
use std::fmt;

/// The search for problems ends with so many causes, and no more warnings are kept: nobody reads more, and each takes memory.
pub const MOST_FINDINGS: usize = 1_000;

/// One cause of trouble in the files of a data set: a problem, which refuses them, or a warning, with which they load.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
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
    /// Of a warning: what is made of it as long as it isn't mended.
    pub until_then: Option<String>,
    /// At how many more places the same is wrong.
    pub more: usize,
    /// The first of those places: `14`, or `other.json:14` in another file.
    pub next: Vec<String>,
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
        self.fix.iter().try_for_each(|fix| write!(f, "; fix: {fix}"))?;
        self.until_then.iter().try_for_each(|holds| write!(f, "; until then {holds}"))?;
        if self.more == 0 {
            return Ok(());
        }
        write!(f, " (and {} more like it", grouped(self.more))?;
        match self.next.as_slice() {
            [] => {}
            [only] if self.more == 1 => write!(f, ": line {only}")?,
            next => {
                let end = if self.more > next.len() { ", …" } else { "" };
                write!(f, ": lines {}{end}", next.join(", "))?;
            }
        }
        write!(f, ")")
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

/// `20000` -> `20,000`
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_quoted_shortened_on_a_character() {
        assert_eq!(quoted("год \"1992\""), r#""год \"1992\"""#);
        assert_eq!(quoted(&"ж".repeat(70)), format!("\"{}…\"", "ж".repeat(60)));
    }

    fn check(more: usize, next: &[&str], expected: &str) {
        let next = next.iter().map(|line| (*line).to_owned()).collect();
        let problem = Problem {
            file: "a.json".to_owned(),
            line: 7,
            column: 1,
            expected: "b".to_owned(),
            found: "c".to_owned(),
            until_then: Some("d".to_owned()),
            more,
            next,
            ..Problem::default()
        };
        assert_eq!(problem.to_string(), format!("a.json:7:1: expected b, found c; until then d{expected}"));
    }

    #[test]
    fn how_often_and_where_else_is_told_behind_it() {
        check(0, &[], "");
        check(1, &["9"], " (and 1 more like it: line 9)");
        check(2, &["9", "b.json:1"], " (and 2 more like it: lines 9, b.json:1)");
        check(1999, &["9", "10", "11"], " (and 1,999 more like it: lines 9, 10, 11, …)");
        check(1_234_567, &[], " (and 1,234,567 more like it)");
    }
}

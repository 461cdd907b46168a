//! Findings as people read them: byte 2,041 of the second file -> `towns.json:41:20: /memberships/3/start_date`.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Cause, Causes, Findings};
use super::json::parse;
use super::problem::{Place, Problem};

/// Causes as problems, in the order of files and lines.
pub(super) fn located(files: &[(String, String)], causes: Causes) -> Vec<Problem> {
    let mut causes = causes.all;
    causes.sort_by_key(|cause| cause.first.place);
    let pointers = pointers(files, &causes);
    let places = causes.iter().flat_map(|cause| {
        let other = cause.first.other.map(|(_, place)| place);
        std::iter::once(cause.first.place).chain(other).chain(cause.next.iter().copied())
    });
    let named: BTreeSet<usize> = places.map(Place::file).collect();
    let lines: BTreeMap<_, _> = named.into_iter().map(|file| (file, Lines::of(&files[file].1))).collect();
    let at = |place: Place| lines[&place.file()].line_and_column(place.offset());
    let problem = |(cause, pointer): (Cause, String)| {
        let found = cause.found();
        let first = cause.first;
        let (line, column) = at(first.place);
        let line_of = |place: Place| {
            let (line, _) = at(place);
            let is_same = place.file() == first.place.file();
            if is_same { line.to_string() } else { format!("{}:{line}", files[place.file()].0) }
        };
        let beside = first.other.map(|(what, other)| {
            let line = line_of(other);
            if other.file() == first.place.file() {
                format!(" ({what}: line {line})")
            } else {
                format!(" ({what}: {line})")
            }
        });
        // In a file of one line its number says nothing more.
        let mut next: Vec<String> =
            cause.next.iter().map(|place| line_of(*place)).filter(|next| *next != line.to_string()).collect();
        next.dedup();
        Problem {
            file: files[first.place.file()].0.clone(),
            line,
            column,
            pointer: if first.has_pointer { pointer } else { String::new() },
            expected: first.expected,
            found: found + &beside.unwrap_or_default(),
            fix: first.fix,
            until_then: first.until_then.map(str::to_owned),
            more: cause.more,
            next,
        }
    };
    causes.into_iter().zip(pointers).map(problem).collect()
}

/// The JSON pointers of the first places of `causes`. For them the files are read once more: only one with findings pays for that.
fn pointers(files: &[(String, String)], causes: &[Cause]) -> Vec<String> {
    let of_files = causes.chunk_by(|one, other| one.first.place.file() == other.first.place.file());
    let of_file = |causes: &[Cause]| {
        let file = causes[0].first.place.file();
        let offsets: Vec<_> = causes.iter().map(|cause| cause.first.place.offset()).collect();
        parse(file, &files[file].1, &mut Findings::default()).tree.pointers(&offsets)
    };
    of_files.flat_map(of_file).collect()
}

/// Where the lines of a text begin.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<u32>,
    /// How many characters are before each block of bytes: a file may be one line, with thousands of findings in it.
    characters: Vec<usize>,
}

/// In bytes.
const BLOCK: usize = 1024;

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let start = |at: usize| u32::try_from(at).expect("no text of a data set is that long");
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| start(at + 1))).collect();
        let characters = text.as_bytes().chunks(BLOCK).scan(0, |before, block| {
            let here = *before;
            *before += characters(block);
            Some(here)
        });
        let characters = characters.chain([text.chars().count()]).collect();
        Self { text, starts, characters }
    }

    fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start as usize <= offset);
        let start = self.starts[line - 1] as usize;
        // The byte order mark takes no place.
        let mark = usize::from(line == 1 && offset > 0 && self.text.starts_with('\u{feff}'));
        (line, 1 + self.characters_before(offset) - self.characters_before(start) - mark)
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        self.characters[block] + characters(&self.text.as_bytes()[block * BLOCK..offset])
    }
}

/// How many characters begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

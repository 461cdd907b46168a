//! Files in; a checked data set out, or every problem of every file at once.

use std::fs::File as Handle;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Dataset;
use super::build::build;
use super::json::parse;
use super::popolo::File;
use super::problem::{Finding, Findings, Place, Problem, quoted};
use super::read::{Read, Reader};
use super::register::Register;
use super::rules::{self, Draft};
use super::tree::Node;

/// No data set of this kind is nearly as large; a larger file is a mistake and must not fill the memory.
const LARGEST: u64 = 64 * 1024 * 1024;
/// The schema lies beside the data and is none.
const SCHEMA: &str = "schema.json";

/// A data set and what came with it.
#[derive(Debug)]
pub struct Loaded {
    /// What is known.
    pub dataset: Dataset,
    /// What is worth a look and stops nothing: a key that looks misspelt, a membership without a source.
    pub notes: Vec<Problem>,
    /// SHA-256 over the files' contents in order, in hexadecimal: the same files, the same fingerprint.
    pub fingerprint: String,
    /// The files themselves: names, without folders, and texts.
    pub files: Vec<(String, String)>,
}

/// Loads files as one data set, in the order given.
///
/// # Errors
/// Every problem found, in the order of files and lines.
pub fn load(files: &[PathBuf]) -> Result<Loaded, Vec<Problem>> {
    let mut texts = Vec::new();
    let mut problems = Vec::new();
    for path in files {
        match text_of(path) {
            Ok(text) => texts.push((path.display().to_string(), text)),
            Err(problem) => problems.push(*problem),
        }
    }
    if problems.is_empty() {
        return load_texts(texts);
    }
    // What the readable files have is told too, but for references: those may lead into an unreadable one.
    let mut findings = Findings::default();
    let texts = Texts(texts);
    read_files(&texts, &mut findings);
    problems.extend(texts.located(findings.problems));
    problems.sort();
    Err(problems)
}

/// Loads every `*.json` of a folder but `schema.json` as one data set, in the order of names.
///
/// # Errors
/// Every problem found, also that the folder cannot be read or has no such file.
pub fn load_folder(folder: &Path) -> Result<Loaded, Vec<Problem>> {
    load(&files_of(folder)?)
}

/// The data files of a folder, in the order of names.
///
/// # Errors
/// The folder cannot be read, or has no such file.
pub fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Vec<Problem>> {
    let unreadable = |error: std::io::Error| vec![whole_file(folder, "a folder with data files", error.to_string())];
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        if is_json && path.file_name().is_some_and(|name| name != SCHEMA) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(vec![whole_file(folder, "a *.json file with data in this folder", "none".to_owned())]);
    }
    Ok(files)
}

/// Loads texts, each with the name that problems call it by, as one data set.
///
/// # Errors
/// Every problem found, in the order of files and lines.
pub fn load_texts(files: Vec<(String, String)>) -> Result<Loaded, Vec<Problem>> {
    let texts = Texts(files);
    let mut findings = Findings::default();
    let Some(read) = read_files(&texts, &mut findings) else {
        return Err(texts.located(findings.problems));
    };
    let file = merged(read, &mut findings);
    let draft = Draft { register: Register::new(&file), file: &file };
    rules::check(&draft, &mut findings);
    if findings.problems.is_empty() {
        let dataset = build(&draft);
        let (notes, fingerprint) = (texts.located(findings.notes), texts.fingerprint());
        let name = |path: &str| Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let files = texts.0.into_iter().map(|(path, text)| (name(&path), text)).collect();
        Ok(Loaded { dataset, notes, fingerprint, files })
    } else {
        Err(texts.located(findings.problems))
    }
}

/// The files' names and texts, in order.
struct Texts(Vec<(String, String)>);

impl Texts {
    fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for (_, text) in &self.0 {
            // The length keeps a text that moves from one file to the next from going unnoticed.
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Findings as problems, in the order of files and lines.
    fn located(&self, mut findings: Vec<Finding>) -> Vec<Problem> {
        findings.sort_by_key(|finding| finding.place);
        if findings.is_empty() {
            return Vec::new();
        }
        // Read once more for the pointers: only a bad file pays for that.
        let maps: Vec<Map<'_>> = self.0.iter().enumerate().map(|(file, (_, text))| Map::new(file, text)).collect();
        let mut problems: Vec<Problem> = findings
            .into_iter()
            .map(|finding| {
                let map = &maps[finding.place.file];
                let (line, column) = map.line_and_column(finding.place.offset);
                let beside = finding.other.map(|(what, other)| {
                    let (line, _) = maps[other.file].line_and_column(other.offset);
                    if other.file == finding.place.file {
                        format!(" ({what}: line {line})")
                    } else {
                        format!(" ({what}: {}:{line})", self.0[other.file].0)
                    }
                });
                Problem {
                    file: self.0[finding.place.file].0.clone(),
                    line,
                    column,
                    pointer: map
                        .root
                        .as_ref()
                        .filter(|_| finding.has_pointer)
                        .map(|root| root.pointer(finding.place.offset))
                        .unwrap_or_default(),
                    expected: finding.expected,
                    found: finding.found + &beside.unwrap_or_default(),
                    fix: finding.fix,
                }
            })
            .collect();
        problems.dedup();
        problems
    }
}

/// Where the lines of a text begin, and its tree.
struct Map<'a> {
    text: &'a str,
    line_starts: Vec<usize>,
    /// How many characters are before each block of bytes: a file may be one line, with thousands of findings in it.
    characters: Vec<usize>,
    root: Option<Node>,
}

/// In bytes.
const BLOCK: usize = 1024;

impl<'a> Map<'a> {
    fn new(file: usize, text: &'a str) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let characters = text.as_bytes().chunks(BLOCK).scan(0, |before, block| {
            let here = *before;
            *before += characters(block);
            Some(here)
        });
        let characters = characters.chain([text.chars().count()]).collect();
        Self { text, line_starts, characters, root: parse(file, text, &mut Findings::default()).root }
    }

    fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts[line - 1];
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

/// Every file's records; `None` if a file could not be read to its end.
fn read_files(texts: &Texts, findings: &mut Findings) -> Option<Vec<File>> {
    let mut all_whole = true;
    let mut read = Vec::new();
    for (file, (_, text)) in texts.0.iter().enumerate() {
        let parsed = parse(file, text, findings);
        all_whole &= parsed.whole;
        let root = parsed.root.filter(|_| parsed.whole);
        read.push(root.and_then(|root| File::read(&root, &mut Reader { file, findings })));
    }
    read.into_iter().collect::<Option<Vec<_>>>().filter(|_| all_whole)
}

/// All files as one.
fn merged(files: Vec<File>, findings: &mut Findings) -> File {
    let mut all = File::default();
    let count = files.len();
    for file in files {
        match (&all.focus, file.focus) {
            (Some(first), Some(other)) if first.value != other.value => {
                let found = format!("{} and {}", quoted(&first.0), quoted(&other.0));
                let finding = Finding::new(other.place, "one focus in all files together", found);
                findings.problem(finding.beside("first", first.place));
            }
            (Some(_), _) => {}
            (None, focus) => all.focus = focus,
        }
        for (language, questions) in file.examples.0 {
            all.examples.0.entry(language).or_default().extend(questions);
        }
        all.sources.extend(file.sources);
        all.organizations.extend(file.organizations);
        all.areas.extend(file.areas);
        all.persons.extend(file.persons);
        all.memberships.extend(file.memberships);
    }
    if all.organizations.is_empty() && count > 0 {
        let finding = Finding::new(Place::default(), "at least one organisation under \"organizations\"", "none");
        findings.problem(finding);
    }
    all
}

fn text_of(path: &Path) -> Result<String, Box<Problem>> {
    const EXPECTED: &str = "a file that can be read";
    let unreadable = |error: std::io::Error| Box::new(whole_file(path, EXPECTED, error.to_string()));
    let handle = Handle::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    // One byte more than allowed tells a full file from one that is too long, also where its length is not known.
    handle.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        let expected = format!("at most {} MiB", LARGEST / 1024 / 1024);
        return Err(Box::new(whole_file(path, &expected, "a larger file".to_owned())));
    }
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let before = String::from_utf8_lossy(&bytes[..valid]);
        let line = 1 + before.matches('\n').count();
        let column = 1 + before.rsplit('\n').next().unwrap_or_default().chars().count();
        let found = format!("the byte 0x{:02X}", bytes[valid]);
        let fix = Some("save the file as UTF-8 in your editor".to_owned());
        Box::new(Problem { line, column, fix, ..whole_file(path, "text in UTF-8", found) })
    })
}

fn whole_file(path: &Path, expected: &str, found: String) -> Problem {
    Problem {
        file: path.display().to_string(),
        line: 0,
        column: 0,
        pointer: String::new(),
        expected: expected.to_owned(),
        found,
        fix: None,
    }
}

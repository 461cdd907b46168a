//! Files in; a checked data set out, or every problem of every file at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File as Handle, FileType};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Dataset;
use super::build::build;
use super::json::parse;
use super::popolo::File;
use super::problem::{Finding, Findings, MOST_FINDINGS, Place, Problem, quoted};
use super::read::{Read, Reader};
use super::register::Register;
use super::rules::{self, Draft};

/// In bytes, of all files together. No data set of this kind is nearly as large; a larger one is a mistake and must not fill
/// the memory.
const LARGEST: usize = 64 * 1024 * 1024;
/// The schema lies beside the data and is none.
const SCHEMA: &str = "schema.json";

/// A data set and what came with it.
#[derive(Debug)]
pub struct Loaded {
    /// What is known.
    pub dataset: Dataset,
    /// What is worth a look and stops nothing: a key that looks misspelt, a membership without a source. There may be more
    /// if these are [`MOST_FINDINGS`].
    pub notes: Vec<Problem>,
    /// SHA-256 over the files' contents in order, in hexadecimal: the same files, the same fingerprint.
    pub fingerprint: String,
    /// The files themselves: names, without folders, and texts.
    pub files: Vec<(String, String)>,
}

/// Loads files as one data set, in the order given.
///
/// # Errors
/// Every problem found, in the order of files and lines; the search ends with [`MOST_FINDINGS`].
pub fn load(files: &[PathBuf]) -> Result<Loaded, Vec<Problem>> {
    load_opened(files, |path| Handle::open(path))
}

/// Loads every `*.json` of a folder but `schema.json` as one data set, in the order of names. What is called so and is no
/// file is passed over with a note.
///
/// # Errors
/// As [`load`]; also that the folder cannot be read or has no such file.
pub fn load_folder(folder: &Path) -> Result<Loaded, Vec<Problem>> {
    let (files, others) = entries_of(folder)?;
    let mut loaded = load_opened(&files, open_file)?;
    loaded.notes.splice(0..0, others);
    Ok(loaded)
}

/// The data files of a folder, in the order of names.
///
/// # Errors
/// The folder cannot be read, or has no such file.
pub fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Vec<Problem>> {
    entries_of(folder).map(|(files, _)| files)
}

/// What one data file has.
///
/// # Errors
/// It can't be read, is no file, or is larger than a data set may be.
pub fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    read_within(open_file(path)?, LARGEST)?.ok_or_else(|| io::Error::other(too_large(path).to_string()))
}

/// The data files of a folder, and a note for whatever else is called like one.
fn entries_of(folder: &Path) -> Result<(Vec<PathBuf>, Vec<Problem>), Vec<Problem>> {
    let unreadable = |error: io::Error| vec![whole_file(folder, "a folder with data files", error.to_string())];
    let (mut files, mut others) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        if !is_json || path.file_name().is_some_and(|name| name == SCHEMA) {
            continue;
        }
        match std::fs::metadata(&path) {
            Ok(about) if !about.is_file() => {
                let note = whole_file(&path, "a file", kind(about.file_type()).to_owned());
                others.push(Problem {
                    fix: Some("remove or rename it; until then it is passed over".to_owned()),
                    ..note
                });
            }
            // What can't be looked at is told when it can't be read either.
            Ok(_) | Err(_) => files.push(path),
        }
    }
    files.sort();
    others.sort();
    others.truncate(MOST_FINDINGS);
    if files.is_empty() {
        others.insert(0, whole_file(folder, "a *.json file with data in this folder", "none".to_owned()));
        return Err(others);
    }
    Ok((files, others))
}

#[cfg(unix)]
fn kind(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt as _;
    match kind {
        _ if kind.is_dir() => "a folder",
        _ if kind.is_fifo() => "a named pipe",
        _ if kind.is_socket() => "a socket",
        _ => "a device",
    }
}

#[cfg(not(unix))]
fn kind(kind: FileType) -> &'static str {
    if kind.is_dir() { "a folder" } else { "something else" }
}

/// Opens a file and nothing else: to open a named pipe is to wait for whoever writes into it.
fn open_file(path: &Path) -> io::Result<Handle> {
    let mut options = Handle::options();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    let handle = options.open(path)?;
    // Asked of what is open: the name may mean something else than a moment ago.
    let kind_of = handle.metadata()?.file_type();
    if kind_of.is_file() { Ok(handle) } else { Err(io::Error::other(format!("{} instead of a file", kind(kind_of)))) }
}

fn load_opened(files: &[PathBuf], open: fn(&Path) -> io::Result<Handle>) -> Result<Loaded, Vec<Problem>> {
    let mut texts = Vec::new();
    let mut problems = Vec::new();
    let mut room = LARGEST;
    for path in files {
        match text_of(path, open, room) {
            Ok(text) => {
                room -= text.len();
                texts.push((path.display().to_string(), text));
            }
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
    problems.truncate(MOST_FINDINGS);
    Err(problems)
}

/// Loads texts, each with the name that problems call it by, as one data set.
///
/// # Errors
/// As [`load`].
pub fn load_texts(files: Vec<(String, String)>) -> Result<Loaded, Vec<Problem>> {
    let mut room = LARGEST;
    for (name, text) in &files {
        room = room.checked_sub(text.len()).ok_or_else(|| vec![too_large(Path::new(name))])?;
    }
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
        let is_whole = findings.len() < MOST_FINDINGS;
        findings.sort_by_key(|finding| finding.place);
        // Read once more for the pointers: only a file with findings pays for that.
        let pointers: Vec<String> = findings
            .chunk_by(|one, other| one.place.file() == other.place.file())
            .flat_map(|of_file| {
                let file = of_file[0].place.file();
                let offsets: Vec<_> = of_file.iter().map(|finding| finding.place.offset()).collect();
                parse(file, &self.0[file].1, &mut Findings::default()).tree.pointers(&offsets)
            })
            .collect();
        let others = findings.iter().filter_map(|finding| finding.other).map(|(_, place)| place);
        let places = findings.iter().map(|finding| finding.place).chain(others);
        let files: BTreeSet<usize> = places.map(Place::file).collect();
        let lines: BTreeMap<_, _> = files.into_iter().map(|file| (file, Lines::of(&self.0[file].1))).collect();
        let at = |place: Place| lines[&place.file()].line_and_column(place.offset());
        let mut problems: Vec<Problem> = findings
            .into_iter()
            .zip(pointers)
            .map(|(finding, pointer)| {
                let (line, column) = at(finding.place);
                let beside = finding.other.map(|(what, other)| {
                    let (line, _) = at(other);
                    if other.file() == finding.place.file() {
                        format!(" ({what}: line {line})")
                    } else {
                        format!(" ({what}: {}:{line})", self.0[other.file()].0)
                    }
                });
                Problem {
                    file: self.0[finding.place.file()].0.clone(),
                    line,
                    column,
                    pointer: if finding.has_pointer { pointer } else { String::new() },
                    expected: finding.expected,
                    found: finding.found + &beside.unwrap_or_default(),
                    fix: finding.fix,
                }
            })
            .collect();
        // As many as there may be must stay as many, or nobody would learn that the search has ended there.
        if is_whole {
            problems.dedup();
        }
        problems
    }
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

/// Every file's records; `None` if a file could not be read to its end, or there are problems enough.
fn read_files(texts: &Texts, findings: &mut Findings) -> Option<Vec<File>> {
    let mut all_whole = true;
    let mut read = Vec::new();
    for (file, (_, text)) in texts.0.iter().enumerate() {
        let parsed = parse(file, text, findings);
        all_whole &= parsed.whole;
        let root = parsed.tree.root().filter(|_| parsed.whole);
        read.push(root.and_then(|root| File::read(root, &mut Reader::new(file, findings))));
        if findings.is_full() {
            return None;
        }
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
        match (&all.contact, file.contact) {
            (Some(first), Some(other)) if first.value != other.value => {
                let finding = Finding::new(other.place, "one contact in all files together", "another one");
                findings.problem(finding.beside("first", first.place));
            }
            (Some(_), _) => {}
            (None, contact) => all.contact = contact,
        }
        for (language, questions) in file.examples.0 {
            all.examples.0.entry(language).or_default().extend(questions);
        }
        all.sources.extend(file.sources);
        all.organizations.extend(file.organizations);
        all.areas.extend(file.areas);
        all.persons.extend(file.persons);
        all.posts.extend(file.posts);
        all.events.extend(file.events);
        all.memberships.extend(file.memberships);
    }
    if all.organizations.is_empty() && count > 0 {
        let finding = Finding::new(Place::default(), "at least one organisation under \"organizations\"", "none");
        findings.problem(finding);
    }
    all
}

fn text_of(path: &Path, open: fn(&Path) -> io::Result<Handle>, room: usize) -> Result<String, Box<Problem>> {
    const EXPECTED: &str = "a file that can be read";
    let unreadable = |error: io::Error| Box::new(whole_file(path, EXPECTED, error.to_string()));
    let handle = open(path).map_err(unreadable)?;
    let bytes = read_within(handle, room).map_err(unreadable)?.ok_or_else(|| Box::new(too_large(path)))?;
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

/// `None` where there is more than `room` for.
fn read_within(handle: Handle, room: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells a full file from one that is too long, also where its length is not known.
    handle.take(room as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= room).then_some(bytes))
}

fn too_large(path: &Path) -> Problem {
    let expected = format!("at most {} MiB in all files together", LARGEST / 1024 / 1024);
    whole_file(path, &expected, "more".to_owned())
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

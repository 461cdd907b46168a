//! Files in; a checked data set out, or every problem of every file at once.

use std::fs::File as Handle;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Dataset;
use super::build::build;
use super::finding::Findings;
use super::folder::{LARGEST, entries_of, open_file, read_within, too_large, whole_file};
use super::json::parse;
use super::located::located;
use super::merge::merged;
use super::popolo::File;
use super::problem::{MOST_FINDINGS, Problem};
use super::read::{Read, Reader};
use super::register::Register;
use super::rules::{self, Draft};
use crate::calendar::NaiveDate;

/// A data set and what came with it.
#[derive(Debug)]
pub struct Loaded {
    /// What is known.
    pub dataset: Dataset,
    /// What is wrong and stops nothing: two dates that contradict each other, a reference to nothing. Each says what is made
    /// of it. There may be more if these are [`MOST_FINDINGS`].
    pub warnings: Vec<Problem>,
    /// SHA-256 over the files' contents in order, in hexadecimal: the same files, the same fingerprint.
    pub fingerprint: String,
    /// The files themselves: names, without folders, and texts.
    pub files: Vec<(String, String)>,
}

/// What came of reading files.
#[derive(Debug)]
pub struct Checked {
    /// What they have, or every problem, in the order of files and lines; the search ends with [`MOST_FINDINGS`].
    pub result: Result<Loaded, Vec<Problem>>,
    /// The warnings of files that have problems.
    pub warnings: Vec<Problem>,
}

/// How files are loaded.
#[derive(Debug, Clone, Copy, Default)]
pub struct Loader {
    /// Dates after this day are warned of; without it none is.
    pub today: Option<NaiveDate>,
}

/// Loads files as one data set, in the order given; of dates after today nothing is said.
///
/// # Errors
/// As [`Loader::files`].
pub fn load(files: &[PathBuf]) -> Result<Loaded, Vec<Problem>> {
    Loader::default().files(files)
}

/// Loads a folder; of dates after today nothing is said.
///
/// # Errors
/// As [`Loader::folder`].
pub fn load_folder(folder: &Path) -> Result<Loaded, Vec<Problem>> {
    Loader::default().folder(folder)
}

/// Loads texts, each with the name that problems call it by; of dates after today nothing is said.
///
/// # Errors
/// As [`Loader::texts`].
pub fn load_texts(files: Vec<(String, String)>) -> Result<Loaded, Vec<Problem>> {
    Loader::default().texts(files)
}

impl Loader {
    /// Loads files as one data set, in the order given.
    ///
    /// # Errors
    /// Every problem found, in the order of files and lines; the search ends with [`MOST_FINDINGS`].
    pub fn files(self, files: &[PathBuf]) -> Result<Loaded, Vec<Problem>> {
        self.check_files(files).result
    }

    /// Loads every `*.json` of a folder but `schema.json` as one data set, in the order of names. What is called so and is
    /// hidden or no file is passed over with a warning.
    ///
    /// # Errors
    /// As [`Self::files`]; also that the folder cannot be read or has no such file.
    pub fn folder(self, folder: &Path) -> Result<Loaded, Vec<Problem>> {
        self.check_folder(folder).result
    }

    /// Loads texts, each with the name that problems call it by, as one data set.
    ///
    /// # Errors
    /// As [`Self::files`].
    pub fn texts(self, files: Vec<(String, String)>) -> Result<Loaded, Vec<Problem>> {
        self.check_texts(files).result
    }

    /// As [`Self::files`], with the warnings of files that have problems too.
    pub fn check_files(self, files: &[PathBuf]) -> Checked {
        self.opened(files, |path| Handle::open(path))
    }

    /// As [`Self::folder`], with the warnings of files that have problems too.
    pub fn check_folder(self, folder: &Path) -> Checked {
        let (files, others) = match entries_of(folder) {
            Ok(entries) => entries,
            Err(problems) => return Checked { result: Err(problems), warnings: Vec::new() },
        };
        let mut checked = self.opened(&files, open_file);
        let warnings = checked.result.as_mut().map_or(&mut checked.warnings, |loaded| &mut loaded.warnings);
        warnings.splice(0..0, others);
        checked
    }

    fn check_texts(self, files: Vec<(String, String)>) -> Checked {
        let refused = |problems| Checked { result: Err(problems), warnings: Vec::new() };
        let mut room = LARGEST;
        for (name, text) in &files {
            match room.checked_sub(text.len()) {
                Some(rest) => room = rest,
                None => return refused(vec![too_large(Path::new(name))]),
            }
        }
        let mut findings = Findings::default();
        let Some(read) = read_files(&files, &mut findings) else {
            return findings.of(&files);
        };
        let file = merged(read, &mut findings);
        let draft = Draft { register: Register::new(&file), file: &file, today: self.today };
        rules::check(&draft, &mut findings);
        if !findings.problems.all.is_empty() {
            return findings.of(&files);
        }
        let dataset = build(&draft, &findings.set_aside);
        let warnings = located(&files, findings.warnings);
        let fingerprint = fingerprint(&files);
        let name = |path: &str| Path::new(path).file_name().unwrap_or_default().to_string_lossy().into_owned();
        let files = files.into_iter().map(|(path, text)| (name(&path), text)).collect();
        Checked { result: Ok(Loaded { dataset, warnings, fingerprint, files }), warnings: Vec::new() }
    }

    fn opened(self, files: &[PathBuf], open: fn(&Path) -> io::Result<Handle>) -> Checked {
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
            return self.check_texts(texts);
        }
        // What the readable files have is told too, but for references: those may lead into an unreadable one.
        let mut findings = Findings::default();
        read_files(&texts, &mut findings);
        problems.extend(located(&texts, findings.problems));
        problems.sort();
        problems.truncate(MOST_FINDINGS);
        Checked { result: Err(problems), warnings: located(&texts, findings.warnings) }
    }
}

impl Findings {
    /// What `files` with problems are told.
    fn of(self, files: &[(String, String)]) -> Checked {
        Checked { result: Err(located(files, self.problems)), warnings: located(files, self.warnings) }
    }
}

fn fingerprint(files: &[(String, String)]) -> String {
    let mut hash = Sha256::new();
    for (_, text) in files {
        // The length keeps a text that moves from one file to the next from going unnoticed.
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every file's records; `None` if a file could not be read to its end, or there are problems enough.
fn read_files(files: &[(String, String)], findings: &mut Findings) -> Option<Vec<File>> {
    let mut all_whole = true;
    let mut read = Vec::new();
    for (file, (_, text)) in files.iter().enumerate() {
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

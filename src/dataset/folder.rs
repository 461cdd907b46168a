//! The data files of a folder: ordinary `*.json` files but `schema.json`; what is only called so is passed over with a warning.
//!
//! `a.json`, `.a.json`, a named pipe `b.json` -> `a.json` and two warnings

use std::fs::{File as Handle, FileType};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::problem::{MOST_FINDINGS, Problem};

/// In bytes, of all files together. Half a million memberships with their members are 40 to 110 MB, and take 0.7 GB while they
/// are checked; a larger data set is a mistake and must not fill the memory.
pub(super) const LARGEST: usize = 128 * 1024 * 1024;
/// The schema lies beside the data and is none.
const SCHEMA: &str = "schema.json";

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

/// The data files of a folder, and a warning for whatever else is called like one.
pub(super) fn entries_of(folder: &Path) -> Result<(Vec<PathBuf>, Vec<Problem>), Vec<Problem>> {
    let unreadable = |error: io::Error| vec![whole_file(folder, "a folder with data files", error.to_string())];
    let (mut files, mut others) = (Vec::new(), Vec::new());
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        if !is_json || path.file_name().is_some_and(|name| name == SCHEMA) {
            continue;
        }
        match what_else(&path) {
            Some(found) => others.push(Problem {
                fix: Some("remove or rename it".to_owned()),
                until_then: Some("it is passed over".to_owned()),
                ..whole_file(&path, "a data file", found.to_owned())
            }),
            None => files.push(path),
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

/// What is called like a data file and is none.
fn what_else(path: &Path) -> Option<&'static str> {
    // Editors and file systems keep their own files beside those that people write.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with(['.', '~', '#']) {
        return Some("a hidden or temporary one");
    }
    match std::fs::metadata(path) {
        Ok(about) if !about.is_file() => Some(kind(about.file_type())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some("a link to nothing"),
        // What can't be looked at is told when it can't be read either.
        Ok(_) | Err(_) => None,
    }
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
pub(super) fn open_file(path: &Path) -> io::Result<Handle> {
    let mut options = Handle::options();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    let handle = options.open(path)?;
    // Asked of what is open: the name may mean something else than a moment ago.
    let kind_of = handle.metadata()?.file_type();
    if kind_of.is_file() { Ok(handle) } else { Err(io::Error::other(format!("{} instead of a file", kind(kind_of)))) }
}

/// `None` where there is more than `room` for.
pub(super) fn read_within(handle: Handle, room: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells a full file from one that is too long, also where its length is not known.
    handle.take(room as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= room).then_some(bytes))
}

pub(super) fn too_large(path: &Path) -> Problem {
    let expected = format!("at most {} MiB in all files together", LARGEST / 1024 / 1024);
    whole_file(path, &expected, "more".to_owned())
}

pub(super) fn whole_file(path: &Path, expected: &str, found: String) -> Problem {
    Problem { file: path.display().to_string(), expected: expected.to_owned(), found, ..Problem::default() }
}

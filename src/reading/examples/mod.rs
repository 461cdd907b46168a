//! The lines that teach, as files: a folder a language, a file a subject or a kind of asker; `#` begins a remark.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

/// All files with examples below a folder: each one's path from there and its text, in order of path.
///
/// # Errors
/// Where a folder or a file can't be read.
pub fn files(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let language = entry?.path();
        if !language.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&language)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.push((name, std::fs::read_to_string(&path)?));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Whether a line is an example: neither empty nor a remark.
pub fn is_example(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with('#')
}

/// What tells whether a network was taught by just these lines.
///
/// # Errors
/// Where a folder or a file can't be read.
pub fn fingerprint(folder: &Path) -> io::Result<String> {
    let mut hash = Sha256::new();
    for (name, text) in files(folder)? {
        hash.update(name.as_bytes());
        // Line ends are the business of whoever checked the files out.
        for line in text.lines() {
            hash.update(line.as_bytes());
            hash.update(b"\n");
        }
    }
    Ok(hash.finalize().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

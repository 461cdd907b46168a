//! The state's file as one process's own: nobody else reads it, and no second process answers beside the first.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::Path;

use super::StoreError;

/// A lock that ends with the process, in whatever way that ends. It is on a file beside the state's: SQLite has locks of its
/// own on that one, which end as soon as anything else in the process closes it.
#[derive(Debug)]
pub(super) struct Hold {
    _file: File,
}

/// Takes the state's file for this process. `None` where nobody can tell whether it is taken: there is no such folder or no
/// right to write there, which SQLite says better, or the file system has no locks.
///
/// # Errors
/// Another process has it.
pub(super) fn take(path: &Path) -> Result<Option<Hold>, StoreError> {
    // Whatever name it goes by.
    let mut name = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()).into_os_string();
    name.push(".lock");
    let mut file = match private().read(true).create(true).truncate(false).open(name) {
        Ok(file) => file,
        Err(error) => {
            tracing::debug!(%error, "the state's file can't be locked");
            return Ok(None);
        }
    };
    match file.try_lock() {
        Ok(()) => {
            // Only for whoever is refused.
            let _ = file.set_len(0).and_then(|()| write!(file, "{}", std::process::id()));
            Ok(Some(Hold { _file: file }))
        }
        Err(TryLockError::WouldBlock) => {
            let mut number = String::new();
            // Not everywhere can a locked file be read.
            let _ = file.read_to_string(&mut number);
            Err(StoreError::Taken { path: path.to_owned(), process: number.parse().ok() })
        }
        Err(TryLockError::Error(error)) => {
            tracing::warn!(%error, "the state's file can't be locked; let no other process use it");
            Ok(None)
        }
    }
}

/// Makes the file if there is none, for its owner alone; SQLite gives the files beside it the same rights. One that is there
/// is left as it is. What keeps it from being made, SQLite says.
pub(super) fn create_private(path: &Path) {
    let _ = private().create_new(true).open(path);
}

#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.write(true).mode(0o600);
    options
}

/// Elsewhere rights come from the folder.
#[cfg(not(unix))]
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    options
}

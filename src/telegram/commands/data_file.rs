//! The data folder as a document changes it: which file it takes the place of, what is kept beside, how it is put back.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::dataset;

/// What was in the folder before a document took its place.
#[derive(Debug)]
pub(super) struct Replaced {
    file: PathBuf,
    kept: Option<PathBuf>,
    /// Nothing was there.
    is_new: bool,
}

/// Why a document can't take a file's place.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Misplaced {
    /// Its name can't stand in the folder.
    Name,
    /// The folder has several files, of these names, and none of the document's.
    Which(String),
}

/// How many files of before are kept of each.
const KEPT: usize = 10;
/// Of what stands before the file's own ending, in bytes; file systems take 255 with ours.
const LONGEST_NAME: usize = 100;

/// Whether a name is worth a look: phones and systems rename what they pass on («… — копия.json»), so it needn't be one
/// that can stand in the folder.
pub(super) fn is_a_data_file(name: &str) -> bool {
    let is_json = name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("json"));
    is_json
        && !name.eq_ignore_ascii_case("schema.json")
        && !name.contains(|c: char| c == '/' || c == '\\' || c.is_control())
}

/// Better found out before the admin has decided.
pub(super) fn is_writable(folder: &Path) -> io::Result<()> {
    tempfile::NamedTempFile::new_in(folder).map(|_| ())
}

/// The file whose place a document takes: the one of its name; the only one, since phones rename what they pass on.
pub(super) fn target(folder: &Path, name: &str) -> Result<PathBuf, Misplaced> {
    let files = dataset::files_of(folder).unwrap_or_default();
    let named = || folder.join(name);
    match files.as_slice() {
        files if is_safe(name) && files.contains(&named()) => Ok(named()),
        // What is called so may be something else than a file.
        [] if is_safe(name) && fs::symlink_metadata(named()).is_err() => Ok(named()),
        [] => Err(Misplaced::Name),
        [only] => Ok(only.clone()),
        files => {
            let names = files.iter().filter_map(|file| file.file_name()).map(|name| name.to_string_lossy());
            Err(Misplaced::Which(names.collect::<Vec<_>>().join(", ")))
        }
    }
}

/// The folder's files with this text in one of them.
pub(super) fn with(folder: &Path, replaced: &Path, text: String) -> io::Result<Vec<(String, String)>> {
    let mut paths = dataset::files_of(folder).unwrap_or_default();
    if !paths.iter().any(|path| path == replaced) {
        paths.push(replaced.to_owned());
        paths.sort();
    }
    let mut text = Some(text);
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = if path == replaced { text.take().unwrap_or_default() } else { read(&path)? };
        files.push((name, text));
    }
    Ok(files)
}

/// A file of the folder.
pub(super) fn read(file: &Path) -> io::Result<String> {
    String::from_utf8(dataset::bytes_of(file)?).map_err(io::Error::other)
}

/// Puts back what a document has replaced: its data can't be served after all.
pub(super) fn put_back(replaced: &Replaced) -> io::Result<()> {
    match &replaced.kept {
        Some(kept) => fs::rename(kept, &replaced.file),
        None if replaced.is_new => fs::remove_file(&replaced.file),
        None => Ok(()),
    }
}

/// Puts a text in a file's place; what was there is kept beside it.
pub(super) fn replace(file: &Path, text: &str) -> io::Result<Replaced> {
    // Whoever may read the old one may read both.
    let permissions = fs::metadata(file).ok().map(|about| about.permissions());
    let kept = match dataset::bytes_of(file) {
        // Put into service twice: what was there before is kept already.
        Ok(old) if old == text.as_bytes() => return Ok(Replaced { file: file.to_owned(), kept: None, is_new: false }),
        Ok(old) => {
            let kept = old_name(file);
            write_whole(&kept, &old, permissions.clone())?;
            Some(kept)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    write_whole(file, text.as_bytes(), permissions)?;
    drop_oldest(file);
    Ok(Replaced { file: file.to_owned(), is_new: kept.is_none(), kept })
}

/// All of it or nothing, also when the disk is full or the power goes.
fn write_whole(file: &Path, bytes: &[u8], permissions: Option<fs::Permissions>) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(bytes)?;
    new.as_file().sync_all()?;
    if let Some(permissions) = permissions {
        fs::set_permissions(new.path(), permissions)?;
    }
    new.persist(file)?;
    Ok(())
}

/// `izhevsk.json` -> `izhevsk.json.2026-11-24T101500.123Z.old`, which is no data file.
fn old_name(file: &Path) -> PathBuf {
    let stamp = chrono::Utc::now().format("%Y-%m-%dT%H%M%S%.3fZ");
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{stamp}.old"));
    name.into()
}

fn drop_oldest(file: &Path) {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else { return };
    let prefix = format!("{}.", name.to_string_lossy());
    let is_old = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&prefix) && name.ends_with(".old")
    };
    let mut old: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    old.retain(is_old);
    old.sort();
    for surplus in old.iter().rev().skip(KEPT) {
        if let Err(error) = fs::remove_file(surplus) {
            tracing::warn!(%error, file = %surplus.display(), "an old data file could not be removed");
        }
    }
}

/// Whether a name can stand in the data folder: no path, nothing hidden, JSON.
fn is_safe(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | ' ' | '(' | ')');
    is_a_data_file(name)
        && !stem.is_empty()
        && stem.len() <= LONGEST_NAME
        && !stem.starts_with(['.', ' ', '-'])
        && name.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_json_name_is_taken() {
        for name in ["izhevsk.json", "Ижевск 2.JSON", "izhevsk (1).json", "a.b.json"] {
            assert!(is_safe(name), "{name:?}");
        }
        for name in [
            "",
            ".json",
            "..json",
            "../a.json",
            "a/b.json",
            "a\\b.json",
            ".hidden.json",
            "schema.json",
            "a.txt",
            "a.json.exe",
            "a\0.json",
            "a\n.json",
            "-rf.json",
            "json",
        ] {
            assert!(!is_safe(name), "{name:?}");
        }
        assert!(!is_safe(&format!("{}.json", "x".repeat(101))));
    }

    #[test]
    fn what_is_replaced_is_kept_beside_and_can_be_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        let names = || fs::read_dir(folder.path()).unwrap().count();
        let replaced = replace(&file, "1").unwrap();
        assert!(replaced.kept.is_none());
        put_back(&replaced).unwrap();
        assert_eq!(names(), 0);
        fs::write(&file, "0").unwrap();
        let replaced = replace(&file, "1").unwrap();
        assert_eq!(fs::read_to_string(replaced.kept.as_ref().unwrap()).unwrap(), "0");
        put_back(&replaced).unwrap();
        assert_eq!((fs::read_to_string(&file).unwrap().as_str(), names()), ("0", 1));
        put_back(&replace(&file, "0").unwrap()).unwrap();
        assert_eq!((fs::read_to_string(&file).unwrap().as_str(), names()), ("0", 1), "the same once more");
        for number in 0..20 {
            replace(&file, &number.to_string()).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        assert_eq!((fs::read_to_string(&file).unwrap().as_str(), names()), ("19", 11));
    }

    #[test]
    fn a_document_takes_the_place_of_its_namesake_or_of_the_only_file() {
        let folder = tempfile::tempdir().unwrap();
        let name = |found: Result<PathBuf, Misplaced>| {
            found.map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        };
        assert_eq!(name(target(folder.path(), "x.json")), Ok("x.json".to_owned()));
        assert_eq!(name(target(folder.path(), "../x.json")), Err(Misplaced::Name));
        fs::write(folder.path().join("a.json"), "").unwrap();
        fs::write(folder.path().join("schema.json"), "").unwrap();
        for passed_on in ["a (1).json", "a — копия.json"] {
            assert_eq!(name(target(folder.path(), passed_on)), Ok("a.json".to_owned()), "{passed_on}");
        }
        fs::write(folder.path().join("b.json"), "").unwrap();
        assert_eq!(name(target(folder.path(), "b.json")), Ok("b.json".to_owned()));
        assert_eq!(name(target(folder.path(), "x.json")), Err(Misplaced::Which("a.json, b.json".to_owned())));
    }
}

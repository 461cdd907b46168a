//! One stored index as a folder: index -> files and a manifest of their sums -> the same index, or what is wrong.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tantivy::TantivyError;

use super::Index;
use super::build::hexadecimal;
use super::schema::SCHEMA_VERSION;
use super::table::Table;

/// What opens every generation's folder name.
const PREFIX: &str = "generation-";
const MANIFEST: &str = "manifest.json";
const NAMES: &str = "names";
const PASSAGES: &str = "passages";
/// So much of the data's fingerprint tells the generations of a folder apart; the manifest has it whole.
const FINGERPRINT_LETTERS: usize = 12;

/// All that an index was made from; another in any part of it is another index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Origin {
    pub(super) schema: u32,
    pub(super) program: String,
    pub(super) analysis: u32,
    pub(super) fingerprint: String,
    /// The digest of the texts themselves: positions in the data set's lists mean what they meant when it was built.
    pub(super) texts: String,
}

/// What is wrong with a stored generation, so that it was built anew.
#[derive(Debug, thiserror::Error)]
pub enum Damage {
    /// A file that should be there cannot be read.
    #[error("{} could not be read: {source}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The manifest is not one.
    #[error("{} is not a manifest: {source}", path.display())]
    Manifest {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: serde_json::Error,
    },
    /// The manifest speaks of other data, another schema or another program than the folder's name.
    #[error("{} belongs to another index: expected {expected}, found {found}", path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// What the index should have been made from.
        expected: String,
        /// What it was made from.
        found: String,
    },
    /// A file has not the bytes that were written.
    #[error("{} has changed since it was written", path.display())]
    Altered {
        /// Which file.
        path: PathBuf,
    },
    /// Every byte is in place, yet Tantivy doesn't take it.
    #[error("{} cannot be opened: {source}", path.display())]
    Refused {
        /// Which generation.
        path: PathBuf,
        /// Why.
        source: TantivyError,
    },
}

#[derive(Serialize, Deserialize)]
struct Manifest {
    origin: Origin,
    names: BTreeMap<String, Record>,
    passages: BTreeMap<String, Record>,
}

#[derive(PartialEq, Eq, Serialize, Deserialize)]
struct Record {
    bytes: usize,
    sha256: String,
}

impl Record {
    fn of(bytes: &[u8]) -> Self {
        Self { bytes: bytes.len(), sha256: hexadecimal(&Sha256::digest(bytes)) }
    }
}

impl Origin {
    pub(super) fn new(fingerprint: &str, analysis: u32, texts: String) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { schema: SCHEMA_VERSION, program, analysis, fingerprint: fingerprint.to_owned(), texts }
    }

    /// The name of the folder: schema 1, program 0.1.0, analysis 3, data f00d… -> `generation-1-0.1.0-3-f00d`.
    pub(super) fn folder_name(&self) -> String {
        let data: String =
            self.fingerprint.chars().filter(char::is_ascii_alphanumeric).take(FINGERPRINT_LETTERS).collect();
        format!("{PREFIX}{}-{}-{}-{data}", self.schema, self.program, self.analysis)
    }
}

/// Whether `folder` is a generation of ours, whole or not, whatever its version: by its name and by its layout, so that
/// nothing else in the index's folder is ever removed.
pub(super) fn is_generation(folder: &Path) -> bool {
    let named = folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PREFIX));
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|metadata| metadata.is_dir());
    named && is_folder && holds_only_ours(folder)
}

/// Reads the generation in `folder`, every byte of it checked; `None` where there is none.
///
/// # Errors
/// What is wrong with it; an index of anything but `origin` is an error too.
pub(super) fn read(folder: &Path, origin: &Origin) -> Result<Option<Index>, Damage> {
    if fs::symlink_metadata(folder).is_err() {
        return Ok(None);
    }
    let path = folder.join(MANIFEST);
    let json = fs::read(&path).map_err(|source| Damage::Unreadable { path: path.clone(), source })?;
    let manifest: Manifest =
        serde_json::from_slice(&json).map_err(|source| Damage::Manifest { path: path.clone(), source })?;
    if manifest.origin != *origin {
        let (expected, found) = (format!("{origin:?}"), format!("{:?}", manifest.origin));
        return Err(Damage::Foreign { path, expected, found });
    }
    Ok(Some(Index {
        names: read_table(&folder.join(NAMES), &manifest.names)?,
        passages: read_table(&folder.join(PASSAGES), &manifest.passages)?,
        generation: Some(origin.folder_name()),
    }))
}

/// Writes `index` into `folder`, which is there and empty; the manifest last. All of it is on the disk on return.
///
/// # Errors
/// As the disk gives them.
pub(super) fn write(folder: &Path, index: &Index, origin: &Origin) -> io::Result<()> {
    let names = write_table(&folder.join(NAMES), &index.names)?;
    let passages = write_table(&folder.join(PASSAGES), &index.passages)?;
    let manifest = Manifest { origin: origin.clone(), names, passages };
    write_file(&folder.join(MANIFEST), &serde_json::to_vec_pretty(&manifest)?)?;
    File::open(folder)?.sync_all()
}

fn holds_only_ours(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let mut entries = entries.map(|entry| entry.map(|entry| entry.file_name())).peekable();
    let ours = |name: &std::ffi::OsStr| [MANIFEST, NAMES, PASSAGES].iter().any(|ours| name == *ours);
    entries.peek().is_some() && entries.all(|name| name.is_ok_and(|name| ours(&name)))
}

fn read_table(folder: &Path, records: &BTreeMap<String, Record>) -> Result<Table, Damage> {
    let mut files = BTreeMap::new();
    for (name, record) in records {
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(|source| Damage::Unreadable { path: path.clone(), source })?;
        if Record::of(&bytes) != *record {
            return Err(Damage::Altered { path });
        }
        files.insert(name.clone(), bytes);
    }
    Table::from_files(&files).map_err(|source| Damage::Refused { path: folder.to_owned(), source })
}

fn write_table(folder: &Path, table: &Table) -> io::Result<BTreeMap<String, Record>> {
    fs::create_dir(folder)?;
    let mut records = BTreeMap::new();
    for (name, bytes) in table.files().map_err(io::Error::other)? {
        write_file(&folder.join(&name), &bytes)?;
        records.insert(name, Record::of(&bytes));
    }
    File::open(folder)?.sync_all()?;
    Ok(records)
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

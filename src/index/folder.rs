//! The folder of generations: data and its fingerprint -> the stored index of exactly these, made where there is none.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::build::Texts;
use super::generation::{self, Damage, Origin};
use super::{Analysis, Index, IndexError};
use crate::dataset::Dataset;

/// How an index came about.
#[derive(Debug)]
pub enum Opened {
    /// It was stored already.
    Existing,
    /// There was none; it was built and stored.
    Built,
    /// The stored one was damaged; it was built anew and stored in its place.
    Repaired(Damage),
    /// It was built but could not be stored. It answers like any other and will be built again at the next start.
    InMemory(Unstored),
}

/// Why an index could not be stored.
#[derive(Debug, thiserror::Error)]
pub enum Unstored {
    /// The disk or its permissions.
    #[error(
        "the index could not be stored: failed to {doing} {}: {source}. Answers are not affected; to start faster, \
         name a writable folder with free space in INDEX_DIR",
        path.display()
    )]
    Io {
        /// What was being done: "create".
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// Why it failed.
        source: io::Error,
    },
    /// Somebody else has been storing an index there for too long.
    #[error(
        "the index could not be stored: another process has held {} for {} seconds. Answers are not affected; find and \
         end that process",
        path.display(), PATIENCE.as_secs()
    )]
    Locked {
        /// The lock.
        path: PathBuf,
    },
    /// The generation's name is taken by something that the program did not make, so it is left alone.
    #[error(
        "the index could not be stored: {} is not a folder that this program made. Answers are not affected; move it \
         away or name another folder in INDEX_DIR",
        path.display()
    )]
    Taken {
        /// What stands there.
        path: PathBuf,
    },
}

const LOCK: &str = ".lock";
/// What opens the name of a folder in which a generation is being written.
const UNFINISHED: &str = ".building-";
/// The one in use and the one before it, for the way back.
const KEPT: usize = 2;
/// Storing takes milliseconds; whoever holds the lock for this long hangs.
const PATIENCE: Duration = Duration::from_secs(2);
const LOCK_PAUSE: Duration = Duration::from_millis(5);

impl Index {
    /// Opens the generation in `dir` that was made from exactly this data (`fingerprint` is the caller's word for it),
    /// by this analysis, schema and program version. Where there is none, or a damaged one, it is built, stored and
    /// the oldest generations are removed; where it cannot be stored, it is served from memory.
    ///
    /// # Errors
    /// As [`Index::in_memory`]; the disk never causes one.
    pub fn open_or_build(
        dir: &Path,
        dataset: &Dataset,
        fingerprint: &str,
        analysis: &dyn Analysis,
    ) -> Result<(Self, Opened), IndexError> {
        let texts = Texts::of(dataset);
        let origin = Origin::new(fingerprint, analysis.version(), texts.digest());
        // Most starts end here, without the lock, so that a folder that can only be read serves too.
        if let Ok(Some(index)) = generation::read(&dir.join(origin.folder_name()), &origin) {
            return Ok((index, Opened::Existing));
        }
        let mut index = texts.index(analysis)?;
        let opened = store(dir, &index, &origin).unwrap_or_else(Opened::InMemory);
        match opened {
            Opened::Existing | Opened::Built | Opened::Repaired(_) => index.generation = Some(origin.folder_name()),
            Opened::InMemory(_) => {}
        }
        Ok((index, opened))
    }
}

fn store(dir: &Path, index: &Index, origin: &Origin) -> Result<Opened, Unstored> {
    fs::create_dir_all(dir).map_err(failed("create", dir))?;
    // Whoever writes here holds the lock: an unfinished folder that is there now is of a process that died.
    let _lock = lock(dir)?;
    remove_unfinished(dir);
    let folder = dir.join(origin.folder_name());
    let damage = match generation::read(&folder, origin) {
        Ok(Some(_)) => return Ok(Opened::Existing),
        Ok(None) => None,
        Err(damage) => Some(damage),
    };
    if damage.is_some() {
        if generation::is_generation(&folder) {
            fs::remove_dir_all(&folder).map_err(failed("remove the damaged", &folder))?;
        } else if fs::remove_dir(&folder).is_err() {
            // An empty folder is nobody's work and has gone; anything else stays.
            return Err(Unstored::Taken { path: folder });
        }
    }
    let unfinished =
        tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(dir).map_err(failed("create a folder in", dir))?;
    generation::write(unfinished.path(), index, origin).map_err(failed("write to", unfinished.path()))?;
    fs::rename(unfinished.path(), &folder).map_err(failed("create", &folder))?;
    // It has another name now; nothing is left for the guard to remove.
    let _ = unfinished.keep();
    sync(dir);
    prune(dir, &folder, KEPT);
    Ok(damage.map_or(Opened::Built, Opened::Repaired))
}

fn failed<'a>(doing: &'static str, path: &'a Path) -> impl FnOnce(io::Error) -> Unstored + 'a {
    move |source| Unstored::Io { doing, path: path.to_owned(), source }
}

/// The lock belongs to the open file, not to its name: the system lets go of it when a process dies.
fn lock(dir: &Path) -> Result<File, Unstored> {
    let path = dir.join(LOCK);
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(failed("open", &path))?;
    let began = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if began.elapsed() < PATIENCE => thread::sleep(LOCK_PAUSE),
            Err(TryLockError::WouldBlock) => return Err(Unstored::Locked { path }),
            Err(TryLockError::Error(source)) => return Err(Unstored::Io { doing: "lock", path, source }),
        }
    }
}

fn remove_unfinished(dir: &Path) {
    for path in folders(dir) {
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(UNFINISHED)) {
            remove(&path);
        }
    }
}

/// Removes all generations but the newest `kept`, `current` always among them.
fn prune(dir: &Path, current: &Path, kept: usize) {
    let mut others: Vec<(SystemTime, PathBuf)> = folders(dir)
        .into_iter()
        .filter(|path| path != current && generation::is_generation(path))
        .map(|path| (fs::metadata(&path).and_then(|found| found.modified()).unwrap_or(SystemTime::UNIX_EPOCH), path))
        .collect();
    others.sort();
    let surplus = (others.len() + 1).saturating_sub(kept);
    for (_, path) in others.iter().take(surplus) {
        remove(path);
    }
}

fn folders(dir: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(dir) else { return Vec::new() };
    entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
        .collect()
}

fn remove(path: &Path) {
    // What is left over costs space, no answer: the next build tries again.
    if let Err(error) = fs::remove_dir_all(path) {
        tracing::warn!(path = %path.display(), %error, "an old index could not be removed");
    }
}

/// Makes the new name outlast a power cut; without it the next start builds again, so a failure is no matter.
fn sync(dir: &Path) {
    let _ = File::open(dir).and_then(|dir| dir.sync_all());
}

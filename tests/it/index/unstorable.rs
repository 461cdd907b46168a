//! No folder, no lock, no space -> the same answers from memory.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use membership_bot::index::{Opened, Unstored};
use tempfile::TempDir;

use super::{CHILD_DIR, answers_for_cities, cities, entries, files, open};

#[test]
fn a_folder_that_cannot_be_made_or_written_leaves_the_index_in_memory() {
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "").unwrap();
    for folder in [file.clone(), file.join("index"), PathBuf::from("/proc"), PathBuf::from("/proc/none")] {
        let (index, opened) = open(&folder, &cities(), "abc");
        let Opened::InMemory(reason) = &opened else { panic!("{}: {opened:?}", folder.display()) };
        assert!(reason.to_string().contains(folder.to_str().unwrap()), "{reason}");
        assert_eq!(index.generation(), None);
        answers_for_cities(&index);
    }
}

#[test]
fn a_lock_that_is_never_let_go_leaves_the_index_in_memory() {
    let dir = TempDir::new().unwrap();
    let lock = fs::File::create(dir.path().join(".lock")).unwrap();
    lock.lock().unwrap();
    let (index, opened) = open(dir.path(), &cities(), "abc");
    assert!(matches!(opened, Opened::InMemory(Unstored::Locked { .. })), "{opened:?}");
    answers_for_cities(&index);
    drop(lock);
    assert!(matches!(open(dir.path(), &cities(), "abc").1, Opened::Built), "a lock file alone locks nothing");
    let lock = fs::File::create(dir.path().join(".lock")).unwrap();
    lock.lock().unwrap();
    assert!(
        matches!(open(dir.path(), &cities(), "abc").1, Opened::Existing),
        "opening writes nothing, so needs no lock"
    );
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_index_in_memory_and_nothing_half_written() {
    let dir = TempDir::new().unwrap();
    // No file may grow beyond one block, as on a disk that fills up while the first of them is written.
    let output = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 1; \"$0\" \"$@\" | cat"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "index::child", "--ignored", "--nocapture"])
        .env(CHILD_DIR, dir.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("InMemory(Io { doing: \"write to\""), "{said}");
    assert_eq!(entries(dir.path()), [".lock"]);
}

#[test]
fn an_open_index_outlives_its_folder() {
    let dir = TempDir::new().unwrap();
    open(dir.path(), &cities(), "abc");
    let (index, _) = open(dir.path(), &cities(), "abc");
    for file in files(dir.path()) {
        fs::write(file, "").unwrap();
    }
    answers_for_cities(&index);
    dir.close().unwrap();
    answers_for_cities(&index);
    assert_eq!(index.near("ecda", 1)[0].term, "ecad");
}

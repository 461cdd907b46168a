//! The states of the index's folder -> the right generation, and everything else left as it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use membership_bot::index::{Damage, Index, Opened, Unstored};
use tempfile::TempDir;

use super::{Words, answers_for_cities, cities, entries, files, generations, open, rivers};

#[test]
fn a_fresh_folder_gets_a_generation_and_unchanged_data_opens_it_again() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("not/yet/there");
    let (index, opened) = open(&folder, &cities(), "abc");
    assert!(matches!(opened, Opened::Built), "{opened:?}");
    answers_for_cities(&index);
    let before = files(&folder);
    let (index, opened) = open(&folder, &cities(), "abc");
    assert!(matches!(opened, Opened::Existing), "{opened:?}");
    answers_for_cities(&index);
    assert_eq!(files(&folder), before);
    assert_eq!(index.generation().map(|name| folder.join(name)), generations(&folder).pop());
}

#[test]
fn other_data_another_analysis_or_schema_is_another_generation() {
    let dir = TempDir::new().unwrap();
    open(dir.path(), &rivers(), "rivers");
    let (index, opened) = open(dir.path(), &cities(), "cities");
    assert!(matches!(opened, Opened::Built), "{opened:?}");
    answers_for_cities(&index);
    let (index, opened) = Index::open_or_build(dir.path(), &cities(), "cities", &Words(2)).unwrap();
    assert!(matches!(opened, Opened::Built), "{opened:?}");
    answers_for_cities(&index);
    // What an earlier or later version of the program left is another folder, or speaks of itself in its manifest.
    for (ours, theirs) in [("\"schema\": 1", "\"schema\": 0"), ("\"program\": \"", "\"program\": \"9.")] {
        let manifest = dir.path().join(index.generation().unwrap()).join("manifest.json");
        let text = fs::read_to_string(&manifest).unwrap();
        assert!(text.contains(ours), "{text}");
        fs::write(&manifest, text.replace(ours, theirs)).unwrap();
        let (index, opened) = Index::open_or_build(dir.path(), &cities(), "cities", &Words(2)).unwrap();
        assert!(matches!(opened, Opened::Repaired(Damage::Foreign { .. })), "{opened:?}");
        answers_for_cities(&index);
    }
}

#[test]
fn the_same_fingerprint_over_other_texts_is_not_believed() {
    let dir = TempDir::new().unwrap();
    open(dir.path(), &rivers(), "same");
    let (index, opened) = open(dir.path(), &cities(), "same");
    assert!(matches!(opened, Opened::Repaired(Damage::Foreign { .. })), "{opened:?}");
    answers_for_cities(&index);
}

#[test]
fn fingerprints_alike_in_their_beginning_are_told_apart() {
    let dir = TempDir::new().unwrap();
    open(dir.path(), &cities(), "0123456789abcdef/one");
    let (_, opened) = open(dir.path(), &cities(), "0123456789abcdef/two");
    assert!(matches!(opened, Opened::Repaired(Damage::Foreign { .. })), "{opened:?}");
}

#[test]
fn any_file_cut_short_changed_or_missing_is_noticed_and_repaired() {
    let dir = TempDir::new().unwrap();
    open(dir.path(), &cities(), "abc");
    let count = files(dir.path()).len();
    assert!(count > 10, "{:?}", files(dir.path()));
    type Harm = fn(&Path, Vec<u8>);
    let harms: [(&str, Harm); 5] = [
        ("removed", |path, _| fs::remove_file(path).unwrap()),
        ("emptied", |path, _| fs::write(path, "").unwrap()),
        ("cut", |path, bytes| fs::write(path, &bytes[..bytes.len() / 2]).unwrap()),
        ("garbage", |path, bytes| fs::write(path, vec![0xA5; bytes.len()]).unwrap()),
        ("one bit", |path, mut bytes| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            fs::write(path, bytes).unwrap();
        }),
    ];
    for position in 0..count {
        for (harm, apply) in harms {
            let path = files(dir.path()).remove(position);
            apply(&path, fs::read(&path).unwrap());
            let (index, opened) = open(dir.path(), &cities(), "abc");
            assert!(matches!(opened, Opened::Repaired(_)), "{harm} {}: {opened:?}", path.display());
            answers_for_cities(&index);
            let (index, opened) = open(dir.path(), &cities(), "abc");
            assert!(matches!(opened, Opened::Existing), "after {harm} {}: {opened:?}", path.display());
            answers_for_cities(&index);
        }
    }
    assert_eq!(generations(dir.path()).len(), 1);
}

#[test]
fn what_a_dead_process_left_half_written_is_removed() {
    let dir = TempDir::new().unwrap();
    let unfinished = dir.path().join(".unfinished-generation-dead00");
    fs::create_dir_all(unfinished.join("names")).unwrap();
    fs::write(unfinished.join("names/meta.json"), "{").unwrap();
    let (index, opened) = open(dir.path(), &cities(), "abc");
    assert!(matches!(opened, Opened::Built), "{opened:?}");
    answers_for_cities(&index);
    assert_eq!(entries(dir.path()), [".lock", index.generation().unwrap()]);
}

#[test]
fn a_generation_without_its_manifest_or_an_empty_one_is_replaced() {
    let dir = TempDir::new().unwrap();
    open(dir.path(), &cities(), "abc");
    let folder = generations(dir.path()).remove(0);
    fs::remove_dir_all(folder.join("passages")).unwrap();
    fs::remove_file(folder.join("manifest.json")).unwrap();
    assert!(matches!(open(dir.path(), &cities(), "abc").1, Opened::Repaired(Damage::Unreadable { .. })));
    fs::remove_dir_all(&folder).unwrap();
    fs::create_dir(&folder).unwrap();
    assert!(matches!(open(dir.path(), &cities(), "abc").1, Opened::Repaired(Damage::Unreadable { .. })));
    assert!(matches!(open(dir.path(), &cities(), "abc").1, Opened::Existing));
}

#[test]
fn the_newest_two_generations_stay_and_the_one_in_use_always() {
    let dir = TempDir::new().unwrap();
    for data in ["one", "two", "three", "four"] {
        open(dir.path(), &cities(), data);
        // The clock of a file system may tick in steps.
        std::thread::sleep(Duration::from_millis(20));
    }
    let kept: Vec<PathBuf> = generations(dir.path());
    assert!(kept.len() == 2 && kept[0].to_string_lossy().ends_with("four"), "{kept:?}");
    assert!(kept[1].to_string_lossy().ends_with("three"), "{kept:?}");
}

#[test]
fn what_is_not_ours_is_never_touched() {
    let dir = TempDir::new().unwrap();
    let foreign_files = [".gitkeep", "README", "generation-of-1990.txt", "generation-1-0.1.0-1-old", "sub/notes"];
    let foreign_folders = ["generation-photos", "sub", "building-house", "generation-empty"];
    for folder in foreign_folders {
        fs::create_dir(dir.path().join(folder)).unwrap();
    }
    fs::write(dir.path().join("generation-photos/manifest.jpg"), "x").unwrap();
    for file in foreign_files {
        fs::write(dir.path().join(file), "theirs").unwrap();
    }
    for data in ["one", "two", "three", "four"] {
        open(dir.path(), &cities(), data);
    }
    for file in foreign_files {
        assert_eq!(fs::read_to_string(dir.path().join(file)).unwrap(), "theirs", "{file}");
    }
    for folder in foreign_folders {
        assert!(dir.path().join(folder).is_dir(), "{folder}");
    }
}

#[test]
fn a_generation_s_name_taken_by_something_else_is_left_alone() {
    let dir = TempDir::new().unwrap();
    let name = open(dir.path(), &cities(), "abc").0.generation().unwrap().to_owned();
    let folder = dir.path().join(name);
    fs::remove_dir_all(&folder).unwrap();
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("diary"), "dear").unwrap();
    let (index, opened) = open(dir.path(), &cities(), "abc");
    assert!(matches!(opened, Opened::InMemory(Unstored::Taken { .. })), "{opened:?}");
    answers_for_cities(&index);
    assert_eq!(entries(&folder), ["diary"]);
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "a file").unwrap();
    let (_, opened) = open(dir.path(), &cities(), "abc");
    assert!(matches!(opened, Opened::InMemory(Unstored::Taken { .. })), "{opened:?}");
    assert_eq!(fs::read_to_string(&folder).unwrap(), "a file");
}

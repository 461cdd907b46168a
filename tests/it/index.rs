//! The index: what it finds, and that no state of its folder ever costs an answer or gives a wrong one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Barrier;
use std::time::{Duration, Instant};

use membership_bot::dataset::{Dataset, Fact, FactKind, Organization, OtherName, Text, Value};
use membership_bot::index::{Analysis, Damage, Index, Opened, Unstored};
use tempfile::TempDir;

/// Lower-case words, of the given version.
struct Words(u32);

impl Analysis for Words {
    fn terms(&self, text: &str) -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    }

    fn version(&self) -> u32 {
        self.0
    }
}

/// An organisation with two names and a fact that has a label.
fn organization(name: &str, abbreviation: &str, statement: &str) -> Organization {
    Organization {
        name: Text::plain(name),
        other_names: vec![OtherName { name: Text::plain(abbreviation), ..OtherName::default() }],
        facts: vec![Fact {
            property: "aim".to_owned(),
            kind: FactKind::Purpose,
            value: Value::Text(Text::default()),
            label: Some(Text::plain("goal")),
            keywords: Default::default(),
            statement: Text::plain(statement),
            date: None,
            source: None,
        }],
        ..Organization::default()
    }
}

/// Names 0 to 5 and passages 0 to 2.
fn cities() -> Dataset {
    let organizations = vec![
        organization("European Cities Against Drugs", "ECAD", "It fights the trade in drugs and the harm of drugs."),
        organization("Healthy Cities Project", "HCP", "It makes cities good to live in."),
        organization("Ассоциация городов Поволжья", "АГП", "Она объединяет города на Волге."),
    ];
    Dataset { organizations, ..Dataset::default() }
}

fn rivers() -> Dataset {
    let organizations = vec![organization("Friends of the Kama", "FK", "They clean the river.")];
    Dataset { organizations, ..Dataset::default() }
}

fn open(dir: &Path, dataset: &Dataset, fingerprint: &str) -> (Index, Opened) {
    Index::open_or_build(dir, dataset, fingerprint, &Words(1)).unwrap()
}

fn name_hits(index: &Index, terms: &[&str]) -> Vec<usize> {
    index.names(terms, 10).into_iter().map(|hit| hit.name).collect()
}

fn passage_hits(index: &Index, terms: &[&str]) -> Vec<usize> {
    index.passages(terms, 10).into_iter().map(|hit| hit.passage).collect()
}

/// Fails unless `index` is that of [`cities`].
fn answers_for_cities(index: &Index) {
    assert_eq!(name_hits(index, &["ecad"]), [1]);
    assert!(name_hits(index, &["kama"]).is_empty());
    assert_eq!(passage_hits(index, &["волге"]), [2]);
    assert_eq!((index.name_count(), index.passage_count()), (6, 3));
}

fn entries(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn generations(dir: &Path) -> Vec<PathBuf> {
    let names = entries(dir).into_iter().filter(|name| name.starts_with("generation-"));
    names.map(|name| dir.join(name)).collect()
}

/// Every file of the only generation in `dir`.
fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = vec![];
    let mut folders = generations(dir);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

// What it finds

#[test]
fn a_name_or_passage_is_found_by_any_of_its_terms_best_first() {
    let index = Index::in_memory(&cities(), &Words(1)).unwrap();
    type Case<'a> = (&'a [&'a str], &'a [usize], &'a [usize]);
    let cases: &[Case<'_>] = &[
        (&["ecad"], &[1], &[]),
        (&["cities", "healthy"], &[2, 0], &[1]),
        (&["cities", "cities", "absent"], &[2, 0], &[1]),
        (&["drugs"], &[0], &[0]),
        (&["goal"], &[], &[1, 2, 0]),
        (&["поволжья", "волге"], &[4], &[2]),
        (&["Cities"], &[], &[]),
        (&["absent"], &[], &[]),
        (&["AND", "*", "name:ecad", "C++ (EU", ""], &[], &[]),
        (&[], &[], &[]),
    ];
    for (terms, names, passages) in cases {
        assert_eq!(name_hits(&index, terms), *names, "names for {terms:?}");
        let mut found = passage_hits(&index, terms);
        let mut expected = passages.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "passages for {terms:?}");
    }
}

#[test]
fn a_limit_keeps_the_best() {
    let index = Index::in_memory(&cities(), &Words(1)).unwrap();
    for (limit, expected) in [(0, 0), (1, 1), (2, 2), (usize::MAX, 2)] {
        assert_eq!(index.names(&["cities"], limit).len(), expected, "limit {limit}");
    }
    assert_eq!(index.names(&["cities", "healthy"], 1)[0].name, 2);
}

#[test]
fn frequencies_count_names_and_passages_apart() {
    let index = Index::in_memory(&cities(), &Words(1)).unwrap();
    for (term, names, passages) in [("cities", 2, 1), ("drugs", 1, 1), ("goal", 0, 3), ("absent", 0, 0), ("", 0, 0)] {
        assert_eq!((index.name_frequency(term), index.passage_frequency(term)), (names, passages), "{term}");
    }
}

#[test]
fn near_gives_the_nearest_spellings_then_the_commonest() {
    let index = Index::in_memory(&cities(), &Words(1)).unwrap();
    type Case<'a> = (&'a str, u8, &'a [(&'a str, usize, u64)]);
    let cases: &[Case<'_>] = &[
        ("ecad", 0, &[("ecad", 0, 1)]),
        ("ecda", 1, &[("ecad", 1, 1)]),
        ("xcad", 1, &[("ecad", 1, 1)]),
        ("healty", 1, &[("healthy", 1, 1)]),
        ("drugz", 2, &[("drugs", 1, 2)]),
        ("citeis", 2, &[("cities", 1, 3)]),
        ("город", 2, &[("города", 1, 1), ("городов", 2, 1)]),
        ("агп", 9, &[("агп", 0, 1)]),
        ("unthinkable", 2, &[]),
        ("", 0, &[]),
    ];
    for (term, distance, expected) in cases {
        let found = index.near(term, *distance);
        let found: Vec<_> = found.iter().map(|near| (near.term.as_str(), near.distance, near.documents)).collect();
        assert_eq!(found, *expected, "{term} within {distance}");
    }
    let endless = "endless".repeat(10_000);
    assert_eq!(index.near(&endless, 2), []);
}

#[test]
fn an_empty_data_set_has_an_index_that_finds_nothing() {
    let dir = TempDir::new().unwrap();
    for expected in ["Built", "Existing"] {
        let (index, opened) = open(dir.path(), &Dataset::default(), "none");
        assert_eq!(format!("{opened:?}"), expected);
        assert_eq!((index.names(&["ecad"], 5).len(), index.near("ecad", 2).len(), index.name_count()), (0, 0, 0));
    }
}

// How it is opened

#[test]
fn a_fresh_folder_gets_a_generation_and_unchanged_data_opens_it_again() {
    let dir = TempDir::new().unwrap();
    let folder = dir.path().join("not/yet/there");
    let (index, opened) = open(&folder, &cities(), "abc");
    assert!(matches!(opened, Opened::Built), "{opened:?}");
    answers_for_cities(&index);
    let before = files(&folder);
    let began = Instant::now();
    let (index, opened) = open(&folder, &cities(), "abc");
    assert!(began.elapsed() < Duration::from_millis(500), "{:?}", began.elapsed());
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
    let unfinished = dir.path().join(".building-dead00");
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

// When it cannot be stored

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

// Several at once

#[test]
fn threads_that_build_at_once_all_answer_rightly() {
    let dir = TempDir::new().unwrap();
    let barrier = Barrier::new(8);
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let (dir, barrier) = (dir.path(), &barrier);
            scope.spawn(move || {
                barrier.wait();
                for round in 0..6 {
                    // Half of them want other data, and one breaks what it finds.
                    let (index, opened) = match thread % 2 {
                        0 => open(dir, &cities(), &format!("cities{}", round % 2)),
                        _ => open(dir, &rivers(), "rivers"),
                    };
                    assert!(!matches!(opened, Opened::InMemory(_)), "{opened:?}");
                    assert_eq!(name_hits(&index, &["kama"]).len(), thread % 2);
                    if thread == 0 {
                        let manifest = dir.join(index.generation().unwrap()).join("manifest.json");
                        let _ = fs::File::options().write(true).truncate(true).open(manifest);
                    }
                }
            });
        }
    });
    assert!(generations(dir.path()).len() <= 2);
}

#[test]
fn processes_that_build_at_once_or_are_killed_leave_a_good_index() {
    let dir = TempDir::new().unwrap();
    for round in 0..4 {
        let mut children: Vec<_> = (0..3)
            .map(|_| {
                Command::new(std::env::current_exe().unwrap())
                    .args(["--exact", "index::child", "--ignored", "--nocapture"])
                    .env(CHILD_DIR, dir.path())
                    .stdout(std::process::Stdio::null())
                    .spawn()
                    .unwrap()
            })
            .collect();
        // Later in each round, so that some die while they write.
        std::thread::sleep(Duration::from_millis(10 + 10 * round));
        children[0].kill().unwrap();
        let ended: Vec<_> = children.iter_mut().map(|child| child.wait().unwrap().success()).collect();
        assert!(ended[1] && ended[2], "{ended:?}");
        let (index, opened) = open(dir.path(), &cities(), "child");
        assert!(matches!(opened, Opened::Existing), "{opened:?}");
        answers_for_cities(&index);
        fs::remove_dir_all(generations(dir.path()).remove(0)).unwrap();
    }
}

const CHILD_DIR: &str = "INDEX_TEST_DIR";

#[test]
#[ignore = "is started by other tests, as a process of its own"]
fn child() {
    let Some(dir) = std::env::var_os(CHILD_DIR) else { return };
    let (index, opened) = open(Path::new(&dir), &cities(), "child");
    println!("{opened:?}");
    answers_for_cities(&index);
}

#[test]
#[ignore = "measures: cargo test -- --ignored --nocapture a_thousand_rebuilds"]
fn a_thousand_rebuilds_do_not_grow_the_process() {
    let dir = TempDir::new().unwrap();
    let mut at_hundred = 0;
    for round in 1..=1_000 {
        drop(open(dir.path(), &cities(), &format!("data{round}")));
        if round == 100 {
            at_hundred = resident_kilobytes();
        }
    }
    let at_end = resident_kilobytes();
    println!("resident after 100 rebuilds {at_hundred} kB, after 1,000 {at_end} kB");
    assert!(at_end < at_hundred + 32_000, "{at_hundred} kB, then {at_end} kB");
}

fn resident_kilobytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

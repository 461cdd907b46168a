//! The index: what it finds, and that no state of its folder ever costs an answer or gives a wrong one.

mod finding;
mod opening;
mod several;
mod unstorable;

use std::fs;
use std::path::{Path, PathBuf};

use membership_bot::dataset::{Dataset, Fact, FactKind, Organization, OtherName, Text, Value};
use membership_bot::index::{Analysis, Index, Opened};

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

/// Where a process of its own is to open the index.
const CHILD_DIR: &str = "INDEX_TEST_DIR";

#[test]
#[ignore = "is started by other tests, as a process of its own"]
fn child() {
    let Some(dir) = std::env::var_os(CHILD_DIR) else { return };
    let (index, opened) = open(Path::new(&dir), &cities(), "child");
    println!("{opened:?}");
    answers_for_cities(&index);
}

//! What `data/README.md` teaches holds.

use std::path::Path;

use membership_bot::dataset::load_texts;

fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/README.md")).unwrap()
}

fn whole_file() -> String {
    let readme = readme();
    let after = readme.split_once("```json\n").unwrap().1;
    after.split_once("```").unwrap().0.to_owned()
}

#[test]
fn the_whole_file_loads_without_a_warning() {
    let loaded = load_texts(vec![("data/lipki.json".to_owned(), whole_file())]).unwrap();
    assert_eq!(loaded.warnings, []);
    assert_eq!((loaded.dataset.organizations.len(), loaded.dataset.memberships.len()), (2, 3));
}

#[test]
fn the_problem_shown_is_what_that_slip_gives() {
    let slip = whole_file().replace("\"1997-05\"", "\"1997-13\"");
    let problems = load_texts(vec![("data/lipki.json".to_owned(), slip)]).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert!(readme().contains(&problems[0].to_string()), "the README should show: {}", problems[0]);
}

//! What `data/README.md` teaches holds.

use std::path::Path;

use membership_bot::dataset::load_texts;

use crate::cli::Place;

fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/README.md")).unwrap()
}

/// The blocks of code in that language, in order.
fn blocks(language: &str) -> Vec<String> {
    let (readme, opening) = (readme(), format!("```{language}\n"));
    let after = readme.split(&opening).skip(1);
    after.map(|after| after.split_once("```").unwrap().0.to_owned()).collect()
}

fn whole_file() -> String {
    blocks("json").remove(0)
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

#[test]
fn the_twin_towns_beside_it_are_found_by_the_questions_that_are_shown() {
    let place = Place::new();
    for (file, block) in ["data/lipki.json", "data/twin-towns.json"].into_iter().zip(blocks("json")) {
        place.write(file, block);
    }
    let checked = place.run(&["check", "data"], &[], "");
    assert_eq!((checked.status, checked.stdout.lines().count()), (0, 1), "{}", checked.stdout);
    let check = |question: &str, expected: &[&str]| {
        assert!(readme().contains(&format!("| {question} |")), "the README should show: {question}");
        let run = place.run(&["ask", "--today", "2026-11-30", question], &[("DATA_DIR", "data")], "");
        let answer = run.stdout.lines().next().unwrap_or_default();
        assert!(run.status == 0 && expected.iter().all(|part| answer.contains(part)), "{question}: {answer}");
    };
    check("Is Vistmar a twin town of Lipki?", &["Yes", "June 1998"]);
    check("Когда Вистмар стал побратимом Липок?", &["июня 1998"]);
    check("Is Kelda a sister city of Lipki?", &["No", "1990", "2014"]);
    check("How many twin towns does Lipki have?", &["two"]);
    check("What are the twin towns of Lipki?", &["Tarnholm", "Vistmar"]);
    check("С какими городами Липки побратимы?", &["Тарнхольм", "Вистмар"]);
}

#[test]
fn the_list_becomes_a_data_file() {
    let place = Place::new();
    place.write("list.csv", blocks("csv").remove(0));
    let run = place.run(&["import", "list.csv"], &[], "");
    assert_eq!((run.status, run.stderr.contains("warning")), (0, false), "{}", run.stderr);
    let loaded = load_texts(vec![("list.json".to_owned(), run.stdout)]).unwrap();
    assert_eq!((loaded.dataset.organizations.len(), loaded.dataset.memberships.len()), (2, 3));
}

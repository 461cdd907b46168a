//! The examples and what was learned from them belong together.

use std::path::Path;

use super::example::Example;
use super::examples;
use super::network::Network;
use super::reader::Reader;
use crate::dataset;
use crate::language::Language;

#[test]
fn every_example_can_be_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reading/examples");
    let mut mistakes = Vec::new();
    for (path, lines) in examples::files(&folder).unwrap() {
        for (number, line) in lines.lines().enumerate().filter(|(_, line)| examples::is_example(line)) {
            if let Err(mistake) = Example::read(line) {
                mistakes.push(format!("{path}:{}: {mistake}", number + 1));
            }
        }
    }
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn what_was_learned_is_from_these_examples() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reading/examples");
    assert_eq!(
        Network::taught_by(),
        examples::fingerprint(&folder).unwrap(),
        "the examples changed since: run `cargo run --release --example learn` and commit src/reading/network/learned.bin"
    );
}

#[test]
fn a_message_goes_through_all_stages() {
    let data = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/izhevsk.json")).unwrap();
    let dataset = dataset::load_texts(vec![("izhevsk.json".to_string(), data)]).unwrap().dataset;
    let reader = Reader::new(&dataset);
    let check = |message: &str, expected: &str| {
        let read = reader.read(message, Language::Ru);
        let asked = read
            .clauses
            .iter()
            .map(|clause| clause.guesses.first().map_or("?".into(), |guess| guess.sketch.to_string()));
        assert_eq!(asked.collect::<Vec<String>>().join(" | "), expected, "{message}\n{read}");
    };
    check(
        "Добрый день, подскажите, а когда мы вступили в ECAD и кто туда ещё входит?",
        "courtesy | date joined/_/O1 | which members in:_",
    );
    check("SINCE WHEN ARE WE IN ECAD", "date joined/_/O1");
    check("When did Moscow join ECAD?", "date joined/M1/O1");
    check("куда вступили после 2006", "which joined:T1");
    check("куда мы вступили кроме ECAD", "which not:among:O1");
    check("rjulf vs dcnegbkb d ECAD", "date joined/_/O1");
    check("What is the membership fee of ECAD? Thanks!", "facts O1.fee | courtesy");
    check("which of them is the oldest?", "place founded first those");
    check("какая завтра погода", "outside");
}

//! The examples and what was learned from them belong together.

use std::path::Path;

use super::example::Example;
use super::examples;
use super::network::Network;

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

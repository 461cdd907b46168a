//! Two hundred messages as people type them, and where a person cut them: how many are cut at the same places.
//!
//! `cargo test clauses_are -- --nocapture` shows what differs.

use std::fmt::Write as _;

use membership_bot::reading::clauses::clauses;

/// A message a line; ` | ` where a clause ends, `⏎` for the end of a line.
const TABLE: &str = include_str!("../data/clauses.txt");

/// The lines that are cut otherwise; the aim is no more than ten (95 % right), which is not reached yet. The odd lines were
/// looked at when the rules were written, the even ones were not, so that only these tell how unseen messages fare. One that is mended goes out of it, and none comes in unread.
const KNOWN_MISSES: &[usize] =
    &[20, 24, 28, 32, 33, 38, 42, 44, 46, 48, 50, 56, 72, 76, 85, 86, 92, 102, 106, 110, 112, 122, 152, 172, 180, 194];

#[test]
fn clauses_are_cut_where_a_person_cuts() {
    let mut misses = Vec::new();
    let mut report = String::new();
    for (number, line) in (1..).zip(TABLE.lines()) {
        let message = message(line);
        let found: Vec<&str> = clauses(&message, &[]).into_iter().map(|clause| &message[clause.range]).collect();
        let found = found.join(" | ").replace('\n', "⏎");
        if cuts(line) != cuts(&found) {
            misses.push(number);
            writeln!(report, "{number}\n  person  {line}\n  program {found}").unwrap();
        }
    }
    let count = TABLE.lines().count();
    let odd = misses.iter().filter(|number| *number % 2 == 1).count();
    println!(
        "{report}{} of {count} as a person cuts; misses: {odd} odd, {} even",
        count - misses.len(),
        misses.len() - odd
    );
    assert_eq!(misses, KNOWN_MISSES);
}

fn message(line: &str) -> String {
    line.replace(" ⏎ | ", "\n").replace("⏎ | ", "\n").replace(" | ⏎", "\n").replace(" | ", " ").replace('⏎', "\n")
}

/// How many letters and signs stand before each cut: white space and ends of lines may stand on either side of it.
fn cuts(line: &str) -> Vec<usize> {
    let count = |piece: &str| piece.chars().filter(|letter| !letter.is_whitespace() && *letter != '⏎').count();
    line.split(" | ").map(count).collect()
}

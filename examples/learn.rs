//! Learns from the examples and writes what was learned: `cargo run --release --example learn`.
//!
//! With `--without WORD` files whose names hold the word teach nothing and are read afterwards, so that one sees how well
//! others' wording is read; then nothing is written. With `--read FILE` that file is read afterwards.

use std::path::Path;
use std::time::Instant;

use membership_bot::reading::example::Example;
use membership_bot::reading::examples;
use membership_bot::reading::network::Network;
use membership_bot::reading::network::learn::{guess, learn, written};
use membership_bot::reading::sketch::Sketch;
use membership_bot::sense::Encoder;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value =
        |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reading/examples");
    let (mut teaching, mut asked) = (Vec::new(), Vec::new());
    for (path, lines) in examples::files(&folder)? {
        for (number, line) in lines.lines().enumerate().filter(|(_, line)| examples::is_example(line)) {
            let example = Example::read(line).map_err(|mistake| anyhow::anyhow!("{path}:{}: {mistake}", number + 1))?;
            if value("--without").is_some_and(|word| path.contains(word.as_str())) {
                asked.push((line.to_string(), example));
            } else {
                teaching.push(example);
            }
        }
    }
    if let Some(path) = value("--read") {
        for line in std::fs::read_to_string(path)?.lines() {
            if let Ok(example) = Example::read(line) {
                asked.push((line.to_string(), example));
            }
        }
    }
    println!("{} examples", teaching.len());
    let start = Instant::now();
    let network = learn(&teaching, |round, loss| {
        println!("round {round}: loss {loss:.3}, {:.0} s", start.elapsed().as_secs_f32());
    });
    if asked.is_empty() {
        let file = written(&network, &examples::fingerprint(&folder)?);
        std::fs::write(folder.join("../network/learned.bin"), file)?;
        return Ok(());
    }
    read(&network, &asked);
    Ok(())
}

/// Prints what was misread, and how much was read.
fn read(network: &Network, asked: &[(String, Example)]) {
    let encoder = Encoder::embedded();
    let (mut right, mut alike, mut sure, mut sure_alike) = (0, 0, 0, 0);
    for (line, example) in asked {
        let guesses = guess(network, example, &encoder);
        let expected = example.sketch.clone().class();
        let Some(guess) = guesses.first() else {
            println!("{line}\n    nothing");
            continue;
        };
        let is_alike = are_alike(&guess.sketch, &expected, example);
        right += usize::from(guess.sketch == expected);
        alike += usize::from(is_alike);
        sure += usize::from(guess.probability > 0.9);
        sure_alike += usize::from(guess.probability > 0.9 && is_alike);
        if !is_alike {
            println!("{line}\n    {} {:.2}", guess.sketch, guess.probability);
        }
    }
    println!(
        "of {}: {right} just so, {alike} to the same effect; surer than 0.9: {sure}, of these {sure_alike}",
        asked.len()
    );
}

/// Whether two readings come to the same answer: a courtesy and a remark, a property and whether it is so, and a name or a
/// time alone, of which the talk decides what it asks.
fn are_alike(one: &Sketch, other: &Sketch, example: &Example) -> bool {
    let words = example.clause.chars().filter(|letter| letter.is_alphabetic()).count();
    let marked: usize = example
        .marks
        .iter()
        .map(|(range, _)| example.clause[range.clone()].chars().filter(|letter| letter.is_alphabetic()).count())
        .sum();
    let is_bare = words < marked + 3;
    let is_talk = |sketch: &Sketch| matches!(sketch, Sketch::Again(_) | Sketch::Describe(_) | Sketch::Which(_));
    match (one, other) {
        (Sketch::Courtesy, Sketch::Remark) | (Sketch::Remark, Sketch::Courtesy) => true,
        (Sketch::Facts(one), Sketch::Holds(other)) | (Sketch::Holds(one), Sketch::Facts(other)) => one == other,
        _ => one == other || is_bare && is_talk(one) && is_talk(other),
    }
}

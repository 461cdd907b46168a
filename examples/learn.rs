//! Learns from the examples and writes what was learned: `cargo run --release --example learn`.
//!
//! With `--without WORD` files whose names hold the word teach nothing and are read afterwards, so that one sees how well
//! others' wording is read; then nothing is written. With `--read FILE` that file is read afterwards.

use std::path::Path;
use std::time::Instant;

use membership_bot::reading::example::Example;
use membership_bot::reading::network::Network;
use membership_bot::reading::network::learn::{guess, learn, written};
use membership_bot::reading::examples;
use membership_bot::sense::Encoder;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
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
    let mut right = 0;
    for (line, example) in asked {
        let guesses = guess(network, example, &encoder);
        let expected = example.sketch.clone().class();
        let first = guesses.first();
        if first.is_some_and(|guess| guess.sketch == expected) {
            right += 1;
        } else if let Some(guess) = first {
            println!("{line}\n    {} {:.2}", guess.sketch, guess.probability);
        }
    }
    println!("{right} of {} right", asked.len());
}

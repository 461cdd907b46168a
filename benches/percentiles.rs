//! What half, and 99 of 100, of the answers stay below: each question of the bank, and of a large data set, timed alone.
//!
//! `cargo bench --bench percentiles` prints a table; with `--test` each question is asked just once.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop here")]

mod generated;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use membership_bot::assistant::{Assistant, ChatState, Incoming, Request, Settings};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;
use serde_json::Value;

/// The program's own: the figures are the program's only with its allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The turns of one conversation.
type Dialogue = Vec<String>;

fn main() {
    // As with criterion: `cargo test` gives neither of the two, `cargo bench -- --test` gives both.
    let given = |wanted| std::env::args().any(|argument| argument == wanted);
    let rounds = if given("--bench") && !given("--test") { 20 } else { 1 };
    let large = tempfile::tempdir().unwrap();
    generated::write(large.path()).unwrap();
    let bank = bank();
    let generated: Vec<Dialogue> =
        generated::QUESTIONS.iter().map(|(_, question)| vec![(*question).to_owned()]).collect();
    // Follow-ups of the bank's dialogues are about the shipped data; elsewhere they only have to cost little.
    let runs = [
        ("bank, shipped data", None, &bank, rounds),
        ("bank, 10,000 memberships", Some(large.path()), &bank, rounds.min(5)),
        ("their own, 10,000 memberships", Some(large.path()), &generated, rounds * 10),
    ];
    println!("{:30} {:>8} {:>9} {:>9} {:>9} {:>9}  slowest", "questions", "answers", "p50", "p90", "p99", "max");
    for (name, data, questions, rounds) in runs {
        let (mut times, slowest) = ask_all(&open(data), questions, rounds);
        times.sort();
        let [p50, p90, p99, max] = [50, 90, 99, 100].map(|percent| shown(percentile(&times, percent)));
        println!("{name:30} {:8} {p50:>9} {p90:>9} {p99:>9} {max:>9}  {slowest}", times.len());
    }
}

/// Every question of the bank; the turns of a dialogue stay together.
fn bank() -> Vec<Dialogue> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let text: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    text.lines()
        .map(|line| {
            let line: Value = serde_json::from_str(line).unwrap();
            let turns = line["turns"].as_array().cloned().unwrap_or_else(|| vec![line.clone()]);
            turns.iter().map(|turn| turn["q"].as_str().unwrap().to_owned()).collect()
        })
        .collect()
}

fn open(data: Option<&Path>) -> Assistant {
    let settings = Settings { data_dir: data.map(Path::to_owned), index_dir: None, default_language: Language::En };
    Assistant::open(settings).unwrap()
}

/// How long each answer took, and the question of the longest.
fn ask_all<'a>(assistant: &Assistant, dialogues: &'a [Dialogue], rounds: usize) -> (Vec<Duration>, &'a str) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let mut times: Vec<(Duration, &str)> = Vec::new();
    for _ in 0..rounds {
        for dialogue in dialogues {
            let mut chat = ChatState::default();
            for question in dialogue {
                let began = Instant::now();
                let reply = assistant.reply(&Request { incoming: Incoming::Text(question), hint: None, today }, &chat);
                times.push((began.elapsed(), question));
                chat.context = reply.context;
            }
        }
    }
    let slowest = times.iter().max().map_or("", |(_, question)| question);
    (times.iter().map(|(time, _)| *time).collect(), slowest)
}

/// The least of the sorted `times` that `percent` of them do not exceed.
fn percentile(times: &[Duration], percent: usize) -> Duration {
    times[(times.len() * percent).div_ceil(100).max(1) - 1]
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1e3)
}

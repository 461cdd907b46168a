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
        ("bank, large data", Some(large.path()), &bank, rounds.min(5)),
        ("large data's own", Some(large.path()), &generated, rounds * 10),
    ];
    println!("{:40} {:>7} {:>10} {:>10} {:>10} {:>10}", "", "answers", "p50", "p90", "p99", "max");
    for (name, data, questions, rounds) in runs {
        let times = ask_all(&open(data), questions, rounds);
        let every: Vec<Duration> = times.iter().flat_map(|(_, times)| times.iter().copied()).collect();
        row(&format!("{name}: every answer"), every);
        // Where other programs take the processor away, this line still tells what the questions themselves cost.
        let medians = times.iter().map(|(_, times)| percentile(times, 50)).collect();
        row(&format!("{name}: medians"), medians);
        let slowest = times.iter().max_by_key(|(_, times)| percentile(times, 50));
        println!("  slowest: {}", slowest.map_or("", |(question, _)| question));
    }
    growth(rounds);
}

/// What an answer and opening cost as the data grows.
fn growth(rounds: usize) {
    println!();
    let questions: Vec<Dialogue> = generated::OF_ANY_SIZE.iter().map(|question| vec![(*question).to_owned()]).collect();
    for (organizations, towns) in [(10, 10), (50, 20), (500, 20), (500, 200)] {
        let folder = tempfile::tempdir().unwrap();
        generated::write_of(folder.path(), organizations, towns).unwrap();
        let began = Instant::now();
        let assistant = open(Some(folder.path()));
        let opened = began.elapsed();
        let every = ask_all(&assistant, &questions, rounds * 10).into_iter().flat_map(|(_, times)| times).collect();
        row(&format!("{} memberships", organizations * towns), every);
        println!("  reading the data and building its index: {}", shown(opened));
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

/// Each question with how long its answers took, shortest first.
fn ask_all<'a>(assistant: &Assistant, dialogues: &'a [Dialogue], rounds: usize) -> Vec<(&'a str, Vec<Duration>)> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let mut times: Vec<(&str, Vec<Duration>)> =
        dialogues.iter().flatten().map(|question| (question.as_str(), Vec::new())).collect();
    for _ in 0..rounds {
        let mut places = times.iter_mut();
        for dialogue in dialogues {
            let mut chat = ChatState::default();
            for (question, (_, times)) in dialogue.iter().zip(places.by_ref()) {
                let began = Instant::now();
                let reply =
                    assistant.reply_anew(&Request { incoming: Incoming::Text(question), hint: None, today }, &chat);
                times.push(began.elapsed());
                chat.context = reply.context;
            }
        }
    }
    times.iter_mut().for_each(|(_, times)| times.sort());
    times
}

fn row(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let [p50, p90, p99, max] = [50, 90, 99, 100].map(|percent| shown(percentile(&times, percent)));
    println!("{name:40} {:7} {p50:>10} {p90:>10} {p99:>10} {max:>10}", times.len());
}

/// The least of the sorted `times` that `percent` of them do not exceed.
fn percentile(times: &[Duration], percent: usize) -> Duration {
    times[(times.len() * percent).div_ceil(100).max(1) - 1]
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1e3)
}

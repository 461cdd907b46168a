//! What it takes to tell what a text is about.
//!
//! `cargo bench --bench sense` measures, then prints what half, and 99 of 100, of the texts stay below, and how much memory
//! a thousand different texts took; with `--test` everything runs just once.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop here")]
#![allow(missing_docs, reason = "criterion's macros make functions without any")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group};
use membership_bot::sense::Encoder;

/// The program's own: the figures are the program's only with its allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Texts of so many pieces.
const TEXTS: [(usize, &str); 3] = [
    (6, "when did we join them?"),
    (12, "which of the cities of Norway have been members since 2006?"),
    (24, "Скажите, пожалуйста, в каком году наш город вступил в эту организацию и сколько сейчас в ней всего членов?"),
];

criterion_group! {
    name = measurements;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .without_plots();
    targets = texts
}

fn main() {
    measurements();
    Criterion::default().configure_from_args().final_summary();
    // As with criterion: `cargo test` gives neither of the two, `cargo bench -- --test` gives both.
    let given = |wanted| std::env::args().any(|argument| argument == wanted);
    let rounds = if given("--bench") && !given("--test") { 2_000 } else { 1 };
    memory(rounds.min(1_000));
    println!("{:20} {:>7} {:>10} {:>10} {:>10}", "", "texts", "p50", "p99", "max");
    let encoder = Encoder::embedded();
    for (pieces, text) in TEXTS {
        let time = |_| {
            let began = Instant::now();
            black_box(encoder.encode(black_box(text)));
            began.elapsed()
        };
        let mut times: Vec<Duration> = (0..rounds).map(time).collect();
        times.sort();
        let [p50, p99, max] = [50, 99, 100].map(|percent| shown(times[(rounds * percent).div_ceil(100).max(1) - 1]));
        println!("{:20} {rounds:7} {p50:>10} {p99:>10} {max:>10}", format!("{pieces} pieces"));
    }
}

fn texts(criterion: &mut Criterion) {
    let encoder = Encoder::embedded();
    for (pieces, text) in TEXTS {
        criterion
            .bench_function(&format!("{pieces} pieces"), |bencher| bencher.iter(|| encoder.encode(black_box(text))));
    }
    let sixteen: Vec<&str> = TEXTS.iter().map(|&(_, text)| text).cycle().take(16).collect();
    criterion.bench_function("16 texts at once", |bencher| bencher.iter(|| encoder.encode_all(black_box(&sixteen))));
    criterion.bench_function("made", |bencher| bencher.iter(Encoder::embedded));
}

/// What the process takes before there is an encoder, with one, and after it has seen different texts.
fn memory(texts: usize) {
    let Some(before) = resident() else { return };
    let encoder = Encoder::embedded();
    let made = resident().unwrap();
    for number in 0..texts {
        black_box(encoder.encode(&text(number)));
    }
    println!(
        "memory: {before:.1} MB, {:.1} MB more with an encoder, {:.1} MB more after {texts} different texts",
        made - before,
        resident().unwrap() - made,
    );
}

/// Different words of both languages: syllables, so that many pieces are touched.
fn text(number: usize) -> String {
    let syllables = ["ing", "com", "ver", "tion", "ста", "про", "ени", "ход", "Mar", "Нов", "er", "ка", "ment", "ость"];
    let word = |at: usize| {
        let of = |by: usize| syllables[(number / by + at * 5) % syllables.len()];
        format!("{}{}{}", of(1), of(14), of(3 + at))
    };
    (0..8).map(word).collect::<Vec<_>>().join(" ")
}

/// Megabytes of memory that the process takes; only Linux tells.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1024.0)
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1e3)
}

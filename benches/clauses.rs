//! Whether cutting a message into clauses takes time in proportion to its length: `cargo bench --bench clauses`.
//!
//! As many bytes of one repeated piece in one message and in sixteen: what is quadratic takes sixteen times as long in one.

use std::hint::black_box;
use std::time::{Duration, Instant};

use membership_bot::reading::clauses::clauses;

const PIECES: [&str; 12] = [
    "when ",
    "who and ",
    "and when did we join it, ",
    "когда ",
    "и кто, ",
    "а ещё ",
    "г. ",
    "« ",
    "( ",
    "? ",
    ", ",
    "hi, we ",
];
const LONG: usize = 1 << 12;
const SHORT: usize = LONG / 16;

fn main() {
    // `cargo test` doesn't measure; what it would show is shown by the stage's own tests.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    println!("piece                              one        sixteen    ratio");
    for piece in PIECES {
        let text = |length: usize| piece.repeat(length / piece.len() + 1);
        let (one, sixteen) = (best(&text(LONG), 1), best(&text(SHORT), 16));
        let ratio = one.as_secs_f64() / sixteen.as_secs_f64();
        println!("{piece:<30} {one:>10.2?} {sixteen:>12.2?} {ratio:>8.2}");
    }
}

/// The least of twenty tries, so that other work on the machine counts little.
fn best(text: &str, times: usize) -> Duration {
    let time = || {
        let start = Instant::now();
        (0..times).for_each(|_| drop(black_box(clauses(black_box(text), &[]))));
        start.elapsed()
    };
    (0..20).map(|_| time()).min().unwrap_or_default()
}

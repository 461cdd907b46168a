//! How likely each candidate is: the sum of what its clues weigh, beside those of the others and of silence.
//!
//! What they weigh is in `weights.txt`, a line each: the weight and the clue. `cargo run --release --example choose` makes it
//! from questions with right answers about several data sets ([`learn`](super::learn)).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::clues::{Clues, key};

/// What was learned.
static LEARNED: LazyLock<Weights> = LazyLock::new(|| Weights::read(include_str!("weights.txt")));

/// What clues weigh.
#[derive(Debug, Clone, Default)]
pub struct Weights(FxHashMap<u64, f32>);

impl Weights {
    /// Those that were learned.
    pub(super) fn learned() -> &'static Self {
        &LEARNED
    }

    /// Those of names.
    pub fn named(weights: &[(String, f32)]) -> Self {
        Self(weights.iter().map(|(name, weight)| (key_of(name), *weight)).collect())
    }

    /// Of lines as `0.25 leaves time`; what begins with # is for people.
    fn read(lines: &str) -> Self {
        let lines = lines.lines().filter(|line| !line.starts_with('#'));
        let weight = |line: &str| {
            let (weight, name) = line.split_once(' ')?;
            Some((key_of(name), weight.parse().ok()?))
        };
        Self(lines.filter_map(weight).collect())
    }

    fn weigh(&self, clues: &Clues) -> f32 {
        clues.values.iter().map(|(clue, value)| self.0.get(clue).map_or(0.0, |weight| weight * value)).sum()
    }

    /// How likely each is, of all together.
    pub fn likely<'a>(&self, all: impl Iterator<Item = &'a Clues>) -> Vec<f32> {
        let weighed: Vec<f32> = all.map(|clues| self.weigh(clues)).collect();
        let most = weighed.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let odds: Vec<f32> = weighed.iter().map(|weighed| (weighed - most).exp()).collect();
        let total: f32 = odds.iter().sum();
        odds.into_iter().map(|odds| odds / total).collect()
    }
}

fn key_of(name: &str) -> u64 {
    let mut words = name.split(' ');
    let mut word = || words.next().unwrap_or_default();
    key([word(), word(), word()])
}

//! A small network that learned from examples what a clause asks: its masked words -> sketches, each with a probability.
//!
//! ```text
//! "when did london join the union"   -> input    each piece's features and signs
//!                                    -> pass     a score for each part of a sketch: `ask=date` 4.1, `point=joined` 3.7, …
//!                                    -> classes  the sum of its parts for each sketch that takes just these marks
//!                                    -> guesses  `date joined/M1/O1` 0.97
//! ```
//! What it learned is in `learned.bin`, which [`learn`] writes.

mod class;
mod input;
mod layers;
pub mod learn;
mod matrix;
mod pass;
mod stored;
mod weights;

use class::Classes;
use input::Input;
use layers::softmax;
use pass::{Batch, Pass};
use weights::Weights;

use super::masked::Masked;
use super::sketch::{Sketch, Slot};
use crate::sense::Encoder;

/// How many guesses are worth telling.
const GUESSES: usize = 12;

/// The network.
pub struct Network {
    classes: Classes,
    weights: Weights,
    /// Words that several examples have, commonest first.
    vocabulary: Vec<String>,
}

/// What a clause may ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    /// The question.
    pub sketch: Sketch,
    /// How likely it is, of all that take the clause's marks.
    pub probability: f32,
}

impl Network {
    /// Words that people ask with: those that several examples have, commonest first.
    pub fn vocabulary(&self) -> impl Iterator<Item = &str> {
        self.vocabulary.iter().map(String::as_str)
    }

    /// What the clause asks, likeliest first; at most five, and none only where nothing that was learned takes its marks.
    pub fn guess(&self, clause: &Masked, encoder: &Encoder) -> Vec<Guess> {
        let fitting = self.classes.fitting(&clause.slots());
        if fitting.is_empty() {
            return Vec::new();
        }
        let input = Input::new(clause, encoder);
        let lengths = vec![input.pieces.rows()];
        let about = matrix::Matrix { columns: input.about.len(), numbers: input.about };
        let batch = Batch { pieces: input.pieces, lengths, about, hidden: None };
        let scores = Pass::run(&self.weights, &batch).scores;
        let mut likely: Vec<f32> = fitting.iter().map(|&class| self.classes.score(class, scores.row(0))).collect();
        softmax(&mut likely);
        let mut guesses: Vec<(f32, usize)> = likely.into_iter().zip(fitting).collect();
        guesses.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        guesses.truncate(GUESSES);
        guesses
            .into_iter()
            .map(|(probability, class)| Guess { sketch: self.classes.sketch(class).clone(), probability })
            .collect()
    }
}

impl Masked {
    /// The slots that its marks fill, in order.
    pub fn slots(&self) -> Vec<Slot> {
        let mut slots: Vec<Slot> = self.marks.iter().flatten().map(|&(kind, number)| Slot { kind, number }).collect();
        slots.sort();
        slots.dedup();
        slots
    }
}

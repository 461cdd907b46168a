//! A masked clause -> what the network gets of it: for each piece its features and the signs of what it is.

use super::matrix::Matrix;
use crate::reading::masked::Masked;
use crate::reading::operators::{self, OPERATORS};
use crate::reading::sketch::MarkKind;
use crate::sense::{Encoder, FEATURES};

/// Kinds of marks, then which mark of its kind (the third and later are alike), then the operators.
pub const SIGNS: usize = KINDS + NUMBERS + OPERATORS;
const KINDS: usize = 7;
const NUMBERS: usize = 3;
/// A sign's size: about that of the larger features.
const SIGN: f32 = 3.0;

/// A clause, ready for the network.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// A row for each piece.
    pub pieces: Matrix,
    /// What the clause is about, [`crate::sense::NUMBERS`] numbers.
    pub about: Vec<f32>,
}

impl Input {
    /// What the network gets of a clause.
    pub fn new(clause: &Masked, encoder: &Encoder) -> Self {
        let view = encoder.view(&clause.text);
        let words: Vec<&str> = clause.text.split(' ').collect();
        let mut pieces = Matrix::zeros(view.words.len(), FEATURES + SIGNS);
        for (at, (features, word)) in view.features.chunks_exact(FEATURES).zip(&view.words).enumerate() {
            let row = pieces.row_mut(at);
            row[..FEATURES].copy_from_slice(features);
            let Some(word) = *word else { continue };
            let signs = &mut row[FEATURES..];
            let mark = clause.marks.get(word).copied().flatten();
            if let Some((kind, number)) = mark {
                signs[place(kind)] = SIGN;
                signs[KINDS + usize::from(number).clamp(1, NUMBERS) - 1] = SIGN;
            }
            let speaks = mark.is_none_or(|(kind, _)| {
                matches!(kind, MarkKind::Time | MarkKind::Kind | MarkKind::Role | MarkKind::Number)
            });
            if speaks {
                for operator in operators::of(words.get(word).copied().unwrap_or_default()) {
                    signs[KINDS + NUMBERS + operator] = SIGN;
                }
            }
        }
        // A vector has length 1, so each of its numbers is small.
        let about = view.vector.numbers().iter().map(|number| number * 22.0).collect();
        Self { pieces, about }
    }
}

fn place(kind: MarkKind) -> usize {
    match kind {
        MarkKind::Organization => 0,
        MarkKind::Member => 1,
        MarkKind::Time => 2,
        MarkKind::Kind => 3,
        MarkKind::Role => 4,
        MarkKind::Number => 5,
        MarkKind::Years => 6,
    }
}

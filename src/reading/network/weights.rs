//! All numbers that are learned, by name and shape.

use super::matrix::Matrix;
use crate::sense;

/// Numbers that say of a piece which mark and which operators it is: see [`super::input`].
pub use super::input::SIGNS;

/// Numbers of a piece after the first layer.
pub const INNER: usize = 128;
/// How many weighted means of its pieces a text has, beside their maxima.
pub const HEADS: usize = 8;
/// Numbers of a text before the last layer.
pub const OUTER: usize = 320;

/// What the network learns. The last layer has a column for each part of a sketch.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Weights {
    /// A piece's features and signs -> its inner numbers.
    pub piece: Matrix,
    /// Added to them.
    pub piece_bias: Matrix,
    /// A piece with its neighbours -> what is added to its inner numbers.
    pub near: Matrix,
    /// Added to that.
    pub near_bias: Matrix,
    /// A piece's inner numbers -> how much it counts in each mean.
    pub heads: Matrix,
    /// Maxima and means -> the text's outer numbers.
    pub pooled: Matrix,
    /// What the text is about -> what is added to them.
    pub about: Matrix,
    /// Added to them.
    pub outer_bias: Matrix,
    /// Outer numbers -> the parts' scores.
    pub parts: Matrix,
    /// Added to these.
    pub parts_bias: Matrix,
}

impl Weights {
    /// As many zeros as a network for so many parts has.
    pub fn zeros(parts: usize) -> Self {
        Self {
            piece: Matrix::zeros(sense::FEATURES + SIGNS, INNER),
            piece_bias: Matrix::zeros(1, INNER),
            near: Matrix::zeros(3 * INNER, INNER),
            near_bias: Matrix::zeros(1, INNER),
            heads: Matrix::zeros(INNER, HEADS),
            pooled: Matrix::zeros(INNER * (1 + HEADS), OUTER),
            about: Matrix::zeros(sense::NUMBERS, OUTER),
            outer_bias: Matrix::zeros(1, OUTER),
            parts: Matrix::zeros(OUTER, parts),
            parts_bias: Matrix::zeros(1, parts),
        }
    }

    /// All of them, in the order in which the file has them.
    pub fn all(&self) -> [&Matrix; 10] {
        [
            &self.piece,
            &self.piece_bias,
            &self.near,
            &self.near_bias,
            &self.heads,
            &self.pooled,
            &self.about,
            &self.outer_bias,
            &self.parts,
            &self.parts_bias,
        ]
    }

    /// All of them, to write to.
    pub fn all_mut(&mut self) -> [&mut Matrix; 10] {
        [
            &mut self.piece,
            &mut self.piece_bias,
            &mut self.near,
            &mut self.near_bias,
            &mut self.heads,
            &mut self.pooled,
            &mut self.about,
            &mut self.outer_bias,
            &mut self.parts,
            &mut self.parts_bias,
        ]
    }
}

//! `learned.bin`: what the network learned, and from what.
//!
//! A line of text with the fingerprint of what taught it; the number of sketches and their notations, a line each; the number
//! of common words and the words, a line each; then each matrix: for each column the step (f32, little-endian) between its levels, and its numbers as levels, one signed byte each.

use super::Network;
use super::class::Classes;
use super::matrix::Matrix;
use super::weights::Weights;
use crate::reading::sketch::Sketch;

static LEARNED: &[u8] = include_bytes!("learned.bin");

impl Network {
    /// The network that is in the program.
    ///
    /// # Panics
    /// If the program was built with a file that isn't one.
    pub fn embedded() -> Self {
        Self::read(LEARNED).expect("the built-in file is one that was written here")
    }

    /// The fingerprint of the examples that taught the embedded network.
    pub fn taught_by() -> &'static str {
        let end = LEARNED.iter().position(|&byte| byte == b'\n').unwrap_or(0);
        std::str::from_utf8(&LEARNED[..end]).unwrap_or_default()
    }

    /// The file.
    pub(super) fn written(&self, fingerprint: &str) -> Vec<u8> {
        let sketches = self.classes.sketches();
        let mut text = format!("{fingerprint}\n{}\n", sketches.len());
        for sketch in sketches {
            text.push_str(&format!("{sketch}\n"));
        }
        text.push_str(&format!("{}\n", self.vocabulary.len()));
        for word in &self.vocabulary {
            text.push_str(&format!("{word}\n"));
        }
        let mut file = text.into_bytes();
        for matrix in self.weights.all() {
            let steps: Vec<f32> = (0..matrix.columns).map(|column| step(matrix, column)).collect();
            file.extend(steps.iter().flat_map(|step| step.to_le_bytes()));
            for row in matrix.numbers.chunks_exact(matrix.columns) {
                // At most 127 by the choice of the step.
                file.extend(
                    row.iter().zip(&steps).map(|(number, step)| ((number / step).round() as i8).cast_unsigned()),
                );
            }
        }
        file
    }

    pub(super) fn read(file: &[u8]) -> Option<Self> {
        let mut rest = file;
        let mut line = || -> Option<&str> {
            let end = rest.iter().position(|&byte| byte == b'\n')?;
            let line = std::str::from_utf8(&rest[..end]).ok()?;
            rest = &rest[end + 1..];
            Some(line)
        };
        line()?;
        let count: usize = line()?.parse().ok()?;
        let mut sketches = Vec::new();
        for _ in 0..count {
            sketches.push(Sketch::read(line()?).ok()?);
        }
        let count: usize = line()?.parse().ok()?;
        let vocabulary = (0..count).map(|_| line().map(str::to_string)).collect::<Option<Vec<String>>>()?;
        let classes = Classes::new(sketches);
        let mut weights = Weights::zeros(classes.parts());
        for matrix in weights.all_mut() {
            let (steps, levels) = rest.split_at_checked(4 * matrix.columns)?;
            let steps: Vec<f32> = steps.as_chunks().0.iter().copied().map(f32::from_le_bytes).collect();
            let (levels, after) = levels.split_at_checked(matrix.numbers.len())?;
            rest = after;
            let levels = levels.iter().map(|&byte| f32::from(byte.cast_signed()));
            for ((number, level), step) in matrix.numbers.iter_mut().zip(levels).zip(steps.iter().cycle()) {
                *number = level * step;
            }
        }
        rest.is_empty().then_some(Self { classes, weights, vocabulary })
    }
}

/// The distance between two levels of a column.
fn step(matrix: &Matrix, column: usize) -> f32 {
    let column = matrix.numbers.iter().skip(column).step_by(matrix.columns);
    let most = column.fold(0.0f32, |most, number| most.max(number.abs()));
    if most > 0.0 { most / 127.0 } else { 1.0 }
}

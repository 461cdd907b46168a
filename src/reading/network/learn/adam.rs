//! Weights and a wish for their change -> the next weights: larger steps where wishes agree, smaller where they don't.

use super::super::weights::Weights;

/// How much of the mean of wishes is kept at each step.
const MEAN_KEPT: f32 = 0.9;
/// How much of the mean of their squares is kept.
const SQUARE_KEPT: f32 = 0.99;
/// How much weights shrink, so that none grows without need.
const SHRINK: f32 = 0.01;
/// Keeps a step from being divided by nothing.
const EPSILON: f32 = 1e-8;

/// What it remembers of the wishes so far.
pub struct Adam {
    mean: Weights,
    square: Weights,
    mean_left: f32,
    square_left: f32,
}

impl Adam {
    /// Nothing to remember yet.
    pub fn new(parts: usize) -> Self {
        let zeros = Weights::zeros(parts);
        Self { mean: zeros.clone(), square: zeros, mean_left: 1.0, square_left: 1.0 }
    }

    /// One step against what is asked.
    pub fn step(&mut self, weights: &mut Weights, asked: &Weights, rate: f32) {
        self.mean_left *= MEAN_KEPT;
        self.square_left *= SQUARE_KEPT;
        let (mean_sum, square_sum) = (1.0 - self.mean_left, 1.0 - self.square_left);
        let matrices = weights.all_mut().into_iter().zip(asked.all());
        let memory = self.mean.all_mut().into_iter().zip(self.square.all_mut());
        for ((weights, asked), (means, squares)) in matrices.zip(memory) {
            let numbers = weights.numbers.iter_mut().zip(&asked.numbers);
            for ((weight, asked), (mean, square)) in numbers.zip(means.numbers.iter_mut().zip(&mut squares.numbers)) {
                *mean = MEAN_KEPT * *mean + (1.0 - MEAN_KEPT) * asked;
                *square = SQUARE_KEPT * *square + (1.0 - SQUARE_KEPT) * asked * asked;
                let step = (*mean / mean_sum) / ((*square / square_sum).sqrt() + EPSILON);
                *weight -= rate * (step + SHRINK * *weight);
            }
        }
    }
}

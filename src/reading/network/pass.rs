//! Several clauses through the network, and what a change of its scores asks of its weights.

use super::layers::{gelu, gelu_slope, neighbours, neighbours_back, normalize, normalize_back, softmax};
use super::matrix::Matrix;
use super::weights::{HEADS, INNER, OUTER, Weights};

/// What goes through the network together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Batch {
    /// The rows of all pieces, clause after clause.
    pub pieces: Matrix,
    /// How many pieces each clause has.
    pub lengths: Vec<usize>,
    /// A row for each clause: what it is about.
    pub about: Matrix,
    /// Factors that hide a part of what is known from the network while it learns, so that it relies on no single
    /// number; none when it reads.
    pub hidden: Option<Hidden>,
}

/// Factors, each 0 or somewhat more than 1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hidden {
    /// For maxima and means.
    pub pooled: Vec<f32>,
    /// For what a clause is about.
    pub about: Vec<f32>,
    /// For the outer numbers.
    pub outer: Vec<f32>,
}

/// Everything on the way, kept for the way back.
pub struct Pass {
    piece: Matrix,
    near_views: Matrix,
    near: Matrix,
    deviations: Vec<f32>,
    inner: Matrix,
    shares: Matrix,
    most: Vec<usize>,
    pooled: Matrix,
    about: Matrix,
    outer: Matrix,
    outer_bent: Matrix,
    /// A row for each clause: a score for each part.
    pub scores: Matrix,
}

impl Pass {
    /// Through the network.
    pub fn run(weights: &Weights, batch: &Batch) -> Self {
        let mut piece = batch.pieces.times(&weights.piece);
        add_to_rows(&mut piece, &weights.piece_bias);
        let bent: Vec<f32> = piece.numbers.iter().copied().map(gelu).collect();
        let near_views = Matrix { columns: 3 * INNER, numbers: neighbours(&bent, INNER, &batch.lengths) };
        let mut near = near_views.times(&weights.near);
        add_to_rows(&mut near, &weights.near_bias);
        let mut inner = Matrix { columns: INNER, numbers: bent };
        for (number, near) in inner.numbers.iter_mut().zip(&near.numbers) {
            *number += gelu(*near);
        }
        let deviations = inner.numbers.chunks_exact_mut(INNER).map(normalize).collect();
        let (shares, most, mut pooled) = pool(&inner, &inner.times(&weights.heads), &batch.lengths);
        let mut about = batch.about.clone();
        if let Some(hidden) = &batch.hidden {
            scale(&mut pooled.numbers, &hidden.pooled);
            scale(&mut about.numbers, &hidden.about);
        }
        let mut outer = pooled.times(&weights.pooled);
        add(&mut outer.numbers, &about.times(&weights.about).numbers);
        add_to_rows(&mut outer, &weights.outer_bias);
        let mut outer_bent = Matrix { columns: OUTER, numbers: outer.numbers.iter().copied().map(gelu).collect() };
        if let Some(hidden) = &batch.hidden {
            scale(&mut outer_bent.numbers, &hidden.outer);
        }
        let mut scores = outer_bent.times(&weights.parts);
        add_to_rows(&mut scores, &weights.parts_bias);
        Self { piece, near_views, near, deviations, inner, shares, most, pooled, about, outer, outer_bent, scores }
    }

    /// How the weights would have to change for this change of the scores.
    pub fn back(&self, weights: &Weights, batch: &Batch, scores: &Matrix) -> Weights {
        let mut outer = scores.times_transposed(&weights.parts);
        if let Some(hidden) = &batch.hidden {
            scale(&mut outer.numbers, &hidden.outer);
        }
        bend_back(&mut outer, &self.outer);
        let mut pooled = outer.times_transposed(&weights.pooled);
        if let Some(hidden) = &batch.hidden {
            scale(&mut pooled.numbers, &hidden.pooled);
        }
        let (mut inner, counts) = self.pool_back(&pooled, &batch.lengths);
        add(&mut inner.numbers, &counts.times_transposed(&weights.heads).numbers);
        let rows = inner.numbers.chunks_exact_mut(INNER).zip(self.inner.numbers.chunks_exact(INNER));
        for ((change, normal), deviation) in rows.zip(&self.deviations) {
            normalize_back(change, normal, *deviation);
        }
        let mut near = inner.clone();
        bend_back(&mut near, &self.near);
        let views = near.times_transposed(&weights.near);
        let mut piece = inner;
        neighbours_back(&views.numbers, INNER, &batch.lengths, &mut piece.numbers);
        bend_back(&mut piece, &self.piece);
        Weights {
            piece: batch.pieces.transposed_times(&piece),
            piece_bias: sum_of_rows(&piece),
            near: self.near_views.transposed_times(&near),
            near_bias: sum_of_rows(&near),
            heads: self.inner.transposed_times(&counts),
            pooled: self.pooled.transposed_times(&outer),
            about: self.about.transposed_times(&outer),
            outer_bias: sum_of_rows(&outer),
            parts: self.outer_bent.transposed_times(scores),
            parts_bias: sum_of_rows(scores),
        }
    }

    /// The change of the inner numbers, and of what each piece counts, for one of maxima and means.
    fn pool_back(&self, pooled: &Matrix, lengths: &[usize]) -> (Matrix, Matrix) {
        let mut inner = Matrix::zeros(self.inner.rows(), INNER);
        let mut counts = Matrix::zeros(self.inner.rows(), HEADS);
        let mut start = 0;
        for (at, &length) in lengths.iter().enumerate() {
            let (maxima, means) = pooled.row(at).split_at(INNER);
            for (column, change) in maxima.iter().enumerate() {
                let row = self.most[at * INNER + column];
                inner.numbers[row * INNER + column] += change;
            }
            for (head, change) in means.chunks_exact(INNER).enumerate() {
                let mut mean = 0.0;
                for row in start..start + length {
                    let along: f32 = change.iter().zip(self.inner.row(row)).map(|(a, b)| a * b).sum();
                    let share = self.shares.row(row)[head];
                    counts.row_mut(row)[head] = along;
                    mean += along * share;
                    for (number, change) in inner.row_mut(row).iter_mut().zip(change) {
                        *number += share * change;
                    }
                }
                for row in start..start + length {
                    let share = self.shares.row(row)[head];
                    let count = &mut counts.row_mut(row)[head];
                    *count = share * (*count - mean);
                }
            }
            start += length;
        }
        (inner, counts)
    }
}

/// What each piece counts in each mean, where each maximum is, and for each clause its maxima and means.
fn pool(inner: &Matrix, counts: &Matrix, lengths: &[usize]) -> (Matrix, Vec<usize>, Matrix) {
    let mut shares = counts.clone();
    let mut most = Vec::with_capacity(lengths.len() * INNER);
    let mut pooled = Matrix::zeros(lengths.len(), INNER * (1 + HEADS));
    let mut start = 0;
    for (at, &length) in lengths.iter().enumerate() {
        let rows = start..start + length;
        for head in 0..HEADS {
            let mut column: Vec<f32> = rows.clone().map(|row| counts.row(row)[head]).collect();
            softmax(&mut column);
            for (row, share) in rows.clone().zip(column) {
                shares.row_mut(row)[head] = share;
            }
        }
        let (maxima, means) = pooled.row_mut(at).split_at_mut(INNER);
        for (column, maximum) in maxima.iter_mut().enumerate() {
            let mut best = (f32::NEG_INFINITY, start);
            for row in rows.clone() {
                let number = inner.row(row)[column];
                if number > best.0 {
                    best = (number, row);
                }
            }
            *maximum = best.0;
            most.push(best.1);
        }
        for row in rows {
            for (head, mean) in means.chunks_exact_mut(INNER).enumerate() {
                let share = shares.row(row)[head];
                for (mean, number) in mean.iter_mut().zip(inner.row(row)) {
                    *mean += share * number;
                }
            }
        }
        start += length;
    }
    (shares, most, pooled)
}

fn bend_back(change: &mut Matrix, before: &Matrix) {
    for (change, number) in change.numbers.iter_mut().zip(&before.numbers) {
        *change *= gelu_slope(*number);
    }
}

fn scale(numbers: &mut [f32], factors: &[f32]) {
    for (number, factor) in numbers.iter_mut().zip(factors) {
        *number *= factor;
    }
}

fn add(to: &mut [f32], numbers: &[f32]) {
    for (to, number) in to.iter_mut().zip(numbers) {
        *to += number;
    }
}

fn add_to_rows(rows: &mut Matrix, bias: &Matrix) {
    for row in rows.numbers.chunks_exact_mut(bias.columns) {
        add(row, &bias.numbers);
    }
}

fn sum_of_rows(rows: &Matrix) -> Matrix {
    let mut sum = Matrix::zeros(1, rows.columns);
    for row in rows.numbers.chunks_exact(rows.columns) {
        add(&mut sum.numbers, row);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sense;

    /// Numbers that look random and are the same each time.
    fn some(matrix: &mut Matrix, size: f32, seed: u64) {
        let mut random = fastrand::Rng::with_seed(seed);
        for number in &mut matrix.numbers {
            *number = (random.f32() - 0.5) * size;
        }
    }

    #[test]
    fn the_way_back_asks_what_a_small_step_shows() {
        let mut weights = Weights::zeros(5);
        for (at, matrix) in weights.all_mut().into_iter().enumerate() {
            some(matrix, 0.4, at as u64);
        }
        let mut batch = Batch {
            pieces: Matrix::zeros(5, sense::FEATURES + super::super::input::SIGNS),
            lengths: vec![3, 2],
            about: Matrix::zeros(2, sense::NUMBERS),
            hidden: None,
        };
        some(&mut batch.pieces, 1.0, 20);
        some(&mut batch.about, 1.0, 21);
        let mut wish = Matrix::zeros(2, 5);
        some(&mut wish, 2.0, 22);
        let result = |weights: &Weights| -> f64 {
            let scores = Pass::run(weights, &batch).scores;
            scores.numbers.iter().zip(&wish.numbers).map(|(score, wish)| f64::from(score * wish)).sum()
        };
        let asked = Pass::run(&weights, &batch).back(&weights, &batch, &wish);
        let mut random = fastrand::Rng::with_seed(23);
        for at in 0..weights.all().len() {
            for _ in 0..4 {
                let place = random.usize(..weights.all()[at].numbers.len());
                let step = 1e-2;
                let mut more = weights.clone();
                more.all_mut()[at].numbers[place] += step;
                let mut less = weights.clone();
                less.all_mut()[at].numbers[place] -= step;
                let slope = (result(&more) - result(&less)) / f64::from(2.0 * step);
                let found = f64::from(asked.all()[at].numbers[place]);
                assert!((slope - found).abs() < 2e-2 + slope.abs() * 0.05, "matrix {at}, {place}: {slope} {found}");
            }
        }
    }
}

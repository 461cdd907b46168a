//! Rows of numbers, and their products: `[n, k] times [k, m]` -> `[n, m]`.

use rten_gemm::{GemmExecutor, GemmInputA, GemmInputB, GemmOptions};
use rten_tensor::NdTensorView;
use rten_tensor::prelude::*;

/// Numbers in rows of one width.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    /// How many numbers a row has.
    pub columns: usize,
    /// Row after row.
    pub numbers: Vec<f32>,
}

impl Matrix {
    /// Nothing but zeros.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        Self { columns, numbers: vec![0.0; rows * columns] }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.numbers.len().checked_div(self.columns).unwrap_or(0)
    }

    /// One row.
    pub fn row(&self, at: usize) -> &[f32] {
        &self.numbers[at * self.columns..(at + 1) * self.columns]
    }

    /// One row, to write to.
    pub fn row_mut(&mut self, at: usize) -> &mut [f32] {
        &mut self.numbers[at * self.columns..(at + 1) * self.columns]
    }

    /// This one times another.
    pub fn times(&self, other: &Self) -> Self {
        product(self.view(), other.view())
    }

    /// This one's transpose times another: how rows of the one go with rows of the other.
    pub fn transposed_times(&self, other: &Self) -> Self {
        product(self.view().transposed(), other.view())
    }

    /// This one times another's transpose.
    pub fn times_transposed(&self, other: &Self) -> Self {
        product(self.view(), other.view().transposed())
    }

    fn view(&self) -> NdTensorView<'_, f32, 2> {
        NdTensorView::from_data([self.rows(), self.columns], &self.numbers[..])
    }
}

fn product(one: NdTensorView<'_, f32, 2>, other: NdTensorView<'_, f32, 2>) -> Matrix {
    let mut result = Matrix::zeros(one.size(0), other.size(1));
    GemmExecutor::<f32>::new()
        .gemm(&mut result.numbers, GemmInputA::Unpacked(one), GemmInputB::Unpacked(other), GemmOptions::default())
        .expect("a row of the one is as long as a column of the other");
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_those_of_the_textbook() {
        let one = Matrix { columns: 2, numbers: vec![1., 2., 3., 4., 5., 6.] };
        let other = Matrix { columns: 3, numbers: vec![1., 0., 2., 0., 1., 1.] };
        assert_eq!(one.times(&other).numbers, [1., 2., 4., 3., 4., 10., 5., 6., 16.]);
        assert_eq!(one.transposed_times(&one).numbers, [35., 44., 44., 56.]);
        assert_eq!(other.times_transposed(&other).numbers, [5., 2., 2., 2.]);
    }
}

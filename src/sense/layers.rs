//! The two kinds of layer: rows of numbers times a matrix, and rows brought to one scale.

use rten_gemm::{BiasVector, GemmExecutor, GemmInputA, GemmInputB, GemmOptions, PackedBMatrix};
use rten_tensor::NdTensorView;

use super::stored::Stored;

/// Keeps a row that is all the same from being divided by nothing.
pub(super) const EPSILON: f32 = 1e-12;

/// A matrix, laid out for the processor at hand, and what is added after it.
pub(super) struct Linear {
    shape: [usize; 2],
    matrix: PackedBMatrix<f32>,
    bias: Option<Vec<f32>>,
}

/// Takes its mean from a row, divides it by its deviation, then scales and shifts each column.
pub(super) struct Norm {
    scale: Vec<f32>,
    shift: Vec<f32>,
}

impl Linear {
    /// A matrix of so many rows and columns that nothing is added after.
    pub fn plain(stored: &mut Stored, shape: [usize; 2]) -> Self {
        let [rows, columns] = shape;
        let steps = stored.floats(columns);
        let numbers: Vec<f32> = stored
            .bytes(rows * columns)
            .chunks_exact(columns)
            .flat_map(|row| row.iter().zip(&steps).map(|(&byte, step)| f32::from(byte.cast_signed()) * step))
            .collect();
        let matrix = GemmExecutor::<f32>::new().prepack_b(NdTensorView::from_data(shape, &numbers[..]));
        Self { shape, matrix, bias: None }
    }

    /// The same, followed by what is added to each column.
    pub fn biased(stored: &mut Stored, shape: [usize; 2]) -> Self {
        let plain = Self::plain(stored, shape);
        Self { bias: Some(stored.floats(shape[1])), ..plain }
    }

    /// Rows times the matrix.
    pub fn of(&self, rows: &[f32]) -> Vec<f32> {
        let mut product = vec![0.0; rows.len() / self.shape[0] * self.shape[1]];
        self.write(rows, &mut product, 0.0);
        product
    }

    /// Adds rows times the matrix to what is there.
    pub fn add_to(&self, there: &mut [f32], rows: &[f32]) {
        self.write(rows, there, 1.0);
    }

    fn write(&self, rows: &[f32], product: &mut [f32], beta: f32) {
        let [depth, _] = self.shape;
        let rows = NdTensorView::from_data([rows.len() / depth, depth], rows);
        let bias = self.bias.as_deref().map(BiasVector::Row);
        GemmExecutor::<f32>::new()
            .gemm(
                product,
                GemmInputA::Unpacked(rows),
                GemmInputB::Packed(&self.matrix),
                GemmOptions { beta, bias, ..GemmOptions::default() },
            )
            .expect("the shapes fit, and one machine lays out and multiplies");
    }
}

impl Norm {
    pub fn new(stored: &mut Stored, columns: usize) -> Self {
        Self { scale: stored.floats(columns), shift: stored.floats(columns) }
    }

    /// Each row in its place.
    pub fn apply(&self, rows: &mut [f32]) {
        let columns = self.scale.len();
        for row in rows.chunks_exact_mut(columns) {
            let mean = row.iter().sum::<f32>() / columns as f32;
            let variance = row.iter().map(|number| (number - mean).powi(2)).sum::<f32>() / columns as f32;
            let deviation = (variance + EPSILON).sqrt();
            for ((number, scale), shift) in row.iter_mut().zip(&self.scale).zip(&self.shift) {
                *number = (*number - mean) / deviation * scale + shift;
            }
        }
    }
}

/// Whatever is below nothing becomes nothing.
pub(super) fn rectify(numbers: &mut [f32]) {
    for number in numbers {
        *number = number.max(0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_norm_leaves_mean_nothing_and_deviation_one() {
        let norm = Norm { scale: vec![1.0; 4], shift: vec![0.0; 4] };
        let mut rows = [1.0, 1.0, 3.0, 3.0, 5.0, 5.0, 5.0, 5.0];
        norm.apply(&mut rows);
        assert_eq!(rows, [-1.0, -1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn rows_are_multiplied_added_and_rectified() {
        // Steps 1 and 0.5, then the bytes 1 2 / 3 -4, then 10 and 20 to be added.
        let file = [1.0_f32, 0.5].iter().flat_map(|step| step.to_le_bytes()).chain([1, 2, 3, 252]);
        let file: Vec<u8> = file.chain([10.0_f32, 20.0].iter().flat_map(|bias| bias.to_le_bytes())).collect();
        let linear = Linear::biased(&mut Stored::new(file.leak()), [2, 2]);
        let mut product = linear.of(&[1.0, 1.0, 0.0, 100.0]);
        assert_eq!(product, [14.0, 19.0, 310.0, -180.0]);
        rectify(&mut product);
        linear.add_to(&mut product[2..], &[1.0, 0.0]);
        assert_eq!(product, [14.0, 19.0, 321.0, 21.0]);
    }
}

//! What stands between the products: each a function and what it makes of a change behind it.

/// Keeps a row that is all the same from being divided by nothing.
const EPSILON: f32 = 1e-5;

/// The Gaussian error linear unit, by its usual approximation (Hendrycks and Gimpel 2016).
pub fn gelu(number: f32) -> f32 {
    0.5 * number * (1.0 + inner(number).tanh())
}

/// How much [`gelu`] changes where a number changes.
pub fn gelu_slope(number: f32) -> f32 {
    let tanh = inner(number).tanh();
    let slope = ROOT * (1.0 + 3.0 * CUBIC * number * number);
    0.5 * (1.0 + tanh) + 0.5 * number * (1.0 - tanh * tanh) * slope
}

/// √(2/π).
const ROOT: f32 = 0.797_884_6;
const CUBIC: f32 = 0.044_715;

fn inner(number: f32) -> f32 {
    ROOT * (number + CUBIC * number * number * number)
}

/// Brings a row to mean 0 and deviation 1; gives the deviation that it had.
pub fn normalize(row: &mut [f32]) -> f32 {
    let count = row.len() as f32;
    let mean = row.iter().sum::<f32>() / count;
    let variance = row.iter().map(|number| (number - mean).powi(2)).sum::<f32>() / count;
    let deviation = (variance + EPSILON).sqrt();
    for number in row {
        *number = (*number - mean) / deviation;
    }
    deviation
}

/// The change before [`normalize`] for one behind it, in place.
pub fn normalize_back(change: &mut [f32], normal: &[f32], deviation: f32) {
    let count = change.len() as f32;
    let mean = change.iter().sum::<f32>() / count;
    let along = change.iter().zip(normal).map(|(change, number)| change * number).sum::<f32>() / count;
    for (change, number) in change.iter_mut().zip(normal) {
        *change = (*change - mean - number * along) / deviation;
    }
}

/// Numbers -> shares that sum up to one, larger for larger ones.
pub fn softmax(numbers: &mut [f32]) {
    let most = numbers.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for number in numbers.iter_mut() {
        *number = (*number - most).exp();
        sum += *number;
    }
    for number in numbers {
        *number /= sum;
    }
}

/// Beside each row the one before and the one after, within texts of these lengths: `a b | c` -> `0ab ab0 | 0c0`.
pub fn neighbours(rows: &[f32], width: usize, lengths: &[usize]) -> Vec<f32> {
    let mut views = vec![0.0; rows.len() * 3];
    each_neighbour(lengths, |of, neighbour, place| {
        let at = (of * 3 + place) * width;
        views[at..at + width].copy_from_slice(&rows[neighbour * width..(neighbour + 1) * width]);
    });
    views
}

/// The change of rows for one of their [`neighbours`], added.
pub fn neighbours_back(changes: &[f32], width: usize, lengths: &[usize], rows: &mut [f32]) {
    each_neighbour(lengths, |of, neighbour, place| {
        let at = (of * 3 + place) * width;
        let row = &mut rows[neighbour * width..(neighbour + 1) * width];
        for (row, change) in row.iter_mut().zip(&changes[at..at + width]) {
            *row += change;
        }
    });
}

fn each_neighbour(lengths: &[usize], mut each: impl FnMut(usize, usize, usize)) {
    let mut start = 0;
    for &length in lengths {
        for of in start..start + length {
            for place in 0..3 {
                if let Some(neighbour) = (of + place).checked_sub(1).filter(|row| (start..start + length).contains(row))
                {
                    each(of, neighbour, place);
                }
            }
        }
        start += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_end_where_their_text_ends() {
        assert_eq!(neighbours(&[1., 2., 3.], 1, &[2, 1]), [0., 1., 2., 1., 2., 0., 0., 3., 0.]);
        let mut rows = [0.0; 3];
        neighbours_back(&[9., 1., 1., 1., 1., 9., 9., 1., 9.], 1, &[2, 1], &mut rows);
        assert_eq!(rows, [2., 2., 1.]);
    }

    #[test]
    fn slopes_are_what_a_small_step_changes() {
        for number in [-3.0, -0.7, 0.0, 0.4, 2.5] {
            let step = 1e-3;
            let slope = (gelu(number + step) - gelu(number - step)) / (2.0 * step);
            assert!((slope - gelu_slope(number)).abs() < 1e-3, "{number}: {slope}");
        }
        let row = [0.3, -1.0, 2.0, 0.5];
        let weights = [0.2, 0.7, -0.4, 1.0];
        let result = |row: [f32; 4]| {
            let mut normal = row;
            normalize(&mut normal);
            normal.iter().zip(&weights).map(|(number, weight)| number * weight).sum::<f32>()
        };
        let mut normal = row;
        let deviation = normalize(&mut normal);
        let mut change = weights;
        normalize_back(&mut change, &normal, deviation);
        for (at, change) in change.into_iter().enumerate() {
            let (mut more, mut less) = (row, row);
            more[at] += 1e-2;
            less[at] -= 1e-2;
            let slope = (result(more) - result(less)) / 2e-2;
            assert!((slope - change).abs() < 2e-3, "{at}: {slope} {change}");
        }
    }
}

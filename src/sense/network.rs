//! The forward pass: rows of pieces -> one row for each text.
//!
//! Universal Sentence Encoder, multilingual, version 3 (Yang et al. 2019, <https://arxiv.org/abs/1907.04307>, the variant
//! with convolutions): pieces as they are and with two, three and five neighbours in view are summed over the text, and a
//! small net makes the sum a direction.

use super::layers::{EPSILON, Linear, Norm, rectify};
use super::stored::Stored;
use super::tokens::WIDTH;

/// Numbers of a piece with its neighbours in view.
const VIEW: usize = 256;
/// Numbers of a piece in the end: itself and its three views.
pub const FEATURES: usize = WIDTH + VIEW * REACHES.len();
/// Numbers of the small net's inner layers.
const INNER: usize = 320;

/// How many pieces are in view, and how many of them stand before the one that is looked at.
#[derive(Clone, Copy)]
struct Reach {
    pieces: usize,
    before: usize,
}

const REACHES: [Reach; 3] =
    [Reach { pieces: 2, before: 0 }, Reach { pieces: 3, before: 1 }, Reach { pieces: 5, before: 2 }];

/// All layers, in the order in which they are used.
pub(super) struct Network {
    narrow: Linear,
    narrow_norm: Norm,
    views: Vec<View>,
    feature_norm: Norm,
    sum: Linear,
    sum_bias: Vec<f32>,
    first: Linear,
    past_first: Linear,
    second: Linear,
    third: Linear,
    past_third: Linear,
    fourth: Linear,
}

/// Two convolutions one after the other, each of which adds to what it gets.
struct View {
    reach: Reach,
    inner: Linear,
    outer: Linear,
}

impl Network {
    pub fn new(file: &'static [u8]) -> Self {
        let mut file = Stored::new(file);
        let file = &mut file;
        let columns = VIEW * REACHES.len();
        Self {
            narrow: Linear::biased(file, [WIDTH, columns]),
            narrow_norm: Norm::new(file, columns),
            views: REACHES.iter().map(|&reach| View::new(file, reach)).collect(),
            feature_norm: Norm::new(file, FEATURES),
            sum: Linear::plain(file, [FEATURES, WIDTH]),
            sum_bias: file.floats(WIDTH),
            first: Linear::plain(file, [WIDTH, INNER]),
            past_first: Linear::plain(file, [WIDTH, INNER]),
            second: Linear::plain(file, [INNER, INNER]),
            third: Linear::plain(file, [INNER, WIDTH]),
            past_third: Linear::plain(file, [INNER, WIDTH]),
            fourth: Linear::plain(file, [WIDTH, WIDTH]),
        }
    }

    /// The pieces of several texts, one after the other, and how many each text has -> a row of length 1 for each text.
    pub fn run(&self, pieces: &[f32], lengths: &[usize]) -> Vec<f32> {
        self.direction(&self.summed(&self.features(pieces, lengths), lengths))
    }

    /// The pieces of one text -> its row, and what is seen from each piece.
    pub fn view(&self, pieces: &[f32], lengths: &[usize]) -> (Vec<f32>, Vec<f32>) {
        let features = self.features(pieces, lengths);
        (self.direction(&self.summed(&features, lengths)), features)
    }

    /// Each piece as it is, then what is in view from it.
    fn features(&self, pieces: &[f32], lengths: &[usize]) -> Vec<f32> {
        let mut narrow = self.narrow.of(pieces);
        self.narrow_norm.apply(&mut narrow);
        let mut features = vec![0.0; pieces.len() / WIDTH * FEATURES];
        put_column(&mut features, [0, FEATURES], pieces, WIDTH);
        for (at, view) in self.views.iter().enumerate() {
            let own: Vec<f32> = narrow.chunks_exact(VIEW).skip(at).step_by(REACHES.len()).flatten().copied().collect();
            let seen = view.of(own, lengths);
            put_column(&mut features, [WIDTH + VIEW * at, FEATURES], &seen, VIEW);
        }
        self.feature_norm.apply(&mut features);
        features
    }

    /// The sum of a text's pieces, narrower, by the root of their number: longer texts don't count for more.
    fn summed(&self, features: &[f32], lengths: &[usize]) -> Vec<f32> {
        let mut sums = vec![0.0; lengths.len() * FEATURES];
        let mut rows = features.chunks_exact(FEATURES);
        for (sum, &length) in sums.chunks_exact_mut(FEATURES).zip(lengths) {
            for row in rows.by_ref().take(length) {
                add(sum, row);
            }
        }
        // What a matrix makes of a sum is the sum of what it makes of the parts, so it is needed once a text only.
        let mut narrow = self.sum.of(&sums);
        for (row, &length) in narrow.chunks_exact_mut(WIDTH).zip(lengths) {
            let length = length as f32;
            for (number, bias) in row.iter_mut().zip(&self.sum_bias) {
                *number = (*number + length * bias) / length.sqrt();
            }
        }
        narrow
    }

    /// The small net, two layers of which are passed by, and its result brought to length 1.
    fn direction(&self, sums: &[f32]) -> Vec<f32> {
        let mut first = self.first.of(sums);
        rectify(&mut first);
        let mut second = self.past_first.of(sums);
        self.second.add_to(&mut second, &first);
        rectify(&mut second);
        let mut third = self.third.of(&second);
        rectify(&mut third);
        let mut last = self.past_third.of(&second);
        self.fourth.add_to(&mut last, &third);
        for row in last.chunks_exact_mut(WIDTH) {
            for number in row.iter_mut() {
                *number = number.tanh();
            }
            let length = row.iter().map(|number| number * number).sum::<f32>().max(EPSILON).sqrt();
            for number in row.iter_mut() {
                *number /= length;
            }
        }
        last
    }
}

impl View {
    fn new(file: &mut Stored, reach: Reach) -> Self {
        let shape = [reach.pieces * VIEW, VIEW];
        Self { reach, inner: Linear::biased(file, shape), outer: Linear::biased(file, shape) }
    }

    fn of(&self, own: Vec<f32>, lengths: &[usize]) -> Vec<f32> {
        [&self.inner, &self.outer].into_iter().fold(own, |rows, layer| {
            let mut seen = layer.of(&in_view(&rows, lengths, self.reach));
            rectify(&mut seen);
            add(&mut seen, &rows);
            seen
        })
    }
}

/// Beside each other what is in view from each piece; beyond its text there is nothing.
fn in_view(rows: &[f32], lengths: &[usize], reach: Reach) -> Vec<f32> {
    let mut views = vec![0.0; rows.len() * reach.pieces];
    let mut view = views.chunks_exact_mut(VIEW * reach.pieces);
    let mut rest = rows;
    for &length in lengths {
        let (text, after) = rest.split_at(length * VIEW);
        rest = after;
        for (at, view) in view.by_ref().take(length).enumerate() {
            let from = at.saturating_sub(reach.before);
            let to = length.min(at + reach.pieces - reach.before);
            let place = (from + reach.before - at) * VIEW;
            view[place..place + (to - from) * VIEW].copy_from_slice(&text[from * VIEW..to * VIEW]);
        }
    }
    views
}

/// Puts rows into wider rows, from a column on.
fn put_column(wide: &mut [f32], [column, columns]: [usize; 2], rows: &[f32], width: usize) {
    for (wide, row) in wide.chunks_exact_mut(columns).zip(rows.chunks_exact(width)) {
        wide[column..column + width].copy_from_slice(row);
    }
}

fn add(to: &mut [f32], numbers: &[f32]) {
    for (to, number) in to.iter_mut().zip(numbers) {
        *to += number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_ends_where_its_text_ends() {
        let rows: Vec<f32> = [1.0, 2.0, 3.0].iter().flat_map(|&number| [number; VIEW]).collect();
        let check = |reach, expected: &[f32]| {
            let views = in_view(&rows, &[2, 1], reach);
            let seen: Vec<f32> = views.chunks_exact(VIEW).map(|piece| piece[0]).collect();
            assert_eq!(seen, expected);
        };
        check(REACHES[0], &[1., 2., 2., 0., 3., 0.]);
        check(REACHES[1], &[0., 1., 2., 1., 2., 0., 0., 3., 0.]);
        check(REACHES[2], &[0., 0., 1., 2., 0., 0., 1., 2., 0., 0., 0., 0., 3., 0., 0.]);
    }
}

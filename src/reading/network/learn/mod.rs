//! Examples -> the network that reads them, in one deterministic run of about a minute.
//!
//! Stochastic gradient descent with AdamW (Loshchilov and Hutter 2019, <https://arxiv.org/abs/1711.05101>). Each example is
//! seen as it is and in noisy copies, since people don't write as carefully as the writers of examples.

mod adam;
mod noise;

use std::collections::{HashMap, HashSet};
use std::thread;

use super::class::Classes;
use super::input::Input;
use super::layers::softmax;
use super::matrix::Matrix;
use super::pass::{Batch, Hidden, Pass};
use super::weights::{HEADS, INNER, OUTER, Weights};
use super::{Guess, Network};
use crate::reading::example::Example;
use crate::reading::masked::{Masked, masked};
use crate::sense::{self, Encoder};

use adam::Adam;

/// How often each example is seen.
const ROUNDS: usize = 3;
/// Noisy copies of each example.
const COPIES: usize = 2;
/// Clauses between two changes of the weights.
const TOGETHER: usize = 64;
/// The largest size of a change.
const RATE: f32 = 1.5e-3;
/// How many changes pass until it is reached.
const WARM_UP: f32 = 100.0;
/// The part of what a clause says that is hidden while it teaches.
const HIDDEN: f32 = 0.4;
/// What each part by itself counts beside the choice among sketches.
const PARTS: f32 = 0.03;

/// In how many examples a word is no slip of one writer.
const COMMON: usize = 4;

/// A clause and the class that it teaches.
struct Lesson {
    input: Input,
    fitting: Vec<usize>,
    class: usize,
}

/// Learns from examples.
///
/// `tell` hears of each round: its number and the mean loss.
pub fn learn(examples: &[Example], mut tell: impl FnMut(usize, f32)) -> Network {
    let classes = Classes::new(examples.iter().map(|example| example.sketch.clone().class()));
    let mut random = fastrand::Rng::with_seed(1);
    let lessons = lessons(examples, &classes, &mut random);
    let mut weights = first_weights(classes.parts(), &mut random);
    let mut adam = Adam::new(classes.parts());
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let steps = (ROUNDS * lessons.len().div_ceil(TOGETHER)) as f32;
    let mut step = 0.0;
    for round in 0..ROUNDS {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for some in order.chunks(TOGETHER) {
            let some: Vec<&Lesson> = some.iter().map(|&at| &lessons[at]).collect();
            let (lost, asked) = asked(&weights, &classes, &some, &mut random);
            loss += lost;
            step += 1.0;
            let rate = RATE * (step / WARM_UP).min(1.0) * (1.0 - step / steps).max(0.02);
            adam.step(&mut weights, &asked, rate);
        }
        tell(round + 1, loss / lessons.len() as f32);
    }
    Network { classes, weights, vocabulary: vocabulary(examples) }
}

/// The loss over some clauses, and what they ask of the weights. Two threads share them, in the same way on any machine, so
/// that the result is the same.
fn asked(weights: &Weights, classes: &Classes, lessons: &[&Lesson], random: &mut fastrand::Rng) -> (f32, Weights) {
    let share = 1.0 / lessons.len() as f32;
    let halves: Vec<(&[&Lesson], Batch)> =
        lessons.chunks(lessons.len().div_ceil(2)).map(|half| (half, batch(half, Some(&mut *random)))).collect();
    let half = |lessons: &[&Lesson], batch: &Batch| {
        let pass = Pass::run(weights, batch);
        let (loss, change) = wishes(classes, lessons, &pass.scores, share);
        (loss, pass.back(weights, batch, &change))
    };
    thread::scope(|scope| {
        let threads: Vec<_> = halves.iter().map(|(lessons, batch)| scope.spawn(move || half(lessons, batch))).collect();
        let done = threads.into_iter().map(|thread| thread.join().expect("arithmetic never panics"));
        done.reduce(|(loss, mut asked), (other_loss, other)| {
            for (asked, other) in asked.all_mut().into_iter().zip(other.all()) {
                asked.numbers.iter_mut().zip(&other.numbers).for_each(|(number, other)| *number += other);
            }
            (loss + other_loss, asked)
        })
        .expect("there is at least one clause")
    })
}

/// Words of several examples, commonest first.
fn vocabulary(examples: &[Example]) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for example in examples {
        let seen = seen(example);
        let words = seen.text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 2);
        for word in words.collect::<HashSet<&str>>() {
            *counts.entry(word.to_string()).or_default() += 1;
        }
    }
    let mut words: Vec<(usize, String)> =
        counts.into_iter().filter(|(_, count)| *count >= COMMON).map(|(word, count)| (count, word)).collect();
    words.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.1.cmp(&other.1)));
    words.into_iter().map(|(_, word)| word).collect()
}

/// The file of what was learned from examples with that fingerprint.
pub fn written(network: &Network, fingerprint: &str) -> Vec<u8> {
    network.written(fingerprint)
}

/// What the network guesses of an example's clause, with the marks that the example has.
pub fn guess(network: &Network, example: &Example, encoder: &Encoder) -> Vec<Guess> {
    network.guess(&seen(example), encoder)
}

fn seen(example: &Example) -> Masked {
    masked(&example.clause, &example.marks, example.language())
}

/// All examples and their noisy copies, encoded on all processors.
fn lessons(examples: &[Example], classes: &Classes, random: &mut fastrand::Rng) -> Vec<Lesson> {
    let copies = examples.iter().flat_map(|example| {
        let noisy: Vec<Example> = (0..COPIES).map(|_| noise::noisy(example, random)).collect();
        std::iter::once(example.clone()).chain(noisy)
    });
    let copies: Vec<Example> = copies.collect();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let lesson = |example: &Example, encoder: &Encoder| {
        let seen = seen(example);
        let class = classes.find(&example.sketch.clone().class()).expect("each example's sketch is a class");
        // Whatever else fits the marks is told apart from it.
        let mut fitting = classes.fitting(&seen.slots());
        if !fitting.contains(&class) {
            fitting.push(class);
        }
        Lesson { input: Input::new(&seen, encoder), fitting, class }
    };
    thread::scope(|scope| {
        let parts: Vec<_> = copies
            .chunks(copies.len().div_ceil(threads).max(1))
            .map(|part| {
                scope.spawn(move || {
                    let encoder = Encoder::embedded();
                    part.iter().map(|example| lesson(example, &encoder)).collect::<Vec<Lesson>>()
                })
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().expect("encoding a clause never panics")).collect()
    })
}

fn first_weights(parts: usize, random: &mut fastrand::Rng) -> Weights {
    let mut weights = Weights::zeros(parts);
    let mut fill = |matrix: &mut Matrix, scale: f32| {
        let size = scale / (matrix.rows() as f32).sqrt();
        for number in &mut matrix.numbers {
            *number = normal(random) * size;
        }
    };
    fill(&mut weights.piece, 1.0);
    fill(&mut weights.near, 0.7);
    fill(&mut weights.heads, 1.0);
    fill(&mut weights.pooled, 1.0);
    fill(&mut weights.about, 1.0);
    fill(&mut weights.parts, 0.3);
    weights
}

/// A number from the normal distribution (Box and Muller 1958).
fn normal(random: &mut fastrand::Rng) -> f32 {
    let (one, other) = (random.f32().max(1e-9), random.f32());
    (-2.0 * one.ln()).sqrt() * (2.0 * std::f32::consts::PI * other).cos()
}

/// Puts clauses together; with a source of chance, a part of what they say is hidden.
fn batch(lessons: &[&Lesson], random: Option<&mut fastrand::Rng>) -> Batch {
    let mut batch = Batch { about: Matrix::zeros(0, sense::NUMBERS), ..Batch::default() };
    for lesson in lessons {
        batch.pieces.columns = lesson.input.pieces.columns;
        batch.pieces.numbers.extend_from_slice(&lesson.input.pieces.numbers);
        batch.lengths.push(lesson.input.pieces.rows());
        batch.about.numbers.extend_from_slice(&lesson.input.about);
    }
    batch.hidden = random.map(|random| {
        let mut factors = |count: usize| -> Vec<f32> {
            (0..count).map(|_| if random.f32() < HIDDEN { 0.0 } else { 1.0 / (1.0 - HIDDEN) }).collect()
        };
        Hidden {
            pooled: factors(lessons.len() * INNER * (1 + HEADS)),
            about: factors(lessons.len() * sense::NUMBERS),
            outer: factors(lessons.len() * OUTER),
        }
    });
    batch
}

/// The loss over some clauses, and how their scores should change: the right sketch more likely than all others that
/// fit, and each part likely where it belongs. `share` is what one clause counts.
fn wishes(classes: &Classes, lessons: &[&Lesson], scores: &Matrix, share: f32) -> (f32, Matrix) {
    let mut change = Matrix::zeros(scores.rows(), scores.columns);
    let mut loss = 0.0;
    for (at, lesson) in lessons.iter().enumerate() {
        let row = scores.row(at);
        let mut likely: Vec<f32> = lesson.fitting.iter().map(|&class| classes.score(class, row)).collect();
        softmax(&mut likely);
        let change = change.row_mut(at);
        for (&class, probability) in lesson.fitting.iter().zip(likely) {
            let wish = if class == lesson.class { probability - 1.0 } else { probability };
            if class == lesson.class {
                loss -= probability.max(1e-9).ln();
            }
            for &(part, counts) in classes.parts_of(class) {
                change[part] += wish * counts * share;
            }
        }
        for (change, score) in change.iter_mut().zip(row) {
            *change += PARTS * share / (1.0 + (-score).exp());
        }
        for &(part, _) in classes.parts_of(lesson.class) {
            change[part] -= PARTS * share;
        }
    }
    (loss, change)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_examples_are_learned_and_survive_the_file() {
        let lines = [
            "when did we join {org} => date joined/we/O",
            "when was {org} founded => date founded/O",
            "who is in {org} => which members in:O",
            "когда мы вступили в {org} => date joined/we/O",
            "когда основан {org} => date founded/O",
            "кто входит в {org} => which members in:O",
        ];
        let examples: Vec<Example> =
            (0..12).flat_map(|_| lines.iter().filter_map(|line| Example::read(line).ok())).collect();
        let network = learn(&examples, |_, _| {});
        let network = Network::read(&written(&network, "six lines")).unwrap();
        let encoder = Encoder::embedded();
        let check = |line: &str| {
            let example = Example::read(line).unwrap();
            let guesses = guess(&network, &example, &encoder);
            assert_eq!(guesses[0].sketch, example.sketch.class(), "{line}: {guesses:?}");
        };
        check("when exactly did we join {org}? => date joined/we/O");
        check("кто сейчас входит в {org} => which members in:O");
        check("когда был основан {org}? => date founded/O");
    }
}

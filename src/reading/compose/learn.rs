//! Learns what clues weigh: of each clause's candidates some are right, and those are to be likely.
//!
//! A conditional logit: how likely the right candidates are together, among all, with a penalty on large weights.
//! Limited-memory BFGS climbs to it from weights of nothing, the same on every run.

use rustc_hash::FxHashMap;

use super::clues::Clues;

/// How much large weights cost.
const PENALTY: f64 = 1.0;
/// So many steps at most.
const STEPS: usize = 300;
/// So many steps back the curvature is told from.
const REMEMBERED: usize = 10;
/// A weight that is nearer to nothing isn't kept.
const LEAST: f64 = 0.005;

/// A clause's candidates, silence among them, each with whether it is right.
#[derive(Debug, Clone, Default)]
pub struct Choice(pub Vec<(Clues, bool)>);

impl Choice {
    /// Whether there is something to choose: one that is right and one that isn't.
    fn teaches(&self) -> bool {
        self.0.iter().any(|(_, is_right)| *is_right) && self.0.iter().any(|(_, is_right)| !is_right)
    }
}

/// A choice with its clues by number: how much there is of which, and whether the candidate is right.
type Numbered = Vec<(Vec<(usize, f64)>, bool)>;

/// What each clue weighs, by name, in order of the names.
pub fn learn(choices: &[Choice]) -> Vec<(String, f32)> {
    let mut names: FxHashMap<u64, &str> = FxHashMap::default();
    let teaching: Vec<&Choice> = choices.iter().filter(|choice| choice.teaches()).collect();
    for (clues, _) in teaching.iter().flat_map(|choice| &choice.0) {
        names.extend(clues.values.iter().zip(&clues.names).map(|((clue, _), name)| (*clue, name.as_str())));
    }
    let mut clues: Vec<(&str, u64)> = names.into_iter().map(|(clue, name)| (name, clue)).collect();
    clues.sort_unstable();
    let at: FxHashMap<u64, usize> = clues.iter().enumerate().map(|(at, (_, clue))| (*clue, at)).collect();
    let numbered = |clues: &Clues| -> Vec<(usize, f64)> {
        clues.values.iter().map(|(clue, value)| (at[clue], f64::from(*value))).collect()
    };
    let choices: Vec<Numbered> = teaching
        .into_iter()
        .map(|choice| choice.0.iter().map(|(clues, is_right)| (numbered(clues), *is_right)).collect())
        .collect();
    let weights = minimize(clues.len(), |weights| loss(&choices, weights));
    let named = clues.into_iter().zip(weights);
    named
        .filter(|(_, weight)| weight.abs() >= LEAST)
        .map(|((name, _), weight)| (name.to_string(), weight as f32))
        .collect()
}

/// The negative logarithm of how likely the right ones are, with the penalty, and its gradient.
fn loss(choices: &[Numbered], weights: &[f64]) -> (f64, Vec<f64>) {
    let mut loss = PENALTY / 2.0 * dot(weights, weights);
    let mut gradient: Vec<f64> = weights.iter().map(|weight| PENALTY * weight).collect();
    for choice in choices {
        let weighed: Vec<f64> =
            choice.iter().map(|(clues, _)| clues.iter().map(|(at, value)| weights[*at] * value).sum()).collect();
        let most = weighed.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let odds: Vec<f64> = weighed.iter().map(|weighed| (weighed - most).exp()).collect();
        let all: f64 = odds.iter().sum();
        let right: f64 = odds.iter().zip(choice).filter(|(_, (_, is_right))| *is_right).map(|(odds, _)| odds).sum();
        let right = right.max(f64::MIN_POSITIVE);
        loss += all.ln() - right.ln();
        for (odds, (clues, is_right)) in odds.iter().zip(choice) {
            let wanted = if *is_right { odds / right } else { 0.0 };
            let off = odds / all - wanted;
            for (at, value) in clues {
                gradient[*at] += off * value;
            }
        }
    }
    (loss, gradient)
}

/// Where a smooth convex function is least, by limited-memory BFGS with halved steps.
fn minimize(size: usize, of: impl Fn(&[f64]) -> (f64, Vec<f64>)) -> Vec<f64> {
    const ENOUGH: f64 = 1e-4;
    let mut at = vec![0.0; size];
    let (mut value, mut gradient) = of(&at);
    let mut past: Vec<(Vec<f64>, Vec<f64>)> = Vec::new();
    for _ in 0..STEPS {
        let direction = downhill(&gradient, &past);
        let slope = dot(&direction, &gradient);
        let mut length = if past.is_empty() { 1.0 / dot(&gradient, &gradient).sqrt().max(1.0) } else { 1.0 };
        let next = loop {
            let there: Vec<f64> = at.iter().zip(&direction).map(|(at, by)| at + length * by).collect();
            let (worth, slopes) = of(&there);
            if worth <= value + ENOUGH * length * slope {
                break Some((there, worth, slopes));
            }
            length /= 2.0;
            if length < 1e-10 {
                break None;
            }
        };
        let Some((there, worth, slopes)) = next else { break };
        let moved: Vec<f64> = there.iter().zip(&at).map(|(there, at)| there - at).collect();
        let bent: Vec<f64> = slopes.iter().zip(&gradient).map(|(new, old)| new - old).collect();
        let is_done = (value - worth).abs() < ENOUGH * ENOUGH * worth.abs();
        (at, value, gradient) = (there, worth, slopes);
        if dot(&moved, &bent) > 0.0 {
            past.push((moved, bent));
            if past.len() > REMEMBERED {
                past.remove(0);
            }
        }
        if is_done {
            break;
        }
    }
    at
}

/// The direction of descent by the curvature of past steps.
fn downhill(gradient: &[f64], past: &[(Vec<f64>, Vec<f64>)]) -> Vec<f64> {
    let mut direction: Vec<f64> = gradient.iter().map(|slope| -slope).collect();
    let mut shares = Vec::new();
    for (moved, bent) in past.iter().rev() {
        let share = dot(moved, &direction) / dot(moved, bent);
        direction.iter_mut().zip(bent).for_each(|(by, bent)| *by -= share * bent);
        shares.push(share);
    }
    if let Some((moved, bent)) = past.last() {
        let scale = dot(moved, bent) / dot(bent, bent);
        direction.iter_mut().for_each(|by| *by *= scale);
    }
    for ((moved, bent), share) in past.iter().zip(shares.into_iter().rev()) {
        let other = dot(bent, &direction) / dot(moved, bent);
        direction.iter_mut().zip(moved).for_each(|(by, moved)| *by += (share - other) * moved);
    }
    direction
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

//! A message becomes a question: every rule and every fact offers a reading, the one that explains most wins.

use super::facts::facts;
use super::former::{Ask, Question, Unknown};
use super::lexicon::{Cue, Lexicon};
use super::more::more_of;
use super::rules::RULES;
use super::scene::{Reading, Scene};
use super::sentence::Term;
use super::topics::{described, topics};
use crate::dataset::Dataset;

/// A structural reading that explains less of the sentence than this is not believed.
const ENOUGH: f32 = 0.72;

/// No reading by facts is above this: every word explained, and the highest prior that facts have.
const BEST_OF_FACTS: f32 = 1.05;

/// What came of reading one sentence.
#[derive(Debug, Clone)]
pub struct Read {
    /// The question.
    pub question: Question,
    /// How sure: the share of the sentence that is explained, with the rule's prior.
    pub score: f32,
    /// Whether something was understood.
    pub understood: bool,
    /// A line for each reading, the winner first.
    pub explanation: Vec<String>,
}

/// The readings of a scene, the best first; the explanation says which lost.
pub fn read(scene: &Scene<'_>) -> Read {
    let described = described(scene);
    let by_rules = RULES.iter().filter(|_| !scene.is_half_read).filter_map(|(_, rule)| rule(scene));
    let by_description = described.iter().flat_map(|scene| RULES.iter().filter_map(|(_, rule)| rule(scene)));
    let by_description =
        by_description.filter(|reading| !reading.question.organizations.is_empty()).map(|mut reading| {
            reading.prior -= 0.06;
            reading
        });
    let (mut readings, mut weak) = (Vec::new(), Vec::new());
    let mut take = |(enough, reading): (bool, Reading)| {
        let answers = !matches!(reading.question.ask, Ask::Help(_) | Ask::About | Ask::Unknown(_));
        let enough = enough && !(answers && scene.lacks(&reading).is_some());
        let share = scene.share(&reading);
        let prior = reading.prior;
        if enough {
            readings.push((share, reading))
        } else {
            weak.push((share, reading))
        }
        if enough { share + prior } else { 0.0 }
    };
    let by_rules = by_rules.chain(by_description).map(|reading| take((true, reading))).fold(0.0, f32::max);
    more_of(scene).map(&mut take);
    // Weighing facts is dear, and no fact beats a rule that explains every word.
    if by_rules < BEST_OF_FACTS {
        for reading in facts(scene).into_iter().chain(topics(scene)) {
            take(reading);
        }
    }
    readings.sort_by(|(one_share, one), (other_share, other)| {
        (other_share + other.prior).total_cmp(&(one_share + one.prior))
    });
    let mut explanation: Vec<String> = readings
        .iter()
        .map(|(share, reading)| line("reading", *share, reading, scene.dataset))
        .chain(weak.iter().map(|(share, reading)| line("too weak", *share, reading, scene.dataset)))
        .collect();
    explanation.extend(words(scene, readings.first().map(|(_, reading)| reading)));
    let best = readings.into_iter().next();
    match best {
        Some((share, reading)) if share >= ENOUGH && share + reading.prior >= ENOUGH - 0.13 => {
            Read { question: reading.question, score: share + reading.prior, understood: true, explanation }
        }
        best => {
            let question = scene.question(Ask::Unknown(unknown(scene, best.as_ref().map(|(_, reading)| reading))));
            Read { question, score: best.map_or(0.0, |(share, _)| share), understood: false, explanation }
        }
    }
}

fn line(verdict: &str, share: f32, reading: &Reading, dataset: &Dataset) -> String {
    format!(
        "{verdict}: {} ({}, explains {:.0} % of the words)",
        reading.question.line(dataset),
        reading.rule,
        share * 100.0
    )
}

fn words(scene: &Scene<'_>, reading: Option<&Reading>) -> Vec<String> {
    let lexicon = Lexicon::of(scene.sentence.language);
    let line = |(position, term): (usize, &Term)| {
        let word = term.typed.as_ref().map_or_else(|| term.text.clone(), |typed| format!("{typed} (as {})", term.text));
        let is = if scene.sentence.is_in_period(position) {
            "time".to_owned()
        } else if scene.is_in_full_name(position) {
            "name".to_owned()
        } else if term.concepts.is_empty() {
            if term.is_known { "word of the data" } else { "unknown" }.to_owned()
        } else {
            let names: Vec<&str> = term.concepts.iter().map(|concept| lexicon.name_of(*concept)).collect();
            names.join(" ")
        };
        let explained = reading.map(|reading| format!(", explained {:.0} %", reading.explained[position] * 100.0));
        format!("word: {word}: {is}{}", explained.unwrap_or_default())
    };
    scene.sentence.terms.iter().enumerate().map(line).collect()
}

/// Why nothing was understood, as far as the words tell.
fn unknown(scene: &Scene<'_>, best: Option<&Reading>) -> Unknown {
    let left: Vec<usize> = match best {
        Some(reading) => scene.left_over(reading),
        None => {
            (0..scene.sentence.terms.len()).filter(|&p| scene.weight(p) >= 1.0 && !scene.is_in_full_name(p)).collect()
        }
    };
    // "European Union": the word that nobody knows, with the common noun beside it.
    let beside = |position: usize| {
        let next = position + 1;
        let is_noun = scene.sentence.terms.get(next).is_some_and(|term| term.has(Cue::Organization));
        let is_noun = is_noun && !scene.is_in_full_name(next);
        std::iter::once(position).chain(is_noun.then_some(position + 1))
    };
    let mut left: Vec<usize> = left.into_iter().flat_map(beside).collect();
    left.dedup();
    let words: Vec<&str> = left
        .iter()
        .map(|&position| {
            let term = &scene.sentence.terms[position];
            term.typed.as_deref().unwrap_or(&term.text)
        })
        .collect();
    let words = words.join(" ");
    if !scene.organizations.is_empty() {
        Unknown::Property(words)
    } else if !scene.members.is_empty() || scene.names_focus {
        Unknown::Organization(words)
    } else {
        Unknown::Nothing
    }
}

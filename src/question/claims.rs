//! What a question states of a fact and wants confirmed: "is the office in Moscow?" -> no, it is in Kazan.

use super::evidence::{self, Evidence};
use super::lexicon::Cue;
use super::scene::Scene;
use crate::dataset::{Entity, FactId, FactKind, Part, Text, Value};
use crate::text;

/// Whether the sentence may state something and want it confirmed: "there are 100, aren't there?".
pub fn may_claim(scene: &Scene<'_>) -> bool {
    const OPEN: [Cue; 10] = [
        Cue::What,
        Cue::Which,
        Cue::Who,
        Cue::Whose,
        Cue::Where,
        Cue::When,
        Cue::Why,
        Cue::How,
        Cue::HowMany,
        Cue::HowLong,
    ];
    (scene.has_any(&[Cue::Aux, Cue::True]) || scene.sentence.is_question) && !scene.has_any(&OPEN)
}

/// Terms that only say what the asker takes for the answer: numbers and names of a claim, guesses after "how many".
pub(super) fn is_guess(scene: &Scene<'_>, position: usize) -> bool {
    if evidence::number_at(scene, position).is_none() {
        return is_unknown_name(scene, position) && may_claim(scene);
    }
    let clause = |position: usize| scene.sentence.terms[position].clause;
    let counts_before = scene.sentence.with(Cue::HowMany).any(|count| clause(count) < clause(position));
    may_claim(scene) || counts_before
}

/// Whether a term is a name that nobody knows.
fn is_unknown_name(scene: &Scene<'_>, position: usize) -> bool {
    let term = &scene.sentence.terms[position];
    term.is_capitalised && position > 0 && !term.is_known && !scene.is_in_full_name(position)
}

/// Whether what the sentence states of the fact is so; none where it states nothing that can be held against the fact.
/// The second part are the terms that state it.
pub(super) fn claimed(scene: &Scene<'_>, asked: &[usize], evidence: &Evidence) -> Option<(FactId, bool, Vec<usize>)> {
    let Part::Fact(id) = evidence.part else { return None };
    if !may_claim(scene) {
        return None;
    }
    let fact = scene.dataset.fact(id);
    if let Value::Number(value) = fact.value {
        let numbers = |position: &usize| {
            !scene.sentence.is_in_period(*position) && evidence::number_at(scene, *position).is_some()
        };
        let terms: Vec<usize> = (0..scene.sentence.terms.len()).filter(numbers).collect();
        let number = evidence::number_at(scene, *terms.first()?)?;
        return Some((id, number == value, terms));
    }
    if !matches!(fact.kind, FactKind::Place | FactKind::Agent) {
        return None;
    }
    let texts: Vec<&Text> = match &fact.value {
        Value::Text(text) => vec![text],
        Value::List(texts) => texts.iter().collect(),
        Value::Number(_) | Value::Date(_) => return None,
    };
    let value: Vec<String> = texts.iter().flat_map(|text| text::keys(text.best(scene.sentence.language))).collect();
    // Names are what can be held against a name; any other word may mean anything.
    let is_name = |position: &usize| {
        let of_member = scene
            .mentions
            .iter()
            .any(|mention| matches!(mention.entities[..], [Entity::Member(_)]) && mention.terms.contains(position));
        of_member && !scene.is_focus(*position) || is_unknown_name(scene, *position)
    };
    let has =
        |position: &usize| value.contains(&scene.sentence.terms[*position].key) && !scene.is_in_organization(*position);
    let names: Vec<usize> =
        (0..scene.sentence.terms.len()).filter(|position| is_name(position) || has(position)).collect();
    let rest = asked.iter().filter(|position| !names.contains(position));
    let explained = rest.clone().all(|position| evidence.explained[*position] >= 0.3);
    (!names.is_empty() && rest.count() > 0 && explained).then(|| (id, names.iter().all(has), names))
}

//! Readings by facts: "how many cities are in the URC" -> the count of its members.

use super::claims;
use super::evidence::{self, Evidence, Names, Wanted};
use super::former::Ask;
use super::lexicon::Cue;
use super::link::Strength;
use super::scene::{Reading, Scene};
use crate::dataset::{FactId, FactKind, OrganizationId, Part};

/// So much of the asked words must a fact explain where the organisation is named.
const ENOUGH_OF_FACT: f32 = 0.52;
/// And so much where none is: then the words alone must lead to it.
const ENOUGH_ALONE: f32 = 0.74;

/// Readings by facts of the organisations that are named, or of any.
pub(super) fn facts(scene: &Scene<'_>) -> Vec<(bool, Reading)> {
    let asked = evidence::asked(scene, Names::All);
    let named = if scene.organizations.is_empty() { &scene.candidates } else { &scene.organizations };
    let wanted = evidence::wanted(scene);
    let mut readings = Vec::new();
    // Which of two is bigger is no fact of one of them; what was in some year is a fact only of what is named clearly.
    let compares = scene.organizations.len() == 2 && scene.has_any(&[Cue::More, Cue::Fewer]);
    let asks_length = scene.has_any(&[Cue::HowLong, Cue::YearsAgo]);
    if compares || asks_length || scene.when.is_some() && scene.strength != Some(Strength::Full) {
        return readings;
    }
    let counts = wanted == Wanted::Number
        || wanted != Wanted::Each && asked.iter().any(|position| evidence::number_at(scene, *position).is_some());
    if !named.is_empty() {
        let asked: Vec<usize> = asked.iter().copied().filter(|position| !claims::is_guess(scene, *position)).collect();
        let passages: Vec<usize> = named
            .iter()
            .flat_map(|id| scene.book.passages_of(*id).iter().copied())
            .filter(|position| is_fact_or_all_there_is(scene, *position))
            .filter(|position| counts || !evidence::is_number(scene, *position))
            .collect();
        let evidence = evidence::weigh(scene, &asked, &passages);
        if asked.is_empty() {
            // "341 municipalities, right?": nothing but the number is claimed of the name's own words.
            let has_guess = (0..scene.sentence.terms.len()).any(|position| claims::is_guess(scene, position));
            let wanted = if wanted == Wanted::Any && has_guess { Wanted::Number } else { wanted };
            readings.extend(by_kind_alone(scene, &evidence, wanted));
        } else {
            readings.extend(best_facts(scene, &asked, &evidence, ENOUGH_OF_FACT, 0.38));
        }
    }
    // A part of a name may be an ordinary word: "settlements" need not be the association that has them in its name.
    let asked = evidence::asked(scene, Names::Whole);
    // The founding of the focus itself, or the number of its people, is no fact of an organisation.
    let of_focus = scene.names_focus && scene.has(Cue::Found) || scene.has_focus_name() && wanted == Wanted::Number;
    if scene.strength != Some(Strength::Full) && !asked.is_empty() && scene.when.is_none() && !of_focus {
        let keys: Vec<&str> = asked.iter().map(|position| scene.sentence.terms[*position].key.as_str()).collect();
        let passages = scene.lookup.passages(&keys, 40);
        let evidence = evidence::weigh(scene, &asked, &passages);
        let counts =
            wanted == Wanted::Number || asked.iter().any(|position| evidence::number_at(scene, *position).is_some());
        let evidence: Vec<Evidence> = evidence
            .into_iter()
            .filter(|one| is_fact_or_all_there_is(scene, one.passage))
            .filter(|one| counts || !evidence::is_number(scene, one.passage))
            .collect();
        readings.extend(best_facts(scene, &asked, &evidence, ENOUGH_ALONE, 0.3).into_iter().map(
            |(enough, mut reading)| {
                reading.prior -= 0.04;
                (enough && asked.len() >= 2, reading)
            },
        ));
    }
    readings
}

/// A description restates the facts; it answers only where an organisation has none.
fn is_fact_or_all_there_is(scene: &Scene<'_>, passage: usize) -> bool {
    let passage = &scene.book.passage(passage).passage;
    passage.part != Part::Description || scene.dataset.organization(passage.organization).facts.is_empty()
}

/// "ECAD where?": nothing but the kind is asked, so the organisation's fact of that kind answers.
fn by_kind_alone(scene: &Scene<'_>, evidence: &[Evidence], wanted: Wanted) -> Option<(bool, Reading)> {
    let kinds: &[FactKind] = match wanted {
        Wanted::Number => &[FactKind::Count],
        Wanted::Place => &[FactKind::Place],
        Wanted::Agent => {
            let reading = scene.reading("kind of fact", Ask::Members, &[Cue::Who, Cue::Aux, Cue::Belong, Cue::Member]);
            return Some((true, reading));
        }
        Wanted::Reason => &[FactKind::Purpose],
        Wanted::Time | Wanted::Members | Wanted::Each | Wanted::Any => return None,
    };
    let of_kind: Vec<&Evidence> = kinds
        .iter()
        .flat_map(|kind| evidence.iter().filter(|one| scene.book.passage(one.passage).kind == *kind))
        .collect();
    let best =
        of_kind.iter().max_by(|one, other| one.score.total_cmp(&other.score).then(other.passage.cmp(&one.passage)))?;
    let Part::Fact(fact) = best.part else { return None };
    let claimed = claims::claimed(scene, &[], best);
    let ask = claimed.as_ref().map_or(Ask::Property(vec![fact]), |(fact, holds, _)| Ask::Claim(*fact, *holds));
    let mut reading = scene.reading("kind of fact", ask, &[Cue::HowMany, Cue::Where, Cue::Who, Cue::Why, Cue::Aux]);
    for term in claimed.map_or_else(Vec::new, |(_, _, terms)| terms) {
        reading.explained[term] = 1.0;
    }
    reading.question.organizations = vec![fact.organization];
    Some((true, reading))
}

/// The facts that answer best: one, or all of a list that answer alike.
fn best_facts(
    scene: &Scene<'_>,
    asked: &[usize],
    evidence: &[Evidence],
    enough: f32,
    least: f32,
) -> Option<(bool, Reading)> {
    let best = evidence.first()?;
    // "How many are NOT …" asks for a number that no fact states.
    let negated = scene.has(Cue::Not) && evidence::wanted(scene) == Wanted::Number;
    let believed = best.coverage >= enough && best.score >= least && !negated;
    let reading = |ask: Ask, organizations: Vec<OrganizationId>| {
        let cues = [
            Cue::HowMany,
            Cue::Where,
            Cue::Who,
            Cue::Why,
            Cue::Whose,
            Cue::Aux,
            Cue::Describe,
            Cue::True,
            Cue::Organization,
            Cue::All,
            Cue::Other,
            Cue::List,
            Cue::When,
            Cue::Date,
            Cue::Or,
        ];
        let mut reading = scene.reading("fact", ask, &cues);
        reading.question.organizations = organizations;
        reading.question.when = None;
        for &position in asked {
            let is_question_word = reading.explained[position] > 0.0 && scene.sentence.terms[position].has(Cue::Where);
            if !is_question_word {
                reading.explained[position] = best.explained[position];
            }
        }
        reading.prior = 0.0;
        reading
    };
    match best.part {
        Part::Description => Some((believed, reading(Ask::Describe, vec![best.organization]))),
        Part::Fact(first) => {
            let property = &scene.dataset.fact(first).property;
            let mut facts: Vec<FactId> = evidence
                .iter()
                .filter(|other| other.organization == best.organization && other.score > best.score - 0.08)
                .filter_map(|other| match other.part {
                    Part::Fact(fact) if scene.dataset.fact(fact).property == *property => Some(fact),
                    Part::Fact(_) | Part::Description => None,
                })
                .collect();
            facts.sort_unstable();
            facts.dedup();
            if facts.is_empty() {
                facts.push(first);
            }
            // Of facts that say nearly the same, one that bears the claim out is what the asker has in mind.
            let alike =
                || evidence.iter().take(4).filter(|one| one.coverage >= enough && one.score >= best.score - 0.3);
            let claims: Vec<_> = alike().filter_map(|one| claims::claimed(scene, asked, one)).collect();
            let of_best = claims::claimed(scene, asked, best);
            if let Some((fact, holds, terms)) = claims.into_iter().find(|(_, holds, _)| *holds).or(of_best) {
                let mut reading = reading(Ask::Claim(fact, holds), vec![best.organization]);
                for term in terms {
                    reading.explained[term] = 1.0;
                }
                return Some((believed, reading));
            }
            Some((believed, reading(Ask::Property(facts), vec![best.organization])))
        }
    }
}

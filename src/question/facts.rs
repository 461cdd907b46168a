//! Readings by facts: "how many cities are in the URC" -> the count of its members.

use super::evidence::{self, Evidence, Names, Wanted};
use super::lexicon::Cue;
use super::link::Strength;
use super::meaning::Ask;
use super::scene::{Reading, Scene};
use crate::dataset::{FactId, FactKind, OrganizationId, Part};

/// So much of the asked words must a fact explain where the organisation is named.
const ENOUGH_OF_FACT: f32 = 0.52;
/// And so much where none is: then the words alone must lead to it.
pub(super) const ENOUGH_ALONE: f32 = 0.74;

/// Readings by facts of the organisations that are named, or of any.
pub(super) fn facts(scene: &Scene<'_>) -> Vec<(bool, Reading)> {
    let asked = evidence::asked(scene, Names::All);
    let named = if scene.organizations.is_empty() { &scene.candidates } else { &scene.organizations };
    let wanted = evidence::wanted(scene);
    let mut readings = Vec::new();
    // "There are 100, aren't there?": the number is a claim about the fact that the other words lead to.
    let claims = scene.is_yes_no() || scene.has(Cue::True);
    let is_claim = |position: &usize| claims && evidence::number_at(scene, *position).is_some();
    let counts =
        wanted == Wanted::Number || asked.iter().any(|position| evidence::number_at(scene, *position).is_some());
    if !named.is_empty() {
        let asked: Vec<usize> = asked.iter().copied().filter(|position| !is_claim(position)).collect();
        let passages: Vec<usize> = named
            .iter()
            .flat_map(|id| scene.book.passages_of(*id).iter().copied())
            .filter(|position| is_fact_or_all_there_is(scene, *position))
            .filter(|position| counts || scene.book.passage(*position).kind != FactKind::Count)
            .collect();
        let evidence = evidence::weigh(scene, &asked, &passages);
        if asked.is_empty() {
            readings.extend(by_kind_alone(scene, &evidence, wanted));
        } else {
            readings.extend(best_facts(scene, &asked, &evidence, ENOUGH_OF_FACT));
        }
    }
    // A part of a name may be an ordinary word: "settlements" need not be the association that has them in its name.
    let asked = evidence::asked(scene, Names::Whole);
    if scene.strength != Some(Strength::Full) && !asked.is_empty() && scene.when.is_none() {
        let keys: Vec<&str> = asked.iter().map(|position| scene.sentence.terms[*position].key.as_str()).collect();
        let passages = scene.lookup.passages(&keys, 40);
        let evidence = evidence::weigh(scene, &asked, &passages);
        let counts =
            wanted == Wanted::Number || asked.iter().any(|position| evidence::number_at(scene, *position).is_some());
        let evidence: Vec<Evidence> = evidence
            .into_iter()
            .filter(|one| is_fact_or_all_there_is(scene, one.passage))
            .filter(|one| counts || scene.book.passage(one.passage).kind != FactKind::Count)
            .collect();
        readings.extend(best_facts(scene, &asked, &evidence, ENOUGH_ALONE).into_iter().map(|(enough, mut reading)| {
            reading.prior -= 0.04;
            (enough && asked.len() >= 2, reading)
        }));
    }
    readings
}

/// "Which has more cities, URC or the Assembly": the best count of each, the bigger first.
pub(super) fn more_of(scene: &Scene<'_>) -> Option<(bool, Reading)> {
    let [one, other] = scene.organizations[..] else { return None };
    if !scene.has_any(&[Cue::More, Cue::Fewer]) {
        return None;
    }
    let asked: Vec<usize> = evidence::asked(scene, Names::All)
        .into_iter()
        .filter(|position| {
            !scene.sentence.terms[*position].has(Cue::More) && !scene.sentence.terms[*position].has(Cue::Fewer)
        })
        .collect();
    let best = |id: OrganizationId| -> Option<(i64, FactId)> {
        let counts: Vec<usize> = scene
            .book
            .passages_of(id)
            .iter()
            .copied()
            .filter(|position| scene.book.passage(*position).kind == FactKind::Count)
            .collect();
        let evidence = evidence::weigh(scene, &asked, &counts).into_iter().next()?;
        let number = evidence::value(scene, scene.book.passage(evidence.passage))?;
        match evidence.part {
            Part::Fact(fact) if evidence.coverage >= 0.5 || asked.is_empty() => Some((number, fact)),
            Part::Fact(_) | Part::Description => None,
        }
    };
    let mut pair = [best(one)?, best(other)?];
    pair.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    if scene.has(Cue::Fewer) && !scene.has(Cue::More) {
        pair.reverse();
    }
    let cues = [
        Cue::More,
        Cue::Fewer,
        Cue::Or,
        Cue::Which,
        Cue::Where,
        Cue::Who,
        Cue::HowMany,
        Cue::City,
        Cue::Member,
        Cue::Belong,
        Cue::Organization,
        Cue::Aux,
        Cue::Compare,
    ];
    let mut reading = scene.reading("more of", Ask::MoreOf(pair.iter().map(|(_, fact)| *fact).collect()), &cues);
    reading.prior += 0.08;
    Some((true, reading))
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
        Wanted::Time | Wanted::Members | Wanted::Any => return None,
    };
    let of_kind: Vec<&Evidence> = kinds
        .iter()
        .flat_map(|kind| evidence.iter().filter(|one| scene.book.passage(one.passage).kind == *kind))
        .collect();
    let best =
        of_kind.iter().max_by(|one, other| one.score.total_cmp(&other.score).then(other.passage.cmp(&one.passage)))?;
    let Part::Fact(fact) = best.part else { return None };
    let mut reading = scene.reading(
        "kind of fact",
        Ask::Property(vec![fact]),
        &[Cue::HowMany, Cue::Where, Cue::Who, Cue::Why, Cue::Aux],
    );
    reading.question.organizations = vec![fact.organization];
    Some((true, reading))
}

/// The facts that answer best: one, or all of a list that answer alike.
fn best_facts(scene: &Scene<'_>, asked: &[usize], evidence: &[Evidence], enough: f32) -> Option<(bool, Reading)> {
    let best = evidence.first()?;
    // "How many are NOT …" asks for a number that no fact states.
    let negated = scene.has(Cue::Not) && evidence::wanted(scene) == Wanted::Number;
    let believed = best.coverage >= enough && best.score >= 0.38 && !negated;
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
        ];
        let mut reading = scene.reading("fact", ask, &cues);
        reading.question.organizations = organizations;
        reading.question.when = None;
        for &position in asked {
            reading.explained[position] = best.explained[position];
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
            // "There are 341, right?": the number is a claim to check.
            let claimed = (0..scene.sentence.terms.len())
                .filter(|position| !scene.sentence.is_in_period(*position))
                .find_map(|position| evidence::number_at(scene, position));
            let claims = scene.is_yes_no() || scene.has(Cue::True);
            if let (Some(number), true, Some(_)) =
                (claimed, claims, evidence::value(scene, scene.book.passage(best.passage)))
            {
                return Some((believed, reading(Ask::NumberIs(first, number), vec![best.organization])));
            }
            Some((believed, reading(Ask::Property(facts), vec![best.organization])))
        }
    }
}

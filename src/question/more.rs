//! Readings by two numbers: "more urban or rural settlements?" -> the counts of both, the bigger first.

use super::evidence::{self, Names};
use super::former::Ask;
use super::lexicon::Cue;
use super::scene::{Reading, Scene};
use crate::dataset::{FactId, FactKind, OrganizationId, Part};

/// So much of the words on one side of an "or" must a count explain, since nothing else leads to it.
const ENOUGH_OF_A_SIDE: f32 = 0.7;
/// And so much of the words that two organisations are compared by.
const ENOUGH_OF_BOTH: f32 = 0.5;

/// "Which has more cities, URC or the Assembly": the best count of each. "More urban or rural settlements": the best
/// counts of one organisation for the words on either side of the "or".
pub(super) fn more_of(scene: &Scene<'_>) -> Option<(bool, Reading)> {
    if !scene.has_any(&[Cue::More, Cue::Fewer]) {
        return None;
    }
    let compares = |position: &usize| {
        let term = &scene.sentence.terms[*position];
        term.has(Cue::More) || term.has(Cue::Fewer)
    };
    let asked: Vec<usize> =
        evidence::asked(scene, Names::All).into_iter().filter(|position| !compares(position)).collect();
    let mut pair = match scene.organizations[..] {
        [one, other] => of_each(scene, [one, other], &asked)?,
        [] | [_] => of_either_side(scene, &asked)?,
        _ => return None,
    };
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
        Cue::Exist,
    ];
    let facts: Vec<FactId> = pair.iter().map(|(_, fact)| *fact).collect();
    let mut reading = scene.reading("more of", Ask::MoreOf(facts.clone()), &cues);
    for position in asked {
        reading.explained[position] = reading.explained[position].max(0.8);
    }
    reading.question.organizations = facts.iter().map(|fact| fact.organization).collect();
    reading.question.organizations.dedup();
    reading.prior += 0.08;
    Some((true, reading))
}

type Count = (i64, FactId);

fn of_each(scene: &Scene<'_>, organizations: [OrganizationId; 2], asked: &[usize]) -> Option<[Count; 2]> {
    let enough = if asked.is_empty() { 0.0 } else { ENOUGH_OF_BOTH };
    let [one, other] = organizations.map(|id| best(scene, scene.book.passages_of(id), asked, enough));
    Some([one?, other?])
}

fn of_either_side(scene: &Scene<'_>, asked: &[usize]) -> Option<[Count; 2]> {
    let or = scene.sentence.with(Cue::Or).next()?;
    let (mut before, after): (Vec<usize>, Vec<usize>) = asked.iter().partition(|position| **position < or);
    // "Urban or rural settlements": one noun for both.
    if let ([one], [_, shared, ..]) = (&before[..], &after[..]) {
        before = vec![*one, *shared];
    }
    let keys: Vec<&str> = asked.iter().map(|position| scene.sentence.terms[*position].key.as_str()).collect();
    let passages = match scene.organizations.first() {
        Some(id) => scene.book.passages_of(*id).to_vec(),
        None => scene.lookup.passages(&keys, 60),
    };
    // What is compared stands next to the "or"; what both share, in the neighbourhood.
    let of_side = |mut side: Vec<usize>| {
        side.sort_by_key(|position| position.abs_diff(or));
        side.truncate(2);
        if side.is_empty() { None } else { best(scene, &passages, &side, ENOUGH_OF_A_SIDE) }
    };
    let (one, other) = (of_side(before)?, of_side(after)?);
    (one.1 != other.1 && one.1.organization == other.1.organization).then_some([one, other])
}

/// The count among `passages` that explains the words at `asked` best.
fn best(scene: &Scene<'_>, passages: &[usize], asked: &[usize], enough: f32) -> Option<Count> {
    let is_count = |position: &usize| scene.book.passage(*position).kind == FactKind::Count;
    let counts: Vec<usize> = passages.iter().copied().filter(is_count).collect();
    let evidence = evidence::weigh(scene, asked, &counts).into_iter().next()?;
    let number = evidence::value(scene, scene.book.passage(evidence.passage))?;
    match evidence.part {
        Part::Fact(fact) if evidence.coverage >= enough => Some((number, fact)),
        Part::Fact(_) | Part::Description => None,
    }
}

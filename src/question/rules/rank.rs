//! The rule of places in the order of time: "what did we join second" -> the second by the date of joining.

use super::{creates, foreign};
use crate::calendar::Relation;
use crate::question::former::{Ask, By, End, Rank, When};
use crate::question::lexicon::Cue::*;
use crate::question::numeral::Form;
use crate::question::scene::{Reading, Scene};

pub(super) fn rank(scene: &Scene<'_>) -> Option<Reading> {
    let ordinal = scene.sentence.numerals.iter().find(|numeral| {
        let in_period = scene.sentence.periods.iter().any(|found| found.tokens.contains(&numeral.tokens.start));
        numeral.form == Form::Ordinal && numeral.value < 100 && !in_period
    });
    let neighbour =
        scene.has(Immediately) && matches!(scene.when, Some(When::Event(Relation::Before | Relation::After, _)));
    let neighbour_relation = match scene.when {
        Some(When::Event(relation, _)) => Some(relation),
        _ => None,
    };
    let (end, nth) = if scene.has(Penultimate) {
        (End::Last, 2)
    } else if neighbour && neighbour_relation == Some(Relation::Before) {
        (End::Last, 1)
    } else if neighbour {
        (End::First, 1)
    } else if scene.has_any(&[Last, Shortest, Youngest]) {
        (End::Last, ordinal.map_or(1, |numeral| numeral.value))
    } else if scene.has_any(&[First, Oldest, Longest]) {
        (End::First, ordinal.map_or(1, |numeral| numeral.value))
    } else if let Some(ordinal) = ordinal {
        (End::First, ordinal.value)
    } else {
        return None;
    };
    let joins = scene.has_any(&[Join, Belong, Membership, Longest, Shortest, Where, Sign]) || scene.names_focus;
    if !scene.organizations.is_empty() || !(scene.has_any(&[Organization]) || joins) {
        return None;
    }
    let founded = creates(scene) || scene.has_any(&[Oldest, Youngest]) && !joins;
    let by = if founded { By::Founded } else { By::Joined };
    let cues = [
        Penultimate,
        Last,
        Shortest,
        Youngest,
        First,
        Oldest,
        Longest,
        Nth,
        Organization,
        Membership,
        Join,
        Belong,
        Found,
        Sign,
        Immediately,
        Where,
        Who,
        When,
        Date,
        Aux,
        Earlier,
        Later,
        Exist,
        Years,
        HowLong,
        All,
        List,
        Describe,
        Other,
        SinceWhen,
        Compare,
        More,
        Name,
    ];
    let mut reading = scene.reading("rank", Ask::Rank(Rank { by, end, nth: nth.max(1) }), &cues);
    if let Some(ordinal) = ordinal {
        for term in scene.sentence.terms_in(&ordinal.tokens) {
            reading.explained[term] = 1.0;
        }
    }
    reading.prior += 0.03 - foreign(scene);
    Some(reading)
}

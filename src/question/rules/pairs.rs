//! Rules of two organisations: "which did we join earlier, ECAD or URC" -> the two compared.

use super::creates;
use crate::question::former::{Ask, By, When};
use crate::question::lexicon::Cue::*;
use crate::question::scene::{Reading, Scene};

pub(super) fn gap(scene: &Scene<'_>) -> Option<Reading> {
    let by = if creates(scene) { By::Founded } else { By::Joined };
    let length = scene.has_any(&[HowMany, HowLong, Years]);
    (scene.organizations.len() == 2 && scene.has_any(&[Gap, Later, Earlier, Longer, Youngest, Oldest]) && length).then(
        || {
            let cues = [
                Gap, HowMany, HowLong, Years, Join, Belong, Membership, Found, Sign, Later, Earlier, Aux, Longer, Date,
                Youngest, Oldest,
            ];
            let mut reading = scene.reading("gap", Ask::Gap(by), &cues);
            reading.prior += 0.05;
            reading
        },
    )
}

pub(super) fn compare(scene: &Scene<'_>) -> Option<Reading> {
    let two =
        scene.organizations.len() == 2 || scene.organizations.len() == 1 && matches!(scene.when, Some(When::Event(..)));
    if scene.has_any(&[More, Fewer])
        && !scene.has_any(&[Earlier, Later, First, Last, Oldest, Youngest, Longer, Longest])
    {
        return None;
    }
    let orders = [Earlier, Later, First, Last, Oldest, Youngest, Longer, Longest, Or];
    if !two || !scene.has_any(&orders) && !matches!(scene.when, Some(When::Event(..))) {
        return None;
    }
    if matches!(scene.when, Some(When::Event(..))) && !scene.has(Or) && !scene.has(Aux) {
        return None;
    }
    let founded =
        creates(scene) || scene.has_any(&[Oldest, Youngest]) && !scene.has_any(&[Join, Belong, Membership, Longest]);
    let by = if founded { By::Founded } else { By::Joined };
    let cues = [
        Earlier,
        Later,
        First,
        Last,
        Oldest,
        Youngest,
        Longer,
        Longest,
        Or,
        Join,
        Belong,
        Membership,
        Found,
        Sign,
        Aux,
        Who,
        When,
        Compare,
        Where,
        Organization,
        More,
    ];
    let mut reading = scene.reading("compare", Ask::Compare(by), &cues);
    reading.prior += 0.03;
    if let Some(When::Event(_, other)) = scene.when {
        reading.question.organizations.push(other);
        reading.question.when = None;
    }
    Some(reading)
}

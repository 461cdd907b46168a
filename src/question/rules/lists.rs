//! Rules of lists and their lengths: "where did we join since 2006" -> the list of what was joined.

use super::{asks_length, creates, explain_candidates, foreign};
use crate::calendar::Relation;
use crate::question::former::{Ask, By, When};
use crate::question::lexicon::Cue::{self, *};
use crate::question::link::Strength;
use crate::question::numeral::Form;
use crate::question::scene::{Reading, Scene};

const LISTING: [Cue; 21] = [
    Organization,
    Membership,
    Member,
    Join,
    Belong,
    Sign,
    Where,
    List,
    All,
    Aux,
    Date,
    Years,
    City,
    Also,
    Exist,
    HowMany,
    Who,
    Describe,
    Other,
    Last,
    When,
];

pub(super) fn list(scene: &Scene<'_>) -> Option<Reading> {
    if !scene.organizations.is_empty() || !scene.members.is_empty() || scene.has(HowMany) {
        return None;
    }
    let of_one = scene.has_any(&[When, SinceWhen]) && !scene.candidates.is_empty();
    if of_one || asks_length(scene) {
        return None;
    }
    let names_lists = scene.has_any(&[Organization, Membership, Join, Belong]);
    let asks = scene.has_any(&[Which, What, Where, List, All, Aux]) || scene.when.is_some();
    if !(names_lists && asks || scene.when.is_some() || scene.has(List) && scene.names_focus) {
        return None;
    }
    if scene.when.is_none() && !scene.has_any(&[Join, Belong, Membership, List, All]) && !scene.names_focus {
        return None;
    }
    // "Which year did we join the league of …" asks for the date of one.
    let dates_one = scene.when.is_none() && scene.has(Date) && scene.has_any(&[Which, What]);
    if dates_one && !scene.has_any(&[List, All]) {
        return None;
    }
    let mut reading = scene.reading("list", Ask::List(by(scene)), &LISTING);
    reading.prior -= foreign(scene);
    if scene.when.is_none() && (scene.has_any(&[When, SinceWhen]) && !scene.has_any(&[List, All, Organization])) {
        return None;
    }
    // "in this" of «среди них» speaks of the list as well.
    if scene.strength == Some(Strength::Generic) {
        explain_candidates(scene, &mut reading);
    }
    Some(reading)
}

pub(super) fn list_founded(scene: &Scene<'_>) -> Option<Reading> {
    (scene.organizations.is_empty()
        && scene.members.is_empty()
        && scene.has(Found)
        && scene.when.is_some()
        && !scene.has(HowMany)
        && by(scene) == By::Founded)
        .then(|| {
            let mut cues = LISTING.to_vec();
            cues.push(Found);
            cues.retain(|cue| *cue != Where);
            let mut reading = scene.reading("list-founded", Ask::List(By::Founded), &cues);
            reading.prior -= foreign(scene);
            reading
        })
}

pub(super) fn count(scene: &Scene<'_>) -> Option<Reading> {
    if !scene.has(HowMany) || !scene.organizations.is_empty() || !scene.members.is_empty() {
        return None;
    }
    if !scene.has_any(&[Organization, Membership, Join, Belong]) && scene.when.is_none() {
        return None;
    }
    if !scene.counts_organizations() {
        return None;
    }
    let by = by(scene);
    let mut cues = LISTING.to_vec();
    if by == By::Founded {
        cues.push(Found);
    }
    Some(scene.reading("count", Ask::Count(by), &cues))
}

pub(super) fn longer_than(scene: &Scene<'_>) -> Option<Reading> {
    if !scene.has(Longer) || !scene.has(Years) && !scene.has(HowLong) || !scene.organizations.is_empty() {
        return None;
    }
    let years = scene.sentence.numerals.iter().find(|numeral| numeral.form == Form::Cardinal)?;
    let mut reading = scene.reading(
        "longer-than",
        Ask::LongerThan(years.value),
        &[Longer, Years, Organization, Belong, Join, Membership, Where, List, More, Aux],
    );
    for term in scene.sentence.terms_in(&years.tokens) {
        reading.explained[term] = 1.0;
    }
    reading.prior += 0.1;
    Some(reading)
}

fn by(scene: &Scene<'_>) -> By {
    let founded = creates(scene);
    let during = scene.has(Belong)
        && !scene.has(Membership)
        && !scene.has(Join)
        && matches!(scene.when, Some(When::Period(crate::calendar::Period::Related(Relation::In, _))));
    if founded {
        By::Founded
    } else if during {
        By::During
    } else {
        By::Joined
    }
}

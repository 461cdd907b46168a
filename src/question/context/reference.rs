//! One of several that were spoken of: "the second one", «а последняя из них?» -> that organisation.

use super::{Context, Found, only, only_beside};
use crate::dataset::{Entity, OrganizationId};
use crate::question::former::{Ask, Detail, End, Question, Rank};
use crate::question::lexicon::Cue;
use crate::question::link::{Mention, Strength};
use crate::question::numeral::Form;
use crate::question::scene::Scene;
use crate::question::understand::read;

/// Words that only point.
const POINTING: [Cue; 10] = [
    Cue::It,
    Cue::Also,
    Cue::Organization,
    Cue::Which,
    Cue::What,
    Cue::Last,
    Cue::First,
    Cue::Other,
    Cue::All,
    Cue::Aux,
];

/// "tell me about the second one": a question about one organisation of the last answer, told by its place in it.
pub(super) fn one_of_them(scene: &Scene<'_>, context: &Context) -> Found {
    if context.organizations.len() < 2 || !scene.organizations.is_empty() || !scene.members.is_empty() {
        return None;
    }
    let (organization, terms) = pointed_at(scene, context)?;
    let refers = scene.has(Cue::It) || names_their_number(scene, context);
    let describes = scene.has(Cue::Describe);
    let frame: &[Cue] = if describes { &[&POINTING[..], &[Cue::Describe]].concat() } else { &POINTING };
    let bare = only_beside(scene, frame, &terms);
    if !refers && (!bare || scene.has(Cue::Join)) {
        return None;
    }
    let about = vec![organization];
    if describes {
        return Some(("one of them", Question::new(scene.sentence.language, Ask::Describe).about(about)));
    }
    if bare {
        let ask = match &context.question.ask {
            ask @ (Ask::Joined(_) | Ask::Founded(_) | Ask::Duration | Ask::Age | Ask::Describe | Ask::Name) => {
                ask.clone()
            }
            _ => Ask::Joined(Detail::Any),
        };
        let question = Question { ask, when: None, ..context.question.clone() };
        return Some(("one of them", question.about(about)));
    }
    let mut named = Scene::new(scene.sentence, scene.dataset, scene.book, scene.lookup);
    named.organizations = about;
    named.candidates.clear();
    named.strength = Some(Strength::Full);
    named.mentions.push(Mention {
        entities: vec![Entity::Organization(organization)],
        terms,
        strength: Strength::Full,
        weight: 1.0,
    });
    let read = read(&named);
    read.understood.then_some(("one of them", read.question))
}

/// "And the second?" after the first: another place in the same order.
pub(super) fn other_place(scene: &Scene<'_>, context: &Context) -> Found {
    let Ask::Rank(last) = context.question.ask else { return None };
    if !scene.organizations.is_empty() || scene.when.is_some() || !scene.members.is_empty() {
        return None;
    }
    let ordinal = scene.sentence.numerals.iter().find(|numeral| numeral.form == Form::Ordinal);
    let terms = ordinal.map_or_else(Vec::new, |numeral| scene.sentence.terms_in(&numeral.tokens));
    let (end, nth) = match ordinal {
        _ if scene.has(Cue::Penultimate) => (End::Last, 2),
        _ if scene.has(Cue::Last) => (End::Last, 1),
        Some(ordinal) => (End::First, ordinal.value),
        None if scene.has(Cue::First) => (End::First, 1),
        None => return None,
    };
    let frame = [&POINTING[..], &[Cue::Penultimate, Cue::Nth]].concat();
    only_beside(scene, &frame, &terms).then(|| {
        let ask = Ask::Rank(Rank { end, nth: nth.max(1), ..last });
        ("another place", Question { ask, organizations: Vec::new(), ..context.question.clone() })
    })
}

/// "of the three" after three.
fn names_their_number(scene: &Scene<'_>, context: &Context) -> bool {
    scene.sentence.numerals.iter().any(|numeral| {
        numeral.form == Form::Cardinal && usize::try_from(numeral.value) == Ok(context.organizations.len())
    })
}

/// The organisation of the last answer at the place that the sentence names, and the terms that name it.
fn pointed_at(scene: &Scene<'_>, context: &Context) -> Option<(OrganizationId, Vec<usize>)> {
    let all = &context.organizations;
    let with = |cue: Cue| -> Vec<usize> {
        scene.sentence.with(cue).filter(|position| !scene.sentence.is_in_period(*position)).collect()
    };
    let ordinal = scene.sentence.numerals.iter().find(|numeral| {
        numeral.form == Form::Ordinal
            && !scene.sentence.periods.iter().any(|found| found.tokens.contains(&numeral.tokens.start))
    });
    let (place, terms) = if let Some(ordinal) = ordinal {
        let place = usize::try_from(ordinal.value).ok()?.checked_sub(1)?;
        (place, scene.sentence.terms_in(&ordinal.tokens))
    } else if !with(Cue::Penultimate).is_empty() {
        (all.len() - 2, with(Cue::Penultimate))
    } else if !with(Cue::Last).is_empty() {
        (all.len() - 1, with(Cue::Last))
    } else if !with(Cue::First).is_empty() {
        (0, with(Cue::First))
    } else if all.len() == 2 && !with(Cue::Other).is_empty() {
        (1, with(Cue::Other))
    } else {
        return None;
    };
    Some((*all.get(place)?, terms))
}

/// "list them" after a count: what was counted.
pub(super) fn list_of_them(scene: &Scene<'_>, context: &Context) -> Found {
    let Ask::Count(by) = context.question.ask else { return None };
    let asks = scene.when.is_none()
        && scene.has_any(&[Cue::List, Cue::Which, Cue::What])
        && only(scene, &[Cue::List, Cue::It, Cue::All, Cue::Organization, Cue::Also, Cue::Which, Cue::What, Cue::Aux]);
    asks.then(|| ("list of them", Question { ask: Ask::List(by), ..context.question.clone() }))
}

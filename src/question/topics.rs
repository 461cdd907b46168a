//! Readings by topic: "which organisation deals with drugs" -> those whose facts or names speak of drugs.

use super::evidence;
use super::former::{Ask, Hit};
use super::lexicon::{Concept, Cue};
use super::link::Strength;
use super::scene::{Reading, Scene};
use crate::dataset::{Entity, OrganizationId, Part};

/// So much of the words of a topic must be explained.
const ENOUGH_OF_TOPIC: f32 = 0.8;

/// And so much where an organisation is looked for and only one has to do with the topic.
const ENOUGH_OF_THE_ONLY: f32 = 0.6;
/// And so much of the words that describe an organisation, if no other fits nearly as well.
const ENOUGH_OF_DESCRIPTION: f32 = 0.66;

/// "Which organisation deals with drugs": organisations by the facts that explain the topic.
pub(super) fn topics(scene: &Scene<'_>) -> Vec<(bool, Reading)> {
    if scene.strength == Some(Strength::Full) || scene.when.is_some() || scene.has_any(&[Cue::More, Cue::Fewer]) {
        return Vec::new();
    }
    // "Who leads it?" is about something that was spoken of.
    if scene.has(Cue::It) && !scene.has_any(&[Cue::Organization, Cue::Topic]) {
        return Vec::new();
    }
    let cues = [Cue::Organization, Cue::Who, Cue::Which, Cue::Where, Cue::What, Cue::Topic, Cue::Whose, Cue::Describe];
    // "Is Izhevsk in the European Union?", "Izhevsk's population": of the focus, not of what organisations do.
    let of_organizations = [Cue::Organization, Cue::Who, Cue::Which, Cue::Where, Cue::Topic];
    if scene.names_focus && (scene.is_yes_no() || !scene.has_any(&of_organizations)) {
        return Vec::new();
    }
    let asks = scene.has_any(&cues) || scene.sentence.terms.len() <= 4;
    if !asks || scene.has_any(&[Cue::When, Cue::SinceWhen, Cue::Why]) {
        return Vec::new();
    }
    // A part of a name is a topic too: "drugs" is in the name of those against them.
    let asked: Vec<usize> = (0..scene.sentence.terms.len())
        .filter(|&position| {
            let term = &scene.sentence.terms[position];
            let framing = cues.iter().chain(&[
                Cue::Aux,
                Cue::How,
                Cue::HowMany,
                Cue::We,
                Cue::Join,
                Cue::Belong,
                Cue::It,
                Cue::List,
                Cue::All,
                Cue::Exist,
            ]);
            let framing = framing.into_iter().any(|cue| term.has(*cue)) && !scene.is_in_full_name(position);
            !framing && !term.is_stop() && !scene.sentence.is_in_period(position)
        })
        .filter(|&position| {
            scene.dataset.focus.is_none_or(|focus| {
                !scene
                    .mentions
                    .iter()
                    .any(|mention| mention.terms.contains(&position) && mention.entities == [Entity::Member(focus)])
            })
        })
        .collect();
    // Words that only the engine knows ("founded", "alone") are no topic.
    let is_topic = |position: &usize| {
        !scene.sentence.terms[*position].concepts.iter().any(|concept| matches!(concept, Concept::Cue(_)))
    };
    if !asked.iter().any(is_topic) {
        return Vec::new();
    }
    let mut hits = hits(scene, &asked);
    let Some(best) = hits.first().map(|(coverage, _, _)| *coverage) else { return Vec::new() };
    let close = if asked.len() == 1 { 0.62 } else { 0.82 };
    hits.retain(|(coverage, _, _)| *coverage >= close * best);
    if hits.len() > 3 {
        hits.retain(|(coverage, _, _)| *coverage >= 0.97 * best);
    }
    let vague = hits.len() > 3;
    let explained = hits[0].2.clone();
    let mut ids: Vec<Hit> = hits.into_iter().map(|(_, hit, _)| hit).collect();
    ids.sort_by_key(|hit| hit.organization);
    let organizations: Vec<OrganizationId> = ids.iter().map(|hit| hit.organization).collect();
    if scene.has(Cue::HowMany) && (!scene.counts_organizations() || !scene.organizations.is_empty()) {
        return Vec::new();
    }
    let ask = if scene.has(Cue::HowMany) { Ask::TopicCount(ids) } else { Ask::Topic(ids) };
    let framing = [
        Cue::Organization,
        Cue::Who,
        Cue::Where,
        Cue::Topic,
        Cue::Whose,
        Cue::Describe,
        Cue::Aux,
        Cue::HowMany,
        Cue::List,
        Cue::All,
        Cue::Exist,
        Cue::Join,
        Cue::Belong,
    ];
    let mut reading = scene.reading("topic", ask, &framing);
    for &position in &asked {
        reading.explained[position] = explained[position];
    }
    reading.question.organizations = organizations;
    reading.question.when = None;
    reading.prior = if scene.has_any(&[Cue::Organization, Cue::Topic]) {
        0.0
    } else if scene.has(Cue::Who) {
        -0.03
    } else {
        -0.06
    };
    let looks_for = scene.has_any(&[Cue::Organization, Cue::Topic])
        && scene.has_any(&[Cue::Which, Cue::What, Cue::Who, Cue::Describe])
        && !scene.has_any(&[Cue::Date, Cue::Join])
        && !scene.has_focus_name()
        && scene.strength < Some(Strength::Partial)
        && asked.iter().all(|position| scene.sentence.terms[*position].is_known);
    let enough =
        if looks_for && reading.question.organizations.len() == 1 { ENOUGH_OF_THE_ONLY } else { ENOUGH_OF_TOPIC };
    vec![(best >= enough && !vague, reading)]
}

/// Organisations by how much their facts and names explain the words at `asked`, the best first, with the fact that does
/// and how much of each term it explains.
fn hits(scene: &Scene<'_>, asked: &[usize]) -> Vec<(f32, Hit, Vec<f32>)> {
    let keys: Vec<&str> = asked.iter().map(|position| scene.sentence.terms[*position].key.as_str()).collect();
    let mut passages = scene.lookup.passages(&keys, 60);
    for concept in asked.iter().flat_map(|position| &scene.sentence.terms[*position].concepts) {
        for id in scene.book.organizations_near(scene.sentence.language, *concept) {
            let own = scene.book.passages_of(*id).iter().copied();
            passages.extend(own.filter(|passage| !passages.contains(passage)).collect::<Vec<_>>());
        }
    }
    let mut hits: Vec<(f32, Hit, Vec<f32>)> = Vec::new();
    for one in evidence::weigh_with_names(scene, asked, &passages) {
        let fact = match one.part {
            Part::Fact(fact) => Some(fact),
            Part::Description => None,
        };
        let hit = Hit { organization: one.organization, fact };
        match hits.iter_mut().find(|(_, known, _)| known.organization == one.organization) {
            Some(known) if one.coverage > known.0 + 0.01 => *known = (one.coverage, hit, one.explained),
            Some(_) => {}
            None => hits.push((one.coverage, hit, one.explained)),
        }
    }
    hits.sort_by(|one, other| other.0.total_cmp(&one.0));
    hits
}

/// The sentence with the organisation that it describes instead of naming it: "when did we join those AGAINST DRUGS".
pub(super) fn described<'a>(scene: &Scene<'a>) -> Option<Scene<'a>> {
    let dated = scene.has_any(&[Cue::When, Cue::SinceWhen, Cue::Date, Cue::HowLong, Cue::HowMany, Cue::YearsAgo]);
    let joins = scene.has_any(&[Cue::Join, Cue::Belong, Cue::Membership, Cue::Sign]);
    if !scene.organizations.is_empty()
        || scene.strength > Some(Strength::Generic)
        || scene.when.is_some()
        || !(dated && joins)
    {
        return None;
    }
    let asked: Vec<usize> = evidence::asked(scene, evidence::Names::All)
        .into_iter()
        .filter(|&position| {
            let term = &scene.sentence.terms[position];
            let framing =
                [Cue::Join, Cue::Belong, Cue::Membership, Cue::Sign, Cue::Date, Cue::Years, Cue::Exist, Cue::Ago];
            !framing.iter().any(|cue| term.has(*cue))
        })
        .collect();
    // "The association" alone describes nothing.
    let describes = |position: &usize| scene.sentence.terms[*position].cues().next().is_none();
    if !asked.iter().any(describes) {
        return None;
    }
    // A word that nobody knows is the name of something else.
    if asked.iter().any(|position| !scene.sentence.terms[*position].is_known) {
        return None;
    }
    let mut hits = hits(scene, &asked).into_iter();
    let (coverage, hit, explained) = hits.next()?;
    let rival = hits.next().map_or(0.0, |(coverage, _, _)| coverage);
    (coverage >= ENOUGH_OF_DESCRIPTION && rival < 0.75 * coverage).then(|| {
        let explained: Vec<usize> = asked.into_iter().filter(|position| explained[*position] >= 0.3).collect();
        scene.about(hit.organization, &explained)
    })
}

//! Rules of when and how long: "since when are we in ECAD" -> the date of joining, "how old is URC" -> its age.

use super::{asks_length, creates, explain_candidates};
use crate::calendar::Relation;
use crate::question::claims;
use crate::question::former::{Ask, Detail, When};
use crate::question::lexicon::Cue::*;
use crate::question::link::Strength;
use crate::question::scene::{Reading, Scene};
use crate::question::sentence::Term;

pub(super) fn joined(scene: &Scene<'_>) -> Option<Reading> {
    if scene.organizations.is_empty() && scene.candidates.is_empty() {
        return None;
    }
    let joins = scene.has_any(&[Join, Belong, Membership, Sign]) || scene.names_focus;
    let dated = asks_date(scene);
    let length = scene.has(HowMany) && scene.has(Years) && !scene.has(SinceWhen);
    if length || scene.has_any(&[HowMany, HowLong]) && !scene.has_any(&[When, SinceWhen]) || scene.has(Why) {
        return None;
    }
    if !dated && !scene.has(Membership) || scene.denies_focus() {
        return None;
    }
    // "Who signed", "where": another question, though it has a date in it.
    if scene.has_any(&[Who, Where]) && !scene.has_any(&[When, SinceWhen]) && !scene.names_focus {
        return None;
    }
    let cues = [
        When, SinceWhen, Date, Month, ExactDay, Join, Belong, Membership, Member, Sign, Aux, First, Exist, Where,
        Years, True, Treaty, Last,
    ];
    let mut reading = scene.reading("joined", Ask::Joined(detail(scene)), &cues);
    if scene.when.is_some() && !scene.has_any(&[When, SinceWhen]) {
        return None;
    }
    reading.question.when = None;
    if creates(scene) {
        reading.prior -= 0.06;
    } else if joins {
        reading.prior += 0.02;
    }
    // What, when and the joining itself are told: the other words describe ("the WHO's city network").
    if scene.has_any(&[Join, Belong, Membership, Sign]) && !creates(scene) && scene.strength == Some(Strength::Full) {
        reading.slack = 0.4;
    }
    if scene.organizations.is_empty() {
        choose(scene, &mut reading);
    }
    Some(reading)
}

pub(super) fn founded(scene: &Scene<'_>) -> Option<Reading> {
    // "And it exists since?"
    let exists = scene.has(Exist) && scene.has(SinceWhen) && !scene.names_focus && !scene.has_any(&[Join, Belong]);
    let creation = creates(scene) || exists || scene.denies_focus() && scene.has_any(&[Join, Sign]);
    (creation && asks_date(scene) && !scene.organizations.is_empty() && scene.when.is_none() && !scene.has(HowMany))
        .then(|| {
            let cues = [
                Join,
                Not,
                Found,
                When,
                SinceWhen,
                Date,
                Month,
                ExactDay,
                Aux,
                Organization,
                Exist,
                First,
                Years,
                HowOld,
                Who,
                Belong,
            ];
            let mut reading = scene.reading("founded", Ask::Founded(detail(scene)), &cues);
            // "When was it founded" and "when did we join" differ by one word; that word must not be a side remark.
            reading.prior += if scene.names_focus && !scene.denies_focus() { -0.05 } else { 0.05 };
            reading
        })
}

pub(super) fn was_founded(scene: &Scene<'_>) -> Option<Reading> {
    (scene.organizations.len() == 1
        && scene.has(Found)
        && matches!(scene.when, Some(When::Period(_)))
        && !asks_date(scene)
        && !scene.has_any(&[Which, What, Who, HowMany, Join]))
    .then(|| scene.reading("was-founded", Ask::WasFounded, &[Found, Aux, True, Also, Organization, Exist, Or]))
}

pub(super) fn joined_when_founded(scene: &Scene<'_>) -> Option<Reading> {
    let joins = scene.has_any(&[Join, Belong, Membership]) || scene.names_focus;
    // "From its very founding".
    let terms = &scene.sentence.terms;
    let from_start = claims::may_claim(scene)
        && scene.sentence.with(Found).any(|found| {
            let from = |term: &Term| matches!(term.text.as_str(), "с" | "со" | "since" | "from");
            terms[..found].iter().rev().take(3).any(from)
        });
    (scene.organizations.len() == 1 && (scene.has(Same) || from_start) && scene.has(Found) && joins).then(|| {
        let cues = [Same, Found, Join, Belong, Membership, Member, Date, When, SinceWhen, Aux, True, It];
        let mut reading = scene.reading("joined-when-founded", Ask::JoinedWhenFounded, &cues);
        reading.prior += 0.04;
        reading
    })
}

/// "How long after its founding did we join?"
pub(super) fn since_founding(scene: &Scene<'_>) -> Option<Reading> {
    let joins = scene.has_any(&[Join, Membership, Belong]);
    let existed = scene.has(Found) || scene.has(Exist) && scene.names_focus && scene.has(When);
    (scene.organizations.len() == 1 && asks_length(scene) && existed && joins).then(|| {
        let cues = [
            HowLong, HowMany, Years, YearsAgo, Found, Exist, When, Join, Membership, Belong, Gap, Later, Earlier, Aux,
            Ago,
        ];
        let mut reading = scene.reading("since-founding", Ask::SinceFounding, &cues);
        reading.prior += 0.05;
        reading.question.when = None;
        reading
    })
}

pub(super) fn duration(scene: &Scene<'_>) -> Option<Reading> {
    if scene.organizations.len() > 1 && scene.has_any(&[Gap, Later, Earlier]) {
        return None;
    }
    // "How many years since we entered the council": the council's joining is what time is counted from.
    let event = match scene.when {
        Some(When::Event(Relation::Since | Relation::After, id)) if scene.organizations.is_empty() => Some(id),
        _ => None,
    };
    if !asks_length(scene)
        || scene.organizations.is_empty() && event.is_none()
        || scene.has(Found)
        || scene.has_any(&[HowOld, Exist]) && !scene.has_any(&[Join, Belong, Membership])
    {
        return None;
    }
    let cues =
        [HowLong, YearsAgo, HowMany, Years, Join, Belong, Membership, Member, Sign, Ago, Gap, Aux, Date, When, Exist];
    let mut reading = scene.reading("duration", Ask::Duration, &cues);
    if let Some(id) = event {
        reading.question.organizations = vec![id];
        reading.question.when = None;
        let terms = scene.mentions.iter().filter(|mention| mention.is_of_organization()).flat_map(|m| &m.terms);
        terms.for_each(|&term| reading.explained[term] = 1.0);
    }
    reading.prior += 0.02;
    Some(reading)
}

pub(super) fn age(scene: &Scene<'_>) -> Option<Reading> {
    let asks = scene.has(HowOld) || asks_length(scene) && (creates(scene) || scene.has(Exist));
    (asks && !scene.organizations.is_empty() && !scene.has_any(&[Join, Belong, Membership]) && !scene.names_focus).then(
        || {
            scene.reading(
                "age",
                Ask::Age,
                &[HowOld, HowLong, YearsAgo, HowMany, Years, Found, Exist, Ago, Aux, Gap, Organization],
            )
        },
    )
}

fn detail(scene: &Scene<'_>) -> Detail {
    if scene.has(ExactDay) {
        Detail::Day
    } else if scene.has(Month) {
        Detail::Month
    } else {
        Detail::Any
    }
}

fn asks_date(scene: &Scene<'_>) -> bool {
    scene.has_any(&[When, SinceWhen, Date, Month, ExactDay])
}

/// Takes the one organisation that vague words fit, or asks which of several is meant.
fn choose(scene: &Scene<'_>, reading: &mut Reading) {
    explain_candidates(scene, reading);
    let choices: Vec<_> = scene.candidates.iter().map(|id| reading.question.clone().about(vec![*id])).collect();
    match &choices[..] {
        [only] => reading.question = only.clone(),
        _ => reading.question.ask = Ask::Clarify(choices),
    }
}

//! Rules of talk and of what is seldom told: "thanks" -> thanks, "when did we leave ECAD" -> the end of that membership.

use crate::question::former::{Ask, Talk, Unknown};
use crate::question::lexicon::Cue::*;
use crate::question::scene::{Reading, Scene};

pub(super) fn talk(scene: &Scene<'_>) -> Option<Reading> {
    let of_data = !scene.organizations.is_empty() || scene.when.is_some() || !scene.members.is_empty();
    if of_data && !scene.has(Bot) {
        return None;
    }
    // "OK, and from what year?" thanks nobody.
    let asks = scene.has_any(&[When, SinceWhen, Date, HowMany, HowLong, Join, Found, Organization]);
    let talk = if scene.has_any(&[Help, Bot]) {
        Talk::Help
    } else if scene.has(Thanks) && !asks {
        Talk::Thanks
    } else if scene.has(Greeting) && !asks {
        Talk::Greeting
    } else {
        return None;
    };
    let mut cues = vec![Help, Thanks, Greeting, Not, True, All, Who];
    if scene.has(Bot) {
        cues.extend([Bot, Found, When, Date, Where, Aux, HowOld, Years, HowMany, Why]);
    }
    let mut reading = scene.reading("talk", Ask::Help(talk), &cues);
    reading.prior += if scene.has(Bot) { 0.3 } else { 0.0 };
    Some(reading)
}

pub(super) fn about(scene: &Scene<'_>) -> Option<Reading> {
    (scene.has(Source) && scene.organizations.is_empty())
        .then(|| scene.reading("about", Ask::About, &[Source, Where, Who, List, Aux]))
}

pub(super) fn leaving(scene: &Scene<'_>) -> Option<Reading> {
    (scene.has(Leave) && (!scene.organizations.is_empty() || scene.names_focus || scene.has(Organization))).then(|| {
        let cues =
            [Leave, When, SinceWhen, Date, Aux, Where, Organization, Belong, Membership, Not, Why, True, HowMany, List];
        scene.reading("leaving", Ask::Left, &cues)
    })
}

pub(super) fn future(scene: &Scene<'_>) -> Option<Reading> {
    (scene.has(Future) && scene.has_any(&[Join, Membership, Belong, Found])).then(|| {
        let cues = [Future, Join, Membership, Belong, Organization, Where, When, Aux, Also, Other, First, Last];
        scene.reading("future", Ask::Unknown(Unknown::Future), &cues)
    })
}

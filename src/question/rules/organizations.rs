//! Rules of who belongs where and what an organisation is: "who is in ECAD" -> its members, "what is ECAD" -> described.

use super::unasked;
use crate::question::evidence::{self, Wanted};
use crate::question::former::{Ask, By, When};
use crate::question::lexicon::Cue::*;
use crate::question::link::Strength;
use crate::question::scene::{Reading, Scene};
use crate::text::TokenKind;

pub(super) fn is_member(scene: &Scene<'_>) -> Option<Reading> {
    if scene.organizations.is_empty() || scene.has_any(&[HowMany, HowLong, Why, When, SinceWhen, Where, Future, Leave])
    {
        return None;
    }
    // "Did Kirov join before us?" is more than the data tells of others.
    if !scene.members.is_empty() && scene.has_any(&[Earlier, Later, Longer, First]) {
        return None;
    }
    let belongs = scene.has_any(&[Belong, Join, Sign, Member]);
    // "Is it there?" of whoever was spoken of: without anybody, of the focus.
    let is_there = scene.has(Exist) && scene.has(It) && !scene.has_any(&[What, Which, Who, Describe]);
    let of_subject = scene.names_focus || !scene.members.is_empty() || is_there;
    let opens = scene.has_any(&[Aux, True]) || scene.sentence.is_question;
    let claims = matches!(scene.when, Some(When::Period(_)));
    let is_other = scene.has_any(&[What, Which, Who]) && !scene.has(Aux);
    if !(belongs && (opens || of_subject || claims) || of_subject && (opens || claims) || claims && opens) || is_other {
        return None;
    }
    let cues = [Belong, Join, Sign, Member, Aux, True, Not, Where, Or, Exist, List, Same, Date, Name, It, Also];
    // "Did we join in 2010" is not "were we in it in 2010".
    let by = if scene.has_any(&[Join, Sign]) { By::Joined } else { By::During };
    let mut reading = scene.reading("is-member", Ask::IsMember(by), &cues);
    reading.prior += 0.01 - unasked(scene);
    Some(reading)
}

pub(super) fn members(scene: &Scene<'_>) -> Option<Reading> {
    let asks = scene.has_any(&[Who, Which, What, List, Other, Member]);
    let whom = scene.has_any(&[City, Member, Belong]);
    let whole = scene.strength == Some(Strength::Full) || scene.has(City);
    // "Is Izhevsk a member of …" asks about Izhevsk.
    let of_subject = scene.is_yes_no() && (scene.names_focus || !scene.members.is_empty()) && !scene.has(Other);
    (scene.organizations.len() == 1
        && asks
        && whom
        && whole
        && !of_subject
        && !scene.has_any(&[HowMany, When, SinceWhen, Date, Where, Why, Found, Sign]))
    .then(|| {
        let cues = [Who, List, Other, City, Member, Belong, Aux, All, Organization];
        let mut reading = scene.reading("members", Ask::Members, &cues);
        reading.prior += 0.04 - unasked(scene);
        reading
    })
}

pub(super) fn organizations_of(scene: &Scene<'_>) -> Option<Reading> {
    let asks = scene.has_any(&[Organization, Where, Which, Same, What]) || scene.has(Belong);
    (scene.organizations.is_empty() && !scene.members.is_empty() && asks).then(|| {
        let cues = [Organization, Where, Same, Belong, Member, Join, Aux, List, All, Also, Membership, Other, Who];
        scene.reading("organizations-of", Ask::OrganizationsOf, &cues)
    })
}

pub(super) fn name(scene: &Scene<'_>) -> Option<Reading> {
    (!scene.organizations.is_empty() && scene.has(Name)).then(|| {
        let mut reading = scene.reading("name", Ask::Name, &[Name, Aux, Organization, List, Describe, All]);
        reading.prior += 0.02;
        reading
    })
}

pub(super) fn describe(scene: &Scene<'_>) -> Option<Reading> {
    let else_asked = (scene.is_yes_no() || scene.has(Exist) && scene.has(It)) && !scene.has(Describe)
        || !scene.members.is_empty()
        || scene.has_any(&[Same, Not, More, Fewer, Compare, Date, SinceWhen, Leave, Future]);
    let compares = scene.organizations.len() > 1 && scene.has_any(&[Gap, Earlier, Later]);
    if scene.organizations.is_empty()
        || else_asked
        || compares
        || evidence::wanted(scene) != Wanted::Any && !scene.has(Who)
    {
        return None;
    }
    let cues = [Describe, Organization, Aux, List, Who, Exist];
    let mut reading = scene.reading("describe", Ask::Describe, &cues);
    reading.question.when = None;
    let bare = scene.sentence.tokens.iter().filter(|token| token.kind != TokenKind::Punctuation).count() <= 6;
    reading.prior += if scene.has(Describe) || bare { 0.02 } else { -0.03 };
    reading.prior -= unasked(scene);
    Some(reading)
}

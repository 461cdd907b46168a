//! The same question about something else: "and URC?" after "when did we join ECAD" -> when did we join URC.

use super::{Context, Found, only};
use crate::calendar::Period;
use crate::dataset::{Entity, FactId, FactKind, OrganizationId, Part};
use crate::language::Language;
use crate::question::evidence;
use crate::question::former::{Ask, By, Question, Subject, Unknown, When};
use crate::question::lexicon::Cue;
use crate::question::message::Library;
use crate::question::numeral::Form;
use crate::question::scene::Scene;
use crate::question::understand::Read;

/// "а ECAD?", "Samara?", "only 2002": the same question about something else.
pub(super) fn other_object(scene: &Scene<'_>, alone: &Read, context: &Context, library: &Library<'_>) -> Found {
    const FRAME: [Cue; 16] = [
        Cue::Also,
        Cue::It,
        Cue::Not,
        Cue::Correction,
        Cue::Aux,
        Cue::Other,
        Cue::We,
        Cue::What,
        Cue::Organization,
        Cue::All,
        Cue::Years,
        Cue::Date,
        Cue::Or,
        Cue::Describe,
        Cue::Greeting,
        Cue::Thanks,
    ];
    let bare = only(scene, &FRAME) && !scene.has(Cue::Same);
    let last = &context.question;
    if bare && !scene.organizations.is_empty() {
        let question = match &last.ask {
            Ask::Property(facts) => same_property(scene, last, facts.first().copied()?, library),
            Ask::List(_) | Ask::Count(_) | Ask::Rank(_) | Ask::Topic(_) | Ask::TopicCount(_) | Ask::OrganizationsOf
                if scene.has(Cue::Describe) =>
            {
                return None;
            }
            Ask::Unknown(_) | Ask::Help(_) | Ask::About | Ask::Topic(_) | Ask::TopicCount(_) => return None,
            Ask::Clarify(questions) => {
                Question { ask: questions.first()?.ask.clone(), ..last.clone() }.about(scene.organizations.clone())
            }
            _ => last.clone().about(scene.organizations.clone()),
        };
        let question = Question { when: scene.when.clone().or(question.when), ..question };
        return Some(("other organisation", question));
    }
    if bare && scene.organizations.is_empty() && !scene.candidates.is_empty() {
        if let Ask::Clarify(questions) = &last.ask {
            let chosen = questions
                .iter()
                .find(|question| question.organizations.iter().any(|id| scene.candidates.contains(id)))?;
            return Some(("choice", chosen.clone()));
        }
        // "the association": one of the candidates that is not what was just spoken of.
        let others: Vec<OrganizationId> =
            scene.candidates.iter().copied().filter(|id| !last.organizations.contains(id)).collect();
        let others = nearest(&others, last, library);
        if let ([only], true) = (&others[..], can_take_another(&last.ask)) {
            return Some(("other organisation", last.clone().about(vec![*only])));
        }
    }
    // "and the Volga ones?": words that lead to one organisation name it as well.
    if let (Ask::Topic(hits), true, true) = (&alone.question.ask, alone.understood, can_take_another(&last.ask))
        && let [hit] = &hits[..]
        && opens_as_follow_up(scene)
        && scene.sentence.terms.iter().filter(|term| !term.is_stop()).count() <= 3
        && !scene.has_any(&[Cue::Who, Cue::Organization])
        && (hit.fact.is_none() || !scene.has(Cue::Topic))
    {
        return Some(("other organisation", last.clone().about(vec![hit.organization])));
    }
    let organization = context.organizations.first().copied();
    if bare && !scene.members.is_empty() && scene.organizations.is_empty() {
        let organizations: Vec<OrganizationId> = organization.into_iter().collect();
        let ask = match &last.ask {
            Ask::Joined(_) | Ask::Duration | Ask::IsMember(_) => last.ask.clone(),
            _ if context.organizations.len() == 1 => Ask::IsMember(By::During),
            _ => return None,
        };
        let question = Question { ask, subject: Subject::Members(scene.members.clone()), ..last.clone() };
        return Some(("other member", question.about(organizations)));
    }
    // "and Moscow?": a name that the data doesn't have.
    if matches!(last.ask, Ask::IsMember(_) | Ask::Members) && scene.when.is_none() && scene.organizations.is_empty() {
        let unknown: Vec<&str> = scene
            .sentence
            .terms
            .iter()
            .filter(|term| !term.is_stop() && term.concepts.is_empty())
            .map(|term| term.text.as_str())
            .collect();
        if !unknown.is_empty() && scene.sentence.terms.len() <= unknown.len() + 3 {
            let question = Question { ask: Ask::Unknown(Unknown::Member(unknown.join(" "))), ..last.clone() };
            return Some(("unknown member", question));
        }
    }
    let lists = matches!(last.ask, Ask::List(_) | Ask::Count(_) | Ask::Rank(_));
    if bare && scene.when.is_some() && scene.organizations.is_empty() {
        let question = Question { when: scene.when.clone(), ..last.clone() };
        return match last.ask {
            // "And what was in 2011?" is no claim about what was spoken of.
            Ask::IsMember(_) | Ask::WasFounded if scene.has(Cue::What) => None,
            Ask::List(_) | Ask::Count(_) | Ask::Rank(_) | Ask::IsMember(_) | Ask::WasFounded | Ask::Duration => {
                Some(("other period", question))
            }
            _ => None,
        };
    }
    // "а за 12?": the same kind of period with another number.
    if let (true, true, Some(When::Period(Period::LastYears(_)))) = (bare || only(scene, &FRAME), lists, &last.when)
        && let [number] = &scene.sentence.numerals[..]
        && number.form == Form::Cardinal
    {
        return Some((
            "other number",
            Question { when: Some(When::Period(Period::LastYears(number.value))), ..last.clone() },
        ));
    }
    None
}

/// Whether it begins as what goes on with a talk does: "and …", «а …».
pub(super) fn opens_as_follow_up(scene: &Scene<'_>) -> bool {
    const OPENINGS: [&str; 6] = ["а", "и", "ну", "and", "but", "so"];
    scene.sentence.terms.first().is_some_and(|term| term.has(Cue::Also) || OPENINGS.contains(&term.text.as_str()))
}

/// Of several organisations, those whose names share most words with what was spoken of.
fn nearest(candidates: &[OrganizationId], last: &Question, library: &Library<'_>) -> Vec<OrganizationId> {
    let keys = |id: OrganizationId| -> Vec<String> {
        let names = library.book.names_of(Entity::Organization(id));
        names.flat_map(|name| name.keys.iter().map(|(key, _)| key.clone())).collect()
    };
    let spoken: Vec<String> = last.organizations.iter().flat_map(|id| keys(*id)).collect();
    let shared = |id: OrganizationId| {
        let mut own = keys(id);
        own.sort();
        own.dedup();
        own.iter().filter(|key| spoken.contains(key)).count()
    };
    let most = candidates.iter().map(|id| shared(*id)).max().unwrap_or(0);
    candidates.iter().copied().filter(|id| shared(*id) == most).collect()
}

fn can_take_another(ask: &Ask) -> bool {
    matches!(
        ask,
        Ask::Joined(_)
            | Ask::Founded(_)
            | Ask::IsMember(_)
            | Ask::Duration
            | Ask::Age
            | Ask::Members
            | Ask::Describe
            | Ask::Name
    )
}

/// The fact of another organisation that is what the last fact was: "and in Cities of Ural?" after a number of cities.
fn same_property(scene: &Scene<'_>, last: &Question, fact: FactId, library: &Library<'_>) -> Question {
    let record = library.dataset.fact(fact);
    let words = record.label.as_ref().unwrap_or(&record.statement).best(scene.sentence.language).to_owned();
    let asked = match (record.kind, scene.sentence.language) {
        (FactKind::Count, Language::En) => format!("how many {words}"),
        (FactKind::Count, Language::Ru) => format!("сколько {words}"),
        _ => words,
    };
    let sentence = library.sentence(&asked, scene.sentence.language);
    let mut other = library.scene(&sentence);
    other.organizations.clone_from(&scene.organizations);
    other.mentions.clear();
    let passages: Vec<usize> =
        scene.organizations.iter().flat_map(|id| library.book.passages_of(*id).iter().copied()).collect();
    // The label may name its own organisation; those words say nothing of another.
    let own: Vec<String> = last
        .organizations
        .iter()
        .flat_map(|id| library.book.names_of(Entity::Organization(*id)))
        .flat_map(|name| name.keys.iter().map(|(key, _)| key.clone()))
        .collect();
    let asked: Vec<usize> = evidence::asked(&other, evidence::Names::All)
        .into_iter()
        .filter(|position| {
            let term = &other.sentence.terms[*position];
            term.has(Cue::City) || term.has(Cue::Member) || !own.contains(&term.key)
        })
        .collect();
    let best = evidence::weigh(&other, &asked, &passages).into_iter().next();
    let ask = match best {
        Some(evidence) if evidence.coverage >= 0.4 && evidence.score >= 0.4 => match evidence.part {
            Part::Fact(fact) => Ask::Property(vec![fact]),
            Part::Description => Ask::Describe,
        },
        _ => Ask::Unknown(Unknown::Property(String::new())),
    };
    Question { ask, ..last.clone() }.about(scene.organizations.clone())
}

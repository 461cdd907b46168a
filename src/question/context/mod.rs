//! Follow-ups: "а ECAD?" after "когда мы вступили в СРГ" -> when did we join ECAD.

mod other;
mod reference;
mod same;

use super::former::{Ask, By, Question, When};
use super::lexicon::Cue;
use super::link::{Mention, Strength};
use super::message::Library;
use super::scene::Scene;
use super::sentence::Sentence;
use super::understand::{Read, read};
use crate::calendar::{Period, Relation};
use crate::dataset::OrganizationId;

use other::other_object;
use reference::{list_of_them, one_of_them, other_place};
use same::more_about;

/// What a chat was about: the last question, and the organisations of its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// The question, as it was answered.
    pub question: Question,
    /// Organisations of the direct answer.
    pub organizations: Vec<OrganizationId>,
}

/// Reads a sentence as a follow-up, where it is one; else `alone` stands.
pub fn follow_up(sentence: &Sentence, mut alone: Read, context: &Context, library: &Library<'_>) -> Read {
    let mut scene = library.scene(sentence);
    if scene.has(Cue::Switch) {
        return alone;
    }
    if has_words_for_names(&scene, context) {
        scene = scene.without_organizations();
        alone = read(&scene);
    }
    let found = since_or_at_founding(&scene, context)
        .or_else(|| relative(&scene, context))
        .or_else(|| again(&scene, context))
        .or_else(|| if scene.has(Cue::It) { count_of_them(&scene, &alone, context) } else { None })
        .or_else(|| other_place(&scene, context))
        .or_else(|| one_of_them(&scene, context))
        .or_else(|| list_of_them(&scene, context))
        .or_else(|| if is_new_question(&alone) { None } else { other_object(&scene, &alone, context, library) })
        .or_else(|| more_about(&scene, &alone, context))
        .or_else(|| count_of_them(&scene, &alone, context));
    match found {
        Some((rule, mut question)) => {
            question.language = sentence.language;
            let mut explanation = vec![format!("follow-up: {} ({rule})", question.line(library.dataset))];
            explanation.extend(alone.explanation);
            Read { understood: !matches!(question.ask, Ask::Unknown(_)), question, score: 1.0, explanation }
        }
        None => alone,
    }
}

/// Whether what might be a part of another name is an ordinary word in this talk: "are other RUSSIAN CITIES in it?", "and
/// REGIONS?" after a number of cities.
fn has_words_for_names(scene: &Scene<'_>, context: &Context) -> bool {
    if scene.strength != Some(Strength::Partial) || context.organizations.is_empty() {
        return false;
    }
    let is_ordinary = |mention: &Mention| {
        let [only] = mention.terms[..] else { return false };
        scene.sentence.terms[only].concepts.iter().any(|concept| concept.is_class())
    };
    let of_fact = matches!(context.question.ask, Ask::Property(_));
    scene.has(Cue::It) && scene.has_any(&[Cue::City, Cue::Member, Cue::Other])
        || of_fact && scene.mentions.iter().filter(|mention| mention.is_of_organization()).all(is_ordinary)
}

/// Whether a sentence asks something by itself: "is Kazan in it?" does, "Kazan?" and "ECAD?" don't.
const fn is_new_question(alone: &Read) -> bool {
    alone.understood && matches!(alone.question.ask, Ask::IsMember(_) | Ask::WasFounded)
}

type Found = Option<(&'static str, Question)>;

/// "did we join in that same year", "how many years after that did we join": after the founding of one organisation.
fn since_or_at_founding(scene: &Scene<'_>, context: &Context) -> Found {
    let founded = matches!(context.question.ask, Ask::Founded(_) | Ask::WasFounded);
    let joins = scene.has(Cue::Join) || scene.names_focus;
    if !founded || !joins || !scene.organizations.is_empty() || context.organizations.len() != 1 {
        return None;
    }
    let length = scene.has_any(&[Cue::HowLong, Cue::YearsAgo]) || scene.has(Cue::HowMany) && scene.has(Cue::Years);
    let later = scene.relative.is_some() || scene.has_any(&[Cue::Later, Cue::Gap]);
    let ask = if scene.has(Cue::Same) {
        Ask::JoinedWhenFounded
    } else if length && later {
        Ask::SinceFounding
    } else {
        return None;
    };
    let question = Question::new(scene.sentence.language, ask).about(context.organizations.clone());
    Some(("of that founding", question))
}

/// "and before that?": the period on the other side of the last one.
fn relative(scene: &Scene<'_>, context: &Context) -> Found {
    let relation = scene.relative.or_else(|| {
        let bare = only(scene, &[Cue::Earlier, Cue::Later, Cue::It, Cue::Also, Cue::Where, Cue::Join]);
        if bare && scene.has(Cue::Earlier) {
            Some(Relation::Before)
        } else if bare && scene.has(Cue::Later) {
            Some(Relation::After)
        } else {
            None
        }
    })?;
    let listing = matches!(context.question.ask, Ask::List(_) | Ask::Count(_) | Ask::Rank(_));
    let when = match (&context.question.when, context.organizations.first()) {
        (Some(When::Period(period)), _) if listing => When::Period(beside(*period, relation)?),
        (Some(When::Event(_, organization)), _) if listing => When::Event(relation, *organization),
        (_, Some(organization)) => When::Event(relation, *organization),
        _ => return None,
    };
    let ask = if listing { context.question.ask.clone() } else { Ask::List(By::Joined) };
    let mut question = Question { when: Some(when), ask, ..context.question.clone() };
    question.organizations.clear();
    Some(("relative period", question))
}

/// What lies before or after a period.
fn beside(period: Period, relation: Relation) -> Option<Period> {
    match (period, relation) {
        (Period::Related(_, span), relation) => Some(Period::Related(relation, span)),
        (Period::Between(first, _), Relation::Before) => Some(Period::Related(Relation::Before, first)),
        (Period::Between(_, last), Relation::After | Relation::Since) => Some(Period::Related(Relation::After, last)),
        (Period::Between(..) | Period::LastYears(_) | Period::ThisYear(_), _) => None,
    }
}

/// "точно?": the same again.
fn again(scene: &Scene<'_>, context: &Context) -> Found {
    let nothing_new = scene.organizations.is_empty() && scene.members.is_empty() && scene.when.is_none();
    (nothing_new && scene.has(Cue::True) && only(scene, &[Cue::True, Cue::Aux, Cue::It]))
        .then(|| ("again", context.question.clone()))
}

/// "how many of them?".
fn count_of_them(scene: &Scene<'_>, alone: &Read, context: &Context) -> Found {
    let Ask::List(by) = context.question.ask else { return None };
    let asks = scene.has(Cue::HowMany)
        && scene.when.is_none()
        && only(scene, &[Cue::HowMany, Cue::It, Cue::All, Cue::Organization, Cue::Also, Cue::Aux]);
    (asks && (!alone.understood || scene.has(Cue::It) || alone.question.when.is_none()))
        .then(|| ("how many of them", Question { ask: Ask::Count(by), ..context.question.clone() }))
}

/// Whether nothing but names, times and words of `cues` is in the sentence.
fn only(scene: &Scene<'_>, cues: &[Cue]) -> bool {
    only_beside(scene, cues, &[])
}

/// The same, apart from the terms at `positions`.
fn only_beside(scene: &Scene<'_>, cues: &[Cue], positions: &[usize]) -> bool {
    scene.sentence.terms.iter().enumerate().all(|(position, term)| {
        positions.contains(&position)
            || term.is_stop()
            || scene.is_in_full_name(position)
            || scene.sentence.is_in_period(position)
            || term.is_number
            || scene.mentions.iter().any(|mention| mention.terms.contains(&position))
            || !term.concepts.is_empty() && cues.iter().any(|cue| term.has(*cue))
    })
}

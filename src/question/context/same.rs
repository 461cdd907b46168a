//! Another question about the same thing: "how old is it" after "when did we join URC" -> how old is URC.

use super::other::opens_as_follow_up;
use super::{Context, Found};
use crate::dataset::{Fact, FactId, FactKind, OrganizationId};
use crate::question::evidence;
use crate::question::former::{Ask, By, Question};
use crate::question::lexicon::{Concept, Cue, Lexicon};
use crate::question::link::Strength;
use crate::question::scene::Scene;
use crate::question::understand::{Read, read};
use crate::text;

/// "where's its headquarters": a question that lacks the organisation which the talk is about.
pub(super) fn more_about(scene: &Scene<'_>, alone: &Read, context: &Context) -> Found {
    if !scene.organizations.is_empty()
        || !scene.candidates.is_empty() && scene.candidates.len() < 2 && !scene.has(Cue::It)
    {
        return None;
    }
    if context.organizations.is_empty() || context.organizations.len() > 2 {
        return None;
    }
    let short = scene.sentence.terms.iter().filter(|term| !term.is_stop()).count() <= 6;
    let refers = scene.has(Cue::It);
    let goes_on = refers || short && opens_as_follow_up(scene);
    // "Which members are named": of what was spoken of, though it might be a list of our memberships.
    let of_members = matches!(alone.question.ask, Ask::List(_) | Ask::Count(_))
        && scene.has_any(&[Cue::Member, Cue::City])
        && !scene.names_focus
        && !scene.has(Cue::Organization)
        && scene.when.is_none();
    let stands_alone = alone.understood && !needs_organization(&alone.question.ask) && !of_members;
    let looks_for =
        scene.has_any(&[Cue::Organization, Cue::Topic]) && scene.has_any(&[Cue::Who, Cue::Which, Cue::What]);
    if stands_alone && !refers || looks_for && alone.understood && !refers || !alone.understood && !refers && !short {
        return None;
    }
    let mut about = scene.clone();
    about.organizations = context.organizations.clone();
    about.candidates.clear();
    about.strength = Some(Strength::Full);
    if let Ask::Property(facts) = &context.question.ask
        && facts.iter().all(|fact| scene.dataset.fact(*fact).kind == FactKind::Count)
        && !scene.has(Cue::Describe)
    {
        about.counts = true;
    }
    let mut read = read(&about);
    if read.question.ask == Ask::Duration && context.organizations.len() == 2 {
        read.question.ask = Ask::Gap(By::Joined);
    }
    if let Some(question) = same_matter(&about, context) {
        read.question = question;
        read.understood = true;
    }
    if read.understood && (!alone.understood || goes_on || of_members || read.score > alone.score - 0.1) {
        return Some(("about the same", read.question));
    }
    // What goes on with the talk and has no answer there isn't a question about something else.
    (goes_on
        && alone.understood
        && needs_organization(&alone.question.ask)
        && matches!(read.question.ask, Ask::Unknown(_)))
    .then_some(("about the same", read.question))
}

const fn needs_organization(ask: &Ask) -> bool {
    matches!(ask, Ask::Property(_) | Ask::Topic(_) | Ask::Clarify(_))
}

/// "on what date" after who signed the treaty: the fact of the wanted kind whose label shares the last fact's words.
fn same_matter(scene: &Scene<'_>, context: &Context) -> Option<Question> {
    let kind = match evidence::wanted(scene) {
        evidence::Wanted::Time => FactKind::Date,
        evidence::Wanted::Place => FactKind::Place,
        evidence::Wanted::Agent => FactKind::Agent,
        evidence::Wanted::Reason => FactKind::Purpose,
        evidence::Wanted::Number | evidence::Wanted::Members | evidence::Wanted::Each | evidence::Wanted::Any => {
            return None;
        }
    };
    if !evidence::asked(scene, evidence::Names::All).is_empty() && kind != FactKind::Date
        || scene.names_focus
        || scene.has(Cue::Join)
        || kind == FactKind::Agent && scene.has(Cue::It)
    {
        return None;
    }
    let own_facts = |organization: OrganizationId| scene.dataset.organization(organization).facts.iter().enumerate();
    let last = match &context.question.ask {
        Ask::Property(facts) => facts.first()?,
        Ask::Founded(_) | Ask::WasFounded => {
            let organization = *context.organizations.first()?;
            let founding = Concept::Cue(Cue::Found);
            let lexicon = Lexicon::of(scene.sentence.language);
            let speaks = |fact: &Fact| {
                let label = fact.label.as_ref().map_or("", |label| label.best(scene.sentence.language));
                text::tokenize(label).iter().any(|token| lexicon.concepts(&token.folded).contains(&founding))
            };
            let (position, _) = own_facts(organization)
                .find(|(_, fact)| fact.kind == kind && speaks(fact))
                .or_else(|| own_facts(organization).find(|(_, fact)| fact.kind == kind && kind == FactKind::Purpose))?;
            let fact = FactId { organization, position };
            return Some(Question { ask: Ask::Property(vec![fact]), ..context.question.clone() });
        }
        // "By whom?" after a signature.
        Ask::Joined(_) if kind == FactKind::Agent => {
            let organization = *context.organizations.first()?;
            let lexicon = Lexicon::of(scene.sentence.language);
            let speaks = |fact: &Fact| {
                let label = fact.label.as_ref().map_or("", |label| label.best(scene.sentence.language));
                text::tokenize(label)
                    .iter()
                    .any(|token| lexicon.concepts(&token.folded).contains(&Concept::Cue(Cue::Sign)))
            };
            let (position, _) = own_facts(organization).find(|(_, fact)| fact.kind == kind && speaks(fact))?;
            let fact = FactId { organization, position };
            return Some(Question { ask: Ask::Property(vec![fact]), ..context.question.clone() });
        }
        _ => return None,
    };
    let words = |fact: &Fact| -> Vec<String> {
        fact.label
            .iter()
            .flat_map(|label| text::keys(label.best(scene.sentence.language)))
            .filter(|key| key.chars().count() > 3)
            .collect()
    };
    let spoken = words(scene.dataset.fact(*last));
    let own = &scene.dataset.organization(last.organization).facts;
    let (position, shared) = own
        .iter()
        .enumerate()
        .filter(|(_, fact)| fact.kind == kind)
        .map(|(position, fact)| (position, words(fact).iter().filter(|word| spoken.contains(word)).count()))
        .max_by_key(|(_, shared)| *shared)?;
    let fact = FactId { organization: last.organization, position };
    (shared > 0).then(|| Question { ask: Ask::Property(vec![fact]), ..context.question.clone() })
}

//! Follow-ups: "а ECAD?" after "когда мы вступили в СРГ" -> when did we join ECAD.

use super::evidence;
use super::lexicon::{Concept, Cue, Lexicon};
use super::meaning::{Ask, By, Question, Subject, Unknown, When};
use super::message::Library;
use super::numeral::Form;
use super::scene::Scene;
use super::sentence::Sentence;
use super::understand::{Read, read};
use crate::calendar::{Period, Relation};
use crate::dataset::{FactKind, OrganizationId};

/// What a chat was about: the last question, and the organisations of its answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    /// The question, as it was answered.
    pub question: Question,
    /// Organisations of the direct answer.
    pub organizations: Vec<OrganizationId>,
}

/// Reads a sentence as a follow-up, where it is one; else `alone` stands.
pub fn follow_up(sentence: &Sentence, alone: Read, context: &Context, library: &Library<'_>) -> Read {
    let scene = library.scene(sentence);
    if scene.has(Cue::Switch) {
        return alone;
    }
    let found = relative(&scene, context)
        .or_else(|| again(&scene, context))
        .or_else(|| if is_new_question(&alone) { None } else { other_object(&scene, context, library) })
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

/// Whether a sentence asks something by itself: "is Kazan in it?" does, "Kazan?" and "ECAD?" don't.
const fn is_new_question(alone: &Read) -> bool {
    alone.understood && matches!(alone.question.ask, Ask::IsMember | Ask::WasFounded)
}

type Found = Option<(&'static str, Question)>;

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

/// "а ECAD?", "Samara?", "only 2002": the same question about something else.
fn other_object(scene: &Scene<'_>, context: &Context, library: &Library<'_>) -> Found {
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
    let bare = only(scene, &FRAME);
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
    let organization = context.organizations.first().copied();
    if bare && !scene.members.is_empty() && scene.organizations.is_empty() {
        let organizations: Vec<OrganizationId> = organization.into_iter().collect();
        let ask = match &last.ask {
            Ask::Joined(_) | Ask::Duration | Ask::IsMember => last.ask.clone(),
            _ if context.organizations.len() == 1 => Ask::IsMember,
            _ => return None,
        };
        let question = Question { ask, subject: Subject::Members(scene.members.clone()), ..last.clone() };
        return Some(("other member", question.about(organizations)));
    }
    // "and Moscow?": a name that the data doesn't have.
    if matches!(last.ask, Ask::IsMember | Ask::Members) && scene.when.is_none() && scene.organizations.is_empty() {
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
            Ask::List(_) | Ask::Count(_) | Ask::Rank(_) | Ask::IsMember | Ask::WasFounded | Ask::Duration => {
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

/// Of several organisations, those whose names share most words with what was spoken of.
fn nearest(candidates: &[OrganizationId], last: &Question, library: &Library<'_>) -> Vec<OrganizationId> {
    let keys = |id: OrganizationId| -> Vec<String> {
        let names = library.book.names_of(crate::dataset::Entity::Organization(id));
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
            | Ask::IsMember
            | Ask::Duration
            | Ask::Age
            | Ask::Members
            | Ask::Describe
            | Ask::Name
    )
}

/// The fact of another organisation that is what the last fact was: "and in Cities of Ural?" after a number of cities.
fn same_property(scene: &Scene<'_>, last: &Question, fact: crate::dataset::FactId, library: &Library<'_>) -> Question {
    let record = library.dataset.fact(fact);
    let words = record.label.as_ref().unwrap_or(&record.statement).best(scene.sentence.language).to_owned();
    let asked = match (record.kind, scene.sentence.language) {
        (FactKind::Count, crate::language::Language::En) => format!("how many {words}"),
        (FactKind::Count, crate::language::Language::Ru) => format!("сколько {words}"),
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
        .flat_map(|id| library.book.names_of(crate::dataset::Entity::Organization(*id)))
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
            crate::dataset::Part::Fact(fact) => Ask::Property(vec![fact]),
            crate::dataset::Part::Description => Ask::Describe,
        },
        _ => Ask::Unknown(Unknown::Property(String::new())),
    };
    Question { ask, ..last.clone() }.about(scene.organizations.clone())
}

/// "where's its headquarters": a question that lacks the organisation which the talk is about.
fn more_about(scene: &Scene<'_>, alone: &Read, context: &Context) -> Found {
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
    if alone.understood && !refers && !needs_organization(&alone.question.ask) {
        let lists = matches!(
            alone.question.ask,
            Ask::List(_) | Ask::Rank(_) | Ask::Help(_) | Ask::About | Ask::OrganizationsOf | Ask::Count(_)
        );
        if lists || !short {
            return None;
        }
    }
    if !alone.understood && !refers && !short {
        return None;
    }
    let sentence = scene.sentence;
    let mut about = Scene::new(sentence, scene.dataset, scene.book, scene.lookup);
    about.organizations = context.organizations.clone();
    about.candidates.clear();
    let mut read = read(&about);
    if read.question.ask == Ask::Duration && context.organizations.len() == 2 {
        read.question.ask = Ask::Gap(By::Joined);
    }
    if let Some(question) = same_matter(&about, context) {
        read.question = question;
        read.understood = true;
    }
    let better = read.understood && (!alone.understood || refers || read.score > alone.score - 0.1);
    better.then_some(("about the same", read.question))
}

/// "on what date" after who signed the treaty: the fact of the wanted kind whose label shares the last fact's words.
fn same_matter(scene: &Scene<'_>, context: &Context) -> Option<Question> {
    let kind = match evidence::wanted(scene) {
        evidence::Wanted::Time => FactKind::Date,
        evidence::Wanted::Place => FactKind::Place,
        evidence::Wanted::Agent => FactKind::Agent,
        evidence::Wanted::Reason => FactKind::Purpose,
        evidence::Wanted::Number | evidence::Wanted::Members | evidence::Wanted::Any => return None,
    };
    if !evidence::asked(scene, evidence::Names::All).is_empty() && kind != FactKind::Date
        || scene.names_focus
        || scene.has(Cue::Join)
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
            let speaks = |fact: &crate::dataset::Fact| {
                let label = fact.label.as_ref().map_or("", |label| label.best(scene.sentence.language));
                crate::text::tokenize(label).iter().any(|token| lexicon.concepts(&token.folded).contains(&founding))
            };
            let (position, _) = own_facts(organization)
                .find(|(_, fact)| fact.kind == kind && speaks(fact))
                .or_else(|| own_facts(organization).find(|(_, fact)| fact.kind == kind && kind == FactKind::Purpose))?;
            let fact = crate::dataset::FactId { organization, position };
            return Some(Question { ask: Ask::Property(vec![fact]), ..context.question.clone() });
        }
        _ => return None,
    };
    let words = |fact: &crate::dataset::Fact| -> Vec<String> {
        fact.label
            .iter()
            .flat_map(|label| crate::text::keys(label.best(scene.sentence.language)))
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
    let fact = crate::dataset::FactId { organization: last.organization, position };
    (shared > 0).then(|| Question { ask: Ask::Property(vec![fact]), ..context.question.clone() })
}

const fn needs_organization(ask: &Ask) -> bool {
    matches!(ask, Ask::Property(_) | Ask::Topic(_) | Ask::Clarify(_))
}

/// "how many of them?".
fn count_of_them(scene: &Scene<'_>, alone: &Read, context: &Context) -> Found {
    let Ask::List(by) = context.question.ask else { return None };
    let asks = scene.has(Cue::HowMany)
        && scene.when.is_none()
        && only(scene, &[Cue::HowMany, Cue::It, Cue::All, Cue::Organization, Cue::Also]);
    (asks && (!alone.understood || scene.has(Cue::It) || alone.question.when.is_none()))
        .then(|| ("how many of them", Question { ask: Ask::Count(by), ..context.question.clone() }))
}

/// Whether nothing but names, times and words of `cues` is in the sentence.
fn only(scene: &Scene<'_>, cues: &[Cue]) -> bool {
    scene.sentence.terms.iter().enumerate().all(|(position, term)| {
        term.is_stop()
            || scene.is_in_full_name(position)
            || scene.sentence.is_in_period(position)
            || term.is_number
            || scene.mentions.iter().any(|mention| mention.terms.contains(&position))
            || !term.concepts.is_empty() && cues.iter().any(|cue| term.has(*cue))
    })
}

//! Questions to offer as buttons: what makes sense after an answer, the choices of a clarification, examples.

use super::knowledge::Knowledge;
use crate::answer::{Answer, Finding, Founding, Outcome, Part, founding};
use crate::dataset::{Dataset, MemberId, Membership, OrganizationId};
use crate::language::Language;
use crate::question::{self, Ask, By, Detail, Library, Question, Subject, former_notation, understand};
use crate::render::{self, Button, messages};

/// The most buttons under one message that a person still reads.
const MOST: usize = 4;
/// More names than these are no choice.
const MOST_MEMBERS: usize = 10;

/// The buttons under an answer to what the rules may have read as `asked`.
pub fn buttons(asked: Option<&Question>, answer: &Answer, outcome: Outcome, knowledge: &Knowledge) -> Vec<Button> {
    let (library, language) = (&knowledge.library(), answer.question.language);
    let choices = match asked.map(|asked| &asked.ask) {
        Some(Ask::Clarify(questions)) => &questions[..],
        Some(_) | None => &[],
    };
    let choice = |question: &Question| {
        let id = question.organizations.first()?;
        let ask = former_notation::compact(question, library.dataset)?;
        Some(Button { label: render::organization_name(library.dataset, *id, question.language), ask })
    };
    match (outcome, &answer.organizations()[..]) {
        _ if !choices.is_empty() => choices.iter().filter_map(choice).collect(),
        (Outcome::Answer, [id]) | (Outcome::Unknown, [id]) => {
            let subject = subject(answer, library.dataset);
            related(asked.map(|asked| asked.ask.name()), language, (*id, subject), library)
        }
        (Outcome::Answer, _) => Vec::new(),
        (Outcome::Unknown | Outcome::Help | Outcome::Clarify, _) => knowledge.examples(language).to_vec(),
    }
}

/// The same question asked of each member that it may be about, where the data has no focus and a few members; none where
/// something else is missing.
pub fn whose(asked: &Question, answer: &Answer, dataset: &Dataset) -> Vec<Button> {
    let asks_whose =
        |part: &Part| matches!(part.finding, Finding::Unknown(question::meaning::Unknown::WhoseMembership, _));
    if dataset.focus.is_some() || !answer.parts.iter().any(asks_whose) {
        return Vec::new();
    }
    let is_asked_of = |membership: &&Membership| {
        asked.organizations.is_empty() || asked.organizations.contains(&membership.organization)
    };
    let mut members: Vec<MemberId> =
        dataset.memberships.iter().filter(is_asked_of).map(|membership| membership.member).collect();
    members.sort_unstable();
    members.dedup();
    if members.len() > MOST_MEMBERS {
        return Vec::new();
    }
    let button = |id: MemberId| {
        let question = Question { subject: Subject::Members(vec![id]), ..asked.clone() };
        let ask = former_notation::compact(&question, dataset)?;
        Some(Button { label: dataset.member(id).name.best(asked.language).to_owned(), ask })
    };
    members.into_iter().filter_map(button).collect()
}

/// Whose memberships there is more to ask about below an answer: those that it is about, else the focus's.
fn subject(answer: &Answer, dataset: &Dataset) -> Option<Subject> {
    let focus = dataset.focus;
    match &answer.subjects()[..] {
        [] => focus.map(|_| Subject::Focus),
        ids if ids.iter().any(|id| Some(*id) == focus) => Some(Subject::Focus),
        [only] => Some(Subject::Members(vec![*only])),
        _ => None,
    }
}

/// The data set's own example questions.
pub fn examples(language: Language, library: &Library<'_>) -> Vec<Button> {
    let texts = library.dataset.examples.get(&language).map_or(&[][..], Vec::as_slice);
    texts
        .iter()
        .filter_map(|text| {
            let read = understand(text, library, None, language);
            let ask = former_notation::compact(&read.question, library.dataset)?;
            Some(Button { label: text.clone(), ask })
        })
        .take(3)
        .collect()
}

/// What else there is to ask about the organisation of the answer and the subject's memberships.
fn related(
    asked: Option<&str>,
    language: Language,
    (id, subject): (OrganizationId, Option<Subject>),
    library: &Library<'_>,
) -> Vec<Button> {
    let dataset = library.dataset;
    let question = |ask: Ask| Question::new(language, ask).about(vec![id]);
    let of_subject = |question: Question| subject.clone().map(|subject| Question { subject, ..question });
    let offers = [
        ("button-joined", of_subject(question(Ask::Joined(Detail::Any)))),
        ("button-founded", Some(question(Ask::Founded(Detail::Any)))),
        ("button-describe", Some(question(Ask::Describe))),
        ("button-list", of_subject(Question::new(language, Ask::List(By::Joined)))),
    ];
    let label = |key: &str| match (key, &subject) {
        ("button-joined", Some(Subject::Members(_))) => messages::text(language, "button-joined-other", &[]),
        ("button-list", Some(Subject::Members(ids))) => {
            let name = ids.first().map(|id| dataset.member(*id).name.best(language)).unwrap_or_default();
            messages::text(language, "button-list-other", &[("subject", name.into())])
        }
        (_, _) => render::button_label(key, dataset, id, language),
    };
    offers
        .into_iter()
        .filter_map(|(key, offer)| Some((key, offer?)))
        .filter(|(_, offer)| Some(offer.ask.name()) != asked)
        .filter(|(key, _)| *key != "button-founded" || founding(dataset, id) != Founding::Unstated)
        .filter_map(|(key, offer)| Some(Button { label: label(key), ask: former_notation::compact(&offer, dataset)? }))
        .take(MOST)
        .collect()
}

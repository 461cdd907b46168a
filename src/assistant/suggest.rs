//! Questions to offer as buttons: what makes sense after an answer, the choices of a clarification, examples.

use super::knowledge::Knowledge;
use crate::answer::{Founding, Outcome, founding};
use crate::dataset::OrganizationId;
use crate::language::Language;
use crate::question::{Ask, Detail, Library, Question, former_notation, understand};
use crate::render::{self, Button};

/// The most buttons under one message that a person still reads.
const MOST: usize = 4;

/// The buttons under an answer about these organisations, to what the rules may have read as `asked`.
pub fn buttons(
    asked: Option<&Question>,
    language: Language,
    (organizations, outcome): (&[OrganizationId], Outcome),
    knowledge: &Knowledge,
) -> Vec<Button> {
    let library = &knowledge.library();
    let choices = match asked.map(|asked| &asked.ask) {
        Some(Ask::Clarify(questions)) => &questions[..],
        Some(_) | None => &[],
    };
    let choice = |question: &Question| {
        let id = question.organizations.first()?;
        let ask = former_notation::compact(question, library.dataset)?;
        Some(Button { label: render::organization_name(library.dataset, *id, question.language), ask })
    };
    match (outcome, organizations) {
        _ if !choices.is_empty() => choices.iter().filter_map(choice).collect(),
        (Outcome::Answer, _) | (Outcome::Unknown, [_]) => {
            related(asked.map(|asked| asked.ask.name()), language, organizations, library)
        }
        (Outcome::Unknown | Outcome::Help | Outcome::Clarify, _) => knowledge.examples(language).to_vec(),
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

/// What else there is to ask about the organisation of the answer.
fn related(
    asked: Option<&str>,
    language: Language,
    organizations: &[OrganizationId],
    library: &Library<'_>,
) -> Vec<Button> {
    let [id] = *organizations else { return Vec::new() };
    let question = |ask: Ask| Question::new(language, ask).about(vec![id]);
    let offers = [
        ("button-joined", question(Ask::Joined(Detail::Any))),
        ("button-founded", question(Ask::Founded(Detail::Any))),
        ("button-describe", question(Ask::Describe)),
        ("button-list", Question::new(language, Ask::List(crate::question::By::Joined))),
    ];
    offers
        .into_iter()
        .filter(|(_, offer)| Some(offer.ask.name()) != asked)
        .filter(|(key, _)| *key != "button-founded" || founding(library.dataset, id) != Founding::Unstated)
        .filter(|(key, _)| library.dataset.focus.is_some() || !matches!(*key, "button-joined" | "button-list"))
        .filter_map(|(key, offer)| {
            let ask = former_notation::compact(&offer, library.dataset)?;
            Some(Button { label: render::button_label(key, library.dataset, id, language), ask })
        })
        .take(MOST)
        .collect()
}

//! Questions to offer as buttons: what makes sense after an answer, the choices of a clarification, examples.

use super::knowledge::Knowledge;
use crate::answer::{Answer, Body, Outcome};
use crate::language::Language;
use crate::question::{Ask, Detail, Library, Question, notation, understand};
use crate::render::{self, Button};

/// The most buttons under one message that a person still reads.
const MOST: usize = 4;

/// The buttons under `answer`.
pub fn buttons(answer: &Answer, outcome: Outcome, knowledge: &Knowledge) -> Vec<Button> {
    let library = &knowledge.library();
    match (outcome, &answer.body) {
        (_, Body::Clarify(questions)) => questions
            .iter()
            .filter_map(|question| {
                let id = question.organizations.first()?;
                let ask = notation::compact(question, library.dataset)?;
                Some(Button { label: render::organization_name(library.dataset, *id, question.language), ask })
            })
            .collect(),
        (Outcome::Answer, _) => related(answer, library),
        (Outcome::Unknown, _) if answer.organizations.len() == 1 => related(answer, library),
        (Outcome::Unknown | Outcome::Help | Outcome::Clarify, _) => {
            knowledge.examples(answer.question.language).to_vec()
        }
    }
}

/// The data set's own example questions.
pub fn examples(language: Language, library: &Library<'_>) -> Vec<Button> {
    let texts = library.dataset.examples.get(&language).map_or(&[][..], Vec::as_slice);
    texts
        .iter()
        .filter_map(|text| {
            let read = understand(text, library, None, language);
            let ask = notation::compact(&read.question, library.dataset)?;
            Some(Button { label: text.clone(), ask })
        })
        .take(3)
        .collect()
}

/// What else there is to ask about the organisation of the answer.
fn related(answer: &Answer, library: &Library<'_>) -> Vec<Button> {
    let language = answer.question.language;
    let [id] = answer.organizations[..] else { return Vec::new() };
    let question = |ask: Ask| Question::new(language, ask).about(vec![id]);
    let offers = [
        ("button-joined", question(Ask::Joined(Detail::Any))),
        ("button-founded", question(Ask::Founded(Detail::Any))),
        ("button-describe", question(Ask::Describe)),
        ("button-list", Question::new(language, Ask::List(crate::question::By::Joined))),
    ];
    offers
        .into_iter()
        .filter(|(_, offer)| offer.ask.name() != answer.question.ask.name())
        .filter(|(key, _)| {
            *key != "button-founded"
                || crate::answer::founding(library.dataset, id) != crate::answer::Founding::Unstated
        })
        .filter(|(key, _)| library.dataset.focus.is_some() || !matches!(*key, "button-joined" | "button-list"))
        .filter_map(|(key, offer)| {
            let ask = notation::compact(&offer, library.dataset)?;
            Some(Button { label: render::button_label(key, library.dataset, id, language), ask })
        })
        .take(MOST)
        .collect()
}

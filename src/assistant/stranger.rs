//! Whoever is named is never replaced by the focus: "When did Perm join the Volga association?" -> nothing is known of Perm.
//!
//! The rules know the data's names only, and read past a city that isn't among them; what the world's places are called,
//! [`words`] knows.

use crate::dataset::{Dataset, Text};
use crate::question::{Ask, Question, Subject, Unknown};
use crate::reading::marks::names_asker;
use crate::reading::words::places;
use crate::text::{keys, tokenize};

/// The question about a place of the world that the message names, where it was read as one about the focus's membership.
pub(super) fn unmixed(message: &str, asked: Question, dataset: &Dataset) -> Question {
    match stranger(message, &asked, dataset) {
        Some(name) => Question { ask: Ask::Unknown(Unknown::Member(name)), ..asked },
        None => asked,
    }
}

fn stranger(message: &str, asked: &Question, dataset: &Dataset) -> Option<String> {
    let of_membership = matches!(
        asked.ask,
        Ask::Joined(_) | Ask::IsMember(_) | Ask::Duration | Ask::Left | Ask::JoinedWhenFounded | Ask::SinceFounding
    );
    if !of_membership || asked.subject != Subject::Focus || asked.organizations.is_empty() {
        return None;
    }
    let said = keys(message);
    let is_said = |name: &Text| name.all().any(|name| keys(name).iter().all(|key| said.contains(key)));
    let focus = dataset.member(dataset.focus?);
    let names_focus = is_said(&focus.name) || focus.other_names.iter().any(|other| is_said(&other.name));
    if names_focus || names_asker(message) {
        return None;
    }
    let folded: Vec<String> = tokenize(message).into_iter().map(|token| token.folded).collect();
    let organizations = asked.organizations.iter().map(|id| dataset.organization(*id));
    let names =
        organizations.flat_map(|one| std::iter::once(&one.name).chain(one.other_names.iter().map(|it| &it.name)));
    let of_organizations: Vec<String> = names.flat_map(Text::all).flat_map(keys).collect();
    let is_part =
        |words: &[String]| words.iter().flat_map(|word| keys(word)).all(|key| of_organizations.contains(&key));
    let mut strangers =
        places(&folded).into_iter().filter(|place| !place.is_word && !is_part(&folded[place.words.clone()]));
    strangers.next().map(|place| place.name(asked.language).to_owned())
}

//! What words and phrases do in the joining of clauses: "could you" -> a request of two words.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::language::Language;
use crate::reading::language::{ClauseLists, clause_lists};

/// What a word or phrase does, after the list that has it ([`ClauseLists`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Determiner,
    Asker,
    Inverting,
    Relative,
    HeadAsker,
    Particle,
    Auxiliary,
    Subject,
    Connective,
    Setting,
    Alternative,
    Coordinator,
    SubjectCoordinator,
    Nominative,
    Indefinite,
    Contrast,
    Lead,
    Preposition,
    Unfinished,
    Request,
    HeadRequest,
    Wish,
    Frame,
    Subordinator,
    Greeting,
    Addressed,
    Address,
    Courtesy,
    Myself,
    Predicate,
    Remark,
    Tag,
    Condition,
}

/// A role of the words that begin at some place, and how many words it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub role: Role,
    pub length: usize,
}

/// All languages' lists, ready to be looked up.
pub struct Roles {
    /// By their first word: the words after it, and what they do.
    phrases: FxHashMap<&'static str, Vec<(Vec<&'static str>, Role)>>,
    abbreviations: Vec<&'static str>,
    antecedents: Vec<&'static str>,
    verb_endings: Vec<&'static str>,
}

impl Roles {
    /// The lists of all languages.
    pub fn get() -> &'static Self {
        static ROLES: LazyLock<Roles> = LazyLock::new(|| Roles::new(&Language::ALL.map(clause_lists)));
        &ROLES
    }

    /// What begins with the first of some folded words.
    pub fn marks<'a>(&self, words: impl Iterator<Item = &'a str> + Clone) -> Vec<Mark> {
        let Some(first) = words.clone().next() else { return Vec::new() };
        let rest = words.skip(1);
        let mut marks: Vec<Mark> = Vec::new();
        for (phrase, role) in self.phrases.get(first).into_iter().flatten() {
            if phrase.iter().copied().eq(rest.clone().take(phrase.len())) {
                marks.push(Mark { role: *role, length: phrase.len() + 1 });
            }
        }
        if self.verb_endings.iter().any(|ending| first.len() > ending.len() + 4 && first.ends_with(ending)) {
            marks.push(Mark { role: Role::Predicate, length: 1 });
        }
        marks
    }

    /// Whether a folded word is an abbreviation, its last full stop left out.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.binary_search(&word).is_ok()
    }

    /// Whether a relative may describe a folded word.
    pub fn is_antecedent(&self, word: &str) -> bool {
        self.antecedents.iter().any(|beginning| word.starts_with(beginning))
    }

    fn new(lists: &[&'static ClauseLists]) -> Self {
        let mut roles = Self {
            phrases: FxHashMap::default(),
            abbreviations: lists.iter().flat_map(|lists| entries(lists.abbreviations)).collect(),
            antecedents: lists.iter().flat_map(|lists| entries(lists.antecedents)).collect(),
            verb_endings: lists
                .iter()
                .flat_map(|lists| entries(lists.predicates))
                .filter_map(|word| word.strip_prefix('-'))
                .collect(),
        };
        roles.abbreviations.sort_unstable();
        for (phrase, role) in lists.iter().flat_map(|lists| by_role(lists)) {
            let mut words = phrase.split(' ');
            let first = words.next().expect("split gives at least one piece");
            roles.phrases.entry(first).or_default().push((words.collect(), role));
        }
        roles
    }
}

/// The entries of a list.
fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(", ").filter(|entry| !entry.is_empty())
}

/// A language's words and phrases with what they do.
fn by_role(lists: &'static ClauseLists) -> impl Iterator<Item = (&'static str, Role)> {
    [
        (lists.determiners, Role::Determiner),
        (lists.askers, Role::Asker),
        (lists.inverting, Role::Inverting),
        (lists.relatives, Role::Relative),
        (lists.head_askers, Role::HeadAsker),
        (lists.particles, Role::Particle),
        (lists.auxiliaries, Role::Auxiliary),
        (lists.subjects, Role::Subject),
        (lists.connectives, Role::Connective),
        (lists.settings, Role::Setting),
        (lists.alternatives, Role::Alternative),
        (lists.coordinators, Role::Coordinator),
        (lists.subject_coordinators, Role::SubjectCoordinator),
        (lists.nominatives, Role::Nominative),
        (lists.indefinites, Role::Indefinite),
        (lists.contrasts, Role::Contrast),
        (lists.leads, Role::Lead),
        (lists.prepositions, Role::Preposition),
        (lists.unfinished, Role::Unfinished),
        (lists.requests, Role::Request),
        (lists.head_requests, Role::HeadRequest),
        (lists.wishes, Role::Wish),
        (lists.frames, Role::Frame),
        (lists.subordinators, Role::Subordinator),
        (lists.greetings, Role::Greeting),
        (lists.addressed, Role::Addressed),
        (lists.addresses, Role::Address),
        (lists.courtesies, Role::Courtesy),
        (lists.selves, Role::Myself),
        (lists.predicates, Role::Predicate),
        (lists.remarks, Role::Remark),
        (lists.tags, Role::Tag),
        (lists.conditions, Role::Condition),
    ]
    .into_iter()
    .flat_map(|(list, role)| entries(list).map(move |phrase| (phrase, role)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn the_lists_are_folded_and_have_nothing_twice() {
        for language in Language::ALL {
            let mut seen: Vec<(&str, Role)> = Vec::new();
            for (phrase, role) in by_role(clause_lists(language)) {
                assert_eq!(fold(phrase), phrase, "{role:?}");
                assert!(!seen.contains(&(phrase, role)), "{phrase:?} is twice in {role:?}");
                seen.push((phrase, role));
            }
        }
    }
}

//! What is counted together: eight organisations, two projects and a charter -> "11 organisations, projects and charters".

use std::collections::BTreeSet;

use super::Writer;
use crate::dataset::{Dataset, OrganizationId, Role};
use crate::render::messages::Arg;
use crate::render::phrase;

/// What can be joined, as far as it takes another word and another verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Organization,
    /// An organisation of a kind that was asked for and has no noun of its own here.
    SuchOrganization,
    Project,
    Charter,
    Agreement,
}

/// The place of a number in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Prepositional,
}

/// A number's forms with a noun are these: one thing, two to four, more; by Russian rules, of which English needs two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Amount {
    One,
    Few,
    Many,
}

const PROJECTS: &[&str] = &[
    "action",
    "campaign",
    "initiative",
    "program",
    "programme",
    "project",
    "акция",
    "инициатива",
    "кампания",
    "программа",
    "проект",
];
const CHARTERS: &[&str] = &["charter", "хартия"];
const AGREEMENTS: &[&str] = &[
    "accord",
    "agreement",
    "convention",
    "covenant",
    "declaration",
    "pact",
    "protocol",
    "treaty",
    "декларация",
    "договор",
    "конвенция",
    "пакт",
    "протокол",
    "соглашение",
];

impl Kind {
    /// By the words of the data; where it has none, by the role in which somebody is in it.
    pub(super) fn of(dataset: &Dataset, id: OrganizationId, role: Option<Role>) -> Self {
        let words: Vec<String> = dataset
            .organization(id)
            .classification
            .iter()
            .flat_map(|text| text.all())
            .flat_map(|text| text.split_whitespace().map(str::to_lowercase))
            .collect();
        let is_one_of = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        match (is_one_of(PROJECTS), is_one_of(CHARTERS), is_one_of(AGREEMENTS), role) {
            (true, _, _, _) => Self::Project,
            (_, true, _, _) => Self::Charter,
            (_, _, true, _) => Self::Agreement,
            (false, false, false, Some(Role::Participant)) if words.is_empty() => Self::Project,
            (false, false, false, Some(Role::Signatory)) if words.is_empty() => Self::Charter,
            (false, false, false, _) => Self::Organization,
        }
    }

    /// What the wording files call it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::SuchOrganization => "such-organization",
            Self::Project => "project",
            Self::Charter => "charter",
            Self::Agreement => "agreement",
        }
    }

    pub(super) const fn gender(self) -> &'static str {
        match self {
            Self::Organization | Self::SuchOrganization | Self::Charter => "feminine",
            Self::Project => "masculine",
            Self::Agreement => "neuter",
        }
    }
}

impl Case {
    const fn code(self) -> &'static str {
        match self {
            Self::Nominative => "nominative",
            Self::Genitive => "genitive",
            Self::Dative => "dative",
            Self::Accusative => "accusative",
            Self::Prepositional => "prepositional",
        }
    }
}

impl Writer<'_> {
    /// "four organisations and projects", «в восьми организациях, проектах и хартиях» without its preposition.
    pub(super) fn counted(&self, kinds: &BTreeSet<Kind>, count: usize, case: Case) -> String {
        let mixed = kinds.len() > 1;
        if mixed && kinds.len() == count {
            let each =
                |kind: &Kind| format!("{} {}", self.number(1, case, kind.gender()), self.noun(kind.code(), 1, case));
            let each: Vec<String> = kinds.iter().map(each).collect();
            return phrase::row(self.language, &each);
        }
        let gender = if mixed { "masculine" } else { kinds.first().map_or("feminine", |kind| kind.gender()) };
        let nouns: Vec<String> = kinds.iter().map(|kind| self.noun(kind.code(), count, case)).collect();
        let nouns =
            if nouns.is_empty() { self.noun("organization", count, case) } else { phrase::row(self.language, &nouns) };
        format!("{} {nouns}", self.number(count, case, gender))
    }

    /// "three members", «три участника»; of a noun that is masculine.
    pub(super) fn counted_as(&self, noun: &str, count: usize, case: Case) -> String {
        self.counted_noun(noun, "masculine", count, case)
    }

    pub(super) fn counted_noun(&self, noun: &str, gender: &str, count: usize, case: Case) -> String {
        format!("{} {}", self.number(count, case, gender), self.noun(noun, count, case))
    }

    /// One to ten in words, more in digits.
    pub(super) fn number(&self, count: usize, case: Case, gender: &str) -> String {
        let args = [("count", Arg::Number(count)), ("case", Arg::from(case.code())), ("gender", Arg::from(gender))];
        self.say("say-number", &args)
    }

    fn noun(&self, noun: &str, count: usize, case: Case) -> String {
        let (number, case) = match (amount(count), case) {
            (Amount::One, case) => ("one", case),
            (Amount::Few, Case::Nominative | Case::Accusative) => ("few", Case::Genitive),
            (Amount::Many, Case::Nominative | Case::Accusative) => ("many", Case::Genitive),
            (Amount::Few | Amount::Many, case) => ("many", case),
        };
        let form = match number {
            "one" => format!("one-{}", case.code()),
            "few" => "few".to_owned(),
            _ => format!("many-{}", case.code()),
        };
        let args = [("noun", Arg::from(noun)), ("form", Arg::from(&form)), ("count", Arg::Number(count))];
        self.say("say-noun", &args)
    }
}

fn amount(count: usize) -> Amount {
    match (count % 10, count % 100) {
        (_, 11..=14) => Amount::Many,
        (1, _) => Amount::One,
        (2..=4, _) => Amount::Few,
        _ => Amount::Many,
    }
}

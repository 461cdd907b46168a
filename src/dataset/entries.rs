//! The data set as lists of short texts, each with its owner: what names things and what states facts.
//!
//! Both the index and the reading of questions number these texts by their position here, so the order is part of the
//! contract: it depends on the data set alone.

use super::{Dataset, FactId, MemberId, OrganizationId};
use crate::language::Language;

/// Somebody or something that has names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Entity {
    /// An organisation.
    Organization(OrganizationId),
    /// A member.
    Member(MemberId),
}

/// One name of an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Whose name it is.
    pub entity: Entity,
    /// The name as the file has it.
    pub text: String,
    /// The language that it is of; `None` where the file doesn't say.
    pub language: Option<Language>,
    /// What kind of name it is.
    pub kind: NameKind,
}

/// What kind of name a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// The entity's `name`, or a form of it in a grammatical case.
    Name,
    /// Marked as an abbreviation in the file.
    Abbreviation,
    /// Any other entry of `other_names`.
    Other,
}

/// One text that states something of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Of which organisation.
    pub organization: OrganizationId,
    /// Where the text comes from.
    pub part: Part,
    /// The language of the text; `None` where the file doesn't say.
    pub language: Option<Language>,
    /// The statement or description.
    pub text: String,
    /// What the value is called, where the fact says so.
    pub label: String,
    /// Further words and phrases for it, one a line.
    pub keywords: String,
}

/// The part of an organisation's record that a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Its description.
    Description,
    /// One of its facts.
    Fact(FactId),
}

impl Dataset {
    /// Every name of every organisation and member, inflected forms included.
    pub fn names(&self) -> Vec<Name> {
        let organizations = self.organizations.iter().enumerate().map(|(position, organization)| {
            let entity = Entity::Organization(OrganizationId(position));
            names_of(entity, &organization.name, &organization.other_names, &organization.inflections)
        });
        // A member that is an organisation of the file has its names there already.
        let members = self.members.iter().enumerate().filter(|(_, member)| member.organization.is_none()).map(
            |(position, member)| {
                names_of(Entity::Member(MemberId(position)), &member.name, &member.other_names, &member.inflections)
            },
        );
        organizations.chain(members).flatten().collect()
    }

    /// Every description and fact, once for each language that it is worded in.
    pub fn passages(&self) -> Vec<Passage> {
        let mut passages = Vec::new();
        for (position, organization) in self.organizations.iter().enumerate() {
            let id = OrganizationId(position);
            if let Some(description) = &organization.description {
                passages.extend(wordings(description).map(|(language, text)| Passage {
                    organization: id,
                    part: Part::Description,
                    language,
                    text: text.to_owned(),
                    label: String::new(),
                    keywords: String::new(),
                }));
            }
            for (position, fact) in organization.facts.iter().enumerate() {
                let fact_id = FactId { organization: id, position };
                passages.extend(wordings(&fact.statement).map(|(language, text)| {
                    Passage {
                        organization: id,
                        part: Part::Fact(fact_id),
                        language,
                        text: text.to_owned(),
                        label: language
                            .and_then(|language| fact.label.as_ref().and_then(|label| label.stated(language)))
                            .or_else(|| fact.label.as_ref().and_then(|label| label.plain.as_deref()))
                            .unwrap_or_default()
                            .to_owned(),
                        keywords: language
                            .and_then(|language| fact.keywords.get(&language))
                            .map(|words| words.join("\n"))
                            .unwrap_or_default(),
                    }
                }));
            }
        }
        passages
    }
}

fn wordings(text: &super::Text) -> impl Iterator<Item = (Option<Language>, &str)> {
    let plain = text.plain.iter().map(|text| (None, text.as_str()));
    plain.chain(text.by_language.iter().map(|(language, text)| (Some(*language), text.as_str())))
}

fn names_of(
    entity: Entity,
    name: &super::Text,
    other_names: &[super::OtherName],
    inflections: &std::collections::BTreeMap<Language, super::Inflections>,
) -> Vec<Name> {
    let mut names: Vec<Name> = wordings(name)
        .map(|(language, text)| Name { entity, text: text.to_owned(), language, kind: NameKind::Name })
        .collect();
    for (language, forms) in inflections {
        let forms = [&forms.genitive, &forms.dative, &forms.accusative, &forms.instrumental, &forms.prepositional];
        names.extend(forms.into_iter().flatten().map(|text| Name {
            entity,
            text: text.clone(),
            language: Some(*language),
            kind: NameKind::Name,
        }));
    }
    for other in other_names {
        let abbreviation = other
            .note
            .as_deref()
            .is_some_and(|note| note.to_lowercase().contains("abbrev") || note.to_lowercase().contains("сокращ"));
        let kind = if abbreviation { NameKind::Abbreviation } else { NameKind::Other };
        names.extend(wordings(&other.name).map(|(language, text)| Name {
            entity,
            text: text.to_owned(),
            language: language.or(other.language),
            kind,
        }));
    }
    names
}

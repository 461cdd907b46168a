//! What the data states: five facts of one property -> "The Union of Russian Cities has five aims:" and a list.

use super::kind::Case;
use super::{MOST_SENTENCES, Said, Writer};
use crate::dataset::{FactId, OrganizationId, Value};
use crate::language::Language;
use crate::question::meaning::Sum;
use crate::render::message::Block;
use crate::render::messages::Arg;
use crate::render::phrase;

/// Properties whose facts make a list, each with the gender of its Russian noun; the nouns are in `say-noun`. Of others the
/// statements are told.
const LISTED: [(&str, &str); 8] = [
    ("activity", "masculine"),
    ("aim", "feminine"),
    ("body", "masculine"),
    ("direction", "neuter"),
    ("goal", "feminine"),
    ("method", "masculine"),
    ("principle", "masculine"),
    ("task", "feminine"),
];
/// The longest text that an entry of a list holds, in letters; a longer one is told by its sentence.
const LONGEST_ENTRY: usize = 160;

impl Writer<'_> {
    pub(super) fn facts(&self, facts: &[FactId]) -> Said {
        self.list_of_facts(facts).unwrap_or_else(|| self.statements(facts))
    }

    /// All facts of one property, each a short text: a heading and a list.
    fn list_of_facts(&self, facts: &[FactId]) -> Option<Said> {
        let (first, rest) = facts.split_first()?;
        let dataset = self.known.dataset;
        let property = dataset.fact(*first).property.as_str();
        let is_one_property =
            |fact: &FactId| fact.organization == first.organization && dataset.fact(*fact).property == property;
        if rest.is_empty() || !rest.iter().all(is_one_property) {
            return None;
        }
        let (_, gender) = LISTED.iter().find(|(listed, _)| *listed == property)?;
        let stated = dataset.organization(first.organization).facts.iter().filter(|fact| fact.property == property);
        let entries: Vec<String> = facts.iter().filter_map(|fact| self.short(*fact)).collect();
        if entries.len() != facts.len() || stated.count() != facts.len() {
            return None;
        }
        let counted = self.counted_noun(&format!("property-{property}"), gender, facts.len(), Case::Nominative);
        let heading = self.words().organization(first.organization).text("counted", counted).say("say-facts");
        let entries = entries.into_iter().map(|text| Block::Entry { lead: String::new(), rest: text });
        Some(Said::with(self.sentence(&format!("{heading}:")), entries.collect()))
    }

    fn short(&self, fact: FactId) -> Option<String> {
        match &self.known.dataset.fact(fact).value {
            Value::Text(text) => {
                let text = text.stated(self.language)?;
                (!text.is_empty() && text.chars().count() <= LONGEST_ENTRY).then(|| text.to_owned())
            }
            Value::Number(_) | Value::Date(_) | Value::List(_) => None,
        }
    }

    /// Statements in a row; more than a few make a list.
    pub(super) fn statements(&self, facts: &[FactId]) -> Said {
        if facts.len() <= MOST_SENTENCES {
            return self.each(facts, |fact| self.statement(*fact)).into();
        }
        let mut organizations: Vec<OrganizationId> = facts.iter().map(|fact| fact.organization).collect();
        organizations.dedup();
        let heading = match organizations.as_slice() {
            [only] => self.words().organization(*only).say("say-statements"),
            _ => self.say("say-statements-many", &[]),
        };
        let entries = facts.iter().map(|fact| Block::Entry { lead: String::new(), rest: self.statement(*fact) });
        Said::with(self.sentence(&heading), entries.collect())
    }

    pub(super) fn sum(&self, sum: i64, how: Sum, facts: &[FactId]) -> Said {
        let (key, sign) = match how {
            Sum::Total => ("say-sum-total", " + "),
            Sum::Difference => ("say-sum-difference", " − "),
        };
        let number = |fact: &FactId| match self.known.dataset.fact(*fact).value {
            Value::Number(number) => number.to_string(),
            Value::Date(_) | Value::Text(_) | Value::List(_) => String::new(),
        };
        let reckoned = facts.iter().map(number).collect::<Vec<_>>().join(sign);
        let result = self.words().text("number", sum.to_string()).text("reckoned", reckoned).say(key);
        let Said { direct, mut blocks } = self.statements(facts);
        blocks.insert(0, Block::Paragraph(direct));
        Said::with(result, blocks)
    }

    pub(super) fn described(&self, described: &[(OrganizationId, Vec<usize>)]) -> Said {
        let direct = self.each(described, |(id, _)| self.description(*id));
        let mut blocks = Vec::new();
        for (_, spells) in described.iter().filter(|(_, spells)| !spells.is_empty()) {
            let told = self.membership(spells);
            if !direct.contains(told.as_str()) {
                blocks.push(Block::Paragraph(told));
            }
        }
        if let [(id, _)] = described {
            // A founding whose year the description has would only be said twice.
            if let crate::answer::Founding::Date(date) = crate::answer::founding(self.known.dataset, *id)
                && !direct.contains(&date.year().to_string())
            {
                let founded = self.words().organization(*id).date(date).say("say-founded");
                blocks.push(Block::Paragraph(self.sentence(&founded)));
            }
        }
        Said::with(direct, blocks)
    }

    pub(super) fn description(&self, id: OrganizationId) -> String {
        let organization = self.known.dataset.organization(id);
        let description = organization.description.as_ref().map(|text| text.best(self.language).trim());
        match description.filter(|text| !text.is_empty()) {
            // A description that is no sentence about it needs its name: "to promote trade".
            Some(text) if text.starts_with(char::is_lowercase) => {
                let name = phrase::capitalised(&self.organization(id));
                self.sentence(
                    &self.say("say-described", &[("name", Arg::from(&name)), ("description", Arg::from(text))]),
                )
            }
            Some(text) => text.to_owned(),
            None => self.class_of(id),
        }
    }

    /// Without a description, what kind of thing it is.
    fn class_of(&self, id: OrganizationId) -> String {
        let class = &self.known.dataset.organization(id).classification;
        let class = class.as_ref().and_then(|class| class.stated(self.language)).filter(|class| !class.is_empty());
        match class {
            Some(class) => {
                let article = if class.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) { "an" } else { "a" };
                let words = self.words().organization(id).text("class", class).text("article", article);
                self.sentence(&words.say("say-class"))
            }
            None => self.words().organization(id).say("say-description-unknown"),
        }
    }

    pub(super) fn full_name(&self, id: OrganizationId) -> String {
        let organization = self.known.dataset.organization(id);
        if let Some(position) = organization.facts.iter().position(|fact| fact.property == "full_name") {
            return self.statement(FactId { organization: id, position });
        }
        let of_language = |language: Option<Language>| language.is_none_or(|language| language == self.language);
        let short = organization
            .other_names
            .iter()
            .filter(|other| other.note.as_deref().is_some_and(|note| note.contains("abbreviation")))
            .find(|other| of_language(other.language))
            .map(|other| other.name.best(self.language));
        let name = self.organization(id);
        match short {
            Some(short) => self.say("say-name-short", &[("short", Arg::from(short)), ("name", Arg::from(&name))]),
            None => self.say("say-name", &[("name", Arg::from(&name))]),
        }
    }
}

//! The words of names and facts: what a clause's words have in common with them, and which of them tell something apart.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::dataset::{Dataset, FactId};
use crate::text;

/// What a word counts that the data doesn't have: less than one that a few organisations have.
const UNSEEN: f32 = 0.8;

/// The words of all facts.
#[derive(Debug, Default)]
pub struct FactWords {
    /// The words of each fact, label and statement and value, in all languages.
    pub(super) facts: FxHashMap<FactId, FxHashSet<String>>,
    /// The words of each statement alone.
    pub(super) statements: FxHashMap<FactId, FxHashSet<String>>,
    /// The words of each organisation's names and class.
    pub(super) names: Vec<FxHashSet<String>>,
    /// In how many organisations a word is.
    pub(super) frequency: FxHashMap<String, usize>,
}

impl FactWords {
    /// Of a data set.
    pub fn new(dataset: &Dataset) -> Self {
        let mut words = Self::default();
        for id in dataset.organization_ids() {
            let organization = dataset.organization(id);
            let mut of_organization: FxHashSet<String> = FxHashSet::default();
            let mut names: FxHashSet<String> = FxHashSet::default();
            for text in organization.name.all().chain(organization.other_names.iter().flat_map(|name| name.name.all()))
            {
                names.extend(text::keys(text));
            }
            if let Some(class) = &organization.classification {
                names.extend(class.all().flat_map(text::keys));
            }
            for (position, fact) in organization.facts.iter().enumerate() {
                let mut own: FxHashSet<String> = fact.statement.all().flat_map(text::keys).collect();
                words.statements.insert(FactId { organization: id, position }, own.clone());
                own.extend(fact.label.iter().flat_map(|label| label.all()).flat_map(text::keys));
                own.extend(text::keys(&fact.property.replace(['_', '-'], " ")));
                own.extend(fact.keywords.values().flatten().flat_map(|word| text::keys(word)));
                of_organization.extend(own.iter().cloned());
                words.facts.insert(FactId { organization: id, position }, own);
            }
            of_organization.extend(names.iter().cloned());
            for word in of_organization {
                *words.frequency.entry(word).or_default() += 1;
            }
            words.names.push(names);
        }
        words
    }

    /// Whether the data has all words of a text.
    pub fn has(&self, text: &str) -> bool {
        let keys = text::keys(text);
        !keys.is_empty() && keys.iter().all(|key| self.frequency.contains_key(key))
    }

    /// How much a word tells one organisation from others.
    pub(super) fn weight(&self, word: &str) -> f32 {
        let total = self.names.len().max(1) as f32;
        // A word that nothing has tells less than one that a few have.
        match self.frequency.get(word) {
            Some(seen) => (1.0 + total / *seen as f32).ln(),
            None => UNSEEN,
        }
    }
}

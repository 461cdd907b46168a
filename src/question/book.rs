//! The data set's names and texts, prepared for reading questions: keys, weights, owners. Built once a generation.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::lexicon::{Concept, Cue, Lexicon};
use super::spelling::Mended;
use crate::dataset::{Dataset, Entity, FactKind, Name, NameKind, OrganizationId, Part, Passage};
use crate::language::Language;
use crate::text::{TokenKind, fold, is_cyrillic, key, tokenize};

/// What reading a question needs of the index.
///
/// The index is to the right of nothing here: whoever joins the two implements it.
pub trait Lookup: Sync + Send {
    /// Positions of names that share a key with `keys`, the best first.
    fn names(&self, keys: &[&str], limit: usize) -> Vec<usize>;
    /// Positions of passages that share a key with `keys`, the best first.
    fn passages(&self, keys: &[&str], limit: usize) -> Vec<usize>;
    /// Known keys within an edit distance of `key`.
    fn near(&self, key: &str, max_distance: u8) -> Vec<String>;
    /// In how many names a key occurs.
    fn name_frequency(&self, key: &str) -> u64;
    /// In how many passages a key occurs.
    fn passage_frequency(&self, key: &str) -> u64;
    /// How many passages there are.
    fn passage_count(&self) -> u64;
    /// What a misspelt word was meant for, which `mend` finds out; whoever remembers that may tell it without.
    fn mended(&self, word: &str, language: Language, mend: &dyn Fn() -> Option<Mended>) -> Option<Mended> {
        let _ = (word, language);
        mend()
    }
}

/// Names and passages by the positions that [`Dataset::names`] and [`Dataset::passages`] give them.
#[derive(Debug)]
pub struct Book {
    names: Vec<KnownName>,
    passages: Vec<KnownPassage>,
    by_organization: HashMap<OrganizationId, Vec<usize>>,
    by_entity: HashMap<Entity, Vec<usize>>,
    entities_with_key: HashMap<String, u32>,
    entities: u32,
    near_names: HashMap<(Language, Concept), Vec<OrganizationId>>,
}

/// A name with its keys.
#[derive(Debug)]
pub struct KnownName {
    /// The name as the data has it.
    pub name: Name,
    /// Its words' keys and how much each tells.
    pub keys: Vec<(String, f32)>,
}

/// A passage; its words are looked at when first needed, since most are never.
#[derive(Debug)]
pub struct KnownPassage {
    /// The passage as the data has it.
    pub passage: Passage,
    /// Which questions it answers.
    pub kind: FactKind,
    own: Arc<HashSet<String>>,
    words: OnceLock<Words>,
}

/// The words of a passage.
#[derive(Debug, Default)]
pub struct Words {
    /// Keys of the label.
    pub label: Vec<Word>,
    /// Keys of the keywords, phrase by phrase.
    pub keywords: Vec<Vec<Word>>,
    /// Keys of the statement or description.
    pub text: Vec<Word>,
}

/// One word of a passage: its key and the classes that it is near to.
#[derive(Debug)]
pub struct Word {
    /// The key.
    pub key: String,
    /// [`mark`] of the key.
    pub mark: u64,
    /// Its concepts.
    pub concepts: Vec<Concept>,
    /// Whether it tells nothing.
    pub is_stop: bool,
    /// Whether it is a word of the organisation's own names.
    pub is_own: bool,
}

impl Book {
    /// Prepares the names and passages of `dataset`.
    pub fn new(dataset: &Dataset) -> Self {
        let names = dataset.names();
        let mut entities_with_key: HashMap<String, HashSet<Entity>> = HashMap::new();
        let keyed: Vec<Vec<String>> = names.iter().map(|name| crate::text::keys(&name.text)).collect();
        for (name, keys) in names.iter().zip(&keyed) {
            for key in keys {
                entities_with_key.entry(key.clone()).or_default().insert(name.entity);
            }
        }
        let entities_with_key: HashMap<String, u32> = entities_with_key
            .into_iter()
            .map(|(key, entities)| (key, u32::try_from(entities.len()).unwrap_or(u32::MAX)))
            .collect();
        let entities: HashSet<Entity> = names.iter().map(|name| name.entity).collect();
        let entities = u32::try_from(entities.len()).unwrap_or(u32::MAX);
        let mut by_entity: HashMap<Entity, Vec<usize>> = HashMap::new();
        let names: Vec<KnownName> = names
            .into_iter()
            .zip(keyed)
            .enumerate()
            .map(|(position, (name, _))| {
                by_entity.entry(name.entity).or_default().push(position);
                let keys = weighted_keys(&name.text, &entities_with_key, entities);
                KnownName { name, keys }
            })
            .collect();
        let mut own: HashMap<OrganizationId, HashSet<String>> = HashMap::new();
        for name in &names {
            if let Entity::Organization(id) = name.name.entity {
                own.entry(id).or_default().extend(name.keys.iter().map(|(key, _)| key.clone()));
            }
        }
        let own: HashMap<OrganizationId, Arc<HashSet<String>>> =
            own.into_iter().map(|(id, keys)| (id, Arc::new(keys))).collect();
        let mut by_organization: HashMap<OrganizationId, Vec<usize>> = HashMap::new();
        let passages: Vec<KnownPassage> = dataset
            .passages()
            .into_iter()
            .enumerate()
            .map(|(position, passage)| {
                by_organization.entry(passage.organization).or_default().push(position);
                let kind = match passage.part {
                    Part::Description => FactKind::Statement,
                    Part::Fact(fact) => dataset.fact(fact).kind,
                };
                let own = own.get(&passage.organization).cloned().unwrap_or_default();
                KnownPassage { passage, kind, own, words: OnceLock::new() }
            })
            .collect();
        let near_names = near_names(&names);
        Self { names, passages, by_organization, by_entity, entities_with_key, entities, near_names }
    }

    /// The name at a position.
    pub fn name(&self, position: usize) -> &KnownName {
        &self.names[position]
    }

    /// All names of an entity.
    pub fn names_of(&self, entity: Entity) -> impl Iterator<Item = &KnownName> {
        self.by_entity.get(&entity).into_iter().flatten().map(|position| &self.names[*position])
    }

    /// The passage at a position.
    pub fn passage(&self, position: usize) -> &KnownPassage {
        &self.passages[position]
    }

    /// Positions of an organisation's passages.
    pub fn passages_of(&self, organization: OrganizationId) -> &[usize] {
        self.by_organization.get(&organization).map_or(&[], Vec::as_slice)
    }

    /// Organisations with a word of this class in a name: "healthy" for a question about health.
    pub fn organizations_near(&self, language: Language, concept: Concept) -> &[OrganizationId] {
        self.near_names.get(&(language, concept)).map_or(&[], Vec::as_slice)
    }

    /// How many organisations and members have a name with this key.
    pub fn entities_with(&self, key: &str) -> u32 {
        self.entities_with_key.get(key).copied().unwrap_or(0)
    }

    /// How many organisations and members there are.
    pub fn entities(&self) -> u32 {
        self.entities
    }
}

impl Words {
    /// What a count's label says that it is of: "REGIONAL SECTIONS" in "number of regional sections of the organisation".
    pub fn head(&self) -> impl Iterator<Item = &Word> {
        let is_number = |word: &&Word| word.is_stop || word.concepts.contains(&Concept::Cue(Cue::HowMany));
        self.label.iter().skip_while(is_number).take_while(|word| !word.is_stop).take(2)
    }
}

impl KnownPassage {
    /// Its words.
    pub fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let words = |text: &str| words(text, self.passage.language, &self.own);
            Words {
                label: words(&self.passage.label),
                keywords: self.passage.keywords.lines().map(words).collect(),
                text: words(&self.passage.text),
            }
        })
    }
}

impl KnownName {
    /// What all its words tell together.
    pub fn weight(&self) -> f32 {
        self.keys.iter().map(|(_, weight)| weight).sum()
    }

    /// Whether it is written in capitals, or the data calls it an abbreviation.
    pub fn is_abbreviation(&self) -> bool {
        self.name.kind == NameKind::Abbreviation
            || self.name.text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
    }
}

/// One of 64 bits for a key: where none of some keys has a word's bit, none of them is its key.
pub fn mark(key: &str) -> u64 {
    let bytes = key.as_bytes();
    let ends = bytes.iter().take(4).chain(bytes.last());
    1 << (ends.fold(bytes.len(), |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte))) % 64)
}

/// The language that a word's letters are of.
pub fn language_of(word: &str) -> Language {
    if word.chars().any(is_cyrillic) { Language::Ru } else { Language::En }
}

fn near_names(names: &[KnownName]) -> HashMap<(Language, Concept), Vec<OrganizationId>> {
    let mut near: HashMap<(Language, Concept), Vec<OrganizationId>> = HashMap::new();
    for name in names.iter().filter(|name| name.name.kind == NameKind::Name) {
        let Entity::Organization(id) = name.name.entity else { continue };
        for token in tokenize(&name.name.text) {
            let language = language_of(&token.folded);
            for concept in Lexicon::of(language).concepts(&token.folded) {
                let own = near.entry((language, concept)).or_default();
                if concept.is_class() && !own.contains(&id) {
                    own.push(id);
                }
            }
        }
    }
    near
}

fn weighted_keys(text: &str, entities_with_key: &HashMap<String, u32>, entities: u32) -> Vec<(String, f32)> {
    tokenize(text)
        .iter()
        .filter(|token| token.kind != TokenKind::Punctuation)
        .flat_map(|token| token.folded.split('-').map(str::to_owned).collect::<Vec<_>>())
        .map(|word| {
            let key = key(&word);
            let with_key = entities_with_key.get(&key).copied().unwrap_or(1).max(1);
            #[expect(clippy::cast_precision_loss, reason = "counts of names are far below 2^24")]
            let rarity = (1.0 + entities as f32 / with_key as f32).ln();
            let concepts = Lexicon::of(language_of(&word)).concepts(&word);
            let has = |cue| concepts.contains(&Concept::Cue(cue));
            // Only spelt as a word of the language does a generic noun tell little; МАГ and ВОЗ are not such words.
            let factor = if has(Cue::Stop) {
                0.0
            } else if has(Cue::Organization) {
                0.35
            } else if has(Cue::City) {
                0.5
            } else {
                1.0
            };
            (key, rarity * factor)
        })
        .filter(|(key, weight)| !key.is_empty() && *weight > 0.0)
        .collect()
}

fn words(text: &str, language: Option<Language>, own: &HashSet<String>) -> Vec<Word> {
    tokenize(&fold(text))
        .iter()
        .filter(|token| token.kind != TokenKind::Punctuation)
        .flat_map(|token| token.folded.split('-').map(str::to_owned).collect::<Vec<_>>())
        .map(|word| {
            let lexicon = Lexicon::of(language.unwrap_or_else(|| language_of(&word)));
            let concepts = lexicon.concepts(&word);
            let is_stop = concepts.contains(&Concept::Cue(Cue::Stop));
            let key = key(&word);
            let is_own = own.contains(&key);
            Word { mark: mark(&key), key, concepts, is_stop, is_own }
        })
        .collect()
}

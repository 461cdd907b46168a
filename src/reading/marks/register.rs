//! The names of a data set, found by their words in any order: "Dune towns league" -> League of Dune Towns.
//!
//! An index of words in memory rather than Tantivy: what is looked for is a set of neighbouring words, not a ranked list. One
//! table has whole names by the sum of their words' hashes, so a stretch of a clause is looked up in one step however many
//! names there are; another has parts of names that few others have. Both take time in proportion to the clause.

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};
use std::ops::Range;

use super::known::{Fit, Known, Named, Noun};
use super::lists::{Of, lists_of};
use super::word::{Cut, Gap, Word};
use crate::dataset::{Dataset, Entity, MemberKind, NameKind, Role};
use crate::reading::words::{Vocabulary, is_name, is_place, is_word, mend};
use crate::text::key;

/// A part of a name names something where at most so many have it.
const MOST_OWNERS: usize = 4;
/// The longest stretch that is looked up as a name, in words.
const LONGEST: usize = 16;
/// So many unknown words of a clause are compared with the names' words.
const MOST_MENDED: usize = 12;

/// The names of a data set, ready for finding.
#[derive(Debug, Default)]
pub struct Register {
    /// Words of names by their keys.
    words: FxHashMap<Box<str>, u32>,
    /// The same by their sound in Latin letters.
    sounds: FxHashMap<Box<str>, u32>,
    /// Whose whole name the words with this sum of hashes are.
    whole: FxHashMap<u64, Vec<(Entity, Fit)>>,
    /// Who has a word, or two neighbouring ones, in a name; none where too many have.
    parts: FxHashMap<u64, Vec<Entity>>,
    /// The words of each one's names.
    names: FxHashMap<Entity, Vec<Box<[u32]>>>,
    /// Words that name no one thing: "association", "city".
    general: FxHashSet<u32>,
    /// What parts of a name are a name of: organisations and persons.
    has_parts: FxHashSet<Entity>,
    nouns: FxHashMap<Box<str>, Noun>,
    vocabulary: Vocabulary,
}

impl Register {
    /// The names of a data set with its classes and roles.
    pub fn new(dataset: &Dataset) -> Self {
        let names = dataset.names();
        let names = names.iter().map(|name| (name.entity, name.text.as_str(), name.kind));
        let mut register = Self::of_names(names, |entity| match entity {
            Entity::Organization(_) => true,
            Entity::Member(id) => dataset.members[id.0].kind == MemberKind::Person,
        });
        for organization in &dataset.organizations {
            register.learn(organization.classification.iter().flat_map(wordings), Noun::Kind);
        }
        for membership in &dataset.memberships {
            if let Role::Other(role) = membership.role {
                register.learn(dataset.roles.get(role.0).into_iter().flat_map(wordings), Noun::Role);
            }
        }
        register
    }

    /// Of names alone. `has_parts` tells whose names may be said in part.
    pub fn of_names<'n>(
        names: impl Iterator<Item = (Entity, &'n str, NameKind)>,
        has_parts: impl Fn(Entity) -> bool,
    ) -> Self {
        let mut register = Self::default();
        let mut spellings: Vec<String> = Vec::new();
        let mut owners: FxHashMap<u64, Vec<Entity>> = FxHashMap::default();
        for (entity, text, kind) in names {
            let cut = Cut::new(text);
            let ids: Vec<u32> = cut
                .words
                .iter()
                .filter(|word| cut.words.len() == 1 || !lists_of(word).fillers.has(&word.text))
                .map(|word| {
                    spellings.push(word.text.clone());
                    let id = register.id_of(&word.key);
                    if lists_of(word).nouns.contains_key(&word.text) {
                        register.general.insert(id);
                    }
                    id
                })
                .collect();
            if ids.is_empty() {
                continue;
            }
            let fit = if kind == NameKind::Abbreviation { Fit::Abbreviation } else { Fit::Whole };
            let whole = register.whole.entry(sum(&ids)).or_default();
            if !whole.iter().any(|(owner, _)| *owner == entity) {
                whole.push((entity, fit));
            }
            let mut own = |hash: u64| {
                let owners = owners.entry(hash).or_default();
                // One more than counts, to tell "too many" from "enough".
                if owners.len() <= MOST_OWNERS && !owners.contains(&entity) {
                    owners.push(entity);
                }
            };
            if has_parts(entity) {
                register.has_parts.insert(entity);
                ids.iter().for_each(|id| own(hash(*id)));
                ids.windows(2).for_each(|pair| own(sum(pair).rotate_left(1)));
            }
            register.names.entry(entity).or_default().push(ids.into());
        }
        register.parts = owners.into_iter().filter(|(_, owners)| owners.len() <= MOST_OWNERS).collect();
        for (word, id) in &register.words {
            register.sounds.entry(sound(word).into()).or_insert(*id);
        }
        spellings.extend(register.words.keys().map(|key| key.to_string()));
        register.vocabulary = Vocabulary::new(spellings.iter().filter(|word| word.chars().count() >= 4));
        register
    }

    fn learn<'t>(&mut self, texts: impl Iterator<Item = &'t str>, noun: Noun) {
        for text in texts {
            // Of "regional association" the last word is the noun; in Russian the first may be, and both are looked for.
            for word in Cut::new(text).words {
                let of = lists_of(&word).nouns.get(&word.text).map(|(of, _)| *of);
                // "Founding member": whoever belongs is a member, whatever the role.
                if noun == Noun::Role && of == Some(Of::Member) {
                    continue;
                }
                let is_noun = of.is_some_and(|of| of != Of::StandIn);
                if is_noun || !text.contains(' ') {
                    self.nouns.insert(word.key.into(), noun);
                }
            }
        }
    }

    fn id_of(&mut self, key: &str) -> u32 {
        let next = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        *self.words.entry(key.into()).or_insert(next)
    }

    /// The name's word that a word is, and whether it had to be mended.
    fn word(&self, word: &Word, mends_left: &mut usize) -> Option<(u32, bool)> {
        if let Some(id) = self.words.get(word.key.as_str()) {
            return Some((*id, false));
        }
        let language = word.language();
        if word.is_number || is_word(&word.text, language) || word.text.chars().count() < 3 {
            return None;
        }
        if let Some(id) = self.sounds.get(sound(&word.key).as_str()) {
            return Some((*id, true));
        }
        if *mends_left == 0 || is_place(&word.text) || is_name(&word.text, language) {
            return None;
        }
        *mends_left -= 1;
        let mended = mend(&word.text, language, &self.vocabulary).map(|meant| key(&meant));
        let mended = mended.or_else(|| mend(&word.key, language, &self.vocabulary))?;
        self.words.get(mended.as_str()).map(|id| (*id, true))
    }

    /// The stretch around a seed whose words all are of names of one owner.
    fn grown(&self, entity: Entity, seed: (usize, usize), clause: &Looked<'_>) -> (usize, usize) {
        let Some(names) = self.names.get(&entity) else { return seed };
        let is_own = |at: usize| clause.ids[at].is_some_and(|(id, _)| names.iter().any(|name| name.contains(&id)));
        let (mut start, mut end) = seed;
        // Each word of a name is said once.
        let mut said: Vec<u32> = clause.ids[start..end].iter().flatten().map(|(id, _)| *id).collect();
        let mut is_new = |at: usize| {
            let id = clause.ids[at].map_or(u32::MAX, |(id, _)| id);
            let is_new = !said.contains(&id);
            said.push(id);
            is_new
        };
        let mut at = end;
        while at < clause.words.len() && at - start < LONGEST && clause.words[at].gap <= Gap::Comma {
            if is_own(at) && !clause.is_filler(at) && is_new(at) {
                end = at + 1;
            } else if !clause.is_filler(at) {
                break;
            }
            at += 1;
        }
        let mut at = start;
        while at > 0 && end - at < LONGEST && clause.words[at].gap <= Gap::Comma {
            at -= 1;
            if is_own(at) && !clause.is_filler(at) && is_new(at) {
                start = at;
            } else if !clause.is_filler(at) {
                break;
            }
        }
        (start, end)
    }
}

impl Known for Register {
    fn names(&self, words: &[Word]) -> Vec<Named> {
        let mut mends_left = MOST_MENDED;
        let ids: Vec<_> = words.iter().map(|word| self.word(word, &mut mends_left)).collect();
        let clause = Looked { words, ids };
        let mut found = Vec::new();
        for start in 0..words.len() {
            self.wholes(start, &clause, &mut found);
        }
        let mut last = None;
        for at in 0..words.len() {
            for named in self.parts_at(at, last, &clause) {
                if !found.contains(&named) {
                    found.push(named);
                }
            }
            if !clause.is_filler(at) {
                last = Some(at);
            }
        }
        found
    }

    fn noun(&self, key: &str) -> Option<Noun> {
        self.nouns.get(key).copied()
    }
}

impl Register {
    /// Whole names that begin at a word.
    fn wholes(&self, start: usize, clause: &Looked<'_>, found: &mut Vec<Named>) {
        let mut total = 0_u64;
        let mut is_mended = false;
        for at in start..clause.words.len().min(start + LONGEST) {
            if at > start && clause.words[at].gap > Gap::Comma {
                break;
            }
            // A filler is a name only by itself: "Who", «За».
            if clause.is_filler(at) && at > start {
                continue;
            }
            let Some((id, mended)) = clause.ids[at] else { break };
            is_mended |= mended;
            total = total.wrapping_add(hash(id));
            if let Some(owners) = self.whole.get(&total) {
                let fit = owners.iter().map(|(_, fit)| *fit).min().unwrap_or(Fit::Whole);
                found.push(Named {
                    words: start..at + 1,
                    owners: owners.iter().map(|(owner, _)| *owner).collect(),
                    fit: if is_mended { Fit::Mended } else { fit },
                    telling: self.telling(start..at + 1, clause),
                });
            }
            if clause.is_filler(at) {
                break;
            }
        }
    }

    /// How many words of a stretch are neither fillers nor general.
    fn telling(&self, words: Range<usize>, clause: &Looked<'_>) -> usize {
        let is_telling =
            |at: &usize| !clause.is_filler(*at) && clause.ids[*at].is_none_or(|(id, _)| !self.general.contains(&id));
        words.filter(is_telling).count()
    }

    /// Whether a stretch has more than half of the words of one name.
    fn is_most(&self, entity: Entity, words: Range<usize>, clause: &Looked<'_>) -> bool {
        let ids: Vec<u32> =
            words.filter(|at| !clause.is_filler(*at)).filter_map(|at| clause.ids[at]).map(|(id, _)| id).collect();
        let has_most = |name: &[u32]| {
            let said = name.iter().filter(|id| ids.contains(id)).count();
            said >= 2 && said == ids.len() && 5 * said >= 3 * name.len()
        };
        self.names.get(&entity).is_some_and(|names| names.iter().any(|name| has_most(name)))
    }

    /// Parts of names around the word at a place, or around it and the one before.
    fn parts_at(&self, at: usize, last: Option<usize>, clause: &Looked<'_>) -> Vec<Named> {
        let Some((id, _)) = clause.ids[at].filter(|_| !clause.is_filler(at)) else { return Vec::new() };
        let mut seeds = vec![(hash(id), (at, at + 1))];
        if let Some(last) = last.filter(|last| clause.words[last + 1..=at].iter().all(|word| word.gap <= Gap::Comma))
            && let Some((before, _)) = clause.ids[last]
        {
            seeds.push((sum(&[before, id]).rotate_left(1), (last, at + 1)));
        }
        let mut found: Vec<Named> = Vec::new();
        for (hash, seed) in seeds {
            for &entity in self.parts.get(&hash).into_iter().flatten() {
                let (start, end) = self.grown(entity, seed, clause);
                let telling = self.telling(start..end, clause);
                if telling == 0 {
                    continue;
                }
                let fit = if self.is_most(entity, start..end, clause) { Fit::Most } else { Fit::Part };
                match found.iter_mut().find(|named| named.words == (start..end)) {
                    Some(named) if !named.owners.contains(&entity) => named.owners.push(entity),
                    Some(_) => {}
                    None => found.push(Named { words: start..end, owners: vec![entity], fit, telling }),
                }
            }
        }
        found
    }
}

/// A clause whose words were looked up.
struct Looked<'w> {
    words: &'w [Word],
    ids: Vec<Option<(u32, bool)>>,
}

impl Looked<'_> {
    fn is_filler(&self, at: usize) -> bool {
        lists_of(&self.words[at]).fillers.has(&self.words[at].text)
    }
}

fn wordings(text: &crate::dataset::Text) -> impl Iterator<Item = &str> {
    text.plain.as_deref().into_iter().chain(text.by_language.values().map(String::as_str))
}

fn sum(ids: &[u32]) -> u64 {
    ids.iter().fold(0, |sum: u64, id| sum.wrapping_add(hash(*id)))
}

fn hash(id: u32) -> u64 {
    let mut hasher = FxHasher::default();
    // FxHasher alone keeps sums of small numbers sums of small numbers.
    (id, 0x9e37_79b9_7f4a_7c15_u64 ^ u64::from(id).rotate_left(32)).hash(&mut hasher);
    let mixed = hasher.finish();
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// A word by its sound: «нато» and "nato" -> "nato".
fn sound(key: &str) -> String {
    let mut sound = String::with_capacity(key.len());
    for letter in any_ascii::any_ascii(key).to_lowercase().chars() {
        let letter = match letter {
            'y' | 'j' => 'i',
            'c' | 'q' => 'k',
            'w' => 'v',
            '\'' => continue,
            other => other,
        };
        if !sound.ends_with(letter) {
            sound.push(letter);
        }
    }
    sound
}

//! Facts that a question asks for, by the words that they explain: "сколько столиц среди основателей" -> a count of 7.
//!
//! What counts: the question's words that a fact explains (all of them should be), the fact's label that the question
//! explains (a label says precisely what the value is), and whether the fact answers this kind of question at all.

use rustc_hash::FxHashSet as HashSet;

use super::book::{KnownPassage, Word, mark};
use super::lexicon::{Concept, Cue};
use super::link::Strength;
use super::numeral::Form;
use super::scene::Scene;
use super::sentence::Term;
use crate::dataset::{Entity, FactKind, OrganizationId, Part, Value};

/// What kind of thing is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A number.
    Number,
    /// A time.
    Time,
    /// A place.
    Place,
    /// Somebody.
    Agent,
    /// Members of the named organisations.
    Members,
    /// A reason or purpose.
    Reason,
    /// Several things, by name.
    Each,
    /// Anything.
    Any,
}

/// Which names in a sentence are names, and which are words like any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// All that are clearer than a generic word.
    All,
    /// Only whole names: a part of a name may be meant as a word.
    Whole,
}

impl Names {
    fn hold(self, scene: &Scene<'_>, position: usize) -> bool {
        let least = match self {
            Self::All => Strength::Partial,
            Self::Whole => Strength::Full,
        };
        scene.mentions.iter().any(|mention| mention.strength >= least && mention.terms.contains(&position))
    }
}

/// How well a passage answers.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// Position of the passage.
    pub passage: usize,
    /// Its organisation.
    pub organization: OrganizationId,
    /// What of the organisation.
    pub part: Part,
    /// The share of the asked words that it explains, by weight.
    pub coverage: f32,
    /// All together.
    pub score: f32,
    /// How much of each of the sentence's terms it explains.
    pub explained: Vec<f32>,
}

/// What kind of thing the sentence asks for.
pub fn wanted(scene: &Scene<'_>) -> Wanted {
    if scene.has_any(&[Cue::HowMany]) {
        Wanted::Number
    } else if scene.has_any(&[Cue::When, Cue::SinceWhen, Cue::ExactDay, Cue::Month])
        || scene.has(Cue::Date) && scene.has_any(&[Cue::What, Cue::Which])
    {
        Wanted::Time
    } else if scene.has(Cue::Why) {
        Wanted::Reason
    } else if scene.has(Cue::Where) {
        Wanted::Place
    } else if asks_which_members(scene) && !scene.organizations.is_empty() {
        Wanted::Members
    } else if scene.has_any(&[Cue::Who, Cue::Whose]) {
        Wanted::Agent
    } else if scene.has(Cue::List) {
        Wanted::Each
    } else if scene.counts {
        Wanted::Number
    } else {
        Wanted::Any
    }
}

/// "Which of the member cities": of "which documents do member cities rely on" the documents are asked for.
fn asks_which_members(scene: &Scene<'_>) -> bool {
    let terms = &scene.sentence.terms;
    scene.sentence.with(Cue::Which).any(|which| {
        let phrase = terms[which + 1..].iter().take_while(|term| !term.has(Cue::Aux)).filter(|term| !term.is_stop());
        phrase.take(3).any(|term| term.has(Cue::City) || term.has(Cue::Member))
    })
}

/// The terms that ask for something of the data: not names, not question words, not words without meaning.
pub fn asked(scene: &Scene<'_>, names: Names) -> Vec<usize> {
    const QUESTION_WORDS: [Cue; 24] = [
        Cue::Now,
        Cue::Also,
        Cue::All,
        Cue::List,
        Cue::Or,
        Cue::Greeting,
        Cue::Thanks,
        Cue::Other,
        Cue::True,
        Cue::It,
        Cue::When,
        Cue::SinceWhen,
        Cue::HowMany,
        Cue::HowLong,
        Cue::Where,
        Cue::Who,
        Cue::Whose,
        Cue::Why,
        Cue::What,
        Cue::Which,
        Cue::How,
        Cue::Describe,
        Cue::Aux,
        Cue::We,
    ];
    (0..scene.sentence.terms.len())
        .filter(|&position| {
            let term = &scene.sentence.terms[position];
            let question_word = QUESTION_WORDS.iter().any(|cue| term.has(*cue)) && near(term).count() == 0;
            let says_nothing = term.is_stop() && near(term).count() == 0;
            !(says_nothing || question_word || names.hold(scene, position) || scene.sentence.is_in_period(position))
        })
        .collect()
}

/// Weighs passages, and counts an asked word that is in a name of their organisation as explained.
pub fn weigh_with_names(scene: &Scene<'_>, asked: &[usize], passages: &[usize]) -> Vec<Evidence> {
    let mut evidence = weigh(scene, asked, passages);
    let weights: Vec<f32> = asked.iter().map(|&position| weight(scene, &scene.sentence.terms[position])).collect();
    let total: f32 = weights.iter().sum();
    for one in &mut evidence {
        for &position in asked {
            let in_name = in_names(scene, one.organization, &scene.sentence.terms[position]);
            one.explained[position] = one.explained[position].max(in_name);
        }
        let sum: f32 = asked.iter().zip(&weights).map(|(&position, weight)| one.explained[position] * weight).sum();
        one.coverage = if total > 0.0 { sum / total } else { 0.0 };
    }
    evidence
}

/// How much an organisation's names explain a term.
fn in_names(scene: &Scene<'_>, organization: OrganizationId, term: &Term) -> f32 {
    let names = scene.book.names_of(Entity::Organization(organization));
    let same = |key: &str| if key == term.key { 0.9 } else { 0.0 };
    let direct = names.flat_map(|name| name.keys.iter().map(|(key, _)| same(key))).fold(0.0, f32::max);
    if direct > 0.0 {
        return direct;
    }
    let is_near = term
        .concepts
        .iter()
        .filter(|concept| concept.is_class())
        .any(|concept| scene.book.organizations_near(scene.sentence.language, *concept).contains(&organization));
    f32::from(u8::from(is_near)) * 0.65
}

/// How far words of a passage are believed, by where they stand: the same word, and a word near in meaning.
#[derive(Debug, Clone, Copy)]
struct Trust {
    label: (f32, f32),
    keyword: (f32, f32),
    text: (f32, f32),
}

/// Within an organisation that is named.
const OF_NAMED: Trust = Trust { label: (1.0, 0.85), keyword: (0.95, 0.6), text: (0.85, 0.45) };
/// Where nothing but the words leads to the organisation.
const OF_ANY: Trust = Trust { label: (1.0, 0.6), keyword: (0.6, 0.4), text: (0.85, 0.35) };

/// No fact explains more words of one sentence.
const MOST_ASKED: usize = 40;

/// Weighs the passages at `passages` as answers to the words at `asked`.
pub fn weigh(scene: &Scene<'_>, asked: &[usize], passages: &[usize]) -> Vec<Evidence> {
    if asked.len() > MOST_ASKED {
        return Vec::new();
    }
    let wanted = wanted(scene);
    let trust = if scene.organizations.is_empty() { OF_ANY } else { OF_NAMED };
    let passages: Vec<usize> = passages
        .iter()
        .copied()
        .filter(|&position| {
            let language = scene.book.passage(position).passage.language;
            language.is_none_or(|language| language == scene.sentence.language)
        })
        .collect();
    let said = Said::new(scene, asked);
    let explained: Vec<Vec<f32>> =
        passages.iter().map(|&position| explained(scene, &said, scene.book.passage(position), trust, wanted)).collect();
    let plain: Vec<f32> = asked.iter().map(|&position| weight(scene, &scene.sentence.terms[position])).collect();
    // A word that every passage has tells nothing about which of them is meant.
    #[expect(clippy::cast_precision_loss, reason = "an organisation has a few hundred facts at most")]
    let telling: Vec<f32> = plain
        .iter()
        .enumerate()
        .map(|(place, weight)| {
            let mean = explained.iter().map(|one| one[place]).sum::<f32>() / explained.len().max(1) as f32;
            weight * (0.4 + 0.6 * (1.0 - mean))
        })
        .collect();
    let counted = if wanted == Wanted::Number { scene.counted() } else { Vec::new() };
    let mut counts: Vec<bool> =
        (0..scene.sentence.terms.len()).map(|position| scene.is_in_full_name(position)).collect();
    asked.iter().for_each(|&position| counts[position] = true);
    let share = |one: &[f32], weights: &[f32]| {
        let total: f32 = weights.iter().sum();
        let sum: f32 = one.iter().zip(weights).map(|(explained, weight)| explained * weight).sum();
        if total > 0.0 { sum / total } else { 0.0 }
    };
    let mut evidence: Vec<Evidence> = passages
        .iter()
        .zip(&explained)
        .map(|(&position, one)| {
            let passage = scene.book.passage(position);
            let label = label_share(scene, passage, &counts, wanted);
            let score = 0.53 * share(one, &telling)
                + 0.35 * label
                + 0.2 * name_share(scene, passage)
                + fits(wanted, passage.kind)
                - stale(scene, wanted)
                - miscounts(scene, passage, &counted, asked, one);
            let mut explained = vec![0.0; scene.sentence.terms.len()];
            for (&term, level) in asked.iter().zip(one) {
                explained[term] = *level;
            }
            Evidence {
                passage: position,
                organization: passage.passage.organization,
                part: passage.passage.part,
                coverage: share(one, &plain),
                score,
                explained,
            }
        })
        .collect();
    evidence.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.passage.cmp(&other.passage)));
    evidence
}

/// What the sentence says, as passages are held against it.
struct Said<'a> {
    /// The asked terms: the position, the key, and the classes that words of a passage may share with it.
    asked: Vec<(usize, &'a str, Vec<Concept>)>,
    /// The keys of all terms.
    keys: HashSet<&'a str>,
    /// Their marks, together.
    marks: u64,
    /// Whether a term has a concept, by the concept's number.
    concepts: Vec<bool>,
}

impl<'a> Said<'a> {
    fn new(scene: &Scene<'a>, asked: &[usize]) -> Self {
        let terms = &scene.sentence.terms;
        let of_term = |&position: &usize| {
            let term = &terms[position];
            // What is asked for by its name is explained by its name: a president is no kind of leadership.
            let is_asked = term.concepts.iter().any(|concept| matches!(concept, Concept::Asked(_)));
            let by_name = is_asked || term.has(Cue::Organization);
            let near = near(term).filter(|concept| !by_name || !matches!(concept, Concept::Near(_))).collect();
            (position, term.key.as_str(), near)
        };
        let mut concepts = Vec::new();
        for number in terms.iter().flat_map(|term| &term.concepts).map(|concept| concept.number()) {
            concepts.resize(concepts.len().max(number + 1), false);
            concepts[number] = true;
        }
        Self {
            asked: asked.iter().map(of_term).collect(),
            keys: terms.iter().map(|term| term.key.as_str()).collect(),
            marks: terms.iter().fold(0, |marks, term| marks | mark(&term.key)),
            concepts,
        }
    }

    fn has(&self, word: &Word) -> bool {
        let has = |concept: &Concept| self.concepts.get(concept.number()).copied().unwrap_or_default();
        self.marks & word.mark != 0 && self.keys.contains(word.key.as_str()) || word.concepts.iter().any(has)
    }
}

/// How much a passage explains each of the asked terms, 0 to 1.
fn explained(scene: &Scene<'_>, said: &Said<'_>, passage: &KnownPassage, trust: Trust, wanted: Wanted) -> Vec<f32> {
    let words = passage.words();
    let mut best = vec![0.0_f32; said.asked.len()];
    let mut offer = |word: &Word, (same, close): (f32, f32), factor: f32| {
        for (best, (_, key, near)) in best.iter_mut().zip(&said.asked) {
            if word.key == *key {
                *best = best.max(same * factor);
            } else if near.iter().any(|concept| word.concepts.contains(concept)) {
                *best = best.max(close * factor);
            }
        }
    };
    for word in words.label.iter().filter(|word| said.has(word)) {
        offer(word, trust.label, 1.0);
    }
    for word in words.text.iter().filter(|word| said.has(word)) {
        // Nearly every statement says whose it is.
        offer(word, trust.text, if word.is_own { 0.4 } else { 1.0 });
    }
    for phrase in &words.keywords {
        let telling = phrase.iter().filter(|word| !word.is_stop);
        let of_it: Vec<&Word> = telling.clone().filter(|word| said.has(word)).collect();
        // A word of a phrase is not the phrase.
        #[expect(clippy::cast_precision_loss, reason = "phrases have a few words")]
        let factor = 0.6 + 0.4 * of_it.len() as f32 / telling.count() as f32;
        for word in of_it {
            offer(word, trust.keyword, factor);
        }
    }
    for (best, &(position, ..)) in best.iter_mut().zip(&said.asked) {
        *best = match number_at(scene, position) {
            Some(_) if wanted == Wanted::Each => 0.0,
            Some(number) => f32::from(u8::from(value(scene, passage) == Some(number))),
            None if scene.sentence.terms[position].typed.is_some() => *best * 0.9,
            None => *best,
        };
    }
    best
}

/// The number that a term is, or is a word of, outside of what is said about time.
pub fn number_at(scene: &Scene<'_>, position: usize) -> Option<i64> {
    let token = scene.sentence.terms[position].token;
    let numeral = scene.sentence.numerals.iter().find(|numeral| numeral.tokens.contains(&token))?;
    // "one" and "first" are as often no numbers.
    (numeral.value > 1 && numeral.form == Form::Cardinal).then_some(i64::from(numeral.value))
}

/// The number that a passage's fact states.
pub fn value(scene: &Scene<'_>, passage: &KnownPassage) -> Option<i64> {
    match passage.passage.part {
        Part::Fact(fact) => match scene.dataset.fact(fact).value {
            Value::Number(number) => Some(number),
            Value::Date(_) | Value::Text(_) | Value::List(_) => None,
        },
        Part::Description => None,
    }
}

/// Whether a passage is a count told as a plain number: nothing but "how many" asks for it.
pub fn is_number(scene: &Scene<'_>, passage: usize) -> bool {
    let passage = scene.book.passage(passage);
    passage.kind == FactKind::Count && value(scene, passage).is_some()
}

/// "Who is it now?": a source of some day doesn't know who holds an office today.
fn stale(scene: &Scene<'_>, wanted: Wanted) -> f32 {
    if wanted == Wanted::Agent && scene.has(Cue::Now) { 1.0 } else { 0.0 }
}

/// A number of something else than is counted: far below zero. The head of a label says what its number is of: "number of
/// MEMBERS of the Eurasia Section" counts no sections.
fn miscounts(scene: &Scene<'_>, passage: &KnownPassage, counted: &[usize], asked: &[usize], explained: &[f32]) -> f32 {
    let is_other = asked.iter().zip(explained).any(|(position, level)| counted.contains(position) && *level < 0.3);
    if is_other {
        return 0.4;
    }
    let terms = &scene.sentence.terms;
    let is_head = |position: &usize| {
        let term = &terms[*position];
        passage.words().head().any(|word| {
            word.key == term.key
                || near(term).any(|concept| concept.is_class() && word.concepts.contains(&concept))
                || term.cues().any(|cue| {
                    [Cue::City, Cue::Member, Cue::Organization].contains(&cue)
                        && word.concepts.contains(&Concept::Cue(cue))
                })
        })
    };
    if counted.is_empty() || counted.iter().any(is_head) { 0.0 } else { 0.2 }
}

/// Whether a fact of this kind can be the answer: far below zero if not.
fn fits(wanted: Wanted, kind: FactKind) -> f32 {
    match (wanted, kind) {
        (Wanted::Number, FactKind::Count) | (Wanted::Time, FactKind::Date) | (Wanted::Place, FactKind::Place) => 0.2,
        (Wanted::Number | Wanted::Time, _) => -1.0,
        (Wanted::Members, FactKind::Composition) => 0.15,
        (Wanted::Members, FactKind::Place) => 0.05,
        (Wanted::Place | Wanted::Members, _) => -0.4,
        (Wanted::Agent | Wanted::Reason, FactKind::Count | FactKind::Date | FactKind::Place) => -0.8,
        (Wanted::Reason, FactKind::Agent) => -0.4,
        (Wanted::Agent, FactKind::Agent) | (Wanted::Reason, FactKind::Purpose) => 0.15,
        (Wanted::Agent, FactKind::Composition) | (Wanted::Reason, FactKind::Effect) => 0.1,
        (Wanted::Any, FactKind::Count) => -0.05,
        (Wanted::Each, FactKind::Count | FactKind::Date) => -1.0,
        (Wanted::Agent, _) => -0.1,
        (Wanted::Any | Wanted::Each | Wanted::Reason, _) => 0.0,
    }
}

/// The concepts of a term that make it near to other words.
fn near(term: &Term) -> impl Iterator<Item = Concept> + '_ {
    const MEANINGFUL: [Cue; 12] = [
        Cue::Found,
        Cue::Sign,
        Cue::Treaty,
        Cue::Member,
        Cue::City,
        Cue::Name,
        Cue::Month,
        Cue::Belong,
        Cue::Oldest,
        Cue::Youngest,
        Cue::First,
        Cue::Source,
    ];
    term.concepts.iter().copied().filter(|concept| match concept {
        Concept::Near(_) | Concept::Asked(_) => true,
        Concept::Cue(cue) => MEANINGFUL.contains(cue),
    })
}

/// The share of a passage's label that the terms that count ask for.
fn label_share(scene: &Scene<'_>, passage: &KnownPassage, counts: &[bool], wanted: Wanted) -> f32 {
    let label: Vec<&Word> = passage.words().label.iter().filter(|word| !word.is_stop).collect();
    if label.is_empty() {
        return 0.4;
    }
    let terms = &scene.sentence.terms;
    let (mut told, mut all) = (0.0, 0.0);
    let mut weight = 1.0;
    for word in label {
        let of_kind = wanted == Wanted::Number && word.concepts.contains(&Concept::Cue(Cue::HowMany));
        let asked_for = terms.iter().zip(counts).any(|(term, counts)| {
            *counts && (term.key == word.key || near(term).any(|concept| word.concepts.contains(&concept)))
        });
        // "Number of member cities today" is what "how many cities" asks for: these words go without saying.
        let implied =
            [Cue::Member, Cue::Now, Cue::HowMany].iter().any(|cue| word.concepts.contains(&Concept::Cue(*cue)));
        if implied && !asked_for && !of_kind {
            continue;
        }
        all += weight;
        told += if of_kind || asked_for { weight } else { 0.0 };
        // The value is named at the beginning of a label, whose it is at the end.
        weight *= 0.8;
    }
    if all > 0.0 { told / all } else { 0.4 }
}

/// The share of the name in the question that the fact repeats: "the European network" is not the national ones.
fn name_share(scene: &Scene<'_>, passage: &KnownPassage) -> f32 {
    let words = passage.words();
    let terms: Vec<usize> =
        (0..scene.sentence.terms.len()).filter(|position| scene.is_in_full_name(*position)).collect();
    if terms.is_empty() {
        return 0.0;
    }
    let repeats = |position: &&usize| {
        let key = &scene.sentence.terms[**position].key;
        words.label.iter().chain(words.keywords.iter().flatten()).chain(&words.text).any(|word| word.key == *key)
    };
    #[expect(clippy::cast_precision_loss, reason = "sentences have a few words")]
    let share = terms.iter().filter(repeats).count() as f32 / terms.len() as f32;
    share
}

/// What an asked word tells: rare words most, words that nobody knows as much as the rarest.
fn weight(scene: &Scene<'_>, term: &Term) -> f32 {
    if !term.is_known {
        return 1.2;
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of passages are far below 2^24")]
    let (all, with) = (scene.lookup.passage_count() as f32, scene.lookup.passage_frequency(&term.key) as f32);
    let rarity = (1.0 + all / (1.0 + with)).ln() / (1.0 + all).ln().max(1.0);
    let light = [
        Cue::Organization,
        Cue::It,
        Cue::All,
        Cue::Now,
        Cue::Belong,
        Cue::List,
        Cue::Topic,
        Cue::Join,
        Cue::Also,
        Cue::Exist,
    ];
    let factor = if light.iter().any(|cue| term.has(*cue)) {
        0.35
    } else if term.is_stop() {
        0.7
    } else {
        1.0
    };
    rarity.max(0.4) * factor
}

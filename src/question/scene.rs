//! Everything that the rules look at: the sentence, whom and what it names, when; and how a reading is weighed.

use super::book::{Book, Lookup};
use super::lexicon::{Concept, Cue};
use super::link::{self, Mention, Strength};
use super::meaning::{Ask, Question, Subject, When};
use super::period;
use super::sentence::{Sentence, Term};
use crate::dataset::{Dataset, Entity, MemberId, OrganizationId};

/// A sentence with what it names.
pub struct Scene<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// Its names and passages.
    pub book: &'a Book,
    /// The index.
    pub lookup: &'a dyn Lookup,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// What it names.
    pub mentions: Vec<Mention>,
    /// Organisations that it names beyond doubt, in order.
    pub organizations: Vec<OrganizationId>,
    /// Organisations one of which it names: the words fit these alike.
    pub candidates: Vec<OrganizationId>,
    /// How clearly it names an organisation.
    pub strength: Option<Strength>,
    /// Members that it names, without the focus.
    pub members: Vec<MemberId>,
    /// Whether it names the focus, or says "we".
    pub names_focus: bool,
    /// When, with events found.
    pub when: Option<When>,
    /// Whether the time is stated in a way that is read only in part.
    pub is_half_read: bool,
    /// Whether the time is stated relative to the talk so far.
    pub relative: Option<crate::calendar::Relation>,
}

/// One way to read the sentence.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The rule that gives it.
    pub rule: &'static str,
    /// The question.
    pub question: Question,
    /// How much of each term it explains, 0 to 1.
    pub explained: Vec<f32>,
    /// Added to the share of explained words when readings are compared.
    pub prior: f32,
}

impl<'a> Scene<'a> {
    /// Finds what `sentence` names.
    pub fn new(sentence: &'a Sentence, dataset: &'a Dataset, book: &'a Book, lookup: &'a dyn Lookup) -> Self {
        let mentions = link::mentions(sentence, book, lookup);
        let mut scene = Self {
            dataset,
            book,
            lookup,
            sentence,
            mentions: Vec::new(),
            organizations: Vec::new(),
            candidates: Vec::new(),
            strength: None,
            members: Vec::new(),
            names_focus: sentence.has(Cue::We),
            when: None,
            is_half_read: false,
            relative: None,
        };
        let mut events = Vec::new();
        let mut bounds = 0;
        for found in &sentence.periods {
            match &found.when {
                period::When::Period(period) => {
                    if scene.when.is_none() {
                        scene.when = Some(When::Period(*period));
                    }
                }
                period::When::Relative(relation) => scene.relative = Some(*relation),
                period::When::Event { relation, anchor } => {
                    let terms = sentence.terms_in(anchor);
                    let named = mentions.iter().find_map(|mention| match mention.entities[..] {
                        [Entity::Organization(id)] if mention.terms.iter().all(|term| terms.contains(term)) => {
                            Some((id, mention.terms.clone()))
                        }
                        _ => None,
                    });
                    if let Some((organization, terms)) = named {
                        bounds += 1;
                        scene.when = Some(When::Event(*relation, organization));
                        events.extend(terms);
                    }
                }
            }
        }
        // Two events at once ("after ECAD but before UCLG") are not read yet; half of a question must not be answered.
        scene.is_half_read = bounds > 1;
        for mention in mentions {
            let is_event = mention.terms.iter().all(|term| events.contains(term));
            match mention.entities[..] {
                _ if is_event => {}
                [Entity::Organization(id)] => {
                    if !scene.organizations.contains(&id) && mention.strength > Strength::Generic {
                        scene.organizations.push(id);
                    } else if mention.strength == Strength::Generic && scene.candidates.is_empty() {
                        scene.candidates = vec![id];
                    }
                    scene.strength = scene.strength.max(Some(mention.strength));
                }
                [Entity::Member(id)] if mention.strength == Strength::Full => {
                    if dataset.focus == Some(id) {
                        scene.names_focus = true;
                    } else if !scene.members.contains(&id) {
                        scene.members.push(id);
                    }
                }
                [Entity::Member(_)] => continue,
                _ => {
                    let organizations: Vec<OrganizationId> = mention
                        .entities
                        .iter()
                        .filter_map(|entity| match entity {
                            Entity::Organization(id) => Some(*id),
                            Entity::Member(_) => None,
                        })
                        .collect();
                    if organizations.len() == mention.entities.len() && scene.candidates.is_empty() {
                        scene.candidates = organizations;
                        scene.strength = scene.strength.max(Some(mention.strength));
                    }
                }
            }
            scene.mentions.push(mention);
        }
        scene
    }

    /// Whether the sentence has a concept outside of names and times.
    pub fn has(&self, cue: Cue) -> bool {
        self.sentence.with(cue).any(|position| !self.sentence.is_in_period(position) && !self.is_in_full_name(position))
    }

    /// Whether it has any of them.
    pub fn has_any(&self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.has(*cue))
    }

    /// Whether a term is part of a name that is clearly named.
    pub fn is_in_full_name(&self, position: usize) -> bool {
        self.mentions.iter().any(|mention| mention.strength > Strength::Generic && mention.terms.contains(&position))
    }

    /// Whether a term is part of the name of an organisation that is named, however vaguely.
    pub fn is_in_organization(&self, position: usize) -> bool {
        self.mentions.iter().any(|mention| mention.is_of_organization() && mention.terms.contains(&position))
    }

    /// Whether a member other than the focus is named.
    pub fn subject(&self) -> Subject {
        if self.members.is_empty() { Subject::Focus } else { Subject::Members(self.members.clone()) }
    }

    /// A question of this sentence's language, time and subject.
    pub fn question(&self, ask: Ask) -> Question {
        Question {
            organizations: self.organizations.clone(),
            subject: self.subject(),
            when: self.when.clone(),
            ..Question::new(self.sentence.language, ask)
        }
    }

    /// A reading that explains names, times, question words, and the words of `cues`.
    pub fn reading(&self, rule: &'static str, ask: Ask, cues: &[Cue]) -> Reading {
        let explained = (0..self.sentence.terms.len())
            .map(|position| {
                let term = &self.sentence.terms[position];
                let explained = self.is_in_full_name(position)
                    || self.sentence.is_in_period(position)
                    || ALWAYS.iter().chain(cues).any(|cue| term.has(*cue));
                f32::from(u8::from(explained))
            })
            .collect();
        Reading { rule, question: self.question(ask), explained, prior: 0.05 }
    }

    /// The share of the sentence that a reading explains, 0 to 1. Clauses of which it explains nothing hardly count.
    pub fn share(&self, reading: &Reading) -> f32 {
        let weight = |position: usize| self.weight(position);
        let terms = &self.sentence.terms;
        let (mut all, mut explained) = (0.0, 0.0);
        for position in 0..terms.len() {
            let clause = terms[position].clause;
            let relevant = (0..terms.len()).any(|other| {
                let tells = weight(other) > 0.0 && !is_frame(&terms[other]) && !self.is_focus(other);
                terms[other].clause == clause && tells && reading.explained[other] > 0.0
            });
            // A clause of its own that asks nothing is a side remark: "hello, I'm writing an essay, …".
            let asks = !is_frame(&terms[position])
                && terms[position].concepts.iter().any(|concept| matches!(concept, Concept::Cue(_)));
            let is_remark = terms.iter().filter(|term| term.clause == clause).count() > 3;
            let factor = if relevant || asks || !is_remark { 1.0 } else { 0.1 };
            all += weight(position) * factor;
            explained += weight(position) * factor * reading.explained[position];
        }
        if all == 0.0 { 0.0 } else { explained / all }
    }

    /// Terms that a reading leaves unexplained, in the order of the message.
    pub fn left_over(&self, reading: &Reading) -> Vec<usize> {
        (0..self.sentence.terms.len()).filter(|&p| reading.explained[p] < 0.3 && self.weight(p) >= 1.0).collect()
    }

    /// What a term counts: nothing for words that ask nothing, most for words that the data or nobody knows.
    pub fn weight(&self, position: usize) -> f32 {
        let term = &self.sentence.terms[position];
        if let Some(mention) =
            self.mentions.iter().find(|m| m.strength > Strength::Generic && m.terms.contains(&position))
        {
            // A name counts once, however many words it has: long names must not outweigh what is asked of them.
            #[expect(clippy::cast_precision_loss, reason = "names have a few words")]
            let words = mention.terms.len() as f32;
            1.2 / words
        } else if term.is_stop() && self.sentence.periods.iter().all(|found| !found.tokens.contains(&term.token)) {
            // A word that mostly says nothing may still be what is asked: "what's SPECIAL about it".
            if term.concepts.iter().any(|concept| matches!(concept, Concept::Near(_))) { 0.4 } else { 0.0 }
        } else if !term.is_known {
            if term.is_capitalised || term.is_capitals { 1.4 } else { 1.1 }
        } else if term.is_number {
            0.6
        } else if !term.concepts.iter().any(|concept| matches!(concept, Concept::Cue(_))) {
            1.0
        } else {
            0.6
        }
    }

    /// Whether the sentence says that it doesn't mean the focus: "not when we joined", «не Ижевском».
    pub fn denies_focus(&self) -> bool {
        self.sentence
            .with(Cue::Not)
            .any(|not| (not + 1..=not + 3).any(|next| next < self.sentence.terms.len() && self.is_focus(next)))
    }

    /// Whether a yes or a no is asked for.
    pub fn is_yes_no(&self) -> bool {
        const OPEN: [Cue; 8] =
            [Cue::What, Cue::Which, Cue::Who, Cue::Where, Cue::When, Cue::Why, Cue::HowMany, Cue::HowLong];
        self.has_any(&[Cue::Aux, Cue::True]) && !self.has_any(&OPEN)
    }

    fn is_focus(&self, position: usize) -> bool {
        let Some(focus) = self.dataset.focus else { return false };
        self.sentence.terms[position].has(Cue::We)
            || self
                .mentions
                .iter()
                .any(|mention| mention.entities == [Entity::Member(focus)] && mention.terms.contains(&position))
    }
}

/// Whether a term only holds a sentence together: "has", "it", "which".
fn is_frame(term: &Term) -> bool {
    let frame = |concept: &Concept| match concept {
        Concept::Cue(cue) => *cue == Cue::Aux || ALWAYS.contains(cue),
        Concept::Near(_) => false,
    };
    !term.concepts.is_empty() && term.concepts.iter().all(frame)
}

/// Concepts that never need a rule to explain them.
const ALWAYS: [Cue; 9] = [Cue::Stop, Cue::We, Cue::It, Cue::What, Cue::Which, Cue::How, Cue::Also, Cue::Now, Cue::Time];

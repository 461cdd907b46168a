//! Everything that the rules look at: the sentence, whom and what it names, when; and how a reading is weighed.

use rustc_hash::FxHashSet as HashSet;

use super::book::{Book, Lookup};
use super::former::{Ask, Question, Subject, When};
use super::lexicon::{Concept, Cue};
use super::link::{self, Mention, Strength};
use super::period;
use super::sentence::{Sentence, Term};
use crate::dataset::{Dataset, Entity, MemberId, OrganizationId};

/// A sentence with what it names.
#[derive(Clone)]
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
    /// Whether the talk is of numbers, so that a bare noun asks for one: "and urban districts?".
    pub counts: bool,
    /// Whether the time is stated relative to the talk so far.
    pub relative: Option<crate::calendar::Relation>,
    /// The concepts of terms outside of names and times.
    cues: HashSet<Cue>,
    /// Where the terms of clearly named names are.
    in_full_name: Vec<bool>,
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
    /// What words count that it leaves unexplained, where they can hardly change what is asked: 1 for their full weight.
    pub slack: f32,
}

impl<'a> Scene<'a> {
    /// Finds what `sentence` names.
    pub fn new(sentence: &'a Sentence, dataset: &'a Dataset, book: &'a Book, lookup: &'a dyn Lookup) -> Self {
        Self::naming(link::mentions(sentence, book, lookup), sentence, dataset, book, lookup)
    }

    /// The same sentence with no organisation named: what might be a part of a name is an ordinary word.
    pub fn without_organizations(&self) -> Self {
        let others = self.mentions.iter().filter(|mention| !mention.is_of_organization()).cloned().collect();
        Self { counts: self.counts, ..Self::naming(others, self.sentence, self.dataset, self.book, self.lookup) }
    }

    fn naming(
        mentions: Vec<Mention>,
        sentence: &'a Sentence,
        dataset: &'a Dataset,
        book: &'a Book,
        lookup: &'a dyn Lookup,
    ) -> Self {
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
            counts: false,
            relative: None,
            cues: HashSet::default(),
            in_full_name: vec![false; sentence.terms.len()],
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
                    bounds += 1;
                    let terms = sentence.terms_in(anchor);
                    let named = mentions.iter().find_map(|mention| match mention.entities[..] {
                        [Entity::Organization(id)] if mention.terms.iter().all(|term| terms.contains(term)) => {
                            Some((id, mention.terms.clone()))
                        }
                        _ => None,
                    });
                    if let Some((organization, terms)) = named {
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
            if mention.strength > Strength::Generic {
                mention.terms.iter().for_each(|&term| scene.in_full_name[term] = true);
            }
            scene.mentions.push(mention);
        }
        for (position, term) in sentence.terms.iter().enumerate() {
            if !sentence.is_in_period(position) && !scene.in_full_name[position] {
                scene.cues.extend(term.cues());
            }
        }
        scene
    }

    /// The same sentence with the words at `terms` for a name of an organisation.
    pub fn about(&self, organization: OrganizationId, terms: &[usize]) -> Self {
        let mut scene = self.clone();
        scene.organizations = vec![organization];
        scene.strength = Some(Strength::Partial);
        for &term in terms {
            scene.in_full_name[term] = true;
        }
        let entities = vec![Entity::Organization(organization)];
        scene.mentions.push(Mention { entities, terms: terms.to_vec(), strength: Strength::Partial, weight: 0.0 });
        scene
    }

    /// Whether the sentence has a concept outside of names and times.
    pub fn has(&self, cue: Cue) -> bool {
        self.cues.contains(&cue)
    }

    /// Whether it has any of them.
    pub fn has_any(&self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.has(*cue))
    }

    /// Whether the focus is named, not just spoken of as "we" or "the city".
    pub fn has_focus_name(&self) -> bool {
        let focus = self.dataset.focus.map(Entity::Member);
        focus.is_some_and(|focus| self.mentions.iter().any(|mention| mention.entities == [focus]))
    }

    /// Whether a term is part of a name that is clearly named.
    pub fn is_in_full_name(&self, position: usize) -> bool {
        self.in_full_name[position]
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
        Reading { rule, question: self.question(ask), explained, prior: 0.05, slack: 1.0 }
    }

    /// The share of the sentence that a reading explains, 0 to 1. Clauses of which it explains nothing hardly count.
    pub fn share(&self, reading: &Reading) -> f32 {
        let terms = &self.sentence.terms;
        let (remarks, names) = (self.remarks(reading), self.possible_names(reading));
        let (mut all, mut explained) = (0.0, 0.0);
        for position in 0..terms.len() {
            let left_over = reading.explained[position] == 0.0;
            let factor = if remarks[terms[position].clause] {
                0.1
            } else if left_over && !names[position] {
                reading.slack
            } else {
                1.0
            };
            all += self.weight(position) * factor;
            explained += self.weight(position) * factor * reading.explained[position];
        }
        if all == 0.0 { 0.0 } else { explained / all }
    }

    /// By number of clause: whether it is one that the reading has no word of: "hello, I'm writing an essay, …".
    fn remarks(&self, reading: &Reading) -> Vec<bool> {
        let terms = &self.sentence.terms;
        let clauses = terms.last().map_or(0, |term| term.clause + 1);
        let (mut sizes, mut is_relevant) = (vec![0; clauses], vec![false; clauses]);
        for (position, term) in terms.iter().enumerate() {
            sizes[term.clause] += 1;
            let tells = || self.weight(position) > 0.0 && !is_frame(term) && !self.is_focus(position);
            is_relevant[term.clause] |= asks(term) || reading.explained[position] > 0.0 && tells();
        }
        sizes.iter().zip(is_relevant).map(|(size, is_relevant)| *size > 3 && !is_relevant).collect()
    }

    /// By term: whether it may, where it is left over, name somebody or something else than the reading speaks of: an unknown
    /// word where the focus isn't named ("when did glazov join"), or a part of a longer name ("Union of Cities OF GLORY").
    fn possible_names(&self, reading: &Reading) -> Vec<bool> {
        let terms = &self.sentence.terms;
        let is_generic = |term: &Term| [Cue::Organization, Cue::City, Cue::Member].iter().any(|cue| term.has(*cue));
        let is_part = |position: usize| {
            let term = &terms[position];
            reading.explained[position] == 0.0 && !term.is_stop() || is_generic(term)
        };
        // Whether nothing but parts of a name is between a term and the name of an organisation, on the side of `beside`.
        let touches = |touching: &[bool], position: usize, beside: Option<usize>| {
            let Some(beside) = beside.filter(|beside| *beside < terms.len()) else { return false };
            self.is_in_organization(beside)
                || is_part(beside) && terms[beside].clause == terms[position].clause && touching[beside]
        };
        let (mut before, mut after) = (vec![false; terms.len()], vec![false; terms.len()]);
        for position in 0..terms.len() {
            before[position] = touches(&before, position, position.checked_sub(1));
        }
        for position in (0..terms.len()).rev() {
            after[position] = touches(&after, position, Some(position + 1));
        }
        let may_be = |(position, term): (usize, &Term)| {
            let is_unknown =
                !term.is_known && (!self.names_focus || term.is_capitals || term.is_capitalised && position > 0);
            !is_generic(term) && (is_unknown || before[position] || after[position])
        };
        terms.iter().enumerate().map(may_be).collect()
    }

    /// A word for something that is asked for and that a reading says nothing of: "fee" in "what's the fee of ECAD", "who"
    /// in "who took us into ECAD".
    pub fn lacks(&self, reading: &Reading) -> Option<usize> {
        let remarks = self.remarks(reading);
        (0..self.sentence.terms.len()).find(|&position| {
            let term = &self.sentence.terms[position];
            let is_asked = term.concepts.iter().any(|concept| matches!(concept, Concept::Asked(_)));
            let is_told_of = || reading.rule != "fact" && self.is_told_of(&term.key, &reading.question.organizations);
            (asks(term) || is_asked && !is_told_of()) && reading.explained[position] < 0.3 && !remarks[term.clause]
        })
    }

    /// Whether a word is one of the texts about the organisations: the mayor signed this one.
    fn is_told_of(&self, key: &str, organizations: &[OrganizationId]) -> bool {
        organizations.iter().flat_map(|id| self.book.passages_of(*id)).any(|position| {
            let words = self.book.passage(*position).words();
            words.label.iter().chain(&words.text).any(|word| word.key == key)
        })
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
            if term.concepts.iter().any(|concept| concept.is_class()) { 0.4 } else { 0.0 }
        } else if !term.is_known {
            if term.is_capitalised || term.is_capitals { 1.5 } else { 1.2 }
        } else if term.is_number {
            0.6
        } else if !term.concepts.iter().any(|concept| matches!(concept, Concept::Cue(_))) {
            1.1
        } else {
            0.6
        }
    }

    /// The positions after the last word of "how many".
    fn after_how_many(&self) -> Option<std::ops::Range<usize>> {
        let terms = &self.sentence.terms;
        let is_count = |position: &usize| terms[*position].has(Cue::HowMany) && !self.sentence.is_in_period(*position);
        (0..terms.len()).rev().find(is_count).map(|last| last + 1..terms.len())
    }

    /// What is counted: the words that follow "how many" without a break, two at most ("regional sections").
    pub fn counted(&self) -> Vec<usize> {
        let Some(after) = self.after_how_many() else { return Vec::new() };
        after
            .take_while(|&position| {
                let term = &self.sentence.terms[position];
                !term.is_stop() && !self.is_in_full_name(position) && !term.has(Cue::Aux) && !term.has(Cue::Belong)
            })
            .take(2)
            .collect()
    }

    /// Whether organisations are what is counted: "how many associations" they are, "how many cities" they aren't.
    pub fn counts_organizations(&self) -> bool {
        let terms = &self.sentence.terms;
        let Some(after) = self.after_how_many() else { return false };
        let counted = after.map(|position| (position, &terms[position])).find(|&(position, term)| {
            !term.is_stop()
                && ![Cue::All, Cue::Now, Cue::We, Cue::Also, Cue::Aux].iter().any(|cue| term.has(*cue))
                && !self.is_focus(position)
                && !self.sentence.is_in_period(position)
        });
        counted.is_none_or(|(_, term)| {
            [
                Cue::Organization,
                Cue::Membership,
                Cue::Join,
                Cue::Belong,
                Cue::Found,
                Cue::It,
                Cue::Other,
                Cue::Which,
                Cue::Years,
            ]
            .iter()
            .any(|cue| term.has(*cue))
        })
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

    /// Whether a term names the focus, or says "we".
    pub fn is_focus(&self, position: usize) -> bool {
        let Some(focus) = self.dataset.focus else { return false };
        self.sentence.terms[position].has(Cue::We)
            || self
                .mentions
                .iter()
                .any(|mention| mention.entities == [Entity::Member(focus)] && mention.terms.contains(&position))
    }
}

/// Whether a term is a question word that wants an answer of its own.
fn asks(term: &Term) -> bool {
    const ASKING: [Cue; 18] = [
        Cue::Join,
        Cue::Membership,
        Cue::Leave,
        Cue::First,
        Cue::Last,
        Cue::Longest,
        Cue::Shortest,
        Cue::Penultimate,
        Cue::Who,
        Cue::Whose,
        Cue::Where,
        Cue::When,
        Cue::Why,
        Cue::HowMany,
        Cue::HowLong,
        Cue::HowOld,
        Cue::Month,
        Cue::ExactDay,
    ];
    ASKING.iter().any(|cue| term.has(*cue)) && !term.is_stop()
}

/// Whether a term only holds a sentence together: "has", "it", "which".
fn is_frame(term: &Term) -> bool {
    let frame = |concept: &Concept| match concept {
        Concept::Cue(cue) => *cue == Cue::Aux || ALWAYS.contains(cue),
        Concept::Near(_) | Concept::Asked(_) => false,
    };
    term.is_stop() || !term.concepts.is_empty() && term.concepts.iter().all(frame)
}

/// Concepts that never need a rule to explain them.
const ALWAYS: [Cue; 11] = [
    Cue::Light,
    Cue::Switch,
    Cue::Stop,
    Cue::We,
    Cue::It,
    Cue::What,
    Cue::Which,
    Cue::How,
    Cue::Also,
    Cue::Now,
    Cue::Time,
];

//! Facts and topics for a clause: "who signed it" and an organisation -> the fact that says so.

use std::cell::{OnceCell, RefCell};

use rustc_hash::FxHashMap;

use super::words::FactWords;
use crate::dataset::{Dataset, FactId, FactKind, OrganizationId, Value};
use crate::language::Language;
use crate::question::meaning::{Ask, Claim, Hit};
use crate::reading::property::Property;
use crate::sense::Vector;
use crate::text;

/// The log odds from which a fact answers.
const ENOUGH: f32 = -0.6;
/// Those from which nothing else can be meant.
const STRONG: f32 = 0.6;
/// How much stronger it must be if a property of a place or a person is asked for.
const OF_MEMBER: f32 = 1.5;
/// A number is meant if so much of the words is in its fact.
const NAMED: f32 = 0.34;
/// A number whose label is as near as this to "how many members" is one of members.
const OF_MEMBERS: f32 = 0.35;
/// Labels as near as this say the same of two organisations.
const ALIKE: f32 = 0.45;
/// The log odds from which an organisation beside the likeliest has to do with a topic.
const ON_TOPIC: f32 = -2.2;
/// How much less likely than the likeliest it may be.
const CLEAR: f32 = 1.0;

/// What a clause finds in the data.
pub(super) trait Passages {
    /// What these organisations' facts of a kind answer; none where they have none.
    fn facts(&self, property: Property, of: &[OrganizationId], is_claim: bool) -> Option<Ask>;
    /// A fact that answers beyond doubt.
    fn strong(&self, of: &[OrganizationId]) -> Option<Ask>;
    /// The fact of another organisation that is of the same kind.
    fn like(&self, fact: FactId, of: OrganizationId) -> Option<Ask>;
    /// Organisations that have to do with what the clause says: the likeliest, and those that are hardly less likely.
    fn on_topic(&self) -> Vec<Hit>;
    /// A number of their members or parts that the data states.
    fn count(&self, of: &[OrganizationId]) -> Option<Ask>;
}

/// What is worked out once a text.
pub(super) trait Sense {
    /// What a text is about.
    fn vector(&self, text: &str) -> Vector;
    /// How likely a label is of each kind of property.
    fn kinds(&self, label: &str, language: Language) -> Vec<(Property, f32)>;
}

/// The passages for one clause.
pub(super) struct Searched<'a> {
    /// Whose facts.
    pub dataset: &'a Dataset,
    /// Their words.
    pub words: &'a FactWords,
    /// What texts are about.
    pub sense: &'a dyn Sense,
    /// The clause without the names that fill slots.
    pub rest: String,
    /// The keys of its words that say what it is about.
    pub content: Vec<String>,
    /// Its language.
    pub language: Language,
    /// What kinds of property are asked for, each as likely as the network says.
    pub kinds: Vec<(Property, f32)>,
    /// Names and numbers that the clause states.
    pub stated: Vec<String>,
    /// It asks how many.
    pub wants_number: bool,
    /// It asks where.
    pub wants_place: bool,
    /// It asks who.
    pub wants_agent: bool,
    /// What the rest is about, once it was needed.
    pub vector: OnceCell<Vector>,
    /// How well facts fit that were looked at.
    pub fact_scores: RefCell<FxHashMap<FactId, f32>>,
    /// How well organisations fit, once they were looked at.
    pub topics: OnceCell<Vec<(f32, Hit)>>,
}

impl Searched<'_> {
    pub(super) fn facts_of<'b>(&'b self, of: &'b [OrganizationId]) -> impl Iterator<Item = FactId> + 'b {
        of.iter().flat_map(|id| {
            let count = self.dataset.organization(*id).facts.len();
            (0..count).map(|position| FactId { organization: *id, position })
        })
    }

    /// The likeliest fact with its log odds.
    pub(super) fn best(&self, of: &[OrganizationId]) -> Option<(f32, FactId)> {
        likeliest(self.facts_of(of).map(|id| (self.fact_score(id), id)))
    }

    fn is_number(&self, id: FactId) -> bool {
        matches!(self.dataset.fact(id).value, Value::Number(_))
    }

    /// What a fact answers: all of its kind, or whether what the clause states is so.
    pub(super) fn ask(&self, id: FactId, is_claim: bool) -> Ask {
        let holds = if is_claim { self.holds(id) } else { None };
        match holds {
            Some(holds) => Ask::Is(Claim::Fact(id, holds)),
            None => Ask::Facts(self.of_same_property(&self.dataset.fact(id).property, id.organization)),
        }
    }

    fn of_same_property(&self, property: &str, of: OrganizationId) -> Vec<FactId> {
        self.facts_of(&[of]).filter(|id| self.dataset.fact(*id).property == property).collect()
    }

    /// Whether the number or the names that the clause states are the fact's; none where it states none.
    fn holds(&self, id: FactId) -> Option<bool> {
        let fact = self.dataset.fact(id);
        if let Value::Number(number) = fact.value {
            let stated = self.stated.iter().find_map(|stated| stated.parse::<i64>().ok())?;
            return Some(stated == number);
        }
        if !matches!(fact.kind, FactKind::Place | FactKind::Agent) {
            return None;
        }
        let names = self.stated.iter().filter(|stated| stated.parse::<i64>().is_err());
        let names: Vec<String> = names.flat_map(|name| text::keys(name)).collect();
        let own = self.words.facts.get(&id)?;
        (!names.is_empty()).then(|| names.iter().all(|key| own.contains(key)))
    }
}

impl Passages for Searched<'_> {
    fn facts(&self, property: Property, of: &[OrganizationId], is_claim: bool) -> Option<Ask> {
        let enough = if property.is_of_member() { STRONG + OF_MEMBER } else { ENOUGH };
        self.best(of).filter(|(score, _)| *score >= enough).map(|(_, id)| self.ask(id, is_claim))
    }

    fn strong(&self, of: &[OrganizationId]) -> Option<Ask> {
        self.best(of).filter(|(score, _)| *score >= STRONG).map(|(_, id)| self.ask(id, false))
    }

    fn like(&self, fact: FactId, of: OrganizationId) -> Option<Ask> {
        let same = self.of_same_property(&self.dataset.fact(fact).property, of);
        if !same.is_empty() {
            return Some(Ask::Facts(same));
        }
        // Its clerk may have called it otherwise.
        let label = self.sense.vector(&self.label(fact));
        let others: Vec<FactId> =
            self.facts_of(&[of]).filter(|id| self.is_number(*id) == self.is_number(fact)).collect();
        let nearest = likeliest(others.into_iter().map(|id| (label.cosine(&self.sense.vector(&self.label(id))), id)));
        nearest.filter(|(near, _)| *near >= ALIKE).map(|(_, id)| Ask::Facts(vec![id]))
    }

    fn on_topic(&self) -> Vec<Hit> {
        let scores = self.topic_scores();
        let Some((best, _)) = scores.first() else { return Vec::new() };
        let near = scores.iter().take_while(|(score, _)| *score >= best - CLEAR && *score >= ON_TOPIC);
        let mut hits: Vec<Hit> = near.map(|(_, hit)| hit.clone()).collect();
        if hits.is_empty() {
            hits.extend(scores.first().map(|(_, hit)| hit.clone()));
        }
        hits.sort_by_key(|hit| hit.organization);
        hits
    }

    fn count(&self, of: &[OrganizationId]) -> Option<Ask> {
        let numbers: Vec<FactId> = self.facts_of(of).filter(|id| self.is_number(*id)).collect();
        let score = |id: FactId| {
            let label = self.label(id);
            (self.share(&text::keys(&label).into_iter().collect()) + self.near(&label), id)
        };
        let is_told = |id: &FactId| self.words.facts.get(id).is_some_and(|own| self.share(own) >= NAMED);
        let told = likeliest(numbers.iter().copied().filter(is_told).map(score));
        // "How many members": the number that is most like one of members.
        let of_members = || {
            let is_short = self.content.len() <= 1;
            likeliest(numbers.iter().copied().map(score)).filter(|(score, _)| is_short && *score >= OF_MEMBERS)
        };
        told.or_else(of_members).map(|(_, id)| Ask::Facts(vec![id]))
    }
}

/// The first of those that score best.
fn likeliest(scored: impl Iterator<Item = (f32, FactId)>) -> Option<(f32, FactId)> {
    scored.fold(None, |best: Option<(f32, FactId)>, one| match best {
        Some(other) if other.0 >= one.0 => Some(other),
        Some(_) | None => Some(one),
    })
}

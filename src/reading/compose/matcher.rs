//! How well a fact or an organisation fits a clause: a few named features, weighed.
//!
//! The weights are those of a logistic regression on some 150 questions of two banks (one is in `tests/questions`) that ask
//! for a property or a topic, by whether the fact's statement, or the organisation, is what the bank wants. They know one
//! data set only, and no command here makes them: a matcher learned on several, by the command that learns the rest, is to
//! take their place.

use rustc_hash::FxHashSet;

use super::passages::Searched;
use crate::dataset::{FactId, FactKind, OrganizationId, Value};
use crate::question::meaning::Hit;
use crate::text;

const OF_FACT: usize = 16;
/// What each feature of a fact counts, in the order of [`Searched::of_fact`].
const FACT: [f32; OF_FACT] = [
    -1.342, 2.297, 0.744, -0.243, 2.076, -0.636, -0.98, -1.276, -1.428, 0.547, -2.132, 0.558, -0.051, -0.901, 0.067,
    -2.116,
];
const OF_TOPIC: usize = 5;
/// What each feature of an organisation counts for a topic, in the order of [`Searched::of_topic`].
const TOPIC: [f32; OF_TOPIC] = [-5.363, 0.554, 6.706, 0.639, 2.698];
/// Of more organisations only those are looked at that have a word in common with the clause.
const MANY: usize = 100;
/// A name says more of what an organisation is about than a statement.
const NAME: f32 = 1.1;

impl Searched<'_> {
    /// How likely a fact answers, as a log odds.
    pub(super) fn fact_score(&self, id: FactId) -> f32 {
        let score = || weighed(&self.of_fact(id).map(|(_, value)| value), &FACT);
        *self.fact_scores.borrow_mut().entry(id).or_insert_with(score)
    }

    /// Organisations by how likely they have to do with the clause, as a log odds, the likeliest first.
    pub(super) fn topic_scores(&self) -> &[(f32, Hit)] {
        self.topics.get_or_init(|| {
            if self.content.is_empty() {
                return Vec::new();
            }
            let is_large = self.dataset.organizations.len() > MANY;
            let hits = self.dataset.organization_ids().map(|id| self.best_hit(id));
            let mut scores: Vec<(f32, Hit)> = hits
                .filter(|(share, _)| !is_large || *share > 0.0)
                .map(|(share, hit)| {
                    (weighed(&self.of_topic(hit.organization, share).map(|(_, value)| value), &TOPIC), hit)
                })
                .collect();
            scores.sort_by(|one, other| other.0.total_cmp(&one.0));
            scores
        })
    }

    /// What speaks for an organisation that is among those of a topic.
    pub(super) fn of_hit(&self, hit: &Hit) -> [(&'static str, f32); OF_TOPIC] {
        self.of_topic(hit.organization, self.best_hit(hit.organization).0)
    }

    /// How much of what the clause's words tell is among these words.
    pub(super) fn share(&self, own: &FxHashSet<String>) -> f32 {
        let told = |words: &mut dyn Iterator<Item = &String>| words.map(|word| self.words.weight(word)).sum::<f32>();
        let all = told(&mut self.content.iter());
        if all == 0.0 {
            return 0.0;
        }
        told(&mut self.content.iter().filter(|word| own.contains(*word))) / all
    }

    /// What a clerk calls a fact.
    pub(super) fn label(&self, id: FactId) -> String {
        let fact = self.dataset.fact(id);
        match &fact.label {
            Some(label) => label.best(self.language).to_owned(),
            None => fact.property.replace(['_', '-'], " "),
        }
    }

    /// How near the clause is to a text.
    pub(super) fn near(&self, text: &str) -> f32 {
        self.vector.get_or_init(|| self.sense.vector(&self.rest)).cosine(&self.sense.vector(text))
    }

    pub(super) fn of_fact(&self, id: FactId) -> [(&'static str, f32); OF_FACT] {
        let fact = self.dataset.fact(id);
        let label = self.label(id);
        let kinds = self.sense.kinds(&label, self.language);
        let of_kind = |asked| kinds.iter().find(|(kind, _)| *kind == asked).map_or(0.0, |(_, share)| *share);
        let kind: f32 = self.kinds.iter().map(|(asked, share)| share * of_kind(*asked)).sum();
        let concrete = self.kinds.iter().filter(|(asked, _)| asked.is_concrete());
        let concrete: f32 = concrete.map(|(_, share)| *share).sum();
        let is_number = matches!(fact.value, Value::Number(_));
        let unknown = self.content.iter().filter(|word| !self.words.frequency.contains_key(*word)).count();
        let is = |so: bool| f32::from(u8::from(so));
        [
            ("", 1.0),
            ("kind", kind),
            ("words", self.words.facts.get(&id).map_or(0.0, |own| self.share(own))),
            ("label-words", self.share(&text::keys(&label).into_iter().collect())),
            ("label", self.near(&label)),
            ("statement", self.near(fact.statement.best(self.language))),
            ("number", is(is_number && self.wants_number)),
            ("number-unasked", is(is_number && !self.wants_number)),
            ("no-number", is(!is_number && self.wants_number)),
            ("place", is(self.wants_place && fact.kind == FactKind::Place)),
            ("no-place", is(self.wants_place && fact.kind != FactKind::Place)),
            ("agent", is(self.wants_agent && fact.kind == FactKind::Agent)),
            ("no-agent", is(self.wants_agent && fact.kind != FactKind::Agent)),
            ("unseen", unknown as f32 / self.content.len().max(1) as f32),
            ("wordless", is(self.content.is_empty())),
            ("another-kind", concrete * (1.0 - kind)),
        ]
    }

    /// The name or the statement of an organisation that has most of the clause's words, and how much.
    fn best_hit(&self, id: OrganizationId) -> (f32, Hit) {
        let name = (NAME * self.share(&self.words.names[id.0]), Hit { organization: id, fact: None });
        let facts = (0..self.dataset.organization(id).facts.len()).map(|position| {
            let fact = FactId { organization: id, position };
            let share = self.words.statements.get(&fact).map_or(0.0, |own| self.share(own));
            (share, Hit { organization: id, fact: Some(fact) })
        });
        facts.fold(name, |best, one| if one.0 > best.0 { one } else { best })
    }

    fn of_topic(&self, id: OrganizationId, share: f32) -> [(&'static str, f32); OF_TOPIC] {
        let organization = self.dataset.organization(id);
        let nearest = organization.facts.iter().map(|fact| self.near(fact.statement.best(self.language)));
        [
            ("", 1.0),
            ("name-words", self.share(&self.words.names[id.0])),
            ("words", share),
            ("name", self.near(organization.name.best(self.language))),
            ("statement", nearest.fold(0.0, f32::max)),
        ]
    }
}

fn weighed(features: &[f32], weights: &[f32]) -> f32 {
    features.iter().zip(weights).map(|(feature, weight)| feature * weight).sum()
}

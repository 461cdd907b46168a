//! The facts of an answer for programs: organisation, property, value, source.

use serde_json::{Value as Json, json};

use super::FactLine;
use crate::answer::{Answer, Body, Check, Founding, Known, Listing};
use crate::dataset::{FactId, MemberId, OrganizationId, SourceId, Text, Value};
use crate::language::Language;

/// The facts that the direct answer states.
pub fn lines(answer: &Answer, known: Known<'_>) -> Vec<FactLine> {
    let of = Lines { known, language: answer.question.language };
    match &answer.body {
        Body::Joined(checks, _) | Body::Membership(checks, _) | Body::Left(checks) => {
            checks.iter().filter_map(|check| of.check(check)).collect()
        }
        Body::JoinedWhenFounded(check, founding) | Body::SinceFounding(check, founding) => {
            of.check(check).into_iter().chain(of.founding(check.organization, *founding)).collect()
        }
        Body::Duration(items, _) => items.iter().filter_map(|(check, _)| of.check(check)).collect(),
        Body::Founded(items, _) => items.iter().filter_map(|(id, founding)| of.founding(*id, *founding)).collect(),
        Body::WasFounded(id, founding, _) => of.founding(*id, *founding).into_iter().collect(),
        Body::Age(items) => items.iter().filter_map(|(id, founding, _)| of.founding(*id, *founding)).collect(),
        Body::List(listing) | Body::Count(listing) | Body::LongerThan(_, listing) => of.listing(listing),
        Body::Rank(_, entries, _) => entries.iter().filter_map(|entry| of.membership(entry.membership?)).collect(),
        Body::Compare(_, entries, _) | Body::Gap(_, entries, _) => {
            entries.iter().filter_map(|entry| of.membership(entry.membership?)).collect()
        }
        Body::Property(facts) | Body::MoreOf(facts) | Body::Members(_, _, facts) => {
            facts.iter().map(|fact| of.fact(*fact)).collect()
        }
        Body::Claim(fact, _) => vec![of.fact(*fact)],
        Body::Topic(hits) | Body::TopicCount(hits) => {
            hits.iter().filter_map(|hit| hit.fact).map(|fact| of.fact(fact)).collect()
        }
        Body::Describe(items) => items.iter().filter_map(|(_, membership)| of.membership((*membership)?)).collect(),
        Body::Shared(members, organizations) => members
            .iter()
            .flat_map(|member| {
                organizations
                    .iter()
                    .filter_map(|id| of.membership(known.register.spell(known.dataset, *member, *id)?))
            })
            .collect(),
        Body::Several(answers) => answers.iter().flat_map(|answer| lines(answer, known)).collect(),
        Body::Name(_) | Body::Talk(_) | Body::About | Body::Clarify(_) | Body::Unknown(_) => Vec::new(),
    }
}

struct Lines<'a> {
    known: Known<'a>,
    language: Language,
}

impl Lines<'_> {
    fn check(&self, check: &Check) -> Option<FactLine> {
        self.membership(check.membership?)
    }

    fn membership(&self, position: usize) -> Option<FactLine> {
        let membership = &self.known.dataset.memberships[position];
        let start = membership.start_date?;
        let source = membership.sources.first().copied();
        Some(FactLine {
            member: Some(self.member(membership.member)),
            ..self.line(membership.organization, "start_date", json!(start.to_string()), source)
        })
    }

    fn founding(&self, id: OrganizationId, founding: Founding) -> Option<FactLine> {
        match founding {
            Founding::Date(date) => Some(self.line(id, "founding_date", json!(date.to_string()), None)),
            Founding::Fact(fact, _) => Some(self.fact(fact)),
            Founding::Unstated => None,
        }
    }

    fn listing(&self, listing: &Listing) -> Vec<FactLine> {
        let memberships = listing.entries.iter().filter_map(|entry| self.membership(entry.membership?));
        let foundings = listing.entries.iter().chain(&listing.founded).filter(|entry| entry.membership.is_none());
        let foundings = foundings.filter_map(|entry| {
            Some(self.line(entry.organization, "founding_date", json!(entry.date?.to_string()), None))
        });
        memberships.chain(foundings).collect()
    }

    fn fact(&self, id: FactId) -> FactLine {
        let fact = self.known.dataset.fact(id);
        let text = |text: &Text| json!(text.best(self.language));
        let value = match &fact.value {
            Value::Number(number) => json!(number),
            Value::Date(date) => json!(date.to_string()),
            Value::Text(words) => text(words),
            Value::List(items) => Json::Array(items.iter().map(text).collect()),
        };
        self.line(id.organization, &fact.property, value, fact.source)
    }

    fn line(&self, id: OrganizationId, property: &str, value: Json, source: Option<SourceId>) -> FactLine {
        let organization = self.known.dataset.organization(id);
        let source =
            source.or_else(|| organization.sources.first().copied()).map(|id| &self.known.dataset.sources[id.0]);
        let source = source.and_then(|source| {
            source.url.clone().or_else(|| source.title.as_ref().map(|title| title.best(self.language).to_owned()))
        });
        FactLine { organization: organization.id.clone(), member: None, property: property.to_owned(), value, source }
    }

    fn member(&self, id: MemberId) -> String {
        self.known.dataset.member(id).id.clone()
    }
}

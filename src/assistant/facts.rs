//! The facts of an answer for programs: organisation, property, value, source.

use serde_json::{Value as Json, json};

use super::FactLine;
use crate::answer::{Answer, Because, Dated, Finding, Item, Known, Listing, Part, Reading};
use crate::calendar::PartialDate;
use crate::dataset::{FactId, MemberId, OrganizationId, SourceId, Text, Value};
use crate::language::Language;
use crate::question::meaning::Point;

/// The facts that the direct answer states, each once.
pub fn lines(answer: &Answer, known: Known<'_>) -> Vec<FactLine> {
    let of = Lines { known, language: answer.question.language };
    let mut lines: Vec<FactLine> = Vec::new();
    for line in answer.parts.iter().flat_map(|part| of.part(part)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

struct Lines<'a> {
    known: Known<'a>,
    language: Language,
}

impl Lines<'_> {
    fn part(&self, part: &Part) -> Vec<FactLine> {
        let of_dates = |dates: &[Dated]| dates.iter().flat_map(|dated| self.dated(dated)).collect::<Vec<_>>();
        let stated = part.facts().into_iter().map(|fact| self.fact(fact));
        let own: Vec<FactLine> = match &part.finding {
            Finding::Dates(dates) => of_dates(dates),
            Finding::Length(length) => of_dates(&[length.from.clone(), length.to.clone()]),
            Finding::Verdict(verdict) => match &verdict.because {
                Because::Set(listing) => self.listing(listing),
                Because::Points(dates) => of_dates(dates),
                Because::Fact(_) => Vec::new(),
            },
            Finding::Listing(listing) => self.listing(listing),
            Finding::Place(items, _) => items.iter().flat_map(|item| self.item(item)).collect(),
            Finding::Order(ordered) => ordered
                .measures
                .iter()
                .flat_map(|measured| match &measured.value {
                    Some(Reading::Date(dated)) => self.dated(dated),
                    Some(Reading::Length(length)) => of_dates(&[length.from.clone(), length.to.clone()]),
                    Some(Reading::Number(_)) | None => Vec::new(),
                })
                .collect(),
            Finding::Described(items) => {
                items.iter().flat_map(|(_, spells)| spells).filter_map(|spell| self.start(*spell)).collect()
            }
            Finding::Sum(..) | Finding::Facts(_) | Finding::AsAsked | Finding::Unknown(..) => Vec::new(),
        };
        own.into_iter().chain(stated).collect()
    }

    fn listing(&self, listing: &Listing) -> Vec<FactLine> {
        listing.items.iter().chain(&listing.founded).flat_map(|item| self.item(item)).collect()
    }

    fn item(&self, item: &Item) -> Vec<FactLine> {
        if !item.spells.is_empty() {
            return item.spells.iter().filter_map(|spell| self.start(*spell)).collect();
        }
        let founded = item.organization.zip(item.date).filter(|_| item.fact.is_none());
        founded.map(|(id, date)| self.line(id, "founding_date", json!(date.to_string()), None)).into_iter().collect()
    }

    fn dated(&self, dated: &Dated) -> Vec<FactLine> {
        let of_organization = |id: OrganizationId, property: &str| {
            let date = dated.date.filter(|_| dated.fact.is_none());
            date.map(|date| self.line(id, property, json!(date.to_string()), None)).into_iter().collect()
        };
        match dated.point {
            Point::Joined(..) => dated.spells.iter().filter_map(|spell| self.start(*spell)).collect(),
            Point::Left(..) => dated.spells.iter().filter_map(|spell| self.end(*spell)).collect(),
            Point::Founded(id) => of_organization(id, "founding_date"),
            Point::Dissolved(id) => of_organization(id, "dissolution_date"),
            Point::Today | Point::On(_) => Vec::new(),
        }
    }

    fn start(&self, position: usize) -> Option<FactLine> {
        let start = self.known.dataset.memberships[position].start_date?;
        Some(self.membership(position, "start_date", start))
    }

    fn end(&self, position: usize) -> Option<FactLine> {
        let end = self.known.dataset.memberships[position].end_date?;
        Some(self.membership(position, "end_date", end))
    }

    fn membership(&self, position: usize, property: &str, date: PartialDate) -> FactLine {
        let membership = &self.known.dataset.memberships[position];
        let source = membership.sources.first().copied();
        FactLine {
            member: Some(self.member(membership.member)),
            ..self.line(membership.organization, property, json!(date.to_string()), source)
        }
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

//! A data set, and what the notation's words mean in it: `joined.izhevsk.ecad` -> the point with its date and spells.

use super::notation::split;
use crate::answer::{Answer, Dated, Founding, Known, Length, Register, founding};
use crate::calendar::{Datelike, NaiveDate, PartialDate, Period, Relation, Span, Truth};
use crate::dataset::{Dataset, FactId, MemberId, OrganizationId, load_texts};
use crate::language::Language;
use crate::question::meaning::{Point, Question, Time, Who};
use crate::render::answers::message;
use crate::render::message::Message;

/// A data set with what belongs to it.
pub(super) struct World {
    pub(super) dataset: Dataset,
    pub(super) register: Register,
    pub(super) today: NaiveDate,
}

impl World {
    pub(super) fn new(text: &str) -> Self {
        let dataset = load_texts(vec![("small.json".to_owned(), text.to_owned())]).unwrap().dataset;
        let register = Register::new(&dataset);
        Self { dataset, register, today: "2026-06-15".parse().unwrap() }
    }

    /// What is said of a line: paragraphs are joined by " / ", entries begin with "•", the source is left out.
    pub(super) fn said(&self, language: Language, line: &str) -> String {
        let mut message = self.message(language, line);
        message.source = None;
        message.plain().replace("\n\n", " / ").replace('\n', " ")
    }

    pub(super) fn message(&self, language: Language, line: &str) -> Message {
        let parts = line.split(" && ").map(|part| self.part(part)).collect();
        let question = Question { language, asks: Vec::new(), read_as: None };
        let known = Known { dataset: &self.dataset, register: &self.register, today: self.today };
        message(&Answer { question, parts }, known)
    }

    pub(super) fn dated(&self, word: &str) -> Dated {
        let point = self.point(word);
        let mut dated = Dated { point, date: None, fact: None, spells: Vec::new(), exists: Truth::Yes };
        match point {
            Point::Joined(Who::Member(member), organization) | Point::Left(Who::Member(member), organization) => {
                dated.spells = self.spells(member, organization);
                let membership = |position: &usize| &self.dataset.memberships[*position];
                dated.date = match point {
                    Point::Joined(..) => dated.spells.first().and_then(|position| membership(position).start_date),
                    _ => dated.spells.last().and_then(|position| membership(position).end_date),
                };
                if dated.spells.is_empty() {
                    let is_partial = self.dataset.organization(organization).members_are_partial;
                    dated.exists = if is_partial { Truth::Unknown } else { Truth::No };
                }
            }
            Point::Founded(organization) => match founding(&self.dataset, organization) {
                Founding::Date(date) => dated.date = Some(date),
                Founding::Fact(fact, date) => (dated.fact, dated.date) = (Some(fact), Some(date)),
                Founding::Unstated => {}
            },
            Point::Dissolved(organization) => dated.date = self.dataset.organization(organization).dissolution_date,
            Point::Today => dated.date = Some(PartialDate::Day(self.today)),
            Point::On(date) => dated.date = Some(date),
            Point::Joined(Who::Focus, _) | Point::Left(Who::Focus, _) => panic!("the notation names members"),
        }
        dated
    }

    pub(super) fn length(&self, from: &str, to: &str) -> Length {
        let (from, to) = (self.dated(from), self.dated(to));
        let end = match to.point {
            Point::Today => from
                .spells
                .last()
                .and_then(|position| self.dataset.memberships[*position].end_date)
                .unwrap_or(PartialDate::Day(self.today)),
            _ => to.date.unwrap_or(PartialDate::Day(self.today)),
        };
        let is_known = from.date.is_some() && (to.date.is_some() || to.point == Point::Today);
        let years = from.date.filter(|_| is_known).map(|date| {
            let (least, _) = date.years_until(end.earliest());
            let (_, most) = date.years_until(end.latest());
            (least, most)
        });
        Length { from, to, years }
    }

    pub(super) fn years(&self, spells: &[usize]) -> i64 {
        let Some(position) = spells.first() else { return 0 };
        let membership = &self.dataset.memberships[*position];
        let end = membership.end_date.map_or(self.today.year(), PartialDate::year);
        i64::from(end - membership.start_date.map_or(end, PartialDate::year))
    }

    pub(super) fn point(&self, word: &str) -> Point {
        let parts: Vec<&str> = word.split('.').collect();
        let who = || Who::Member(self.member(parts[1]));
        match parts[0] {
            "joined" => Point::Joined(who(), self.organization(parts[2])),
            "left" => Point::Left(who(), self.organization(parts[2])),
            "founded" => Point::Founded(self.organization(parts[1])),
            "dissolved" => Point::Dissolved(self.organization(parts[1])),
            "today" => Point::Today,
            "on" => Point::On(parts[1].parse().unwrap()),
            other => panic!("no point {other:?}"),
        }
    }

    pub(super) fn time(&self, word: &str) -> Time {
        let (name, value) = split(word);
        let relation = match name {
            "in" => Relation::In,
            "since" => Relation::Since,
            "after" => Relation::After,
            "before" => Relation::Before,
            "by" => Relation::By,
            "last" => return Time::Period(Period::LastYears(value.parse().unwrap())),
            "decade" => return Time::Period(Period::Related(Relation::In, Span::Decade(value.parse().unwrap()))),
            "year-of" => return Time::YearOf(self.point(value)),
            "not" => return Time::Except(Box::new(self.time(&format!("in:{value}")))),
            "either" => return Time::Either(value.split(',').map(|year| self.time(&format!("in:{year}"))).collect()),
            "between" => {
                let (one, other) = value.split_once(',').unwrap();
                return match one.parse() {
                    Ok(first) => Time::Period(Period::Between(Span::Date(first), Span::Date(other.parse().unwrap()))),
                    Err(_) => Time::Between(self.point(one), self.point(other)),
                };
            }
            other => panic!("no time {other:?}"),
        };
        match value.parse() {
            Ok(date) => Time::Period(Period::Related(relation, Span::Date(date))),
            Err(_) => Time::Relative(relation, self.point(value)),
        }
    }

    pub(super) fn spells(&self, member: MemberId, organization: OrganizationId) -> Vec<usize> {
        let memberships = &self.dataset.memberships;
        let mut spells: Vec<usize> = (0..memberships.len())
            .filter(|position| {
                memberships[*position].member == member && memberships[*position].organization == organization
            })
            .collect();
        spells.sort_by_key(|position| memberships[*position].start_date.map(PartialDate::list_order));
        spells
    }

    pub(super) fn organization(&self, id: &str) -> OrganizationId {
        let found = self.dataset.organization_ids().find(|found| self.dataset.organization(*found).id == id);
        found.unwrap_or_else(|| panic!("no organisation {id:?}"))
    }

    pub(super) fn member(&self, id: &str) -> MemberId {
        let found = self.dataset.member_ids().find(|found| self.dataset.member(*found).id == id);
        found.unwrap_or_else(|| panic!("no member {id:?}"))
    }

    /// `urc/aim`: all facts of a property.
    pub(super) fn facts(&self, word: &str) -> Vec<FactId> {
        let (organization, property) = word.split_once('/').unwrap();
        let facts = self.facts_of(self.organization(organization), property);
        assert!(!facts.is_empty(), "no fact {word:?}");
        facts
    }

    pub(super) fn facts_of(&self, organization: OrganizationId, property: &str) -> Vec<FactId> {
        let facts = self.dataset.organization(organization).facts.iter().enumerate();
        facts
            .filter(|(_, fact)| fact.property == property)
            .map(|(position, _)| FactId { organization, position })
            .collect()
    }
}

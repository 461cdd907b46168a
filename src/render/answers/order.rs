//! Which of several: 1990 and 1995 -> "Kazan joined first, in 1990; Penza in 1995."

use std::collections::BTreeSet;

use super::date::precision;
use super::length::is_of_one_membership;
use super::spell::Verb;
use super::{Said, Writer};
use crate::answer::{Dated, Measured, Ordered, Reading};
use crate::calendar::PartialDate;
use crate::dataset::FactId;
use crate::language::Language;
use crate::question::meaning::{Detail, End, Measure, Point};
use crate::render::message::Block;
use crate::render::messages::Arg;

/// In what two points differ, which is what a sentence names them by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Differ {
    /// Members of one organisation.
    Members,
    /// Organisations of one member.
    Organizations,
    /// Foundings.
    Foundings,
    /// In more than that.
    More,
}

impl Writer<'_> {
    pub(super) fn order(&self, ordered: &Ordered, end: End) -> Said {
        let missing =
            ordered.measures.iter().filter(|measured| measured.value.is_none() || self.has_no_value(measured));
        let missing: Vec<&Measured> = missing.collect();
        if !missing.is_empty() {
            return self.each(&missing, |measured| self.no_value(measured)).into();
        }
        let dates: Vec<(&Dated, PartialDate)> = ordered
            .measures
            .iter()
            .filter_map(|measured| match &measured.value {
                Some(Reading::Date(dated)) => Some((dated, self.date_of(dated)?)),
                Some(Reading::Length(_) | Reading::Number(_)) | None => None,
            })
            .collect();
        if dates.len() == ordered.measures.len() && dates.len() > 1 {
            return self.order_of_dates(&dates, ordered, end).into();
        }
        let facts: Vec<(FactId, i64)> = ordered
            .measures
            .iter()
            .filter_map(|measured| match (&measured.measure, &measured.value) {
                (Measure::Number(fact), Some(Reading::Number(number))) => Some((*fact, *number)),
                (Measure::Number(_) | Measure::Point(_) | Measure::Distance(..), _) => None,
            })
            .collect();
        if facts.len() == ordered.measures.len() && facts.len() > 1 {
            return self.order_of_numbers(&facts, ordered, end);
        }
        self.order_of_lengths(ordered, end).into()
    }

    fn order_of_dates(&self, dates: &[(&Dated, PartialDate)], ordered: &Ordered, end: End) -> String {
        let points: Vec<Point> = dates.iter().map(|(dated, _)| dated.point).collect();
        // What a fact states may be of something else, so the fact says of what.
        if dates.iter().any(|(dated, _)| dated.fact.is_some()) {
            return self.each(dates, |(dated, _)| self.dated(dated, Detail::Any));
        }
        let mut in_order: Vec<&Dated> = dates.iter().map(|(dated, _)| *dated).collect();
        if !ordered.is_told {
            in_order.sort_by_key(|dated| !matches!(dated.point, Point::Founded(_)));
        } else if end == End::Last {
            in_order.reverse();
        }
        let (first, date) = &dates[0];
        if ordered.is_tie {
            let words = self.words().number("count", dates.len()).text("precision", precision(*date)).date(*date);
            return words.say("say-order-same");
        }
        if !ordered.is_told {
            return self.say("say-order-untold", &[("clauses", Arg::from(&self.clauses(&in_order)))]);
        }
        if differ(&points) == Differ::More {
            return self.sentence(&self.in_turn(&in_order));
        }
        let joins = self.joins_of_one(dates).filter(|_| differ(&points) == Differ::Organizations);
        let rest: Vec<String> = dates[1..]
            .iter()
            .map(|(dated, date)| {
                let name = match joins {
                    Some(_) => self.joined_name(dated),
                    None => self.differing(dated.point, differ(&points)),
                };
                self.words().text("name", name).date(*date).say("say-order-rest")
            })
            .collect();
        let words = self
            .words()
            .text("end", if end == End::First { "first" } else { "last" })
            .text("name", self.differing(first.point, differ(&points)))
            .text("rest", crate::render::phrase::row(self.language, &rest))
            .date(*date);
        let words = match super::date::organization_of(first.point) {
            Some(organization) => {
                words.organization(organization).text("verb", self.verb(&first.spells, organization).code())
            }
            None => words,
        };
        let words = match first.point {
            Point::Joined(who, _) | Point::Left(who, _) => match self.who(who) {
                Some(member) => words.member(member),
                None => words,
            },
            Point::Founded(_) | Point::Dissolved(_) | Point::Today | Point::On(_) => words,
        };
        if let Some(verb) = joins {
            let words = words.text("verb", verb.code()).text("joined", self.joined_name(first));
            return self.sentence(&words.say("say-order-joined"));
        }
        self.sentence(&words.say(match differ(&points) {
            Differ::Members => "say-order-members",
            Differ::Organizations | Differ::More => "say-order-organizations",
            Differ::Foundings => "say-order-foundings",
        }))
    }

    /// The verb of several joinings by one member, where one verb fits all and the member's name goes with it.
    fn joins_of_one(&self, dates: &[(&Dated, PartialDate)]) -> Option<Verb> {
        let verb = |dated: &Dated| {
            let Point::Joined(who, organization) = dated.point else { return None };
            let gender = super::name::member_gender(self.known.dataset, self.who(who)?);
            let is_worded = match self.language {
                Language::En => true,
                Language::Ru => gender != super::gender::Gender::Unknown,
            };
            is_worded.then(|| self.verb(&dated.spells, organization))
        };
        let verbs: BTreeSet<Verb> = dates.iter().map(|(dated, _)| verb(dated)).collect::<Option<_>>()?;
        verbs.first().copied().filter(|_| verbs.len() == 1)
    }

    /// What was joined, as the verb of joining wants it.
    fn joined_name(&self, dated: &Dated) -> String {
        let Some(organization) = super::date::organization_of(dated.point) else { return String::new() };
        let verb = self.verb(&dated.spells, organization).code();
        self.words().organization(organization).text("verb", verb).say("say-joined-name")
    }

    /// "First … was founded in 1998, then Izhevsk joined it in 2015": answers which was earlier and which was later.
    fn in_turn(&self, points: &[&Dated]) -> String {
        let mut said = String::new();
        for (position, dated) in points.iter().enumerate() {
            let Some(date) = self.date_of(dated) else { continue };
            said = match position.checked_sub(1) {
                None => self.say("say-order-first", &[("clause", Arg::from(&self.happened(dated, date)))]),
                Some(before) => {
                    let clause = self.happened_next(points[before], dated, date);
                    self.say("say-order-then", &[("said", Arg::from(&said)), ("clause", Arg::from(&clause))])
                }
            };
        }
        said
    }

    /// Which number it is, and below it what the numbers are of.
    fn order_of_numbers(&self, facts: &[(FactId, i64)], ordered: &Ordered, end: End) -> Said {
        let statements = self.each(facts, |(fact, _)| self.statement(*fact));
        let [(first, number), (second, other), ..] = facts else { return statements.into() };
        let words = self
            .words()
            .text("end", if end == End::First { "first" } else { "last" })
            .text("first", number.to_string())
            .text("second", other.to_string());
        let label = |fact: &FactId| {
            let label = self.known.dataset.fact(*fact).label.as_ref()?.stated(self.language)?;
            (!label.is_empty()).then(|| label.to_owned())
        };
        let said = match (ordered.is_tie, label(first).zip(label(second))) {
            (true, _) => words.say("say-order-numbers-same"),
            (false, Some((one, other))) if first.organization == second.organization => {
                words.text("label", one).text("other-label", other).say("say-order-labels")
            }
            (false, _) => {
                let is_one = first.organization == second.organization;
                let words = words.organization(first.organization).text("same", if is_one { "yes" } else { "no" });
                words.organization_as("other", second.organization).say("say-order-numbers")
            }
        };
        Said::with(self.sentence(&said), vec![Block::Paragraph(statements)])
    }

    fn order_of_lengths(&self, ordered: &Ordered, end: End) -> String {
        let lengths: Vec<_> = ordered
            .measures
            .iter()
            .filter_map(|measured| match &measured.value {
                Some(Reading::Length(length)) => Some((length, self.length_in_short(length)?)),
                Some(Reading::Date(_) | Reading::Number(_)) | None => None,
            })
            .collect();
        let points: Vec<Point> = lengths.iter().map(|(length, _)| length.from.point).collect();
        let kind = match lengths.iter().all(|(length, _)| is_of_one_membership(length)) {
            true if differ(&points) == Differ::Members => "members",
            true => "organizations",
            false
                if points.iter().all(|point| matches!(point, Point::Founded(_)))
                    && lengths.iter().all(|(length, _)| length.to.point == Point::Today) =>
            {
                "ages"
            }
            false => "other",
        };
        let names: Vec<String> = points.iter().map(|point| self.differing(*point, differ(&points))).collect();
        let parts = self.row_of(&lengths, |(length, years)| {
            self.with_date_text(&self.differing(length.from.point, differ(&points)), years)
        });
        let (Some(name), Some((_, years))) = (names.first(), lengths.first()) else {
            return self.say("say-order-untold", &[("clauses", Arg::from(&parts))]);
        };
        if !ordered.is_told && !ordered.is_tie {
            return self.say("say-order-lengths-untold", &[("parts", Arg::from(&parts))]);
        }
        let others: Vec<(&String, &String)> =
            names.iter().zip(lengths.iter().map(|(_, years)| years)).skip(1).collect();
        let rest = self.row_of(&others, |(name, years)| {
            let args = [("kind", Arg::from(kind)), ("name", Arg::from(*name)), ("length", Arg::from(*years))];
            self.say("say-order-lengths-rest", &args)
        });
        let args = [
            ("kind", Arg::from(kind)),
            ("end", Arg::from(if end == End::First { "first" } else { "last" })),
            ("name", Arg::from(name)),
            ("length", Arg::from(years)),
            ("rest", Arg::from(&rest)),
            ("parts", Arg::from(&parts)),
        ];
        let key = if ordered.is_tie { "say-order-lengths-same" } else { "say-order-lengths" };
        self.sentence(&self.say(key, &args))
    }

    fn with_date_text(&self, name: &str, value: &str) -> String {
        self.say("say-with-date", &[("name", Arg::from(name)), ("date", Arg::from(value))])
    }

    fn has_no_value(&self, measured: &Measured) -> bool {
        match &measured.value {
            Some(Reading::Date(dated)) => self.date_of(dated).is_none(),
            Some(Reading::Length(length)) => length.years.is_none(),
            Some(Reading::Number(_)) | None => false,
        }
    }

    fn no_value(&self, measured: &Measured) -> String {
        match &measured.value {
            Some(Reading::Date(dated)) => self.dated(dated, Detail::Any),
            Some(Reading::Length(length)) => self.length(length).direct,
            Some(Reading::Number(_)) | None => match measured.measure {
                Measure::Number(fact) => self.statement(fact),
                Measure::Point(point) | Measure::Distance(point, _) => {
                    let name = self.name_of(point);
                    self.say("say-no-date", &[("name", Arg::from(&name))])
                }
            },
        }
    }

    /// What a point is called beside the others.
    fn differing(&self, point: Point, differ: Differ) -> String {
        match (point, differ) {
            (Point::Joined(who, _) | Point::Left(who, _), Differ::Members) => {
                self.who(who).map(|member| self.member(member)).unwrap_or_default()
            }
            (Point::Joined(..) | Point::Left(..), Differ::Organizations | Differ::Foundings | Differ::More)
            | (Point::Founded(_) | Point::Dissolved(_) | Point::Today | Point::On(_), _) => self.name_of(point),
        }
    }
}

fn differ(points: &[Point]) -> Differ {
    let all = |test: &dyn Fn(Point, Point) -> bool| points.windows(2).all(|pair| test(pair[0], pair[1]));
    let is_joining = points.iter().all(|point| matches!(point, Point::Joined(..)));
    let of_one_organization =
        |one: Point, other: Point| super::date::organization_of(one) == super::date::organization_of(other);
    let of_one_member = |one: Point, other: Point| match (one, other) {
        (Point::Joined(one, _), Point::Joined(other, _)) => one == other,
        (_, _) => false,
    };
    if is_joining && all(&of_one_organization) {
        Differ::Members
    } else if is_joining && all(&of_one_member) {
        Differ::Organizations
    } else if points.iter().all(|point| matches!(point, Point::Founded(_))) {
        Differ::Foundings
    } else {
        Differ::More
    }
}

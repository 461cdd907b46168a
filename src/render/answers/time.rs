//! Times that narrow a set, in words: since a point -> "since Izhevsk joined the Union of Russian Cities in 1992".

use super::Writer;
use crate::answer::{Dated, Narrowing};
use crate::calendar::{PartialDate, Period, Relation, Span};
use crate::dataset::MemberId;
use crate::question::meaning::{Event, Point, Time};
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

/// A point as a noun or a clause after a preposition.
const AFTER: &str = "after";
/// A point as a noun or a gerund, of somebody whom the sentence is about.
const OWN: &str = "own";
/// A point between two others.
const BETWEEN: &str = "between";

impl Writer<'_> {
    /// A time in words; `dated` has the dates of its points. What somebody does whom the sentence is about is said without
    /// the name: "before joining".
    pub(super) fn time(&self, time: &Time, dated: &[Dated], about: Option<MemberId>) -> String {
        match time {
            Time::Period(period) => phrase::period(self.language, *period, self.known.today),
            Time::Relative(relation, Point::On(date)) => {
                phrase::period(self.language, Period::Related(*relation, Span::Date(*date)), self.known.today)
            }
            Time::Relative(relation, point) => {
                let key = match relation {
                    Relation::In => "say-time-in",
                    Relation::Since => "say-time-since",
                    Relation::After => "say-time-after",
                    Relation::Before => "say-time-before",
                    Relation::By => "say-time-by",
                };
                let form = self.form(*point, about);
                self.say(key, &[("point", Arg::from(&self.point(*point, dated, form))), ("form", Arg::from(form))])
            }
            Time::YearOf(Point::On(date)) => phrase::date(self.language, PartialDate::Year(date.year()), Form::In),
            Time::YearOf(point) => {
                let form = self.form(*point, about);
                self.say(
                    "say-time-year",
                    &[("point", Arg::from(&self.point(*point, dated, form))), ("form", Arg::from(form))],
                )
            }
            Time::Between(one, other) => {
                let (one, other) = (self.point(*one, dated, BETWEEN), self.point(*other, dated, BETWEEN));
                self.say("say-time-between", &[("first", Arg::from(&one)), ("second", Arg::from(&other))])
            }
            Time::Either(times) => {
                let words: Vec<String> = times.iter().map(|time| self.time(time, dated, about)).collect();
                match words.split_last() {
                    Some((last, [])) => last.clone(),
                    Some((last, first)) => {
                        self.say("say-or", &[("first", Arg::from(&first.join(", "))), ("second", Arg::from(last))])
                    }
                    None => String::new(),
                }
            }
            Time::Except(time) => self.say("say-time-except", &[("time", Arg::from(&self.time(time, dated, about)))]),
        }
    }

    /// Times beside the one that a list speaks of: " founded before 1999", with the space before it.
    pub(super) fn also_narrowed(&self, times: &[(Narrowing, Time, Vec<Dated>)], about: Option<MemberId>) -> String {
        let words: Vec<String> = times
            .iter()
            .map(|(narrowing, time, dated)| {
                let by = match narrowing {
                    Narrowing::Event(Event::Joined) => "joined",
                    Narrowing::Event(Event::Left) => "left",
                    Narrowing::Event(Event::Founded) => "founded",
                    Narrowing::Event(Event::Dissolved) => "dissolved",
                    Narrowing::During => "during",
                };
                let time = self.time(time, dated, about);
                self.say("say-also-narrowed", &[("by", Arg::from(by)), ("time", Arg::from(&time))])
            })
            .collect();
        words.iter().map(|words| format!(" {words}")).collect()
    }

    fn form(&self, point: Point, about: Option<MemberId>) -> &'static str {
        match point {
            Point::Joined(who, _) | Point::Left(who, _) if about.is_some() && self.who(who) == about => OWN,
            Point::Joined(..)
            | Point::Left(..)
            | Point::Founded(_)
            | Point::Dissolved(_)
            | Point::Today
            | Point::On(_) => AFTER,
        }
    }

    fn point(&self, point: Point, dated: &[Dated], form: &str) -> String {
        let said = match point {
            Point::Today => self.say("say-point-today", &[("form", Arg::from(form))]),
            Point::On(date) if form == BETWEEN => phrase::date(self.language, date, Form::Plain),
            Point::On(date) => phrase::date(self.language, date, Form::Of),
            Point::Joined(who, organization) | Point::Left(who, organization) => {
                let found = dated.iter().find(|dated| self.is_same(dated.point, point));
                let spells = found.map_or(&[][..], |dated| &dated.spells);
                let event = if matches!(point, Point::Joined(..)) { "joined" } else { "left" };
                let words =
                    self.words().organization(organization).text("verb", self.verb(spells, organization).code());
                let Some(member) = self.who(who) else { return String::new() };
                words.member(member).text("event", event).text("form", form).say("say-point-membership")
            }
            Point::Founded(organization) | Point::Dissolved(organization) => {
                let event = if matches!(point, Point::Founded(_)) { "founded" } else { "dissolved" };
                self.words()
                    .organization(organization)
                    .text("event", event)
                    .text("form", form)
                    .say("say-point-organization")
            }
        };
        let date = dated.iter().find(|dated| self.is_same(dated.point, point)).and_then(|dated| dated.date);
        match date {
            Some(date) => {
                let date = phrase::date(self.language, date, Form::Plain);
                self.say("say-point-dated", &[("point", Arg::from(&said)), ("date", Arg::from(&date))])
            }
            None => said,
        }
    }

    /// Whether two points are the same once the focus is put in.
    fn is_same(&self, one: Point, other: Point) -> bool {
        match (one, other) {
            (Point::Joined(who, organization), Point::Joined(other_who, other))
            | (Point::Left(who, organization), Point::Left(other_who, other)) => {
                organization == other && self.who(who) == self.who(other_who)
            }
            (one, other) => one == other,
        }
    }
}

/// Whether a time reaches until today, so that English says "has joined".
pub(super) fn is_open(time: &Time) -> bool {
    match time {
        Time::Period(period) => match period {
            Period::Related(Relation::Since | Relation::After, _) | Period::LastYears(_) | Period::ThisYear(0) => true,
            Period::Related(Relation::In | Relation::Before | Relation::By, _)
            | Period::Between(..)
            | Period::ThisYear(_) => false,
        },
        Time::Relative(relation, _) => matches!(relation, Relation::Since | Relation::After),
        Time::YearOf(_) | Time::Between(..) => false,
        Time::Either(times) => times.iter().any(is_open),
        Time::Except(_) => true,
    }
}

//! What the rules read, as a composed question: `en list since:2006` -> `en which of:we joined:since:2006`.

#[cfg(test)]
mod tests;

use super::former::{self, By, Rank, Subject, When};
use super::former_notation;
use super::meaning::{
    self, Ask, Claim, Detail, End, Event, Filter, Hit, Measure, Of, Order, Pick, Point, Question, Set, Talk, Time,
    Unknown, Who,
};
use crate::calendar::{Datelike, PartialDate, Period, Relation, Span};
use crate::dataset::{Dataset, MemberId, OrganizationId};

/// A line in the notation of today, else in that of before, which buttons and links may still carry.
pub fn read_any(line: &str, dataset: &Dataset) -> Option<Question> {
    meaning::read(line, dataset).or_else(|| {
        let question = convert(&former_notation::read(line, dataset)?, dataset);
        // The former notation has numbers without a bound.
        meaning::read(&meaning::write(&question, dataset), dataset)
    })
}

/// The question as it is composed.
pub fn convert(former: &former::Question, dataset: &Dataset) -> Question {
    Question { language: former.language, asks: asks(former, dataset), read_as: former.read_as.clone() }
}

fn asks(question: &former::Question, dataset: &Dataset) -> Vec<Ask> {
    let parts = Parts::new(question, dataset);
    let organizations = || question.organizations.iter().copied();
    let asks = match &question.ask {
        former::Ask::Joined(detail) => dates(parts.joinings(), *detail),
        former::Ask::Founded(detail) => dates(organizations().map(Point::Founded).collect(), *detail),
        former::Ask::IsMember(by) => parts.pairs().map(|(who, id)| Ask::Is(parts.belongs(who, id, *by))).collect(),
        former::Ask::WasFounded => organizations().map(|id| parts.happened(Point::Founded(id))).collect(),
        former::Ask::JoinedWhenFounded => {
            let same = |(who, id)| Ask::Is(Claim::SameYear(Point::Joined(who, id), Point::Founded(id)));
            parts.pairs().map(same).collect()
        }
        former::Ask::SinceFounding => {
            let since = |(who, id)| Ask::Distance(Point::Founded(id), Point::Joined(who, id));
            parts.pairs().map(since).collect()
        }
        former::Ask::Duration => parts.joinings().into_iter().map(|point| parts.length(point)).collect(),
        former::Ask::Age => organizations().map(|id| parts.length(Point::Founded(id))).collect(),
        former::Ask::List(by) => vec![Ask::Which(parts.set(*by), Pick::All)],
        former::Ask::Count(by) => vec![Ask::Which(parts.set(*by), Pick::Count)],
        former::Ask::LongerThan(years) => {
            let filters = parts.of().chain([Filter::Longer(*years)]).collect();
            vec![Ask::Which(Set { of: Of::Organizations, filters }, Pick::All)]
        }
        former::Ask::Rank(rank) => vec![parts.rank(*rank)],
        former::Ask::Compare(by) => match parts.points(*by) {
            points if points.len() < 2 => Vec::new(),
            points => vec![Ask::Order(points.into_iter().map(Measure::Point).collect(), End::First)],
        },
        former::Ask::Gap(by) => match parts.points(*by)[..] {
            [one, other, ..] => vec![Ask::Distance(one, other)],
            _ => Vec::new(),
        },
        former::Ask::Members => {
            let during = || parts.time.clone().map(Filter::During);
            let members = |id| Set { of: Of::Members, filters: [Filter::In(id)].into_iter().chain(during()).collect() };
            organizations().map(|id| Ask::Which(members(id), Pick::All)).collect()
        }
        former::Ask::OrganizationsOf => vec![Ask::Which(parts.set(By::Joined), Pick::All)],
        former::Ask::Left if question.organizations.is_empty() => parts.left_what(),
        former::Ask::Left => match &parts.time {
            None => dates(parts.pairs().map(|(who, id)| Point::Left(who, id)).collect(), former::Detail::Any),
            Some(_) => parts.pairs().map(|(who, id)| parts.happened(Point::Left(who, id))).collect(),
        },
        former::Ask::Describe => any_of(&question.organizations, Ask::Describe),
        former::Ask::Name => any_of(&question.organizations, Ask::Name),
        former::Ask::Property(facts) => any_of(facts, Ask::Facts),
        former::Ask::Claim(fact, holds) => vec![Ask::Is(Claim::Fact(*fact, *holds))],
        former::Ask::MoreOf(facts) => {
            let order = |facts: Vec<_>| Ask::Order(facts.into_iter().map(Measure::Number).collect(), End::Last);
            any_of(facts, order)
        }
        former::Ask::Topic(hits) => vec![Ask::Which(on_topic(hits), Pick::All)],
        former::Ask::TopicCount(hits) => vec![Ask::Which(on_topic(hits), Pick::Count)],
        former::Ask::Help(talk) => vec![Ask::Talk(match talk {
            former::Talk::Help => Talk::Help,
            former::Talk::Greeting => Talk::Greeting,
            former::Talk::Thanks => Talk::Thanks,
        })],
        former::Ask::About => vec![Ask::About],
        former::Ask::Several(questions) => questions.iter().flat_map(|one| asks(one, dataset)).collect(),
        former::Ask::Clarify(questions) => {
            vec![Ask::Clarify(questions.iter().map(|one| convert(one, dataset)).collect())]
        }
        former::Ask::Unknown(why) => vec![Ask::Unknown(unknown(why), question.organizations.clone())],
    };
    if asks.is_empty() {
        return vec![Ask::Unknown(Unknown::WhichOrganization, question.organizations.clone())];
    }
    asks
}

/// What the rules tell apart from what is asked: whose, of what, when.
struct Parts<'a> {
    question: &'a former::Question,
    /// Whose memberships; the first one is whose joining names a time.
    who: Vec<Who>,
    time: Option<Time>,
}

impl<'a> Parts<'a> {
    fn new(question: &'a former::Question, dataset: &Dataset) -> Self {
        let named = |id: &MemberId| if dataset.focus == Some(*id) { Who::Focus } else { Who::Member(*id) };
        let who = match &question.subject {
            Subject::Members(ids) if !ids.is_empty() => ids.iter().map(named).collect(),
            Subject::Members(_) | Subject::Focus => vec![Who::Focus],
        };
        let time = question.when.as_ref().map(|when| match when {
            When::Period(period) => Time::Period(*period),
            When::Event(relation, id) => Time::Relative(*relation, Point::Joined(who[0], *id)),
        });
        Self { question, who, time }
    }

    fn pairs(&self) -> impl Iterator<Item = (Who, OrganizationId)> {
        self.who.iter().flat_map(|who| self.question.organizations.iter().map(|id| (*who, *id)))
    }

    fn joinings(&self) -> Vec<Point> {
        self.pairs().map(|(who, id)| Point::Joined(who, id)).collect()
    }

    fn points(&self, by: By) -> Vec<Point> {
        match by {
            By::Joined | By::During => self.joinings(),
            By::Founded => self.question.organizations.iter().copied().map(Point::Founded).collect(),
        }
    }

    fn of(&self) -> impl Iterator<Item = Filter> {
        self.who.iter().copied().map(Filter::Of)
    }

    /// The organisations of the time; of foundings all that the data has, whoever belongs to them.
    fn set(&self, by: By) -> Set {
        let time = self.time.clone();
        let filters = match by {
            By::Joined => self.of().chain(time.map(|time| Filter::Happened(Event::Joined, time))).collect(),
            By::During => self.of().chain(time.map(Filter::During)).collect(),
            By::Founded => time.map(|time| Filter::Happened(Event::Founded, time)).into_iter().collect(),
        };
        Set { of: Of::Organizations, filters }
    }

    fn rank(&self, rank: Rank) -> Ask {
        let mut set = self.set(rank.by);
        let event = match rank.by {
            By::Joined | By::During => Event::Joined,
            By::Founded => Event::Founded,
        };
        // What was joined first was so even where it has ended.
        if event == Event::Joined && self.time.is_none() {
            set.filters.push(Filter::Ever);
        }
        let end = match rank.end {
            former::End::First => End::First,
            former::End::Last => End::Last,
        };
        Ask::Which(set, Pick::Place { by: Order::Event(event), end, nth: rank.nth, take: 1 })
    }

    fn belongs(&self, who: Who, id: OrganizationId, by: By) -> Claim {
        let joined = |time| Claim::Happened(Point::Joined(who, id), time);
        let filters = [Filter::Of(who), Filter::Among(vec![id])];
        let any = |during: Option<Filter>| {
            Claim::Any(Set { of: Of::Organizations, filters: filters.into_iter().chain(during).collect() })
        };
        let Some(time) = self.time.clone() else { return any(None) };
        match (by, time) {
            (By::Joined, time) => joined(time),
            // "Are we in it since 2002": whether that is when it began.
            (By::During | By::Founded, Time::Period(Period::Related(Relation::Since, span))) => {
                joined(Time::Period(Period::Related(Relation::In, span)))
            }
            (By::During | By::Founded, Time::Relative(Relation::Since, point)) => {
                joined(Time::Relative(Relation::In, point))
            }
            (By::During | By::Founded, time) => any(Some(Filter::During(time))),
        }
    }

    /// Whether it happened in the time; when, where none is told.
    fn happened(&self, point: Point) -> Ask {
        match &self.time {
            Some(time) => Ask::Is(Claim::Happened(point, time.clone())),
            None => Ask::Date(vec![point], Detail::Any),
        }
    }

    fn left_what(&self) -> Vec<Ask> {
        let left = |who: &Who| {
            let ended = self.time.clone().map_or(Filter::Former, |time| Filter::Happened(Event::Left, time));
            Ask::Which(Set { of: Of::Organizations, filters: vec![Filter::Of(*who), ended] }, Pick::All)
        };
        self.who.iter().map(left).collect()
    }

    /// The years until today, or until the time that is told ends.
    fn length(&self, from: Point) -> Ask {
        match self.until() {
            Some(until) => Ask::Distance(from, until),
            None => Ask::Unknown(Unknown::Nothing, self.question.organizations.clone()),
        }
    }

    /// `None` where the end can't be told without knowing what day it is.
    fn until(&self) -> Option<Point> {
        match &self.question.when {
            None => Some(Point::Today),
            Some(When::Period(period)) => match *period {
                Period::Related(Relation::In | Relation::By, span) => last_date(span).map(Point::On),
                Period::Related(Relation::Before, span) => date_before(span).map(Point::On),
                Period::Between(one, other) if one.last_day() > other.last_day() => last_date(one).map(Point::On),
                Period::Between(_, last) => last_date(last).map(Point::On),
                Period::Related(Relation::Since | Relation::After, _) | Period::LastYears(_) => Some(Point::Today),
                Period::ThisYear(shift) => (shift >= 0).then_some(Point::Today),
            },
            Some(When::Event(Relation::In | Relation::By | Relation::Before, id)) => {
                self.who.first().map(|who| Point::Joined(*who, *id))
            }
            Some(When::Event(Relation::Since | Relation::After, _)) => Some(Point::Today),
        }
    }
}

fn dates(points: Vec<Point>, detail: former::Detail) -> Vec<Ask> {
    let detail = match detail {
        former::Detail::Any => Detail::Any,
        former::Detail::Month => Detail::Month,
        former::Detail::Day => Detail::Day,
    };
    any_of(&points, |points| Ask::Date(points, detail))
}

/// What is asked of them; nothing where there are none.
fn any_of<T: Clone>(all: &[T], ask: impl Fn(Vec<T>) -> Ask) -> Vec<Ask> {
    if all.is_empty() { Vec::new() } else { vec![ask(all.to_vec())] }
}

fn on_topic(hits: &[former::Hit]) -> Set {
    let hits = hits.iter().map(|hit| Hit { organization: hit.organization, fact: hit.fact }).collect();
    Set { of: Of::Organizations, filters: vec![Filter::Topic(hits)] }
}

fn unknown(why: &former::Unknown) -> Unknown {
    match why {
        former::Unknown::Nothing | former::Unknown::Topic(_) => Unknown::Nothing,
        former::Unknown::Property(_) => Unknown::Property,
        former::Unknown::Organization(words) => Unknown::Organization(words.clone()),
        former::Unknown::Member(words) => Unknown::Member(words.clone()),
        former::Unknown::Future => Unknown::Future,
        former::Unknown::WhichOrganization => Unknown::WhichOrganization,
        former::Unknown::WhoseMembership => Unknown::WhoseMembership,
        former::Unknown::Argument => Unknown::Argument,
        former::Unknown::TooLong => Unknown::TooLong,
    }
}

/// The end of a span, no more precise than the span was told.
fn last_date(span: Span) -> Option<PartialDate> {
    match span {
        Span::Date(date) => Some(date),
        Span::Decade(_) | Span::Century(_) | Span::Years(..) => year(span.last_day().year()),
    }
}

fn date_before(span: Span) -> Option<PartialDate> {
    match span {
        Span::Date(PartialDate::Day(_) | PartialDate::Month(..)) => span.first_day().pred_opt().map(PartialDate::Day),
        Span::Date(PartialDate::Year(_)) | Span::Decade(_) | Span::Century(_) | Span::Years(..) => {
            year(span.first_day().year() - 1)
        }
    }
}

/// A year that a date can have.
fn year(year: i32) -> Option<PartialDate> {
    (1000..=9999).contains(&year).then_some(PartialDate::Year(year))
}

//! The writer: what was joined since 2006 -> `en which of:we joined:since:2006`.

use super::word::{escape, escape_first, tag};
use crate::dataset::{Dataset, FactId, MemberId, OrganizationId};
use crate::question::meaning::{
    Ask, Claim, Detail, End, Event, Filter, Hit, Measure, Of, Order, Pick, Point, Question, Set, Sum, Talk, Time,
    Unknown, Who,
};

/// How organisations and members are named.
#[derive(Clone, Copy)]
pub(super) enum Names {
    /// By their identifiers, facts by their properties.
    Identifiers,
    /// By the beginning of their identifiers' digests, facts by their positions.
    Tags,
}

/// Writes the parts of a question.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) names: Names,
}

impl Writer<'_> {
    pub(super) fn question(self, question: &Question) -> String {
        let asks: Vec<String> = question.asks.iter().map(|ask| self.ask(ask)).collect();
        format!("{} {}", question.language, asks.join("; "))
    }

    fn ask(self, ask: &Ask) -> String {
        match ask {
            Ask::Date(points, detail) => {
                let name = match detail {
                    Detail::Any => "date",
                    Detail::Month => "date month",
                    Detail::Day => "date day",
                };
                phrase(name, points.iter().map(|point| self.point(*point)))
            }
            Ask::Distance(from, to) => format!("distance {} {}", self.point(*from), self.point(*to)),
            Ask::Is(claim) => self.claim(claim),
            Ask::Which(set, pick) => format!("{} {}", self::pick(*pick), self.set(set)),
            Ask::Order(measures, end) => {
                phrase(&format!("order {}", self::end(*end)), measures.iter().map(|measure| self.measure(*measure)))
            }
            Ask::Reckon(Sum::Total, facts) => self.facts("total", facts),
            Ask::Reckon(Sum::Difference, facts) => self.facts("difference", facts),
            Ask::Facts(facts) => self.facts("facts", facts),
            Ask::Describe(ids) => self.organizations("describe", ids),
            Ask::Name(ids) => self.organizations("name", ids),
            Ask::Talk(Talk::Help) => "help".to_owned(),
            Ask::Talk(Talk::Greeting) => "greeting".to_owned(),
            Ask::Talk(Talk::Thanks) => "thanks".to_owned(),
            Ask::About => "about".to_owned(),
            Ask::Clarify(questions) => {
                phrase("clarify", questions.iter().map(|question| format!("[{}]", self.question(question))))
            }
            Ask::Unknown(why, ids) => self.organizations(&format!("unknown {}", reason(why)), ids),
        }
    }

    fn claim(self, claim: &Claim) -> String {
        match claim {
            Claim::Any(set) => format!("is {}", self.set(set)),
            Claim::Happened(point, time) => format!("happened {} {}", self.point(*point), self.time(time)),
            Claim::SameYear(one, other) => format!("same-year {} {}", self.point(*one), self.point(*other)),
            Claim::Fact(fact, true) => format!("holds {} yes", self.fact(*fact)),
            Claim::Fact(fact, false) => format!("holds {} no", self.fact(*fact)),
        }
    }

    fn set(self, set: &Set) -> String {
        let filters = set.filters.iter().map(|filter| self.filter(filter));
        match set.of {
            Of::Members => phrase("members", filters),
            Of::Areas => phrase("areas", filters),
            Of::Organizations if set.filters.is_empty() => "organizations".to_owned(),
            Of::Organizations => filters.collect::<Vec<_>>().join(" "),
        }
    }

    fn filter(self, filter: &Filter) -> String {
        match filter {
            Filter::Of(who) => format!("of:{}", self.who(*who)),
            Filter::In(id) => format!("in:{}", self.organization(*id)),
            Filter::Happened(event, time) => format!("{}:{}", self::event(*event), self.time(time)),
            Filter::During(time) => format!("during:{}", self.time(time)),
            Filter::Former => "former".to_owned(),
            Filter::Ever => "ever".to_owned(),
            Filter::Role(role) => format!("role:{}", escape(role)),
            Filter::For(id) => format!("for:{}", self.member(*id)),
            Filter::OnBehalfOf(id) => format!("on-behalf-of:{}", self.organization(*id)),
            Filter::Kind(kind) => format!("kind:{}", escape(kind)),
            Filter::Topic(hits) => list("topic", hits.iter().map(|hit| self.hit(hit))),
            Filter::Longer(years) => format!("longer:{years}y"),
            Filter::Shorter(years) => format!("shorter:{years}y"),
            Filter::Among(ids) => list("among", ids.iter().map(|id| self.organization(*id))),
            Filter::AmongMembers(ids) => list("among-members", ids.iter().map(|id| self.member(*id))),
            Filter::Not(filter) => format!("not:{}", self.filter(filter)),
        }
    }

    fn measure(self, measure: Measure) -> String {
        match measure {
            Measure::Point(point) => self.point(point),
            Measure::Distance(from, to) => format!("years({},{})", self.point(from), self.point(to)),
            Measure::Number(fact) => self.fact(fact),
        }
    }

    fn time(self, time: &Time) -> String {
        match time {
            Time::Period(period) => period.to_string(),
            Time::Relative(relation, point) => format!("{relation}({})", self.point(*point)),
            Time::YearOf(point) => format!("year-of({})", self.point(*point)),
            Time::Between(from, to) => format!("between({},{})", self.point(*from), self.point(*to)),
            Time::Either(times) if times.is_empty() => "never".to_owned(),
            Time::Either(times) => times.iter().map(|time| self.one_time(time)).collect::<Vec<_>>().join("|"),
            Time::Except(time) => format!("!{}", self.one_time(time)),
        }
    }

    /// The time as a part of another one.
    fn one_time(self, time: &Time) -> String {
        if matches!(time, Time::Either(_)) { format!("({})", self.time(time)) } else { self.time(time) }
    }

    fn point(self, point: Point) -> String {
        match point {
            Point::Joined(who, id) => format!("joined/{}/{}", self.who(who), self.organization(id)),
            Point::Left(who, id) => format!("left/{}/{}", self.who(who), self.organization(id)),
            Point::Founded(id) => format!("founded/{}", self.organization(id)),
            Point::Dissolved(id) => format!("dissolved/{}", self.organization(id)),
            Point::Today => "today".to_owned(),
            Point::On(date) => format!("on/{date}"),
        }
    }

    fn who(self, who: Who) -> String {
        match who {
            Who::Focus => "we".to_owned(),
            Who::Member(id) => self.member(id),
        }
    }

    fn member(self, id: MemberId) -> String {
        let own = &self.dataset.member(id).id;
        if own == "we" && matches!(self.names, Names::Identifiers) { escape_first(own) } else { self.identifier(own) }
    }

    fn organization(self, id: OrganizationId) -> String {
        self.identifier(&self.dataset.organization(id).id)
    }

    fn identifier(self, id: &str) -> String {
        match self.names {
            Names::Identifiers => escape(id),
            Names::Tags => format!("@{:08x}", tag(id)),
        }
    }

    fn hit(self, hit: &Hit) -> String {
        hit.fact.map_or_else(|| self.organization(hit.organization), |fact| self.fact(fact))
    }

    fn fact(self, id: FactId) -> String {
        let owner = self.organization(id.organization);
        if matches!(self.names, Names::Tags) {
            return format!("{owner}.{}", id.position);
        }
        let property = &self.dataset.fact(id).property;
        let is_position = property.bytes().all(|byte| byte.is_ascii_digit()) && !property.is_empty();
        let name = if is_position { escape_first(property) } else { escape(property) };
        let before = &self.dataset.organization(id.organization).facts[..id.position];
        match before.iter().filter(|fact| fact.property == *property).count() {
            0 => format!("{owner}.{name}"),
            earlier => format!("{owner}.{name}.{}", earlier + 1),
        }
    }

    fn facts(self, name: &str, facts: &[FactId]) -> String {
        phrase(name, facts.iter().map(|fact| self.fact(*fact)))
    }

    fn organizations(self, name: &str, ids: &[OrganizationId]) -> String {
        phrase(name, ids.iter().map(|id| self.organization(*id)))
    }
}

/// `name a b`
fn phrase(name: &str, words: impl Iterator<Item = String>) -> String {
    words.fold(name.to_owned(), |phrase, word| phrase + " " + &word)
}

/// `name:a,b`
fn list(name: &str, words: impl Iterator<Item = String>) -> String {
    format!("{name}:{}", words.collect::<Vec<_>>().join(","))
}

fn pick(pick: Pick) -> String {
    match pick {
        Pick::All => "which".to_owned(),
        Pick::Count => "count".to_owned(),
        Pick::Place { by, end, nth, take } => {
            let by = match by {
                Order::Event(Event::Joined) => String::new(),
                Order::Event(event) => format!(" by:{}", self::event(event)),
                Order::Length => " by:length".to_owned(),
                Order::Size => " by:size".to_owned(),
            };
            let nth = if nth == 1 { String::new() } else { format!(":{nth}") };
            let take = if take == 1 { String::new() } else { format!("+{take}") };
            format!("place{by} {}{nth}{take}", self::end(end))
        }
    }
}

const fn end(end: End) -> &'static str {
    match end {
        End::First => "first",
        End::Last => "last",
    }
}

const fn event(event: Event) -> &'static str {
    match event {
        Event::Joined => "joined",
        Event::Left => "left",
        Event::Founded => "founded",
        Event::Dissolved => "dissolved",
    }
}

fn reason(why: &Unknown) -> String {
    match why {
        Unknown::Nothing => "nothing".to_owned(),
        Unknown::Property => "property".to_owned(),
        Unknown::Organization(words) => format!("organization:{}", escape(words)),
        Unknown::Member(words) => format!("member:{}", escape(words)),
        Unknown::Clause(words) => format!("clause:{}", escape(words)),
        Unknown::Future => "future".to_owned(),
        Unknown::WhichOrganization => "which-organization".to_owned(),
        Unknown::WhoseMembership => "whose-membership".to_owned(),
        Unknown::Argument => "argument".to_owned(),
        Unknown::TooLong => "too-long".to_owned(),
    }
}

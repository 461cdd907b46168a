//! The reader: `en which of:we joined:since:2006` -> what was joined since 2006. Any text is read or refused in a time that
//! grows with its length.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::iter::Peekable;

use super::period::years;
use super::word::{tag, unescape};
use super::{DEEPEST, FARTHEST, time};
use crate::dataset::{Dataset, FactId, MemberId, OrganizationId};
use crate::question::meaning::{
    Ask, Claim, Detail, End, Event, Filter, Hit, Measure, Of, Order, Pick, Point, Question, Set, Sum, Talk, Time,
    Unknown, Who,
};

/// Between asks, and around questions in a question.
const SEPARATORS: [char; 3] = [';', '[', ']'];

/// Reads a line, with identifiers or tags; `None` where it isn't one, or names what the data no longer has.
pub fn read(line: &str, dataset: &Dataset) -> Option<Question> {
    let mut words = line.split_whitespace().flat_map(parted).peekable();
    let question = Reader::new(dataset).question(&mut words, 0)?;
    words.next().is_none().then_some(question)
}

/// A word and the separators at it, each by itself.
fn parted(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = word;
    while let Some(place) = rest.find(SEPARATORS) {
        parts.extend([&rest[..place], &rest[place..=place]]);
        rest = &rest[place + 1..];
    }
    parts.push(rest);
    parts.retain(|part| !part.is_empty());
    parts
}

/// Where records are, by what a line names them with. It is found out at the first name of its kind.
struct Positions<'a> {
    ids: Vec<&'a str>,
    by_id: OnceCell<HashMap<&'a str, usize>>,
    by_tag: OnceCell<HashMap<u32, usize>>,
}

impl<'a> Positions<'a> {
    const fn new(ids: Vec<&'a str>) -> Self {
        Self { ids, by_id: OnceCell::new(), by_tag: OnceCell::new() }
    }

    fn of(&self, word: &str) -> Option<usize> {
        // Backwards, so that of two alike the first one is found.
        let all = || self.ids.iter().enumerate().rev();
        if let Some(digits) = word.strip_prefix('@') {
            let by_tag = || all().map(|(position, id)| (tag(id), position)).collect();
            let wanted = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 8)?;
            return self.by_tag.get_or_init(by_tag).get(&wanted).copied();
        }
        let by_id = || all().map(|(position, id)| (*id, position)).collect();
        self.by_id.get_or_init(by_id).get(unescape(word)?.as_str()).copied()
    }
}

struct Reader<'a> {
    dataset: &'a Dataset,
    organizations: Positions<'a>,
    members: Positions<'a>,
}

impl<'a> Reader<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        Self {
            dataset,
            organizations: Positions::new(dataset.organizations.iter().map(|record| record.id.as_str()).collect()),
            members: Positions::new(dataset.members.iter().map(|record| record.id.as_str()).collect()),
        }
    }

    fn question<'b>(&self, words: &mut Peekable<impl Iterator<Item = &'b str>>, depth: usize) -> Option<Question> {
        if depth > DEEPEST {
            return None;
        }
        let language = words.next()?.parse().ok()?;
        let mut asks = vec![self.ask(words, depth)?];
        while words.next_if_eq(&";").is_some() {
            asks.push(self.ask(words, depth)?);
        }
        Some(Question { language, asks, read_as: None })
    }

    fn ask<'b>(&self, words: &mut Peekable<impl Iterator<Item = &'b str>>, depth: usize) -> Option<Ask> {
        let name = words.next()?;
        if name == "clarify" {
            let mut questions = Vec::new();
            while words.next_if_eq(&"[").is_some() {
                questions.push(self.question(words, depth + 1)?);
                words.next_if_eq(&"]")?;
            }
            return (!questions.is_empty()).then_some(Ask::Clarify(questions));
        }
        let mut rest = Vec::new();
        while let Some(word) = words.next_if(|word| !word.starts_with(SEPARATORS)) {
            rest.push(word);
        }
        self.simple(name, &rest)
    }

    /// An ask without questions in it.
    fn simple(&self, name: &str, words: &[&str]) -> Option<Ask> {
        Some(match (name, words) {
            ("date", ["month", points @ ..]) => Ask::Date(self.points(points)?, Detail::Month),
            ("date", ["day", points @ ..]) => Ask::Date(self.points(points)?, Detail::Day),
            ("date", points) => Ask::Date(self.points(points)?, Detail::Any),
            ("distance", [from, to]) => Ask::Distance(self.point(from)?, self.point(to)?),
            ("is", set) => Ask::Is(Claim::Any(self.set(set)?)),
            ("happened", [point, time]) => Ask::Is(Claim::Happened(self.point(point)?, self.time(time)?)),
            ("same-year", [one, other]) => Ask::Is(Claim::SameYear(self.point(one)?, self.point(other)?)),
            ("holds", [fact, "yes"]) => Ask::Is(Claim::Fact(self.fact(fact)?, true)),
            ("holds", [fact, "no"]) => Ask::Is(Claim::Fact(self.fact(fact)?, false)),
            ("which", set) => Ask::Which(self.set(set)?, Pick::All),
            ("count", set) => Ask::Which(self.set(set)?, Pick::Count),
            ("place", [by, place, set @ ..]) if by.starts_with("by:") => {
                Ask::Which(self.set(set)?, pick(order(by)?, place)?)
            }
            ("place", [place, set @ ..]) => Ask::Which(self.set(set)?, pick(Order::Event(Event::Joined), place)?),
            ("order", [end, measures @ ..]) => {
                Ask::Order(each(measures.iter().copied(), |measure| self.measure(measure))?, self::end(end)?)
            }
            ("total", facts) => Ask::Reckon(Sum::Total, self.facts(facts)?),
            ("difference", facts) => Ask::Reckon(Sum::Difference, self.facts(facts)?),
            ("facts", facts) => Ask::Facts(self.facts(facts)?),
            ("describe", ids) => Ask::Describe(self.organizations(ids)?),
            ("name", ids) => Ask::Name(self.organizations(ids)?),
            ("help", []) => Ask::Talk(Talk::Help),
            ("greeting", []) => Ask::Talk(Talk::Greeting),
            ("thanks", []) => Ask::Talk(Talk::Thanks),
            ("about", []) => Ask::About,
            ("unknown", [why]) => Ask::Unknown(reason(why)?, Vec::new()),
            ("unknown", [why, ids @ ..]) => Ask::Unknown(reason(why)?, self.organizations(ids)?),
            _ => return None,
        })
    }

    fn set(&self, words: &[&str]) -> Option<Set> {
        // A set is said by a word at least, so that no line of one word more or less is another question.
        let (of, filters) = match words {
            [] => return None,
            ["members", filters @ ..] => (Of::Members, filters),
            ["areas", filters @ ..] => (Of::Areas, filters),
            ["organizations", filters @ ..] => (Of::Organizations, filters),
            filters => (Of::Organizations, filters),
        };
        Some(Set { of, filters: filters.iter().map(|word| self.filter(word, 0)).collect::<Option<_>>()? })
    }

    fn filter(&self, word: &str, depth: usize) -> Option<Filter> {
        if depth > DEEPEST {
            return None;
        }
        let Some((name, rest)) = word.split_once(':') else {
            return match word {
                "former" => Some(Filter::Former),
                "ever" => Some(Filter::Ever),
                _ => None,
            };
        };
        Some(match name {
            "of" => Filter::Of(self.who(rest)?),
            "in" => Filter::In(self.organization(rest)?),
            "during" => Filter::During(self.time(rest)?),
            "role" => Filter::Role(unescape(rest)?),
            "for" => Filter::For(self.member(rest)?),
            "on-behalf-of" => Filter::OnBehalfOf(self.organization(rest)?),
            "kind" => Filter::Kind(unescape(rest)?),
            "topic" => Filter::Topic(each(rest.split(','), |hit| self.hit(hit))?),
            "longer" => Filter::Longer(years(rest)?),
            "shorter" => Filter::Shorter(years(rest)?),
            "among" => Filter::Among(each(rest.split(','), |id| self.organization(id))?),
            "among-members" => Filter::AmongMembers(each(rest.split(','), |id| self.member(id))?),
            "not" => Filter::Not(Box::new(self.filter(rest, depth + 1)?)),
            _ => Filter::Happened(event(name)?, self.time(rest)?),
        })
    }

    fn time(&self, word: &str) -> Option<Time> {
        time::time(word, &|point| self.point(point))
    }

    fn measure(&self, word: &str) -> Option<Measure> {
        if let Some(points) = word.strip_prefix("years(") {
            let (from, to) = points.strip_suffix(')')?.split_once(',')?;
            return Some(Measure::Distance(self.point(from)?, self.point(to)?));
        }
        match self.point(word) {
            Some(point) => Some(Measure::Point(point)),
            None => self.fact(word).map(Measure::Number),
        }
    }

    fn points(&self, words: &[&str]) -> Option<Vec<Point>> {
        each(words.iter().copied(), |word| self.point(word))
    }

    fn point(&self, word: &str) -> Option<Point> {
        let Some((name, rest)) = word.split_once('/') else {
            return (word == "today").then_some(Point::Today);
        };
        match (name, rest.split_once('/')) {
            ("joined", Some((who, id))) => Some(Point::Joined(self.who(who)?, self.organization(id)?)),
            ("left", Some((who, id))) => Some(Point::Left(self.who(who)?, self.organization(id)?)),
            ("founded", None) => self.organization(rest).map(Point::Founded),
            ("dissolved", None) => self.organization(rest).map(Point::Dissolved),
            ("on", None) => rest.parse().ok().map(Point::On),
            _ => None,
        }
    }

    fn who(&self, word: &str) -> Option<Who> {
        if word == "we" { Some(Who::Focus) } else { self.member(word).map(Who::Member) }
    }

    fn member(&self, word: &str) -> Option<MemberId> {
        self.members.of(word).map(MemberId)
    }

    fn organization(&self, word: &str) -> Option<OrganizationId> {
        self.organizations.of(word).map(OrganizationId)
    }

    fn organizations(&self, words: &[&str]) -> Option<Vec<OrganizationId>> {
        each(words.iter().copied(), |word| self.organization(word))
    }

    fn hit(&self, word: &str) -> Option<Hit> {
        if word.contains('.') {
            return self.fact(word).map(|fact| Hit { organization: fact.organization, fact: Some(fact) });
        }
        Some(Hit { organization: self.organization(word)?, fact: None })
    }

    fn fact(&self, word: &str) -> Option<FactId> {
        let (owner, name) = word.split_once('.')?;
        let organization = self.organization(owner)?;
        let facts = &self.dataset.organization(organization).facts;
        let position = if name.bytes().all(|byte| byte.is_ascii_digit()) {
            name.parse().ok().filter(|position| *position < facts.len())?
        } else {
            let (property, nth) = name.split_once('.').unwrap_or((name, "1"));
            let (property, nth) = (unescape(property)?, nth.parse::<usize>().ok()?.checked_sub(1)?);
            facts.iter().enumerate().filter(|(_, fact)| fact.property == property).nth(nth)?.0
        };
        Some(FactId { organization, position })
    }

    fn facts(&self, words: &[&str]) -> Option<Vec<FactId>> {
        each(words.iter().copied(), |word| self.fact(word))
    }
}

/// All words read, of which there has to be one.
fn each<'a, T>(words: impl Iterator<Item = &'a str>, read: impl Fn(&'a str) -> Option<T>) -> Option<Vec<T>> {
    let all: Vec<T> = words.map(read).collect::<Option<_>>()?;
    (!all.is_empty()).then_some(all)
}

fn pick(by: Order, word: &str) -> Option<Pick> {
    let (place, take) = word.split_once('+').unwrap_or((word, "1"));
    let (end, nth) = place.split_once(':').unwrap_or((place, "1"));
    let number = |text: &str| text.parse().ok().filter(|number| (1..=FARTHEST).contains(number));
    Some(Pick::Place { by, end: self::end(end)?, nth: number(nth)?, take: number(take)? })
}

fn order(word: &str) -> Option<Order> {
    match word.strip_prefix("by:")? {
        "length" => Some(Order::Length),
        "size" => Some(Order::Size),
        name => event(name).map(Order::Event),
    }
}

fn end(word: &str) -> Option<End> {
    match word {
        "first" => Some(End::First),
        "last" => Some(End::Last),
        _ => None,
    }
}

fn event(word: &str) -> Option<Event> {
    match word {
        "joined" => Some(Event::Joined),
        "left" => Some(Event::Left),
        "founded" => Some(Event::Founded),
        "dissolved" => Some(Event::Dissolved),
        _ => None,
    }
}

fn reason(word: &str) -> Option<Unknown> {
    match word.split_once(':') {
        Some(("organization", words)) => unescape(words).map(Unknown::Organization),
        Some(("member", words)) => unescape(words).map(Unknown::Member),
        Some(("clause", words)) => unescape(words).map(Unknown::Clause),
        Some(_) => None,
        None => match word {
            "nothing" => Some(Unknown::Nothing),
            "property" => Some(Unknown::Property),
            "future" => Some(Unknown::Future),
            "which-organization" => Some(Unknown::WhichOrganization),
            "whose-membership" => Some(Unknown::WhoseMembership),
            "argument" => Some(Unknown::Argument),
            "too-long" => Some(Unknown::TooLong),
            _ => None,
        },
    }
}

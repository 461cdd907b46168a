//! Questions on one line, back into questions: "ru joined ecad" -> `Joined` of ECAD. For buttons, links and contexts.
//!
//! What people and logs see is [`Question::line`]. What a button carries must fit Telegram's 64 bytes, so there an
//! organisation is `@` and the beginning of its identifier's digest; both notations are read here.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::former::{Ask, By, Detail, End, Hit, Question, Rank, Subject, Talk, When};
use super::period;
use crate::calendar::{PartialDate, Period, Relation, Span};
use crate::dataset::{Dataset, FactId, MemberId, OrganizationId};
use crate::language::Language;
use crate::text::tokenize;

/// The longest line, in bytes, that [`compact`] gives: with a carrier's prefix it fits 64 bytes.
pub const LONGEST: usize = 56;

/// No question reckons with more years than these, but a line from outside may hold any number.
const FARTHEST: u32 = 1000;

/// The question in the notation of buttons; `None` where it is too long for one or can't be asked again.
pub fn compact(question: &Question, dataset: &Dataset) -> Option<String> {
    let line = write(question, dataset)?;
    (line.len() <= LONGEST).then_some(line)
}

/// The question in the same notation, whatever its length.
pub fn write(question: &Question, dataset: &Dataset) -> Option<String> {
    let mut line = format!("{} {}", question.language, question.ask.name());
    let by = |by: By| match by {
        By::Joined => "",
        By::During => " during",
        By::Founded => " founded",
    };
    match &question.ask {
        Ask::Joined(detail) | Ask::Founded(detail) => line.push_str(match detail {
            Detail::Any => "",
            Detail::Month => " month",
            Detail::Day => " day",
        }),
        Ask::List(order) | Ask::Count(order) | Ask::Compare(order) | Ask::Gap(order) => line.push_str(by(*order)),
        Ask::Rank(rank) => {
            let end = match rank.end {
                End::First => "first",
                End::Last => "last",
            };
            let _ = write!(line, "{} {end}:{}", by(rank.by), rank.nth);
        }
        Ask::LongerThan(years) => {
            let _ = write!(line, " {years}y");
        }
        Ask::Property(facts) | Ask::MoreOf(facts) => {
            for fact in facts {
                let _ = write!(line, " {}.{}", tag(&dataset.organization(fact.organization).id), fact.position);
            }
        }
        Ask::Topic(hits) | Ask::TopicCount(hits) => {
            for hit in hits {
                let _ = write!(line, " {}", tag(&dataset.organization(hit.organization).id));
                if let Some(fact) = hit.fact {
                    let _ = write!(line, ".{}", fact.position);
                }
            }
        }
        Ask::Help(talk) => line.push_str(match talk {
            Talk::Help => "",
            Talk::Greeting => " greeting",
            Talk::Thanks => " thanks",
        }),
        Ask::IsMember(By::Joined) => line.push_str(" joined"),
        Ask::IsMember(By::During | By::Founded)
        | Ask::Left
        | Ask::WasFounded
        | Ask::JoinedWhenFounded
        | Ask::SinceFounding
        | Ask::Duration
        | Ask::Age
        | Ask::Members
        | Ask::OrganizationsOf
        | Ask::Describe
        | Ask::Name
        | Ask::About => {}
        Ask::Claim(..) | Ask::Several(_) | Ask::Clarify(_) | Ask::Unknown(_) => return None,
    }
    let from_facts = matches!(question.ask, Ask::Property(_) | Ask::MoreOf(_) | Ask::Topic(_) | Ask::TopicCount(_));
    for id in question.organizations.iter().filter(|_| !from_facts) {
        let _ = write!(line, " {}", tag(&dataset.organization(*id).id));
    }
    if let Subject::Members(members) = &question.subject {
        for member in members {
            let _ = write!(line, " of{}", tag(&dataset.member(*member).id));
        }
    }
    match &question.when {
        None => {}
        Some(When::Period(period)) => {
            let _ = write!(line, " {period}");
        }
        Some(When::Event(relation, id)) => {
            let _ = write!(line, " {relation}:{}", tag(&dataset.organization(*id).id));
        }
    }
    Some(line)
}

/// Reads a line of either notation; `None` where it isn't one, or names what the data no longer has.
pub fn read(line: &str, dataset: &Dataset) -> Option<Question> {
    let mut words = line.split_whitespace().peekable();
    let language = words.next()?.parse::<Language>().ok()?;
    let name = words.next()?;
    let mut said = None;
    let mut detail = Detail::Any;
    let mut rank = None;
    let mut years = None;
    let mut talk = Talk::Help;
    let mut hits: Vec<Hit> = Vec::new();
    let mut members: Vec<MemberId> = Vec::new();
    let mut when = None;
    for word in words {
        match word {
            "joined" => said = Some(By::Joined),
            "during" => said = Some(By::During),
            "founded" => said = Some(By::Founded),
            "month" => detail = Detail::Month,
            "day" => detail = Detail::Day,
            "greeting" => talk = Talk::Greeting,
            "thanks" => talk = Talk::Thanks,
            _ => {
                if let Some((end @ ("first" | "last"), nth)) = word.split_once(':')
                    && let (false, Ok(nth)) = (nth.ends_with('y'), nth.parse())
                {
                    rank = Some((if end == "first" { End::First } else { End::Last }, nth));
                } else if let Some(tag) = word.strip_prefix("of@").or_else(|| word.strip_prefix("of:")) {
                    members.push(member(tag, dataset)?);
                } else if let Some(found) = when_of(word, dataset) {
                    when = Some(found);
                } else if let Some(number) = word.strip_suffix('y').and_then(|number| number.parse().ok()) {
                    years = Some(number);
                } else {
                    hits.push(hit(word, dataset)?);
                }
            }
        }
    }
    let facts: Vec<FactId> = hits.iter().filter_map(|hit| hit.fact).collect();
    let organizations: Vec<OrganizationId> = hits.iter().map(|hit| hit.organization).collect();
    let by = said.unwrap_or(By::Joined);
    let ask = match name {
        "joined" => Ask::Joined(detail),
        "founded" => Ask::Founded(detail),
        "is-member" => Ask::IsMember(said.unwrap_or(By::During)),
        "left" => Ask::Left,
        "was-founded" => Ask::WasFounded,
        "joined-when-founded" => Ask::JoinedWhenFounded,
        "since-founding" => Ask::SinceFounding,
        "duration" => Ask::Duration,
        "age" => Ask::Age,
        "list" => Ask::List(by),
        "count" => Ask::Count(by),
        "longer-than" => Ask::LongerThan(years?),
        "rank" => rank.map(|(end, nth)| Ask::Rank(Rank { by, end, nth }))?,
        "compare" => Ask::Compare(by),
        "gap" => Ask::Gap(by),
        "members" => Ask::Members,
        "organizations-of" => Ask::OrganizationsOf,
        "describe" => Ask::Describe,
        "name" => Ask::Name,
        "property" => Ask::Property(facts),
        "more-of" => Ask::MoreOf(facts),
        "topic" => Ask::Topic(hits),
        "topic-count" => Ask::TopicCount(hits),
        "help" => Ask::Help(talk),
        "about" => Ask::About,
        _ => return None,
    };
    let subject = if members.is_empty() { Subject::Focus } else { Subject::Members(members) };
    Some(Question { subject, when, ..Question::new(language, ask) }.about(organizations))
}

/// `@` and the first eight hexadecimal digits of an identifier's SHA-256: short whatever the identifier.
fn tag(id: &str) -> String {
    let digest = Sha256::digest(id.as_bytes());
    digest.iter().take(4).fold("@".to_owned(), |mut tag, byte| {
        let _ = write!(tag, "{byte:02x}");
        tag
    })
}

fn hit(word: &str, dataset: &Dataset) -> Option<Hit> {
    let (name, fact) = match (word.split_once('.'), word.split_once('#')) {
        (Some((tag, position)), _) if word.starts_with('@') => (tag, Some(position)),
        (_, Some((id, property))) => (id, Some(property)),
        _ => (word, None),
    };
    let organization = organization(name, dataset)?;
    let facts = &dataset.organization(organization).facts;
    let fact = match fact {
        None => None,
        Some(fact) => {
            let position = fact
                .parse()
                .ok()
                .filter(|position| *position < facts.len())
                .or_else(|| facts.iter().position(|known| known.property == fact))?;
            Some(FactId { organization, position })
        }
    };
    Some(Hit { organization, fact })
}

fn organization(word: &str, dataset: &Dataset) -> Option<OrganizationId> {
    dataset.organization_ids().find(|id| {
        let own = &dataset.organization(*id).id;
        own == word || word.starts_with('@') && tag(own) == word
    })
}

fn member(word: &str, dataset: &Dataset) -> Option<MemberId> {
    dataset.member_ids().find(|id| {
        let own = &dataset.member(*id).id;
        own == word || tag(own)[1..] == *word
    })
}

/// The notation of [`Period`]'s `Display`, or of an event.
fn when_of(word: &str, dataset: &Dataset) -> Option<When> {
    let (name, rest) = word.split_once(':')?;
    let relation = match name {
        "in" => Relation::In,
        "since" => Relation::Since,
        "after" => Relation::After,
        "before" => Relation::Before,
        "by" => Relation::By,
        "between" => {
            let (one, other) = rest.split_once(',')?;
            return Some(When::Period(Period::Between(span(one)?, span(other)?)));
        }
        "last" => {
            let years = rest.strip_suffix('y')?.parse().ok()?;
            return (years <= FARTHEST).then_some(When::Period(Period::LastYears(years)));
        }
        "year" => {
            let shift: i32 = rest.parse().ok()?;
            return (shift.unsigned_abs() <= FARTHEST).then_some(When::Period(Period::ThisYear(shift)));
        }
        _ => return None,
    };
    match span(rest) {
        Some(span) => Some(When::Period(Period::Related(relation, span))),
        None => Some(When::Event(relation, organization(rest, dataset)?)),
    }
}

fn span(text: &str) -> Option<Span> {
    if let Some(year) = text.strip_suffix('s').and_then(|year| year.parse().ok()) {
        // A line from outside may hold any number; only years of four digits can be reckoned with.
        (1000..=9990).contains(&year).then_some(Span::Decade(year))
    } else if let Some(century) = text.strip_prefix('c').and_then(|century| century.parse().ok()) {
        (1..=99).contains(&century).then_some(Span::Century(century))
    } else if let Some((first, last)) = text.split_once("..") {
        let years = (first.parse().ok()?, last.parse().ok()?);
        ((1000..=9999).contains(&years.0) && (1000..=9999).contains(&years.1)).then_some(Span::Years(years.0, years.1))
    } else {
        text.parse::<PartialDate>().ok().map(Span::Date)
    }
}

/// The span that a command's argument names: `/since 90s`.
pub fn argument_span(text: &str, language: Language) -> Option<Span> {
    period::span(&tokenize(text), language)
}

/// The two spans that a command's argument names: `/between 1995 2004`.
pub fn argument_spans(text: &str, language: Language) -> Option<(Span, Span)> {
    period::span_pair(&tokenize(text), language)
}

//! What the data says to each ask: `distance joined/we/ecad today` -> 24 years, from 2002.

use super::candidate::{day_after, years_of};
use super::finding::{Answer, Because, Dated, Finding, Length, Listing, Measured, Ordered, Part, Reading, Verdict};
use super::point::dated;
use super::run::runs;
use super::set::listing;
use super::stretch::{Stretch, years_between};
use super::{Item, Known, Standing, Wanting};
use crate::calendar::{Datelike, PartialDate, Truth};
use crate::dataset::{FactId, OrganizationId, Value};
use crate::question::meaning::{Ask, Claim, End, Event, Filter, Measure, Pick, Point, Question, Set, Sum, Unknown};

/// Finds the answer. Not knowing is an answer.
pub fn answer(question: Question, known: Known<'_>) -> Answer {
    let part = |ask: &Ask| {
        let finding = find(ask, known).unwrap_or_else(|(why, of)| Finding::Unknown(why, of));
        Part { ask: ask.clone(), finding }
    };
    let parts = question.asks.iter().map(part).collect();
    Answer { question, parts }
}

fn find(ask: &Ask, known: Known<'_>) -> Result<Finding, Wanting> {
    Ok(match ask {
        Ask::Date(points, _) => {
            Finding::Dates(points.iter().map(|point| dated(*point, known)).collect::<Result<_, _>>()?)
        }
        Ask::Distance(from, to) => Finding::Length(length(*from, *to, known)?),
        Ask::Is(claim) => Finding::Verdict(verdict(claim, known)?),
        Ask::Which(set, Pick::All | Pick::Count) => Finding::Listing(listing(set, None, known)?),
        Ask::Which(set, Pick::Place { by, end, nth, take }) => {
            let listing = listing(set, Some(*by), known)?;
            let items = place(&listing, *end, (*nth, *take));
            Finding::Place(items, listing)
        }
        Ask::Order(measures, end) => Finding::Order(ordered(measures, *end, known)?),
        Ask::Reckon(sum, facts) => match reckoned(*sum, facts, known) {
            Some(result) => Finding::Sum(result, facts.clone()),
            None => return Err((Unknown::Property, owners(facts))),
        },
        Ask::Facts(facts) => Finding::Facts(facts.clone()),
        Ask::Describe(ids) => {
            let spells = |id: &OrganizationId| {
                known.dataset.focus.map(|focus| super::point::spells(focus, *id, known)).unwrap_or_default()
            };
            Finding::Described(ids.iter().map(|id| (*id, spells(id))).collect())
        }
        Ask::Name(_) | Ask::Talk(_) | Ask::About | Ask::Clarify(_) => Finding::AsAsked,
        Ask::Unknown(why, of) => Finding::Unknown(why.clone(), of.clone()),
    })
}

/// The organisations of facts, each once.
pub(super) fn owners(facts: &[FactId]) -> Vec<OrganizationId> {
    let mut owners: Vec<OrganizationId> = facts.iter().map(|fact| fact.organization).collect();
    owners.dedup();
    owners
}

fn length(from: Point, to: Point, known: Known<'_>) -> Result<Length, Wanting> {
    let (from, mut to) = (dated(from, known)?, dated(to, known)?);
    // A membership that is over has lasted until its end, whenever it is asked.
    let is_over = !from.spells.is_empty() && from.spells.iter().all(|spell| known.ended(Some(*spell)));
    if let (Point::Joined(who, organization), Point::Today, true) = (from.point, to.point, is_over) {
        to = dated(Point::Left(who, organization), known)?;
    }
    let years = match (from.point, to.point, to.date) {
        (Point::Joined(..), Point::Today | Point::Left(..) | Point::On(_), Some(until))
            if from.exists == Truth::Yes =>
        {
            // The day on which it ends is one of it.
            let until = if matches!(to.point, Point::Left(..)) { day_after(until) } else { until };
            years_of(&from.spells, until, known)
        }
        _ => from.date.zip(to.date).map(|(from, to)| years_between(from, to)),
    };
    Ok(Length { from, to, years })
}

fn verdict(claim: &Claim, known: Known<'_>) -> Result<Verdict, Wanting> {
    Ok(match claim {
        Claim::Any(set) => any(set, known)?,
        Claim::Happened(point, time) => {
            let (stretch, mut with) = Stretch::new(time, known)?;
            let dated = dated(*point, known)?;
            let truth = happened(&dated, &stretch, known);
            with.insert(0, dated);
            Verdict { truth, because: Because::Points(with) }
        }
        Claim::SameYear(one, other) => {
            let (one, other) = (dated(*one, known)?, dated(*other, known)?);
            let years = one.date.zip(other.date).map(|(one, other)| one.year() == other.year());
            let truth = years.map_or(Truth::Unknown, Truth::of);
            Verdict { truth, because: Because::Points(vec![one, other]) }
        }
        Claim::Fact(fact, holds) => Verdict { truth: Truth::of(*holds), because: Because::Fact(*fact) },
    })
}

/// Whether a point is in a time; of several spells one is enough.
fn happened(dated: &Dated, stretch: &Stretch, known: Known<'_>) -> Truth {
    let contains = |date: Option<PartialDate>| date.map_or(Truth::Unknown, |date| stretch.contains(date, known.today));
    match dated.point {
        _ if dated.exists != Truth::Yes => dated.exists,
        Point::Joined(..) => {
            runs(&dated.spells, known.dataset).iter().fold(Truth::No, |truth, run| truth.or(contains(run.start)))
        }
        Point::Left(..) => runs(&dated.spells, known.dataset)
            .iter()
            .filter(|run| run.end.is_some())
            .fold(Truth::No, |truth, run| truth.or(contains(run.end))),
        Point::Dissolved(_) if dated.date.is_none() => Truth::No,
        Point::Founded(_) | Point::Dissolved(_) | Point::Today | Point::On(_) => contains(dated.date),
    }
}

/// Whether a set has something in it. Where it hasn't, what it would have at any time is the reason.
fn any(set: &Set, known: Known<'_>) -> Result<Verdict, Wanting> {
    let mut found = listing(set, None, known)?;
    if !found.items.is_empty() {
        let truth = Truth::of(asks_for_role(set) || found.items.iter().any(|item| belongs(item, known)));
        return Ok(Verdict { truth, because: Because::Set(found) });
    }
    let is_of_time = |filter: &&Filter| {
        matches!(
            filter,
            Filter::Happened(Event::Joined | Event::Left, _) | Filter::During(_) | Filter::Former | Filter::Ever
        )
    };
    let mut filters: Vec<Filter> = set.filters.iter().filter(|filter| !is_of_time(filter)).cloned().collect();
    filters.push(Filter::Ever);
    let ever = listing(&Set { of: set.of, filters }, None, known)?;
    let truth = if !found.perhaps.is_empty() {
        Truth::Unknown
    } else if ever.items.is_empty() && is_open(set, &found, known) {
        // The data names only some of the members, and these are not among them.
        Truth::Unknown
    } else {
        Truth::No
    };
    // "Were we in anything then": what else there was is no answer.
    let names_one =
        set.filters.iter().any(|filter| matches!(filter, Filter::In(_) | Filter::Among(_) | Filter::AmongMembers(_)));
    found.items = if names_one { ever.items } else { Vec::new() };
    Ok(Verdict { truth, because: Because::Set(found) })
}

fn asks_for_role(set: &Set) -> bool {
    set.filters.iter().any(|filter| matches!(filter, Filter::Role(_)))
}

/// Whether somebody is in it, and not just an observer.
fn belongs(item: &Item, known: Known<'_>) -> bool {
    let is_membership =
        |position: &usize| known.register.standing(&known.dataset.memberships[*position]) == Standing::Belongs;
    item.spells.is_empty() || item.spells.iter().any(is_membership)
}

/// Whether the data may lack memberships of a set.
fn is_open(set: &Set, found: &Listing, known: Known<'_>) -> bool {
    let is_partial = |id: &OrganizationId| known.dataset.organization(*id).members_are_partial;
    let among = set.filters.iter().filter_map(|filter| if let Filter::Among(ids) = filter { Some(ids) } else { None });
    found.organizations.iter().any(is_partial) || among.flatten().any(is_partial)
}

/// What is at a place of a list; several where they share the date or the number.
fn place(listing: &Listing, end: End, (nth, take): (u32, u32)) -> Vec<Item> {
    let has_place = |item: &&Item| item.number.is_some() || item.date.is_some();
    let is_by_number = listing.items.iter().any(|item| item.number.is_some());
    let mut items: Vec<Item> = listing.items.iter().filter(has_place).cloned().collect();
    items.retain(|item| !is_by_number || item.number.is_some());
    if end == End::Last {
        items.reverse();
    }
    let (from, take) =
        (usize::try_from(nth).unwrap_or(usize::MAX).saturating_sub(1), usize::try_from(take).unwrap_or(1));
    if take > 1 {
        return items.into_iter().skip(from).take(take).collect();
    }
    let value = |item: &Item| (item.number.map(|(number, _)| number), item.date.filter(|_| !is_by_number));
    let Some(wanted) = items.get(from).map(value) else { return Vec::new() };
    items.into_iter().filter(|item| value(item) == wanted).collect()
}

fn ordered(measures: &[Measure], end: End, known: Known<'_>) -> Result<Ordered, Wanting> {
    let mut measured: Vec<Measured> = Vec::new();
    for measure in measures {
        let value = match measure {
            Measure::Point(point) => Some(Reading::Date(dated(*point, known)?)),
            Measure::Distance(from, to) => Some(Reading::Length(length(*from, *to, known)?)),
            Measure::Number(fact) => number(*fact, known).map(Reading::Number),
        };
        measured.push(Measured { measure: *measure, value });
    }
    let key = |measured: &Measured| span(measured);
    let is_told = measured.iter().all(|one| key(one).is_some()) && measured.len() > 1;
    if !is_told {
        return Ok(Ordered { measures: measured, is_told: false, is_tie: false });
    }
    measured.sort_by_key(key);
    if end == End::Last {
        measured.reverse();
    }
    let spans: Vec<(i64, i64)> = measured.iter().take(2).filter_map(span).collect();
    let ((one, one_end), (other, other_end)) = (spans[0], spans[1]);
    let is_tie = one == one_end && (one, one_end) == (other, other_end);
    let is_told = is_tie || one_end < other || other_end < one;
    Ok(Ordered { measures: measured, is_told, is_tie })
}

/// The least and the most that a value may be, in days, years or units.
fn span(measured: &Measured) -> Option<(i64, i64)> {
    match measured.value.as_ref()? {
        Reading::Date(dated) => {
            let date = dated.date?;
            let day = |day: crate::calendar::NaiveDate| i64::from(day.num_days_from_ce());
            Some((day(date.earliest()), day(date.latest())))
        }
        Reading::Length(length) => length.years.map(|(least, most)| (i64::from(least), i64::from(most))),
        Reading::Number(number) => Some((*number, *number)),
    }
}

fn number(fact: FactId, known: Known<'_>) -> Option<i64> {
    match known.dataset.fact(fact).value {
        Value::Number(number) => Some(number),
        Value::Date(_) | Value::Text(_) | Value::List(_) => None,
    }
}

fn reckoned(sum: Sum, facts: &[FactId], known: Known<'_>) -> Option<i64> {
    let numbers: Vec<i64> = facts.iter().map(|fact| number(*fact, known)).collect::<Option<_>>()?;
    let (first, others) = numbers.split_first()?;
    let others = others.iter().try_fold(0_i64, |sum, number| sum.checked_add(*number))?;
    match sum {
        Sum::Total => first.checked_add(others),
        Sum::Difference => first.checked_sub(others),
    }
}

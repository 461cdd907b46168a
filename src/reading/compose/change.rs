//! The last question with something else in its place: "and Kazan?" after `date joined/we/ecad` -> `date joined/kazan/ecad`.

use super::fill::{Filled, Filler, Lack, event_of};
use super::times::with_organization;
use crate::calendar::{PartialDate, Period, Relation, Span};
use crate::dataset::OrganizationId;
use crate::question::meaning::{
    Ask, Claim, Detail, End, Event, Filter, Measure, Of, Order, Pick, Point, Set, Time, Unknown, Who,
};
use crate::reading::sketch::{self, Change, MarkKind, Thing};

/// Years that dates of the data may have.
const YEARS: std::ops::RangeInclusive<i32> = 1000..=9999;

/// The last question, changed.
pub(super) fn changed(filler: &Filler<'_>, changes: &[Change]) -> Filled<Vec<Ask>> {
    let Some(mut ask) = filler.talk.ask.clone() else { return begun(filler, changes) };
    let mut is_negated = false;
    for change in changes {
        if *change == Change::Not {
            is_negated = true;
            continue;
        }
        ask = one(filler, ask, change, is_negated)?;
    }
    Ok(vec![ask])
}

/// What a name, a time or a kind alone asks at the beginning of a talk.
fn begun(filler: &Filler<'_>, changes: &[Change]) -> Filled<Vec<Ask>> {
    let mut ask = None;
    for change in changes {
        let next = match (ask.take(), change) {
            (None, Change::Mark(slot)) if slot.kind == MarkKind::Organization => {
                Ask::Describe(filler.organizations(Thing::Named(*slot))?)
            }
            (None, Change::Mark(_) | Change::Time(_) | Change::We) => {
                let who = match change {
                    Change::Mark(slot) if slot.kind == MarkKind::Member => filler.who(Thing::Named(*slot), false)?,
                    _ => filler.who(Thing::Open, true)?,
                };
                let all = Ask::Which(Set { of: Of::Organizations, filters: vec![Filter::Of(who)] }, Pick::All);
                one(filler, all, change, false)?
            }
            (Some(ask), change) => one(filler, ask, change, false)?,
            (None, Change::Event(_) | Change::Ask(_) | Change::Place(_) | Change::Not) => return Err(Lack::Unfit),
        };
        ask = Some(next);
    }
    Ok(ask.into_iter().collect())
}

/// The question with one thing changed; `is_negated` where the clause leaves it out instead.
fn one(filler: &Filler<'_>, ask: Ask, change: &Change, is_negated: bool) -> Filled<Ask> {
    match change {
        Change::Mark(slot) => match slot.kind {
            MarkKind::Organization => {
                let ids = filler.organizations(Thing::Named(*slot))?;
                if is_negated {
                    return with_filter(ask, Filter::Not(Box::new(Filter::Among(ids))));
                }
                with_organizations(filler, ask, &ids)
            }
            MarkKind::Member => {
                let who = filler.who(Thing::Named(*slot), false)?;
                if is_negated {
                    let Who::Member(id) = who else { return Err(Lack::Unfit) };
                    return with_filter(ask, Filter::Not(Box::new(Filter::AmongMembers(vec![id]))));
                }
                with_who(ask, who, filler)
            }
            MarkKind::Time => {
                let time = filler.time(&sketch::Time::Stated(*slot))?.ok_or(Lack::Unfit)?;
                with_time(ask, if is_negated { Time::Except(Box::new(time)) } else { time }, filler)
            }
            MarkKind::Kind if matches!(ask, Ask::Facts(_)) && !is_negated => {
                let ids = ask.organizations();
                filler.passages.count(&ids).ok_or(Lack::Unfit)
            }
            MarkKind::Kind | MarkKind::Role => {
                if !is_negated
                    && let Ask::Which(set, Pick::Count) = &ask
                    && set.of != Of::Organizations
                    && let Some(stated) = filler.passages.count(&set.organizations())
                {
                    return Ok(stated);
                }
                let set = sketch::Set {
                    of: sketch::Of::Organizations,
                    filters: vec![match slot.kind {
                        MarkKind::Role => sketch::Filter::Role(*slot),
                        _ => sketch::Filter::Kind(*slot),
                    }],
                };
                let filter = filler.set(&set)?.filters.pop().ok_or(Lack::Unfit)?;
                with_filter(ask, if is_negated { Filter::Not(Box::new(filter)) } else { filter })
            }
            MarkKind::Number | MarkKind::Years => Err(Lack::Unfit),
        },
        Change::Time(time) => {
            let time = filler.time(time)?.ok_or(Lack::Unfit)?;
            with_time(ask, time, filler)
        }
        Change::We => with_who(ask, filler.who(Thing::We, false)?, filler),
        Change::Event(event) => with_event(ask, event_of(*event), filler),
        Change::Ask(word) => with_ask(ask, word, filler),
        Change::Place(word) => placed(ask, word, filler),
        Change::Not => Err(Lack::Unfit),
    }
}

/// A question of points with other points; none for a question that has none.
fn map_points(ask: Ask, change: &dyn Fn(Point) -> Point) -> Option<Ask> {
    Some(match ask {
        Ask::Date(points, detail) => Ask::Date(points.into_iter().map(change).collect(), detail),
        Ask::Distance(from, to) => Ask::Distance(change(from), change(to)),
        Ask::Is(Claim::Happened(point, time)) => Ask::Is(Claim::Happened(change(point), time)),
        Ask::Is(Claim::SameYear(one, other)) => Ask::Is(Claim::SameYear(change(one), change(other))),
        Ask::Order(measures, end) => {
            let measure = |measure| match measure {
                Measure::Point(point) => Measure::Point(change(point)),
                Measure::Distance(from, to) => Measure::Distance(change(from), change(to)),
                Measure::Number(fact) => Measure::Number(fact),
            };
            Ask::Order(measures.into_iter().map(measure).collect(), end)
        }
        _ => return None,
    })
}

fn with_organizations(filler: &Filler<'_>, ask: Ask, ids: &[OrganizationId]) -> Filled<Ask> {
    let first = *ids.first().ok_or(Lack::Unfit)?;
    match ask {
        Ask::Date(points, detail) => {
            let mut points: Vec<Point> = points.into_iter().map(|point| with_organization(point, first)).collect();
            points.dedup();
            Ok(Ask::Date(points, detail))
        }
        Ask::Describe(_) => Ok(Ask::Describe(ids.to_vec())),
        Ask::Name(_) => Ok(Ask::Name(ids.to_vec())),
        Ask::Facts(facts) => {
            let fact = *facts.first().ok_or(Lack::Unfit)?;
            filler.passages.like(fact, first).ok_or_else(|| Lack::Unknown(Unknown::Property, vec![first]))
        }
        Ask::Unknown(Unknown::Property, _) => Err(Lack::Unknown(Unknown::Property, vec![first])),
        Ask::Which(set, pick) if has_organization(&set) => Ok(Ask::Which(in_set(set, first), pick)),
        Ask::Is(Claim::Any(set)) if has_organization(&set) => Ok(Ask::Is(Claim::Any(in_set(set, first)))),
        other => {
            let changed = map_points(other, &|point| with_organization(point, first));
            Ok(changed.unwrap_or_else(|| Ask::Describe(ids.to_vec())))
        }
    }
}

fn has_organization(set: &Set) -> bool {
    set.filters.iter().any(|filter| matches!(filter, Filter::In(_) | Filter::Among(_)))
}

fn in_set(mut set: Set, id: OrganizationId) -> Set {
    for filter in &mut set.filters {
        match filter {
            Filter::In(old) => *old = id,
            Filter::Among(ids) => *ids = vec![id],
            _ => {}
        }
    }
    set
}

fn with_who(ask: Ask, who: Who, filler: &Filler<'_>) -> Filled<Ask> {
    let set_point = |point: Point| match point {
        Point::Joined(_, id) => Point::Joined(who, id),
        Point::Left(_, id) => Point::Left(who, id),
        Point::Founded(_) | Point::Dissolved(_) | Point::Today | Point::On(_) => point,
    };
    let of = |mut set: Set| -> Set {
        if set.of == Of::Organizations {
            set.filters.retain(|filter| !matches!(filter, Filter::Of(_)));
            set.filters.insert(0, Filter::Of(who));
        } else {
            let id = match who {
                Who::Member(id) => Some(id),
                Who::Focus => filler.dataset.focus,
            };
            set.filters.retain(|filter| !matches!(filter, Filter::AmongMembers(_)));
            set.filters.extend(id.map(|id| Filter::AmongMembers(vec![id])));
        }
        set
    };
    match ask {
        Ask::Which(set, pick) if set.of == Of::Organizations => Ok(Ask::Which(of(set), pick)),
        Ask::Which(set, _) => Ok(Ask::Is(Claim::Any(of(set)))),
        Ask::Is(Claim::Any(set)) => Ok(Ask::Is(Claim::Any(of(set)))),
        Ask::Describe(ids) if ids.len() == 1 => {
            Ok(Ask::Is(Claim::Any(Set { of: Of::Organizations, filters: vec![Filter::Of(who), Filter::Among(ids)] })))
        }
        other => map_points(other, &set_point).ok_or(Lack::Unfit),
    }
}

fn with_filter(ask: Ask, filter: Filter) -> Filled<Ask> {
    let add = |mut set: Set| {
        let same = std::mem::discriminant(&filter);
        if !matches!(filter, Filter::Not(_)) {
            set.filters.retain(|other| std::mem::discriminant(other) != same);
        }
        set.filters.push(filter.clone());
        set
    };
    match ask {
        Ask::Which(set, pick) => Ok(Ask::Which(add(set), pick)),
        Ask::Is(Claim::Any(set)) => Ok(Ask::Is(Claim::Any(add(set)))),
        _ => Err(Lack::Unfit),
    }
}

fn with_time(ask: Ask, time: Time, filler: &Filler<'_>) -> Filled<Ask> {
    let timed = |mut set: Set| {
        let mut is_done = false;
        for filter in &mut set.filters {
            match filter {
                Filter::Happened(_, old) | Filter::During(old) => {
                    *old = time.clone();
                    is_done = true;
                }
                Filter::Former => {
                    *filter = Filter::Happened(Event::Left, time.clone());
                    is_done = true;
                }
                _ => {}
            }
        }
        if !is_done {
            let filter = match set.of {
                Of::Organizations => Filter::Happened(Event::Joined, time.clone()),
                Of::Members | Of::Areas => Filter::During(time.clone()),
            };
            set.filters.push(filter);
        }
        set
    };
    match ask {
        Ask::Which(set, pick) => Ok(Ask::Which(timed(set), pick)),
        Ask::Is(Claim::Any(set)) => Ok(Ask::Is(Claim::Any(timed(set)))),
        Ask::Is(Claim::Happened(point, _)) => Ok(Ask::Is(Claim::Happened(point, time))),
        Ask::Date(points, _) if points.len() == 1 => Ok(Ask::Is(Claim::Happened(points[0], time))),
        _ => {
            let filters = vec![Filter::Of(filler.who(Thing::Open, true)?), Filter::Happened(Event::Joined, time)];
            Ok(Ask::Which(Set { of: Of::Organizations, filters }, Pick::All))
        }
    }
}

fn with_event(ask: Ask, event: Event, filler: &Filler<'_>) -> Filled<Ask> {
    let who = filler.who(Thing::Open, true);
    let set_point = |point: Point| {
        let Some(id) = point.organization() else { return point };
        let who = match point {
            Point::Joined(who, _) | Point::Left(who, _) => who,
            _ => who.clone().unwrap_or(Who::Focus),
        };
        match event {
            Event::Joined => Point::Joined(who, id),
            Event::Left => Point::Left(who, id),
            Event::Founded => Point::Founded(id),
            Event::Dissolved => Point::Dissolved(id),
        }
    };
    match ask {
        Ask::Which(mut set, pick) => {
            let mut is_done = false;
            for filter in &mut set.filters {
                if let Filter::Happened(old, _) = filter {
                    *old = event;
                    is_done = true;
                }
            }
            if !is_done && event == Event::Left {
                set.filters.push(Filter::Former);
                is_done = true;
            }
            let pick = match pick {
                Pick::Place { end, nth, take, .. } => {
                    is_done = true;
                    Pick::Place { by: Order::Event(event), end, nth, take }
                }
                Pick::All | Pick::Count => pick,
            };
            if is_done { Ok(Ask::Which(set, pick)) } else { Err(Lack::Unfit) }
        }
        Ask::Describe(ids) => {
            let points = ids.into_iter().map(|id| set_point(Point::Founded(id))).collect();
            Ok(Ask::Date(points, Detail::Any))
        }
        other => map_points(other, &set_point).ok_or(Lack::Unfit),
    }
}

fn with_ask(ask: Ask, word: &str, filler: &Filler<'_>) -> Filled<Ask> {
    let set = match &ask {
        Ask::Which(set, _) | Ask::Is(Claim::Any(set)) => Some(set.clone()),
        _ => None,
    };
    match (word, set) {
        ("count", Some(set)) => Ok(Ask::Which(set, Pick::Count)),
        ("which" | "all", Some(set)) => Ok(Ask::Which(set, Pick::All)),
        ("date", _) if !filler.talk.organizations.is_empty() => {
            let who = filler.who(Thing::Open, true)?;
            let points = filler.talk.organizations.iter().map(|id| Point::Joined(who, *id)).collect();
            Ok(Ask::Date(points, Detail::Any))
        }
        ("members", _) => {
            let [id] = filler.organizations(Thing::Open)?[..] else { return Err(Lack::Unfit) };
            Ok(Ask::Which(Set { of: Of::Members, filters: vec![Filter::In(id)] }, Pick::All))
        }
        ("distance", _) => match ask {
            Ask::Date(points, _) if points.len() == 1 => Ok(Ask::Distance(points[0], Point::Today)),
            Ask::Order(measures, _) => match measures[..] {
                [Measure::Point(one), Measure::Point(other)] => Ok(Ask::Distance(one, other)),
                _ => Err(Lack::Unfit),
            },
            _ => Err(Lack::Unfit),
        },
        _ => Err(Lack::Unfit),
    }
}

fn placed(ask: Ask, word: &str, filler: &Filler<'_>) -> Filled<Ask> {
    if let Ask::Which(set, Pick::Place { by, end, nth, take }) = &ask {
        let place = |end: End, nth: u32| Ok(Ask::Which(set.clone(), Pick::Place { by: *by, end, nth, take: *take }));
        return match (word, end) {
            ("next", End::First) | ("previous", End::Last) => place(*end, nth.saturating_add(1)),
            ("previous", End::First) | ("next", End::Last) if *nth > 1 => place(*end, nth - 1),
            ("first", _) => place(End::First, 1),
            ("last", _) => place(End::Last, 1),
            _ => Err(Lack::Unfit),
        };
    }
    let set = match &ask {
        Ask::Which(set, Pick::All) => Some(set.clone()),
        _ => None,
    };
    match (word, set) {
        ("first" | "last", Some(set)) => {
            let end = if word == "first" { End::First } else { End::Last };
            let by = Order::Event(Event::Joined);
            Ok(Ask::Which(set, Pick::Place { by, end, nth: 1, take: 1 }))
        }
        ("more", _) => Ok(ask),
        // The one that came after it, the one before.
        ("next" | "previous", _) => {
            let [id] = filler.talk.organizations[..] else { return shifted(ask, word) };
            let who = filler.who(Thing::Open, true)?;
            let (relation, end) =
                if word == "next" { (Relation::After, End::First) } else { (Relation::Before, End::Last) };
            let time = Time::Relative(relation, Point::Joined(who, id));
            let filters = vec![Filter::Of(who), Filter::Happened(Event::Joined, time)];
            let by = Order::Event(Event::Joined);
            Ok(Ask::Which(Set { of: Of::Organizations, filters }, Pick::Place { by, end, nth: 1, take: 1 }))
        }
        _ => Err(Lack::Unfit),
    }
}

/// The next year, the year before.
fn shifted(ask: Ask, word: &str) -> Filled<Ask> {
    let by = if word == "next" { 1 } else { -1 };
    let Ask::Which(mut set, pick) = ask else { return Err(Lack::Unfit) };
    for filter in &mut set.filters {
        if let Filter::Happened(_, Time::Period(Period::Related(Relation::In, span)))
        | Filter::During(Time::Period(Period::Related(Relation::In, span))) = filter
            && let Span::Date(date) = span
        {
            let year = date.year() + by;
            if !YEARS.contains(&year) {
                return Err(Lack::Unfit);
            }
            *span = Span::Date(PartialDate::Year(year));
            return Ok(Ask::Which(set, pick));
        }
    }
    Err(Lack::Unfit)
}

//! Sets: `organizations of:we joined:since:2006` -> the memberships that began since then, in order, and what may be one.

use std::collections::HashSet;

use super::attribute::Attribute;
use super::candidate::{Candidate, Test, kind};
use super::candidates::Scope;
use super::point::member;
use super::stretch::Stretch;
use super::{Item, Known, Listing, Narrowing, Wanting};
use crate::calendar::{PartialDate, Relation, Truth};
use crate::dataset::{FactId, FactKind, MemberId, OrganizationId, Value};
use crate::question::meaning::{Event, Filter, Of, Order, Point, Set, Time, Unknown};

/// What the data says of a set, in order.
pub(super) fn listing(set: &Set, order: Option<Order>, known: Known<'_>) -> Result<Listing, Wanting> {
    let mut narrowed = Narrowed::new(set, known)?;
    let is_bare = narrowed.members.is_empty() && narrowed.organizations.is_empty();
    // Who is mayor, who sits for a place: asked without in what.
    let is_of_any = set.of != Of::Organizations && !narrowed.attributes.is_empty();
    if is_bare && !is_of_any && (set.of == Of::Areas || set.filters.iter().any(is_of_memberships)) {
        return Err(match set.of {
            Of::Organizations | Of::Areas => (Unknown::WhoseMembership, Vec::new()),
            Of::Members => (Unknown::WhichOrganization, Vec::new()),
        });
    }
    let order = order.unwrap_or_else(|| Order::Event(narrowed.event()));
    let all: Vec<(Truth, Item)> = narrowed
        .candidates(known)
        .into_iter()
        .map(|candidate| (narrowed.truth(&candidate, known), narrowed.item(candidate, order, known)))
        .collect();
    let of_truth = |wanted: Truth| {
        let mut items: Vec<Item> =
            all.iter().filter(|(truth, _)| *truth == wanted).map(|(_, item)| item.clone()).collect();
        sort(&mut items, order, known);
        items
    };
    let (items, perhaps) = (of_truth(Truth::Yes), of_truth(Truth::Unknown));
    let (before, after) = if items.is_empty() { narrowed.neighbours(order, known) } else { (None, None) };
    let founded = narrowed.founded(known);
    let facts = narrowed.facts(set, known);
    let is_partial = narrowed.organizations.iter().any(|id| known.dataset.organization(*id).members_are_partial);
    let Narrowed { members, organizations, times, .. } = &mut narrowed;
    Ok(Listing {
        members: std::mem::take(members),
        organizations: std::mem::take(organizations),
        times: std::mem::take(times),
        items,
        perhaps,
        before,
        after,
        founded,
        is_partial,
        facts,
    })
}

/// Whether a filter is about memberships, which are somebody's.
fn is_of_memberships(filter: &Filter) -> bool {
    match filter {
        Filter::Happened(Event::Joined | Event::Left, _)
        | Filter::During(_)
        | Filter::Former
        | Filter::Ever
        | Filter::Role(_)
        | Filter::For(_)
        | Filter::OnBehalfOf(_)
        | Filter::Longer(_)
        | Filter::Shorter(_) => true,
        Filter::Of(_)
        | Filter::In(_)
        | Filter::Happened(Event::Founded | Event::Dissolved, _)
        | Filter::Kind(_)
        | Filter::Topic(_)
        | Filter::Among(_)
        | Filter::AmongMembers(_) => false,
        Filter::Not(filter) => is_of_memberships(filter),
    }
}

/// Whether a test is about the time of memberships.
fn states_time(test: &Test) -> bool {
    matches!(test, Test::Happened(Event::Joined | Event::Left, _) | Test::During(_) | Test::Former | Test::Ever)
}

/// A filter without what negates it, and whether something does.
fn bare(filter: &Filter) -> (&Filter, bool) {
    if let Filter::Not(inner) = filter {
        let (inner, is_negated) = bare(inner);
        (inner, !is_negated)
    } else {
        (filter, false)
    }
}

/// A set's filters with dates and names put in.
struct Narrowed {
    of: Of,
    members: Vec<MemberId>,
    organizations: Vec<OrganizationId>,
    times: Vec<(Narrowing, Time, Vec<super::Dated>)>,
    tests: Vec<Test>,
    /// What the memberships have to be.
    attributes: Vec<Attribute>,
    /// What none of the memberships of the time may be.
    without: Vec<Attribute>,
}

impl Narrowed {
    const fn of(of: Of) -> Self {
        Self {
            of,
            members: Vec::new(),
            organizations: Vec::new(),
            times: Vec::new(),
            tests: Vec::new(),
            attributes: Vec::new(),
            without: Vec::new(),
        }
    }

    fn new(set: &Set, known: Known<'_>) -> Result<Self, Wanting> {
        let mut narrowed = Self::of(set.of);
        for filter in &set.filters {
            // These two make the candidates.
            if let Filter::Of(who) = filter {
                narrowed.members.push(member(*who, known)?);
            } else if let Filter::In(organization) = filter {
                narrowed.organizations.push(*organization);
            }
        }
        let roles = match set.filters.iter().any(|filter| bare(filter).0.is_attribute()) {
            true => narrowed.scope().roles(known),
            false => HashSet::new(),
        };
        for filter in &set.filters {
            let (inner, is_negated) = bare(filter);
            match (Attribute::of(inner, &roles, known), is_negated) {
                (Some(attribute), false) => narrowed.attributes.push(attribute),
                (Some(attribute), true) => narrowed.without.push(attribute),
                (None, _) if matches!(filter, Filter::Of(_) | Filter::In(_)) => {}
                (None, _) => {
                    let test = narrowed.test(filter, known)?;
                    narrowed.tests.push(test);
                    narrowed.tests.extend(borders(filter, set.of, known)?);
                }
            }
        }
        let is_somebodys =
            !narrowed.members.is_empty() || !narrowed.organizations.is_empty() || !narrowed.attributes.is_empty();
        let says_when = narrowed.tests.iter().any(|test| match test {
            Test::Not(test) => states_time(test),
            test => states_time(test),
        });
        if is_somebodys && !says_when {
            narrowed.tests.push(Test::Today);
        }
        Ok(narrowed)
    }

    fn test(&mut self, filter: &Filter, known: Known<'_>) -> Result<Test, Wanting> {
        let mut stretch = |narrowing: Narrowing, time: &Time| {
            let (stretch, dated) = Stretch::new(time, known)?;
            self.times.push((narrowing, time.clone(), dated));
            Ok::<_, Wanting>(stretch)
        };
        Ok(match filter {
            // "Not of Kazan": organisations that it doesn't belong to.
            Filter::Of(who) => {
                let member = member(*who, known)?;
                let own = known.register.of_member(member).iter();
                let own = own.filter(|position| !known.ended(Some(**position)));
                Test::Among(own.map(|position| known.dataset.memberships[*position].organization).collect())
            }
            Filter::In(organization) => {
                let own = known.register.of_organization(*organization).iter();
                let own = own.filter(|position| !known.ended(Some(**position)));
                Test::AmongMembers(own.map(|position| known.dataset.memberships[*position].member).collect())
            }
            Filter::Happened(event, time) => Test::Happened(*event, stretch(Narrowing::Event(*event), time)?),
            Filter::During(time) => Test::During(stretch(Narrowing::During, time)?),
            Filter::Former => Test::Former,
            Filter::Ever => Test::Ever,
            Filter::Kind(words) => Test::Kind(kind(words)),
            // They narrow the candidates.
            Filter::Role(_) | Filter::For(_) | Filter::OnBehalfOf(_) => Test::Not(Box::new(Test::Among(Vec::new()))),
            Filter::Topic(hits) => Test::Topic(hits.clone()),
            Filter::Longer(years) => Test::Longer(*years),
            Filter::Shorter(years) => Test::Shorter(*years),
            Filter::Among(ids) => Test::Among(ids.clone()),
            Filter::AmongMembers(ids) => Test::AmongMembers(ids.clone()),
            Filter::Not(filter) => Test::Not(Box::new(self.test(filter, known)?)),
        })
    }

    fn candidates(&self, known: Known<'_>) -> Vec<Candidate> {
        self.scope().candidates(&self.attributes, known)
    }

    fn scope(&self) -> Scope<'_> {
        Scope { of: self.of, members: &self.members, organizations: &self.organizations }
    }

    fn truth(&self, candidate: &Candidate, known: Known<'_>) -> Truth {
        let passes = |truth: Truth, test| truth.and(self.of_each(candidate, test, known));
        let lacks = |truth: Truth, attribute| truth.and(self.lacks(candidate, attribute, known));
        self.without.iter().fold(self.tests.iter().fold(Truth::Yes, passes), lacks)
    }

    /// Whether none of its spells of the wanted time has this attribute.
    fn lacks(&self, candidate: &Candidate, attribute: &Attribute, known: Known<'_>) -> Truth {
        let has = candidate.spells.iter().copied().filter(|position| attribute.holds(*position, known));
        has.fold(Truth::Yes, |truth, position| {
            let alone = Candidate { spells: vec![position], ..candidate.clone() };
            let times = self.tests.iter().filter(|test| states_time(test) || matches!(test, Test::Today));
            truth.and(!times.fold(Truth::Yes, |truth, test| truth.and(alone.passes(test, known))))
        })
    }

    /// With several members each of them has to pass by its own memberships.
    fn of_each(&self, candidate: &Candidate, test: &Test, known: Known<'_>) -> Truth {
        if self.members.len() + self.organizations.len() < 2 {
            return candidate.passes(test, known);
        }
        let memberships = &known.dataset.memberships;
        let owner = |position: &usize| (memberships[*position].member, memberships[*position].organization);
        let mut owners: Vec<_> = candidate.spells.iter().map(owner).collect();
        owners.sort_unstable();
        owners.dedup();
        owners.into_iter().fold(Truth::Yes, |truth, one| {
            let spells = candidate.spells.iter().copied().filter(|position| owner(position) == one).collect();
            truth.and(Candidate { spells, ..candidate.clone() }.passes(test, known))
        })
    }

    fn item(&self, candidate: Candidate, order: Order, known: Known<'_>) -> Item {
        let spells = self.tests.iter().fold(candidate.spells.clone(), |spells, test| {
            Candidate { spells, ..candidate.clone() }.narrowed(test, known)
        });
        let narrowed = Candidate { spells, ..candidate };
        let date = match order {
            Order::Event(event) => narrowed.date(event, known),
            Order::Length | Order::Size => narrowed.date(Event::Joined, known),
        };
        let number = match order {
            Order::Event(_) => None,
            Order::Length => narrowed.years(known).map(|(_, most)| (i64::from(most), None)),
            Order::Size => narrowed.organization.and_then(|id| size(id, known)),
        };
        let of_organization = |test: &Test| {
            let Test::Topic(hits) = test else { return None };
            hits.iter().find(|hit| Some(hit.organization) == narrowed.organization).cloned()
        };
        let hit = self.tests.iter().find_map(of_organization);
        let Candidate { member, organization, spells, of } = narrowed;
        let organization = organization.filter(|_| of == Of::Organizations);
        Item { member, organization, spells, date, number, fact: hit.and_then(|hit| hit.fact) }
    }

    /// The event whose dates order the set.
    fn event(&self) -> Event {
        let of_test = |test: &Test| if let Test::Happened(event, _) = test { Some(*event) } else { None };
        let is_bare = self.members.is_empty() && self.organizations.is_empty() && self.attributes.is_empty();
        self.tests.iter().find_map(of_test).unwrap_or(if is_bare { Event::Founded } else { Event::Joined })
    }

    /// The nearest before and after the one time that narrows the set by an event.
    fn neighbours(&self, order: Order, known: Known<'_>) -> (Option<Item>, Option<Item>) {
        let of_event = |test: &Test| matches!(test, Test::Happened(..));
        let mut events = self.tests.iter().filter(|test| of_event(test));
        let (Some(Test::Happened(event, stretch)), None) = (events.next(), events.next()) else { return (None, None) };
        let Some((from, to)) = stretch.bounds(known.today) else { return (None, None) };
        let mut tests: Vec<Test> = self.tests.iter().filter(|test| !of_event(test)).cloned().collect();
        tests.push(Test::Ever);
        if self.members.is_empty() && self.organizations.is_empty() && self.attributes.is_empty() {
            tests.pop();
        }
        let rest = Self {
            members: self.members.clone(),
            organizations: self.organizations.clone(),
            attributes: self.attributes.clone(),
            without: self.without.clone(),
            tests,
            ..Self::of(self.of)
        };
        let dated: Vec<(PartialDate, Item)> = rest
            .candidates(known)
            .into_iter()
            .filter(|candidate| rest.truth(candidate, known) == Truth::Yes)
            .flat_map(|candidate| {
                let each = |position: &usize| Candidate { spells: vec![*position], ..candidate.clone() };
                let alone: Vec<Candidate> = if candidate.spells.is_empty() {
                    vec![candidate.clone()]
                } else {
                    candidate.spells.iter().map(each).collect()
                };
                alone
            })
            .filter_map(|candidate| Some((candidate.date(*event, known)?, rest.item(candidate, order, known))))
            .collect();
        let before = dated.iter().filter(|(date, _)| from.is_some_and(|from| date.latest() < from));
        let after = dated.iter().filter(|(date, _)| to.is_some_and(|to| date.earliest() > to));
        let before = before.max_by_key(|(date, _)| date.latest()).map(|(_, item)| item.clone());
        (before, after.min_by_key(|(date, _)| date.earliest()).map(|(_, item)| item.clone()))
    }

    /// What was founded in the one date that joinings are asked for of.
    fn founded(&self, known: Known<'_>) -> Vec<Item> {
        let of_joining = |test: &Test| {
            if let Test::Happened(Event::Joined, time) = test { Some(time.clone()) } else { None }
        };
        let time = self.tests.iter().find_map(of_joining).filter(|time| time.is_a_date() && !self.members.is_empty());
        let Some(time) = time else { return Vec::new() };
        let tests = vec![Test::Happened(Event::Founded, time)];
        let foundings = Self { tests, ..Self::of(Of::Organizations) };
        let order = Order::Event(Event::Founded);
        let candidates = foundings.candidates(known).into_iter();
        let mut items: Vec<Item> = candidates
            .filter(|candidate| foundings.truth(candidate, known) == Truth::Yes)
            .map(|candidate| foundings.item(candidate, order, known))
            .collect();
        sort(&mut items, order, known);
        items
    }

    /// What is said of an organisation's members in general.
    fn facts(&self, set: &Set, known: Known<'_>) -> Vec<FactId> {
        let ([organization], Of::Members, [Filter::In(_)]) = (&self.organizations[..], set.of, &set.filters[..]) else {
            return Vec::new();
        };
        let facts = known.dataset.organization(*organization).facts.iter().enumerate();
        facts
            .filter(|(_, fact)| fact.kind == FactKind::Composition || fact.property == "member_count")
            .map(|(position, _)| FactId { organization: *organization, position })
            .collect()
    }
}

/// What happened at the border of a time is neither before it nor after it, however vague its date is.
fn borders(filter: &Filter, of: Of, known: Known<'_>) -> Result<Vec<Test>, Wanting> {
    let Filter::Happened(event, time) = filter else { return Ok(Vec::new()) };
    let points = match time {
        Time::Relative(Relation::Before | Relation::After, point) => vec![*point],
        Time::Between(one, other) => vec![*one, *other],
        Time::Relative(Relation::In | Relation::Since | Relation::By, _)
        | Time::Period(_)
        | Time::YearOf(_)
        | Time::Either(_)
        | Time::Except(_) => Vec::new(),
    };
    let border = |point: Point| {
        let test = match (event, point, of) {
            (Event::Joined, Point::Joined(_, organization), Of::Organizations)
            | (Event::Left, Point::Left(_, organization), Of::Organizations)
            | (Event::Founded, Point::Founded(organization), Of::Organizations)
            | (Event::Dissolved, Point::Dissolved(organization), Of::Organizations) => Test::Among(vec![organization]),
            (Event::Joined, Point::Joined(who, _), Of::Members) | (Event::Left, Point::Left(who, _), Of::Members) => {
                Test::AmongMembers(vec![member(who, known)?])
            }
            (Event::Joined | Event::Left | Event::Founded | Event::Dissolved, _, _) => return Ok(None),
        };
        Ok(Some(Test::Not(Box::new(test))))
    };
    points.into_iter().filter_map(|point| border(point).transpose()).collect()
}

/// How many members an organisation has: as a fact of it says, else as many as the data names today.
fn size(organization: OrganizationId, known: Known<'_>) -> Option<(i64, Option<FactId>)> {
    let facts = known.dataset.organization(organization).facts.iter().enumerate();
    let stated =
        facts.filter(|(_, fact)| fact.property == "member_count").find_map(|(position, fact)| match fact.value {
            Value::Number(number) => Some((number, Some(FactId { organization, position }))),
            Value::Date(_) | Value::Text(_) | Value::List(_) => None,
        });
    let is_partial = known.dataset.organization(organization).members_are_partial;
    stated.or_else(|| {
        let positions = known.register.of_organization(organization).iter();
        let mut members: Vec<MemberId> = positions
            .filter(|position| !known.ended(Some(**position)))
            .map(|position| known.dataset.memberships[*position].member)
            .collect();
        members.sort_unstable();
        members.dedup();
        (!is_partial).then(|| (i64::try_from(members.len()).unwrap_or(i64::MAX), None))
    })
}

/// In the order of dates or numbers, what has none last; then by name as the data has it.
fn sort(items: &mut [Item], order: Order, known: Known<'_>) {
    let name = |item: &Item| {
        let member = item.member.map(|id| known.dataset.member(id).name.all().next().unwrap_or_default().to_owned());
        (item.organization, member)
    };
    match order {
        Order::Event(_) => {
            items.sort_by_cached_key(|item| (item.date.is_none(), item.date.map(PartialDate::list_order), name(item)));
        }
        Order::Length | Order::Size => {
            items.sort_by_cached_key(|item| (item.number.is_none(), item.number.map(|(number, _)| number), name(item)));
        }
    }
}

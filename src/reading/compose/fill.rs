//! A sketch, its clause's marks and the talk -> questions: `date joined/M1/O1` -> `date joined/kazan/ecad`.

use super::passages::Passages;
use super::talk::Talk;
use super::things::Described;
use super::times::begun;
use crate::dataset::{Dataset, FactId, OrganizationId};
use crate::question::meaning::{
    Ask, Claim, Detail, End, Event, Filter, Measure, Of, Order, Pick, Point, Set, Sum, Unknown,
};
use crate::reading::marks::Mark;
use crate::reading::property::Property;
use crate::reading::sketch::{self, Sketch, Slot, Stated};

/// Why a sketch gives no question.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Lack {
    /// It is understood, and the data has nothing for it.
    Unknown(Unknown, Vec<OrganizationId>),
    /// It doesn't fit what is marked or what was said.
    Unfit,
}

/// What came of filling something.
pub(super) type Filled<T> = Result<T, Lack>;

/// What slots are filled from.
#[derive(Clone, Copy)]
pub(super) struct Filler<'a> {
    /// Whose names and facts.
    pub dataset: &'a Dataset,
    /// The clause's marks.
    pub marks: &'a [Mark],
    /// Which mark fills which slot.
    pub slots: &'a [(Slot, usize)],
    /// What was said before.
    pub talk: &'a Talk,
    /// The facts and topics that the clause's words find.
    pub passages: &'a dyn Passages,
    /// How exactly a date is asked for.
    pub detail: Detail,
    /// Whoever asks is named, or whose memberships are meant anyway.
    pub names_focus: bool,
    /// A member, known or not, is named and fills no slot.
    pub leaves_member: bool,
    /// The organisation that the clause describes without naming it, if it does.
    pub described: Option<OrganizationId>,
    /// An organisation that the data doesn't have is named and fills no slot.
    pub leaves_organization: bool,
}

impl Filler<'_> {
    /// The questions that a sketch asks.
    pub fn asks(&self, sketch: &Sketch) -> Filled<Vec<Ask>> {
        Ok(match sketch {
            Sketch::Date(point) => vec![Ask::Date(self.points(*point)?, self.detail)],
            Sketch::Distance(from, to) => {
                let (from, to) = self.pair(*from, *to)?;
                vec![Ask::Distance(from, to)]
            }
            Sketch::Order(end, points) => {
                let points = self.several(points)?;
                vec![Ask::Order(points.into_iter().map(Measure::Point).collect(), end_of(*end))]
            }
            Sketch::Which(set) if self.is_of_number(set) => match self.passages.count(&self.talk.organizations) {
                Some(stated) => vec![stated],
                None => return self.listed(sketch),
            },
            Sketch::Which(set) => {
                let filled = self.set(set)?;
                // "Who signed it" may be told by a fact that says more than a list.
                let told = match &filled.filters[..] {
                    [Filter::In(id)] => self.passages.strong(&[*id]),
                    _ => None,
                };
                vec![told.unwrap_or(Ask::Which(filled, Pick::All))]
            }
            Sketch::Count(set) => match self.stated_count(set) {
                Some(stated) => vec![stated?],
                None => return self.listed(sketch),
            },
            Sketch::Is(set) => vec![match self.set(set)? {
                // "Are we in it since 2002": whether that is when it began.
                Set { of: Of::Organizations, filters } => match &filters[..] {
                    [Filter::Of(who), Filter::Among(ids), Filter::Happened(Event::Joined, time)]
                    | [Filter::Of(who), Filter::Happened(Event::Joined, time), Filter::Among(ids)]
                        if ids.len() == 1 =>
                    {
                        Ask::Is(Claim::Happened(Point::Joined(*who, ids[0]), begun(time.clone())))
                    }
                    _ => Ask::Is(Claim::Any(Set { of: Of::Organizations, filters })),
                },
                set => Ask::Is(Claim::Any(set)),
            }],
            Sketch::Place { by, end, nth, take, set } => {
                let count = |slot: &Option<Slot>| slot.map_or(Ok(1), |slot| self.count(slot));
                let mut set = self.set(set)?;
                let is_timed = set.filters.iter().any(|filter| {
                    matches!(filter, Filter::Happened(..) | Filter::During(_) | Filter::Former | Filter::Among(_))
                });
                // What was joined first was so even where it has ended.
                if *by == sketch::Order::Event(sketch::Event::Joined) && !is_timed {
                    set.filters.push(Filter::Ever);
                }
                let by = match by {
                    sketch::Order::Event(event) => Order::Event(event_of(*event)),
                    sketch::Order::Length => Order::Length,
                    sketch::Order::Size => Order::Size,
                };
                vec![Ask::Which(set, Pick::Place { by, end: end_of(*end), nth: count(nth)?, take: count(take)? })]
            }
            Sketch::Happened(point, time) => {
                let points = self.points(*point)?;
                let Some(time) = self.time(time)? else { return Err(Lack::Unfit) };
                let time = begun(time);
                points.into_iter().map(|point| Ask::Is(Claim::Happened(point, time.clone()))).collect()
            }
            Sketch::SameYear(one, other) => {
                let (one, other) = self.pair(*one, *other)?;
                vec![Ask::Is(Claim::SameYear(one, other))]
            }
            Sketch::Facts(stated) => {
                let mut asks = Vec::new();
                for stated in stated {
                    asks.push(self.facts(*stated, false)?);
                }
                asks
            }
            Sketch::Holds(stated) => {
                let mut asks = Vec::new();
                for stated in stated {
                    asks.push(self.facts(*stated, true)?);
                }
                asks
            }
            Sketch::Compare(stated) => {
                let facts = self.numbers(stated)?;
                vec![Ask::Order(facts.into_iter().map(Measure::Number).collect(), End::Last)]
            }
            Sketch::Total(stated) => vec![Ask::Reckon(Sum::Total, self.numbers(stated)?)],
            Sketch::Describe(things) => {
                let mut ids = Vec::new();
                for thing in things {
                    match self.described(*thing)? {
                        Described::Organizations(some) => ids.extend(some),
                        Described::Member(who) => {
                            let set = Set { of: Of::Organizations, filters: vec![Filter::Of(who)] };
                            return Ok(vec![Ask::Which(set, Pick::All)]);
                        }
                    }
                }
                vec![Ask::Describe(ids)]
            }
            Sketch::Name(things) => {
                let mut ids = Vec::new();
                for thing in things {
                    ids.extend(self.organizations(*thing)?);
                }
                vec![Ask::Name(ids)]
            }
            Sketch::Both(sketches) => {
                let mut asks = Vec::new();
                let mut lack = Lack::Unfit;
                for sketch in sketches {
                    match self.asks(sketch) {
                        Ok(found) => asks.extend(found),
                        // What the first half finds is shown with its date.
                        Err(other) => lack = other,
                    }
                }
                if asks.is_empty() {
                    return Err(lack);
                }
                asks
            }
            Sketch::Again(changes) => super::change::changed(self, changes)?,
            Sketch::About => vec![Ask::About],
            Sketch::Help | Sketch::Courtesy | Sketch::Remark | Sketch::Outside => return Err(Lack::Unfit),
        })
    }

    /// The set that a sketch asks for, even where a fact may tell of it.
    pub fn listed(&self, sketch: &Sketch) -> Filled<Vec<Ask>> {
        match sketch {
            Sketch::Which(set) => Ok(vec![Ask::Which(self.set(set)?, Pick::All)]),
            Sketch::Count(set) => Ok(vec![Ask::Which(self.set(set)?, Pick::Count)]),
            _ => Err(Lack::Unfit),
        }
    }

    fn facts(&self, stated: Stated, is_claim: bool) -> Filled<Ask> {
        if stated.property == Property::Source {
            // "Are you sure?": the same again, with its source.
            return Ok(self.talk.ask.clone().unwrap_or(Ask::About));
        }
        let organizations = match self.described(stated.of)? {
            Described::Organizations(ids) => ids,
            Described::Member(_) => return Err(Lack::Unknown(Unknown::Property, Vec::new())),
        };
        let found = self.passages.facts(stated.property, &organizations, is_claim);
        match found {
            Some(ask) => Ok(ask),
            None if organizations.len() > 1 => Err(Lack::Unknown(Unknown::WhichOrganization, Vec::new())),
            None => Err(Lack::Unknown(Unknown::Property, organizations)),
        }
    }

    fn numbers(&self, stated: &[Stated]) -> Filled<Vec<FactId>> {
        let mut facts = Vec::new();
        for stated in stated {
            let Described::Organizations(ids) = self.described(stated.of)? else { return Err(Lack::Unfit) };
            match self.passages.facts(stated.property, &ids, false) {
                Some(Ask::Facts(found)) => facts.extend(found.first()),
                _ => return Err(Lack::Unknown(Unknown::Property, ids)),
            }
        }
        if facts.len() < 2 {
            return Err(Lack::Unfit);
        }
        Ok(facts)
    }
}

pub(super) fn event_of(event: sketch::Event) -> Event {
    match event {
        sketch::Event::Joined => Event::Joined,
        sketch::Event::Left => Event::Left,
        sketch::Event::Founded => Event::Founded,
        sketch::Event::Dissolved => Event::Dissolved,
    }
}

pub(super) fn end_of(end: sketch::End) -> End {
    match end {
        sketch::End::First => End::First,
        sketch::End::Last => End::Last,
    }
}

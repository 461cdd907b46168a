//! One form for one meaning, so that examples by several hands teach one class.
//!
//! `distance joined/M/O joined/we/_` and `distance joined/M/O joined/_/O` are both read from the same marks.

use super::{Filter, MarkKind, Of, Point, Set, Sketch, Slot, Thing, Time};

impl Sketch {
    /// Filters in order and each once.
    pub(super) fn canonical(self) -> Self {
        self.with_sets(&|set| {
            set.filters.sort();
            set.filters.dedup();
        })
    }

    /// What the network tells apart: whether the asker is named is a mark's business, and whatever is left open in a
    /// clause that names one thing of its kind is that thing.
    pub fn class(self) -> Self {
        let mut slots = self.slots();
        slots.dedup();
        let only = |kind: MarkKind| {
            let mut of_kind = slots.iter().filter(|slot| slot.kind == kind);
            match (of_kind.next(), of_kind.next()) {
                (Some(slot), None) => Some(Thing::Named(*slot)),
                _ => None,
            }
        };
        let organization = only(MarkKind::Organization);
        let is_order = matches!(self, Self::Order(..));
        let member = only(MarkKind::Member).filter(|member| !is_order && self.is_of(*member));
        let fill = move |thing: Thing, by: Option<Thing>| match (thing, by) {
            (Thing::We | Thing::Open, Some(named)) => named,
            (Thing::We | Thing::Open, None) => Thing::Open,
            (Thing::Named(_), _) => thing,
        };
        let point = move |point: Point| match point {
            Point::Joined(who, what) => Point::Joined(fill(who, member), fill(what, organization)),
            Point::Left(who, what) => Point::Left(fill(who, member), fill(what, organization)),
            Point::Founded(what) => Point::Founded(fill(what, organization)),
            Point::Dissolved(what) => Point::Dissolved(fill(what, organization)),
            Point::Today | Point::That | Point::Stated(_) => point,
        };
        let sketch = self.with_points(&point);
        let sketch = sketch.with_sets(&|set| {
            for filter in &mut set.filters {
                filter.generalize(organization);
            }
            set.filters.retain(|filter| *filter != Filter::Of(Thing::Open));
            set.filters.sort();
            set.filters.dedup();
        });
        match sketch {
            Self::Facts(mut stated) => {
                stated.iter_mut().for_each(|stated| stated.of = fill(stated.of, organization));
                Self::Facts(stated)
            }
            Self::Holds(mut stated) => {
                stated.iter_mut().for_each(|stated| stated.of = fill(stated.of, organization));
                Self::Holds(stated)
            }
            other => other,
        }
    }

    /// Whether a member is one that joined or left here, or whose organisations these are.
    fn is_of(&self, member: Thing) -> bool {
        let found = std::cell::Cell::new(false);
        let see = |point: Point| {
            if let Point::Joined(who, _) | Point::Left(who, _) = point {
                found.set(found.get() || who == member);
            }
            point
        };
        let _ = self.clone().with_points(&see);
        let _ = self.clone().with_sets(&|set| {
            found.set(found.get() || set.filters.contains(&Filter::Of(member)));
            // Beside members of an organisation another one may be meant.
            if set.of == Of::Members || set.filters.iter().any(|filter| matches!(filter, Filter::Not(_))) {
                found.set(false);
            }
        });
        found.get()
    }

    /// The marks that it uses, in order and each once.
    pub fn slots(&self) -> Vec<Slot> {
        let line = self.to_string();
        let words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
        let mut slots: Vec<Slot> = words.filter_map(Slot::of_word).collect();
        slots.sort();
        slots.dedup();
        slots
    }

    fn with_points(self, change: &dyn Fn(Point) -> Point) -> Self {
        let sketch = match self {
            Self::Date(point) => Self::Date(change(point)),
            Self::Distance(from, to) => Self::Distance(change(from), change(to)),
            Self::Order(end, points) => Self::Order(end, points.into_iter().map(change).collect()),
            Self::Happened(point, time) => Self::Happened(change(point), time.with_points(change)),
            Self::SameYear(one, other) => Self::SameYear(change(one), change(other)),
            Self::Both(sketches) => Self::Both(sketches.into_iter().map(|sketch| sketch.with_points(change)).collect()),
            other => other,
        };
        sketch.with_sets(&|set| {
            for filter in &mut set.filters {
                filter.with_points(change);
            }
        })
    }

    fn with_sets(mut self, change: &dyn Fn(&mut Set)) -> Self {
        match &mut self {
            Self::Which(set) | Self::Count(set) | Self::Is(set) | Self::Place { set, .. } => change(set),
            Self::Both(sketches) => {
                let inner = std::mem::take(sketches);
                *sketches = inner.into_iter().map(|sketch| sketch.with_sets(change)).collect();
            }
            _ => {}
        }
        self
    }
}

impl Time {
    fn with_points(self, change: &dyn Fn(Point) -> Point) -> Self {
        match self {
            Self::Relative(relation, point) => Self::Relative(relation, change(point)),
            Self::Between(from, to) => Self::Between(change(from), change(to)),
            Self::Not(time) => Self::Not(Box::new(time.with_points(change))),
            Self::Stated(slot) => Self::Stated(slot),
        }
    }
}

impl Filter {
    fn with_points(&mut self, change: &dyn Fn(Point) -> Point) {
        match self {
            Self::Happened(_, Some(time)) | Self::During(time) => *time = time.clone().with_points(change),
            Self::Not(filter) => filter.with_points(change),
            _ => {}
        }
    }

    fn generalize(&mut self, organization: Option<Thing>) {
        match self {
            Self::Of(Thing::We) => *self = Self::Of(Thing::Open),
            Self::In(thing @ (Thing::We | Thing::Open)) => *thing = organization.unwrap_or(Thing::Open),
            Self::Among(things) => {
                things.iter_mut().filter(|thing| **thing == Thing::We).for_each(|thing| *thing = Thing::Open);
            }
            Self::Not(filter) => filter.generalize(None),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::reading::sketch::Sketch;

    fn check(line: &str, expected: &str) {
        let class = Sketch::read(line).map(|sketch| sketch.class().to_string());
        assert_eq!(class.as_deref(), Ok(expected), "{line}");
    }

    #[test]
    fn one_meaning_has_one_class() {
        check("date joined/we/O", "date joined/_/O1");
        check("date joined/_/O1", "date joined/_/O1");
        check("which topic of:we kind:K kind:K", "which kind:K1 topic");
        check("distance founded/_ joined/we/O", "distance founded/O1 joined/_/O1");
        check("distance joined/M/O1 joined/we/O2", "distance joined/M1/O1 joined/M1/O2");
        check("order first joined/M/O joined/we/_", "order first joined/M1/O1 joined/_/O1");
        check("which of:we not:of:M", "which not:of:M1");
        check("which members in:_ not:among:we", "which members in:_ not:among:_");
        check("holds _.seat", "holds _.seat");
        check("thanks", "courtesy");
    }

    #[test]
    fn what_is_no_notation_says_what_was_expected() {
        let check = |line: &str, expected: &str| {
            assert_eq!(Sketch::read(line).map_err(|misread| misread.to_string()), Err(expected.to_string()), "{line}");
        };
        check("", "expected a question, found the end");
        check("date", "expected a point in time, found the end");
        check("which of:X", "expected we, _, O or M, found X");
        check("facts O.colour", "expected a kind of property, found colour");
        check("date joined/we/O O2", "expected the end, found O2");
    }

    #[test]
    fn what_is_written_is_read_again() {
        for line in [
            "place joined first:N1+N2 members in:O1 not:among:M1,M2",
            "which during:in(founded/O1) of:M1",
            "count founded:between(joined/we/O1,left/we/O1)",
            "both date founded/O1 | facts O1.founder",
            "again not O1 O2",
            "happened joined/we/O1 not(T1)",
            "which members behalf:O1 for:M1 role:R1 longer:Y1",
        ] {
            let once = Sketch::read(line).map(|sketch| sketch.to_string());
            let twice = once.clone().and_then(|line| Sketch::read(&line)).map(|sketch| sketch.to_string());
            assert_eq!(once, twice, "{line}");
            assert!(once.is_ok(), "{line}: {once:?}");
        }
    }
}

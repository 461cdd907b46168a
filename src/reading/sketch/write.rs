//! A sketch -> its line of notation.

use std::fmt;

use super::{Change, End, Event, Filter, MarkKind, Of, Order, Point, Set, Sketch, Slot, Stated, Thing, Time};

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter =
            MarkKind::LETTERS.into_iter().find(|(kind, _)| *kind == self.kind).map_or('?', |(_, letter)| letter);
        write!(f, "{letter}{}", self.number)
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named(slot) => write!(f, "{slot}"),
            Self::We => f.write_str("we"),
            Self::Open => f.write_str("_"),
        }
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Joined => "joined",
            Self::Left => "left",
            Self::Founded => "founded",
            Self::Dissolved => "dissolved",
        })
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Joined(who, organization) => write!(f, "joined/{who}/{organization}"),
            Self::Left(who, organization) => write!(f, "left/{who}/{organization}"),
            Self::Founded(organization) => write!(f, "founded/{organization}"),
            Self::Dissolved(organization) => write!(f, "dissolved/{organization}"),
            Self::Today => f.write_str("today"),
            Self::That => f.write_str("that"),
            Self::Stated(slot) => write!(f, "{slot}"),
        }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stated(slot) => write!(f, "{slot}"),
            Self::Relative(relation, point) => write!(f, "{relation}({point})"),
            Self::Between(from, to) => write!(f, "between({from},{to})"),
            Self::Not(time) => write!(f, "not({time})"),
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::First => "first",
            Self::Last => "last",
        })
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Event(event) => write!(f, "{event}"),
            Self::Length => f.write_str("length"),
            Self::Size => f.write_str("size"),
        }
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(who) => write!(f, "of:{who}"),
            Self::In(organization) => write!(f, "in:{organization}"),
            Self::Happened(event, None) => write!(f, "{event}"),
            Self::Happened(event, Some(time)) => write!(f, "{event}:{time}"),
            Self::During(time) => write!(f, "during:{time}"),
            Self::Former => f.write_str("former"),
            Self::Ever => f.write_str("ever"),
            Self::Kind(slot) => write!(f, "kind:{slot}"),
            Self::Role(slot) => write!(f, "role:{slot}"),
            Self::Topic => f.write_str("topic"),
            Self::For(slot) => write!(f, "for:{slot}"),
            Self::Behalf(slot) => write!(f, "behalf:{slot}"),
            Self::Longer(slot) => write!(f, "longer:{slot}"),
            Self::Shorter(slot) => write!(f, "shorter:{slot}"),
            Self::Among(things) => {
                f.write_str("among:")?;
                for (at, thing) in things.iter().enumerate() {
                    if at > 0 {
                        f.write_str(",")?;
                    }
                    write!(f, "{thing}")?;
                }
                Ok(())
            }
            Self::Those => f.write_str("those"),
            Self::Not(filter) => write!(f, "not:{filter}"),
        }
    }
}

/// The filters, with a blank before each.
impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.of {
            Of::Organizations => "",
            Of::Members => " members",
            Of::Areas => " areas",
        })?;
        spaced(f, &self.filters)
    }
}

impl fmt::Display for Stated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.of, self.property.word())
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mark(slot) => write!(f, "{slot}"),
            Self::Time(time) => write!(f, "{time}"),
            Self::We => f.write_str("we"),
            Self::Event(event) => write!(f, "{event}"),
            Self::Ask(word) | Self::Place(word) => f.write_str(word),
            Self::Not => f.write_str("not"),
        }
    }
}

impl fmt::Display for Sketch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(point) => write!(f, "date {point}"),
            Self::Distance(from, to) => write!(f, "distance {from} {to}"),
            Self::Order(end, points) => {
                write!(f, "order {end}")?;
                spaced(f, points)
            }
            Self::Which(set) => write!(f, "which{set}"),
            Self::Count(set) => write!(f, "count{set}"),
            Self::Is(set) => write!(f, "is{set}"),
            Self::Place { by, end, nth, take, set } => {
                write!(f, "place {by} {end}")?;
                if let Some(nth) = nth {
                    write!(f, ":{nth}")?;
                }
                if let Some(take) = take {
                    write!(f, "+{take}")?;
                }
                write!(f, "{set}")
            }
            Self::Happened(point, time) => write!(f, "happened {point} {time}"),
            Self::SameYear(one, other) => write!(f, "same-year {one} {other}"),
            Self::Facts(stated) => listed(f, "facts", stated),
            Self::Holds(stated) => listed(f, "holds", stated),
            Self::Compare(stated) => listed(f, "compare", stated),
            Self::Total(stated) => listed(f, "total", stated),
            Self::Describe(things) => listed(f, "describe", things),
            Self::Name(things) => listed(f, "name", things),
            Self::Both(sketches) => {
                f.write_str("both")?;
                for (at, sketch) in sketches.iter().enumerate() {
                    write!(f, "{} {sketch}", if at > 0 { " |" } else { "" })?;
                }
                Ok(())
            }
            Self::Again(changes) => listed(f, "again", changes),
            Self::About => f.write_str("about"),
            Self::Help => f.write_str("help"),
            Self::Courtesy => f.write_str("courtesy"),
            Self::Remark => f.write_str("remark"),
            Self::Outside => f.write_str("outside"),
        }
    }
}

fn listed<T: fmt::Display>(f: &mut fmt::Formatter<'_>, word: &str, items: &[T]) -> fmt::Result {
    f.write_str(word)?;
    spaced(f, items)
}

fn spaced<T: fmt::Display>(f: &mut fmt::Formatter<'_>, items: &[T]) -> fmt::Result {
    items.iter().try_for_each(|item| write!(f, " {item}"))
}

//! A line of notation -> a sketch: `which of:we joined:T` -> the set of our organisations, joined in the time stated.

use super::{Change, End, Event, Filter, MarkKind, Of, Order, Point, Set, Sketch, Slot, Stated, Thing, Time};
use crate::calendar::Relation;
use crate::reading::property::Property;

/// Why a line is no notation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}, found {found}")]
pub struct Misread {
    /// What could have stood there.
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
}

impl Sketch {
    /// Reads a line of notation.
    ///
    /// # Errors
    /// Says what was expected and what was found, at the first place where the line is no notation.
    pub fn read(line: &str) -> Result<Self, Misread> {
        let mut words = Words { words: split(line), at: 0 };
        let sketch = words.sketch()?;
        match words.peek() {
            None => Ok(sketch.canonical()),
            Some(_) => words.fail("the end"),
        }
    }
}

/// Words and signs of the notation, `joined:before(joined/we/O)` in nine.
fn split(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for letter in line.chars() {
        if letter.is_alphanumeric() || letter == '-' || letter == '_' {
            word.push(letter);
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if !letter.is_whitespace() {
            words.push(letter.to_string());
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

struct Words {
    words: Vec<String>,
    at: usize,
}

impl Words {
    fn peek(&self) -> Option<&str> {
        self.words.get(self.at).map(String::as_str)
    }

    fn fail<T>(&self, expected: &'static str) -> Result<T, Misread> {
        Err(Misread { expected, found: self.peek().unwrap_or("the end").to_string() })
    }

    fn takes(&mut self, word: &str) -> bool {
        let takes = self.peek() == Some(word);
        self.at += usize::from(takes);
        takes
    }

    fn expect(&mut self, word: &'static str) -> Result<(), Misread> {
        if self.takes(word) { Ok(()) } else { self.fail(word) }
    }

    /// Whether no word of this question follows.
    fn is_over(&self) -> bool {
        self.peek().is_none_or(|word| word == "|")
    }

    fn sketch(&mut self) -> Result<Sketch, Misread> {
        let Some(word) = self.peek().map(str::to_string) else { return self.fail("a question") };
        self.at += 1;
        Ok(match word.as_str() {
            "date" => {
                // Which detail is asked for is plain from the words.
                let _ = self.takes("month") || self.takes("day");
                Sketch::Date(self.point()?)
            }
            "distance" => Sketch::Distance(self.point()?, self.point()?),
            "order" => Sketch::Order(self.end()?, self.list(Self::point)?),
            "which" => Sketch::Which(self.set()?),
            "count" => Sketch::Count(self.set()?),
            "is" => Sketch::Is(self.set()?),
            "place" => self.place()?,
            "happened" => Sketch::Happened(self.point()?, self.time()?),
            "same-year" => Sketch::SameYear(self.point()?, self.point()?),
            "facts" => Sketch::Facts(self.list(Self::stated)?),
            "holds" => Sketch::Holds(self.list(Self::stated)?),
            "compare" => Sketch::Compare(self.list(Self::stated)?),
            "total" => Sketch::Total(self.list(Self::stated)?),
            "describe" => Sketch::Describe(self.list(Self::thing)?),
            "name" => Sketch::Name(self.list(Self::thing)?),
            "both" => {
                let mut sketches = vec![self.sketch()?];
                while self.takes("|") {
                    sketches.push(self.sketch()?);
                }
                Sketch::Both(sketches)
            }
            "again" => Sketch::Again(self.list(Self::change)?),
            "about" => Sketch::About,
            "help" => Sketch::Help,
            "courtesy" | "greeting" | "thanks" | "bye" => Sketch::Courtesy,
            "remark" => Sketch::Remark,
            "outside" => Sketch::Outside,
            _ => {
                self.at -= 1;
                return self.fail("what is asked");
            }
        })
    }

    /// At least one, up to the end.
    fn list<T>(&mut self, read: fn(&mut Self) -> Result<T, Misread>) -> Result<Vec<T>, Misread> {
        let mut list = vec![read(self)?];
        while !self.is_over() {
            list.push(read(self)?);
        }
        Ok(list)
    }

    fn slot(&mut self) -> Option<Slot> {
        let slot = Slot::of_word(self.peek()?)?;
        self.at += 1;
        Some(slot)
    }

    fn slot_of(&mut self, kind: MarkKind, expected: &'static str) -> Result<Slot, Misread> {
        let before = self.at;
        match self.slot() {
            Some(slot) if slot.kind == kind => Ok(slot),
            _ => {
                self.at = before;
                self.fail(expected)
            }
        }
    }

    fn thing(&mut self) -> Result<Thing, Misread> {
        if self.takes("we") {
            return Ok(Thing::We);
        }
        if self.takes("_") {
            return Ok(Thing::Open);
        }
        let before = self.at;
        match self.slot() {
            Some(slot) if matches!(slot.kind, MarkKind::Organization | MarkKind::Member) => Ok(Thing::Named(slot)),
            _ => {
                self.at = before;
                self.fail("we, _, O or M")
            }
        }
    }

    fn point(&mut self) -> Result<Point, Misread> {
        if self.takes("today") {
            return Ok(Point::Today);
        }
        if self.takes("that") {
            return Ok(Point::That);
        }
        if let Some(event) = self.event() {
            self.expect("/")?;
            let thing = self.thing()?;
            return Ok(match event {
                Event::Founded => Point::Founded(thing),
                Event::Dissolved => Point::Dissolved(thing),
                Event::Joined | Event::Left => {
                    self.expect("/")?;
                    let organization = self.thing()?;
                    if event == Event::Joined {
                        Point::Joined(thing, organization)
                    } else {
                        Point::Left(thing, organization)
                    }
                }
            });
        }
        self.slot_of(MarkKind::Time, "a point in time").map(Point::Stated)
    }

    fn event(&mut self) -> Option<Event> {
        let event = match self.peek()? {
            "joined" => Event::Joined,
            "left" => Event::Left,
            "founded" => Event::Founded,
            "dissolved" => Event::Dissolved,
            _ => return None,
        };
        self.at += 1;
        Some(event)
    }

    fn relation(&mut self) -> Option<Relation> {
        let relation = match self.peek()? {
            "in" => Relation::In,
            "since" => Relation::Since,
            "after" => Relation::After,
            "before" => Relation::Before,
            "by" => Relation::By,
            _ => return None,
        };
        self.at += 1;
        Some(relation)
    }

    fn time(&mut self) -> Result<Time, Misread> {
        if let Some(relation) = self.relation() {
            let point = self.within(Self::point)?;
            return Ok(Time::Relative(relation, point));
        }
        if self.takes("between") {
            self.expect("(")?;
            let from = self.point()?;
            self.expect(",")?;
            let to = self.point()?;
            self.expect(")")?;
            return Ok(Time::Between(from, to));
        }
        if self.takes("not") {
            return Ok(Time::Not(Box::new(self.within(Self::time)?)));
        }
        self.slot_of(MarkKind::Time, "a time").map(Time::Stated)
    }

    fn within<T>(&mut self, read: fn(&mut Self) -> Result<T, Misread>) -> Result<T, Misread> {
        self.expect("(")?;
        let inner = read(self)?;
        self.expect(")")?;
        Ok(inner)
    }

    fn end(&mut self) -> Result<End, Misread> {
        if self.takes("first") {
            Ok(End::First)
        } else if self.takes("last") {
            Ok(End::Last)
        } else {
            self.fail("first or last")
        }
    }

    fn place(&mut self) -> Result<Sketch, Misread> {
        let by = match self.event() {
            Some(event) => Order::Event(event),
            None if self.takes("length") => Order::Length,
            None if self.takes("size") => Order::Size,
            None => return self.fail("joined, left, founded, dissolved, length or size"),
        };
        let end = self.end()?;
        let nth = if self.takes(":") { Some(self.slot_of(MarkKind::Number, "N")?) } else { None };
        let take = if self.takes("+") { Some(self.slot_of(MarkKind::Number, "N")?) } else { None };
        Ok(Sketch::Place { by, end, nth, take, set: self.set()? })
    }

    fn set(&mut self) -> Result<Set, Misread> {
        let of = if self.takes("members") {
            Of::Members
        } else if self.takes("areas") {
            Of::Areas
        } else {
            let _ = self.takes("organizations");
            Of::Organizations
        };
        let mut filters = Vec::new();
        while !self.is_over() {
            filters.push(self.filter()?);
        }
        Ok(Set { of, filters })
    }

    fn filter(&mut self) -> Result<Filter, Misread> {
        if let Some(event) = self.event() {
            let time = if self.takes(":") { Some(self.time()?) } else { None };
            return Ok(Filter::Happened(event, time));
        }
        let Some(word) = self.peek().map(str::to_string) else { return self.fail("a filter") };
        self.at += 1;
        match word.as_str() {
            "former" => return Ok(Filter::Former),
            "ever" => return Ok(Filter::Ever),
            "topic" => return Ok(Filter::Topic),
            "those" => return Ok(Filter::Those),
            "not" | "of" | "in" | "with" | "during" | "kind" | "role" | "for" | "behalf" | "longer" | "shorter"
            | "among" => {}
            _ => {
                self.at -= 1;
                return self.fail("a filter");
            }
        }
        self.expect(":")?;
        Ok(match word.as_str() {
            "not" => Filter::Not(Box::new(self.filter()?)),
            "of" | "with" => Filter::Of(self.thing()?),
            "in" => Filter::In(self.thing()?),
            "during" => Filter::During(self.time()?),
            "kind" => Filter::Kind(self.slot_of(MarkKind::Kind, "K")?),
            "role" => Filter::Role(self.slot_of(MarkKind::Role, "R")?),
            "for" => Filter::For(self.slot_of(MarkKind::Member, "M")?),
            "behalf" => Filter::Behalf(self.slot_of(MarkKind::Organization, "O")?),
            "longer" => Filter::Longer(self.slot_of(MarkKind::Years, "Y")?),
            "shorter" => Filter::Shorter(self.slot_of(MarkKind::Years, "Y")?),
            _ => {
                let mut among = vec![self.thing()?];
                while self.takes(",") {
                    among.push(self.thing()?);
                }
                Filter::Among(among)
            }
        })
    }

    fn stated(&mut self) -> Result<Stated, Misread> {
        let of = self.thing()?;
        self.expect(".")?;
        match self.peek().and_then(Property::of_word) {
            Some(property) => {
                self.at += 1;
                Ok(Stated { of, property })
            }
            None => self.fail("a kind of property"),
        }
    }

    fn change(&mut self) -> Result<Change, Misread> {
        const ASKS: [&str; 6] = ["count", "which", "date", "distance", "members", "all"];
        const PLACES: [&str; 5] = ["next", "previous", "first", "last", "more"];
        // `again joined:T`: what changes is both.
        let _ = self.takes(":");
        if let Some(slot) = self.slot() {
            return Ok(if slot.kind == MarkKind::Time { Change::Time(Time::Stated(slot)) } else { Change::Mark(slot) });
        }
        if self.takes("we") {
            return Ok(Change::We);
        }
        if self.takes("not") {
            return Ok(Change::Not);
        }
        if let Some(event) = self.event() {
            return Ok(Change::Event(event));
        }
        for word in ASKS {
            if self.takes(word) {
                return Ok(Change::Ask(word));
            }
        }
        for word in PLACES {
            if self.takes(word) {
                return Ok(Change::Place(word));
            }
        }
        match self.time() {
            Ok(time) => Ok(Change::Time(time)),
            Err(_) => self.fail("what is in place of what was asked"),
        }
    }
}

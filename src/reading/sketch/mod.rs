//! What a clause asks, with a slot wherever a mark of the clause belongs: "when did {member} join {org}" -> `date joined/M/O`.
//!
//! Half of a question: the network reads a sketch from the words, the marks fill its slots, the talk fills what it leaves
//! open (`_`). The notation is the one that examples are written in ([`super::example`]); [`Sketch::read`] reads it and
//! `Display` writes it, in one canonical way for one meaning.

mod canonical;
mod parts;
mod read;
mod write;

pub use parts::parts;
pub use read::Misread;

use super::property::Property;
use crate::calendar::Relation;

/// What kind of mark a slot takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKind {
    /// The name of an organisation, known or not.
    Organization,
    /// The name of a member, known or not.
    Member,
    /// A stretch of time, with its preposition.
    Time,
    /// A noun for a sort of organisation or member: "charters", "countries".
    Kind,
    /// A role that isn't plain membership: "observers".
    Role,
    /// A place in an order, or how many from there: "third", "two".
    Number,
    /// A length of time: "ten years".
    Years,
}

impl MarkKind {
    /// All of them, with the letter that each has in the notation.
    const LETTERS: [(Self, char); 7] = [
        (Self::Organization, 'O'),
        (Self::Member, 'M'),
        (Self::Time, 'T'),
        (Self::Kind, 'K'),
        (Self::Role, 'R'),
        (Self::Number, 'N'),
        (Self::Years, 'Y'),
    ];
}

impl Slot {
    /// The slot that a word of the notation is: `O2`, or `O` for `O1`.
    fn of_word(word: &str) -> Option<Self> {
        let mut letters = word.chars();
        let first = letters.next()?;
        let (kind, _) = MarkKind::LETTERS.into_iter().find(|(_, letter)| *letter == first)?;
        let number = if letters.as_str().is_empty() { 1 } else { letters.as_str().parse().ok()? };
        Some(Self { kind, number })
    }
}

/// A mark's place in a sketch: the first of its kind in the clause is number 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// What it takes.
    pub kind: MarkKind,
    /// Which one of the clause's marks of that kind.
    pub number: u8,
}

/// Somebody or something that a clause speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// The one that a mark names.
    Named(Slot),
    /// The asker's own: "we", "our city".
    We,
    /// Said earlier ("it", "they") or not at all.
    Open,
}

/// A moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {
    /// When a member joined an organisation.
    Joined(Thing, Thing),
    /// When a member left an organisation.
    Left(Thing, Thing),
    /// When an organisation was founded.
    Founded(Thing),
    /// When an organisation was dissolved.
    Dissolved(Thing),
    /// Today.
    Today,
    /// The last answer's date.
    That,
    /// A date that the clause states.
    Stated(Slot),
}

/// A stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Time {
    /// Stated by the clause, with its preposition.
    Stated(Slot),
    /// By its relation to a moment: "before we joined".
    Relative(Relation, Point),
    /// From the one to the other.
    Between(Point, Point),
    /// Any other time.
    Not(Box<Time>),
}

/// What happens to a membership or an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// A member joins.
    Joined,
    /// A member leaves.
    Left,
    /// An organisation is founded.
    Founded,
    /// An organisation is dissolved.
    Dissolved,
}

/// What a set has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Of {
    /// Organisations.
    Organizations,
    /// Members.
    Members,
    /// Places that members sit for.
    Areas,
}

/// What narrows a set.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// Organisations that this member belongs to.
    Of(Thing),
    /// Members of this organisation.
    In(Thing),
    /// That this happened to, in that time if one is said.
    Happened(Event, Option<Time>),
    /// Belonged at that time.
    During(Time),
    /// Belonged once, and no more.
    Former,
    /// Belongs or belonged.
    Ever,
    /// Of this kind.
    Kind(Slot),
    /// In this role.
    Role(Slot),
    /// Has to do with a topic, which the clause's words say.
    Topic,
    /// Sits for this place.
    For(Slot),
    /// Sits on behalf of this organisation.
    Behalf(Slot),
    /// Has belonged for longer.
    Longer(Slot),
    /// Has belonged for less long.
    Shorter(Slot),
    /// One of these.
    Among(Vec<Thing>),
    /// One of the last answer's list.
    Those,
    /// Not so.
    Not(Box<Filter>),
}

/// Organisations, members or places, narrowed by all filters together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Set {
    /// Of what.
    pub of: Of,
    /// What they have to be, in order and each once.
    pub filters: Vec<Filter>,
}

/// By what a set is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// By when it happened.
    Event(Event),
    /// By how long the membership has lasted.
    Length,
    /// By how many members there are.
    Size,
}

/// From which end of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// The earliest, shortest, smallest.
    First,
    /// The latest, longest, biggest.
    Last,
}

/// A property of an organisation or a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stated {
    /// Whose.
    pub of: Thing,
    /// Of what kind.
    pub property: Property,
}

/// What stands in the place of something in the last question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Another name, kind, number.
    Mark(Slot),
    /// Another time.
    Time(Time),
    /// The asker's own.
    We,
    /// Another event.
    Event(Event),
    /// What is wanted instead, by its word: `count`, `which`, `date`, `distance`, `members`, `all`.
    Ask(&'static str),
    /// Another place in the order, by its word: `next`, `previous`, `first`, `last`, `more`.
    Place(&'static str),
    /// Without what follows.
    Not,
}

/// What a clause asks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sketch {
    /// When it happened.
    Date(Point),
    /// How long from the one to the other.
    Distance(Point, Point),
    /// Which of these is at this end.
    Order(End, Vec<Point>),
    /// Which ones.
    Which(Set),
    /// How many.
    Count(Set),
    /// Is there one?
    Is(Set),
    /// Those at a place of an order.
    Place {
        /// Ordered by what.
        by: Order,
        /// From which end.
        end: End,
        /// The how manieth; the first where none is said.
        nth: Option<Slot>,
        /// How many from there on; one where none is said.
        take: Option<Slot>,
        /// Of what.
        set: Set,
    },
    /// Did it happen in that time?
    Happened(Point, Time),
    /// Did they happen in the same year?
    SameYear(Point, Point),
    /// What these properties are.
    Facts(Vec<Stated>),
    /// Is it so?
    Holds(Vec<Stated>),
    /// Which has more, or how much more.
    Compare(Vec<Stated>),
    /// How much together.
    Total(Vec<Stated>),
    /// What these are.
    Describe(Vec<Thing>),
    /// What their names stand for, or are.
    Name(Vec<Thing>),
    /// Several of these, which share words.
    Both(Vec<Sketch>),
    /// The last question with these in place.
    Again(Vec<Change>),
    /// Where the facts come from.
    About,
    /// What can be asked.
    Help,
    /// A greeting, thanks, a good-bye.
    Courtesy,
    /// Asks nothing.
    Remark,
    /// Asks what has nothing to do with belonging.
    Outside,
}

//! What a message asks, once understood. It is composed of a few parts, so that whatever holds for one member, organisation or
//! pair holds for all: `en which of:we joined:since:2006` is a set of memberships, narrowed twice, of which all are wanted.
//!
//! - A [`Point`] is a moment in time: when somebody joined, when something was founded, today.
//! - A [`Time`] is a stretch that is stated by dates or by points: since 2006, before we joined ECAD, the year of its founding.
//! - A [`Set`] is memberships, organisations, members or the places that members sit for, narrowed by [`Filter`]s.
//! - A [`Measure`] is what can be ordered: a point, a length of time, a number that a fact states.
//! - An [`Ask`] says what is wanted of them.
//!
//! `notation` writes a question on one line and reads it again.

mod notation;

pub use notation::{LONGEST, compact, read, write};

use crate::calendar::{PartialDate, Period, Relation};
use crate::dataset::{FactId, MemberId, OrganizationId};
use crate::language::Language;

/// A message, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The language to answer in.
    pub language: Language,
    /// What is asked; several where a message asks several things.
    pub asks: Vec<Ask>,
    /// The text that was read in place of what was typed, where spelling, layout or letters were mended.
    pub read_as: Option<String>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// When these happened: "when did we join ECAD", "when was it founded".
    Date(Vec<Point>, Detail),
    /// The years from one to the other: how long a membership has lasted, how old something is, how much later.
    Distance(Point, Point),
    /// Whether it is so.
    Is(Claim),
    /// Those of a set that are wanted.
    Which(Set, Pick),
    /// Which of these is at this end, and by how much: "who joined earlier, Kazan or Penza", "which is bigger".
    Order(Vec<Measure>, End),
    /// What these numbers come to.
    Reckon(Sum, Vec<FactId>),
    /// What the facts say. They answer the same question, in order.
    Facts(Vec<FactId>),
    /// What these are.
    Describe(Vec<OrganizationId>),
    /// What their names stand for.
    Name(Vec<OrganizationId>),
    /// Nothing about the data.
    Talk(Talk),
    /// Where the facts come from.
    About,
    /// Which of these is meant?
    Clarify(Vec<Question>),
    /// What cannot be answered, and why; with the organisations that it was asked of.
    Unknown(Unknown, Vec<OrganizationId>),
}

/// A moment in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// When a member joined: the start of its first spell.
    Joined(Who, OrganizationId),
    /// When a member left: the end of its last spell.
    Left(Who, OrganizationId),
    /// When an organisation was founded.
    Founded(OrganizationId),
    /// When an organisation was dissolved.
    Dissolved(OrganizationId),
    /// Today.
    Today,
    /// A date that the question states.
    On(PartialDate),
}

/// Whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// The data set's focus, because nobody is named or the focus is.
    Focus,
    /// A member that is named.
    Member(MemberId),
}

/// A stretch of time.
#[derive(Debug, Clone, PartialEq)]
pub enum Time {
    /// Stated by dates.
    Period(Period),
    /// Stated by a point: before, after, since, by the time of, at it.
    Relative(Relation, Point),
    /// The calendar year in which the point is.
    YearOf(Point),
    /// From the one to the other.
    Between(Point, Point),
    /// In one of these.
    Either(Vec<Time>),
    /// At any other time.
    Except(Box<Time>),
}

/// Memberships, organisations, members or places, narrowed by all filters together.
#[derive(Debug, Clone, PartialEq)]
pub struct Set {
    /// Of what.
    pub of: Of,
    /// What they have to be.
    pub filters: Vec<Filter>,
}

/// What a set has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Organisations: with [`Filter::Of`] those that a member belongs to.
    Organizations,
    /// Members: with [`Filter::In`] those of an organisation, with [`Filter::Role`], [`Filter::For`] or
    /// [`Filter::OnBehalfOf`] alone those of any.
    Members,
    /// Places that members sit for: with [`Filter::Of`] those of a member, with [`Filter::In`] those of an organisation.
    Areas,
}

/// What narrows a set.
///
/// Where none of a set's filters speaks of the time of a membership ([`Filter::During`], [`Filter::Former`],
/// [`Filter::Ever`], [`Filter::Happened`] of [`Event::Joined`] or [`Event::Left`]), the memberships are those of today.
/// What is said of a membership holds of one and the same: with `role:mayor during:in:1999` of one as mayor in 1999.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    /// Organisations that this member belongs to; two of them: those that both belong to.
    Of(Who),
    /// Members of this organisation; two of them: those that are in both.
    In(OrganizationId),
    /// Joined, left, founded, dissolved in this time.
    Happened(Event, Time),
    /// Belonged at some moment of this time.
    During(Time),
    /// Belonged once, and no more.
    Former,
    /// Belongs or belonged.
    Ever,
    /// In this role, by words of it: where no role has just these, any that has all of them.
    Role(String),
    /// Sitting for this place.
    For(MemberId),
    /// Sitting on behalf of this organisation: a party, a group.
    OnBehalfOf(OrganizationId),
    /// Of this kind, as the data words it: "charter", "country".
    Kind(String),
    /// That have to do with a topic.
    Topic(Vec<Hit>),
    /// Has belonged for more years than these.
    Longer(u32),
    /// Has belonged for fewer years than these.
    Shorter(u32),
    /// One of these organisations.
    Among(Vec<OrganizationId>),
    /// One of these members.
    AmongMembers(Vec<MemberId>),
    /// Not so.
    Not(Box<Filter>),
}

/// Something that happens to a membership or to an organisation at a [`Point`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// What is wanted of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// All, in order of date.
    All,
    /// How many.
    Count,
    /// Those at a place of an order.
    Place {
        /// Ordered by what.
        by: Order,
        /// Counted from which end.
        end: End,
        /// 1 is the first from that end.
        nth: u32,
        /// How many from there on.
        take: u32,
    },
}

/// By what a set is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By when it happened.
    Event(Event),
    /// By how long the membership has lasted.
    Length,
    /// By how many members the data names or counts.
    Size,
}

/// What can be ordered and compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// A moment.
    Point(Point),
    /// The years between two moments.
    Distance(Point, Point),
    /// A number that a fact states.
    Number(FactId),
}

/// What may be so.
#[derive(Debug, Clone, PartialEq)]
pub enum Claim {
    /// That a set has something in it: "is Kazan in it", "were we in ECAD in 2010".
    Any(Set),
    /// That something happened in a time: "did we join in 2002", "was it founded before 1990".
    Happened(Point, Time),
    /// That two things happened in the same year.
    SameYear(Point, Point),
    /// That what the question states of a fact is so, which the reading has found out.
    Fact(FactId, bool),
}

/// What numbers are reckoned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// All together.
    Total,
    /// The first without the others.
    Difference,
}

/// How precise a date is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// As precise as the data has it.
    Any,
    /// At least the month.
    Month,
    /// The day.
    Day,
}

/// An end of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The earliest, shortest, smallest.
    First,
    /// The latest, longest, biggest.
    Last,
}

/// Something that a topic was found in.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The organisation.
    pub organization: OrganizationId,
    /// The fact that speaks of the topic; `None` where its name or its description does.
    pub fact: Option<FactId>,
}

/// Small talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Talk {
    /// What can you do.
    Help,
    /// Hello.
    Greeting,
    /// Thanks, bye.
    Thanks,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Unknown {
    /// Nothing in the message is anything that the data speaks of.
    Nothing,
    /// The organisation is known; the asked property isn't stated.
    Property,
    /// What looks like an organisation isn't one of the data.
    Organization(String),
    /// What looks like a member isn't one of the data.
    Member(String),
    /// A part of the message asks nobody knows what.
    Clause(String),
    /// Nothing about the future is stated.
    Future,
    /// A question that needs an organisation and has none.
    WhichOrganization,
    /// A data set without a focus, and no member named.
    WhoseMembership,
    /// A command without its argument.
    Argument,
    /// More than is read at once.
    TooLong,
}

impl Ask {
    /// The organisations that it names, in order.
    pub fn organizations(&self) -> Vec<OrganizationId> {
        let of_points = |points: &[Point]| points.iter().filter_map(|point| point.organization()).collect::<Vec<_>>();
        match self {
            Self::Date(points, _) => of_points(points),
            Self::Distance(from, to) => of_points(&[*from, *to]),
            Self::Is(Claim::Any(set)) | Self::Which(set, _) => set.organizations(),
            Self::Is(Claim::Happened(point, _)) => of_points(&[*point]),
            Self::Is(Claim::SameYear(one, other)) => of_points(&[*one, *other]),
            Self::Is(Claim::Fact(fact, _)) => vec![fact.organization],
            Self::Order(measures, _) => {
                let of_measure = |measure: &Measure| match measure {
                    Measure::Point(point) | Measure::Distance(point, _) => point.organization(),
                    Measure::Number(fact) => Some(fact.organization),
                };
                measures.iter().filter_map(of_measure).collect()
            }
            Self::Reckon(_, facts) | Self::Facts(facts) => facts.iter().map(|fact| fact.organization).collect(),
            Self::Describe(ids) | Self::Name(ids) | Self::Unknown(_, ids) => ids.clone(),
            Self::Talk(_) | Self::About | Self::Clarify(_) => Vec::new(),
        }
    }
}

impl Filter {
    /// Whether it asks what a membership is apart from its time: as what, for which place, for whom.
    pub fn is_attribute(&self) -> bool {
        matches!(self, Self::Role(_) | Self::For(_) | Self::OnBehalfOf(_))
    }
}

impl Point {
    /// The organisation that it is about.
    pub const fn organization(self) -> Option<OrganizationId> {
        match self {
            Self::Joined(_, organization)
            | Self::Left(_, organization)
            | Self::Founded(organization)
            | Self::Dissolved(organization) => Some(organization),
            Self::Today | Self::On(_) => None,
        }
    }
}

impl Set {
    /// The organisations that it is narrowed to.
    pub fn organizations(&self) -> Vec<OrganizationId> {
        let of_filter = |filter: &Filter| match filter {
            Filter::In(organization) | Filter::OnBehalfOf(organization) => vec![*organization],
            Filter::Among(ids) => ids.clone(),
            Filter::Topic(hits) => hits.iter().map(|hit| hit.organization).collect(),
            Filter::Of(_)
            | Filter::Happened(..)
            | Filter::During(_)
            | Filter::Former
            | Filter::Ever
            | Filter::Role(_)
            | Filter::For(_)
            | Filter::Kind(_)
            | Filter::Longer(_)
            | Filter::Shorter(_)
            | Filter::AmongMembers(_)
            | Filter::Not(_) => Vec::new(),
        };
        self.filters.iter().flat_map(of_filter).collect()
    }
}

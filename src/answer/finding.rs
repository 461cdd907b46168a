//! What an answer says, before anybody words it. It follows from the parts of the question: a finding for each ask.

use crate::calendar::{PartialDate, Truth};
use crate::dataset::{FactId, MemberId, OrganizationId};
use crate::question::meaning::{Ask, Measure, Point, Question, Time, Unknown};

/// A question with what the data says to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// What the data says to each of its asks, in order.
    pub parts: Vec<Part>,
}

/// One ask with what the data says to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What was asked.
    pub ask: Ask,
    /// What the data says.
    pub finding: Finding,
}

/// What the data says to one ask.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// To [`Ask::Date`]: each point with its date.
    Dates(Vec<Dated>),
    /// To [`Ask::Distance`].
    Length(Length),
    /// To [`Ask::Is`].
    Verdict(Verdict),
    /// To [`Ask::Which`] of all, and of how many.
    Listing(Listing),
    /// To [`Ask::Which`] of a place in an order: what stands there, and the set that it is of. Several where they share the
    /// date or the number; none where the set is shorter.
    Place(Vec<Item>, Listing),
    /// To [`Ask::Order`].
    Order(Ordered),
    /// To [`Ask::Reckon`]: the result and the facts that it is of.
    Sum(i64, Vec<FactId>),
    /// To [`Ask::Facts`].
    Facts(Vec<FactId>),
    /// To [`Ask::Describe`]: each with the focus's spells in it.
    Described(Vec<(OrganizationId, Vec<usize>)>),
    /// To [`Ask::Name`], [`Ask::Talk`], [`Ask::About`], [`Ask::Clarify`]: the ask says it all.
    AsAsked,
    /// Not known, of these organisations.
    Unknown(Unknown, Vec<OrganizationId>),
}

/// A point with what the data says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    /// The point, with the focus put in as the member that it is.
    pub point: Point,
    /// Its date, where the data states it.
    pub date: Option<PartialDate>,
    /// The fact that states it, where no field of its own does: the founding of the body that it is part of.
    pub fact: Option<FactId>,
    /// Positions of the memberships that it is about, in order of time; empty for foundings, and where there is none.
    pub spells: Vec<usize>,
    /// Whether there is such a membership or organisation at all. [`Truth::Unknown`] where the data names only some of the
    /// members.
    pub exists: Truth,
}

/// The years from one point to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Length {
    /// From when.
    pub from: Dated,
    /// Until when.
    pub to: Dated,
    /// The least and the most full years that it can be: both the same where the dates tell. Where a membership has several
    /// spells and the end is today or its own end, all spells together, none counted twice. `None` where a date is missing.
    pub years: Option<(i32, i32)>,
}

/// Whether something is so, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Whether it is so.
    pub truth: Truth,
    /// What decides it.
    pub because: Because,
}

/// What decides whether something is so.
#[derive(Debug, Clone, PartialEq)]
pub enum Because {
    /// Memberships (none in it means that the data has none): of [`crate::question::meaning::Claim::Any`].
    Set(Listing),
    /// Points and their dates.
    Points(Vec<Dated>),
    /// A fact.
    Fact(FactId),
}

/// A set, as far as the data tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// The members that it is of: whose organisations, each of them.
    pub members: Vec<MemberId>,
    /// The organisations that it is of: whose members.
    pub organizations: Vec<OrganizationId>,
    /// The times that narrow it, with their points' dates.
    pub times: Vec<(Narrowing, Time, Vec<Dated>)>,
    /// What is certainly in it, in order of date; what has no date comes last.
    pub items: Vec<Item>,
    /// What may be in it: a date is missing or too vague.
    pub perhaps: Vec<Item>,
    /// The nearest one before the time that narrows it, where nothing is in it.
    pub before: Option<Item>,
    /// The nearest one after it.
    pub after: Option<Item>,
    /// Organisations that were founded in the time, where joinings in it are asked for.
    pub founded: Vec<Item>,
    /// Whether the data names only some of the members of the organisations that it is of.
    pub is_partial: bool,
    /// What the data says of the members in general: how many there are, who can join.
    pub facts: Vec<FactId>,
}

/// How a time narrows a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Narrowing {
    /// By an event in it.
    Event(crate::question::meaning::Event),
    /// By belonging at some moment of it.
    During,
}

/// One thing of a set.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The member, where it is a membership or a member.
    pub member: Option<MemberId>,
    /// The organisation, where it is a membership or an organisation.
    pub organization: Option<OrganizationId>,
    /// Positions of the memberships that put it there, in order of time.
    pub spells: Vec<usize>,
    /// The date by which it is ordered: of the event that the set or the order speaks of, else of joining.
    pub date: Option<PartialDate>,
    /// The number by which it is ordered, and the fact that states it, where it is ordered by one.
    pub number: Option<(i64, Option<FactId>)>,
    /// The fact that speaks of the topic, where one narrows the set.
    pub fact: Option<FactId>,
}

/// Measures in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Ordered {
    /// Each with what the data says of it; where [`Self::is_told`], those at the wanted end first.
    pub measures: Vec<Measured>,
    /// Whether the data tells the order of the first two. With equal values they are told to be equal.
    pub is_told: bool,
    /// Whether the first two have the same value.
    pub is_tie: bool,
}

/// A measure with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// What is measured.
    pub measure: Measure,
    /// Its value, where the data tells it.
    pub value: Option<Reading>,
}

/// The value of a measure.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    /// A moment.
    Date(Dated),
    /// Years.
    Length(Length),
    /// A number.
    Number(i64),
}

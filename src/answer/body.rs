//! What an answer says, before anybody words it.

use crate::calendar::{PartialDate, Period, Truth};
use crate::dataset::{FactId, MemberId, OrganizationId};
use crate::question::{By, Detail, Hit, Question, Rank, Talk, Unknown};

use super::Founding;

/// A question with what the data says to it.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// What the data says.
    pub body: Body,
    /// Organisations that the direct answer is about, in order.
    pub organizations: Vec<OrganizationId>,
}

/// An organisation in a list, with the date that put it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The organisation.
    pub organization: OrganizationId,
    /// The date, where it is stated.
    pub date: Option<PartialDate>,
    /// The membership that the date is of; `None` for a founding.
    pub membership: Option<usize>,
}

/// Whether a member belongs to an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Who.
    pub member: MemberId,
    /// To what.
    pub organization: OrganizationId,
    /// The membership, if there is one.
    pub membership: Option<usize>,
    /// The answer.
    pub verdict: Truth,
}

/// Entries chosen by a period.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Whose memberships; `None` for foundings.
    pub subject: Option<MemberId>,
    /// By which date.
    pub by: By,
    /// The period, events resolved; `None` lists all.
    pub period: Option<Period>,
    /// The organisation whose joining bounds the period.
    pub event: Option<OrganizationId>,
    /// What lies in the period, in order of date; without a period also what has no date, last.
    pub entries: Vec<Entry>,
    /// What may lie in the period, but its date is not stated or too vague.
    pub undated: Vec<OrganizationId>,
    /// The nearest before an empty period.
    pub before: Option<Entry>,
    /// The nearest after an empty period.
    pub after: Option<Entry>,
    /// What was founded in the period, where joinings are listed.
    pub founded: Vec<Entry>,
}

/// What the data says.
#[derive(Debug, Clone)]
pub enum Body {
    /// Since when a member belongs.
    Joined(Vec<Check>, Detail),
    /// When organisations were founded.
    Founded(Vec<(OrganizationId, Founding)>, Detail),
    /// Memberships whose end was asked for.
    Left(Vec<Check>),
    /// Whether members belong, perhaps since a period that the question claims.
    Membership(Vec<Check>, Option<Period>),
    /// Whether it was founded in the claimed period.
    WasFounded(OrganizationId, Founding, Truth),
    /// Whether the member joined in the founding year.
    JoinedWhenFounded(Check, Founding),
    /// How many years after the founding the member joined.
    SinceFounding(Check, Founding),
    /// How many years, of each; the year up to which is counted where it isn't today.
    Duration(Vec<(Check, Option<i32>)>, Option<i32>),
    /// How old the organisations are.
    Age(Vec<(OrganizationId, Founding, Option<i32>)>),
    /// Entries.
    List(Listing),
    /// The number of entries.
    Count(Listing),
    /// Memberships that have lasted longer than so many years.
    LongerThan(u32, Listing),
    /// The entries at a place of an order: several where they share the date.
    Rank(Rank, Vec<Entry>, Option<Period>),
    /// Two organisations in order of date; `None` where the data doesn't tell.
    Compare(By, [Entry; 2], Option<std::cmp::Ordering>),
    /// The years between two dates.
    Gap(By, [Entry; 2], Option<i32>),
    /// Members that the data names, and what it says of members in general.
    Members(OrganizationId, Vec<MemberId>, Vec<FactId>),
    /// Organisations that all the members belong to.
    Shared(Vec<MemberId>, Vec<OrganizationId>),
    /// What the organisations are, and since when the focus belongs.
    Describe(Vec<(OrganizationId, Option<usize>)>),
    /// What they are called in full.
    Name(Vec<OrganizationId>),
    /// Facts.
    Property(Vec<FactId>),
    /// A fact, and whether what was stated of it is so.
    Claim(FactId, bool),
    /// The fact with the bigger number first.
    MoreOf(Vec<FactId>),
    /// Organisations that speak of a topic.
    Topic(Vec<Hit>),
    /// How many these are.
    TopicCount(Vec<Hit>),
    /// Small talk.
    Talk(Talk),
    /// Where the facts come from.
    About,
    /// Several answers.
    Several(Vec<Answer>),
    /// Choices.
    Clarify(Vec<Question>),
    /// Not known.
    Unknown(Unknown),
}

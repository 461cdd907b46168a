//! What a message asks, once understood; on one line: `ru joined ecad`, `en list since:2006`.

use std::fmt;

use crate::calendar::{Period, Relation};
use crate::dataset::{Dataset, FactId, MemberId, OrganizationId};
use crate::language::Language;

/// A message, understood.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The language to answer in.
    pub language: Language,
    /// What is asked.
    pub ask: Ask,
    /// About which organisations, in the message's order.
    pub organizations: Vec<OrganizationId>,
    /// By whose membership.
    pub subject: Subject,
    /// In which period.
    pub when: Option<When>,
    /// The text that was read in place of what was typed, where spelling, layout or letters were mended.
    pub read_as: Option<String>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// Since when the subject belongs to the organisations.
    Joined(Detail),
    /// When the organisations were founded.
    Founded(Detail),
    /// Whether the subject belongs to the organisations: joined, or was in them, in the period.
    IsMember(By),
    /// Whether the organisation was founded in the period.
    WasFounded,
    /// Whether the subject joined in the year of the founding.
    JoinedWhenFounded,
    /// How many years after the founding the subject joined.
    SinceFounding,
    /// For how many years the subject has belonged.
    Duration,
    /// For how many years the organisation has existed.
    Age,
    /// Memberships, or organisations, of the period.
    List(By),
    /// How many these are.
    Count(By),
    /// Memberships that have lasted longer than so many years.
    LongerThan(u32),
    /// The first, last or n-th.
    Rank(Rank),
    /// Which of two organisations came first.
    Compare(By),
    /// The years between two joinings or foundings.
    Gap(By),
    /// Who the members of the organisations are.
    Members,
    /// Which organisations the subject members belong to.
    OrganizationsOf,
    /// When a membership ended, or which did.
    Left,
    /// What the organisations are.
    Describe,
    /// What the organisation's name stands for.
    Name,
    /// What the facts say. They answer the same question, in order.
    Property(Vec<FactId>),
    /// Whether what the question states of the fact is so: "are there 341?".
    Claim(FactId, bool),
    /// Which organisations deal with a topic; the hits say it.
    Topic(Vec<Hit>),
    /// How many organisations deal with a topic.
    TopicCount(Vec<Hit>),
    /// Which of two facts of a kind has the bigger number.
    MoreOf(Vec<FactId>),
    /// What the bot can do.
    Help(Talk),
    /// Where the facts come from.
    About,
    /// Several messages in one.
    Several(Vec<Question>),
    /// Which of these?
    Clarify(Vec<Question>),
    /// What cannot be answered, and why.
    Unknown(Unknown),
}

/// By which date memberships are chosen and ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The start of the membership.
    Joined,
    /// The whole of it: a member at some time of the period.
    During,
    /// The founding of the organisation.
    Founded,
}

/// How precise an answer is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// As precise as the data has it.
    Any,
    /// At least the month.
    Month,
    /// The day.
    Day,
}

/// A place in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// Ordered by what.
    pub by: By,
    /// Counted from which end.
    pub end: End,
    /// 1 is the first from that end.
    pub nth: u32,
}

/// An end of an order in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The earliest.
    First,
    /// The latest.
    Last,
}

/// Whose membership is meant.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// The data set's focus, because nobody is named or the focus is.
    Focus,
    /// Members named in the message.
    Members(Vec<MemberId>),
}

/// A period, perhaps named by an event.
#[derive(Debug, Clone, PartialEq)]
pub enum When {
    /// Stated by dates.
    Period(Period),
    /// Before, after, since the subject joined an organisation.
    Event(Relation, OrganizationId),
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
    Property(String),
    /// What looks like an organisation isn't one of the data.
    Organization(String),
    /// What looks like a member isn't one of the data.
    Member(String),
    /// No organisation's facts speak of this topic.
    Topic(String),
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

impl Question {
    /// A question with nothing but what is asked.
    pub fn new(language: Language, ask: Ask) -> Self {
        Self { language, ask, organizations: Vec::new(), subject: Subject::Focus, when: None, read_as: None }
    }

    /// The same question about other organisations.
    #[must_use]
    pub fn about(mut self, organizations: Vec<OrganizationId>) -> Self {
        self.organizations = organizations;
        self
    }

    /// The question on one line, with the identifiers of `dataset`.
    pub fn line<'a>(&'a self, dataset: &'a Dataset) -> impl fmt::Display + 'a {
        Line { question: self, dataset }
    }
}

impl Ask {
    /// The first word of the line.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Joined(_) => "joined",
            Self::Founded(_) => "founded",
            Self::IsMember(_) => "is-member",
            Self::Left => "left",
            Self::WasFounded => "was-founded",
            Self::JoinedWhenFounded => "joined-when-founded",
            Self::SinceFounding => "since-founding",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::List(_) => "list",
            Self::Count(_) => "count",
            Self::LongerThan(_) => "longer-than",
            Self::Rank(_) => "rank",
            Self::Compare(_) => "compare",
            Self::Gap(_) => "gap",
            Self::Members => "members",
            Self::OrganizationsOf => "organizations-of",
            Self::Describe => "describe",
            Self::Name => "name",
            Self::Property(_) => "property",
            Self::Claim(..) => "claim",
            Self::Topic(_) => "topic",
            Self::TopicCount(_) => "topic-count",
            Self::MoreOf(_) => "more-of",
            Self::Help(_) => "help",
            Self::About => "about",
            Self::Several(_) => "several",
            Self::Clarify(_) => "clarify",
            Self::Unknown(_) => "unknown",
        }
    }
}

struct Line<'a> {
    question: &'a Question,
    dataset: &'a Dataset,
}

impl Line<'_> {
    fn facts(&self, f: &mut fmt::Formatter<'_>, facts: &[FactId]) -> fmt::Result {
        for fact in facts {
            let owner = &self.dataset.organization(fact.organization).id;
            write!(f, " {owner}#{}", self.dataset.fact(*fact).property)?;
        }
        Ok(())
    }
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let question = self.question;
        write!(f, "{} {}", question.language, question.ask.name())?;
        match &question.ask {
            Ask::Joined(detail) | Ask::Founded(detail) => match detail {
                Detail::Any => {}
                Detail::Month => f.write_str(" month")?,
                Detail::Day => f.write_str(" day")?,
            },
            Ask::List(by) | Ask::Count(by) | Ask::Compare(by) | Ask::Gap(by) => match by {
                By::Joined => {}
                By::During => f.write_str(" during")?,
                By::Founded => f.write_str(" founded")?,
            },
            Ask::Rank(rank) => {
                let end = match rank.end {
                    End::First => "first",
                    End::Last => "last",
                };
                let by = match rank.by {
                    By::Joined | By::During => "",
                    By::Founded => " founded",
                };
                write!(f, "{by} {end}:{}", rank.nth)?;
            }
            Ask::LongerThan(years) => write!(f, " {years}y")?,
            Ask::Property(facts) | Ask::MoreOf(facts) => self.facts(f, facts)?,
            Ask::Claim(fact, holds) => {
                self.facts(f, &[*fact])?;
                f.write_str(if *holds { " yes" } else { " no" })?;
            }
            Ask::Topic(hits) | Ask::TopicCount(hits) => {
                for hit in hits {
                    match hit.fact {
                        Some(fact) => self.facts(f, &[fact])?,
                        None => write!(f, " {}", self.dataset.organization(hit.organization).id)?,
                    }
                }
            }
            Ask::Several(questions) | Ask::Clarify(questions) => {
                for question in questions {
                    write!(f, " [{}]", question.line(self.dataset))?;
                }
            }
            Ask::Unknown(why) => write!(f, " {why:?}")?,
            Ask::Help(talk) => write!(f, " {talk:?}")?,
            Ask::IsMember(By::Joined) => f.write_str(" joined")?,
            Ask::IsMember(By::During | By::Founded)
            | Ask::Left
            | Ask::WasFounded
            | Ask::JoinedWhenFounded
            | Ask::SinceFounding
            | Ask::Duration
            | Ask::Age
            | Ask::Members
            | Ask::OrganizationsOf
            | Ask::Describe
            | Ask::Name
            | Ask::About => {}
        }
        for organization in &question.organizations {
            write!(f, " {}", self.dataset.organization(*organization).id)?;
        }
        if let Subject::Members(members) = &question.subject {
            for member in members {
                write!(f, " of:{}", self.dataset.member(*member).id)?;
            }
        }
        match &question.when {
            None => Ok(()),
            Some(When::Period(period)) => write!(f, " {period}"),
            Some(When::Event(relation, organization)) => {
                write!(f, " {relation}:{}", self.dataset.organization(*organization).id)
            }
        }
    }
}

//! A mark: a stretch of a clause that names something or says a time, a kind, a role or a number.

use std::fmt;
use std::ops::Range;

use crate::calendar::Period;
use crate::dataset::{MemberId, OrganizationId};

/// A stretch of a clause that isn't read as words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands in the clause, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub what: What,
    /// How sure that is.
    pub sure: Sure,
}

/// What a mark is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Organisations of the data; several where the words fit these alike.
    Organization(Vec<OrganizationId>),
    /// Members of the data; several where the words fit these alike.
    Member(Vec<MemberId>),
    /// A place or a person that the data doesn't have, by its name: a place's in the language of the clause, another's as it
    /// was written.
    Stranger(String),
    /// An organisation that the data doesn't have, as it was written.
    UnknownOrganization(String),
    /// A time said by dates.
    Time(Time),
    /// A sort of organisation or member that is asked for, as it was written.
    Kind(String),
    /// A role that is none of a plain member, as it was written.
    Role(String),
    /// A place in a row, or how many: third, the two oldest, next to last (2).
    Count(u32),
    /// A length of time, in years; a part of one counts as one.
    Years(u32),
    /// Whoever asks, or the city that the bot speaks for.
    We,
}

/// A time said by dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Time {
    /// A period.
    Period(Period),
    /// Any of several: "in 2002 or 2005".
    AnyOf(Vec<Period>),
    /// The present: "now", «сегодня».
    Now,
}

/// How sure a mark is.
///
/// Marks that are at least likely don't overlap. One that is perhaps one may stand on words that are meant as words, or on
/// those of another mark: whoever reads the clause tries it without as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sure {
    /// The words are also ordinary ones: "the assembly", "drugs".
    Perhaps,
    /// By how it is written and where it stands.
    Likely,
    /// A whole name of the data, a date, a word of a closed list.
    Surely,
}

impl What {
    /// The type's name in examples (`{org:…}`); strangers are members there, and whoever asks is not marked.
    pub fn example_type(&self) -> Option<&'static str> {
        match self {
            Self::Organization(_) | Self::UnknownOrganization(_) => Some("org"),
            Self::Member(_) | Self::Stranger(_) => Some("member"),
            Self::Time(_) => Some("time"),
            Self::Kind(_) => Some("kind"),
            Self::Role(_) => Some("role"),
            Self::Count(_) => Some("n"),
            Self::Years(_) => Some("years"),
            Self::We => None,
        }
    }
}

/// `since:2006`, `now`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => write!(f, "{period}"),
            Self::AnyOf(periods) => {
                let periods: Vec<String> = periods.iter().map(Period::to_string).collect();
                f.write_str(&periods.join("|"))
            }
            Self::Now => f.write_str("now"),
        }
    }
}

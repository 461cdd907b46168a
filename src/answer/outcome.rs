//! Whether an answer answers: a membership without a date does not answer "since when".

use serde::Serialize;

use super::{Answer, Body, Founding, Known, date_of};
use crate::calendar::{PartialDate, Truth};
use crate::question::{Detail, Unknown};

/// What kind of reply it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// The data answers the question.
    Answer,
    /// It doesn't, and the message says what it doesn't tell.
    Unknown,
    /// The question can be read in two ways; the buttons are the choices.
    Clarify,
    /// The message asked nothing of the data: a greeting, thanks, a call for help; or it was too long to be read.
    Help,
}

/// What kind of reply `answer` makes.
pub fn outcome(answer: &Answer, known: Known<'_>) -> Outcome {
    let some = |answers: bool| if answers { Outcome::Answer } else { Outcome::Unknown };
    let start = |position: Option<usize>| position.and_then(|position| known.dataset.memberships[position].start_date);
    match &answer.body {
        Body::Joined(checks, detail) => {
            some(checks.iter().any(|check| start(check.membership).is_some_and(|date| precise(date, *detail))))
        }
        Body::Founded(items, detail) => {
            some(items.iter().any(|(_, founding)| date_of(*founding).is_some_and(|date| precise(date, *detail))))
        }
        Body::Left(checks) => some(checks.iter().any(|check| known.ended(check.membership))),
        // Where a start is claimed, a membership without one tells nothing.
        Body::Membership(checks, Some(_)) => some(checks.iter().any(|check| {
            start(check.membership).is_some() || check.verdict == Truth::No && check.membership.is_none()
        })),
        Body::Membership(checks, None) => {
            some(checks.iter().any(|check| check.membership.is_some() || check.verdict == Truth::No))
        }
        Body::WasFounded(_, founding, _) => some(*founding != Founding::Unstated),
        Body::JoinedWhenFounded(check, founding) | Body::SinceFounding(check, founding) => {
            some(start(check.membership).is_some() && *founding != Founding::Unstated)
        }
        Body::Duration(items, _) => some(items.iter().any(|(_, years)| years.is_some())),
        Body::Age(items) => some(items.iter().any(|(_, _, years)| years.is_some())),
        Body::Compare(_, _, order) => some(order.is_some()),
        Body::Gap(_, _, years) => some(years.is_some()),
        Body::Members(_, members, facts) => some(!members.is_empty() || !facts.is_empty()),
        Body::Shared(_, organizations) => some(!organizations.is_empty()),
        Body::Describe(items) => some(!items.is_empty()),
        Body::Topic(hits) | Body::TopicCount(hits) => some(!hits.is_empty()),
        Body::Several(answers) => some(answers.iter().any(|answer| outcome(answer, known) == Outcome::Answer)),
        Body::List(_)
        | Body::Count(_)
        | Body::LongerThan(..)
        | Body::Rank(..)
        | Body::Name(_)
        | Body::Property(_)
        | Body::Claim(..)
        | Body::MoreOf(_)
        | Body::About => Outcome::Answer,
        Body::Talk(_) | Body::Unknown(Unknown::TooLong) => Outcome::Help,
        Body::Clarify(_) => Outcome::Clarify,
        Body::Unknown(_) => Outcome::Unknown,
    }
}

/// Whether a date is as precise as was asked.
const fn precise(date: PartialDate, detail: Detail) -> bool {
    match (detail, date) {
        (Detail::Any, _) | (_, PartialDate::Day(_)) | (Detail::Month, PartialDate::Month(..)) => true,
        (Detail::Month | Detail::Day, PartialDate::Year(_)) | (Detail::Day, PartialDate::Month(..)) => false,
    }
}

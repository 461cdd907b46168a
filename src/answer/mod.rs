//! Meaning and knowledge become facts: `joined ecad` -> the membership of the focus in ECAD, 2002. Pure.

mod body;
mod listing;
mod outcome;
mod register;
mod timeline;

use crate::calendar::{Datelike, NaiveDate, PartialDate, Period, Relation, Span, Truth};
use crate::dataset::{Dataset, FactKind, MemberId, OrganizationId};
use crate::question::{Ask, By, Question, Subject, Unknown, When};

pub use body::{Answer, Body, Check, Entry, Listing};
pub use outcome::{Outcome, outcome};
pub use register::{Founding, Register, founding};
pub use timeline::{Spell, Timeline, timeline};

/// What an answer is found in.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// Its memberships, grouped.
    pub register: &'a Register,
    /// Today.
    pub today: NaiveDate,
}

impl Known<'_> {
    /// Whether a membership, by its position, has ended by today.
    pub fn ended(&self, membership: Option<usize>) -> bool {
        let end = membership.and_then(|position| self.dataset.memberships[position].end_date);
        end.is_some_and(|end| end.latest() < self.today)
    }
}

/// Finds the answer. Not knowing is an answer.
pub fn answer(question: Question, known: Known<'_>) -> Answer {
    let body = body(&question, known);
    let organizations = organizations(&question, &body);
    Answer { question, body, organizations }
}

fn body(question: &Question, known: Known<'_>) -> Body {
    let unknown = |why| Body::Unknown(why);
    let members = match &question.subject {
        Subject::Focus => known.dataset.focus.into_iter().collect(),
        Subject::Members(members) => members.clone(),
    };
    let subject = members.first().copied();
    let needs_subject = matches!(
        question.ask,
        Ask::Joined(_)
            | Ask::IsMember
            | Ask::JoinedWhenFounded
            | Ask::SinceFounding
            | Ask::Duration
            | Ask::LongerThan(_)
    ) || matches!(question.ask, Ask::List(by) | Ask::Count(by) | Ask::Compare(by) | Ask::Gap(by) if by != By::Founded)
        || matches!(question.ask, Ask::Rank(rank) if rank.by != By::Founded);
    if needs_subject && subject.is_none() {
        return unknown(Unknown::WhoseMembership);
    }
    // The focus stands in only where it is needed and exists, which is checked above.
    let subject = subject.unwrap_or(MemberId(0));
    let period = match period(question, known, subject) {
        Ok(period) => period,
        Err(why) => return unknown(why),
    };
    let checks = || checks(question, &members, known);
    match &question.ask {
        Ask::Joined(detail) => Body::Joined(checks(), *detail),
        Ask::Founded(detail) => Body::Founded(
            question.organizations.iter().map(|id| (*id, founding(known.dataset, *id))).collect(),
            *detail,
        ),
        Ask::IsMember => Body::Membership(checks(), period),
        Ask::Left if question.organizations.is_empty() => Body::Left(ended(&members, known)),
        Ask::Left => Body::Left(checks()),
        Ask::WasFounded => match (question.organizations.first(), period) {
            (Some(&id), Some(period)) => {
                let founding = founding(known.dataset, id);
                let verdict = date_of(founding).map_or(Truth::Unknown, |date| period.contains(date, known.today));
                Body::WasFounded(id, founding, verdict)
            }
            _ => unknown(Unknown::WhichOrganization),
        },
        Ask::JoinedWhenFounded | Ask::SinceFounding => match checks().into_iter().next() {
            Some(check) => {
                let founding = founding(known.dataset, check.organization);
                if question.ask == Ask::SinceFounding {
                    Body::SinceFounding(check, founding)
                } else {
                    Body::JoinedWhenFounded(check, founding)
                }
            }
            None => unknown(Unknown::WhichOrganization),
        },
        Ask::Duration => {
            let until = period.and_then(|period| period.bounds(known.today).1).filter(|day| *day <= known.today);
            let items = checks()
                .into_iter()
                .map(|check| {
                    let start = check.membership.and_then(|position| known.dataset.memberships[position].start_date);
                    let end = check.membership.and_then(|position| known.dataset.memberships[position].end_date);
                    let day = until.or(end.map(PartialDate::latest)).unwrap_or(known.today);
                    (check, start.map(|start| years(start, day)))
                })
                .collect();
            Body::Duration(items, until.map(|day| day.year()))
        }
        Ask::Age => Body::Age(
            question
                .organizations
                .iter()
                .map(|id| {
                    let founding = founding(known.dataset, *id);
                    (*id, founding, date_of(founding).map(|date| years(date, known.today)))
                })
                .collect(),
        ),
        Ask::List(by) => Body::List(listing::listing(known, subject, *by, period, event(question)).of_today(known)),
        Ask::Count(by) => Body::Count(listing::listing(known, subject, *by, period, event(question)).of_today(known)),
        Ask::LongerThan(years) => Body::LongerThan(*years, listing::longer_than(known, subject, *years)),
        Ask::Rank(rank) => {
            let found = listing::rank(known, subject, *rank, period, event(question));
            if found.is_empty() { unknown(Unknown::Nothing) } else { Body::Rank(*rank, found, period) }
        }
        Ask::Compare(by) => match listing::pair(known, subject, *by, &question.organizations) {
            Some((pair, order)) => Body::Compare(*by, pair, order),
            None => unknown(Unknown::WhichOrganization),
        },
        Ask::Gap(by) => match listing::pair(known, subject, *by, &question.organizations) {
            Some((pair, _)) => {
                let years = match (pair[0].date, pair[1].date) {
                    (Some(one), Some(other)) => Some((one.year() - other.year()).abs()),
                    _ => None,
                };
                Body::Gap(*by, pair, years)
            }
            None => unknown(Unknown::WhichOrganization),
        },
        Ask::Members => match question.organizations.first() {
            Some(&id) => members_of(id, known),
            None => unknown(Unknown::WhichOrganization),
        },
        Ask::OrganizationsOf => {
            let mut shared: Vec<OrganizationId> = known
                .register
                .of_member(subject)
                .iter()
                .map(|position| known.dataset.memberships[*position].organization)
                .filter(|id| {
                    let spell = |member: &MemberId| known.register.spell(known.dataset, *member, *id);
                    members.iter().map(spell).all(|spell| spell.is_some() && !known.ended(spell))
                })
                .collect();
            shared.dedup();
            Body::Shared(members, shared)
        }
        Ask::Describe => Body::Describe(
            question
                .organizations
                .iter()
                .map(|id| (*id, known.dataset.focus.and_then(|focus| known.register.spell(known.dataset, focus, *id))))
                .collect(),
        ),
        Ask::Name => Body::Name(question.organizations.clone()),
        Ask::Property(facts) => Body::Property(facts.clone()),
        Ask::Claim(fact, holds) => Body::Claim(*fact, *holds),
        Ask::MoreOf(facts) => Body::MoreOf(facts.clone()),
        Ask::Topic(hits) => Body::Topic(hits.clone()),
        Ask::TopicCount(hits) => Body::TopicCount(hits.clone()),
        Ask::Help(talk) => Body::Talk(*talk),
        Ask::About => Body::About,
        Ask::Several(questions) => Body::Several(questions.iter().map(|one| answer(one.clone(), known)).collect()),
        Ask::Clarify(questions) => Body::Clarify(questions.clone()),
        Ask::Unknown(why) => unknown(why.clone()),
    }
}

/// The period, with an event replaced by its date.
fn period(question: &Question, known: Known<'_>, subject: MemberId) -> Result<Option<Period>, Unknown> {
    match &question.when {
        None => Ok(None),
        Some(When::Period(period)) => Ok(Some(*period)),
        Some(When::Event(relation, organization)) => {
            let date = known
                .register
                .spell(known.dataset, subject, *organization)
                .and_then(|position| known.dataset.memberships[position].start_date);
            match date {
                Some(date) => Ok(Some(Period::Related(*relation, Span::Date(date)))),
                None => Err(Unknown::Property(String::new())),
            }
        }
    }
}

fn event(question: &Question) -> Option<OrganizationId> {
    match question.when {
        Some(When::Event(Relation::In | Relation::Since | Relation::After | Relation::Before | Relation::By, id)) => {
            Some(id)
        }
        Some(When::Period(_)) | None => None,
    }
}

fn checks(question: &Question, members: &[MemberId], known: Known<'_>) -> Vec<Check> {
    let mut checks = Vec::new();
    for &member in members {
        for &organization in &question.organizations {
            let membership = known.register.spell(known.dataset, member, organization);
            let ended = known.ended(membership);
            let verdict = match membership {
                Some(_) if ended => Truth::No,
                Some(_) => Truth::Yes,
                None if known.dataset.organization(organization).members_are_partial => Truth::Unknown,
                None => Truth::No,
            };
            checks.push(Check { member, organization, membership, verdict });
        }
    }
    checks
}

/// Memberships of `members` that have ended.
fn ended(members: &[MemberId], known: Known<'_>) -> Vec<Check> {
    let of_member = |member: &MemberId| known.register.of_member(*member).iter().copied();
    let check = |position: usize| {
        let spell = &known.dataset.memberships[position];
        Check { member: spell.member, organization: spell.organization, membership: Some(position), verdict: Truth::No }
    };
    members.iter().flat_map(of_member).filter(|position| known.ended(Some(*position))).map(check).collect()
}

fn members_of(organization: OrganizationId, known: Known<'_>) -> Body {
    let mut members: Vec<MemberId> = known
        .register
        .of_organization(organization)
        .iter()
        .map(|position| known.dataset.memberships[*position].member)
        .collect();
    members.sort_unstable();
    members.dedup();
    let facts = known.dataset.organization(organization).facts.iter().enumerate();
    let facts = facts
        .filter(|(_, fact)| fact.kind == FactKind::Composition || fact.property == "member_count")
        .map(|(position, _)| crate::dataset::FactId { organization, position })
        .collect();
    Body::Members(organization, members, facts)
}

/// The date of a founding, where one is stated.
pub fn date_of(founding: Founding) -> Option<PartialDate> {
    match founding {
        Founding::Date(date) | Founding::Fact(_, date) => Some(date),
        Founding::Unstated => None,
    }
}

/// Years from a date to a day: full years where the day is stated, the difference of the years where it isn't.
fn years(from: PartialDate, to: NaiveDate) -> i32 {
    match from {
        PartialDate::Day(_) => from.years_until(to).0,
        PartialDate::Year(_) | PartialDate::Month(..) => to.year() - from.year(),
    }
}

fn organizations(question: &Question, body: &Body) -> Vec<OrganizationId> {
    match body {
        Body::List(listing) | Body::Count(listing) | Body::LongerThan(_, listing) => {
            listing.entries.iter().map(|entry| entry.organization).collect()
        }
        Body::Rank(_, entries, _) => entries.iter().map(|entry| entry.organization).collect(),
        Body::Shared(_, organizations) => organizations.clone(),
        Body::Property(facts) | Body::MoreOf(facts) => {
            let mut ids: Vec<OrganizationId> = facts.iter().map(|fact| fact.organization).collect();
            ids.dedup();
            ids
        }
        Body::Claim(fact, _) => vec![fact.organization],
        Body::Topic(hits) | Body::TopicCount(hits) => hits.iter().map(|hit| hit.organization).collect(),
        Body::Several(answers) => {
            let mut ids: Vec<OrganizationId> = Vec::new();
            for id in answers.iter().flat_map(|answer| answer.organizations.iter().copied()) {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            ids
        }
        Body::Clarify(_) | Body::Talk(_) | Body::About => Vec::new(),
        Body::Left(checks) => {
            let mut ids: Vec<OrganizationId> = checks.iter().map(|check| check.organization).collect();
            ids.dedup();
            ids
        }
        Body::Joined(..)
        | Body::Founded(..)
        | Body::Membership(..)
        | Body::WasFounded(..)
        | Body::JoinedWhenFounded(..)
        | Body::SinceFounding(..)
        | Body::Duration(..)
        | Body::Age(_)
        | Body::Compare(..)
        | Body::Gap(..)
        | Body::Members(..)
        | Body::Describe(_)
        | Body::Name(_)
        | Body::Unknown(_) => question.organizations.clone(),
    }
}

//! Sentences of memberships: `Membership(urc, No)` -> "No. Izhevsk has belonged to the Union of Russian Cities since 1992."

use super::Writer;
use crate::answer::Check;
use crate::calendar::{Datelike, PartialDate, Period, Relation, Truth};
use crate::dataset::Role;
use crate::question::Detail;
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

impl Writer<'_> {
    pub(super) fn joined(&self, check: &Check, detail: Detail) -> String {
        let Some(start) = self.start(check) else {
            if check.membership.is_none() {
                return self.sentence(check);
            }
            let organization = phrase::in_organization(self.known.dataset, check.organization, self.language);
            let args = [("subject", Arg::from(self.member(check.member))), ("organization", Arg::from(&organization))];
            return self.say("joined-unknown", &args);
        };
        let sentence = self.every_spell(check);
        self.or_too_vague(sentence, start, detail)
    }

    /// Who came back is told with every spell, the first one first.
    fn every_spell(&self, check: &Check) -> String {
        let memberships = &self.known.dataset.memberships;
        let of_organization = |position: &&usize| memberships[**position].organization == check.organization;
        let mut spells: Vec<usize> =
            self.known.register.of_member(check.member).iter().filter(of_organization).copied().collect();
        if spells.len() < 2 {
            return self.sentence(check);
        }
        spells.sort_by_key(|position| memberships[*position].start_date.map(PartialDate::earliest));
        self.each(&spells, |position| self.membership_sentence(*position))
    }

    pub(super) fn memberships(&self, checks: &[Check], claimed: Option<Period>) -> String {
        self.each(checks, |check| {
            let sentence = self.sentence(check);
            let truth = match (check.verdict, claimed, self.start(check)) {
                (Truth::Yes, Some(period), Some(start)) => self.claim(period, start),
                (Truth::Yes, Some(_), None) => Truth::Unknown,
                (verdict, _, _) => verdict,
            };
            match truth {
                Truth::Yes => self.say("yes", &[("sentence", Arg::from(&sentence))]),
                Truth::No if check.membership.is_some() => self.say("no-but", &[("sentence", Arg::from(&sentence))]),
                // The list of members is complete.
                Truth::No => self.say("not-a-member", &self.who_and_what(check)),
                Truth::Unknown if check.membership.is_some() => {
                    self.say("cannot-tell", &[("sentence", Arg::from(&sentence))])
                }
                Truth::Unknown => sentence,
            }
        })
    }

    pub(super) fn left(&self, checks: &[Check]) -> String {
        if checks.is_empty() {
            return self.say("left-none", &[]);
        }
        self.each(checks, |check| {
            let sentence = self.sentence(check);
            if check.membership.is_none() || self.known.ended(check.membership) {
                sentence
            } else {
                self.say("left-unstated", &[("sentence", Arg::from(&sentence))])
            }
        })
    }

    pub(super) fn duration(&self, check: &Check, years: Option<i32>, as_of: Option<i32>) -> String {
        let year = as_of.unwrap_or(self.known.today.year()).to_string();
        let sentence = self.sentence(check);
        match years.and_then(|years| usize::try_from(years).ok()) {
            Some(0) => {
                self.say("duration-first-year", &[("year", Arg::from(&year)), ("sentence", Arg::from(&sentence))])
            }
            Some(years) => self.say(
                "duration",
                &[("years", Arg::Number(years)), ("year", Arg::from(&year)), ("sentence", Arg::from(&sentence))],
            ),
            None => self.joined(check, Detail::Any),
        }
    }

    /// The sentence of a check's membership, or that there is none.
    pub(super) fn sentence(&self, check: &Check) -> String {
        let args = self.who_and_what(check);
        match (check.membership, check.verdict) {
            (Some(position), _) => self.membership_sentence(position),
            (None, Truth::Unknown) => self.say("maybe-a-member", &args),
            (None, Truth::Yes | Truth::No) => self.say("no-membership", &args),
        }
    }

    fn who_and_what(&self, check: &Check) -> [(&'static str, Arg<'_>); 2] {
        [
            ("subject", Arg::from(self.member(check.member))),
            ("organization", Arg::from(self.organization(check.organization))),
        ]
    }

    pub(super) fn membership_sentence(&self, position: usize) -> String {
        let membership = &self.known.dataset.memberships[position];
        if let Some(statement) = membership.statement.as_ref().and_then(|statement| statement.stated(self.language)) {
            return statement.to_owned();
        }
        let organization = match membership.role {
            Role::Member | Role::Participant => {
                phrase::in_organization(self.known.dataset, membership.organization, self.language)
            }
            Role::Signatory => self.organization(membership.organization).to_owned(),
        };
        let subject = ("subject", Arg::from(self.member(membership.member)));
        let organization = ("organization", Arg::from(&organization));
        let of = |date: PartialDate| phrase::date(self.language, date, Form::Of);
        match (membership.role, membership.start_date, membership.end_date) {
            (_, Some(start), Some(end)) => {
                let (start, end) = (of(start), of(end));
                self.say(
                    "member-ended",
                    &[subject, organization, ("start", Arg::from(&start)), ("end", Arg::from(&end))],
                )
            }
            (_, None, Some(end)) => {
                self.say("member-ended-only", &[subject, organization, ("end", Arg::from(&of(end)))])
            }
            (Role::Member, Some(start), None) => {
                self.say("member-since", &[subject, organization, ("date", Arg::from(&of(start)))])
            }
            (Role::Participant, Some(start), None) => {
                self.say("participant-since", &[subject, organization, ("date", Arg::from(&of(start)))])
            }
            (Role::Signatory, Some(start), None) => {
                let date = phrase::date(self.language, start, Form::In);
                self.say("signatory-since", &[subject, organization, ("date", Arg::from(&date))])
            }
            (Role::Member, None, None) => self.say("member-undated", &[subject, organization]),
            (Role::Participant, None, None) => self.say("participant-undated", &[subject, organization]),
            (Role::Signatory, None, None) => self.say("signatory-undated", &[subject, organization]),
        }
    }

    pub(super) fn start(&self, check: &Check) -> Option<PartialDate> {
        self.known.dataset.memberships[check.membership?].start_date
    }

    /// Whether a membership that began at `start` fits what the question claims.
    ///
    /// "Since 1995" claims the year itself, "in 2004" the start or the membership then.
    fn claim(&self, period: Period, start: PartialDate) -> Truth {
        match period {
            Period::Related(Relation::Since, span) => {
                Period::Related(Relation::In, span).contains(start, self.known.today)
            }
            Period::Related(..) | Period::Between(..) | Period::LastYears(_) | Period::ThisYear(_) => {
                period.contains(start, self.known.today)
            }
        }
    }
}

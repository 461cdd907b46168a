//! Memberships and what happens to them, as clauses: one from 1995 to 2000 -> "Kazan was a member of … from 1995 to 2000".

use super::Writer;
use super::date::organization_of;
use super::kind::Kind;
use crate::answer::Dated;
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId, Role};
use crate::language::Language;
use crate::question::meaning::{Point, Who};
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

/// The verb of a role: is a member of, takes part in, has signed. The only place that decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Member,
    Participant,
    Signatory,
}

impl Verb {
    pub(super) fn of(role: Role) -> Self {
        match role {
            // A role of the file's own words is not worded yet.
            Role::Member | Role::Other(_) => Self::Member,
            Role::Participant => Self::Participant,
            Role::Signatory => Self::Signatory,
        }
    }

    /// What the wording files call it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Participant => "participant",
            Self::Signatory => "signatory",
        }
    }
}

impl Writer<'_> {
    /// The verb of these memberships; where there are none, the one that goes with the organisation.
    pub(super) fn verb(&self, spells: &[usize], organization: OrganizationId) -> Verb {
        match spells.last() {
            Some(position) => Verb::of(self.known.dataset.memberships[*position].role),
            None => match Kind::of(self.known.dataset, organization, None) {
                Kind::Organization => Verb::Member,
                Kind::Project => Verb::Participant,
                Kind::Charter | Kind::Agreement => Verb::Signatory,
            },
        }
    }

    /// All spells of one member in one organisation as a sentence: the data's own, where it has one for the only spell.
    pub(super) fn membership(&self, spells: &[usize]) -> String {
        if let [only] = spells
            && let Some(statement) = &self.known.dataset.memberships[*only].statement
            && let Some(stated) = statement.stated(self.language)
            && !stated.trim().is_empty()
        {
            return stated.to_owned();
        }
        self.sentence(&self.spells(spells))
    }

    /// All spells of one member in one organisation as a clause.
    pub(super) fn spells(&self, spells: &[usize]) -> String {
        let memberships = &self.known.dataset.memberships;
        // Spells without any date can't be told apart: one of them stands for all.
        let is_dated = |position: &usize| {
            let spell = &memberships[*position];
            spell.start_date.is_some() || spell.end_date.is_some()
        };
        let undated = spells.iter().find(|position| !is_dated(position));
        let spells: Vec<usize> =
            undated.into_iter().chain(spells.iter().filter(|position| is_dated(position))).copied().collect();
        let Some((last, earlier)) = spells.split_last() else { return String::new() };
        let membership = &memberships[*last];
        let words = self
            .words()
            .member(membership.member)
            .organization(membership.organization)
            .text("verb", Verb::of(membership.role).code());
        let is_over = self.known.ended(Some(*last));
        if !earlier.is_empty() {
            let ranges = |spells: &[usize]| self.row_of(spells, |position| self.range(*position));
            return match (membership.start_date, is_over) {
                (Some(start), false) => words.date(start).text("ranges", ranges(earlier)).say("say-again"),
                (Some(_) | None, _) => words.text("ranges", ranges(&spells)).say("say-ranges"),
            };
        }
        match (membership.start_date, membership.end_date) {
            (Some(start), _) if start.earliest() > self.known.today => words.date(start).say("say-future"),
            (Some(start), Some(end)) if !is_over => {
                words.date(start).text("end", self.until(end)).say("say-since-until")
            }
            (Some(_), Some(_)) => words.text("range", self.range(*last)).say("say-range"),
            (Some(start), None) => words.date(start).say("say-since"),
            (None, Some(end)) if is_over => words.date(end).say("say-until"),
            (None, Some(_) | None) => words.say("say-plain"),
        }
    }

    /// The time of one spell: "from 1995 to 2000", "since 2002".
    pub(super) fn range(&self, position: usize) -> String {
        let membership = &self.known.dataset.memberships[position];
        let of = |date| phrase::date(self.language, date, Form::Of);
        match (membership.start_date, membership.end_date) {
            (Some(start), Some(end)) => self.stretch_words(start, end),
            (Some(start), None) => self.say("period-since", &[("date", Arg::from(&of(start)))]),
            (None, Some(end)) => self.say("say-range-until", &[("end", Arg::from(&self.until(end)))]),
            (None, None) => self.say("say-range-undated", &[]),
        }
    }

    /// "from 1995 to 2000", «с 1995 по 2000 год».
    pub(super) fn stretch_words(&self, start: PartialDate, end: PartialDate) -> String {
        if start == end {
            return phrase::date(self.language, start, Form::In);
        }
        let from = match (self.language, start, end) {
            (Language::Ru, PartialDate::Year(year), PartialDate::Year(_)) => year.to_string(),
            (Language::En | Language::Ru, _, _) => phrase::date(self.language, start, Form::Of),
        };
        let until = self.until(end);
        self.say("period-between", &[("first", Arg::from(&from)), ("last", Arg::from(&until))])
    }

    /// A date after "until": «2000 год», «30 июня 2012 года».
    pub(super) fn until(&self, date: PartialDate) -> String {
        match (self.language, date) {
            (Language::Ru, PartialDate::Year(year)) => {
                self.say("say-year-until", &[("year", Arg::from(&year.to_string()))])
            }
            (Language::En | Language::Ru, _) => phrase::date(self.language, date, Form::Plain),
        }
    }

    /// What happened at a point whose date is known, as a clause: "Izhevsk joined European Cities Against Drugs in 2002".
    pub(super) fn happened(&self, dated: &Dated, date: PartialDate) -> String {
        let words = self.words().date(date);
        self.event(dated, words)
    }

    /// [`Self::happened`] with a word before the date: `say-only` or `say-back`.
    pub(super) fn happened_after(&self, key: &str, dated: &Dated, date: PartialDate) -> String {
        let words = self.words().date(date).date_after(key, date);
        self.event(dated, words)
    }

    /// What happened at several points whose dates are known: "…, and Kazan joined it in 1995". What has been named is not
    /// named again.
    pub(super) fn clauses(&self, points: &[&Dated]) -> String {
        let mut said = String::new();
        for (position, dated) in points.iter().enumerate() {
            let Some(date) = self.date_of(dated) else { continue };
            let Some(before) = position.checked_sub(1).map(|position| points[position]) else {
                said = self.happened(dated, date);
                continue;
            };
            let clause = self.happened_next(before, dated, date);
            let form = if self.goes_on(before, dated) { "next" } else { "clause" };
            let args = [("first", Arg::from(&said)), ("second", Arg::from(&clause)), ("form", Arg::from(form))];
            let longer = self.say("say-clauses", &args);
            said = longer;
        }
        said
    }

    /// Whether a member does with another organisation what it did with one, so that nothing but its name is new.
    fn goes_on(&self, before: &Dated, dated: &Dated) -> bool {
        match (before.point, dated.point) {
            (Point::Joined(before_who, before_in), Point::Joined(who, within)) => {
                before_in != within
                    && self.who(before_who) == self.who(who)
                    && self.verb(&before.spells, before_in) == self.verb(&dated.spells, within)
            }
            (_, _) => false,
        }
    }

    /// A clause after another one.
    pub(super) fn happened_next(&self, before: &Dated, dated: &Dated, date: PartialDate) -> String {
        let organization = organization_of(dated.point);
        let is_same = organization.is_some() && organization == organization_of(before.point);
        let words = self.words().date(date);
        match (dated.point, organization) {
            (Point::Joined(who, _), Some(organization)) if is_same => {
                let Some(member) = self.who(who) else { return String::new() };
                let verb = self.verb(&dated.spells, organization).code();
                words.member(member).organization_again(organization).text("verb", verb).say("say-joined")
            }
            (Point::Joined(..), Some(organization)) if self.goes_on(before, dated) => {
                let verb = self.verb(&dated.spells, organization).code();
                words.organization(organization).text("verb", verb).say("say-joined-next")
            }
            (_, _) => self.event(dated, words),
        }
    }

    fn event(&self, dated: &Dated, words: super::words::Words<'_>) -> String {
        match dated.point {
            Point::Joined(who, organization) | Point::Left(who, organization) => {
                let Some(member) = self.who(who) else { return String::new() };
                let verb = self.verb(&dated.spells, organization).code();
                let key = if matches!(dated.point, Point::Joined(..)) { "say-joined" } else { "say-left" };
                words.member(member).organization(organization).text("verb", verb).say(key)
            }
            Point::Founded(organization) => words.organization(organization).say("say-founded"),
            Point::Dissolved(organization) => words.organization(organization).say("say-dissolved"),
            Point::Today => self.say("say-today", &[]),
            Point::On(date) => phrase::date(self.language, date, Form::Plain),
        }
    }

    /// The member that is meant.
    pub(super) fn who(&self, who: Who) -> Option<MemberId> {
        match who {
            Who::Focus => self.known.dataset.focus,
            Who::Member(member) => Some(member),
        }
    }
}

//! Memberships and what happens to them, as clauses: one from 1995 to 2000 -> "Kazan was a member of … from 1995 to 2000".

use super::Writer;
use super::date::organization_of;
use super::words::Words;
use crate::answer::{self, Dated, Run};
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, Role, RoleId};
use crate::language::Language;
use crate::question::meaning::{Point, Who};
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

/// The verb of a role: is a member of, takes part in, has signed. The only place that decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verb {
    Member,
    Participant,
    Signatory,
    /// Whatever the data calls it.
    Role(RoleId),
}

impl Verb {
    pub(super) fn of(role: Role) -> Self {
        match role {
            Role::Member => Self::Member,
            Role::Participant => Self::Participant,
            Role::Signatory => Self::Signatory,
            Role::Other(id) => Self::Role(id),
        }
    }

    /// What the wording files call it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Participant => "participant",
            Self::Signatory => "signatory",
            Self::Role(_) => "role",
        }
    }
}

impl Writer<'_> {
    /// All spells of one member in one organisation as a sentence: the data's own, where it has one for the only spell.
    pub(super) fn membership(&self, spells: &[usize]) -> String {
        if let [only] = spells
            && let Some(stated) = self.stated_membership(*only)
        {
            return stated;
        }
        self.sentence(&self.spells(spells))
    }

    /// All spells of one member in one organisation as a clause.
    pub(super) fn spells(&self, spells: &[usize]) -> String {
        let by_role = self.by_role(spells);
        let Some(((role, first), others)) = by_role.split_first() else { return String::new() };
        let mut clause = self.with_area(self.spells_in(*role, first), spells);
        for (role, spells) in others {
            let Some(name) = self.role_name(*role) else { continue };
            let ranges = if self.is_undated(spells) { String::new() } else { format!(" {}", self.ranges(spells)) };
            let args = [("clause", Arg::from(&clause)), ("role", Arg::from(&name)), ("ranges", Arg::from(&ranges))];
            let longer = self.say("say-role-also", &args);
            clause = longer;
        }
        clause
    }

    /// The clause with the place that the member sits for, where it is one and the same.
    fn with_area(&self, clause: String, spells: &[usize]) -> String {
        let area = |position: &usize| self.known.dataset.memberships[*position].area;
        match spells.split_first() {
            Some((first, others)) if others.iter().all(|other| area(other) == area(first)) => match area(first) {
                Some(area) => self
                    .say("say-for-area", &[("clause", Arg::from(&clause)), ("area", Arg::from(&self.of_area(area)))]),
                None => clause,
            },
            Some(_) | None => clause,
        }
    }

    /// Spells in one role as a clause.
    fn spells_in(&self, role: Role, spells: &[usize]) -> String {
        let memberships = &self.known.dataset.memberships;
        // Spells without any date can't be told apart: one of them stands for all.
        let undated = spells.iter().find(|position| self.is_undated(&[**position]));
        let spells: Vec<usize> = undated
            .into_iter()
            .chain(spells.iter().filter(|position| !self.is_undated(&[**position])))
            .copied()
            .collect();
        let runs = answer::runs(&spells, self.known.dataset);
        let Some((last, earlier)) = runs.split_last() else { return String::new() };
        let membership = &memberships[last.spells[0]];
        let pair = (membership.member, membership.organization);
        let words = self.words();
        let say = |words: Words<'_>, time: &str| match Verb::of(role) {
            Verb::Role(id) => self.role_clause("say-role", pair, id, words.text("time", time)),
            verb @ (Verb::Member | Verb::Participant | Verb::Signatory) => {
                words.member(pair.0).organization(pair.1).text("verb", verb.code()).say(&format!("say-{time}"))
            }
        };
        let is_over = last.end.is_some_and(|end| end.latest() < self.known.today);
        if !earlier.is_empty() {
            let ranges = |runs: &[Run]| self.row_of(runs, |run| self.range(run.start, run.end));
            return match (last.start, is_over) {
                (Some(start), false) => say(words.date(start).text("ranges", ranges(earlier)), "again"),
                (Some(_) | None, _) => say(words.text("ranges", ranges(&runs)), "ranges"),
            };
        }
        match (last.start, last.end) {
            (Some(start), _) if start.earliest() > self.known.today => say(words.date(start), "future"),
            (Some(start), Some(end)) if !is_over => say(words.date(start).text("end", self.until(end)), "since-until"),
            (Some(start), Some(end)) => say(words.text("range", self.range(Some(start), Some(end))), "range"),
            (Some(start), None) => say(words.date(start), "since"),
            (None, Some(end)) if is_over => say(words.date(end), "until"),
            (None, Some(_) | None) => say(words, "plain"),
        }
    }

    /// From when to when: "from 1995 to 2000", "since 2002".
    pub(super) fn range(&self, start: Option<PartialDate>, end: Option<PartialDate>) -> String {
        let of = |date| phrase::date(self.language, date, Form::Of);
        match (start, end) {
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
        self.role_event(dated, date).unwrap_or_else(|| self.event(dated, self.words().date(date)))
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
            let is_one_year = self.date_of(before).is_some_and(|before| before.year() == date.year());
            let form = match (self.goes_on(before, dated), self.is_same_member(before, dated)) {
                (true, _) => "next",
                (false, true) => "same",
                (false, false) if is_one_year => "year",
                (false, false) => "clause",
            };
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

    /// Whether both tell of joinings of one member, whose name then isn't said again where its language doesn't need it.
    fn is_same_member(&self, before: &Dated, dated: &Dated) -> bool {
        match (before.point, dated.point) {
            (Point::Joined(before, within), Point::Joined(who, other)) => {
                let member = self.who(who);
                let is_worded = match self.language {
                    Language::En => true,
                    Language::Ru => member.is_some_and(|member| {
                        super::name::member_gender(self.known.dataset, member) != super::gender::Gender::Unknown
                    }),
                };
                is_worded && within != other && member.is_some() && self.who(before) == member
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
            (Point::Joined(who, _), Some(organization))
                if !self.goes_on(before, dated) && self.is_same_member(before, dated) =>
            {
                let Some(member) = self.who(who) else { return String::new() };
                let verb = self.verb(&dated.spells, organization).code();
                let words = words.member(member).organization(organization).text("verb", verb);
                words.say("say-joined-same")
            }
            (Point::Joined(..), Some(organization)) if self.goes_on(before, dated) => {
                let verb = self.verb(&dated.spells, organization).code();
                words.organization(organization).text("verb", verb).say("say-joined-next")
            }
            (_, _) => self.event(dated, words),
        }
    }

    fn event(&self, dated: &Dated, words: Words<'_>) -> String {
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

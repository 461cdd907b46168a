//! Lengths of time: since 2002 -> "Izhevsk has been a member of … for 24 years (since 2002)."

use super::spell::Verb;
use super::{Said, Writer};
use crate::answer::{self, Dated, Length};
use crate::calendar::PartialDate;
use crate::dataset::OrganizationId;
use crate::question::meaning::{Detail, Point};
use crate::render::messages::Arg;

impl Writer<'_> {
    pub(super) fn length(&self, length: &Length) -> Said {
        let Some(years) = self.years(length) else { return self.no_length(length) };
        let said = self.length_words(years);
        let (from, to) = (&length.from, &length.to);
        if from.fact.is_some() || to.fact.is_some() {
            return self.stated_length(length, &said).into();
        }
        let clause = match (from.point, to.point) {
            (_, _) if is_of_one_membership(length) && self.is_ahead(from) => return self.not_yet(&from.spells).into(),
            (_, _) if is_of_one_membership(length) => self.belonged(from, &said),
            (Point::Founded(organization), Point::Today) => match from.date {
                Some(date) if date.earliest() > self.known.today => {
                    return self.say("say-not-yet", &[("clause", Arg::from(&self.happened(from, date)))]).into();
                }
                Some(date) => {
                    self.words().organization(organization).text("length", said).date(date).say("say-length-age")
                }
                None => return self.no_length(length),
            },
            (Point::Founded(organization), Point::Dissolved(other)) if organization == other => {
                let range = match (from.date, to.date) {
                    (Some(from), Some(to)) => self.stretch_words(from, to),
                    (None, _) | (_, None) => return self.no_length(length),
                };
                self.words()
                    .organization(organization)
                    .text("length", said)
                    .text("range", range)
                    .say("say-length-existed")
            }
            (Point::Today, Point::On(date)) => self.words().text("length", said).date(date).say("say-length-until"),
            (Point::On(date), Point::Today) => self.words().text("length", said).date(date).say("say-length-since"),
            (_, _) => {
                let points = if self.is_turned(length) { [to, from] } else { [from, to] };
                let key = if years == (0, 0) && self.is_in_one_year(length) {
                    "say-length-none"
                } else {
                    "say-length-between"
                };
                let words = self.words().text("length", said).number("most", years.1);
                words.text("clauses", self.clauses(&points)).say(key)
            }
        };
        self.sentence(&clause).into()
    }

    /// How many years in words: "24 years", "9 or 10 years", "less than a year".
    pub(super) fn length_words(&self, (least, most): (usize, usize)) -> String {
        let args = [("least", Arg::Number(least)), ("most", Arg::Number(most)), ("count", Arg::Number(most))];
        match (least, most) {
            (least, most) if least == most => self.say("say-years", &args),
            (0, 1) => self.say("say-years-at-most", &args),
            (least, most) if most - least == 1 => self.say("say-years-or", &args),
            (_, _) => self.say("say-years-range", &args),
        }
    }

    /// The least and the most years that people would say: where a date is only a year, the difference of the years.
    pub(super) fn years(&self, length: &Length) -> Option<(usize, usize)> {
        let (least, most) = length.years?;
        let count = |years: i32| usize::try_from(years.abs()).unwrap_or(usize::MAX);
        let given = (count(least).min(count(most)), count(least).max(count(most)));
        if is_of_one_membership(length) && !length.from.spells.is_empty() {
            return Some(self.years_together(&length.from.spells).map_or(given, |years| (count(years), count(years))));
        }
        let (from, to) = (self.date_of(&length.from)?, self.date_of(&length.to)?);
        let is_vague = |date: PartialDate| matches!(date, PartialDate::Year(_));
        if is_vague(from) || is_vague(to) {
            let years = count(to.year() - from.year());
            return Some((years, years));
        }
        Some(given)
    }

    /// Calendar years of all spells together, none counted twice, where one of their dates is only a year.
    fn years_together(&self, spells: &[usize]) -> Option<i32> {
        let memberships = &self.known.dataset.memberships;
        let mut is_vague = false;
        let mut stretches: Vec<(i32, i32)> = Vec::new();
        for position in spells {
            let start = memberships[*position].start_date?;
            let end = memberships[*position].end_date.filter(|end| end.latest() < self.known.today);
            let end = end.unwrap_or(PartialDate::Day(self.known.today));
            is_vague |= matches!(start, PartialDate::Year(_)) || matches!(end, PartialDate::Year(_));
            stretches.push((start.year(), end.year()));
        }
        stretches.sort_unstable();
        let mut total = 0;
        let mut reached = i32::MIN;
        for (start, end) in stretches {
            total += (end - start.max(reached)).max(0);
            reached = reached.max(end);
        }
        is_vague.then_some(total)
    }

    /// A membership with its length.
    fn belonged(&self, from: &Dated, length: &str) -> String {
        let Some(last) = from.spells.last() else { return String::new() };
        let membership = &self.known.dataset.memberships[*last];
        let is_over = from.spells.iter().all(|position| self.known.ended(Some(*position)));
        let state = if is_over { "over" } else { "going-on" };
        let runs = answer::runs(&from.spells, self.known.dataset);
        let words = self
            .words()
            .member(membership.member)
            .organization(membership.organization)
            .text("verb", self.verb(&from.spells, membership.organization).code())
            .text("state", state)
            .text("length", length);
        let pair = (membership.member, membership.organization);
        if let Verb::Role(role) = self.verb(&from.spells, membership.organization) {
            return self.role_clause("say-role-length", pair, role, words.text("ranges", self.ranges(&from.spells)));
        }
        if runs.len() > 1 {
            let ranges = self.ranges(&from.spells);
            let spells = self.counted_as("spell", runs.len(), super::kind::Case::Prepositional);
            return words.text("ranges", ranges).text("spells", spells).say("say-length-spells");
        }
        let start = runs.first().and_then(|run| run.start);
        let words = words.text("range", self.ranges(&from.spells));
        match start {
            Some(start) => words.date(start).say("say-length-membership"),
            None => words.say("say-length-membership"),
        }
    }

    /// A length from a date that a fact states: it may be that of something else, so the fact says of what.
    fn stated_length(&self, length: &Length, said: &str) -> String {
        let points: Vec<&Dated> =
            [&length.from, &length.to].into_iter().filter(|dated| dated.point != Point::Today).collect();
        let sentences = self.each(&points, |dated| self.dated(dated, Detail::Any));
        let words = self.words().text("length", said).text("sentences", sentences);
        self.sentence(&words.say("say-length-stated"))
    }

    fn no_length(&self, length: &Length) -> Said {
        let points = if is_of_one_membership(length) { vec![&length.from] } else { vec![&length.from, &length.to] };
        let missing: Vec<&Dated> = points.into_iter().filter(|dated| self.date_of(dated).is_none()).collect();
        let direct = self.each(&missing, |dated| self.dated(dated, Detail::Any));
        if direct.is_empty() {
            return self.dated(&length.from, Detail::Any).into();
        }
        let organizations: Vec<OrganizationId> =
            missing.iter().filter_map(|dated| super::date::organization_of(dated.point)).collect();
        let missing: Vec<Dated> = missing.into_iter().cloned().collect();
        let blocks = self.nearby_untold(&organizations, &missing);
        Said::with(direct, blocks)
    }

    /// A point's date; today has one, and so has a date.
    pub(super) fn date_of(&self, dated: &Dated) -> Option<PartialDate> {
        match dated.point {
            Point::Today => Some(PartialDate::Day(self.known.today)),
            Point::On(date) => Some(date),
            Point::Joined(..) | Point::Left(..) | Point::Founded(_) | Point::Dissolved(_) => dated.date,
        }
    }

    fn is_ahead(&self, dated: &Dated) -> bool {
        dated.date.is_some_and(|date| date.earliest() > self.known.today)
    }

    fn is_turned(&self, length: &Length) -> bool {
        match (self.date_of(&length.from), self.date_of(&length.to)) {
            (Some(from), Some(to)) => from.earliest() > to.latest(),
            (None, _) | (_, None) => false,
        }
    }

    fn is_in_one_year(&self, length: &Length) -> bool {
        let year = |dated| self.date_of(dated).map(PartialDate::year);
        year(&length.from) == year(&length.to)
    }

    /// "34 years (since 1992)": a length in short.
    pub(super) fn length_in_short(&self, length: &Length) -> Option<String> {
        self.years(length).map(|years| self.length_words(years))
    }

    /// A number of years that the data doesn't say more of.
    pub(super) fn years_of(&self, years: i64) -> String {
        let years = usize::try_from(years).unwrap_or(0);
        self.length_words((years, years))
    }

    /// Since when, or from when to when.
    pub(super) fn ranges(&self, spells: &[usize]) -> String {
        self.row_of(&answer::runs(spells, self.known.dataset), |run| self.range(run.start, run.end))
    }
}

/// Whether it goes from the beginning of a membership to its end, or to today.
pub(super) fn is_of_one_membership(length: &Length) -> bool {
    match (length.from.point, length.to.point) {
        (Point::Joined(..), Point::Today) => true,
        (Point::Joined(who, organization), Point::Left(other_who, other)) => who == other_who && organization == other,
        (_, _) => false,
    }
}

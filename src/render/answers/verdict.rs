//! Whether something is so: joined in 2002, asked of 1999 -> "No: Izhevsk joined … only in 2002."

use super::date::precision;
use super::{Said, Writer};
use crate::answer::{Because, Dated, Listing, Narrowing, Standing, Verdict};
use crate::calendar::{PartialDate, Period, Truth};
use crate::dataset::{MemberId, OrganizationId};
use crate::question::meaning::{Claim, Detail, Filter, Pick, Point, Set, Time, Who};
use crate::render::messages::Arg;

impl Writer<'_> {
    pub(super) fn verdict(&self, claim: &Claim, verdict: &Verdict) -> Said {
        match (&verdict.because, claim) {
            (Because::Fact(fact), _) => {
                let key = match verdict.truth {
                    Truth::Yes => "say-yes-stated",
                    Truth::No => "say-no-stated",
                    Truth::Unknown => "say-cannot-tell-stated",
                };
                self.say(key, &[("sentence", Arg::from(&self.statement(*fact)))]).into()
            }
            (Because::Points(points), Claim::SameYear(..)) => self.same_year(verdict.truth, points).into(),
            (Because::Points(points), Claim::Happened(_, time)) => {
                self.happened_beside(verdict.truth, points, Some(time)).into()
            }
            (Because::Points(points), Claim::Any(_) | Claim::Fact(..)) => {
                self.happened_beside(verdict.truth, points, None).into()
            }
            (Because::Set(listing), Claim::Any(set)) => match pair(set, listing) {
                Some((member, organization)) => self.belongs(verdict.truth, member, organization, (set, listing)),
                None => self.has_any(verdict.truth, set, listing),
            },
            // A set decides only whether something is in it.
            (Because::Set(listing), Claim::Happened(..) | Claim::SameYear(..) | Claim::Fact(..)) => {
                let spells: Vec<usize> = listing.items.iter().flat_map(|item| item.spells.iter().copied()).collect();
                self.decided(verdict.truth, &self.spells(&spells)).into()
            }
        }
    }

    /// Whether a membership is one: an observer's isn't.
    fn belongs_by(&self, position: usize) -> bool {
        self.known.register.standing(&self.known.dataset.memberships[position]) == Standing::Belongs
    }

    /// One member in one organisation.
    fn belongs(
        &self,
        truth: Truth,
        member: MemberId,
        organization: OrganizationId,
        (set, listing): (&Set, &Listing),
    ) -> Said {
        let all = self.spells_of(member, organization);
        let found: Vec<usize> = listing.items.iter().flat_map(|item| item.spells.iter().copied()).collect();
        let spells = if found.is_empty() { &all } else { &found };
        if all.is_empty() {
            return match truth {
                Truth::Yes | Truth::No => {
                    let words = self.words().member(member).organization(organization);
                    let clause = words.text("verb", self.verb(&[], organization).code()).say("say-absent");
                    self.say("say-no-stated", &[("sentence", Arg::from(&self.sentence(&clause)))])
                }
                Truth::Unknown => self.absent(member, organization, Truth::Unknown),
            }
            .into();
        }
        match truth {
            Truth::Yes => self.yes_to(spells),
            Truth::No => self.no_to(&all, set, listing),
            Truth::Unknown => self.not_told(spells),
        }
        .into()
    }

    /// Yes, with the data's own sentence where it has one.
    fn yes_to(&self, spells: &[usize]) -> String {
        let clause = self.spells(spells);
        let sentence = self.membership(spells);
        if sentence == self.sentence(&clause) {
            return self.decided(Truth::Yes, &clause);
        }
        let member = spells.first().map(|position| self.member(self.known.dataset.memberships[*position].member));
        // «Да, Ижевск …», but «Да. В Союз …»: only a name may begin in the middle of a sentence.
        if member.is_some_and(|name| sentence.starts_with(&name)) {
            let clause = sentence.trim_end_matches('.');
            return self.decided(Truth::Yes, clause);
        }
        self.say("say-yes-stated", &[("sentence", Arg::from(&sentence))])
    }

    /// Neither, since a date is missing or too vague.
    fn not_told(&self, spells: &[usize]) -> String {
        let clause = self.spells(spells);
        let first = spells.first().map(|position| &self.known.dataset.memberships[*position]);
        match (spells, first.and_then(|membership| membership.start_date)) {
            ([_], None) => {
                let clause = self.say("say-but-undated", &[("clause", Arg::from(&clause))]);
                self.decided(Truth::Unknown, &clause)
            }
            ([_], Some(start)) => {
                self.say("say-too-vague", &[("clause", Arg::from(&clause)), ("precision", Arg::from(precision(start)))])
            }
            (_, _) => self.decided(Truth::Unknown, &clause),
        }
    }

    fn no_to(&self, all: &[usize], set: &Set, listing: &Listing) -> String {
        let is_over = all.iter().all(|position| self.known.ended(Some(*position)))
            && all.iter().any(|position| self.belongs_by(*position));
        let asks_of_today =
            listing.times.is_empty() && !set.filters.iter().any(|filter| matches!(filter, Filter::Former));
        if is_over && asks_of_today {
            return self.say("say-no-longer", &[("clause", Arg::from(&self.spells(all)))]);
        }
        let first = all.first().map(|position| &self.known.dataset.memberships[*position]);
        if let Some(first) = first
            && let Some(start) = first.start_date
            && all.len() == 1
            && let Some((_, time, _)) = listing.times.first()
        {
            let dated = Dated {
                point: Point::Joined(Who::Member(first.member), first.organization),
                date: Some(start),
                fact: None,
                spells: all.to_vec(),
                exists: Truth::Yes,
            };
            let is_before =
                |period: &Period| period.bounds(self.known.today).1.is_some_and(|last| last < start.earliest());
            if matches!(time, Time::Period(period) if is_before(period)) {
                return self.decided(Truth::No, &self.happened_after("say-only", &dated, start));
            }
            if matches!(listing.times.first(), Some((Narrowing::Event(_), _, _))) && first.end_date.is_none() {
                return self.decided(Truth::No, &self.happened(&dated, start));
            }
        }
        self.decided(Truth::No, &self.spells(all))
    }

    /// Whether a set has something in it.
    fn has_any(&self, truth: Truth, set: &Set, listing: &Listing) -> Said {
        let said = self.listing(set, Pick::All, listing);
        let key = match truth {
            Truth::Yes => "say-yes-stated",
            Truth::No => "say-no-stated",
            Truth::Unknown => "say-cannot-tell-stated",
        };
        Said::with(self.say(key, &[("sentence", Arg::from(&said.direct))]), said.blocks)
    }

    /// Whether the first point lies in a time, of which the others are the borders.
    fn happened_beside(&self, truth: Truth, points: &[Dated], time: Option<&Time>) -> String {
        let is_told = points.iter().all(|dated| dated.fact.is_none() && dated.date.is_some());
        if let ([_, _, ..], true, Truth::Yes | Truth::No) = (points, is_told, truth) {
            let mut points: Vec<&Dated> = points.iter().collect();
            points.sort_by_key(|dated| dated.date.map(PartialDate::list_order));
            return self.decided(truth, &self.clauses(&points));
        }
        self.each(points, |dated| self.happened_in(truth, dated, time))
    }

    /// Whether a point lies in a time.
    fn happened_in(&self, truth: Truth, dated: &Dated, time: Option<&Time>) -> String {
        let told = self.dated(dated, Detail::Any);
        let Some(date) = dated.date else {
            return match truth {
                Truth::Yes => self.say("say-yes-stated", &[("sentence", Arg::from(&told))]),
                Truth::No => self.say("say-no-stated", &[("sentence", Arg::from(&told))]),
                Truth::Unknown => told,
            };
        };
        if let Some(fact) = dated.fact {
            let key = match truth {
                Truth::Yes => "say-yes-stated",
                Truth::No => "say-no-stated",
                Truth::Unknown => "say-cannot-tell-stated",
            };
            return self.say(key, &[("sentence", Arg::from(&self.statement(fact)))]);
        }
        if date.earliest() > self.known.today {
            return told;
        }
        let bounds = match time {
            Some(Time::Period(period)) => period.bounds(self.known.today),
            Some(_) | None => (None, None),
        };
        let clause = match truth {
            Truth::No if bounds.1.is_some_and(|last| last < date.earliest()) => {
                self.happened_after("say-only", dated, date)
            }
            Truth::No if bounds.0.is_some_and(|first| first > date.latest()) => {
                self.happened_after("say-back", dated, date)
            }
            Truth::Unknown => {
                return self.say(
                    "say-too-vague",
                    &[("clause", Arg::from(&self.happened(dated, date))), ("precision", Arg::from(precision(date)))],
                );
            }
            Truth::Yes | Truth::No => self.happened(dated, date),
        };
        self.decided(truth, &clause)
    }

    fn same_year(&self, truth: Truth, points: &[Dated]) -> String {
        let missing: Vec<&Dated> = points.iter().filter(|dated| self.date_of(dated).is_none()).collect();
        if !missing.is_empty() {
            return self.each(&missing, |dated| self.dated(dated, Detail::Any));
        }
        if points.iter().any(|dated| dated.fact.is_some()) {
            let sentences = self.each(points, |dated| self.dated(dated, Detail::Any));
            let key = match truth {
                Truth::Yes => "say-yes-stated",
                Truth::No => "say-no-stated",
                Truth::Unknown => "say-cannot-tell-stated",
            };
            return self.say(key, &[("sentence", Arg::from(&sentences))]);
        }
        let mut points: Vec<&Dated> = points.iter().collect();
        points.sort_by_key(|dated| !matches!(dated.point, Point::Founded(_)));
        let clauses = self.clauses(&points);
        match truth {
            Truth::Yes => self.say("say-yes-same-year", &[("clauses", Arg::from(&clauses))]),
            Truth::No | Truth::Unknown => self.decided(truth, &clauses),
        }
    }

    /// Yes, no or neither, before a clause.
    pub(super) fn decided(&self, truth: Truth, clause: &str) -> String {
        let sentence = self.sentence(clause);
        let args = [("clause", Arg::from(clause)), ("sentence", Arg::from(&sentence))];
        match truth {
            Truth::Yes => self.say("say-yes", &args),
            Truth::No => self.say("say-no", &args),
            Truth::Unknown => self.say("say-cannot-tell", &args),
        }
    }
}

/// The one member and the one organisation that a claim is about.
fn pair(set: &Set, listing: &Listing) -> Option<(MemberId, OrganizationId)> {
    let mut members = listing.members.as_slice();
    let mut organizations = listing.organizations.as_slice();
    for filter in &set.filters {
        if let Filter::AmongMembers(among) = filter {
            members = among;
        }
        if let Filter::Among(among) = filter {
            organizations = among;
        }
    }
    match (members, organizations) {
        ([member], [organization]) => Some((*member, *organization)),
        (_, _) => None,
    }
}

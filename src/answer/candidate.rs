//! Whether something belongs to a set: ECAD, with the focus's membership of 2002, against `joined:since:2006` -> no.

use super::class;
use super::point::{joined, left};
use super::run::{Run, runs};
use super::stretch::{Stretch, years_between};
use super::{Known, date_of, founding};
use crate::calendar::{NaiveDate, PartialDate, Truth};
use crate::dataset::{MemberId, OrganizationId};
use crate::question::meaning::{Event, Hit, Of};
use crate::text::keys;

/// Something that may be in a set.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// The member, or the place.
    pub(super) member: Option<MemberId>,
    pub(super) organization: Option<OrganizationId>,
    /// Its memberships, in order of time.
    pub(super) spells: Vec<usize>,
    /// As what it is in the set.
    pub(super) of: Of,
}

/// A filter with its times' dates put in and whose membership resolved.
#[derive(Debug, Clone)]
pub(super) enum Test {
    Happened(Event, Stretch),
    During(Stretch),
    Today,
    Former,
    Ever,
    Kind(Vec<String>),
    Topic(Vec<Hit>),
    Longer(u32),
    Shorter(u32),
    Among(Vec<OrganizationId>),
    AmongMembers(Vec<MemberId>),
    Not(Box<Test>),
}

impl Candidate {
    /// Whether it passes.
    pub(super) fn passes(&self, test: &Test, known: Known<'_>) -> Truth {
        let any = |spell_passes: &dyn Fn(usize) -> Truth| {
            self.spells.iter().fold(Truth::No, |truth, position| truth.or(spell_passes(*position)))
        };
        let start = |position: usize| known.dataset.memberships[position].start_date;
        let end = |position: usize| known.dataset.memberships[position].end_date;
        match test {
            Test::Happened(Event::Joined, time) => {
                let began = |spell: usize| match start(spell) {
                    Some(date) => time.contains(date, known.today),
                    None => Truth::of(!is_too_early(spell, time, known)).and(Truth::Unknown),
                };
                self.beginnings(known).into_iter().fold(Truth::No, |truth, spell| truth.or(began(spell)))
            }
            Test::Happened(Event::Left, time) => {
                let all = self.ends(known).into_iter();
                all.fold(Truth::No, |truth, (_, date)| truth.or(time.contains(date, known.today)))
            }
            Test::Happened(Event::Founded, time) => self.date(Event::Founded, known).map_or_else(
                || if self.organization.is_some() { Truth::Unknown } else { Truth::No },
                |date| time.contains(date, known.today),
            ),
            Test::Happened(Event::Dissolved, time) => {
                self.date(Event::Dissolved, known).map_or(Truth::No, |date| time.contains(date, known.today))
            }
            Test::During(time) => any(&|spell| match start(spell) {
                None if is_too_early(spell, time, known) => Truth::No,
                start => time.meets(start, end(spell), known.today),
            }),
            Test::Today => any(&|spell| match known.dataset.memberships[spell].has_untrue_end {
                true => is_on(start(spell), end(spell), known).and(Truth::Unknown),
                false => is_on(start(spell), end(spell), known),
            }),
            Test::Former => {
                let has_ended = |spell: &usize| end(*spell).map_or(Truth::No, |end| has_passed(end, known));
                let all = self.spells.iter().fold(Truth::Yes, |truth, spell| truth.and(has_ended(spell)));
                Truth::of(!self.spells.is_empty()).and(all)
            }
            Test::Ever => Truth::of(!self.spells.is_empty()),
            Test::Kind(words) => Truth::of(self.is_of_kind(words, known)),
            Test::Topic(hits) => Truth::of(hits.iter().any(|hit| Some(hit.organization) == self.organization)),
            Test::Longer(years) => self.years(known).map_or(Truth::Unknown, |length| lasts(length, *years)),
            Test::Shorter(years) => self.years(known).map_or(Truth::Unknown, |length| !lasts(length, *years)),
            Test::Among(ids) => Truth::of(self.organization.is_some_and(|id| ids.contains(&id))),
            Test::AmongMembers(ids) => Truth::of(self.member.is_some_and(|id| ids.contains(&id))),
            Test::Not(test) => !self.passes(test, known),
        }
    }

    /// Its memberships that pass a test of memberships, certainly or perhaps; all of them where none does.
    pub(super) fn narrowed(&self, test: &Test, known: Known<'_>) -> Vec<usize> {
        let spells = match test {
            Test::Happened(Event::Joined, _) => self.beginnings(known),
            Test::Happened(Event::Left, _) => self.ends(known).into_iter().map(|(spell, _)| spell).collect(),
            Test::During(_) | Test::Today => self.spells.clone(),
            Test::Happened(Event::Founded | Event::Dissolved, _)
            | Test::Former
            | Test::Ever
            | Test::Kind(_)
            | Test::Topic(_)
            | Test::Longer(_)
            | Test::Shorter(_)
            | Test::Among(_)
            | Test::AmongMembers(_)
            | Test::Not(_) => return self.spells.clone(),
        };
        let passes = |position: &usize| {
            let alone = Self { spells: vec![*position], ..self.clone() };
            alone.passes(test, known) != Truth::No
        };
        let mut narrowed: Vec<usize> = spells.into_iter().filter(passes).collect();
        if matches!(test, Test::Today | Test::During(_)) {
            // Who was in it then was so for the whole run.
            let is_met = |run: &Run| run.spells.iter().any(|spell| narrowed.contains(spell));
            let met = runs(&self.spells, known.dataset).into_iter().filter(is_met).flat_map(|run| run.spells);
            let met: Vec<usize> = met.collect();
            narrowed = self.spells.iter().copied().filter(|spell| met.contains(spell)).collect();
        }
        if matches!(test, Test::Today) {
            self.reach_back(&mut narrowed, known);
        }
        if narrowed.is_empty() { self.spells.clone() } else { narrowed }
    }

    /// Puts in the spells that these go on from without a break: who was a member until 2000 and again from 2000 on has been
    /// one since the first of the two began.
    fn reach_back(&self, spells: &mut Vec<usize>, known: Known<'_>) {
        let memberships = &known.dataset.memberships;
        let goes_on_from = |before: usize, spell: usize| {
            let (before, spell) = (&memberships[before], &memberships[spell]);
            let touches = before
                .end_date
                .zip(spell.start_date)
                .is_some_and(|(end, start)| Some(start.earliest()) <= end.latest().succ_opt());
            touches && (before.member, before.organization) == (spell.member, spell.organization)
        };
        for position in self.spells.iter().rev() {
            if !spells.contains(position) && spells.iter().any(|spell| goes_on_from(*position, *spell)) {
                spells.insert(0, *position);
            }
        }
    }

    /// When an event happened to it.
    pub(super) fn date(&self, event: Event, known: Known<'_>) -> Option<PartialDate> {
        match event {
            Event::Joined => joined(&self.spells, known),
            Event::Left => left(&self.spells, known),
            Event::Founded => date_of(founding(known.dataset, self.organization?)),
            Event::Dissolved => known.dataset.organization(self.organization?).dissolution_date,
        }
    }

    /// The years that its memberships have lasted by today, all together and none counted twice.
    pub(super) fn years(&self, known: Known<'_>) -> Option<(i32, i32)> {
        years_of(&self.spells, PartialDate::Day(known.today), known)
    }

    fn is_of_kind(&self, words: &[String], known: Known<'_>) -> bool {
        match self.of {
            Of::Organizations => self.organization.is_some_and(|id| class::is_organization(id, words, known)),
            Of::Members | Of::Areas => self.member.is_some_and(|id| class::is_member(id, words, known)),
        }
    }

    /// Its spells that begin a run: whoever goes on without a break doesn't join anew.
    fn beginnings(&self, known: Known<'_>) -> Vec<usize> {
        runs(&self.spells, known.dataset).iter().filter_map(|run| run.spells.first().copied()).collect()
    }

    /// The ends of its runs, each with its last spell.
    fn ends(&self, known: Known<'_>) -> Vec<(usize, PartialDate)> {
        let end = |run: &Run| {
            let end = run.end?;
            let is_last = |position: &&usize| known.dataset.memberships[**position].end_date == Some(end);
            Some((*run.spells.iter().rev().find(is_last)?, end))
        };
        runs(&self.spells, known.dataset).iter().filter_map(end).collect()
    }
}

/// Whether a time is over before the organisation was founded: whoever joined it can't have done so by then.
fn is_too_early(spell: usize, time: &Stretch, known: Known<'_>) -> bool {
    let founded = date_of(founding(known.dataset, known.dataset.memberships[spell].organization));
    founded.is_some_and(|founded| time.is_over_before(founded, known.today))
}

/// The words of a kind, as kinds are compared.
pub(super) fn kind(words: &str) -> Vec<String> {
    keys(words)
}

/// The years of some spells until `until` at the latest, all together and none counted twice; `None` where a date is missing.
pub(super) fn years_of(spells: &[usize], until: PartialDate, known: Known<'_>) -> Option<(i32, i32)> {
    let mut stretches: Vec<(PartialDate, PartialDate)> = Vec::new();
    for position in spells {
        let spell = &known.dataset.memberships[*position];
        let (start, end) = (spell.start_date?, spell.end_date);
        // Until the last day of May and from the first of June on: the last day counts.
        let end = end.filter(|end| end.latest() < until.earliest()).map_or(until, day_after);
        match stretches.last_mut() {
            // Until 2000 and from 2000 on is one stretch.
            Some((_, last)) if start.earliest() <= last.latest() => {
                if last.latest() < end.latest() {
                    *last = end;
                }
            }
            Some(_) | None => stretches.push((start, end)),
        }
    }
    match stretches.as_slice() {
        [] => None,
        [(start, end)] => Some(years_between(*start, *end)),
        // Of many terms that are two days short each the full years alone would be far too few.
        several => {
            // Today is one of them.
            let days = several.iter().fold((1, 1), |(least, most), (start, end)| {
                let days = |from: NaiveDate, to: NaiveDate| to.signed_duration_since(from).num_days().max(0);
                (least + days(start.latest(), end.earliest()), most + days(start.earliest(), end.latest()))
            });
            Some((full_years(days.0), full_years(days.1)))
        }
    }
}

/// The day after a day; a year or a month is no more precise than it is.
pub(super) fn day_after(date: PartialDate) -> PartialDate {
    match date {
        PartialDate::Day(day) => PartialDate::Day(day.succ_opt().unwrap_or(day)),
        PartialDate::Year(_) | PartialDate::Month(..) => date,
    }
}

/// The full years of so many days.
fn full_years(days: i64) -> i32 {
    i32::try_from(days.saturating_mul(400) / 146_097).unwrap_or(i32::MAX)
}

/// Whether a membership is one today: what is to begin isn't yet.
fn is_on(start: Option<PartialDate>, end: Option<PartialDate>, known: Known<'_>) -> Truth {
    // Of the year that goes on the data tells as of something that has begun.
    let has_begun = Truth::of(start.is_none_or(|start| start.earliest() <= known.today));
    has_begun.and(end.map_or(Truth::Yes, |end| !has_passed(end, known)))
}

/// Whether a date is over; in the year or month that it names nobody knows.
fn has_passed(date: PartialDate, known: Known<'_>) -> Truth {
    if date.latest() < known.today {
        Truth::Yes
    } else if date.earliest() >= known.today {
        Truth::No
    } else {
        Truth::Unknown
    }
}

/// Whether something has lasted for so many years; on the very anniversary it has.
fn lasts((least, most): (i32, i32), years: u32) -> Truth {
    let years = i32::try_from(years).unwrap_or(i32::MAX);
    if least >= years {
        Truth::Yes
    } else if most < years {
        Truth::No
    } else {
        Truth::Unknown
    }
}

//! Whether something belongs to a set: ECAD, with the focus's membership of 2002, against `joined:since:2006` -> no.

use super::point::{joined, left};
use super::stretch::{Stretch, years_between};
use super::{Known, date_of, founding};
use crate::calendar::{PartialDate, Truth};
use crate::dataset::{MemberId, OrganizationId, Role};
use crate::question::meaning::{Event, Hit};
use crate::text::keys;

/// Something that may be in a set.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) member: Option<MemberId>,
    pub(super) organization: Option<OrganizationId>,
    /// Its memberships, in order of time.
    pub(super) spells: Vec<usize>,
}

/// A filter with its times' dates put in and whose membership resolved.
#[derive(Debug, Clone)]
pub(super) enum Test {
    Happened(Event, Stretch),
    During(Stretch),
    Today,
    Former,
    Ever,
    Role(String),
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
                any(&|spell| start(spell).map_or(Truth::Unknown, |date| time.contains(date, known.today)))
            }
            Test::Happened(Event::Left, time) => {
                any(&|spell| end(spell).map_or(Truth::No, |date| time.contains(date, known.today)))
            }
            Test::Happened(Event::Founded, time) => self.date(Event::Founded, known).map_or_else(
                || if self.organization.is_some() { Truth::Unknown } else { Truth::No },
                |date| time.contains(date, known.today),
            ),
            Test::Happened(Event::Dissolved, time) => {
                self.date(Event::Dissolved, known).map_or(Truth::No, |date| time.contains(date, known.today))
            }
            Test::During(time) => any(&|spell| time.meets(start(spell), end(spell), known.today)),
            Test::Today => any(&|spell| is_on(start(spell), end(spell), known)),
            Test::Former => {
                let has_ended = |spell: &usize| end(*spell).map_or(Truth::No, |end| has_passed(end, known));
                let all = self.spells.iter().fold(Truth::Yes, |truth, spell| truth.and(has_ended(spell)));
                Truth::of(!self.spells.is_empty()).and(all)
            }
            Test::Ever => Truth::of(!self.spells.is_empty()),
            Test::Role(word) => any(&|spell| Truth::of(is_called(known.dataset.memberships[spell].role, word, known))),
            Test::Kind(words) => self.is_of_kind(words, known),
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
        let is_of_spells = match test {
            Test::Happened(Event::Joined | Event::Left, _) | Test::During(_) | Test::Today | Test::Role(_) => true,
            Test::Happened(Event::Founded | Event::Dissolved, _)
            | Test::Former
            | Test::Ever
            | Test::Kind(_)
            | Test::Topic(_)
            | Test::Longer(_)
            | Test::Shorter(_)
            | Test::Among(_)
            | Test::AmongMembers(_)
            | Test::Not(_) => false,
        };
        if !is_of_spells {
            return self.spells.clone();
        }
        let passes = |position: &usize| {
            let alone = Self { spells: vec![*position], ..self.clone() };
            alone.passes(test, known) != Truth::No
        };
        let mut narrowed: Vec<usize> = self.spells.iter().copied().filter(passes).collect();
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
            let touches =
                before.end_date.zip(spell.start_date).is_some_and(|(end, start)| start.earliest() <= end.latest());
            touches && before.member == spell.member
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

    fn is_of_kind(&self, words: &[String], known: Known<'_>) -> Truth {
        let organization = self.organization.filter(|_| self.member.is_none() || !self.spells.is_empty());
        let Some(kind) = organization.and_then(|id| known.dataset.organization(id).classification.as_ref()) else {
            return Truth::No;
        };
        Truth::of(kind.all().any(|kind| {
            let own = keys(kind);
            words.iter().all(|word| own.contains(word))
        }))
    }
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
        let end = end.filter(|end| end.latest() < until.earliest()).unwrap_or(until);
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
    let lengths = stretches.iter().map(|(start, end)| years_between(*start, *end));
    (!stretches.is_empty()).then(|| lengths.fold((0, 0), |(least, most), (one, other)| (least + one, most + other)))
}

/// Whether `word`, in small letters, is a role's: a known one has its English word, another those of the file.
fn is_called(role: Role, word: &str, known: Known<'_>) -> bool {
    match role {
        Role::Member => word == "member",
        Role::Participant => word == "participant",
        Role::Signatory => word == "signatory",
        Role::Other(id) => known.dataset.role(id).all().any(|own| own.to_lowercase() == word),
    }
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

//! When something happened: joined, unknown date -> "Izhevsk is a member of …, but the data doesn't say since when."

use super::spell::Verb;
use super::{MOST_SENTENCES, Said, Writer};
use crate::answer::Dated;
use crate::calendar::{PartialDate, Truth};
use crate::dataset::{MemberId, OrganizationId};
use crate::question::meaning::{Detail, Point, Unknown};
use crate::render::message::Block;
use crate::render::messages::Arg;
use crate::render::phrase;

impl Writer<'_> {
    pub(super) fn dates(&self, dates: &[Dated], detail: Detail) -> Said {
        if dates.len() > MOST_SENTENCES {
            let mut dates: Vec<&Dated> = dates.iter().collect();
            dates.sort_by_key(|dated| (dated.date.is_none(), dated.date.map(PartialDate::list_order)));
            let entries = dates.iter().map(|dated| Block::Entry {
                lead: self.plain_date(dated.date),
                rest: match organization_of(dated.point) {
                    Some(organization) => {
                        phrase::organization(self.known.dataset, organization, self.language).to_owned()
                    }
                    None => self.name_of(dated.point),
                },
            });
            return Said::with(self.say("say-dates", &[]), entries.collect());
        }
        let missing = dates.iter().filter(|dated| dated.date.is_none() && dated.exists == Truth::Yes);
        let missing: Vec<OrganizationId> = missing.filter_map(|dated| organization_of(dated.point)).collect();
        // What is known comes first.
        let (told, untold): (Vec<&Dated>, Vec<&Dated>) = dates.iter().partition(|dated| dated.date.is_some());
        let direct = self.each(&[told.as_slice(), &untold].concat(), |dated| self.dated(dated, detail));
        Said::with(direct, if told.is_empty() { self.nearby_untold(&missing, dates) } else { Vec::new() })
    }

    /// What is known nearby, without the memberships that were spoken of.
    pub(super) fn nearby_untold(&self, organizations: &[OrganizationId], told: &[Dated]) -> Vec<Block> {
        let told: Vec<String> =
            told.iter().filter(|dated| !dated.spells.is_empty()).map(|dated| self.membership(&dated.spells)).collect();
        let mut blocks = self.nearby(organizations);
        blocks.retain(|block| !matches!(block, Block::Paragraph(text) if told.contains(text)));
        blocks
    }

    /// The sentence of one point.
    pub(super) fn dated(&self, dated: &Dated, detail: Detail) -> String {
        match dated.point {
            Point::Joined(who, organization) => {
                let Some(member) = self.who(who) else { return self.unknown(&Unknown::WhoseMembership, &[]) };
                match (dated.spells.is_empty(), dated.date) {
                    (true, _) => self.absent(member, organization, dated.exists),
                    (false, None) => self.since_unknown(member, organization, &dated.spells),
                    (false, Some(date)) if date.earliest() > self.known.today => self.not_yet(&dated.spells),
                    (false, Some(date)) => self.as_precise(date, detail, self.membership(&dated.spells)),
                }
            }
            Point::Left(who, organization) => {
                let Some(member) = self.who(who) else { return self.unknown(&Unknown::WhoseMembership, &[]) };
                match (dated.spells.is_empty(), dated.date) {
                    (true, _) => self.absent(member, organization, dated.exists),
                    (false, Some(date)) if date.latest() < self.known.today => {
                        self.as_precise(date, detail, self.sentence(&self.happened(dated, date)))
                    }
                    (false, Some(_)) => self.not_yet(&dated.spells),
                    (false, None) => {
                        let words = self.words().member(member).organization(organization);
                        words.text("sentence", self.membership(&dated.spells)).say("say-left-unstated")
                    }
                }
            }
            Point::Founded(organization) => match (dated.fact, dated.date) {
                (Some(fact), _) => self.statement(fact),
                (None, Some(date)) => self.as_precise(date, detail, self.sentence(&self.happened(dated, date))),
                (None, None) => self.words().organization(organization).say("say-founded-unknown"),
            },
            Point::Dissolved(organization) => match (dated.fact, dated.date) {
                (Some(fact), _) => self.statement(fact),
                (None, Some(date)) => self.as_precise(date, detail, self.sentence(&self.happened(dated, date))),
                (None, None) => self.words().organization(organization).say("say-dissolved-unknown"),
            },
            Point::Today => self.words().date(PartialDate::Day(self.known.today)).say("say-today-is"),
            Point::On(date) => self.sentence(&self.plain_date(Some(date))),
        }
    }

    /// That nothing is known of somebody in an organisation, or that the data rules it out.
    pub(super) fn absent(&self, member: MemberId, organization: OrganizationId, exists: Truth) -> String {
        let verb = self.verb(&[], organization).code();
        let words = self.words().member(member).organization(organization).text("verb", verb);
        let is_partial = self.known.dataset.organization(organization).members_are_partial;
        match exists {
            Truth::No => self.sentence(&words.say("say-absent")),
            Truth::Yes | Truth::Unknown if is_partial => words.say("say-absent-partial"),
            Truth::Yes | Truth::Unknown => words.say("say-absent-unnamed"),
        }
    }

    fn since_unknown(&self, member: MemberId, organization: OrganizationId, spells: &[usize]) -> String {
        let verb = self.verb(spells, organization);
        let is_over = spells.iter().all(|position| self.known.ended(Some(*position)));
        if is_over || matches!(verb, Verb::Role(_)) {
            return self.sentence(&self.say("say-but-since-when", &[("clause", Arg::from(&self.spells(spells)))]));
        }
        let verb = verb.code();
        self.words().member(member).organization(organization).text("verb", verb).say("say-since-unknown")
    }

    pub(super) fn not_yet(&self, spells: &[usize]) -> String {
        self.say("say-not-yet", &[("clause", Arg::from(&self.spells(spells)))])
    }

    /// The sentence, or that the data has only a year where more was asked for.
    fn as_precise(&self, date: PartialDate, detail: Detail, sentence: String) -> String {
        let key = match (detail, date) {
            (Detail::Month | Detail::Day, PartialDate::Year(_)) => "say-only-year",
            (Detail::Day, PartialDate::Month(..)) => "say-only-month",
            (Detail::Any, _) | (Detail::Month, _) | (Detail::Day, PartialDate::Day(_)) => return sentence,
        };
        self.words().date(date).text("sentence", sentence).say(key)
    }

    /// What a point is about, as an entry of a list has it.
    pub(super) fn name_of(&self, point: Point) -> String {
        match point {
            Point::Joined(_, organization)
            | Point::Left(_, organization)
            | Point::Founded(organization)
            | Point::Dissolved(organization) => self.organization(organization),
            Point::Today => self.say("say-today", &[]),
            Point::On(date) => self.plain_date(Some(date)),
        }
    }
}

/// The organisation that a point is about.
pub(super) fn organization_of(point: Point) -> Option<OrganizationId> {
    match point {
        Point::Joined(_, organization)
        | Point::Left(_, organization)
        | Point::Founded(organization)
        | Point::Dissolved(organization) => Some(organization),
        Point::Today | Point::On(_) => None,
    }
}

/// How precise a date is, as the wording files call it.
pub(super) fn precision(date: PartialDate) -> &'static str {
    match date {
        PartialDate::Year(_) => "year",
        PartialDate::Month(..) => "month",
        PartialDate::Day(_) => "day",
    }
}

//! Organisations in the order of time: `Gap(ecad, urc, 10)` -> how many years lie between the two.

use std::cmp::Ordering;

use super::Writer;
use crate::answer::Entry;
use crate::calendar::Period;
use crate::language::Language;
use crate::question::{By, End, Rank};
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

impl Writer<'_> {
    pub(super) fn rank(&self, rank: Rank, entries: &[Entry], period: Option<Period>) -> String {
        let entry = self.entries(entries);
        let by = if rank.by == By::Founded { "founded-" } else { "" };
        let place = match (rank.end, rank.nth) {
            (End::First, 1) => "first",
            (End::Last, 1) => "last",
            (End::First | End::Last, _) => "nth",
        };
        let end = match rank.end {
            End::First => "first",
            End::Last => "last",
        };
        let period = period.map(|period| phrase::period(self.language, period, self.known.today));
        let period = match (self.language, period) {
            (Language::En, period) => period.map(|period| format!(" {period}")).unwrap_or_default(),
            (Language::Ru, period) => period.unwrap_or_else(|| "none".to_owned()),
        };
        let nth = rank.nth.to_string();
        let args = [
            ("entry", Arg::from(&entry)),
            ("nth", Arg::from(&nth)),
            ("end", Arg::from(end)),
            ("period", Arg::from(&period)),
        ];
        self.say(&format!("rank-{by}{place}"), &args)
    }

    pub(super) fn compare(&self, by: By, one: Entry, other: Entry, order: Option<Ordering>) -> String {
        let (first, second) = if order == Some(Ordering::Greater) { (other, one) } else { (one, other) };
        let (first, second) = (self.entry(first), self.entry(second));
        let args = [("first", Arg::from(&first)), ("second", Arg::from(&second))];
        let key = match (order, by) {
            (None, _) => "compare-unknown",
            (Some(Ordering::Equal), _) => "compare-same",
            (Some(_), By::Founded) => "compare-founded",
            (Some(_), By::Joined | By::During) => "compare-joined",
        };
        self.say(key, &args)
    }

    pub(super) fn gap(&self, one: Entry, other: Entry, years: Option<i32>) -> String {
        let (first, second) = (self.entry(one), self.entry(other));
        let pair = [("first", Arg::from(&first)), ("second", Arg::from(&second))];
        match years.and_then(|years| usize::try_from(years).ok()) {
            Some(years) => self.say("gap", &[pair[0], pair[1], ("years", Arg::Number(years))]),
            None => self.say("gap-unknown", &pair),
        }
    }

    pub(super) fn entries(&self, entries: &[Entry]) -> String {
        let entries: Vec<String> = entries.iter().map(|entry| self.entry(*entry)).collect();
        phrase::row(self.language, &entries)
    }

    pub(super) fn entry(&self, entry: Entry) -> String {
        let organization = ("organization", Arg::from(self.organization(entry.organization)));
        match entry.date {
            Some(date) => {
                let date = phrase::date(self.language, date, Form::Plain);
                self.say("entry", &[organization, ("date", Arg::from(&date))])
            }
            None => self.say("entry-undated", &[organization]),
        }
    }
}

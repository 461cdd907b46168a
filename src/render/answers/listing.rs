//! Lists in words, by sentence and by block: `List(since 2006)` -> "Since 2006, Izhevsk has joined 3 organisations."

use super::Writer;
use crate::answer::Listing;
use crate::calendar::{Period, Relation, Span};
use crate::question::By;
use crate::render::message::Block;
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

impl Writer<'_> {
    pub(super) fn list(&self, listing: &Listing) -> String {
        let subject = listing.subject.map_or("", |id| self.member(id));
        let count = listing.entries.len();
        let Some(period) = self.period(listing) else {
            let dated = listing.entries.iter().filter(|entry| entry.date.is_some()).count();
            let key = if dated == count { "list-all-dated" } else { "list-all" };
            return self.say(
                key,
                &[("subject", Arg::from(subject)), ("count", Arg::Number(count)), ("dated", Arg::Number(dated))],
            );
        };
        let kind = match listing.by {
            By::Joined => "joined",
            By::During => "during",
            By::Founded => "founded",
        };
        let number = match count {
            0 => "none",
            1 => "one",
            2 => "two",
            _ => "many",
        };
        let first = listing.entries.first().map(|entry| self.entry(*entry)).unwrap_or_default();
        let last = listing.entries.last().map(|entry| self.entry(*entry)).unwrap_or_default();
        let args = [
            ("subject", Arg::from(subject)),
            ("period", Arg::from(&period)),
            ("count", Arg::Number(count)),
            ("first", Arg::from(&first)),
            ("last", Arg::from(&last)),
        ];
        let mut direct = phrase::capitalised(&self.say(&format!("list-{kind}-{number}"), &args));
        if !listing.founded.is_empty() {
            let entries = self.entries(&listing.founded);
            let founded =
                self.say("list-also-founded", &[("period", Arg::from(&period)), ("entries", Arg::from(&entries))]);
            direct = format!("{direct} {}", phrase::capitalised(&founded));
        }
        direct
    }

    pub(super) fn list_blocks(&self, listing: &Listing) -> Vec<Block> {
        let mut blocks = Vec::new();
        if listing.entries.len() > 2 || listing.period.is_none() {
            blocks.extend(listing.entries.iter().map(|entry| Block::Entry {
                lead: match entry.date {
                    Some(date) => phrase::date(self.language, date, Form::Plain),
                    None => self.say("undated-lead", &[]),
                },
                rest: self.organization(entry.organization).to_owned(),
            }));
        }
        for (key, entry) in [("list-nearest-before", listing.before), ("list-nearest-after", listing.after)] {
            if let Some(entry) = entry {
                blocks.push(self.paragraph(self.say(key, &[("entry", Arg::from(&self.entry(entry)))])));
            }
        }
        if !listing.undated.is_empty() && listing.undated.len() <= 5 {
            let organizations = self.row(&listing.undated);
            let args = [("organizations", Arg::from(&organizations)), ("count", Arg::Number(listing.undated.len()))];
            blocks.push(self.paragraph(self.say("list-undated", &args)));
        }
        blocks
    }

    pub(super) fn longer_than(&self, years: u32, listing: &Listing) -> String {
        let years = usize::try_from(years).unwrap_or(usize::MAX);
        let entries = self.entries(&listing.entries);
        let subject = listing.subject.map_or("", |id| self.member(id));
        let args = [
            ("count", Arg::Number(listing.entries.len())),
            ("years", Arg::Number(years)),
            ("entries", Arg::from(&entries)),
            ("subject", Arg::from(subject)),
        ];
        self.say("longer-than-many", &args).trim().to_owned()
    }

    /// The period of a listing in words; an event by its name.
    fn period(&self, listing: &Listing) -> Option<String> {
        let period = listing.period?;
        let words = phrase::period(self.language, period, self.known.today);
        let Some(event) = listing.event else { return Some(words) };
        let Period::Related(relation, Span::Date(date)) = period else { return Some(words) };
        let key = match relation {
            Relation::In | Relation::Since => "event-since",
            Relation::After => "event-after",
            Relation::Before => "event-before",
            Relation::By => "event-by",
        };
        let organization = phrase::joining_organization(self.known.dataset, event, self.language);
        let date = phrase::date(self.language, date, Form::Plain);
        Some(self.say(key, &[("organization", Arg::from(&organization)), ("date", Arg::from(&date))]))
    }
}

//! Places in an order: the last but one joined -> "The last but one was …, which Izhevsk joined in 2011."

use super::kind::Case;
use super::listing::{Story, Value};
use super::{MOST_IN_A_SENTENCE, Said, Writer};
use crate::answer::{Item, Listing};
use crate::calendar::{PartialDate, Truth};
use crate::question::meaning::{End, Event, Of, Order, Pick, Set};
use crate::render::message::Block;
use crate::render::messages::Arg;

/// What a place is counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rank {
    by: Order,
    end: End,
    nth: usize,
    take: usize,
}

impl Writer<'_> {
    pub(super) fn place(&self, items: &[Item], listing: &Listing, set: &Set, pick: Pick) -> Said {
        let Pick::Place { by, end, nth, take } = pick else { return self.listing(set, pick, listing) };
        let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let rank = Rank { by, end, nth: count(nth), take: count(take) };
        match items {
            [] if listing.items.is_empty() => self.none(Story::of(set, listing), set, listing),
            [] => self.too_few(listing, set),
            [only] if rank.take == 1 => self.at_place(only, listing, set, rank),
            several => self.at_places(several, listing, set, rank),
        }
    }

    fn at_place(&self, item: &Item, listing: &Listing, set: &Set, rank: Rank) -> Said {
        let words = self.period_of(self.words(), set, listing);
        let words = words
            .text("rank", self.rank(rank, "subject"))
            .text("rank-subject", self.rank(rank, "subject"))
            .text("rank-with", self.rank(rank, "with"));
        let words =
            words.text("rank-noun", self.rank(rank, "noun")).text("is-first", if rank.nth == 1 { "yes" } else { "no" });
        let words = words.text("end", end(rank.end)).text("rank-length", self.rank(rank, "length"));
        let words = words.text("rank-feminine", self.rank(rank, "feminine"));
        let is_very_first = rank.end == End::First && rank.nth == 1;
        let words = words.text("is-very-first", if is_very_first { "yes" } else { "no" });
        let Some(organization) = item.organization.or_else(|| listing.organizations.first().copied()) else {
            return self.sentence(&self.with_date(&self.name_of_item(item), item.date)).into();
        };
        let behind = self.narrowed_by(set, listing, String::new());
        let words = words.organization_with(organization, &behind);
        let words = words.text("verb", self.verb(&item.spells, organization).code());
        let member = item.member.or_else(|| listing.members.first().copied());
        let needs_member = matches!(rank.by, Order::Event(Event::Joined | Event::Left) | Order::Length);
        let needs_date = matches!(rank.by, Order::Event(_));
        if needs_member && member.is_none() || needs_date && item.date.is_none() {
            return self.sentence(&self.with_date(&self.name_of_item(item), item.date)).into();
        }
        let words = match member {
            Some(member) => words.member(member),
            None => words,
        };
        let number = item.number.map(|(number, _)| number);
        let words = match item.date {
            Some(date) => words.date(date),
            None => words,
        };
        let key = match (rank.by, set.of) {
            (Order::Event(Event::Joined), Of::Organizations) => "say-place-joined",
            (Order::Event(Event::Joined), Of::Members | Of::Areas) => "say-place-joiner",
            (Order::Event(Event::Left), Of::Organizations) => "say-place-left",
            (Order::Event(Event::Left), Of::Members | Of::Areas) => "say-place-leaver",
            (Order::Event(Event::Founded), _) => "say-place-founded",
            (Order::Event(Event::Dissolved), _) => "say-place-dissolved",
            (Order::Length, Of::Organizations) => "say-place-length",
            (Order::Length, Of::Members | Of::Areas) => "say-place-longest",
            (Order::Size, _) => return self.biggest(item, rank, number),
        };
        let words = match rank.by {
            Order::Length => {
                let years = number.map(|years| self.years_of(years)).unwrap_or_default();
                words.text("length", years).text("range", self.ranges(&item.spells))
            }
            Order::Event(_) | Order::Size => words,
        };
        Said::with(self.sentence(&words.say(key)), self.notes_of_place(rank, listing, item.date))
    }

    /// What a place may not count, since no date is stated of it.
    fn notes_of_place(&self, rank: Rank, listing: &Listing, found: Option<PartialDate>) -> Vec<Block> {
        let (story, is_dated) = match rank.by {
            Order::Event(Event::Joined) | Order::Length => (Story::Joined, true),
            Order::Event(Event::Founded) => (Story::Founded, true),
            // Most have no end, and a number is stated or not.
            Order::Event(Event::Left | Event::Dissolved) | Order::Size => (Story::Now, false),
        };
        let mut notes = self.notes(story, listing);
        // Nobody joins before the founding, so what was founded later is at neither of these places.
        let is_of_the_oldest = match (rank.by, rank.end) {
            (Order::Event(Event::Joined), End::First) | (Order::Length, End::Last) => rank.nth == 1,
            (Order::Event(_) | Order::Length | Order::Size, End::First | End::Last) => false,
        };
        let is_too_young = |item: &Item| {
            let founded = item.organization.and_then(|id| self.known.dataset.organization(id).founding_date);
            is_of_the_oldest
                && founded.zip(found).is_some_and(|(founded, found)| found.is_before(founded) == Truth::Yes)
        };
        let may_be = |item: &&Item| is_dated && item.date.is_none() && !is_too_young(item);
        let undated: Vec<&Item> = listing.items.iter().filter(may_be).collect();
        notes.extend(self.undated(story, listing, &undated).map(Block::Paragraph));
        notes
    }

    fn biggest(&self, item: &Item, rank: Rank, number: Option<i64>) -> Said {
        let Some(organization) = item.organization else { return self.sentence(&self.name_of_item(item)).into() };
        let number = number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
        let words = self.words().organization(organization).number("count", number).text("end", end(rank.end));
        let words =
            words.text("is-first", if rank.nth == 1 { "yes" } else { "no" }).text("rank", self.rank(rank, "size"));
        let stated = item.number.and_then(|(_, fact)| fact);
        let key = if stated.is_some() { "say-place-size-stated" } else { "say-place-size" };
        let stated = stated.map(|fact| Block::Paragraph(self.statement(fact)));
        Said::with(self.sentence(&words.say(key)), stated.into_iter().collect())
    }

    /// Several in a row from one end, or several that share the place.
    fn at_places(&self, items: &[Item], listing: &Listing, set: &Set, rank: Rank) -> Said {
        let is_row = rank.take > 1;
        let words = self.period_of(self.words(), set, listing).number("count", items.len());
        let by = match rank.by {
            Order::Event(_) => "date",
            Order::Length => "length",
            Order::Size => "size",
        };
        let words = words.text("rank", self.rank(rank, "plural")).text("end", end(rank.end)).text("by", by);
        let words = words.text("number", self.number(items.len(), Case::Nominative, "masculine"));
        let words = words.text("number-neuter", self.number(items.len(), Case::Nominative, "neuter"));
        let (event, member) = match (rank.by, set.of, listing.members.as_slice()) {
            (Order::Event(Event::Joined), Of::Organizations, [only]) => ("joined", Some(*only)),
            (Order::Event(_) | Order::Length | Order::Size, Of::Organizations | Of::Members | Of::Areas, _) => {
                ("other", None)
            }
        };
        let words = match member {
            Some(member) => words.member(member),
            None => words.text("subject", "").text("of-subject", ""),
        };
        let words = words.text("event", event);
        let heading = words.say(if is_row { "say-places" } else { "say-place-shared" });
        let value = |item: &Item| match (item.date, item.number, rank.by) {
            (_, Some((years, _)), Order::Length) => self.years_of(years),
            (_, Some((number, _)), Order::Size) => number.to_string(),
            (date, _, Order::Event(_) | Order::Length | Order::Size) => self.plain_date(date),
        };
        if items.len() <= MOST_IN_A_SENTENCE {
            let row = self.row_of(items, |item| {
                let (name, value) = (self.name_of_item(item), value(item));
                self.say("say-with-date", &[("name", Arg::from(&name)), ("date", Arg::from(&value))])
            });
            return Said::with(self.sentence(&format!("{heading}: {row}")), self.notes_of_place(rank, listing, None));
        }
        let entries = items.iter().map(|item| Block::Entry {
            lead: value(item),
            rest: self.entry_name(item, &|item: &Item| self.name_of_item(item)),
        });
        let notes = self.notes_of_place(rank, listing, None);
        Said::with(self.sentence(&format!("{heading}:")), entries.chain(notes).collect())
    }

    fn too_few(&self, listing: &Listing, set: &Set) -> Said {
        let number = self.number(listing.items.len(), Case::Nominative, "masculine");
        let words =
            self.period_of(self.words(), set, listing).number("count", listing.items.len()).text("number", number);
        let heading = words.say("say-place-too-few");
        self.headed((&heading, Story::Joined), listing, Value::Date, |item| self.name_of_item(item))
    }

    /// "the last but one", «предпоследнее»; `form` says how it stands in its sentence.
    fn rank(&self, rank: Rank, form: &str) -> String {
        let nth = self.say("say-ordinal", &[("nth", Arg::Number(rank.nth)), ("form", Arg::from(form))]);
        let args = [("nth", Arg::Number(rank.nth)), ("form", Arg::from(form)), ("ordinal", Arg::from(&nth))];
        match rank.end {
            End::First => self.say("say-rank-first", &args),
            End::Last => self.say("say-rank-last", &args),
        }
    }

    fn name_of_item(&self, item: &Item) -> String {
        match (item.member, item.organization) {
            (Some(member), None) => self.member(member),
            (_, Some(organization)) => self.organization(organization),
            (None, None) => String::new(),
        }
    }
}

fn end(end: End) -> &'static str {
    match end {
        End::First => "first",
        End::Last => "last",
    }
}

//! Places that members sit for: two terms for one place -> "Anna Petrova sat for Lipki (from 2011 to 2019)."

use super::kind::Case;
use super::listing::Story;
use super::{MOST_IN_A_SENTENCE, Said, Writer, name};
use crate::answer::{Item, Listing};
use crate::dataset::MemberId;
use crate::language::Language;
use crate::question::meaning::{Pick, Set};
use crate::render::message::Block;
use crate::render::messages::Arg;

impl Writer<'_> {
    pub(super) fn areas(&self, set: &Set, pick: Pick, listing: &Listing) -> Said {
        let words = self.period_of(self.subjects(listing), set, listing);
        let tense = if Story::of(set, listing) == Story::Now { "now" } else { "once" };
        if listing.items.is_empty() {
            return Said::with(
                self.sentence(&words.text("tense", tense).say("say-areas-none")),
                self.notes(Story::of(set, listing), listing),
            );
        }
        let words = words.text("tense", tense).number("count", listing.items.len());
        let words = words.text("number", self.number(listing.items.len(), Case::Nominative, "neuter"));
        let [_] = listing.members.as_slice() else {
            let heading = words.say("say-areas-all");
            return self.areas_with_members((&heading, Story::of(set, listing)), listing);
        };
        if pick == Pick::All && listing.items.len() <= MOST_IN_A_SENTENCE {
            let row = self.row_of(&listing.items, |item| self.area_with_time(item));
            return Said::with(
                self.sentence(&words.text("areas", row).say("say-areas")),
                self.notes(Story::of(set, listing), listing),
            );
        }
        let heading = words.say("say-areas-many");
        let entries = listing.items.iter().map(|item| Block::Entry {
            lead: item.member.map(|area| self.area_name(area)).unwrap_or_default(),
            rest: if self.is_undated(&item.spells) { String::new() } else { self.ranges(&item.spells) },
        });
        Said::with(
            self.sentence(&format!("{heading}:")),
            entries.chain(self.notes(Story::of(set, listing), listing)).collect(),
        )
    }

    /// A place's name, in quotes where the language would inflect it.
    pub(super) fn area_name(&self, area: MemberId) -> String {
        self.say("say-area", &[("name", Arg::from(&self.member(area)))])
    }

    /// A place after "for": «округа «Северный берег»», or in the form that the data has.
    pub(super) fn of_area(&self, area: MemberId) -> String {
        match (self.language, name::member_genitive(self.known.dataset, area)) {
            (Language::Ru, Some(genitive)) => genitive.to_owned(),
            (Language::En | Language::Ru, _) => self.say("say-area-of", &[("name", Arg::from(&self.member(area)))]),
        }
    }

    /// The places of an organisation, each with who sits for it.
    fn areas_with_members(&self, (heading, story): (&str, Story), listing: &Listing) -> Said {
        let entries = listing.items.iter().map(|item| {
            let mut members: Vec<MemberId> =
                item.spells.iter().map(|position| self.known.dataset.memberships[*position].member).collect();
            members.sort_unstable();
            members.dedup();
            Block::Entry {
                lead: item.member.map(|area| self.member(area)).unwrap_or_default(),
                rest: members.iter().map(|member| self.member(*member)).collect::<Vec<_>>().join(", "),
            }
        });
        Said::with(self.sentence(&format!("{heading}:")), entries.chain(self.notes(story, listing)).collect())
    }

    fn area_with_time(&self, item: &Item) -> String {
        let name = item.member.map(|area| self.area_name(area)).unwrap_or_default();
        if self.is_undated(&item.spells) {
            return name;
        }
        let ranges = self.ranges(&item.spells);
        self.say("say-with-date", &[("name", Arg::from(&name)), ("date", Arg::from(&ranges))])
    }
}

//! Members of an organisation: two -> "The Union of Russian Cities has two members: Izhevsk and Penza."

use super::kind::Case;
use super::listing::{Story, Value, partial};
use super::spell::Verb;
use super::{MOST_IN_A_ROW, MOST_SENTENCES, Said, Writer};
use crate::answer::{Item, Listing};
use crate::calendar::PartialDate;
use crate::question::meaning::{Pick, Set};
use crate::render::message::Block;
use crate::render::messages::Arg;

impl Writer<'_> {
    pub(super) fn members(&self, set: &Set, pick: Pick, listing: &Listing) -> Said {
        let listing = &self.by_name(listing);
        let story = Story::of(set, listing);
        if let Some(said) = self.members_in_general(story, listing) {
            return said;
        }
        if listing.items.is_empty() {
            return self.none(story, set, listing);
        }
        let heading = self.members_heading(story, set, pick, listing);
        let name = |item: &Item| item.member.map(|member| self.member(member)).unwrap_or_default();
        let is_dated = listing.items.iter().any(|item| item.date.is_some());
        if !is_dated && listing.items.len() <= MOST_IN_A_ROW {
            let row = self.row_of(&listing.items, name);
            return Said::with(self.sentence(&format!("{heading}: {row}")), self.notes(story, listing));
        }
        if !is_dated {
            let entries = listing.items.iter().map(|item| Block::Entry { lead: name(item), rest: String::new() });
            return Said::with(
                self.sentence(&format!("{heading}:")),
                entries.chain(self.notes(story, listing)).collect(),
            );
        }
        let value = match story {
            Story::Now | Story::During | Story::Former | Story::Ever | Story::Longer(_) | Story::Shorter(_) => {
                Value::Range
            }
            Story::Joined | Story::Left | Story::Founded | Story::Dissolved => Value::Date,
        };
        self.headed((&heading, story), listing, value, name)
    }

    /// Members of one date, or of none that is stated, stand in the order of their names, as the language has them.
    fn by_name(&self, listing: &Listing) -> Listing {
        let mut listing = listing.clone();
        listing.items.sort_by_cached_key(|item| {
            let name = self.item_name(&Item { organization: None, ..item.clone() });
            (item.date.is_none(), item.date.map(PartialDate::list_order), name)
        });
        listing
    }

    /// Where nobody but the focus is named, what the data says of the members in general says more.
    fn members_in_general(&self, story: Story, listing: &Listing) -> Option<Said> {
        let focus = self.known.dataset.focus;
        let is_only_focus = listing.items.iter().all(|item| item.member == focus);
        if story != Story::Now || !is_only_focus || listing.facts.is_empty() {
            return None;
        }
        let mut said = if listing.facts.len() > MOST_SENTENCES {
            let (first, rest) = listing.facts.split_at(1);
            let entries = rest.iter().map(|fact| Block::Entry { lead: String::new(), rest: self.statement(*fact) });
            Said::with(self.each(first, |fact| self.statement(*fact)), entries.collect())
        } else {
            Said::from(self.each(&listing.facts, |fact| self.statement(*fact)))
        };
        if let [Item { member: Some(member), .. }] = listing.items.as_slice() {
            let name = self.member(*member);
            if said.direct.contains(&name) {
                return Some(said);
            }
            said.blocks.push(Block::Paragraph(self.say("say-members-only", &[("name", Arg::from(&name))])));
        }
        Some(said)
    }

    fn members_heading(&self, story: Story, set: &Set, pick: Pick, listing: &Listing) -> String {
        let count = listing.items.len();
        let verb = self.verb_of_members(listing);
        let words = self
            .words()
            .number("count", count)
            .text("counted-of", self.counted_as(verb.code(), count, Case::Genitive))
            .number("years", story.years())
            .text("partial", partial(listing))
            .text("verb", verb.code())
            .text("counted", self.counted_as(verb.code(), count, Case::Nominative))
            .text("counted-former", self.counted_as("former-member", count, Case::Nominative));
        let words = self.period_of(words, set, listing);
        match listing.organizations.as_slice() {
            [organization] if pick == Pick::Count && story == Story::Now => {
                words.organization(*organization).say("say-members-count")
            }
            [organization] => words.organization(*organization).say(&format!("say-members-{}", story.code())),
            [] => words.say("say-count"),
            several => {
                let names = self.row_of(several, |id| self.organization(*id));
                let inside =
                    self.row_of(several, |id| super::name::organization(self.known.dataset, *id, self.language).inside);
                words.text("organizations", names).text("organizations-in", inside).say("say-members-both")
            }
        }
    }

    fn verb_of_members(&self, listing: &Listing) -> Verb {
        let spells: Vec<usize> = listing.items.iter().flat_map(|item| item.spells.iter().copied()).collect();
        match listing.organizations.as_slice() {
            [organization] => self.verb(&spells, *organization),
            _ => Verb::Member,
        }
    }
}

//! What is said beside a list: what is nearest where it is empty, what may be in it, what was founded then.

use std::collections::BTreeSet;

use super::date::precision;
use super::kind::Case;
use super::listing::{Story, about, partial};
use super::spell::Verb;
use super::{Said, Writer, name};
use crate::answer::{Item, Listing};
use crate::calendar::PartialDate;
use crate::dataset::OrganizationId;
use crate::question::meaning::{Event, Filter, Of, Set};
use crate::render::message::Block;
use crate::render::messages::Arg;
use crate::render::phrase;

/// The most things that a closing note names.
const MOST_IN_A_NOTE: usize = 5;

impl Writer<'_> {
    /// Nothing is in it: said with what is nearest, what may be in it and what was founded then.
    pub(super) fn none(&self, story: Story, set: &Set, listing: &Listing) -> Said {
        // Of whom the data names no membership at all, "nothing in 2005" would say more than it knows.
        if let ([member], Of::Organizations) = (listing.members.as_slice(), set.of)
            && self.known.register.of_member(*member).is_empty()
        {
            return self.sentence(&self.words().member(*member).say("say-none-at-all")).into();
        }
        // Between two dates nothing is in it; of what has no date a note of its own says that it is left out.
        let is_vague = |item: &Item| item.date.is_some();
        let is_between = listing.before.is_some() || listing.after.is_some();
        let is_certain = listing.perhaps.is_empty() || is_between && !listing.perhaps.iter().any(is_vague);
        let certain = if is_certain { "none" } else { "perhaps" };
        let words = self
            .subjects(listing)
            .text("certain", certain)
            .number("years", story.years())
            .text("partial", partial(listing));
        let words = match listing.organizations.first() {
            Some(organization) => words.organization(*organization),
            None => words,
        };
        let set_of = match set.of {
            Of::Members if !listing.organizations.is_empty() => "nobody",
            Of::Organizations | Of::Members | Of::Areas => "none",
        };
        let mut sentences =
            vec![self.sentence(&self.period_of(words, set, listing).say(&format!("say-{set_of}-{}", story.code())))];
        sentences.extend(self.perhaps(listing));
        sentences.extend(self.nearest(story, listing));
        sentences.extend(self.also_founded(listing));
        let undated: Vec<&Item> = listing.perhaps.iter().filter(|item| item.date.is_none()).collect();
        let note = self.undated(story, listing, &undated).map(Block::Paragraph);
        Said::with(sentences.join(" "), note.into_iter().collect())
    }

    /// Where somebody belongs to nothing today: what there was.
    pub(super) fn only_former(&self, story: Story, set: &Set, listing: &Listing) -> Option<Said> {
        let ([member], Story::Now, [Filter::Of(_)]) = (&listing.members[..], story, &set.filters[..]) else {
            return None;
        };
        let mut spells: Vec<usize> = self.known.register.of_member(*member).to_vec();
        if !listing.perhaps.is_empty() || !spells.iter().any(|spell| self.known.ended(Some(*spell))) {
            return None;
        }
        let memberships = &self.known.dataset.memberships;
        spells.sort_by_key(|position| memberships[*position].start_date.map(PartialDate::list_order));
        let mut organizations: Vec<OrganizationId> = Vec::new();
        for id in spells.iter().map(|position| memberships[*position].organization) {
            if !organizations.contains(&id) {
                organizations.push(id);
            }
        }
        let entries = organizations.into_iter().map(|id| Block::Entry {
            lead: phrase::organization(self.known.dataset, id, self.language).to_owned(),
            rest: self.roles_with_ranges(&self.spells_of(*member, id)),
        });
        Some(Said::with(self.sentence(&self.words().member(*member).say("say-none-any-more")), entries.collect()))
    }

    /// What a list closes with.
    pub(super) fn notes(&self, story: Story, listing: &Listing) -> Vec<Block> {
        let undated: Vec<&Item> = listing.perhaps.iter().filter(|item| item.date.is_none()).collect();
        let undated = self.undated(story, listing, &undated);
        let notes = self.perhaps(listing).into_iter().chain(self.also_founded(listing)).chain(undated);
        notes.map(Block::Paragraph).collect()
    }

    /// What may be in it, since a date is too vague.
    fn perhaps(&self, listing: &Listing) -> Vec<String> {
        let vague: Vec<&Item> = listing.perhaps.iter().filter(|item| item.date.is_some()).collect();
        if vague.len() > MOST_IN_A_NOTE {
            return vec![self.say("say-perhaps-many", &[("count", Arg::Number(vague.len()))])];
        }
        vague
            .iter()
            .filter_map(|item| {
                let date = item.date?;
                let words =
                    self.words().text("name", self.item_name(item)).text("precision", precision(date)).date(date);
                Some(self.sentence(&words.say("say-perhaps")))
            })
            .collect()
    }

    /// That no date is stated of these, which may belong to the set.
    pub(super) fn undated(&self, story: Story, listing: &Listing, undated: &[&Item]) -> Option<String> {
        if undated.is_empty() {
            return None;
        }
        let count = undated.len();
        if count > MOST_IN_A_NOTE {
            let words = self.words().number("count", count).text("story", story.code());
            let is_of_members = listing.members.is_empty() && !listing.organizations.is_empty();
            let (noun, gender) = match is_of_members {
                true => ("other-member", "masculine"),
                false => ("other-organization", "feminine"),
            };
            let counted = self.counted_noun(noun, gender, count, Case::Genitive);
            return Some(words.text("counted", counted).say("say-left-out-many"));
        }
        if story == Story::Founded {
            let names = self.row_of(undated, |item| match item.organization {
                Some(id) => name::organization(self.known.dataset, id, self.language).genitive,
                None => self.item_name(item),
            });
            return Some(self.words().text("names", names).number("count", count).say("say-left-out-founded"));
        }
        if let Some(said) = self.undated_joining(listing, undated) {
            return Some(said);
        }
        let names = self.row_of(undated, |item| self.item_name(item));
        Some(self.words().text("names", names).number("count", count).say("say-left-out"))
    }

    /// The same where it is one member's joining of organisations that all take one verb.
    fn undated_joining(&self, listing: &Listing, undated: &[&Item]) -> Option<String> {
        let member = about(listing)?;
        let organizations: Vec<OrganizationId> = undated.iter().map(|item| item.organization).collect::<Option<_>>()?;
        let verbs: BTreeSet<Verb> = undated
            .iter()
            .zip(&organizations)
            .map(|(item, organization)| self.verb(&item.spells, *organization))
            .collect();
        let (Some(verb), 1) = (verbs.first(), verbs.len()) else { return None };
        let row = |form: &dyn Fn(name::Forms) -> String| {
            self.row_of(&organizations, |id| form(name::organization(self.known.dataset, *id, self.language)))
        };
        // Of what is over, "is also a member" would be wrong.
        if undated.iter().any(|item| item.spells.iter().all(|spell| self.known.ended(Some(*spell)))) {
            return None;
        }
        let words = self.words().member(member).text("verb", verb.code()).text("names", row(&|forms| forms.subject));
        let words =
            words.text("names-acc", row(&|forms| forms.accusative)).text("names-of", row(&|forms| forms.genitive));
        Some(words.text("names-in", row(&|forms| forms.inside)).say("say-left-out-joined"))
    }

    fn nearest(&self, story: Story, listing: &Listing) -> Option<String> {
        let deed = |item: &Option<Item>| {
            let item = item.as_ref().filter(|_| story == Story::Joined && about(listing).is_some())?;
            self.deed(item, Event::Joined)
        };
        let said = match (deed(&listing.before), deed(&listing.after)) {
            (Some(before), Some(after)) => {
                Some(self.words().text("before", before).text("after", after).say("say-nearest-both"))
            }
            (Some(before), None) => Some(self.words().text("before", before).say("say-nearest-before")),
            (None, Some(after)) => Some(self.words().text("after", after).say("say-nearest-after")),
            (None, None) => None,
        };
        if let Some(said) = said {
            return Some(self.sentence(&said));
        }
        let name = |item: &Option<Item>| {
            item.as_ref().map(|item| self.with_date(&self.item_name(item), item.date)).unwrap_or_default()
        };
        let which = match (&listing.before, &listing.after) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "before",
            (None, Some(_)) => "after",
            (None, None) => return None,
        };
        let (before, after) = (name(&listing.before), name(&listing.after));
        let args = [("which", Arg::from(which)), ("before", Arg::from(&before)), ("after", Arg::from(&after))];
        Some(self.say("say-nearest", &args))
    }

    fn also_founded(&self, listing: &Listing) -> Option<String> {
        let organizations: Vec<OrganizationId> = listing.founded.iter().filter_map(|item| item.organization).collect();
        let (_, time, dated) = listing.times.first()?;
        let [first, ..] = organizations.as_slice() else { return None };
        let names = self.row_of(&listing.founded, |item| self.with_date(&self.item_name(item), item.date));
        let words = self.words().organization(*first).text("names", names).text("period", self.time(time, dated, None));
        let number = if organizations.len() == 1 { "one" } else { "several" };
        Some(self.sentence(&words.text("number", number).say("say-also-founded")))
    }
}

//! Members of an organisation: two -> "The Union of Russian Cities has two members: Izhevsk and Penza."

use super::kind::Case;
use super::listing::{Story, Value, partial};
use super::spell::Verb;
use super::{MOST_IN_A_ROW, MOST_IN_A_SENTENCE, MOST_SENTENCES, Said, Writer, name};
use crate::answer::{Item, Listing};
use crate::calendar::PartialDate;
use crate::dataset::OrganizationId;
use crate::question::meaning::{Filter, Pick, Set};
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
            return self.nobody(story, set, listing);
        }
        // Of a few in a role or a seat their sentences tell more than a heading does.
        if pick == Pick::All && is_of_memberships(set) && listing.items.len() <= MOST_IN_A_SENTENCE {
            let sentences = self.each(&listing.items, |item| self.membership_told(item));
            return Said::with(sentences, self.notes(story, listing));
        }
        let heading = self.members_heading(story, set, pick, listing);
        // What the heading says of all isn't said of each.
        let common = self.common_role(listing);
        let role = |item: &Item| match common {
            Some(_) => String::new(),
            None => self.roles_only(&item.spells).unwrap_or_default(),
        };
        let is_by_date = matches!(story, Story::Joined | Story::Left | Story::Founded | Story::Dissolved);
        let name = |item: &Item| {
            let name = item.member.map(|member| self.member(member)).unwrap_or_default();
            match role(item) {
                role if role.is_empty() || !is_by_date => name,
                role => self.words().text("name", name).text("role", role).say("say-name-role"),
            }
        };
        let has_roles = listing.items.iter().any(|item| !role(item).is_empty());
        let is_dated = listing.items.iter().any(|item| item.date.is_some());
        if !is_dated && !has_roles && listing.items.len() <= MOST_IN_A_ROW {
            let row = self.row_of(&listing.items, name);
            return Said::with(self.sentence(&format!("{heading}: {row}")), self.notes(story, listing));
        }
        if !is_dated {
            let entries = listing.items.iter().map(|item| Block::Entry { lead: name(item), rest: role(item) });
            return Said::with(
                self.sentence(&format!("{heading}:")),
                entries.chain(self.notes(story, listing)).collect(),
            );
        }
        let value = match story {
            Story::Now | Story::During | Story::Former | Story::Ever | Story::Longer(_) | Story::Shorter(_) => {
                if common.is_some() { Value::Range } else { Value::Roles }
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
        let verb = self.noun_of_members(listing);
        let counted = |noun: &str| self.narrowed_by(set, listing, self.counted_as(noun, count, Case::Nominative));
        let words = self
            .words()
            .number("count", count)
            .text("counted-of", self.counted_as(verb, count, Case::Genitive))
            .number("years", story.years())
            .text("partial", partial(listing))
            .text("verb", verb)
            .text("counted", counted(verb))
            .text("counted-former", counted("former-member"));
        let words = self.period_of(words, set, listing);
        match listing.organizations.as_slice() {
            [organization] if pick == Pick::Count && story == Story::Now => {
                let behind = self.narrowed_by(set, listing, String::new());
                let counted = self.counted_as(verb, count, Case::Nominative);
                words.organization_with(*organization, &behind).text("counted", counted).say("say-members-count")
            }
            [organization] => words.organization(*organization).say(&format!("say-members-{}", story.code())),
            [] => words.say("say-count"),
            several => {
                let names = self.row_of(several, |id| self.organization(*id));
                let inside =
                    self.row_of(several, |id| name::organization(self.known.dataset, *id, self.language).inside);
                words.text("organizations", names).text("organizations-in", inside).say("say-members-both")
            }
        }
    }

    /// What those of a list are called together: a noun for all where their roles differ or are none of the known ones.
    fn noun_of_members(&self, listing: &Listing) -> &'static str {
        let is_plain = |item: &Item| self.roles_only(&item.spells).is_none();
        if !listing.items.iter().all(is_plain) {
            return Verb::Participant.code();
        }
        let spells: Vec<usize> = listing.items.iter().flat_map(|item| item.spells.iter().copied()).collect();
        match listing.organizations.as_slice() {
            [organization] => self.verb(&spells, *organization).code(),
            _ => Verb::Member.code(),
        }
    }

    /// The role of all, where it is none of the known ones.
    fn common_role(&self, listing: &Listing) -> Option<String> {
        let mut roles = listing.items.iter().map(|item| match &self.by_role(&item.spells)[..] {
            [(role, _)] => self.role_name(*role),
            _ => None,
        });
        let first = roles.next()??;
        roles.all(|role| role.as_ref() == Some(&first)).then_some(first)
    }

    /// "two members" with what narrows them: "two members for Lipki", "two participants in the role of observer".
    pub(super) fn narrowed_by(&self, set: &Set, listing: &Listing, counted: String) -> String {
        let seats = set.filters.iter().filter_map(|filter| {
            if let Filter::For(area) = filter {
                return Some(self.of_area(*area));
            }
            let Filter::OnBehalfOf(party) = filter else { return None };
            Some(name::organization(self.known.dataset, *party, self.language).genitive)
        });
        let counted = seats.fold(counted, |counted, name| {
            self.say("say-counted-for", &[("counted", Arg::from(&counted)), ("name", Arg::from(&name))])
        });
        let asks_for_role = set.filters.iter().any(|filter| matches!(filter, Filter::Role(_)));
        // Of a list of those in one role the heading tells it; of one place in an order only what was asked.
        match self.common_role(listing).filter(|_| asks_for_role || !counted.is_empty()) {
            Some(role) => self.say("say-counted-as", &[("counted", Arg::from(&counted)), ("role", Arg::from(&role))]),
            None => counted,
        }
    }

    /// The memberships of one of a list, each organisation by a sentence.
    fn membership_told(&self, item: &Item) -> String {
        let mut organizations: Vec<OrganizationId> = Vec::new();
        let of = |position: &usize| self.known.dataset.memberships[*position].organization;
        for id in item.spells.iter().map(of) {
            if !organizations.contains(&id) {
                organizations.push(id);
            }
        }
        self.each(&organizations, |id| {
            let spells: Vec<usize> = item.spells.iter().copied().filter(|position| of(position) == *id).collect();
            self.membership(&spells)
        })
    }

    /// Nobody is in it: of a role or a seat that doesn't mean that there are no members.
    fn nobody(&self, story: Story, set: &Set, listing: &Listing) -> Said {
        if !is_of_memberships(set) {
            return self.none(story, set, listing);
        }
        let mut narrowed = self.narrowed_by(set, listing, String::new());
        for filter in &set.filters {
            if let Filter::Role(role) = filter {
                let args = [("counted", Arg::from(&narrowed)), ("role", Arg::from(role))];
                let longer = self.say("say-counted-as", &args);
                narrowed = longer;
            }
        }
        let certain = if listing.perhaps.is_empty() { "none" } else { "perhaps" };
        let words = self.period_of(self.words(), set, listing).text("certain", certain).text("narrowed", narrowed);
        let words = match listing.organizations.first() {
            Some(organization) => words.organization(*organization).text("where", "inside"),
            None => words.text("where", "anywhere").text("organization", "").text("organization-in", ""),
        };
        Said::with(self.sentence(&words.say("say-nobody-there")), self.notes(story, listing))
    }
}

/// Whether a set is narrowed to a role or a seat.
fn is_of_memberships(set: &Set) -> bool {
    set.filters.iter().any(Filter::is_attribute)
}

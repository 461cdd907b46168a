//! What somebody has done with several organisations, each by the verb that it takes: two associations and a charter ->
//! "Izhevsk belongs to two organisations and has signed one charter".

use std::collections::{BTreeMap, BTreeSet};

use super::gender::Gender;
use super::kind::{Case, Kind};
use super::listing::{Story, about, tense};
use super::spell::Verb;
use super::{MOST_IN_A_SENTENCE, Writer, name};
use crate::answer::{Item, Listing, Narrowing};
use crate::dataset::OrganizationId;
use crate::language::Language;
use crate::question::meaning::{Event, Filter, Set, Time};
use crate::render::phrase::{self, Form};

/// What a verb is said of, in the forms that verbs take; each with its preposition where its language has one.
struct Objects {
    inside: String,
    into: String,
    toward: String,
    accusative: String,
    out_of: String,
}

impl Writer<'_> {
    /// The sentence without its full stop: with the names where they are few, else with their number. `None` where it isn't
    /// about one member, or about one whose name tells no gender that the verbs need.
    pub(super) fn deeds(&self, story: Story, set: &Set, listing: &Listing) -> Option<String> {
        let member = about(listing)?;
        let is_worded = match self.language {
            Language::En => true,
            Language::Ru => name::member_gender(self.known.dataset, member) != Gender::Unknown,
        };
        let is_done = match story {
            Story::Now | Story::Joined | Story::During | Story::Left | Story::Longer(_) | Story::Shorter(_) => true,
            Story::Founded | Story::Dissolved | Story::Former | Story::Ever => false,
        };
        // What narrows it by a second time is said of the number.
        // An observer doesn't belong to what it observes: a heading with the roles tells it.
        let has_roles = listing.items.iter().any(|item| self.roles_only(&item.spells).is_some());
        if !is_worded || !is_done || has_roles || listing.times.len() > 1 {
            return None;
        }
        let mut by_verb: BTreeMap<Verb, Vec<&Item>> = BTreeMap::new();
        for item in &listing.items {
            by_verb.entry(self.verb_of_item(item, story)).or_default().push(item);
        }
        let deeds: Vec<String> = by_verb
            .iter()
            .map(|(verb, items)| {
                let objects = if listing.items.len() <= MOST_IN_A_SENTENCE {
                    self.named(items, story)
                } else {
                    self.numbered(items, set)
                };
                self.words()
                    .member(member)
                    .text("story", story.code())
                    .text("tense", tense(listing))
                    .text("verb", verb.code())
                    .text("objects-in", objects.inside)
                    .text("objects-into", objects.into)
                    .text("objects-to", objects.toward)
                    .text("objects-acc", objects.accusative)
                    .text("objects-of", objects.out_of)
                    .say("say-deed")
            })
            .collect();
        let words = self.words().member(member).number("years", story.years()).text("story", story.code());
        let is_short = listing.items.len() <= MOST_IN_A_SENTENCE;
        let is_led = is_short && !listing.times.is_empty();
        let words =
            words.text("deeds", phrase::row(self.language, &deeds)).text("led", if is_led { "yes" } else { "no" });
        // Where several times are asked for, the dates say which is of which.
        let is_dated = matches!(listing.times.first(), Some((Narrowing::Event(_), Time::Either(_), _)));
        if is_dated && listing.items.len() <= MOST_IN_A_SENTENCE {
            return Some(words.text("led", "no").text("period", "").text("lead", "").text("time", "").say("say-deeds"));
        }
        Some(self.period_of(words, set, listing).say("say-deeds"))
    }

    /// A sentence with what it is apart from in front of it.
    pub(super) fn apart(&self, sentence: &str, set: &Set) -> String {
        let mut apart: Vec<OrganizationId> = Vec::new();
        for filter in &set.filters {
            if let Filter::Not(inner) = filter
                && let Filter::Among(ids) = inner.as_ref()
            {
                apart.extend(ids);
            }
        }
        if apart.is_empty() {
            return sentence.to_owned();
        }
        let names = self.row_of(&apart, |id| name::organization(self.known.dataset, *id, self.language).genitive);
        self.words().text("names", names).text("sentence", sentence).say("say-apart")
    }

    /// The verb that goes with what an item is; what is joined together English joins by one verb.
    fn verb_of_item(&self, item: &Item, story: Story) -> Verb {
        let role = item.spells.last().map(|position| self.known.dataset.memberships[*position].role);
        let kind = item.organization.map(|id| Kind::of(self.known.dataset, id, role));
        match (kind, story, self.language) {
            (Some(Kind::Charter | Kind::Agreement), _, _) => Verb::Signatory,
            (Some(Kind::Project), Story::Joined, Language::En) => Verb::Member,
            (Some(Kind::Project), _, _) => Verb::Participant,
            (Some(Kind::Organization | Kind::SuchOrganization) | None, _, _) => Verb::Member,
        }
    }

    fn numbered(&self, items: &[&Item], set: &Set) -> Objects {
        let is_of_kind = set.filters.iter().any(|filter| matches!(filter, Filter::Kind(_)));
        let mut by_kind: BTreeMap<Kind, usize> = BTreeMap::new();
        for item in items {
            let role = item.spells.last().map(|position| self.known.dataset.memberships[*position].role);
            let kind = item.organization.map_or(Kind::Organization, |id| Kind::of(self.known.dataset, id, role));
            let kind = if kind == Kind::Organization && is_of_kind { Kind::SuchOrganization } else { kind };
            *by_kind.entry(kind).or_default() += 1;
        }
        let counted = |case: Case| {
            let each = |(kind, count): (&Kind, &usize)| self.counted(&BTreeSet::from([*kind]), *count, case);
            phrase::row(self.language, &by_kind.iter().map(each).collect::<Vec<_>>())
        };
        let with = |key: &str, case: Case| self.words().text("name", counted(case)).say(key);
        Objects {
            inside: with("say-inside", Case::Prepositional),
            into: with("say-into", Case::Accusative),
            toward: with("say-toward", Case::Dative),
            accusative: counted(Case::Accusative),
            out_of: with("say-out-of", Case::Genitive),
        }
    }

    fn named(&self, items: &[&Item], story: Story) -> Objects {
        let row = |form: &dyn Fn(name::Forms) -> String| {
            self.row_of(items, |item| {
                let Some(organization) = item.organization else { return self.item_name(item) };
                let name = form(name::organization(self.known.dataset, organization, self.language));
                match story {
                    Story::Joined | Story::Left => self.with_date(&name, item.date),
                    Story::Now
                    | Story::Founded
                    | Story::Dissolved
                    | Story::During
                    | Story::Former
                    | Story::Ever
                    | Story::Longer(_)
                    | Story::Shorter(_) => self.with_beginning(&name, item),
                }
            })
        };
        let with = |key: &str, name: String| self.words().text("name", name).say(key);
        Objects {
            inside: row(&|forms| forms.inside),
            into: row(&|forms| forms.into),
            toward: row(&|forms| with("say-toward", forms.dative)),
            accusative: row(&|forms| forms.accusative),
            out_of: row(&|forms| with("say-out-of", forms.genitive)),
        }
    }

    /// "the Union of Russian Cities (since 1992)"; of what is signed once the date says enough.
    pub(super) fn with_beginning(&self, name: &str, item: &Item) -> String {
        if self.verb_of_item(item, Story::Now) == Verb::Signatory {
            return self.with_date(name, item.date);
        }
        match item.date {
            Some(_) => self.words().text("name", name).text("date", self.beginning(item)).say("say-with-date"),
            None => name.to_owned(),
        }
    }

    /// "since 1992", or that no date is stated.
    pub(super) fn beginning(&self, item: &Item) -> String {
        match item.date {
            Some(_) if self.known.ended(item.spells.last().copied()) => self.ranges(&item.spells),
            Some(date) if self.verb_of_item(item, Story::Now) == Verb::Signatory => self.plain_date(Some(date)),
            Some(date) => {
                let date = phrase::date(self.language, date, Form::Of);
                self.words().text("date", date).say("period-since")
            }
            None => self.plain_date(None),
        }
    }

    /// When somebody did what an item is about, as a clause: "Izhevsk joined the Union of Russian Cities in 1992". `None` for
    /// what isn't one member's joining.
    pub(super) fn deed(&self, item: &Item, event: Event) -> Option<String> {
        let (spell, date) = (item.spells.first()?, item.date?);
        let membership = &self.known.dataset.memberships[*spell];
        if event != Event::Joined {
            return None;
        }
        let verb = self.verb(&item.spells, membership.organization).code();
        let words = self.words().member(membership.member).organization(membership.organization);
        Some(words.date(date).text("verb", verb).say("say-joined"))
    }
}

//! Sets as a heading with a list: joined since 2006 -> "Izhevsk has joined four organisations and projects since 2006:".

use std::collections::BTreeSet;

use super::kind::{Case, Kind};
use super::name::Forms;
use super::words::Words;
use super::{MOST_IN_A_SENTENCE, Said, Writer};
use crate::answer::{Item, Listing, Narrowing};
use crate::dataset::MemberId;
use crate::question::meaning::{Event, Filter, Of, Pick, Set, Time};
use crate::render::message::Block;
use crate::render::phrase;

/// What a list is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Story {
    Now,
    Joined,
    Left,
    Founded,
    Dissolved,
    During,
    Former,
    Ever,
    Longer(u32),
    Shorter(u32),
}

/// What is told of each thing beside its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// The date by which it is ordered.
    Date,
    /// The date since when it has been so.
    Since,
    /// Since when, or from when to when.
    Range,
    /// The same, with the roles that aren't plain membership.
    Roles,
    Nothing,
}

impl Story {
    pub(super) fn of(set: &Set, listing: &Listing) -> Self {
        let by_filter = set.filters.iter().find_map(|filter| match filter {
            Filter::Former => Some(Self::Former),
            Filter::Longer(years) => Some(Self::Longer(*years)),
            Filter::Shorter(years) => Some(Self::Shorter(*years)),
            Filter::Of(_)
            | Filter::In(_)
            | Filter::Happened(..)
            | Filter::During(_)
            | Filter::Ever
            | Filter::Role(_)
            | Filter::For(_)
            | Filter::OnBehalfOf(_)
            | Filter::Kind(_)
            | Filter::Topic(_)
            | Filter::Among(_)
            | Filter::AmongMembers(_)
            | Filter::Not(_) => None,
        });
        let by_time = listing.times.first().map(|(narrowing, _, _)| match narrowing {
            Narrowing::Event(Event::Joined) => Self::Joined,
            Narrowing::Event(Event::Left) => Self::Left,
            Narrowing::Event(Event::Founded) => Self::Founded,
            Narrowing::Event(Event::Dissolved) => Self::Dissolved,
            Narrowing::During => Self::During,
        });
        let ever = set.filters.contains(&Filter::Ever).then_some(Self::Ever);
        by_filter.or(by_time).or(ever).unwrap_or(Self::Now)
    }

    /// The years that a membership has to have lasted.
    pub(super) fn years(self) -> usize {
        match self {
            Self::Longer(years) | Self::Shorter(years) => usize::try_from(years).unwrap_or(usize::MAX),
            Self::Now
            | Self::Joined
            | Self::Left
            | Self::Founded
            | Self::Dissolved
            | Self::During
            | Self::Former
            | Self::Ever => 0,
        }
    }

    /// What the wording files call it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Joined => "joined",
            Self::Left => "left",
            Self::Founded => "founded",
            Self::Dissolved => "dissolved",
            Self::During => "during",
            Self::Former => "former",
            Self::Ever => "ever",
            Self::Longer(_) => "longer",
            Self::Shorter(_) => "shorter",
        }
    }
}

impl Writer<'_> {
    pub(super) fn listing(&self, set: &Set, pick: Pick, listing: &Listing) -> Said {
        if set.filters.iter().any(|filter| matches!(filter, Filter::Topic(_))) && pick != Pick::Count {
            return self.topic(set, listing);
        }
        match set.of {
            Of::Organizations => self.organizations(set, pick, listing),
            Of::Members => self.members(set, pick, listing),
            Of::Areas => self.areas(set, pick, listing),
        }
    }

    fn organizations(&self, set: &Set, pick: Pick, listing: &Listing) -> Said {
        let story = Story::of(set, listing);
        if listing.items.is_empty() {
            return self.only_former(story, set, listing).unwrap_or_else(|| self.none(story, set, listing));
        }
        let (kinds, is_short) = (self.kinds(listing).len(), listing.items.len() <= MOST_IN_A_SENTENCE);
        let deeds = self.deeds(story, set, listing).map(|sentence| {
            // Where it is asked how many they are, one number counts them all.
            if pick == Pick::Count && (is_short || kinds > 1) {
                let kind = if kinds == 1 { self.kinds(listing).first().copied() } else { None };
                let gender = kind.unwrap_or(Kind::Organization).gender();
                let number = self.number(listing.items.len(), Case::Nominative, gender);
                self.words().text("number", number).text("sentence", sentence).say("say-total")
            } else {
                sentence
            }
        });
        if let (Some(sentence), true) = (&deeds, is_short) {
            return Said::with(self.sentence(&self.apart(sentence, set)), self.notes(story, listing));
        }
        if listing.members.len() > 1 && story == Story::Now && listing.items.len() <= MOST_IN_A_SENTENCE {
            return Said::with(
                self.sentence(&self.apart(&self.together(set, listing), set)),
                self.notes(story, listing),
            );
        }
        let heading = match deeds {
            Some(deeds) => deeds,
            // Of one thing of each kind no noun fits all.
            None if pick == Pick::Count && kinds > 1 && kinds == listing.items.len() => {
                let total = self.number(kinds, Case::Nominative, "masculine");
                self.period_of(self.words().text("counted", total), set, listing).say("say-count")
            }
            None => self.heading(story, set, listing),
        };
        let heading = self.apart(&heading, set);
        let value = match story {
            Story::Former | Story::Ever => Value::Roles,
            // A date would be that of one of them.
            Story::Now
            | Story::Joined
            | Story::Left
            | Story::Founded
            | Story::Dissolved
            | Story::During
            | Story::Longer(_)
            | Story::Shorter(_)
                if listing.members.len() > 1 =>
            {
                Value::Nothing
            }
            Story::Now
            | Story::Joined
            | Story::Left
            | Story::Founded
            | Story::Dissolved
            | Story::During
            | Story::Longer(_)
            | Story::Shorter(_) => Value::Date,
        };
        let value = match (value, story) {
            (Value::Date, Story::Now | Story::During | Story::Longer(_) | Story::Shorter(_)) => Value::Since,
            (value, _) => value,
        };
        self.headed((&heading, story), listing, value, |item| match (value, self.roles_only(&item.spells)) {
            (Value::Date | Value::Since | Value::Nothing, Some(role)) => {
                self.words().text("name", self.item_name(item)).text("role", role).say("say-name-role")
            }
            (_, _) => self.item_name(item),
        })
    }

    /// What several have in common, in one sentence.
    fn together(&self, set: &Set, listing: &Listing) -> String {
        let row = |form: &dyn Fn(Forms) -> String| {
            self.row_of(&listing.items, |item| match item.organization {
                Some(id) => form(super::name::organization(self.known.dataset, id, self.language)),
                None => self.item_name(item),
            })
        };
        let words = self.subjects(listing).text("counted", self.counted_items(set, listing, Case::Nominative));
        let words = words.text("names", row(&|forms| forms.subject)).text("names-in", row(&|forms| forms.inside));
        words.say("say-list-together")
    }

    /// A heading with what is in the set: in the same sentence, or as a list below it.
    pub(super) fn headed(
        &self,
        (heading, story): (&str, Story),
        listing: &Listing,
        value: Value,
        name: impl Fn(&Item) -> String,
    ) -> Said {
        let notes = self.notes(story, listing);
        if listing.items.len() <= MOST_IN_A_SENTENCE {
            let row = self.row_of(&listing.items, |item| match value {
                Value::Date => self.with_date(&name(item), item.date),
                Value::Since => self.with_beginning(&name(item), item),
                Value::Range if item.date.is_some() => {
                    self.words().text("name", name(item)).text("date", self.ranges(&item.spells)).say("say-with-date")
                }
                Value::Roles if item.date.is_some() || self.roles_only(&item.spells).is_some() => {
                    let told = self.roles_with_ranges(&item.spells);
                    self.words().text("name", name(item)).text("date", told).say("say-with-date")
                }
                Value::Range | Value::Roles | Value::Nothing => name(item),
            });
            return Said::with(self.sentence(&format!("{heading}: {row}")), notes);
        }
        let entries = listing.items.iter().map(|item| match value {
            Value::Date => Block::Entry { lead: self.plain_date(item.date), rest: self.entry_name(item, &name) },
            Value::Since => Block::Entry { lead: self.beginning(item), rest: self.entry_name(item, &name) },
            Value::Range if item.date.is_some() => {
                Block::Entry { lead: self.entry_name(item, &name), rest: self.ranges(&item.spells) }
            }
            Value::Roles if item.date.is_some() || self.roles_only(&item.spells).is_some() => {
                Block::Entry { lead: self.entry_name(item, &name), rest: self.roles_with_ranges(&item.spells) }
            }
            Value::Range | Value::Roles | Value::Nothing => {
                Block::Entry { lead: self.entry_name(item, &name), rest: String::new() }
            }
        });
        Said::with(self.sentence(&format!("{heading}:")), entries.chain(notes).collect())
    }

    fn heading(&self, story: Story, set: &Set, listing: &Listing) -> String {
        let words = self
            .subjects(listing)
            .number("years", story.years())
            .number("count", listing.items.len())
            .text("verb", self.common_verb(listing))
            .text("tense", tense(listing))
            .text("gender", if self.kinds(listing).first() == Some(&Kind::Project) { "masculine" } else { "feminine" })
            .text("counted", self.counted_items(set, listing, Case::Nominative))
            .text("counted-of", self.counted_items(set, listing, Case::Genitive))
            .text("counted-to", self.counted_items(set, listing, Case::Dative))
            .text("counted-acc", self.counted_items(set, listing, Case::Accusative))
            .text("counted-in", self.counted_items(set, listing, Case::Prepositional));
        self.period_of(words, set, listing).say(&format!("say-list-{}", story.code()))
    }

    /// `$who`: one, several or nobody; `$subject`.
    pub(super) fn subjects<'w>(&'w self, listing: &Listing) -> Words<'w> {
        match listing.members.as_slice() {
            [] => self
                .words()
                .text("who", "nobody")
                .text("subject", "")
                .text("of-subject", "")
                .text("subject-gender", "unknown"),
            [only] => self.words().text("who", "one").member(*only),
            several => {
                let row = self.row_of(several, |member| self.member(*member));
                self.words()
                    .text("who", "several")
                    .text("subject", row)
                    .text("of-subject", "")
                    .text("subject-gender", "plural")
            }
        }
    }

    /// `$period` with a space before it, `$lead` with one after it; both empty where no time narrows the set.
    pub(super) fn period_of<'w>(&self, words: Words<'w>, set: &Set, listing: &Listing) -> Words<'w> {
        let Some((narrowing, time, dated)) = listing.times.first() else {
            return words.text("time", "").text("period", "").text("lead", "");
        };
        let period = match is_negated(set, *narrowing, time) {
            true => self.time(&Time::Except(Box::new(time.clone())), dated, about(listing)),
            false => self.time(time, dated, about(listing)),
        };
        let time = period;
        words.text("period", format!(" {time}")).text("lead", format!("{time} ")).text("time", time)
    }

    pub(super) fn kinds(&self, listing: &Listing) -> BTreeSet<Kind> {
        let of = |item: &Item| {
            let role = item.spells.last().map(|position| self.known.dataset.memberships[*position].role);
            item.organization.map(|id| Kind::of(self.known.dataset, id, role))
        };
        listing.items.iter().filter_map(of).collect()
    }

    fn counted_items(&self, set: &Set, listing: &Listing, case: Case) -> String {
        let counted = self.counted(&self.nouns(set, listing), listing.items.len(), case);
        let also = listing.times.get(1..).map(|times| self.also_narrowed(times, about(listing)));
        format!("{counted}{}", also.unwrap_or_default())
    }

    /// What they are called when they are counted: where a kind was asked for that has no noun here, "such organisations".
    fn nouns(&self, set: &Set, listing: &Listing) -> BTreeSet<Kind> {
        let is_of_kind = set.filters.iter().any(|filter| matches!(filter, Filter::Kind(_)));
        let such = |kind| if kind == Kind::Organization && is_of_kind { Kind::SuchOrganization } else { kind };
        self.kinds(listing).into_iter().map(such).collect()
    }

    /// The verb that fits all of them.
    fn common_verb(&self, listing: &Listing) -> &'static str {
        // An observer of something doesn't belong to it.
        if listing.items.iter().any(|item| self.roles_only(&item.spells).is_some()) {
            return "mixed";
        }
        let kinds: Vec<Kind> = self.kinds(listing).into_iter().collect();
        match kinds.as_slice() {
            [] | [Kind::Organization] => "member",
            [Kind::Project] => "participant",
            [Kind::Charter] | [Kind::Agreement] | [Kind::Charter, Kind::Agreement] => "signatory",
            _ => "mixed",
        }
    }

    pub(super) fn item_name(&self, item: &Item) -> String {
        match (item.organization, item.member) {
            (Some(organization), _) => self.organization(organization),
            (None, Some(member)) => self.member(member),
            (None, None) => String::new(),
        }
    }

    /// In a list a name stands by itself.
    pub(super) fn entry_name(&self, item: &Item, name: &impl Fn(&Item) -> String) -> String {
        match item.organization {
            Some(organization) if item.member.is_none() || name(item) == self.organization(organization) => {
                phrase::organization(self.known.dataset, organization, self.language).to_owned()
            }
            Some(_) | None => name(item),
        }
    }

    /// What has to do with a topic: each by its name, then why.
    fn topic(&self, set: &Set, listing: &Listing) -> Said {
        let why = |item: &Item| match (item.fact, item.organization) {
            (Some(fact), _) => self.statement(fact),
            (None, Some(organization)) => self.description(organization),
            (None, None) => String::new(),
        };
        match listing.items.as_slice() {
            [] => self.say("say-topic-none", &[]).into(),
            [only] => {
                let (name, why) = (self.item_name(only), why(only));
                if why.starts_with(&phrase::capitalised(&name)) {
                    why.into()
                } else {
                    self.words().text("name", phrase::capitalised(&name)).text("why", why).say("say-topic").into()
                }
            }
            several => {
                let counted = self.counted_items(set, listing, Case::Nominative);
                let heading =
                    self.words().text("counted", counted).number("count", several.len()).say("say-topic-many");
                let entries = several.iter().map(|item| Block::Entry {
                    lead: self.entry_name(item, &|item: &Item| self.item_name(item)),
                    rest: why(item),
                });
                Said::with(self.sentence(&heading), entries.collect())
            }
        }
    }
}

/// Whether English says "has joined" or "joined".
pub(super) fn tense(listing: &Listing) -> &'static str {
    let is_open = listing.times.first().is_some_and(|(_, time, _)| super::time::is_open(time));
    if is_open { "open" } else { "closed" }
}

/// Whom the heading is about.
pub(super) fn about(listing: &Listing) -> Option<MemberId> {
    match listing.members.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

pub(super) fn partial(listing: &Listing) -> &'static str {
    if listing.is_partial { "yes" } else { "no" }
}

/// Whether a set is narrowed to what is not in this time.
fn is_negated(set: &Set, narrowing: Narrowing, time: &Time) -> bool {
    set.filters.iter().any(|filter| {
        let Filter::Not(inner) = filter else { return false };
        match narrowing {
            Narrowing::Event(by) => {
                matches!(inner.as_ref(), Filter::Happened(event, other) if *event == by && other == time)
            }
            Narrowing::During => matches!(inner.as_ref(), Filter::During(other) if other == time),
        }
    })
}

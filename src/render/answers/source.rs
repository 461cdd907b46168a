//! Where an answer comes from: a source with title and date -> "Source: the title, 1998–2020".

use super::{Said, Writer};
use crate::answer::{Answer, Because, Dated, Finding, Item, Listing, Reading};
use crate::calendar::PartialDate;
use crate::dataset::{FactId, OrganizationId, Source, SourceId, Text};
use crate::question::meaning::Unknown;
use crate::render::message::{Block, SourceLine};
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

/// What an answer speaks of, by which its sources are found.
#[derive(Default)]
struct Spoken {
    facts: Vec<FactId>,
    spells: Vec<usize>,
    organizations: Vec<OrganizationId>,
}

impl Spoken {
    fn dated(&mut self, dated: &Dated) {
        self.facts.extend(dated.fact);
        self.spells.extend(&dated.spells);
        self.organizations.extend(super::date::organization_of(dated.point));
    }

    fn item(&mut self, item: &Item) {
        self.facts.extend(item.fact);
        self.facts.extend(item.number.and_then(|(_, fact)| fact));
        self.spells.extend(&item.spells);
        self.organizations.extend(item.organization);
    }

    fn listing(&mut self, listing: &Listing) {
        self.facts.extend(&listing.facts);
        let items = listing.items.iter().chain(&listing.perhaps).chain(&listing.before).chain(&listing.after);
        items.chain(&listing.founded).for_each(|item| self.item(item));
        self.organizations.extend(&listing.organizations);
    }

    fn finding(&mut self, finding: &Finding) {
        match finding {
            Finding::Dates(dates) => dates.iter().for_each(|dated| self.dated(dated)),
            Finding::Length(length) => [&length.from, &length.to].into_iter().for_each(|dated| self.dated(dated)),
            Finding::Verdict(verdict) => match &verdict.because {
                Because::Set(listing) => self.listing(listing),
                Because::Points(points) => points.iter().for_each(|dated| self.dated(dated)),
                Because::Fact(fact) => self.facts.push(*fact),
            },
            Finding::Listing(listing) => self.listing(listing),
            Finding::Place(items, listing) => {
                items.iter().for_each(|item| self.item(item));
                self.listing(listing);
            }
            Finding::Order(ordered) => {
                for measured in &ordered.measures {
                    match &measured.value {
                        Some(Reading::Date(dated)) => self.dated(dated),
                        Some(Reading::Length(length)) => self.dated(&length.from),
                        Some(Reading::Number(_)) | None => {}
                    }
                    if let crate::question::meaning::Measure::Number(fact) = measured.measure {
                        self.facts.push(fact);
                    }
                }
            }
            Finding::Sum(_, facts) | Finding::Facts(facts) => self.facts.extend(facts),
            Finding::Described(described) => self.organizations.extend(described.iter().map(|(id, _)| *id)),
            Finding::AsAsked => {}
            Finding::Unknown(why, organizations) => {
                if *why != Unknown::Nothing {
                    self.organizations.extend(organizations);
                }
            }
        }
    }
}

impl Writer<'_> {
    /// The sources of what is said, in one line; the first is the link.
    pub(super) fn source(&self, answer: &Answer) -> Option<SourceLine> {
        const MOST: usize = 3;
        let mut spoken = Spoken::default();
        for part in &answer.parts {
            spoken.finding(&part.finding);
            if let crate::question::meaning::Ask::Name(organizations) = &part.ask {
                spoken.organizations.extend(organizations);
            }
        }
        let mut found: Vec<&Source> = Vec::new();
        for id in self.source_ids(&spoken) {
            let source = &self.known.dataset.sources[id.0];
            // A note alone ("8 July 2001") tells nobody where to look.
            let is_findable = source.title.is_some() || source.publisher.is_some() || source.url.is_some();
            if is_findable && !found.contains(&source) {
                found.push(source);
            }
        }
        found.truncate(MOST);
        let first = *found.first()?;
        let lines: Vec<String> = found.iter().map(|source| self.source_with_date(source)).collect();
        let text = self.say("say-source", &[("source", Arg::from(&lines.join("; ")))]);
        Some(SourceLine { text, link_text: self.source_name(first), url: first.url.clone() })
    }

    fn source_ids(&self, spoken: &Spoken) -> Vec<SourceId> {
        let dataset = self.known.dataset;
        let of_organization = |id: OrganizationId| dataset.organization(id).sources.clone();
        let of_fact = |fact: &FactId| match dataset.fact(*fact).source {
            Some(source) => vec![source],
            None => of_organization(fact.organization),
        };
        let mut ids: Vec<SourceId> = spoken.facts.iter().flat_map(of_fact).collect();
        ids.extend(spoken.spells.iter().flat_map(|position| dataset.memberships[*position].sources.iter().copied()));
        if ids.is_empty() {
            let of_spell = |position: &usize| dataset.memberships[*position].organization;
            // Who sits for a place is told without an organisation that is asked of.
            let organizations = match spoken.organizations.is_empty() {
                true => spoken.spells.iter().map(of_spell).collect(),
                false => spoken.organizations.clone(),
            };
            ids.extend(organizations.into_iter().flat_map(of_organization));
        }
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(*id));
        ids
    }

    /// Where the facts come from, when that is asked.
    pub(super) fn about(&self) -> Said {
        let Some(source) = self.known.dataset.sources.first() else { return self.say("say-about-none", &[]).into() };
        let direct = self.say("say-about", &[("source", Arg::from(&self.source_with_date(source)))]);
        Said::with(direct, source.url.iter().cloned().map(Block::Paragraph).collect())
    }

    fn source_with_date(&self, source: &Source) -> String {
        let name = self.source_name(source);
        match &source.date {
            // One date, or the years from one to another.
            Some(date) => match date.parse::<PartialDate>() {
                Ok(date) => format!("{name}, {}", phrase::date(self.language, date, Form::Plain)),
                Err(_) => format!("{name}, {}", date.replace('-', "–")),
            },
            None => name,
        }
    }

    fn source_name(&self, source: &Source) -> String {
        let part = |text: &Option<Text>| {
            text.as_ref().map(|text| text.best(self.language).to_owned()).filter(|text| !text.is_empty())
        };
        let title = part(&source.title).map(|title| self.say("say-title", &[("title", Arg::from(&title))]));
        let parts: Vec<String> = [title, part(&source.publisher)].into_iter().flatten().collect();
        if parts.is_empty() {
            source.url.clone().or_else(|| part(&source.note)).unwrap_or_default()
        } else {
            parts.join(", ")
        }
    }
}

//! An answer in words: `Dates([joined ecad, 2002])` -> "Izhevsk has been a member of European Cities Against Drugs since 2002."
//!
//! Each kind of finding has its file with a few sentences; they are put together from clauses, names in the forms that a
//! language wants ([`words`]), numbers with their nouns ([`kind`]) and times ([`time`]).

mod area;
mod date;
mod deed;
mod fact;
mod gender;
mod kind;
mod length;
mod listing;
mod members;
mod name;
mod note;
mod order;
mod place;
mod role;
mod source;
mod spell;
mod statement;
mod talk;
#[cfg(test)]
mod tests;
mod time;
mod verdict;
mod words;

use self::words::Words;
use super::message::{Block, Message};
use super::messages::{Arg, text};
use super::phrase::{self, Form};
use crate::answer::{self, Answer, Finding, Founding, Known, Outcome, Part};
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId};
use crate::language::Language;
use crate::question::meaning::{Ask, Detail, Unknown};

/// Words an answer in its question's language.
pub fn message(answer: &Answer, known: Known<'_>) -> Message {
    let writer = Writer { known, language: answer.question.language };
    let mut direct: Vec<String> = Vec::new();
    let mut blocks: Vec<Block> = Vec::new();
    for part in &answer.parts {
        let said = writer.part(part);
        // What follows a list stands below it; what follows a sentence goes on with it.
        if direct.last().is_some_and(|text| text.ends_with(':')) {
            blocks.push(Block::Paragraph(said.direct));
        } else {
            direct.push(said.direct);
        }
        for block in said.blocks {
            if !blocks.contains(&block) || matches!(block, Block::Entry { .. }) {
                blocks.push(block);
            }
        }
    }
    let direct = direct.join(" ");
    // What one part adds, another may have said.
    blocks.retain(|block| !matches!(block, Block::Paragraph(text) if direct.contains(text.as_str())));
    if answer::outcome(answer) == Outcome::Unknown
        && let Some(contact) = &known.dataset.contact
    {
        blocks.push(Block::Paragraph(contact.best(writer.language).to_owned()));
    }
    if let Some(read_as) = &answer.question.read_as {
        blocks.push(Block::Paragraph(writer.say("read-as", &[("text", Arg::from(read_as))])));
    }
    Message { direct, blocks, source: writer.source(answer), buttons: Vec::new() }
}

/// The most names without dates that a sentence can carry; more make a list.
const MOST_IN_A_ROW: usize = 14;
/// The most things with their dates that a sentence can carry.
const MOST_IN_A_SENTENCE: usize = 2;
/// The most sentences that follow each other.
const MOST_SENTENCES: usize = 3;

/// The words of one part.
struct Said {
    direct: String,
    blocks: Vec<Block>,
}

impl From<String> for Said {
    fn from(direct: String) -> Self {
        Self { direct, blocks: Vec::new() }
    }
}

impl Said {
    fn with(direct: String, blocks: Vec<Block>) -> Self {
        Self { direct, blocks }
    }
}

struct Writer<'a> {
    known: Known<'a>,
    language: Language,
}

impl Writer<'_> {
    fn part(&self, part: &Part) -> Said {
        match (&part.finding, &part.ask) {
            (Finding::Dates(dates), Ask::Date(_, detail)) => self.dates(dates, *detail),
            (Finding::Dates(dates), _) => self.dates(dates, Detail::Any),
            (Finding::Length(length), _) => self.length(length),
            (Finding::Verdict(verdict), Ask::Is(claim)) => self.verdict(claim, verdict),
            (Finding::Listing(listing), Ask::Which(set, pick)) => self.listing(set, *pick, listing),
            (Finding::Place(items, listing), Ask::Which(set, pick)) => self.place(items, listing, set, *pick),
            (Finding::Order(ordered), Ask::Order(_, end)) => self.order(ordered, *end),
            (Finding::Sum(sum, facts), Ask::Reckon(how, _)) => self.sum(*sum, *how, facts),
            (Finding::Facts(facts), _) => self.facts(facts),
            (Finding::Described(described), _) => self.described(described),
            (Finding::AsAsked, Ask::Name(organizations)) => self.each(organizations, |id| self.full_name(*id)).into(),
            (Finding::AsAsked, Ask::Talk(talk)) => self.talk(*talk).into(),
            (Finding::AsAsked, Ask::About) => self.about(),
            (Finding::AsAsked, Ask::Clarify(_)) => self.say("say-clarify", &[]).into(),
            // What is known of others says nothing about a stranger.
            (Finding::Unknown(why @ Unknown::Member(_), organizations), _) => self.unknown(why, organizations).into(),
            (Finding::Unknown(why, organizations), _) => {
                Said::with(self.unknown(why, organizations), self.nearby(organizations))
            }
            // A finding that doesn't go with its ask cannot be said; the answer never makes one.
            (
                Finding::Verdict(_)
                | Finding::Listing(_)
                | Finding::Place(..)
                | Finding::Order(_)
                | Finding::Sum(..)
                | Finding::AsAsked,
                _,
            ) => self.unknown(&Unknown::Nothing, &[]).into(),
        }
    }

    /// What is known of an organisation beside what was asked: since when the focus belongs, when it was founded.
    fn nearby(&self, organizations: &[OrganizationId]) -> Vec<Block> {
        let [id] = organizations else { return Vec::new() };
        let mut blocks = Vec::new();
        let spells = self.known.dataset.focus.map(|focus| self.spells_of(focus, *id)).unwrap_or_default();
        if !spells.is_empty() {
            blocks.push(Block::Paragraph(self.membership(&spells)));
        }
        match answer::founding(self.known.dataset, *id) {
            Founding::Date(date) => {
                blocks.push(Block::Paragraph(
                    self.sentence(&self.words().date(date).organization(*id).say("say-founded")),
                ));
            }
            Founding::Fact(fact, _) => blocks.push(Block::Paragraph(self.statement(fact))),
            Founding::Unstated => {}
        }
        blocks
    }

    /// Positions of a member's spells in an organisation, in order of time.
    fn spells_of(&self, member: MemberId, organization: OrganizationId) -> Vec<usize> {
        let memberships = &self.known.dataset.memberships;
        let of_organization = |position: &usize| memberships[*position].organization == organization;
        let mut spells: Vec<usize> =
            self.known.register.of_member(member).iter().copied().filter(of_organization).collect();
        spells.sort_by_key(|position| memberships[*position].start_date.map(PartialDate::list_order));
        spells
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        text(self.language, key, args)
    }

    fn words(&self) -> Words<'_> {
        Words::new(self)
    }

    /// A clause as a sentence: with a capital and a full stop.
    fn sentence(&self, clause: &str) -> String {
        let text = phrase::capitalised(clause);
        if text.ends_with(['.', '!', '?', ':']) { text } else { format!("{text}.") }
    }

    fn each<T>(&self, items: &[T], word: impl Fn(&T) -> String) -> String {
        let sentences: Vec<String> = items.iter().map(word).collect();
        sentences.join(" ")
    }

    fn row_of<T>(&self, items: &[T], word: impl Fn(&T) -> String) -> String {
        let words: Vec<String> = items.iter().map(word).collect();
        phrase::row(self.language, &words)
    }

    /// A date by itself, or that there is none.
    fn plain_date(&self, date: Option<PartialDate>) -> String {
        match date {
            Some(date) => phrase::date(self.language, date, Form::Plain),
            None => self.say("say-undated", &[]),
        }
    }

    /// "the Union of Russian Cities (1992)".
    fn with_date(&self, name: &str, date: Option<PartialDate>) -> String {
        match date {
            Some(date) => {
                let date = phrase::date(self.language, date, Form::Plain);
                self.say("say-with-date", &[("name", Arg::from(name)), ("date", Arg::from(&date))])
            }
            None => name.to_owned(),
        }
    }

    /// An organisation's name as a sentence has it.
    fn organization(&self, id: OrganizationId) -> String {
        match self.language {
            Language::En => name::organization(self.known.dataset, id, self.language).subject,
            Language::Ru => phrase::organization(self.known.dataset, id, self.language).to_owned(),
        }
    }

    fn member(&self, id: MemberId) -> String {
        name::member(self.known.dataset, id, self.language)
    }
}

//! An answer in words: `Joined(ecad)` -> "Izhevsk has belonged to European Cities Against Drugs (ECAD) since 2002."

mod founding;
mod listing;
mod memberships;
mod order;
mod organizations;
mod sources;
mod unknown;

use super::message::{Block, Message};
use super::messages::{Arg, text};
use super::phrase;
use crate::answer::{self, Answer, Body, Founding, Known};
use crate::dataset::{FactId, MemberId, OrganizationId, Value};
use crate::language::Language;
use crate::question::{Detail, Unknown};

/// Words an answer in its question's language.
pub fn message(answer: &Answer, known: Known<'_>) -> Message {
    let writer = Writer { known, language: answer.question.language };
    let mut message = Message { direct: writer.direct(answer), blocks: writer.blocks(answer), ..Message::default() };
    if let Some(read_as) = &answer.question.read_as {
        message.blocks.push(Block::Paragraph(writer.say("read-as", &[("text", Arg::from(read_as))])));
    }
    if !answer.organizations.is_empty() && !matches!(answer.body, Body::Unknown(Unknown::Nothing)) {
        message.source = writer.source(&answer.organizations);
    }
    message
}

/// The most names that a sentence can carry; more make a list.
const MOST_IN_A_ROW: usize = 14;

struct Writer<'a> {
    known: Known<'a>,
    language: Language,
}

impl Writer<'_> {
    fn direct(&self, answer: &Answer) -> String {
        match &answer.body {
            Body::Joined(checks, detail) => self.each(checks, |check| self.joined(check, *detail)),
            Body::Founded(items, detail) => self.each(items, |(id, founding)| self.founded(*id, *founding, *detail)),
            Body::Left(checks) => self.left(checks),
            Body::Membership(checks, claimed) => self.memberships(checks, *claimed),
            Body::WasFounded(id, founding, verdict) => self.was_founded(*id, *founding, *verdict),
            Body::JoinedWhenFounded(check, founding) => self.joined_when_founded(check, *founding),
            Body::SinceFounding(check, founding) => self.since_founding(check, *founding),
            Body::Duration(items, as_of) => self.each(items, |(check, years)| self.duration(check, *years, *as_of)),
            Body::Age(items) => self.each(items, |(id, founding, years)| self.age(*id, *founding, *years)),
            Body::List(listing) => self.list(listing),
            Body::Count(listing) => self.list(listing),
            Body::LongerThan(years, listing) => self.longer_than(*years, listing),
            Body::Rank(rank, entries, period) => self.rank(*rank, entries, *period),
            Body::Compare(by, [one, other], order) => self.compare(*by, *one, *other, *order),
            Body::Gap(_, [one, other], years) => self.gap(*one, *other, *years),
            Body::Members(id, members, facts) => self.members(*id, members, facts),
            Body::Shared(members, organizations) => self.shared(members, organizations),
            Body::Describe(items) => self.each(items, |(id, _)| self.description(*id)),
            Body::Name(ids) => self.each(ids, |id| self.full_name(*id)),
            Body::Property(facts) => self.each(facts, |fact| self.statement(*fact)),
            Body::Claim(fact, holds) => self.confirm(*fact, *holds),
            Body::MoreOf(facts) => {
                let statements = self.each(facts, |fact| self.statement(*fact));
                match self.difference(facts) {
                    Some(difference) => format!("{statements} {difference}"),
                    None => statements,
                }
            }
            Body::Topic(hits) => self.each(hits, |hit| self.hit(hit)),
            Body::TopicCount(hits) => self.topic_count(hits),
            Body::Talk(talk) => self.talk(*talk),
            Body::About => self.about(),
            Body::Several(answers) => self.each(answers, |answer| self.direct(answer)),
            Body::Clarify(_) => self.say("clarify", &[]),
            Body::Unknown(why) => self.unknown(why, &answer.organizations),
        }
    }

    /// By how much one number is bigger than the other.
    fn difference(&self, facts: &[FactId]) -> Option<String> {
        let number = |fact: &FactId| match self.known.dataset.fact(*fact).value {
            Value::Number(number) => Some(number),
            Value::Date(_) | Value::Text(_) | Value::List(_) => None,
        };
        let [one, other] = facts else { return None };
        let difference = number(one)?.abs_diff(number(other)?);
        Some(self.say("difference", &[("number", usize::try_from(difference).ok()?.into())]))
    }

    fn blocks(&self, answer: &Answer) -> Vec<Block> {
        match &answer.body {
            Body::List(listing) | Body::Count(listing) => self.list_blocks(listing),
            Body::Describe(items) => items
                .iter()
                .filter_map(|(_, membership)| Some(self.paragraph(self.membership_sentence((*membership)?))))
                .collect(),
            Body::Property(_) | Body::Topic(_) | Body::Claim(..) => self.nearby(&answer.organizations),
            Body::Joined(checks, _) if checks.iter().any(|check| self.start(check).is_none()) => {
                self.nearby(&answer.organizations)
            }
            Body::Duration(items, _) if items.iter().any(|(_, years)| years.is_none()) => {
                self.nearby(&answer.organizations)
            }
            Body::Founded(items, _) if items.iter().any(|(_, founding)| *founding == Founding::Unstated) => {
                self.nearby(&answer.organizations)
            }
            Body::Unknown(Unknown::Property(_)) => self.nearby(&answer.organizations),
            Body::Several(answers) => answers.iter().flat_map(|answer| self.blocks(answer)).collect(),
            Body::Shared(_, organizations) if organizations.len() > MOST_IN_A_ROW => {
                organizations.iter().map(|id| entry(self.organization(*id))).collect()
            }
            Body::Members(_, members, _) if members.len() > MOST_IN_A_ROW => {
                members.iter().map(|id| entry(self.member(*id))).collect()
            }
            Body::Joined(..)
            | Body::Founded(..)
            | Body::Left(_)
            | Body::Membership(..)
            | Body::WasFounded(..)
            | Body::JoinedWhenFounded(..)
            | Body::SinceFounding(..)
            | Body::Duration(..)
            | Body::Age(_)
            | Body::LongerThan(..)
            | Body::Rank(..)
            | Body::Compare(..)
            | Body::Gap(..)
            | Body::Members(..)
            | Body::Shared(..)
            | Body::Name(_)
            | Body::MoreOf(_)
            | Body::TopicCount(_)
            | Body::Talk(_)
            | Body::About
            | Body::Clarify(_)
            | Body::Unknown(_) => Vec::new(),
        }
    }

    /// What is known of the organisations beside the answer: since when the focus belongs, when they were founded.
    fn nearby(&self, organizations: &[OrganizationId]) -> Vec<Block> {
        let [id] = organizations else { return Vec::new() };
        let mut blocks = Vec::new();
        let spell =
            self.known.dataset.focus.and_then(|focus| self.known.register.spell(self.known.dataset, focus, *id));
        if let Some(position) = spell {
            blocks.push(self.paragraph(self.membership_sentence(position)));
        }
        if let founding @ (Founding::Date(_) | Founding::Fact(..)) = answer::founding(self.known.dataset, *id) {
            blocks.push(self.paragraph(self.founded(*id, founding, Detail::Any)));
        }
        blocks
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        text(self.language, key, args)
    }

    fn each<T>(&self, items: &[T], word: impl Fn(&T) -> String) -> String {
        let sentences: Vec<String> = items.iter().map(word).collect();
        sentences.join(" ")
    }

    fn paragraph(&self, text: String) -> Block {
        Block::Paragraph(text)
    }

    fn organization(&self, id: OrganizationId) -> &str {
        phrase::organization(self.known.dataset, id, self.language)
    }

    fn member(&self, id: MemberId) -> &str {
        phrase::member(self.known.dataset, id, self.language)
    }

    fn row(&self, ids: &[OrganizationId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.organization(*id).to_owned()).collect();
        phrase::row(self.language, &names)
    }
}

fn entry(name: &str) -> Block {
    Block::Entry { lead: name.to_owned(), rest: String::new() }
}

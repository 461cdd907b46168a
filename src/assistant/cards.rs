//! What somebody may mean while they are still typing: "eca" -> ECAD as a card; "" -> all memberships.

use std::collections::HashSet;
use std::ops::Range;

use super::{Assistant, ChatState, Command, Incoming, Outcome, Reply, Request};
use crate::calendar::NaiveDate;
use crate::dataset::{Dataset, Organization};
use crate::language::Language;
use crate::text::{TokenKind, tokenize};

/// One proposal.
#[derive(Debug, Clone)]
pub struct Card {
    /// The organisation's name; `None` for the answer to the whole question.
    pub title: Option<String>,
    /// One or two sentences.
    pub description: String,
    /// What is sent when the card is chosen.
    pub reply: Reply,
}

/// Proposals, best first.
#[derive(Debug, Clone)]
pub struct Cards {
    /// The language that they are in.
    pub language: Language,
    /// The proposals; none if nothing fits.
    pub cards: Vec<Card>,
    /// The place of the first one that there was no room for.
    pub next: Option<usize>,
}

/// Who is typing.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// What the person's own chat with the bot has fixed.
    pub chat: &'a ChatState,
    /// The language of the person's application.
    pub hint: Option<Language>,
    /// The day that "the last ten years" counts from.
    pub today: NaiveDate,
}

impl Assistant {
    /// Proposals for what is typed so far: its answer if it is a question already, then the organisations that it is
    /// about or whose names begin like it. `range` says which of them are wanted.
    pub fn cards(&self, typed: &str, asking: Asking<'_>, range: Range<usize>) -> Cards {
        let chat = ChatState { context: None, ..asking.chat.clone() };
        let ask =
            |incoming: Incoming<'_>| self.reply(&Request { incoming, hint: asking.hint, today: asking.today }, &chat);
        let is_empty = typed.trim().is_empty();
        let whole = if is_empty { ask(Incoming::Command(Command::List, "")) } else { ask(Incoming::Text(typed)) };
        let (language, is_answer) = (whole.language, whole.outcome == Outcome::Answer);
        let mut ids = if is_answer { whole.organizations.clone() } else { Vec::new() };
        let knowledge = self.knowledge.load_full();
        if !is_empty {
            ids.extend(begin_like(typed, &knowledge.dataset).map(|organization| organization.id.clone()));
        }
        let mut seen = HashSet::new();
        ids.retain(|id| seen.insert(id.clone()));
        // A question for what an organisation is has the same answer as the organisation's card.
        let is_a_card = ids.iter().any(|id| whole.question == format!("{language} describe {id}"));
        let answer = (is_answer && !is_empty && !is_a_card).then(|| Card {
            title: None,
            description: whole.message.direct.clone(),
            reply: whole,
        });
        let places = answer.iter().map(|_| None).chain(ids.iter().map(Some)).collect::<Vec<_>>();
        let range = range.start.min(places.len())..range.end.min(places.len());
        let card = |place: &Option<&String>| {
            let Some(id) = place else { return answer.clone() };
            let organization = knowledge.dataset.organizations.iter().find(|known| known.id == **id)?;
            let line = |kind: &str| format!("{language} {kind} {id}");
            let reply = ask(Incoming::Ask(&line("describe")));
            let joined = ask(Incoming::Ask(&line("joined")));
            let short = if joined.outcome == Outcome::Answer { &joined } else { &reply };
            let description = short.message.direct.clone();
            let title = Some(organization.name.best(language).to_owned());
            (reply.outcome == Outcome::Answer).then_some(Card { title, description, reply })
        };
        let cards = places[range.clone()].iter().filter_map(card).collect();
        Cards { language, cards, next: (range.end < places.len()).then_some(range.end) }
    }
}

/// Organisations with a name of which each typed word begins a word.
fn begin_like<'a>(typed: &str, dataset: &'a Dataset) -> impl Iterator<Item = &'a Organization> {
    /// A letter alone begins too much.
    const SHORTEST: usize = 2;
    let typed = words(typed);
    let is_enough = typed.iter().any(|word| word.chars().count() >= SHORTEST);
    let fits = move |name: &str| {
        let name = words(name);
        typed.iter().all(|typed| name.iter().any(|word| word.starts_with(typed.as_str())))
    };
    dataset.organizations.iter().filter(move |organization| is_enough && names(organization).any(&fits))
}

fn names(organization: &Organization) -> impl Iterator<Item = &str> {
    let names = Language::ALL.into_iter().map(|language| organization.name.best(language));
    let others = organization.other_names.iter();
    names.chain(others.flat_map(|other| Language::ALL.into_iter().map(|language| other.name.best(language))))
}

fn words(text: &str) -> Vec<String> {
    tokenize(text).into_iter().filter(|token| token.kind != TokenKind::Punctuation).map(|token| token.folded).collect()
}

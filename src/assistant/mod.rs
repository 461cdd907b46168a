//! The pipeline as one object: a message in, a reply out; and the swap to a new generation of the data.

mod asked;
mod cache;
mod cards;
mod command;
mod composed;
mod difference;
mod facts;
mod knowledge;
mod memory;
mod missing;
mod reindex;
mod report;
mod stranger;
mod suggest;
mod trial;

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use anyhow::Context as _;
use arc_swap::ArcSwap;

use serde::{Deserialize, Serialize};

use crate::answer;
use crate::calendar::NaiveDate;
use crate::dataset::{self, Loaded, Loader, Problem};
use crate::index::Opened;
use crate::language::Language;
use crate::question::{self, Ask, Question, converter, former_notation};
use crate::render::timeline::{Picture, Theme};
use crate::render::{self, Block, Message};

pub use crate::answer::Outcome;
pub use asked::link_payload;
pub use cards::{Asking, Card, Cards};
pub use command::{Command, Parsed, parse as parse_command};
pub use reindex::Source;
pub use report::{changes, counted, end_of_problems, told, warnings};
pub use trial::{Failed, trial};

use asked::asked_by;
use knowledge::Knowledge;
use memory::Memory;

/// Where the data and the index are.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder with the Popolo files; `None` for the data set that is built into the program.
    pub data_dir: Option<PathBuf>,
    /// The folder for the index's generations; `None` keeps the index in memory.
    pub index_dir: Option<PathBuf>,
    /// The language where neither the message nor the chat tells.
    pub default_language: Language,
}

/// What arrived, apart from who sent it.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The message.
    pub incoming: Incoming<'a>,
    /// The language of the person's application, a hint only.
    pub hint: Option<Language>,
    /// The day that "the last ten years" counts from.
    pub today: NaiveDate,
}

/// The three ways to ask.
#[derive(Debug, Clone, Copy)]
pub enum Incoming<'a> {
    /// Free text.
    Text(&'a str),
    /// A slash command and what follows it.
    Command(Command, &'a str),
    /// A question on one line, as a [`crate::render::Button`] or a deep link carries it.
    Ask(&'a str),
}

/// What a chat remembers between messages; small, and serialisable so that a store can keep it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ChatState {
    /// The language that the chat has fixed.
    pub language: Option<Language>,
    /// What the last answer was about, in the assistant's own notation; it expires by [`Assistant::CONTEXT_LIFETIME`].
    pub context: Option<String>,
}

/// The reply to one message.
#[derive(Debug, Clone)]
pub struct Reply {
    /// What kind of reply it is.
    pub outcome: Outcome,
    /// The language that it is in.
    pub language: Language,
    /// What the person sees.
    pub message: Message,
    /// Identifiers of the organisations that the direct answer is about, in order.
    pub organizations: Vec<String>,
    /// The facts that it states.
    pub facts: Vec<FactLine>,
    /// The question on one line, as it was understood.
    pub question: String,
    /// The same question in the notation of buttons, where it is short enough: for pages, deep links and sharing.
    pub ask: Option<String>,
    /// What comes after `?start=` in a link that asks the same question; where it is short enough.
    pub link: Option<String>,
    /// Whether [`Self::ask`] is a list that is worth a picture.
    pub has_timeline: bool,
    /// How it was read, a line each: words used, words left over, readings that lost.
    pub explanation: Vec<String>,
    /// What the chat is to remember instead of [`ChatState::context`].
    pub context: Option<String>,
}

/// A list of memberships as a picture.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The picture, and which part of the list is on it.
    pub picture: Picture,
    /// What stands below it: what the list says in one sentence, its lines for those who can't see it, its source.
    pub caption: Message,
    /// The language that both are in.
    pub language: Language,
}

/// One fact of a reply, for programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactLine {
    /// Identifier of the organisation.
    pub organization: String,
    /// Identifier of the member, where the fact is about a membership.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// `start_date`, `founding_date`, or the fact's own property.
    pub property: String,
    /// The value as the data has it.
    pub value: serde_json::Value,
    /// Address or title of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// The bot without a carrier: knows the data, answers messages, can take new data. Shared between threads by reference.
#[derive(Debug)]
pub struct Assistant {
    settings: Settings,
    knowledge: ArcSwap<Knowledge>,
    reindexing: Mutex<()>,
    /// Held while data is tried that isn't served: each takes memory, and several at once several times as much.
    rehearsing: Mutex<()>,
}

/// What a reindex changed.
#[derive(Debug, Clone, PartialEq)]
pub struct ReindexReport {
    /// Organisations, memberships, sources and examples that the old data did not have, by name.
    pub added: Vec<String>,
    /// Those that differ.
    pub changed: Vec<String>,
    /// Those that the new data doesn't have.
    pub removed: Vec<String>,
    /// How many organisations there are now.
    pub organizations: usize,
    /// How many memberships.
    pub memberships: usize,
    /// How many facts.
    pub facts: usize,
    /// The new generation's number.
    pub generation: u64,
    /// How long it took.
    pub took: Duration,
    /// Fingerprint of the new data.
    pub fingerprint: String,
    /// The files that it was read from: names and texts.
    pub files: Vec<(String, String)>,
    /// What is wrong with them and didn't stop anything.
    pub warnings: Vec<String>,
    /// Why the index is in memory only, if it is.
    pub unstored: Option<String>,
}

/// Why a reindex changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum ReindexError {
    /// Another one is running.
    #[error("a reindex is already running")]
    Busy,
    /// The files have problems; each line is one, with file, line, pointer, what was expected and found, and the fix.
    #[error("the data has {} problem(s)", .0.len())]
    Problems(Vec<String>),
    /// The new generation did not answer these of its test questions: the data set's own examples, each with how it was
    /// read, and names that have to be found.
    #[error("test questions without an answer: {}", .0.join("; "))]
    Smoke(Vec<String>),
    /// Anything else: no disk, no permission.
    #[error(transparent)]
    Failed(#[from] anyhow::Error),
}

/// What the assistant is serving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The generation's number; it rises by one with each reindex.
    pub generation: u64,
    /// How many organisations.
    pub organizations: usize,
    /// How many memberships.
    pub memberships: usize,
    /// How many facts.
    pub facts: usize,
    /// The date of the data, as its sources state it.
    pub data_date: Option<String>,
    /// Fingerprint of the data.
    pub fingerprint: String,
}

/// What the data folder has, beside what is being served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folder {
    /// The same; or there is no folder, and the data is the program's own.
    Served,
    /// Another data set, without mistakes.
    Other,
    /// Files with so many problems.
    Broken(usize),
}

impl Assistant {
    /// How long after an answer a follow-up may still refer to it.
    pub const CONTEXT_LIFETIME: Duration = Duration::from_secs(30 * 60);

    /// Loads and checks the data, opens the index or builds it.
    ///
    /// # Errors
    /// Every problem of the data, or why there can be no index.
    pub fn open(settings: Settings) -> anyhow::Result<Self> {
        Self::with(knowledge::load(&settings, Loader::default()), settings)
    }

    /// [`Self::open`] with these files (names and texts) in place of the data folder's.
    ///
    /// # Errors
    /// Every problem of the data, or why there can be no index.
    pub fn open_files(settings: Settings, files: Vec<(String, String)>) -> anyhow::Result<Self> {
        Self::with(dataset::load_texts(files), settings)
    }

    fn with(loaded: Result<Loaded, Vec<Problem>>, settings: Settings) -> anyhow::Result<Self> {
        let loaded = loaded.map_err(|problems| {
            let end = end_of_problems(Language::En, problems.len());
            let lines: Vec<String> = problems.iter().map(ToString::to_string).chain(end).collect();
            anyhow::anyhow!("the data has {} problem(s):\n{}", problems.len(), lines.join("\n"))
        })?;
        let knowledge = Knowledge::new(loaded, settings.index_dir.as_deref(), 1).context("the index can't be built")?;
        match &knowledge.opened {
            Opened::Existing | Opened::Built => {}
            Opened::Repaired(damage) => tracing::warn!("the stored index was damaged and is built anew: {damage}"),
            Opened::InMemory(why) => tracing::warn!("the index is kept in memory only: {why}"),
        }
        Ok(Self {
            settings,
            knowledge: ArcSwap::from_pointee(knowledge),
            reindexing: Mutex::default(),
            rehearsing: Mutex::default(),
        })
    }

    /// Answers one message. Never fails: not knowing is an answer.
    pub fn reply(&self, request: &Request<'_>, chat: &ChatState) -> Reply {
        let knowledge = self.knowledge.load_full();
        let key = cache::Key::new(request, chat);
        if let Some(reply) = key.as_ref().and_then(|key| knowledge.replies.get(key)) {
            return reply;
        }
        let reply = self.work_out(request, chat, &knowledge);
        if let Some(key) = key {
            knowledge.replies.put(key, &reply);
        }
        reply
    }

    /// The reply to a message that was answered before; at once.
    pub fn recall(&self, request: &Request<'_>, chat: &ChatState) -> Option<Reply> {
        self.knowledge.load().replies.get(&cache::Key::new(request, chat)?)
    }

    /// The reply to what is too much to be read.
    pub fn decline(&self, request: &Request<'_>, chat: &ChatState) -> Reply {
        let question = Question::new(self.likely(request, chat), Ask::Unknown(question::Unknown::TooLong));
        respond(&self.knowledge.load_full(), question, Vec::new(), request.today)
    }

    fn likely(&self, request: &Request<'_>, chat: &ChatState) -> Language {
        chat.language.or(request.hint).unwrap_or(self.settings.default_language)
    }

    /// [`Self::reply`] without looking whether it was asked before: what an answer really costs.
    pub fn reply_anew(&self, request: &Request<'_>, chat: &ChatState) -> Reply {
        self.work_out(request, chat, &self.knowledge.load_full())
    }

    fn work_out(&self, request: &Request<'_>, chat: &ChatState, knowledge: &Knowledge) -> Reply {
        let likely = self.likely(request, chat);
        let (mut question, explanation) = match request.incoming {
            Incoming::Text(text) => {
                let context = chat.context.as_deref().and_then(|line| Memory::context(line, knowledge));
                let read = question::understand(text, &knowledge.library(), context.as_ref(), likely);
                (stranger::unmixed(text, read.question, &knowledge.dataset), read.explanation)
            }
            Incoming::Command(command, argument) => (asked_by(command, argument, likely, knowledge), Vec::new()),
            Incoming::Ask(line) => {
                let question = former_notation::read(line, &knowledge.dataset);
                if question.is_none()
                    && let Some(mut question) = question::meaning::read(line, &knowledge.dataset)
                {
                    question.language = chat.language.unwrap_or(question.language);
                    return answered(knowledge, question, None, request.today);
                }
                let gone = || Question::new(likely, Ask::Unknown(question::Unknown::Nothing));
                (question.unwrap_or_else(gone), Vec::new())
            }
        };
        if let Some(fixed) = chat.language {
            question.language = fixed;
        }
        let lacks_argument = question.ask == Ask::Unknown(question::Unknown::Argument);
        let mut reply = respond(knowledge, question, explanation, request.today);
        if let (Incoming::Command(command, _), true) = (request.incoming, lacks_argument) {
            missing::ask_back(&mut reply, command, knowledge.known(request.today));
        }
        reply
    }

    /// Page `page` of the picture of a list, which is named as [`Reply::ask`] does; `None` if there is nothing to draw.
    ///
    /// It takes some ten milliseconds of a processor, so it is not for a thread that others wait for.
    pub fn timeline(&self, ask: &str, theme: Theme, page: usize, today: NaiveDate) -> Option<Drawn> {
        let knowledge = self.knowledge.load_full();
        let question = converter::read_any(ask, &knowledge.dataset)?;
        let (known, language) = (knowledge.known(today), question.language);
        let answer = answer::answer(question, known);
        let timeline = answer::timeline(&answer, known)?;
        let picture = render::timeline::picture(&timeline, known, language, theme, page)?;
        let Message { direct, source, .. } = render::message(&answer, known);
        let line = |line: &String| Block::Entry { lead: line.clone(), rest: String::new() };
        let caption =
            Message { direct, blocks: picture.alternative.iter().map(line).collect(), source, buttons: Vec::new() };
        Some(Drawn { picture, caption, language })
    }

    /// The name of whom the data is about, if it is about one member above all.
    pub fn subject(&self, language: Language) -> Option<String> {
        let knowledge = self.knowledge.load();
        let focus = knowledge.dataset.focus?;
        Some(knowledge.dataset.member(focus).name.best(language).to_owned())
    }

    /// What is being served.
    pub fn status(&self) -> Status {
        let knowledge = self.knowledge.load();
        Status {
            generation: knowledge.generation,
            organizations: knowledge.dataset.organizations.len(),
            memberships: knowledge.dataset.stated_memberships().count(),
            facts: knowledge.facts(),
            data_date: knowledge.dataset.sources.iter().find_map(|source| source.date.clone()),
            fingerprint: knowledge.fingerprint.clone(),
        }
    }
}

/// Answers a question as the rules read it, and words the answer.
fn respond(knowledge: &Knowledge, former: Question, explanation: Vec<String>, today: NaiveDate) -> Reply {
    let question = converter::convert(&former, &knowledge.dataset);
    Reply { explanation, ..answered(knowledge, question, Some(&former), today) }
}

/// Answers a question, which the rules may have read as `former`, and words the answer.
fn answered(
    knowledge: &Knowledge,
    question: question::meaning::Question,
    former: Option<&Question>,
    today: NaiveDate,
) -> Reply {
    // Fewer than that are said in a sentence.
    const WORTH_A_PICTURE: usize = 3;
    let (known, dataset, language) = (knowledge.known(today), &knowledge.dataset, question.language);
    let answer = answer::answer(question, known);
    let outcome = answer::outcome(&answer);
    let organizations = answer.organizations();
    let mut message = render::message(&answer, known);
    let names = former.map(|former| suggest::whose(former, &answer, dataset)).unwrap_or_default();
    let outcome = if names.is_empty() { outcome } else { Outcome::Clarify };
    message.buttons = if names.is_empty() { suggest::buttons(former, &answer, outcome, knowledge) } else { names };
    let drawable = answer::timeline(&answer, known).filter(|line| line.has(WORTH_A_PICTURE));
    let ask = match former {
        Some(former) => former_notation::compact(former, dataset),
        None => question::meaning::compact(&answer.question, dataset),
    };
    Reply {
        outcome,
        has_timeline: drawable.is_some(),
        language,
        message,
        organizations: organizations.iter().map(|id| dataset.organization(*id).id.clone()).collect(),
        facts: facts::lines(&answer, known),
        question: answer.question.line(dataset).to_string(),
        link: ask.as_deref().and_then(asked::link_payload),
        ask,
        explanation: Vec::new(),
        context: former.and_then(|former| Memory::new(former, &answer, knowledge)).map(|memory| memory.write()),
    }
}

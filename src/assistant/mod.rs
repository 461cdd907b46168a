//! The pipeline as one object: a message in, a reply out; and the swap to a new generation of the data.

mod command;

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::render::Message;

pub use command::{Command, Parsed, parse as parse_command};

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

/// What kind of reply it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// The data answers the question.
    Answer,
    /// It doesn't, and the message says what it doesn't tell.
    Unknown,
    /// The question can be read in two ways; the buttons are the choices.
    Clarify,
    /// The message asked nothing of the data: a greeting, thanks, a call for help.
    Help,
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
    /// How it was read, a line each: words used, words left over, readings that lost.
    pub explanation: Vec<String>,
    /// What the chat is to remember instead of [`ChatState::context`].
    pub context: Option<String>,
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
}

/// What a reindex changed.
#[derive(Debug, Clone, PartialEq)]
pub struct ReindexReport {
    /// Organisations and memberships that the old data did not have, by name, in the assistant's default language.
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
    /// The new generation did not answer the data set's own example questions.
    #[error("the new index does not answer: {0}")]
    Smoke(String),
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

impl Assistant {
    /// How long after an answer a follow-up may still refer to it.
    pub const CONTEXT_LIFETIME: Duration = Duration::from_secs(30 * 60);

    /// Loads and checks the data, opens the index or builds it.
    ///
    /// # Errors
    /// Every problem of the data, or why there can be no index.
    pub fn open(settings: Settings) -> anyhow::Result<Self> {
        Ok(Self { settings })
    }

    /// Answers one message. Never fails: not knowing is an answer.
    pub fn reply(&self, request: &Request<'_>, chat: &ChatState) -> Reply {
        let language = chat.language.or(request.hint).unwrap_or(self.settings.default_language);
        let direct = match request.incoming {
            Incoming::Text(text) => format!("(not yet) {text}"),
            Incoming::Command(command, argument) => {
                format!("(not yet) /{} {argument}", command.name())
            }
            Incoming::Ask(line) => format!("(not yet) {line}"),
        };
        Reply {
            outcome: Outcome::Unknown,
            language,
            message: Message { direct, ..Message::default() },
            organizations: Vec::new(),
            facts: Vec::new(),
            question: String::new(),
            ask: None,
            explanation: Vec::new(),
            context: None,
        }
    }

    /// Takes the data anew: loads, checks, builds a generation beside the old one, tries it, swaps.
    ///
    /// Blocks; answers go on meanwhile from the old generation.
    ///
    /// # Errors
    /// Whatever kept the old data in service.
    pub fn reindex(&self, _today: NaiveDate) -> Result<ReindexReport, ReindexError> {
        Err(ReindexError::Busy)
    }

    /// What is being served.
    pub fn status(&self) -> Status {
        Status {
            generation: 0,
            organizations: 0,
            memberships: 0,
            facts: 0,
            data_date: None,
            fingerprint: String::new(),
        }
    }
}

//! One conversation in the terminal: a typed line in, what to show out: `2` -> the reply to the last message's second button.

use std::time::Instant;

use crate::assistant::{Assistant, ChatState, Command, Incoming, Parsed, Request, Source, parse_command, told};
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::render::messages::text;
use crate::render::{Block, Button, Message};

/// A conversation and what it remembers.
#[derive(Debug)]
pub(super) struct Session<'a> {
    assistant: &'a Assistant,
    state: ChatState,
    /// When `state.context` was set.
    since: Instant,
    /// The language of the last reply, for what the terminal says itself.
    language: Language,
    buttons: Vec<Button>,
}

/// What a line leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Nothing was typed.
    Wait,
    /// This is shown.
    Say(Message),
    /// This is shown, and what earlier lines left behind is deleted.
    Forget(Message),
    /// What is kept is shown: the session doesn't know about files.
    Privacy(Language),
    /// The conversation ends.
    Leave,
}

impl<'a> Session<'a> {
    /// A new conversation; `fixed` is the language of all answers, `usual` the one before there is any.
    pub(super) fn new(assistant: &'a Assistant, fixed: Option<Language>, usual: Language) -> Self {
        Self {
            assistant,
            state: ChatState { language: fixed, context: None },
            since: Instant::now(),
            language: fixed.unwrap_or(usual),
            buttons: Vec::new(),
        }
    }

    /// The language that the terminal itself speaks at this point.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// Takes a line as it was typed.
    pub(super) fn take(&mut self, line: &str, today: NaiveDate) -> Step {
        let line = line.trim();
        if line.is_empty() {
            return Step::Wait;
        }
        if ["/quit", "/exit", "/q", "quit", "exit", "выход"].contains(&line.to_lowercase().as_str()) {
            return Step::Leave;
        }
        if let Some(button) = self.pressed(line) {
            return self.ask(Incoming::Ask(&button.ask), today);
        }
        match parse_command(line, None) {
            Parsed::Command(command, argument) => self.obey(command, argument, today),
            Parsed::Unknown(Some(command)) => self.say("did-you-mean", &[("name", command.name().into())]),
            Parsed::Unknown(None) => self.say("unknown-command", &[]),
            Parsed::Foreign | Parsed::Text => self.ask(Incoming::Text(line), today),
        }
    }

    fn pressed(&self, line: &str) -> Option<Button> {
        let number: usize = line.trim_end_matches(['.', ')']).parse().ok()?;
        self.buttons.get(number.checked_sub(1)?).cloned()
    }

    fn obey(&mut self, command: Command, argument: &str, today: NaiveDate) -> Step {
        match command {
            Command::Start
            | Command::Help
            | Command::List
            | Command::Since
            | Command::Before
            | Command::In
            | Command::Between
            | Command::Org
            | Command::Search
            | Command::Timeline
            | Command::About => self.ask(Incoming::Command(command, argument), today),
            Command::Language => self.fix_language(argument),
            Command::Privacy => Step::Privacy(self.language),
            Command::Forget => {
                let fixed = self.state.language;
                *self = Self::new(self.assistant, None, fixed.unwrap_or(self.language));
                Step::Forget(Message { direct: text(self.language, "forgotten", &[]), ..Message::default() })
            }
            Command::Reindex => {
                Step::Say(told(self.language, &self.assistant.reindex(Source::Folder, today, self.language)))
            }
            Command::Status => Step::Say(self.status()),
            Command::Unanswered | Command::Cancel => self.say("chat-telegram-only", &[]),
        }
    }

    fn ask(&mut self, incoming: Incoming<'_>, today: NaiveDate) -> Step {
        if self.since.elapsed() >= Assistant::CONTEXT_LIFETIME {
            self.state.context = None;
        }
        let reply = self.assistant.reply(&Request { incoming, hint: Some(self.language), today }, &self.state);
        self.state.context = reply.context;
        self.since = Instant::now();
        self.language = reply.language;
        self.buttons.clone_from(&reply.message.buttons);
        Step::Say(reply.message)
    }

    fn fix_language(&mut self, argument: &str) -> Step {
        let named = |language: &Language| language.own_name().to_lowercase() == argument.to_lowercase();
        match Language::from_tag(argument).or_else(|| Language::ALL.into_iter().find(named)) {
            Some(language) => {
                (self.state.language, self.language) = (Some(language), language);
                self.say("language-set", &[])
            }
            None if argument.eq_ignore_ascii_case("auto") => {
                self.state.language = None;
                self.say("language-set-auto", &[])
            }
            None if argument.is_empty() => {
                let entry = |(tag, rest): (&str, String)| Block::Entry { lead: format!("/language {tag}"), rest };
                let languages = Language::ALL.map(|language| (language.code(), language.own_name().to_owned()));
                let automatic = ("auto", text(self.language, "language-auto", &[]));
                Step::Say(Message {
                    direct: text(self.language, "language-choose", &[]),
                    blocks: languages.into_iter().chain([automatic]).map(entry).collect(),
                    ..Message::default()
                })
            }
            None => self.say("language-unknown", &[]),
        }
    }

    fn status(&self) -> Message {
        let status = self.assistant.status();
        let language = self.language;
        let generation = ("generation", status.generation.to_string());
        let args: Vec<_> = status.counts(language).into_iter().chain([generation]).collect();
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
        let direct = text(language, "status", &args);
        let date = status.data_date.map(|date| ("status-data-date", date));
        let entries = date.into_iter().chain([("status-fingerprint", status.fingerprint)]);
        let entry = |(key, rest): (&str, String)| Block::Entry { lead: text(language, key, &[]), rest };
        Message { direct, blocks: entries.map(entry).collect(), ..Message::default() }
    }

    fn say(&self, key: &str, args: &[(&str, crate::render::messages::Arg<'_>)]) -> Step {
        Step::Say(Message { direct: text(self.language, key, args), ..Message::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant::Settings;

    fn with_session(check: impl FnOnce(&mut Session<'_>, NaiveDate)) {
        let settings = Settings { data_dir: None, index_dir: None, default_language: Language::En };
        let assistant = Assistant::open(settings).unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        check(&mut Session::new(&assistant, None, Language::En), today);
    }

    fn said(step: Step) -> String {
        match step {
            Step::Say(message) | Step::Forget(message) => message.plain(),
            Step::Wait | Step::Privacy(_) | Step::Leave => panic!("expected a message, found {step:?}"),
        }
    }

    #[test]
    fn several_words_leave_and_an_empty_line_waits() {
        with_session(|session, today| {
            for line in ["/quit", " /QUIT ", "/exit", "exit", "Выход"] {
                assert_eq!(session.take(line, today), Step::Leave, "{line}");
            }
            assert_eq!(session.take(" \t", today), Step::Wait);
        });
    }

    #[test]
    fn a_number_presses_a_button_only_where_there_is_one() {
        with_session(|session, today| {
            let button = |ask: &str| Button { label: "label".to_owned(), ask: ask.to_owned() };
            session.buttons = vec![button("first"), button("second")];
            for (line, expected) in [("2", Some("second")), (" 1. ", Some("first")), ("2)", Some("second"))] {
                assert_eq!(session.pressed(line.trim()).map(|button| button.ask).as_deref(), expected, "{line}");
            }
            for line in ["0", "3", "2006", "two", "-1", "99999999999999999999"] {
                assert_eq!(session.pressed(line), None, "{line}");
            }
            assert!(matches!(session.take("2006", today), Step::Say(_)));
        });
    }

    #[test]
    fn the_language_can_be_fixed_freed_and_asked_for() {
        with_session(|session, today| {
            for (line, language) in [
                ("/language ru", Some(Language::Ru)),
                ("/language auto", None),
                ("/language english", Some(Language::En)),
            ] {
                said(session.take(line, today));
                assert_eq!(session.state.language, language, "{line}");
            }
            assert!(said(session.take("/language", today)).contains("/language ru — Русский"));
            said(session.take("/language tt", today));
            assert_eq!(session.state.language, Some(Language::En));
        });
    }

    #[test]
    fn forgetting_leaves_nothing_behind() {
        with_session(|session, today| {
            said(session.take("/language ru", today));
            session.state.context = Some("something".to_owned());
            assert!(matches!(session.take("/forget", today), Step::Forget(_)));
            assert_eq!((&session.state, session.buttons.len()), (&ChatState::default(), 0));
        });
    }

    #[test]
    fn a_slip_in_a_command_is_answered_with_the_command() {
        with_session(|session, today| {
            assert!(said(session.take("/sicne 2006", today)).contains("/since"));
            assert!(said(session.take("/weather", today)).contains("/help"));
        });
    }
}

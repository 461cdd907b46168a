//! What a slash command asks: `/since 2006` -> `list since:2006`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Command;
use super::knowledge::Knowledge;
use crate::calendar::{Period, Relation};
use crate::language::Language;
use crate::question::{self, Ask, Question, Subject, former_notation};
use crate::text::is_readable;

/// The question of a slash command.
pub(super) fn asked_by(command: Command, argument: &str, language: Language, knowledge: &Knowledge) -> Question {
    if !is_readable(argument) {
        return Question::new(language, Ask::Unknown(question::Unknown::TooLong));
    }
    let library = knowledge.library();
    let lacking = || Question::new(language, Ask::Unknown(question::Unknown::Argument));
    let listed = |relation| match former_notation::argument_span(argument, language) {
        Some(span) => Question {
            when: Some(question::When::Period(Period::Related(relation, span))),
            ..Question::new(language, Ask::List(question::By::Joined))
        },
        None => {
            let read = question::understand(&format!("{relation} {argument}"), &library, None, language).question;
            let is_read = !argument.is_empty() && !matches!(read.ask, Ask::Unknown(_));
            if is_read { read } else { lacking() }
        }
    };
    let understood = || {
        let mut question = question::understand(argument, &library, None, language).question;
        question.language = language;
        question
    };
    match command {
        Command::List | Command::Timeline if !argument.is_empty() => listed_of(understood()).unwrap_or_else(|| {
            Question::new(language, Ask::Unknown(question::Unknown::Organization(argument.to_owned())))
        }),
        Command::List | Command::Timeline => Question::new(language, Ask::List(question::By::Joined)),
        Command::Since => listed(Relation::Since),
        Command::Before => listed(Relation::Before),
        Command::In => listed(Relation::In),
        Command::Between => match former_notation::argument_spans(argument, language) {
            Some((one, other)) => Question {
                when: Some(question::When::Period(Period::Between(one, other))),
                ..Question::new(language, Ask::List(question::By::Joined))
            },
            None => lacking(),
        },
        Command::Org | Command::Search if argument.is_empty() => lacking(),
        Command::Org => {
            let read = understood();
            if !read.organizations.is_empty() {
                Question::new(language, Ask::Describe).about(read.organizations)
            } else if read.ask == Ask::Unknown(question::Unknown::Nothing) {
                Question::new(language, Ask::Unknown(question::Unknown::Organization(argument.to_owned())))
            } else {
                read
            }
        }
        Command::Search => understood(),
        Command::About => Question::new(language, Ask::About),
        Command::Start => {
            let linked = deep_link(argument, language, knowledge);
            linked
                .filter(|question| !matches!(question.ask, Ask::Unknown(_)))
                .unwrap_or_else(|| Question::new(language, Ask::Help(question::Talk::Greeting)))
        }
        Command::Help
        | Command::Language
        | Command::Privacy
        | Command::Forget
        | Command::Reindex
        | Command::Status
        | Command::Unanswered
        | Command::Cancel => Question::new(language, Ask::Help(question::Talk::Help)),
    }
}

/// The list that is meant by what was read: of a member's memberships, of an organisation's members.
fn listed_of(read: Question) -> Option<Question> {
    match (&read.ask, &read.subject) {
        (Ask::List(_) | Ask::OrganizationsOf, _) => Some(read),
        // A member by its name alone, whatever it is read as.
        (_, Subject::Members(_)) => {
            Some(Question { ask: Ask::List(question::By::Joined), organizations: Vec::new(), ..read })
        }
        (_, Subject::Focus) if !read.organizations.is_empty() => Some(Question { ask: Ask::Members, ..read }),
        (_, Subject::Focus) => None,
    }
}

/// The payload of a deep link that asks this question (as [`super::Reply::ask`] is) again; `None` if it is too long.
/// Telegram takes 64 letters, digits, `_` and `-` (<https://core.telegram.org/bots/features#deep-linking>).
pub fn link_payload(ask: &str) -> Option<String> {
    let payload = format!("{SHARED}_{}", URL_SAFE_NO_PAD.encode(ask));
    (payload.len() <= 64).then_some(payload)
}

const SHARED: &str = "q";

/// The question of a deep link's payload: `org_ecad`, `since_2006`.
fn deep_link(payload: &str, language: Language, knowledge: &Knowledge) -> Option<Question> {
    let (kind, rest) = payload.split_once('_')?;
    match kind {
        "org" => former_notation::read(&format!("{language} describe {rest}"), &knowledge.dataset)
            .filter(|question| !question.organizations.is_empty()),
        "since" => Some(asked_by(Command::Since, rest, language, knowledge)),
        "before" => Some(asked_by(Command::Before, rest, language, knowledge)),
        "in" => Some(asked_by(Command::In, rest, language, knowledge)),
        SHARED => {
            let line = String::from_utf8(URL_SAFE_NO_PAD.decode(rest).ok()?).ok()?;
            // Whoever follows the link reads it in a language of their own.
            Some(Question { language, ..former_notation::read(&line, &knowledge.dataset)? })
        }
        _ => None,
    }
}

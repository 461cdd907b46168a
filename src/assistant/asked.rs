//! What a slash command asks: `/since 2006` -> `list since:2006`.

use super::Command;
use super::knowledge::Knowledge;
use crate::calendar::{Period, Relation};
use crate::language::Language;
use crate::question::{self, Ask, Question, notation};

/// The question of a slash command.
pub(super) fn asked_by(command: Command, argument: &str, language: Language, knowledge: &Knowledge) -> Question {
    let library = knowledge.library();
    let listed = |relation| match notation::argument_span(argument, language) {
        Some(span) => Question {
            when: Some(question::When::Period(Period::Related(relation, span))),
            ..Question::new(language, Ask::List(question::By::Joined))
        },
        None if argument.is_empty() => Question::new(language, Ask::Unknown(question::Unknown::Argument)),
        None => question::understand(&format!("{relation} {argument}"), &library, None, language).question,
    };
    let understood = || {
        let mut question = question::understand(argument, &library, None, language).question;
        question.language = language;
        question
    };
    match command {
        Command::List | Command::Timeline => Question::new(language, Ask::List(question::By::Joined)),
        Command::Since => listed(Relation::Since),
        Command::Before => listed(Relation::Before),
        Command::In => listed(Relation::In),
        Command::Between => match notation::argument_spans(argument, language) {
            Some((one, other)) => Question {
                when: Some(question::When::Period(Period::Between(one, other))),
                ..Question::new(language, Ask::List(question::By::Joined))
            },
            None => Question::new(language, Ask::Unknown(question::Unknown::Argument)),
        },
        Command::Org | Command::Search if argument.is_empty() => {
            Question::new(language, Ask::Unknown(question::Unknown::Argument))
        }
        Command::Org => {
            let read = understood();
            if read.organizations.is_empty() {
                read
            } else {
                Question::new(language, Ask::Describe).about(read.organizations)
            }
        }
        Command::Search => understood(),
        Command::About => Question::new(language, Ask::About),
        Command::Start => {
            let linked = deep_link(argument, language, knowledge);
            linked.unwrap_or_else(|| Question::new(language, Ask::Help(question::Talk::Greeting)))
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

/// The question of a deep link's payload: `org_ecad`, `since_2006`.
fn deep_link(payload: &str, language: Language, knowledge: &Knowledge) -> Option<Question> {
    let (kind, rest) = payload.split_once('_')?;
    match kind {
        "org" => notation::read(&format!("{language} describe {rest}"), &knowledge.dataset),
        "since" => Some(asked_by(Command::Since, rest, language, knowledge)),
        "before" => Some(asked_by(Command::Before, rest, language, knowledge)),
        "in" => Some(asked_by(Command::In, rest, language, knowledge)),
        _ => None,
    }
}

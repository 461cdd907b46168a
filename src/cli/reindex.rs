//! `reindex`: the data is loaded and checked, the index is built anew, and the report is printed.

use std::io::Write;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use anyhow::bail;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Exit, Place, today};
use crate::assistant::{Assistant, ReindexError, ReindexReport, Settings, Source};
use crate::config::Config;
use crate::language::Language;
use crate::render::messages::text;
use crate::render::{Block, Message};

/// Work that takes longer shows that it goes on.
const PATIENCE: Duration = Duration::from_secs(1);

/// Rebuilds the index in its folder, which is made where there is none.
///
/// # Errors
/// The index cannot be built or its folder cannot be written.
pub(super) fn run(config: &Config, place: Place) -> anyhow::Result<Exit> {
    let settings = Settings {
        data_dir: place.data.or_else(|| config.data_dir.found()),
        index_dir: Some(place.index.unwrap_or_else(|| config.index_dir.path().to_owned())),
        default_language: config.default_language,
    };
    let (today, language) = (today(), config.default_language);
    let result = with_bar(move || match Assistant::open(settings) {
        Ok(assistant) => assistant.reindex(Source::Folder, today, language),
        Err(error) => Err(error.downcast().unwrap_or_else(ReindexError::Failed)),
    })?;
    let message = told(language, &result);
    match result {
        Ok(_) => {
            writeln!(std::io::stdout(), "{}", message.plain())?;
            Ok(Exit::Yes)
        }
        Err(ReindexError::Problems(_) | ReindexError::Smoke(_)) => {
            writeln!(std::io::stdout(), "{}", message.plain())?;
            Ok(Exit::No)
        }
        Err(ReindexError::Busy) => bail!("{}", message.plain()),
        Err(ReindexError::Failed(error)) => Err(error),
    }
}

/// What a reindex did, or why it did nothing.
pub(super) fn told(language: Language, result: &Result<ReindexReport, ReindexError>) -> Message {
    let say = |key, args: &[_]| Message { direct: text(language, key, args), ..Message::default() };
    match result {
        Ok(report) => {
            Message { direct: done(language, report), blocks: changes(language, report), ..Message::default() }
        }
        Err(ReindexError::Busy) => say("reindex-busy", &[]),
        Err(ReindexError::Problems(problems)) => Message {
            blocks: problems.iter().map(|lead| Block::Entry { lead: lead.clone(), rest: String::new() }).collect(),
            ..say("reindex-problems", &[("count", problems.len().into())])
        },
        Err(ReindexError::Smoke(questions)) => Message {
            blocks: questions.iter().map(|lead| Block::Entry { lead: lead.clone(), rest: String::new() }).collect(),
            ..say("reindex-smoke", &[("count", questions.len().into())])
        },
        Err(ReindexError::Failed(error)) => say("reindex-failed", &[("reason", format!("{error:#}").as_str().into())]),
    }
}

/// "11 organisations", "24 memberships", "60 facts".
pub(super) fn counts(language: Language, organizations: usize, memberships: usize, facts: usize) -> [String; 3] {
    [("count-organizations", organizations), ("count-memberships", memberships), ("count-facts", facts)]
        .map(|(key, count)| text(language, key, &[("count", count.into())]))
}

fn done(language: Language, report: &ReindexReport) -> String {
    let [organizations, memberships, facts] = counts(language, report.organizations, report.memberships, report.facts);
    let time = format!("{:.3} s", report.took.as_secs_f64());
    text(
        language,
        "reindex-done",
        &[
            ("organizations", (&organizations).into()),
            ("memberships", (&memberships).into()),
            ("facts", (&facts).into()),
            ("time", (&time).into()),
        ],
    )
}

fn changes(language: Language, report: &ReindexReport) -> Vec<Block> {
    let kinds =
        [("reindex-added", &report.added), ("reindex-changed", &report.changed), ("reindex-removed", &report.removed)];
    let entry =
        |(key, names): (&str, &Vec<String>)| Block::Entry { lead: text(language, key, &[]), rest: names.join(", ") };
    kinds.into_iter().filter(|(_, names)| !names.is_empty()).map(entry).collect()
}

/// Does the work beside a bar that appears only if it takes long.
fn with_bar<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> anyhow::Result<T> {
    let (sender, receiver) = mpsc::channel();
    let worker = std::thread::spawn(move || {
        // The receiver is only gone if this whole command is.
        let _ = sender.send(work());
    });
    let result = match receiver.recv_timeout(PATIENCE) {
        Err(RecvTimeoutError::Timeout) => {
            let bar = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {elapsed}")?);
            bar.enable_steady_tick(Duration::from_millis(100));
            let result = receiver.recv().ok();
            bar.finish_and_clear();
            result
        }
        received => received.ok(),
    };
    match (result, worker.join()) {
        (Some(result), Ok(())) => Ok(result),
        (_, Err(_)) | (None, Ok(())) => bail!("building the index broke down; this is a mistake of the program"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_counts_and_names_what_changed() {
        let report = ReindexReport {
            added: vec!["ECAD".to_owned(), "UCLG".to_owned()],
            changed: Vec::new(),
            removed: vec!["URC".to_owned()],
            organizations: 1,
            memberships: 2,
            facts: 5,
            generation: 3,
            took: Duration::from_millis(12),
            fingerprint: String::new(),
            files: Vec::new(),
            unstored: None,
        };
        let said = told(Language::Ru, &Ok(report)).plain();
        for part in ["1 организация", "2 членства", "5 фактов", "0.012", "ECAD, UCLG", "URC"] {
            assert!(said.contains(part), "{part} in {said}");
        }
    }

    #[test]
    fn every_problem_is_told() {
        let problems = Err(ReindexError::Problems(vec!["a.json:1: one".to_owned(), "a.json:2: two".to_owned()]));
        let said = told(Language::En, &problems).plain();
        assert!(said.contains("a.json:1: one\n") && said.contains("a.json:2: two"), "{said}");
    }

    #[test]
    fn work_that_breaks_down_is_an_error_and_not_a_hang() {
        assert_eq!(with_bar(|| 5).unwrap(), 5);
        assert!(with_bar(|| -> u8 { panic!("on purpose") }).is_err());
    }
}

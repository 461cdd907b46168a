//! What a reindex did, for admins: 11 organisations, one changed -> "The new data is in service: 11 organisations, …".

use super::{ReindexError, ReindexReport, Status};
use crate::dataset::MOST_FINDINGS;
use crate::language::Language;
use crate::render::messages::text;
use crate::render::{Block, Message, duration};

/// How many names of a kind are listed: more than that nobody reads.
const NAMED: usize = 50;
/// How many warnings: they are the same each time, and `check` tells them all.
const WARNED: usize = 5;

/// What a reindex did, or why it did nothing.
pub fn told(language: Language, result: &Result<ReindexReport, ReindexError>) -> Message {
    let say = |key, args: &[_]| Message { direct: text(language, key, args), ..Message::default() };
    let listed = |key, texts: &[String], most: usize, end: Option<String>| Message {
        blocks: texts.iter().take(most).cloned().chain(end).map(Block::Paragraph).collect(),
        ..say(key, &[("count", texts.len().into())])
    };
    match result {
        Ok(report) => done(language, report),
        Err(ReindexError::Busy) => say("reindex-busy", &[]),
        Err(ReindexError::Problems(problems)) => {
            listed("reindex-problems", problems, MOST_FINDINGS, end_of_problems(language, problems.len()))
        }
        Err(ReindexError::Smoke(questions)) => {
            listed("reindex-smoke", questions, NAMED, more(language, questions.len(), NAMED))
        }
        Err(ReindexError::Failed(error)) => say("reindex-failed", &[("reason", (&format!("{error:#}")).into())]),
    }
}

/// What was added, changed and removed, by name; or that nothing was.
pub fn changes(language: Language, report: &ReindexReport) -> Vec<Block> {
    let mut blocks = Vec::new();
    let kinds =
        [("reindex-added", &report.added), ("reindex-changed", &report.changed), ("reindex-removed", &report.removed)];
    for (key, names) in kinds.into_iter().filter(|(_, names)| !names.is_empty()) {
        blocks.push(Block::Paragraph(format!("{}: {}", text(language, key, &[]), names.len())));
        let named = names.iter().take(NAMED);
        blocks.extend(named.map(|name| Block::Entry { lead: name.clone(), rest: String::new() }));
        blocks.extend(more(language, names.len(), NAMED).map(Block::Paragraph));
    }
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(text(language, "reindex-no-change", &[])));
    }
    blocks
}

/// What is said below so many problems, if the search has ended with them.
pub fn end_of_problems(language: Language, count: usize) -> Option<String> {
    (count >= MOST_FINDINGS).then(|| text(language, "reindex-problems-end", &[("count", MOST_FINDINGS.into())]))
}

impl ReindexReport {
    /// "11 organisations", "24 memberships", "60 facts", by their names in messages.
    pub fn counts(&self, language: Language) -> [(&'static str, String); 3] {
        counted(language, [self.organizations, self.memberships, self.facts])
    }
}

impl Status {
    /// "11 organisations", "24 memberships", "60 facts", by their names in messages.
    pub fn counts(&self, language: Language) -> [(&'static str, String); 3] {
        counted(language, [self.organizations, self.memberships, self.facts])
    }
}

/// How many there are beyond those that are listed.
fn more(language: Language, count: usize, listed: usize) -> Option<String> {
    let rest = count.checked_sub(listed).filter(|rest| *rest > 0)?;
    Some(text(language, "reindex-more", &[("count", rest.into())]))
}

/// What the data is used with all the same; the first ones.
pub fn warnings(language: Language, report: &ReindexReport) -> Vec<Block> {
    if report.warnings.is_empty() {
        return Vec::new();
    }
    let count = report.warnings.len();
    let heading = text(language, "reindex-warnings", &[("count", count.into())]);
    let listed = report.warnings.iter().take(WARNED).cloned();
    [heading].into_iter().chain(listed).chain(more(language, count, WARNED)).map(Block::Paragraph).collect()
}

fn done(language: Language, report: &ReindexReport) -> Message {
    let args = report.counts(language).into_iter().chain([("time", duration(language, report.took))]);
    let args: Vec<_> = args.collect();
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
    let is_same = report.added.is_empty() && report.changed.is_empty() && report.removed.is_empty();
    let (key, mut blocks) =
        if is_same { ("reindex-same", Vec::new()) } else { ("reindex-done", changes(language, report)) };
    blocks.extend(warnings(language, report));
    if let Some(reason) = &report.unstored {
        blocks.push(Block::Paragraph(text(language, "reindex-unstored", &[("reason", reason.into())])));
    }
    Message { direct: text(language, key, &args), blocks, ..Message::default() }
}

/// "11 organisations", "24 memberships", "60 facts", by their names in messages.
pub fn counted(language: Language, [organizations, memberships, facts]: [usize; 3]) -> [(&'static str, String); 3] {
    let count = |key: &str, count: usize| text(language, key, &[("count", count.into())]);
    [
        ("organizations", count("count-organizations", organizations)),
        ("memberships", count("count-memberships", memberships)),
        ("facts", count("count-facts", facts)),
    ]
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn report(added: &[&str], removed: &[&str]) -> ReindexReport {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        ReindexReport {
            added: names(added),
            changed: Vec::new(),
            removed: names(removed),
            organizations: 11,
            memberships: 23,
            facts: 51,
            generation: 2,
            took: Duration::from_millis(38),
            fingerprint: String::new(),
            files: Vec::new(),
            warnings: Vec::new(),
            unstored: None,
        }
    }

    #[test]
    fn a_report_names_what_changed() {
        insta::assert_snapshot!(told(Language::Ru, &Ok(report(&["ECAD", "АГП"], &["МАГ"]))).plain(), @r"
        Отвечаю по новым данным: 11 организаций, 23 членства, 51 факт. Обновление заняло 38 мс.

        Добавлено: 2

        • ECAD
        • АГП

        Удалено: 1

        • МАГ
        ");
        let unstored = ReindexReport { unstored: Some("the disk is full".to_owned()), ..report(&[], &[]) };
        insta::assert_snapshot!(told(Language::En, &Ok(unstored)).plain(), @r"
        Reloaded, and the data is the same: 11 organisations, 23 memberships, 51 facts. It took 38 ms.

        The index is in memory only: the disk is full
        ");
    }

    #[test]
    fn many_names_are_cut_short_and_every_problem_is_told() {
        let names: Vec<_> = (1..=53).map(|number| format!("Club {number}")).collect();
        let long = ReindexReport { changed: names, ..report(&[], &[]) };
        let said = told(Language::En, &Ok(long)).plain();
        assert!(said.contains("Changed: 53") && said.ends_with("• Club 50\n\n… and 3 more"), "{said}");
        let warnings = (1..=7).map(|line| format!("a.json:{line}: a slip")).collect();
        let warned = ReindexReport { warnings, ..report(&[], &[]) };
        let said = told(Language::Ru, &Ok(warned)).plain();
        assert!(said.contains("Предупреждений: 7") && said.ends_with("a.json:5: a slip\n\n… и ещё 2"), "{said}");
        let problems = Err(ReindexError::Problems(vec!["a.json:1: one".to_owned(), "a.json:2: two".to_owned()]));
        insta::assert_snapshot!(told(Language::En, &problems).plain(), @r"
        The data has 2 problems. The old data stays in service.

        a.json:1: one

        a.json:2: two
        ");
    }
}

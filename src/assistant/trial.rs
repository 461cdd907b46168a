//! New data is tried before it is used: its own examples are asked, and two of its organisations are looked for.
//!
//! `"When did we join ECAD?"`, which the data doesn't answer -> that question, where it stands, and how it was read

use std::fmt;

use super::knowledge::Knowledge;
use super::{Outcome, respond};
use crate::calendar::NaiveDate;
use crate::dataset::Loaded;
use crate::language::Language;
use crate::question;

/// A trial that the data failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// File and line of an example, `lipki.json:5`; `None` for a name, or where the example isn't found as it is.
    pub place: Option<String>,
    /// The example, or the name of an organisation.
    pub asked: String,
    /// How the example was read, in one line; `None` where a name isn't found.
    pub reading: Option<String>,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reading {
            Some(reading) => write!(f, "{} → {reading}", self.asked),
            None => f.write_str(&self.asked),
        }
    }
}

/// Tries data that was loaded, in an index in memory, as a reindex does.
///
/// # Errors
/// The index can't be built.
pub fn trial(mut loaded: Loaded, today: NaiveDate) -> anyhow::Result<Vec<Failed>> {
    let files = std::mem::take(&mut loaded.files);
    Ok(failed(&Knowledge::new(loaded, None, 1)?, &files, today))
}

/// What of the data's own examples isn't answered from it, and which of its first and last organisation isn't found.
pub(super) fn failed(knowledge: &Knowledge, files: &[(String, String)], today: NaiveDate) -> Vec<Failed> {
    let examples = knowledge.dataset.examples.iter();
    let examples = examples.flat_map(|(language, examples)| examples.iter().map(move |example| (*language, example)));
    let unanswered = examples.filter_map(|(language, example)| {
        let reading = unanswered(knowledge, example, language, today)?;
        Some(Failed { place: place_of(example, files), asked: example.clone(), reading: Some(reading) })
    });
    let ends = [knowledge.dataset.organizations.first(), knowledge.dataset.organizations.last()];
    let names = ends.into_iter().flatten().flat_map(|organization| organization.name.all());
    let unfound = names.filter(|name| !knowledge.finds(name));
    let unfound = unfound.map(|name| Failed { place: None, asked: name.to_owned(), reading: None });
    unanswered.chain(unfound).collect()
}

/// How an example was read that isn't answered.
fn unanswered(knowledge: &Knowledge, example: &str, language: Language, today: NaiveDate) -> Option<String> {
    let read = question::understand(example, &knowledge.library(), None, language);
    let reply = respond(knowledge, read.question, Vec::new(), today);
    (reply.outcome != Outcome::Answer).then_some(reply.question)
}

/// Where an example stands, if it is written there without escapes.
fn place_of(example: &str, files: &[(String, String)]) -> Option<String> {
    let written = serde_json::to_string(example).ok()?;
    files.iter().find_map(|(name, text)| {
        let at = text.find(&written)?;
        Some(format!("{name}:{}", 1 + text[..at].matches('\n').count()))
    })
}

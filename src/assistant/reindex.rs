//! Taking the data anew: load, check, build beside, try, swap in one step, say what changed.

use std::path::Path;
use std::sync::{Arc, PoisonError};
use std::time::Instant;

use anyhow::Context as _;

use super::difference::Difference;
use super::knowledge::{self, Knowledge};
use super::{Assistant, Folder, Outcome, ReindexError, ReindexReport, respond};
use crate::calendar::NaiveDate;
use crate::dataset;
use crate::index::Opened;
use crate::language::Language;
use crate::question;

/// Where a reindex takes the data from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The data folder as it is now.
    Folder,
    /// Files at hand: names and texts.
    Files(Vec<(String, String)>),
}

impl Assistant {
    /// Takes the data anew: loads, checks, builds a generation beside the old one, tries it, swaps.
    ///
    /// Blocks; answers go on meanwhile from the old generation. The report names records in `language`.
    ///
    /// # Errors
    /// Whatever kept the old data in service.
    pub fn reindex(&self, source: Source, today: NaiveDate, language: Language) -> Result<ReindexReport, ReindexError> {
        // A poisoned lock only says that an earlier reindex panicked; the knowledge is swapped whole or not at all.
        let _running = match self.reindexing.try_lock() {
            Ok(running) => running,
            Err(std::sync::TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(std::sync::TryLockError::WouldBlock) => return Err(ReindexError::Busy),
        };
        let (new, report) = self.prepare(source, self.settings.index_dir.as_deref(), (today, language))?;
        self.knowledge.store(Arc::new(new));
        Ok(report)
    }

    /// What [`Self::reindex`] would do with these files, without doing it.
    ///
    /// Blocks, and takes as long; while others are tried, it waits for these.
    ///
    /// # Errors
    /// Whatever would keep the old data in service.
    pub fn rehearse(
        &self,
        files: Vec<(String, String)>,
        today: NaiveDate,
        language: Language,
    ) -> Result<ReindexReport, ReindexError> {
        let _alone = self.rehearsing.lock().unwrap_or_else(PoisonError::into_inner);
        // Nothing of it is to stay, so its index is in memory.
        Ok(self.prepare(Source::Files(files), None, (today, language))?.1)
    }

    /// The files that the data folder has now, if they are what is being served.
    pub fn files(&self) -> Option<Vec<(String, String)>> {
        let loaded = knowledge::load(&self.settings).ok()?;
        (loaded.fingerprint == self.knowledge.load().fingerprint).then_some(loaded.files)
    }

    /// What the data folder has now. Reads all of it.
    pub fn folder(&self) -> Folder {
        if self.settings.data_dir.is_none() {
            return Folder::Served;
        }
        match knowledge::load(&self.settings) {
            Ok(loaded) if loaded.fingerprint == self.knowledge.load().fingerprint => Folder::Served,
            Ok(_) => Folder::Other,
            Err(problems) => Folder::Broken(problems.len()),
        }
    }

    /// The folder that the data comes from; `None` for the data that is built into the program.
    pub fn data_dir(&self) -> Option<&Path> {
        self.settings.data_dir.as_deref()
    }

    fn prepare(
        &self,
        source: Source,
        index_dir: Option<&Path>,
        (today, language): (NaiveDate, Language),
    ) -> Result<(Knowledge, ReindexReport), ReindexError> {
        let began = Instant::now();
        let loaded = match source {
            Source::Folder => knowledge::load(&self.settings),
            Source::Files(files) => dataset::load_texts(files),
        };
        let mut loaded =
            loaded.map_err(|problems| ReindexError::Problems(problems.iter().map(ToString::to_string).collect()))?;
        let files = std::mem::take(&mut loaded.files);
        let old = self.knowledge.load_full();
        let new = Knowledge::new(loaded, index_dir, old.generation + 1).context("the index can't be built")?;
        smoke(&new, today)?;
        let unstored = match &new.opened {
            Opened::InMemory(why) if index_dir.is_some() => Some(why.to_string()),
            Opened::InMemory(_) | Opened::Existing | Opened::Built | Opened::Repaired(_) => None,
        };
        let Difference { added, changed, removed } = Difference::between(&old.dataset, &new.dataset, language);
        let report = ReindexReport {
            added,
            changed,
            removed,
            organizations: new.dataset.organizations.len(),
            memberships: new.dataset.stated_memberships().count(),
            facts: new.facts(),
            generation: new.generation,
            took: began.elapsed(),
            fingerprint: new.fingerprint.clone(),
            files,
            unstored,
        };
        Ok((new, report))
    }
}

/// Asks the data set's own examples, each of which must be answered, and looks for two of its organisations.
fn smoke(knowledge: &Knowledge, today: NaiveDate) -> Result<(), ReindexError> {
    let examples = knowledge.dataset.examples.iter();
    let examples = examples.flat_map(|(language, examples)| examples.iter().map(move |example| (language, example)));
    let unanswered = examples.filter(|(language, example)| {
        let read = question::understand(example, &knowledge.library(), None, **language);
        respond(knowledge, read.question, Vec::new(), today).outcome != Outcome::Answer
    });
    let ends = [knowledge.dataset.organizations.first(), knowledge.dataset.organizations.last()];
    let names = ends.into_iter().flatten().flat_map(|organization| organization.name.all());
    let unfound = names.filter(|name| !knowledge.finds(name)).map(str::to_owned);
    let failed: Vec<_> = unanswered.map(|(_, example)| example.clone()).chain(unfound).collect();
    if failed.is_empty() { Ok(()) } else { Err(ReindexError::Smoke(failed)) }
}

//! Taking the data anew: load, check, build beside, try, swap in one step, say what changed.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Context as _;

use super::knowledge::{self, Knowledge};
use super::{Assistant, Outcome, ReindexError, ReindexReport, respond};
use crate::calendar::NaiveDate;
use crate::dataset::Dataset;
use crate::language::Language;
use crate::question;

impl Assistant {
    /// Takes the data anew: loads, checks, builds a generation beside the old one, tries it, swaps.
    ///
    /// Blocks; answers go on meanwhile from the old generation.
    ///
    /// # Errors
    /// Whatever kept the old data in service.
    pub fn reindex(&self, today: NaiveDate) -> Result<ReindexReport, ReindexError> {
        // A poisoned lock only says that an earlier reindex panicked; the knowledge is swapped whole or not at all.
        let _running = match self.reindexing.try_lock() {
            Ok(running) => running,
            Err(std::sync::TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(std::sync::TryLockError::WouldBlock) => return Err(ReindexError::Busy),
        };
        let began = Instant::now();
        let loaded = knowledge::load(&self.settings)
            .map_err(|problems| ReindexError::Problems(problems.iter().map(ToString::to_string).collect()))?;
        let old = self.knowledge.load_full();
        let new = Knowledge::new(loaded, self.settings.index_dir.as_deref(), old.generation + 1)
            .context("the index can't be built")?;
        smoke(&new, today)?;
        let language = self.settings.default_language;
        let (added, changed, removed) = difference(&old.dataset, &new.dataset, language);
        let report = ReindexReport {
            added,
            changed,
            removed,
            organizations: new.dataset.organizations.len(),
            memberships: new.dataset.memberships.len(),
            facts: new.facts(),
            generation: new.generation,
            took: began.elapsed(),
        };
        self.knowledge.store(Arc::new(new));
        Ok(report)
    }
}

/// Asks the data set's own examples: each must be answered.
fn smoke(knowledge: &Knowledge, today: NaiveDate) -> Result<(), ReindexError> {
    for (language, examples) in &knowledge.dataset.examples {
        for example in examples {
            let read = question::understand(example, &knowledge.library(), None, *language);
            let reply = respond(knowledge, read.question, Vec::new(), today);
            if reply.outcome != Outcome::Answer {
                return Err(ReindexError::Smoke(example.clone()));
            }
        }
    }
    Ok(())
}

/// What was added, what differs, what is gone: organisations by name, memberships as "member: organisation".
fn difference(old: &Dataset, new: &Dataset, language: Language) -> (Vec<String>, Vec<String>, Vec<String>) {
    let (old, new) = (records(old, language), records(new, language));
    let added = new.iter().filter(|(key, _)| !old.contains_key(*key)).map(|(_, (name, _))| name.clone()).collect();
    let changed = new
        .iter()
        .filter(|(key, (_, record))| old.get(*key).is_some_and(|(_, before)| before != record))
        .map(|(_, (name, _))| name.clone())
        .collect();
    let removed = old.iter().filter(|(key, _)| !new.contains_key(*key)).map(|(_, (name, _))| name.clone()).collect();
    (added, changed, removed)
}

/// Every record by what identifies it: its name for people, and its content for comparison.
fn records(dataset: &Dataset, language: Language) -> BTreeMap<(String, usize), (String, String)> {
    let mut records = BTreeMap::new();
    for organization in &dataset.organizations {
        // Positions of sources may move without the record changing, so they are left out.
        let record = crate::dataset::Organization { sources: Vec::new(), ..organization.clone() };
        let name = organization.name.best(language).to_owned();
        records.insert((format!("organization {}", organization.id), 0), (name, format!("{record:?}")));
    }
    for membership in &dataset.memberships {
        let organization = dataset.organization(membership.organization);
        let member = dataset.member(membership.member);
        let key = format!("membership {} {}", organization.id, member.id);
        // Several spells of one member are told apart by their order.
        let spell = (0..).find(|spell| !records.contains_key(&(key.clone(), *spell))).unwrap_or_default();
        let name = format!("{}: {}", member.name.best(language), organization.name.best(language));
        let content = format!(
            "{:?} {:?} {:?} {:?}",
            membership.role, membership.start_date, membership.end_date, membership.statement
        );
        records.insert((key, spell), (name, content));
    }
    records
}

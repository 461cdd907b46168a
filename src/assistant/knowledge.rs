//! One generation of what the assistant knows: data, index and everything prepared from them. Immutable.

use std::collections::HashMap;
use std::path::Path;
use std::sync::OnceLock;

use crate::answer::{Known, Register};
use crate::calendar::NaiveDate;
use crate::dataset::{Dataset, Loaded, Loader, Problem};
use crate::index::{Analysis, Index, IndexError, Opened};
use crate::language::Language;
use crate::question::{Book, Library, Lookup};
use crate::reading::Reader;
use crate::render::Button;
use crate::text;

use super::cache::Cache;
use super::{Settings, suggest};

/// The data set that is built into the program: what a newcomer talks to before there is a folder of their own.
const BUILT_IN: &str = include_str!("../../data/izhevsk.json");

/// How index and questions see words: the one function of `text`.
pub struct Keys;

/// One generation.
#[derive(Debug)]
pub struct Knowledge {
    /// The data.
    pub dataset: Dataset,
    /// Fingerprint of the files that it was read from.
    pub fingerprint: String,
    /// Rises by one with each swap.
    pub generation: u64,
    /// Where the index came from.
    pub opened: Opened,
    book: Book,
    register: Register,
    index: Index,
    /// Reading them takes as long as a few answers, so it is done when they are first offered.
    examples: OnceLock<HashMap<Language, Vec<Button>>>,
    reader: OnceLock<Reader>,
    /// Replies from this data.
    pub replies: Cache,
}

impl Analysis for Keys {
    fn terms(&self, text: &str) -> Vec<String> {
        text::keys(text)
    }

    fn version(&self) -> u32 {
        text::KEY_VERSION
    }
}

impl Lookup for Index {
    fn names(&self, keys: &[&str], limit: usize) -> Vec<usize> {
        Self::names(self, keys, limit).into_iter().map(|hit| hit.name).collect()
    }

    fn passages(&self, keys: &[&str], limit: usize) -> Vec<usize> {
        Self::passages(self, keys, limit).into_iter().map(|hit| hit.passage).collect()
    }

    fn near(&self, key: &str, max_distance: u8) -> Vec<String> {
        Self::near(self, key, max_distance).into_iter().map(|spelling| spelling.term).collect()
    }

    fn name_frequency(&self, key: &str) -> u64 {
        Self::name_frequency(self, key)
    }

    fn passage_frequency(&self, key: &str) -> u64 {
        Self::passage_frequency(self, key)
    }

    fn passage_count(&self) -> u64 {
        Self::passage_count(self)
    }
}

impl Knowledge {
    /// Prepares loaded data, with an index from `folder` or in memory.
    ///
    /// # Errors
    /// Only what Tantivy itself refuses; a folder that can't be used costs nothing but the next start's milliseconds.
    pub fn new(loaded: Loaded, folder: Option<&Path>, generation: u64) -> Result<Self, IndexError> {
        let Loaded { dataset, fingerprint, .. } = loaded;
        let (index, opened) = match folder {
            Some(folder) => Index::open_or_build(folder, &dataset, &fingerprint, &Keys)?,
            None => (Index::in_memory(&dataset, &Keys)?, Opened::Built),
        };
        let book = Book::new(&dataset);
        let register = Register::new(&dataset);
        Ok(Self {
            dataset,
            fingerprint,
            generation,
            opened,
            book,
            register,
            index,
            examples: OnceLock::new(),
            reader: OnceLock::new(),
            replies: Cache::default(),
        })
    }

    /// What reads messages about this data.
    pub fn reader(&self) -> &Reader {
        self.reader.get_or_init(|| Reader::new(&self.dataset))
    }

    /// What questions are read with.
    pub fn library(&self) -> Library<'_> {
        Library { dataset: &self.dataset, book: &self.book, lookup: &self.index }
    }

    /// Whether the index has an organisation's name. One without a letter can't be asked for, and isn't missed.
    pub fn finds(&self, name: &str) -> bool {
        let keys = text::keys(name);
        let keys: Vec<_> = keys.iter().map(String::as_str).collect();
        keys.is_empty() || !self.index.names(&keys, 1).is_empty()
    }

    /// What answers are found in.
    pub fn known(&self, today: NaiveDate) -> Known<'_> {
        Known { dataset: &self.dataset, register: &self.register, today }
    }

    /// The data set's own example questions, to offer as buttons.
    pub fn examples(&self, language: Language) -> &[Button] {
        let read = |language: &Language| (*language, suggest::examples(*language, &self.library()));
        let examples = self.examples.get_or_init(|| Language::ALL.iter().map(read).collect());
        examples.get(&language).map_or(&[], Vec::as_slice)
    }

    /// How many facts the data set states.
    pub fn facts(&self) -> usize {
        self.dataset.organizations.iter().map(|organization| organization.facts.len()).sum()
    }
}

/// Loads the data that `settings` name, by `loader`.
///
/// # Errors
/// Every problem of the files.
pub fn load(settings: &Settings, loader: Loader) -> Result<Loaded, Vec<Problem>> {
    match &settings.data_dir {
        Some(folder) => {
            let loaded = loader.folder(folder)?;
            // Of the warnings, those that are about what wasn't read; the others are for whoever writes the files.
            for warning in loaded.warnings.iter().filter(|warning| warning.line == 0) {
                tracing::warn!("{warning}");
            }
            Ok(loaded)
        }
        None => loader.texts(vec![("built-in data".to_owned(), BUILT_IN.to_owned())]),
    }
}

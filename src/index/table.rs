//! One list of texts as a Tantivy index in memory: terms -> positions in the list, best first.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tantivy::collector::TopDocs;
use tantivy::columnar::Column;
use tantivy::directory::RamDirectory;
use tantivy::indexer::NoMergePolicy;
use tantivy::query::{BooleanQuery, DfaWrapper, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Directory, IndexSettings, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term};

use super::schema::{Fields, ORDINAL};

/// The least that Tantivy takes for a writer's thread, in bytes; a city's data set fills a hundredth of it.
const WRITER_MEMORY: usize = 15_000_000;

/// Why reading cannot fail: the bytes were checked, and no file is behind them any more.
const READABLE: &str = "an index in memory that has been opened can be read";

/// Texts numbered by their position.
pub(super) struct Table {
    directory: RamDirectory,
    searcher: Searcher,
    terms: Field,
    /// Absent where there are no texts at all.
    ordinals: Option<Column<u64>>,
}

impl Table {
    /// Indexes `texts`, each given as its terms.
    pub(super) fn build(texts: impl Iterator<Item = Vec<String>>) -> tantivy::Result<Self> {
        let fields = Fields::new();
        let directory = RamDirectory::create();
        let index = tantivy::Index::create(directory.clone(), fields.schema, IndexSettings::default())?;
        let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_MEMORY)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        for (ordinal, terms) in (0_u64..).zip(texts) {
            let mut document = TantivyDocument::new();
            document.add_text(fields.terms, terms.join(" "));
            document.add_u64(fields.ordinal, ordinal);
            writer.add_document(document)?;
        }
        writer.commit()?;
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
            writer.garbage_collect_files().wait()?;
        }
        writer.wait_merging_threads()?;
        Self::open(directory)
    }

    /// Opens an index from the bytes of its files.
    pub(super) fn from_files(files: &BTreeMap<String, Vec<u8>>) -> tantivy::Result<Self> {
        let directory = RamDirectory::create();
        for (name, bytes) in files {
            directory.atomic_write(Path::new(name), bytes)?;
        }
        Self::open(directory)
    }

    fn open(directory: RamDirectory) -> tantivy::Result<Self> {
        let index = tantivy::Index::open(directory.clone())?;
        let terms = index.schema().get_field("terms")?;
        let reader =
            index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(0).try_into()?;
        let searcher = reader.searcher();
        let ordinals =
            searcher.segment_readers().first().map(|segment| segment.fast_fields().u64(ORDINAL)).transpose()?;
        Ok(Self { directory, searcher, terms, ordinals })
    }

    /// The bytes of the index's files by name, good for [`Table::from_files`].
    pub(super) fn files(&self) -> tantivy::Result<BTreeMap<String, Vec<u8>>> {
        let mut paths: Vec<PathBuf> = self.searcher.index().directory().list_managed_files().into_iter().collect();
        paths.retain(|path| self.directory.exists(path).unwrap_or_default());
        paths
            .into_iter()
            .map(|path| Ok((path.to_string_lossy().into_owned(), self.directory.atomic_read(&path)?)))
            .collect()
    }

    /// How many texts there are.
    pub(super) fn count(&self) -> u64 {
        self.searcher.num_docs()
    }

    /// In how many texts `term` occurs.
    pub(super) fn frequency(&self, term: &str) -> u64 {
        self.searcher.doc_freq(&Term::from_field_text(self.terms, term)).expect(READABLE)
    }

    /// The texts that share a term with `terms`, each with its BM25 score, best first, then in their order.
    pub(super) fn best(&self, terms: &[&str], limit: usize) -> Vec<(usize, f32)> {
        let Some(ordinals) = &self.ordinals else { return Vec::new() };
        let mut distinct = terms.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        let clauses: Vec<Box<dyn Query>> = distinct
            .into_iter()
            .map(|term| Term::from_field_text(self.terms, term))
            .filter(|term| self.searcher.doc_freq(term).expect(READABLE) > 0)
            .map(|term| Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)) as Box<dyn Query>)
            .collect();
        if clauses.is_empty() || limit == 0 {
            return Vec::new();
        }
        let limit = limit.min(usize::try_from(self.count()).unwrap_or(limit));
        let hits = self.searcher.search(&BooleanQuery::union(clauses), &TopDocs::with_limit(limit).order_by_score());
        hits.expect(READABLE)
            .into_iter()
            .map(|(score, address)| {
                let ordinal = ordinals.first(address.doc_id).expect("every text has its ordinal");
                (usize::try_from(ordinal).expect("a position in a list fits"), score)
            })
            .collect()
    }

    /// Calls `found` with every term that `automaton` accepts and the number of texts that it occurs in.
    pub(super) fn accepted(&self, automaton: &DfaWrapper, mut found: impl FnMut(&str, u64)) {
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(self.terms).expect(READABLE);
            let mut stream = inverted.terms().search(automaton).into_stream().expect(READABLE);
            while let Some((term, info)) = stream.next() {
                found(std::str::from_utf8(term).expect("terms are text"), u64::from(info.doc_freq));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_texts_than_the_writer_holds_end_in_one_segment() {
        let count = 120_000_usize;
        let table =
            Table::build((0..count).map(|n| vec![format!("alpha{n}"), format!("beta{n}"), "all".to_owned()])).unwrap();
        assert_eq!(table.searcher.segment_readers().len(), 1);
        for n in [0, count / 2, count - 1] {
            assert_eq!(table.best(&[&format!("alpha{n}")], 9).iter().map(|hit| hit.0).collect::<Vec<_>>(), [n]);
        }
        assert!(table.files().unwrap().len() < 12);
    }

    #[test]
    fn a_table_of_nothing_finds_nothing() {
        let empty = Table::build(std::iter::empty()).unwrap();
        let reopened = Table::from_files(&empty.files().unwrap()).unwrap();
        for table in [empty, reopened] {
            assert_eq!((table.count(), table.frequency("word"), table.best(&["word"], 9).len()), (0, 0, 0));
        }
    }
}

//! One list of texts as a Tantivy index in memory: terms -> positions in the list, best first.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use tantivy::columnar::Column;
use tantivy::directory::RamDirectory;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::indexer::NoMergePolicy;
use tantivy::postings::Postings;
use tantivy::query::{Bm25Weight, DfaWrapper};
use tantivy::schema::IndexRecordOption;
use tantivy::{
    Directory, DocSet, IndexSettings, IndexWriter, InvertedIndexReader, SegmentReader, TERMINATED, TantivyDocument,
};

use super::schema::{Fields, ORDINAL, TERMS};

/// The least that Tantivy takes for a writer's thread, in bytes; a city's data set fills a hundredth of it.
const WRITER_MEMORY: usize = 15_000_000;

/// Why reading cannot fail: the bytes were checked, and no file is behind them any more.
const READABLE: &str = "an index in memory that has been opened can be read";

/// Texts numbered by their position.
pub(super) struct Table {
    directory: RamDirectory,
    index: tantivy::Index,
    /// Absent where there are no texts at all.
    segment: Option<Segment>,
}

/// The parts of the index's only segment that answers are read from.
struct Segment {
    count: u32,
    terms: Arc<InvertedIndexReader>,
    lengths: FieldNormReader,
    average_length: f32,
    ordinals: Column<u64>,
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
        let segments = index.searchable_segments()?;
        debug_assert!(segments.len() <= 1, "a table is built as one segment");
        let segment = segments.first().map(Segment::open).transpose()?;
        Ok(Self { directory, index, segment })
    }

    /// The bytes of the files of an index that has just been built, by name; good for [`Table::from_files`].
    pub(super) fn files(&self) -> tantivy::Result<BTreeMap<String, Vec<u8>>> {
        let mut paths = self.index.directory().list_managed_files();
        paths.retain(|path| self.directory.exists(path).unwrap_or_default());
        paths
            .into_iter()
            .map(|path| Ok((path.to_string_lossy().into_owned(), self.directory.atomic_read(&path)?)))
            .collect()
    }

    /// How many texts there are.
    pub(super) fn count(&self) -> u64 {
        self.segment.as_ref().map_or(0, |segment| u64::from(segment.count))
    }

    /// In how many texts `term` occurs.
    pub(super) fn frequency(&self, term: &str) -> u64 {
        let found = self.segment.as_ref().and_then(|segment| segment.terms.terms().get(term).expect(READABLE));
        found.map_or(0, |info| u64::from(info.doc_freq))
    }

    /// The texts that share a term with `terms`, each with its BM25 score, best first, then in their order.
    pub(super) fn best(&self, terms: &[&str], limit: usize) -> Vec<(usize, f32)> {
        let Some(segment) = &self.segment else { return Vec::new() };
        let mut distinct = terms.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        // A query object with its weights and collectors costs more than all postings of a few words together, so
        // these are read straight: one sum for each text.
        let mut scores: Vec<f32> = Vec::new();
        for term in distinct {
            segment.add_scores(term, &mut scores);
        }
        let scored = (0_u32..).zip(scores).filter(|(_, score)| *score > 0.0);
        let mut hits: Vec<(usize, f32)> = scored.map(|(text, score)| (segment.ordinal(text), score)).collect();
        hits.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        hits.truncate(limit);
        hits
    }

    /// Calls `found` with every term that `automaton` accepts and the number of texts that it occurs in.
    pub(super) fn accepted(&self, automaton: &DfaWrapper, mut found: impl FnMut(&str, u64)) {
        let Some(segment) = &self.segment else { return };
        let mut stream = segment.terms.terms().search(automaton).into_stream().expect(READABLE);
        while let Some((term, info)) = stream.next() {
            found(std::str::from_utf8(term).expect("terms are text"), u64::from(info.doc_freq));
        }
    }
}

impl Segment {
    fn open(segment: &tantivy::Segment) -> tantivy::Result<Self> {
        let reader = SegmentReader::open(segment)?;
        let field = reader.schema().get_field(TERMS)?;
        let (count, terms) = (reader.max_doc(), reader.inverted_index(field)?);
        // Both fit an f32 with room to spare, and the average need not be exact.
        let average_length = terms.total_num_tokens() as f32 / count as f32;
        let (lengths, ordinals) = (reader.get_fieldnorms_reader(field)?, reader.fast_fields().u64(ORDINAL)?);
        Ok(Self { count, terms, lengths, average_length, ordinals })
    }

    fn add_scores(&self, term: &str, scores: &mut Vec<f32>) {
        let Some(info) = self.terms.terms().get(term).expect(READABLE) else { return };
        let frequency = u64::from(info.doc_freq);
        let weight = Bm25Weight::for_one_term_without_explain(frequency, u64::from(self.count), self.average_length);
        let postings = self.terms.read_postings_from_terminfo(&info, IndexRecordOption::WithFreqs);
        let mut postings = postings.expect(READABLE);
        scores.resize(self.count as usize, 0.0);
        while postings.doc() != TERMINATED {
            let length = self.lengths.fieldnorm_id(postings.doc());
            scores[postings.doc() as usize] += weight.score(length, postings.term_freq());
            postings.advance();
        }
    }

    fn ordinal(&self, text: u32) -> usize {
        let ordinal = self.ordinals.first(text).expect("every text has its ordinal");
        usize::try_from(ordinal).expect("it was a position in a list")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn more_texts_than_the_writer_holds_end_in_one_segment() {
        let count = 120_000_usize;
        let table =
            Table::build((0..count).map(|n| vec![format!("alpha{n}"), format!("beta{n}"), "all".to_owned()])).unwrap();
        assert_eq!(table.index.searchable_segments().unwrap().len(), 1);
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

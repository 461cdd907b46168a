//! A data set as the texts that are indexed: a fact with label and keywords -> one text of all three.

use sha2::{Digest, Sha256};

use super::table::Table;
use super::{Analysis, Index, IndexError};
use crate::dataset::Dataset;

/// The texts of a data set, each list in the order of the data set's own.
pub(super) struct Texts {
    names: Vec<String>,
    passages: Vec<String>,
}

impl Texts {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let names = dataset.names().into_iter().map(|name| name.text).collect();
        let passages = dataset.passages().into_iter();
        let passages = passages.map(|passage| [passage.text, passage.label, passage.keywords].join("\n")).collect();
        Self { names, passages }
    }

    /// SHA-256 of all texts in order, in hexadecimal: the same only where every position means the same text.
    pub(super) fn digest(&self) -> String {
        let mut hasher = Sha256::new();
        for list in [&self.names, &self.passages] {
            hasher.update(list.len().to_le_bytes());
            for text in list {
                // The length keeps "ab", "c" apart from "a", "bc".
                hasher.update(text.len().to_le_bytes());
                hasher.update(text);
            }
        }
        hexadecimal(&hasher.finalize())
    }

    pub(super) fn index(&self, analysis: &dyn Analysis) -> Result<Index, IndexError> {
        let table = |texts: &[String]| Table::build(texts.iter().map(|text| analysis.terms(text)));
        Ok(Index { names: table(&self.names)?, passages: table(&self.passages)?, generation: None })
    }
}

/// Bytes as text: [1, 171] -> "01ab".
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

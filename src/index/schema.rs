//! What Tantivy stores of one text: "Aalborg Charter", third in its list -> terms `aalborg charter`, ordinal 2.

use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};

/// Raise it with every change below or in the layout of a generation's folder: generations of another version are
/// not opened.
pub(super) const SCHEMA_VERSION: u32 = 1;

/// The schema and its fields.
pub(super) struct Fields {
    pub(super) schema: Schema,
    /// The terms of the text, joined by spaces. Nothing is stored: an ordinal leads back to the data set.
    pub(super) terms: Field,
    /// The position of the text in its list.
    pub(super) ordinal: Field,
}

/// The name of the ordinal's column.
pub(super) const ORDINAL: &str = "ordinal";

impl Fields {
    pub(super) fn new() -> Self {
        // The terms come analysed. Tantivy's own `whitespace` tokenizer only takes them apart again, and unlike a
        // tokenizer of ours it need not be registered on every index that is opened.
        let indexing =
            TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(IndexRecordOption::WithFreqs);
        let mut schema = Schema::builder();
        let terms = schema.add_text_field("terms", TextOptions::default().set_indexing_options(indexing));
        let ordinal = schema.add_u64_field(ORDINAL, FAST);
        Self { schema: schema.build(), terms, ordinal }
    }
}

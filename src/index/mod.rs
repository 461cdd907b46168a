//! Tantivy lives here and nowhere else: a data set's names and passages become an index that is asked with terms.
//!
//! - `schema`: what Tantivy stores of one text
//! - `table`: one list of texts as a Tantivy index in memory
//! - `build`: a data set as two lists of texts
//! - `search`: [`Index`] and its questions
//! - `generation`: one stored index as a folder, with a manifest of its sums
//! - `folder`: finds, makes, repairs and prunes the generations
//!
//! On the disk:
//! ```text
//! index/
//!   .lock                          held while a generation is written
//!   .building-x1y2z3/              a generation that is being written
//!   generation-1-0.1.0-1-0f3a…/    schema, program, analysis, beginning of the data's fingerprint
//!     manifest.json                what it was made from; length and SHA-256 of every file; written last
//!     names/  passages/            the files of two Tantivy indexes
//! ```
//! What always holds:
//! - An answer never comes from an index of other data: the manifest names the data, the digest of the very texts, and
//!   the versions of schema, analysis and program, and all must be the caller's.
//! - A generation is read once, every byte checked, and served from memory: whatever happens to the folder then, an open
//!   index answers on.
//! - A generation appears under its name in one step, whole. What is half-written or damaged is built anew.
//! - The disk never keeps the program from answering: an index that cannot be stored is served all the same.
//! - What the program did not make is not touched.
//! - No text reaches a query parser: queries are made of single terms.

mod build;
mod folder;
mod generation;
mod schema;
mod search;
mod table;

pub use folder::{Opened, Unstored};
pub use generation::Damage;
pub use search::{Index, IndexError, NameHit, PassageHit, Spelling};

/// How a text becomes terms. Index and question must use the same one, or they see different words.
pub trait Analysis {
    /// The keys of the words of `text`, in order. A key holds no white space.
    fn terms(&self, text: &str) -> Vec<String>;

    /// Goes up with every change in what [`Analysis::terms`] gives, so that no index of the old terms is used.
    fn version(&self) -> u32;
}

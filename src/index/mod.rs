//! Tantivy lives here and nowhere else.

//! English.

mod clauses;

pub use clauses::CLAUSES;

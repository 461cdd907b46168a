//! Russian.

mod clauses;

pub use clauses::CLAUSES;

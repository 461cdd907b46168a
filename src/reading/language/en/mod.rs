//! English.

mod asking;
mod clauses;
pub(in crate::reading) mod marks;

pub use asking::ASKING;
pub use clauses::CLAUSES;

//! A message -> what it asks, read by stages of which each is a pure function with a table of its own.
//!
//! What was typed is mended by what is known of [`words`], [`clauses`] cut it, [`marks`] find names, times and other things
//! in a clause, and a small [`network`] that learned from [`examples`] tells from the rest of its words what is asked of
//! them: a [`sketch`]. [`Reader`] does one after the other, and [`compose`] makes a question of it with the talk before.

pub mod clauses;
pub mod compose;
pub mod example;
pub mod examples;
mod language;
pub mod marks;
pub mod masked;
pub mod network;
pub mod operators;
pub mod property;
mod reader;
pub mod sketch;
mod take;
#[cfg(test)]
mod tests;
pub mod words;

pub use reader::{Read, ReadClause, Reader};
pub use take::Take;

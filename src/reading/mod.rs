//! A message -> what it asks, read by stages of which each is a pure function with a table of its own.
//!
//! [`clauses`] cut a message, *marks* find names, times and other things in a clause, and a small [`network`] that learned
//! from [`examples`] tells from the rest of its words what is asked of them: a [`sketch`].

pub mod clauses;
pub mod example;
pub mod examples;
mod language;
pub mod masked;
pub mod network;
pub mod operators;
pub mod property;
pub mod sketch;
pub mod words;

//! The reading of messages, stage by stage: text -> clauses.

pub mod clauses;
mod language;

//! The reading of messages that will replace `question`: words -> meaning.

pub mod marks;
pub mod words;

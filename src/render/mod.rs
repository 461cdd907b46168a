//! Answers become what a person sees. The only place with wording; one `.ftl` file a language.

mod message;
pub mod messages;

pub use message::{Block, Button, Message, SourceLine};

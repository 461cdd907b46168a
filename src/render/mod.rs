//! Answers become what a person sees. The only place with wording; one set of `.ftl` files a language.

mod answers;
mod message;
pub mod messages;
mod phrase;

pub use answers::message;
pub use message::{Block, Button, Message, SourceLine};

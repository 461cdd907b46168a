//! Words become meaning. Pure: the same message, data and context give the same question, and reading never fails.

mod book;
mod claims;
mod context;
pub mod converter;
mod evidence;
mod facts;
mod former;
pub mod former_notation;
pub mod lexicon;
mod link;
mod looked_up;
pub mod meaning;
mod message;
mod more;
pub mod numeral;
pub mod period;
mod rules;
mod scene;
mod sentence;
mod spelling;
mod topics;
mod understand;

pub use book::{Book, KnownPassage, Lookup};
pub use context::Context;
pub use former::{Ask, By, Detail, End, Hit, Question, Rank, Subject, Talk, Unknown, When};
pub use message::{Library, understand};
pub use spelling::Mended;
pub use understand::Read;

//! Letters, words, stems and keys: what the index and the reading of questions must see alike.

mod token;

pub use token::{Token, TokenKind};

//! Letters, words, stems and keys: what the index and the reading of questions must see alike.

mod fold;
mod key;
pub mod layout;
mod limit;
mod token;
mod tokenize;
pub mod translit;

pub use fold::{fold, is_cyrillic};
pub use key::{VERSION as KEY_VERSION, key, keys, stem};
pub use limit::{LONGEST_WORD, MOST_CHARACTERS, MOST_TOKENS, is_readable};
pub use token::{Token, TokenKind};
pub use tokenize::tokenize;

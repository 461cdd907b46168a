//! What is known of words: "memebrs of ECAD in Kazan" -> "members of ECAD in Kazan", and Kazan is a city.
//!
//! Three questions, each a pure function of folded words ([`crate::text::fold`]): is it a word of the language
//! ([`is_word`], [`is_name`]), is it a place of the world ([`places()`]), and what was meant by it ([`letters`], [`mend`],
//! [`meant`])? The lists are files beside this one, packed as automata, built in and read where they lie; `make.py` makes
//! them, and README.md tells whose they are.

mod distance;
mod letters;
mod list;
mod meant;
mod mend;
mod place;
mod sound;
mod vocabulary;

pub use letters::letters;
pub use list::{is_name, is_word};
pub use meant::{Change, Meant};
pub use mend::{MOST_MENDED, meant, mend};
pub use place::{Kind, Place, is_place, places};
pub use vocabulary::Vocabulary;

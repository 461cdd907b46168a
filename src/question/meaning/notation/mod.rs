//! A question on one line, and back: `en which of:we joined:since:2006` <-> the organisations that were joined since 2006.
//!
//! A line is `LANGUAGE ASK`, with further asks after `;`. What is in brackets may be absent, `…` is one or more.
//!
//! ```text
//! ASK      date [month|day] POINT…    distance POINT POINT      order first|last MEASURE…
//!          which SET                  count SET                 place [by:EVENT|length|size] first|last[:NTH][+TAKE] SET
//!          is SET                     happened POINT TIME       same-year POINT POINT       holds FACT yes|no
//!          total FACT…                difference FACT…          facts FACT…
//!          describe ORG…              name ORG…                 about     help     greeting     thanks
//!          clarify [QUESTION]…        unknown REASON [ORG…]     (here the brackets around QUESTION are meant)
//! SET      [organizations|members|areas] FILTER…     of organisations where it isn't said
//! FILTER   of:WHO   in:ORG   EVENT:TIME   during:TIME   former   ever   role:WORD   kind:WORD   topic:HIT,HIT
//!          for:MEMBER   on-behalf-of:ORG
//!          longer:10y   shorter:10y   among:ORG,ORG   among-members:MEMBER,MEMBER   not:FILTER
//! EVENT    joined   left   founded   dissolved
//! POINT    joined/WHO/ORG   left/WHO/ORG   founded/ORG   dissolved/ORG   today   on/1998-09-03
//! MEASURE  POINT   years(POINT,POINT)   FACT
//! TIME     PERIOD   RELATION(POINT)   year-of(POINT)   between(POINT,POINT)   TIME|TIME   !TIME   (TIME)   never
//! PERIOD   RELATION:SPAN   between:SPAN,SPAN   last:10y   year:-1
//! RELATION in   since   after   before   by
//! SPAN     1998   1998-09   1998-09-03   1990s   c21   1990..1994
//! WHO      we   MEMBER
//! FACT     ORG.property   ORG.property.2 (the second one of that property)   ORG.7 (the fact at that position)
//! HIT      ORG   FACT
//! REASON   nothing   property   organization:WORD   member:WORD   clause:WORD   future   which-organization   whose-membership
//!          argument   too-long
//! ORG, MEMBER   an identifier of the data, or `@` and the first eight hexadecimal digits of its SHA-256
//! ```
//!
//! In words and identifiers whatever is neither letter, digit, `-` nor `_` is percent-encoded; a word of nothing is `%`.
//! What the notation doesn't keep is [`Question::read_as`].

mod period;
mod read;
#[cfg(test)]
mod tests;
mod time;
mod word;
mod write;

use std::fmt;

pub use read::read;

use super::Question;
use crate::dataset::Dataset;
use write::{Names, Writer};

/// The longest line, in bytes, that [`compact`] gives: with a carrier's prefix it fits Telegram's 64 bytes.
pub const LONGEST: usize = 56;

/// How deep questions, filters and times may lie in one another; whatever is deeper isn't read.
const DEEPEST: usize = 8;

/// No question reckons with more years than these or counts to a further place, but a line from outside may hold any number.
const FARTHEST: u32 = 1000;

impl Question {
    /// The question on one line with the identifiers of `dataset`, for people and logs.
    pub fn line<'a>(&'a self, dataset: &'a Dataset) -> impl fmt::Display + 'a {
        fmt::from_fn(move |f| f.write_str(&Writer { dataset, names: Names::Identifiers }.question(self)))
    }
}

/// The question on a line with tags, for buttons and links; `None` where that is longer than [`LONGEST`].
pub fn compact(question: &Question, dataset: &Dataset) -> Option<String> {
    let line = write(question, dataset);
    (line.len() <= LONGEST).then_some(line)
}

/// The same line, whatever its length.
pub fn write(question: &Question, dataset: &Dataset) -> String {
    Writer { dataset, names: Names::Tags }.question(question)
}

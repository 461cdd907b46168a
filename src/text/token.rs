//! A message as words, numbers and punctuation: "since 2006?" -> [since] [2006] [?].

use std::ops::Range;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner hyphens and apostrophes: `Yoshkar-Ola`, `who's`.
    Word,
    /// Digits only: `2006`.
    Number,
    /// One character of anything else that is not a space.
    Punctuation,
}

/// One token of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the message, in bytes.
    pub range: Range<usize>,
    /// What it is made of. Digits with letters on them are split: `2006-го` -> `2006`, `-`, `го`; `90s` -> `90`, `s`.
    pub kind: TokenKind,
    /// The token in the form that is compared: NFKC, lower case, ё as е, one kind of dash, quote and apostrophe,
    /// look-alike letters of the other script replaced.
    pub folded: String,
    /// Whether a space stands before it (or it opens the message).
    pub after_space: bool,
}

//! Tokens split once more at the hyphens inside words, where number words are joined: `twenty-five` -> `twenty` `-` `five`.

use std::ops::Range;

use crate::text::{Token, TokenKind};

/// A token, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece<'t> {
    /// The folded text.
    pub(crate) text: &'t str,
    pub(crate) kind: TokenKind,
    /// The index of the token that it is in.
    pub(crate) token: usize,
    /// Whether it opens its token.
    pub(crate) opens: bool,
    /// Whether it closes its token.
    pub(crate) closes: bool,
    /// Whether a space stands before it.
    pub(crate) after_space: bool,
}

/// All pieces of a message, in order.
pub(crate) fn pieces(tokens: &[Token]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(tokens.len() + 4);
    for (index, token) in tokens.iter().enumerate() {
        let first = pieces.len();
        match token.kind {
            TokenKind::Word => {
                for (count, text) in token.folded.split('-').enumerate() {
                    if count > 0 {
                        pieces.push(part("-", TokenKind::Punctuation, index));
                    }
                    if !text.is_empty() {
                        pieces.push(part(text, TokenKind::Word, index));
                    }
                }
            }
            TokenKind::Number | TokenKind::Punctuation => pieces.push(part(&token.folded, token.kind, index)),
        }
        if let Some(piece) = pieces.get_mut(first) {
            piece.opens = true;
            piece.after_space = token.after_space || index == 0;
        }
        if let Some(piece) = pieces[first..].last_mut() {
            piece.closes = true;
        }
    }
    pieces
}

/// The tokens that a stretch of pieces is, unless it begins or ends inside a token.
pub(crate) fn whole_tokens(pieces: &[Piece<'_>], range: Range<usize>) -> Option<Range<usize>> {
    let (first, last) = (pieces.get(range.start)?, pieces.get(range.end.checked_sub(1)?)?);
    (range.start < range.end && first.opens && last.closes).then(|| first.token..last.token + 1)
}

fn part<'t>(text: &'t str, kind: TokenKind, token: usize) -> Piece<'t> {
    Piece { text, kind, token, opens: false, closes: false, after_space: false }
}

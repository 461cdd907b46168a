//! Text as the encoder's pieces spell it: " №  ５" -> "▁No▁5".
//!
//! SentencePiece's `nmt_nfkc`: Unicode's NFKC, with control characters and the many kinds of space made spaces or nothing.
//! Its rules come with the model, compiled: a double array (as darts-clone lays it out) of what is replaced, longest first,
//! and the replacements, each ended by a zero.

use super::stored::{Quads, Stored};

/// Stands before each word instead of the spaces that are there.
pub(super) const SPACE: char = '▁';

/// The model's rules.
pub(super) struct Normalizer {
    units: Quads,
    replacements: &'static [u8],
}

impl Normalizer {
    pub fn new(charsmap: &'static [u8]) -> Self {
        let mut stored = Stored::new(charsmap);
        let size = stored.count();
        Self { units: stored.quads(size / 4), replacements: stored.rest() }
    }

    /// Nothing but spaces gives nothing.
    pub fn normalize(&self, text: &str) -> String {
        let mut normal = String::with_capacity(text.len() + 8);
        let mut new_word = true;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (length, replacement) = self.replaced(rest.as_bytes()).unwrap_or((first.len_utf8(), None));
            let (taken, after) = rest.split_at(length);
            for letter in replacement.unwrap_or(taken).chars() {
                if letter == ' ' {
                    new_word = true;
                    continue;
                }
                if new_word {
                    normal.push(SPACE);
                    new_word = false;
                }
                normal.push(letter);
            }
            rest = after;
        }
        normal.truncate(normal.trim_end_matches(SPACE).len());
        normal
    }

    /// How many bytes of the beginning are replaced, by what.
    fn replaced(&self, text: &[u8]) -> Option<(usize, Option<&'static str>)> {
        let mut longest = None;
        let mut node = offset(self.unit(0)?);
        for (at, &byte) in text.iter().enumerate() {
            node ^= usize::from(byte);
            let unit = self.unit(node)?;
            if unit & 0x8000_00ff != u32::from(byte) {
                break;
            }
            node ^= offset(unit);
            if unit & 0x100 != 0 {
                longest = Some((at + 1, self.unit(node)? & 0x7fff_ffff));
            }
        }
        let (length, place) = longest?;
        let replacement = self.replacements.get(place as usize..)?.split(|&byte| byte == 0).next()?;
        Some((length, str::from_utf8(replacement).ok()))
    }

    fn unit(&self, node: usize) -> Option<u32> {
        self.units.get(node).copied().map(u32::from_le_bytes)
    }
}

/// How far a unit's children are away, to be combined with its own place by exclusive or.
fn offset(unit: u32) -> usize {
    ((unit >> 10) << ((unit & 0x200) >> 6)) as usize
}

#[cfg(test)]
mod tests {
    use super::super::CHARSMAP;
    use super::*;

    #[test]
    fn letters_are_the_ordinary_ones_and_words_begin_with_a_bar() {
        let check = |text, expected| assert_eq!(Normalizer::new(CHARSMAP).normalize(text), expected, "{text:?}");
        check("", "");
        check(" \t\n ", "");
        check("a", "▁a");
        check("  two \u{3000} words\r\n", "▁two▁words");
        check("№ ５", "▁No▁5");
        check("и\u{306}", "▁й");
        check("soft\u{200b}space", "▁soft▁space");
        check("▁", "");
        check("a▁b", "▁a▁b");
        check("😀", "▁😀");
    }
}

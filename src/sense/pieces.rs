//! Cuts text into the pieces that the encoder knows: "▁вступили" -> "▁вступил", "и".
//!
//! A unigram model as SentencePiece has it: of all ways to put the text together from pieces, the likeliest.

use super::normalize::SPACE;
use super::stored::{Quads, Stored};

/// Row of the token table for a character that is in no piece.
const UNKNOWN: usize = 0;
/// Row of the first piece; before it are the unknown character, the beginning and the end.
const FIRST: usize = 3;

/// The pieces, in the order of their bytes, so that those with the same beginning stand together.
pub(super) struct Pieces {
    unknown: f32,
    scores: Quads,
    /// Where a piece's letters are: three bytes of place, one of length.
    places: Quads,
    letters: &'static [u8],
}

/// The best way to a place in the text: the score up to there, and the last piece on it.
#[derive(Clone, Copy)]
struct Way {
    score: f64,
    start: usize,
    row: usize,
}

impl Pieces {
    pub fn new(file: &'static [u8]) -> Self {
        let mut stored = Stored::new(file);
        let count = stored.count();
        Self {
            unknown: stored.float(),
            scores: stored.quads(count),
            places: stored.quads(count),
            letters: stored.rest(),
        }
    }

    /// Rows of the token table for normalised text; that of the unknown character where there is no text.
    pub fn cut(&self, text: &str) -> Vec<usize> {
        let ways = self.ways(text);
        let mut rows = Vec::new();
        let mut end = text.len();
        while end > 0 {
            rows.push(ways[end].row);
            end = ways[end].start;
        }
        if rows.is_empty() {
            rows.push(UNKNOWN);
        }
        rows.reverse();
        rows
    }

    /// The best way to the end of each character. Of equals the first stays, as in SentencePiece.
    fn ways(&self, text: &str) -> Vec<Way> {
        let mut ways = vec![Way { score: f64::NEG_INFINITY, start: 0, row: UNKNOWN }; text.len() + 1];
        ways[0].score = 0.0;
        for (start, letter) in text.char_indices() {
            let before = ways[start].score;
            let mut go = |end: usize, row, score: f32| {
                let score = before + f64::from(score);
                if score > ways[end].score {
                    ways[end] = Way { score, start, row };
                }
            };
            let mut alone = false;
            self.starting(&text.as_bytes()[start..], |length, piece| {
                alone |= length == letter.len_utf8();
                go(start + length, FIRST + piece, f32::from_le_bytes(self.scores[piece]));
            });
            if !alone {
                go(start + letter.len_utf8(), UNKNOWN, self.unknown);
            }
        }
        ways
    }

    /// Calls for each piece that the text starts with, short ones first, with its length in bytes and its number.
    fn starting(&self, text: &[u8], mut each: impl FnMut(usize, usize)) {
        let mut same = 0..self.places.len();
        for (at, byte) in text.iter().enumerate() {
            let those = &self.places[same.clone()];
            let from = those.partition_point(|&place| self.letters(place).get(at) < Some(byte));
            let to = from + those[from..].partition_point(|&place| self.letters(place).get(at) == Some(byte));
            same = same.start + from..same.start + to;
            if same.is_empty() {
                return;
            }
            // The shortest of those that begin alike is the first.
            if self.letters(self.places[same.start]).len() == at + 1 {
                each(at + 1, same.start);
            }
        }
    }

    fn letters(&self, place: [u8; 4]) -> &'static [u8] {
        let [a, b, c, length] = place;
        let start = u32::from_le_bytes([a, b, c, 0]) as usize;
        &self.letters[start..start + usize::from(length)]
    }

    /// How many blanks, which begin words, are in a row's piece.
    pub fn blanks(&self, row: usize) -> usize {
        let letters = row.checked_sub(FIRST).map_or(&[][..], |piece| self.letters(self.places[piece]));
        str::from_utf8(letters).unwrap_or_default().matches(SPACE).count()
    }

    /// A row's piece, for people.
    #[cfg(test)]
    pub fn spelt(&self, row: usize) -> &'static str {
        match row.checked_sub(FIRST) {
            Some(piece) => str::from_utf8(self.letters(self.places[piece])).unwrap(),
            None => "<unk>",
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::normalize::Normalizer;
    use super::super::{CHARSMAP, PIECES};
    use super::*;

    /// Texts and the package's own pieces of them: `weights/make.py` writes them.
    const EXPECTED: &str = include_str!("../../tests/data/sense/pieces.jsonl");

    #[test]
    fn texts_are_cut_as_the_original_cuts_them() {
        let (normalizer, pieces) = (Normalizer::new(CHARSMAP), Pieces::new(PIECES));
        for line in EXPECTED.lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            let expected: Vec<&str> = line["pieces"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            let rows = pieces.cut(&normalizer.normalize(line["text"].as_str().unwrap()));
            let found: Vec<&str> = rows.into_iter().map(|row| pieces.spelt(row)).collect();
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn pieces_stand_in_the_order_of_their_bytes() {
        let pieces = Pieces::new(PIECES);
        assert!(pieces.places.is_sorted_by(|&a, &b| pieces.letters(a) < pieces.letters(b)));
        assert!(pieces.cut(&SPACE.to_string()) != [UNKNOWN]);
    }
}

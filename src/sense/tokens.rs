//! What each piece means by itself: row 7 -> 512 numbers, unpacked from the program's own file when they are asked for.

use super::stored::{Quads, Stored};

/// Numbers in a row.
pub(super) const WIDTH: usize = 512;
/// The weights spread their rows over this many blocks, each with a scale of its own.
const BLOCKS: usize = 17;

/// The table, as it is in the file.
pub(super) struct Tokens {
    steps: Vec<f32>,
    lowest: Vec<f32>,
    /// Where each row ends.
    ends: Quads,
    rows: &'static [u8],
}

impl Tokens {
    pub fn new(file: &'static [u8]) -> Self {
        let mut stored = Stored::new(file);
        let count = stored.count();
        Self {
            steps: stored.floats(BLOCKS),
            lowest: stored.floats(BLOCKS),
            ends: stored.quads(count),
            rows: stored.rest(),
        }
    }

    /// Writes a row's numbers.
    ///
    /// A row is its block, its lowest level, and each number's level above that in as many bits as the row needs.
    pub fn unpack(&self, row: usize, numbers: &mut [f32]) {
        let end = |row: usize| u32::from_le_bytes(self.ends[row]) as usize;
        let start = row.checked_sub(1).map_or(0, end);
        let (head, levels) = self.rows[start..end(row)].split_at(2);
        let (block, base) = (usize::from(head[0]), u64::from(head[1]));
        let (step, lowest) = (self.steps[block], self.lowest[block]);
        // Eight numbers take as many bytes as one takes bits.
        let bits = levels.len() / (WIDTH / 8);
        for (at, eight) in numbers.chunks_exact_mut(8).enumerate() {
            let mut packed = [0; 8];
            packed[..bits].copy_from_slice(&levels[at * bits..(at + 1) * bits]);
            let mut packed = u64::from_le_bytes(packed);
            for number in eight {
                let level = base + (packed & ((1 << bits) - 1));
                *number = level as f32 * step + lowest;
                packed >>= bits;
            }
        }
    }

    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.ends.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::TOKENS;
    use super::*;

    #[test]
    fn every_row_is_whole() {
        let tokens = Tokens::new(TOKENS);
        let mut numbers = [f32::NAN; WIDTH];
        for row in 0..tokens.count() {
            tokens.unpack(row, &mut numbers);
            assert!(numbers.iter().all(|number| number.is_finite()), "{row}");
        }
        assert_eq!(tokens.ends.last().map(|end| u32::from_le_bytes(*end) as usize), Some(tokens.rows.len()));
    }
}

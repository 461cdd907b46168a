//! Reads the built-in files from their beginning: "05 00 00 00 …" -> 5, and what comes after it.

/// What of a file is still to be read; its numbers are little-endian.
///
/// The files are part of the program, so whatever is missing in them is a mistake of the program and panics.
pub(super) struct Stored(&'static [u8]);

/// Numbers of four bytes that stay where they are until one is asked for.
pub(super) type Quads = &'static [[u8; 4]];

impl Stored {
    pub fn new(file: &'static [u8]) -> Self {
        Self(file)
    }

    pub fn bytes(&mut self, count: usize) -> &'static [u8] {
        let (bytes, rest) = self.0.split_at(count);
        self.0 = rest;
        bytes
    }

    pub fn rest(self) -> &'static [u8] {
        self.0
    }

    pub fn quads(&mut self, count: usize) -> Quads {
        self.bytes(4 * count).as_chunks().0
    }

    pub fn count(&mut self) -> usize {
        u32::from_le_bytes(self.quads(1)[0]) as usize
    }

    pub fn float(&mut self) -> f32 {
        f32::from_le_bytes(self.quads(1)[0])
    }

    pub fn floats(&mut self, count: usize) -> Vec<f32> {
        self.quads(count).iter().copied().map(f32::from_le_bytes).collect()
    }
}

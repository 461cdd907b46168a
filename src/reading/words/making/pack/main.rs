//! Packs sorted lines into an automaton: "word" lines -> an fst set, "word<tab>number" lines -> an fst map.

use std::error::Error;
use std::io::{Read, Write, stdin, stdout};

fn main() -> Result<(), Box<dyn Error>> {
    let mut lines = String::new();
    stdin().read_to_string(&mut lines)?;
    let mut map = fst::MapBuilder::memory();
    for line in lines.lines() {
        let (word, number) = line.split_once('\t').unwrap_or((line, "0"));
        map.insert(word, number.parse()?)?;
    }
    // A set is a map to nothing.
    stdout().write_all(&map.into_inner()?)?;
    Ok(())
}

//! All sketches that examples have taught, and the parts that they are put together from.

use std::collections::{BTreeSet, HashMap};

use crate::reading::sketch::{Sketch, Slot, parts};

/// What a part counts that is a whole sketch by itself: less than the parts that it shares with others.
const WHOLE: f32 = 0.5;

/// The sketches, in the order of their notation.
pub(super) struct Classes {
    sketches: Vec<Sketch>,
    /// For each its parts and what they count.
    parts: Vec<Vec<(usize, f32)>>,
    by_slots: HashMap<Vec<Slot>, Vec<usize>>,
    /// How many different parts there are.
    count: usize,
}

impl Classes {
    /// All these, each once.
    pub fn new(sketches: impl IntoIterator<Item = Sketch>) -> Self {
        let sketches: BTreeSet<(String, Sketch)> =
            sketches.into_iter().map(|sketch| (sketch.to_string(), sketch)).collect();
        let sketches: Vec<Sketch> = sketches.into_iter().map(|(_, sketch)| sketch).collect();
        let named: Vec<Vec<String>> = sketches.iter().map(parts).collect();
        let all: BTreeSet<&String> = named.iter().flatten().collect();
        let number: HashMap<&String, usize> = all.iter().enumerate().map(|(at, &part)| (part, at)).collect();
        let weigh = |part: &String| (number[part], if part.starts_with("whole=") { WHOLE } else { 1.0 });
        let parts = named.iter().map(|parts| parts.iter().map(weigh).collect()).collect();
        let count = number.len();
        let mut by_slots: HashMap<Vec<Slot>, Vec<usize>> = HashMap::new();
        for (class, sketch) in sketches.iter().enumerate() {
            by_slots.entry(sketch.slots()).or_default().push(class);
        }
        Self { sketches, parts, by_slots, count }
    }

    /// How many parts there are.
    pub fn parts(&self) -> usize {
        self.count
    }

    /// The parts of a class and what they count.
    pub fn parts_of(&self, class: usize) -> &[(usize, f32)] {
        &self.parts[class]
    }

    /// All sketches.
    pub fn sketches(&self) -> &[Sketch] {
        &self.sketches
    }

    /// One of them.
    pub fn sketch(&self, class: usize) -> &Sketch {
        &self.sketches[class]
    }

    /// Which one a sketch is.
    pub fn find(&self, sketch: &Sketch) -> Option<usize> {
        self.by_slots.get(&sketch.slots())?.iter().copied().find(|&class| self.sketches[class] == *sketch)
    }

    /// Those that use just these marks, and those that use none because they ask nothing of the data.
    pub fn fitting(&self, slots: &[Slot]) -> Vec<usize> {
        let mut fitting = self.by_slots.get(slots).cloned().unwrap_or_default();
        if !slots.is_empty() {
            let free = self.by_slots.get(&[][..]).into_iter().flatten();
            fitting.extend(free.copied().filter(|&class| self.sketches[class].asks_no_data()));
        }
        fitting
    }

    /// The sum of what its parts score.
    pub fn score(&self, class: usize, scores: &[f32]) -> f32 {
        self.parts[class].iter().map(|&(part, counts)| scores[part] * counts).sum()
    }
}

impl Sketch {
    /// Whether it is answered without the data, whatever is named in it.
    pub fn asks_no_data(&self) -> bool {
        match self {
            Self::About | Self::Help | Self::Courtesy | Self::Remark | Self::Outside => true,
            Self::Date(_)
            | Self::Distance(..)
            | Self::Order(..)
            | Self::Which(_)
            | Self::Count(_)
            | Self::Is(_)
            | Self::Place { .. }
            | Self::Happened(..)
            | Self::SameYear(..)
            | Self::Facts(_)
            | Self::Holds(_)
            | Self::Compare(_)
            | Self::Total(_)
            | Self::Describe(_)
            | Self::Name(_)
            | Self::Both(_)
            | Self::Again(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_fits_that_uses_all_marks_or_asks_nothing() {
        let lines = ["date joined/M/O", "date founded/O", "which", "remark", "describe O"];
        let classes = Classes::new(lines.iter().filter_map(|line| Sketch::read(line).ok()));
        let check = |slots_of: &str, expected: &str| {
            let slots = Sketch::read(slots_of).map(|sketch| sketch.slots()).unwrap_or_default();
            let fitting: Vec<String> =
                classes.fitting(&slots).into_iter().map(|class| classes.sketch(class).to_string()).collect();
            assert_eq!(fitting.join(", "), expected, "{slots_of}");
        };
        check("describe O", "date founded/O1, describe O1, remark");
        check("is of:M in:O", "date joined/M1/O1, remark");
        check("which", "remark, which");
        check("which kind:K", "remark");
    }
}

//! What is known of chats or people for a while, without a thought for who never comes again.

use std::collections::HashMap;

/// A map whose entries end by themselves. Those that have are swept out whenever there are twice as many as the last sweep
/// left, so that, however many there are, each new one costs the same.
#[derive(Debug)]
pub(super) struct Swept<V> {
    entries: HashMap<i64, V>,
    /// From so many entries on.
    sweep_at: usize,
}

/// Fewer aren't worth a sweep.
const FEW: usize = 1_000;

impl<V> Default for Swept<V> {
    fn default() -> Self {
        Self { entries: HashMap::new(), sweep_at: FEW }
    }
}

impl<V> Swept<V> {
    /// The entry of a number, a new one if need be.
    pub(super) fn entry(&mut self, number: i64, has_ended: impl Fn(&V) -> bool, new: V) -> &mut V {
        if self.entries.len() >= self.sweep_at && !self.entries.contains_key(&number) {
            self.entries.retain(|_, entry| !has_ended(entry));
            self.sweep_at = (2 * self.entries.len()).max(FEW);
            self.entries.shrink_to(self.sweep_at);
        }
        self.entries.entry(number).or_insert(new)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn each_new_entry_costs_the_same_however_many_there_are() {
        for count in [2_000, 20_000, 200_000] {
            let (mut map, looks) = (Swept::default(), Cell::new(0));
            for number in 0..count {
                map.entry(
                    number,
                    |()| {
                        looks.set(looks.get() + 1);
                        false
                    },
                    (),
                );
            }
            assert!(looks.get() <= 2 * count, "{} looks for {count} entries", looks.get());
        }
    }

    #[test]
    fn what_has_ended_is_swept_out_and_the_rest_stays() {
        let mut map = Swept::default();
        for number in 0..100_000 {
            // A hundred at a time go on.
            map.entry(number, |since| since + 100 <= number, number);
        }
        assert!(map.entries.len() <= 2 * FEW, "{}", map.entries.len());
        assert!((99_900..100_000).all(|number| map.entries.contains_key(&number)));
    }
}

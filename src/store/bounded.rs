//! A map that forgets its oldest entries: room for 2, insert a, b, c -> b, c.

use std::borrow::Borrow;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

/// A map with room for a fixed number of entries; an entry inserted again counts as new.
#[derive(Debug)]
pub(super) struct Bounded<K, V> {
    room: usize,
    next: u64,
    entries: HashMap<K, (u64, V)>,
    order: BTreeMap<u64, K>,
}

impl<K: Clone + Eq + Hash, V> Bounded<K, V> {
    pub(super) fn new(room: usize) -> Self {
        Self { room, next: 0, entries: HashMap::new(), order: BTreeMap::new() }
    }

    pub(super) fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.entries.get(key).map(|(_, value)| value)
    }

    pub(super) fn insert(&mut self, key: K, value: V) {
        if let Some((old, _)) = self.entries.insert(key.clone(), (self.next, value)) {
            self.order.remove(&old);
        }
        self.order.insert(self.next, key);
        self.next += 1;
        while self.order.len() > self.room {
            if let Some((_, oldest)) = self.order.pop_first() {
                self.entries.remove(&oldest);
            }
        }
    }

    pub(super) fn remove(&mut self, key: &K) -> Option<V> {
        let (place, value) = self.entries.remove(key)?;
        self.order.remove(&place);
        Some(value)
    }

    pub(super) fn retain(&mut self, keep: impl Fn(&K) -> bool) {
        self.entries.retain(|key, _| keep(key));
        self.order.retain(|_, key| keep(key));
    }

    /// Adds older entries below those that are there.
    pub(super) fn take_in(&mut self, older: Self) {
        let newer = std::mem::replace(self, older);
        self.room = newer.room;
        let Self { mut entries, order, .. } = newer;
        for key in order.into_values() {
            if let Some((_, value)) = entries.remove(&key) {
                self.insert(key, value);
            }
        }
    }

    pub(super) fn oldest_first(&self) -> impl Iterator<Item = (&K, &V)> {
        self.order.values().filter_map(|key| self.get(key).map(|value| (key, value)))
    }

    pub(super) fn latest_first(&self) -> impl Iterator<Item = (&K, &V)> {
        self.order.values().rev().filter_map(|key| self.get(key).map(|value| (key, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_entry_makes_room_for_the_newest() {
        let mut map = Bounded::new(2);
        for key in ["a", "b", "a", "c"] {
            map.insert(key, ());
        }
        assert_eq!(map.latest_first().map(|(key, ())| *key).collect::<Vec<_>>(), ["c", "a"]);
        map.retain(|key| *key != "c");
        assert!(map.get(&"c").is_none() && map.get(&"a").is_some());
    }
}

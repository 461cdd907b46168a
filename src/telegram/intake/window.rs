//! Which updates are under way, and which offset may be confirmed: 5 done, 6 under way, 7 done -> offset 6.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use tokio::time::Instant;

/// The updates between the last confirmation and the newest one seen.
#[derive(Debug, Default)]
pub(super) struct Window {
    under_way: BTreeMap<u32, UnderWay>,
    /// Done, but not yet known to be confirmed: Telegram delivers them again.
    done: BTreeSet<u32>,
    /// One past the newest update of the latest batch.
    after: Option<u32>,
}

#[derive(Debug)]
struct UnderWay {
    chat: Option<i64>,
    since: Instant,
    /// Confirmed although it isn't done; see [`Window::adopt`].
    adopted: bool,
}

impl Window {
    /// Telegram's limit for one batch. It always gives the oldest unconfirmed updates, so this is also how many can be
    /// under way at once.
    pub(super) const ROOM: usize = 100;
    /// How long everybody may wait for one chat.
    const PATIENCE: Duration = Duration::from_millis(250);
    /// How many updates may be in this process's hands alone.
    const ADOPTED: usize = 1_000;

    /// Takes note of an update; false if it is known already.
    pub(super) fn admit(&mut self, id: u32, chat: Option<i64>) -> bool {
        if self.knows(id) {
            return false;
        }
        self.under_way.insert(id, UnderWay { chat, since: Instant::now(), adopted: false });
        true
    }

    /// Whether the update is under way or done.
    pub(super) fn knows(&self, id: u32) -> bool {
        self.under_way.contains_key(&id) || self.done.contains(&id)
    }

    /// The update's answer is out.
    pub(super) fn finish(&mut self, id: u32) {
        if self.under_way.remove(&id).is_some() {
            self.done.insert(id);
        }
    }

    /// The newest update of a batch. Numbers may jump in either direction after a week of silence, so this is the
    /// latest batch's, not the highest ever seen.
    pub(super) fn seen_up_to(&mut self, newest: u32) {
        self.after = Some(newest.wrapping_add(1));
    }

    /// All updates below this are done.
    pub(super) fn offset(&self) -> Option<u32> {
        self.oldest().or(self.after)
    }

    /// Telegram has taken `offset`: updates below it don't come again.
    pub(super) fn confirmed(&mut self, offset: u32) {
        self.done.retain(|id| *id >= offset);
    }

    /// After a long silence numbers start anew, and an old offset could hide them.
    pub(super) fn forget_offset(&mut self) {
        if self.under_way.is_empty() {
            self.after = None;
            self.done.clear();
        }
    }

    /// How many updates are under way and unconfirmed.
    pub(super) fn waiting(&self) -> usize {
        self.under_way.values().filter(|update| !update.adopted).count()
    }

    /// How many are under way, confirmed or not.
    pub(super) fn open(&self) -> usize {
        self.under_way.len()
    }

    /// Confirms updates of chats that hold everybody up, although they aren't done.
    ///
    /// This is where *at least once* ends, and it must end somewhere: Telegram shows no more than the oldest hundred
    /// unconfirmed updates, so one chat with a hundred messages that has to wait for Telegram's flood limit would keep
    /// all other chats waiting with it. To be called when the window is full and nothing new comes through. The updates
    /// of a chat that has been stuck for a moment are then held by this process alone: a regular stop still waits
    /// for them, only a killed process loses them. There is a limit to that too; past it all wait, as every update ends
    /// by its own deadline.
    ///
    /// Returns how many were adopted.
    pub(super) fn adopt(&mut self, now: Instant) -> usize {
        let stuck: BTreeSet<_> = self
            .under_way
            .values()
            .filter(|update| update.adopted || now.duration_since(update.since) >= Self::PATIENCE)
            .map(|update| update.chat)
            .collect();
        let room = Self::ADOPTED.saturating_sub(self.open() - self.waiting());
        let candidates = self.under_way.values_mut().filter(|update| !update.adopted && stuck.contains(&update.chat));
        candidates.take(room).map(|update| update.adopted = true).count()
    }

    fn oldest(&self) -> Option<u32> {
        self.under_way.iter().find(|(_, update)| !update.adopted).map(|(id, _)| *id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn window(ids: impl IntoIterator<Item = u32>) -> Window {
        let mut window = Window::default();
        for id in ids {
            window.admit(id, Some(i64::from(id % 2)));
            window.seen_up_to(id);
        }
        window
    }

    #[test]
    fn the_offset_stays_at_the_oldest_update_under_way() {
        let mut window = window(5..=8);
        for (done, expected) in [(6, 5), (5, 7), (8, 7), (7, 9)] {
            window.finish(done);
            assert_eq!(window.offset(), Some(expected), "after {done}");
        }
    }

    #[test]
    fn an_update_that_comes_again_is_known_until_it_is_confirmed() {
        let mut window = window(5..=6);
        window.finish(5);
        assert!(!window.admit(5, None) && !window.admit(6, None));
        window.confirmed(6);
        assert!(!window.knows(5) && window.knows(6));
    }

    #[test]
    fn numbers_that_jump_back_move_the_offset_back() {
        let mut window = window([900]);
        window.finish(900);
        window.confirmed(901);
        window.forget_offset();
        assert_eq!(window.offset(), None);
        assert!(window.admit(17, None));
        window.seen_up_to(17);
        assert_eq!(window.offset(), Some(17));
        window.finish(17);
        assert_eq!(window.offset(), Some(18));
    }

    #[test]
    fn only_the_chat_that_is_stuck_is_adopted() {
        let mut window = window(2..=6);
        let later = Instant::now() + Window::PATIENCE;
        window.under_way.values_mut().skip(1).for_each(|update| update.since = later);
        assert_eq!(window.adopt(later), 3, "2, which is old, and 4 and 6 behind it");
        assert_eq!((window.offset(), window.waiting(), window.open()), (Some(3), 2, 5));
        window.finish(2);
        assert!(!window.admit(2, None), "it comes again as long as its offset isn't taken");
    }

    proptest! {
        #[test]
        fn no_offset_ever_confirms_an_update_under_way(
            steps in prop::collection::vec((0_u32..40, any::<bool>()), 0..80)
        ) {
            let mut window = Window::default();
            for (id, finishes) in steps {
                if finishes {
                    window.finish(id);
                } else if window.admit(id, None) {
                    window.seen_up_to(id);
                }
                let offset = window.offset().unwrap_or(0);
                prop_assert!(window.under_way.keys().all(|id| *id >= offset) || window.under_way.is_empty());
            }
        }
    }
}

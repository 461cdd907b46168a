//! What goes wrong, where and how often: "the second and third sendMessage to chat 7: 502".

use std::time::Duration;

use super::state::Call;

/// One line of the plan.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    method: &'static str,
    chat: Option<i64>,
    skip: usize,
    times: usize,
    trouble: Trouble,
}

/// What can go wrong with a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// An error with Telegram's code and words; nothing is done.
    Refusal(u16, &'static str),
    /// 429 with so many seconds to wait; nothing is done.
    RetryAfter(u64),
    /// The call is done, but late.
    Delay(Duration),
    /// The connection breaks before the call is done.
    Drop,
    /// The call is done, and half of the answer arrives.
    Truncate,
    /// The call is done, and the connection breaks before anything of that comes back.
    Lose,
    /// Nothing is done and nothing comes back.
    Hang,
}

impl Fault {
    /// The next call of `method` meets this trouble.
    pub(crate) fn on(method: &'static str, trouble: Trouble) -> Self {
        Self { method, chat: None, skip: 0, times: 1, trouble }
    }

    /// Only calls for this chat count.
    pub(crate) fn in_chat(mut self, chat: i64) -> Self {
        self.chat = Some(chat);
        self
    }

    /// Only after so many calls went well.
    pub(crate) fn after(mut self, calls: usize) -> Self {
        self.skip = calls;
        self
    }

    /// So many calls in a row meet it.
    pub(crate) fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// How many calls are still to meet it.
    pub(super) fn left(&self) -> usize {
        self.times
    }

    /// Counts a call; the trouble, if the call meets it.
    pub(super) fn strikes(&mut self, call: &Call) -> Option<Trouble> {
        let is_meant = call.is(self.method) && self.chat.is_none_or(|chat| call.chat() == Some(chat));
        if !is_meant || self.times == 0 {
            return None;
        }
        if self.skip > 0 {
            self.skip -= 1;
            return None;
        }
        self.times -= 1;
        Some(self.trouble.clone())
    }
}

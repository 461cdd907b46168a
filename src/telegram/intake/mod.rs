//! Updates in, each handed on with a receipt that says when its answer is out.
//!
//! # At least once
//! Telegram keeps an update until it is confirmed, and whoever takes updates says what is confirmed. Here an update is
//! confirmed when its [`Receipt`] is returned, and that is when its answer is out (or it needs none). A process that is
//! killed in between gets the update again when it starts.
//!
//! Both ways of taking updates end in the same call, [`Accept::accept`]: [`polling`] moves its offset when receipts come
//! back; [`webhook`] answers the HTTP request.

mod connection;
mod polling;
mod read;
mod webhook;
mod window;

use teloxide::types::Update;

pub(super) use connection::{Me, connect};
pub(super) use polling::{Polling, prepare};
pub(super) use read::read;
pub(super) use webhook::{Delivery, Webhook, register, watch};

/// Takes updates on, in order within a chat.
pub(super) trait Accept: Send + Sync {
    /// Returns at once; the receipt is returned when the update is dealt with, after a panic too.
    fn accept(&self, update: Update, receipt: Receipt);
}

/// To be returned when an update is dealt with. Dropped without that (the process is stopping), it confirms nothing.
pub(super) struct Receipt(Box<dyn FnOnce() + Send>);

impl Receipt {
    pub(super) fn new(returned: impl FnOnce() + Send + 'static) -> Self {
        Self(Box::new(returned))
    }

    /// The update may be confirmed.
    pub(super) fn give_back(self) {
        (self.0)();
    }
}

/// The chat whose messages an update stands in line with; `None` for what belongs to no chat.
pub(super) fn chat_of(update: &Update) -> Option<i64> {
    let user = || update.from().and_then(|user| i64::try_from(user.id.0).ok());
    update.chat().map(|chat| chat.id.0).or_else(user)
}

//! What both ways of taking updates share: who the bot is, what it wants to hear of, patience while Telegram is away.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use crate::telegram::ServeError;
use crate::telegram::api::{Api, Failure};

/// This bot, as Telegram knows it.
#[derive(Debug, Clone, Deserialize)]
pub(in crate::telegram) struct Me {
    pub(in crate::telegram) id: u64,
    pub(in crate::telegram) username: String,
}

/// The kinds of updates that the bot does something about.
pub(super) const ALLOWED: [&str; 5] = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"];
/// What a request may take, beside what Telegram is asked to hold it open.
pub(super) const ROUND_TRIP: Duration = Duration::from_secs(10);
/// Between two attempts while Telegram is away: at first, and at most.
pub(super) const BACK_OFF: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(30));

/// Waits until Telegram answers, and asks who this bot is.
///
/// # Errors
/// Telegram doesn't know the token.
pub(in crate::telegram) async fn connect(api: &Api) -> Result<Me, ServeError> {
    let mut back_off = BackOff::default();
    loop {
        match api.call("getMe", &json!({}), ROUND_TRIP).await {
            Ok(me) => return Ok(me),
            Err(Failure::Unauthorized) => return Err(ServeError::TokenRefused),
            Err(failure) => back_off.wait(&failure).await,
        }
    }
}

/// Growing pauses while Telegram doesn't answer as it should.
#[derive(Debug)]
pub(super) struct BackOff {
    pause: Duration,
}

impl Default for BackOff {
    fn default() -> Self {
        Self { pause: BACK_OFF.0 }
    }
}

impl BackOff {
    /// Says what is wrong and waits.
    pub(super) async fn wait(&mut self, failure: &Failure) {
        let pause = if let Failure::RetryAfter(wait) = failure { *wait } else { self.pause };
        let seconds = pause.as_secs_f32();
        if let Failure::Conflict(words) = failure {
            tracing::warn!(
                %words, retry_in_s = seconds,
                "another program takes the updates of this bot (the same token runs twice?)"
            );
        } else {
            tracing::warn!(%failure, retry_in_s = seconds, "Telegram doesn't answer as expected, waiting for it");
        }
        tokio::time::sleep(pause).await;
        self.pause = (self.pause * 2).min(BACK_OFF.1);
    }

    /// Telegram answers again.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }
}

//! What the log must never hold.

use std::io::Write;
use std::sync::{Mutex, Once, PoisonError};

use serde_json::json;

use super::{Bot, Chat};
use crate::fake_telegram::{FakeTelegram, Fault, TOKEN, Trouble};

/// Everything that all tests of this process have logged, from the finest level on.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// The way into it.
struct Sink;

/// From the first call on everything is kept.
pub(crate) fn capture() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(|| Sink).init();
    });
}

/// The log so far.
pub(crate) fn text() -> String {
    String::from_utf8_lossy(&LOG.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_holds_no_token_no_words_and_no_names() {
    let fake = FakeTelegram::start().await;
    let strange = json!({"guest_message": {"text": "sentinelwords", "from": {"first_name": "Sentinelname"}}});
    fake.push(strange);
    fake.push(json!({"message": {"text": "sentinelwords", "chat": "Sentinelname"}}));
    fake.plan(Fault::on("getMe", Trouble::Drop));
    fake.plan(Fault::on("sendMessage", Trouble::Drop));
    fake.plan(Fault::on("sendMessage", Trouble::Refusal(400, "Bad Request: chat not found")).after(3));
    fake.plan(Fault::on("getUpdates", Trouble::Truncate).after(2));
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    chat.says("sentinelwords").await;
    chat.says("/since sentinelwords").await;
    chat.presses_data("sentinelwords", json!({"message_id": 5, "date": 1, "text": "sentinelwords"})).await;
    chat.says("sentinelwords again").await;
    fake.block(7);
    chat.says("sentinelwords at last").await;
    bot.stop().await.unwrap();

    let log = text();
    assert!(log.contains("guest_message") && log.contains("connected to Telegram"), "there is a log at all:\n{log}");
    for secret in [TOKEN, "loopback-token", "sentinelwords", "Sentinelname"] {
        let lines: Vec<_> = log.lines().filter(|line| line.contains(secret)).collect();
        assert!(lines.is_empty(), "{secret}: {lines:#?}");
    }
}

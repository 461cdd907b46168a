//! What the log must never hold, even at its finest level.

use serde_json::json;

use super::{Bot, Chat};
use crate::fake_telegram::{FakeTelegram, Fault, Trouble};

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
    chat.says("/org sentinelwords").await;
    chat.says("/start org_sentinelwords").await;
    fake.block(7);
    chat.says("sentinelwords at last").await;
    bot.signal("TERM");
    // That nothing of all this is in the log is looked at wherever a bot ends.
    let log = bot.ended().await.log;
    for expected in ["guest_message", "connected to Telegram", "stopped, every message is answered"] {
        assert!(log.contains(expected), "there is a log at all:\n{log}");
    }
}

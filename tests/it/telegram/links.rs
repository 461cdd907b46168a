//! Questions that come through links and buttons, honest ones and forged ones.

use serde_json::json;

use super::{Bot, Chat};
use crate::fake_telegram::FakeTelegram;

#[tokio::test]
async fn deep_links_lead_to_answers_and_hostile_ones_to_the_greeting() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    assert_eq!(chat.says("/start org_ecad").await, chat.says("/org ecad").await);
    assert_eq!(chat.says("/start since_2006").await, chat.says("/since 2006").await);
    let greeting = chat.says("/start").await;
    for payload in [
        "org_",
        "org_../../etc/passwd",
        "org_\"><script>",
        "org_ecad' OR 1=1",
        "since_",
        "since_99999999999999999999",
        "since_0000-00-00",
        "in_2147483647s",
        "x",
        "_",
        "____",
        "org_%00",
        &"A".repeat(64),
    ] {
        let said = chat.says(&format!("/start {payload}")).await;
        assert_eq!(said, greeting, "{payload}");
    }
    bot.stop().await;
}

#[tokio::test]
async fn buttons_with_forged_questions_do_no_harm() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    for ask in [
        "en list in:2147483640s",
        "en list since:99999",
        "en list between:1,2",
        "en list last:4294967295y",
        "en list year:2147483647",
        "en list year:-2147483648",
        "en longer-than 4294967295y",
        "en rank first:4294967295",
        "en property @00000000.99",
        "en joined",
        "en compare",
        "en property",
        "en topic",
        "en several",
        "ru",
    ] {
        let said = chat.presses_data(&format!("1a:{ask}"), json!({"message_id": 5, "date": 1, "text": "x"})).await;
        assert!(said != "(silence)" && !said.contains("went wrong"), "{ask}: {said}");
    }
    bot.stop().await;
}

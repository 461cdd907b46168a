//! Starting while Telegram is away, refusing to start, stopping with work under way.

use std::time::Duration;

use membership_bot::telegram::ServeError;
use serde_json::json;
use url::Url;

use super::{Bot, Chat};
use crate::fake_telegram::{FakeTelegram, Fault, Trouble};

#[tokio::test]
async fn telegram_being_away_at_the_start_is_waited_for() {
    let address = FakeTelegram::free_address();
    let bot = Bot::start(Url::parse(&format!("http://{address}")).unwrap());
    tokio::time::sleep(Duration::from_millis(300)).await;
    let fake = FakeTelegram::start_at(address).await;
    fake.plan(Fault::on("getMe", Trouble::Refusal(502, "Bad Gateway")));
    assert_ne!(Chat::private(&fake, 7, "en").says("/privacy").await, "(silence)");
    assert!(super::logs::text().contains("Telegram doesn't answer as expected, waiting for it"));
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn a_stop_while_telegram_is_away_is_a_stop() {
    let address = FakeTelegram::free_address();
    let bot = Bot::start(Url::parse(&format!("http://{address}")).unwrap());
    tokio::time::sleep(Duration::from_millis(50)).await;
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn a_wrong_token_ends_it_with_one_clear_line() {
    let fake = FakeTelegram::start().await;
    for token in ["4242:wrong", "wrong"] {
        let error = Bot::start_with(fake.url(), token, super::today).ended().await.unwrap_err();
        assert!(matches!(error, ServeError::TokenRefused), "{token}");
        assert!(!error.to_string().contains(token) && !error.to_string().contains('\n'), "{error}");
    }
}

#[tokio::test]
async fn a_token_that_is_revoked_later_ends_it_too() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("getUpdates", Trouble::Refusal(401, "Unauthorized")).after(1).times(99));
    let bot = Bot::start(fake.url());
    Chat::private(&fake, 7, "en").drops(json!({"text": "/privacy"}));
    assert!(matches!(bot.ended().await, Err(ServeError::TokenRefused)));
    assert_eq!(fake.texts(7).len(), 1, "what was under way is answered");
}

#[tokio::test]
async fn a_webhook_that_is_still_set_is_removed_and_no_update_is_lost() {
    let fake = FakeTelegram::start().await;
    fake.set_webhook("https://example.org/hook");
    let chat = Chat::private(&fake, 7, "en");
    let update = chat.drops(json!({"text": "/privacy"}));
    let bot = Bot::start(fake.url());
    chat.settled(update).await;
    assert_eq!(fake.texts(7).len(), 1);
    fake.set_webhook("https://example.org/again");
    chat.says("/privacy").await;
    assert_eq!(fake.texts(7).len(), 2, "one that is set later is removed too");
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn a_stop_finishes_the_answers_under_way_and_confirms_them() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::Delay(Duration::from_secs(1))));
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let update = chat.drops(json!({"text": "/privacy"}));
    fake.wait_for("the attempt", |fake| fake.calls_of("sendMessage").len() == 1).await;
    bot.stop().await.unwrap();
    assert_eq!(fake.texts(7).len(), 1);
    assert!(fake.confirmed_below() > update);
}

#[tokio::test]
async fn a_stop_does_not_wait_for_ever_and_leaves_the_question_to_the_next_process() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::RetryAfter(60)));
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let update = chat.drops(json!({"text": "/privacy"}));
    fake.wait_for("the attempt", |fake| fake.calls_of("sendMessage").iter().any(|call| call.status == 429)).await;
    tokio::time::timeout(Duration::from_secs(10), bot.stop()).await.unwrap().unwrap();
    assert!(fake.confirmed_below() <= update);
    let next = Bot::start(fake.url());
    chat.settled(update).await;
    assert_eq!(fake.texts(7).len(), 1);
    next.stop().await.unwrap();
}

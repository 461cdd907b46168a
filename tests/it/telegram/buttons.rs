//! Presses of buttons: each is acknowledged exactly once, whatever it carries.

use serde_json::json;

use super::{Bot, Chat};
use crate::fake_telegram::FakeTelegram;

#[tokio::test]
async fn every_press_is_acknowledged_exactly_once() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let garbage = "x".repeat(64);
    let presses = [
        "",
        "all",
        "0a:all",
        "9p:1:all",
        "1p:x:all",
        garbage.as_str(),
        "1a:all",
        "1c:all",
        "1p:0:all",
        "1p:999:all",
        "1l:ru",
    ];
    for (number, data) in presses.into_iter().enumerate() {
        chat.presses_data(data, json!({"message_id": 900, "date": 1_700_000_000, "text": "x"})).await;
        assert_eq!(fake.calls_of("answerCallbackQuery").len(), number + 1, "{data:?}");
    }
    bot.stop().await;
}

#[tokio::test]
async fn a_button_of_another_version_gets_a_notice() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let message = json!({"message_id": 900, "date": 1_700_000_000, "text": "x"});
    let english = Chat::private(&fake, 7, "en").presses_data("0a:all", message.clone()).await;
    insta::assert_snapshot!(english, @"(notice) This button is out of date. Please ask again.");
    let russian = Chat::private(&fake, 8, "ru").presses_data("0a:all", message).await;
    insta::assert_snapshot!(russian, @"(notice) Эта кнопка устарела. Спросите, пожалуйста, ещё раз.");
    bot.stop().await;
}

#[tokio::test]
async fn a_message_that_is_too_old_to_be_edited_gets_a_new_one_below() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let inaccessible = json!({"message_id": 900, "date": 0});
    insta::assert_snapshot!(chat.presses_data("1l:ru", inaccessible).await, @"Теперь буду отвечать по-русски.");
    let gone = json!({"message_id": 901, "date": 1_700_000_000, "text": "x"});
    insta::assert_snapshot!(chat.presses_data("1l:en", gone).await, @"I’ll answer in English from now on.");
    bot.stop().await;
}

#[tokio::test]
async fn a_press_below_a_message_of_no_chat_is_acknowledged() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let user = json!({"id": 7, "is_bot": false, "first_name": "A"});
    let press =
        json!({"id": fake.new_press(), "from": user, "inline_message_id": "x", "chat_instance": "1", "data": "1a:all"});
    chat.settled(fake.push(json!({"callback_query": press}))).await;
    assert_eq!(fake.calls_of("answerCallbackQuery").len(), 1);
    bot.stop().await;
}

#[tokio::test]
async fn pressing_twice_is_no_error() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    chat.says("/language").await;
    let (message, data) = fake.find_button(7, "English").unwrap();
    for _ in 0..2 {
        chat.presses_data(&data, json!({"message_id": message, "date": 1_700_000_000, "text": "x"})).await;
    }
    assert_eq!(fake.texts(7).len(), 1, "the second press adds no message");
    bot.stop().await;
}

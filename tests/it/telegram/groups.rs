//! In groups the bot speaks when it is spoken to, in the right topic, as a reply.

use serde_json::json;

use super::{ADMIN, Bot, Chat};
use crate::fake_telegram::{BOT_ID, FakeTelegram, GROUP_ADMIN};

const GROUP: i64 = -1_001_234_567_890;

#[tokio::test]
async fn between_people_the_bot_is_silent() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let group = Chat::group(&fake, GROUP, 7);
    for text in ["when did we join ECAD?", "/since@other_bot 2006", "/abracadabra", "/reindex", "@the_bot_2 hello"] {
        assert_eq!(group.says(text).await, "(silence)", "{text}");
    }
    for text in ["/help", "/help@The_Bot", "@the_bot when did we join ECAD?"] {
        assert_ne!(group.says(text).await, "(silence)", "{text}");
    }
    let of_bot = json!({"message_id": 1, "date": 1, "chat": {"id": GROUP, "type": "supergroup", "title": "T"},
        "from": {"id": BOT_ID, "is_bot": true, "first_name": "Bot"}, "text": "x"});
    assert_ne!(group.sends(json!({"text": "and when?", "reply_to_message": of_bot})).await, "(silence)");
    bot.stop().await;
}

#[tokio::test]
async fn an_answer_is_a_reply_in_the_same_topic() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let group = Chat::group(&fake, GROUP, 7).in_topic(55);
    group.says("/privacy").await;
    let sent = &fake.calls_of("sendMessage")[0].parameters;
    assert_eq!(sent["message_thread_id"], 55);
    assert_eq!(
        sent["reply_parameters"],
        json!({"message_id": group.last_message(), "allow_sending_without_reply": true})
    );

    Chat::private(&fake, 7, "en").says("/privacy").await;
    let sent = &fake.calls_of("sendMessage")[1].parameters;
    assert!(sent.get("reply_parameters").is_none() && sent.get("message_thread_id").is_none());
    assert_eq!(sent["link_preview_options"], json!({"is_disabled": true}));
    bot.stop().await;
}

#[tokio::test]
async fn a_thread_of_replies_is_no_topic() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    Chat::group(&fake, GROUP, 7).sends(json!({"text": "/privacy", "message_thread_id": 9})).await;
    assert!(fake.calls_of("sendMessage")[0].parameters.get("message_thread_id").is_none());
    bot.stop().await;
}

#[tokio::test]
async fn an_anonymous_administrator_is_nobody_s_admin() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let anonymous =
        json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot"});
    let group = Chat::group(&fake, GROUP, ADMIN);
    let as_group = json!({"id": GROUP, "type": "supergroup", "title": "T"});
    let said = group.sends(json!({"text": "/reindex", "from": anonymous, "sender_chat": as_group})).await;
    assert_eq!(said, "(silence)");
    bot.stop().await;
}

#[tokio::test]
async fn only_those_who_run_a_group_choose_its_language() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let stranger = Chat::group(&fake, GROUP, 9);
    insta::assert_snapshot!(stranger.says("/language ru").await, @"In a group, its administrators choose the language.");
    stranger.says("/language").await;
    assert!(stranger.presses("Русский").await.contains("its administrators choose"));
    assert!(stranger.says("/privacy").await.starts_with("I keep"));
    Chat::group(&fake, GROUP, GROUP_ADMIN).says("/language ru").await;
    assert!(stranger.says("/privacy").await.starts_with("Храню"));
    bot.stop().await;
}

#[tokio::test]
async fn only_those_who_run_a_group_make_the_bot_forget_it() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let (stranger, admin) = (Chat::group(&fake, GROUP, 9), Chat::group(&fake, GROUP, GROUP_ADMIN));
    insta::assert_snapshot!(stranger.says("/forget").await, @"In a group, only its administrators can have its data deleted.");
    admin.says("/language ru").await;
    insta::assert_snapshot!(stranger.says("/forget").await, @"В группе стереть её данные могут только администраторы.");
    stranger.says("/privacy").await;
    assert!(stranger.edits("/forget").await.contains("только администраторы"), "nor by an edit");
    assert!(stranger.says("/privacy").await.starts_with("Храню"), "the language is still the one they chose");
    insta::assert_snapshot!(admin.says("/forget").await, @"Готово: об этом чате больше ничего не хранится.");
    assert!(stranger.says("/privacy").await.starts_with("I keep"));
    bot.stop().await;
}

#[tokio::test]
async fn a_group_that_moves_keeps_its_language_and_its_answer() {
    const OLD: i64 = -4321;
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    Chat::group(&fake, OLD, 7).says("/language ru").await;
    fake.migrate(OLD, GROUP);
    let moved = Chat::group(&fake, OLD, 7);
    moved.says("/abracadabra@the_bot").await;
    moved.says("/cancel").await;
    moved.says("/privacy").await;
    assert_eq!(fake.texts(GROUP).len(), 1);
    assert!(fake.texts(GROUP)[0].starts_with("Храню"), "{:?}", fake.texts(GROUP));
    let after = Chat::group(&fake, GROUP, GROUP_ADMIN).says("/forget").await;
    insta::assert_snapshot!(after, @"Готово: об этом чате больше ничего не хранится.");
    bot.stop().await;
}

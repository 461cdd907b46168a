//! Updates in all shapes, numbers and orders.

use serde_json::json;

use super::{Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, Fault, TOKEN, Trouble};

#[tokio::test]
async fn a_text_is_answered_whatever_telegram_adds_to_it() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    for parts in [
        json!({"entities": [{"type": "date_time", "offset": 0, "length": 3, "unix_time": 1}]}),
        json!({"entities": [{"type": "text_link", "offset": 0, "length": 3, "url": "no host"}]}),
        json!({"external_reply": {"origin": {"type": "user", "date": 1, "sender_user": {"id": 5, "is_bot": false, "first_name": "B"}}}}),
        json!({"quote": {"text": "x", "position": 0, "entities": [{"type": "hologram", "offset": 0, "length": 1}]}}),
        json!({"reply_to_message": {"message_id": 1, "date": 0, "hologram": {}}}),
        json!({"hologram": [1, 2, 3]}),
    ] {
        let mut message = parts.clone();
        message["text"] = json!("/abracadabra");
        let said = chat.sends(message).await;
        assert_eq!(said, "I don’t know this command. /help shows what you can ask.", "{parts}");
    }
    bot.stop().await;
}

#[tokio::test]
async fn updates_of_unknown_kinds_are_passed_over() {
    let fake = FakeTelegram::start().await;
    for update in [
        json!({"guest_message": {"text": "x"}}),
        json!({"message": {"message_id": "not a number"}}),
        json!({"message": null}),
        json!({"callback_query": {"data": "x"}}),
        json!({"my_chat_member": {"chat": {}}}),
        json!({}),
        json!({"poll": {"id": "1"}}),
    ] {
        fake.push(update);
    }
    let bot = Bot::start(fake.url());
    let said = Chat::private(&fake, 7, "en").says("/abracadabra").await;
    assert_ne!(said, "(silence)");
    bot.stop().await;
}

#[tokio::test]
async fn an_update_that_comes_twice_is_answered_once() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let user = json!({"id": 7, "is_bot": false, "first_name": "A"});
    let message =
        json!({"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": user, "text": "/abracadabra"});
    let update = json!({"update_id": 500, "message": message});
    fake.push_raw(update.clone());
    chat.settled(500).await;
    fake.push_raw(update);
    chat.settled(fake.push(json!({"message": {}}))).await;
    assert_eq!(fake.texts(7).len(), 1);
    bot.stop().await;
}

#[tokio::test]
async fn nothing_is_confirmed_before_its_answer_is_out() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::Hang));
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7, "en");
    let update = chat.drops(json!({"text": "/privacy"}));
    fake.wait_for("an attempt", |fake| fake.calls_of("sendMessage").len() == 1).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(fake.confirmed_below() <= update);
    bot.kill().await;

    let bot = place.start(&fake.url(), TOKEN);
    chat.settled(update).await;
    assert_eq!(fake.texts(7).len(), 1, "the next process answers it");
    bot.stop().await;
}

#[tokio::test]
async fn a_chat_is_answered_in_order_and_a_slow_one_keeps_nobody_waiting() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::RetryAfter(2)).in_chat(7));
    let bot = Bot::start(fake.url());
    let slow = Chat::private(&fake, 7, "en");
    let updates: Vec<_> = ["/privacy", "/snce", "/befor"].map(|text| slow.drops(json!({"text": text}))).into();
    fake.wait_for("the refusal", |fake| fake.calls_of("sendMessage").iter().any(|call| call.status == 429)).await;
    for user in 100..120 {
        Chat::private(&fake, user, "en").drops(json!({"text": "/abracadabra"}));
    }
    fake.wait_for("everybody else's answer", |fake| (100..120).all(|user| fake.texts(user).len() == 1)).await;
    assert!(fake.texts(7).is_empty(), "the slow chat is still waiting");
    slow.settled(updates[2]).await;
    let texts = fake.texts(7);
    assert!(texts[0].starts_with("I keep") && texts[1].contains("/since") && texts[2].contains("/before"), "{texts:?}");
    bot.stop().await;
}

#[tokio::test]
async fn a_flood_from_one_slow_chat_does_not_lock_the_others_out_and_a_request_that_hangs_is_made_again() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::Hang).in_chat(7).times(1));
    // Six people of one group, none of whom asks too much.
    for question in 0..150 {
        Chat::group(&fake, 7, 100 + question % 6).drops(json!({"text": "/privacy"}));
    }
    let bot = Bot::start(fake.url());
    let other = Chat::private(&fake, 8, "en");
    other.drops(json!({"text": "/abracadabra"}));
    fake.wait_for("the other's answer", |fake| fake.texts(8).len() == 1).await;
    fake.wait_for("all answers", |fake| fake.texts(7).len() == 150).await;
    bot.stop().await;
}

/// Within one process a week of silence can't be waited for here: its own test is beside the polling.
#[tokio::test]
async fn numbers_that_start_anew_hide_nothing_from_the_next_process() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7, "en");
    let before = chat.drops(json!({"text": "/abracadabra"}));
    chat.settled(before).await;
    bot.stop().await;
    let bot = place.start(&fake.url(), TOKEN);
    let user = json!({"id": 7, "is_bot": false, "first_name": "A"});
    let message = json!({"message_id": 99, "date": 1, "chat": {"id": 7, "type": "private"}, "from": user, "text": "/abracadabra"});
    assert!(before > 12);
    fake.push_raw(json!({"update_id": 12, "message": message}));
    fake.wait_for("the second answer", |fake| fake.texts(7).len() == 2).await;
    // And it goes on from there.
    let user = json!({"id": 8, "is_bot": false, "first_name": "A"});
    let message =
        json!({"message_id": 1, "date": 1, "chat": {"id": 8, "type": "private"}, "from": user, "text": "/abracadabra"});
    fake.push_raw(json!({"update_id": 13, "message": message}));
    fake.wait_for("the third answer", |fake| fake.texts(8).len() == 1).await;
    fake.wait_for("its confirmation", |fake| fake.confirmed_below() == 14).await;
    assert_eq!(fake.texts(7).len(), 2);
    bot.stop().await;
}

//! Starting while Telegram is away, refusing to start, stopping with work under way.

use std::time::Duration;

use serde_json::json;
use url::Url;

use super::{Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, Fault, TOKEN, Trouble};

/// Until the process is up and has looked for Telegram.
async fn until_it_waits(bot: &Bot) {
    let waits = || bot.log().contains("Telegram doesn't answer as expected, waiting for it");
    for _ in 0..500 {
        if waits() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it doesn't say that it waits:\n{}", bot.log());
}

#[tokio::test]
async fn telegram_being_away_at_the_start_is_waited_for() {
    let address = FakeTelegram::free_address();
    let bot = Bot::start(Url::parse(&format!("http://{address}")).unwrap());
    until_it_waits(&bot).await;
    let fake = FakeTelegram::start_at(address).await;
    fake.plan(Fault::on("getMe", Trouble::Refusal(502, "Bad Gateway")));
    assert_ne!(Chat::private(&fake, 7, "en").says("/privacy").await, "(silence)");
    bot.stop().await;
}

#[tokio::test]
async fn a_stop_while_telegram_is_away_is_a_stop() {
    let bot = Bot::start(Url::parse(&format!("http://{}", FakeTelegram::free_address())).unwrap());
    until_it_waits(&bot).await;
    bot.stop().await;
}

#[tokio::test]
async fn a_wrong_token_ends_it_with_one_clear_line() {
    let fake = FakeTelegram::start().await;
    let ended = Place::new().start(&fake.url(), "4242:wrong").ended().await;
    assert_eq!(ended.status.code(), Some(2));
    insta::assert_snapshot!(ended.log, @"membership-bot: Telegram doesn't accept the bot's token; take the current one from @BotFather and set TELOXIDE_TOKEN to it");
}

#[tokio::test]
async fn a_token_that_is_revoked_later_ends_it_too() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("getUpdates", Trouble::Refusal(401, "Unauthorized")).after(1).times(99));
    let bot = Bot::start(fake.url());
    Chat::private(&fake, 7, "en").drops(json!({"text": "/privacy"}));
    let ended = bot.ended().await;
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.log.contains("Telegram doesn't accept the bot's token"), "{}", ended.log);
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
    bot.stop().await;
}

#[tokio::test]
async fn a_stop_finishes_the_answers_under_way_and_confirms_them() {
    for signal in ["TERM", "INT"] {
        let fake = FakeTelegram::start().await;
        fake.plan(Fault::on("sendMessage", Trouble::Delay(Duration::from_secs(1))));
        let bot = Bot::start(fake.url());
        let chat = Chat::private(&fake, 7, "en");
        let update = chat.drops(json!({"text": "When did Izhevsk join ECAD?"}));
        fake.wait_for("the attempt", |fake| fake.calls_of("sendMessage").len() == 1).await;
        bot.signal(signal);
        let ended = bot.ended().await;
        assert_eq!(ended.status.code(), Some(0), "{signal}: {}", ended.log);
        assert_eq!(fake.texts(7).len(), 1, "{signal}");
        assert!(fake.confirmed_below() > update, "{signal}");
    }
}

#[tokio::test]
async fn a_bot_api_server_of_one_s_own_below_a_path() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url().join("below/a/path/").unwrap());
    assert_ne!(Chat::private(&fake, 7, "en").says("/privacy").await, "(silence)");
    bot.stop().await;
}

#[tokio::test]
async fn a_second_signal_stops_at_once() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::Hang));
    let bot = Bot::start(fake.url());
    let update = Chat::private(&fake, 7, "en").drops(json!({"text": "/privacy"}));
    fake.wait_for("the attempt", |fake| fake.calls_of("sendMessage").len() == 1).await;
    bot.signal("TERM");
    for _ in 0..500 {
        if bot.log().contains("a second signal stops at once") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    tokio::time::sleep(Duration::from_millis(50)).await;
    bot.signal("INT");
    assert_eq!(bot.ended().await.status.code(), Some(2));
    assert!(fake.confirmed_below() <= update);
}

#[tokio::test]
async fn a_stop_does_not_wait_for_ever_and_leaves_the_question_to_the_next_process() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::RetryAfter(60)));
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7, "en");
    let update = chat.drops(json!({"text": "/privacy"}));
    fake.wait_for("the attempt", |fake| fake.calls_of("sendMessage").iter().any(|call| call.status == 429)).await;
    bot.stop().await;
    assert!(fake.confirmed_below() <= update);
    let next = place.start(&fake.url(), TOKEN);
    chat.settled(update).await;
    assert_eq!(fake.texts(7).len(), 1);
    next.stop().await;
}

#[tokio::test]
async fn after_a_power_cut_every_question_that_had_no_answer_gets_one() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::Hang).after(3).times(99));
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    for user in 100..110 {
        Chat::private(&fake, user, "ru").drops(json!({"text": "Когда Ижевск вступил в ECAD?"}));
    }
    let answered = |fake: &FakeTelegram| (100..110).map(|user| fake.texts(user).len()).sum::<usize>();
    fake.wait_for("all attempts", |fake| fake.calls_of("sendMessage").len() == 10 && answered(fake) == 3).await;
    bot.kill().await;
    assert_eq!(answered(&fake), 3);
    fake.forget_faults();

    let next = place.start(&fake.url(), TOKEN);
    fake.wait_for("everybody's answer", |fake| (100..110).all(|user| !fake.texts(user).is_empty())).await;
    next.stop().await;
    let answers = (100..110).flat_map(|user| fake.texts(user));
    assert!(answers.clone().all(|text| text.contains("2002")));
    assert!(answers.count() <= 13, "at most those without a confirmation come twice");
}

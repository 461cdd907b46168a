//! Somebody asks more than anybody reads: one notice, and everybody else is answered at once.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{Bot, Chat};
use crate::fake_telegram::{FakeTelegram, Fault, Trouble};

#[tokio::test]
async fn who_floods_gets_one_notice_and_nobody_else_waits() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let (one, other) = (Chat::private(&fake, 7, "en"), Chat::private(&fake, 8, "en"));
    fake.plan(Fault::on("sendMessage", Trouble::Delay(Duration::from_millis(50))).in_chat(7).times(1_000));
    let start = Instant::now();
    let last = (0..200).map(|_| one.drops(json!({"text": "/abracadabra"}))).last().unwrap();
    assert!(other.sends_and_waits_for_text("/privacy").await.starts_with("I keep"));
    assert!(fake.texts(7).len() < 31, "while the other one's answers are still under way");
    one.settled(last).await;
    let texts = fake.texts(7);
    let notices = texts.iter().filter(|text| text.starts_with("That is more than I can answer")).count();
    assert_eq!(notices, 1);
    let seconds = usize::try_from(start.elapsed().as_secs()).unwrap();
    assert!((31..=32 + seconds).contains(&texts.len()), "one more for each second: {} in {seconds} s", texts.len());
    bot.stop().await;
}

#[tokio::test]
async fn who_speaks_for_a_chat_is_counted_as_that_chat() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let placeholder = |id: i64, chat: i64, kind: &str| {
        json!({
            "from": {"id": id, "is_bot": id != 777_000, "first_name": "Sentinelname", "username": "Sentinelname"},
            "sender_chat": {"id": chat, "type": kind, "title": "Sentinelname"},
            "text": "/privacy@the_bot",
        })
    };
    let groups: Vec<i64> = (1..=135).map(|number| -1_000_000 - number).collect();
    for (number, group) in groups.iter().enumerate() {
        let channel = group - 1_000_000;
        let message = match number % 3 {
            0 => placeholder(1_087_968_824, *group, "supergroup"),
            1 => placeholder(136_817_688, channel, "channel"),
            _ => placeholder(777_000, channel, "channel"),
        };
        Chat::group(&fake, *group, 7).drops(message);
    }
    fake.wait_for("an answer in each group", |fake| groups.iter().all(|group| fake.texts(*group).len() == 1)).await;
    for group in groups {
        assert!(fake.texts(group)[0].starts_with("I keep"), "{:?}", fake.texts(group));
    }
    // One channel has no more credit than one person, wherever it speaks.
    for number in 1..=60 {
        Chat::group(&fake, -5_000_000 - number, 7).drops(placeholder(136_817_688, -9, "channel"));
    }
    let said = |fake: &FakeTelegram| (1..=60).flat_map(|number| fake.texts(-5_000_000 - number)).collect::<Vec<_>>();
    fake.wait_for("the notice", |fake| said(fake).iter().any(|text| text.starts_with("That is more than"))).await;
    bot.stop().await;
    assert!(said(&fake).len() < 50, "{}", said(&fake).len());
}

#[tokio::test]
async fn presses_beyond_the_limit_are_acknowledged_all_the_same() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "ru");
    for _ in 0..35 {
        chat.drops(json!({"text": "/abracadabra"}));
    }
    let said = chat.presses_data("1a:ru describe ecad", json!({"message_id": 1, "date": 1, "text": "x"})).await;
    assert!(said.contains("(notice) Столько сразу мне не ответить"), "{said}");
    bot.stop().await;
}

#[tokio::test]
async fn what_people_say_to_each_other_is_no_flood() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let group = Chat::group(&fake, -1_001_234_567_890, 7);
    for _ in 0..60 {
        group.drops(json!({"text": "as I said"}));
    }
    assert!(group.says("/privacy").await.starts_with("I keep"));
    assert_eq!(fake.texts(-1_001_234_567_890).len(), 1);
    bot.stop().await;
}

#[tokio::test]
async fn typing_is_shown_only_where_an_answer_takes_its_time() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    Chat::private(&fake, 7, "en").says("When did Izhevsk join ECAD?").await;
    assert!(fake.calls_of("sendChatAction").is_empty());
    // Pictures are drawn one after the other.
    for user in 100..130 {
        Chat::private(&fake, user, "en").drops(json!({"text": "/timeline"}));
    }
    fake.wait_for("all pictures", |fake| fake.calls_of("sendPhoto").len() == 30).await;
    let actions = fake.calls_of("sendChatAction");
    assert!(!actions.is_empty() && actions.iter().all(|call| call.parameters["action"] == "typing"));
    bot.stop().await;
}

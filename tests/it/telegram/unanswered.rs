//! `/unanswered` as an admin uses it: a list, a table, notices, a clean slate.

use std::time::Duration;

use serde_json::json;

use super::{ADMIN, Bot, Chat};
use crate::fake_telegram::{Call, FakeTelegram};

/// Without the days, which are today's.
pub(crate) fn dateless(text: &str) -> String {
    let today = chrono::Utc::now().date_naive().to_string();
    text.replace(&today, "TODAY")
}

#[tokio::test]
async fn the_most_frequent_question_comes_first_however_it_is_spelt() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let (admin, citizen) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    assert!(admin.says("/unanswered csv").await.starts_with("No question was left without an answer"));
    for text in ["Кто губернатор?", "How much is a tram ticket?", "кто  губернатор", "=1+1 how much is the fare?"]
    {
        citizen.says(text).await;
    }
    insta::assert_snapshot!(dateless(&admin.says("/unanswered").await), @r"
    3 questions to look at:

    • Кто губернатор? — asked 2 times, last on TODAY
    • =1+1 how much is the fare? — asked once, last on TODAY
    • How much is a tram ticket? — asked once, last on TODAY

    /unanswered csv – as a table; /unanswered clear – forget them; /unanswered notify 5 – tell me when a question went unanswered 5 times (off – don’t).
    ");
    insta::assert_snapshot!(dateless(&admin.says("/unanswered csv").await), @r#"
    (file) 3 questions to look at.
    ﻿question,unknown,disliked,first,last
    "Кто губернатор?",2,0,TODAY,TODAY
    "'=1+1 how much is the fare?",1,0,TODAY,TODAY
    "How much is a tram ticket?",1,0,TODAY,TODAY
    "#);
    assert!(admin.says("/unanswered please").await.contains("/unanswered csv"));
    insta::assert_snapshot!(admin.says("/unanswered clear").await, @"The list is empty now.");
    assert!(admin.says("/unanswered").await.starts_with("No question was left"));
    bot.stop().await;
}

#[tokio::test]
async fn an_admin_who_wants_it_is_told_once_of_a_frequent_question() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let (admin, citizen) = (Chat::private(&fake, ADMIN, "ru"), Chat::private(&fake, 7, "en"));
    let ask = || citizen.says("How much is a tram ticket?");
    ask().await;
    assert!(Chat::group(&fake, -1_000_005, ADMIN).says("/unanswered@the_bot notify 2").await.contains("private chat"));
    insta::assert_snapshot!(admin.says("/unanswered notify 3").await, @r"Сообщу сюда, когда вопрос останется без ответа 3 раза.");
    let before = fake.texts(ADMIN).len();
    for _ in 0..4 {
        ask().await;
    }
    fake.wait_for("the notice", |fake| fake.texts(ADMIN).len() > before).await;
    insta::assert_snapshot!(admin.says("/unanswered сообщать нет").await, @r"Больше не буду сообщать о вопросах без ответа.");
    let told = &fake.texts(ADMIN)[before..];
    assert_eq!(told.len(), 2, "{told:?}");
    insta::assert_snapshot!(told[0], @r"Спросили 3 раза, а в данных ответа нет: How much is a tram ticket?");
    assert!(!Chat::private(&fake, 8, "en").says("/unanswered notify 1").await.contains("nswered"));
    bot.stop().await;
}

/// What Telegram would make a link of: addresses, names, commands, tags, numbers, mail.
const HOSTILE: &str =
    "🏙 See https://evil.example t.me/pay evil.example @pay_me /clear #win $USD a@evil.example +79120000000 now";

/// Whether the words stand in a message, as code from their first letter to their last.
fn is_code(call: &Call, words: &str) -> bool {
    let text = call.text();
    let units = |text: &str| text.encode_utf16().count();
    let Some(start) = text.find(words) else { return false };
    let expected = json!({"type": "code", "offset": units(&text[..start]), "length": units(words)});
    call.parameters["entities"].as_array().is_some_and(|entities| entities.contains(&expected))
}

#[tokio::test]
async fn what_a_stranger_writes_is_no_link_for_an_admin() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let (admin, stranger) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    admin.says("/unanswered notify 1").await;
    let before = fake.calls().len();
    stranger.says(HOSTILE).await;
    let told = |fake: &FakeTelegram| fake.calls()[before..].iter().filter(|call| call.chat() == Some(ADMIN)).count();
    fake.wait_for("the notice", |fake| told(fake) == 1).await;
    admin.says("/unanswered").await;
    let shown = fake.calls()[before..].iter().filter(|call| call.chat() == Some(ADMIN)).cloned().collect::<Vec<_>>();
    assert_eq!(shown.len(), 2);
    for call in shown {
        assert!(is_code(&call, HOSTILE), "{call:#?}");
    }
    bot.stop().await;
}

#[tokio::test]
async fn a_stranger_can_not_make_the_bot_write_to_an_admin_as_often_as_he_likes() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let admin = Chat::private(&fake, ADMIN, "en");
    admin.says("/unanswered notify 1").await;
    for number in 0..20 {
        Chat::private(&fake, 100 + number % 2, "en").says(&format!("How much is a tram ticket number {number}?")).await;
    }
    // What there is to be told is on its way at once.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let told = fake.texts(ADMIN).into_iter().filter(|text| text.contains("the data has no answer")).count();
    assert_eq!(told, 3);
    assert!(admin.says("/unanswered").await.starts_with("20 questions to look at"), "but all of them are listed");
    bot.stop().await;
}

#[tokio::test]
async fn one_chat_does_not_push_the_others_questions_out_of_the_list() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    Chat::private(&fake, 8, "en").says("How much is a tram ticket?").await;
    // Several people, none of whom asks too much.
    for number in 0..40 {
        let text = format!("@the_bot How much is a bus ticket number {number}?");
        Chat::group(&fake, -1_000_009, 100 + number % 5).drops(json!({"text": text}));
    }
    fake.wait_for("all answers", |fake| fake.texts(-1_000_009).len() == 40).await;
    let listed = Chat::private(&fake, ADMIN, "en").says("/unanswered").await;
    assert!(listed.starts_with("31 questions to look at") && listed.contains("tram ticket"), "{listed}");
    bot.stop().await;
}

#[tokio::test]
async fn nothing_but_a_question_in_a_chat_reaches_the_list() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let (admin, stranger) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    admin.says("/unanswered notify 1").await;
    let below = || json!({"message_id": 900, "date": 1_700_000_000, "text": "x"});
    // Buttons that the bot never made.
    for kind in ["a", "c", "d", "w", "p:0", "t:l0"] {
        let data = format!("1{kind}:Visit evil.example");
        assert_ne!(stranger.presses_data(&data, below()).await, "(silence)", "{data}");
    }
    // Links that others follow: "Visit evil.example", "en describe evil.example".
    for payload in ["q_VmlzaXQgZXZpbC5leGFtcGxl", "q_ZW4gZGVzY3JpYmUgZXZpbC5leGFtcGxl", "org_evil", "since_evil"] {
        assert_ne!(stranger.says(&format!("/start {payload}")).await, "(silence)", "{payload}");
    }
    for text in ["/org Visit evil.example", "/search Visit evil.example", "/since evil.example"] {
        assert_ne!(stranger.says(text).await, "(silence)", "{text}");
    }
    let user = json!({"id": 7, "is_bot": false, "first_name": "Sentinelname", "language_code": "en"});
    let typed = json!({"id": "1", "from": user, "query": "How much is a tram ticket?", "offset": ""});
    stranger.settled(fake.push(json!({"inline_query": typed}))).await;
    assert_eq!(fake.calls_of("answerInlineQuery").len(), 1);
    assert!(admin.says("/unanswered").await.starts_with("No question was left"));
    assert!(!fake.texts(ADMIN).iter().any(|text| text.contains("evil")), "{:?}", fake.texts(ADMIN));
    bot.stop().await;
}

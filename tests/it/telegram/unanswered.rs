//! `/unanswered` as an admin uses it: a list, a table, notices, a clean slate.

use super::{ADMIN, Bot, Chat};
use crate::fake_telegram::FakeTelegram;

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

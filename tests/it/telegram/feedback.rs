//! Whether an answer was right, as those who asked see it, and how the admins come to know.

use serde_json::json;

use super::unanswered::dateless;
use super::{ADMIN, Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, TOKEN};

#[tokio::test]
async fn a_wrong_answer_reaches_the_admins_without_who_said_so() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7, "en");
    chat.says("When did Izhevsk join ECAD?").await;
    insta::assert_snapshot!(chat.presses("👎").await, @r"
    (notice) Thank you. The question goes to those who keep the data, without your name.
    ---
    (buttons)
    [What is European Cities Against Drugs?]
    [All memberships]
    ");
    assert!(fake.find_button(7, "👎").is_none() && fake.find_button(7, "👍").is_none(), "one opinion is enough");
    assert!(fake.find_link(7, "↗ Share").is_some(), "the other buttons stay");
    chat.says("What is the membership fee of ECAD?").await;
    bot.stop().await;
    // The list outlives a restart.
    let bot = place.start(&fake.url(), TOKEN);
    let listed = dateless(&Chat::private(&fake, ADMIN, "en").says("/unanswered").await);
    let (listed, _) = listed.split_once("\n\n/unanswered csv").unwrap();
    let mut lines: Vec<_> = listed.lines().collect();
    // Both came up in the same second, or not.
    lines.sort_unstable();
    insta::assert_snapshot!(lines.join("\n"), @r"

    2 questions to look at:
    • What is the membership fee of ECAD? — asked once, last on TODAY
    • When did Izhevsk join ECAD? — called wrong once, last on TODAY
    ");
    bot.stop().await;
}

#[tokio::test]
async fn a_right_answer_is_noted_nowhere() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "ru");
    chat.says("Когда Ижевск вступил в ECAD?").await;
    insta::assert_snapshot!(chat.presses("👍").await, @r"
    (notice) Рад, что помог.
    ---
    (buttons)
    [Что такое «Европейские города против наркотиков»?]
    [Весь список]
    ");
    insta::assert_snapshot!(Chat::private(&fake, ADMIN, "ru").says("/unanswered").await, @r"Вопросов без ответа и жалоб на ответы нет.");
    bot.stop().await;
}

#[tokio::test]
async fn a_complaint_about_an_answer_of_long_ago_notes_nothing_and_says_so() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    // Buttons of before, and a forged one: none was given to anybody by this process.
    for (message, data) in [(999, "1w:en joined ecad"), (998, "1w:Visit evil.example and @pay_me"), (997, "1w:")] {
        let old = json!({"message_id": message, "date": 1_600_000_000, "text": "x"});
        let said = Chat::private(&fake, 7, "en").presses_data(data, old).await;
        assert!(said.starts_with("(notice) Thank you. I no longer know what was asked here"), "{said}");
        assert!(Chat::private(&fake, ADMIN, "en").says("/unanswered").await.starts_with("No question was left"));
    }
    bot.stop().await;
}

#[tokio::test]
async fn an_answer_that_is_none_asks_nobody_whether_it_was_right() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    for text in ["hello", "What is the membership fee of ECAD?", "/list"] {
        chat.says(text).await;
        assert!(fake.find_button(7, "👎").is_none(), "{text}");
    }
    bot.stop().await;
}

#[tokio::test]
async fn a_shared_link_leads_to_the_same_answer_in_the_reader_s_language() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    for question in ["When did Izhevsk join ECAD?", "/since 2006", "What is the Aalborg Charter?"] {
        let said = Chat::private(&fake, 7, "en").says(question).await;
        let address = fake.find_link(7, "↗ Share").unwrap();
        let payload = address.split_once("https://t.me/the_bot?start=").unwrap().1.to_owned();
        let command = format!("/start {payload}");
        assert_eq!(Chat::private(&fake, 8, "en").says(&command).await, said, "{payload}");
        let russian = Chat::private(&fake, 9, "ru").says(&command).await;
        assert!(russian.contains("Источник"), "{russian}");
    }
    bot.stop().await;
}

//! Conversations as people see them, in both languages.

use super::{ADMIN, Bot, Chat};
use crate::fake_telegram::FakeTelegram;

#[tokio::test]
async fn a_person_is_answered_in_the_language_of_the_application() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let english = Chat::private(&fake, 7, "en-GB");
    insta::assert_snapshot!(english.says("/snce 2006").await, @"I don’t know this command. Did you mean /since?");
    insta::assert_snapshot!(english.says("/abracadabra").await, @"I don’t know this command. /help shows what you can ask.");
    let russian = Chat::private(&fake, 8, "ru");
    insta::assert_snapshot!(russian.says("/snce 2006").await, @"Такой команды нет. Может быть, /since?");
    insta::assert_snapshot!(russian.says("/abracadabra").await, @"Такой команды нет. О чём можно спросить, покажет /help.");
    let other = Chat::private(&fake, 9, "de");
    insta::assert_snapshot!(other.says("/abracadabra").await, @"I don’t know this command. /help shows what you can ask.");
    bot.stop().await;
}

#[tokio::test]
async fn a_chat_fixes_its_language() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    insta::assert_snapshot!(chat.says("/language").await, @r"
    In which language should I answer?
    [English]
    [Русский]
    [In the language of the question]
    ");
    insta::assert_snapshot!(chat.presses("Русский").await, @"(edited) Теперь буду отвечать по-русски.");
    insta::assert_snapshot!(chat.says("/language").await, @r"
    На каком языке отвечать?
    [English]
    [Русский]
    [На языке вопроса]
    ");
    insta::assert_snapshot!(chat.says("/Language english").await, @"I’ll answer in English from now on.");
    insta::assert_snapshot!(chat.says("/language Klingon").await, @"I answer in English or in Russian: /language en or /language ru.");
    insta::assert_snapshot!(chat.says("/language русский").await, @"Теперь буду отвечать по-русски.");
    insta::assert_snapshot!(chat.says("/forget").await, @"Готово: об этом чате больше ничего не хранится.");
    insta::assert_snapshot!(chat.says("/cancle").await, @"I don’t know this command. /help shows what you can ask.");
    bot.stop().await;
}

#[tokio::test]
async fn privacy_is_told_in_both_languages() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let english = Chat::private(&fake, 7, "en").says("/privacy").await;
    assert!(english.starts_with("I keep as little as I can.\n\n• The language"), "{english}");
    let russian = Chat::private(&fake, 8, "ru").says("/PRIVACY").await;
    assert!(russian.starts_with("Храню только самое нужное.\n\n• Язык"), "{russian}");
    bot.stop().await;
}

#[tokio::test]
async fn an_edited_question_edits_its_answer() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let answer = chat.says("/snce 2006").await;
    assert_eq!(chat.edits("/snce 2006").await, "(silence)", "nothing has changed");
    insta::assert_snapshot!(chat.edits("/befor 2000").await, @"(edited) I don’t know this command. Did you mean /before?");
    assert_ne!(answer, "(silence)");
    assert_eq!(fake.texts(7).len(), 1, "no second message");
    bot.stop().await;
}

#[tokio::test]
async fn an_edit_of_a_message_that_had_no_answer_is_passed_over() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    chat.sends(serde_json::json!({"sticker": {"emoji": "🏙"}})).await;
    assert_eq!(chat.edits("/help").await, "(silence)");
    bot.stop().await;
}

#[tokio::test]
async fn admins_commands_do_not_exist_for_anybody_else() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let stranger = Chat::private(&fake, 7, "en");
    let unknown = stranger.says("/abracadabra").await;
    for command in ["/reindex", "/status", "/unanswered", "/cancel", "/reindx", "/statsu"] {
        assert_eq!(stranger.says(command).await, unknown, "{command}");
    }
    // Nor by an edit, nor in a group.
    for command in ["/reindex", "/status", "/abracadabra"] {
        stranger.says("When did we join ECAD?").await;
        assert_eq!(stranger.edits(command).await, format!("(edited) {unknown}"), "{command}");
    }
    let group = Chat::group(&fake, -1_000_005, 7);
    for command in ["@the_bot /reindex", "@the_bot /status", "@the_bot /abracadabra"] {
        assert_eq!(group.says(command).await, unknown, "{command}");
    }
    let admin = Chat::private(&fake, ADMIN, "en");
    let status = admin.says("/status").await;
    assert!(status.starts_with("In service: 11 "), "{status}");
    insta::assert_snapshot!(admin.says("/cancel").await, @"There is nothing to cancel.");
    insta::assert_snapshot!(admin.says("/reindx").await, @"I don’t know this command. Did you mean /reindex?");
    insta::assert_snapshot!(admin.says("/unanswered").await, @r"No question was left without an answer, and nobody has called an answer wrong.");
    bot.stop().await;
}

#[tokio::test]
async fn descriptions_are_set_where_there_are_none_and_only_once() {
    let fake = FakeTelegram::start().await;
    for start in [1, 2] {
        let bot = Bot::start(fake.url());
        let done = |fake: &FakeTelegram, method| fake.calls_of(method).iter().filter(|call| call.is_ok()).count();
        fake.wait_for("all descriptions", |fake| {
            done(fake, "getMyShortDescription") == 3 * start && done(fake, "setMyShortDescription") >= 3
        })
        .await;
        bot.stop().await;
    }
    let short = fake.calls_of("setMyShortDescription");
    let texts: Vec<_> = short.iter().map(|call| call.parameters["short_description"].as_str().unwrap()).collect();
    assert_eq!(texts.len(), 3);
    insta::assert_snapshot!(texts[1..].join("\n"), @r"
    What Izhevsk belongs to, since when, and what that is.
    Где состоит Ижевск, с какого года и что это.
    ");
    let long = fake.calls_of("setMyDescription");
    insta::assert_snapshot!(long[2].parameters["description"].as_str().unwrap(), @r"Спросите, в каких организациях состоит Ижевск, с какого года и что это за организации. Отвечаю по небольшому набору данных с источниками, а если в них чего-то нет, так и скажу.");
}

#[tokio::test]
async fn menus_are_set_by_language_and_kind_of_chat_and_only_once() {
    let fake = FakeTelegram::start().await;
    for (start, expected) in [(1, 9), (2, 9)] {
        let bot = Bot::start(fake.url());
        // The descriptions come after the menus.
        fake.wait_for("all menus", |fake| fake.calls_of("getMyDescription").len() >= 3 * start).await;
        assert_eq!(fake.calls_of("getMyCommands").len(), 9 * start);
        assert_eq!(fake.calls_of("setMyCommands").len(), expected, "start {start}");
        bot.stop().await;
    }
    let menus = fake.calls_of("setMyCommands");
    for menu in &menus {
        let names: Vec<_> =
            menu.parameters["commands"].as_array().unwrap().iter().map(|entry| &entry["command"]).collect();
        let is_admins = menu.parameters["scope"]["type"] == "chat";
        assert_eq!(names.iter().any(|name| *name == "reindex"), is_admins, "{names:?}");
        assert!(names.iter().any(|name| *name == "privacy"), "{names:?}");
    }
    let codes: Vec<_> = menus.iter().map(|menu| menu.parameters["language_code"].as_str().unwrap_or("-")).collect();
    assert_eq!(codes, ["-", "-", "-", "en", "en", "en", "ru", "ru", "ru"]);
}

//! Telegram refuses, stumbles, hangs up: no answer is lost, none comes twice, nobody else notices.

use std::time::Duration;

use serde_json::json;

use super::{Bot, Chat};
use crate::fake_telegram::{FakeTelegram, Fault, Trouble};

/// What the bot says to this, whatever happens on the way.
const QUESTION: &str = "/abracadabra";
const ANSWER: &str = "I don’t know this command. /help shows what you can ask.";

/// Meets one fault on the way; the answer must arrive this many times.
async fn answered(fault: Fault, times: usize) {
    let fake = FakeTelegram::start().await;
    let name = format!("{fault:?}");
    fake.plan(fault);
    let bot = Bot::start(fake.url());
    let said = Chat::private(&fake, 7, "en").says(QUESTION).await;
    assert_eq!(said, vec![ANSWER; times].join("\n---\n"), "{name}");
    // Menus are set beside the answers.
    fake.wait_for(&name, |fake| fake.faults_left() == 0).await;
    bot.stop().await;
    assert_eq!(fake.texts(7).len(), times, "{name}");
}

#[tokio::test]
async fn an_answer_arrives_once_whatever_happens_to_it() {
    let bad_gateway = Trouble::Refusal(502, "Bad Gateway");
    let faults = [
        Fault::on("sendMessage", bad_gateway.clone()).times(2),
        Fault::on("sendMessage", Trouble::Refusal(500, "Internal Server Error")),
        Fault::on("sendMessage", Trouble::Drop).times(2),
        Fault::on("sendMessage", Trouble::RetryAfter(1)),
        Fault::on("sendMessage", Trouble::Truncate),
        Fault::on("sendMessage", Trouble::Delay(Duration::from_millis(700))),
        Fault::on("getUpdates", bad_gateway).times(2),
        Fault::on("getUpdates", Trouble::Drop),
        Fault::on("getUpdates", Trouble::Truncate),
        Fault::on("getUpdates", Trouble::Lose),
        Fault::on("getUpdates", Trouble::RetryAfter(1)),
        Fault::on("getMyCommands", Trouble::Refusal(400, "Bad Request: chat not found")).times(9),
        Fault::on("getWebhookInfo", Trouble::Drop),
    ];
    // Side by side: most of the time is waiting.
    futures::future::join_all(faults.map(|fault| answered(fault, 1))).await;
}

/// Nobody can tell a message that never arrived from one whose receipt is lost, and no answer is worse than two.
#[tokio::test]
async fn an_answer_that_telegram_has_taken_without_saying_so_comes_again() {
    answered(Fault::on("sendMessage", Trouble::Lose), 2).await;
}

#[tokio::test]
async fn what_telegram_has_done_without_saying_so_is_done_once_where_that_can_be_told() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let lose = |method| fake.plan(Fault::on(method, Trouble::Lose));
    let attempts = |method: &str| fake.calls_of(method).iter().map(|call| call.is_ok()).collect::<Vec<_>>();

    chat.says("/snce").await;
    lose("editMessageText");
    assert_eq!(chat.edits(QUESTION).await, format!("(edited) {ANSWER}"));
    assert_eq!(attempts("editMessageText"), [true, false], "the second time there is nothing left to change");

    chat.says("/language").await;
    lose("answerCallbackQuery");
    assert_eq!(chat.presses("English").await, "(edited) I’ll answer in English from now on.");
    // The answer doesn't wait for it.
    fake.wait_for("the second attempt", |_| attempts("answerCallbackQuery") == [true, false]).await;
    assert_eq!((fake.faults_left(), fake.texts(7).len()), (0, 2));
    bot.stop().await;
}

#[tokio::test]
async fn the_chat_that_is_told_to_wait_waits_as_long_as_it_is_told() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::RetryAfter(2)).in_chat(7));
    let bot = Bot::start(fake.url());
    let update = Chat::private(&fake, 7, "en").drops(json!({"text": QUESTION}));
    let other = Chat::private(&fake, 8, "en");
    assert_eq!(other.sends_and_waits_for_text(QUESTION).await, ANSWER);
    assert!(fake.texts(7).is_empty(), "the other chat doesn't wait");
    other.settled(update).await;
    let attempts: Vec<_> = fake.calls_of("sendMessage").into_iter().filter(|call| call.chat() == Some(7)).collect();
    assert_eq!(attempts.len(), 2);
    let pause = attempts[1].at - attempts[0].at;
    assert!(pause >= Duration::from_secs(2), "{pause:?}");
    bot.stop().await;
}

#[tokio::test]
async fn who_has_blocked_the_bot_costs_one_attempt() {
    let fake = FakeTelegram::start().await;
    fake.block(7);
    let bot = Bot::start(fake.url());
    assert_eq!(Chat::private(&fake, 7, "en").says(QUESTION).await, "(silence)");
    assert_eq!(fake.calls_of("sendMessage").len(), 1);
    bot.stop().await;
}

#[tokio::test]
async fn entities_that_are_refused_do_not_cost_the_words() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::Refusal(400, "Bad Request: can't parse entities: unsupported")));
    let bot = Bot::start(fake.url());
    assert_eq!(Chat::private(&fake, 7, "en").says(QUESTION).await, ANSWER);
    assert!(fake.calls_of("sendMessage")[1].parameters.get("entities").is_none());
    bot.stop().await;
}

#[tokio::test]
async fn a_lasting_no_is_taken_for_an_answer() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendMessage", Trouble::Refusal(400, "Bad Request: chat not found")).in_chat(7).times(99));
    let bot = Bot::start(fake.url());
    assert_eq!(Chat::private(&fake, 7, "en").says(QUESTION).await, "(silence)");
    assert_eq!(fake.calls_of("sendMessage").len(), 1);
    assert_eq!(Chat::private(&fake, 8, "en").says(QUESTION).await, ANSWER);
    bot.stop().await;
}

#[tokio::test]
async fn another_program_with_the_same_token_is_waited_out() {
    let fake = FakeTelegram::start().await;
    let words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    fake.plan(Fault::on("getUpdates", Trouble::Refusal(409, words)).times(2));
    let bot = Bot::start(fake.url());
    assert_eq!(Chat::private(&fake, 7, "en").says(QUESTION).await, ANSWER);
    assert!(bot.log().contains("another program takes the updates of this bot"));
    bot.stop().await;
}

#[tokio::test]
async fn five_hundred_questions_with_all_faults_at_once_are_answered_once_each() {
    let fake = FakeTelegram::start().await;
    for (number, trouble) in [
        (3, Trouble::Refusal(502, "Bad Gateway")),
        (20, Trouble::Drop),
        (50, Trouble::RetryAfter(1)),
        (80, Trouble::Truncate),
        (120, Trouble::Refusal(500, "Internal Server Error")),
        (200, Trouble::RetryAfter(1)),
        (300, Trouble::Drop),
    ] {
        fake.plan(Fault::on("sendMessage", trouble).after(number).times(3));
    }
    fake.plan(Fault::on("getUpdates", Trouble::Truncate).after(5).times(2));
    let bot = Bot::start(fake.url());
    for number in 0..500 {
        Chat::private(&fake, 1000 + number % 50, "en").drops(json!({"text": QUESTION}));
    }
    fake.wait_for("all answers", |fake| (1000..1050).map(|chat| fake.texts(chat).len()).sum::<usize>() >= 500).await;
    bot.stop().await;
    assert_eq!(fake.faults_left(), 0);
    for chat in 1000..1050 {
        assert_eq!(fake.texts(chat).len(), 10, "chat {chat}");
    }
}

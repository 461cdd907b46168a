//! What "it" is: a person's talk in a topic, the answer that somebody replies to, the talk at the time of what is edited.

use serde_json::{Value, json};

use super::{Bot, Chat, Place};
use crate::fake_telegram::{BOT_ID, FakeTelegram, TOKEN};

const GROUP: i64 = -1_001_234_567_890;
const ECAD: &str = "@the_bot when did we join ECAD?";
const UNION: &str = "@the_bot when did we join the Union of Russian Cities?";
const IT: &str = "@the_bot and when was it founded?";

/// Whose founding a follow-up was read as asking for.
fn subject(answer: &str) -> &'static str {
    match answer {
        _ if answer.contains("when European Cities Against Drugs was founded") => "ecad",
        _ if answer.contains("Union of Russian Cities was founded") => "union",
        _ => "nobody's",
    }
}

/// A reply to that message of the bot's, which it wrote a minute or a year before.
fn reply(text: &str, to: i64, date: i64) -> Value {
    let from = json!({"id": BOT_ID, "is_bot": true, "first_name": "Bot", "username": "the_bot"});
    let to = json!({"message_id": to, "date": date, "from": from, "text": "x",
        "chat": {"id": GROUP, "type": "supergroup", "title": "T"}});
    json!({"text": text, "reply_to_message": to})
}

const LATELY: i64 = 1_700_000_000 - 60;

#[tokio::test]
async fn two_topics_and_two_people_have_a_talk_each() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let one = Chat::group(&fake, GROUP, 7).in_topic(11);
    let elsewhere = Chat::group(&fake, GROUP, 7).in_topic(22);
    let other = Chat::group(&fake, GROUP, 8).in_topic(11);
    one.says(ECAD).await;
    elsewhere.says(UNION).await;
    assert_eq!(subject(&other.says(IT).await), "nobody's");
    other.says(UNION).await;
    assert_eq!(subject(&one.says(IT).await), "ecad");
    assert_eq!(subject(&other.says(IT).await), "union");
    assert_eq!(subject(&elsewhere.says(IT).await), "union");
    bot.stop().await;
}

#[tokio::test]
async fn a_reply_goes_on_from_the_answer_that_it_replies_to() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let (one, other) = (Chat::group(&fake, GROUP, 7), Chat::group(&fake, GROUP, 8));
    one.says(ECAD).await;
    let of_ecad = fake.last_said(GROUP);
    one.says(UNION).await;
    let again = "and when was it founded?";
    assert_eq!(subject(&one.sends(reply(again, of_ecad, LATELY)).await), "ecad");
    // From there the talk goes on; somebody else may take it up, too.
    assert_eq!(subject(&one.says(IT).await), "ecad");
    assert_eq!(subject(&other.sends(reply(again, of_ecad, LATELY)).await), "ecad");
    one.says("/privacy").await;
    let of_nothing = fake.last_said(GROUP);
    assert_eq!(subject(&one.sends(reply(again, of_nothing, LATELY)).await), "ecad");
    let forgotten = one.sends(reply(again, 5, 1_600_000_000)).await;
    assert_eq!(subject(&forgotten), "nobody's", "what an old answer was about is not guessed: {forgotten}");
    bot.stop().await;
}

#[tokio::test]
async fn a_reply_after_a_restart_still_goes_on_from_its_answer() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::group(&fake, GROUP, 7);
    chat.says(ECAD).await;
    let of_ecad = fake.last_said(GROUP);
    chat.says(UNION).await;
    let asked = chat.last_message();
    bot.kill().await;
    let bot = place.start(&fake.url(), TOKEN);
    assert_eq!(subject(&chat.says(IT).await), "union");
    assert_eq!(subject(&chat.sends(reply("and when was it founded?", of_ecad, LATELY)).await), "ecad");
    chat.goes_back_to(asked);
    assert_eq!(subject(&chat.edits(IT).await), "ecad", "the second question came after the first one");
    bot.stop().await;
}

#[tokio::test]
async fn an_edit_is_read_with_the_talk_of_its_time_and_changes_it_only_where_it_is_the_last() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::group(&fake, GROUP, 7);
    chat.says(ECAD).await;
    chat.says(IT).await;
    let asked = chat.last_message();
    chat.says(UNION).await;
    chat.goes_back_to(asked);
    assert_eq!(subject(&chat.edits("@the_bot when was it founded?").await), "ecad");
    assert_eq!(subject(&chat.says(IT).await), "union", "the talk has gone on since");
    chat.says(ECAD).await;
    chat.edits(UNION).await;
    assert_eq!(subject(&chat.says(IT).await), "union", "the last question is another one now");
    bot.stop().await;
}

//! The bot in chats that it isn't in: what somebody types behind its name, and the cards that this brings.

use serde_json::{Value, json};

use super::{Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, TOKEN};

/// Types behind the bot's name, and waits for the cards.
async fn types(fake: &FakeTelegram, query: &str, language: &str, offset: &str) -> Value {
    let user = json!({"id": 7, "is_bot": false, "first_name": "Sentinelname", "language_code": language});
    let before = fake.calls_of("answerInlineQuery").len();
    let query =
        json!({"id": format!("q{before}"), "from": user, "query": query, "offset": offset, "chat_type": "new kind"});
    fake.push(json!({"inline_query": query}));
    fake.wait_for("cards", |fake| {
        fake.calls_of("answerInlineQuery").iter().filter(|call| call.status > 0).count() > before
    })
    .await;
    let call = fake.calls_of("answerInlineQuery").pop().unwrap();
    assert!(call.is_ok(), "{}", call.parameters);
    call.parameters
}

fn shown(cards: &Value) -> String {
    let card =
        |card: &Value| format!("{} | {}", card["title"].as_str().unwrap(), card["description"].as_str().unwrap());
    let cards_shown = cards["results"].as_array().unwrap().iter().map(card);
    cards_shown.chain([format!("[{}]", cards["button"]["text"].as_str().unwrap())]).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn what_is_typed_brings_cards() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    insta::assert_snapshot!(shown(&types(&fake, "eca", "en", "").await), @"
    European Cities Against Drugs | Izhevsk has been a full member of European Cities Against Drugs (ECAD) since 2002.
    [Ask in the chat with the bot]
    ");
    insta::assert_snapshot!(shown(&types(&fake, "since 2008", "en", "").await), @"
    Answer | Izhevsk has joined two organisations and one project since 2008:
    Intercultural Cities | Izhevsk joined Intercultural Cities in 2008, as the only Russian city to take part.
    Association for Healthy Cities, Districts and Settlements | Izhevsk has belonged to the Association for Healthy Cities, Districts and Settlements since 2011.
    Association of Volga Region Cities | Izhevsk has belonged to the Association of Volga Region Cities since 2015.
    [Ask in the chat with the bot]
    ");
    insta::assert_snapshot!(shown(&types(&fake, "интеркул", "ru", "").await), @r"
    «Интеркультурные города» | Ижевск присоединился к программе «Интеркультурные города» в 2008 году и стал в ней единственным российским городом.
    [Спросить в чате с ботом]
    ");
    insta::assert_snapshot!(shown(&types(&fake, "когда вступили в союз российских городов", "ru", "").await), @r"
    Ответ | Ижевск состоит в Союзе российских городов с 1992 года.
    Союз российских городов | Ижевск состоит в Союзе российских городов с 1992 года.
    [Спросить в чате с ботом]
    ");
    insta::assert_snapshot!(shown(&types(&fake, "погода в перми", "ru", "").await), @r"[Ничего не нашлось: как спросить?]");
    let all = types(&fake, "", "en", "").await;
    assert_eq!(all["results"].as_array().unwrap().len(), 11);
    bot.stop().await;
}

#[tokio::test]
async fn a_card_sends_the_whole_answer_with_its_source_and_a_way_to_the_bot() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let cards = types(&fake, "ecad", "en", "").await;
    let card = &cards["results"][0];
    let text = card["input_message_content"]["message_text"].as_str().unwrap();
    assert!(text.contains("since 2002") && text.contains("Source: "), "{text}");
    let url = card["reply_markup"]["inline_keyboard"][0][0]["url"].as_str().unwrap();
    let payload = url.strip_prefix("https://t.me/the_bot?start=").unwrap();
    let said = Chat::private(&fake, 7, "en").says(&format!("/start {payload}")).await;
    assert!(said.starts_with(text), "{said}");
    assert_eq!((&cards["is_personal"], &cards["next_offset"]), (&json!(true), &json!("")));
    assert!(cards["cache_time"].as_u64().unwrap() <= 60, "changed data shows soon");
    let again = types(&fake, "ecad", "en", "").await;
    assert_eq!(again["results"][0]["id"], card["id"]);
    let start = cards["button"]["start_parameter"].as_str().unwrap();
    assert!(Chat::private(&fake, 7, "en").says(&format!("/start {start}")).await.contains('['), "the greeting");
    bot.stop().await;
}

#[tokio::test]
async fn many_cards_come_in_pages() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    place.add_memberships(49);
    let bot = place.start(&fake.url(), TOKEN);
    let (mut offset, mut titles) = (String::new(), std::collections::BTreeSet::new());
    loop {
        let cards = types(&fake, "", "en", &offset).await;
        titles.extend(cards["results"].as_array().unwrap().iter().map(|card| card["title"].to_string()));
        offset = cards["next_offset"].as_str().unwrap().to_owned();
        if offset.is_empty() {
            break;
        }
    }
    assert_eq!(titles.len(), 60);
    bot.stop().await;
}

#[tokio::test]
async fn the_language_that_somebody_chose_holds_here_too() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    Chat::private(&fake, 7, "en").says("/language ru").await;
    let cards = types(&fake, "ecad", "en", "").await;
    assert!(shown(&cards).contains("Ижевск"), "{}", shown(&cards));
    bot.stop().await;
}

#[tokio::test]
async fn what_somebody_has_only_begun_to_type_is_noted_nowhere() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    types(&fake, "sentinelwords what is the fee", "en", "").await;
    let listed = Chat::private(&fake, super::ADMIN, "en").says("/unanswered").await;
    assert!(listed.starts_with("No question"), "{listed}");
    bot.stop().await;
}

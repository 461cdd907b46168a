//! Timelines as pictures: asked for, turned, recoloured, refused.

use super::{Bot, Chat, Place};
use crate::fake_telegram::{Call, FakeTelegram, Fault, TOKEN, Trouble};

#[tokio::test]
async fn a_timeline_is_a_picture_with_its_content_in_words() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    insta::assert_snapshot!(Chat::private(&fake, 7, "en").says("/timeline").await, @"
    (picture 1000×1373) Izhevsk belongs to eight organisations, takes part in two projects and has signed one charter:

    • 1992 — Union of Russian Cities
    • 1995 — WHO Healthy Cities project
    • 1997 — Association of Municipalities “Cities of Ural”
    • 2000 — Aalborg Charter “The Cities of Europe on the Way to Sustained Development”
    • 2002 — European Cities Against Drugs
    • 2004 — Eurasia Section of United Cities and Local Governments
    • 2006 — Council of Municipalities of the Udmurt Republic
    • 2008 — Intercultural Cities
    • 2011 — Association for Healthy Cities, Districts and Settlements
    • 2015 — Association of Volga Region Cities
    • no date — International Assembly of Capitals and Large Cities

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    ");
    insta::assert_snapshot!(Chat::private(&fake, 8, "ru").says("/timeline с 2006 года").await, @"
    (picture 1000×650) С 2006 года Ижевск вступил в три организации и присоединился к одному проекту:

    • 2006 — Ассоциация «Совет муниципальных образований Удмуртской Республики»
    • 2008 — «Интеркультурные города»
    • 2011 — Ассоциация «Здоровые города, районы и посёлки»
    • 2015 — Ассоциация городов Поволжья

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    ");
    bot.stop().await;
}

#[tokio::test]
async fn a_list_offers_its_timeline_and_the_picture_changes_its_colours_in_place() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    assert!(chat.says("/in 2005").await.lines().all(|line| line != "[📊 Timeline]"), "nothing to draw");
    chat.says("/list").await;
    let drawn = chat.presses("📊 Timeline").await;
    assert!(drawn.starts_with("(picture 1000×"), "{drawn}");
    let dark = chat.presses("🌙 Dark").await;
    assert!(dark.starts_with("(edited) (picture 1000×"), "{dark}");
    assert!(chat.presses("☀️ Light").await.starts_with("(edited) (picture"));
    bot.stop().await;
}

#[tokio::test]
async fn sixty_memberships_are_pages_of_one_picture_that_a_phone_shows_whole() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    place.add_memberships(49);
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7, "en");
    let mut shown = chat.says("/timeline").await;
    let mut pages = 1;
    while fake.find_button(7, "▶").is_some() && pages < 20 {
        let is_picture = |call: &&Call| call.parameters["file"].is_object();
        let file = fake.calls().iter().rfind(is_picture).unwrap().parameters["file"].clone();
        let measures = (file["width"].as_u64().unwrap(), file["height"].as_u64().unwrap());
        assert!(measures.1 <= 2 * measures.0, "{measures:?} is too tall for a phone");
        shown = chat.presses("▶").await;
        pages += 1;
    }
    assert!((4..=6).contains(&pages), "{pages} pages");
    assert!(shown.contains("Added Club 49"), "{shown}");
    assert!(fake.calls_of("sendPhoto").len() == 1, "each page takes the place of the one before");
    bot.stop().await;
}

#[tokio::test]
async fn where_pictures_are_not_allowed_the_words_arrive() {
    let fake = FakeTelegram::start().await;
    let words = "Bad Request: not enough rights to send photos to the chat";
    fake.plan(Fault::on("sendPhoto", Trouble::Refusal(400, words)));
    let bot = Bot::start(fake.url());
    let said = Chat::private(&fake, 7, "en").says("/timeline").await;
    assert!(said.starts_with("Izhevsk belongs to eight organisations, takes part in two projects"), "{said}");
    bot.stop().await;
}

#[tokio::test]
async fn a_picture_survives_what_a_message_survives() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("sendPhoto", Trouble::Refusal(502, "Bad Gateway")));
    fake.plan(Fault::on("sendPhoto", Trouble::RetryAfter(1)));
    fake.plan(Fault::on("sendPhoto", Trouble::Drop));
    let bot = Bot::start(fake.url());
    let said = Chat::private(&fake, 7, "en").says("/timeline").await;
    assert_eq!(said.matches("(picture").count(), 1, "{said}");
    bot.stop().await;
}

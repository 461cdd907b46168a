//! What a new process still knows of what the one before it did, however that one ended.

use std::time::{Duration, Instant};

use serde_json::json;

use super::{ADMIN, Chat, Place, was_cut_off};
use crate::fake_telegram::{FakeTelegram, TOKEN};

#[tokio::test]
async fn a_killed_bot_still_knows_the_language_the_subject_and_its_answers() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7, "ru");
    chat.says("/language en").await;
    chat.says("Когда Ижевск вступил в ECAD?").await;
    bot.kill().await;

    let bot = place.start(&fake.url(), TOKEN);
    let edited = chat.edits("Когда Ижевск вступил в СРГ?").await;
    assert!(edited.starts_with("(edited) Izhevsk has belonged to the Union of Russian Cities since 1992"), "{edited}");
    let followed = chat.says("и когда он основан?").await;
    assert!(followed.starts_with("The Union of Russian Cities was founded on 13 March 1991"), "{followed}");
    bot.stop().await;
}

#[tokio::test]
async fn an_update_that_is_delivered_to_the_next_process_too_is_answered_once() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7, "en");
    let user = json!({"id": 7, "is_bot": false, "first_name": "A"});
    let message =
        json!({"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "from": user, "text": "/abracadabra"});
    let update = json!({"update_id": 500, "message": message});
    fake.push_raw(update.clone());
    chat.settled(500).await;
    bot.kill().await;
    fake.push_raw(update);
    let bot = place.start(&fake.url(), TOKEN);
    chat.settled(fake.push(json!({"message": {}}))).await;
    assert_eq!(fake.texts(7).len(), 1);
    bot.stop().await;
}

#[tokio::test]
async fn what_was_forgotten_on_request_stays_forgotten() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7_123_456_789, "en");
    chat.says("/language ru").await;
    chat.says("When did Izhevsk join ECAD?").await;
    let question = chat.last_message();
    chat.says("/forget").await;
    bot.kill().await;
    let bot = place.start(&fake.url(), TOKEN);
    chat.goes_back_to(question);
    assert_eq!(chat.edits("/list").await, "(silence)", "which message answered it");
    assert!(chat.says("/privacy").await.starts_with("I keep"), "the language");
    let asked = chat.says("and when was it founded?").await;
    assert!(asked.starts_with("I don't know that:"), "what it was about: {asked}");
    bot.stop().await;
}

#[tokio::test]
async fn killed_at_any_moment_it_loses_nothing_and_repeats_at_most_what_was_under_way() {
    const ROUNDS: i64 = 8;
    const EACH: i64 = 25;
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let mut kills = Vec::new();
    for round in 0..ROUNDS {
        let bot = place.start(&fake.url(), TOKEN);
        for user in 0..EACH {
            Chat::private(&fake, 1000 + round * EACH + user, "en").drops(json!({"text": "/abracadabra"}));
        }
        // Later and later: before the first request, amid the answers, after the last one.
        let first = usize::try_from(round * EACH).unwrap();
        fake.wait_for("this round's beginning", |fake| {
            fake.calls_of("getMe").len() > usize::try_from(round).unwrap() || fake.calls_of("sendMessage").len() > first
        })
        .await;
        tokio::time::sleep(Duration::from_millis(u64::try_from(round * 15).unwrap())).await;
        kills.push(Instant::now());
        bot.kill().await;
    }
    let bot = place.start(&fake.url(), TOKEN);
    let everybody = 1000..1000 + ROUNDS * EACH;
    fake.wait_for("everybody's answer", |fake| everybody.clone().all(|user| !fake.texts(user).is_empty())).await;
    Chat::private(&fake, 7, "en").says("/abracadabra").await;
    bot.stop().await;
    for user in everybody {
        let arrived: Vec<_> = fake
            .calls_of("sendMessage")
            .into_iter()
            .filter(|call| call.chat() == Some(user))
            .map(|call| call.at)
            .collect();
        for pair in arrived.windows(2) {
            assert!(
                was_cut_off(&kills, pair),
                "the answer in chat {user} came twice for no reason: {pair:?}, {kills:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_state_that_can_not_be_kept_is_said_before_anything_is_served() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start_with(&fake.url(), TOKEN, &[("DATABASE_URL", "sqlite:nowhere/state.db")]);
    let ended = bot.ended().await;
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.log.contains("DATABASE_URL: the state can't be kept in nowhere/state.db"), "{}", ended.log);
    assert!(fake.calls().is_empty());
}

#[tokio::test]
async fn a_damaged_state_is_kept_aside_and_the_bot_begins_anew() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    place.write("state.db", "this is no database, whatever its name says; it is a letter".repeat(100).as_str());
    let bot = place.start_with(&fake.url(), TOKEN, &[("DATABASE_URL", "sqlite:state.db")]);
    let chat = Chat::private(&fake, 7, "en");
    chat.says("/language ru").await;
    assert!(bot.log().contains("the state's file is damaged; it is kept aside"));
    bot.kill().await;
    let bot = place.start_with(&fake.url(), TOKEN, &[("DATABASE_URL", "sqlite:state.db")]);
    assert!(chat.says("/privacy").await.starts_with("Храню"));
    bot.stop().await;
    assert!(place.files("").iter().any(|name| name.starts_with("state.db.damaged-")));
}

#[tokio::test]
async fn a_data_folder_with_mistakes_does_not_keep_it_from_starting() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let (admin, citizen) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    let bot = place.start(&fake.url(), TOKEN);
    citizen.says("When did we join ECAD?").await;
    place.change_data("\"start_date\": \"2002\"", "\"start_date\": \"2002-13\"");
    bot.stop().await;
    let bot = place.start(&fake.url(), TOKEN);
    assert!(citizen.says("When did we join ECAD?").await.contains("2002"));
    let status = admin.says("/status").await;
    assert!(status.ends_with("The data folder’s files have a mistake; /reindex tells which."), "{status}");
    assert!(bot.log().contains("serving the data set that was in service last"), "{}", bot.log());
    place.change_data("\"start_date\": \"2002-13\"", "\"start_date\": \"2002-12\"");
    let status = admin.says("/status").await;
    assert!(status.ends_with("The data folder has another data set; /reindex takes it."), "{status}");
    bot.stop().await;
    // Without anything that was in service there is nothing to serve.
    let place = Place::new();
    place.change_data("\"start_date\": \"2002\"", "\"start_date\": \"2002-13\"");
    let ended = place.start(&fake.url(), TOKEN).ended().await;
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.log.contains("2002-13"), "{}", ended.log);
}

// Only there can the limits of a running process be changed.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_is_waited_out_and_nothing_is_forgotten() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let settings = [("LISTEN", "127.0.0.1:0"), ("RUST_LOG", "warn,membership_bot::telegram::http=info")];
    let bot = place.start_with(&fake.url(), TOKEN, &settings);
    let state = async || {
        let page = bot.page("/metrics").await.1;
        page.lines().find_map(|line| line.strip_prefix("membership_bot_state_up ")).unwrap().to_owned()
    };
    let (admin, chat) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    chat.says("/language ru").await;
    // No file may be written any further than this: what a full disk is to SQLite.
    bot.limit_files("4096");
    let deadline = Instant::now() + Duration::from_secs(60);
    while state().await != "0" {
        assert!(Instant::now() < deadline, "a full disk isn't noticed");
        assert!(chat.says("/privacy").await.starts_with("Храню"));
    }
    chat.says("/language en").await;
    assert!(chat.says("/privacy").await.starts_with("I keep"), "answers go on");
    let status = admin.says("/status").await;
    assert!(status.contains("State — SQLite, not written for"), "{status}");
    bot.limit_files("unlimited");
    while state().await != "1" {
        assert!(Instant::now() < deadline + Duration::from_secs(60), "{}", bot.log());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bot.kill().await;
    let bot = place.start(&fake.url(), TOKEN);
    assert!(chat.says("/privacy").await.starts_with("I keep"), "what happened meanwhile is on disk");
    bot.stop().await;
}

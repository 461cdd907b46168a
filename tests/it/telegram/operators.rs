//! What operators look at: pages for health and metrics, lines of the log.

use std::time::Duration;

use serde_json::Value;

use super::{Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, Fault, TOKEN, Trouble};

const LISTEN: (&str, &str) = ("LISTEN", "127.0.0.1:0");

/// The value of a line of the metrics.
async fn metric(bot: &Bot, line: &str) -> f64 {
    let (_, text) = bot.page("/metrics").await;
    let value = text.lines().find_map(|found| found.strip_prefix(line)?.strip_prefix(' '));
    value.unwrap_or_else(|| panic!("no {line} in\n{text}")).parse().unwrap()
}

async fn ready_in_the_end(bot: &Bot) {
    while bot.page("/ready").await.0 != 200 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn ready_as_long_as_telegram_answers_and_healthy_anyway() {
    let fake = FakeTelegram::start().await;
    fake.plan(Fault::on("getMe", Trouble::Refusal(502, "Bad Gateway")).times(1_000));
    let bot = Place::new().start_with(&fake.url(), TOKEN, &[LISTEN]);
    assert_eq!(bot.page("/health").await.0, 200);
    assert_eq!(bot.page("/ready").await, (503, "waiting for Telegram\n".to_owned()));
    assert_eq!(metric(&bot, "membership_bot_ready").await, 0.0);
    fake.forget_faults();
    ready_in_the_end(&bot).await;
    fake.plan(Fault::on("getUpdates", Trouble::Refusal(502, "Bad Gateway")).times(1_000));
    Chat::private(&fake, 7, "en").drops(serde_json::json!({"text": "/abracadabra"}));
    while bot.page("/ready").await.0 != 503 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    fake.forget_faults();
    ready_in_the_end(&bot).await;
    assert_eq!(bot.page("/elsewhere").await.0, 404);
    bot.stop().await;
}

#[tokio::test]
async fn counters_move_with_what_happens() {
    let fake = FakeTelegram::start().await;
    let bot = Place::new().start_with(&fake.url(), TOKEN, &[LISTEN]);
    let chat = Chat::private(&fake, 7, "en");
    chat.says("When did we join ECAD?").await;
    chat.says("When did we join ECAD?").await;
    chat.says("How much is a tram ticket?").await;
    fake.plan(Fault::on("sendMessage", Trouble::Refusal(403, "Forbidden: bot was blocked by the user")));
    chat.says("Hello").await;
    for (line, expected) in [
        ("membership_bot_ready", 1.0),
        ("membership_bot_updates_total{kind=\"message\"}", 4.0),
        ("membership_bot_updates_under_way", 0.0),
        ("membership_bot_replies_total{outcome=\"answer\"}", 2.0),
        ("membership_bot_replies_total{outcome=\"unknown\"}", 1.0),
        ("membership_bot_replies_total{outcome=\"help\"}", 1.0),
        ("membership_bot_mistakes_total{kind=\"not_sent\"}", 0.0),
        ("membership_bot_telegram_failures_total{kind=\"forbidden\"}", 1.0),
        ("membership_bot_update_seconds_count", 4.0),
        ("membership_bot_data{kind=\"membership\"}", 23.0),
        ("membership_bot_generation", 1.0),
        ("membership_bot_state_up", 1.0),
    ] {
        assert_eq!(metric(&bot, line).await, expected, "{line}");
    }
    assert!(metric(&bot, "membership_bot_resident_memory_bytes").await > 1e6);
    let (_, page) = bot.page("/metrics").await;
    assert!(page.ends_with("# EOF\n") && !page.contains("ECAD"), "{page}");
    bot.stop().await;
}

#[tokio::test]
async fn an_address_in_use_is_said_and_nothing_is_served() {
    let fake = FakeTelegram::start().await;
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let ended = Place::new().start_with(&fake.url(), TOKEN, &[("LISTEN", &address)]).ended().await;
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.log.contains(&format!("LISTEN: {address} can't be listened at")), "{}", ended.log);
    assert!(fake.calls().is_empty());
}

#[tokio::test]
async fn a_json_log_follows_an_update_by_its_number() {
    let fake = FakeTelegram::start().await;
    let settings = [("LOG_FORMAT", "json"), ("RUST_LOG", "debug")];
    let bot = Place::new().start_with(&fake.url(), TOKEN, &settings);
    let chat = Chat::private(&fake, 7, "en");
    fake.plan(Fault::on("sendMessage", Trouble::Refusal(403, "Forbidden: bot was blocked by the user")));
    let update = chat.drops(serde_json::json!({"text": "/abracadabra"}));
    chat.settled(update).await;
    bot.signal("TERM");
    let log = bot.ended().await.log;
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let line = lines.iter().find(|line| line["message"] == "the bot may not write there").unwrap();
    assert_eq!((&line["span"]["request"], &line["level"]), (&update.into(), &"DEBUG".into()), "{line}");
}

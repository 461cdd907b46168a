//! Messages that were made to cost much: each is answered politely and costs little, and nobody else waits for it.

use serde_json::json;

use super::bot::Bot;
use super::chat::Chat;
use crate::fake_telegram::FakeTelegram;

/// What cost 2 to 40 seconds of a processor each in a program that was built for speed, and what is just short enough to be
/// read.
fn messages() -> Vec<String> {
    let fill = |piece: &str, units: usize| piece.repeat(units / piece.encode_utf16().count());
    vec![
        format!("/between {}", fill("1-", 4_080)),
        format!("/between {}", fill("1995 ", 4_080)),
        format!("/since {}", fill("before ECAD ", 4_080)),
        fill("\u{fdfa}", 4_096),
        fill("1-1-", 4_096),
        fill("a\u{301}\u{323}", 4_096),
        fill("Union of Russian Cities? ", 4_096),
        fill("unoin russan ", 4_096),
        fill("unoin russan ctiies ", 1_190),
        fill("since 2006 until 1995 before ECAD ", 1_000),
        format!("/between {}", fill("1-", 200)),
        format!("/between {}", fill("1995 ", 1_000)),
    ]
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn what_was_made_to_cost_much_costs_little() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let (attacker, citizen) = (Chat::private(&fake, 7, "en"), Chat::private(&fake, 8, "en"));
    let messages = messages();
    for message in &messages {
        attacker.drops(json!({"text": message}));
    }
    let answer = citizen.says("When did Izhevsk join ECAD?").await;
    assert!(answer.contains("2002"), "{answer}");
    fake.wait_for("an answer to each", |fake| fake.texts(7).len() >= messages.len()).await;
    let too_long = "That is more than I can read at once; please ask in one or two sentences.";
    assert_eq!(fake.texts(7).iter().filter(|text| text.starts_with(too_long)).count(), 8, "{:#?}", fake.texts(7));
    // A debug build on a busy machine is some twenty times slower than what is shipped; the first message alone took it
    // many minutes.
    let used = bot.processor_seconds();
    assert!(used < 60.0, "{} messages took {used} s of a processor", messages.len());
    bot.stop().await;
}

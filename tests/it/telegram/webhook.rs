//! Updates that Telegram brings: who may bring them, when they count as taken, what a stop and a kill leave.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::{Bot, Chat, Place};
use crate::fake_telegram::{Delivery, FakeTelegram, Fault, TOKEN, Trouble};

const SECRET: &str = "loopback-token_of-the-webhook";

/// A bot with a webhook, and the address of that.
async fn start(fake: &FakeTelegram, place: &Place) -> (Bot, String) {
    let url = format!("http://{}/telegram", FakeTelegram::free_address());
    (start_at(fake, place, &url).await, url)
}

async fn start_at(fake: &FakeTelegram, place: &Place, url: &str) -> Bot {
    let listen = url.trim_start_matches("http://").trim_end_matches("/telegram");
    let settings = [("WEBHOOK_URL", url), ("WEBHOOK_SECRET", SECRET), ("LISTEN", listen)];
    let before = fake.calls_of("setWebhook").len();
    let bot = place.start_with(&fake.url(), TOKEN, &settings);
    fake.wait_for("the webhook", |fake| fake.calls_of("setWebhook").len() > before).await;
    bot
}

fn update(id: u64) -> Value {
    let user = json!({"id": 7, "is_bot": false, "first_name": "Sentinelname"});
    let chat = json!({"id": 7, "type": "private", "first_name": "Sentinelname"});
    json!({"update_id": id, "message": {"message_id": 1, "date": 1, "chat": chat, "from": user, "text": "/abracadabra"}})
}

#[tokio::test]
async fn a_conversation_over_a_webhook() {
    let fake = FakeTelegram::start().await;
    let (bot, url) = start(&fake, &Place::new()).await;
    let chat = Chat::private(&fake, 7, "en");
    assert!(chat.says("When did we join ECAD?").await.contains("since 2002"));
    assert!(chat.says("and what is it?").await.contains("ECAD"));
    let set = &fake.calls_of("setWebhook")[0].parameters;
    assert_eq!((&set["url"], &set["secret_token"]), (&json!(url), &json!(SECRET)));
    assert_eq!(set["allowed_updates"].as_array().unwrap().len(), 5);
    assert_eq!(set["drop_pending_updates"], json!(false));
    bot.stop().await;
    assert!(fake.calls_of("deleteWebhook").is_empty(), "a stop leaves the webhook to the next process");
    assert!(fake.calls_of("getUpdates").is_empty());
}

/// What the bot says to a body that goes on after a megabyte. All that is sent until then is read, so that no connection
/// breaks before the response has come.
async fn too_long(url: &str) -> String {
    const MEGABYTE: usize = 1024 * 1024;
    let address = url.trim_start_matches("http://").trim_end_matches("/telegram");
    let mut connection = TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: {SECRET}\r\nContent-Length: {}\r\n\r\n",
        2 * MEGABYTE
    );
    connection.write_all(head.as_bytes()).await.unwrap();
    connection.write_all("x".repeat(MEGABYTE + 1).as_bytes()).await.unwrap();
    BufReader::new(connection).lines().next_line().await.unwrap().unwrap()
}

#[tokio::test]
async fn only_telegram_brings_updates() {
    let fake = FakeTelegram::start().await;
    let (bot, url) = start(&fake, &Place::new()).await;
    // A connection of its own for each request: one that was refused may be closed at any moment.
    let client = reqwest::Client::builder().pool_max_idle_per_host(0).build().unwrap();
    let post = |secret: Option<&'static str>, body: String| {
        let mut request = client.post(&url).header("content-type", "application/json").body(body);
        if let Some(secret) = secret {
            request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        async { request.send().await.unwrap().status().as_u16() }
    };
    // The first one may come before the bot knows its own name.
    while post(Some(SECRET), json!({"update_id": 1}).to_string()).await == 503 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let good = update(10).to_string();
    for (secret, body, status, what) in [
        (None, good.clone(), 401, "no secret"),
        (Some("another"), good.clone(), 401, "another secret"),
        (Some(&SECRET[1..]), good.clone(), 401, "a part of it"),
        (Some(SECRET), "{\"update_id\"".to_owned(), 400, "no JSON"),
        (Some(SECRET), json!({"update_id": 11, "hologram": {}}).to_string(), 200, "a kind that nobody knows"),
        (Some(SECRET), json!([1]).to_string(), 200, "no update"),
        (Some(SECRET), good, 200, "an update"),
    ] {
        assert_eq!(post(secret, body).await, status, "{what}");
    }
    assert_eq!(too_long(&url).await, "HTTP/1.1 413 Payload Too Large");
    assert_eq!(client.get(&url).send().await.unwrap().status().as_u16(), 405);
    assert_eq!(fake.texts(7).len(), 1, "only the last one is answered");
    bot.stop().await;
}

#[tokio::test]
async fn an_update_brought_again_is_answered_once() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let (bot, url) = start(&fake, &place).await;
    let bring = || async {
        for id in [20, 20, 21, 20] {
            let taken = |fake: &FakeTelegram| {
                fake.deliveries().iter().filter(|delivery| delivery.update == id && delivery.status == 200).count()
            };
            let before = taken(&fake);
            fake.push_raw(update(id));
            fake.wait_for("the update", |fake| taken(fake) > before).await;
        }
    };
    bring().await;
    assert_eq!(fake.texts(7).len(), 2);
    bot.kill().await;
    let bot = start_at(&fake, &place, &url).await;
    bring().await;
    assert_eq!(fake.texts(7).len(), 2, "nor after a kill");
    bot.stop().await;
}

#[tokio::test]
async fn what_is_not_answered_is_not_taken_and_a_kill_loses_nothing() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let (bot, url) = start(&fake, &place).await;
    Chat::private(&fake, 8, "en").says("/abracadabra").await;
    fake.plan(Fault::on("sendMessage", Trouble::Hang).times(1_000));
    for user in 100..120 {
        Chat::private(&fake, user, "en").drops(json!({"text": "/abracadabra"}));
    }
    fake.wait_for("attempts", |fake| fake.calls_of("sendMessage").len() > 10).await;
    bot.kill().await;
    let cut_off = |delivery: &&Delivery| delivery.status == 0;
    fake.wait_for("cut connections", |fake| fake.deliveries().iter().filter(cut_off).count() > 0).await;
    fake.forget_faults();
    let bot = start_at(&fake, &place, &url).await;
    fake.wait_for("all answers", |fake| (100..120).all(|user| fake.texts(user).len() == 1)).await;
    bot.stop().await;
}

#[tokio::test]
async fn a_stop_answers_what_it_has_taken_and_leaves_the_rest() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let (bot, url) = start(&fake, &place).await;
    Chat::private(&fake, 8, "en").says("/abracadabra").await;
    fake.plan(Fault::on("sendMessage", Trouble::Delay(Duration::from_millis(800))).times(1_000));
    let before = fake.calls_of("sendMessage").len();
    for user in 100..110 {
        Chat::private(&fake, user, "en").drops(json!({"text": "/abracadabra"}));
    }
    fake.wait_for("attempts", |fake| fake.calls_of("sendMessage").len() > before + 5).await;
    bot.signal("TERM");
    // What comes during the stop waits for the next process.
    tokio::time::sleep(Duration::from_millis(100)).await;
    Chat::private(&fake, 200, "en").drops(json!({"text": "/abracadabra"}));
    assert_eq!(bot.ended().await.status.code(), Some(0));
    fake.forget_faults();
    let bot = start_at(&fake, &place, &url).await;
    let everybody = || (100..110).chain([200]);
    fake.wait_for("all answers", |fake| everybody().all(|user| !fake.texts(user).is_empty())).await;
    bot.stop().await;
    assert!(everybody().all(|user| fake.texts(user).len() == 1), "each once");
}

#[tokio::test]
async fn an_address_that_telegram_refuses_ends_the_start() {
    let fake = FakeTelegram::start().await;
    let url = format!("http://{}/refused", FakeTelegram::free_address());
    let settings = [("WEBHOOK_URL", url.as_str()), ("LISTEN", "127.0.0.1:0")];
    let ended = Place::new().start_with(&fake.url(), TOKEN, &settings).ended().await;
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.log.contains("WEBHOOK_URL: Telegram refuses it: Bad Request: bad webhook"), "{}", ended.log);
}

#[tokio::test]
async fn without_a_secret_one_is_made_from_the_token() {
    let fake = FakeTelegram::start().await;
    let url = format!("http://{}/telegram", FakeTelegram::free_address());
    let listen = url.trim_start_matches("http://").trim_end_matches("/telegram");
    let bot = Place::new().start_with(&fake.url(), TOKEN, &[("WEBHOOK_URL", &url), ("LISTEN", listen)]);
    assert_ne!(Chat::private(&fake, 7, "en").says("/abracadabra").await, "(silence)");
    let secret = fake.webhook_secret();
    assert!(secret.len() == 64 && !secret.contains(&TOKEN[5..]), "{secret}");
    assert!(!bot.log().contains(&secret));
    bot.stop().await;
}

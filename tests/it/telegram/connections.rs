//! Connections that ask nothing, and requests that nobody should make: whoever has something to bring is served.

use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::{Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, Fault, TOKEN, Trouble};

/// Longer than a page takes on a busy machine, and than a connection may ask nothing.
const PATIENCE: Duration = Duration::from_secs(40);

/// A bot with a webhook.
async fn start(fake: &FakeTelegram) -> (Bot, String) {
    let address = FakeTelegram::free_address().to_string();
    let url = format!("http://{address}/telegram");
    let bot = Place::new().start_with(&fake.url(), TOKEN, &[("WEBHOOK_URL", &url), ("LISTEN", &address)]);
    fake.wait_for("the webhook", |fake| fake.calls_of("setWebhook").len() == 1).await;
    (bot, address)
}

/// Whether the other side has closed a connection, or does so soon.
async fn is_closed(connection: &mut TcpStream, soon: Duration) -> bool {
    let mut rest = Vec::new();
    timeout(soon, connection.read_to_end(&mut rest)).await.is_ok()
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn connections_that_ask_nothing_keep_nobody_out_even_where_files_are_few() {
    let fake = FakeTelegram::start().await;
    let (bot, address) = start(&fake).await;
    bot.limit_open_files(256);
    // An update that takes its time, on a connection older than all that come.
    fake.plan(Fault::on("sendMessage", Trouble::Delay(Duration::from_secs(4))).in_chat(7));
    Chat::private(&fake, 7, "en").drops(json!({"text": "/abracadabra"}));
    fake.wait_for("the attempt", |fake| fake.calls_of("sendMessage").len() == 1).await;
    let mut silent = Vec::new();
    for number in 0..400 {
        let mut connection = timeout(PATIENCE, TcpStream::connect(&address)).await.unwrap().unwrap();
        if number % 2 == 0 {
            // One that was closed already can't be written to.
            let _ = connection.write_all(b"GET /health HTTP/1.1\r\nHost: x\r\n").await;
        }
        silent.push(connection);
    }
    let (status, _) = timeout(PATIENCE, bot.page("/health")).await.expect("a page in time");
    assert_eq!(status, 200);
    assert_ne!(timeout(PATIENCE, Chat::private(&fake, 8, "en").says("/privacy")).await.unwrap(), "(silence)");
    fake.wait_for("the slow answer", |fake| fake.texts(7).len() == 1).await;
    assert!(fake.deliveries().iter().all(|delivery| delivery.status == 200), "{:?}", fake.deliveries());
    let mut closed = 0;
    for connection in &mut silent {
        closed += usize::from(is_closed(connection, Duration::from_millis(1)).await);
    }
    assert!(closed >= 200, "{closed}");
    bot.stop().await;
}

#[tokio::test]
async fn a_connection_without_a_whole_request_is_closed_in_time() {
    let fake = FakeTelegram::start().await;
    let (bot, address) = start(&fake).await;
    let mut half = TcpStream::connect(&address).await.unwrap();
    half.write_all(b"POST /telegram HTTP/1.1\r\nHost: x\r\n").await.unwrap();
    assert!(is_closed(&mut half, PATIENCE).await);
    bot.stop().await;
}

#[tokio::test]
async fn requests_without_the_secret_fill_no_log() {
    let fake = FakeTelegram::start().await;
    let (bot, address) = start(&fake).await;
    let client = reqwest::Client::new();
    for _ in 0..200 {
        let response = client.post(format!("http://{address}/telegram")).body("{}").send().await.unwrap();
        assert_eq!(response.status().as_u16(), 401);
    }
    let log = bot.log();
    let lines: Vec<_> = log.lines().filter(|line| line.contains("without the webhook's secret")).collect();
    assert!(lines.len() == 1 && lines[0].contains("count=1"), "{lines:?}");
    bot.stop().await;
}

//! A mistake in the program costs one message: the one test that needs the library, because the mistake is put in.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use membership_bot::assistant::{Assistant, Settings};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;
use membership_bot::store::Store;
use membership_bot::telegram::{Config, Token, serve};
use tokio::sync::oneshot;

use super::{ADMIN, Chat};
use crate::fake_telegram::{FakeTelegram, TOKEN};

/// Everything that this process logs.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// The way into it.
struct Sink;

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A clock that breaks down when it is asked for the first time.
fn breaking_clock() -> NaiveDate {
    static BROKE: AtomicBool = AtomicBool::new(false);
    assert!(BROKE.swap(true, Ordering::SeqCst), "sentinelwords in a panic");
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

#[tokio::test]
async fn a_mistake_in_the_program_costs_one_message_and_somebody_says_so() {
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(|| Sink).init();
    let fake = FakeTelegram::start().await;
    let settings = Settings { data_dir: None, index_dir: None, default_language: Language::En };
    let config = Config {
        webhook: None,
        listen: None,
        token: Token::new(TOKEN),
        api_url: fake.url(),
        proxy: None,
        admins: vec![u64::try_from(ADMIN).unwrap()],
        default_language: Language::En,
    };
    let (stop, stopped) = oneshot::channel::<()>();
    let bot = tokio::spawn(serve(
        Arc::new(Assistant::open(settings).unwrap()),
        Arc::new(Store::in_memory()),
        config,
        breaking_clock,
        async {
            let _ = stopped.await;
        },
    ));

    let chat = Chat::private(&fake, 7, "ru");
    let said = chat.says("/list").await;
    insta::assert_snapshot!(said, @"С этим сообщением что-то пошло не так. Попробуйте ещё раз или спросите другими словами.");
    assert!(chat.says("/list").await.contains("1992"), "the same chat goes on");
    let admin = Chat::private(&fake, ADMIN, "en").says("/status").await;
    assert!(admin.contains("• Errors — 1"), "{admin}");
    let _ = stop.send(());
    bot.await.unwrap().unwrap();

    let log = String::from_utf8_lossy(&LOG.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    assert!(log.contains("a mistake in the program cost one message"));
    assert!(!log.contains("sentinelwords"));
}

//! The file that the state is kept in: what is in it, how much, who may read it, and that it is one process's.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};

use super::{Chat, Place};
use crate::fake_telegram::{Call, FakeTelegram, TOKEN};

const STATE: &str = "membership-bot.db";
/// All that there may be of it.
const FILES: [&str; 4] =
    ["membership-bot.db", "membership-bot.db-wal", "membership-bot.db-shm", "membership-bot.db.lock"];

async fn open(place: &Place) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(place.path(STATE)).pragma("wal_autocheckpoint", "0");
    options.journal_mode(SqliteJournalMode::Wal).pragma("secure_delete", "on").connect().await.unwrap()
}

async fn run(connection: &mut SqliteConnection, sql: &str) {
    sqlx::query(AssertSqlSafe(sql.to_owned())).execute(connection).await.unwrap();
}

async fn count(place: &Place, table: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {table}");
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut open(place).await).await.unwrap()
}

/// A place where a bot has run, so that there are tables.
async fn with_tables(fake: &FakeTelegram) -> Place {
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    Chat::private(fake, 7, "en").says("/privacy").await;
    bot.stop().await;
    place
}

/// Where these numbers stand in the state's files, in whatever way SQLite writes them: in a record, as a key, in a text.
fn found(place: &Place, numbers: impl IntoIterator<Item = i64>) -> Vec<String> {
    let mut forms = HashMap::new();
    for number in numbers {
        let record = number.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect::<Vec<_>>();
        // <https://sqlite.org/fileformat2.html#varint>, for numbers that take less than nine bytes.
        let mut key = vec![u8::try_from(number & 0x7f).unwrap()];
        let mut rest = number >> 7;
        while rest > 0 {
            key.insert(0, u8::try_from(rest & 0x7f).unwrap() | 0x80);
            rest >>= 7;
        }
        forms.extend([record, key, number.to_string().into_bytes()].map(|form| (form, number)));
    }
    let lengths: BTreeSet<_> = forms.keys().map(Vec::len).collect();
    let mut places = BTreeSet::new();
    for name in FILES {
        let bytes = fs::read(place.path(name)).unwrap_or_default();
        let windows = lengths.iter().flat_map(|length| bytes.windows(*length));
        let known = windows.filter_map(|window| forms.get_key_value(window));
        places.extend(known.map(|(form, number)| format!("{number} is in {name} as {form:02x?}")));
    }
    places.into_iter().collect()
}

#[tokio::test]
async fn what_was_forgotten_is_in_no_file_of_the_state() {
    // Here and there, so that some are also keys that divide a table and the rows around them stay.
    let forgetful = || (7_123_455_000..7_123_456_500).step_by(3);
    let fake = FakeTelegram::start().await;
    let place = with_tables(&fake).await;
    let mut state = open(&place).await;
    let numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 2 FROM n WHERE i < 9998) INSERT INTO";
    // In between each other, so that pages are split and rearranged.
    for first in [7_123_450_000_i64, 7_123_450_001] {
        run(&mut state, &format!("{numbers} chats (chat, language) SELECT {first} + i, 'ru' FROM n")).await;
        run(&mut state, &format!("{numbers} talks SELECT {first} + i, 0, {first} + i, 'x', unixepoch() FROM n")).await;
        run(&mut state, &format!("{numbers} said SELECT {first} + i, 6, 'x', unixepoch() FROM n")).await;
        run(&mut state, &format!("{numbers} answers SELECT {first} + i, 5, '[6]', unixepoch(), NULL FROM n")).await;
    }
    state.close().await.unwrap();

    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7_123_455_000, "en");
    chat.says("Когда Ижевск вступил в ECAD?").await;
    assert!(!found(&place, forgetful()).is_empty());
    for user in forgetful() {
        Chat::private(&fake, user, "en").drops(json!({"text": "/forget"}));
    }
    // Not until they are confirmed: on a slow machine that doesn't wait for those that are late.
    let is_done = |call: &Call| call.is("sendMessage") && call.is_ok() && call.text().starts_with("Готово");
    let everybody = forgetful().count();
    fake.wait_for("the last word", |fake| fake.calls().iter().filter(|call| is_done(call)).count() == everybody).await;
    let nowhere = |when: &str| {
        let found = found(&place, forgetful());
        assert!(found.is_empty(), "{when}: {found:#?}");
    };
    nowhere("at work");
    bot.kill().await;
    nowhere("after a kill");

    // One that was killed after it had deleted and before it could wipe; or before it had made the file anew.
    for (number, so_far) in [
        (7_123_459_999, "PRAGMA secure_delete = on"),
        (7_123_459_900, "PRAGMA secure_delete = off; PRAGMA user_version = 1"),
    ] {
        let mut state = open(&place).await;
        sqlx::raw_sql(so_far).execute(&mut state).await.unwrap();
        for table in ["chats", "answers", "talks", "said"] {
            run(&mut state, &format!("DELETE FROM {table} WHERE chat = {number}")).await;
        }
        let killed = Place::new();
        for name in &FILES[..2] {
            fs::copy(place.path(name), killed.path(name)).unwrap();
        }
        state.close().await.unwrap();
        assert!(!found(&killed, [number]).is_empty());
        let bot = killed.start(&fake.url(), TOKEN);
        chat.says("/privacy").await;
        assert_eq!(found(&killed, [number]), [""; 0]);
        bot.stop().await;
    }
}

#[tokio::test]
async fn a_question_edited_into_forget_is_forgotten_too() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7_123_456_789, "en");
    chat.says("When did Izhevsk join ECAD?").await;
    insta::assert_snapshot!(chat.edits("/forget").await, @"(edited) Done: nothing about this chat is stored any more.");
    assert_eq!(found(&place, [chat.id]), [""; 0]);
    assert_eq!(chat.edits("/list").await, "(silence)", "nobody knows which message answered it");
    bot.stop().await;
}

#[tokio::test]
async fn what_gets_no_answer_leaves_no_row() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let (one, group) = (Chat::private(&fake, 7, "en"), Chat::group(&fake, -1_000_005, 8));
    let mut last = 0;
    for _ in 0..300 {
        one.drops(json!({"text": "/abracadabra"}));
        last = group.drops(json!({"text": "as I said"}));
    }
    one.settled(last).await;
    bot.stop().await;
    // Thirty and one a second are answered, and one notice is said.
    let answered = i64::try_from(fake.texts(7).len()).unwrap();
    assert!(answered < 200, "a machine so slow that nobody can flood it");
    assert_eq!(count(&place, "handled").await, answered);
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_may_read_the_state() {
    use std::os::unix::fs::PermissionsExt;
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    Chat::private(&fake, 7, "en").says("/language ru").await;
    for name in FILES {
        let mode = fs::metadata(place.path(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{name}: {mode:o}");
    }
    bot.kill().await;
}

#[tokio::test]
async fn a_second_bot_on_the_same_file_ends_with_what_to_do_and_commands_run_beside() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    Chat::private(&fake, 7, "en").says("/privacy").await;
    let named = format!("sqlite:{STATE}");
    for settings in [vec![], vec![("DATABASE_URL", named.as_str())]] {
        let second = command(&place, &["serve"])
            .env("TELOXIDE_TOKEN", TOKEN)
            .env("TELOXIDE_API_URL", fake.url().as_str())
            .envs(settings)
            .output()
            .unwrap();
        assert_eq!(second.status.code(), Some(2));
        let said = String::from_utf8(second.stderr).unwrap().replace(&bot.process().to_string(), "NUMBER");
        insta::allow_duplicates! {
            insta::assert_snapshot!(said, @"membership-bot: DATABASE_URL: another membership-bot (process NUMBER) keeps its state in membership-bot.db; two with one file would answer everything twice. Stop the other one, name another file (sqlite:path/to/file), or let both use PostgreSQL (postgres://user:password@host/database)");
        }
    }
    for arguments in [&["check", "data"][..], &["ask", "--language", "en", "When did Izhevsk join ECAD?"], &["chat"]] {
        assert!(command(&place, arguments).status().unwrap().success(), "{arguments:?}");
    }
    bot.kill().await;
    // A killed one leaves no lock.
    let bot = place.start(&fake.url(), TOKEN);
    Chat::private(&fake, 7, "en").says("/privacy").await;
    bot.stop().await;
}

fn command(place: &Place, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_membership-bot"));
    command.args(arguments).env_clear().current_dir(place.path("")).env("DATA_DIR", place.data());
    command.stdin(std::process::Stdio::null());
    command
}

/// Rows of an old program, or of somebody who means harm.
async fn fill(path: &Path, rows: u32) {
    let options = SqliteConnectOptions::new().filename(path).journal_mode(SqliteJournalMode::Wal);
    let mut state = options.connect().await.unwrap();
    let numbers =
        format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) INSERT INTO");
    run(&mut state, "BEGIN").await;
    for rows in [
        "chats SELECT 7000000000 + 3 * i, 'ru', NULL, NULL FROM n",
        "handled SELECT 500000000 + i, unixepoch() FROM n",
        "answers SELECT 7000000000 + i % 1000, i, '[' || i || ']', unixepoch(), '{\"question\":\"ru about\"}' FROM n",
        "talks SELECT 7000000000 + i % 1000, 0, i, '{\"question\":\"ru about\"}', unixepoch() FROM n",
        "said SELECT 7000000000 + i % 1000, i, '{\"question\":\"ru about\"}', unixepoch() FROM n",
        "questions SELECT 'the fare to ' || i, 'The fare to ' || i || '?', 1, 0, unixepoch(), unixepoch() FROM n",
        "versions SELECT 10 + i, unixepoch(), 'print ' || i, '[]' FROM n",
    ] {
        run(&mut state, &format!("{numbers} {rows}")).await;
    }
    run(&mut state, "COMMIT").await;
    state.close().await.unwrap();
    // What the disk still has to do for this is no part of a start.
    assert!(Command::new("sync").arg(path).status().unwrap().success());
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_start_on_far_too_many_rows_takes_little_memory_and_leaves_few() {
    check_start(120_000).await;
}

#[cfg(target_os = "linux")]
#[tokio::test]
#[ignore = "measures: cargo test --test it -- --ignored --nocapture a_start_on_a_million"]
async fn a_start_on_a_million_rows_takes_little_memory_and_leaves_few() {
    check_start(1_000_000).await;
}

// Only there does a process tell what it took.
#[cfg(target_os = "linux")]
async fn check_start(rows: u32) {
    let fake = FakeTelegram::start().await;
    let place = with_tables(&fake).await;
    fill(&place.path(STATE), rows).await;
    fake.forget_calls();
    let began = Instant::now();
    let bot = place.start(&fake.url(), TOKEN);
    fake.wait_for("the first request", |fake| !fake.calls().is_empty()).await;
    let start = began.elapsed();
    let status = fs::read_to_string(format!("/proc/{}/status", bot.process())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
    println!("{rows} rows in each table: {start:?} until the first request, {peak} kB at most");
    assert!(peak < 96 * 1024, "{peak} kB");
    // Minutes, if each row were compared with those that stay.
    assert!(start < Duration::from_secs(60), "{start:?}");
    // One of those that aren't in memory.
    assert!(Chat::private(&fake, 7_000_000_003, "en").says("/privacy").await.starts_with("Храню"));
    bot.stop().await;
    assert_eq!(found(&place, 500_000_001..500_000_100), [""; 0], "nor is what was dropped in the file");
    for (table, most) in [
        ("chats", 100_000),
        ("handled", 10_001),
        ("answers", 10_001),
        ("talks", 10_001),
        ("said", 10_001),
        ("questions", 500),
        ("versions", 100),
    ] {
        let count = count(&place, table).await;
        assert!((1..=most).contains(&count), "{table}: {count}");
    }
}

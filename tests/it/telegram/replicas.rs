//! Several processes on one PostgreSQL behind a balancer: one answer for each update, whatever is killed.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{ADMIN, Bot, Chat, Place, was_cut_off};
use crate::fake_telegram::{BOT_ID, FakeTelegram, Fault, TOKEN, Trouble};
use crate::postgres::Postgres;

/// One process, and where it takes updates.
struct Replica {
    bot: Bot,
    place: Place,
    url: String,
}

impl Replica {
    async fn start(fake: &FakeTelegram, server: &Postgres) -> Self {
        let url = format!("http://{}/telegram", FakeTelegram::free_address());
        Self::start_at(fake, server, Place::new(), url).await
    }

    async fn start_at(fake: &FakeTelegram, server: &Postgres, place: Place, url: String) -> Self {
        let listen = url.trim_start_matches("http://").trim_end_matches("/telegram");
        let database = server.url();
        // All have the balancer's address; each listens at its own.
        let settings =
            [("WEBHOOK_URL", "http://balancer.example/telegram"), ("LISTEN", listen), ("DATABASE_URL", &database)];
        let bot = place.start_with(&fake.url(), TOKEN, &settings);
        in_the_end("the start", async || bot.page("/ready").await.0 == 200).await;
        Self { bot, place, url }
    }

    async fn start_again(self, fake: &FakeTelegram, server: &Postgres) -> Self {
        let Self { bot, place, url } = self;
        bot.kill().await;
        Self::start_at(fake, server, place, url).await
    }
}

async fn start_two(fake: &FakeTelegram, server: &Postgres) -> (Replica, Replica) {
    let (a, b) = (Replica::start(fake, server).await, Replica::start(fake, server).await);
    fake.balance(&[a.url.clone(), b.url.clone()]);
    (a, b)
}

/// Waits until something holds that no call tells of.
async fn in_the_end<T: Future<Output = bool>>(what: &str, holds: impl Fn() -> T) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !holds().await {
        assert!(Instant::now() < deadline, "{what} didn't happen");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

impl Replica {
    /// The value of a line of its metrics; a line's beginning is enough.
    async fn metric(&self, line: &str) -> String {
        let page = self.bot.page("/metrics").await.1;
        page.lines().find_map(|found| found.strip_prefix(line)).unwrap_or_else(|| panic!("no {line}")).trim().to_owned()
    }
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn a_chat_that_is_answered_by_turns_is_one_conversation() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let (a, b) = start_two(&fake, &server).await;
    let chat = Chat::private(&fake, 7, "en");
    for _ in 0..3 {
        assert!(chat.says("When did we join ECAD?").await.contains("since 2002"));
        assert!(chat.says("and Intercultural Cities?").await.contains("2008"), "the other process knows the question");
    }
    chat.says("/language ru").await;
    for _ in 0..2 {
        assert!(chat.says("/privacy").await.starts_with("Храню"));
    }
    assert!(chat.says("когда вступили в ECAD").await.contains("2002"));
    assert!(chat.edits("когда вступили в СРГ").await.starts_with("(edited)"), "and where its answer is");
    // What an answer of the other one was about is known, too, when somebody replies to it.
    for _ in 0..2 {
        chat.says("Когда вступили в ECAD?").await;
        let of_ecad = fake.last_said(chat.id);
        chat.says("Когда вступили в СРГ?").await;
        let bot = json!({"id": BOT_ID, "is_bot": true, "first_name": "Bot", "username": "the_bot"});
        let below = json!({"message_id": of_ecad, "date": 1_699_999_990, "text": "x", "from": bot,
            "chat": {"id": chat.id, "type": "private", "first_name": "Sentinelname"}});
        let said = chat.sends(json!({"text": "а когда она основана?", "reply_to_message": below})).await;
        assert!(said.contains("Европейские города"), "{said}");
        // So that the next round begins at the other one.
        chat.says("/privacy").await;
    }
    let served: HashMap<String, usize> = fake.deliveries().into_iter().fold(HashMap::new(), |mut count, delivery| {
        *count.entry(delivery.to).or_default() += 1;
        count
    });
    assert_eq!(served.len(), 2, "{served:?}");
    a.bot.stop().await;
    b.bot.stop().await;
    assert!(fake.calls_of("deleteWebhook").is_empty());
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn the_same_update_brought_to_both_at_once_is_answered_once() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let (a, b) = start_two(&fake, &server).await;
    let client = reqwest::Client::new();
    let bring = |url: &str, id: i64| {
        let user = json!({"id": id, "is_bot": false, "first_name": "Sentinelname"});
        let chat = json!({"id": id, "type": "private", "first_name": "Sentinelname"});
        let message = json!({"message_id": 1, "date": 1, "chat": chat, "from": user, "text": "/abracadabra"});
        let request = client.post(url).header("X-Telegram-Bot-Api-Secret-Token", fake.webhook_secret());
        let request = request.json(&json!({"update_id": 5_000 + id, "message": message}));
        async { request.send().await.unwrap().status().as_u16() }
    };
    for id in 1..=40 {
        let statuses = tokio::join!(bring(&a.url, id), bring(&b.url, id), bring(&a.url, id));
        assert_eq!(statuses, (200, 200, 200));
    }
    assert!((1..=40).all(|id| fake.texts(id).len() == 1), "each once");
    a.bot.stop().await;
    b.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn one_killed_at_any_moment_loses_nothing() {
    const ROUNDS: i64 = 6;
    const EACH: i64 = 40;
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let (mut a, mut b) = start_two(&fake, &server).await;
    let mut kills = Vec::new();
    for round in 0..ROUNDS {
        for user in 0..EACH {
            Chat::private(&fake, 1_000 + round * EACH + user, "en").drops(json!({"text": "/abracadabra"}));
        }
        tokio::time::sleep(Duration::from_millis(u64::try_from(round * 12).unwrap())).await;
        kills.push(Instant::now());
        if round % 2 == 0 {
            a = a.start_again(&fake, &server).await;
        } else {
            b = b.start_again(&fake, &server).await;
        }
    }
    let everybody = 1_000..1_000 + ROUNDS * EACH;
    fake.wait_for("everybody's answer", |fake| everybody.clone().all(|user| !fake.texts(user).is_empty())).await;
    let mut twice = 0;
    for user in everybody {
        let sent = fake.calls_of("sendMessage").into_iter().filter(|call| call.chat() == Some(user));
        let arrived: Vec<_> = sent.map(|call| call.at).collect();
        twice += arrived.len() - 1;
        for pair in arrived.windows(2) {
            let was_brought_again =
                fake.deliveries().iter().any(|delivery| delivery.chat == user && delivery.status != 200);
            assert!(
                was_brought_again && was_cut_off(&kills, pair),
                "the answer in chat {user} came twice for no reason: {pair:?}, kills {kills:?}, {:#?}\n{}\n{}",
                fake.deliveries().iter().filter(|delivery| delivery.chat == user).collect::<Vec<_>>(),
                a.bot.log(),
                b.bot.log(),
            );
        }
    }
    let attempts = fake.deliveries();
    let failed = attempts.iter().filter(|delivery| delivery.status != 200).count();
    println!(
        "{} updates, {ROUNDS} kills: lost 0, answered twice {twice}; {} deliveries, {failed} of them failed",
        ROUNDS * EACH,
        attempts.len(),
    );
    a.bot.stop().await;
    b.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn a_reindex_reaches_the_other_one_and_a_restart() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let (a, b) = start_two(&fake, &server).await;
    let admin = Chat::private(&fake, ADMIN, "en");
    let fingerprint = async |replica: &Replica| replica.metric("membership_bot_data_info").await;
    let before = fingerprint(&a).await;
    assert_eq!(before, fingerprint(&b).await);
    // Both folders have the new data only where the command arrives; each command goes to one of the two.
    a.place.without_last_membership();
    b.place.without_last_membership();
    let began = Instant::now();
    let said = admin.reindexes("/reindex").await;
    assert!(said.contains("Removed: 1"), "{said}");
    in_the_end("the other one following", async || fingerprint(&a).await == fingerprint(&b).await).await;
    println!("the other process follows after {:?}", began.elapsed());
    assert_ne!(fingerprint(&a).await, before);
    let said = admin.reindexes("/reindex previous").await;
    assert!(said.contains("Added: 1"), "{said}");
    in_the_end("the return", async || fingerprint(&a).await == before && fingerprint(&b).await == before).await;
    let b = b.start_again(&fake, &server).await;
    assert_eq!(fingerprint(&b).await, before, "the folder has what was taken back, and it stays taken back");
    a.bot.stop().await;
    b.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn a_server_that_is_lost_or_slow_is_waited_for_while_answers_go_on() {
    let mut server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let database = server.url();
    let settings = [("DATABASE_URL", database.as_str()), ("LISTEN", "127.0.0.1:0")];
    let bot = place.start_with(&fake.url(), TOKEN, &settings);
    let (chat, admin) = (Chat::private(&fake, 7, "en"), Chat::private(&fake, ADMIN, "en"));
    let state = || async {
        let page = bot.page("/metrics").await.1;
        page.lines().find_map(|line| line.strip_prefix("membership_bot_state_up ")).unwrap().to_owned()
    };
    let settles = |expected: &'static str| {
        let state = &state;
        async move { in_the_end("the state", async || state().await == expected).await }
    };
    chat.says("/language ru").await;
    Chat::private(&fake, 8, "en").says("/language ru").await;
    let status = admin.says("/status").await;
    assert!(status.ends_with("State — PostgreSQL"), "{status}");
    for fault in ["lost", "slow"] {
        if fault == "lost" {
            server.end()
        } else {
            server.freeze()
        }
        let began = Instant::now();
        for _ in 0..15 {
            assert!(chat.says("/privacy").await.starts_with("Храню"), "{fault}");
        }
        assert!(began.elapsed() < Duration::from_secs(20), "{fault}: only the first one waits: {:?}", began.elapsed());
        chat.says("/language en").await;
        Chat::private(&fake, 8, "en").says("When did we join ECAD?").await;
        settles("0").await;
        let said = Chat::private(&fake, 9, "en").says("/forget").await;
        assert!(said.contains("there it will be deleted as soon as it does"), "{said}");
        let status = admin.says("/status").await;
        assert!(status.contains("State — PostgreSQL, not written for"), "{fault}: {status}");
        if fault == "lost" {
            server.begin()
        } else {
            server.thaw()
        }
        settles("1").await;
        let settled = admin.says("/status").await;
        assert!(settled.ends_with("State — PostgreSQL"), "{settled}");
        let kept = server.query("SELECT language FROM chats WHERE chat = 7");
        assert_eq!(kept, "en", "{fault}: what happened meanwhile is written");
        chat.says("/language ru").await;
        // Whoever only asks meanwhile loses nothing that the server had.
        assert_eq!(server.query("SELECT language FROM chats WHERE chat = 8"), "ru", "{fault}");
    }
    bot.stop().await;
    assert_eq!(server.query("SELECT count(*) FROM handled WHERE owner IS NOT NULL"), "0");
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn a_server_that_refuses_is_said_and_one_that_is_away_is_waited_for() {
    let mut server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let nowhere = server.url().replace("/postgres", "/nowhere");
    let ended = Place::new().start_with(&fake.url(), TOKEN, &[("DATABASE_URL", &nowhere)]).ended().await;
    assert_eq!(ended.status.code(), Some(2));
    assert!(ended.log.contains("DATABASE_URL: the state can't be kept in PostgreSQL: "), "{}", ended.log);
    assert!(ended.log.contains("database \"nowhere\" does not exist"), "{}", ended.log);
    server.end();
    let place = Place::new();
    let url = server.url();
    let bot = place.start_with(&fake.url(), TOKEN, &[("DATABASE_URL", &url)]);
    let chat = Chat::private(&fake, 7, "en");
    chat.says("/language ru").await;
    assert!(chat.says("/privacy").await.starts_with("Храню"));
    server.begin();
    in_the_end("the end of waiting", async || bot.log().contains("the state is written again")).await;
    chat.says("/abracadabra").await;
    assert_eq!(server.query("SELECT language FROM chats WHERE chat = 7"), "ru");
    in_the_end("a note of the data set", async || server.query("SELECT count(*) FROM versions") == "1").await;
    bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn one_that_the_server_has_lost_sight_of_is_seen_again_and_follows() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let (a, b) = start_two(&fake, &server).await;
    let sessions = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted";
    in_the_end("both are seen", async || server.query(sessions) == "2").await;
    server.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2");
    let admin = Chat::private(&fake, ADMIN, "en");
    assert!(admin.says("When did we join ECAD?").await.contains("2002"));
    in_the_end("a new session of both", async || server.query(sessions) == "2").await;
    a.place.without_last_membership();
    b.place.without_last_membership();
    assert!(admin.reindexes("/reindex").await.contains("Removed: 1"));
    let memberships = "membership_bot_data{kind=\"membership\"}";
    in_the_end("both have it", async || a.metric(memberships).await == "22" && b.metric(memberships).await == "22")
        .await;
    a.bot.stop().await;
    b.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn a_reindex_in_another_process_is_waited_for_like_one_here() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let a = Replica::start(&fake, &server).await;
    fake.balance(std::slice::from_ref(&a.url));
    let admin = Chat::private(&fake, ADMIN, "en");
    let turn = "classid = 28003 AND objid = 0 AND granted";
    let mut other = server.hold("SELECT pg_advisory_lock(28003, 0)");
    let held = format!("SELECT count(*) FROM pg_locks WHERE {turn}");
    in_the_end("the lock", async || server.query(&held) == "1").await;
    assert!(admin.says("/reindex").await.starts_with("A reload is already running."));
    server.query(&format!("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE {turn}"));
    other.wait().unwrap();
    in_the_end("the end of the other one", async || server.query(&held) == "0").await;
    for _ in 0..5 {
        assert!(admin.reindexes("/reindex").await.contains("the data is the same"));
    }
    a.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn what_comes_into_service_while_a_process_waits_for_telegram_reaches_it() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let a = Replica::start(&fake, &server).await;
    fake.balance(std::slice::from_ref(&a.url));
    fake.plan(Fault::on("getMe", Trouble::Refusal(502, "Bad Gateway")).times(1_000));
    let place = Place::new();
    let database = server.url();
    let settings = [("DATABASE_URL", database.as_str()), ("LISTEN", "127.0.0.1:0")];
    let bot = place.start_with(&fake.url(), TOKEN, &settings);
    let b = Replica { bot, place, url: String::new() };
    fake.wait_for("attempts of the second one", |fake| fake.calls_of("getMe").len() > 2).await;
    a.place.without_last_membership();
    let admin = Chat::private(&fake, ADMIN, "en");
    assert!(admin.reindexes("/reindex").await.contains("Removed: 1"));
    fake.forget_faults();
    in_the_end("the second one has it", async || b.metric("membership_bot_data{kind=\"membership\"}").await == "22")
        .await;
    a.bot.stop().await;
    b.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn what_one_was_told_to_forget_the_other_one_forgets_too() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let (a, b) = (Replica::start(&fake, &server).await, Replica::start(&fake, &server).await);
    let chat = Chat::private(&fake, 7, "en");
    let brought_to = |replica: &Replica| fake.balance(std::slice::from_ref(&replica.url));
    brought_to(&a);
    chat.says("Please tell me when Izhevsk joined ECAD").await;
    chat.says("/language ru").await;
    brought_to(&b);
    assert!(chat.says("/forget").await.starts_with("Готово"));
    let is_told = "another process was told to forget a chat";
    in_the_end("the other one hearing of it", async || a.bot.log().contains(is_told)).await;
    assert!(!b.bot.log().contains(is_told), "not by itself");
    for table in ["chats", "answers"] {
        assert_eq!(server.query(&format!("SELECT count(*) FROM {table}")), "0", "{table}");
    }
    // In memory, too: the words are nowhere.
    brought_to(&a);
    let pressed = chat.presses("👎").await;
    assert!(pressed.starts_with("(notice) Thank you. I no longer know what was asked here"), "{pressed}");
    assert_eq!(server.query("SELECT count(*) FROM questions"), "0");
    a.bot.stop().await;
    b.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn beyond_its_bounds_a_database_keeps_the_latest() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let replica = Replica::start(&fake, &server).await;
    replica.bot.stop().await;
    let now = "extract(epoch FROM now())::bigint";
    for rows in [
        "chats SELECT i, 'ru', NULL, NULL, NULL, NULL FROM generate_series(1, 300000) i".to_owned(),
        format!("handled SELECT i, {now}, NULL FROM generate_series(1, 300000) i"),
        format!("handled SELECT i, {now} - 9, -1 FROM generate_series(500001, 500003) i"),
        format!("answers SELECT i % 9, i, '[1]', {now} FROM generate_series(1, 300000) i"),
        format!("questions SELECT i, i, 1, 0, {now}, {now} FROM generate_series(1, 300000) i"),
        format!("versions SELECT i, {now}, i, '[]' FROM generate_series(10, 300000) i"),
    ] {
        server.query(&format!("INSERT INTO {rows}"));
    }
    let replica = Replica::start(&fake, &server).await;
    let counts = "SELECT (SELECT count(*) FROM chats), (SELECT count(*) FROM handled), (SELECT count(*) FROM answers), \
                  (SELECT count(*) FROM questions), (SELECT count(*) FROM versions)";
    // Three updates are still somebody's.
    in_the_end("the sweep", async || server.query(counts) == "100000|10003|10000|500|100").await;
    assert_eq!(server.query("SELECT min(update_id), max(update_id) FROM handled WHERE owner IS NULL"), "290001|300000");
    replica.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn a_commit_whose_end_nobody_saw_is_not_made_twice() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let replica = Replica::start(&fake, &server).await;
    fake.balance(std::slice::from_ref(&replica.url));
    // From now on a question takes longer to commit than the bot waits.
    server.query(
        "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(4); RETURN NULL; END'; \
         CREATE CONSTRAINT TRIGGER slow AFTER INSERT OR UPDATE ON questions \
         DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow()",
    );
    let chat = Chat::private(&fake, 7, "ru");
    chat.says("/language ru").await;
    chat.says("сколько стоит проезд в трамвае").await;
    in_the_end("the patience's end", async || replica.metric("membership_bot_state_up").await == "0").await;
    chat.says("/language en").await;
    in_the_end("the commit's end", async || replica.metric("membership_bot_state_up").await == "1").await;
    assert_eq!(server.query("SELECT unknown FROM questions"), "1", "counted once");
    in_the_end("what came meanwhile", async || server.query("SELECT language FROM chats WHERE chat = 7") == "en").await;
    server.query("DROP TRIGGER slow ON questions");
    chat.says("сколько стоит проезд в трамвае").await;
    in_the_end("the next one", async || server.query("SELECT unknown FROM questions") == "2").await;
    replica.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn a_question_of_any_length_does_not_harm_the_database() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let replica = Replica::start(&fake, &server).await;
    fake.balance(std::slice::from_ref(&replica.url));
    let chat = Chat::private(&fake, 7, "ru");
    // As long as is read at all; what is longer is no question.
    for (word, times) in [("щщщщ ", 200), ("\u{fdfa} ", 60), ("𒐫 ", 200)] {
        chat.says(&format!("абракадабра {}", word.repeat(times))).await;
    }
    in_the_end("the notes", async || server.query("SELECT count(*) FROM questions") != "0").await;
    assert_eq!(replica.metric("membership_bot_state_up").await, "1");
    assert_eq!(server.query("SELECT max(length(text)) <= 200 FROM questions"), "t");
    replica.bot.stop().await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: apt-get install postgresql, then cargo test --test it -- --ignored replicas"]
async fn nothing_of_who_asks_is_in_the_database() {
    let server = Postgres::start();
    let fake = FakeTelegram::start().await;
    let (a, b) = start_two(&fake, &server).await;
    let group = Chat::group(&fake, -1_000_123, 7_654_321);
    group.says("@the_bot how much is a tram ticket\u{0}?").await;
    group.says("@the_bot How much is a tram ticket").await;
    Chat::private(&fake, 7_654_321, "en").says("how much is a tram ticket, sentinelwords?").await;
    a.bot.stop().await;
    b.bot.stop().await;
    insta::assert_snapshot!(server.query("SELECT words, text, unknown FROM questions ORDER BY 1"), @r"
    how much is a tram ticket|how much is a tram ticket?|2
    how much is a tram ticket sentinelwords|how much is a tram ticket, sentinelwords?|1
    ");
    let all: Vec<String> = ["chats", "handled", "answers", "questions"]
        .map(|table| server.query(&format!("SELECT to_json({table}) FROM {table}")))
        .into();
    let all = all.join("\n");
    assert!(!all.contains("Sentinelname"), "{all}");
    let asked_by = all.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let asked_by = asked_by.filter(|row| row["words"].is_string() && row.to_string().contains("7654321"));
    assert_eq!(asked_by.count(), 0);
}

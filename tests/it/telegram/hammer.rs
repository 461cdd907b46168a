//! Reindexing while everybody asks: no answer from two generations, no moment without answers, nothing that grows.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use membership_bot::assistant::{Assistant, ChatState, Incoming, ReindexError, Request, Settings, Source};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;

use serde_json::json;

use super::bot::data_with;
use super::{Chat, Place};
use crate::fake_telegram::{FakeTelegram, TOKEN};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn percentile(times: &mut [Duration], share: usize) -> Duration {
    times.sort_unstable();
    times.get(times.len() * share / 100).copied().unwrap_or_default()
}

/// Data in which every fact tells which data set it is from, by one year in all of them.
fn two_years(year: u32) -> String {
    clubs(40, year)
}

fn clubs(count: usize, year: u32) -> String {
    let organizations = (0..count).map(|n| {
        format!(
            r#"{{"id": "club-{n}", "name": "Quorum Club {n}", "founding_date": "{year}", "sources": [{{"note": "Register"}}]}}"#
        )
    });
    let memberships = (0..count).map(|n| {
        format!(
            r#"{{"organization_id": "club-{n}", "member_id": "tarn", "start_date": "{year}", "sources": [{{"note": "Register"}}]}}"#
        )
    });
    format!(
        r#"{{"focus": "tarn", "areas": [{{"id": "tarn", "name": "Tarn"}}], "organizations": [{}], "memberships": [{}]}}"#,
        organizations.collect::<Vec<_>>().join(","),
        memberships.collect::<Vec<_>>().join(",")
    )
}

#[test]
fn no_answer_mixes_two_generations_and_bad_files_change_nothing() {
    const ROUNDS: usize = 25;
    let folder = tempfile::tempdir().unwrap();
    let (data, index) = (folder.path().join("data"), folder.path().join("index"));
    std::fs::create_dir_all(&data).unwrap();
    let file = data.join("tarn.json");
    std::fs::write(&file, two_years(1990)).unwrap();
    let settings = Settings { data_dir: Some(data), index_dir: Some(index), default_language: Language::En };
    let assistant = Arc::new(Assistant::open(settings).unwrap());
    let (stop, asked) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let askers: Vec<_> = (0..2)
        .map(|_| {
            let (assistant, stop, asked) = (Arc::clone(&assistant), Arc::clone(&stop), Arc::clone(&asked));
            std::thread::spawn(move || {
                let mut seen = HashSet::new();
                while !stop.load(Ordering::Relaxed) {
                    let request =
                        Request { incoming: Incoming::Text("List all our memberships"), hint: None, today: today() };
                    let reply = assistant.reply_anew(&request, &ChatState::default());
                    let text = reply.message.plain();
                    let numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|word| word.len() == 4);
                    let years: Vec<_> = numbers.map(str::to_owned).collect();
                    let count = years.len();
                    let years: HashSet<_> = years.into_iter().collect();
                    assert!(count >= 40 && years.len() == 1, "{text}");
                    seen.extend(years);
                    asked.fetch_add(1, Ordering::Relaxed);
                }
                seen.len()
            })
        })
        .collect();
    let cut_off = format!("{{\"organizations\": [{}", "{\"id\": \"x\", \"name\": \"X\"},".repeat(40_000));
    let mut year = 1990;
    for round in 0..ROUNDS {
        let text = match round % 6 {
            0 | 2 => {
                year += 1;
                two_years(year)
            }
            5 => {
                year += 1;
                clubs(900, year)
            }
            1 => two_years(year).replace("member_id", "membre_id"),
            3 => two_years(2020)[..1_000 + round * 37].to_owned(),
            _ => cut_off.clone(),
        };
        std::fs::write(&file, text).unwrap();
        let result = assistant.reindex(Source::Folder, today(), Language::En);
        let is_good = matches!(round % 6, 0 | 2 | 5);
        match result {
            Ok(report) => assert!(is_good, "round {round}: {report:?}"),
            Err(ReindexError::Problems(problems)) => assert!(!is_good && !problems.is_empty()),
            Err(error) => panic!("round {round}: {error}"),
        }
        assert!(assistant.files().is_some() == is_good, "what is served is the last good file");
    }
    stop.store(true, Ordering::Relaxed);
    for asker in askers {
        assert!(asker.join().unwrap() > 3, "it saw several generations");
    }
    println!("{} answers during {ROUNDS} reindexes", asked.load(Ordering::Relaxed));
}

#[tokio::test]
async fn answers_go_on_during_reindexes_and_nothing_grows() {
    // More with REINDEXES=1000, for the figures.
    let rounds: usize = std::env::var("REINDEXES").map_or(24, |rounds| rounds.parse().unwrap());
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    // By turns, so that none of them asks more than one person may.
    let ids: Vec<i64> = (2_000..2_040).collect();
    let admins = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
    let settings = [("LISTEN", "127.0.0.1:0"), ("RUST_LOG", "info"), ("ADMIN_IDS", &admins)];
    let bot = place.start_with(&fake.url(), TOKEN, &settings);
    let memory = || async {
        let page = bot.page("/metrics").await.1;
        let line = page.lines().find_map(|line| line.strip_prefix("membership_bot_resident_memory_bytes ")).unwrap();
        line.parse::<u64>().unwrap() / 1024
    };
    let disk = || {
        let sizes = ["data", "index"].map(|folder| {
            let names = place.files(folder);
            (names.len(), names.iter().map(|name| place.size(&format!("{folder}/{name}"))).sum::<u64>() / 1024)
        });
        (sizes, place.size("membership-bot.db") / 1024)
    };
    let mut people = 1_000_000;
    let mut ask = async |fake: &FakeTelegram| {
        people += 1;
        let began = Instant::now();
        let said = Chat::private(fake, people, "en").sends_and_waits_for_text("When did we join ECAD?").await;
        let years = ["since 2002", "since 2003", "since 2004"];
        assert!(said.starts_with("Izhevsk ") && years.iter().any(|year| said.contains(year)), "{said}");
        began.elapsed()
    };
    let mut outside = Vec::new();
    ask(&fake).await;
    for _ in 0..rounds.min(200) {
        outside.push(ask(&fake).await);
    }
    let mut during = Vec::new();
    let mut middle = (0, disk());
    for round in 0..rounds {
        let text = match round % 4 {
            0 => data_with("2003"),
            1 => data_with("not a year"),
            2 => data_with("2004"),
            _ => data_with("2005").chars().take(60_000 + round).collect(),
        };
        place.write("data/izhevsk.json", &text);
        let admin = Chat::private(&fake, ids[round % ids.len()], "en");
        admin.drops(json!({"text": "/reindex"}));
        while admin.reports().is_empty() {
            during.push(ask(&fake).await);
        }
        if round == rounds / 2 {
            middle = (memory().await, disk());
        }
        fake.forget_calls();
    }
    let (end, disk) = (memory().await, disk());
    println!(
        "{rounds} reindexes: memory {} KiB in the middle, {end} KiB at the end; files and KiB of data and index, KiB of \
         state: {:?} in the middle, {disk:?} at the end; an answer takes {:?} (p50), {:?} (p99) during, {:?}, {:?} outside",
        middle.0,
        middle.1,
        percentile(&mut during, 50),
        percentile(&mut during, 99),
        percentile(&mut outside, 50),
        percentile(&mut outside, 99),
    );
    assert_eq!(disk.0[0].0, middle.1.0[0].0, "the data folder has no more files");
    assert!(disk.0[1].0 <= middle.1.0[1].0 + 1, "nor the index");
    assert!(end < middle.0 + 16 * 1024, "memory: {} KiB, then {end} KiB", middle.0);
    bot.stop().await;
}

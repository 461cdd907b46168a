//! How the bot bears a busy day: 20,000 updates of 5,000 chats, as fast as it takes them, beside a bare teloxide bot that
//! answers from an array, without faults and with them.
//!
//!     cargo bench --bench load                  # 20,000 updates
//!     cargo bench --bench load -- 2000          # as many as you like
//!     cargo bench --bench load -- chats         # what an update costs when more and more chats are live
//!
//! Each bot is a process of its own that talks HTTP to a Bot API in this process, which does no more than it must. CPU time
//! and memory are the bot's alone, as Linux counts them (/proc). Latency is from handing an update out to the arrival of
//! its answer.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on has nothing to say")]
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "figures for people")]

use std::collections::HashMap;
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use serde_json::{Value, json};
use teloxide::prelude::*;
use tokio::sync::Notify;

const TOKEN: &str = "4242:loopback";
const CHATS: i64 = 5_000;
/// How many chats are live, and how many new ones write then.
const LIVE: [usize; 3] = [1_000, 10_000, 100_000];
const NEW: usize = 2_000;
/// This program is the bare bot when it finds an address here.
const BARE: &str = "LOAD_BARE_BOT";
const PATIENCE: Duration = Duration::from_secs(600);

/// What people send, in the proportions of a real day.
const QUESTIONS: [&str; 8] = [
    "When did Izhevsk join ECAD?",
    "а когда мы вступили в союз российских городов",
    "куда мы вступили после 2005 года",
    "What is the Aalborg Charter?",
    "сколько городов в АГП",
    "/since 2006",
    "kogda izhevsk vstupil v ekad",
    "Who is the mayor of Paris?",
];

/// The Bot API: updates to hand out, answers that have arrived.
#[derive(Default)]
struct Api {
    updates: Vec<String>,
    chats: i64,
    /// By the place of an update: when it was first handed out.
    handed_out: Mutex<Vec<Option<Instant>>>,
    confirmed: Mutex<usize>,
    answers: Mutex<Answers>,
    changed: Notify,
    faults: bool,
    calls: std::sync::atomic::AtomicU64,
}

#[derive(Default)]
struct Answers {
    /// How many messages reached a chat.
    messages: HashMap<i64, usize>,
    presses: HashMap<String, usize>,
    latencies: Vec<Duration>,
    /// The next update of each chat that waits for its answer, since a chat is answered in order.
    waiting: HashMap<i64, std::collections::VecDeque<usize>>,
    all: usize,
}

/// What one run has shown.
struct Run {
    seconds: f64,
    cpu: f64,
    memory: u64,
    latencies: Vec<Duration>,
    lost: usize,
    twice: usize,
}

fn main() {
    if let Ok(address) = std::env::var(BARE) {
        return runtime().block_on(bare_bot(&address));
    }
    // Cargo runs benchmarks as tests too, with this argument: then a few updates are enough.
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "chats") {
        return with_live_chats();
    }
    let is_test = !arguments.iter().any(|argument| argument == "--bench");
    let count = arguments.iter().find_map(|argument| argument.parse().ok());
    let count = count.unwrap_or(if is_test { 200 } else { 20_000 });
    println!("{count} updates of {} chats\n", CHATS.min(count as i64));
    println!(
        "{:<34}{:>10}{:>9}{:>9}{:>9}{:>11}{:>10}{:>7}{:>8}",
        "bot", "updates/s", "p50 ms", "p90 ms", "p99 ms", "CPU s", "peak MB", "lost", "twice"
    );
    let mut cpu = HashMap::new();
    for (name, is_bare, faults) in
        [("bare teloxide", true, false), ("membership-bot", false, false), ("membership-bot, 1 % faults", false, true)]
    {
        let run = runtime().block_on(run(count, is_bare, faults));
        cpu.insert(name, run.cpu);
        print_row(name, count, run);
    }
    println!("\nCPU time, membership-bot : bare teloxide = {:.2}", cpu["membership-bot"] / cpu["bare teloxide"]);
}

/// A bot that has answered many chats lately, and what it costs to answer some more that it doesn't know.
fn with_live_chats() {
    println!("{:<34}{:>20}{:>20}", "live chats", "CPU ms an update", "peak MB");
    for live in LIVE {
        let (cpu, memory) = runtime().block_on(async {
            let mut running = Running::start(Api::new((live + NEW, i64::MAX), false), false).await;
            running.answered(live).await;
            let before = usage(&running.bot).0;
            running.answered(live + NEW).await;
            assert_eq!(running.api.answers.lock().unwrap().all, live + NEW, "not all were answered in time");
            let (after, memory) = usage(&running.bot);
            running.end();
            (after - before, memory)
        });
        println!("{live:<34}{:>20.2}{:>20.1}", cpu * 1e3 / NEW as f64, memory as f64 / 1024.0);
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}

fn print_row(name: &str, count: usize, mut run: Run) {
    run.latencies.sort_unstable();
    let at = |share: f64| {
        let place = (run.latencies.len() as f64 * share) as usize;
        run.latencies.get(place).map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    };
    println!(
        "{name:<34}{:>10.0}{:>9.1}{:>9.1}{:>9.1}{:>11.2}{:>10.1}{:>7}{:>8}",
        count as f64 / run.seconds,
        at(0.5),
        at(0.9),
        at(0.99),
        run.cpu,
        run.memory as f64 / 1024.0,
        run.lost,
        run.twice
    );
}

/// A bot at work, and what it talks to.
struct Running {
    api: Arc<Api>,
    bot: Child,
    _folder: tempfile::TempDir,
}

impl Running {
    async fn start(api: Api, is_bare: bool) -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let api = Arc::new(api);
        let router = Router::new().route("/{bot}/{method}", any(answer)).with_state(Arc::clone(&api));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        let folder = tempfile::tempdir().unwrap();
        // As on any day but the first: the index is in place.
        std::fs::create_dir(folder.path().join("index")).unwrap();
        let built = Command::new(env!("CARGO_BIN_EXE_membership-bot"))
            .arg("reindex")
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .status();
        assert!(built.unwrap().success());
        let bot = start(is_bare, address, folder.path());
        Self { api, bot, _folder: folder }
    }

    /// Waits until so many are answered, or nothing has come for a while: what is missing then is lost. Returns when the
    /// last one came.
    async fn answered(&self, count: usize) -> Instant {
        let deadline = Instant::now() + PATIENCE;
        let (mut all, mut since) = (0, Instant::now());
        while all < count && since.elapsed() < Duration::from_secs(20) && Instant::now() < deadline {
            tokio::time::sleep(Duration::from_millis(10)).await;
            let now = self.api.answers.lock().unwrap().all;
            if now > all {
                (all, since) = (now, Instant::now());
            }
        }
        since
    }

    fn end(&mut self) {
        self.bot.kill().unwrap();
        self.bot.wait().unwrap();
    }
}

async fn run(count: usize, is_bare: bool, faults: bool) -> Run {
    let mut running = Running::start(Api::new((count, CHATS), faults), is_bare).await;
    let start = Instant::now();
    let seconds = running.answered(count).await.duration_since(start).as_secs_f64();
    let (cpu, memory) = usage(&running.bot);
    // A moment for answers that come twice.
    tokio::time::sleep(Duration::from_millis(500)).await;
    running.end();
    let api = &running.api;
    let answers = api.answers.lock().unwrap();
    let (mut lost, mut twice) = (0, 0);
    for (expected, arrived) in api
        .expected()
        .into_iter()
        .map(|(chat, expected)| (expected, answers.messages.get(&chat).copied().unwrap_or_default()))
    {
        lost += expected.saturating_sub(arrived);
        twice += arrived.saturating_sub(expected);
    }
    Run { seconds, cpu, memory, latencies: answers.latencies.clone(), lost, twice }
}

fn start(is_bare: bool, address: SocketAddr, folder: &std::path::Path) -> Child {
    let api_url = format!("http://{address}");
    let mut command = if is_bare {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.env(BARE, &api_url);
        command
    } else {
        let mut command = Command::new(env!("CARGO_BIN_EXE_membership-bot"));
        command.arg("serve").env("TELOXIDE_API_URL", &api_url).env("RUST_LOG", "warn");
        command
    };
    let quiet = command.env("TELOXIDE_TOKEN", TOKEN).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
    if std::env::var_os("LOAD_LOG").is_none() {
        quiet.stderr(Stdio::null());
    }
    quiet.spawn().unwrap()
}

/// CPU seconds and peak memory (kB) of a process.
fn usage(process: &Child) -> (f64, u64) {
    /// What `getconf CLK_TCK` says on every Linux of today.
    const TICKS: f64 = 100.0;
    let read = |file: &str| std::fs::read_to_string(format!("/proc/{}/{file}", process.id())).unwrap_or_default();
    let stat = read("stat");
    let fields: Vec<_> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let ticks = |place: usize| fields.get(place).and_then(|field| field.parse::<f64>().ok()).unwrap_or_default();
    let status = read("status");
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok());
    ((ticks(11) + ticks(12)) / TICKS, peak.unwrap_or_default())
}

impl Api {
    fn new((count, chats): (usize, i64), faults: bool) -> Self {
        let mut waiting: HashMap<i64, std::collections::VecDeque<usize>> = HashMap::new();
        let updates = (0..count)
            .map(|place| {
                let chat = 1_000 + place as i64 % chats;
                waiting.entry(chat).or_default().push_back(place);
                update(place, chat).to_string()
            })
            .collect();
        Self {
            updates,
            chats,
            handed_out: Mutex::new(vec![None; count]),
            answers: Mutex::new(Answers { waiting, ..Answers::default() }),
            faults,
            ..Self::default()
        }
    }

    /// How many messages each chat is to get: one for each update.
    fn expected(&self) -> HashMap<i64, usize> {
        let mut expected = HashMap::new();
        for place in 0..self.updates.len() {
            *expected.entry(1_000 + place as i64 % self.chats).or_default() += 1;
        }
        expected
    }

    fn arrived(&self, chat: i64) {
        let mut answers = self.answers.lock().unwrap();
        *answers.messages.entry(chat).or_default() += 1;
        if let Some(place) = answers.waiting.get_mut(&chat).and_then(std::collections::VecDeque::pop_front) {
            answers.all += 1;
            let since = self.handed_out.lock().unwrap()[place];
            answers.latencies.extend(since.map(|since| since.elapsed()));
        }
        if answers.all.is_multiple_of(64) {
            drop(answers);
            self.changed.notify_waiters();
        }
    }

    async fn get_updates(&self, parameters: &Value) -> String {
        let confirmed = {
            let mut confirmed = self.confirmed.lock().unwrap();
            let offset = parameters["offset"].as_u64().unwrap_or_default() as usize;
            *confirmed = (*confirmed).max(offset.saturating_sub(1)).min(self.updates.len());
            *confirmed
        };
        let limit = parameters["limit"].as_u64().unwrap_or(100) as usize;
        let end = (confirmed + limit).min(self.updates.len());
        if confirmed == end {
            let hold = Duration::from_secs(parameters["timeout"].as_u64().unwrap_or_default());
            tokio::time::sleep(hold).await;
        }
        let now = Instant::now();
        for place in &mut self.handed_out.lock().unwrap()[confirmed..end] {
            place.get_or_insert(now);
        }
        format!(r#"{{"ok":true,"result":[{}]}}"#, self.updates[confirmed..end].join(","))
    }
}

/// Messages, and one press in ten.
fn update(place: usize, chat: i64) -> Value {
    let user = json!({"id": chat, "is_bot": false, "first_name": "A", "language_code": "ru"});
    let of_chat = json!({"id": chat, "type": "private", "first_name": "A"});
    let id = place + 1;
    if place % 10 == 9 {
        let below = json!({"message_id": 1, "date": 1, "chat": of_chat, "text": "x"});
        return json!({"update_id": id, "callback_query": {
            "id": id.to_string(), "from": user, "message": below, "chat_instance": "1", "data": "1a:ru describe ecad",
        }});
    }
    let text = QUESTIONS[place % QUESTIONS.len()];
    json!({"update_id": id, "message": {"message_id": id, "date": 1, "chat": of_chat, "from": user, "text": text}})
}

async fn answer(State(api): State<Arc<Api>>, Path((_, method)): Path<(String, String)>, body: Bytes) -> Response {
    let parameters: Value = serde_json::from_slice(&body).unwrap_or_default();
    let call = api.calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let sends = method.eq_ignore_ascii_case("sendMessage");
    let mut truncate = false;
    if api.faults && sends {
        // One call in a hundred goes wrong, each way in its turn.
        match call % 500 {
            100 => return refuse(429, json!({"parameters": {"retry_after": 1}})),
            200 => return refuse(502, json!({})),
            300 => std::panic::resume_unwind(Box::new("a connection is dropped")),
            400 => truncate = true,
            450 => tokio::time::sleep(Duration::from_secs(1)).await,
            _ => {}
        }
    }
    let mut text = match method.to_ascii_lowercase().as_str() {
        "getupdates" => api.get_updates(&parameters).await,
        "getme" => json!({"ok": true, "result": {
            "id": 4242, "is_bot": true, "first_name": "Bot", "username": "the_bot", "can_join_groups": true,
            "can_read_all_group_messages": false, "supports_inline_queries": false, "can_connect_to_business": false,
            "has_main_web_app": false,
        }})
        .to_string(),
        "getwebhookinfo" => json!({"ok": true, "result": {
            "url": "", "has_custom_certificate": false, "pending_update_count": 0,
        }})
        .to_string(),
        "getmycommands" => json!({"ok": true, "result": []}).to_string(),
        "getmydescription" => json!({"ok": true, "result": {"description": "x"}}).to_string(),
        "getmyshortdescription" => json!({"ok": true, "result": {"short_description": "x"}}).to_string(),
        "sendmessage" => {
            let chat = parameters["chat_id"].as_i64().unwrap_or_default();
            api.arrived(chat);
            json!({"ok": true, "result": {
                "message_id": call, "date": 1, "chat": {"id": chat, "type": "private", "first_name": "A"}, "text": "x",
            }})
            .to_string()
        }
        "answercallbackquery" => {
            let press = parameters["callback_query_id"].as_str().unwrap_or_default().to_owned();
            *api.answers.lock().unwrap().presses.entry(press).or_default() += 1;
            json!({"ok": true, "result": true}).to_string()
        }
        _ => json!({"ok": true, "result": true}).to_string(),
    };
    if truncate {
        text.truncate(text.len() / 2);
    }
    ([("content-type", "application/json")], text).into_response()
}

fn refuse(status: u16, mut more: Value) -> Response {
    more["ok"] = json!(false);
    more["error_code"] = json!(status);
    more["description"] = json!("as planned");
    (StatusCode::from_u16(status).unwrap(), more.to_string()).into_response()
}

/// As teloxide's first example has it, with an array of answers.
async fn bare_bot(address: &str) {
    const ANSWERS: [&str; 4] = [
        "Izhevsk has belonged to European Cities Against Drugs (ECAD) as a full member since 2002.",
        "Ижевск состоит в Союзе российских городов с 1992 года.",
        "После 2005 года — четыре вступления: 2006, 2008, 2011 и 2015.",
        "The data doesn't know that, so I can't tell.",
    ];
    let bot = Bot::new(TOKEN).set_api_url(address.parse().unwrap());
    let texts = Update::filter_message().endpoint(|bot: Bot, message: Message| async move {
        let answer = ANSWERS[message.id.0 as usize % ANSWERS.len()];
        bot.send_message(message.chat.id, answer).await.map(|_| ())
    });
    let presses = Update::filter_callback_query().endpoint(|bot: Bot, press: CallbackQuery| async move {
        bot.answer_callback_query(press.id.clone()).await?;
        bot.send_message(press.from.id, ANSWERS[0]).await.map(|_| ())
    });
    let handler = dptree::entry().branch(texts).branch(presses);
    Dispatcher::builder(bot, handler).build().dispatch().await;
}

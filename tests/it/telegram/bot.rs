//! The built program serving the loopback Telegram, as an operator runs it: `Bot::start(fake.url())` -> a process.
//!
//! Whenever a process ends, its log is looked through for what a log must never hold.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use url::Url;

use super::{ADMIN, SECRETS};
use crate::fake_telegram::{FakeTelegram, TOKEN};

/// A folder with data, an index and a log, where one process after another may run.
#[derive(Clone)]
pub(crate) struct Place {
    folder: Arc<TempDir>,
}

/// A running bot.
pub(crate) struct Bot {
    child: Child,
    place: Place,
}

/// How a process ended.
pub(crate) struct Ended {
    pub(crate) status: ExitStatus,
    /// Everything on standard error.
    pub(crate) log: String,
}

/// Longer than a stop may take, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(40);

impl Place {
    /// A place with a copy of the shipped data and no index yet.
    pub(crate) fn new() -> Self {
        let place = Self { folder: Arc::new(tempfile::tempdir().unwrap()) };
        fs::create_dir(place.data()).unwrap();
        for file in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).unwrap().map(Result::unwrap) {
            fs::copy(file.path(), place.data().join(file.file_name())).unwrap();
        }
        place
    }

    /// Starts a bot here.
    pub(crate) fn start(&self, api_url: &Url, token: &str) -> Bot {
        self.start_with(api_url, token, &[])
    }

    /// Starts a bot here with more settings.
    pub(crate) fn start_with(&self, api_url: &Url, token: &str, settings: &[(&str, &str)]) -> Bot {
        let log = File::create(self.log_file()).unwrap();
        // A file that may not grow is then an error, as a full disk is, and no signal that ends the process.
        let child = Command::new("/bin/sh")
            .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_membership-bot"), "serve"])
            .env_clear()
            .current_dir(self.folder.path())
            .env("TELOXIDE_TOKEN", token)
            .env("TELOXIDE_API_URL", api_url.as_str())
            .env("DATA_DIR", self.data())
            .env("INDEX_DIR", self.folder.path().join("index"))
            .env("ADMIN_IDS", ADMIN.to_string())
            .env("RUST_LOG", "trace")
            .envs(webhook_everywhere())
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        Bot { child, place: self.clone() }
    }

    /// Puts a file here.
    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// The names of the files in one of its folders.
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join(folder)).unwrap().map(Result::unwrap);
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The size of one of its files, in bytes; that of a folder's files, all in all.
    pub(crate) fn size(&self, name: &str) -> u64 {
        fn size(path: &std::path::Path) -> u64 {
            let Ok(about) = fs::metadata(path) else { return 0 };
            if !about.is_dir() {
                return about.len();
            }
            fs::read_dir(path).into_iter().flatten().flatten().map(|entry| size(&entry.path())).sum()
        }
        size(&self.folder.path().join(name))
    }

    /// Where one of its files is.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder with the data set.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Puts one text of the data set in place of another, where it first stands.
    pub(crate) fn change_data(&self, from: &str, to: &str) {
        let file = self.data().join("izhevsk.json");
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "the data has {from:?}");
        fs::write(file, text.replacen(from, to, 1)).unwrap();
    }

    /// Leaves the last membership out of the data set.
    pub(crate) fn without_last_membership(&self) {
        let file = self.data().join("izhevsk.json");
        let mut data: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        data["memberships"].as_array_mut().unwrap().pop().unwrap();
        fs::write(file, data.to_string()).unwrap();
    }

    /// The same text without this place's own path.
    pub(crate) fn nameless(&self, text: &str) -> String {
        text.replace(&*self.folder.path().to_string_lossy(), "…")
    }

    /// Adds so many organisations that the data's own city joined, from 2021 on.
    pub(crate) fn add_memberships(&self, count: usize) {
        let file = self.data().join("izhevsk.json");
        let mut data: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        for number in 1..=count {
            let mut membership = data["memberships"][0].clone();
            membership["organization_id"] = json!(format!("added-{number}"));
            // Dates ahead of today are of no membership yet.
            membership["start_date"] = json!(format!("{}-{:02}", 2021 + (number - 1) / 12, (number - 1) % 12 + 1));
            for text in ["role", "statement"] {
                membership.as_object_mut().unwrap().remove(text);
            }
            let organization = json!({"id": format!("added-{number}"), "name": format!("Added Club {number}")});
            data["organizations"].as_array_mut().unwrap().push(organization);
            data["memberships"].as_array_mut().unwrap().push(membership);
        }
        fs::write(file, data.to_string()).unwrap();
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("log")
    }
}

/// The shipped data, but with this year for joining ECAD.
pub(crate) fn data_with(year: &str) -> String {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/data/izhevsk.json")).unwrap();
    let mut data: Value = serde_json::from_str(&text).unwrap();
    let memberships = data["memberships"].as_array_mut().unwrap();
    let ours = memberships.iter_mut().find(|m| m["organization_id"] == "ecad" && m["start_date"] == "2002").unwrap();
    ours["start_date"] = json!(year);
    // It says the year in words.
    ours.as_object_mut().unwrap().remove("statement");
    data.to_string()
}

/// With TEST_INTAKE=webhook every bot takes its updates that way: the same conversations, brought in another way.
fn webhook_everywhere() -> Vec<(&'static str, String)> {
    if std::env::var("TEST_INTAKE").as_deref() != Ok("webhook") {
        return Vec::new();
    }
    let address = FakeTelegram::free_address();
    vec![("LISTEN", address.to_string()), ("WEBHOOK_URL", format!("http://{address}/telegram"))]
}

impl Bot {
    /// The address that it listens at, as its log says it.
    pub(crate) async fn address(&self) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some((_, rest)) = self.log().split_once("listening address=") {
                return rest.split_whitespace().next().unwrap().to_owned();
            }
            assert!(Instant::now() < deadline, "it doesn't listen:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// What one of its pages says, and the HTTP status.
    pub(crate) async fn page(&self, path: &str) -> (u16, String) {
        let response = reqwest::get(format!("http://{}{path}", self.address().await)).await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    }

    /// Starts at a place of its own.
    pub(crate) fn start(api_url: Url) -> Self {
        Place::new().start(&api_url, TOKEN)
    }

    /// What it has logged so far.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.place.log_file()).unwrap()
    }

    /// The process's number.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Sends a signal, by the name that `kill` knows.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// From now on it can make no file longer than so many bytes.
    #[cfg(target_os = "linux")]
    pub(crate) fn limit_files(&self, bytes: &str) {
        let limit = format!("--fsize={bytes}:unlimited");
        let set = Command::new("prlimit").args(["--pid", &self.child.id().to_string(), &limit]).status().unwrap();
        assert!(set.success());
    }

    /// How much of a processor it has used.
    #[cfg(target_os = "linux")]
    pub(crate) fn processor_seconds(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        // proc(5): utime and stime are the 12th and the 13th after the name, in hundredths of a second.
        let fields = stat.rsplit_once(") ").unwrap().1.split_whitespace().skip(11).take(2);
        fields.map(|ticks| ticks.parse::<f64>().unwrap() / 100.0).sum()
    }

    /// How much memory it has, or had at its peak, by the name that Linux gives it; in MB.
    #[cfg(target_os = "linux")]
    pub(crate) fn memory(&self, name: &str) -> usize {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap();
        line.trim().strip_suffix(" kB").unwrap().parse::<usize>().unwrap() / 1024
    }

    /// From now on it can have no more than so many files and connections open.
    #[cfg(target_os = "linux")]
    pub(crate) fn limit_open_files(&self, count: usize) {
        let limit = format!("--nofile={count}:{count}");
        let set = Command::new("prlimit").args(["--pid", &self.child.id().to_string(), &limit]).status().unwrap();
        assert!(set.success());
    }

    /// Asks it to stop, as a container runtime does, and waits until it has.
    pub(crate) async fn stop(self) {
        self.signal("TERM");
        let ended = self.ended().await;
        assert_eq!(ended.status.code(), Some(0), "{}", ended.log);
    }

    /// Ends it as a power cut does.
    pub(crate) async fn kill(self) {
        self.signal("KILL");
        self.ended().await;
    }

    /// Waits until it ends.
    pub(crate) async fn ended(mut self) -> Ended {
        let deadline = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < deadline, "the bot goes on:\n{}", self.log());
            tokio::time::sleep(Duration::from_millis(5)).await;
        };
        let log = self.log();
        for secret in SECRETS {
            let lines: Vec<_> = log.lines().filter(|line| line.contains(secret)).collect();
            assert!(lines.is_empty(), "{secret}: {lines:#?}");
        }
        Ended { status, log }
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        // Ended already unless a test failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

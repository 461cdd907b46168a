//! A real PostgreSQL for a test: a server of its own on a free port, with faults on demand.
//!
//! It uses the programs that Debian's package `postgresql` brings. Not every machine has them, so tests that need a server
//! are `#[ignore]`d, which shows; whoever asks for them is told if there are none.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::fake_telegram::FakeTelegram;

pub(crate) struct Postgres {
    programs: PathBuf,
    folder: TempDir,
    port: u16,
    server: Option<Child>,
    user: Option<u32>,
}

const PATIENCE: Duration = Duration::from_secs(30);

impl Postgres {
    /// A new server with an empty database.
    pub(crate) fn start() -> Self {
        let programs = programs().expect("no PostgreSQL here: apt-get install postgresql");
        let folder = tempfile::tempdir().unwrap();
        // PostgreSQL refuses to run as root.
        let user = (id(&["-u"]) == Some(0)).then(|| id(&["-u", "postgres"]).or(id(&["-u", "nobody"])).unwrap());
        if let Some(user) = user {
            chown(folder.path(), Some(user), None).unwrap();
        }
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
        let port = FakeTelegram::free_address().port();
        let mut server = Self { programs, folder, port, server: None, user };
        let made = server
            .command("initdb")
            .args(["--username=bot", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "-D"])
            .arg(server.data())
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        server.begin();
        server
    }

    /// The address for `DATABASE_URL`.
    pub(crate) fn url(&self) -> String {
        format!("postgres://bot@127.0.0.1:{}/postgres", self.port)
    }

    /// Starts the server after [`Self::end`].
    pub(crate) fn begin(&mut self) {
        let log = fs::File::create(self.folder.path().join("log")).unwrap();
        let server = self
            .command("postgres")
            .args(["-c", "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="])
            .args(["-p", &self.port.to_string(), "-D"])
            .arg(self.data())
            .stderr(log)
            .spawn()
            .unwrap();
        self.server = Some(server);
        let deadline = Instant::now() + PATIENCE;
        while !self.asks("SELECT 1") {
            assert!(Instant::now() < deadline, "{}", fs::read_to_string(self.folder.path().join("log")).unwrap());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Ends the server at once, as a crash does.
    pub(crate) fn end(&mut self) {
        if let Some(mut server) = self.server.take() {
            signal("QUIT", server.id());
            server.wait().unwrap();
        }
    }

    /// From now on it takes no step, though its connections stay.
    pub(crate) fn freeze(&self) {
        self.signal_all("STOP");
    }

    /// It goes on.
    pub(crate) fn thaw(&self) {
        self.signal_all("CONT");
    }

    /// What a query says, in one line a row.
    pub(crate) fn query(&self, sql: &str) -> String {
        let asked = self.psql(sql);
        assert!(asked.status.success(), "{}", String::from_utf8_lossy(&asked.stderr));
        String::from_utf8(asked.stdout).unwrap().trim().to_owned()
    }

    /// Asks in a session of its own that stays open; it ends with the child.
    pub(crate) fn hold(&self, sql: &str) -> Child {
        let held = format!("{sql}; SELECT pg_sleep(600)");
        self.command("psql").args(["-XAtq", &self.url(), "-c", &held]).spawn().unwrap()
    }

    fn asks(&self, sql: &str) -> bool {
        self.psql(sql).status.success()
    }

    fn psql(&self, sql: &str) -> std::process::Output {
        let mut command = self.command("psql");
        command.env("PGCONNECT_TIMEOUT", "2").args(["-XAtq", &self.url(), "-c", sql]).output().unwrap()
    }

    fn signal_all(&self, name: &str) {
        let server = self.server.as_ref().unwrap().id();
        // First of all the one that makes children.
        signal(name, server);
        let children = Command::new("pgrep").args(["-P", &server.to_string()]).output().unwrap();
        let children = String::from_utf8(children.stdout).unwrap();
        for child in children.lines().filter_map(|line| line.parse().ok()) {
            signal(name, child);
        }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.current_dir(self.folder.path()).env_remove("PGHOST").stdin(Stdio::null()).stdout(Stdio::piped());
        if let Some(user) = self.user {
            command.uid(user);
        }
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if self.server.is_some() {
            self.thaw();
        }
        self.end();
    }
}

/// The folder with the newest version's programs.
fn programs() -> Option<PathBuf> {
    let debian =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let mut folders: Vec<_> = debian.collect();
    folders.sort();
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    let has_all = |folder: &&PathBuf| ["initdb", "postgres", "psql"].iter().all(|name| folder.join(name).is_file());
    folders.iter().rev().find(has_all).map(|folder| Path::new(folder).to_owned())
}

fn id(args: &[&str]) -> Option<u32> {
    String::from_utf8(Command::new("id").args(args).output().ok()?.stdout).ok()?.trim().parse().ok()
}

fn signal(name: &str, process: u32) {
    let _ = Command::new("kill").args(["-s", name, &process.to_string()]).status();
}

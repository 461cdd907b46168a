//! Environment variables become ready settings, or all their mistakes at once: `DEFAULT_LANGUAGE=ru` -> `Language::Ru`.
//!
//! A value in the process's environment wins over the same one in `.env`; an empty value counts as absent.

mod env_file;
mod value;

use std::collections::BTreeSet;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use url::Url;

use crate::language::Language;
use crate::store::Location;

/// Everything that the environment decides, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// `TELOXIDE_TOKEN`: the bot's token.
    pub token: Option<Secret>,
    /// `TELOXIDE_API_URL`: the Bot API server.
    pub api_url: Url,
    /// `TELOXIDE_PROXY`: the proxy to it. The address may hold a password.
    pub proxy: Option<Secret>,
    /// `ADMIN_IDS`: Telegram's numbers of the people who may change the data.
    pub admins: BTreeSet<u64>,
    /// `DATA_DIR`.
    pub data_dir: Folder,
    /// `INDEX_DIR`.
    pub index_dir: Folder,
    /// `DATABASE_URL`.
    pub database: Database,
    /// `WEBHOOK_URL` and what belongs to it; without it the bot asks for updates.
    pub webhook: Option<Webhook>,
    /// `LISTEN`: where the webhook, health and metrics are served. Always there with a webhook.
    pub listen: Option<SocketAddr>,
    /// `RUST_LOG`: what is logged, in the notation of `tracing_subscriber::EnvFilter`; it parses.
    pub log_filter: Option<String>,
    /// `LOG_FORMAT`.
    pub log_format: LogFormat,
    /// `DEFAULT_LANGUAGE`: the language where neither the message nor the chat tells.
    pub default_language: Language,
}

/// A text that is used but never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

/// Where Telegram brings updates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    /// `WEBHOOK_URL`.
    pub url: Url,
    /// `WEBHOOK_SECRET`; without one it is made from the token, the same in all replicas.
    pub secret: Option<Secret>,
}

/// A folder that was named, or the usual one, which needn't be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Folder {
    /// Somebody named it: it has to be this one.
    Named(PathBuf),
    /// Nobody did: it is used if it is there.
    Usual(&'static str),
}

/// The database for what outlives a restart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// Somebody named it: it has to be this one.
    Named(Location),
    /// Nobody did: an SQLite file, without which the bot forgets at a restart.
    Usual(&'static str),
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs: one JSON object a line.
    Json,
}

/// What the person at the terminal has set up for all programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terminal {
    /// Where typed lines are remembered; `None` without a home.
    pub history: Option<PathBuf>,
    /// Whether the person wants no colours (<https://no-color.org>) or the terminal has none.
    pub is_plain: bool,
}

/// Everything that is wrong with the settings, a line each.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.join("\n"))]
pub struct Mistakes(pub Vec<String>);

impl Config {
    /// The settings from the process's environment and `.env` in the working folder.
    ///
    /// # Errors
    /// Every mistake of the variables and of the file's lines; no secret is quoted.
    pub fn from_environment() -> Result<Self, Mistakes> {
        let (file, mut mistakes) = env_file::read(Path::new(ENV_FILE));
        let of_process = |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
        let result = Self::from_vars(|name| of_process(name).or_else(|| file.get(name).cloned()));
        match result {
            Ok(config) if mistakes.is_empty() => Ok(config),
            Ok(_) => Err(Mistakes(mistakes)),
            Err(more) => {
                mistakes.extend(more.0);
                Err(Mistakes(mistakes))
            }
        }
    }

    /// The settings from variables; `vars` gives a variable's value by its name.
    ///
    /// # Errors
    /// Every mistake, with the variable's name, what was expected and what was found; no secret is quoted.
    pub fn from_vars(vars: impl Fn(&str) -> Option<String>) -> Result<Self, Mistakes> {
        Raw::read(vars).checked()
    }
}

impl Secret {
    /// The text itself, for the one place that needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(not shown)")
    }
}

impl Folder {
    /// The folder that was named, or the usual one where it exists.
    pub fn found(&self) -> Option<PathBuf> {
        match self {
            Self::Named(path) => Some(path.clone()),
            Self::Usual(name) => Some(PathBuf::from(name)).filter(|path| path.is_dir()),
        }
    }

    /// The folder that was named, or the usual one, there or not.
    pub fn path(&self) -> &Path {
        match self {
            Self::Named(path) => path,
            Self::Usual(name) => Path::new(name),
        }
    }
}

impl Terminal {
    /// From the process's environment.
    pub fn from_environment() -> Self {
        Self::from_vars(|name| std::env::var(name).ok())
    }

    /// From variables; the history's place follows the XDG base directory specification.
    pub fn from_vars(vars: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| vars(name).filter(|value| !value.is_empty());
        let state = set("XDG_STATE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        let state = state.or_else(|| set("HOME").map(|home| Path::new(&home).join(".local/state")));
        Self {
            history: state.map(|state| state.join("membership-bot").join("history")),
            is_plain: set("NO_COLOR").is_some() || set("TERM").as_deref() == Some("dumb"),
        }
    }
}

const ENV_FILE: &str = ".env";
const DATABASE: &str = "membership-bot.db";
/// With a webhook and nothing else said: for a web server on the same machine that speaks https to the world.
const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);
const API_URL: &str = "https://api.telegram.org";

/// The variables as they are, not looked at yet.
struct Raw {
    token: Option<String>,
    api_url: Option<String>,
    proxy: Option<String>,
    admins: Option<String>,
    data_dir: Option<String>,
    index_dir: Option<String>,
    database: Option<String>,
    webhook_url: Option<String>,
    webhook_secret: Option<String>,
    listen: Option<String>,
    log_filter: Option<String>,
    log_format: Option<String>,
    default_language: Option<String>,
}

impl Raw {
    fn read(vars: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| vars(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        Self {
            token: set("TELOXIDE_TOKEN"),
            api_url: set("TELOXIDE_API_URL"),
            proxy: set("TELOXIDE_PROXY"),
            admins: set("ADMIN_IDS"),
            data_dir: set("DATA_DIR"),
            index_dir: set("INDEX_DIR"),
            database: set("DATABASE_URL"),
            webhook_url: set("WEBHOOK_URL"),
            webhook_secret: set("WEBHOOK_SECRET"),
            listen: set("LISTEN"),
            log_filter: set("RUST_LOG"),
            log_format: set("LOG_FORMAT"),
            default_language: set("DEFAULT_LANGUAGE"),
        }
    }

    fn checked(self) -> Result<Config, Mistakes> {
        let mut mistakes = Vec::new();
        let api_url = keep(value::api_url(self.api_url.as_deref().unwrap_or(API_URL)), &mut mistakes)
            .unwrap_or_else(|| Url::parse(API_URL).expect("a constant, parsed by a test"));
        let url = self.webhook_url.and_then(|value| keep(value::webhook_url(&value, &api_url), &mut mistakes));
        let secret = self.webhook_secret.and_then(|value| keep(value::webhook_secret(value), &mut mistakes));
        let listen = self.listen.and_then(|value| keep(value::listen(&value), &mut mistakes));
        let webhook = url.map(|url| Webhook { url, secret });
        let config = Config {
            token: self.token.and_then(|value| keep(value::token(value), &mut mistakes)),
            listen: listen.or_else(|| webhook.as_ref().map(|_| LISTEN)),
            webhook,
            api_url,
            proxy: self.proxy.and_then(|value| keep(value::proxy(value), &mut mistakes)),
            admins: value::admins(self.admins.as_deref().unwrap_or_default(), &mut mistakes),
            data_dir: folder(self.data_dir, "data"),
            index_dir: folder(self.index_dir, "index"),
            database: self
                .database
                .and_then(|value| keep(value::database(&value), &mut mistakes))
                .map_or(Database::Usual(DATABASE), Database::Named),
            log_filter: self.log_filter.and_then(|value| keep(value::log_filter(value), &mut mistakes)),
            log_format: self
                .log_format
                .and_then(|v| keep(value::log_format(&v), &mut mistakes))
                .unwrap_or(LogFormat::Text),
            default_language: self
                .default_language
                .and_then(|value| keep(value::language(&value), &mut mistakes))
                .unwrap_or(Language::En),
        };
        if mistakes.is_empty() { Ok(config) } else { Err(Mistakes(mistakes)) }
    }
}

fn keep<T>(result: Result<T, String>, mistakes: &mut Vec<String>) -> Option<T> {
    result.map_err(|mistake| mistakes.push(mistake)).ok()
}

fn folder(value: Option<String>, usual: &'static str) -> Folder {
    value.map_or(Folder::Usual(usual), |value| Folder::Named(value.into()))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    use super::*;

    fn from(vars: &[(&str, &str)]) -> Result<Config, Mistakes> {
        let vars: BTreeMap<_, _> = vars.iter().copied().collect();
        Config::from_vars(|name| vars.get(name).map(|value| (*value).to_owned()))
    }

    #[test]
    fn without_variables_everything_has_its_default() {
        let config = from(&[]).unwrap();
        assert_eq!(config.api_url.as_str(), "https://api.telegram.org/");
        assert_eq!((config.data_dir, config.index_dir), (Folder::Usual("data"), Folder::Usual("index")));
        assert_eq!((config.default_language, config.log_format), (Language::En, LogFormat::Text));
        assert_eq!((config.token, config.proxy, config.log_filter, config.admins.len()), (None, None, None, 0));
    }

    #[test]
    fn an_empty_value_counts_as_absent() {
        let names = names_read();
        let empty: Vec<_> = names.iter().map(|name| (name.as_str(), " ")).collect();
        assert_eq!(from(&empty), from(&[]));
    }

    #[test]
    fn each_variable_is_read() {
        let config = from(&[
            ("TELOXIDE_TOKEN", "1:AA_bb-cc"),
            ("TELOXIDE_API_URL", "http://localhost:8081"),
            ("TELOXIDE_PROXY", "http://name:word@localhost:3128"),
            ("ADMIN_IDS", "7, 8;9\n7"),
            ("DATA_DIR", "elsewhere/data"),
            ("INDEX_DIR", "elsewhere/index"),
            ("DATABASE_URL", "sqlite://elsewhere/state.db"),
            ("WEBHOOK_URL", "https://bot.example.org/telegram"),
            ("WEBHOOK_SECRET", "a-Secret_1"),
            ("LISTEN", "0.0.0.0:8080"),
            ("RUST_LOG", "warn,membership_bot=debug"),
            ("LOG_FORMAT", "JSON"),
            ("DEFAULT_LANGUAGE", "ru-RU"),
        ])
        .unwrap();
        assert_eq!(config.token.unwrap().reveal(), "1:AA_bb-cc");
        assert_eq!(config.api_url.as_str(), "http://localhost:8081/");
        assert_eq!(config.proxy.unwrap().reveal(), "http://name:word@localhost:3128");
        assert_eq!(config.admins, BTreeSet::from([7, 8, 9]));
        assert_eq!(config.data_dir, Folder::Named("elsewhere/data".into()));
        assert_eq!(config.index_dir, Folder::Named("elsewhere/index".into()));
        assert_eq!(config.database, Database::Named(Location::Sqlite("elsewhere/state.db".into())));
        let webhook = config.webhook.unwrap();
        assert_eq!((webhook.url.path(), webhook.secret.unwrap().reveal()), ("/telegram", "a-Secret_1"));
        assert_eq!(config.listen, Some(SocketAddr::from(([0, 0, 0, 0], 8080))));
        assert_eq!(config.log_filter.as_deref(), Some("warn,membership_bot=debug"));
        assert_eq!((config.log_format, config.default_language), (LogFormat::Json, Language::Ru));
    }

    #[test]
    fn a_mistake_names_the_variable_what_was_expected_and_what_was_found() {
        for (name, value, expected) in [
            ("TELOXIDE_TOKEN", "abc", "(digits, a colon, letters and digits), found 3 characters with no colon in it"),
            ("TELOXIDE_TOKEN", "bot1:abc", "found 8 characters with something other than digits before the colon"),
            ("TELOXIDE_TOKEN", "1:a b", "found 5 characters with something other than letters, digits, _ and - after"),
            ("TELOXIDE_API_URL", "localhost", "expected an address such as http://localhost:8081, found \"localhost\""),
            ("TELOXIDE_API_URL", "ftp://x", "found 7 characters that are not shown here"),
            ("TELOXIDE_PROXY", "proxy", "expected the address of an HTTP proxy such as http://localhost:3128, found"),
            ("ADMIN_IDS", "7,@me", "expected people's Telegram numbers, such as 1000001,1000002, found 3 characters"),
            ("ADMIN_IDS", "-100", "found \"-100\" among them"),
            (
                "RUST_LOG",
                "a=b=c",
                "expected a level (error, warn, info, debug, trace) or module=level, found \"a=b=c\"",
            ),
            (
                "DATABASE_URL",
                "state.db",
                "expected sqlite:membership-bot.db or postgres://user:password@host/database, found",
            ),
            ("DATABASE_URL", "postgres://", "found 11 characters that are not shown here"),
            ("DATABASE_URL", "sqlite:", "found 7 characters that are not shown here"),
            ("WEBHOOK_URL", "http://bot.example.org/", "https://bot.example.org/telegram (https; port 443"),
            ("WEBHOOK_URL", "https://bot.example.org:8080/", "port 443, 80, 88 or 8443"),
            ("WEBHOOK_URL", "https://bot.example.org/health", "a path other than /health, /ready, /metrics"),
            ("WEBHOOK_SECRET", "a secret", "1 to 256 letters, digits, _ and -, found 8 characters"),
            ("LISTEN", "8080", "an address and a port, such as 127.0.0.1:8080 or [::]:8080, found \"8080\""),
            ("LOG_FORMAT", "xml", "expected text or json, found \"xml\""),
            ("DEFAULT_LANGUAGE", "tt", "expected en or ru, found \"tt\""),
        ] {
            let Mistakes(lines) = from(&[(name, value)]).unwrap_err();
            assert_eq!(lines.len(), 1, "{lines:?}");
            assert!(lines[0].starts_with(&format!("{name}: expected ")) && lines[0].contains(expected), "{}", lines[0]);
        }
    }

    #[test]
    fn all_mistakes_are_reported_at_once() {
        let names = names_read();
        let all: Vec<_> = names.iter().map(|name| (name.as_str(), "=,=")).collect();
        let Mistakes(lines) = from(&all).unwrap_err();
        // Any text names a folder; each of the two parts of ADMIN_IDS is a mistake.
        assert_eq!(lines.len(), names.len() - 2 + 1, "{lines:?}");
    }

    #[test]
    fn a_secret_is_never_shown_wherever_it_stands() {
        const TOKEN: &str = "1000001:AAsecretsecretsecretsecret";
        const WITH_PASSWORD: &str = "socks9://name:secret@localhost";
        for name in names_read() {
            for value in [TOKEN, WITH_PASSWORD, "AAsecretsecretsecretsecretsecret"] {
                let said = format!("{:?}", from(&[(name.as_str(), value)]).map(|config| (config.token, config.proxy)));
                assert!(!said.contains("secret"), "{name}: {said}");
            }
        }
    }

    #[test]
    fn the_example_file_lists_every_variable_with_its_default() {
        // `#NAME=value` is a setting that is switched off, `# words` and `#` alone are for people.
        let example = include_str!("../../.env.example");
        let is_prose = |line: &&str| line.is_empty() || *line == "#" || line.starts_with("# ");
        let (off, live): (Vec<_>, Vec<_>) =
            example.lines().filter(|line| !is_prose(line)).partition(|line| line.starts_with('#'));
        let all: Vec<_> = live.iter().copied().chain(off.iter().map(|line| &line[1..])).collect();
        let mut named: Vec<_> = all.iter().map(|line| line.split_once('=').expect(line).0.to_owned()).collect();
        named.sort();
        assert_eq!(named, names_read().into_iter().collect::<Vec<_>>(), "each once, and nothing else");

        let read = |text: &str| {
            let (vars, mistakes) = env_file::parse(text.as_bytes());
            assert_eq!(mistakes, [""; 0]);
            (Config::from_vars(|name| vars.get(name).cloned()).unwrap(), vars)
        };
        let defaults = from(&[]).unwrap();
        let (as_it_is, vars) = read(example);
        assert_eq!(as_it_is, defaults);
        assert_eq!(vars.keys().collect::<Vec<_>>(), ["ADMIN_IDS", "TELOXIDE_TOKEN"]);

        let (mut config, vars) = read(&all.join("\n"));
        assert_eq!(vars.into_keys().collect::<BTreeSet<_>>(), names_read());
        assert_eq!(config.data_dir.path(), defaults.data_dir.path());
        assert_eq!(config.index_dir.path(), defaults.index_dir.path());
        assert_eq!(config.log_filter.take().as_deref(), Some("info"));
        assert_eq!(config.database, Database::Named(Location::Sqlite(DATABASE.into())));
        assert_eq!(config.listen.take(), Some(LISTEN), "what a webhook has without it");
        (config.data_dir, config.index_dir) = (defaults.data_dir.clone(), defaults.index_dir.clone());
        config.database = defaults.database.clone();
        assert_eq!(config, defaults);
    }

    #[test]
    fn history_goes_where_the_persons_programs_keep_state() {
        for (xdg, home, expected) in [
            (Some("/state"), Some("/home"), Some("/state/membership-bot/history")),
            (Some("relative"), Some("/home"), Some("/home/.local/state/membership-bot/history")),
            (Some(""), Some("/home"), Some("/home/.local/state/membership-bot/history")),
            (None, None, None),
        ] {
            let terminal = Terminal::from_vars(|name| match name {
                "XDG_STATE_HOME" => xdg.map(str::to_owned),
                "HOME" => home.map(str::to_owned),
                _ => None,
            });
            assert_eq!(terminal.history.as_deref(), expected.map(Path::new));
        }
    }

    fn names_read() -> BTreeSet<String> {
        let names = RefCell::new(BTreeSet::new());
        let read = Config::from_vars(|name| {
            names.borrow_mut().insert(name.to_owned());
            None
        });
        assert!(read.is_ok());
        names.into_inner()
    }
}

//! The value of one variable, checked: `ADMIN_IDS`, "7, 8" -> {7, 8}; or what was expected and found, without secrets.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use tracing_subscriber::EnvFilter;
use url::Url;

use super::{LogFormat, Secret};
use crate::language::Language;
use crate::store::Location;

/// <https://core.telegram.org/bots/api#authorizing-your-bot>: the bot's number, a colon, letters, digits, `_` and `-`.
pub(super) fn token(value: String) -> Result<Secret, String> {
    let fits = value.split_once(':').is_some_and(|(number, key)| {
        !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && !key.is_empty()
            && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
    });
    if fits {
        return Ok(Secret(value));
    }
    let found = match value.split_once(':') {
        None => "no colon in it",
        Some((number, _)) if !number.bytes().all(|byte| byte.is_ascii_digit()) => {
            "something other than digits before the colon"
        }
        Some(_) => "something other than letters, digits, _ and - after the colon",
    };
    Err(format!(
        "TELOXIDE_TOKEN: expected the token as @BotFather gives it (digits, a colon, letters and digits), found {} \
         characters with {found}",
        value.chars().count()
    ))
}

pub(super) fn api_url(value: &str) -> Result<Url, String> {
    address(value, &["http", "https"]).ok_or_else(|| {
        let found = shown(value);
        format!("TELOXIDE_API_URL: expected an address such as http://localhost:8081, found {found}")
    })
}

pub(super) fn proxy(value: String) -> Result<Secret, String> {
    match address(&value, &["http", "https"]) {
        Some(_) => Ok(Secret(value)),
        None => Err(format!(
            "TELOXIDE_PROXY: expected the address of an HTTP proxy such as http://localhost:3128, found {}",
            shown(&value)
        )),
    }
}

pub(super) fn database(value: &str) -> Result<Location, String> {
    let path = value.strip_prefix("sqlite:").map(|path| path.strip_prefix("//").unwrap_or(path));
    let file = path.filter(|path| !path.is_empty() && !path.starts_with(':')).map(|path| Location::Sqlite(path.into()));
    let server = || {
        let is_server = value.starts_with("postgres://") || value.starts_with("postgresql://");
        let url = Url::parse(value).ok().filter(|_| is_server)?;
        // A socket's folder stands after the question mark: postgres:///database?host=/run/postgresql
        (url.has_host() || url.path().len() > 1).then(|| Location::Postgres(value.to_owned()))
    };
    file.or_else(server).ok_or_else(|| {
        let found = shown(value);
        format!(
            "DATABASE_URL: expected sqlite:membership-bot.db or postgres://user:password@host/database, found {found}"
        )
    })
}

/// `api_url` tells whose rules hold: Telegram's own servers bring updates to four ports, by https only.
/// <https://core.telegram.org/bots/api#setwebhook>
pub(super) fn webhook_url(value: &str, api_url: &Url) -> Result<Url, String> {
    let is_telegram = api_url.host_str() == Some("api.telegram.org");
    let fits = |url: &Url| {
        let is_ours = OUR_PATHS.contains(&url.path());
        let port = url.port_or_known_default();
        // The web server's own notation for a part of any name.
        let is_pattern = url.path().split('/').any(|part| part.starts_with([':', '*']));
        !is_ours
            && !is_pattern
            && url.query().is_none()
            && (!is_telegram || url.scheme() == "https" && port.is_some_and(|port| [443, 80, 88, 8443].contains(&port)))
    };
    address(value, &["http", "https"]).filter(fits).ok_or_else(|| {
        format!(
            "WEBHOOK_URL: expected an address that Telegram can reach, such as https://bot.example.org/telegram (https; \
             port 443, 80, 88 or 8443; a path other than {}; nothing after a question mark), found {}",
            OUR_PATHS.join(", "),
            shown(value)
        )
    })
}

/// Served for operators.
const OUR_PATHS: [&str; 3] = ["/health", "/ready", "/metrics"];

pub(super) fn webhook_secret(value: String) -> Result<Secret, String> {
    let fits = value.len() <= 256 && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    if fits {
        return Ok(Secret(value));
    }
    Err(format!(
        "WEBHOOK_SECRET: expected 1 to 256 letters, digits, _ and -, found {} characters, others among them",
        value.chars().count()
    ))
}

pub(super) fn listen(value: &str) -> Result<SocketAddr, String> {
    value.parse().map_err(|_| {
        format!("LISTEN: expected an address and a port, such as 127.0.0.1:8080 or [::]:8080, found {}", shown(value))
    })
}

fn address(value: &str, schemes: &[&str]) -> Option<Url> {
    Url::parse(value).ok().filter(|url| schemes.contains(&url.scheme()) && url.has_host())
}

pub(super) fn admins(value: &str, mistakes: &mut Vec<String>) -> BTreeSet<u64> {
    let parts = value.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).filter(|part| !part.is_empty());
    parts.filter_map(|part| admin(part).map_err(|mistake| mistakes.push(mistake)).ok()).collect()
}

fn admin(part: &str) -> Result<u64, String> {
    part.parse().ok().filter(|id| *id > 0).ok_or_else(|| {
        let found = shown(part);
        format!("ADMIN_IDS: expected people's Telegram numbers, such as 1000001,1000002, found {found} among them")
    })
}

pub(super) fn log_filter(value: String) -> Result<String, String> {
    EnvFilter::try_new(&value).map(|_| value.clone()).map_err(|_| {
        format!("RUST_LOG: expected a level (error, warn, info, debug, trace) or module=level, found {}", shown(&value))
    })
}

pub(super) fn log_format(value: &str) -> Result<LogFormat, String> {
    match value.to_ascii_lowercase().as_str() {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err(format!("LOG_FORMAT: expected text or json, found {}", shown(value))),
    }
}

pub(super) fn language(value: &str) -> Result<Language, String> {
    Language::from_tag(value).ok_or_else(|| {
        let known = Language::ALL.map(Language::code).join(" or ");
        format!("DEFAULT_LANGUAGE: expected {known}, found {}", shown(value))
    })
}

/// A value as a mistake quotes it. What might be a secret in the wrong place isn't quoted: a token, a password.
fn shown(value: &str) -> String {
    const LONGEST: usize = 30;
    if value.contains([':', '@']) || value.chars().count() > LONGEST {
        return format!("{} characters that are not shown here", value.chars().count());
    }
    format!("{value:?}")
}

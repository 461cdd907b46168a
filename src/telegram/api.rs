//! One call of the Bot API: a method and its JSON in, the result or a typed refusal out.
//!
//! teloxide's own way of sending sleeps ten seconds on each 5xx and gives up after the first failure, so the calls go
//! through its client by themselves; its types of requests and updates stay.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use teloxide::net::default_reqwest_settings;
use url::Url;

use super::metrics::Metrics;
use super::reply::File;
use super::{ServeError, Token};

/// The Bot API of one bot. Cheap to clone.
#[derive(Clone)]
pub(super) struct Api {
    client: reqwest::Client,
    /// Address with the token in it: never shown.
    base: Arc<str>,
    /// The same for files that people send.
    files: Arc<str>,
    metrics: Arc<Metrics>,
}

impl fmt::Debug for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Api")
    }
}

/// What Telegram answers when it has done what was asked.
#[derive(Deserialize)]
struct Done<R> {
    ok: bool,
    // Not `default`, which would ask the same of `R`.
    #[serde(bound = "R: Deserialize<'de>")]
    result: Option<R>,
}

/// Why a call has no result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Failure {
    /// Too many requests (429).
    #[error("too many requests, next one in {} s", .0.as_secs())]
    RetryAfter(Duration),
    /// The group has become a supergroup with this number.
    #[error("the group has moved")]
    Migrated(i64),
    /// The token is not a bot's (401, or 404 for one that doesn't even look like a token).
    #[error("Telegram doesn't know the token")]
    Unauthorized,
    /// The bot may not write there (403): blocked, removed from the group.
    #[error("{0}")]
    Forbidden(String),
    /// Somebody else takes the updates (409).
    #[error("{0}")]
    Conflict(String),
    /// Telegram understood and said no (other 4xx).
    #[error("{0}")]
    Refused(String),
    /// Telegram did what was asked (2xx), but what it said about it can't be read.
    #[error("the answer can't be read: {0}")]
    Unreadable(String),
    /// No connection, no answer in time, or a 5xx.
    #[error("{0}")]
    Unreachable(String),
}

impl Failure {
    /// What [`Self::kind`] can be.
    pub(super) const KINDS: [&str; 8] =
        ["retry_after", "migrated", "unauthorized", "forbidden", "conflict", "refused", "unreadable", "unreachable"];

    /// The kind in a word, for counting.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::RetryAfter(_) => "retry_after",
            Self::Migrated(_) => "migrated",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden(_) => "forbidden",
            Self::Conflict(_) => "conflict",
            Self::Refused(_) => "refused",
            Self::Unreadable(_) => "unreadable",
            Self::Unreachable(_) => "unreachable",
        }
    }
}

impl Api {
    /// Another program has taken the updates, which no call has told.
    pub(super) fn count_conflict(&self) {
        self.metrics.failure(&Failure::Conflict(String::new()));
    }

    /// # Errors
    /// The proxy's address or the system's TLS can't be used.
    pub(super) fn new(
        token: &Token,
        api_url: &Url,
        proxy: Option<&Url>,
        metrics: Arc<Metrics>,
    ) -> Result<Self, ServeError> {
        let mut settings = default_reqwest_settings();
        if let Some(proxy) = proxy {
            let proxy = reqwest::Proxy::all(proxy.as_str()).map_err(|error| ServeError::Client(words(error)))?;
            settings = settings.proxy(proxy);
        }
        let client = settings.build().map_err(|error| ServeError::Client(words(error)))?;
        let (api, token) = (api_url.as_str().trim_end_matches('/'), token.expose());
        let (base, files) = (format!("{api}/bot{token}"), format!("{api}/file/bot{token}"));
        Ok(Self { client, base: base.into(), files: files.into(), metrics })
    }

    /// Calls `method` and gives up after `limit`.
    ///
    /// # Errors
    /// See [`Failure`]; nothing in it holds the token.
    pub(super) async fn call<R: DeserializeOwned>(
        &self,
        method: &str,
        parameters: &impl Serialize,
        limit: Duration,
    ) -> Result<R, Failure> {
        let request = self.client.post(format!("{}/{method}", self.base)).timeout(limit).json(parameters);
        self.counted(Self::result(request).await)
    }

    /// The same with a file, which the parameters name as `attach://file`.
    ///
    /// # Errors
    /// See [`Failure`]; nothing in it holds the token.
    pub(super) async fn upload<R: DeserializeOwned>(
        &self,
        method: &str,
        parameters: &Value,
        upload: &File,
        limit: Duration,
    ) -> Result<R, Failure> {
        let mut form = reqwest::multipart::Form::new();
        for (name, value) in parameters.as_object().into_iter().flatten() {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            form = form.text(name.clone(), value);
        }
        let file = reqwest::multipart::Part::bytes(upload.bytes.to_vec()).file_name(upload.name);
        let file = file.mime_str(upload.mime).map_err(|error| Failure::Refused(words(error)))?;
        let request = self.client.post(format!("{}/{method}", self.base)).timeout(limit);
        self.counted(Self::result(request.multipart(form.part("file", file))).await)
    }

    /// A file that somebody sent; `None` if it is larger than `limit` bytes.
    ///
    /// # Errors
    /// See [`Failure`]; nothing in it holds the token.
    pub(super) async fn download(&self, id: &str, limit: usize, time: Duration) -> Result<Option<Vec<u8>>, Failure> {
        let about: Value = self.call("getFile", &json!({"file_id": id}), time).await?;
        let path = about["file_path"].as_str().ok_or_else(|| Failure::Unreadable("no path of the file".to_owned()))?;
        let unreachable = |error| Failure::Unreachable(words(error));
        let request = self.client.get(format!("{}/{path}", self.files)).timeout(time);
        let mut response = request.send().await.map_err(unreachable)?;
        if !response.status().is_success() {
            return Err(Failure::Unreachable(format!("status {}", response.status().as_u16())));
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
            if bytes.len() + chunk.len() > limit {
                return Ok(None);
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(Some(bytes))
    }

    fn counted<R>(&self, result: Result<R, Failure>) -> Result<R, Failure> {
        result.inspect_err(|failure| self.metrics.failure(failure))
    }

    async fn result<R: DeserializeOwned>(request: reqwest::RequestBuilder) -> Result<R, Failure> {
        let response = request.send().await.map_err(|error| Failure::Unreachable(words(error)))?;
        let status = response.status();
        if status.is_server_error() {
            return Err(Failure::Unreachable(format!("status {}", status.as_u16())));
        }
        let unreadable = |what: String| {
            if status.is_success() {
                Failure::Unreadable(what)
            } else {
                Failure::Unreachable(format!("{status}: {what}"))
            }
        };
        let body = response.bytes().await.map_err(|error| unreadable(words(error)))?;
        // serde_json's error texts can quote a piece of the body, so only the place is kept.
        let place = |error: serde_json::Error| format!("line {} column {}", error.line(), error.column());
        if status.is_success() {
            let done: Done<R> = serde_json::from_slice(&body).map_err(|error| unreadable(place(error)))?;
            if let Done { ok: true, result: Some(result) } = done {
                return Ok(result);
            }
        }
        let body: Value = serde_json::from_slice(&body).map_err(|error| unreadable(place(error)))?;
        Err(refusal(status.as_u16(), &body))
    }
}

/// An error of the client in words, with its causes and without the address, since the token is in it.
fn words(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut words = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(error) = cause {
        words.push_str(": ");
        words.push_str(&error.to_string());
        cause = error.source();
    }
    words
}

fn refusal(status: u16, body: &Value) -> Failure {
    let code = body["error_code"].as_u64().unwrap_or_else(|| status.into());
    let description = body["description"].as_str().unwrap_or("no description").to_owned();
    let parameters = &body["parameters"];
    if let Some(chat) = parameters["migrate_to_chat_id"].as_i64() {
        return Failure::Migrated(chat);
    }
    match code {
        401 | 404 => Failure::Unauthorized,
        403 => Failure::Forbidden(description),
        409 => Failure::Conflict(description),
        429 => Failure::RetryAfter(Duration::from_secs(parameters["retry_after"].as_u64().unwrap_or(1))),
        500.. => Failure::Unreachable(description),
        _ => Failure::Refused(description),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_has_its_kind() {
        let text = |words: &str| words.to_owned();
        for (body, expected) in [
            (json!({"error_code": 401, "description": "Unauthorized"}), Failure::Unauthorized),
            (json!({"error_code": 404, "description": "Not Found"}), Failure::Unauthorized),
            (json!({"error_code": 403, "description": "Forbidden: x"}), Failure::Forbidden(text("Forbidden: x"))),
            (json!({"error_code": 409, "description": "Conflict: x"}), Failure::Conflict(text("Conflict: x"))),
            (json!({"error_code": 400, "description": "Bad Request: x"}), Failure::Refused(text("Bad Request: x"))),
            (
                json!({"error_code": 429, "description": "x", "parameters": {"retry_after": 3}}),
                Failure::RetryAfter(Duration::from_secs(3)),
            ),
            (
                json!({"error_code": 400, "description": "x", "parameters": {"migrate_to_chat_id": -1001}}),
                Failure::Migrated(-1001),
            ),
        ] {
            assert_eq!(refusal(400, &body), expected);
        }
    }

    #[test]
    fn neither_the_api_nor_the_token_shows_the_token() {
        let token = Token::new("1:secret");
        let api = Api::new(&token, &Url::parse("http://localhost:1").unwrap(), None, Arc::default()).unwrap();
        assert!(!format!("{token:?} {api:?}").contains("secret"));
    }
}

//! HTTP in and out: any body that Telegram takes -> parameters; results, refusals and faults -> responses.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Path, Request, State as Shared};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use serde_json::{Map, Value, json};

use super::fault::Trouble;
use super::methods;
use super::state::{Call, State};
use super::{BOT_ID, TOKEN};

/// What Telegram says no with.
pub(super) struct Refusal {
    pub(super) code: u16,
    pub(super) description: String,
    pub(super) parameters: Option<Value>,
}

pub(super) fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/{bot}/{method}", any(answer))
        .route("/file/{bot}/{file}", any(file_of))
        .route("/below/a/path/{bot}/{method}", any(answer))
        .with_state(state)
}

impl Refusal {
    pub(super) fn new(code: u16, description: impl Into<String>) -> Self {
        Self { code, description: description.into(), parameters: None }
    }
}

async fn answer(
    Shared(state): Shared<Arc<State>>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    if bot != format!("bot{TOKEN}") {
        let looks_like_a_token = bot.contains(':');
        return refuse(&if looks_like_a_token {
            Refusal::new(401, "Unauthorized")
        } else {
            Refusal::new(404, "Not Found")
        });
    }
    debug_assert!(TOKEN.starts_with(&BOT_ID.to_string()));
    let parameters = parameters(request).await;
    let call =
        Call { method: method.clone(), parameters: parameters.clone(), at: Instant::now(), status: 0, is_done: false };
    let (number, trouble) = {
        let mut inner = state.lock();
        let trouble = inner.faults.iter_mut().find_map(|fault| fault.strikes(&call));
        inner.calls.push(call);
        (inner.calls.len() - 1, trouble)
    };
    let is_done = |response: &Response| response.status() == StatusCode::OK;
    let response = match trouble {
        Some(Trouble::Refusal(code, words)) => refuse(&Refusal::new(code, words)),
        Some(Trouble::RetryAfter(seconds)) => refuse(&Refusal {
            parameters: Some(json!({"retry_after": seconds})),
            ..Refusal::new(429, format!("Too Many Requests: retry after {seconds}"))
        }),
        Some(Trouble::Delay(time)) => {
            tokio::time::sleep(time).await;
            carry_out(&state, &method, &parameters).await
        }
        Some(Trouble::Drop) => hang_up(),
        Some(Trouble::Lose) => {
            let lost = carry_out(&state, &method, &parameters).await;
            state.end(number, 0, is_done(&lost));
            hang_up()
        }
        Some(Trouble::Truncate) => truncate(carry_out(&state, &method, &parameters).await).await,
        Some(Trouble::Hang) => {
            tokio::time::sleep(Duration::from_secs(3600)).await;
            StatusCode::GATEWAY_TIMEOUT.into_response()
        }
        None => carry_out(&state, &method, &parameters).await,
    };
    state.end(number, response.status().as_u16(), is_done(&response));
    response
}

/// Ends the connection's task, and the connection with it, without the noise of a panic.
fn hang_up() -> ! {
    std::panic::resume_unwind(Box::new("a connection is dropped"))
}

/// A file that somebody sent.
async fn file_of(Shared(state): Shared<Arc<State>>, Path((bot, file)): Path<(String, String)>) -> Response {
    let bytes = state.lock().files.get(&file).cloned().filter(|_| bot == format!("bot{TOKEN}"));
    bytes.map_or_else(|| StatusCode::NOT_FOUND.into_response(), IntoResponse::into_response)
}

async fn carry_out(state: &State, method: &str, parameters: &Value) -> Response {
    match methods::call(state, method, parameters).await {
        Ok(result) => respond(200, &json!({"ok": true, "result": result})),
        Err(refusal) => refuse(&refusal),
    }
}

fn refuse(refusal: &Refusal) -> Response {
    let mut body = json!({"ok": false, "error_code": refusal.code, "description": refusal.description});
    if let Some(parameters) = &refusal.parameters {
        body["parameters"] = parameters.clone();
    }
    respond(refusal.code, &body)
}

fn respond(status: u16, body: &Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap();
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

async fn truncate(response: Response) -> Response {
    let status = response.status();
    let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let half = body.slice(..body.len() / 2);
    (status, [(header::CONTENT_TYPE, "application/json")], half).into_response()
}

/// JSON, a form or multipart, as Telegram takes them. Parts of the latter two that are JSON become JSON.
async fn parameters(request: Request) -> Value {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("").to_owned();
    let mut fields = Map::new();
    if kind.starts_with("multipart/form-data") {
        let mut form = Multipart::from_request(request, &()).await.unwrap();
        while let Some(field) = form.next_field().await.unwrap() {
            let name = field.name().unwrap_or_default().to_owned();
            let is_file = field.file_name().is_some();
            let bytes = field.bytes().await.unwrap();
            let value = if is_file { file(&bytes) } else { loosely(&String::from_utf8_lossy(&bytes)) };
            fields.insert(name, value);
        }
        return Value::Object(fields);
    }
    let body = Bytes::from_request(request, &()).await.unwrap();
    if kind.starts_with("application/x-www-form-urlencoded") {
        fields.extend(url::form_urlencoded::parse(&body).map(|(name, value)| (name.into_owned(), loosely(&value))));
        return Value::Object(fields);
    }
    serde_json::from_slice(&body).unwrap_or_else(|_| json!({}))
}

/// What is known of an uploaded file: its size, and if it is a PNG its measures, which stand in its first chunk.
fn file(bytes: &[u8]) -> Value {
    let mut file = json!({"bytes": bytes.len(), "text": String::from_utf8_lossy(bytes)});
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.len() > 24 && &bytes[12..16] == b"IHDR" {
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        (file["width"], file["height"]) = (json!(number(16)), json!(number(20)));
    }
    file
}

fn loosely(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| json!(text))
}

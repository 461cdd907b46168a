//! What `LISTEN` serves: `/health`, `/ready`, `/metrics`, and the path where Telegram brings updates if a webhook is set.

mod accept;
mod journal;
mod seats;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use journal::{Event, Journal};
use seats::Seat;

use super::ServeError;
use super::intake::{Delivery, Webhook};
use super::metrics::Metrics;
use crate::assistant::Assistant;
use crate::store::Store;

/// The running server.
#[derive(Debug)]
pub(super) struct Server {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

/// What the server shows and where it leads.
pub(super) struct Face {
    pub(super) assistant: Arc<Assistant>,
    pub(super) store: Arc<Store>,
    pub(super) metrics: Arc<Metrics>,
    pub(super) readiness: Arc<Readiness>,
    /// Where updates come in.
    pub(super) door: Option<Door>,
}

/// The webhook's place.
pub(super) struct Door {
    pub(super) path: String,
    /// What Telegram shows with each update.
    pub(super) secret: String,
    pub(super) webhook: Arc<Webhook>,
}

/// Whether updates are taken.
#[derive(Debug, Default)]
pub(super) struct Readiness(AtomicU8);

/// How far the process is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// Telegram doesn't answer, not yet or not now.
    Waiting,
    /// Updates are taken.
    Serving,
    /// No more are taken.
    Stopping,
}

/// Telegram's updates have some kilobytes; only a stranger's are larger.
const LARGEST_UPDATE: usize = 1024 * 1024;
/// How long an update's bytes may take to arrive.
const SLOWEST_UPDATE: Duration = Duration::from_secs(10);
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";
/// How long the last responses may take when the server stops.
const LAST_RESPONSES: Duration = Duration::from_secs(1);

impl Readiness {
    pub(super) fn set(&self, phase: Phase) {
        // Whoever stops doesn't begin again.
        let keep_stopping = |now: u8| (now != Phase::Stopping as u8).then_some(phase as u8);
        let _ = self.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, keep_stopping);
    }

    pub(super) fn phase(&self) -> Phase {
        match self.0.load(Ordering::Acquire) {
            1 => Phase::Serving,
            2 => Phase::Stopping,
            _ => Phase::Waiting,
        }
    }
}

impl Server {
    /// Listens, and serves from now on.
    ///
    /// # Errors
    /// The address is taken, or isn't this machine's.
    pub(super) async fn start(address: SocketAddr, face: Face) -> Result<Self, ServeError> {
        let failed = |source| ServeError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        tracing::info!(%address, "listening");
        let (stop, stopping) = watch::channel(false);
        let journal = Arc::new(Journal::default());
        let task = tokio::spawn(accept::run(listener, router(face, Arc::clone(&journal)), journal, stopping));
        Ok(Self { stop, task })
    }

    /// Takes no more connections and ends when the last responses are out, or soon.
    pub(super) async fn stop(self) {
        self.stop.send_replace(true);
        let abort = self.task.abort_handle();
        if tokio::time::timeout(LAST_RESPONSES, self.task).await.is_err() {
            abort.abort();
        }
    }
}

fn router(face: Face, journal: Arc<Journal>) -> Router {
    let mut router = Router::new()
        .route("/health", get(|| async { "the process runs\n" }))
        .route("/ready", get(ready))
        .route("/metrics", get(metrics));
    if let Some(door) = &face.door {
        router = router.route(&door.path, post(take).layer(Extension(journal)));
    }
    router.with_state(Arc::new(face))
}

async fn ready(State(face): State<Arc<Face>>) -> (StatusCode, &'static str) {
    match face.readiness.phase() {
        Phase::Serving => (StatusCode::OK, "updates are taken\n"),
        Phase::Waiting => (StatusCode::SERVICE_UNAVAILABLE, "waiting for Telegram\n"),
        Phase::Stopping => (StatusCode::SERVICE_UNAVAILABLE, "stopping\n"),
    }
}

async fn metrics(State(face): State<Arc<Face>>) -> impl IntoResponse {
    let is_ready = face.readiness.phase() == Phase::Serving;
    let text = face.metrics.text(&face.assistant.status(), &face.store.health(), is_ready);
    ([(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], text)
}

/// Takes an update. Anything but 200 makes Telegram bring it again, so 200 means that its answer is out.
async fn take(
    State(face): State<Arc<Face>>,
    Extension(journal): Extension<Arc<Journal>>,
    Extension(seat): Extension<Arc<Seat>>,
    request: Request,
) -> Response {
    let Some(door) = &face.door else { return StatusCode::NOT_FOUND.into_response() };
    let shown = request.headers().get(SECRET_HEADER).map_or(&[][..], |secret| secret.as_bytes());
    if !bool::from(shown.ct_eq(door.secret.as_bytes())) {
        journal.note(Event::NoSecret);
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let _stays = seat.bring();
    let refuse = |status: StatusCode| {
        journal.note(Event::NoUpdate);
        status.into_response()
    };
    let body = match tokio::time::timeout(SLOWEST_UPDATE, to_bytes(request.into_body(), LARGEST_UPDATE)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return refuse(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => return refuse(StatusCode::REQUEST_TIMEOUT),
    };
    let Ok(raw) = serde_json::from_slice(&body) else { return refuse(StatusCode::BAD_REQUEST) };
    match door.webhook.deliver(raw).await {
        Delivery::Done => StatusCode::OK.into_response(),
        Delivery::Again => (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "1")]).into_response(),
    }
}

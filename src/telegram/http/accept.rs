//! Connections in, each served by a task of its own until it ends, its time is over, or the server stops.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior};

use super::journal::{Event, Journal};
use super::seats::{Seat, Seats};

/// Between two looks at whose time is over.
const SWEEP: Duration = Duration::from_secs(1);
/// Between two attempts while the system gives no connection: it would say so again at once.
const PAUSE: Duration = Duration::from_millis(100);
/// For a request's head, in bytes. Telegram's has some hundreds; hyper's own limit would let each connection keep 400 kB.
const HEAD: usize = 32 * 1024;

/// Serves until `stopping` says so, and then until the last responses are out.
pub(super) async fn run(
    listener: TcpListener,
    router: Router,
    journal: Arc<Journal>,
    mut stopping: watch::Receiver<bool>,
) {
    let seats = Arc::new(Seats::default());
    let mut connections = JoinSet::new();
    let for_each = stopping.clone();
    let mut sweep = tokio::time::interval(SWEEP);
    sweep.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => match seats.take(Instant::now()) {
                    Some(seat) => {
                        connections.spawn(serve(stream, router.clone(), Arc::new(seat), for_each.clone()));
                    }
                    None => journal.note(Event::Crowded),
                },
                Err(error) if is_of_one_connection(&error) => {}
                Err(error) => {
                    tracing::debug!(%error, "no connection");
                    journal.note(Event::NotAccepted);
                    // Too many open files: what is idle has some.
                    seats.make_room();
                    tokio::time::sleep(PAUSE).await;
                }
            },
            _ = sweep.tick() => {
                seats.sweep(Instant::now());
                journal.say_rest();
            }
            Some(_) = connections.join_next() => {}
            () = stop(&mut stopping) => break,
        }
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
}

async fn serve(stream: TcpStream, router: Router, seat: Arc<Seat>, mut stopping: watch::Receiver<bool>) {
    let router = TowerToHyperService::new(router);
    let service = service_fn(|mut request: hyper::Request<Incoming>| {
        seat.ask();
        request.extensions_mut().insert(Arc::clone(&seat));
        router.call(request)
    });
    let connection = http1::Builder::new().max_buf_size(HEAD).serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    tokio::select! {
        // That it ended with an error is the other side's affair.
        _ = connection.as_mut() => return,
        () = seat.is_over() => return,
        () = stop(&mut stopping) => {}
    }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}

/// Waits until the server is to stop.
async fn stop(stopping: &mut watch::Receiver<bool>) {
    // A server that is gone stops too.
    drop(stopping.wait_for(|stopping| *stopping).await);
}

/// Whether only the connection that was just coming in is lost.
fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

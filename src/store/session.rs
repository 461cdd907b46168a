//! Sessions on the server that say something by being there: this process lives; it is putting a data set into service.
//!
//! Each is a connection that holds an advisory lock, which ends with it, in whatever way the process ends.

use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgListener, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection};

use super::postgres::{PATIENCE, Postgres, in_time};
use super::writer::Shared;

/// Our locks among those of other programs: "mb".
pub(super) const LOCKS: i32 = 0x6d62;
/// Where a data set that has come into service is announced, by its number, and a chat that was forgotten.
pub(super) const CHANNEL: &str = "membership_bot";
/// How a notice begins that a chat was forgotten; then who did it, and the chat's number.
pub(super) const FORGOTTEN: &str = "forgotten ";
/// Between two attempts to be seen by the server.
const AGAIN: Duration = Duration::from_secs(1);
/// Between two looks whether the server still sees this process.
const LOOK: Duration = Duration::from_secs(20);
/// The lock of whoever puts a data set into service.
const TURN: i32 = LOCKS + 1;

impl Postgres {
    /// Is seen by the server, and hears of new data sets and of chats that others have forgotten, for as long as it runs.
    pub(super) async fn stay(self: Arc<Self>, shared: Arc<Shared>) {
        loop {
            // Closed whatever happens: back in a pool, the session would keep the lock.
            let session = PgPoolOptions::new().max_connections(1).acquire_timeout(PATIENCE);
            let session = session.connect_lazy_with(self.options.clone());
            if let Err(error) = self.be_seen(&session, &shared).await {
                tracing::debug!(%error, "the server doesn't see this process");
            }
            self.seen.send_replace(false);
            let _ = tokio::time::timeout(PATIENCE, session.close()).await;
            tokio::time::sleep(AGAIN).await;
        }
    }

    async fn be_seen(&self, session: &PgPool, shared: &Shared) -> Result<(), sqlx::Error> {
        let mut listener = in_time(PATIENCE, PgListener::connect_with(session)).await?;
        // With a new session comes a new lock.
        listener.eager_reconnect(false);
        loop {
            let lock = sqlx::query_scalar("SELECT pg_try_advisory_lock($1, $2)").bind(LOCKS).bind(self.owner);
            if in_time(PATIENCE, lock.fetch_one(&mut listener)).await? {
                break;
            }
            // The session of before may still hold it, as far as the server knows.
            tokio::time::sleep(AGAIN).await;
        }
        in_time(PATIENCE, listener.listen(CHANNEL)).await?;
        // What was announced while nobody listened.
        let latest = sqlx::query_scalar("SELECT max(version) FROM versions");
        let latest: Option<i64> = in_time(PATIENCE, latest.fetch_one(&mut listener)).await?;
        self.latest.send_replace(latest.unwrap_or_default());
        // Nor did it hear what was forgotten.
        shared.lock().distrust();
        self.seen.send_replace(true);
        loop {
            match tokio::time::timeout(LOOK, listener.try_recv()).await {
                Ok(Ok(Some(notice))) => {
                    if let Ok(version) = notice.payload().parse() {
                        self.latest.send_replace(version);
                    } else if let Some(chat) = self.forgotten_elsewhere(notice.payload()) {
                        shared.forgotten_elsewhere(chat);
                    }
                }
                Ok(Ok(None)) => return Ok(()),
                Ok(Err(error)) => return Err(error),
                Err(_) => {
                    in_time(PATIENCE, sqlx::query("SELECT 1").execute(&mut listener)).await?;
                }
            }
        }
    }

    /// The chat that another process says it has forgotten.
    fn forgotten_elsewhere(&self, notice: &str) -> Option<i64> {
        let (owner, chat) = notice.strip_prefix(FORGOTTEN)?.split_once(' ')?;
        if owner.parse() == Ok(self.owner) { None } else { chat.parse().ok() }
    }

    /// The right to put a data set into service, which ends with the connection; `None` while another process has it.
    pub(super) async fn turn(&self) -> Result<Option<PgConnection>, sqlx::Error> {
        let mut connection = self.options.connect().await?;
        let is_ours: bool =
            sqlx::query_scalar("SELECT pg_try_advisory_lock($1, 0)").bind(TURN).fetch_one(&mut connection).await?;
        Ok(is_ours.then_some(connection))
    }
}

/// Ends what [`Postgres::turn`] has begun.
pub(super) async fn give_back(mut turn: PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query("SELECT pg_advisory_unlock($1, 0)").bind(TURN).execute(&mut turn).await?;
    turn.close().await
}

//! The data sets that were in service, and who may put the next one into it.

use std::sync::Arc;

use serde_json::json;
use sqlx::PgConnection;
use tokio::sync::watch;

use super::changes::NewVersion;
use super::memory::now;
use super::{Files, Location, Store, Version, postgres, session, sqlite};

/// The right to put a data set into service; the server takes it back some time after this is dropped.
#[derive(Debug)]
pub struct Turn(Option<PgConnection>);

/// How many data sets are kept with their files.
pub(super) const KEPT_VERSIONS: i64 = 5;
/// How many are known by their fingerprints.
pub(super) const KNOWN_VERSIONS: i64 = 100;
/// How many are kept where there is no database: the one in service and the one before.
const IN_MEMORY: usize = 2;
impl Store {
    /// A data set has come into service; all processes with the same database hear of it. Returns whether that is on
    /// disk; if not, it will be as soon as the database can be written again.
    pub async fn add_version(&self, fingerprint: &str, files: &Files) -> bool {
        let (fingerprint, files) = (fingerprint.to_owned(), json!(files).to_string());
        {
            let mut memory = self.lock();
            if self.location.is_some() {
                memory.changes.version = Some(Arc::new(NewVersion { fingerprint, files }));
            } else if memory.versions.last().is_none_or(|(last, _)| last.fingerprint != fingerprint) {
                let number = memory.versions.last().map_or(1, |(last, _)| last.number + 1);
                memory.versions.push((Version { number, at: now(), fingerprint }, files));
                let surplus = memory.versions.len().saturating_sub(IN_MEMORY);
                memory.versions.drain(..surplus);
            }
        }
        self.shared.written().await;
        !self.shared.has_problem() && !self.shared.is_closed()
    }

    /// The right to put a data set into service, which one process has at a time; `None` while another one has it. A
    /// database that doesn't answer keeps nobody from it.
    pub async fn turn(&self) -> Option<Turn> {
        let Some(server) = self.server.as_ref().filter(|_| !self.shared.has_problem()) else { return Some(Turn(None)) };
        match self.asked(server.turn()).await {
            Some(turn) => turn.map(|connection| Turn(Some(connection))),
            None => Some(Turn(None)),
        }
    }

    /// The data sets that were in service, the latest first; `None` while the database doesn't tell.
    pub async fn versions(&self) -> Option<Vec<Version>> {
        let is_behind = self.shared.has_problem() || self.lock().changes.version.is_some();
        match (&self.location, &self.server) {
            (Some(_), _) if is_behind => None,
            (_, Some(server)) => self.asked(server.versions()).await,
            (Some(Location::Sqlite(path)), None) => self.asked(sqlite::versions(path)).await,
            (Some(Location::Postgres(_)), None) => None,
            (None, None) => Some(self.lock().versions.iter().rev().map(|(version, _)| version.clone()).collect()),
        }
    }

    /// The files of a data set that was in service; `None` while the database doesn't tell, `Some(None)` if they are no
    /// longer kept.
    pub async fn files(&self, version: i64) -> Option<Option<Files>> {
        let kept = match (&self.location, &self.server) {
            (_, Some(server)) => self.asked(server.files(version)).await?,
            (Some(Location::Sqlite(path)), None) => self.asked(sqlite::files(path, version)).await?,
            (Some(Location::Postgres(_)), None) => None,
            (None, None) => {
                let memory = self.lock();
                memory.versions.iter().find(|(known, _)| known.number == version).map(|(_, text)| text.clone())
            }
        };
        Some(kept.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// The number of the data set in service, as other processes announce it; closed where there are none.
    pub fn announced(&self) -> watch::Receiver<i64> {
        self.server.as_ref().map_or_else(|| watch::channel(0).1, |server| server.latest.subscribe())
    }

    /// The files of the data set that came into service last, as far as the database tells.
    pub async fn latest(&self) -> Option<Files> {
        self.files(self.versions().await?.first()?.number).await?
    }
}

impl Turn {
    /// From now on another process may have it.
    pub async fn give_back(self) {
        if let Some(connection) = self.0 {
            // Dropped if that takes too long, which ends it too.
            let _ = tokio::time::timeout(postgres::PATIENCE, session::give_back(connection)).await;
        }
    }
}

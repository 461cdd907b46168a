//! Logs to standard error, as text or JSON: `RUST_LOG=debug` -> our debug lines, the libraries' warnings.

use std::io::IsTerminal;

use anyhow::anyhow;
use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogFormat, Terminal};

/// What a server logs unless `RUST_LOG` says otherwise.
pub(super) const SERVER: &str = "info";
/// What a command for people logs: they want the answer, not its making.
pub(super) const TERMINAL: &str = "warn";

/// Libraries that log addresses and whole messages from `info` or `debug` on; only a directive that names them gets more.
const LIBRARIES: &str = "teloxide=warn,teloxide_core=warn,reqwest=warn,hyper=warn,hyper_util=warn,rustls=warn,\
                         h2=warn,sqlx=warn,tantivy=warn,rustyline=warn";

/// Sends logs to standard error, in the form and from the level that the settings ask for.
///
/// # Errors
/// The filter cannot be read, or logging has been started before.
pub(super) fn start(config: &Config, usual: &str) -> anyhow::Result<()> {
    let wanted = config.log_filter.as_deref().unwrap_or(usual);
    // A later directive replaces an earlier one for the same module.
    let filter = EnvFilter::try_new(format!("{LIBRARIES},{wanted}"))?;
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let colour = std::io::stderr().is_terminal() && !Terminal::from_environment().is_plain;
    match config.log_format {
        LogFormat::Text => lines.with_ansi(colour).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    }
    .map_err(|error| anyhow!("cannot start logging: {error}"))
}

//! `check`: the data's files in, all their problems out.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;

use super::Exit;
use crate::config::Config;

/// What `check` is told.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files or folders; together they are one data set [default: the folder that DATA_DIR names]
    #[arg(value_name = "FILES")]
    files: Vec<PathBuf>,
}

/// Prints all problems and a summary.
///
/// # Errors
/// There is nothing to check.
pub(super) fn run(_config: &Config, arguments: Arguments) -> anyhow::Result<Exit> {
    // STUB until the loader is merged.
    bail!("the loader of {:?} is not part of this build yet", arguments.files)
}

//! `reindex`: the data is loaded and checked, the index is built anew, and the report is printed.

use std::io::Write;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use anyhow::bail;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Exit, Place, today};
use crate::assistant::{Assistant, ReindexError, Settings, Source, told};
use crate::config::Config;

/// Work that takes longer shows that it goes on.
const PATIENCE: Duration = Duration::from_secs(1);

/// Rebuilds the index in its folder, which is made where there is none.
///
/// # Errors
/// The index cannot be built or its folder cannot be written.
pub(super) fn run(config: &Config, place: Place) -> anyhow::Result<Exit> {
    let settings = Settings {
        data_dir: place.data.or_else(|| config.data_dir.found()),
        index_dir: Some(place.index.unwrap_or_else(|| config.index_dir.path().to_owned())),
        default_language: config.default_language,
    };
    let (today, language) = (today(), config.default_language);
    let result = with_bar(move || match Assistant::open(settings) {
        Ok(assistant) => assistant.reindex(Source::Folder, today, language),
        Err(error) => Err(error.downcast().unwrap_or_else(ReindexError::Failed)),
    })?;
    let message = told(language, &result);
    match result {
        Ok(_) => {
            writeln!(std::io::stdout(), "{}", message.plain())?;
            Ok(Exit::Yes)
        }
        Err(ReindexError::Problems(_) | ReindexError::Smoke(_)) => {
            writeln!(std::io::stdout(), "{}", message.plain())?;
            Ok(Exit::No)
        }
        Err(ReindexError::Busy) => bail!("{}", message.plain()),
        Err(ReindexError::Failed(error)) => Err(error),
    }
}

/// Does the work beside a bar that appears only if it takes long.
fn with_bar<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> anyhow::Result<T> {
    let (sender, receiver) = mpsc::channel();
    let worker = std::thread::spawn(move || {
        // The receiver is only gone if this whole command is.
        let _ = sender.send(work());
    });
    let result = match receiver.recv_timeout(PATIENCE) {
        Err(RecvTimeoutError::Timeout) => {
            let bar = ProgressBar::new_spinner().with_style(ProgressStyle::with_template("{spinner} {elapsed}")?);
            bar.enable_steady_tick(Duration::from_millis(100));
            let result = receiver.recv().ok();
            bar.finish_and_clear();
            result
        }
        received => received.ok(),
    };
    match (result, worker.join()) {
        (Some(result), Ok(())) => Ok(result),
        (_, Err(_)) | (None, Ok(())) => bail!("building the index broke down; this is a mistake of the program"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_breaks_down_is_an_error_and_not_a_hang() {
        assert_eq!(with_bar(|| 5).unwrap(), 5);
        assert!(with_bar(|| -> u8 { panic!("on purpose") }).is_err());
    }
}

//! `check`: the data's files in, all their problems and warnings out, and one line that sums up.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::{Exit, today};
use crate::assistant::{Failed, counted, end_of_problems, trial};
use crate::config::Config;
use crate::dataset::{Checked, Loaded, Loader, MOST_FINDINGS, Problem, files_of, import, is_list};
use crate::language::Language;

/// What `check` is told.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files that are one data set together, one folder, or one list that `import` is to read [default: DATA_DIR]
    #[arg(value_name = "FILES")]
    files: Vec<PathBuf>,
}

/// Prints all problems and warnings, asks the examples of data without problems, and sums up.
///
/// # Errors
/// There is nothing to check, the examples can't be tried, or the output cannot be written.
pub(super) fn run(config: &Config, arguments: Arguments) -> anyhow::Result<Exit> {
    let files = match (arguments.files, config.data_dir.found()) {
        (files, _) if !files.is_empty() => files,
        (_, Some(folder)) => vec![folder],
        (_, None) => bail!(
            "expected files to check, or a folder {} here, found neither; name them: membership-bot check my-city.json",
            config.data_dir.path().display()
        ),
    };
    if files.len() > 1 && files.iter().any(|file| is_list(file)) {
        bail!("expected data files (*.json), or one list by itself; check each list alone, or import it first");
    }
    let today = today();
    let loader = Loader { today: Some(today) };
    let checked = match files.as_slice() {
        [folder] if folder.is_dir() => loader.check_folder(folder),
        // What `import` would make of it.
        [list] if is_list(list) => {
            Checked { result: import(list, None).map(|imported| imported.loaded), warnings: Vec::new() }
        }
        files => loader.check_files(files),
    };
    let mut report = Report::new(checked.warnings);
    match checked.result {
        Ok(loaded) => {
            report.warnings.clone_from(&loaded.warnings);
            report.counts = Some(counts(&loaded));
            // Without examples nothing needs an index, which takes longer than all else.
            if !loaded.dataset.examples.is_empty() {
                report.failed = trial(loaded, today)?;
            }
        }
        Err(problems) => report.problems = problems,
    }
    let mut stdout = std::io::stdout().lock();
    for line in report.lines(&subject(&files)) {
        writeln!(stdout, "{line}")?;
    }
    stdout.flush()?;
    Ok(if report.is_good() { Exit::Yes } else { Exit::No })
}

/// What was checked, short enough for the line that sums up.
fn subject(files: &[PathBuf]) -> String {
    const NAMED: usize = 3;
    if files.len() > NAMED {
        return format!("{} files", files.len());
    }
    let names: Vec<_> = files.iter().map(|file| sole_file(file).display().to_string()).collect();
    names.join(", ")
}

/// The only data file of a folder that has one, since its name says more than the folder's.
fn sole_file(path: &Path) -> PathBuf {
    let files = files_of(path).ok().filter(|files| files.len() == 1);
    files.into_iter().flatten().next().unwrap_or_else(|| path.to_owned())
}

/// "11 organisations, 23 memberships, 110 facts".
fn counts(loaded: &Loaded) -> String {
    let dataset = &loaded.dataset;
    let facts = dataset.organizations.iter().map(|organization| organization.facts.len()).sum();
    let counts = [dataset.organizations.len(), dataset.stated_memberships().count(), facts];
    counted(Language::En, counts).map(|(_, count)| count).join(", ")
}

/// All that is to be told of the files.
#[derive(Default)]
struct Report {
    problems: Vec<Problem>,
    warnings: Vec<Problem>,
    /// Trials of data without problems, which keep it from service too.
    failed: Vec<Failed>,
    counts: Option<String>,
}

impl Report {
    fn new(warnings: Vec<Problem>) -> Self {
        Self { warnings, ..Self::default() }
    }

    fn is_good(&self) -> bool {
        self.problems.is_empty() && self.failed.is_empty()
    }

    /// A line a problem and a warning, and one that sums up.
    fn lines(&self, subject: &str) -> Vec<String> {
        let mut lines: Vec<_> = self.problems.iter().map(ToString::to_string).collect();
        lines.extend(end_of_problems(Language::En, self.problems.len()));
        lines.extend(self.failed.iter().map(|failed| failure(failed, subject)));
        lines.extend(self.warnings.iter().map(|warning| format!("warning: {warning}")));
        if self.warnings.len() >= MOST_FINDINGS {
            lines.push(format!("warning: no more than {MOST_FINDINGS} warnings are told; there may be more"));
        }
        let number = |count: usize, one: &str, several: &str| match count {
            1 => format!("1 {one}"),
            count => format!("{count} {several}"),
        };
        let problems = match self.problems.len() + self.failed.len() {
            0 => "no problems".to_owned(),
            count => number(count, "problem", "problems"),
        };
        let warnings = match self.warnings.len() {
            0 => String::new(),
            count => format!(", {}", number(count, "warning", "warnings")),
        };
        let counts = self.counts.iter().map(|counts| format!("{counts}: ")).collect::<String>();
        lines.push(format!("{subject}: {counts}{problems}{warnings}"));
        lines
    }
}

fn failure(failed: &Failed, subject: &str) -> String {
    let place = failed.place.as_deref().unwrap_or(subject);
    match &failed.reading {
        Some(reading) => format!(
            "{place}: expected an example that this data answers, found {:?}, which is read as {reading:?}; \
             fix: ask it in other words, or add what it asks for",
            failed.asked
        ),
        None => format!("{place}: expected a name that can be found, found {:?}", failed.asked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_files_are_counted_and_few_are_named() {
        let files = |count: usize| (0..count).map(|number| PathBuf::from(format!("{number}.json"))).collect::<Vec<_>>();
        assert_eq!(subject(&files(2)), "0.json, 1.json");
        assert_eq!(subject(&files(4)), "4 files");
    }

    #[test]
    fn the_last_line_sums_up() {
        let problem = Problem {
            file: "a.json".to_owned(),
            line: 2,
            column: 1,
            pointer: "/focus".to_owned(),
            expected: "an id".to_owned(),
            found: "5".to_owned(),
            ..Problem::default()
        };
        let warning = Problem { until_then: Some("there is no focus".to_owned()), ..problem.clone() };
        let report = Report { problems: vec![problem], warnings: vec![warning], ..Report::default() };
        assert_eq!(
            report.lines("a.json"),
            [
                "a.json:2:1: /focus: expected an id, found 5",
                "warning: a.json:2:1: /focus: expected an id, found 5; until then there is no focus",
                "a.json: 1 problem, 1 warning"
            ]
        );
    }
}

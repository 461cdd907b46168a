//! `check`: the data's files in, all their problems out, and one line that sums up.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::Exit;
use crate::assistant::{counted, end_of_problems};
use crate::config::Config;
use crate::dataset::{Loaded, MOST_FINDINGS, Problem, files_of, load, load_folder};
use crate::language::Language;

/// What `check` is told.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Files that are one data set together, or one folder [default: DATA_DIR]
    #[arg(value_name = "FILES")]
    files: Vec<PathBuf>,
}

/// Prints all problems and a summary.
///
/// # Errors
/// There is nothing to check, or the output cannot be written.
pub(super) fn run(config: &Config, arguments: Arguments) -> anyhow::Result<Exit> {
    let files = match (arguments.files, config.data_dir.found()) {
        (files, _) if !files.is_empty() => files,
        (_, Some(folder)) => vec![folder],
        (_, None) => bail!(
            "expected files to check, or a folder {} here, found neither; name them: membership-bot check my-city.json",
            config.data_dir.path().display()
        ),
    };
    let result = match files.as_slice() {
        [folder] if folder.is_dir() => load_folder(folder),
        files => load(files),
    };
    let mut stdout = std::io::stdout().lock();
    for line in lines(&subject(&files), &result) {
        writeln!(stdout, "{line}")?;
    }
    stdout.flush()?;
    Ok(if result.is_ok() { Exit::Yes } else { Exit::No })
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

fn lines(subject: &str, result: &Result<Loaded, Vec<Problem>>) -> Vec<String> {
    match result {
        Ok(Loaded { dataset, notes, .. }) => {
            let facts = dataset.organizations.iter().map(|organization| organization.facts.len()).sum();
            let memberships = dataset.stated_memberships().count();
            let counts = counted(Language::En, [dataset.organizations.len(), memberships, facts]);
            let counts = counts.map(|(_, count)| count).join(", ");
            let mut lines: Vec<_> = notes.iter().map(|note| format!("note: {note}")).collect();
            if notes.len() >= MOST_FINDINGS {
                lines.push(format!("note: no more than {MOST_FINDINGS} notes are told; there may be more"));
            }
            lines.push(format!("{subject}: {counts}: no problems"));
            lines
        }
        Err(problems) => {
            let mut lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
            let word = if problems.len() == 1 { "problem" } else { "problems" };
            lines.extend(end_of_problems(Language::En, problems.len()));
            lines.push(format!("{subject}: {} {word}", problems.len()));
            lines
        }
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
            fix: None,
        };
        assert_eq!(
            lines("a.json", &Err(vec![problem])),
            ["a.json:2:1: /focus: expected an id, found 5", "a.json: 1 problem"]
        );
    }
}

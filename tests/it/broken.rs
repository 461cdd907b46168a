//! Every broken file in `tests/broken` gets exactly the report that lies beside it.
//!
//! After a change of wording: `UPDATE_REPORTS=1 cargo test broken`, and read the difference.

use std::path::{Path, PathBuf};

use membership_bot::dataset::{Checked, Loader};

#[test]
fn every_broken_file_gets_the_report_beside_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    assert!(files.len() >= 20, "only {} broken files in {}", files.len(), folder.display());
    let mut wrong = Vec::new();
    for path in files {
        let report = report_of(&path);
        let beside = path.with_extension("report.txt");
        if std::env::var_os("UPDATE_REPORTS").is_some() {
            std::fs::write(&beside, &report).unwrap();
        }
        let expected = std::fs::read_to_string(&beside).unwrap_or_default();
        if report != expected {
            wrong.push(format!("{}\n--- expected\n{expected}--- reported\n{report}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A line a problem, then a line a warning.
fn report_of(path: &Path) -> String {
    let Checked { result, warnings } = Loader::default().check_files(&[path.to_owned()]);
    let (heading, problems, warnings) = match result {
        Ok(loaded) => ("loads", Vec::new(), loaded.warnings),
        Err(problems) => ("does not load", problems, warnings),
    };
    let folder = format!("{}/", path.parent().unwrap().display());
    let problems = problems.iter().map(ToString::to_string);
    let lines = problems.chain(warnings.iter().map(|warning| format!("warning: {warning}")));
    let lines: String = lines.map(|line| line.replace(&folder, "") + "\n").collect();
    format!("{heading}\n{lines}")
}

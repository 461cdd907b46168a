//! `import`: a list of memberships from a spreadsheet in, a data file out; what is to be done next is told beside it.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::Exit;
use crate::dataset::{DataFile, Problem, import};

/// What `import` is told.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// A list with a header: member, organization, and where known start_date, end_date and role
    #[arg(
        value_name = "LIST",
        long_help = "A list with a header (CSV, from any spreadsheet): member, organization, and where known start_date, \
            end_date and role; or Участник (Город), Организация, Дата вступления, Дата выхода, Роль. The order doesn't \
            matter, commas, semicolons and tabs are all fine, and so are 03.09.1998, «сент. 1998» and «1998 г.»"
    )]
    list: PathBuf,
    /// Whose memberships they are, where the list has no column for it
    #[arg(long, value_name = "NAME")]
    member: Option<String>,
}

/// Prints the data file, or on standard error why there is none.
///
/// # Errors
/// The output cannot be written.
pub(super) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let name = arguments.list.display();
    let mut stderr = std::io::stderr().lock();
    match import(&arguments.list, arguments.member.as_deref()) {
        Ok(imported) => {
            let mut stdout = std::io::stdout().lock();
            stdout.write_all(imported.file.to_json().as_bytes())?;
            stdout.flush()?;
            for warning in &imported.loaded.warnings {
                writeln!(stderr, "warning: {warning}")?;
            }
            for line in told(&imported.file) {
                writeln!(stderr, "{line}")?;
            }
            Ok(Exit::Yes)
        }
        Err(problems) => {
            for problem in &problems {
                writeln!(stderr, "{problem}")?;
            }
            writeln!(stderr, "{name}: {}; nothing was written", counted(&problems))?;
            Ok(Exit::No)
        }
    }
}

fn counted(problems: &[Problem]) -> String {
    if problems.len() == 1 { "1 problem".to_owned() } else { format!("{} problems", problems.len()) }
}

/// What was made, and what a list can't tell.
fn told(file: &DataFile) -> Vec<String> {
    let [organizations, areas, persons] = [&file.organizations, &file.areas, &file.persons].map(Vec::len);
    let mut lines = vec![format!("organizations: {organizations}, memberships: {}", file.memberships.len())];
    lines.push("Next, in an editor (data/README.md explains each):".to_owned());
    lines.push("- \"sources\": the page or document that the list is from, so that answers can name it".to_owned());
    if areas > 0 {
        lines.push("- \"areas\" has the members, as places; move people to \"persons\"".to_owned());
    }
    if persons > 0 {
        lines.push("- \"persons\" has the members; move places to \"areas\"".to_owned());
    }
    let nobody_is_meant = file.focus.is_none();
    if nobody_is_meant {
        lines.push("- \"focus\": the id of the member that \"we\" means, if there is one".to_owned());
    }
    lines.push("- names in the other language, \"other_names\", \"classification\", \"description\"".to_owned());
    lines.push("- \"examples\": a few questions that must never fail; then run check".to_owned());
    lines
}

//! `new`: a few questions, and a data file that is a valid start for one of one's own.

mod interview;

use std::fs::File;
use std::io::{BufRead, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::Exit;
use crate::config::Config;
use crate::dataset::DataFile;
use crate::language::Language;
use crate::render::messages::text;
use interview::{Dialogue, End, Interview};

/// What `new` is told.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The file to write, which mustn't be there yet [default: the name that is asked for, in this folder]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Ask in this language: en or ru [default: DEFAULT_LANGUAGE]
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
}

/// Asks and writes; the end of the input ends the questions, and what was said until then is written.
///
/// # Errors
/// The file is there already or can't be written, or the terminal fails.
pub(super) fn run(config: &Config, arguments: Arguments) -> anyhow::Result<Exit> {
    let language = arguments.language.unwrap_or(config.default_language);
    if let Some(file) = &arguments.file {
        // Before the questions rather than after them.
        if file.exists() {
            bail!("{}", text(language, "new-exists", &[("file", file.display().to_string().as_str().into())]));
        }
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
            bail!("{}", text(language, "new-no-folder", &[("folder", folder.display().to_string().as_str().into())]));
        }
    }
    let is_terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let answered = if is_terminal {
        Interview::new(language, &mut Terminal(DefaultEditor::new()?)).run()
    } else {
        Interview::new(language, &mut Lines).run()
    };
    let file = match answered {
        Ok(Some(file)) => file,
        Ok(None) | Err(End::Left) => {
            say(&format!("\n{}", text(language, "new-nothing", &[])))?;
            return Ok(Exit::No);
        }
        Err(End::Failed(error)) => return Err(error),
    };
    let path = write(&file, arguments.file.as_deref(), language)?;
    let written = text(language, "new-written", &[("file", path.display().to_string().as_str().into())]);
    say(&format!("\n{written}"))?;
    Ok(Exit::Yes)
}

/// Writes a file that wasn't there; where none is named, the first of `lipki.json`, `lipki-2.json` … that isn't.
fn write(file: &DataFile, path: Option<&Path>, language: Language) -> anyhow::Result<PathBuf> {
    let name = file.focus.as_deref().or(file.organizations.first().map(|record| record.id.as_str()));
    let name = name.unwrap_or("data");
    let numbered = (2..).map(|number| PathBuf::from(format!("{name}-{number}.json")));
    let free = std::iter::once(PathBuf::from(format!("{name}.json"))).chain(numbered);
    let candidates: Box<dyn Iterator<Item = PathBuf>> = match path {
        Some(path) => Box::new(std::iter::once(path.to_owned())),
        None => Box::new(free),
    };
    for path in candidates {
        match File::create_new(&path) {
            Ok(mut created) => {
                created.write_all(file.to_json().as_bytes())?;
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(|| format!("{} can't be written", path.display())),
        }
    }
    let path = path.map(|path| path.display().to_string()).unwrap_or_default();
    bail!("{}", text(language, "new-exists", &[("file", path.as_str().into())]))
}

/// A person at a terminal, with line editing. Ctrl-D ends the questions, Ctrl-C all of it.
struct Terminal(DefaultEditor);

impl Dialogue for Terminal {
    fn ask(&mut self, question: &str) -> Result<Option<String>, End> {
        // Only the last line is the editor's, which would count the others' letters wrong.
        let (above, prompt) = question.rsplit_once('\n').unwrap_or(("", question));
        if !above.is_empty() {
            self.say(above)?;
        }
        match self.0.readline(&format!("{prompt} ")) {
            Ok(line) => Ok(Some(line)),
            Err(ReadlineError::Eof) => Ok(None),
            Err(ReadlineError::Interrupted) => Err(End::Left),
            Err(error) => Err(End::Failed(error.into())),
        }
    }

    fn say(&mut self, line: &str) -> Result<(), End> {
        say(line).map_err(|error| End::Failed(error.into()))
    }
}

/// A program, or a file with answers: a line each.
struct Lines;

impl Dialogue for Lines {
    fn ask(&mut self, question: &str) -> Result<Option<String>, End> {
        self.say(question)?;
        let mut line = Vec::new();
        match std::io::stdin().lock().read_until(b'\n', &mut line) {
            Ok(0) => Ok(None),
            Ok(_) => Ok(Some(String::from_utf8_lossy(&line).into_owned())),
            Err(error) => Err(End::Failed(error.into())),
        }
    }

    fn say(&mut self, line: &str) -> Result<(), End> {
        say(line).map_err(|error| End::Failed(error.into()))
    }
}

fn say(line: &str) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "{line}")?;
    stdout.flush()
}

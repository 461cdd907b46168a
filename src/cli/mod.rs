//! The command line, one file a command: `membership-bot ask "When did we join ECAD?"` -> the answer, exit status 0.

mod ask;
mod batch;
mod chat;
mod check;
mod import;
mod log;
mod new;
mod paint;
mod reindex;
mod serve;

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, Parser, Subcommand};

use crate::assistant::{Assistant, Incoming, Parsed, Settings, parse_command};
use crate::calendar::NaiveDate;
use crate::config::Config;
use crate::language::Language;
use crate::render::messages::text;

/// Answers what a city belongs to, since when, and what those organisations are.
///
/// Without a command it serves Telegram if TELOXIDE_TOKEN is set, and is a chat in the terminal otherwise. Settings come
/// from environment variables and a .env file; .env.example lists them.
///
/// Exit status: 0 yes, 1 no answer or problems found, 2 it could not run.
#[derive(Debug, Parser)]
#[command(name = "membership-bot", version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve Telegram until SIGINT or SIGTERM
    Serve(Place),
    /// Chat in the terminal
    Chat(Talk),
    /// Answer one question, or many as JSON lines
    Ask(ask::Arguments),
    /// Print all problems of the data
    Check(check::Arguments),
    /// Make a data file of a list of memberships from a spreadsheet (CSV)
    Import(import::Arguments),
    /// Begin a data file by answering a few questions
    New(new::Arguments),
    /// Build the search index anew from the data
    Reindex(Place),
}

/// Where the data and the index are, where it differs from the settings.
#[derive(Debug, Default, Args)]
struct Place {
    /// Folder with the data set's JSON files [default: DATA_DIR]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Folder for the search index [default: INDEX_DIR]
    #[arg(long, value_name = "DIR")]
    index: Option<PathBuf>,
}

/// How questions are read in a terminal.
#[derive(Debug, Default, Args)]
struct Talk {
    /// Answer in this language instead of the question's: en or ru
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// The day that counts as today (YYYY-MM-DD)
    #[arg(long, value_name = "DAY", value_parser = day)]
    today: Option<NaiveDate>,
    #[command(flatten)]
    place: Place,
}

/// What the exit status says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// It did what was asked.
    Yes,
    /// There is no answer, or there are problems.
    No,
}

/// Runs the command that the process's arguments name; the result is the exit status.
pub fn run() -> ExitCode {
    // Exits by itself on --help (0) and on wrong arguments (2).
    let cli = Cli::parse();
    match execute(cli.command) {
        Ok(Exit::Yes) => ExitCode::SUCCESS,
        Ok(Exit::No) => ExitCode::from(1),
        // Whoever read the output has seen enough: `membership-bot ask … | head -1`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error);
            ExitCode::from(2)
        }
    }
}

fn execute(command: Option<Command>) -> anyhow::Result<Exit> {
    let config = Config::from_environment().context("the settings have mistakes")?;
    let command = match command {
        Some(command) => command,
        None if config.token.is_some() => Command::Serve(Place::default()),
        None => {
            // On standard error, so that a pipe gets answers alone.
            writeln!(std::io::stderr(), "{}", text(config.default_language, "chat-no-token", &[]))?;
            Command::Chat(Talk::default())
        }
    };
    match command {
        Command::Serve(place) => {
            log::start(&config, log::SERVER)?;
            serve::run(&config, place)
        }
        Command::Chat(talk) => {
            log::start(&config, log::TERMINAL)?;
            chat::run(&config, talk)
        }
        Command::Ask(arguments) => {
            log::start(&config, log::TERMINAL)?;
            ask::run(&config, arguments)
        }
        Command::Check(arguments) => {
            log::start(&config, log::TERMINAL)?;
            check::run(&config, arguments)
        }
        Command::Import(arguments) => import::run(&arguments),
        Command::New(arguments) => new::run(&config, arguments),
        Command::Reindex(place) => {
            log::start(&config, log::TERMINAL)?;
            reindex::run(&config, place)
        }
    }
}

/// The assistant on the data and the index that the arguments or the settings name.
fn open(config: &Config, place: Place) -> anyhow::Result<Assistant> {
    Assistant::open(settings(config, place))
}

fn settings(config: &Config, place: Place) -> Settings {
    Settings {
        data_dir: place.data.or_else(|| config.data_dir.found()),
        index_dir: place.index.or_else(|| config.index_dir.found()),
        default_language: config.default_language,
    }
}

/// The only place where the clock is read for a date: the day where the program runs.
fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

fn day(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| "expected a day as YYYY-MM-DD".to_owned())
}

/// A typed line as the assistant takes it: commands as in Telegram, anything else as free text.
fn incoming(text: &str) -> Incoming<'_> {
    match parse_command(text, None) {
        Parsed::Command(command, argument) => Incoming::Command(command, argument),
        Parsed::Unknown(_) | Parsed::Foreign | Parsed::Text => Incoming::Text(text),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io_error = error.chain().find_map(|cause| cause.downcast_ref::<std::io::Error>());
    io_error.is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

/// Prints an error and its causes to standard error, a line each.
fn report(error: &anyhow::Error) {
    let mut stderr = std::io::stderr().lock();
    // With standard error gone there is nobody left to tell.
    let _ = writeln!(stderr, "membership-bot: {error}");
    for cause in error.chain().skip(1) {
        for line in cause.to_string().lines() {
            let _ = writeln!(stderr, "  {line}");
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_day_is_a_whole_date() {
        assert_eq!(day("2026-11-23"), Ok(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()));
        for text in ["2026", "2026-13-01", "23.11.2026", "today", ""] {
            assert!(day(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_broken_pipe_is_found_behind_its_context() {
        let error = anyhow::Error::new(std::io::Error::from(ErrorKind::BrokenPipe)).context("cannot print");
        assert!(is_broken_pipe(&error));
        assert!(!is_broken_pipe(&anyhow::anyhow!("cannot print")));
    }
}

//! `chat`: the bot in the terminal, with the commands that it has in Telegram.

mod session;

use std::io::{BufRead, IsTerminal, Write};
use std::path::Path;

use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;

use super::paint::Paint;
use super::{Exit, Talk, open, today};
use crate::config::{Config, Terminal};
use crate::language::Language;
use crate::render::messages::text;
use session::{Session, Step};

/// How many typed lines are remembered.
const HISTORY: usize = 1_000;

/// Talks until the input ends or the person leaves.
///
/// # Errors
/// The data or the index cannot be used, or the terminal fails.
pub(super) fn run(config: &Config, talk: Talk) -> anyhow::Result<Exit> {
    let terminal = Terminal::from_environment();
    let paint = Paint::of_stdout(&terminal);
    let assistant = open(config, talk.place)?;
    let session = Session::new(&assistant, talk.language, config.default_language);
    let day = || talk.today.unwrap_or_else(today);
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        by_hand(session, paint, terminal.history.as_deref(), day)?;
    } else {
        by_lines(session, paint, day)?;
    }
    Ok(Exit::Yes)
}

/// A person types: a prompt, line editing, a history.
fn by_hand(
    mut session: Session<'_>,
    paint: Paint,
    history: Option<&Path>,
    day: impl Fn() -> crate::calendar::NaiveDate,
) -> anyhow::Result<()> {
    let settings = rustyline::Config::builder().max_history_size(HISTORY)?.auto_add_history(true).build();
    let mut editor = DefaultEditor::with_config(settings)?;
    if let Some(path) = history {
        // The first time there is no file; and no history is no reason not to talk.
        let _ = path.parent().map(std::fs::create_dir_all);
        let _ = editor.load_history(path);
    }
    println(&format!("{}\n{}\n", text(session.language(), "chat-intro", &[]), leave(&session, paint)))?;
    loop {
        let line = match editor.readline("> ") {
            Ok(line) => line,
            Err(ReadlineError::Interrupted) => continue,
            Err(ReadlineError::Eof) => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        let step = session.take(&line, day());
        if let Step::Forget(_) = &step {
            editor.clear_history()?;
            if let Some(path) = history.filter(|path| path.exists()) {
                std::fs::remove_file(path)?;
            }
        } else if let Some(path) = history {
            let _ = editor.append_history(path);
        }
        if !show(step, paint, history)? {
            return Ok(());
        }
    }
}

/// A program writes: a line in, an answer and an empty line out.
fn by_lines(
    mut session: Session<'_>,
    paint: Paint,
    day: impl Fn() -> crate::calendar::NaiveDate,
) -> anyhow::Result<()> {
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    // By bytes: a line that isn't UTF-8 must not end the conversation.
    while input.read_until(b'\n', &mut line)? > 0 {
        let step = session.take(&String::from_utf8_lossy(&line), day());
        if !show(step, paint, None)? {
            break;
        }
        line.clear();
    }
    Ok(())
}

/// Shows what a line led to; whether the conversation goes on.
fn show(step: Step, paint: Paint, history: Option<&Path>) -> std::io::Result<bool> {
    match step {
        Step::Wait => {}
        Step::Leave => return Ok(false),
        Step::Say(message) | Step::Forget(message) => {
            println(&paint.message(&message))?;
            if !message.buttons.is_empty() {
                println("")?;
                println(paint.buttons(&message.buttons).trim_end_matches('\n'))?;
            }
            println("")?;
        }
        Step::Privacy(language) => println(&format!("{}\n", privacy(language, history)))?,
    }
    Ok(true)
}

fn leave(session: &Session<'_>, paint: Paint) -> String {
    let line =
        format!("{} {}", text(session.language(), "chat-leave", &[]), text(session.language(), "chat-choose", &[]));
    paint.faint(&line)
}

fn privacy(language: Language, history: Option<&Path>) -> String {
    let kept = match history {
        Some(path) => text(language, "chat-history", &[("path", path.display().to_string().as_str().into())]),
        None => text(language, "chat-no-history", &[]),
    };
    text(language, "chat-privacy", &[("history", kept.as_str().into())])
}

fn println(line: &str) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "{line}")?;
    stdout.flush()
}

//! `ask`: one question in, the message out; with `--jsonl` many.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::Args;

use super::paint::Paint;
use super::{Exit, Talk, batch, incoming, open, today};
use crate::assistant::{ChatState, Outcome, Request};
use crate::config::{Config, Terminal};
use crate::render::timeline::Theme;

/// What `ask` is told.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The question; several words are one question
    #[arg(value_name = "TEXT", required_unless_present = "jsonl")]
    text: Vec<String>,
    /// Say how the question was understood and which words led to it, then what each stage of the new reading makes of it
    #[arg(long)]
    explain: bool,
    /// Read questions from standard input and write answers, one JSON object a line
    #[arg(
        long,
        conflicts_with_all = ["text", "explain"],
        long_help = "Read questions from standard input and write answers, one JSON object a line, in the same order.\n\
            In:  {\"id\": \"1\", \"chat\": \"a\", \"language\": \"en\", \"text\": \"…\"}; lines of one chat are one conversation; \
            chat and language may be absent; \"question\", as answers have it, may stand in place of \"text\"\n\
            Out: {\"id\", \"outcome\": \"answer|unknown|clarify|help\", \"language\", \"answer\", \"text\", \"organizations\", \
            \"facts\", \"question\"}, or {\"id\", \"error\"} for a line that cannot be read"
    )]
    jsonl: bool,
    /// Answer by the new reading, which serves nobody yet, so that it can be measured
    #[arg(long, hide = true, requires = "jsonl")]
    composed: bool,
    /// Draw the list that is asked for as a timeline into this file (PNG)
    #[arg(long, value_name = "FILE", conflicts_with = "jsonl")]
    picture: Option<PathBuf>,
    /// Draw it for dark surroundings
    #[arg(long, requires = "picture")]
    dark: bool,
    #[command(flatten)]
    talk: Talk,
}

/// Answers.
///
/// # Errors
/// The data or the index cannot be used, or the output cannot be written.
pub(super) fn run(config: &Config, arguments: Arguments) -> anyhow::Result<Exit> {
    let talk = arguments.talk;
    let assistant = open(config, talk.place)?;
    let today = talk.today.unwrap_or_else(today);
    let mut stdout = std::io::stdout().lock();
    if arguments.jsonl {
        let by = if arguments.composed { batch::By::Composed } else { batch::By::Rules };
        let mut batch = batch::Batch::new(&assistant, by, today, talk.language);
        batch.run(std::io::stdin().lock(), &mut stdout)?;
        return Ok(Exit::Yes);
    }
    let text = arguments.text.join(" ");
    let chat = ChatState { language: talk.language, context: None };
    let request = Request { incoming: incoming(&text), hint: None, today };
    let reply = assistant.reply(&request, &chat);
    let paint = Paint::of_stdout(&Terminal::from_environment());
    writeln!(stdout, "{}", paint.message(&reply.message))?;
    let exit = match reply.outcome {
        Outcome::Answer | Outcome::Help => Exit::Yes,
        Outcome::Unknown | Outcome::Clarify => {
            // What could be asked instead is a part of not knowing; nothing can be pressed here, so there are no numbers.
            let choices: String = reply.message.buttons.iter().map(|button| format!("\n• {}", button.label)).collect();
            if !choices.is_empty() {
                writeln!(stdout, "{choices}")?;
            }
            Exit::No
        }
    };
    if arguments.explain {
        writeln!(stdout, "\n{}", paint.strong(&reply.question))?;
        for line in &reply.explanation {
            writeln!(stdout, "  {line}")?;
        }
        let (read, composed) = assistant.stages(&text, &request, &chat);
        writeln!(stdout, "\nThe new reading, which doesn't answer yet:\n{read}")?;
        for line in &composed.explanation {
            writeln!(stdout, "composed {line}")?;
        }
    }
    stdout.flush()?;
    if let Some(file) = &arguments.picture {
        let theme = if arguments.dark { Theme::Dark } else { Theme::Light };
        let drawn = reply.ask.and_then(|ask| assistant.timeline(&ask, theme, 0, today));
        let Some(drawn) = drawn else {
            bail!(
                "--picture: expected a question for a list of memberships, such as \"All memberships\"; this is none"
            );
        };
        std::fs::write(file, drawn.picture.png).with_context(|| format!("{} can't be written", file.display()))?;
    }
    Ok(exit)
}

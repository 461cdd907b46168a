//! A message for a terminal: bold where something stands out, numbered choices where Telegram has buttons.

use std::io::IsTerminal;

use crate::config::Terminal;
use crate::render::{Block, Button, Message};

/// How letters can stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// Not at all: a pipe, a file, a person who wants none.
    Plain,
    /// By the terminal's escape sequences (ECMA-48).
    Ansi,
}

impl Paint {
    /// What fits standard output and the person's wishes.
    pub(super) fn of_stdout(terminal: &Terminal) -> Self {
        if std::io::stdout().is_terminal() && !terminal.is_plain { Self::Ansi } else { Self::Plain }
    }

    /// A date, a name, what to look at first.
    pub(super) fn strong(self, text: &str) -> String {
        self.with("1", text)
    }

    /// What need not be read each time.
    pub(super) fn faint(self, text: &str) -> String {
        self.with("2", text)
    }

    /// The whole message without its buttons; the same characters as [`Message::plain`].
    pub(super) fn message(self, message: &Message) -> String {
        let strong = |block: &Block| match block {
            Block::Paragraph(paragraph) => Block::Paragraph(paragraph.clone()),
            Block::Entry { lead, rest } => Block::Entry { lead: self.strong(lead), rest: rest.clone() },
        };
        let painted = Message {
            direct: message.direct.clone(),
            blocks: message.blocks.iter().map(strong).collect(),
            source: None,
            buttons: Vec::new(),
        };
        let source = Message { source: message.source.clone(), ..Message::default() }.plain();
        match source.trim_start() {
            "" => painted.plain(),
            source => format!("{}\n\n{}", painted.plain(), self.faint(source)),
        }
    }

    /// The buttons, a line each, with the number that presses it.
    pub(super) fn buttons(self, buttons: &[Button]) -> String {
        let line = |(place, button): (usize, &Button)| {
            let number = self.strong(&format!("{:>3}", place + 1));
            format!("{number}  {}\n", button.label)
        };
        buttons.iter().enumerate().map(line).collect()
    }

    fn with(self, code: &str, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::Ansi => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::SourceLine;

    fn example() -> Message {
        Message {
            direct: "Two.".to_owned(),
            blocks: vec![
                Block::Paragraph("In order:".to_owned()),
                Block::Entry { lead: "1992".to_owned(), rest: "one".to_owned() },
                Block::Entry { lead: "1995".to_owned(), rest: String::new() },
            ],
            source: Some(SourceLine {
                text: "Source: a page".to_owned(),
                link_text: "a page".to_owned(),
                url: Some("http://localhost/page".to_owned()),
            }),
            buttons: vec![Button { label: "More".to_owned(), ask: "more".to_owned() }],
        }
    }

    #[test]
    fn without_paint_a_message_is_its_plain_text() {
        assert_eq!(Paint::Plain.message(&example()), example().plain());
        assert_eq!(Paint::Plain.message(&Message::default()), "");
    }

    #[test]
    fn with_paint_it_has_the_same_characters_between_the_escapes() {
        let painted = Paint::Ansi.message(&example());
        assert!(painted.contains("• \u{1b}[1m1992\u{1b}[0m — one"), "{painted:?}");
        let bare = ["\u{1b}[1m", "\u{1b}[2m", "\u{1b}[0m"].iter().fold(painted, |text, code| text.replace(code, ""));
        assert_eq!(bare, example().plain());
    }

    #[test]
    fn buttons_are_numbered_from_one() {
        assert_eq!(Paint::Plain.buttons(&example().buttons), "  1  More\n");
    }
}

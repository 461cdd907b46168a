//! What a person sees, before a carrier shows it: paragraphs, list entries, a source line and buttons.
//!
//! Carriers (Telegram, the terminal) add nothing to the wording; they only show these parts in their own way.

/// One whole reply.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// The direct answer: one or two sentences that would do if read out alone.
    pub direct: String,
    /// What follows it. A long message may be cut between blocks, never inside one.
    pub blocks: Vec<Block>,
    /// Where the facts come from, in one line.
    pub source: Option<SourceLine>,
    /// Questions that make sense next, or the choices of a clarification.
    pub buttons: Vec<Button>,
}

/// A part of a message that stays whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A sentence or more.
    Paragraph(String),
    /// One entry of a list; entries follow each other without empty lines. The first part stands out: a date, a name.
    Entry {
        /// Shown in bold where there is bold; may be empty.
        lead: String,
        /// The rest of the entry; may be empty.
        rest: String,
    },
}

/// The line that names the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// The line without the address: "Source: …, 1998–2020".
    pub text: String,
    /// The part of `text` that is the link's text, when there is an address.
    pub link_text: String,
    /// The address.
    pub url: Option<String>,
}

/// A question that a press asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What the button says.
    pub label: String,
    /// The question on one line, compact enough for Telegram's callback data; `Incoming::Ask` takes it.
    pub ask: String,
}

impl Message {
    /// The direct answer as it would be read out: with the list, where it is the heading of one.
    pub fn answer(&self) -> String {
        let mut answer = self.direct.clone();
        if answer.ends_with(':') {
            for (number, block) in self.blocks.iter().enumerate() {
                let Block::Entry { lead, rest } = block else { break };
                answer.push_str(if number == 0 { "\n\n" } else { "\n" });
                answer.push_str(&entry_line(lead, rest));
            }
        }
        answer
    }

    /// The whole message as plain text, with the source's address spelt out and no buttons.
    pub fn plain(&self) -> String {
        let mut text = self.direct.clone();
        let mut after_entry = false;
        for block in &self.blocks {
            let (separator, line) = match block {
                Block::Paragraph(paragraph) => ("\n\n", paragraph.clone()),
                Block::Entry { lead, rest } => (if after_entry { "\n" } else { "\n\n" }, entry_line(lead, rest)),
            };
            after_entry = matches!(block, Block::Entry { .. });
            if !text.is_empty() {
                text.push_str(separator);
            }
            text.push_str(&line);
        }
        if let Some(source) = &self.source {
            text.push_str("\n\n");
            text.push_str(&source.text);
            if let Some(url) = &source.url {
                text.push_str(" — ");
                text.push_str(url);
            }
        }
        text
    }
}

fn entry_line(lead: &str, rest: &str) -> String {
    let dash = if lead.is_empty() || rest.is_empty() { "" } else { " — " };
    format!("• {lead}{dash}{rest}")
}

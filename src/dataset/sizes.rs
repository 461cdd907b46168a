//! How large what a file says may be, by its key: far more than anybody needs, and nothing that costs the rest dear.

use super::problem::{Finding, quoted};
use super::read::Reader;
use super::tree::Node;

/// How large a value may be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Size {
    /// A text's length, in characters.
    pub(super) letters: usize,
    /// A list's length.
    pub(super) items: usize,
}

/// Ids are in logs and in addresses.
const ID: usize = 200;
/// A name, or whatever stands beside others in a list.
const NAME: usize = 500;
/// A statement goes into one message of Telegram's with its source.
const TEXT: usize = 3_000;
/// What browsers take.
const ADDRESS: usize = 2_000;
/// Each of them is asked before the data comes into service.
const EXAMPLES: usize = 100;
/// What belongs to one record.
const OF_ONE: usize = 10_000;

/// How large the value of `key` may be.
pub(super) fn of(key: &str) -> Size {
    let letters = match key {
        "id"
        | "focus"
        | "property"
        | "kind"
        | "source"
        | "organization_id"
        | "member_id"
        | "person_id"
        | "area_id"
        | "post_id"
        | "on_behalf_of_id"
        | "legislative_period_id" => ID,
        "statement" | "description" | "note" | "value" => TEXT,
        "url" | "sources" => ADDRESS,
        _ => NAME,
    };
    let items = match key {
        "organizations" | "areas" | "persons" | "posts" | "events" | "memberships" | "sources" => usize::MAX,
        "examples" => EXAMPLES,
        _ => OF_ONE,
    };
    Size { letters, items }
}

impl Reader<'_> {
    /// The text of `node` without space around it, or a report that it is too long.
    pub(super) fn short(&mut self, node: Node<'_>, text: &str) -> Option<String> {
        let (text, most) = (text.trim(), self.size.letters);
        // No text has more characters than bytes.
        if text.len() > most && text.chars().nth(most).is_some() {
            let found = format!("{} characters: {}", text.chars().count(), quoted(text));
            let finding = Finding::new(self.place(node.offset()), format!("at most {most} characters"), found);
            self.findings.problem(finding.fix("shorten it"));
            return None;
        }
        Some(text.to_owned())
    }
}

//! Questions with what is right, and whether a reply is.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use fancy_regex::Regex;
use membership_bot::assistant::{Outcome, Reply};
use serde::Deserialize;

/// One line of a bank: a single question, or a dialogue's turns.
#[derive(Deserialize)]
pub struct Line {
    turns: Option<Vec<Gold>>,
    #[serde(flatten)]
    single: Option<Gold>,
}

impl Line {
    /// Its questions, in order.
    pub fn turns(&self) -> impl Iterator<Item = &Gold> {
        self.turns.iter().flatten().chain(&self.single)
    }
}

/// A question with what is right.
#[derive(Deserialize)]
pub struct Gold {
    pub q: String,
    #[serde(default)]
    pub category: String,
    outcome: Wanted,
    #[serde(default)]
    outcome_ok: Vec<Wanted>,
    #[serde(default)]
    orgs: Vec<String>,
    #[serde(default)]
    orgs_optional: Vec<String>,
    #[serde(default)]
    orgs_note_only: Vec<String>,
    #[serde(default)]
    must: Vec<Vec<String>>,
    #[serde(default)]
    must_not: Vec<String>,
    #[serde(default)]
    note: String,
}

impl std::fmt::Display for Gold {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{:?} {:?} {:?}, not {:?}; {}", self.outcome, self.orgs, self.must, self.must_not, self.note)
    }
}

#[derive(Deserialize, Clone, Copy, PartialEq, Debug)]
#[serde(rename_all = "lowercase")]
enum Wanted {
    Answer,
    Unknown,
    Clarify,
    Help,
    Any,
}

/// What a reply is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Right,
    Silent,
    False,
}

/// The lines of a folder, files in order of name.
pub fn lines(folder: &Path) -> anyhow::Result<Vec<Line>> {
    let files = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<PathBuf> = files.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let mut lines = Vec::new();
    for file in files {
        for (number, text) in std::fs::read_to_string(&file)?.lines().enumerate() {
            lines.push(serde_json::from_str(text).with_context(|| format!("{}:{}", file.display(), number + 1))?);
        }
    }
    Ok(lines)
}

/// Whether a reply is right; `is_follow_up` where it isn't a talk's first.
pub fn judge(gold: &Gold, is_follow_up: bool, reply: &Reply) -> Verdict {
    let answer = reply.message.answer();
    let category = if is_follow_up { "follow-up" } else { &gold.category };
    let has = |pattern: &String| {
        Regex::new(&format!("(?is){pattern}")).is_ok_and(|pattern| pattern.is_match(&answer).unwrap_or_default())
    };
    if gold.must_not.iter().any(has) {
        return Verdict::False;
    }
    let outcome = match reply.outcome {
        Outcome::Answer => Wanted::Answer,
        Outcome::Unknown => Wanted::Unknown,
        Outcome::Clarify => Wanted::Clarify,
        Outcome::Help => Wanted::Help,
    };
    let is_talk = ["out-of-domain", "hostile", "small-talk"].contains(&category);
    let fits = |wanted: Wanted| {
        let of = |one: Wanted| {
            one == Wanted::Any
                || one == wanted
                || one == Wanted::Unknown && is_talk && wanted == Wanted::Help
                || one == Wanted::Help && wanted == Wanted::Answer
        };
        of(gold.outcome) || gold.outcome_ok.iter().any(|one| of(*one))
    };
    if !fits(outcome) {
        return if outcome == Wanted::Answer { Verdict::False } else { Verdict::Silent };
    }
    let is_listed = !gold.orgs.is_empty() || category == "period-list";
    if is_listed && outcome == Wanted::Answer {
        let named = |id: &String| reply.organizations.contains(id);
        let allowed =
            |id: &String| gold.orgs.contains(id) || gold.orgs_optional.contains(id) || gold.orgs_note_only.contains(id);
        if !gold.orgs.iter().all(named) || !reply.organizations.iter().all(allowed) {
            return Verdict::False;
        }
    }
    let is_open = gold.outcome == Wanted::Any && matches!(outcome, Wanted::Unknown | Wanted::Clarify);
    let is_said = gold.must.iter().all(|group| group.iter().any(has));
    if gold.outcome != Wanted::Unknown && !is_open && !is_said {
        return if outcome == Wanted::Answer { Verdict::False } else { Verdict::Silent };
    }
    Verdict::Right
}

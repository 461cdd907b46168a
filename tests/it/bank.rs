//! The whole bank of questions, asked of the shipped data: which replies are right, silent, false.
//!
//! `cargo test bank -- --nocapture` shows the table; `tests/questions/README.md` tells what counts as right.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use fancy_regex::Regex;
use membership_bot::assistant::{
    Assistant, ChatState, Incoming, Outcome, Parsed, Reply, Request, Settings, parse_command,
};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;
use serde::Deserialize;

/// The misses that are known, a line each: `en-d33.2 silent`. One that is mended goes out of it, and none comes in unread.
const KNOWN_MISSES: &str = include_str!("../questions/known-misses.txt");

/// One line of the bank: a single question, or a dialogue's turns.
#[derive(Deserialize)]
struct Line {
    id: String,
    lang: Language,
    turns: Option<Vec<Gold>>,
    #[serde(flatten)]
    single: Option<Gold>,
}

/// A question with what is right.
#[derive(Deserialize)]
struct Gold {
    q: String,
    category: String,
    outcome: Wanted,
    #[serde(default)]
    outcome_ok: Vec<Wanted>,
    orgs: Vec<String>,
    #[serde(default)]
    orgs_optional: Vec<String>,
    #[serde(default)]
    orgs_note_only: Vec<String>,
    #[serde(default)]
    must: Vec<Vec<String>>,
    #[serde(default)]
    must_not: Vec<String>,
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

enum Verdict {
    Right,
    Silent(String),
    False(String),
}

/// How many questions of one row of the table are what.
#[derive(Default)]
struct Score {
    right: u32,
    silent: u32,
    false_: u32,
}

#[test]
fn the_bank_is_answered_but_for_the_misses_that_are_known() {
    // The built-in data set is the shipped one, alone, whatever else lies in data/.
    let settings = Settings { data_dir: None, index_dir: None, default_language: Language::En };
    let assistant = Assistant::open(settings).unwrap();
    let mut scores = BTreeMap::<(String, String), Score>::new();
    let mut misses = BTreeMap::<String, String>::new();
    for line in lines() {
        let mut chat = ChatState::default();
        for (number, gold) in line.turns.iter().flatten().chain(&line.single).enumerate() {
            let group = if number > 0 { "follow-up" } else { &gold.category };
            let reply = ask(&assistant, &gold.q, &chat);
            let verdict = judge(gold, group, &reply);
            for (bank, group) in [("all", "all"), (line.lang.code(), "all"), (line.lang.code(), group)] {
                scores.entry((bank.to_owned(), group.to_owned())).or_default().add(&verdict);
            }
            if let Verdict::Silent(why) | Verdict::False(why) = &verdict {
                let kind = if matches!(verdict, Verdict::Silent(_)) { "silent" } else { "false" };
                let (id, turn, q, said) = (&line.id, number + 1, &gold.q, &reply.message.direct);
                let told = format!("[{group}] {q:?}\n       -> {:?}: {said:?} ({why})", reply.outcome);
                misses.insert(format!("{id}.{turn} {kind}"), told);
            }
            chat.context = reply.context;
        }
    }
    println!("{}", table(&scores));
    let known: BTreeSet<&str> =
        KNOWN_MISSES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let new: String = misses
        .iter()
        .filter(|(miss, _)| !known.contains(miss.as_str()))
        .map(|(miss, told)| format!("{miss} {told}\n"))
        .collect();
    let mended: Vec<&&str> = known.iter().filter(|miss| !misses.contains_key(**miss)).collect();
    assert!(
        new.is_empty() && mended.is_empty(),
        "expected the misses of known-misses.txt\nfound others:\n{new}missed no more: {mended:?}"
    );
}

/// Every line of every file, files in order of name.
fn lines() -> Vec<Line> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questions");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let mut lines = Vec::new();
    for file in files {
        for (number, text) in std::fs::read_to_string(&file).unwrap().lines().enumerate() {
            let line: Line = serde_json::from_str(text).unwrap_or_else(|error| {
                panic!("{}:{}: expected a question, found: {error}", file.display(), number + 1)
            });
            let empty = line.single.is_none() && line.turns.as_ref().is_none_or(Vec::is_empty);
            assert!(!empty, "{}:{}: expected a whole question or turns, found neither", file.display(), number + 1);
            lines.push(line);
        }
    }
    lines
}

/// Asks as the batch mode does: a slash command is one.
fn ask(assistant: &Assistant, text: &str, chat: &ChatState) -> Reply {
    let incoming = match parse_command(text, None) {
        Parsed::Command(command, argument) => Incoming::Command(command, argument),
        Parsed::Unknown(_) | Parsed::Foreign | Parsed::Text => Incoming::Text(text),
    };
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    assistant.reply(&Request { incoming, hint: None, today }, chat)
}

fn judge(gold: &Gold, group: &str, reply: &Reply) -> Verdict {
    let said = &reply.message.answer();
    let answered = reply.outcome == Outcome::Answer;
    let missed = |why| if answered { Verdict::False(why) } else { Verdict::Silent(why) };
    if let Some(bad) = gold.must_not.iter().find(|pattern| fits(pattern, said)) {
        return Verdict::False(format!("says {bad}"));
    }
    if !outcome_is_right(gold, group, reply.outcome) {
        return missed(format!("wanted {:?}", gold.outcome));
    }
    let named = &reply.organizations;
    let allowed = |id| [&gold.orgs, &gold.orgs_optional, &gold.orgs_note_only].into_iter().any(|ids| ids.contains(id));
    let lists = !gold.orgs.is_empty() || group == "period-list";
    if lists && answered && !(gold.orgs.iter().all(|id| named.contains(id)) && named.iter().all(allowed)) {
        return Verdict::False(format!("names {named:?}, wanted {:?}", gold.orgs));
    }
    let declines = match gold.outcome {
        Wanted::Unknown => true,
        Wanted::Any => matches!(reply.outcome, Outcome::Unknown | Outcome::Clarify),
        Wanted::Answer | Wanted::Clarify | Wanted::Help => false,
    };
    let lacks = |group: &&Vec<String>| !group.iter().any(|pattern| fits(pattern, said));
    match gold.must.iter().find(lacks) {
        Some(lacking) if !declines => missed(format!("lacks {lacking:?}")),
        Some(_) | None => Verdict::Right,
    }
}

/// Whether the outcome is one of the wanted ones; help may stand in for "unknown" where the subject is from elsewhere.
fn outcome_is_right(gold: &Gold, group: &str, outcome: Outcome) -> bool {
    let outcome = match outcome {
        Outcome::Answer => Wanted::Answer,
        Outcome::Unknown => Wanted::Unknown,
        Outcome::Clarify => Wanted::Clarify,
        Outcome::Help => Wanted::Help,
    };
    let also = match gold.outcome {
        Wanted::Unknown if ["out-of-domain", "hostile", "small-talk"].contains(&group) => Some(Wanted::Help),
        Wanted::Help => Some(Wanted::Answer),
        Wanted::Answer | Wanted::Unknown | Wanted::Clarify | Wanted::Any => None,
    };
    let wanted: Vec<Wanted> = gold.outcome_ok.iter().copied().chain([gold.outcome]).chain(also).collect();
    wanted.contains(&Wanted::Any) || wanted.contains(&outcome)
}

fn fits(pattern: &str, text: &str) -> bool {
    Regex::new(&format!("(?is){pattern}")).and_then(|regex| regex.is_match(text)).unwrap()
}

impl Score {
    fn add(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Right => self.right += 1,
            Verdict::Silent(_) => self.silent += 1,
            Verdict::False(_) => self.false_ += 1,
        }
    }

    fn all(&self) -> u32 {
        self.right + self.silent + self.false_
    }

    fn percent(&self, part: u32) -> f64 {
        100.0 * f64::from(part) / f64::from(self.all())
    }
}

fn table(scores: &BTreeMap<(String, String), Score>) -> String {
    let mut table = format!(
        "{:5} {:16} {:>4} {:>6} {:>6} {:>6} {:>8}\n",
        "bank", "category", "n", "right", "silent", "false", "right %"
    );
    for ((bank, group), score) in scores {
        let Score { right, silent, false_ } = score;
        let (all, percent) = (score.all(), score.percent(*right));
        writeln!(table, "{bank:5} {group:16} {all:4} {right:6} {silent:6} {false_:6} {percent:8.1}").unwrap();
    }
    table
}

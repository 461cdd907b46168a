//! Learns how to choose among what a message may ask: `cargo run --release --example choose`.
//!
//! Each folder of `examples/choose/` holds questions with right answers about a data set. Every candidate of every clause is
//! answered; those whose answer is right are to be likely. With `--held-out` nothing is written: each folder is answered by
//! what the others teach; with `--missed` the messages are told that have no right candidate.

mod bank;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use bank::{Gold, Verdict, judge};
use membership_bot::assistant::{Assistant, ChatState, Incoming, Parsed, Reply, Request, Settings, parse_command};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;
use membership_bot::reading::compose::Weights;
use membership_bot::reading::compose::learn::{Choice, learn};

/// The day that the questions' "last ten years" counts from.
const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();

/// A clause's candidates with what their answers are.
struct Asked {
    choice: Choice,
    verdicts: Vec<Verdict>,
    /// The message, and what its likeliest candidates are.
    told: String,
    /// The message has but this clause that may ask something.
    is_alone: bool,
}

fn main() -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("examples/choose");
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    let mut banks: Vec<(String, Vec<Asked>)> = Vec::new();
    for path in folders {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let data = path.join("data");
        let data = data.is_dir().then_some(data);
        let assistant = Assistant::open(Settings { data_dir: data, index_dir: None, default_language: Language::En })?;
        let mut tally: BTreeMap<Verdict, usize> = BTreeMap::new();
        let mut asked = Vec::new();
        for line in bank::lines(&path)? {
            talk(&assistant, &line, &mut tally, &mut asked);
        }
        println!("{name}: now {tally:?}, {} clauses", asked.len());
        banks.push((name, asked));
    }
    if std::env::args().any(|argument| argument == "--missed") {
        let missed = banks
            .iter()
            .flat_map(|(_, asked)| asked)
            .filter(|asked| asked.is_alone && !asked.verdicts.contains(&Verdict::Right));
        missed.for_each(|asked| println!("{}", asked.told));
        return Ok(());
    }
    if std::env::args().any(|argument| argument == "--held-out") {
        held_out(&banks);
        return Ok(());
    }
    let choices: Vec<Choice> = banks.iter().flat_map(|(_, asked)| asked).map(|asked| asked.choice.clone()).collect();
    let weights = learn(&choices);
    let lines: String = weights.iter().map(|(name, weight)| format!("{weight:.3} {name}\n")).collect();
    let head = "# What clues weigh; made by `cargo run --release --example choose`.\n";
    std::fs::write(root.join("src/reading/compose/weights.txt"), format!("{head}{lines}"))?;
    println!("{} clues", weights.len());
    Ok(())
}

/// Answers each folder's clauses by what the others teach, at several thresholds.
fn held_out(banks: &[(String, Vec<Asked>)]) {
    let mut all: Vec<(f32, Verdict, Verdict)> = Vec::new();
    for (name, asked) in banks {
        let others = banks.iter().filter(|(other, _)| other != name).flat_map(|(_, asked)| asked);
        let weights = Weights::named(&learn(&others.map(|asked| asked.choice.clone()).collect::<Vec<_>>()));
        let alone = asked.iter().filter(|asked| asked.is_alone);
        let chosen: Vec<(f32, Verdict, Verdict)> = alone.map(|asked| asked.chosen(&weights)).collect();
        let possible = asked.iter().filter(|asked| asked.is_alone && asked.verdicts.contains(&Verdict::Right)).count();
        println!("{name}: {} clauses, a right candidate for {possible}; {}", chosen.len(), tallies(&chosen));
        all.extend(chosen);
    }
    println!("all {}: {}", all.len(), tallies(&all));
    for (from, to) in [(0.0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)] {
        let within = all.iter().filter(|(likely, ..)| (from..to).contains(likely));
        let right = within.clone().filter(|(_, verdict, _)| *verdict == Verdict::Right).count();
        println!("likely {from} to {to}: {right} right of {}", within.count());
    }
}

/// Right, silent and false where nothing less likely than a threshold is answered.
fn tallies(chosen: &[(f32, Verdict, Verdict)]) -> String {
    let at = |least: f32| {
        let said = chosen.iter().map(|(likely, said, unsaid)| if *likely >= least { *said } else { *unsaid });
        let mut tally = BTreeMap::new();
        said.for_each(|verdict| *tally.entry(verdict).or_insert(0) += 1);
        let count = |verdict| tally.get(&verdict).copied().unwrap_or(0);
        format!("at {least} {}/{}/{}", count(Verdict::Right), count(Verdict::Silent), count(Verdict::False))
    };
    [0.0, 0.4, 0.5, 0.6, 0.7, 0.8].map(at).join("  ")
}

impl Asked {
    /// How likely the likeliest is, what it is, and what silence would have been.
    fn chosen(&self, weights: &Weights) -> (f32, Verdict, Verdict) {
        let likely = weights.likely(self.choice.0.iter().map(|(clues, _)| clues));
        let best = likely.into_iter().zip(&self.verdicts).max_by(|one, other| one.0.total_cmp(&other.0));
        let silence = self.verdicts.last().copied().unwrap_or(Verdict::Silent);
        best.map_or((0.0, silence, silence), |(likely, verdict)| (likely, *verdict, silence))
    }
}

/// Asks a line's turns. A talk goes on by a right answer where one of the candidates is.
fn talk(assistant: &Assistant, line: &bank::Line, tally: &mut BTreeMap<Verdict, usize>, asked: &mut Vec<Asked>) {
    let mut chat = ChatState::default();
    for (number, gold) in line.turns().enumerate() {
        let is_follow_up = number > 0;
        let incoming = match parse_command(&gold.q, None) {
            Parsed::Command(command, argument) => Incoming::Command(command, argument),
            Parsed::Unknown(_) | Parsed::Foreign | Parsed::Text => Incoming::Text(&gold.q),
        };
        let request = Request { incoming, hint: None, today: TODAY };
        let Incoming::Text(text) = request.incoming else {
            let reply = assistant.reply(&request, &chat);
            *tally.entry(judge(gold, is_follow_up, &reply)).or_default() += 1;
            chat.context = reply.context;
            continue;
        };
        let reply = assistant.composed(text, &request, &chat);
        let verdict = judge(gold, is_follow_up, &reply);
        *tally.entry(verdict).or_default() += 1;
        let mut context = (verdict == Verdict::Right).then_some(reply.context.clone());
        asked.extend(choices(assistant, gold, is_follow_up, (&request, &chat), &mut context));
        chat.context = context.unwrap_or(reply.context);
    }
}

fn choices(
    assistant: &Assistant,
    gold: &Gold,
    is_follow_up: bool,
    (request, chat): (&Request<'_>, &ChatState),
    context: &mut Option<Option<String>>,
) -> Vec<Asked> {
    let composed = assistant.taught(&gold.q, request, chat);
    let mut found = Vec::new();
    for (at, clause) in composed.clauses.iter().enumerate() {
        let mut choice = Choice::default();
        let mut verdicts = Vec::new();
        let answered = |candidate| -> (Verdict, Reply) {
            let reply = assistant.reply_to(composed.with(at, candidate), request, chat);
            (judge(gold, is_follow_up, &reply), reply)
        };
        for candidate in &clause.candidates {
            let (verdict, reply) = answered(Some(candidate));
            if verdict == Verdict::Right {
                context.get_or_insert(reply.context);
            }
            choice.0.push((candidate.clues.clone(), verdict == Verdict::Right));
            verdicts.push(verdict);
        }
        let (verdict, _) = answered(None);
        choice.0.push((clause.silence.clone(), verdict == Verdict::Right));
        verdicts.push(verdict);
        let lines: String = composed.explanation.iter().map(|line| format!("    {line}\n")).collect();
        let told =
            format!("{}\n    before: {}\n    gold: {gold}\n{lines}", gold.q, chat.context.as_deref().unwrap_or("-"));
        found.push(Asked { choice, verdicts, is_alone: composed.clauses.len() == 1, told });
    }
    found
}

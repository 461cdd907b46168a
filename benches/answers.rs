//! How long one answer takes, and opening, building and taking anew what it comes from.
//!
//! `cargo bench --bench answers` measures, `cargo bench -- --test` only tries that everything still runs.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on should stop here")]
#![allow(missing_docs, reason = "criterion's macros make functions without any")]

mod generated;

use std::path::Path;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use membership_bot::assistant::{Assistant, ChatState, Incoming, Outcome, Reply, Request, Settings, Source};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;
use tempfile::TempDir;

/// The program's own: the figures are the program's only with its allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// One question of each kind, in both languages where there are both.
const SHIPPED: [(&str, &str); 23] = [
    ("joined en", "When did Izhevsk join ECAD?"),
    ("joined ru", "Когда Ижевск вступил в Союз российских городов?"),
    ("founded en", "When was the Union of Russian Cities founded?"),
    ("founded ru", "Когда основан Союз российских городов?"),
    ("property en", "How many cities are in the Union of Russian Cities?"),
    ("property ru", "Сколько городов входит в Союз российских городов?"),
    ("list en", "What has Izhevsk joined since 2006?"),
    ("list ru", "Куда Ижевск вступил до 2000 года?"),
    ("count en", "How many organisations is Izhevsk in?"),
    ("count ru", "Во скольких организациях состоит Ижевск?"),
    ("yes-no en", "Is Kazan in the Association of Volga Region Cities?"),
    ("yes-no ru", "Состоит ли Ижевск в Международной ассамблее столиц и крупных городов?"),
    ("describe en", "What is the Aalborg Charter?"),
    ("describe ru", "Что такое ECAD?"),
    ("topic en", "Which organisation deals with drugs?"),
    ("topic ru", "Какая организация занимается наркотиками?"),
    ("misspelt en", "when did izevsk join the unoin of rusian cities"),
    ("misspelt ru", "када ижевск вступил в саюз расийских гарадов"),
    ("latin letters ru", "kogda izhevsk vstupil v soyuz rossiyskih gorodov"),
    ("wrong layout ru", "rjulf b;tdcr dcnegbk d cj.p hjccbqcrb[ ujhjljd"),
    ("wrong layout en", "црут вшв шяруымл ощшт усфв"),
    ("unknown en", "Who won the football match yesterday?"),
    ("unknown ru", "Кто вчера выиграл в футбол?"),
];

criterion_main!(measurements);
criterion_group! {
    name = measurements;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .without_plots();
    targets = shipped_answers, shipped_index, large_answers, large_index
}

fn shipped_answers(criterion: &mut Criterion) {
    let assistant = open(None, None);
    answers(criterion, "answer, shipped data", &assistant, &SHIPPED);
}

fn shipped_index(criterion: &mut Criterion) {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("izhevsk.json"), include_str!("../data/izhevsk.json")).unwrap();
    index(criterion, "index, shipped data", &data);
}

fn large_answers(criterion: &mut Criterion) {
    let data = large();
    let assistant = open(Some(data.path()), None);
    answers(criterion, "answer, 10,000 memberships", &assistant, &generated::QUESTIONS);
}

fn large_index(criterion: &mut Criterion) {
    index(criterion, "index, 10,000 memberships", &large());
}

fn large() -> TempDir {
    let data = tempfile::tempdir().unwrap();
    generated::write(data.path()).unwrap();
    data
}

/// Each question on its own; first of all it has to be answered, or the figure would be that of something else.
fn answers(criterion: &mut Criterion, group: &str, assistant: &Assistant, questions: &[(&str, &str)]) {
    let answered = |question| ask(assistant, question).outcome == Outcome::Answer;
    let wrong = questions.iter().filter(|(kind, question)| answered(question) == kind.starts_with("unknown"));
    let wrong: Vec<String> =
        wrong.map(|(_, question)| format!("{question}\n{}", ask(assistant, question).message.plain())).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    let mut group = criterion.benchmark_group(group);
    for (kind, question) in questions {
        group.bench_function(*kind, |bencher| bencher.iter(|| ask(assistant, question)));
    }
    group.finish();
}

/// From the files to the first answer, and from changed files to answers from them.
fn index(criterion: &mut Criterion, group: &str, data: &TempDir) {
    let mut group = criterion.benchmark_group(group);
    group.sample_size(10);
    let folder = || tempfile::tempdir().unwrap();

    let stored = folder();
    open(Some(data.path()), Some(stored.path()));
    group.bench_function("open an existing one", |bencher| {
        bencher.iter(|| open(Some(data.path()), Some(stored.path())));
    });

    group.bench_function("build and store", |bencher| {
        let build = |index: TempDir| {
            let assistant = open(Some(data.path()), Some(index.path()));
            (assistant, index)
        };
        bencher.iter_batched(folder, build, BatchSize::PerIteration);
    });

    let assistant = open(Some(data.path()), Some(stored.path()));
    let changing = std::fs::read_dir(data.path()).unwrap().next().unwrap().unwrap().path();
    let mut text = std::fs::read_to_string(&changing).unwrap();
    group.bench_function("reindex", |bencher| {
        let change = || {
            text.push('\n');
            std::fs::write(&changing, &text).unwrap();
        };
        bencher.iter_batched(
            change,
            |()| assistant.reindex(Source::Folder, today(), Language::En).unwrap(),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn open(data: Option<&Path>, index: Option<&Path>) -> Assistant {
    let settings = Settings {
        data_dir: data.map(Path::to_owned),
        index_dir: index.map(Path::to_owned),
        default_language: Language::En,
    };
    Assistant::open(settings).unwrap()
}

fn ask(assistant: &Assistant, question: &str) -> Reply {
    let request = Request { incoming: Incoming::Text(question), hint: None, today: today() };
    assistant.reply_anew(&request, &ChatState::default())
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

//! How well marks agree with annotated examples: precision and recall of each type.
//!
//! `MARKS_EXAMPLES="a.txt b.tsv" MARKS_NAMES=data|own|none cargo test -- --ignored marks_against --nocapture`
//!
//! A line is `clause with {type:marks} => notation`, after a tab an id may stand before it. Names are those of the file's own
//! examples (`own`), of a data set (`data`, at `MARKS_DATA`) or none. `MARKS_SHOW=org` prints the lines where that type differs.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::{Known, Register, Sure, marks};
use crate::dataset::{Entity, MemberId, NameKind, OrganizationId, load_texts};
use crate::language::Language;
use crate::reading::words::{Vocabulary, meant};

/// A clause with what people marked in it.
struct Example {
    clause: String,
    marks: Vec<(Range<usize>, String)>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Score {
    expected: usize,
    found: usize,
    exact: usize,
    /// Expected ones that a found one of the type overlaps.
    met: usize,
    /// Found ones that overlap an expected one of the type.
    meeting: usize,
}

#[test]
#[ignore = "measures; needs examples"]
fn marks_against() {
    let files = std::env::var("MARKS_EXAMPLES").expect("files");
    let names = std::env::var("MARKS_NAMES").unwrap_or_else(|_| "none".to_owned());
    let shown = std::env::var("MARKS_SHOW").unwrap_or_default();
    let mends = std::env::var("MARKS_MEND").is_ok();
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let (mut whole, mut clauses) = (0, 0);
    for file in files.split_whitespace() {
        let text = std::fs::read_to_string(file).expect("a file");
        let language =
            if file.rsplit('/').next().unwrap_or(file).starts_with("ru") { Language::Ru } else { Language::En };
        let examples: Vec<Example> = text.lines().filter_map(example).collect();
        let register = match names.as_str() {
            "data" => of_data(),
            "own" => of_examples(&examples),
            _ => Register::default(),
        };
        let vocabulary = vocabulary(&examples);
        for example in &examples {
            clauses += 1;
            let found = found(example, language, &register, mends.then_some(&vocabulary));
            let mut is_right = true;
            for kind in ["org", "member", "time", "kind", "role", "n", "years"] {
                let expected: Vec<_> = example.marks.iter().filter(|mark| mark.1 == kind).map(|mark| &mark.0).collect();
                let found: Vec<_> = found.iter().filter(|mark| mark.1 == kind).map(|mark| &mark.0).collect();
                let meets = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
                let score = scores.entry(kind.to_owned()).or_default();
                score.expected += expected.len();
                score.found += found.len();
                let exact = expected.iter().filter(|range| found.contains(range)).count();
                score.exact += exact;
                let met = expected.iter().filter(|range| found.iter().any(|other| meets(other, range))).count();
                score.met += met;
                let meeting = found.iter().filter(|range| expected.iter().any(|other| meets(other, range))).count();
                score.meeting += meeting;
                let is_shown = if shown.ends_with('~') {
                    shown.trim_end_matches('~') == kind && (met < expected.len() || meeting < found.len())
                } else {
                    shown == kind && (exact < expected.len() || exact < found.len())
                };
                if is_shown {
                    let parts = |ranges: &[&Range<usize>]| {
                        ranges.iter().map(|range| &example.clause[(*range).clone()]).collect::<Vec<_>>().join(" | ")
                    };
                    println!("{}\n    - {}\n    + {}", example.clause, parts(&expected), parts(&found));
                }
                is_right &= met == expected.len() && meeting == found.len();
            }
            whole += usize::from(is_right);
        }
    }
    println!("type     expected  found  exact P / R      overlap P / R");
    for (kind, score) in scores {
        #[expect(clippy::cast_precision_loss, reason = "counts are small")]
        let percent = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
        println!(
            "{kind:8} {:8} {:6}  {:5.1} / {:5.1}    {:5.1} / {:5.1}",
            score.expected,
            score.found,
            percent(score.exact, score.found),
            percent(score.exact, score.expected),
            percent(score.meeting, score.found),
            percent(score.met, score.expected)
        );
    }
    println!("{whole} of {clauses} clauses have all marks of all types and no other (overlapping)");
}

fn found(
    example: &Example,
    language: Language,
    known: &dyn Known,
    vocabulary: Option<&Vocabulary>,
) -> Vec<(Range<usize>, &'static str)> {
    let mended = vocabulary.map(|vocabulary| meant(&example.clause, vocabulary));
    let clause = mended.as_ref().map_or(example.clause.as_str(), |meant| &meant.text);
    let marks = marks(clause, language, known).into_iter().filter(|mark| mark.sure > Sure::Perhaps);
    marks
        .filter_map(|mark| {
            let range = mended.as_ref().map_or(mark.range.clone(), |meant| meant.typed(mark.range.clone()));
            Some((range, mark.what.example_type()?))
        })
        .collect()
}

fn example(line: &str) -> Option<Example> {
    let (marked, _) = line.rsplit_once(" => ")?;
    let marked = marked.split_once('\t').map_or(marked, |(_, marked)| marked);
    let mut clause = String::new();
    let mut marks = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        let (kind, after) = after.split_once(':')?;
        let (text, after) = after.split_once('}')?;
        clause.push_str(before);
        marks.push((clause.len()..clause.len() + text.len(), kind.to_owned()));
        clause.push_str(text);
        rest = after;
    }
    clause.push_str(rest);
    Some(Example { clause, marks })
}

fn of_data() -> Register {
    let path = std::env::var("MARKS_DATA").unwrap_or_else(|_| "data/izhevsk.json".to_owned());
    let text = std::fs::read_to_string(&path).expect("a data set");
    let loaded = load_texts(vec![(path, text)]).expect("a sound data set");
    Register::new(&loaded.dataset)
}

/// Each name of the examples as a thing of its own; names with the same words are one.
fn of_examples(examples: &[Example]) -> Register {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut names = Vec::new();
    for example in examples {
        for (range, kind) in &example.marks {
            let name = &example.clause[range.clone()];
            let count = ids.len();
            let id = *ids.entry(crate::text::keys(name).join(" ")).or_insert(count);
            match kind.as_str() {
                "org" => names.push((Entity::Organization(OrganizationId(id)), name)),
                "member" => names.push((Entity::Member(MemberId(id)), name)),
                _ => {}
            }
        }
    }
    let kind = |name: &str| if name.chars().any(char::is_lowercase) { NameKind::Other } else { NameKind::Abbreviation };
    let names = names.into_iter().map(|(entity, name)| (entity, name, kind(name)));
    Register::of_names(names, |entity| matches!(entity, Entity::Organization(_)))
}

/// The words of more than one example, the most frequent first.
fn vocabulary(examples: &[Example]) -> Vocabulary {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for example in examples {
        for token in crate::text::tokenize(&example.clause) {
            *counts.entry(token.folded).or_default() += 1;
        }
    }
    let mut words: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    words.sort_by_key(|(_, count)| usize::MAX - count);
    Vocabulary::new(words.into_iter().map(|(word, _)| word))
}

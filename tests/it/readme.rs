//! The conversation that README opens with is what the program says.

use std::path::Path;

use serde_json::{Value, json};

use crate::cli::Place;

/// Its questions and answers: lines after `    > ` and the indented ones below, as one line.
fn conversation() -> Vec<(String, String)> {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let turns = readme.split("    > ").skip(1).map(|turn| {
        let mut lines = turn.lines();
        let question = lines.next().unwrap().to_owned();
        let answer: Vec<&str> = lines.take_while(|line| line.starts_with("    ")).map(str::trim).collect();
        (question, answer.join(" "))
    });
    turns.collect()
}

#[test]
fn the_conversation_at_its_beginning_is_what_the_program_says() {
    let conversation = conversation();
    assert!(conversation.len() >= 6, "{conversation:?}");
    let asked: Vec<String> = conversation
        .iter()
        .map(|(question, _)| json!({"id": "1", "chat": "readme", "text": question}).to_string() + "\n")
        .collect();
    let run = Place::new().run(&["ask", "--jsonl", "--today", "2026-11-30"], &[], asked.concat());
    let said: Vec<(String, String)> = conversation
        .iter()
        .zip(run.stdout.lines())
        .map(|((question, _), line)| {
            let answer: Value = serde_json::from_str(line).unwrap();
            (question.clone(), answer["answer"].as_str().unwrap().to_owned())
        })
        .collect();
    assert_eq!(said, conversation);
}

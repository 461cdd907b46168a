//! `ask --jsonl`: `{"id": "1", "text": "…"}` -> `{"id": "1", "outcome": "answer", "answer": "…", …}`, a line for a line.

use std::collections::HashMap;
use std::io::{BufRead, Write};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::incoming;
use crate::assistant::{Assistant, ChatState, FactLine, Incoming, Outcome, Reply, Request};
use crate::calendar::NaiveDate;
use crate::language::Language;

/// What reads the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// The rules, which serve everybody.
    Rules,
    /// The composed reading.
    Composed,
}

/// Answers lines of JSON and remembers their conversations.
#[derive(Debug)]
pub(super) struct Batch<'a> {
    assistant: &'a Assistant,
    by: By,
    today: NaiveDate,
    language: Option<Language>,
    chats: HashMap<String, ChatState>,
}

#[derive(Debug, Deserialize)]
struct Question {
    id: String,
    chat: Option<String>,
    language: Option<Language>,
    /// What is asked, in somebody's words.
    text: Option<String>,
    /// What is asked, as an answer has it under the same name: the reading on one line.
    question: Option<String>,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    id: &'a str,
    outcome: Outcome,
    language: Language,
    answer: String,
    text: String,
    organizations: &'a [String],
    facts: &'a [FactLine],
    question: &'a str,
}

#[derive(Debug, Serialize)]
struct Failure {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    error: String,
}

impl<'a> Batch<'a> {
    /// A batch without conversations yet; `language` is fixed for lines that name none.
    pub(super) fn new(assistant: &'a Assistant, by: By, today: NaiveDate, language: Option<Language>) -> Self {
        Self { assistant, by, today, language, chats: HashMap::new() }
    }

    /// Answers line by line, each as soon as it is read, so that another program can wait for it.
    ///
    /// # Errors
    /// The input cannot be read or the output cannot be written; a line that is no question is no error.
    pub(super) fn run(&mut self, mut input: impl BufRead, mut output: impl Write) -> std::io::Result<()> {
        let mut line = Vec::new();
        // By bytes: a line that isn't UTF-8 must not end the batch.
        while input.read_until(b'\n', &mut line)? > 0 {
            let mut answer = match read(&line) {
                Ok(question) => self.answer(&question)?,
                Err(failure) => serde_json::to_vec(&failure)?,
            };
            answer.push(b'\n');
            output.write_all(&answer)?;
            output.flush()?;
            line.clear();
        }
        Ok(())
    }

    fn answer(&mut self, question: &Question) -> serde_json::Result<Vec<u8>> {
        let usual = ChatState { language: self.language, context: None };
        let known = question.chat.as_ref().and_then(|chat| self.chats.get(chat));
        let mut state = known.cloned().unwrap_or(usual);
        state.language = question.language.or(state.language);
        let of_text = || incoming(question.text.as_deref().unwrap_or_default());
        let incoming = question.question.as_deref().map_or_else(of_text, Incoming::Ask);
        let request = Request { incoming, hint: None, today: self.today };
        let reply = match (self.by, request.incoming) {
            (By::Composed, Incoming::Text(text)) => self.assistant.composed(text, &request, &state),
            (By::Composed | By::Rules, _) => self.assistant.reply(&request, &state),
        };
        let Reply { outcome, language, message, organizations, facts, question: reading, context, .. } = reply;
        if let Some(chat) = &question.chat {
            self.chats.insert(chat.clone(), ChatState { context, ..state });
        }
        serde_json::to_vec(&Answer {
            id: &question.id,
            outcome,
            language,
            answer: message.answer(),
            text: message.plain(),
            organizations: &organizations,
            facts: &facts,
            question: &reading,
        })
    }
}

fn read(line: &[u8]) -> Result<Question, Failure> {
    const EXPECTED: &str = r#"expected an object such as {"id": "1", "text": "…"}"#;
    let value: Value = serde_json::from_slice(line)
        .map_err(|error| Failure { id: None, error: format!("{EXPECTED}, found no JSON: {error}") })?;
    let id = value.get("id").cloned();
    if !value.is_object() {
        return Err(Failure { id, error: format!("{EXPECTED}, found another kind of value") });
    }
    let refused = |found: String| Failure { id, error: format!("{EXPECTED}, found: {found}") };
    match serde_json::from_value(value) {
        Ok(Question { text: None, question: None, .. }) => Err(refused("no text".to_owned())),
        Ok(question) => Ok(question),
        Err(error) => Err(refused(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant::Settings;

    fn lines(input: &[u8]) -> Vec<Value> {
        let settings = Settings { data_dir: None, index_dir: None, default_language: Language::En };
        let assistant = Assistant::open(settings).unwrap();
        let mut output = Vec::new();
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        Batch::new(&assistant, By::Rules, today, None).run(input, &mut output).unwrap();
        output.split_inclusive(|byte| *byte == b'\n').map(|line| serde_json::from_slice(line).unwrap()).collect()
    }

    #[test]
    fn a_question_gets_every_field_of_the_contract() {
        let answers = lines(b"{\"id\": \"x\", \"text\": \"When did Izhevsk join ECAD?\"}\n");
        let mut keys: Vec<_> = answers[0].as_object().unwrap().keys().map(String::as_str).collect();
        keys.sort_unstable();
        let expected = ["answer", "facts", "id", "language", "organizations", "outcome", "question", "text"];
        assert_eq!((keys.as_slice(), &answers[0]["id"]), (expected.as_slice(), &Value::from("x")));
    }

    #[test]
    fn the_reading_of_an_answer_asks_the_same_again() {
        let first = &lines("{\"id\": \"1\", \"text\": \"Когда Ижевск вступил в ECAD?\"}\n".as_bytes())[0];
        let again = serde_json::json!({"id": "1", "question": first["question"]}).to_string() + "\n";
        assert_eq!(&lines(again.as_bytes())[0], first);
    }

    #[test]
    fn a_line_that_is_no_question_gets_an_error_and_the_batch_goes_on() {
        for (line, id) in [
            (&b"nonsense"[..], Value::Null),
            (b"", Value::Null),
            (b"\xff\xfe", Value::Null),
            (b"[1, 2]", Value::Null),
            (b"null", Value::Null),
            (b"{\"text\": \"no id\"}", Value::Null),
            (b"{\"id\": \"7\"}", Value::from("7")),
            (b"{\"id\": 7, \"text\": \"a number\"}", Value::from(7)),
            (b"{\"id\": \"7\", \"text\": 5}", Value::from("7")),
            (b"{\"id\": \"7\", \"text\": \"x\", \"language\": \"tt\"}", Value::from("7")),
        ] {
            let answers = lines(&[line, b"\n{\"id\": \"next\", \"text\": \"x\"}"].concat());
            let shown = String::from_utf8_lossy(line).into_owned();
            assert_eq!(answers.len(), 2, "{shown}");
            assert_eq!(answers[0]["id"], id, "{shown}");
            assert!(answers[0]["error"].as_str().is_some_and(|error| error.starts_with("expected ")), "{shown}");
            assert_eq!((&answers[1]["id"], &answers[1]["error"]), (&Value::from("next"), &Value::Null), "{shown}");
        }
    }

    #[test]
    fn a_language_stays_with_its_chat() {
        let answers = lines(
            "{\"id\":\"1\",\"chat\":\"a\",\"language\":\"ru\",\"text\":\"ECAD\"}\n{\"id\":\"2\",\"chat\":\"a\",\"text\":\"ECAD\"}\n\
             {\"id\":\"3\",\"chat\":\"b\",\"text\":\"ECAD\"}\n"
                .as_bytes(),
        );
        let languages: Vec<_> = answers.iter().map(|answer| answer["language"].as_str().unwrap()).collect();
        assert_eq!(languages, ["ru", "ru", "en"]);
    }
}

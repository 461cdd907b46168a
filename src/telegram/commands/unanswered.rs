//! `/unanswered`: what the data doesn't tell and what was called wrong, the most frequent first; as a table; forgotten;
//! and who wants to be told.

use crate::language::Language;
use crate::render::messages;
use crate::store::{Notice, Unanswered};
use crate::telegram::bot::{Bot, Who};
use crate::telegram::reply::{self, File, Part};

/// More than anybody reads at once.
const LISTED: usize = 50;
/// From how many times on an admin is told, unless another number is named.
const OFTEN: u32 = 5;

/// The command `/unanswered`, with `csv`, `clear`, `notify 5` or `notify off` behind it.
pub(in crate::telegram) async fn unanswered(bot: &Bot, who: &Who, argument: &str) -> Vec<Part> {
    let argument = argument.trim().to_lowercase();
    // People's words, and what an admin wishes for: nothing that a group needs to see.
    if !who.user.is_some_and(|user| i64::try_from(user) == Ok(who.chat.0)) {
        return bot.sentence(who, "unanswered-private").await;
    }
    let mut words = argument.split_whitespace();
    match (words.next(), words.next(), words.next()) {
        (None, ..) => list(bot, who).await,
        (Some("csv" | "таблица"), None, None) => table(bot, who).await,
        (Some("clear" | "очистить"), None, None) => {
            bot.store.clear_unanswered().await;
            bot.sentence(who, "unanswered-cleared").await
        }
        (Some("notify" | "сообщать"), Some("off" | "нет" | "0"), None) => notify(bot, who, None).await,
        (Some("notify" | "сообщать"), None, None) => notify(bot, who, Some(OFTEN)).await,
        (Some("notify" | "сообщать"), Some(times), None) if times.parse::<u32>().is_ok() => {
            notify(bot, who, times.parse().ok()).await
        }
        _ => bot.sentence(who, "unanswered-usage").await,
    }
}

async fn list(bot: &Bot, who: &Who) -> Vec<Part> {
    let language = bot.language(who).await;
    let questions = bot.store.unanswered().await;
    if questions.is_empty() {
        return bot.sentence(who, "unanswered-none").await;
    }
    let heading = messages::text(language, "unanswered-some", &[("count", questions.len().into())]);
    let list: Vec<_> = questions.iter().take(LISTED).map(|question| entry(language, question)).collect();
    let left = questions.len().saturating_sub(LISTED);
    let rest = (left > 0).then(|| messages::text(language, "unanswered-more", &[("count", left.into())]));
    let usage = messages::text(language, "unanswered-usage", &[]);
    reply::quotes(&heading, &list, &rest.into_iter().chain([usage]).collect::<Vec<_>>())
}

fn entry(language: Language, question: &Unanswered) -> (&str, String) {
    let times = |key: &str, count: u32| messages::text(language, key, &[("count", (count as usize).into())]);
    let asked = (question.unknown > 0).then(|| times("count-times", question.unknown));
    let disliked = (question.disliked > 0).then(|| times("count-disliked", question.disliked));
    let date = messages::text(language, "unanswered-last", &[("date", (&day(question.last_at)).into())]);
    (&question.text, asked.into_iter().chain(disliked).chain([date]).collect::<Vec<_>>().join(", "))
}

async fn table(bot: &Bot, who: &Who) -> Vec<Part> {
    let questions = bot.store.unanswered().await;
    if questions.is_empty() {
        return bot.sentence(who, "unanswered-none").await;
    }
    let language = bot.language(who).await;
    let text = messages::text(language, "unanswered-some", &[("count", questions.len().into())]);
    let file = File { name: "unanswered.csv", mime: "text/csv", bytes: csv(language, &questions).into_bytes().into() };
    vec![Part { text: text.trim_end_matches(':').to_owned() + ".", file: Some(file), ..Part::default() }]
}

async fn notify(bot: &Bot, who: &Who, times: Option<u32>) -> Vec<Part> {
    let language = bot.language(who).await;
    let notice = times.map(|times| Notice { times, language: who.hint.unwrap_or(bot.default_language) });
    bot.store.set_notice(who.chat.0, notice).await;
    let count = times.and_then(|times| usize::try_from(times).ok()).unwrap_or_default();
    let key = if times.is_some() { "unanswered-notify-on" } else { "unanswered-notify-off" };
    reply::sentence(messages::text(language, key, &[("count", count.into())]))
}

/// A table after RFC 4180, in UTF-8 with the mark that spreadsheets want to see. A Russian spreadsheet takes a comma for the
/// decimal one, and expects semicolons between columns.
fn csv(language: Language, questions: &[Unanswered]) -> String {
    let (heading, comma) = match language {
        Language::En => ("question,unknown,disliked,first,last", ','),
        Language::Ru => ("вопрос;без ответа;ответ неверный;впервые;последний раз", ';'),
    };
    let mut table = format!("\u{feff}{heading}\r\n");
    for question in questions {
        let Unanswered { text, unknown, disliked, first_at, last_at } = question;
        // What begins like a formula is one to a spreadsheet, and people type anything.
        let guard = if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) { "'" } else { "" };
        let text = format!("\"{guard}{}\"", text.replace('"', "\"\""));
        let row = [text, unknown.to_string(), disliked.to_string(), day(*first_at), day(*last_at)];
        table.push_str(&row.join(&comma.to_string()));
        table.push_str("\r\n");
    }
    table
}

/// Seconds since 1970 as a day in UTC: 2026-11-24.
fn day(seconds: i64) -> String {
    chrono::DateTime::from_timestamp(seconds, 0).map(|time| time.date_naive().to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_every_question_in_its_cell() {
        let question = |text: &str| Unanswered {
            text: text.to_owned(),
            unknown: 3,
            disliked: 1,
            first_at: 1_790_000_000,
            last_at: 1_795_000_000,
        };
        let questions = [question("кто «мэр», \"сэр\"; а?"), question("=HYPERLINK(\"http://x\")")];
        assert_eq!(
            csv(Language::En, &questions),
            "\u{feff}question,unknown,disliked,first,last\r\n\
             \"кто «мэр», \"\"сэр\"\"; а?\",3,1,2026-09-21,2026-11-18\r\n\
             \"'=HYPERLINK(\"\"http://x\"\")\",3,1,2026-09-21,2026-11-18\r\n"
        );
        assert_eq!(
            csv(Language::Ru, &questions[..1]),
            "\u{feff}вопрос;без ответа;ответ неверный;впервые;последний раз\r\n\
             \"кто «мэр», \"\"сэр\"\"; а?\";3;1;2026-09-21;2026-11-18\r\n"
        );
    }
}

//! What Telegram shows of a bot before anybody has written to it: set where its owner has left it empty.

use serde_json::{Value, json};

use super::menu::persistently;
use crate::assistant::Assistant;
use crate::language::Language;
use crate::render::messages;
use crate::telegram::api::{Api, Failure};

/// Sets the description (above an empty chat) and the short one (in the profile), in every language. The name stays as the
/// owner has chosen it.
pub(in crate::telegram) async fn publish(api: &Api, assistant: &Assistant, default_language: Language) {
    let languages = Language::ALL.map(|language| (Some(language.code()), language));
    // People whose application has another language see the one without a language.
    for (code, language) in [(None, default_language)].into_iter().chain(languages) {
        for (method, field, key) in [
            ("MyDescription", "description", "profile-description"),
            ("MyShortDescription", "short_description", "profile-short"),
        ] {
            let text = match assistant.subject(language) {
                Some(subject) => messages::text(language, key, &[("subject", (&subject).into())]),
                None => messages::text(language, &format!("{key}-any"), &[]),
            };
            if let Err(failure) = fill(api, (method, field), code, &text).await {
                tracing::info!(%failure, language = code, "the bot's description was not set");
            }
        }
    }
}

async fn fill(api: &Api, (method, field): (&str, &str), code: Option<&str>, text: &str) -> Result<(), Failure> {
    let mut about = json!({});
    if let Some(code) = code {
        about["language_code"] = json!(code);
    }
    let current: Value = persistently(api, &format!("get{method}"), &about).await?;
    if current[field].as_str().is_some_and(|text| !text.is_empty()) {
        return Ok(());
    }
    about[field] = json!(text);
    persistently::<Value>(api, &format!("set{method}"), &about).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_within_telegram_s_limits() {
        let subject = "Ж".repeat(40);
        for language in Language::ALL {
            for (key, limit) in [("profile-description", 512), ("profile-short", 120)] {
                let text = messages::text(language, key, &[("subject", (&subject).into())]);
                assert!((1..=limit).contains(&text.chars().count()), "{text}");
                let text = messages::text(language, &format!("{key}-any"), &[]);
                assert!((1..=limit).contains(&text.chars().count()), "{text}");
            }
        }
    }
}

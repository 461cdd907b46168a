//! What a chat settles for itself: `/language ru` -> "Теперь буду отвечать по-русски."; `/forget`.

use teloxide::types::InlineKeyboardButton;

use crate::language::Language;
use crate::render::{Message, messages};
use crate::telegram::bot::{Bot, Who};
use crate::telegram::callback::Press;
use crate::telegram::reply::{self, Part};

/// The command `/language`: sets the language that is named, else shows the choice.
pub(in crate::telegram) async fn language(bot: &Bot, who: &Who, argument: &str) -> Vec<Part> {
    if argument.is_empty() {
        return choice(bot.language(who).await);
    }
    match named(argument) {
        Some(language) => set_language(bot, who, language).await,
        None => bot.sentence(who, "language-unknown").await,
    }
}

/// Fixes the chat's language (`None`: the question's own) and says so in it.
pub(in crate::telegram) async fn set_language(bot: &Bot, who: &Who, language: Option<Language>) -> Vec<Part> {
    if !bot.may_settle(who).await {
        return bot.sentence(who, "language-not-yours").await;
    }
    bot.store.set_language(who.chat.0, language).await;
    bot.sentence(who, if language.is_some() { "language-set" } else { "language-set-auto" }).await
}

/// The command `/forget`. In a group it also takes back the language that its administrators chose, so it is theirs.
pub(in crate::telegram) async fn forget(bot: &Bot, who: &Who) -> Vec<Part> {
    if !bot.may_settle(who).await {
        return bot.sentence(who, "forget-not-yours").await;
    }
    // First the language, since it is among what is forgotten.
    let language = bot.language(who).await;
    let key = if bot.store.forget(who.chat.0).await { "forgotten" } else { "forgotten-soon" };
    reply::sentence(messages::text(language, key, &[]))
}

fn choice(shown_in: Language) -> Vec<Part> {
    let auto = messages::text(shown_in, "language-auto", &[]);
    let languages = Language::ALL.map(|language| (language.own_name().to_owned(), Some(language)));
    let rows = languages.into_iter().chain([(auto, None)]).filter_map(|(label, language)| {
        Some(vec![InlineKeyboardButton::callback(label, Press::Language(language).encode()?)])
    });
    let direct = messages::text(shown_in, "language-choose", &[]);
    reply::show(&Message { direct, ..Message::default() }, rows.collect())
}

/// `Some(None)` is the question's own language.
fn named(word: &str) -> Option<Option<Language>> {
    let word = word.trim().to_lowercase();
    let of_name = || Language::ALL.into_iter().find(|language| language.own_name().to_lowercase() == word);
    match word.as_str() {
        "auto" | "авто" => Some(None),
        "russian" | "рус" => Some(Some(Language::Ru)),
        "eng" | "английский" => Some(Some(Language::En)),
        other => Language::from_tag(other).or_else(of_name).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_code_and_its_names() {
        for (word, expected) in [
            ("ru", Some(Some(Language::Ru))),
            ("RU-ru", Some(Some(Language::Ru))),
            ("Русский", Some(Some(Language::Ru))),
            ("english", Some(Some(Language::En))),
            ("Английский", Some(Some(Language::En))),
            ("auto", Some(None)),
            ("de", None),
        ] {
            assert_eq!(named(word), expected, "{word}");
        }
    }
}

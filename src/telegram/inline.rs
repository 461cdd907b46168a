//! `@the_bot ecad` in any chat: what is typed so far -> cards, and the one that is chosen is sent there.

use std::sync::Arc;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use teloxide::types::InlineQuery;

use super::bot::{Bot, Who};
use super::reply;
use crate::assistant::{Asking, Card, ChatState, Outcome};
use crate::language::Language;
use crate::render::messages;

/// So many cards at once: as many as somebody scrolls through; Telegram takes 50.
const AT_ONCE: usize = 20;
/// Seconds that Telegram may show the same cards again without asking: long enough for somebody who types and deletes,
/// short enough that changed data shows.
const CACHE: u32 = 30;

/// Answers an inline query.
pub(super) async fn answer(bot: &Bot, who: &Who, query: &InlineQuery) {
    // A person's private chat has the person's number, and there the language is chosen.
    let chat = ChatState { language: bot.store.language(who.chat.0).await, context: None };
    let hint = who.hint.or(Some(bot.default_language));
    let from = query.offset.parse().unwrap_or(0);
    let (assistant, today, typed) = (Arc::clone(&bot.assistant), (bot.today)(), query.query.clone());
    let propose =
        move || assistant.cards(&typed, Asking { chat: &chat, hint, today }, from..from.saturating_add(AT_ONCE));
    let Some(found) = bot.processor.run(propose).await else { return };
    let results: Vec<Value> =
        found.cards.iter().filter_map(|card| article(card, found.language, &bot.me.username)).collect();
    let next = found.next.map(|next| next.to_string()).unwrap_or_default();
    let button = if results.is_empty() { "inline-nothing" } else { "inline-chat" };
    let payload = json!({
        "inline_query_id": query.id,
        "results": results,
        "next_offset": next,
        "cache_time": CACHE,
        // The same words get another answer in another language.
        "is_personal": true,
        "button": {"text": messages::text(found.language, button, &[]), "start_parameter": "inline"},
    });
    bot.sender.answer_inline(payload).await;
}

fn article(card: &Card, language: Language, bot: &str) -> Option<Value> {
    debug_assert_eq!(card.reply.outcome, Outcome::Answer);
    let part = reply::show(&card.reply.message, Vec::new()).into_iter().next()?;
    let title = card.title.clone().unwrap_or_else(|| messages::text(language, "inline-answer", &[]));
    let mut article = json!({
        "type": "article",
        "id": id(card, language),
        "title": title,
        "description": card.description,
        "input_message_content": {
            "message_text": part.text, "entities": part.entities, "link_preview_options": {"is_disabled": true},
        },
    });
    if let Some(payload) = &card.reply.link {
        let label = messages::text(language, "inline-more", &[]);
        let url = format!("https://t.me/{bot}?start={payload}");
        article["reply_markup"] = json!({"inline_keyboard": [[{"text": label, "url": url}]]});
    }
    Some(article)
}

/// The same card has the same number however often it is asked for, within the 64 bytes that Telegram gives it.
fn id(card: &Card, language: Language) -> String {
    let digest = Sha256::digest(format!("{language} {} {}", card.title.is_some(), card.reply.question));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

//! A pressed button: its data -> an answer, a page, a setting; and in any case exactly one acknowledgement.

use std::sync::Arc;

use teloxide::types::{CallbackQuery, MaybeInaccessibleMessage, MessageId};

use super::bot::Bot;
use super::callback::Press;
use super::commands;
use super::reply;
use super::sender::Place;
use crate::assistant::Incoming;
use crate::render::messages;

/// Answers a press.
pub(super) async fn answer(bot: &Arc<Bot>, query: &CallbackQuery) {
    let who = place(query).map(|place| (bot.who(place.chat, Some(&query.from)), place));
    let press = query.data.as_deref().and_then(Press::decode);
    let (Some((who, place)), Some(press)) = (who, press) else {
        let language = match who {
            Some((who, _)) => bot.language(&who).await,
            None => bot.default_language,
        };
        bot.sender.answer_press(&query.id, Some(messages::text(language, "old-button", &[]))).await;
        return;
    };
    // On its own, so that the spinner stops at once and the answer doesn't wait for that.
    let acknowledged = {
        let (sender, id) = (bot.sender.clone(), query.id.clone());
        tokio::spawn(async move { sender.answer_press(&id, None).await })
    };
    let in_place = editable(query);
    let (parts, replaced) = match press {
        Press::Ask(ask) => (reply::parts(&bot.ask(&who, Incoming::Ask(&ask)).await, 0), None),
        Press::Choose(ask) => (reply::parts(&bot.ask(&who, Incoming::Ask(&ask)).await, 0), in_place),
        Press::Page { page, ask } => (reply::parts(&bot.ask(&who, Incoming::Ask(&ask)).await, page), in_place),
        Press::Language(language) => (commands::set_language(bot, &who, language).await, in_place),
    };
    bot.say(&place, replaced.as_slice(), &parts).await;
    if acknowledged.await.is_err() {
        tracing::error!("a press was not acknowledged");
    }
}

/// Where the answer to a press goes; `None` for a button below a message that is in no chat of the bot's.
pub(super) fn place(query: &CallbackQuery) -> Option<Place> {
    match query.message.as_ref()? {
        MaybeInaccessibleMessage::Regular(message) => Some(Place::of(message)),
        MaybeInaccessibleMessage::Inaccessible(message) => {
            Some(Place { chat: message.chat.id, thread: None, reply_to: None })
        }
    }
}

/// The message that the button is below, unless it is too old to be edited.
fn editable(query: &CallbackQuery) -> Option<MessageId> {
    query.message.as_ref()?.regular_message().map(|message| message.id)
}

//! A pressed button: its data -> an answer, a page, a setting; and in any case exactly one acknowledgement.

use std::sync::Arc;

use teloxide::types::{
    CallbackQuery, InlineKeyboardButton, InlineKeyboardButtonKind, InlineKeyboardMarkup, MaybeInaccessibleMessage,
    MessageId,
};

use super::bot::{Bot, Who};
use super::callback::Press;
use super::commands;
use super::sender::Place;
use crate::assistant::Incoming;
use crate::render::messages;
use crate::render::timeline::Theme;

/// Answers a press.
pub(super) async fn answer(bot: &Arc<Bot>, who: &Who, query: &CallbackQuery) {
    let press = query.data.as_deref().and_then(Press::decode);
    // To whoever is no admin, what admins may press doesn't exist; nor does it in a group, where such a button never was.
    let may_press = |press: &Press| match press {
        Press::PutIntoService(_) | Press::Discard => {
            who.is_admin && who.user.is_some_and(|id| i64::try_from(id) == Ok(who.chat.0))
        }
        _ => true,
    };
    let press = press.filter(may_press);
    let (Some(place), Some(press)) = (place(query), press) else {
        let language = bot.language(who).await;
        bot.sender.answer_press(&query.id, Some(messages::text(language, "old-button", &[]))).await;
        return;
    };
    match &press {
        Press::Right | Press::Wrong => return take_feedback(bot, query, who, press).await,
        Press::PutIntoService(mark) => return commands::accept(bot, who, &place, mark, query).await,
        Press::Ask(_)
        | Press::Choose(_)
        | Press::Page { .. }
        | Press::Draw(_)
        | Press::Picture { .. }
        | Press::Discard
        | Press::Language(_) => {}
    }
    // On its own, so that the spinner stops at once and the answer doesn't wait for that.
    let acknowledged = {
        let (sender, id) = (bot.sender.clone(), query.id.clone());
        tokio::spawn(async move { sender.answer_press(&id, None).await })
    };
    let in_place = editable(query);
    let (parts, replaced) = match press {
        Press::Ask(ask) => (bot.parts(&bot.ask(who, Incoming::Ask(&ask)).await), None),
        Press::Choose(ask) => (bot.parts(&bot.ask(who, Incoming::Ask(&ask)).await), in_place),
        Press::Page { page, ask } => (bot.page(&bot.ask(who, Incoming::Ask(&ask)).await, page), in_place),
        Press::Draw(ask) => (commands::picture(bot, who, &ask, (0, Theme::Light)).await, None),
        Press::Picture { page, theme, ask } => (commands::picture(bot, who, &ask, (page, theme)).await, in_place),
        Press::Discard => {
            commands::cancel(bot, who, in_place).await;
            (bot.sentence(who, "document-discarded").await, None)
        }
        Press::Right | Press::Wrong | Press::PutIntoService(_) => return,
        Press::Language(language) => (commands::set_language(bot, who, language).await, in_place),
    };
    bot.say(&place, replaced.as_slice(), &parts).await;
    if acknowledged.await.is_err() {
        tracing::error!("a press was not acknowledged");
    }
}

/// Thanks, notes what was called wrong, and takes both buttons away, since one opinion is enough.
async fn take_feedback(bot: &Arc<Bot>, query: &CallbackQuery, who: &Who, press: Press) {
    let message = query.message.as_ref().and_then(MaybeInaccessibleMessage::regular_message);
    let keyboard = message.and_then(|message| message.reply_markup());
    let asked = match message {
        Some(message) => bot.store.take_question(who.chat.0, message.id.0).await,
        None => None,
    };
    let key = if press == Press::Wrong { note_wrong(bot, who, asked).await } else { "feedback-right" };
    let notice = messages::text(bot.language(who).await, key, &[]);
    bot.sender.answer_press(&query.id, Some(notice)).await;
    if let (Some(message), Some(keyboard)) = (message, keyboard) {
        let is_thumb = |button: &InlineKeyboardButton| match &button.kind {
            InlineKeyboardButtonKind::CallbackData(data) => {
                matches!(Press::decode(data), Some(Press::Right | Press::Wrong))
            }
            _ => false,
        };
        let left = keyboard.inline_keyboard.iter().map(|row| row.iter().filter(|b| !is_thumb(b)).cloned().collect());
        let left = InlineKeyboardMarkup::new(left.filter(|row: &Vec<_>| !row.is_empty()));
        bot.sender.edit_keyboard(who.chat, message.id, &left).await;
    }
}

/// Notes a question whose answer was wrong: the one that was asked, and never what the button says. Returns what to say.
async fn note_wrong(bot: &Bot, who: &Who, asked: Option<String>) -> &'static str {
    let Some(words) = asked else { return "feedback-too-late" };
    // Pressed twice in a row: of the second press nothing is left to note.
    if !words.is_empty() && bot.noting.allows(who) {
        bot.store.note_disliked(&words).await;
    }
    "feedback-wrong"
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
pub(super) fn editable(query: &CallbackQuery) -> Option<MessageId> {
    query.message.as_ref()?.regular_message().map(|message| message.id)
}

//! A JSON document from an admin: checked, compared, and put into service when the admin says so.
//!
//! The document takes the place of a file in the data folder; that one is kept beside it. Between the offer and the
//! admin's word nothing is changed, and the word counts only for what was offered: the same bytes, in the same file's
//! place, compared with the same data.

use std::collections::HashMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};
use teloxide::types::{
    CallbackQuery, Document, InlineKeyboardButton, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message as Received,
    MessageId,
};

use super::data_file::{self, Misplaced, is_a_data_file, is_writable, replace, target, with};
use super::reindex::{self, Source, Work, failed};
use crate::assistant::{changes, warnings};
use crate::language::Language;
use crate::render::{Message, messages};
use crate::telegram::bot::{Bot, Who};
use crate::telegram::callback::Press;
use crate::telegram::chats::spawn_blocking;
use crate::telegram::data;
use crate::telegram::press::editable;
use crate::telegram::reply::{self, Part};
use crate::telegram::sender::Place;

/// The message of each chat that waits for an admin's word.
#[derive(Debug, Default)]
pub(in crate::telegram) struct Offers(Mutex<HashMap<i64, MessageId>>);

/// A document as it was loaded from Telegram.
#[derive(Debug, Clone)]
struct Offer {
    name: String,
    text: String,
}

/// Why a document can't be offered, as a message's key and its arguments.
type Refusal = (&'static str, Vec<(&'static str, String)>);

/// Fifteen times Izhevsk's file. To check so much beside what is served takes some 100 MB of memory, and a document must
/// not end the process; Telegram itself gives bots up to 20 MB.
const LARGEST: u32 = 4 * 1024 * 1024;

impl Offers {
    fn put(&self, chat: i64, message: MessageId) {
        self.lock().insert(chat, message);
    }

    /// Takes one out: the one of this message, or whichever there is.
    fn take(&self, chat: i64, message: Option<MessageId>) -> Option<MessageId> {
        let mut offers = self.lock();
        let is_meant = |waiting: &MessageId| message.is_none_or(|message| message == *waiting);
        let offer = offers.get(&chat).copied().filter(is_meant)?;
        offers.remove(&chat);
        Some(offer)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<i64, MessageId>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Checks the document of a message and offers it, or says what is wrong with it.
///
/// `update` is the message's own, where it is new. It is marked as handled before the check begins: if the check ends the
/// process, the document must not come again and end the next one too.
pub(in crate::telegram) async fn offer(
    bot: &Arc<Bot>,
    who: &Who,
    place: &Place,
    message: &Received,
    update: Option<u32>,
) {
    let Some(file) = message.document() else { return };
    // A reply, so that the button leads to the document as long as both exist.
    let place = Place { reply_to: Some(message.id), ..*place };
    let language = bot.language(who).await;
    let work = async {
        match fetch(bot, file).await {
            Ok(offer) => {
                if let Some(update) = update {
                    bot.store.mark_handled(update).await;
                }
                tracing::info!(bytes = offer.text.len(), "checking a document");
                examine(bot, language, offer).await
            }
            Err((key, args)) => reply::show(&sentence(language, key, &args), Vec::new()),
        }
    };
    let parts = bot.while_typing(&place, work).await;
    let said = bot.say(&place, &[], &parts).await;
    if let (Some(offer), true) = (said.last(), parts.last().is_some_and(|part| part.keyboard.is_some())) {
        bot.offers.put(who.chat.0, *offer);
    }
}

/// Takes an offer back: the one of this message, or the chat's last one. Returns whether there was one.
pub(in crate::telegram) async fn cancel(bot: &Bot, who: &Who, message: Option<MessageId>) -> bool {
    let waiting = bot.offers.take(who.chat.0, message);
    let Some(message) = message.or(waiting) else { return false };
    // A decision is made once.
    bot.sender.edit_keyboard(who.chat, message, &InlineKeyboardMarkup::new(Vec::<Vec<_>>::new())).await;
    true
}

/// Puts the document below whose offer the button is into service, if all is as it was when it was offered.
pub(in crate::telegram) async fn accept(bot: &Arc<Bot>, who: &Who, place: &Place, mark: &str, query: &CallbackQuery) {
    let language = bot.language(who).await;
    let Some(turn) = bot.reindexing.begin(&bot.store).await else {
        // The buttons stay, for later.
        bot.sender.answer_press(&query.id, Some(messages::text(language, "document-busy", &[]))).await;
        return;
    };
    bot.sender.answer_press(&query.id, None).await;
    cancel(bot, who, editable(query)).await;
    let found = query.message.as_ref().and_then(MaybeInaccessibleMessage::regular_message);
    let Some(message) = found.and_then(|message| message.reply_to_message()) else {
        bot.say(place, &[], &bot.sentence(who, "document-gone").await).await;
        return;
    };
    let fetched = match message.document() {
        Some(file) => fetch(bot, file).await,
        None => Err(("document-gone", Vec::new())),
    };
    let offer = match fetched {
        Ok(offer) => offer,
        Err((key, args)) => {
            bot.say(place, &[], &reply::show(&sentence(language, key, &args), Vec::new())).await;
            return;
        }
    };
    // What another process has put into service meanwhile counts too.
    data::settle(&bot.assistant, &bot.store, &bot.metrics, bot.today).await;
    let served = bot.assistant.status().fingerprint;
    let placed = bot.assistant.data_dir().and_then(|folder| {
        let file = target(folder, &offer.name).ok()?;
        Some((with(folder, &file, offer.text.clone()).ok()?, file))
    });
    match placed {
        Some((files, file)) if marked(&files, &served) == mark => {
            let replace = move || replace(&file, &offer.text);
            let work = Work { source: Source::Folder, before: Some(Box::new(replace)) };
            reindex::start(bot, who, place, work, turn).await;
        }
        _ => {
            drop(turn);
            bot.say(place, &[], &bot.sentence(who, "document-outdated").await).await;
            self::offer(bot, who, place, message, None).await;
        }
    }
}

/// What stands for the folder's files with a document among them, compared with the data of that fingerprint.
fn marked(files: &[(String, String)], served: &str) -> String {
    let mut hash = Sha256::new();
    for text in files.iter().flat_map(|(name, text)| [name, text]).map(String::as_str).chain([served]) {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

async fn fetch(bot: &Bot, file: &Document) -> Result<Offer, Refusal> {
    let name =
        file.file_name.as_deref().filter(|name| is_a_data_file(name)).ok_or(("document-not-json", Vec::new()))?;
    let too_large = || ("document-too-large", vec![("limit", (LARGEST / 1024 / 1024).to_string())]);
    // Telegram needn't tell the size; what arrives is measured too.
    if file.file.size > LARGEST && file.file.size != u32::MAX {
        return Err(too_large());
    }
    let bytes = bot.sender.download(&file.file.id.0, LARGEST as usize).await.map_err(|failure| {
        tracing::warn!(%failure, "a document could not be loaded");
        ("document-not-loaded", Vec::new())
    })?;
    let bytes = bytes.ok_or_else(too_large)?;
    let text = String::from_utf8(bytes).map_err(|_| ("document-not-utf8", Vec::new()))?;
    Ok(Offer { name: name.to_owned(), text })
}

async fn examine(bot: &Arc<Bot>, language: Language, offer: Offer) -> Vec<Part> {
    let only = |key: &str, args: &[(&'static str, String)]| reply::show(&sentence(language, key, args), Vec::new());
    let Some(folder) = bot.assistant.data_dir().map(Path::to_owned) else { return only("document-no-folder", &[]) };
    let served = bot.assistant.status().fingerprint;
    let (assistant, today) = (Arc::clone(&bot.assistant), (bot.today)());
    let rehearsed = spawn_blocking(move || {
        let file = target(&folder, &offer.name).map_err(refusal)?;
        let unreadable = |error: io::Error| ("document-folder", vec![("reason", error.to_string())]);
        is_writable(&folder).map_err(unreadable)?;
        let is_there = data_file::read(&file).is_ok_and(|text| text == offer.text);
        let files = with(&folder, &file, offer.text).map_err(unreadable)?;
        let mark = marked(&files, &served);
        let result = assistant.rehearse(files, today, language);
        let is_same = is_there && result.as_ref().is_ok_and(|report| report.fingerprint == served);
        Ok::<_, Refusal>((file, mark, is_same, result))
    });
    match rehearsed.await {
        Err(error) => {
            tracing::error!(panicked = error.is_panic(), "checking a document broke down");
            only("reindex-broke", &[])
        }
        Ok(Err((key, args))) => only(key, &args),
        Ok(Ok((_, _, true, _))) => only("document-same", &[]),
        Ok(Ok((_, _, false, Err(error)))) => failed(language, error),
        Ok(Ok((file, mark, false, Ok(report)))) => {
            let blocks = [changes(language, &report), warnings(language, &report)].concat();
            let button = |key: &str, press: Press| {
                Some(InlineKeyboardButton::callback(messages::text(language, key, &[]), press.encode()?))
            };
            let row = [
                button("button-put-into-service", Press::PutIntoService(mark)),
                button("button-discard", Press::Discard),
            ];
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let args = report.counts(language).into_iter().chain([("name", name)]);
            let message = Message { blocks, ..sentence(language, "document-offer", &args.collect::<Vec<_>>()) };
            reply::show(&message, vec![row.into_iter().flatten().collect()])
        }
    }
}

fn refusal(misplaced: Misplaced) -> Refusal {
    match misplaced {
        Misplaced::Name => ("document-not-json", Vec::new()),
        Misplaced::Which(names) => ("document-which", vec![("names", names)]),
    }
}

fn sentence(language: Language, key: &str, args: &[(&'static str, String)]) -> Message {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
    Message { direct: messages::text(language, key, &args), ..Message::default() }
}

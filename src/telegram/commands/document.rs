//! A JSON document from an admin: checked, compared, and put into service when the admin says so.
//!
//! The document takes the place of a file in the data folder; that one is kept beside it. Between the offer and the
//! admin's word nothing is changed, and the word counts only for what was offered: the same bytes, in the same file's
//! place, compared with the same data.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};
use teloxide::types::{
    CallbackQuery, Document, InlineKeyboardButton, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message as Received,
    MessageId,
};

use super::reindex::{self, Source, Work, failed};
use crate::dataset;
use crate::language::Language;
use crate::render::{Block, Message, messages};
use crate::telegram::bot::{Bot, Who};
use crate::telegram::callback::Press;
use crate::telegram::chats::spawn_blocking;
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

/// What was in the folder before a document took its place.
#[derive(Debug)]
pub(super) struct Replaced {
    file: PathBuf,
    kept: Option<PathBuf>,
    /// Nothing was there.
    is_new: bool,
}

/// Why a document can't be offered, as a message's key and its arguments.
type Refusal = (&'static str, Vec<(&'static str, String)>);

/// Bots can't load larger files from Telegram.
const LARGEST: u32 = 20 * 1024 * 1024;
/// How many files of before are kept of each.
const KEPT: usize = 10;
/// Of what stands before the file's own ending, in bytes; file systems take 255 with ours.
const LONGEST_NAME: usize = 100;

impl Offers {
    fn put(&self, chat: i64, message: Option<MessageId>) -> Option<MessageId> {
        let mut offers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match message {
            Some(message) => offers.insert(chat, message),
            None => offers.remove(&chat),
        }
    }
}

/// Checks a document and offers it, or says what is wrong with it.
pub(in crate::telegram) async fn offer(bot: &Arc<Bot>, who: &Who, place: &Place, message: &Received, file: &Document) {
    // A reply, so that the button leads to the document as long as both exist.
    let place = Place { reply_to: Some(message.id), ..*place };
    let language = bot.language(who).await;
    let work = async {
        match fetch(bot, file).await {
            Ok(offer) => examine(bot, language, offer).await,
            Err((key, args)) => reply::show(&sentence(language, key, &args), Vec::new()),
        }
    };
    let parts = bot.while_typing(&place, work).await;
    let said = bot.say(&place, &[], &parts).await;
    if parts.last().is_some_and(|part| part.keyboard.is_some()) {
        bot.offers.put(who.chat.0, said.last().copied());
    }
}

/// Takes an offer back: the one of this message, or the chat's last one. Returns whether there was one.
pub(in crate::telegram) async fn cancel(bot: &Bot, who: &Who, message: Option<MessageId>) -> bool {
    let waiting = bot.offers.put(who.chat.0, None);
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
    let target = bot.assistant.data_dir().map(|folder| target(folder, &offer.name));
    match target {
        Some(Ok(file)) if offer.mark(&file, &bot.assistant.status().fingerprint) == mark => {
            let replace = move || replace(&file, &offer.text);
            let work = Work { source: Source::Folder, before: Some(Box::new(replace)) };
            reindex::start(bot, who, place, work, turn).await;
        }
        _ => {
            drop(turn);
            bot.say(place, &[], &bot.sentence(who, "document-outdated").await).await;
            if let Some(file) = message.document() {
                self::offer(bot, who, place, message, file).await;
            }
        }
    }
}

/// Puts back what a document has replaced: its data can't be served after all.
pub(super) fn put_back(replaced: &Replaced) -> io::Result<()> {
    match &replaced.kept {
        Some(kept) => fs::rename(kept, &replaced.file),
        None if replaced.is_new => fs::remove_file(&replaced.file),
        None => Ok(()),
    }
}

impl Offer {
    /// What stands for this document in that file's place, compared with the data of that fingerprint.
    fn mark(&self, target: &Path, served: &str) -> String {
        let target = target.file_name().unwrap_or_default().to_string_lossy();
        let of = Sha256::new().chain_update(format!("{served}/{target}/")).chain_update(&self.text).finalize();
        of.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

async fn fetch(bot: &Bot, file: &Document) -> Result<Offer, Refusal> {
    let name =
        file.file_name.as_deref().filter(|name| is_a_data_file(name)).ok_or(("document-not-json", Vec::new()))?;
    let too_large = || ("document-too-large", vec![("limit", (LARGEST / 1024 / 1024).to_string())]);
    if file.file.size > LARGEST {
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
        let file = target(&folder, &offer.name)?;
        let unreadable = |error: io::Error| ("document-folder", vec![("reason", error.to_string())]);
        let files = with(&folder, &file, offer.text.clone()).map_err(unreadable)?;
        is_writable(&folder).map_err(unreadable)?;
        let is_there = fs::read_to_string(&file).is_ok_and(|text| text == offer.text);
        let mark = offer.mark(&file, &served);
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
            let mut blocks = reindex::changes(language, &report);
            if blocks.is_empty() {
                blocks.push(Block::Paragraph(messages::text(language, "reindex-no-change", &[])));
            }
            let button = |key: &str, press: Press| {
                Some(InlineKeyboardButton::callback(messages::text(language, key, &[]), press.encode()?))
            };
            let row = [
                button("button-put-into-service", Press::PutIntoService(mark)),
                button("button-discard", Press::Discard),
            ];
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let args = reindex::counts(language, &report).into_iter().chain([("name", name)]);
            let message = Message { blocks, ..sentence(language, "document-offer", &args.collect::<Vec<_>>()) };
            reply::show(&message, vec![row.into_iter().flatten().collect()])
        }
    }
}

/// Whether a name is worth a look: phones and systems rename what they pass on («… — копия.json»), so it needn't be one
/// that can stand in the folder.
fn is_a_data_file(name: &str) -> bool {
    let is_json = name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("json"));
    is_json
        && !name.eq_ignore_ascii_case("schema.json")
        && !name.contains(|c: char| c == '/' || c == '\\' || c.is_control())
}

/// Better found out before the admin has decided.
fn is_writable(folder: &Path) -> io::Result<()> {
    tempfile::NamedTempFile::new_in(folder).map(|_| ())
}

/// Whether a name can stand in the data folder: no path, nothing hidden, JSON.
fn is_safe(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem);
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | ' ' | '(' | ')');
    is_a_data_file(name)
        && !stem.is_empty()
        && stem.len() <= LONGEST_NAME
        && !stem.starts_with(['.', ' ', '-'])
        && name.chars().all(is_plain)
}

/// The file whose place a document takes: the one of its name; the only one, since phones rename what they pass on.
fn target(folder: &Path, name: &str) -> Result<PathBuf, Refusal> {
    let files = dataset::files_of(folder).unwrap_or_default();
    let named = || folder.join(name);
    match files.as_slice() {
        files if is_safe(name) && files.contains(&named()) => Ok(named()),
        [] if is_safe(name) => Ok(named()),
        [] => Err(("document-not-json", Vec::new())),
        [only] => Ok(only.clone()),
        files => {
            let names = files.iter().filter_map(|file| file.file_name()).map(|name| name.to_string_lossy());
            Err(("document-which", vec![("names", names.collect::<Vec<_>>().join(", "))]))
        }
    }
}

/// The folder's files with this text in one of them.
fn with(folder: &Path, replaced: &Path, text: String) -> io::Result<Vec<(String, String)>> {
    let mut paths = dataset::files_of(folder).unwrap_or_default();
    if !paths.iter().any(|path| path == replaced) {
        paths.push(replaced.to_owned());
        paths.sort();
    }
    let mut text = Some(text);
    let mut files = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = if path == replaced { text.take().unwrap_or_default() } else { fs::read_to_string(&path)? };
        files.push((name, text));
    }
    Ok(files)
}

/// Puts a text in a file's place; what was there is kept beside it.
fn replace(file: &Path, text: &str) -> io::Result<Replaced> {
    let kept = match fs::read(file) {
        // Put into service twice: what was there before is kept already.
        Ok(old) if old == text.as_bytes() => return Ok(Replaced { file: file.to_owned(), kept: None, is_new: false }),
        Ok(old) => {
            let kept = old_name(file);
            write_whole(&kept, &old)?;
            Some(kept)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    write_whole(file, text.as_bytes())?;
    drop_oldest(file);
    Ok(Replaced { file: file.to_owned(), is_new: kept.is_none(), kept })
}

/// All of it or nothing, also when the disk is full or the power goes.
fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(bytes)?;
    new.as_file().sync_all()?;
    if let Ok(old) = fs::metadata(file) {
        fs::set_permissions(new.path(), old.permissions())?;
    }
    new.persist(file)?;
    Ok(())
}

/// `izhevsk.json` -> `izhevsk.json.2026-11-24T101500.123Z.old`, which is no data file.
fn old_name(file: &Path) -> PathBuf {
    let stamp = chrono::Utc::now().format("%Y-%m-%dT%H%M%S%.3fZ");
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{stamp}.old"));
    name.into()
}

fn drop_oldest(file: &Path) {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else { return };
    let prefix = format!("{}.", name.to_string_lossy());
    let is_old = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&prefix) && name.ends_with(".old")
    };
    let mut old: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    old.retain(is_old);
    old.sort();
    for surplus in old.iter().rev().skip(KEPT) {
        if let Err(error) = fs::remove_file(surplus) {
            tracing::warn!(%error, file = %surplus.display(), "an old data file could not be removed");
        }
    }
}

fn sentence(language: Language, key: &str, args: &[(&'static str, String)]) -> Message {
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
    Message { direct: messages::text(language, key, &args), ..Message::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_json_name_is_taken() {
        for name in ["izhevsk.json", "Ижевск 2.JSON", "izhevsk (1).json", "a.b.json"] {
            assert!(is_safe(name), "{name:?}");
        }
        for name in [
            "",
            ".json",
            "..json",
            "../a.json",
            "a/b.json",
            "a\\b.json",
            ".hidden.json",
            "schema.json",
            "a.txt",
            "a.json.exe",
            "a\0.json",
            "a\n.json",
            "-rf.json",
            "json",
        ] {
            assert!(!is_safe(name), "{name:?}");
        }
        assert!(!is_safe(&format!("{}.json", "x".repeat(101))));
    }

    #[test]
    fn what_is_replaced_is_kept_beside_and_can_be_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        let names = || fs::read_dir(folder.path()).unwrap().count();
        let replaced = replace(&file, "1").unwrap();
        assert!(replaced.kept.is_none());
        put_back(&replaced).unwrap();
        assert_eq!(names(), 0);
        fs::write(&file, "0").unwrap();
        let replaced = replace(&file, "1").unwrap();
        assert_eq!(fs::read_to_string(replaced.kept.as_ref().unwrap()).unwrap(), "0");
        put_back(&replaced).unwrap();
        assert_eq!((fs::read_to_string(&file).unwrap().as_str(), names()), ("0", 1));
        put_back(&replace(&file, "0").unwrap()).unwrap();
        assert_eq!((fs::read_to_string(&file).unwrap().as_str(), names()), ("0", 1), "the same once more");
        for number in 0..20 {
            replace(&file, &number.to_string()).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        assert_eq!((fs::read_to_string(&file).unwrap().as_str(), names()), ("19", 11));
    }

    #[test]
    fn a_document_takes_the_place_of_its_namesake_or_of_the_only_file() {
        let folder = tempfile::tempdir().unwrap();
        let name = |found: Result<PathBuf, Refusal>| {
            found.map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).map_err(|(key, _)| key)
        };
        assert_eq!(name(target(folder.path(), "x.json")), Ok("x.json".to_owned()));
        assert_eq!(name(target(folder.path(), "../x.json")), Err("document-not-json"));
        fs::write(folder.path().join("a.json"), "").unwrap();
        fs::write(folder.path().join("schema.json"), "").unwrap();
        for passed_on in ["a (1).json", "a — копия.json"] {
            assert_eq!(name(target(folder.path(), passed_on)), Ok("a.json".to_owned()), "{passed_on}");
        }
        fs::write(folder.path().join("b.json"), "").unwrap();
        assert_eq!(name(target(folder.path(), "b.json")), Ok("b.json".to_owned()));
        assert_eq!(name(target(folder.path(), "x.json")), Err("document-which"));
    }
}

//! A JSON document from an admin: checked, compared, and put into service when the admin says so.
//!
//! The document takes the place of a file in the data folder; that one is kept beside it. Between the offer and the
//! admin's word nothing is changed, and the word counts only for the very bytes that were offered.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use teloxide::types::{CallbackQuery, Document, InlineKeyboardButton, MaybeInaccessibleMessage, Message as Received};

use super::reindex::{self, Source, Work, failed};
use crate::dataset;
use crate::language::Language;
use crate::render::{Message, messages};
use crate::telegram::bot::{Bot, Who};
use crate::telegram::callback::Press;
use crate::telegram::reply;
use crate::telegram::sender::Place;

/// A document that waits for the admin's word.
#[derive(Debug, Clone)]
pub(in crate::telegram) struct Offer {
    mark: String,
    name: String,
    text: String,
}

/// What was in the folder before a document took its place.
#[derive(Debug)]
pub(super) struct Replaced {
    file: PathBuf,
    kept: Option<PathBuf>,
}

/// Why a document can't be offered, as a message's key and its arguments.
type Refusal = (&'static str, Vec<(&'static str, String)>);

/// Bots can't load larger files from Telegram.
const LARGEST: u32 = 20 * 1024 * 1024;
/// How many files of before are kept of each.
const KEPT: usize = 10;
/// Of what stands before the file's own ending, in bytes; file systems take 255 with ours.
const LONGEST_NAME: usize = 100;

/// Checks a document and offers it, or says what is wrong with it.
pub(in crate::telegram) async fn offer(bot: &Arc<Bot>, who: &Who, place: &Place, message: &Received, file: &Document) {
    let language = bot.language(who).await;
    // A reply, so that the button leads to the document as long as both exist.
    let place = Place { reply_to: Some(message.id), ..*place };
    let work = async {
        match fetch(bot, file).await {
            Ok(offer) => examine(bot, language, offer).await,
            Err((key, args)) => (sentence(language, key, &args), Vec::new()),
        }
    };
    let (message, rows) = bot.while_typing(&place, work).await;
    bot.say(&place, &[], &reply::show(&message, rows)).await;
}

/// Puts the document below whose offer the button is into service, if it is still the same.
pub(in crate::telegram) async fn accept(bot: &Arc<Bot>, who: &Who, place: &Place, mark: &str, query: &CallbackQuery) {
    let at_hand = bot.offer.lock().await.take_if(|offer| offer.mark == mark);
    let offered = match (at_hand, offered_document(query)) {
        (Some(offer), _) => Some(offer),
        // Another process may have offered it, or this one before a restart.
        (None, Some(file)) => fetch(bot, file).await.ok().filter(|offer| offer.mark == mark),
        (None, None) => None,
    };
    let Some(offer) = offered else {
        bot.say(place, &[], &bot.sentence(who, "document-gone").await).await;
        return;
    };
    let folder = bot.assistant.data_dir().map(Path::to_owned);
    let replace = move || {
        let folder = folder.ok_or_else(|| io::Error::other("there is no data folder"))?;
        let file = target(&folder, &offer.name).map_err(|_| io::Error::other("the data folder has changed"))?;
        replace(&file, &offer.text)
    };
    reindex::start(bot, who, place, Work { source: Source::Folder, before: Some(Box::new(replace)) }).await;
}

/// Puts back what a document has replaced: its data can't be served after all.
pub(super) fn put_back(replaced: &Replaced) -> io::Result<()> {
    match &replaced.kept {
        Some(kept) => write_whole(&replaced.file, &fs::read(kept)?),
        None => fs::remove_file(&replaced.file),
    }
}

fn offered_document(query: &CallbackQuery) -> Option<&Document> {
    query.message.as_ref().and_then(MaybeInaccessibleMessage::regular_message)?.reply_to_message()?.document()
}

async fn fetch(bot: &Bot, file: &Document) -> Result<Offer, Refusal> {
    let name = file.file_name.as_deref().and_then(safe_name).ok_or(("document-not-json", Vec::new()))?;
    let too_large = || ("document-too-large", vec![("limit", (LARGEST / 1024 / 1024).to_string())]);
    if file.file.size > LARGEST {
        return Err(too_large());
    }
    let bytes = bot.sender.download(&file.file.id.0, LARGEST as usize).await.map_err(|failure| {
        tracing::warn!(%failure, "a document could not be loaded");
        ("document-not-loaded", Vec::new())
    })?;
    let bytes = bytes.ok_or_else(too_large)?;
    let mark = Sha256::digest(&bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let text = String::from_utf8(bytes).map_err(|_| ("document-not-utf8", Vec::new()))?;
    Ok(Offer { mark, name: name.to_owned(), text })
}

async fn examine(bot: &Arc<Bot>, language: Language, offer: Offer) -> (Message, Vec<Vec<InlineKeyboardButton>>) {
    let only = |key: &str, args: &[(&'static str, String)]| (sentence(language, key, args), Vec::new());
    let Some(folder) = bot.assistant.data_dir().map(Path::to_owned) else { return only("document-no-folder", &[]) };
    let (name, text) = (offer.name.clone(), offer.text.clone());
    let (assistant, today) = (Arc::clone(&bot.assistant), (bot.today)());
    let rehearsed = tokio::task::spawn_blocking(move || {
        let file = target(&folder, &name)?;
        let files =
            with(&folder, &file, text).map_err(|error| ("document-folder", vec![("reason", error.to_string())]))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok::<_, Refusal>((name, assistant.rehearse(files, today, language)))
    });
    match rehearsed.await {
        Err(error) => {
            tracing::error!(panicked = error.is_panic(), "checking a document broke down");
            only("reindex-broke", &[])
        }
        Ok(Err((key, args))) => only(key, &args),
        Ok(Ok((_, Err(error)))) => (failed(language, error), Vec::new()),
        Ok(Ok((name, Ok(report)))) => {
            let blocks = reindex::changes(language, &report);
            if blocks.is_empty() {
                return only("document-same", &[]);
            }
            let button = |key: &str, press: Press| {
                Some(InlineKeyboardButton::callback(messages::text(language, key, &[]), press.encode()?))
            };
            let row = [
                button("button-put-into-service", Press::PutIntoService(offer.mark.clone())),
                button("button-discard", Press::Discard),
            ];
            let args = reindex::counts(language, &report).into_iter().chain([("name", name)]);
            let message = Message { blocks, ..sentence(language, "document-offer", &args.collect::<Vec<_>>()) };
            *bot.offer.lock().await = Some(offer);
            (message, vec![row.into_iter().flatten().collect()])
        }
    }
}

/// A name that can stand in the data folder: no path, nothing hidden, JSON.
fn safe_name(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | ' ' | '(' | ')');
    let fits = ending.eq_ignore_ascii_case("json")
        && !stem.is_empty()
        && stem.len() <= LONGEST_NAME
        && !stem.starts_with(['.', ' ', '-'])
        && !name.eq_ignore_ascii_case("schema.json")
        && name.chars().all(is_plain);
    fits.then_some(name)
}

/// The file whose place a document takes: the one of its name; the only one, since phones rename what they pass on.
fn target(folder: &Path, name: &str) -> Result<PathBuf, Refusal> {
    let files = dataset::files_of(folder).unwrap_or_default();
    let named = folder.join(name);
    match files.as_slice() {
        files if files.contains(&named) => Ok(named),
        [] => Ok(named),
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
    Ok(Replaced { file: file.to_owned(), kept })
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
            assert_eq!(safe_name(name), Some(name));
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
            assert_eq!(safe_name(name), None, "{name:?}");
        }
        assert_eq!(safe_name(&format!("{}.json", "x".repeat(101))), None);
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
        assert_eq!(fs::read_to_string(&file).unwrap(), "0");
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
        fs::write(folder.path().join("a.json"), "").unwrap();
        fs::write(folder.path().join("schema.json"), "").unwrap();
        assert_eq!(name(target(folder.path(), "a (1).json")), Ok("a.json".to_owned()));
        fs::write(folder.path().join("b.json"), "").unwrap();
        assert_eq!(name(target(folder.path(), "b.json")), Ok("b.json".to_owned()));
        assert_eq!(name(target(folder.path(), "x.json")), Err("document-which"));
    }
}

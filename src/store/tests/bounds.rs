//! How much is kept: in memory, in the file, and of what was forgotten nothing.

use super::*;
use crate::store::memory::{CHATS, HANDLED};

#[tokio::test]
async fn a_chat_that_made_room_for_others_is_looked_up_when_it_is_heard_of_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(Location::Sqlite(folder.path().join("state.db"))).await.unwrap();
    let everybody = 1..=i64::try_from(CHATS).unwrap() + 500;
    for chat in everybody.clone() {
        // As if it were known, so that each costs no look.
        store.lock().refresh(chat, Chat::default());
        store.set_language(chat, Some(Language::Ru)).await;
    }
    store.mark_handled(1).await;
    let known = store.lock().chats.len();
    assert!(known <= CHATS, "{known}");
    let asked = everybody.clone().step_by(97);
    let chats = futures::future::join_all(asked.clone().map(|chat| store.language(chat))).await;
    assert!(chats.len() > 100 && chats.iter().all(|language| *language == Some(Language::Ru)));
    // One field is set while the others aren't known here.
    let chat = everybody.clone().find(|chat| !store.lock().chats.contains_key(chat)).unwrap();
    store.set_notice(chat, Some(Notice { times: 3, language: Language::Ru })).await;
    assert_eq!(store.language(chat).await, Some(Language::Ru));
    store.close().await;
    let mut file = Sqlite::open(&folder.path().join("state.db")).await.unwrap();
    assert_eq!(file.chats(&everybody.clone().collect::<Vec<_>>()).await.unwrap().len(), everybody.count());
}

#[test]
fn what_is_owed_to_a_database_makes_no_room() {
    let mut memory = Memory::default();
    for chat in 0..30_000 {
        memory.chat_mut(chat, Fields::LANGUAGE).language = Some(Language::Ru);
    }
    let mut changes = std::mem::take(&mut memory.changes);
    memory.sent.chats =
        changes.chats.iter().filter(|(id, _)| **id < 10_000).map(|(id, fields)| (*id, *fields)).collect();
    changes.chats.retain(|id, _| (10_000..20_000).contains(id));
    memory.changes = changes;
    memory.make_room();
    assert_eq!(memory.chats.len(), 20_000);
    assert!(memory.chats.keys().all(|id| *id < 20_000));
}

#[test]
fn without_a_database_that_has_them_not_all_chats_are_kept() {
    let mut memory = Memory::default();
    memory.chat_mut(7, Fields::NOTICE).notice = Some(Notice { times: 3, language: Language::Ru });
    for chat in 100..200_100 {
        memory.chat_mut(chat, Fields::LANGUAGE).language = Some(Language::Ru);
    }
    assert!(memory.chats.len() <= memory::CHATS_IN_ALL && memory.chats.contains_key(&7), "{}", memory.chats.len());
    assert!(memory.changes.chats.len() <= memory::CHATS_IN_ALL + 1, "{}", memory.changes.chats.len());
}

#[tokio::test]
async fn a_file_that_is_written_all_the_time_grows_no_further_than_it_may() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    let each = u32::try_from(HANDLED).unwrap();
    for round in 0..5 {
        for update in round * each..(round + 1) * each {
            let mut memory = store.lock();
            memory.handled.insert(update, now());
            memory.changes.handled.insert(update);
        }
        store.mark_handled(round).await;
    }
    let (_folder, again) = after_a_kill(&path).await;
    assert!(again.was_handled(5 * each - 1).await && !again.was_handled(each).await);
    store.close().await;
    let mut file = Sqlite::open(&path).await.unwrap();
    let rows = file.count("handled").await.unwrap();
    assert!(rows <= 3 * i64::from(each), "{rows}");
}

#[tokio::test]
async fn what_another_program_keeps_from_being_wiped_is_not_said_to_be_gone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    store.set_language(7, Some(Language::Ru)).await;
    store.mark_handled(1).await;
    let mut reader = Sqlite::open(&path).await.unwrap();
    reader.read_on().await.unwrap();
    assert!(!store.forget(7).await);
    assert_eq!(store.health().problem, None, "it is written all the same");
    reader.close().await.unwrap();
    assert!(store.forget(7).await);
    assert_eq!(std::fs::metadata(folder.path().join("state.db-wal")).unwrap().len(), 0);
}

#[tokio::test]
async fn a_file_is_one_store_s_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    let refused = Store::open(Location::Sqlite(path.clone())).await.unwrap_err();
    assert!(matches!(refused, StoreError::Taken { process: Some(number), .. } if number == std::process::id()));
    store.close().await;
    drop(store);
    Store::open(Location::Sqlite(path)).await.unwrap();
}

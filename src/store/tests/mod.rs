//! The store with real files; with a real server it is tested as several processes, in `tests/`.

mod bounds;

use std::path::Path;

use tempfile::TempDir;

use sqlx::{ConnectOptions as _, Connection as _};

use super::memory::About;
use super::*;
use sqlite::Sqlite;

fn talk(chat: i64, person: i64) -> Talk {
    Talk { chat, topic: 0, person }
}

fn answered(messages: &[i32], before: Option<&str>) -> Answered {
    Answered { messages: messages.to_vec(), before: before.map(Into::into) }
}

/// What a process finds that starts after a killed one: the file as it is now, and the one beside it.
async fn after_a_kill(path: &Path) -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    for name in ["state.db", "state.db-wal"] {
        let _ = std::fs::copy(path.with_file_name(name), folder.path().join(name));
    }
    let store = Store::open(Location::Sqlite(folder.path().join("state.db"))).await.unwrap();
    (folder, store)
}

#[tokio::test]
async fn a_migrated_group_keeps_its_language() {
    let store = Store::in_memory();
    store.set_language(-5, Some(Language::Ru)).await;
    store.migrate(-5, -1_005).await;
    assert_eq!((store.language(-1_005).await, store.language(-5).await), (Some(Language::Ru), None));
}

#[tokio::test]
async fn forgetting_a_chat_leaves_the_others() {
    let store = Store::in_memory();
    for chat in [1, 2] {
        store.set_language(chat, Some(Language::En)).await;
        store.set_talk(talk(chat, 5), Some("ecad".into()));
        store.set_said(chat, 11, Some("ecad".into()));
        store.remember_answer(chat, 10, answered(&[11], None));
    }
    store.forget(1).await;
    assert_eq!((store.language(1).await, store.answer_to(1, 10).await), (None, None));
    assert_eq!((store.talk(talk(1, 5)), store.said(1, 11).await), (None, None));
    assert_eq!(store.answer_to(2, 10).await, Some(answered(&[11], None)));
    assert!(store.talk(talk(2, 5)).is_some() && store.said(2, 11).await.is_some());
}

#[tokio::test]
async fn a_question_asked_again_counts_and_comes_first() {
    let store = Store::in_memory();
    for text in ["a", "b", "a"] {
        store.note_unanswered(text).await;
    }
    store.note_disliked("a").await;
    let listed: Vec<_> =
        store.unanswered().await.into_iter().map(|line| (line.text, line.unknown, line.disliked)).collect();
    assert_eq!(listed, [("a".to_owned(), 2, 1), ("b".to_owned(), 1, 0)]);
}

#[tokio::test]
async fn a_file_remembers_what_a_restart_would_cost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    store.set_language(7, Some(Language::Ru)).await;
    store.set_talk(talk(7, 5), Some("ecad".into()));
    store.set_talk(talk(7, 6), Some("union".into()));
    store.set_talk(Talk { topic: 3, ..talk(7, 5) }, Some("charter".into()));
    store.set_talk(talk(8, 5), Some("ecad".into()));
    store.set_said(7, 12, Some("ecad".into()));
    store.set_said(7, 13, Some("ecad".into()));
    store.set_language(8, Some(Language::En)).await;
    store.remember_answer(7, 10, answered(&[11, 12], Some("union")));
    store.remember_answer(8, 10, answered(&[13], None));
    store.note_unanswered("кто мэр").await;
    store.mark_handled(100).await;
    store.forget(8).await;
    store.remember_answer(8, 20, answered(&[21], None));
    store.set_talk(talk(7, 6), None);
    store.set_said(7, 13, None);
    store.mark_handled(101).await;
    let (_folder, again) = after_a_kill(&path).await;
    assert_eq!((again.language(7).await, again.language(8).await), (Some(Language::Ru), None));
    assert_eq!(again.talk(talk(7, 5)).as_deref(), Some("ecad"));
    assert_eq!(again.talk(Talk { topic: 3, ..talk(7, 5) }).as_deref(), Some("charter"));
    assert_eq!((again.talk(talk(7, 6)), again.talk(talk(8, 5))), (None, None));
    assert_eq!((again.said(7, 12).await.as_deref(), again.said(7, 13).await), (Some("ecad"), None));
    assert_eq!(again.answer_to(7, 10).await, Some(answered(&[11, 12], Some("union"))));
    assert_eq!((again.answer_to(8, 10).await, again.answer_to(8, 20).await), (None, Some(answered(&[21], None))));
    assert!(again.was_handled(100).await && again.was_handled(101).await && !again.was_handled(102).await);
    assert_eq!(again.unanswered().await[0].text, "кто мэр");
}

#[tokio::test]
async fn a_damaged_file_is_kept_aside_and_a_new_one_begun() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    std::fs::write(&path, "this is a letter to the mayor, and not a short one either".repeat(100)).unwrap();
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    store.set_language(7, Some(Language::Ru)).await;
    store.mark_handled(1).await;
    assert_eq!(store.health().problem, None);
    store.close().await;
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    let aside = names.iter().find(|name| name.to_string_lossy().contains("damaged")).unwrap();
    assert!(std::fs::read_to_string(folder.path().join(aside)).unwrap().starts_with("this is a letter"));
    let (_folder, again) = after_a_kill(&path).await;
    assert_eq!(again.language(7).await, Some(Language::Ru));
}

#[tokio::test]
async fn a_file_that_is_damaged_while_it_is_open_is_begun_anew_with_what_is_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    store.set_language(7, Some(Language::Ru)).await;
    store.note_unanswered("кто мэр").await;
    for update in 1..=3_000 {
        store.lock().handled.insert(update, now());
        store.lock().changes.handled.insert(update);
    }
    store.mark_handled(1).await;
    Sqlite::open(&path).await.unwrap().damage().await.unwrap();
    let deadline = std::time::Instant::now() + Duration::from_secs(20);
    let is_aside = || {
        let files = std::fs::read_dir(folder.path()).unwrap();
        files.filter_map(Result::ok).any(|file| file.file_name().to_string_lossy().contains("damaged"))
    };
    while !is_aside() || store.health().problem.is_some() {
        assert!(std::time::Instant::now() < deadline, "{:?}", store.health());
        store.note_unanswered("кто мэр").await;
        store.mark_handled(2).await;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // What was counted just before the file was well again is written with what comes next.
    store.mark_handled(3).await;
    let times = store.unanswered().await[0].unknown;
    let (_folder, again) = after_a_kill(&path).await;
    assert_eq!(again.language(7).await, Some(Language::Ru));
    assert!(again.was_handled(2_999).await);
    assert_eq!(again.unanswered().await[0].unknown, times, "counted once");
}

#[tokio::test]
async fn a_folder_that_does_not_exist_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Store::open(Location::Sqlite(folder.path().join("nowhere/state.db"))).await.unwrap_err().to_string();
    assert!(refused.contains("nowhere/state.db") && refused.contains("a folder that exists"), "{refused}");
}

#[tokio::test]
async fn a_locked_file_is_waited_for_and_nobody_waits_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    store.mark_handled(1).await;
    let mut other = Sqlite::open(&path).await.unwrap();
    other.lock().await.unwrap();
    store.set_language(7, Some(Language::Ru)).await;
    store.mark_handled(2).await;
    let health = store.health();
    assert!(health.problem.unwrap().0.contains("locked"));
    assert_eq!(health.unwritten, 2);
    let began = std::time::Instant::now();
    for update in 3..=30 {
        store.mark_handled(update).await;
    }
    // Each attempt to write takes a second, and so would each of these.
    assert!(began.elapsed() < Duration::from_secs(15), "what is known to be locked keeps nobody");
    other.close().await.unwrap();
    well_again(&store).await;
    let (_folder, again) = after_a_kill(&path).await;
    assert!(again.was_handled(3).await && again.language(7).await == Some(Language::Ru));
}

#[tokio::test]
async fn what_is_owed_to_a_file_that_could_not_be_read_leaves_the_rest_of_it_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    store.set_language(7, Some(Language::Ru)).await;
    store.set_notice(7, Some(Notice { times: 3, language: Language::En })).await;
    store.add_version("old", &Files::new()).await;
    store.close().await;
    drop(store);
    let mut other = Sqlite::open(&path).await.unwrap();
    other.lock().await.unwrap();
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    store.set_talk(talk(7, 5), Some("ecad".into()));
    assert!(!store.add_version("new", &Files::new()).await);
    assert_eq!(store.versions().await, None, "it isn't known what was in service");
    other.close().await.unwrap();
    well_again(&store).await;
    assert_eq!(store.language(7).await, Some(Language::Ru), "here too");
    assert_eq!(store.versions().await.unwrap()[0].fingerprint, "new");
    store.close().await;
    let memory = Sqlite::open(&path).await.unwrap().load().await.unwrap();
    let chat = &memory.chats[&7];
    assert_eq!((chat.language, chat.notice.unwrap().times), (Some(Language::Ru), 3));
    assert_eq!(&*memory.talks.get(&talk(7, 5)).unwrap().memory, "ecad");
}

#[tokio::test]
async fn a_file_that_is_deleted_or_emptied_while_it_is_open_is_written_anew() {
    let delete = |path: &Path| std::fs::remove_file(path).unwrap();
    let empty = |path: &Path| drop(std::fs::File::create(path).unwrap());
    // The third part is mapped into memory: whoever empties that ends the process, as with any such file.
    let all: &[&str] = &["state.db", "state.db-wal", "state.db-shm"];
    for (spoil, names) in [(&delete as &dyn Fn(&Path), all), (&empty, &all[..2])] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.db");
        let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
        store.set_language(7, Some(Language::Ru)).await;
        store.mark_handled(1).await;
        for name in names {
            spoil(&folder.path().join(name));
        }
        store.mark_handled(2).await;
        well_again(&store).await;
        let (_folder, again) = after_a_kill(&path).await;
        assert!(again.was_handled(1).await && again.was_handled(2).await);
        assert_eq!(again.language(7).await, Some(Language::Ru));
    }
}

#[tokio::test]
async fn what_has_expired_leaves_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    let old = now() - 3 * 24 * 60 * 60;
    {
        let mut memory = store.lock();
        memory.chat_mut(8, Fields::ALL).language = Some(Language::Ru);
        memory.talks.insert(talk(8, 5), About { memory: "ecad".into(), at: old });
        memory.changes.talks.insert(talk(8, 5));
        memory.said.insert((7, 2), About { memory: "ecad".into(), at: old });
        memory.changes.said.insert((7, 2));
        memory.handled.insert(1, old);
        memory.changes.handled.insert(1);
        memory.answers.insert((7, 1), Answer { answered: answered(&[2], None), at: old });
        memory.changes.answers.insert((7, 1));
    }
    store.mark_handled(2).await;
    store.close().await;
    let memory = Sqlite::open(&path).await.unwrap().load().await.unwrap();
    assert!(memory.handled.get(&1).is_none() && memory.handled.get(&2).is_some());
    assert!(memory.answers.get(&(7, 1)).is_none() && memory.said.get(&(7, 2)).is_none());
    assert!(memory.talks.get(&talk(8, 5)).is_none() && memory.chats[&8].language == Some(Language::Ru));
}

#[tokio::test]
async fn a_talk_is_over_after_a_while_and_an_answer_can_still_be_replied_to() {
    let store = Store::in_memory();
    let old = now() - i64::try_from(memory::TALKS_FOR.as_secs()).unwrap();
    store.lock().talks.insert(talk(7, 5), About { memory: "ecad".into(), at: old });
    store.lock().said.insert((7, 2), About { memory: "ecad".into(), at: old });
    assert_eq!((store.talk(talk(7, 5)), store.said(7, 2).await.as_deref()), (None, Some("ecad")));
}

#[tokio::test]
async fn a_file_of_the_version_before_goes_on_with_its_private_talks() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let before = [
        ("state", include_str!("../migrations/sqlite/0001_state.sql")),
        ("questions and versions", include_str!("../migrations/sqlite/0002_questions_and_versions.sql")),
    ];
    let mut connection =
        sqlx::sqlite::SqliteConnectOptions::new().filename(&path).create_if_missing(true).connect().await.unwrap();
    migrations(&before).run_direct(None, &mut connection, false).await.unwrap();
    for sql in [
        "INSERT INTO chats (chat, language, context, context_at) VALUES (7, 'ru', 'ecad', unixepoch())",
        "INSERT INTO chats (chat, context, context_at) VALUES (-9, 'ecad', unixepoch())",
        "INSERT INTO answers VALUES (7, 10, '[11]', unixepoch())",
    ] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
    let store = Store::open(Location::Sqlite(path)).await.unwrap();
    assert_eq!((store.language(7).await, store.talk(talk(7, 7)).as_deref()), (Some(Language::Ru), Some("ecad")));
    assert_eq!(store.answer_to(7, 10).await, Some(answered(&[11], None)));
    assert!(!store.lock().chats.contains_key(&-9), "nobody's talk leaves no row");
}

async fn well_again(store: &Store) {
    let deadline = std::time::Instant::now() + Duration::from_secs(20);
    while store.health().problem.is_some() {
        assert!(std::time::Instant::now() < deadline, "{:?}", store.health());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn who_wants_to_know_is_told_once_that_a_question_is_frequent() {
    let folder = tempfile::tempdir().unwrap();
    for store in [Store::in_memory(), Store::open(Location::Sqlite(folder.path().join("state.db"))).await.unwrap()] {
        let mut often = store.often().unwrap();
        store.set_notice(77, Some(Notice { times: 3, language: Language::Ru })).await;
        for update in 1..=5 {
            store.note_unanswered("Кто мэр?").await;
            store.note_disliked("Кто мэр?").await;
            store.mark_handled(update).await;
        }
        let told = often.recv().await.unwrap();
        assert_eq!(told, Often { chat: 77, text: "Кто мэр?".to_owned(), times: 3, language: Language::Ru });
        assert!(often.try_recv().is_err());
    }
}

#[tokio::test]
async fn the_data_sets_of_before_are_kept_but_not_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.db");
    let store = Store::open(Location::Sqlite(path.clone())).await.unwrap();
    for number in 1..=150 {
        let files = vec![("a.json".to_owned(), format!("{{{number}}}"))];
        assert!(store.add_version(&format!("print {number}"), &files).await);
        store.add_version(&format!("print {number}"), &files).await;
    }
    let versions = store.versions().await.unwrap();
    assert_eq!((versions.len(), versions[0].number, &*versions[1].fingerprint), (100, 150, "print 149"));
    assert_eq!(store.files(149).await.unwrap().unwrap(), [("a.json".to_owned(), "{149}".to_owned())]);
    assert_eq!(store.files(145).await, Some(None));
    assert_eq!(store.latest().await.unwrap()[0].1, "{150}");
}

//! A data set that an admin sends as a document: checked, compared, put into service on the admin's word.

use serde_json::{Value, json};

use super::bot::data_with;
use super::{ADMIN, Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, TOKEN};
use crate::hostile_files;

const BUTTON: &str = "Put into service";

/// The shipped data with one date changed.
fn changed() -> Vec<u8> {
    data_with("2003").into_bytes()
}

async fn start() -> (FakeTelegram, Place, Bot) {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    (fake, place, bot)
}

#[tokio::test]
async fn a_sentence_that_contradicts_a_corrected_date_is_told_with_the_offer_and_the_date_counts() {
    let (fake, _place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    let text = include_str!("../../../data/izhevsk.json");
    let corrected = text.replacen("\"start_date\": \"2002\"", "\"start_date\": \"2003\"", 1);
    let offered = admin.sends_file("izhevsk.json", corrected.as_bytes()).await;
    assert!(offered.contains("A warning, with which the data is used all the same:"), "{offered}");
    assert!(offered.contains("2003") && offered.contains("2002"), "{offered}");
    presses(&admin, BUTTON).await;
    let said = admin.says("When did we join ECAD?").await;
    assert!(said.starts_with("Izhevsk has been a member of European Cities Against Drugs since 2003."), "{said}");
    bot.stop().await;
}

async fn presses(chat: &Chat<'_>, label: &str) -> String {
    let before = chat.reports().len();
    let said = chat.presses(label).await;
    if said.contains("Reloading") {
        chat.fake.wait_for("the report", |_| chat.reports().len() > before).await;
        return chat.reports().pop().unwrap();
    }
    said
}

#[tokio::test]
async fn an_admin_s_document_is_offered_and_served_after_a_word() {
    let (fake, place, bot) = start().await;
    let (admin, citizen) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    insta::assert_snapshot!(admin.sends_file("izhevsk (1).json", &changed()).await, @r"
    This file would take the place of izhevsk.json. The data would then have 11 organisations, 23 memberships, 110 facts.

    Changed: 1

    • Izhevsk: European Cities Against Drugs (start_date: 2002 → 2003; statement)
    [Put into service] [Discard]
    ");
    assert!(citizen.says("When did we join ECAD?").await.contains("2002"), "an offer changes nothing");
    assert_eq!(place.files("data"), ["README.md", "izhevsk.json", "schema.json"]);
    let report = presses(&admin, BUTTON).await;
    assert!(report.starts_with("The new data is in service") && report.contains("Changed: 1"), "{report}");
    assert!(citizen.says("When did we join ECAD?").await.contains("2003"));
    let files = place.files("data");
    assert!(files.len() == 4 && files[2].starts_with("izhevsk.json.2") && files[2].ends_with(".old"), "{files:?}");
    let bare = json!({"message_id": 1, "date": 1, "text": "x"});
    assert!(admin.presses_data("1u:0", bare).await.contains("can’t find that document"));
    bot.stop().await;
    let bot = place.start(&fake.url(), TOKEN);
    assert!(citizen.says("When did we join ECAD?").await.contains("2003"));
    bot.stop().await;
}

#[tokio::test]
async fn an_offer_that_is_not_wanted_changes_nothing() {
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "ru");
    insta::assert_snapshot!(admin.sends_file("izhevsk.json", &changed()).await, @r"
    Этот файл заменит izhevsk.json. В данных будет: 11 организаций, 23 членства, 110 фактов.

    Изменено: 1

    • Ижевск: «Европейские города против наркотиков» (start_date: 2002 → 2003; statement)
    [Применить] [Не надо]
    ");
    insta::assert_snapshot!(admin.presses("Не надо").await, @r"
    (buttons)
    ---
    Хорошо, данные остаются прежними.
    ");
    assert_eq!(place.files("data").len(), 3);
    bot.stop().await;
}

#[tokio::test]
async fn what_is_no_data_set_is_refused_with_the_reason() {
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    let ours = std::fs::read(place.data().join("izhevsk.json")).unwrap();
    for (name, bytes, expected) in [
        ("izhevsk.json", ours.as_slice(), "This data set is in service already"),
        ("izhevsk.txt", ours.as_slice(), "a .json file with a plain name"),
        ("../izhevsk.json", ours.as_slice(), "a .json file with a plain name"),
        ("schema.json", ours.as_slice(), "a .json file with a plain name"),
        ("izhevsk.json", b"\xff\xfe{}", "isn’t UTF-8"),
        ("izhevsk.json", b"{\"organizations\": [", "The data has 1 problem. The old data stays in service."),
        ("izhevsk.json", b"[]", "The data has 1 problem."),
        ("izhevsk.json", b"", "The data has 1 problem."),
        ("izhevsk.json", &vec![b' '; 5 * 1024 * 1024], "up to 4 MB"),
    ] {
        let said = admin.sends_file(name, bytes).await;
        assert!(said.contains(expected), "{name}: {said}");
        assert!(!said.contains(BUTTON), "{name}: {said}");
    }
    for (megabytes, expected) in [(5, "up to 4 MB"), (21, "doesn’t give me the file")] {
        let mut lying = fake.document("izhevsk.json", &vec![b' '; megabytes * 1024 * 1024]);
        lying["file_size"] = json!(5);
        let said = admin.sends(json!({"document": lying})).await;
        assert!(said.contains(expected), "{said}");
    }
    assert_eq!(place.files("data"), ["README.md", "izhevsk.json", "schema.json"]);
    bot.stop().await;
}

#[tokio::test]
async fn nobody_else_can_do_it_or_learn_of_it() {
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    let said = admin.sends_file("izhevsk.json", &changed()).await;
    assert!(said.contains(BUTTON));
    let (message, data) = fake.find_button(ADMIN, BUTTON).unwrap();
    let below = || json!({"message_id": message, "date": 1, "text": "x"});
    let stranger = Chat::private(&fake, 8, "en");
    let refusal = stranger.sends_file("izhevsk.json", &changed()).await;
    insta::assert_snapshot!(refusal, @"I don’t read files. Ask me in words, please.");
    for forger in [
        stranger,
        // In a group an admin's button is as dead as anybody's, and the anonymous administrator is nobody.
        Chat::group(&fake, -1_000_005, ADMIN),
        Chat::group(&fake, -1_000_005, 1_087_968_824),
        Chat::group(&fake, ADMIN, 8),
    ] {
        for press in [data.as_str(), "1x:"] {
            let said = forger.presses_data(press, below()).await;
            assert!(said.contains("(notice) This button is out of date"), "{said}");
        }
    }
    assert_eq!(Chat::group(&fake, -1_000_005, ADMIN).sends_file("a.json", &changed()).await, "(silence)");
    assert_eq!(place.files("data").len(), 3);
    assert!(presses(&admin, BUTTON).await.starts_with("The new data is in service"), "the admin's own still works");
    bot.stop().await;
}

#[tokio::test]
async fn after_a_restart_the_word_counts_for_the_same_bytes_only() {
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    admin.sends_file("izhevsk.json", &changed()).await;
    let (message, data) = fake.find_button(ADMIN, BUTTON).unwrap();
    bot.kill().await;
    let bot = place.start(&fake.url(), TOKEN);
    let below = |document: Value| below(&admin, message, document);
    let other = fake.document("izhevsk.json", b"{}");
    assert!(admin.presses_data(&data, below(other)).await.contains("The data has changed since I made that offer"));
    assert_eq!(place.files("data").len(), 3);
    let same = fake.document("izhevsk.json", &changed());
    assert!(admin.presses_data(&data, below(same)).await.contains("Reloading"));
    fake.wait_for("the report", |fake| {
        fake.calls_of("editMessageText").iter().any(|c| c.text().contains("Changed: 1"))
    })
    .await;
    bot.stop().await;
}

#[tokio::test]
async fn what_was_offered_for_other_data_is_offered_anew() {
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    admin.sends_file("izhevsk.json", &changed()).await;
    let (message, data) = fake.find_button(ADMIN, BUTTON).unwrap();
    // Somebody else is faster.
    place.write("data/izhevsk.json", &data_with("2009"));
    admin.reindexes("/reindex").await;
    let said = admin.presses_data(&data, below(&admin, message, fake.document("izhevsk.json", &changed()))).await;
    let said = said.trim_start_matches("(buttons)\n---\n");
    insta::assert_snapshot!(said, @r"
    The data has changed since I made that offer. I’ll look at the file again.
    ---
    This file would take the place of izhevsk.json. The data would then have 11 organisations, 23 memberships, 110 facts.

    Changed: 1

    • Izhevsk: European Cities Against Drugs (start_date: 2009 → 2003)
    [Put into service] [Discard]
    ");
    assert_eq!(place.files("data").len(), 3, "nothing is replaced");
    bot.stop().await;
}

#[tokio::test]
async fn an_offer_can_be_cancelled_by_command() {
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    assert_eq!(admin.says("/cancel").await, "There is nothing to cancel.");
    admin.sends_file("izhevsk.json", &changed()).await;
    insta::assert_snapshot!(admin.says("/cancel").await, @r"
    (buttons)
    ---
    All right, the data stays as it is.
    ");
    assert_eq!(admin.says("/cancel").await, "There is nothing to cancel.");
    assert_eq!(place.files("data").len(), 3);
    bot.stop().await;
}

#[tokio::test]
async fn a_source_alone_is_worth_a_new_data_set_and_phones_rename_files() {
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    let ours = std::fs::read_to_string(place.data().join("izhevsk.json")).unwrap();
    let corrected = ours.replace("http://sad201.izh.ru/en/info/14203.html", "https://www.izh.ru/info/14203.html");
    let said = admin.sends_file("izhevsk — копия.json", corrected.as_bytes()).await;
    assert!(said.contains("Changed: 1\n\n• International and regional cooperation (url)"), "{said}");
    let report = presses(&admin, BUTTON).await;
    assert!(report.starts_with("The new data is in service"), "{report}");
    assert_eq!(std::fs::read_to_string(place.data().join("izhevsk.json")).unwrap(), corrected);
    bot.stop().await;
}

#[tokio::test]
async fn a_folder_that_can_not_be_written_is_said_with_the_offer() {
    // Root may write anywhere: a file in the folder's place is as good.
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    admin.says("/status").await;
    let folder = place.data();
    std::fs::rename(&folder, folder.with_file_name("elsewhere")).unwrap();
    place.write("data", "");
    let said = admin.sends_file("izhevsk.json", &changed()).await;
    assert!(said.starts_with("The data folder can’t be read, or not written: "), "{said}");
    bot.stop().await;
}

#[tokio::test]
async fn a_stop_does_not_wait_for_a_document_that_is_being_checked() {
    let (fake, _place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    admin.says("/status").await;
    let club = |number: usize| format!(r#"{{"id": "o{number}", "name": "Quorum Club number {number}"}}"#);
    let clubs = (0..70_000).map(club).collect::<Vec<_>>().join(",");
    let text = format!(r#"{{"organizations": [{clubs}], "memberships": []}}"#);
    let document = fake.document("clubs.json", text.as_bytes());
    admin.drops(json!({"document": document}));
    fake.wait_for("the document", |fake| !fake.calls_of("getFile").is_empty()).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    bot.signal("TERM");
    let ended = bot.ended().await;
    assert_eq!(ended.status.code(), Some(0));
    assert!(ended.log.contains("stopped with messages unanswered"), "it was amid the work: {}", ended.log);
}

#[tokio::test]
async fn a_document_that_ends_the_process_does_not_come_again() {
    let (fake, place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    admin.says("/status").await;
    let text = hostile("organisations", 4_000_000);
    let update = admin.drops(json!({"document": fake.document("clubs.json", text.as_bytes())}));
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while !bot.log().contains("checking a document") {
        assert!(std::time::Instant::now() < deadline, "{}", bot.log());
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    bot.kill().await;
    assert!(fake.confirmed_below() <= update, "it was amid the work, and Telegram brings the document again");
    let bot = place.start(&fake.url(), TOKEN);
    admin.settled(update).await;
    assert!(admin.says("/status").await.starts_with("In service"));
    assert_eq!(fake.calls_of("getFile").len(), 1, "the next process leaves it alone");
    bot.stop().await;
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn documents_of_any_shape_take_little_memory_and_give_it_back() {
    const SIZE: usize = 4_000_000;
    let (fake, _place, bot) = start().await;
    let admin = Chat::private(&fake, ADMIN, "en");
    admin.says("/status").await;
    for (kind, expected) in [
        ("[0,0,…] as organisations", "more like it"),
        ("[{},{},…] as memberships", "more like it"),
        ("[{},{},…] as sources", "The data would then have 1 organisation"),
        ("[\"\",\"\",…] under an unknown key", "The data would then have 1 organisation"),
        ("one key, many times", "more like it"),
        ("one text of escapes", "The data would then have 1 organisation"),
        ("one number", "expected a number such as 87"),
    ] {
        let said = admin.sends_file("izhevsk.json", hostile(kind, SIZE).as_bytes()).await;
        assert!(said.contains(expected), "{kind}: {}", said.chars().take(2_000).collect::<String>());
        assert!(said.len() < 300_000, "{kind}: {} bytes", said.len());
    }
    let peak = bot.memory("VmHWM");
    assert!(peak < 256, "{peak} MB at the peak");
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while bot.memory("VmRSS") > 200 {
        assert!(std::time::Instant::now() < deadline, "{} MB are kept of {peak}", bot.memory("VmRSS"));
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    bot.stop().await;
}

/// A file of a kind that nobody writes in earnest.
fn hostile(kind: &str, size: usize) -> String {
    let (_, make) = hostile_files::KINDS.into_iter().find(|(name, _)| *name == kind).unwrap();
    make(size)
}

/// A message of the bot's that replies to an admin's document.
fn below(admin: &Chat<'_>, message: i64, document: Value) -> Value {
    let user = json!({"id": ADMIN, "is_bot": false, "first_name": "A"});
    let chat = json!({"id": admin.id, "type": "private", "first_name": "A"});
    let replied = json!({"message_id": 1, "date": 1, "chat": chat, "from": user, "document": document});
    json!({"message_id": message, "date": 1, "text": "x", "reply_to_message": replied})
}

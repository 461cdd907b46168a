//! `/reindex` with the real data: what admins read about it, what everybody else notices of it, which is nothing.

use serde_json::json;

use super::bot::data_with;
use super::{ADMIN, Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, TOKEN};

/// Asks for a reindex and gives the report that takes the place of its first message.
async fn reindexed(admin: &Chat<'_>) -> String {
    let report = admin.reindexes("/reindex").await;
    // However long it took.
    let Some((before, after)) = report.split_once(" It took ") else { return report };
    before.to_owned() + after.split_once('.').map_or("", |(_, rest)| rest)
}

#[tokio::test]
async fn an_admin_reads_what_changed_and_everybody_gets_the_new_answer() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let (admin, citizen) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    insta::assert_snapshot!(reindexed(&admin).await, @r"
    Reloaded, and the data is the same: 11 organisations, 23 memberships, 110 facts.
    ");

    let question = "When did Izhevsk join ECAD?";
    assert!(citizen.says(question).await.contains("since 2002"));
    for (from, to) in [
        ("\"start_date\": \"2002\"", "\"start_date\": \"2003\""),
        ("(ECAD) since 2002", "(ECAD) since 2003"),
        ("(ECAD) с 2002 года", "(ECAD) с 2003 года"),
    ] {
        place.change_data(from, to);
    }
    assert!(citizen.says(question).await.contains("since 2002"), "not before the reindex");
    insta::assert_snapshot!(reindexed(&admin).await, @r"
    The new data is in service: 11 organisations, 23 memberships, 110 facts.

    Changed: 1

    • Izhevsk: European Cities Against Drugs (start_date: 2002 → 2003; statement)
    ");
    assert!(citizen.says(question).await.contains("since 2003"));

    place.without_last_membership();
    insta::assert_snapshot!(reindexed(&admin).await, @r"
    The new data is in service: 11 organisations, 22 memberships, 110 facts.

    Removed: 1

    • Cheboksary: Association of Volga Region Cities
    ");
    assert!(
        admin
            .says("/status")
            .await
            .starts_with("In service: 11 organisations, 22 memberships, 110 facts; generation 4.")
    );
    bot.stop().await;
}

#[tokio::test]
async fn a_broken_file_is_reported_whole_and_the_old_data_goes_on() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let (admin, citizen) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    let question = "When did Izhevsk join ECAD?";
    let answer = citizen.says(question).await;
    place.change_data("\"start_date\": \"2002\"", "\"start_date\": \"2002-13\"");
    place.change_data("\"organization_id\": \"volga-cities\"", "\"organization_id\": 1.5");
    insta::assert_snapshot!(place.nameless(&reindexed(&admin).await), @r#"
    The data has 2 problems. The old data stays in service.

    …/data/izhevsk.json:4137:21: /memberships/6/start_date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found "2002-13"; fix: write "2002" or a month from 01 to 12

    …/data/izhevsk.json:4178:26: /memberships/10/organization_id: expected an id in quotes, such as "union-of-russian-cities", found the number 1.5
    "#);
    assert_eq!(citizen.says(question).await, answer);
    place.change_data("{", "");
    insta::assert_snapshot!(place.nameless(&reindexed(&admin).await), @r#"
    The data has 2 problems. The old data stays in service.

    …/data/izhevsk.json:2:3: expected an object {...} with "organizations" and "memberships", found "$schema"

    …/data/izhevsk.json:2:12: expected the end of the file, found ":"; fix: delete what follows the last closing brace
    "#);
    assert_eq!(citizen.says(question).await, answer);
    bot.stop().await;
}

#[tokio::test]
async fn of_two_at_once_one_runs_and_nobody_waits_for_it() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let admin = Chat::private(&fake, ADMIN, "en");
    let group = Chat::group(&fake, -1_005, ADMIN);
    let mut last = 0;
    for round in 0..10_i64 {
        admin.drops(json!({"text": "/reindex"}));
        group.drops(json!({"text": "/reindex"}));
        for user in 0..10 {
            let citizen = Chat::private(&fake, 1000 + round * 10 + user, "ru");
            last = citizen.drops(json!({"text": "Когда Ижевск вступил в ECAD?"}));
        }
    }
    admin.settled(last).await;
    for user in 1000..1100 {
        let texts = fake.texts(user);
        assert!(texts.len() == 1 && texts[0].contains("с 2002 года"), "{user}: {texts:?}");
    }
    let said = [fake.texts(ADMIN), fake.texts(-1_005)].concat();
    let (started, busy): (Vec<_>, Vec<_>) = said.iter().partition(|text| text.starts_with("Reloading"));
    assert_eq!(started.len() + busy.len(), 20);
    assert!(!started.is_empty() && !busy.is_empty(), "{said:?}");
    assert!(busy.iter().all(|text| text.starts_with("A reload is already running.")), "{busy:?}");
    let reports = || admin.reports().len() + group.reports().len();
    fake.wait_for("all reports", |_| reports() == started.len()).await;
    bot.stop().await;
}

#[tokio::test]
async fn nobody_else_may_and_nobody_else_learns_that_one_could() {
    const GROUP: i64 = -1_001_234_567_890;
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let stranger = Chat::private(&fake, 7, "en");
    let unknown = stranger.says("/abracadabra").await;
    for command in ["/reindex", "/Reindex@the_bot now", "/куштвуч", "/reindx"] {
        assert_eq!(stranger.says(command).await, unknown, "{command}");
    }
    let anonymous = json!({"id": 1_087_968_824, "is_bot": true, "first_name": "G", "username": "GroupAnonymousBot"});
    let group = Chat::group(&fake, GROUP, ADMIN);
    let as_group = json!({"id": GROUP, "type": "supergroup", "title": "T"});
    let as_channel = json!({"id": -1_001_077, "type": "channel", "title": "T"});
    for (from, sender) in [
        (anonymous.clone(), as_group.clone()),
        (json!({"id": 136_817_688, "is_bot": true, "first_name": "Channel"}), as_channel),
        (json!({"id": 777_000, "is_bot": false, "first_name": "Telegram"}), as_group),
    ] {
        let said = group.sends(json!({"text": "/reindex", "from": from, "sender_chat": sender})).await;
        assert_eq!(said, "(silence)", "{from}");
    }
    assert!(Chat::private(&fake, ADMIN, "en").says("/status").await.contains("generation 1."));
    bot.stop().await;
}

#[tokio::test]
async fn the_data_set_of_before_comes_back_and_stays() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    let bot = place.start(&fake.url(), TOKEN);
    let (admin, citizen) = (Chat::private(&fake, ADMIN, "en"), Chat::private(&fake, 7, "en"));
    assert_eq!(admin.says("/reindex previous").await, "No earlier data set is kept.");
    assert!(admin.says("/reindex everything").await.contains("/reindex previous goes back to the data set before"));
    place.write("data/izhevsk.json", &data_with("2004"));
    reindexed(&admin).await;
    assert!(citizen.says("When did we join ECAD?").await.contains("2004"));
    let back = |command: &'static str| async {
        admin.reindexes(command).await;
        citizen.says("When did we join ECAD?").await
    };
    assert!(back("/reindex previous").await.contains("2002"));
    bot.kill().await;
    let bot = place.start(&fake.url(), TOKEN);
    assert!(citizen.says("When did we join ECAD?").await.contains("2002"), "though the folder has the other one");
    assert!(bot.log().contains("serving the data set that came into service last"));
    assert!(back("/reindex previous").await.contains("2004"), "and forth");
    assert!(back("/reindex previous").await.contains("2002"));
    assert!(back("/reindex").await.contains("2004"), "the folder's");
    bot.stop().await;
}

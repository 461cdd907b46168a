//! Real questions about organisations, in private, in a group and edited afterwards.

use serde_json::json;

use super::{Bot, Chat};
use crate::fake_telegram::{BOT_ID, FakeTelegram};

#[tokio::test]
async fn organisations_and_topics() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let english = Chat::private(&fake, 7, "en");
    insta::assert_snapshot!(english.says("/org ecad").await, @"
    European Cities Against Drugs (ECAD) is an international organisation, Europe's leading one among those that work for a drug-free Europe.

    Izhevsk has been a full member of European Cities Against Drugs (ECAD) since 2002.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When joined?]
    [All memberships]
    ");
    insta::assert_snapshot!(english.says("/org nato").await, @"
    The data says nothing about “nato”.
    [When did Izhevsk join ECAD?]
    [What has Izhevsk joined since 2006?]
    [What is the Aalborg Charter?]
    ");
    insta::assert_snapshot!(english.says("/search health").await, @"
    The WHO Healthy Cities project is a global project of the World Health Organization that draws local governments into working for people's health.

    Izhevsk has taken part in the WHO Healthy Cities project since 1995.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When joined?]
    [All memberships]
    ");
    let russian = Chat::private(&fake, 8, "ru");
    insta::assert_snapshot!(russian.says("/org МАГ").await, @"
    Международная ассамблея столиц и крупных городов (МАГ) — общественная неправительственная организация 85 городов из 9 стран СНГ; она основана 3 сентября 1998 года.

    Ижевск — член Международной ассамблеи столиц и крупных городов; с какого времени, в источнике не сказано.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Когда вступили?]
    [Дата основания]
    [Весь список]
    ");
    insta::assert_snapshot!(russian.says("/org нато").await, @"
    О «нато» в данных ничего не сказано.
    [Когда Ижевск вступил в Союз российских городов?]
    [Куда Ижевск вступил до 2000 года?]
    [Что такое ECAD?]
    ");
    insta::assert_snapshot!(russian.says("/search наркотики").await, @"
    «Европейские города против наркотиков» (ECAD) — международная организация, которая занимает ведущее место среди выступающих за Европу без наркотиков.

    Ижевск — полноправный член организации «Европейские города против наркотиков» (ECAD) с 2002 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Когда вступили?]
    [Весь список]
    ");
    insta::assert_snapshot!(russian.says("Когда Ижевск вступил в МАГ?").await, @"
    С какого времени Ижевск состоит в Международной ассамблее столиц и крупных городов, в данных не сказано.

    Международная ассамблея столиц и крупных городов основана 3 сентября 1998 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Дата основания]
    [Что такое Международная ассамблея столиц и крупных городов?]
    [Весь список]
    ");
    bot.stop().await;
}

#[tokio::test]
async fn a_group_hears_the_answer_to_what_it_asked_and_nothing_else() {
    const GROUP: i64 = -1_001_234_567_890;
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let group = Chat::group(&fake, GROUP, 7).in_topic(55);
    for text in ["When did Izhevsk join ECAD?", "/since@other_bot 2006", "thanks", "/reindex", "/reindex@the_bot"] {
        assert_eq!(group.says(text).await, "(silence)", "{text}");
    }
    insta::assert_snapshot!(group.says("@the_bot when did Izhevsk join ECAD?").await, @"
    Izhevsk has been a full member of European Cities Against Drugs (ECAD) since 2002.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [What is European Cities Against Drugs?]
    [All memberships]
    ");
    let of_bot = json!({"message_id": fake.last_said(GROUP), "date": 1, "chat": {"id": GROUP, "type": "supergroup", "title": "T"},
        "from": {"id": BOT_ID, "is_bot": true, "first_name": "Bot"}, "text": "x"});
    insta::assert_snapshot!(group.sends(json!({"text": "and the Union of Russian Cities?", "reply_to_message": of_bot})).await, @"
    Izhevsk has belonged to the Union of Russian Cities since 1992.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When founded?]
    [What is Union of Russian Cities?]
    [All memberships]
    ");
    insta::assert_snapshot!(group.says("/before@the_bot 1995").await, @"
    Before 1995, Izhevsk joined the Union of Russian Cities (1992).

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When joined?]
    [When founded?]
    [What is Union of Russian Cities?]
    ");
    let topics: Vec<_> =
        fake.calls_of("sendMessage").iter().map(|c| c.parameters["message_thread_id"].clone()).collect();
    assert_eq!(topics, [55, 55, 55]);
    bot.stop().await;
}

#[tokio::test]
async fn an_edited_question_edits_its_real_answer() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "ru");
    insta::assert_snapshot!(chat.says("Когда Ижевск вступил в ЕКАД").await, @"
    Ижевск — полноправный член организации «Европейские города против наркотиков» (ECAD) с 2002 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Что такое «Европейские города против наркотиков»?]
    [Весь список]
    ");
    insta::assert_snapshot!(chat.edits("Когда Ижевск вступил в СРГ").await, @"
    (edited) Ижевск состоит в Союзе российских городов с 1992 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Дата основания]
    [Что такое Союз российских городов?]
    [Весь список]
    ");
    assert_eq!(fake.texts(7).len(), 1);
    bot.stop().await;
}

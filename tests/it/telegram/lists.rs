//! Lists of real memberships: `/list`, `/since 2006`, pages that turn in place.

use super::{Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, TOKEN};

#[tokio::test]
async fn the_whole_list_is_one_message_with_its_dates_in_bold_and_a_link_to_the_source() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    insta::assert_snapshot!(Chat::private(&fake, 7, "en").says("/list").await, @"
    Izhevsk belongs to eight organisations, takes part in two projects and has signed one charter:

    • since 1992 — Union of Russian Cities
    • since 1995 — WHO Healthy Cities project
    • since 1997 — Association of Municipalities “Cities of Ural”
    • 2000 — Aalborg Charter “The Cities of Europe on the Way to Sustained Development”
    • since 2002 — European Cities Against Drugs
    • since 2004 — Eurasia Section of United Cities and Local Governments
    • since 2006 — Council of Municipalities of the Udmurt Republic
    • since 2008 — Intercultural Cities
    • since 2011 — Association for Healthy Cities, Districts and Settlements
    • since 2015 — Association of Volga Region Cities
    • no date stated — International Assembly of Capitals and Large Cities

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [📊 Timeline]
    ");
    insta::assert_snapshot!(Chat::private(&fake, 8, "ru").says("/list").await, @"
    Ижевск состоит в восьми организациях, участвует в двух проектах и подписал одну хартию:

    • с 1992 года — Союз российских городов
    • с 1995 года — проект ВОЗ «Здоровые города»
    • с 1997 года — Ассоциация муниципальных образований «Города Урала»
    • 2000 — Ольборгская хартия «Города Европы на пути к устойчивому развитию»
    • с 2002 года — «Европейские города против наркотиков»
    • с 2004 года — Евразийское отделение Всемирной организации «Объединённые города и местные власти»
    • с 2006 года — Ассоциация «Совет муниципальных образований Удмуртской Республики»
    • с 2008 года — «Интеркультурные города»
    • с 2011 года — Ассоциация «Здоровые города, районы и посёлки»
    • с 2015 года — Ассоциация городов Поволжья
    • дата не указана — Международная ассамблея столиц и крупных городов

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [📊 Лента времени]
    ");
    let sent = &fake.calls_of("sendMessage")[0].parameters;
    let of_kind = |kind: &str| {
        let entities = sent["entities"].as_array().unwrap().iter();
        entities.filter(|entity| entity["type"] == kind).cloned().collect::<Vec<_>>()
    };
    assert_eq!(of_kind("bold").len(), 11);
    assert_eq!(of_kind("text_link")[0]["url"], "http://sad201.izh.ru/en/info/14203.html");
    bot.stop().await;
}

#[tokio::test]
async fn a_long_list_turns_its_pages_in_place() {
    let fake = FakeTelegram::start().await;
    let place = Place::new();
    place.add_memberships(12);
    let bot = place.start(&fake.url(), TOKEN);
    let chat = Chat::private(&fake, 7, "en");
    insta::assert_snapshot!(chat.says("/list").await, @"
    Izhevsk belongs to 20 organisations, takes part in two projects and has signed one charter:

    • since 1992 — Union of Russian Cities
    • since 1995 — WHO Healthy Cities project
    • since 1997 — Association of Municipalities “Cities of Ural”
    • 2000 — Aalborg Charter “The Cities of Europe on the Way to Sustained Development”
    • since 2002 — European Cities Against Drugs
    • since 2004 — Eurasia Section of United Cities and Local Governments
    • since 2006 — Council of Municipalities of the Udmurt Republic
    • since 2008 — Intercultural Cities
    • since 2011 — Association for Healthy Cities, Districts and Settlements
    • since 2015 — Association of Volga Region Cities

    1–10 of 23

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [11–20 ▶]
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.presses("11–20 ▶").await, @"
    (edited) Izhevsk belongs to 20 organisations, takes part in two projects and has signed one charter:

    • since January 2021 — Added Club 1
    • since February 2021 — Added Club 2
    • since March 2021 — Added Club 3
    • since April 2021 — Added Club 4
    • since May 2021 — Added Club 5
    • since June 2021 — Added Club 6
    • since July 2021 — Added Club 7
    • since August 2021 — Added Club 8
    • since September 2021 — Added Club 9
    • since October 2021 — Added Club 10

    11–20 of 23

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [◀ 1–10] [21–23 ▶]
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.presses("21–23 ▶").await, @"
    (edited) Izhevsk belongs to 20 organisations, takes part in two projects and has signed one charter:

    • since November 2021 — Added Club 11
    • since December 2021 — Added Club 12
    • no date stated — International Assembly of Capitals and Large Cities

    21–23 of 23

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [◀ 11–20]
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.presses("◀ 11–20").await.lines().nth_back(1).unwrap(), @"[◀ 1–10] [21–23 ▶]");
    assert_eq!(fake.texts(7).len(), 1, "no second message");

    let chat = Chat::private(&fake, 8, "ru");
    chat.says("/since 2004").await;
    insta::assert_snapshot!(chat.presses("11–17 ▶").await, @"
    (edited) С 2004 года Ижевск вступил в 16 организаций и присоединился к одному проекту:

    • июнь 2021 года — Added Club 6
    • июль 2021 года — Added Club 7
    • август 2021 года — Added Club 8
    • сентябрь 2021 года — Added Club 9
    • октябрь 2021 года — Added Club 10
    • ноябрь 2021 года — Added Club 11
    • декабрь 2021 года — Added Club 12

    11–17 из 17

    Кроме того, Ижевск состоит в Международной ассамблее столиц и крупных городов, но с какого времени, в данных не сказано.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [◀ 1–10]
    [📊 Лента времени]
    ");
    bot.stop().await;
}

#[tokio::test]
async fn commands_about_years_in_english() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    insta::assert_snapshot!(chat.says("/since 2006").await, @"
    Izhevsk has joined three organisations and one project since 2006:

    • 2006 — Council of Municipalities of the Udmurt Republic
    • 2008 — Intercultural Cities
    • 2011 — Association for Healthy Cities, Districts and Settlements
    • 2015 — Association of Volga Region Cities

    Izhevsk is also a member of the International Assembly of Capitals and Large Cities, but the data doesn't say since when.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.says("/in 90s").await, @"
    Izhevsk joined two organisations and one project in the 1990s:

    • 1992 — Union of Russian Cities
    • 1995 — WHO Healthy Cities project
    • 1997 — Association of Municipalities “Cities of Ural”

    Izhevsk is also a member of the International Assembly of Capitals and Large Cities, but the data doesn't say since when.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.says("/in 2005").await, @"
    Nothing in 2005. Before that, Izhevsk began to take part in the Eurasia Section of United Cities and Local Governments in 2004; after that, Izhevsk joined the Council of Municipalities of the Udmurt Republic in 2006.

    Izhevsk is also a member of the International Assembly of Capitals and Large Cities, but the data doesn't say since when.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    ");
    insta::assert_snapshot!(chat.says("/in 1998").await, @"
    Nothing in 1998. Before that, Izhevsk joined the Association of Municipalities “Cities of Ural” in 1997; after that, Izhevsk signed the Aalborg Charter “The Cities of Europe on the Way to Sustained Development” in 2000. The Association of Volga Region Cities (1998) and the International Assembly of Capitals and Large Cities (3 September 1998) were founded in 1998.

    Izhevsk is also a member of the International Assembly of Capitals and Large Cities, but the data doesn't say since when.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    ");
    insta::assert_snapshot!(chat.says("/before 1995").await, @"
    Before 1995, Izhevsk joined the Union of Russian Cities (1992).

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When joined?]
    [When founded?]
    [What is Union of Russian Cities?]
    ");
    insta::assert_snapshot!(chat.says("/between 1995 2004").await, @"
    Izhevsk joined three organisations and one project and signed one charter from 1995 to 2004:

    • 1995 — WHO Healthy Cities project
    • 1997 — Association of Municipalities “Cities of Ural”
    • 2000 — Aalborg Charter “The Cities of Europe on the Way to Sustained Development”
    • 2002 — European Cities Against Drugs
    • 2004 — Eurasia Section of United Cities and Local Governments

    Izhevsk is also a member of the International Assembly of Capitals and Large Cities, but the data doesn't say since when.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [📊 Timeline]
    ");
    bot.stop().await;
}

#[tokio::test]
async fn commands_about_years_in_russian() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "ru");
    insta::assert_snapshot!(chat.says("/since 2006").await, @"
    С 2006 года Ижевск вступил в три организации и присоединился к одному проекту:

    • 2006 — Ассоциация «Совет муниципальных образований Удмуртской Республики»
    • 2008 — «Интеркультурные города»
    • 2011 — Ассоциация «Здоровые города, районы и посёлки»
    • 2015 — Ассоциация городов Поволжья

    Кроме того, Ижевск состоит в Международной ассамблее столиц и крупных городов, но с какого времени, в данных не сказано.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [📊 Лента времени]
    ");
    insta::assert_snapshot!(chat.says("/in 90-е").await, @"
    В 1990-е годы Ижевск вступил в две организации и присоединился к одному проекту:

    • 1992 — Союз российских городов
    • 1995 — проект ВОЗ «Здоровые города»
    • 1997 — Ассоциация муниципальных образований «Города Урала»

    Кроме того, Ижевск состоит в Международной ассамблее столиц и крупных городов, но с какого времени, в данных не сказано.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [📊 Лента времени]
    ");
    insta::assert_snapshot!(chat.says("/in 2005").await, @"
    В 2005 году Ижевск никуда не вступал. До этого Ижевск присоединился к Евразийскому отделению Всемирной организации «Объединённые города и местные власти» в 2004 году, а после Ижевск вступил в Ассоциацию «Совет муниципальных образований Удмуртской Республики» в 2006 году.

    Кроме того, Ижевск состоит в Международной ассамблее столиц и крупных городов, но с какого времени, в данных не сказано.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    ");
    insta::assert_snapshot!(chat.says("/in 1998").await, @"
    В 1998 году Ижевск никуда не вступал. До этого Ижевск вступил в Ассоциацию муниципальных образований «Города Урала» в 1997 году, а после Ижевск подписал Ольборгскую хартию «Города Европы на пути к устойчивому развитию» в 2000 году. В 1998 году основаны Ассоциация городов Поволжья (1998) и Международная ассамблея столиц и крупных городов (3 сентября 1998 года).

    Кроме того, Ижевск состоит в Международной ассамблее столиц и крупных городов, но с какого времени, в данных не сказано.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    ");
    insta::assert_snapshot!(chat.says("/before 1995").await, @"
    До 1995 года Ижевск вступил в Союз российских городов (1992).

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Когда вступили?]
    [Дата основания]
    [Что такое Союз российских городов?]
    ");
    insta::assert_snapshot!(chat.says("/between 1995 2004").await, @"
    С 1995 года по 2004 год Ижевск вступил в три организации, присоединился к одному проекту и подписал одну хартию:

    • 1995 — проект ВОЗ «Здоровые города»
    • 1997 — Ассоциация муниципальных образований «Города Урала»
    • 2000 — Ольборгская хартия «Города Европы на пути к устойчивому развитию»
    • 2002 — «Европейские города против наркотиков»
    • 2004 — Евразийское отделение Всемирной организации «Объединённые города и местные власти»

    Кроме того, Ижевск состоит в Международной ассамблее столиц и крупных городов, но с какого времени, в данных не сказано.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [📊 Лента времени]
    ");
    bot.stop().await;
}

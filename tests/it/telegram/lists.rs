//! Lists of real memberships: `/list`, `/since 2006`, pages that turn in place.

use super::{Bot, Chat, Place};
use crate::fake_telegram::{FakeTelegram, TOKEN};

#[tokio::test]
async fn the_whole_list_is_one_message_with_its_dates_in_bold_and_a_link_to_the_source() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    insta::assert_snapshot!(Chat::private(&fake, 7, "en").says("/list").await, @r"
    Izhevsk belongs to 11 organisations and the like, 10 of them with a date.

    • 1992 — Union of Russian Cities
    • 1995 — WHO Healthy Cities project
    • 1997 — Association of Municipalities “Cities of Ural”
    • 2000 — Aalborg Charter “The Cities of Europe on the Way to Sustained Development”
    • 2002 — European Cities Against Drugs
    • 2004 — Eurasia Section of United Cities and Local Governments
    • 2006 — Council of Municipalities of the Udmurt Republic
    • 2008 — Intercultural Cities
    • 2011 — Association for Healthy Cities, Districts and Settlements
    • 2015 — Association of Volga Region Cities
    • no date — International Assembly of Capitals and Large Cities

    Source: International and regional cooperation, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [📊 Timeline]
    ");
    insta::assert_snapshot!(Chat::private(&fake, 8, "ru").says("/list").await, @r"
    Ижевск состоит в 11 организациях (вместе с проектами и хартиями); год указан для 10.

    • 1992 — Союз российских городов
    • 1995 — проект ВОЗ «Здоровые города»
    • 1997 — Ассоциация муниципальных образований «Города Урала»
    • 2000 — Ольборгская хартия «Города Европы на пути к устойчивому развитию»
    • 2002 — «Европейские города против наркотиков»
    • 2004 — Евразийское отделение Всемирной организации «Объединённые города и местные власти»
    • 2006 — Ассоциация «Совет муниципальных образований Удмуртской Республики»
    • 2008 — «Интеркультурные города»
    • 2011 — Ассоциация «Здоровые города, районы и посёлки»
    • 2015 — Ассоциация городов Поволжья
    • без даты — Международная ассамблея столиц и крупных городов

    Источник: Международное и региональное сотрудничество, Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
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
    insta::assert_snapshot!(chat.says("/list").await, @r"
    Izhevsk belongs to 23 organisations and the like, 22 of them with a date.

    • 1992 — Union of Russian Cities
    • 1995 — WHO Healthy Cities project
    • 1997 — Association of Municipalities “Cities of Ural”
    • 2000 — Aalborg Charter “The Cities of Europe on the Way to Sustained Development”
    • 2002 — European Cities Against Drugs
    • 2004 — Eurasia Section of United Cities and Local Governments
    • 2006 — Council of Municipalities of the Udmurt Republic
    • 2008 — Intercultural Cities
    • 2011 — Association for Healthy Cities, Districts and Settlements
    • 2015 — Association of Volga Region Cities

    1–10 of 23

    Source: International and regional cooperation, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [11–20 ▶]
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.presses("11–20 ▶").await, @r"
    (edited) Izhevsk belongs to 23 organisations and the like, 22 of them with a date.

    • 2021 — Added Club 1
    • 2022 — Added Club 2
    • 2023 — Added Club 3
    • 2024 — Added Club 4
    • 2025 — Added Club 5
    • 2026 — Added Club 6
    • 2027 — Added Club 7
    • 2028 — Added Club 8
    • 2029 — Added Club 9
    • 2030 — Added Club 10

    11–20 of 23

    Source: International and regional cooperation, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [◀ 1–10] [21–23 ▶]
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.presses("21–23 ▶").await, @r"
    (edited) Izhevsk belongs to 23 organisations and the like, 22 of them with a date.

    • 2031 — Added Club 11
    • 2032 — Added Club 12
    • no date — International Assembly of Capitals and Large Cities

    21–23 of 23

    Source: International and regional cooperation, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [◀ 11–20]
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.presses("◀ 11–20").await.lines().nth_back(1).unwrap(), @"[◀ 1–10] [21–23 ▶]");
    assert_eq!(fake.texts(7).len(), 1, "no second message");

    let chat = Chat::private(&fake, 8, "ru");
    chat.says("/since 2004").await;
    insta::assert_snapshot!(chat.presses("11–17 ▶").await, @r"
    (edited) С 2004 года — 17 вступлений. Первое — Евразийское отделение Всемирной организации «Объединённые города и местные власти» (2004), последнее — Added Club 12 (2032):

    • 2026 — Added Club 6
    • 2027 — Added Club 7
    • 2028 — Added Club 8
    • 2029 — Added Club 9
    • 2030 — Added Club 10
    • 2031 — Added Club 11
    • 2032 — Added Club 12

    11–17 из 17

    Год вступления не указан, поэтому в список не вошло: Международная ассамблея столиц и крупных городов.

    Источник: Международное и региональное сотрудничество, Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
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
    insta::assert_snapshot!(chat.says("/since 2006").await, @r"
    Izhevsk joined 4 organisations since 2006, from Council of Municipalities of the Udmurt Republic (2006) to Association of Volga Region Cities (2015):

    • 2006 — Council of Municipalities of the Udmurt Republic
    • 2008 — Intercultural Cities
    • 2011 — Association for Healthy Cities, Districts and Settlements
    • 2015 — Association of Volga Region Cities

    No date is stated for International Assembly of Capitals and Large Cities, so the list leaves it out.

    Source: International and regional cooperation, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.says("/in 90s").await, @r"
    Izhevsk joined 3 organisations in the 1990s, from Union of Russian Cities (1992) to Association of Municipalities “Cities of Ural” (1997):

    • 1992 — Union of Russian Cities
    • 1995 — WHO Healthy Cities project
    • 1997 — Association of Municipalities “Cities of Ural”

    No date is stated for International Assembly of Capitals and Large Cities, so the list leaves it out.

    Source: International and regional cooperation, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [📊 Timeline]
    ");
    insta::assert_snapshot!(chat.says("/in 2005").await, @r"
    None in 2005: the data dates no joining of Izhevsk to that time.

    The last before that: Eurasia Section of United Cities and Local Governments (2004).

    The next after that: Council of Municipalities of the Udmurt Republic (2006).

    No date is stated for International Assembly of Capitals and Large Cities, so the list leaves it out.
    ");
    insta::assert_snapshot!(chat.says("/in 1998").await, @r"
    None in 1998: the data dates no joining of Izhevsk to that time. Founded in 1998: Association of Volga Region Cities (1998) and International Assembly of Capitals and Large Cities (3 September 1998).

    The last before that: Association of Municipalities “Cities of Ural” (1997).

    The next after that: Aalborg Charter “The Cities of Europe on the Way to Sustained Development” (2000).

    No date is stated for International Assembly of Capitals and Large Cities, so the list leaves it out.
    ");
    insta::assert_snapshot!(chat.says("/before 1995").await, @r"
    Izhevsk joined one organisation before 1995: Union of Russian Cities (1992).

    No date is stated for International Assembly of Capitals and Large Cities, so the list leaves it out.

    Source: International and regional cooperation, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When joined?]
    [When founded?]
    [What is Union of Russian Cities?]
    ");
    insta::assert_snapshot!(chat.says("/between 1995 2004").await, @r"
    Izhevsk joined 5 organisations from 1995 to 2004, from WHO Healthy Cities project (1995) to Eurasia Section of United Cities and Local Governments (2004):

    • 1995 — WHO Healthy Cities project
    • 1997 — Association of Municipalities “Cities of Ural”
    • 2000 — Aalborg Charter “The Cities of Europe on the Way to Sustained Development”
    • 2002 — European Cities Against Drugs
    • 2004 — Eurasia Section of United Cities and Local Governments

    No date is stated for International Assembly of Capitals and Large Cities, so the list leaves it out.

    Source: International and regional cooperation, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [📊 Timeline]
    ");
    bot.stop().await;
}

#[tokio::test]
async fn commands_about_years_in_russian() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "ru");
    insta::assert_snapshot!(chat.says("/since 2006").await, @r"
    С 2006 года — 4 вступления. Первое — Ассоциация «Совет муниципальных образований Удмуртской Республики» (2006), последнее — Ассоциация городов Поволжья (2015):

    • 2006 — Ассоциация «Совет муниципальных образований Удмуртской Республики»
    • 2008 — «Интеркультурные города»
    • 2011 — Ассоциация «Здоровые города, районы и посёлки»
    • 2015 — Ассоциация городов Поволжья

    Год вступления не указан, поэтому в список не вошло: Международная ассамблея столиц и крупных городов.

    Источник: Международное и региональное сотрудничество, Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [📊 Лента времени]
    ");
    insta::assert_snapshot!(chat.says("/in 90-е").await, @r"
    В 1990-е годы — 3 вступления. Первое — Союз российских городов (1992), последнее — Ассоциация муниципальных образований «Города Урала» (1997):

    • 1992 — Союз российских городов
    • 1995 — проект ВОЗ «Здоровые города»
    • 1997 — Ассоциация муниципальных образований «Города Урала»

    Год вступления не указан, поэтому в список не вошло: Международная ассамблея столиц и крупных городов.

    Источник: Международное и региональное сотрудничество, Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [📊 Лента времени]
    ");
    insta::assert_snapshot!(chat.says("/in 2005").await, @r"
    В 2005 году — ни одного вступления.

    Последнее перед этим: Евразийское отделение Всемирной организации «Объединённые города и местные власти» (2004).

    Следующее после этого: Ассоциация «Совет муниципальных образований Удмуртской Республики» (2006).

    Год вступления не указан, поэтому в список не вошло: Международная ассамблея столиц и крупных городов.
    ");
    insta::assert_snapshot!(chat.says("/in 1998").await, @r"
    В 1998 году — ни одного вступления. В 1998 году основаны: Ассоциация городов Поволжья (1998) и Международная ассамблея столиц и крупных городов (3 сентября 1998 года).

    Последнее перед этим: Ассоциация муниципальных образований «Города Урала» (1997).

    Следующее после этого: Ольборгская хартия «Города Европы на пути к устойчивому развитию» (2000).

    Год вступления не указан, поэтому в список не вошло: Международная ассамблея столиц и крупных городов.
    ");
    insta::assert_snapshot!(chat.says("/before 1995").await, @r"
    До 1995 года — одно вступление: Союз российских городов (1992).

    Год вступления не указан, поэтому в список не вошло: Международная ассамблея столиц и крупных городов.

    Источник: Международное и региональное сотрудничество, Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Когда вступили?]
    [Дата основания]
    [Что такое Союз российских городов?]
    ");
    insta::assert_snapshot!(chat.says("/between 1995 2004").await, @r"
    С 1995 года по 2004 год — 5 вступлений. Первое — проект ВОЗ «Здоровые города» (1995), последнее — Евразийское отделение Всемирной организации «Объединённые города и местные власти» (2004):

    • 1995 — проект ВОЗ «Здоровые города»
    • 1997 — Ассоциация муниципальных образований «Города Урала»
    • 2000 — Ольборгская хартия «Города Европы на пути к устойчивому развитию»
    • 2002 — «Европейские города против наркотиков»
    • 2004 — Евразийское отделение Всемирной организации «Объединённые города и местные власти»

    Год вступления не указан, поэтому в список не вошло: Международная ассамблея столиц и крупных городов.

    Источник: Международное и региональное сотрудничество, Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [📊 Лента времени]
    ");
    bot.stop().await;
}

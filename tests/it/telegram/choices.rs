//! Where the bot asks back: `/since` without a year, a name that two organisations share.

use super::{Bot, Chat};
use crate::fake_telegram::FakeTelegram;

#[tokio::test]
async fn a_command_without_its_year_asks_and_a_button_answers() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    insta::assert_snapshot!(chat.says("/since").await, @r"
    Since which year? Choose one or add it to the command: /since 2006
    [1992] [2000] [2006] [2015]
    ");
    insta::assert_snapshot!(chat.presses("2015").await, @"
    (edited) Since 2015, Izhevsk has joined the Association of Volga Region Cities (2015).

    Izhevsk is also a member of the International Assembly of Capitals and Large Cities, but the data doesn't say since when.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When joined?]
    [When founded?]
    [What is Association of Volga Region Cities?]
    ");
    insta::assert_snapshot!(chat.says("/before yesteryear").await, @r"
    Before which year? Choose one or add it to the command: /before 2000
    [1995] [2000] [2006] [2015]
    ");
    insta::assert_snapshot!(chat.says("/in").await, @r"
    In which year or decade? Choose one or add it to the command: /in 1998, /in 90s
    [1992] [2000] [2006] [2015]
    ");
    insta::assert_snapshot!(chat.says("/search").await, @r"
    What should I look for? Add it to the command: /search health
    [When did Izhevsk join ECAD?]
    [What has Izhevsk joined since 2006?]
    [What is the Aalborg Charter?]
    ");

    let chat = Chat::private(&fake, 8, "ru");
    insta::assert_snapshot!(chat.says("/since").await, @r"
    С какого года? Выберите или допишите к команде: /since 2006
    [1992] [2000] [2006] [2015]
    ");
    insta::assert_snapshot!(chat.says("/between 1995").await, @r"
    Между какими годами? Выберите или допишите оба к команде: /between 1995 2005
    [1992–2000] [2000–2006] [2006–2015]
    ");
    insta::assert_snapshot!(chat.presses("1992–2000").await, @"
    (edited) С 1992 года по 2000 год Ижевск вступил в две организации, присоединился к одному проекту и подписал одну хартию:

    • 1992 — Союз российских городов
    • 1995 — проект ВОЗ «Здоровые города»
    • 1997 — Ассоциация муниципальных образований «Города Урала»
    • 2000 — Ольборгская хартия «Города Европы на пути к устойчивому развитию»

    Кроме того, Ижевск состоит в Международной ассамблее столиц и крупных городов, но с какого времени, в данных не сказано.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [📊 Лента времени]
    ");
    insta::assert_snapshot!(chat.says("/org").await, @r"
    О какой организации рассказать? Выберите или допишите её название к команде: /org ECAD
    [Союз российских городов]
    [проект ВОЗ «Здоровые города»]
    [Ассоциация «Здоровые города, районы и посёлки»]
    [Ассоциация муниципальных образований «Города Урала»]
    [Международная ассамблея столиц и крупных городов]
    [Ольборгская хартия «Города Европы на пути к устойчивому развитию»]
    [«Европейские города против наркотиков»]
    [Евразийское отделение Всемирной организации «Объединённые города и местные власти»]
    [Ассоциация «Совет муниципальных образований Удмуртской Республики»]
    [«Интеркультурные города»]
    [Ассоциация городов Поволжья]
    ");
    insta::assert_snapshot!(chat.presses("Союз российских городов").await, @"
    (edited) Союз российских городов (СРГ) — объединение 87 городов России, созданное в 1991 году, чтобы содействовать становлению и развитию местного самоуправления.

    Ижевск состоит в Союзе российских городов с 1992 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Когда вступили?]
    [Дата основания]
    [Весь список]
    ");
    assert_eq!(fake.texts(8).len(), 3, "a choice takes the place of the question");
    bot.stop().await;
}

#[tokio::test]
async fn an_unclear_question_is_asked_back_and_the_choice_takes_its_place() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let russian = Chat::private(&fake, 7, "ru");
    insta::assert_snapshot!(russian.says("когда мы вступили в ассоциацию").await, @"
    Уточните, пожалуйста: что имеется в виду?
    [Ассоциация «Здоровые города, районы и посёлки»]
    [Ассоциация муниципальных образований «Города Урала»]
    [Ассоциация городов Поволжья]
    [Ассоциация «Совет муниципальных образований Удмуртской Республики»]
    ");
    insta::assert_snapshot!(russian.presses("Ассоциация городов Поволжья").await, @"
    (edited) Ижевск состоит в Ассоциации городов Поволжья с 2015 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Дата основания]
    [Что такое Ассоциация городов Поволжья?]
    [Весь список]
    ");
    let duration = russian.says("а сколько лет мы в ней?").await;
    assert!(duration.starts_with("Ижевск состоит в Ассоциации городов Поволжья 11 лет (с 2015 года)."), "{duration}");
    let english = Chat::private(&fake, 8, "en");
    insta::assert_snapshot!(english.says("When did we join the association?").await, @r"
    Which one do you mean?
    [Association for Healthy Cities, Districts and Settlements]
    [Association of Municipalities “Cities of Ural”]
    [Association of Volga Region Cities]
    [Council of Municipalities of the Udmurt Republic]
    ");
    insta::assert_snapshot!(english.presses("Association of Municipalities “Cities of Ural”").await, @"
    (edited) Izhevsk has belonged to the Association of Municipalities “Cities of Ural” since 1997.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [What is Association of Municipalities “Cities of Ural”?]
    [All memberships]
    ");
    assert_eq!((fake.texts(7).len(), fake.texts(8).len()), (2, 1));
    bot.stop().await;
}

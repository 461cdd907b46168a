//! The first things that people write and press, with the real answers, in both languages.

use super::{Bot, Chat};
use crate::fake_telegram::FakeTelegram;

#[tokio::test]
async fn a_first_contact_in_english() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    insta::assert_snapshot!(chat.says("/start").await, @r"
    Hello! Ask me what Izhevsk belongs to, since when, and what those organisations are.
    [When did Izhevsk join ECAD?]
    [What has Izhevsk joined since 2006?]
    [What is the Aalborg Charter?]
    ");
    insta::assert_snapshot!(chat.presses("When did Izhevsk join ECAD?").await, @"
    Izhevsk has been a full member of European Cities Against Drugs (ECAD) since 2002.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [What is European Cities Against Drugs?]
    [All memberships]
    ");
    insta::assert_snapshot!(chat.presses("What is European Cities Against Drugs?").await, @"
    European Cities Against Drugs (ECAD) is an international organisation, Europe's leading one among those that work for a drug-free Europe.

    Izhevsk has been a full member of European Cities Against Drugs (ECAD) since 2002.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When joined?]
    [All memberships]
    ");
    insta::assert_snapshot!(chat.says("when was it founded?").await, @"
    The data doesn't say when European Cities Against Drugs was founded.

    Izhevsk has been a full member of European Cities Against Drugs (ECAD) since 2002.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When joined?]
    [What is European Cities Against Drugs?]
    [All memberships]
    ");
    insta::assert_snapshot!(chat.says("What's the weather like tomorrow?").await, @"
    I don't know that: I can tell what Izhevsk belongs to, since when, and what those organisations are.
    [When did Izhevsk join ECAD?]
    [What has Izhevsk joined since 2006?]
    [What is the Aalborg Charter?]
    ");
    insta::assert_snapshot!(chat.says("thanks!").await, @"
    You're welcome! Ask on whenever you like.
    [When did Izhevsk join ECAD?]
    [What has Izhevsk joined since 2006?]
    [What is the Aalborg Charter?]
    ");
    insta::assert_snapshot!(chat.says("/help").await, @r"
    Ask me what Izhevsk belongs to, since when, and what those organisations are.
    [When did Izhevsk join ECAD?]
    [What has Izhevsk joined since 2006?]
    [What is the Aalborg Charter?]
    ");
    insta::assert_snapshot!(chat.says("/about").await, @"
    The facts come from “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020.

    http://sad201.izh.ru/en/info/14203.html
    ");
    insta::assert_snapshot!(chat.says("/privacy").await, @r"
    I keep as little as I can.

    • The language you chose for this chat.
    • For half an hour, what my last answer to you was about, so that you can ask “and when was it founded?” In a group that stands under your Telegram number.
    • For two days, the numbers of messages and what my answers were about, so that you can reply to one, and an edited question edits its answer.
    • Questions I couldn’t answer, and those whose answer was called wrong: the words alone, without who asked. /forget can’t find them, since nothing ties them to you.

    Nothing else is stored: no names, no message history. /forget deletes what belongs to this chat.
    ");
    bot.stop().await;
}

#[tokio::test]
async fn a_first_contact_in_russian() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "ru");
    insta::assert_snapshot!(chat.says("/start").await, @"
    Здравствуйте! Спросите, где состоит Ижевск, с какого времени и что это за организации.
    [Когда Ижевск вступил в Союз российских городов?]
    [Куда Ижевск вступил до 2000 года?]
    [Что такое ECAD?]
    ");
    insta::assert_snapshot!(chat.presses("Что такое ECAD?").await, @"
    «Европейские города против наркотиков» (ECAD) — международная организация, которая занимает ведущее место среди выступающих за Европу без наркотиков.

    Ижевск — полноправный член организации «Европейские города против наркотиков» (ECAD) с 2002 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Когда вступили?]
    [Весь список]
    ");
    insta::assert_snapshot!(chat.presses("Когда вступили?").await, @"
    Ижевск — полноправный член организации «Европейские города против наркотиков» (ECAD) с 2002 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Что такое «Европейские города против наркотиков»?]
    [Весь список]
    ");
    insta::assert_snapshot!(chat.says("а когда она основана?").await, @"
    Дата основания организации «Европейские города против наркотиков» в данных не указана.

    Ижевск — полноправный член организации «Европейские города против наркотиков» (ECAD) с 2002 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Когда вступили?]
    [Что такое «Европейские города против наркотиков»?]
    [Весь список]
    ");
    insta::assert_snapshot!(chat.says("Какая завтра погода?").await, @"
    Этого я не знаю: могу сказать, где состоит Ижевск, с какого времени и что это за организации.
    [Когда Ижевск вступил в Союз российских городов?]
    [Куда Ижевск вступил до 2000 года?]
    [Что такое ECAD?]
    ");
    insta::assert_snapshot!(chat.says("спасибо").await, @r"
    Пожалуйста! Спрашивайте ещё.
    [Когда Ижевск вступил в Союз российских городов?]
    [Куда Ижевск вступил до 2000 года?]
    [Что такое ECAD?]
    ");
    insta::assert_snapshot!(chat.says("/help").await, @"
    Спросите, где состоит Ижевск, с какого времени и что это за организации.
    [Когда Ижевск вступил в Союз российских городов?]
    [Куда Ижевск вступил до 2000 года?]
    [Что такое ECAD?]
    ");
    insta::assert_snapshot!(chat.says("/about").await, @"
    Источник сведений — «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020.

    http://sad201.izh.ru/en/info/14203.html
    ");
    insta::assert_snapshot!(chat.says("/privacy").await, @r"
    Храню только самое нужное.

    • Язык, выбранный для этого чата.
    • В течение получаса — о чём был мой последний ответ вам, чтобы можно было спросить «а когда она основана?» В группе это хранится под вашим номером в Telegram.
    • В течение двух дней — номера сообщений и о чём были мои ответы, чтобы можно было ответить на любой из них, а вслед за исправленным вопросом исправить и ответ.
    • Вопросы без ответа и те, ответ на которые назвали неверным: только слова, без автора. Команда /forget их не найдёт: они ни с кем не связаны.

    Больше ничего: ни имён, ни истории переписки. /forget удаляет всё, что относится к этому чату.
    ");
    bot.stop().await;
}

#[tokio::test]
async fn an_application_in_another_language_is_greeted_in_the_default_one() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let german = Chat::private(&fake, 9, "de").says("/start").await;
    assert_eq!(german, Chat::private(&fake, 7, "en").says("/start").await);
    bot.stop().await;
}

#[tokio::test]
async fn a_chat_s_own_language_wins_over_the_question_s() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    let question = "When did Izhevsk join the Union of Russian Cities?";
    insta::assert_snapshot!(chat.says(question).await, @"
    Izhevsk has belonged to the Union of Russian Cities since 1992.

    Source: “International and regional cooperation”, Department of Information and Analytics of the Izhevsk City Administration, 1998–2020
    [When founded?]
    [What is Union of Russian Cities?]
    [All memberships]
    ");
    insta::assert_snapshot!(chat.says("Когда Ижевск вступил в Союз российских городов?").await, @"
    Ижевск состоит в Союзе российских городов с 1992 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Дата основания]
    [Что такое Союз российских городов?]
    [Весь список]
    ");
    insta::assert_snapshot!(chat.says("/language ru").await, @"Теперь буду отвечать по-русски.");
    insta::assert_snapshot!(chat.says(question).await, @"
    Ижевск состоит в Союзе российских городов с 1992 года.

    Источник: «Международное и региональное сотрудничество», Информационно-аналитическое управление Администрации города Ижевска, 1998–2020
    [Дата основания]
    [Что такое Союз российских городов?]
    [Весь список]
    ");
    insta::assert_snapshot!(chat.says("/forget").await, @"Готово: об этом чате больше ничего не хранится.");
    assert!(chat.says(question).await.starts_with("Izhevsk "), "after /forget the question's language is back");
    bot.stop().await;
}

#[tokio::test]
async fn what_was_talked_about_is_forgotten_on_request() {
    let fake = FakeTelegram::start().await;
    let bot = Bot::start(fake.url());
    let chat = Chat::private(&fake, 7, "en");
    chat.says("When did Izhevsk join ECAD?").await;
    let with_context = chat.says("What is it?").await;
    chat.says("When did Izhevsk join ECAD?").await;
    chat.says("/forget").await;
    let without = chat.says("What is it?").await;
    assert!(with_context.contains("drug-free"), "{with_context}");
    insta::assert_snapshot!(without, @"
    I don't know that: I can tell what Izhevsk belongs to, since when, and what those organisations are.
    [When did Izhevsk join ECAD?]
    [What has Izhevsk joined since 2006?]
    [What is the Aalborg Charter?]
    ");
    bot.stop().await;
}

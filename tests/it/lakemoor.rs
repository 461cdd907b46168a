//! An invented parliament in plain Popolo: terms, parties, constituencies, a post; and a union with an observer. No focus.

use membership_bot::assistant::{Assistant, ChatState, Command, Incoming, Request, Settings};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;
use membership_bot::render::timeline::Theme;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();

fn lakemoor() -> Assistant {
    let settings = Settings { data_dir: None, index_dir: None, default_language: Language::En };
    let text = include_str!("../data/lakemoor.json").to_owned();
    Assistant::open_files(settings, vec![("lakemoor.json".to_owned(), text)]).unwrap()
}

/// What is answered, and in brackets what the buttons say.
fn said(assistant: &Assistant, incoming: Incoming<'_>) -> String {
    let reply = assistant.reply(&Request { incoming, hint: None, today: TODAY }, &ChatState::default());
    let buttons = reply.message.buttons.iter().map(|button| format!(" [{}]", button.label)).collect::<String>();
    format!("{}{buttons}", reply.message.answer().replace('\n', " "))
}

fn check(table: &[(Incoming<'_>, &str)]) {
    let assistant = lakemoor();
    let mut wrong = String::new();
    for (incoming, expected) in table {
        let found = said(&assistant, *incoming);
        if found != *expected {
            wrong.push_str(&format!("{incoming:?}\n    expected {expected}\n    found    {found}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn without_a_focus_it_is_asked_whose_with_the_names_as_buttons() {
    check(&[
        (
            Incoming::Command(Command::List, ""),
            "Whose membership do you mean? Please name the member. [Lakemoor] [Fenland] [Ripple Bay] [Anna Brook] [Boris Reedman] [Clara Heron] [Dan Weir]",
        ),
        (
            Incoming::Command(Command::Since, "2019"),
            "Whose membership do you mean? Please name the member. [Lakemoor] [Fenland] [Ripple Bay] [Anna Brook] [Boris Reedman] [Clara Heron] [Dan Weir]",
        ),
        (
            Incoming::Command(Command::Timeline, ""),
            "Whose membership do you mean? Please name the member. [Lakemoor] [Fenland] [Ripple Bay] [Anna Brook] [Boris Reedman] [Clara Heron] [Dan Weir]",
        ),
        (
            Incoming::Text("When did we join the Union of Lake Countries?"),
            "Whose membership do you mean? Please name the member. [Lakemoor] [Fenland] [Ripple Bay]",
        ),
    ]);
}

#[test]
fn a_name_on_a_button_is_the_answer_to_whose() {
    let assistant = lakemoor();
    let request = |incoming| Request { incoming, hint: None, today: TODAY };
    let asked = assistant.reply(&request(Incoming::Command(Command::Since, "2019")), &ChatState::default());
    let clara = asked.message.buttons.iter().find(|button| button.label == "Clara Heron").unwrap();
    let answer = assistant.reply(&request(Incoming::Ask(&clara.ask)), &ChatState::default());
    assert_eq!(
        answer.message.answer(),
        "Since 2019, Clara Heron has joined the Lakemoor Assembly (1 June 2019) and the Reed Party (1 June 2019)."
    );
}

#[test]
fn a_member_named_after_a_command_gets_what_a_focus_gets() {
    check(&[
        (
            Incoming::Command(Command::List, "Anna Brook"),
            "Anna Brook belongs to none any more, but did once:  • Lakemoor Assembly — from 1 June 2015 to 31 May 2023; Speaker, from 10 June 2019 to 1 February 2021 • Reed Party — from 1 June 2015 to 31 May 2023",
        ),
        (
            Incoming::Command(Command::List, "Lakemoor Assembly"),
            "The Lakemoor Assembly has two members: Boris Reedman (since 3 July 2023) and Clara Heron (since 3 July 2023; deputy speaker, since 10 July 2023). [When founded?] [What is Lakemoor Assembly?]",
        ),
        (
            Incoming::Command(Command::Timeline, "Клара Цапля"),
            "Clara Heron belongs to the Lakemoor Assembly (since 3 July 2023) and the Reed Party (since 3 July 2023).",
        ),
        (
            Incoming::Command(Command::Since, "nonsense"),
            "Since which year? Choose one or add it to the command: /since 2006",
        ),
    ]);
}

#[test]
fn buttons_below_an_answer_are_about_whom_it_is_about() {
    check(&[
        (
            Incoming::Ask("en date joined/fenland/lakes"),
            "Fenland has been an observer of the Union of Lake Countries since 1999. [When joined?] [When founded?] [What is Union of Lake Countries?] [All memberships: Fenland]",
        ),
        (
            Incoming::Ask("ru date joined/fenland/lakes"),
            "Фенландия — наблюдатель в Союзе озёрных стран с 1999 года. [Дата вступления] [Дата основания] [Что такое Союз озёрных стран?] [Весь список: Фенландия]",
        ),
        (
            Incoming::Ask("en which members in:lakes"),
            "The Union of Lake Countries has two participants: Lakemoor (since 1995) and Fenland (observer, since 1999). [When founded?] [What is Union of Lake Countries?]",
        ),
        (
            Incoming::Ask("en order first joined/lakemoor/lakes joined/fenland/lakes"),
            "Lakemoor joined first, in 1995, and Fenland in 1999. [When founded?] [What is Union of Lake Countries?]",
        ),
    ]);
}

#[test]
fn anybody_and_any_organisation_has_a_timeline() {
    let assistant = lakemoor();
    for (ask, expected) in [
        (
            "en which of:anna ever",
            "1 June 2015 – 31 May 2023 — Lakemoor Assembly / 1 June 2015 – 31 May 2023 — Reed Party / 10 June 2019 – 1 February 2021 — Lakemoor Assembly (Speaker)",
        ),
        (
            "ru which members in:assembly",
            "1 июня 2015 года – 31 мая 2023 года — Анна Ручьёва / 1 июня 2015 года – 31 мая 2019 года — Борис Камышов / 1 июня 2019 года – 31 мая 2023 года — Клара Цапля / 10 июня 2019 года – 1 февраля 2021 года — Анна Ручьёва (Спикер) / 3 июля 2023 года — Борис Камышов / 3 июля 2023 года — Клара Цапля / 10 июля 2023 года — Клара Цапля (deputy speaker)",
        ),
        (
            "en which members in:lakes",
            "1995 — Lakemoor / 1999 — Fenland (observer) / 2001 – 2004 — Ripple Bay (Associate of the Lakes)",
        ),
        ("en which areas of:anna", "nothing"),
    ] {
        let drawn = assistant.timeline(ask, Theme::Light, 0, TODAY);
        let found = drawn.map_or_else(|| "nothing".to_owned(), |drawn| drawn.picture.alternative.join(" / "));
        assert_eq!(found, expected, "{ask}");
    }
}

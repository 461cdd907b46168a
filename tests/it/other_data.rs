//! Another city's file, invented: nothing in the program may know Izhevsk.

use std::path::Path;

use membership_bot::assistant::{Assistant, ChatState, Incoming, Outcome, Request, Settings};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;
use membership_bot::render::{Block, Message};

/// A question, what its direct answer or list has to contain, and what it must not. Nothing to contain means: it has to be no answer.
type Case = (&'static str, &'static [&'static str], &'static [&'static str]);

/// What is answered.
const ANSWERED: &[Case] = &[
    // One membership: as exact a date as the file has.
    ("When did Tarnholm join the Alliance of Harbour Towns?", &["May 1994"], &["1988"]),
    ("Когда Тарнхольм вступил в Альянс портовых городов?", &["мая 1994", "Альянс"], &["1988"]),
    ("when did we join the AHT", &["May 1994"], &["1988"]),
    ("с какого года мы в АПГ?", &["1994"], &["1988"]),
    ("When did Tarnholm sign the Charter for Clean Rivers?", &["14 February 2003"], &["joined"]),
    ("когда тарнхольм подписал хартию чистых рек", &["14 февраля 2003"], &["вступил"]),
    ("When did Tarnholm join the League of Museum Cities?", &["League of Museum Cities"], &["in 1975"]),
    ("When did Vistmar join the Alliance of Harbour Towns?", &["Vistmar", "1988"], &["1994"]),
    ("Когда Кельда вступила в Федерацию велосипедных городов?", &["2010"], &["2014"]),
    // Memberships that ended, and one that began again.
    ("Is Tarnholm in the Northern Lights Network?", &["2012"], &["Yes"]),
    ("Состоит ли Тарнхольм в сети «Северное сияние»?", &["2012"], &["Да,"]),
    ("Are we still in the Regional Fishery Council?", &["No"], &["Yes"]),
    // Lists.
    ("What has Tarnholm joined since 2014?", &["Cycling", "Winter Festival", "Smart Towns"], &["Museum"]),
    ("куда мы вступили до 1995 года", &["Альянс", "рыболовн"], &["Лиг"]),
    // Facts of the organisations.
    ("When was the Alliance of Harbour Towns founded?", &["17 April 1988"], &["1994"]),
    ("Когда основан Альянс портовых городов?", &["17 апреля 1988"], &["1994"]),
    ("How many towns are in the Alliance of Harbour Towns?", &["32"], &[]),
    ("Где штаб-квартира Альянса портовых городов?", &["Вистмар"], &[]),
    ("Who runs the School Exchange Programme?", &["teachers"], &[]),
    ("Кто организует программу школьных обменов?", &["учител"], &[]),
    ("Which organisation deals with cycle paths?", &["Cycling Cities Federation"], &[]),
    ("Какая организация занимается велодорожками?", &["Федераци"], &[]),
    // Other members: a complete list makes a no, a partial one doesn't.
    ("Is Kelda in the Alliance of Harbour Towns?", &["Yes", "Kelda"], &["1994"]),
    ("Состоит ли Кельда в Лиге музейных городов?", &["Кельд"], &["Да,"]),
    ("Which organisations was Tarnholm a member of in 2000?", &["Harbour", "Northern Lights", "Fishery"], &["Rivers"]),
    ("Is Tarnholm in the Winter Festival Partnership?", &["Yes", "2016"], &[]),
    ("nfhy[jkmv d ajhevt evys[ ujhjljd c rfrjuj ujlf", &["2019"], &["2018"]),
    ("kogda tarnholm vstupil v alyans portovyh gorodov", &["1994"], &["1988"]),
    ("When did Tarnholm join the Allience of Harbor Towns?", &["May 1994"], &["1988"]),
    // Ends of memberships.
    ("When did Tarnholm leave the Northern Lights Network?", &["2012"], &[]),
    ("Когда Тарнхольм вышел из сети «Северное сияние»?", &["2012"], &[]),
    ("When did Tarnholm leave the Regional Fishery Council?", &["2001"], &[]),
    // Several spells.
    ("When did Tarnholm join the Winter Festival Partnership?", &["2005", "2016"], &[]),
    // Lists and counts of the present leave out what has ended, and tell once who came back.
    ("В каких организациях Тарнхольм состоит сейчас?", &["Альянс"], &["Северное сияние", "рыболовн"]),
    ("How many organisations is Tarnholm in?", &["7"], &["Fishery", "Northern"]),
    ("Сколько организаций, в которых состоит Тарнхольм?", &["7"], &["рыболовн", "Северн"]),
    // A complete list of members makes a no.
    ("Is Vistmar in the Cycling Cities Federation?", &["No"], &["Yes"]),
    // What the file knows nothing of.
    ("Is Izhevsk in the Alliance of Harbour Towns?", &[], &["Yes", "1994"]),
    ("When did Tarnholm join the Smart Ports Union?", &[], &["1994", "2019"]),
];

/// What should be answered so and is not yet; whoever mends one moves it up.
const GAPS: &[Case] = &[
    // Readings.
    ("Which organisations was Tarnholm in in 2000?", &["Harbour", "Northern Lights", "Fishery"], &["Clean Rivers"]),
    ("Что мы подписали?", &["Харти"], &["Альянс"]),
];

#[test]
fn another_citys_file_answers_in_both_languages() {
    let assistant = assistant();
    let wrong: Vec<String> = ANSWERED.iter().filter_map(|case| problem(&assistant, case)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), ANSWERED.len(), wrong.join("\n"));
}

#[test]
fn every_known_gap_is_still_one() {
    let assistant = assistant();
    let mended: Vec<&str> =
        GAPS.iter().filter(|case| problem(&assistant, case).is_none()).map(|(question, ..)| *question).collect();
    assert!(mended.is_empty(), "answered now, so move them to ANSWERED:\n{}", mended.join("\n"));
}

/// Countries with an abbreviation of two letters, and with names in other languages that are words of grammar here.
const COUNTRIES: &str = r#"{
    "areas": [{"id": "at", "name": {"en": "Austria", "ru": "Австрия"}, "other_names": [
        {"name": "Is", "lang": "fi"}, {"name": "when", "lang": "nl"}, {"name": "в", "lang": "bg"}, {"name": "Who", "lang": "et"}]}],
    "organizations": [{"id": "eu", "name": {"en": "European Union", "ru": "Европейский союз"}, "member_list": "partial",
        "other_names": [{"name": "EU", "lang": "en", "note": "abbreviation"}, {"name": "ЕС", "lang": "ru", "note": "abbreviation"}]}],
    "memberships": [{"member_id": "at", "organization_id": "eu", "start_date": "1995-01-01"}]
}"#;

#[test]
fn an_abbreviation_of_two_letters_is_a_name_and_a_word_of_grammar_is_none() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("eu.json"), COUNTRIES).unwrap();
    let settings =
        Settings { data_dir: Some(folder.path().to_owned()), index_dir: None, default_language: Language::En };
    let assistant = Assistant::open(settings).unwrap();
    let cases: [Case; 5] = [
        ("Когда Австрия вступила в ЕС?", &["1 января 1995"], &[]),
        ("Состоит ли Австрия в ЕС?", &["Да", "1995"], &[]),
        ("When did Austria join the EU?", &["1 January 1995"], &["Yes"]),
        ("Is Austria in the EU?", &["Yes. Austria"], &[]),
        ("Есть ли Австрия в Европейском союзе?", &["Да", "1995"], &[]),
    ];
    let wrong: Vec<String> = cases.iter().filter_map(|case| problem(&assistant, case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn assistant() -> Assistant {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let settings = Settings { data_dir: Some(folder), index_dir: None, default_language: Language::En };
    Assistant::open(settings).unwrap()
}

/// What is wrong with the answer, if anything is.
fn problem(assistant: &Assistant, (question, wanted, unwanted): &Case) -> Option<String> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let request = Request { incoming: Incoming::Text(question), hint: None, today };
    let reply = assistant.reply(&request, &ChatState::default());
    let told = told(&reply.message);
    let lacking: Vec<_> = wanted.iter().filter(|part| !told.contains(**part)).collect();
    let excess: Vec<_> = unwanted.iter().filter(|part| told.contains(**part)).collect();
    let outcome = reply.outcome;
    let fits = lacking.is_empty() && excess.is_empty() && (outcome != Outcome::Answer || !wanted.is_empty());
    (!fits).then(|| format!("{question}\n  {outcome:?} lacks {lacking:?}, should not have {excess:?}: {told:?}"))
}

/// The direct answer with the entries of its list, without the notes around them.
fn told(message: &Message) -> String {
    let entries = message.blocks.iter().filter_map(|block| match block {
        Block::Entry { lead, rest } => Some(format!("\n{lead} {rest}")),
        Block::Paragraph(_) => None,
    });
    message.direct.clone() + &entries.collect::<String>()
}

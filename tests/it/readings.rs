//! What messages are read as, on one line each, and look-alikes that must be read as nothing.

use membership_bot::assistant::{Assistant, ChatState, Incoming, Outcome, Request, Settings};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;

/// A message and its reading.
const READINGS: &[(&str, &str)] = &[
    ("When did Izhevsk join ECAD?", "en joined ecad"),
    ("since when are we in the union of russian cities", "en joined union-of-russian-cities"),
    ("в каком году мы подписали ольборгскую хартию", "ru joined aalborg-charter"),
    ("с какого года ижевск в СРГ", "ru joined union-of-russian-cities"),
    ("when was the International Assembly founded", "en founded international-assembly"),
    ("когда создан Союз российских городов", "ru founded union-of-russian-cities"),
    ("what have we joined since 2006", "en list since:2006"),
    ("куда вступили после 2006", "ru list after:2006"),
    ("что было до ECAD", "ru list before:ecad"),
    ("which organisations did we join in the nineties", "en list in:1990s"),
    ("куда мы вступили с 1995 по 2004 год", "ru list between:1995,2004"),
    ("how many organisations did we join before 2000", "en count before:2000"),
    ("сколько организаций в девяностых", "ru count in:1990s"),
    ("what was the very first organisation izhevsk joined", "en rank first:1"),
    ("предпоследнее вступление", "ru rank last:2"),
    ("how long have we been in ECAD", "en duration ecad"),
    ("Is Izhevsk in ECAD?", "en is-member ecad"),
    ("входит ли казань в АГП", "ru is-member volga-cities of:kazan"),
    (
        "how many cities are in the Union of Russian Cities",
        "en property union-of-russian-cities#member_count union-of-russian-cities",
    ),
    (
        "сколько столиц среди основателей МАГ",
        "ru property international-assembly#founding_capital_count international-assembly",
    ),
    ("where is the headquarters of the Eurasia section", "en property uclg-eurasia#headquarters uclg-eurasia"),
    ("кто подписал ольборгскую хартию", "ru property aalborg-charter#signed_by aalborg-charter"),
    ("что такое МАГ", "ru describe international-assembly"),
    ("which cities are in the Volga association", "en members volga-cities"),
    ("how many years between joining URC and joining the Volga cities", "en gap union-of-russian-cities volga-cities"),
    ("kogda vstupili v ecad", "ru joined ecad"),
    ("rjulf b;tdcr dcnegbk d ECAD", "ru joined ecad"),
    ("izevsk unoin of rusian citys yaer", "en joined union-of-russian-cities"),
    ("hello", "en help Greeting"),
    ("спасибо", "ru help Thanks"),
    (
        "are there more urban or rural settlements in Udmurtia",
        "en more-of council-of-municipalities#rural_settlement_count council-of-municipalities#urban_settlement_count \
         council-of-municipalities",
    ),
    ("сколько секций в ОГМВ", "ru property uclg-eurasia#world_section_count uclg-eurasia"),
    // What looks like a leftover of the question and is none: the WHO's network of cities is the project.
    ("date we signed up with the World Health Organisation's city network pls", "en joined who-healthy-cities"),
    ("с какого года самара в ассоциации поволжских городов", "ru joined volga-cities of:samara"),
    ("<b>когда</b> вступили в срг", "ru joined union-of-russian-cities"),
    // Described instead of named.
    ("when did we join the anti-drug network", "en joined ecad"),
    ("когда салтыков хартию подписал", "ru joined aalborg-charter"),
    // What is stated and to be confirmed.
    ("did Petrov sign the Aalborg Charter?", "en claim aalborg-charter#signed_by no aalborg-charter"),
    ("в городах урала 34 города, да?", "ru claim cities-of-ural#city_count yes cities-of-ural"),
    ("мы в СРГ с самого основания?", "ru joined-when-founded union-of-russian-cities"),
    ("how many years since we entered the council of municipalities", "en duration council-of-municipalities"),
    ("when did we leave ECAD", "en left ecad"),
    // The first half of the sentence only says who asks.
    ("hi, i'm writing an essay about school policy, since which year are we in ECAD?", "en joined ecad"),
    // A date is asked for, though a period is named or a length is in sight.
    ("which memberships date from the noughties?", "en list in:2000s"),
    ("куда мы вступили в лихие девяностые", "ru list in:1990s"),
    ("what did we belong to when 2003 came to an end", "en list by:2003"),
    ("what's the birthday of the union of russian cities?", "en founded union-of-russian-cities"),
    (
        "on which international documents do the member cities of ECAD rely",
        "en property ecad#conventions_supported ecad",
    ),
    ("what can you do", "en help Help"),
    ("откуда у тебя эти сведения", "ru about"),
];

/// Messages that look like questions which the data answers, and aren't.
const LOOK_ALIKES: &[&str] = &[
    "weather tomorrow in Izhevsk",
    "17*23",
    "who is the mayor of izhevsk right now",
    "when did Izhevsk join NATO",
    "ижевск состоит в брикс?",
    "какие членские взносы платит ижевск в срг",
    "how long is the Volga river",
    "before lunch",
    "население ижевска",
    "union jack",
    // A foreign word in a name that is known otherwise.
    "When did Izhevsk join the Union of Baltic Cities?",
    "дата вступления ижевска в общероссийский конгресс муниципальных образований",
    // Things that are asked for and not told; a number of something else; words that are words, not misspellings.
    "What is the membership fee of ECAD?",
    "кто президент Союза российских городов?",
    "how many aims does the Union of Russian Cities have on its list",
    "сарапул с какого года в совете муниципальных образований",
    // Names of which a known one is only a part; a comparison with another member; the focus itself.
    "since when is Izhevsk in the Council of Europe",
    "межрегиональный союз городов прикамья, наш год вступления",
    "в ассоциацию волжских портов ижевск когда взяли",
    "which year did we join the league of historical cities",
    "did Kirov join the Volga association before or after us?",
    "сколько жителей в ижевске",
    "when did Izhevsk join the Eurocities network",
];

fn shipped() -> Assistant {
    Assistant::open(Settings { data_dir: None, index_dir: None, default_language: Language::En }).unwrap()
}

fn request(message: &str) -> Request<'_> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Request { incoming: Incoming::Text(message), hint: None, today }
}

#[test]
fn messages_are_read_as_they_are_meant() {
    let assistant = shipped();
    for (message, reading) in READINGS {
        let reply = assistant.reply(&request(message), &ChatState::default());
        assert_eq!(reply.question, *reading, "{message:?}: {:#?}", reply.explanation);
    }
}

#[test]
fn look_alikes_are_read_as_nothing() {
    let assistant = shipped();
    for message in LOOK_ALIKES {
        let reply = assistant.reply(&request(message), &ChatState::default());
        assert_eq!(reply.outcome, Outcome::Unknown, "{message:?} is read as {:?}", reply.question);
        assert!(reply.facts.is_empty(), "{message:?} is answered with {:?}", reply.facts);
    }
}

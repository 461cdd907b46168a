//! What messages are read as, on one line each, and look-alikes that must be read as nothing.

use membership_bot::assistant::{Assistant, ChatState, Incoming, Outcome, Request, Settings};
use membership_bot::calendar::NaiveDate;
use membership_bot::language::Language;

/// A message and its reading.
const READINGS: &[(&str, &str)] = &[
    ("When did Izhevsk join ECAD?", "en date joined/we/ecad"),
    ("since when are we in the union of russian cities", "en date joined/we/union-of-russian-cities"),
    ("в каком году мы подписали ольборгскую хартию", "ru date joined/we/aalborg-charter"),
    ("с какого года ижевск в СРГ", "ru date joined/we/union-of-russian-cities"),
    ("when was the International Assembly founded", "en date founded/international-assembly"),
    ("когда создан Союз российских городов", "ru date founded/union-of-russian-cities"),
    ("what have we joined since 2006", "en which of:we joined:since:2006"),
    ("куда вступили после 2006", "ru which of:we joined:after:2006"),
    ("что было до ECAD", "ru which of:we joined:before(joined/we/ecad)"),
    ("which organisations did we join in the nineties", "en which of:we joined:in:1990s"),
    ("куда мы вступили с 1995 по 2004 год", "ru which of:we joined:between:1995,2004"),
    ("how many organisations did we join before 2000", "en count of:we joined:before:2000"),
    ("сколько организаций в девяностых", "ru count of:we joined:in:1990s"),
    ("what was the very first organisation izhevsk joined", "en place first of:we ever"),
    ("предпоследнее вступление", "ru place last:2 of:we ever"),
    ("how long have we been in ECAD", "en distance joined/we/ecad today"),
    ("Is Izhevsk in ECAD?", "en is of:we among:ecad"),
    ("входит ли казань в АГП", "ru is of:kazan among:volga-cities"),
    ("how many cities are in the Union of Russian Cities", "en facts union-of-russian-cities.member_count"),
    ("сколько столиц среди основателей МАГ", "ru facts international-assembly.founding_capital_count"),
    ("where is the headquarters of the Eurasia section", "en facts uclg-eurasia.headquarters"),
    ("кто подписал ольборгскую хартию", "ru facts aalborg-charter.signed_by"),
    ("что такое МАГ", "ru describe international-assembly"),
    ("which cities are in the Volga association", "en which members in:volga-cities"),
    (
        "how many years between joining URC and joining the Volga cities",
        "en distance joined/we/union-of-russian-cities joined/we/volga-cities",
    ),
    ("kogda vstupili v ecad", "ru date joined/we/ecad"),
    ("rjulf b;tdcr dcnegbk d ECAD", "ru date joined/we/ecad"),
    ("izevsk unoin of rusian citys yaer", "en date joined/we/union-of-russian-cities"),
    ("hello", "en greeting"),
    ("спасибо", "ru thanks"),
    (
        "are there more urban or rural settlements in Udmurtia",
        "en order last council-of-municipalities.rural_settlement_count council-of-municipalities.urban_settlement_count",
    ),
    ("сколько секций в ОГМВ", "ru facts uclg-eurasia.world_section_count"),
    // What looks like a leftover of the question and is none: the WHO's network of cities is the project.
    ("date we signed up with the World Health Organisation's city network pls", "en date joined/we/who-healthy-cities"),
    ("с какого года самара в ассоциации поволжских городов", "ru date joined/samara/volga-cities"),
    ("<b>когда</b> вступили в срг", "ru date joined/we/union-of-russian-cities"),
    // Described instead of named.
    ("when did we join the anti-drug network", "en date joined/we/ecad"),
    ("когда салтыков хартию подписал", "ru date joined/we/aalborg-charter"),
    // What is stated and to be confirmed.
    ("did Petrov sign the Aalborg Charter?", "en holds aalborg-charter.signed_by no"),
    ("в городах урала 34 города, да?", "ru holds cities-of-ural.city_count yes"),
    ("мы в СРГ с самого основания?", "ru same-year joined/we/union-of-russian-cities founded/union-of-russian-cities"),
    (
        "how many years since we entered the council of municipalities",
        "en distance joined/we/council-of-municipalities today",
    ),
    ("when did we leave ECAD", "en date left/we/ecad"),
    // The first half of the sentence only says who asks.
    ("hi, i'm writing an essay about school policy, since which year are we in ECAD?", "en date joined/we/ecad"),
    // A date is asked for, though a period is named or a length is in sight.
    ("which memberships date from the noughties?", "en which of:we joined:in:2000s"),
    ("куда мы вступили в лихие девяностые", "ru which of:we joined:in:1990s"),
    ("what did we belong to when 2003 came to an end", "en which of:we joined:by:2003"),
    ("what's the birthday of the union of russian cities?", "en date founded/union-of-russian-cities"),
    ("on which international documents do the member cities of ECAD rely", "en facts ecad.conventions_supported"),
    // A place of the world isn't us, though the data has nothing about it.
    ("When did Perm join the Volga association?", "en unknown member:Perm volga-cities"),
    ("Когда Москва вступила в ECAD?", "ru unknown member:Москва ecad"),
    ("я живу в Москве, когда вступили в ECAD?", "ru date joined/we/ecad"),
    ("when was the Volga association joined by Izhevsk, not Perm", "en date joined/we/volga-cities"),
    ("what can you do", "en help"),
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

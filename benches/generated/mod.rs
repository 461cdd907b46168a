//! An invented data set of any size: up to 500 organisations with names in two languages, up to 200 towns, every town in
//! every one of them.

use std::path::Path;

use serde_json::{Value, json};

/// What is asked of it: what kind of question it is, and the question.
pub const QUESTIONS: [(&str, &str); 10] = [
    ("joined en", "When did Lipki join the League of Northern Harbours?"),
    ("joined ru", "Когда Липки вступили в Лигу северных портов?"),
    ("property en", "How many members does the Council of Old Bridges have?"),
    ("property ru", "Где штаб-квартира Совета старых мостов?"),
    ("list en", "What did Lipki join from 1970 to 1975?"),
    ("list ru", "Куда Липки вступили до 1955 года?"),
    ("count en", "How many organisations did Lipki join since 2000?"),
    ("yes-no en", "Is Kamenka in the Union of Alpine Museums?"),
    ("misspelt ru", "когда липки вступили в асоциацию горных тиатров"),
    ("unknown en", "Who won the football match yesterday?"),
];

/// English name, then the Russian one and its genitive, accusative and prepositional.
const KINDS: [(&str, [&str; 4]); 5] = [
    ("League", ["Лига", "Лиги", "Лигу", "Лиге"]),
    ("Council", ["Совет", "Совета", "Совет", "Совете"]),
    ("Union", ["Союз", "Союза", "Союз", "Союзе"]),
    ("Network", ["Сеть", "Сети", "Сеть", "Сети"]),
    ("Association", ["Ассоциация", "Ассоциации", "Ассоциацию", "Ассоциации"]),
];

const QUALITIES: [(&str, &str); 10] = [
    ("Northern", "северных"),
    ("Old", "старых"),
    ("Alpine", "горных"),
    ("Green", "зелёных"),
    ("Quiet", "тихих"),
    ("Coastal", "прибрежных"),
    ("Young", "молодых"),
    ("Historic", "исторических"),
    ("Open", "открытых"),
    ("Free", "свободных"),
];

const THINGS: [(&str, &str); 10] = [
    ("Harbours", "портов"),
    ("Bridges", "мостов"),
    ("Museums", "музеев"),
    ("Gardens", "садов"),
    ("Theatres", "театров"),
    ("Schools", "школ"),
    ("Libraries", "библиотек"),
    ("Villages", "деревень"),
    ("Markets", "рынков"),
    ("Rivers", "рек"),
];

const TOWNS: [(&str, &str); 20] = [
    ("Lipki", "Липки"),
    ("Kamenka", "Каменка"),
    ("Berezovka", "Берёзовка"),
    ("Tarnholm", "Тарнхольм"),
    ("Vistmar", "Вистмар"),
    ("Kelda", "Кельда"),
    ("Sosnovka", "Сосновка"),
    ("Dubrava", "Дубрава"),
    ("Ozerki", "Озерки"),
    ("Marlow Bay", "Марлоу-Бэй"),
    ("Grunfeld", "Грюнфельд"),
    ("Polyana", "Поляна"),
    ("Zarechye", "Заречье"),
    ("Ostrov", "Остров"),
    ("Hollenau", "Холленау"),
    ("Bystraya", "Быстрая"),
    ("Ravensund", "Равенсунд"),
    ("Klyuchi", "Ключи"),
    ("Topolyok", "Тополёк"),
    ("Westerly", "Вестерли"),
];

/// Each of these is answered (the last one isn't) whatever the size of the data set.
#[allow(dead_code, reason = "the other benchmark has one size only")]
pub const OF_ANY_SIZE: [&str; 8] = [
    "When did Lipki join the League of Northern Harbours?",
    "Когда Липки вступили в Лигу северных портов?",
    "How many members does the League of Northern Harbours have?",
    "What did Lipki join from 1970 to 1975?",
    "Сколько организаций, куда Липки вступили до 1955 года?",
    "Is Kamenka in the League of Northern Harbours?",
    "када липки вступили в лигу сиверных портов",
    "Who won the football match yesterday?",
];

/// Writes the data set into `folder`: 10,000 memberships, four in five dated, half of those to the month.
pub fn write(folder: &Path) -> std::io::Result<()> {
    write_of(folder, 500, TOWNS.len())
}

/// Writes one of `organizations` times `towns` memberships.
pub fn write_of(folder: &Path, organizations: usize, towns: usize) -> std::io::Result<()> {
    let names = towns_of(towns);
    let wanted = organizations;
    let mut organizations = Vec::new();
    for kind in KINDS {
        for quality in QUALITIES {
            for thing in THINGS {
                organizations.push(organization(organizations.len(), kind, quality, thing));
            }
        }
    }
    organizations.truncate(wanted);
    let areas: Vec<Value> =
        names.iter().map(|(en, ru)| json!({"id": town_id(en), "name": {"en": en, "ru": ru}})).collect();
    let memberships: Vec<Value> = (0..organizations.len())
        .flat_map(|organization| {
            names.iter().enumerate().map(move |(town, (name, _))| membership(organization, town, name))
        })
        .collect();
    let whole = json!({
        "focus": town_id(TOWNS[0].0),
        "sources": [{"id": "invented", "title": "Invented for a measurement", "url": "https://lipki.example/", "date": "2026"}],
        "areas": areas,
        "organizations": organizations,
        "memberships": memberships,
    });
    std::fs::write(folder.join("generated.json"), whole.to_string())
}

/// The towns above, and as many more as it takes, of invented syllables.
fn towns_of(number: usize) -> Vec<(String, String)> {
    const FIRST: [&str; 18] = [
        "Bar", "Cor", "Dol", "Fen", "Gal", "Hur", "Jor", "Kir", "Lom", "Mar", "Nev", "Ost", "Pel", "Rin", "Sil", "Tor",
        "Ulm", "Ver",
    ];
    const LAST: [&str; 10] = ["adan", "ebro", "ilsk", "omar", "unda", "evna", "itov", "oran", "usta", "ymir"];
    let invented = FIRST.iter().flat_map(|first| LAST.iter().map(move |last| format!("{first}{last}")));
    let named = TOWNS.iter().map(|(en, ru)| ((*en).to_owned(), (*ru).to_owned()));
    named.chain(invented.map(|name| (name.clone(), name))).take(number).collect()
}

fn organization(
    number: usize,
    (kind_en, kind_ru): (&str, [&str; 4]),
    quality: (&str, &str),
    thing: (&str, &str),
) -> Value {
    let en = format!("{kind_en} of {} {}", quality.0, thing.0);
    let ru = kind_ru.map(|form| format!("{form} {} {}", quality.1, thing.1));
    let seat = TOWNS[number * 7 % TOWNS.len()];
    let count = 20 + number % 90;
    json!({
        "id": format!("o{number}"),
        "name": {"en": en, "ru": ru[0]},
        "other_names": [{"name": format!("{}{}{}{number}", &kind_en[..1], &quality.0[..1], &thing.0[..1]), "note": "abbreviation"}],
        "inflections": {"ru": {"genitive": ru[1], "accusative": ru[2], "prepositional": ru[3]}},
        "classification": {"en": kind_en.to_lowercase(), "ru": kind_ru[0].to_lowercase()},
        "founding_date": (1900 + number % 50).to_string(),
        "facts": [
            {
                "property": "member_count", "kind": "count", "value": count,
                "label": {"en": "number of members", "ru": "число участников"},
                "statement": {"en": format!("The {en} has {count} members."), "ru": format!("{}: {count} — число участников.", ru[0])},
            },
            {
                "property": "headquarters", "kind": "place", "value": {"en": seat.0, "ru": seat.1},
                "label": {"en": "headquarters", "ru": "штаб-квартира"},
                "statement": {"en": format!("The {en} has its headquarters in {}.", seat.0), "ru": format!("Штаб-квартира {}: {}.", ru[1], seat.1)},
            },
        ],
        "sources": ["invented"],
    })
}

fn membership(organization: usize, town: usize, name: &str) -> Value {
    // Strides that share no factor with what they wrap at spread the dates without any randomness.
    let mixed = organization * 31 + town * 17 + 3;
    let year = 1950 + mixed % 73;
    let start = match mixed % 5 {
        0 => Value::Null,
        1 | 2 => Value::from(year.to_string()),
        _ => Value::from(format!("{year}-{:02}", 1 + mixed % 12)),
    };
    json!({"organization_id": format!("o{organization}"), "member_id": town_id(name), "start_date": start})
}

fn town_id(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

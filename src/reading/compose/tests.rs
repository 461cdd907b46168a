//! Messages and the questions that are composed from them, alone and in a talk.

use super::{Composer, Talk, Tells};
use crate::calendar::PartialDate;
use crate::dataset::{Dataset, load_texts};
use crate::language::Language;
use crate::question::meaning;
use crate::reading::Reader;

/// Whose data plays no part beyond its names and facts: a choir and what it belongs to.
const TEXT: &str = r#"{
    "focus": "choir",
    "areas": [{"id": "oslo", "name": {"en": "Oslo", "ru": "Осло"}}],
    "organizations": [
        {"id": "choir", "name": {"en": "Fjord Choir", "ru": "Хор фьорда"}},
        {"id": "harmony", "name": {"en": "Harmony", "ru": "Гармония"}, "classification": "federation",
         "founding_date": "1968", "facts": [
            {"property": "headquarters", "kind": "place", "value": "Bergen", "label": {"en": "head office", "ru": "главный офис"},
             "statement": {"en": "The head office of Harmony is in Bergen.", "ru": "Главный офис «Гармонии» находится в Бергене."}},
            {"property": "choirs", "kind": "count", "value": 34, "label": {"en": "number of choirs", "ru": "число хоров"},
             "statement": {"en": "Harmony unites 34 choirs.", "ru": "«Гармония» объединяет 34 хора."}}]},
        {"id": "quiet", "name": {"en": "Quiet Halls Charter", "ru": "Хартия тихих залов"}, "classification": "charter",
         "facts": [{"property": "aim", "kind": "purpose", "value": "silence", "label": {"en": "aim", "ru": "цель"},
             "statement": {"en": "The charter is against noise in concert halls.", "ru": "Хартия направлена против шума в концертных залах."}}]}
    ],
    "memberships": [
        {"member_id": "choir", "organization_id": "harmony", "start_date": "1991"},
        {"member_id": "choir", "organization_id": "quiet", "start_date": "2004"},
        {"member_id": "oslo", "organization_id": "harmony", "start_date": "1970"}
    ]
}"#;

fn dataset() -> Dataset {
    load_texts(vec![("choir.json".to_owned(), TEXT.to_owned())]).unwrap().dataset
}

/// The question of a message after one that was asked before: its line, and the organisations of its answer.
fn composed(dataset: &Dataset, before: Option<(&str, &str)>, message: &str) -> String {
    let reader = Reader::new(dataset);
    let talk = before.map_or_else(Talk::default, |(line, organizations)| Talk {
        ask: meaning::read(line, dataset).and_then(|question| question.asks.into_iter().next()),
        organizations: dataset
            .organization_ids()
            .filter(|id| organizations.split(' ').any(|known| known == dataset.organization(*id).id))
            .collect(),
        members: Vec::new(),
        dates: vec![PartialDate::Year(1991)],
    });
    let read = reader.read(message, Language::En);
    let tells = |_: &meaning::Ask| Tells::Something;
    let composer = Composer { reader: &reader, dataset, tells: &tells, is_taught: false };
    composer.compose(&read, &talk, Language::En).question.line(dataset).to_string()
}

/// Messages at the beginning of a talk and their questions.
fn check(table: &[(&str, &str)]) {
    let dataset = dataset();
    for (message, expected) in table {
        assert_eq!(composed(&dataset, None, message), *expected, "{message}");
    }
}

#[test]
fn marks_fill_slots_and_what_is_left_open_is_the_focus() {
    check(&[
        ("When did we join Harmony?", "en date joined/we/harmony"),
        ("Когда хор фьорда вступил в Гармонию?", "ru date joined/we/harmony"),
        ("When did Oslo join Harmony?", "en date joined/oslo/harmony"),
        ("what did we join after 2000", "en which of:we joined:after:2000"),
        ("куда мы вступили кроме Гармонии", "ru which of:we not:among:harmony"),
        ("Are we in Harmony?", "en is of:we among:harmony"),
        ("how long have we been in Harmony", "en distance joined/we/harmony today"),
        ("when was Harmony founded and who is in it?", "en date founded/harmony; which members in:harmony"),
    ]);
}

#[test]
fn whoever_is_named_is_never_replaced() {
    check(&[
        ("When did Madrid join Harmony?", "en unknown member:Madrid harmony"),
        ("When did we join NATO?", "en unknown organization:NATO"),
        ("Is Madrid in Harmony?", "en unknown member:Madrid harmony"),
    ]);
}

#[test]
fn facts_and_topics_are_found_by_what_they_are_about() {
    check(&[
        ("Where is the head office of Harmony?", "en facts harmony.headquarters"),
        ("сколько хоров в Гармонии", "ru facts harmony.choirs"),
        ("What is the fee of Harmony?", "en unknown property harmony"),
        ("which of ours is about noise", "en which of:we topic:quiet.aim"),
    ]);
}

#[test]
fn a_talk_fills_what_is_left_open() {
    let dataset = dataset();
    let check = |before: (&str, &str), message: &str, expected: &str| {
        assert_eq!(composed(&dataset, Some(before), message), expected, "{before:?} {message}");
    };
    let joined = ("en date joined/we/harmony", "harmony");
    check(joined, "and when was it founded?", "en date founded/harmony");
    check(joined, "and the Quiet Halls Charter?", "en date joined/we/quiet");
    check(joined, "and Oslo?", "en date joined/oslo/harmony");
    // The focus by its own name, which is an organisation's, is no organisation that was joined.
    check(joined, "since when is the Fjord Choir there", "en date joined/we/harmony");
    check(joined, "in which month?", "en date month joined/we/harmony");
    check(joined, "who else is in it", "en which members in:harmony");
    check(("en which of:we", "harmony quiet"), "how many is that", "en count among:harmony,quiet");
    check(("en which of:we", "harmony quiet"), "which was first?", "en place first among:harmony,quiet");
}

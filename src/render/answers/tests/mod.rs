//! What is said of findings, in tables of both languages; `notation` tells how a finding is written.

mod data;
mod dates;
mod facts;
mod lists;
mod notation;
mod places;
mod roles;
mod verdicts;
mod world;

use self::world::World;
use crate::language::Language;

/// Says each finding of a table in both languages: a row has its notation, then what is said in English and in Russian.
fn check(table: &str) {
    let world = World::new(data::SMALL);
    let lines: Vec<&str> = table.trim().lines().collect();
    let mut wrong = String::new();
    for row in lines.chunks(3) {
        let [line, expected @ ..] = row else { panic!("an empty row") };
        assert_eq!(expected.len(), Language::ALL.len(), "{line}");
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            let said = world.said(language, line);
            assert_is_clean(line, &said);
            if said != expected.trim() {
                wrong.push_str(&format!(
                    "\n{line}\n {language} expected {}\n {language} said     {said}",
                    expected.trim()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Has nothing that no sentence may have: an empty place, a space too many, a small letter at its start.
fn assert_is_clean(line: &str, said: &str) {
    assert!(!said.is_empty(), "{line}");
    for bad in ["  ", " ,", " .", " :", " )", "( ", "..", "::", "{", "}", "«»", "()", "say-"] {
        assert!(!said.contains(bad), "{bad:?} in what is said of {line}: {said}");
    }
    let first = said.chars().next().unwrap();
    assert!(!first.is_whitespace() && !first.is_lowercase(), "{line}: {said}");
    assert!(said.ends_with(['.', '!', '?', ':']) || said.contains('•') || said.contains("https://"), "{line}: {said}");
}

#[test]
fn a_sentence_of_the_data_says_what_its_fields_say_or_is_not_said() {
    let world = World::new(
        r#"{
        "areas": [{"id": "lipki", "name": {"en": "Lipki", "ru": "Липки"}}],
        "organizations": [
            {"id": "rivers", "name": "River League", "facts": [
                {"property": "member_count", "kind": "count", "value": 41, "label": {"en": "number of towns", "ru": "число городов"},
                 "statement": {"en": "The River League has {value} towns.", "ru": "В River League 40 городов."}}]},
            {"id": "trams", "name": "Tram League"}],
        "memberships": [
            {"member_id": "lipki", "organization_id": "rivers", "start_date": "1993",
             "statement": {"en": "Lipki has been a proud member of the River League since {start_date}.", "ru": "Липки состоят в River League с {start_date}."}},
            {"member_id": "lipki", "organization_id": "trams", "start_date": "1993",
             "statement": {"en": "Lipki has been a proud member of the Tram League since 1992.", "ru": "Липки состоят в Tram League с 1993 года."}}]
        }"#,
    );
    for (line, english, russian) in [
        (
            "date joined.lipki.rivers",
            "Lipki has been a proud member of the River League since 1993.",
            "Липки состоят в River League с 1993 года.",
        ),
        (
            "date joined.lipki.trams",
            "Lipki has been a member of the Tram League since 1993.",
            "Липки состоят в Tram League с 1993 года.",
        ),
        ("facts rivers/member_count", "The River League has 41 towns.", "River League: число городов — 41."),
    ] {
        assert_eq!(world.said(Language::En, line), english);
        assert_eq!(world.said(Language::Ru, line), russian);
    }
}

#[test]
fn of_whom_nothing_is_named_no_time_is_said_to_be_empty() {
    let world = World::new(
        r#"{
        "areas": [{"id": "lipki", "name": {"en": "Lipki", "ru": "Липки"}}, {"id": "kelda", "name": {"en": "Kelda", "ru": "Кельда"}}],
        "organizations": [{"id": "twins", "name": "Twin Towns"}],
        "memberships": [{"member_id": "kelda", "organization_id": "twins", "start_date": "1992"}],
        "focus": "lipki"
        }"#,
    );
    let line = "which of:lipki joined:in:1990s =";
    assert_eq!(world.said(Language::En, line), "The data names nothing that Lipki belongs to.");
    assert_eq!(world.said(Language::Ru, line), "В данных нет ни одной организации, участник которой — Липки.");
}

#[test]
fn the_sources_of_all_parts_are_one_line() {
    let world = World::new(data::SMALL);
    for (line, expected) in [
        ("facts urc/aim && date founded.urc", "Source: “City page”, 1998–2020"),
        ("date joined.izhevsk.urc", "Source: “City page”, 1998–2020"),
        ("date joined.kazan.harbour", ""),
        ("talk:help", ""),
        ("unknown:nothing", ""),
    ] {
        let source = world.message(Language::En, line).source;
        assert_eq!(source.map(|source| source.text).unwrap_or_default(), expected, "{line}");
    }
}

#[test]
fn whatever_is_said_of_whole_data_sets_is_clean() {
    for text in [
        include_str!("../../../../data/izhevsk.json"),
        include_str!("../../../../tests/data/tarnholm.json"),
        data::SMALL,
    ] {
        let world = World::new(text);
        let dataset = &world.dataset;
        let mut lines: Vec<String> = Vec::new();
        for membership in &dataset.memberships {
            let (member, organization) =
                (&dataset.member(membership.member).id, &dataset.organization(membership.organization).id);
            lines.push(format!("date joined.{member}.{organization}"));
            lines.push(format!("date:day left.{member}.{organization}"));
            lines.push(format!("length joined.{member}.{organization} today"));
            lines.push(format!("length founded.{organization} joined.{member}.{organization}"));
            lines.push(format!("is:yes of:{member} among:{organization} = {organization}"));
            lines.push(format!("is:unknown of:{member} among:{organization} during@in:2001"));
            lines.push(format!("which of:{member} joined@since:1990 = {organization}"));
            lines.push(format!("which of:{member} during@before:joined.{member}.{organization} ? {organization}"));
            lines.push(format!("which in:{organization} = {member}"));
            lines.push(format!("place:joined.last.2 of:{member} = {organization} ! {organization}"));
            lines.push(format!("place:joined.first in:{organization} = {member} ! {member}"));
        }
        for organization in &dataset.organizations {
            let id = &organization.id;
            lines.push(format!("date founded.{id} dissolved.{id}"));
            lines.push(format!("length founded.{id} today"));
            lines.push(format!("describe {id}"));
            lines.push(format!("name {id}"));
            lines.push(format!("unknown:property {id}"));
            lines.push(format!("happened:no founded.{id} in:1900"));
            lines.extend(organization.facts.iter().map(|fact| format!("facts {id}/{}", fact.property)));
        }
        for line in &lines {
            for language in Language::ALL {
                assert_is_clean(line, &world.said(language, line));
            }
        }
    }
}

#[test]
fn every_kind_of_list_has_its_sentence_in_both_languages() {
    let world = World::new(data::SMALL);
    let narrowings = [
        "",
        "joined@since:1990",
        "joined@not:2006",
        "left@in:2000",
        "founded@before:founded.volga",
        "dissolved@by:2010",
        "during@between:joined.izhevsk.urc,left.kazan.urc",
        "during@in:2006 founded@since:1990",
        "former",
        "ever",
        "longer:1",
        "shorter:21",
    ];
    let sets = [
        ("", ["", "= urc", "= who charter", "= urc who charter ecad", "? council assembly < urc > volga"]),
        ("of:izhevsk", ["", "= urc", "= who charter", "= urc who charter ecad", "? council assembly < urc > volga"]),
        ("of:sochi", ["", "= harbour", "= network harbour", "= network harbour volga", "? harbour < network"]),
        ("of:kazan of:penza", ["", "= volga", "= harbour volga", "= harbour volga urc", "? volga"]),
        ("in:harbour", ["", "= kazan", "= kazan sochi", "= kazan penza sochi", "? penza < kazan"]),
        ("in:charter", ["", "= izhevsk", "= izhevsk kazan", "= izhevsk kazan sochi", "? izhevsk"]),
        ("in:volga in:urc", ["", "= izhevsk", "= izhevsk kazan", "= izhevsk kazan penza", "? penza"]),
    ];
    for narrowing in narrowings {
        for (set, contents) in sets {
            for content in contents {
                for kind in ["which", "count", "is:yes", "is:no", "is:unknown"] {
                    let line = format!("{kind} {set} {narrowing} {content}");
                    for language in Language::ALL {
                        assert_is_clean(&line, &world.said(language, &line));
                    }
                }
            }
        }
    }
    for by in ["joined", "left", "founded", "dissolved", "length", "size"] {
        for rank in ["first", "last", "first.2", "last.2", "last.12", "first.1.2"] {
            for set in
                ["of:izhevsk = urc ecad ! urc", "in:harbour = kazan sochi ! sochi", "= urc volga ! urc", "of:sochi"]
            {
                let line = format!("place:{by}.{rank} {set}");
                for language in Language::ALL {
                    assert_is_clean(&line, &world.said(language, &line));
                }
            }
        }
    }
}

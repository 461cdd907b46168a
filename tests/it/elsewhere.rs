//! Popolo files as other programs write them load as they are.

use membership_bot::dataset::{self, Loaded, MemberKind, Origin, Problem, Role};

fn load(text: &str) -> Result<Loaded, Vec<Problem>> {
    dataset::load_texts(vec![("elsewhere.json".to_owned(), text.to_owned())])
}

/// Who is in what, as the loaded data has it: `name in organization since date`.
fn memberships(text: &str) -> Vec<String> {
    let dataset = load(text).unwrap_or_else(|problems| panic!("{problems:#?}")).dataset;
    let line = |membership: &dataset::Membership| {
        let member = dataset.member(membership.member).name.all().next().unwrap_or_default();
        let organization = &dataset.organization(membership.organization).id;
        let start = membership.start_date.map(|date| format!(" since {date}")).unwrap_or_default();
        let end = membership.end_date.map(|date| format!(" until {date}")).unwrap_or_default();
        let role = match membership.role {
            Role::Member => String::new(),
            Role::Participant => " as participant".to_owned(),
            Role::Signatory => " as signatory".to_owned(),
            Role::Other(id) => format!(" as {}", dataset.role(id).all().next().unwrap_or_default()),
        };
        let area =
            membership.area.map(|id| format!(" for {}", dataset.member(id).name.all().next().unwrap_or_default()));
        let behalf = membership.on_behalf_of.map(|id| format!(" of {}", dataset.organization(id).id));
        let derived = if membership.origin == Origin::OnBehalf { " (derived)" } else { "" };
        let more = [area, behalf].into_iter().flatten().collect::<String>();
        format!("{member} in {organization}{role}{more}{start}{end}{derived}")
    };
    dataset.memberships.iter().map(line).collect()
}

#[test]
fn every_popolo_way_to_name_a_member_is_read() {
    let organizations = r#"{"id": "o", "name": "O"}, {"id": "p", "name": "P"}"#;
    let declared = r#""persons": [{"id": "o", "name": "Person O"}], "areas": [{"id": "a", "name": {"en": "Area"}}]"#;
    for (membership, expected) in [
        (r#""member_id": "p""#, "P in o"),
        (r#""member_id": "a""#, "Area in o"),
        (r#""person_id": "o""#, "Person O in o"),
        (r#""person_id": "o", "area_id": "a""#, "Person O in o for Area"),
        (r#""area_id": "a""#, "Area in o"),
        (r#""member": "p""#, "P in o"),
        (r#""member": {"@type": "Organization", "id": "p", "name": "not needed"}"#, "P in o"),
        (r#""member": {"@type": "Person", "id": "x", "name": "Xenia"}"#, "Xenia in o"),
        (r#""member": {"name": "Nobody's Id"}"#, "Nobody's Id in o"),
        (r#""member_id": "us", "member_name": "US""#, "US in o"),
        (r#""member_id": "south-sudan""#, "South Sudan in o"),
        (r#""member_id": 12, "member_name": "Twelve", "id": 7, "start_date": null, "end_date": """#, "Twelve in o"),
        (r#""member_id": "a", "start_date": "1998-09", "end_date": "2001""#, "Area in o since 1998-09 until 2001"),
    ] {
        let membership = format!(r#"{{{membership}, "organization_id": "o"}}"#);
        let text = format!(r#"{{"organizations": [{organizations}], {declared}, "memberships": [{membership}]}}"#);
        assert_eq!(memberships(&text), [expected], "{membership}");
    }
}

#[test]
fn several_spells_and_roles_of_one_member_are_several_memberships() {
    let text = r#"{"organizations": [{"id": "o", "name": "O", "identifiers": [{"scheme": "x"}], "founding_date": "1990"}],
        "persons": [{"id": "p", "name": "P", "email": null, "other_names": [{"name": "Пи", "lang": "uk"}]}],
        "posts": [{"id": "chair", "organization_id": "o"}],
        "memberships": [
            {"person_id": "p", "organization_id": "o", "start_date": "1990", "end_date": "1994-06", "role": "member"},
            {"person_id": "p", "organization_id": "o", "start_date": "1994-06", "end_date": "1998", "role": "member"},
            {"person_id": "p", "organization_id": "o", "start_date": "1992", "end_date": "1996", "role": "chair"},
            {"person_id": "p", "organization": {"id": "o"}, "start_date": "2003"},
            {"person_id": "p", "post_id": "chair"}]}"#;
    assert_eq!(
        memberships(text),
        [
            "P in o since 1990 until 1994-06",
            "P in o since 1994-06 until 1998",
            "P in o as chair since 1992 until 1996",
            "P in o since 2003",
            "P in o"
        ]
    );
}

#[test]
fn terms_posts_parties_and_constituencies_are_read() {
    let text = r#"{"organizations": [
            {"id": "house", "name": "House"}, {"id": "red", "name": "Reds"}, {"id": "blue", "name": "Blues"}],
        "persons": [{"id": "p", "name": "P"}, {"id": "q", "name": "Q"}],
        "areas": [{"id": "n", "name": "North", "type": "constituency"}],
        "posts": [
            {"id": "mayor", "label": "Mayor of Lipki", "role": "mayor", "organization_id": "house", "area_id": "n"},
            {"id": "deputy", "role": {"en": "deputy", "ru": "депутат"}, "organization": {"id": "house"}}],
        "events": [
            {"id": "t/1", "name": "First", "start_date": "2011", "end_date": "2015-03-29"},
            {"id": "t/2", "name": "Second", "start_date": "2015-03-30"}],
        "memberships": [
            {"person_id": "p", "organization_id": "house", "legislative_period_id": "t/1", "on_behalf_of_id": "red",
                "area_id": "n", "role": "Member"},
            {"person_id": "p", "organization_id": "house", "legislative_period_id": "t/2", "on_behalf_of_id": "red",
                "end_date": "2016"},
            {"person_id": "q", "post_id": "mayor", "legislative_period_id": "t/1", "on_behalf_of": {"id": "red"}},
            {"person_id": "q", "post": {"id": "deputy"}, "on_behalf_of_id": "blue", "start_date": "2016"},
            {"person_id": "q", "organization_id": "blue", "start_date": "2010", "role": "whip"},
            {"person_id": "q", "organization_id": "red", "area": {"name": "South"}}]}"#;
    assert_eq!(
        memberships(text),
        [
            "P in house for North of red since 2011 until 2015-03-29",
            "P in house of red since 2015-03-30 until 2016",
            "Q in house as Mayor of Lipki for North of red since 2011 until 2015-03-29",
            "Q in house as deputy of blue since 2016",
            "Q in blue as whip since 2010",
            "Q in red for South",
            "P in red since 2011 until 2016 (derived)",
        ]
    );
    let dataset = load(text).unwrap().dataset;
    let kinds: Vec<_> = dataset.members.iter().map(|member| (member.id.as_str(), member.kind)).collect();
    assert_eq!(
        kinds,
        [("n", MemberKind::Area), ("p", MemberKind::Person), ("q", MemberKind::Person), ("South", MemberKind::Area)]
    );
    assert_eq!(dataset.members[0].classification, Some(dataset::Text::plain("constituency")));
    let term = dataset.event(dataset.memberships[1].term.unwrap());
    assert_eq!((term.id.as_str(), term.name.all().next()), ("t/2", Some("Second")));
}

/// The spells in the party that follow from those in the house, as `start..end`.
fn check_derived(house: &[&str], expected: &str) {
    let key = |key: &str, date: &str| if date.is_empty() { String::new() } else { format!(r#", "{key}": "{date}""#) };
    let spells = house.iter().map(|spell| {
        let (start, end) = spell.split_once("..").unwrap();
        let (start, end) = (key("start_date", start), key("end_date", end));
        format!(r#"{{"member_id": "p", "organization_id": "house", "on_behalf_of_id": "red"{start}{end}}}"#)
    });
    let spells: Vec<_> = spells.collect();
    let text = format!(
        r#"{{"organizations": [{{"id": "house", "name": "House"}}, {{"id": "red", "name": "Reds"}}], "memberships": [{}]}}"#,
        spells.join(",")
    );
    let dataset = load(&text).unwrap().dataset;
    let date =
        |date: Option<membership_bot::calendar::PartialDate>| date.map_or(String::new(), |date| date.to_string());
    let derived = dataset.memberships.iter().filter(|membership| membership.origin == Origin::OnBehalf);
    let derived = derived.map(|spell| format!("{}..{}", date(spell.start_date), date(spell.end_date)));
    assert_eq!(derived.collect::<Vec<_>>().join(" "), expected, "{house:?}");
}

#[test]
fn spells_on_behalf_of_a_party_that_touch_are_one_spell_in_it() {
    check_derived(&["2011..2015", "2016..2019"], "2011..2019");
    check_derived(&["2016..2019", "2011..2015"], "2011..2019");
    check_derived(&["2011..2015-03-29", "2015-03-31.."], "2011..2015-03-29 2015-03-31..");
    check_derived(&["2011..2015-03-29", "2015-03-30.."], "2011..");
    check_derived(&["2011..2016-05", "2016..2019"], "2011..2019");
    check_derived(&["..", ".."], "..");
    check_derived(&["..", "2011..2015"], ".. 2011..2015");
}

#[test]
fn thousands_of_undated_memberships_load() {
    let memberships =
        (0..5000).map(|n| format!(r#"{{"organization_id": "o", "member_id": "m{n}", "member_name": "M {n}"}}"#));
    let memberships: Vec<_> = memberships.collect();
    let text =
        format!(r#"{{"organizations": [{{"id": "o", "name": "O"}}], "memberships": [{}]}}"#, memberships.join(","));
    let loaded = load(&text).unwrap();
    assert_eq!((loaded.dataset.members.len(), loaded.dataset.memberships.len(), loaded.warnings), (5000, 5000, vec![]));
}

#[test]
fn files_of_a_folder_are_one_data_set_and_the_schema_is_none_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("b.json", r#"{"memberships": [{"organization_id": "o", "member_id": "a"}], "focus": "a"}"#);
    write("a.json", "\u{feff}{\"organizations\": [{\"id\": \"o\", \"name\": \"O\"}]}\r\n");
    write("schema.json", "not even JSON");
    write("README.md", "nor this");
    let loaded = dataset::load_folder(folder.path()).unwrap();
    assert_eq!((loaded.dataset.organizations.len(), loaded.dataset.memberships.len()), (1, 1));
    assert_eq!(loaded.dataset.focus, Some(loaded.dataset.memberships[0].member));
    let again = dataset::load_folder(folder.path()).unwrap();
    assert_eq!((loaded.fingerprint.len(), &loaded.fingerprint), (64, &again.fingerprint));
    write("c.json", r#"{"focus": "o"}"#);
    write("d.json", r#"{"focus": "#);
    let problems = dataset::load_folder(folder.path()).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    write("d.json", "{}");
    let problems = dataset::load_folder(folder.path()).unwrap_err();
    let folder = folder.path().display();
    assert_eq!(
        problems[0].to_string(),
        format!(
            r#"{folder}/c.json:1:11: /focus: expected one focus in all files together, found "a" and "o" (first: {folder}/b.json:1)"#
        )
    );
}

#[test]
fn what_cannot_be_read_is_reported_with_everything_else() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.json");
    let bad = folder.path().join("bad.json");
    std::fs::write(&bad, r#"{"organizations": [{"name": "O"}]}"#).unwrap();
    let problems = dataset::load(&[missing, bad]).unwrap_err();
    let problems: Vec<_> = problems.iter().map(|problem| (problem.line, problem.expected.as_str())).collect();
    assert_eq!(problems, [(1, "the key \"id\""), (0, "a file that can be read")]);
    assert_eq!(
        dataset::load_folder(folder.path().join("none").as_path()).unwrap_err()[0].expected,
        "a folder with data files"
    );
    std::fs::remove_file(folder.path().join("bad.json")).unwrap();
    assert_eq!(dataset::load_folder(folder.path()).unwrap_err()[0].found, "none");
}

#[test]
fn a_file_over_the_limit_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.json");
    std::fs::File::create(&path).unwrap().set_len(129 * 1024 * 1024).unwrap();
    let problems = dataset::load(&[path]).unwrap_err();
    assert_eq!((problems.len(), problems[0].expected.as_str()), (1, "at most 128 MiB in all files together"));
}

#[test]
fn records_without_a_file_around_them_are_read_by_what_they_look_like() {
    let house = r#"{"id": "house", "name": "House", "classification": "council",
        "memberships": [{"person_id": "p", "role": "member"}, {"member": {"id": "q", "name": "Q"}, "post_id": "chair"}],
        "posts": [{"id": "chair", "label": "Chair"}]}"#;
    let person = r#"{"id": "p", "name": "P", "birth_date": "1960", "memberships": [{"organization_id": "club", "start_date": "1999"}]}"#;
    let club = r#"{"id": "club", "name": "Club", "founding_date": "1990"}"#;
    let membership = r#"{"person_id": "p", "organization_id": "club", "start_date": "2005"}"#;
    for (text, expected) in [
        (house.to_owned(), &["P in house", "Q in house as Chair"][..]),
        (format!("[{house}]"), &["P in house", "Q in house as Chair"]),
        (format!(r#"{{"total": 1, "result": [{house}]}}"#), &["P in house", "Q in house as Chair"]),
        (format!("[{person}, {club}, {membership}]"), &["P in club since 2005", "P in club since 1999"]),
        (
            format!(r#"{{"organizations": [{house}, {club}], "persons": [{person}]}}"#),
            &["P in house", "Q in house as Chair", "P in club since 1999"],
        ),
    ] {
        assert_eq!(memberships(&text), expected, "{text}");
    }
    let problems = load(r#"[1, {"x": 2}]"#).unwrap_err();
    let expected = "an organisation, a person or a membership {\"id\": ..., \"name\": ...}";
    assert!(problems.iter().any(|problem| problem.expected == expected), "{problems:#?}");
}

#[test]
fn what_two_files_both_have_counts_once_and_a_contradiction_names_both() {
    let files = |other: &str| {
        let one = r#"{"organizations": [{"id": "o", "name": "Owl Club", "founding_date": "1990"}],
            "memberships": [{"member_id": "m", "member_name": "M", "organization_id": "o"}]}"#;
        vec![("a.json".to_owned(), one.to_owned()), ("b.json".to_owned(), other.to_owned())]
    };
    let same = r#"{"organizations": [{"id": "o", "name": "«Owl club»", "founding_date": "1990"}],
        "memberships": [{"member_id": "m", "member_name": "M", "organization_id": "o"}]}"#;
    let loaded = dataset::load_texts(files(same)).unwrap();
    assert_eq!((loaded.dataset.organizations.len(), loaded.dataset.memberships.len()), (1, 1));
    let warnings: Vec<_> = loaded.warnings.iter().map(ToString::to_string).collect();
    assert!(warnings[0].contains("with its name spelt otherwise (first: a.json:1)"), "{warnings:#?}");
    assert!(warnings[1].contains("expected each membership once") && warnings.len() == 2, "{warnings:#?}");
    let other = r#"{"organizations": [{"id": "o", "name": "Owl Club", "founding_date": "1991"}]}"#;
    let problems = dataset::load_texts(files(other)).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert!(
        problems[0].to_string().starts_with("b.json:1:27: /organizations/0/id: ")
            && problems[0].found.ends_with("with other content (first: a.json:1)"),
        "{}",
        problems[0]
    );
}

#[test]
fn a_text_in_other_languages_is_better_than_none() {
    for (name, expected) in [
        (r#"{"lang:en": "Club", "lang:fr": "Cercle"}"#, "Club"),
        (r#"{"fr": "Cercle"}"#, "Cercle"),
        (r#"{"rus": "Клуб"}"#, "Клуб"),
        (r#"{"given": "Клуб"}"#, "O"),
        (r#""""#, "O"),
    ] {
        let text = format!(r#"{{"organizations": [{{"id": "o", "name": {name}}}]}}"#);
        let dataset = load(&text).unwrap().dataset;
        assert_eq!(dataset.organizations[0].name.all().collect::<Vec<_>>(), [expected], "{name}");
    }
}

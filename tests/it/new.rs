//! `new` through the real program: answers in, a line each; a data file out.

use crate::cli::{Place, Run};

/// The answers, a line each, to a program in an empty folder.
fn told(arguments: &[&str], answers: &str) -> (Place, Run) {
    let place = Place::new();
    let run = place.run(&[&["new"], arguments].concat(), &[], answers);
    (place, run)
}

/// The last lines of what was said.
fn last_line(run: &Run) -> &str {
    run.stdout.lines().last().unwrap_or_default()
}

#[test]
fn a_city_names_what_it_belongs_to_in_both_languages() {
    let answers = "3\n1\nLipki\nЛипки\nLipki among towns\nlipki.example/page\nLeague of River Towns\nЛига речных городов\n\
                   LRT, ЛРГ\n1\nсент. 1998\nQuiet Streets Charter\nХартия тихих улиц\n\ncharter\n2003\n\n";
    let (place, run) = told(&[], answers);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert_eq!(last_line(&run), "Then: membership-bot check lipki.json");
    let file: serde_json::Value = serde_json::from_str(&place.read("lipki.json").unwrap()).unwrap();
    insta::assert_snapshot!(file, @r#"{"$schema":"schema.json","areas":[{"id":"lipki","name":{"en":"Lipki","ru":"Липки"}}],"focus":"lipki","memberships":[{"member_id":"lipki","organization_id":"lrt","start_date":"1998-09"},{"member_id":"lipki","organization_id":"quiet-streets-charter","role":"signatory","start_date":"2003"}],"organizations":[{"classification":{"en":"association","ru":"ассоциация"},"id":"lrt","name":{"en":"League of River Towns","ru":"Лига речных городов"},"other_names":[{"name":"LRT","note":"abbreviation"},{"name":"ЛРГ","note":"abbreviation"}],"sources":["source"]},{"classification":{"en":"charter","ru":"хартия"},"id":"quiet-streets-charter","name":{"en":"Quiet Streets Charter","ru":"Хартия тихих улиц"},"sources":["source"]}],"sources":[{"id":"source","title":"Lipki among towns","url":"https://lipki.example/page"}]}"#);
    let checked = place.run(&["check", "lipki.json"], &[], "");
    assert_eq!(checked.stdout, "lipki.json: 2 organisations, 2 memberships, 0 facts: no problems\n");
    place.write("data/lipki.json", place.read("lipki.json").unwrap());
    for (question, expected) in [
        ("When did Lipki join the LRT?", "Lipki has been a member of the League of River Towns since September 1998."),
        ("Когда Липки подписали Хартию тихих улиц?", "2003"),
    ] {
        let answer = place.run(&["ask", "--today", "2026-11-30", question], &[("DATA_DIR", "data")], "");
        assert!(answer.stdout.contains(expected), "{question}: {}", answer.stdout);
    }
}

#[test]
fn an_association_names_its_members_and_the_questions_are_in_the_language_of_the_settings() {
    let place = Place::new();
    let answers = "\n4\nСоюз рек\nСР\n\n\n\nЛипки\n1992 г.\nКельда\n\n\n";
    let run = place.run(&["new", "rivers.json"], &[("DEFAULT_LANGUAGE", "ru")], answers);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert_eq!(last_line(&run), "Затем проверьте: membership-bot check rivers.json");
    let file: serde_json::Value = serde_json::from_str(&place.read("rivers.json").unwrap()).unwrap();
    insta::assert_snapshot!(file, @r#"{"$schema":"schema.json","areas":[{"id":"lipki","name":"Липки"},{"id":"kelda","name":"Кельда"}],"memberships":[{"member_id":"lipki","organization_id":"soyuz-rek","start_date":"1992"},{"member_id":"kelda","organization_id":"soyuz-rek"}],"organizations":[{"classification":{"en":"association","ru":"ассоциация"},"id":"soyuz-rek","name":"Союз рек","other_names":[{"name":"СР","note":"abbreviation"}]}]}"#);
}

#[test]
fn what_cannot_be_taken_is_asked_again() {
    let answers =
        "9\n1\nperson\n3\n\nAnna Petrova\n\nnonsense\n\nFish Council\n\nclub\n9/3/1998\n3/98\nautumn\n1998\n\n";
    let (place, run) = told(&["anna.json", "--language", "en"], answers);
    assert_eq!(run.status, 0, "{}", run.stdout);
    for said in [
        "A number from 1 to 3, please.",
        "A number from 1 to 4, please.",
        "“nonsense” is no web address.",
        "Write 1998-03-09 or 1998-09-03.",
        "“autumn” can't be read as one date.",
    ] {
        assert!(run.stdout.contains(said), "{said}: {}", run.stdout);
    }
    let file: serde_json::Value = serde_json::from_str(&place.read("anna.json").unwrap()).unwrap();
    insta::assert_snapshot!(file, @r#"{"$schema":"schema.json","focus":"anna-petrova","memberships":[{"member_id":"anna-petrova","organization_id":"fish-council","start_date":"1998"}],"organizations":[{"classification":"club","id":"fish-council","name":"Fish Council"}],"persons":[{"id":"anna-petrova","name":"Anna Petrova"}]}"#);
}

#[test]
fn the_end_of_the_answers_is_no_error_wherever_it_comes() {
    let answers = "1\n1\nLipki\nTitle\nlipki.example\nRivers\nR\nunion\n1998\nLakes\nL\n";
    let lines: Vec<&str> = answers.split_inclusive('\n').collect();
    for count in 0..=lines.len() {
        let (place, run) = told(&["lipki.json"], &lines[..count].concat());
        let (file, said) = (place.read("lipki.json"), lines[..count].concat());
        // From the first organisation's name on there is something to write, and it is valid.
        assert_eq!((run.status, file.is_some()), if count < 6 { (1, false) } else { (0, true) }, "{said}");
        if file.is_some() {
            let checked = place.run(&["check", "lipki.json"], &[], "");
            assert_eq!(checked.status, 0, "{said}: {}", checked.stdout);
        }
    }
}

#[test]
fn nothing_is_overwritten() {
    let place = Place::new();
    place.write("lipki.json", "mine");
    let refused = place.run(&["new", "lipki.json"], &[], "");
    assert_eq!((refused.status, refused.stdout.as_str()), (2, ""));
    assert!(refused.stderr.contains("lipki.json is there already"), "{}", refused.stderr);
    let run = place.run(&["new"], &[], "1\n1\nLipki\n\n\nRivers\n");
    assert!(run.status == 0 && last_line(&run).ends_with("lipki-2.json"), "{}", run.stdout);
    assert_eq!(place.read("lipki.json").as_deref(), Some("mine"));
    let nowhere = place.run(&["new", "none/lipki.json"], &[], "");
    assert_eq!((nowhere.status, nowhere.stdout.as_str()), (2, ""));
}

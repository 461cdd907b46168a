//! Lists from spreadsheets through the real program: `import`, `check`, and questions of what came of them.

use crate::cli::{Place, Run};

fn list(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/lists/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// A folder with the list, imported into `data/mine.json`.
fn imported(name: &str, arguments: &[&str]) -> (Place, Run) {
    let place = Place::new();
    place.write(name, list(name));
    let run = place.run(&[&["import", name], arguments].concat(), &[], "");
    place.write("data/mine.json", run.stdout.clone());
    (place, run)
}

/// What is answered first.
fn answer(place: &Place, question: &str) -> String {
    let run = place.run(&["ask", "--today", "2026-11-30", question], &[("DATA_DIR", "data")], "");
    run.stdout.lines().next().unwrap_or(&run.stderr).to_owned()
}

#[test]
fn a_list_of_a_russian_office_becomes_a_data_set_that_answers() {
    let (place, run) = imported("windows-1251.csv", &[]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stderr, @r#"
    warning: windows-1251.csv:1:1: expected text in UTF-8, found windows-1251, as it seems: "Сведения"; fix: if this word is spelt right, there is nothing to do; if not, save the list as UTF-8
    warning: windows-1251.csv:1:1: expected the header first, which is line 3, found "Сведения об участии города Липки в объединениях"; fix: this line is not read (and 1 more like it: line 2)
    warning: windows-1251.csv:3:46: expected the columns member, organization, start_date, end_date and role, found also "Взнос, руб."; fix: no more than those five are read
    warning: windows-1251.csv:6:3: Город: expected a name, found an empty cell below "Липки"; fix: the name above is taken, as of merged cells (and 3 more like it: lines 7, …)
    warning: windows-1251.csv:9:27: Роль: expected "member", "participant" or "signatory" as the role, found "наблюдатель"; fix: leave it, if that is what is meant; until then it is told as it is written
    warning: windows-1251.csv:10:13: Организация: expected one spelling of a name ("Ассоциация «Музейные города»" in line 6), found "ассоциация \"Музейные города\""; fix: both count as one; the first is written
    warning: windows-1251.csv:12:3: Город: expected one spelling of a name ("Берёзовка" in line 11), found "Березовка"; fix: both count as one; the first is written
    organizations: 5, memberships: 8
    Next, in an editor (data/README.md explains each):
    - "sources": the page or document that the list is from, so that answers can name it
    - "areas" has the members, as places; move people to "persons"
    - "focus": the id of the member that "we" means, if there is one
    - names in the other language, "other_names", "classification", "description"
    - "examples": a few questions that must never fail; then run check
    "#);
    let checked = place.run(&["check", "data"], &[], "");
    insta::assert_snapshot!(checked.stdout, @r#"
    warning: data/mine.json:69:15: /memberships/4/role: expected "member", "participant" or "signatory" as the role, found "наблюдатель"; fix: leave it, if that is what is meant; until then it is told as it is written
    data/mine.json: 5 organisations, 8 memberships, 0 facts: no problems, 1 warning
    "#);
    insta::assert_snapshot!(answer(&place, "Когда Липки вступили в Лигу речных городов?"), @"Липки — участник организации «Лига речных городов» с 3 сентября 1998 года.");
    insta::assert_snapshot!(answer(&place, "С какого года Липки участвуют в проекте «Тихие улицы»?"), @"Липки — участник организации «Проект „Тихие улицы“» с 1995 года.");
    insta::assert_snapshot!(answer(&place, "When did Липки join ЛРГ?"), @"Липки has been a member of Лига речных городов since 3 September 1998.");
    insta::assert_snapshot!(answer(&place, "Состоит ли Берёзовка в Союзе фестивалей?"), @"Да, Берёзовка состоит в организации «Союз фестивалей».");
    let list = place.run(&["check", "windows-1251.csv"], &[], "");
    assert_eq!(list.status, 0, "{}", list.stdout);
    insta::assert_snapshot!(list.stdout.lines().last().unwrap_or_default(), @"windows-1251.csv: 5 organisations, 8 memberships, 0 facts: no problems, 7 warnings");
}

#[test]
fn an_english_list_becomes_a_data_set_that_answers() {
    let (place, run) = imported("utf-8-with-mark.csv", &[]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout, @r#"
    {
      "$schema": "schema.json",
      "areas": [
        {
          "id": "tarnholm",
          "name": "Tarnholm"
        },
        {
          "id": "vistmar",
          "name": "Vistmar"
        }
      ],
      "organizations": [
        {
          "id": "lrt",
          "name": "League of River Towns",
          "other_names": [
            {
              "name": "LRT",
              "note": "abbreviation"
            }
          ]
        },
        {
          "id": "museums-archives-and-libraries",
          "name": "Museums, Archives and Libraries"
        },
        {
          "id": "quiet-streets-charter",
          "name": "Quiet Streets Charter"
        }
      ],
      "memberships": [
        {
          "member_id": "tarnholm",
          "organization_id": "lrt",
          "start_date": "1998-09-03"
        },
        {
          "member_id": "tarnholm",
          "organization_id": "museums-archives-and-libraries",
          "start_date": "2001-09",
          "end_date": "2010-05-31"
        },
        {
          "member_id": "tarnholm",
          "organization_id": "quiet-streets-charter",
          "role": "signatory",
          "start_date": "2003"
        },
        {
          "member_id": "vistmar",
          "organization_id": "lrt",
          "role": "associate member",
          "start_date": "1992-05-25"
        }
      ]
    }
    "#);
    insta::assert_snapshot!(answer(&place, "When did Tarnholm join the League of River Towns?"), @"Tarnholm has been a member of the League of River Towns since 3 September 1998.");
    insta::assert_snapshot!(answer(&place, "When did Vistmar join the LRT?"), @"Vistmar has been an associate member of the League of River Towns since 25 May 1992.");
    insta::assert_snapshot!(answer(&place, "When did Tarnholm leave Museums, Archives and Libraries?"), @"Tarnholm left Museums, Archives and Libraries on 31 May 2010.");
    insta::assert_snapshot!(answer(&place, "Когда Tarnholm подписал Quiet Streets Charter?"), @"Tarnholm — среди подписавших организацию «Quiet Streets Charter» (2003).");
}

#[test]
fn all_that_is_wrong_with_a_list_is_told_at_once_and_nothing_is_written() {
    let (place, run) = imported("broken.csv", &[]);
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    insta::assert_snapshot!(run.stderr, @r#########"
    broken.csv:2:29: Start date: expected a date that can be read in one way only, found "9/3/1998"; fix: write "1998-03-09" for 9 March, or "1998-09-03" for 3 September (and 1 more like it: line 3)
    broken.csv:4:29: Start date: expected a year of four digits, found "03.09.98"; fix: write the year in full
    broken.csv:5:22: Start date: expected a date such as 1998, 09.1998, 03.09.1998 or 1998-09-03, found "36041"; fix: it looks like a spreadsheet's number for a day, which would be 1998-09-03 if it counts from 1900; give the column the format of a date and save the list again
    broken.csv:6:17: Start date: expected a date of the calendar, found "30.02.1998"; fix: write "1998-02" or a day from 01 to 28
    broken.csv:7:7: Organization: expected a name, found an empty cell; fix: write the name
    broken.csv:8:12: Start date: expected a date such as 1998, 09.1998, 03.09.1998 or 1998-09-03, found "soon"; fix: leave the cell empty if the date is not known
    broken.csv:9:1: expected as many cells as the header has (5), found 6 cells; fix: put a cell in quotation marks if it contains the separator
    broken.csv:11:20: Start date: expected a date such as 1998, 09.1998, 03.09.1998 or 1998-09-03, found "########"; fix: the column was too narrow to show its dates when it was saved; widen it and save the list again
    broken.csv: 8 problems; nothing was written
    "#########);
    let checked = place.run(&["check", "broken.csv"], &[], "");
    assert_eq!((checked.status, checked.stderr.as_str()), (1, ""));
    let told = |text: &str| text.lines().filter(|line| line.starts_with("broken.csv:")).count();
    assert_eq!(told(&checked.stdout), told(&run.stderr));
}

#[test]
fn a_list_without_a_column_of_members_is_of_the_one_who_is_named() {
    let place = Place::new();
    place.write("list.csv", "Организация;Год\nЛига речных городов;1998\n");
    let refused = place.run(&["import", "list.csv"], &[], "");
    assert_eq!((refused.status, refused.stdout.as_str()), (1, ""));
    assert!(refused.stderr.contains("import --member NAME"), "{}", refused.stderr);
    let run = place.run(&["import", "list.csv", "--member", "Липки"], &[], "");
    assert!(run.status == 0 && run.stdout.contains("\"focus\": \"lipki\""), "{}", run.stderr);
}

#[test]
fn what_is_no_list_is_said_in_words() {
    let place = Place::new();
    place.write("list.csv", &b"PK\x03\x04\0\0"[..]);
    let run = place.run(&["import", "list.csv"], &[], "");
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    insta::assert_snapshot!(run.stderr, @"
    list.csv: expected a list of memberships as text (CSV), found a workbook; fix: save it in the spreadsheet as CSV (UTF-8)
    list.csv: 1 problem; nothing was written
    ");
    let missing = place.run(&["import", "missing.csv"], &[], "");
    assert_eq!((missing.status, missing.stdout.as_str()), (1, ""));
    for arguments in [&["import"][..], &["check", "list.csv", "list.json"]] {
        let run = place.run(arguments, &[], "");
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}");
    }
}

#[test]
fn a_long_list_takes_time_in_proportion() {
    // Each name twice in other spellings, each row with something to tell.
    let place = Place::new();
    let rows: String =
        (0..30_000).map(|row| format!("Town {row};\"League {}\";{}/5/1998;\n", row / 7, row % 12 + 1)).collect();
    place.write("list.csv", format!("member;organization;since;role\n{rows}"));
    let run = place.run(&["check", "list.csv"], &[], "");
    assert_eq!((run.status, run.stdout.lines().count()), (1, 2), "{}", run.stdout);
    place.write("line.csv", format!("member;organization\n{}\n", "a;".repeat(500_000)));
    let run = place.run(&["check", "line.csv"], &[], "");
    assert_eq!((run.status, run.stdout.lines().count()), (1, 2), "{}", run.stdout);
}

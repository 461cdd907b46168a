//! Whole lists: a line a membership that they become, a line a warning, or a line a problem.

use super::import_bytes;
use crate::dataset::Problem;

fn lines(list: &str, member: Option<&str>) -> String {
    let told = |problems: &[Problem]| problems.iter().map(ToString::to_string).collect::<Vec<_>>();
    let lines = match import_bytes("list.csv", list.as_bytes(), member) {
        Err(problems) => told(&problems),
        Ok(imported) => {
            let memberships = imported.file.memberships.iter().map(|membership| {
                let date = |date: Option<crate::calendar::PartialDate>| date.map(|date| date.to_string());
                let dates = [date(membership.start_date), date(membership.end_date)].map(Option::unwrap_or_default);
                let role = membership.role.as_deref().unwrap_or("-");
                format!("{} in {} {}..{} {role}", membership.member_id, membership.organization_id, dates[0], dates[1])
            });
            memberships.chain(told(&imported.loaded.warnings)).collect()
        }
    };
    lines.join("\n")
}

#[test]
fn a_list_of_any_shape_becomes_memberships() {
    insta::assert_snapshot!(lines("member,organization,start_date,end_date,role\nLipki,River Towns,1998,2005,\n", None), @"lipki in river-towns 1998..2005 -");
    insta::assert_snapshot!(lines("Роль\tОрганизация\tГород\nподписал\tХартия\tЛипки\n", None), @"lipki in khartiya .. signatory");
    insta::assert_snapshot!(lines("ОРГАНИЗАЦИЯ ; Участник;С;По\n «Реки» ;Липки;с 1998 г.;по н.в.\n", None), @"lipki in reki 1998.. -");
    insta::assert_snapshot!(lines("organization|since\nRiver Towns|May 1998\n", Some("Lipki")), @"lipki in river-towns 1998-05.. -");
    insta::assert_snapshot!(lines("sep=;\nmember;organization\nLipki;\"Rivers; Lakes\"\n", None), @"lipki in rivers-lakes .. -");
}

#[test]
fn several_spells_are_several_memberships_and_a_repetition_is_one() {
    insta::assert_snapshot!(lines("member;organization;start;end\nA;B;1990;1995\nA;B;2001;\nA;B;1990;1995\n", None), @r"
    a in b 1990..1995 -
    a in b 2001.. -
    list.csv:4:1: expected each membership once, found what line 2 says already; fix: delete one of the two; it counts once
    ");
}

#[test]
fn a_member_may_be_an_organisation_of_the_list() {
    insta::assert_snapshot!(lines("member;organization\nUnion;League\nLipki;Union\n", None), @r"
    union in league .. -
    lipki in union .. -
    ");
}

#[test]
fn merged_cells_stand_for_the_name_above() {
    insta::assert_snapshot!(lines("Организация;Город;Год\nЛига;Липки;1990\n;Берёзовка;1991\n;Кельда;1992\n", None), @r#"
    lipki in liga 1990.. -
    berezovka in liga 1991.. -
    kelda in liga 1992.. -
    list.csv:3:1: Организация: expected a name, found an empty cell below "Лига"; fix: the name above is taken, as of merged cells (and 1 more like it: line 4)
    "#);
    // Not over a gap, not from one group into the next, not in the second column.
    insta::assert_snapshot!(lines("Город;Организация;Год\nЛипки;Лига;1990\n;;\n;Союз;1991\n", None), @"list.csv:4:1: Город: expected a name, found an empty cell; fix: write the name");
    insta::assert_snapshot!(lines("Город;Организация;Год\nЛипки;Лига;1990\nПрочие;;\n;Союз;1991\n", None), @"list.csv:4:1: Город: expected a name, found an empty cell; fix: write the name");
    insta::assert_snapshot!(lines("Город;Организация;Год\nЛипки;Лига;1990\nКельда;;1991\n", None), @"list.csv:3:8: Организация: expected a name, found an empty cell; fix: write the name");
}

#[test]
fn titles_sums_and_numbers_are_no_memberships() {
    insta::assert_snapshot!(lines("Перечень организаций\n\n№;Город;Организация;Год\n1;2;3;4\n1;Липки;Лига;1990\nИтого: 1;;;\n2;;;\n№;Город;Организация;Год\n3;Кельда;Лига;\nИсп. Иванов;;;\n", None), @r#"
    lipki in liga 1990.. -
    kelda in liga .. -
    list.csv:1:1: expected the header first, which is line 3, found "Перечень организаций"; fix: this line is not read
    list.csv:10:1: expected a member and an organisation, found only "Исп. Иванов"; fix: this line is not read
    "#);
}

#[test]
fn who_has_left_has_a_date_or_is_left_out() {
    insta::assert_snapshot!(lines("member;organization;end;role\nA;B;2001;вышел\nC;B;;left\nD;B;;member\n", None), @r#"
    a in b ..2001 -
    d in b .. member
    list.csv:3:6: role: expected a role, or a membership's end with its date, found "left" without a date of the end; fix: write when it ended, be it the year alone; until then this line is not read
    "#);
}

#[test]
fn a_header_that_lacks_something_is_told_with_what_it_has() {
    insta::assert_snapshot!(lines("Организация;Дата вступления\nЛига;1990\n", None), @r#"list.csv:1:1: expected a header with a column "member" («участник», «город»), found the headings "Организация", "Дата вступления"; fix: add the column; or, where all rows are of one member, name it: import --member NAME"#);
    insta::assert_snapshot!(lines("Липки;Лига рек;1990\nКельда;Лига рек;1991\n", None), @r#"list.csv:1:1: expected a header with a column "member" («участник», «город») and a column "organization" («организация»), found the headings "Липки", "Лига рек", "1990"; fix: name the columns in the first line, for example: member;organization;start_date;end_date;role"#);
    insta::assert_snapshot!(lines("", None), @"list.csv:1:1: expected a list with a header and a row for each membership, found an empty file");
    insta::assert_snapshot!(lines("member,organization\n", None), @"list.csv:1:1: expected a row for each membership below the header, found none");
}

#[test]
fn cells_out_of_place_are_told_and_not_read() {
    insta::assert_snapshot!(lines("member,organization,since\nLipki,Rivers, Lakes and Seas,1990\n", None), @"list.csv:2:1: expected as many cells as the header has (3), found 4 cells; fix: put a cell in quotation marks if it contains the separator");
    insta::assert_snapshot!(lines("member,organization\nLipki,\"Rivers\nKelda,Lakes\n", None), @r#"list.csv:2:7: organization: expected a closing quotation mark for the one at the beginning of the cell, found "Rivers Kelda,Lakes"; fix: close it; inside a cell in quotation marks write each of the text's own twice ("")"#);
}

#[test]
fn what_the_loader_finds_has_the_place_of_the_list() {
    insta::assert_snapshot!(lines("member;since;until;organization\nA;1990;;B\nC;2001;1999;B\nD;soon;;B\n", None), @r#"list.csv:4:3: since: expected a date such as 1998, 09.1998, 03.09.1998 or 1998-09-03, found "soon"; fix: leave the cell empty if the date is not known"#);
    let long = format!("member;organization\nA;B\n{};B\n", "long ".repeat(120));
    insta::assert_snapshot!(lines(&long, None), @r#"
    a in b .. -
    long-long-long-long-long-long in b .. -
    list.csv:3:1: member: expected at most 500 characters, found 599 characters: "long long long long long long long long long long long long …"; fix: shorten it; until then the rest is left out
    "#);
}

#[test]
fn one_cause_is_told_once() {
    let rows: String = (1..=12).map(|day| format!("A,B{day},{day}/5/1998\n")).collect();
    insta::assert_snapshot!(lines(&format!("member,organization,start_date\n{rows}"), None), @r#"list.csv:2:6: start_date: expected a date that can be read in one way only, found "1/5/1998"; fix: write "1998-05-01" for 1 May, or "1998-01-05" for 5 January (and 10 more like it: lines 3, …)"#);
}

proptest::proptest! {
    #[test]
    fn any_text_is_a_list_or_refused_with_a_reason(text in "(member|Город|organization|[;,\"\n\t ]|\\PC){0,60}") {
        if let Err(problems) = import_bytes("list.csv", text.as_bytes(), None) {
            proptest::prop_assert!(!problems.is_empty(), "{text:?}");
        }
    }
}

//! Clauses and their marks, a table a language.

mod en;
mod measure;
mod ru;

use super::{Fit, Known, Mark, Named, Noun, Register, Sure, What, Word, marks};
use crate::dataset::{Entity, MemberId, NameKind, OrganizationId};
use crate::language::Language;
use proptest::prelude::*;

/// Names that the tables know, in one line a thing, the first of them for saying it.
const ORGANIZATIONS: &[&[&str]] = &[
    &["dune", "Union of Dune Towns", "Союз посёлков Заречья", "Association of Dune Villages"],
    &["gulls", "GULLS", "Gull Watchers", "ЧАЙКИ", "Наблюдатели за чайками"],
    &["healthy", "Association “Sound Towns, Districts and Villages”", "Ассоциация «Бодрые города, районы и сёла»"],
    &["charter", "Larvik Charter", "Ларвикская хартия"],
    &["drugs", "European Towns Against Boredom", "Европейские города против скуки", "ETAB"],
    &["maple", "МАК", "Международный альянс клёнов"],
];
const MEMBERS: &[&[&str]] = &[&["tver", "Tver", "Тверь", "Твери"], &["tessa", "Nova Tessa", "Новая Тесса"]];

fn known() -> Register {
    let organizations =
        ORGANIZATIONS.iter().enumerate().map(|(at, names)| (Entity::Organization(OrganizationId(at)), *names));
    let members = MEMBERS.iter().enumerate().map(|(at, names)| (Entity::Member(MemberId(at)), *names));
    let names = organizations.chain(members).flat_map(|(entity, names)| {
        names[1..].iter().map(move |name| {
            let is_abbreviation = !name.chars().any(char::is_lowercase);
            (entity, *name, if is_abbreviation { NameKind::Abbreviation } else { NameKind::Other })
        })
    });
    Register::of_names(names, |entity| matches!(entity, Entity::Organization(_)))
}

/// What is marked, in order: `org:dune=the Volga thing`; what is only perhaps so with a question mark.
fn told(clause: &str, language: Language, known: &dyn Known) -> String {
    let tell = |mark: &Mark| {
        let what = match &mark.what {
            What::Organization(ids) => {
                let names: Vec<_> = ids.iter().map(|id| ORGANIZATIONS[id.0][0]).collect();
                format!("org:{}", names.join("|"))
            }
            What::Member(ids) => format!("member:{}", MEMBERS[ids[0].0][0]),
            What::Stranger(name) => format!("stranger:{name}"),
            What::UnknownOrganization(_) => "unknown".to_owned(),
            What::Time(time) => format!("time:{time}"),
            What::Kind(_) => "kind".to_owned(),
            What::Role(_) => "role".to_owned(),
            What::Count(count) => format!("n:{count}"),
            What::Years(years) => format!("years:{years}"),
            What::We => "we".to_owned(),
        };
        let doubt = if mark.sure == Sure::Perhaps { "?" } else { "" };
        format!("{what}{doubt}={}", &clause[mark.range.clone()])
    };
    marks(clause, language, known).iter().map(tell).collect::<Vec<_>>().join("; ")
}

/// Whether each clause of a table has the marks that the table says.
fn check(language: Language, table: &[(&str, &str)]) {
    let known = known();
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(clause, expected)| {
            let told = told(clause, language, &known);
            (told != *expected).then(|| format!("{clause}\n   is {told}\n  not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// Names as they are written, in small letters.
struct Fake(&'static [&'static str]);

impl Known for Fake {
    fn names(&self, words: &[Word]) -> Vec<Named> {
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let found = self.0.iter().enumerate().flat_map(|(id, name)| {
            let parts: Vec<&str> = name.split(' ').collect();
            let owners = vec![Entity::Organization(OrganizationId(id))];
            let starts = (0..texts.len()).filter(|start| texts[*start..].starts_with(&parts)).collect::<Vec<_>>();
            let length = parts.len();
            starts.into_iter().map(move |at| Named {
                words: at..at + length,
                owners: owners.clone(),
                fit: Fit::Whole,
                telling: length,
            })
        });
        found.collect()
    }

    fn noun(&self, key: &str) -> Option<Noun> {
        (key == crate::text::key("posse")).then_some(Noun::Kind)
    }
}

#[test]
fn names_may_come_from_anywhere() {
    let fake = Fake(&["dune towns", "gull watchers"]);
    let check = |clause: &str, expected: &str| assert_eq!(told(clause, Language::En, &fake), expected);
    check("since when are we in the dune towns union", "we=we; org:dune=the dune towns union");
    check("gull watchers or dune towns", "org:gulls=gull watchers; org:dune=dune towns");
    check("which posse are we in", "kind=posse; we=we");
}

#[test]
fn marks_stand_on_borders_of_characters_and_only_doubtful_ones_overlap() {
    let known = known();
    let clauses = [
        "«Ассоциация «Бодрые города» и",
        "\u{301}\u{200b}Ё—«»\"'",
        "Union of of of the “",
        "İstanbul’s ﬁre 1-й-й",
        "",
        "  ",
        "a-b-c-«d»-2006-го",
    ];
    for clause in clauses {
        for language in Language::ALL {
            let mut end = 0;
            for mark in marks(clause, language, &known).iter().filter(|mark| mark.sure > Sure::Perhaps) {
                assert!(clause.get(mark.range.clone()).is_some_and(|text| !text.is_empty()), "{clause:?} {mark:?}");
                assert!(mark.range.start >= end, "{clause:?} {mark:?}");
                end = mark.range.end;
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_can_be_marked(text in "(\\PC|[«»\"“” -]|the |of |Union |в |лет |2006){0,40}") {
        let known = known();
        for language in Language::ALL {
            for mark in marks(&text, language, &known) {
                prop_assert!(text.get(mark.range).is_some());
            }
        }
    }
}

//! Clauses and their marks, a table a language.

mod en;
mod measure;
mod ru;

use super::{Known, Mark, Register, Sure, What, marks};
use crate::dataset::{Entity, MemberId, NameKind, OrganizationId};
use crate::language::Language;

/// Names that the tables know, in one line a thing, the first of them for saying it.
const ORGANIZATIONS: &[&[&str]] = &[
    &["volga", "Union of Volga Cities", "Союз городов Поволжья", "Association of Volga Municipalities"],
    &["gulls", "GULLS", "Gull Watchers", "ЧАЙКИ", "Наблюдатели за чайками"],
    &["healthy", "Association “Sound Towns, Districts and Villages”", "Ассоциация «Бодрые города, районы и сёла»"],
    &["charter", "Larvik Charter", "Ларвикская хартия"],
    &["drugs", "European Towns Against Boredom", "Европейские города против скуки", "ETAB"],
    &["maple", "МАК", "Международный альянс клёнов"],
];
const MEMBERS: &[&[&str]] = &[&["tver", "Tver", "Тверь", "Твери"], &["nizhny", "Nizhny Tagil", "Нижний Тагил"]];

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

/// What is marked, in order: `org:volga=the Volga thing`; what is only perhaps so with a question mark.
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

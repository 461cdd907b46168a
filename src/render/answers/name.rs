//! Names as sentences need them: "Union of Russian Cities" -> "the Union of Russian Cities", «в Союзе российских городов».

use super::gender::Gender;
use super::kind::Kind;
use crate::dataset::{Dataset, Inflections, MemberId, OrganizationId};
use crate::language::Language;
use crate::render::messages::{Arg, text};
use crate::render::phrase;

/// An organisation's name in the forms of a language; where a language has no such form, all are the same.
#[derive(Debug, Clone)]
pub(super) struct Forms {
    /// As the subject of a sentence.
    pub(super) subject: String,
    pub(super) genitive: String,
    pub(super) dative: String,
    pub(super) accusative: String,
    pub(super) instrumental: String,
    /// With the preposition: where somebody is.
    pub(super) inside: String,
    /// With the preposition: what somebody joins.
    pub(super) into: String,
    pub(super) gender: Gender,
}

/// The forms of an organisation's name.
pub(super) fn organization(dataset: &Dataset, id: OrganizationId, language: Language) -> Forms {
    let name = phrase::organization(dataset, id, language);
    match language {
        Language::En => same(with_article(name)),
        Language::Ru => {
            let inflections = dataset.organization(id).inflections.get(&Language::Ru);
            russian(name, inflections, Kind::of(dataset, id, None))
        }
    }
}

/// A member's name as the subject of a sentence.
pub(super) fn member(dataset: &Dataset, id: MemberId, language: Language) -> String {
    let name = phrase::member(dataset, id, language);
    match (language, dataset.member(id).organization) {
        (Language::En, Some(organization)) => with_article(phrase::organization(dataset, organization, language)),
        (Language::En, None) if is_place_with_article(name) => format!("the {name}"),
        (Language::En, None) | (Language::Ru, _) => name.to_owned(),
    }
}

/// «Ижевска», where the data has it.
pub(super) fn member_genitive(dataset: &Dataset, id: MemberId) -> Option<&str> {
    dataset.member(id).inflections.get(&Language::Ru)?.genitive.as_deref()
}

pub(super) fn member_gender(dataset: &Dataset, id: MemberId) -> Gender {
    let name = phrase::member(dataset, id, Language::Ru);
    let genitive = member_genitive(dataset, id);
    match dataset.member(id).organization {
        Some(_) => Gender::of_organization(name, genitive),
        None => Gender::of_member(name, genitive),
    }
}

fn same(name: String) -> Forms {
    Forms {
        subject: name.clone(),
        genitive: name.clone(),
        dative: name.clone(),
        accusative: name.clone(),
        instrumental: name.clone(),
        inside: name.clone(),
        into: name,
        gender: Gender::Unknown,
    }
}

/// The last words of an organisation's name before its first preposition that make it "the …".
const HEADS: &[&str] = &[
    "academy",
    "agency",
    "agreement",
    "alliance",
    "area",
    "assembly",
    "association",
    "authority",
    "bank",
    "board",
    "branch",
    "bureau",
    "campaign",
    "center",
    "centre",
    "chamber",
    "charter",
    "club",
    "coalition",
    "commission",
    "committee",
    "commonwealth",
    "community",
    "compact",
    "confederation",
    "conference",
    "congress",
    "consortium",
    "convention",
    "corporation",
    "council",
    "court",
    "covenant",
    "declaration",
    "department",
    "federation",
    "fellowship",
    "forum",
    "foundation",
    "fund",
    "group",
    "guild",
    "initiative",
    "institute",
    "league",
    "market",
    "mission",
    "movement",
    "nations",
    "network",
    "office",
    "organisation",
    "organization",
    "pact",
    "parliament",
    "partnership",
    "party",
    "plan",
    "platform",
    "program",
    "programme",
    "project",
    "protocol",
    "secretariat",
    "section",
    "senate",
    "service",
    "society",
    "summit",
    "system",
    "treaty",
    "tribunal",
    "union",
    "zone",
];

/// The last words of a place's name that make it "the …".
const PLACES: &[&str] = &[
    "commonwealth",
    "emirates",
    "federation",
    "islands",
    "kingdom",
    "netherlands",
    "philippines",
    "republic",
    "states",
    "union",
];

/// "the Union of Russian Cities", but "European Cities Against Drugs": where a common noun is the name's head.
fn with_article(name: &str) -> String {
    let begins_well = name.starts_with(char::is_uppercase) && !name.starts_with("The ");
    if begins_well && ends_with_one_of(head(name), HEADS) { format!("the {name}") } else { name.to_owned() }
}

fn is_place_with_article(name: &str) -> bool {
    !name.starts_with("The ") && ends_with_one_of(head(name), PLACES)
}

fn head(name: &str) -> &str {
    const ENDS: [&str; 13] =
        [" of ", " for ", " on ", " against ", " in ", " to ", " between ", " with ", " “", " \"", " «", " (", ", "];
    let end = ENDS.iter().filter_map(|end| name.find(end)).min().unwrap_or(name.len());
    &name[..end]
}

fn ends_with_one_of(head: &str, words: &[&str]) -> bool {
    head.rsplit([' ', '-']).next().is_some_and(|last| words.contains(&last.to_lowercase().as_str()))
}

fn russian(name: &str, inflections: Option<&Inflections>, kind: Kind) -> Forms {
    let given = inflections.cloned().unwrap_or_default();
    let wrapped = |case: &str| {
        let name = inner_quotes(phrase::bare(name));
        text(
            Language::Ru,
            "say-wrapped",
            &[("kind", Arg::from(kind.code())), ("case", Arg::from(case)), ("name", Arg::from(&name))],
        )
    };
    let form = |given: &Option<String>, case: &str| match given {
        Some(form) => form.clone(),
        None if is_indeclinable(name) => name.to_owned(),
        None => wrapped(case),
    };
    let (subject, gender) = subject(name, &given, || wrapped("nominative"));
    let (accusative, prepositional) =
        (form(&given.accusative, "accusative"), form(&given.prepositional, "prepositional"));
    Forms {
        gender: if subject == name { gender } else { Gender::of_organization(&subject, given.genitive.as_deref()) },
        genitive: form(&given.genitive, "genitive"),
        dative: form(&given.dative, "dative"),
        instrumental: form(&given.instrumental, "instrumental"),
        inside: format!("{} {prepositional}", phrase::preposition(&prepositional)),
        into: format!("{} {accusative}", phrase::preposition(&accusative)),
        accusative,
        subject,
    }
}

/// What a sentence begins with. A name in quotes has no gender: the noun before it in its genitive has.
fn subject(name: &str, given: &Inflections, wrapped: impl Fn() -> String) -> (String, Gender) {
    const NOUNS: [(&str, &str); 6] = [
        ("организации", "организация"),
        ("программы", "программа"),
        ("проекта", "проект"),
        ("сети", "сеть"),
        ("движения", "движение"),
        ("инициативы", "инициатива"),
    ];
    if !name.starts_with('«') {
        return (name.to_owned(), Gender::of_organization(name, given.genitive.as_deref()));
    }
    let noun = given.genitive.as_deref().and_then(|genitive| genitive.split(' ').next());
    let noun = noun.and_then(|noun| NOUNS.iter().find(|(genitive, _)| *genitive == noun));
    let subject = noun.map_or_else(wrapped, |(_, noun)| format!("{noun} {name}"));
    (subject, Gender::Unknown)
}

/// «НАТО», «ECAD»: said alike in all cases.
fn is_indeclinable(name: &str) -> bool {
    !name.contains(' ') && name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}

/// Quotes within quotes are others: «Ассоциация „Здоровые города“».
pub(super) fn inner_quotes(name: &str) -> String {
    let name = if name.contains('«') && !name.contains('»') { format!("{name}»") } else { name.to_owned() };
    name.replace('«', "„").replace('»', "“")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_an_article_where_a_common_noun_is_its_head() {
        for (name, expected) in [
            ("Union of Russian Cities", "the Union of Russian Cities"),
            ("WHO Healthy Cities project", "the WHO Healthy Cities project"),
            (
                "Association for Healthy Cities, Districts and Settlements",
                "the Association for Healthy Cities, Districts and Settlements",
            ),
            ("Association of Municipalities “Cities of Ural”", "the Association of Municipalities “Cities of Ural”"),
            ("Charter “On the Way”", "the Charter “On the Way”"),
            ("Northern Lights Network", "the Northern Lights Network"),
            ("United Nations", "the United Nations"),
            ("Commonwealth", "the Commonwealth"),
            ("Group of 77", "the Group of 77"),
            ("European Cities Against Drugs", "European Cities Against Drugs"),
            ("United Cities and Local Governments", "United Cities and Local Governments"),
            ("Intercultural Cities", "Intercultural Cities"),
            ("ECAD", "ECAD"),
            ("The Green Alliance", "The Green Alliance"),
            ("“Green Cities” Union", "“Green Cities” Union"),
            ("developing countries", "developing countries"),
        ] {
            assert_eq!(with_article(name), expected);
        }
    }

    #[test]
    fn a_russian_name_without_forms_stands_in_quotes_after_a_noun() {
        for (name, kind, expected) in [
            ("Альянс портов", Kind::Organization, "в организации «Альянс портов»"),
            ("Сеть «Север»", Kind::Organization, "в организации «Сеть „Север“»"),
            ("«Зелёный город»", Kind::Project, "в проекте «Зелёный город»"),
            ("Хартия рек", Kind::Charter, "в хартии «Хартия рек»"),
            ("НАТО", Kind::Organization, "в НАТО"),
            ("European Union", Kind::Organization, "в организации «European Union»"),
        ] {
            assert_eq!(russian(name, None, kind).inside, expected);
        }
    }
}

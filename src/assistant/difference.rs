//! What differs between two data sets, for people: a later year -> "Tarn: Quorum Club (start_date: 1992 → 1993)".

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use crate::calendar::PartialDate;
use crate::dataset::{Dataset, Fact, MemberId, Membership, Organization, Role, Source, SourceId, Text};
use crate::language::Language;

/// Records by the names that people know them by: organisations, memberships ("member: organisation"), members, sources
/// examples and the contact.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Difference {
    pub(super) added: Vec<String>,
    pub(super) changed: Vec<String>,
    pub(super) removed: Vec<String>,
}

/// A record of a data set.
#[derive(Clone, Copy)]
enum Record<'a> {
    Organization(&'a Organization),
    Membership(&'a Membership),
    Member(MemberId),
    Source(&'a Source),
    Text(&'a str),
}

/// What identifies a record: kind, identifiers, and a number where several have the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    kind: &'static str,
    id: &'a str,
    other: &'a str,
    number: usize,
}

/// A field's value, to be compared.
#[derive(PartialEq, Eq)]
enum Value {
    /// Short enough to be shown: a date, a role.
    Short(String),
    /// Only that it differs is told.
    Long(String),
}

const MEMBER: &str = "member";

impl Difference {
    /// From `old` to `new`, with names in `language`. Nothing that an answer may depend on is left out.
    pub(super) fn between(old: &Dataset, new: &Dataset, language: Language) -> Self {
        let (old_records, new_records) = (records(old, language), records(new, language));
        // Who comes or goes does so with a membership, which is named.
        let only_in = |these: &BTreeMap<Key<'_>, Record<'_>>, those: &BTreeMap<Key<'_>, Record<'_>>, of: &Dataset| {
            let alone = these.iter().filter(|(key, _)| key.kind != MEMBER && !those.contains_key(*key));
            alone.map(|(_, record)| record.name(of, language)).collect()
        };
        let changed = new_records.iter().filter_map(|(key, record)| {
            let before = old_records.get(key)?.fields(old, language);
            let fields = changed(&before, &record.fields(new, language));
            (!fields.is_empty()).then(|| format!("{} ({})", record.name(new, language), fields.join("; ")))
        });
        Self {
            added: only_in(&new_records, &old_records, new),
            changed: changed.collect(),
            removed: only_in(&old_records, &new_records, old),
        }
    }
}

/// The fields that differ: `start_date: 2002 → 2003`, `statement`.
fn changed(old: &[(&'static str, Value)], new: &[(&'static str, Value)]) -> Vec<String> {
    let fields = new.iter().zip(old).filter(|(new, old)| new != old);
    fields
        .map(|((key, new), (_, old))| match (old, new) {
            (Value::Short(old), Value::Short(new)) => format!("{key}: {old} → {new}"),
            (Value::Short(_) | Value::Long(_), Value::Short(_) | Value::Long(_)) => (*key).to_owned(),
        })
        .collect()
}

/// All records by their keys. Their fields are made when they are compared: those of all at once would take more memory than
/// the data.
fn records(dataset: &Dataset, language: Language) -> BTreeMap<Key<'_>, Record<'_>> {
    let mut records = BTreeMap::new();
    let mut numbers: HashMap<(&str, &str, &str), usize> = HashMap::new();
    let mut add = |kind, id, other, record| {
        let next = numbers.entry((kind, id, other)).or_default();
        records.insert(Key { kind, id, other, number: *next }, record);
        *next += 1;
    };
    for organization in &dataset.organizations {
        add("organization", &organization.id, "", Record::Organization(organization));
    }
    for membership in &dataset.memberships {
        let organization = dataset.organization(membership.organization);
        let member = dataset.member(membership.member);
        add("membership", &organization.id, &member.id, Record::Membership(membership));
    }
    for (id, member) in dataset.member_ids().zip(&dataset.members) {
        add(MEMBER, &member.id, "", Record::Member(id));
    }
    for source in &dataset.sources {
        add("source", source_name(source, language), "", Record::Source(source));
    }
    for text in dataset.contact.iter().flat_map(Text::all) {
        add("contact", text, "", Record::Text(text));
    }
    for (of, texts) in &dataset.examples {
        for text in texts {
            add("example", of.code(), text, Record::Text(text));
        }
    }
    records
}

impl Record<'_> {
    /// What people call it.
    fn name(self, dataset: &Dataset, language: Language) -> String {
        match self {
            Self::Organization(organization) => shortened(organization.name.best(language)),
            Self::Membership(membership) => {
                let organization = dataset.organization(membership.organization).name.best(language);
                let member = dataset.member(membership.member).name.best(language);
                format!("{}: {}", shortened(member), shortened(organization))
            }
            Self::Member(id) => shortened(dataset.member(id).name.best(language)),
            Self::Source(source) => shortened(source_name(source, language)),
            Self::Text(text) => shortened(text),
        }
    }

    /// All that makes it the one it is, by the keys that it has in a data file.
    fn fields(self, dataset: &Dataset, language: Language) -> Vec<(&'static str, Value)> {
        // Positions may move without anything having changed, so sources are compared by what people call them.
        let source = |id: &SourceId| source_name(&dataset.sources[id.0], language);
        let called = |ids: &[SourceId]| ids.iter().map(source).collect::<Vec<_>>();
        match self {
            Self::Organization(organization) => {
                let facts = organization.facts.iter();
                let facts = facts.map(|fact| (Fact { source: None, ..fact.clone() }, called(fact.source.as_slice())));
                vec![
                    ("name", long(&organization.name)),
                    ("other_names", long(&organization.other_names)),
                    ("inflections", long(&organization.inflections)),
                    ("classification", long(&organization.classification)),
                    ("founding_date", date(organization.founding_date)),
                    ("dissolution_date", date(organization.dissolution_date)),
                    ("description", long(&organization.description)),
                    ("facts", long(&facts.collect::<Vec<_>>())),
                    ("member_list", long(&organization.members_are_partial)),
                    ("sources", long(&called(&organization.sources))),
                ]
            }
            Self::Membership(membership) => vec![
                ("role", Value::Short(role(membership.role, dataset, language))),
                ("area_id", long(&membership.area.map(|id| &dataset.member(id).id))),
                ("on_behalf_of_id", long(&membership.on_behalf_of.map(|id| &dataset.organization(id).id))),
                ("legislative_period_id", long(&membership.term.map(|id| dataset.event(id)))),
                ("start_date", date(membership.start_date)),
                ("end_date", date(membership.end_date)),
                ("statement", long(&membership.statement)),
                ("sources", long(&called(&membership.sources))),
            ],
            Self::Member(id) => {
                let member = dataset.member(id);
                // An organisation's names are compared with the organisation.
                let is_own = member.organization.is_none();
                vec![
                    ("name", long(&is_own.then_some(&member.name))),
                    ("other_names", long(&is_own.then_some(&member.other_names))),
                    ("inflections", long(&is_own.then_some(&member.inflections))),
                    ("classification", long(&(is_own.then_some(&member.classification), member.kind))),
                    ("focus", long(&(dataset.focus == Some(id)))),
                ]
            }
            Self::Source(source) => vec![
                ("publisher", long(&source.publisher)),
                ("url", long(&source.url)),
                ("date", long(&source.date)),
                ("note", long(&source.note)),
                ("title", long(&source.title)),
            ],
            Self::Text(_) => Vec::new(),
        }
    }
}

/// A name as a list of many shows it.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 200;
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

fn long(value: &impl Debug) -> Value {
    Value::Long(format!("{value:?}"))
}

fn role(role: Role, dataset: &Dataset, language: Language) -> String {
    match role {
        Role::Member => "member".to_owned(),
        Role::Participant => "participant".to_owned(),
        Role::Signatory => "signatory".to_owned(),
        Role::Other(id) => shortened(dataset.role(id).best(language)),
    }
}

fn date(date: Option<PartialDate>) -> Value {
    Value::Short(date.map_or_else(|| "—".to_owned(), |date| date.to_string()))
}

fn source_name(source: &Source, language: Language) -> &str {
    let title = source.title.as_ref().map(|title| title.best(language));
    let note = source.note.as_ref().map(|note| note.best(language));
    title.or(source.url.as_deref()).or(note).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load_texts;

    const DATA: &str = r#"{
        "focus": "tarn", "examples": {"en": ["List our memberships"]},
        "areas": [{"id": "tarn", "name": "Tarn"}, {"id": "holm", "name": "Holm"}],
        "sources": [{"id": "page", "title": "City page", "url": "http://a.example/1"}],
        "organizations": [
            {"id": "qc", "name": "Quorum Club", "founding_date": "1990", "sources": ["page"]},
            {"id": "rl", "name": "River League", "sources": ["page"]}
        ],
        "memberships": [
            {"organization_id": "qc", "member_id": "tarn", "start_date": "1992", "sources": ["page"]},
            {"organization_id": "qc", "member_id": "holm", "sources": ["page"]}
        ]
    }"#;

    fn dataset(text: &str) -> Dataset {
        load_texts(vec![("tarn.json".to_owned(), text.to_owned())]).unwrap().dataset
    }

    /// The difference that replacing `from` by `to` makes: "+added ~changed -removed".
    fn difference(from: &str, to: &str) -> String {
        assert!(DATA.contains(from), "{from}");
        let Difference { added, changed, removed } =
            Difference::between(&dataset(DATA), &dataset(&DATA.replacen(from, to, 1)), Language::En);
        let signed =
            |sign: &str, names: Vec<String>| names.into_iter().map(move |name| format!("{sign}{name}")).collect();
        let all: [Vec<String>; 3] = [signed("+", added), signed("~", changed), signed("-", removed)];
        all.concat().join(", ")
    }

    #[test]
    fn many_spells_and_sources_of_one_name_are_compared_one_by_one() {
        // Each as often as would take hours if every one looked at all before it.
        const MANY: usize = 30_000;
        let many = |item: fn(usize) -> String| (0..MANY).map(item).collect::<Vec<_>>().join(",");
        let spells = many(|n| {
            let year = 1000 + n % 9000;
            format!(r#"{{"organization_id":"qc","member_id":"m","start_date":"{year}","end_date":"{year}"}}"#)
        });
        let sources = many(|n| format!(r#"{{"id":{n},"title":"City page","url":"http://a.example/{n}"}}"#));
        let text = format!(
            r#"{{"organizations":[{{"id":"qc","name":"Quorum Club"}}],"sources":[{sources}],"memberships":[{spells}]}}"#
        );
        let changed = text.replacen("http://a.example/17\"", "http://b.example/17\"", 1);
        let Difference { added, changed, removed } =
            Difference::between(&dataset(&text), &dataset(&changed), Language::En);
        assert_eq!((added, changed, removed), (vec![], vec!["City page (url)".to_owned()], vec![]));
    }

    #[test]
    fn a_long_name_is_shown_shortened() {
        let long = "ж".repeat(400);
        let with = |name: &str| dataset(&DATA.replace("Quorum Club", name));
        let Difference { changed, .. } = Difference::between(&dataset(DATA), &with(&long), Language::En);
        assert_eq!(changed, [format!("{}… (name)", "ж".repeat(200))]);
    }

    #[test]
    fn whatever_an_answer_may_depend_on_is_named() {
        for (from, to, expected) in [
            (r#""1992""#, r#""1993""#, "~Tarn: Quorum Club (start_date: 1992 → 1993)"),
            (
                r#""start_date": "1992""#,
                r#""end_date": "1992", "role": "signatory""#,
                "~Tarn: Quorum Club (role: member → signatory; start_date: 1992 → —; end_date: — → 1992)",
            ),
            (r#""1990""#, r#""1991""#, "~Quorum Club (founding_date: 1990 → 1991)"),
            (r#""name": "Tarn""#, r#""name": "Tarnholm""#, "~Tarnholm (name)"),
            (r#""focus": "tarn""#, r#""focus": "holm""#, "~Holm (focus), ~Tarn (focus)"),
            ("http://a.example/1", "http://a.example/2", "~City page (url)"),
            (
                r#"League", "sources": ["page"]"#,
                r#"League", "sources": [{"url": "http://b.example"}]"#,
                "+http://b.example, ~River League (sources)",
            ),
            ("List our memberships", "What are we in?", "+What are we in?, -List our memberships"),
            (
                r#""member_id": "holm""#,
                r#""member_id": "fell", "member_name": "Fell""#,
                "+Fell: Quorum Club, -Holm: Quorum Club",
            ),
            (r#"{"id": "holm", "name": "Holm"}"#, r#"{"name": "Holm", "id": "holm"}"#, ""),
        ] {
            assert_eq!(difference(from, to), expected, "{from} -> {to}");
        }
    }
}

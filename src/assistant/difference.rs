//! What differs between two data sets, for people: a later year -> "Tarn: Quorum Club (start_date: 1992 → 1993)".

use std::collections::BTreeMap;
use std::fmt::Debug;

use crate::calendar::PartialDate;
use crate::dataset::{Dataset, Fact, Source, SourceId};
use crate::language::Language;

/// Records by the names that people know them by: organisations, memberships ("member: organisation"), members, sources
/// and examples.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Difference {
    pub(super) added: Vec<String>,
    pub(super) changed: Vec<String>,
    pub(super) removed: Vec<String>,
}

/// What people call a record, and all that makes it the one it is, by the keys that it has in a data file.
struct Record {
    name: String,
    fields: Vec<(&'static str, Value)>,
}

/// A field's value, to be compared.
#[derive(PartialEq, Eq)]
enum Value {
    /// Short enough to be shown: a date, a role.
    Short(String),
    /// Only that it differs is told.
    Long(String),
}

/// What identifies a record: kind, identifier, and a number where several have the same.
type Key = (&'static str, String, usize);

impl Difference {
    /// From `old` to `new`, with names in `language`. Nothing that an answer may depend on is left out.
    pub(super) fn between(old: &Dataset, new: &Dataset, language: Language) -> Self {
        let (old, new) = (records(old, language), records(new, language));
        // Who comes or goes does so with a membership, which is named.
        let only_in = |these: &BTreeMap<Key, Record>, those: &BTreeMap<Key, Record>| {
            let alone = these.iter().filter(|(key, _)| key.0 != MEMBER && !those.contains_key(*key));
            alone.map(|(_, record)| record.name.clone()).collect()
        };
        let changed = new.iter().filter_map(|(key, record)| {
            let fields = record.changed_since(old.get(key)?);
            (!fields.is_empty()).then(|| format!("{} ({})", record.name, fields.join("; ")))
        });
        Self { added: only_in(&new, &old), changed: changed.collect(), removed: only_in(&old, &new) }
    }
}

impl Record {
    /// The fields that differ: `start_date: 2002 → 2003`, `statement`.
    fn changed_since(&self, old: &Self) -> Vec<String> {
        let fields = self.fields.iter().zip(&old.fields).filter(|(new, old)| new != old);
        fields
            .map(|((key, new), (_, old))| match (old, new) {
                (Value::Short(old), Value::Short(new)) => format!("{key}: {old} → {new}"),
                (Value::Short(_) | Value::Long(_), Value::Short(_) | Value::Long(_)) => (*key).to_owned(),
            })
            .collect()
    }
}

const MEMBER: &str = "member";

fn records(dataset: &Dataset, language: Language) -> BTreeMap<Key, Record> {
    let Dataset { organizations, members, memberships, sources, focus, examples } = dataset;
    let mut records = BTreeMap::new();
    let mut add = |kind: &'static str, id: &str, name: &str, fields: Vec<(&'static str, Value)>| {
        let number = (0..).find(|number| !records.contains_key(&(kind, id.to_owned(), *number))).unwrap_or_default();
        records.insert((kind, id.to_owned(), number), Record { name: name.to_owned(), fields });
    };
    // Positions may move without anything having changed, so sources are compared by what people call them.
    let called = |ids: &[SourceId]| ids.iter().map(|id| source_name(&sources[id.0], language)).collect::<Vec<_>>();
    for organization in organizations {
        let facts = organization.facts.iter();
        let facts = facts.map(|fact| (Fact { source: None, ..fact.clone() }, called(fact.source.as_slice())));
        let fields = vec![
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
        ];
        add("organization", &organization.id, organization.name.best(language), fields);
    }
    for membership in memberships {
        let organization = dataset.organization(membership.organization);
        let member = dataset.member(membership.member);
        let fields = vec![
            ("role", Value::Short(format!("{:?}", membership.role).to_lowercase())),
            ("start_date", date(membership.start_date)),
            ("end_date", date(membership.end_date)),
            ("statement", long(&membership.statement)),
            ("sources", long(&called(&membership.sources))),
        ];
        let name = format!("{}: {}", member.name.best(language), organization.name.best(language));
        add("membership", &format!("{} {}", organization.id, member.id), &name, fields);
    }
    for (id, member) in dataset.member_ids().zip(members) {
        // An organisation's names are compared with the organisation.
        let is_own = member.organization.is_none();
        let fields = vec![
            ("name", long(&is_own.then_some(&member.name))),
            ("other_names", long(&is_own.then_some(&member.other_names))),
            ("inflections", long(&is_own.then_some(&member.inflections))),
            ("focus", long(&(*focus == Some(id)))),
        ];
        add(MEMBER, &member.id, member.name.best(language), fields);
    }
    for source in sources {
        let name = source_name(source, language);
        let fields = vec![
            ("publisher", long(&source.publisher)),
            ("url", long(&source.url)),
            ("date", long(&source.date)),
            ("note", long(&source.note)),
            ("title", long(&source.title)),
        ];
        add("source", &name, &name, fields);
    }
    for (of, texts) in examples {
        for text in texts {
            add("example", &format!("{of:?} {text}"), text, Vec::new());
        }
    }
    records
}

fn long(value: &impl Debug) -> Value {
    Value::Long(format!("{value:?}"))
}

fn date(date: Option<PartialDate>) -> Value {
    Value::Short(date.map_or_else(|| "—".to_owned(), |date| date.to_string()))
}

fn source_name(source: &Source, language: Language) -> String {
    let title = source.title.as_ref().map(|title| title.best(language));
    let note = source.note.as_ref().map(|note| note.best(language));
    title.or(source.url.as_deref()).or(note).unwrap_or_default().to_owned()
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

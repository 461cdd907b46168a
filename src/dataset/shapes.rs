//! How each class of the format is read: its keys, and which of them it cannot do without.

use super::model::{FactKind, Inflections};
use super::popolo::{
    At, Being, Event, Fact, File, MemberList, Membership, Organization, OtherName, Post, Reference, Source,
    SourceReference,
};
use super::read::{Read, Reader};
use super::tree::{Json, Node};

/// Keys of Popolo that are none of ours, so that `links` is not taken for a misspelt word.
const POPOLO: [&str; 25] = [
    "abstract",
    "biography",
    "birth_date",
    "contact_details",
    "created_at",
    "death_date",
    "email",
    "end_date",
    "family_name",
    "gender",
    "given_name",
    "identifiers",
    "image",
    "images",
    "label",
    "links",
    "meta",
    "parent",
    "parent_id",
    "sort_name",
    "source",
    "start_date",
    "summary",
    "type",
    "updated_at",
];

impl Read for File {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "an object {...} with \"organizations\" and \"memberships\"")?;
        let file = Self {
            focus: fields.optional("focus"),
            contact: fields.optional("contact"),
            examples: fields.or_empty("examples"),
            sources: fields.or_empty("sources"),
            organizations: fields.or_empty("organizations"),
            areas: fields.or_empty("areas"),
            persons: fields.or_empty("persons"),
            posts: fields.or_empty("posts"),
            events: fields.or_empty("events"),
            memberships: fields.or_empty("memberships"),
        };
        fields.close(&POPOLO);
        Some(file)
    }
}

impl Read for Source {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "a source {\"id\": ..., \"title\": ..., \"url\": ...}")?;
        let source = Self {
            id: fields.optional("id"),
            title: fields.optional("title"),
            publisher: fields.optional("publisher"),
            url: fields.optional("url"),
            date: fields.optional("date"),
            note: fields.optional("note"),
        };
        fields.close(&POPOLO);
        let Self { id, title, publisher, url, date, note } = &source;
        let says_something = title.is_some() || publisher.is_some() || note.is_some();
        (says_something || id.is_some() || url.is_some() || date.is_some()).then_some(source)
    }
}

impl Read for Organization {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "an organisation {\"id\": ..., \"name\": ...}")?;
        let organization = Self {
            id: fields.required("id"),
            name: fields.required("name"),
            other_names: fields.or_empty("other_names"),
            inflections: fields.or_empty("inflections"),
            classification: fields.optional("classification"),
            founding_date: fields.optional("founding_date"),
            dissolution_date: fields.optional("dissolution_date"),
            description: fields.optional("description"),
            member_list: fields.optional("member_list"),
            facts: fields.or_empty("facts"),
            sources: fields.or_empty("sources"),
        };
        fields.close(&POPOLO);
        Some(organization)
    }
}

impl Read for OtherName {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "a name {\"name\": ..., \"lang\": ..., \"note\": ...}")?;
        let name = Self { name: fields.required("name"), lang: fields.optional("lang"), note: fields.optional("note") };
        fields.close(&POPOLO);
        Some(name)
    }
}

impl Read for Inflections {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "the forms of a name {\"genitive\": ..., \"dative\": ...}")?;
        let mut form = |case| fields.optional::<String>(case).map(|form| form.value);
        let forms = Self {
            genitive: form("genitive"),
            dative: form("dative"),
            accusative: form("accusative"),
            instrumental: form("instrumental"),
            prepositional: form("prepositional"),
        };
        fields.close(&["nominative"]);
        Some(forms)
    }
}

impl Read for Fact {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "a fact {\"property\": ..., \"value\": ..., \"statement\": ...}")?;
        let kind = fields.optional::<FactKind>("kind");
        if kind.as_ref().is_some_and(|kind| matches!(kind.value, FactKind::Count | FactKind::Date)) {
            fields.one_of("value", &["value"]);
        }
        let fact = Self {
            property: fields.required("property"),
            kind,
            value: fields.optional("value"),
            label: fields.optional("label"),
            keywords: fields.or_empty("keywords"),
            statement: fields.required("statement"),
            date: fields.optional("date"),
            source: fields.optional("source"),
        };
        fields.close(&[]);
        Some(fact)
    }
}

impl Read for Being {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "a member {\"id\": ..., \"name\": ...}")?;
        let being = Self {
            id: fields.required("id"),
            name: fields.required("name"),
            other_names: fields.or_empty("other_names"),
            inflections: fields.or_empty("inflections"),
            // Some exports call it so.
            classification: fields.optional("classification").or_else(|| fields.optional("type")),
        };
        fields.close(&POPOLO);
        Some(being)
    }
}

impl Read for Post {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "a post {\"id\": ..., \"label\": ...}")?;
        let post = Self {
            id: fields.optional("id"),
            label: fields.optional("label"),
            role: fields.optional("role"),
            organization_id: fields.optional("organization_id"),
            organization: fields.optional("organization"),
            area_id: fields.optional("area_id"),
            area: fields.optional("area"),
        };
        fields.close(&POPOLO);
        Some(post)
    }
}

impl Read for Event {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "an event {\"id\": ..., \"name\": ...}")?;
        let event = Self {
            id: fields.optional("id"),
            name: fields.optional("name"),
            classification: fields.optional("classification"),
            start_date: fields.optional("start_date"),
            end_date: fields.optional("end_date"),
        };
        fields.close(&POPOLO);
        Some(event)
    }
}

impl Read for Membership {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut fields = reader.fields(node, "a membership {\"member_id\": ..., \"organization_id\": ...}")?;
        let organization = fields.optional("organization");
        let (post_id, post) = (fields.optional("post_id"), fields.optional("post"));
        let membership = Self {
            id: fields.optional("id"),
            // Popolo has two more ways to say in what one is a member: in place, and through a post.
            organization_id: match (&organization, &post_id, &post) {
                (None, None, None) => fields.required("organization_id"),
                (Some(_), _, _) | (_, Some(_), _) | (_, _, Some(_)) => fields.optional("organization_id"),
            },
            member_id: fields.optional("member_id"),
            person_id: fields.optional("person_id"),
            area_id: fields.optional("area_id"),
            area: fields.optional("area"),
            member: fields.optional("member"),
            person: fields.optional("person"),
            organization,
            member_name: fields.optional("member_name"),
            role: fields.optional("role"),
            start_date: fields.optional("start_date"),
            end_date: fields.optional("end_date"),
            statement: fields.optional("statement"),
            sources: fields.or_empty("sources"),
            post_id,
            post,
            on_behalf_of_id: fields.optional("on_behalf_of_id"),
            on_behalf_of: fields.optional("on_behalf_of"),
            legislative_period_id: fields.optional("legislative_period_id"),
        };
        fields.one_of("member_id", &["member_id", "person_id", "area_id", "member", "person", "area"]);
        let mut keys = POPOLO.to_vec();
        keys.retain(|key| *key != "source");
        fields.close(&keys);
        Some(membership)
    }
}

impl Read for Reference {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Json::String(_) | Json::Number(_) = node.json() {
            return Some(Self { id: reader.read_at(node), name: None });
        }
        // A whole record of Popolo may stand here; of it only who it is matters.
        let mut fields = reader.fields(node, "an id in quotes or {\"id\": ..., \"name\": ...}")?;
        Some(Self { id: fields.optional("id"), name: fields.optional("name") })
    }
}

impl Read for SourceReference {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Json::String(text) = node.json() {
            let address = text.starts_with("http://") || text.starts_with("https://");
            return if address {
                Some(Self::Link { url: reader.read_at(node), note: None })
            } else {
                Read::read(node, reader).map(Self::Declared)
            };
        }
        let mut fields = reader.fields(node, "the id of a source in quotes or {\"url\": ..., \"note\": ...}")?;
        let reference = match fields.optional::<super::popolo::Id>("id") {
            Some(At { value, .. }) => Self::Declared(value),
            None => Self::Link { url: fields.optional("url"), note: fields.optional("note") },
        };
        // Nothing is what it says, and nothing is made of it.
        Some(reference).filter(|reference| !matches!(reference, Self::Link { url: None, note: None }))
    }
}

impl Read for MemberList {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.json() {
            Json::String(text) if text == "partial" => Some(Self::Partial),
            Json::String(text) if text == "complete" => Some(Self::Complete),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array | Json::Object => {
                reader.mismatch(node, "\"partial\" or \"complete\"", None)
            }
        }
    }
}

//! How single values are read: texts, ids, dates, lists, one value a language.

use std::collections::BTreeMap;

use super::date_fix::date_fix;
use super::json::{Json, Node};
use super::model::{FactKind, Text};
use super::popolo::{At, ByLanguage, Id, RawValue};
use super::problem::{Finding, likely, quoted};
use super::read::{Read, Reader};
use crate::calendar::{DateError, PartialDate};
use crate::language::Language;

impl Read for String {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.json {
            Json::String(text) => Some(text.trim().to_owned()),
            Json::Number(number) => reader.mismatch(node, "a text in quotes", Some(format!("write \"{number}\""))),
            Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => {
                reader.mismatch(node, "a text in quotes", None)
            }
        }
    }
}

impl Read for Id {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.json {
            Json::String(text) if !text.trim().is_empty() => Some(Self(text.trim().to_owned())),
            Json::Number(number) if number.is_i64() => Some(Self(number.to_string())),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) | Json::Object(_) => {
                reader.mismatch(node, "an id in quotes, such as \"union-of-russian-cities\"", None)
            }
        }
    }
}

impl Read for Text {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.json {
            Json::String(text) => Some(Self::plain(text.trim())),
            Json::Object(entries) => {
                let ByLanguage(mut texts) = ByLanguage::<String>::read(node, reader)?;
                texts.retain(|_, text| !text.is_empty());
                if texts.is_empty() {
                    let keys: Vec<_> = entries.iter().map(|entry| quoted(&entry.key)).collect();
                    let found = if keys.is_empty() {
                        "an empty object".to_owned()
                    } else {
                        format!("only {}", keys.join(", "))
                    };
                    let place = reader.place(node.offset);
                    reader.findings.problem(Finding::new(place, format!("a text under {}", codes(" or ")), found));
                    return None;
                }
                Some(Self { plain: None, by_language: texts })
            }
            Json::Number(number) => reader.mismatch(node, text_expected(), Some(format!("write \"{number}\""))),
            Json::Null | Json::Bool(_) | Json::Array(_) => reader.mismatch(node, text_expected(), None),
        }
    }
}

impl Read for PartialDate {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        const EXPECTED: &str = "a date as YYYY, YYYY-MM or YYYY-MM-DD";
        match &node.json {
            Json::String(text) => match text.trim().parse() {
                Ok(date) => Some(date),
                Err(DateError::Shape(_) | DateError::NotInCalendar(_)) => {
                    reader.mismatch(node, EXPECTED, date_fix(text.trim()))
                }
            },
            Json::Number(number) => {
                let written = number.to_string();
                let fix = written.parse::<Self>().map(|date| format!("write \"{date}\" in quotes")).ok();
                reader.mismatch(node, EXPECTED, fix)
            }
            Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => reader.mismatch(node, EXPECTED, None),
        }
    }
}

impl Read for FactKind {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        const KINDS: [(&str, FactKind); 9] = [
            ("count", FactKind::Count),
            ("date", FactKind::Date),
            ("place", FactKind::Place),
            ("agent", FactKind::Agent),
            ("purpose", FactKind::Purpose),
            ("activity", FactKind::Activity),
            ("composition", FactKind::Composition),
            ("effect", FactKind::Effect),
            ("statement", FactKind::Statement),
        ];
        let written = if let Json::String(text) = &node.json { text.trim() } else { "" };
        if let Some((_, kind)) = KINDS.iter().find(|(name, _)| *name == written) {
            return Some(*kind);
        }
        let names = KINDS.map(|(name, _)| name);
        let fix = likely(written, names.into_iter()).map(|name| format!("did you mean \"{name}\"?"));
        reader.mismatch(node, format!("a kind of fact: {}", names.join(", ")), fix)
    }
}

impl Read for RawValue {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        const EXPECTED: &str = "a whole number, a date, a text or a list of texts";
        match &node.json {
            Json::Number(number) => match number.as_i64() {
                Some(number) => Some(Self::Number(number)),
                None => reader.mismatch(node, EXPECTED, Some(format!("round it, or write \"{number}\" as a text"))),
            },
            Json::String(_) | Json::Object(_) => Text::read(node, reader).map(Self::Text),
            Json::Array(_) => Vec::read(node, reader).map(Self::List),
            Json::Null | Json::Bool(_) => reader.mismatch(node, EXPECTED, None),
        }
    }
}

/// A list leaves out the items that don't fit: each of them was reported.
impl<T: Read> Read for Vec<At<T>> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.json {
            Json::Array(items) => Some(items.iter().filter_map(|item| reader.read_at(item)).collect()),
            Json::String(_) | Json::Object(_) => {
                reader.mismatch(node, "a list [...]", Some("put it in square brackets: [ ... ]".to_owned()))
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => reader.mismatch(node, "a list [...]", None),
        }
    }
}

/// Languages that the bot doesn't have are passed over: other programs may read the same file.
impl<T: Read> Read for ByLanguage<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Json::Object(entries) = &node.json else {
            return reader.mismatch(node, format!("an object by language, with {}", codes(" and ")), None);
        };
        let mut values = BTreeMap::new();
        for entry in entries {
            match Language::from_tag(&entry.key) {
                Some(_) if entry.value.json == Json::Null => {}
                Some(language) => {
                    values.extend(T::read(&entry.value, reader).map(|value| (language, value)));
                }
                None => {
                    if let Some(language) = meant_language(&entry.key) {
                        let place = reader.place(entry.key_offset);
                        let finding = Finding::new(place, "a language code", quoted(&entry.key));
                        reader.findings.note(finding.fix(format!("write {:?}", language.code())));
                    }
                }
            }
        }
        Some(Self(values))
    }
}

/// The language that a writer had in mind who wrote its name or its longer code.
pub(super) fn meant_language(written: &str) -> Option<Language> {
    const WRITTEN: [(&str, Language); 8] = [
        ("eng", Language::En),
        ("english", Language::En),
        ("англ", Language::En),
        ("английский", Language::En),
        ("rus", Language::Ru),
        ("russian", Language::Ru),
        ("рус", Language::Ru),
        ("русский", Language::Ru),
    ];
    let written = written.to_lowercase();
    WRITTEN.iter().find(|(name, _)| *name == written).map(|(_, language)| *language)
}

/// Our languages' codes in quotes, joined by `and`.
pub(super) fn codes(and: &str) -> String {
    Language::ALL.map(|language| format!("{:?}", language.code())).join(and)
}

fn text_expected() -> String {
    let texts = Language::ALL.map(|language| format!("{:?}: ...", language.code()));
    format!("a text in quotes or a text by language {{{}}}", texts.join(", "))
}

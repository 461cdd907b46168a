//! How single values are read: texts, ids, dates, lists, one value a language.

use std::collections::BTreeMap;

use super::date_fix::date_fix;
use super::finding::Finding;
use super::model::{FactKind, Text};
use super::popolo::{At, ByLanguage, Id, RawValue};
use super::problem::{quoted, shortened};
use super::read::{Read, Reader};
use super::slips::likely;
use super::tree::{Json, Node};
use crate::calendar::PartialDate;
use crate::language::Language;

impl Read for String {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.json() {
            Json::String(text) => reader.short(node, &text),
            Json::Number(number) => {
                reader.mismatch(node, "a text in quotes", Some(format!("write \"{}\"", shortened(number))))
            }
            Json::Null | Json::Bool(_) | Json::Array | Json::Object => reader.mismatch(node, "a text in quotes", None),
        }
    }
}

impl Read for Id {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.json() {
            Json::String(text) if !text.trim().is_empty() => reader.short(node, &text).map(Self),
            Json::Number(number) if number.parse::<i64>().is_ok() => Some(Self(number.to_owned())),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array | Json::Object => {
                reader.mismatch(node, "an id in quotes, such as \"union-of-russian-cities\"", None)
            }
        }
    }
}

impl Read for Text {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.json() {
            Json::String(text) => reader.short(node, &text).map(Self::plain),
            Json::Object => {
                let known_problems = reader.findings.problems.told;
                let ByLanguage(mut texts) = ByLanguage::<String>::read(node, reader)?;
                texts.retain(|_, text| !text.is_empty());
                if texts.is_empty() {
                    if reader.findings.problems.told > known_problems {
                        // What is there was reported; to say as well that nothing is would be wrong.
                        return None;
                    }
                    if let Some(foreign) = foreign(node, reader) {
                        return Some(Self::plain(foreign));
                    }
                    const TOLD: usize = 5;
                    let keys: Vec<_> = node.entries().take(TOLD + 1).map(|entry| quoted(&entry.key())).collect();
                    let found = match keys.as_slice() {
                        [] => "an empty object".to_owned(),
                        [told @ .., _] if keys.len() > TOLD => format!("only {} and others", told.join(", ")),
                        keys => format!("only {}", keys.join(", ")),
                    };
                    let place = reader.place(node.offset());
                    let finding = Finding::new(place, format!("a text under {}", codes(" or ")), found);
                    reader.findings.warning(finding.because("language").until_then("it is passed over"));
                    return None;
                }
                Some(Self { plain: None, by_language: texts })
            }
            Json::Number(number) => {
                reader.mismatch(node, text_expected(), Some(format!("write \"{}\"", shortened(number))))
            }
            Json::Null | Json::Bool(_) | Json::Array => reader.mismatch(node, text_expected(), None),
        }
    }
}

/// Dates with a time behind them, as the standard's events have it, are the day.
impl Read for PartialDate {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        const EXPECTED: &str = "a date as YYYY, YYYY-MM or YYYY-MM-DD";
        let json = node.json();
        let fix = match &json {
            Json::String(text) => {
                let text = text.trim();
                if let Ok(date) = day_of(text).unwrap_or(text).parse() {
                    return Some(date);
                }
                date_fix(text)
            }
            Json::Number(number) => number.parse::<Self>().map(|date| format!("write \"{date}\" in quotes")).ok(),
            Json::Null | Json::Bool(_) | Json::Array | Json::Object => None,
        };
        let finding = Finding::new(reader.place(node.offset()), EXPECTED, "").maybe_fix(fix);
        // Whoever writes dates in a way of their own does so everywhere.
        let shape = match &json {
            Json::String(text) => text.trim().chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect(),
            Json::Number(_) => "a number".to_owned(),
            Json::Null | Json::Bool(_) | Json::Array | Json::Object => String::new(),
        };
        reader.mismatch_because(node, finding, shape)
    }
}

/// Any other word is read as if there were none: which question a fact answers is then told by its words.
impl Read for FactKind {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
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
        let names = KINDS.map(|(name, _)| name);
        let expected = format!("a kind of fact: {}", names.join(", "));
        let json = node.json();
        let Json::String(written) = &json else { return reader.mismatch(node, expected, None) };
        let written = written.trim();
        if let Some((_, kind)) = KINDS.iter().find(|(name, _)| *name == written) {
            return Some(*kind);
        }
        let fix = likely(written, names.into_iter()).map(|name| format!("did you mean \"{name}\"?"));
        let finding = Finding::new(reader.place(node.offset()), expected, quoted(written)).maybe_fix(fix);
        reader.findings.warning(finding.until_then("it counts as \"statement\""));
        None
    }
}

impl Read for RawValue {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        const EXPECTED: &str = "a whole number, a date, a text or a list of texts";
        match node.json() {
            Json::Number(number) => match number.parse() {
                Ok(number) => Some(Self::Number(number)),
                Err(_) => {
                    let fix = format!("round it, or write \"{}\" as a text", shortened(number));
                    reader.mismatch(node, EXPECTED, Some(fix))
                }
            },
            Json::String(_) | Json::Object => Text::read(node, reader).map(Self::Text),
            Json::Array => Vec::read(node, reader).map(Self::List),
            Json::Null | Json::Bool(_) => reader.mismatch(node, EXPECTED, None),
        }
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(Self::new)
    }
}

/// A list leaves out the items that don't fit: each of them was reported.
impl<T: Read> Read for Vec<At<T>> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.json() {
            Json::Array => {
                let mut items = Vec::new();
                for (position, item) in node.items().enumerate() {
                    if position >= reader.size.items {
                        let expected = format!("at most {} in a list", reader.size.items);
                        let finding = Finding::new(reader.place(item.offset()), expected, "more");
                        reader.findings.warning(finding.fix("shorten the list").until_then("the rest is passed over"));
                    }
                    if position >= reader.size.items || reader.findings.is_full() {
                        break;
                    }
                    items.extend(reader.read_at(item));
                }
                items.shrink_to_fit();
                Some(items)
            }
            Json::String(_) | Json::Object => {
                reader.mismatch(node, "a list [...]", Some("put it in square brackets: [ ... ]".to_owned()))
            }
            Json::Null | Json::Bool(_) | Json::Number(_) => reader.mismatch(node, "a list [...]", None),
        }
    }
}

/// Languages that the bot doesn't have are passed over: other programs may read the same file.
impl<T: Read> Read for ByLanguage<T> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.json() != Json::Object {
            return reader.mismatch(node, format!("an object by language, with {}", codes(" and ")), None);
        }
        let mut values = BTreeMap::new();
        for entry in node.entries() {
            let key = entry.key();
            match language_of(&key) {
                Some(_) if entry.value.json() == Json::Null => {}
                Some(language) => {
                    values.extend(T::read(entry.value, reader).map(|value| (language, value)));
                }
                None => {
                    if let Some(language) = meant_language(&key) {
                        let place = reader.place(entry.key_offset());
                        let finding = Finding::new(place, "a language code", quoted(&key));
                        let fix = format!("write {:?}", language.code());
                        reader.findings.warning(finding.fix(fix).until_then("the text is of another language"));
                    }
                }
            }
        }
        Some(Self(values))
    }
}

/// Our language of this code, which some exports write as `lang:en`.
fn language_of(key: &str) -> Option<Language> {
    Language::from_tag(key.strip_prefix("lang:").unwrap_or(key))
}

/// The first text of an object that has them in other languages than ours: better than none.
fn foreign(node: Node<'_>, reader: &mut Reader<'_>) -> Option<String> {
    let is_code = |key: &str| {
        let primary = key.strip_prefix("lang:").unwrap_or(key).split(['-', '_']).next().unwrap_or_default();
        let is_tag = matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
        is_tag || meant_language(key).is_some()
    };
    let texts = node.entries().filter(|entry| language_of(&entry.key()).is_none() && is_code(&entry.key()));
    let mut texts = texts.filter_map(|entry| match entry.value.json() {
        Json::String(text) if !text.trim().is_empty() => Some((entry.value, text)),
        Json::String(_) | Json::Null | Json::Bool(_) | Json::Number(_) | Json::Array | Json::Object => None,
    });
    let (value, text) = texts.next()?;
    reader.short(value, &text)
}

/// `2015-04-09T00:00:00+00:00` -> `2015-04-09`
fn day_of(text: &str) -> Option<&str> {
    let (day, time) = text.split_at_checked("YYYY-MM-DD".len())?;
    let clock = time.strip_prefix(['T', ' '])?;
    let (hours, minutes) = clock.split_once(':')?;
    let digits = |text: &str| text.len() >= 2 && text.bytes().take(2).all(|byte| byte.is_ascii_digit());
    (hours.len() == 2 && digits(hours) && digits(minutes)).then_some(day)
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

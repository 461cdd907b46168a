//! A JSON tree whose values know where they stand in the text, and the way back from a place to its pointer.

use super::problem::quoted;

/// A JSON value and where it begins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub(super) offset: usize,
    pub(super) json: Json,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Number(serde_json::Number),
    String(String),
    Array(Vec<Node>),
    Object(Vec<Entry>),
}

/// A key of an object with its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_offset: usize,
    pub(super) value: Node,
}

impl Node {
    /// What it is, as a message says what was found.
    pub(super) fn described(&self) -> String {
        match &self.json {
            Json::Null => "null".to_owned(),
            Json::Bool(value) => value.to_string(),
            Json::Number(number) => format!("the number {number}"),
            Json::String(text) => quoted(text),
            Json::Array(items) if items.is_empty() => "an empty list".to_owned(),
            Json::Array(_) => "a list [...]".to_owned(),
            Json::Object(_) => "an object {...}".to_owned(),
        }
    }

    /// The JSON pointer (RFC 6901) of the innermost value or key that begins at or before `offset`.
    pub(super) fn pointer(&self, offset: usize) -> String {
        let mut pointer = String::new();
        let mut node = self;
        loop {
            let step = match &node.json {
                Json::Array(items) => {
                    let after = items.partition_point(|item| item.offset <= offset);
                    after.checked_sub(1).map(|position| (position.to_string(), &items[position]))
                }
                Json::Object(entries) => {
                    let after = entries.partition_point(|entry| entry.key_offset <= offset);
                    after.checked_sub(1).map(|position| {
                        let entry = &entries[position];
                        (entry.key.replace('~', "~0").replace('/', "~1"), &entry.value)
                    })
                }
                Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => None,
            };
            let Some((name, inner)) = step else { return pointer };
            pointer.push('/');
            pointer.push_str(&name);
            node = inner;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]
mod tests {
    use crate::dataset::json::parse;
    use crate::dataset::problem::Findings;

    #[test]
    fn a_pointer_is_found_from_an_offset() {
        let text = r#"{"a/b": [{"c": 1}, "d"], "e": {}}"#;
        let node = parse(0, text, &mut Findings::default()).root.unwrap();
        for (at, expected) in
            [("{\"a", ""), ("\"a/b", "/a~1b"), ("{\"c", "/a~1b/0"), ("1", "/a~1b/0/c"), ("\"d", "/a~1b/1")]
        {
            assert_eq!(node.pointer(text.find(at).unwrap()), expected, "{at}");
        }
    }
}

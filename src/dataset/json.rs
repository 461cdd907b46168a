//! JSON with places: a text in, a tree whose values know where they stand out, and every slip of the pen on the way.
//!
//! `{"a": [1 2]}` -> the tree of `{"a": [1, 2]}` and "expected a comma between two values" at the 2.
//!
//! serde_json gives no positions for values and stops at the first error; only strings and numbers are left to it.

use std::borrow::Cow;
use std::collections::HashMap;

use super::finding::{Finding, Findings};
use super::problem::{Place, quoted, shortened};
use super::tree::{Tree, is_number, number_length, unescaped};

/// How deep lists and objects may be in one another; the format needs seven levels.
const DEEPEST: usize = 64;
/// After so many slips it is another kind of file, not a mistyped one.
const MOST_SLIPS: usize = 100;

/// What came of reading a text as JSON.
pub(super) struct Parsed<'t> {
    /// The tree, as far as it could be read.
    pub(super) tree: Tree<'t>,
    /// Whether the tree is the whole text: small slips are mended, others end the reading.
    pub(super) whole: bool,
}

/// Reads the text of file number `file`; what is wrong with it goes to `findings`.
pub(super) fn parse<'t>(file: usize, text: &'t str, findings: &mut Findings) -> Parsed<'t> {
    let mut parser = Parser { file, text, at: 0, broken: false, slips: 0, findings, tree: Tree::new(text) };
    // Windows editors put a byte order mark before the text; it means nothing here.
    if text.starts_with('\u{feff}') {
        parser.at = '\u{feff}'.len_utf8();
    }
    parser.value(0);
    parser.skip_space();
    if !parser.broken && parser.at < text.len() {
        // Two records one after the other, a line each, are no mistake that a brace made.
        let fix = match parser.peek() {
            Some(b'{') => "put all of it into one object, its records into lists: {\"organizations\": [...], ...}",
            _ => "delete what follows the last closing brace",
        };
        parser.slip(parser.at, "the end of the file", parser.seen(), fix);
    }
    Parsed { tree: parser.tree, whole: !parser.broken }
}

struct Parser<'t, 'f> {
    file: usize,
    text: &'t str,
    at: usize,
    /// Set when the rest cannot be told; every loop ends then and what there is of the tree is kept.
    broken: bool,
    slips: usize,
    findings: &'f mut Findings,
    tree: Tree<'t>,
}

impl<'t> Parser<'t, '_> {
    /// Reads a value, and marks it if it is one.
    fn value(&mut self, depth: usize) -> bool {
        self.skip_space();
        let mark = self.tree.mark(self.at);
        let is_read = match self.peek() {
            Some(b'{' | b'[') if depth == DEEPEST => {
                self.give_up(format!("at most {DEEPEST} levels of lists and objects"), "one more".into(), None);
                false
            }
            Some(b'{') => {
                self.object(depth);
                true
            }
            Some(b'[') => {
                self.array(depth);
                true
            }
            Some(b'"') => self.string().is_some(),
            Some(b'-' | b'0'..=b'9') => {
                self.number();
                true
            }
            _ => self.literal(),
        };
        if is_read {
            self.tree.close(mark);
        } else {
            self.tree.undo(mark);
        }
        is_read
    }

    fn object(&mut self, depth: usize) {
        let opening = self.at;
        let mut keys = Keys::default();
        self.at += 1;
        while self.goes_on(b'}', opening, keys.is_empty()) {
            let key_offset = self.at;
            if self.peek() != Some(b'"') {
                self.give_up("a key in double quotes".into(), self.seen(), self.hint());
                break;
            }
            let Some(key) = self.string() else { break };
            self.skip_space();
            if self.peek() != Some(b':') {
                let fix = format!("write {}: and then the value", quoted(&key));
                self.give_up(format!("a colon after the key {}", quoted(&key)), self.seen(), Some(fix));
                break;
            }
            self.at += 1;
            let mark = self.tree.mark(key_offset);
            if !self.value(depth + 1) {
                self.tree.undo(mark);
                break;
            }
            if let Some(first) = keys.first(&key, key_offset) {
                let found = format!("{} a second time", quoted(&key));
                let finding = Finding::new(self.place(key_offset), "each key once in an object", found);
                self.findings.problem(finding.beside("first", self.place(first)).fix("keep one of the two"));
                self.broken |= self.findings.is_full();
            }
        }
    }

    fn array(&mut self, depth: usize) {
        let opening = self.at;
        let mut is_empty = true;
        self.at += 1;
        while self.goes_on(b']', opening, is_empty) && self.value(depth + 1) {
            is_empty = false;
        }
    }

    /// Whether another member of a list or object follows; takes the comma before it or the `closing` after the last.
    fn goes_on(&mut self, closing: u8, opening: usize, first: bool) -> bool {
        let end_of_last = self.at;
        self.skip_space();
        if self.broken {
            return false;
        }
        match self.peek() {
            Some(byte) if byte == closing => {
                self.at += 1;
                false
            }
            Some(b',') if !first => {
                let comma = self.at;
                self.at += 1;
                self.skip_space();
                let last = self.peek() == Some(closing);
                if last {
                    self.slip(comma, "no comma after the last value", "a comma".into(), "delete the comma");
                    self.at += 1;
                }
                !last && !self.broken
            }
            Some(byte) if first || (begins_value(byte) && (closing == b']' || byte == b'"')) => {
                if !first {
                    let fix = "put a comma at the end of this line, or before what follows";
                    self.slip(end_of_last, "a comma between two values", "none".into(), fix);
                }
                !self.broken
            }
            None => {
                let line = 1 + self.text[..opening].matches('\n').count();
                let (what, open) = if closing == b'}' { ("}", "{") } else { ("]", "[") };
                let expected = format!("\"{what}\" to close the \"{open}\" of line {line}");
                self.give_up(expected, "the end of the file".into(), Some(format!("add the missing {what}")));
                false
            }
            Some(_) => {
                let closing = char::from(closing);
                let fix = "add the comma; or, if this is still inside a text, write \\\" for each quote mark in it";
                self.give_up(format!("a comma or \"{closing}\""), self.seen(), Some(fix.into()));
                false
            }
        }
    }

    fn string(&mut self) -> Option<Cow<'t, str>> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut end = start + 1;
        loop {
            match bytes.get(end) {
                Some(b'"') => break,
                Some(b'\\') => end += 2,
                Some(0x20..) => end += 1,
                Some(b'\t') => {
                    self.slip(end, "no tab inside a text", "a tab".into(), "replace it by a space");
                    end += 1;
                }
                Some(_) | None => {
                    self.at = end.min(bytes.len());
                    let fix = "close the text with \" on the line where it begins; write \\n for a line break in it";
                    let found = if end >= bytes.len() { "the end of the file" } else { "the end of the line" };
                    self.give_up("\" at the end of a text".into(), found.into(), Some(fix.into()));
                    return None;
                }
            }
        }
        self.at = end + 1;
        Some(unescaped(&self.text[start..end]).unwrap_or_else(|| {
            let inner = &self.text[start + 1..end];
            let expected = r#"after a backslash one of " \ / b f n r t u0000"#;
            self.slip(start, expected, quoted(inner), r"write \\ for a backslash that is part of the text");
            inner.into()
        }))
    }

    fn number(&mut self) {
        let start = self.at;
        let rest = &self.text[start..];
        let written = &rest[..number_length(rest)];
        self.at += written.len();
        if !is_number(written) {
            let written = shortened(written);
            let number = written.trim_start_matches('0');
            let fix = if is_number(number) {
                format!("write {number}, or \"{written}\" if it is no number")
            } else {
                format!("write \"{written}\" in quotes")
            };
            self.slip(start, "a number such as 87", written.into_owned(), &fix);
        }
    }

    fn literal(&mut self) -> bool {
        for word in ["null", "true", "false"] {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return true;
            }
        }
        self.give_up("a value".into(), self.seen(), self.hint());
        false
    }

    /// What to do about a character that begins nothing.
    fn hint(&self) -> Option<String> {
        let fix = match self.text[self.at..].chars().next()? {
            '\'' | '“' | '”' | '„' | '«' | '‘' | '’' => "use straight double quotes: \"",
            '/' | '#' => "delete the comment: JSON has none",
            letter if letter.is_alphabetic() => "put it in straight double quotes",
            _ => return None,
        };
        Some(fix.to_owned())
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The character ahead, as a message names it.
    fn seen(&self) -> String {
        match self.text[self.at..].chars().next() {
            None if self.text.trim_start_matches('\u{feff}').trim().is_empty() => "an empty file".to_owned(),
            None => "the end of the file".to_owned(),
            Some('"') => "a text in quotes".to_owned(),
            Some('\u{a0}') => "a no-break space".to_owned(),
            Some(other) if other.is_control() || other.is_whitespace() => {
                format!("the character {}", other.escape_unicode())
            }
            Some(other) => format!("\"{other}\""),
        }
    }

    /// Reports what can be mended, and goes on as if it had been.
    fn slip(&mut self, offset: usize, expected: &str, found: String, fix: &str) {
        self.findings.problem(Finding::syntax(self.place(offset), expected, found).fix(fix));
        self.slips += 1;
        self.broken |= self.slips >= MOST_SLIPS;
    }

    /// Reports what ends the reading of this file.
    fn give_up(&mut self, expected: String, found: String, fix: Option<String>) {
        if !self.broken {
            self.findings.problem(Finding::syntax(self.place(self.at), expected, found).maybe_fix(fix));
        }
        self.broken = true;
    }

    fn place(&self, offset: usize) -> Place {
        Place::new(self.file, offset)
    }
}

/// The keys of an object so far and where they are. Most objects have a few, and looking through these is quicker than hashing.
#[derive(Default)]
struct Keys<'t> {
    few: Vec<(Cow<'t, str>, usize)>,
    others: HashMap<Cow<'t, str>, usize>,
}

impl<'t> Keys<'t> {
    const FEW: usize = 24;

    fn is_empty(&self) -> bool {
        self.few.is_empty()
    }

    /// Where `key` was first, if it was; else it is from now on.
    #[expect(clippy::ptr_arg, reason = "what borrows from the text is kept as it is, without a copy")]
    fn first(&mut self, key: &Cow<'t, str>, at: usize) -> Option<usize> {
        if let Some((_, first)) = self.few.iter().find(|(known, _)| known == key) {
            return Some(*first);
        }
        if self.few.len() < Self::FEW {
            self.few.push((key.clone(), at));
            return None;
        }
        match self.others.get(key) {
            Some(first) => Some(*first),
            None => {
                self.others.insert(key.clone(), at);
                None
            }
        }
    }
}

fn begins_value(byte: u8) -> bool {
    matches!(byte, b'"' | b'{' | b'[' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dataset::tree::{Json, Node};

    fn read(text: &str) -> (Option<serde_json::Value>, Vec<String>) {
        let mut findings = Findings::default();
        let parsed = parse(0, text, &mut findings);
        let slips = findings.problems.all.iter().map(|slip| &slip.first);
        let slips = slips.map(|slip| format!("{}: {}", slip.place.offset(), slip.expected)).collect();
        (parsed.tree.root().filter(|_| parsed.whole).map(plain), slips)
    }

    fn plain(node: Node<'_>) -> serde_json::Value {
        match node.json() {
            Json::Null => serde_json::Value::Null,
            Json::Bool(value) => value.into(),
            Json::Number(number) => serde_json::from_str(number).unwrap(),
            Json::String(text) => text.into(),
            Json::Array => node.items().map(plain).collect(),
            Json::Object => node.entries().map(|entry| (entry.key().into_owned(), plain(entry.value))).collect(),
        }
    }

    #[test]
    fn commas_are_mended_and_reported_all_at_once() {
        let (tree, slips) = read("{\"a\": [1 2, 3,], \"b\": {\"c\": \"d\",}\n \"e\": null}");
        assert_eq!(tree, serde_json::from_str(r#"{"a": [1, 2, 3], "b": {"c": "d"}, "e": null}"#).unwrap());
        assert_eq!(
            slips,
            [
                "8: a comma between two values",
                "13: no comma after the last value",
                "31: no comma after the last value",
                "33: a comma between two values"
            ]
        );
    }

    #[test]
    fn what_cannot_be_mended_ends_the_reading_with_one_report() {
        for (text, expected) in [
            ("", "0: a value"),
            ("{", "1: \"}\" to close the \"{\" of line 1"),
            ("{'a': 1}", "1: a key in double quotes"),
            ("{\"a\" 1}", "5: a colon after the key \"a\""),
            ("{\"a\": \"b\n\"}", "8: \" at the end of a text"),
            ("{\"a\": \"x \"y\" z\"}", "10: a comma or \"}\""),
            ("[1] 2", "4: the end of the file"),
            ("{\"a\": “b”}", "6: a value"),
            ("{\"a\": \"b\\", "9: \" at the end of a text"),
        ] {
            assert_eq!(read(text).1, [expected], "{text}");
        }
    }

    #[test]
    fn depth_has_a_limit_and_a_pit_of_brackets_overflows_nothing() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(read(&nested(DEEPEST)).1.is_empty());
        assert_eq!(read(&nested(DEEPEST + 1)).1, ["64: at most 64 levels of lists and objects"]);
        assert_eq!(read(&"[".repeat(1_000_000)).1.len(), 1);
        assert_eq!(read(&"{\"a\":".repeat(1_000_000)).1.len(), 1);
    }

    fn any_json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            any::<String>().prop_map(Into::into)
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|map| map.into_iter().collect::<serde_json::Map<_, _>>().into())
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_serde_json_writes_is_read_as_it_reads_it(value in any_json()) {
            let text = serde_json::to_string_pretty(&value).unwrap();
            prop_assert_eq!(read(&text), (Some(value), vec![]));
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in r#"[\[\]{}",:a1\\ жn\n\t-]{0,40}"#) {
            let (tree, slips) = read(&text);
            let strict = serde_json::from_str::<serde_json::Value>(&text);
            prop_assert!(strict.is_ok() || !slips.is_empty(), "{:?} {:?}", tree, strict);
        }
    }
}

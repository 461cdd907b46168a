//! A JSON text as marks on it: where each value and each key begins, and how far what is in it goes.
//!
//! `{"a": [1]}` -> marks at `{`, `"a"`, `[`, `1`. Values are read from the text when they are asked for, so a text takes a
//! few times its own memory, whatever is in it.

use std::borrow::Cow;

use super::problem::quoted;

/// The marks on a text, in its order: every value, and before each value of an object its key.
#[derive(Debug, Default)]
pub(super) struct Tree<'t> {
    text: &'t str,
    marks: Vec<Mark>,
}

#[derive(Debug, Clone, Copy)]
struct Mark {
    /// Where the value or the key begins.
    offset: u32,
    /// The mark after it and after all that is in it.
    next: u32,
}

/// A JSON value in its tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'a> {
    tree: &'a Tree<'a>,
    at: usize,
}

/// What a value is. Lists and objects are gone through by [`Node::items`] and [`Node::entries`].
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json<'a> {
    Null,
    Bool(bool),
    /// As it is written.
    Number(&'a str),
    String(Cow<'a, str>),
    Array,
    Object,
}

/// A key of an object with its value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    key: Node<'a>,
    pub(super) value: Node<'a>,
}

/// A pointer has at most so many characters; what is deeper isn't told.
const LONGEST_POINTER: usize = 200;

impl<'t> Tree<'t> {
    /// A text without marks yet.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, marks: Vec::new() }
    }

    /// Marks what begins at `offset`. Returns the mark, for [`Self::close`] or [`Self::undo`].
    pub(super) fn mark(&mut self, offset: usize) -> usize {
        let next = number(self.marks.len() + 1);
        self.marks.push(Mark { offset: number(offset), next });
        self.marks.len() - 1
    }

    /// Whatever was marked since `mark` is in it.
    pub(super) fn close(&mut self, mark: usize) {
        self.marks[mark].next = number(self.marks.len());
    }

    /// Takes `mark` back, and whatever was marked since.
    pub(super) fn undo(&mut self, mark: usize) {
        self.marks.truncate(mark);
    }

    /// The whole.
    pub(super) fn root(&self) -> Option<Node<'_>> {
        (!self.marks.is_empty()).then_some(Node { tree: self, at: 0 })
    }

    /// The JSON pointers (RFC 6901) of the last value or key that begins at or before each of `offsets`, which are sorted.
    ///
    /// One walk for all of them: a list may have a million values before each.
    pub(super) fn pointers(&self, offsets: &[usize]) -> Vec<String> {
        let mut pointers = Vec::with_capacity(offsets.len());
        // The lists and objects that the walk is in: the mark after them, and of their steps the one where it is.
        let mut open: Vec<(usize, Step)> = Vec::new();
        let mut last = String::new();
        for at in 0..self.marks.len() {
            if pointers.len() == offsets.len() {
                break;
            }
            let mark = self.marks[at];
            while pointers.len() < offsets.len() && offsets[pointers.len()] < mark.offset as usize {
                pointers.push(last.clone());
            }
            while open.last().is_some_and(|(end, _)| *end <= at) {
                open.pop();
            }
            let is_key = match open.last_mut() {
                Some((_, Step::Item(position))) => {
                    *position = Some(position.map_or(0, |position| position + 1));
                    false
                }
                Some((_, Step::Key(key))) => match key {
                    // The value of the key before it.
                    Some(key) if *key + 1 == at => false,
                    key => {
                        *key = Some(at);
                        true
                    }
                },
                None => false,
            };
            let is_wanted = pointers.len() < offsets.len()
                && self.marks.get(at + 1).is_none_or(|next| offsets[pointers.len()] < next.offset as usize);
            if is_wanted {
                last = self.pointer(open.iter().map(|(_, step)| *step));
            }
            if !is_key && let Some(step) = Step::into(self.text.as_bytes()[mark.offset as usize]) {
                open.push((mark.next as usize, step));
            }
        }
        pointers.resize(offsets.len(), last);
        pointers
    }

    fn pointer(&self, steps: impl Iterator<Item = Step>) -> String {
        let mut pointer = String::new();
        for step in steps {
            let name = match step {
                Step::Item(Some(position)) => position.to_string(),
                Step::Key(Some(at)) => {
                    let key = Node { tree: self, at }.string();
                    let shown = key.chars().take(LONGEST_POINTER).collect::<String>();
                    shown.replace('~', "~0").replace('/', "~1")
                }
                Step::Item(None) | Step::Key(None) => break,
            };
            if pointer.len() + name.len() >= LONGEST_POINTER {
                pointer.push_str("/…");
                break;
            }
            pointer.push('/');
            pointer.push_str(&name);
        }
        pointer
    }
}

/// Where a walk is in a list or an object.
#[derive(Debug, Clone, Copy)]
enum Step {
    Item(Option<usize>),
    /// The mark of the key.
    Key(Option<usize>),
}

impl Step {
    /// Before the first step into what begins with this byte.
    fn into(byte: u8) -> Option<Self> {
        match byte {
            b'[' => Some(Self::Item(None)),
            b'{' => Some(Self::Key(None)),
            _ => None,
        }
    }
}

impl<'a> Node<'a> {
    /// Where it begins, in bytes.
    pub(super) fn offset(self) -> usize {
        self.mark().offset as usize
    }

    /// What it is.
    pub(super) fn json(self) -> Json<'a> {
        let rest = self.rest();
        match rest.as_bytes().first() {
            Some(b'{') => Json::Object,
            Some(b'[') => Json::Array,
            Some(b'"') => Json::String(self.string()),
            Some(b'n') => Json::Null,
            Some(b't') => Json::Bool(true),
            Some(b'f') => Json::Bool(false),
            _ => {
                let written = &rest[..number_length(rest)];
                // What is no number was reported where it was found; it is read as the text that it should have been.
                if is_number(written) { Json::Number(written) } else { Json::String(written.into()) }
            }
        }
    }

    /// The values of a list; none for anything else.
    pub(super) fn items(self) -> impl Iterator<Item = Self> {
        let inside = if self.rest().starts_with('[') { self.inside() } else { 0..0 };
        Walk { tree: self.tree, inside }
    }

    /// The keys and values of an object; none for anything else.
    pub(super) fn entries(self) -> impl Iterator<Item = Entry<'a>> + use<'a> {
        let inside = if self.rest().starts_with('{') { self.inside() } else { 0..0 };
        let mut walk = Walk { tree: self.tree, inside };
        std::iter::from_fn(move || Some(Entry { key: walk.next()?, value: walk.next()? }))
    }

    /// What it is, as a message says what was found.
    pub(super) fn described(self) -> String {
        match self.json() {
            Json::Null => "null".to_owned(),
            Json::Bool(value) => value.to_string(),
            Json::Number(number) => format!("the number {}", super::problem::shortened(number)),
            Json::String(text) => quoted(&text),
            Json::Array if self.items().next().is_none() => "an empty list".to_owned(),
            Json::Array => "a list [...]".to_owned(),
            Json::Object => "an object {...}".to_owned(),
        }
    }

    /// Of a text in quotes, what is between these, as it is meant.
    fn string(self) -> Cow<'a, str> {
        let rest = self.rest();
        let end = closing_quote(rest.as_bytes()).unwrap_or(rest.len());
        unescaped(&rest[..end]).unwrap_or_else(|| rest[1..end].into())
    }

    fn inside(self) -> std::ops::Range<usize> {
        self.at + 1..self.mark().next as usize
    }

    fn rest(self) -> &'a str {
        &self.tree.text[self.offset()..]
    }

    fn mark(self) -> Mark {
        self.tree.marks[self.at]
    }
}

impl<'a> Entry<'a> {
    /// The key.
    pub(super) fn key(self) -> Cow<'a, str> {
        self.key.string()
    }

    /// Where the key begins, in bytes.
    pub(super) fn key_offset(self) -> usize {
        self.key.offset()
    }

    /// Whether this is its key.
    pub(super) fn is(self, key: &str) -> bool {
        let rest = &self.key.rest()[1..];
        match rest.strip_prefix(key) {
            Some(after) if after.starts_with('"') => true,
            _ => self.key.string() == key,
        }
    }
}

/// Marks beside each other.
struct Walk<'a> {
    tree: &'a Tree<'a>,
    inside: std::ops::Range<usize>,
}

impl<'a> Iterator for Walk<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let node = Node { tree: self.tree, at: self.inside.clone().next()? };
        self.inside.start = node.mark().next as usize;
        Some(node)
    }
}

/// Where the quote is that closes the text that begins at the first of `bytes`.
fn closing_quote(bytes: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// What a text means that is given with its opening quote and without its closing one; `None` where an escape is none.
pub(super) fn unescaped(opened: &str) -> Option<Cow<'_, str>> {
    let inner = &opened[1..];
    if !inner.contains('\\') {
        return Some(inner.into());
    }
    // A raw tab is reported where it is read; here it would only be reported again, in worse words.
    serde_json::from_str(&format!("{}\"", opened.replace('\t', " "))).ok().map(Cow::Owned)
}

/// How many bytes at the beginning of `text` may be of a number.
pub(super) fn number_length(text: &str) -> usize {
    text.find(|c: char| !matches!(c, '0'..='9' | '.' | '+' | '-' | 'e' | 'E')).unwrap_or(text.len())
}

/// Whether this is a number of JSON's.
pub(super) fn is_number(written: &str) -> bool {
    serde_json::from_str::<serde_json::Number>(written).is_ok()
}

fn number(offset: usize) -> u32 {
    u32::try_from(offset).expect("no text of a data set is that long")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]
mod tests {
    use crate::dataset::finding::Findings;
    use crate::dataset::json::parse;

    #[test]
    fn pointers_are_found_from_offsets_in_one_walk() {
        let text = r#" {"a/b": [{"c": 1}, "d"], "e": {}, "f": {"g": [[2], 3]}, "h": 4}"#;
        let tree = parse(0, text, &mut Findings::default()).tree;
        let expected = [
            ("{\"a", ""),
            ("\"a/b", "/a~1b"),
            ("{\"c", "/a~1b/0"),
            ("1", "/a~1b/0/c"),
            ("\"d", "/a~1b/1"),
            ("\"e", "/e"),
            ("{}", "/e"),
            ("\"g", "/f/g"),
            ("2", "/f/g/0/0"),
            ("3", "/f/g/1"),
            ("4", "/h"),
        ];
        let offsets: Vec<_> = expected.iter().map(|(at, _)| text.find(at).unwrap()).collect();
        assert_eq!(tree.pointers(&offsets), expected.map(|(_, pointer)| pointer));
        for (offset, (at, pointer)) in offsets.into_iter().zip(expected) {
            assert_eq!(tree.pointers(&[offset, offset]), [pointer, pointer], "{at}");
        }
        assert_eq!(tree.pointers(&[0, text.len()]), ["", "/h"]);
    }

    #[test]
    fn a_pointer_of_long_keys_is_cut() {
        let text = format!(r#"{{"{}": {{"b": 1}}}}"#, "ж".repeat(100_000));
        let pointers = parse(0, &text, &mut Findings::default()).tree.pointers(&[text.find('1').unwrap()]);
        assert_eq!(pointers, ["/…"]);
    }

    #[test]
    fn a_mark_takes_eight_bytes() {
        assert_eq!(size_of::<super::Mark>(), 8);
    }
}

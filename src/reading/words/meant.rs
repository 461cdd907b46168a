//! A text as it was meant, with what was typed: "rjulf" -> «когда», and that it stands for "rjulf".

use std::ops::Range;

/// A text as it was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// The text.
    pub text: String,
    /// What in it is not as it was typed, in order.
    pub changes: Vec<Change>,
}

/// A stretch that is not as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it stands in the message, in bytes.
    pub typed: Range<usize>,
    /// Where what was meant stands in the text, in bytes.
    pub meant: Range<usize>,
}

impl Meant {
    /// A text that was meant as it was typed.
    pub fn as_typed(text: &str) -> Self {
        Self { text: text.to_owned(), changes: Vec::new() }
    }

    /// What in the message a stretch of the text stands for; of a change always the whole.
    pub fn typed(&self, stretch: Range<usize>) -> Range<usize> {
        let border = |at: usize, of_change: fn(&Range<usize>) -> usize| match self
            .changes
            .iter()
            .rev()
            .find(|change| change.meant.start <= at)
        {
            Some(Change { typed, meant }) if at < meant.end => of_change(typed),
            Some(Change { typed, meant }) => typed.end + (at - meant.end),
            None => at,
        };
        let start = border(stretch.start, |typed| typed.start);
        if stretch.is_empty() {
            return start..start;
        }
        // The end is that of the last byte, so that a change behind the stretch has no part in it.
        let last = border(stretch.end - 1, |typed| typed.end - 1);
        start..last + 1
    }

    /// The text with stretches replaced: disjoint ones, in order. A change that a stretch has a part of becomes one with it.
    pub(super) fn replaced(self, edits: Vec<(Range<usize>, String)>) -> Self {
        let mut spans: Vec<Range<usize>> = self.changes.iter().map(|change| change.meant.clone()).collect();
        spans.extend(edits.iter().map(|(stretch, _)| stretch.clone()));
        spans.sort_by_key(|span| span.start);
        spans.dedup_by(|span, before| {
            let is_one = span.start < before.end;
            if is_one {
                before.end = before.end.max(span.end);
            }
            is_one
        });
        let mut edits = edits.into_iter().peekable();
        let mut text = String::with_capacity(self.text.len());
        let mut changes = Vec::with_capacity(spans.len());
        let mut copied = 0;
        for span in spans {
            text.push_str(&self.text[copied..span.start]);
            copied = span.start;
            let start = text.len();
            while let Some((stretch, meant)) = edits.next_if(|(stretch, _)| stretch.start < span.end) {
                text.push_str(&self.text[copied..stretch.start]);
                text.push_str(&meant);
                copied = stretch.end;
            }
            text.push_str(&self.text[copied..span.end]);
            copied = span.end;
            changes.push(Change { typed: self.typed(span), meant: start..text.len() });
        }
        text.push_str(&self.text[copied..]);
        Self { text, changes }
    }
}

#[cfg(test)]
mod tests {
    use super::Meant;

    #[test]
    fn what_was_typed_is_found_again_through_two_steps() {
        let typed = "rjulf vs dcnegbkb, memebrs?";
        let text = Meant::as_typed(typed)
            .replaced(vec![(0..5, "когда".into()), (6..8, "мы".into()), (9..17, "вступиил".into())])
            .replaced(vec![(16..32, "вступили".into()), (34..41, "members".into())]);
        assert_eq!(text.text, "когда мы вступили, members?");
        let pairs: Vec<_> = text
            .changes
            .iter()
            .map(|change| (&typed[change.typed.clone()], &text.text[change.meant.clone()]))
            .collect();
        let expected = [("rjulf", "когда"), ("vs", "мы"), ("dcnegbkb", "вступили"), ("memebrs", "members")];
        assert_eq!(pairs, expected);
        let whole = 0..text.text.len();
        assert_eq!(text.typed(whole), 0..typed.len());
        // A part of a change stands for the whole of what was typed.
        assert_eq!(&typed[text.typed(2..4)], "rjulf");
        assert_eq!(&typed[text.typed(11..15)], "vs");
    }
}

//! Pages of a long list: 23 entries, page 1 -> entries 11 to 20 with the paragraphs around them.

use crate::render::{Block, Message};

/// Which part of a list a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Page {
    /// From 0.
    pub(super) number: usize,
    /// The first entry shown, from 1.
    pub(super) from: usize,
    /// The last entry shown, from 1.
    pub(super) to: usize,
    /// All entries of the list.
    pub(super) total: usize,
    /// Where the page's entries end among the blocks that are left.
    pub(super) end: usize,
}

/// As many entries as fit a phone's screen together with the sentence above them.
const ENTRIES: usize = 10;
/// So many more are rather shown on the last page than on one of their own.
const REMAINDER: usize = 2;

impl Page {
    /// How many pages there are.
    pub(super) fn count(&self) -> usize {
        pages(self.total)
    }

    /// The first and the last entry of a page, from 1.
    pub(super) fn range(&self, number: usize) -> (usize, usize) {
        let is_last = number + 1 >= self.count();
        (number * ENTRIES + 1, if is_last { self.total } else { (number + 1) * ENTRIES })
    }
}

/// Leaves the entries of page `number` (or of the last one) in the message; `None`: the list fits one page, nothing is
/// cut.
///
/// Paragraphs before and after the list stay on every page, a paragraph inside it goes with the entry below it.
pub(super) fn cut(message: &mut Message, number: usize) -> Option<Page> {
    let is_entry = |block: &Block| matches!(block, Block::Entry { .. });
    let total = message.blocks.iter().filter(|block| is_entry(block)).count();
    if pages(total) <= 1 {
        return None;
    }
    let number = number.min(pages(total) - 1);
    let mut page = Page { number, from: 0, to: 0, total, end: 0 };
    (page.from, page.to) = page.range(number);
    let (first, last) = (message.blocks.iter().position(is_entry)?, message.blocks.iter().rposition(is_entry)?);
    let mut entry = 0;
    let mut kept = Vec::new();
    for (place, block) in std::mem::take(&mut message.blocks).into_iter().enumerate() {
        // A paragraph inside the list counts as part of the entry that follows it.
        let belongs_to = entry + 1;
        entry += usize::from(is_entry(&block));
        let inside = (first..=last).contains(&place);
        if !inside || (page.from..=page.to).contains(&belongs_to) {
            kept.push(block);
            if inside {
                page.end = kept.len();
            }
        }
    }
    message.blocks = kept;
    Some(page)
}

fn pages(entries: usize) -> usize {
    entries.saturating_sub(REMAINDER).div_ceil(ENTRIES).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<Block> {
        let block = |word: &str| match word.strip_prefix('#') {
            Some(paragraph) => Block::Paragraph(paragraph.to_owned()),
            None => Block::Entry { lead: word.to_owned(), rest: String::new() },
        };
        text.split(' ').map(block).collect()
    }

    #[test]
    fn a_page_keeps_what_stands_around_the_list() {
        for (number, expected, end) in [
            (0, "#before a b c d e f g h i j #after", 11),
            (1, "#before #inside k l m #after", 5),
            (7, "#before #inside k l m #after", 5),
        ] {
            let mut message =
                Message { blocks: blocks("#before a b c d e f g h i j #inside k l m #after"), ..Message::default() };
            let page = cut(&mut message, number).unwrap();
            assert_eq!((message.blocks, page.end), (blocks(expected), end), "page {number}");
        }
    }

    #[test]
    fn a_list_that_is_hardly_longer_than_a_page_has_none() {
        for entries in [0, 10, 12] {
            let text = "a ".repeat(entries);
            let mut message = Message { blocks: blocks(text.trim_end()), ..Message::default() };
            let before = message.blocks.len();
            assert_eq!(cut(&mut message, 0), None);
            assert_eq!(message.blocks.len(), before);
        }
        for (total, pages) in [(13, 2), (22, 2), (23, 3)] {
            let page = Page { number: 0, from: 1, to: 10, total, end: 0 };
            let last = page.range(page.count() - 1);
            assert_eq!((page.count(), last.1, last.1 - last.0 >= REMAINDER), (pages, total, true), "{total}");
        }
    }
}

//! A Russian word behind its Latin letters: "dobryi" -> «добрый», "den" -> «день».
//!
//! [`crate::text::translit`] gives one Cyrillic letter for each habit of writing it; where people write two letters alike
//! (ы, и and й by "i" or "y") or leave one out (ь), the list of words tells which was meant.

use fst::raw::{Fst, Node};

use super::list::{names, words};
use super::place;
use crate::language::Language;
use crate::text::translit;

/// So many letters may be others than the plain ones.
const MOST_DEVIATIONS: usize = 3;

/// The Russian word, name or place that folded Latin letters stand for, that with the fewest letters other than the plain
/// ones.
pub(super) fn heard(latin: &str) -> Option<String> {
    let plain: Vec<char> = translit::to_cyrillic(latin).chars().collect();
    let most = MOST_DEVIATIONS.min(plain.len() / 2);
    let lists = [words(Language::Ru).as_fst(), names(Language::Ru).as_fst(), place::forms()];
    (0..=most).find_map(|left| {
        lists.iter().find_map(|list| {
            let mut search = Search { list, found: String::with_capacity(2 * plain.len()) };
            search.goes_on(list.root(), &plain, left).then_some(search.found)
        })
    })
}

/// A walk through a list.
struct Search<'l> {
    list: &'l Fst<&'static [u8]>,
    found: String,
}

impl Search<'_> {
    /// Whether the list goes on from `node` with `rest`, with just `left` letters other than the plain ones.
    fn goes_on(&mut self, node: Node<'_>, rest: &[char], left: usize) -> bool {
        let Some((&plain, after)) = rest.split_first() else {
            // A soft sign that is left out at the end: "den".
            return match left {
                0 => node.is_final(),
                1 => !self.found.is_empty() && self.takes(node, 'ь', &[], 0),
                _ => false,
            };
        };
        if self.takes(node, plain, after, left) {
            return true;
        }
        if left == 0 {
            return false;
        }
        let others = ALIKE.iter().find(|(letter, _)| *letter == plain).map_or("", |(_, others)| others);
        if others.chars().any(|letter| self.takes(node, letter, after, left - 1)) {
            return true;
        }
        // Signs that are left out: "stolnaya", "obyavlenie"; and one that is there for nothing.
        let is_after_consonant = self.found.ends_with(|letter: char| !"аеиоуыэюяьъ".contains(letter));
        is_after_consonant && ['ь', 'ъ'].into_iter().any(|sign| self.takes(node, sign, rest, left - 1))
            || plain == 'ь' && self.goes_on(node, after, left - 1)
    }

    fn takes(&mut self, node: Node<'_>, letter: char, after: &[char], left: usize) -> bool {
        let Some(next) = step(self.list, node, letter) else { return false };
        self.found.push(letter);
        let goes_on = self.goes_on(next, after, left);
        if !goes_on {
            self.found.pop();
        }
        goes_on
    }
}

/// Letters that the plain one may stand for.
const ALIKE: [(char, &str); 12] = [
    ('и', "ыйь"),
    ('ы', "ийь"),
    ('й', "иы"),
    ('е', "э"),
    ('ш', "щ"),
    ('щ', "ш"),
    ('ц', "кс"),
    ('ж', "йз"),
    ('к', "х"),
    ('х', "г"),
    ('в', "ш"),
    ('у', "ю"),
];

fn step<'l>(list: &'l Fst<&'static [u8]>, node: Node<'_>, letter: char) -> Option<Node<'l>> {
    let mut bytes = [0; 4];
    let mut bytes = letter.encode_utf8(&mut bytes).bytes();
    let mut next = list.node(node.transition_addr(node.find_input(bytes.next()?)?));
    for byte in bytes {
        next = list.node(next.transition_addr(next.find_input(byte)?));
    }
    Some(next)
}

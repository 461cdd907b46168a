//! Misspelt words: "саюз" -> "союз", "memebrs" -> "members". What is close to nothing stays as it is.

use super::book::Lookup;
use super::lexicon::{Lexicon, letter_set};
use crate::language::Language;
use crate::text::key;

/// So many different words of a message are mended at most: one with more unknown words is in another language, or is none,
/// and each costs more than all the rest of reading it.
pub const MOST_MENDED: usize = 24;

/// A mended word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The word that was meant; for a word of the data, its key.
    pub text: String,
    /// Its key.
    pub key: String,
}

/// Whether the words of the language or the data have this word.
pub fn is_known(word: &str, key: &str, lexicon: &Lexicon, lookup: &dyn Lookup) -> bool {
    !lexicon.concepts(word).is_empty() || lookup.name_frequency(key) > 0 || lookup.passage_frequency(key) > 0
}

/// The word that a misspelt one was most likely meant for.
///
/// Words of up to three letters are never mended: too many are one letter away from another. Nearly all typing errors
/// keep the first letter, so it must agree.
pub fn mend(word: &str, language: Language, lookup: &dyn Lookup) -> Option<Mended> {
    lookup.mended(word, language, &|| mend_anew(word, Lexicon::of(language), lookup))
}

fn mend_anew(word: &str, lexicon: &Lexicon, lookup: &dyn Lookup) -> Option<Mended> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return None;
    }
    if let Some(same) = lexicon.word_of(&key(word)) {
        return Some(Mended { text: same.to_owned(), key: key(same) });
    }
    if lexicon.is_common(word) {
        return None;
    }
    let limit = limit(letters.len());
    let mut best: Option<(f32, Mended)> = None;
    let mut offer = |distance: f32, text: &str, key: String| {
        if distance <= limit && best.as_ref().is_none_or(|(least, _)| distance < *least) {
            best = Some((distance, Mended { text: text.to_owned(), key }));
        }
    };
    // Words of the data come first, so that at the same distance a name wins over a word of the language.
    let own_key = key(word);
    let key_letters: Vec<char> = own_key.chars().collect();
    if key_letters.len() >= 4 {
        for near in lookup.near(&own_key, if key_letters.len() < 6 { 1 } else { 2 }) {
            let near_letters: Vec<char> = near.chars().collect();
            let is_likely =
                near_letters.len() >= 4 && beginnings(&key_letters).any(|beginning| begins(&near_letters, beginning));
            // "Eurocities" has a key of five letters, and so has Europe: where much was cut off, little may differ.
            let limit = if letters.len() > key_letters.len() + 3 { 0.6 } else { limit };
            if let Some(distance) = distance(&key_letters, &near_letters, limit).filter(|_| is_likely) {
                // Where the data's word is one of the language too, that word tells more.
                let text = lexicon.word_of(&near).unwrap_or(&near).to_owned();
                offer(distance, &text, near.clone());
            }
        }
    }
    let forms = beginnings(&letters).flat_map(|beginning| {
        lexicon.spellings(beginning.0).iter().filter(move |form| begins(&form.letters, beginning))
    });
    for spelling in forms {
        let target = &spelling.letters;
        // An edit changes two bits at most, and costs half at least.
        let may_be = |typed: &[char], limit: f32| {
            let bits = (letter_set(typed) ^ spelling.letter_set).count_ones();
            bits <= if limit > 2.0 { 8 } else { 4 }
        };
        if target.len() > letters.len() + 2 {
            continue;
        }
        if spelling.is_beginning {
            // The beginning of the word against the beginning of the form, one letter more or less.
            for taken in target.len().saturating_sub(1)..=(target.len() + 1).min(letters.len()) {
                let taken = taken.min(letters.len());
                if target.len() < 5 || !may_be(&letters[..taken], 1.0) {
                    continue;
                }
                let Some(distance) = distance(&letters[..taken], target, 1.0) else {
                    continue;
                };
                let mended: String = target.iter().chain(&letters[taken..]).collect();
                // Any ending fits a beginning; what comes of it must be a word.
                if lexicon.is_common(&mended) || lexicon.word_of(&key(&mended)).is_some() {
                    offer(distance + 0.1, &mended, key(&mended));
                }
            }
        } else if target.len() + 2 >= letters.len()
            && may_be(&letters, limit)
            && let Some(distance) = distance(&letters, target, limit)
        {
            let text: String = target.iter().collect();
            let key = key(&text);
            offer(distance, &text, key);
        }
    }
    best.map(|(_, mended)| mended)
}

fn limit(letters: usize) -> f32 {
    match letters {
        0..=4 => 1.0,
        5..=7 => 1.1,
        _ => 2.1,
    }
}

/// How the form begins that a word may have been meant for: with the same letter, one that sounds alike, or the first two
/// changed about.
fn beginnings(word: &[char]) -> impl Iterator<Item = (char, Option<char>)> {
    let (first, second) = (word[0], word[1]);
    let alike = ALIKE.iter().filter_map(move |&(one, other)| match first {
        _ if first == one => Some(other),
        _ if first == other => Some(one),
        _ => None,
    });
    let swapped = (first != second).then_some((second, Some(first)));
    std::iter::once(first).chain(alike).map(|first| (first, None)).chain(swapped)
}

fn begins(form: &[char], (first, second): (char, Option<char>)) -> bool {
    form.first() == Some(&first) && second.is_none_or(|second| form.get(1) == Some(&second))
}

/// Damerau-Levenshtein distance in which letters that sound alike unstressed count half, and so do doubled letters and
/// two neighbours that changed places. None where it is above `limit`.
fn distance(one: &[char], other: &[char], limit: f32) -> Option<f32> {
    let width = other.len() + 1;
    let mut rows = vec![0.0_f32; width * (one.len() + 1)];
    let mut least_before = 0.0;
    for i in 0..=one.len() {
        let mut least_of_row = f32::INFINITY;
        for j in 0..width {
            let at = i * width + j;
            let mut least = if at == 0 { 0.0 } else { f32::INFINITY };
            if i > 0 {
                least = least.min(rows[at - width] + gap(one, i - 1));
            }
            if j > 0 {
                least = least.min(rows[at - 1] + gap(other, j - 1));
            }
            if i > 0 && j > 0 {
                least = least.min(rows[at - width - 1] + substitution(one[i - 1], other[j - 1]));
            }
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(rows[at - 2 * width - 2] + 0.6);
            }
            rows[at] = least;
            least_of_row = least_of_row.min(least);
        }
        // The last two rows are all that the rest is reckoned from.
        if least_of_row.min(least_before) > limit {
            return None;
        }
        least_before = least_of_row;
    }
    rows.last().copied().filter(|distance| *distance <= limit)
}

fn gap(word: &[char], position: usize) -> f32 {
    if position > 0 && word[position] == word[position - 1] || matches!(word[position], 'ь' | 'ъ') {
        0.5
    } else {
        1.0
    }
}

/// Letters that sound alike, unstressed or at the end of a word.
const ALIKE: [(char, char); 14] = [
    ('а', 'о'),
    ('е', 'и'),
    ('и', 'ы'),
    ('е', 'э'),
    ('я', 'е'),
    ('д', 'т'),
    ('б', 'п'),
    ('в', 'ф'),
    ('з', 'с'),
    ('ш', 'щ'),
    ('г', 'к'),
    ('ц', 'с'),
    ('i', 'y'),
    ('c', 's'),
];

fn substitution(one: char, other: char) -> f32 {
    if one == other {
        0.0
    } else if ALIKE.iter().any(|&(a, b)| (one, other) == (a, b) || (one, other) == (b, a)) {
        0.5
    } else {
        1.0
    }
}

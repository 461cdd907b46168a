//! Misspelt words: "саюз" -> "союз", "memebrs" -> "members". What is close to nothing stays as it is.

use super::book::Lookup;
use super::lexicon::Lexicon;
use crate::text::key;

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
pub fn mend(word: &str, lexicon: &Lexicon, lookup: &dyn Lookup) -> Option<Mended> {
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
            if near_letters.len() >= 4 && same_beginning(&key_letters, &near_letters) {
                offer(distance(&key_letters, &near_letters), &near, near.clone());
            }
        }
    }
    for spelling in lexicon.spellings() {
        if spelling.letters < 4 || spelling.letters > letters.len() + 2 {
            continue;
        }
        let target: Vec<char> = spelling.text.chars().collect();
        if !same_beginning(&letters, &target) {
            continue;
        }
        if spelling.is_beginning {
            // The beginning of the word against the beginning of the form, one letter more or less.
            for taken in target.len().saturating_sub(1)..=(target.len() + 1).min(letters.len()) {
                let distance = distance(&letters[..taken.min(letters.len())], &target);
                if spelling.letters >= 5 && distance <= 1.0 {
                    let mended: String = target.iter().chain(&letters[taken.min(letters.len())..]).collect();
                    // Any ending fits a beginning; what comes of it must be a word.
                    if !lexicon.is_common(&mended) && lexicon.word_of(&key(&mended)).is_none() {
                        continue;
                    }
                    offer(distance + 0.1, &mended, key(&mended));
                }
            }
        } else if target.len() + 2 >= letters.len() {
            offer(distance(&letters, &target), &spelling.text, key(&spelling.text));
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

fn same_beginning(one: &[char], other: &[char]) -> bool {
    let alike = |one: char, other: char| one == other || substitution(one, other) < 1.0;
    match (one, other) {
        ([first, second, ..], [other_first, other_second, ..]) => {
            alike(*first, *other_first) || first == other_second && second == other_first
        }
        _ => false,
    }
}

/// Damerau-Levenshtein distance in which letters that sound alike unstressed count half, and so do doubled letters and
/// two neighbours that changed places.
fn distance(one: &[char], other: &[char]) -> f32 {
    let mut rows = vec![vec![0.0_f32; other.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=other.len() {
            rows[i][j] = if i == 0 && j == 0 {
                0.0
            } else {
                let mut least = f32::INFINITY;
                if i > 0 {
                    least = least.min(rows[i - 1][j] + gap(one, i - 1));
                }
                if j > 0 {
                    least = least.min(rows[i][j - 1] + gap(other, j - 1));
                }
                if i > 0 && j > 0 {
                    least = least.min(rows[i - 1][j - 1] + substitution(one[i - 1], other[j - 1]));
                }
                if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                    least = least.min(rows[i - 2][j - 2] + 0.6);
                }
                least
            };
        }
    }
    rows[one.len()][other.len()]
}

fn gap(word: &[char], position: usize) -> f32 {
    if position > 0 && word[position] == word[position - 1] || matches!(word[position], 'ь' | 'ъ') {
        0.5
    } else {
        1.0
    }
}

fn substitution(one: char, other: char) -> f32 {
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
    if one == other {
        0.0
    } else if ALIKE.iter().any(|&(a, b)| (one, other) == (a, b) || (one, other) == (b, a)) {
        0.5
    } else {
        1.0
    }
}

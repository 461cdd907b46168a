//! How far two spellings are apart: "memebrs", "members" -> 1 error.

/// How far a typed word is from one that may have been meant; the nearer is the lesser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Distance {
    /// Letters added, left out, replaced, or changed about with their neighbour (optimal string alignment).
    pub errors: usize,
    /// The same in halves, where what people often do counts one and anything else two: letters that sound alike or have
    /// neighbouring keys, doubled letters, two letters changed about, a soft sign.
    pub halves: usize,
}

/// The distance between two words, where it is at most `limit` errors.
pub fn distance(typed: &[char], meant: &[char], limit: usize) -> Option<Distance> {
    if typed.len().abs_diff(meant.len()) > limit {
        return None;
    }
    let width = meant.len() + 1;
    let start = Distance { errors: 0, halves: 0 };
    let far = Distance { errors: usize::MAX / 2, halves: usize::MAX / 2 };
    let mut rows = vec![far; width * (typed.len() + 1)];
    let mut nearest_before = start;
    for i in 0..=typed.len() {
        let mut nearest = far;
        for j in 0..width {
            let at = i * width + j;
            let mut least = if at == 0 { start } else { far };
            let mut offer = |before: Distance, errors: usize, halves: usize| {
                least = least.min(Distance { errors: before.errors + errors, halves: before.halves + halves });
            };
            if i > 0 {
                offer(rows[at - width], 1, gap(typed, i - 1));
            }
            if j > 0 {
                offer(rows[at - 1], 1, gap(meant, j - 1));
            }
            if i > 0 && j > 0 {
                let (errors, halves) = replaced(typed[i - 1], meant[j - 1]);
                offer(rows[at - width - 1], errors, halves);
            }
            if i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1] {
                offer(rows[at - 2 * width - 2], 1, 1);
            }
            rows[at] = least;
            nearest = nearest.min(least);
        }
        // The last two rows are all that the rest is reckoned from.
        if nearest.errors.min(nearest_before.errors) > limit {
            return None;
        }
        nearest_before = nearest;
    }
    rows.last().copied().filter(|distance| distance.errors <= limit)
}

fn gap(word: &[char], at: usize) -> usize {
    let is_doubled = at > 0 && word[at] == word[at - 1] || word.get(at + 1) == Some(&word[at]);
    if is_doubled || matches!(word[at], 'ь' | 'ъ') { 1 } else { 2 }
}

fn replaced(one: char, other: char) -> (usize, usize) {
    if one == other {
        (0, 0)
    } else if ALIKE.iter().any(|pair| pair.contains(&one) && pair.contains(&other)) || are_neighbours(one, other) {
        (1, 1)
    } else {
        (1, 2)
    }
}

/// Letters that sound alike, unstressed or at the end of a word.
const ALIKE: [[char; 2]; 18] = [
    ['а', 'о'],
    ['е', 'и'],
    ['и', 'ы'],
    ['и', 'й'],
    ['е', 'э'],
    ['я', 'е'],
    ['я', 'и'],
    ['д', 'т'],
    ['б', 'п'],
    ['в', 'ф'],
    ['з', 'с'],
    ['ш', 'щ'],
    ['г', 'к'],
    ['ц', 'с'],
    ['i', 'y'],
    ['c', 's'],
    ['c', 'k'],
    ['s', 'z'],
];

/// Rows of letters on the keyboards of both languages.
const ROWS: [&str; 6] = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

fn are_neighbours(one: char, other: char) -> bool {
    ROWS.iter().any(|row| {
        let place = |letter| row.chars().position(|key| key == letter);
        matches!((place(one), place(other)), (Some(one), Some(other)) if one.abs_diff(other) == 1)
    })
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn errors_are_counted_and_usual_ones_count_half() {
        let check = |typed: &str, meant: &str, expected: Option<(usize, usize)>| {
            let letters = |word: &str| word.chars().collect::<Vec<_>>();
            let found = distance(&letters(typed), &letters(meant), 2).map(|found| (found.errors, found.halves));
            assert_eq!(found, expected, "{typed} {meant}");
        };
        check("members", "members", Some((0, 0)));
        check("memebrs", "members", Some((1, 1)));
        check("comittee", "committee", Some((1, 1)));
        check("саюз", "союз", Some((1, 1)));
        check("союх", "союз", Some((1, 1)));
        check("сюз", "союз", Some((1, 2)));
        check("вступли", "вступили", Some((1, 2)));
        check("paris", "part", Some((2, 4)));
        check("пермь", "первый", None);
    }
}

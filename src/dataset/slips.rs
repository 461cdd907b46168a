//! Slips of the pen: which known word somebody most likely meant, if exactly one is near.
//!
//! `"volga-citeis"` among `volga-cities`, `who-cities` -> `volga-cities`

use std::collections::{HashMap, HashSet};

use super::problem::MOST_FINDINGS;

/// What unknown words are most likely slips for. However many there are of both, finding it takes about as long as reading
/// them (after wolfgarbe/SymSpell: two words that are one slip apart share a form with one letter less).
pub(super) struct Slips<'a> {
    meant: HashMap<&'a str, &'a str>,
}

/// So many known words may share a form; with more of them nobody knows which was meant.
const CROWD: usize = 8;
/// Longer words aren't looked at.
const LONGEST: usize = 60;

impl<'a> Slips<'a> {
    /// Looks for each of `unknown` among `known`.
    pub(super) fn between(unknown: impl Iterator<Item = &'a str>, known: impl Iterator<Item = &'a str>) -> Self {
        let mut near: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut unknown: HashSet<&str> = unknown.filter(|word| is_long_enough(word)).collect();
        // A file that doesn't declare so many has no slips in them.
        if unknown.is_empty() || unknown.len() > MOST_FINDINGS {
            return Self { meant: HashMap::new() };
        }
        let mut by_form: HashMap<u64, Vec<&str>> = HashMap::new();
        for word in &unknown {
            for form in forms(word) {
                by_form.entry(form).or_default().push(*word);
            }
        }
        let known: Vec<&str> = known.filter(|word| is_long_enough(word)).collect();
        for word in &known {
            for form in forms(word) {
                for slip in by_form.get(&form).into_iter().flatten().take(CROWD) {
                    let near = near.entry(*slip).or_default();
                    if near.len() < CROWD && !near.contains(word) && is_slip(slip, word, 1) {
                        near.push(word);
                    }
                }
            }
        }
        let only = near.iter().filter_map(|(slip, near)| match near[..] {
            [only] => Some((*slip, only)),
            _ => None,
        });
        let mut meant: HashMap<&str, &str> = only.collect();
        unknown.retain(|slip| !near.contains_key(slip));
        meant.extend(two_apart(&unknown, &known));
        Self { meant }
    }

    /// The known word that `text` most likely is a slip for.
    pub(super) fn likely(&self, text: &str) -> Option<&'a str> {
        self.meant.get(text).copied()
    }
}

/// Long ids may be two slips apart; that is looked for where there are few.
fn two_apart<'a>(unknown: &HashSet<&'a str>, known: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    const FEW: usize = 10_000;
    const LONG: usize = 10;
    if unknown.len().saturating_mul(known.len()) > FEW {
        return Vec::new();
    }
    let long = unknown.iter().filter(|slip| slip.chars().count() >= LONG);
    let meant = |slip: &&'a str| {
        let mut near = known.iter().filter(|word| is_slip(slip, word, 2));
        let only = near.next()?;
        near.next().is_none().then_some((*slip, *only))
    };
    long.filter_map(meant).collect()
}

/// The one of a few `known` words that `text` most likely is a slip for; none where several are as near.
pub(super) fn likely<'a>(text: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let text = text.to_lowercase();
    let near = known.map(|known| (strsim::osa_distance(&text, &known.to_lowercase()), known));
    let mut near: Vec<_> = near.filter(|(distance, known)| *distance <= allowed(known)).collect();
    near.sort_unstable();
    match near[..] {
        [(_, only)] => Some(only),
        [(least, first), (next, _), ..] if least < next => Some(first),
        [] | [_, _, ..] => None,
    }
}

/// One slip in a word, two in a long one: more than that, or any in a short one, is another word.
fn allowed(word: &str) -> usize {
    match word.chars().count() {
        0..=3 => 0,
        4..=9 => 1,
        _ => 2,
    }
}

fn is_long_enough(word: &str) -> bool {
    (5..=LONGEST).contains(&word.chars().count())
}

/// Whether one id is so many slips away from another. A digit is never a slip (`area-12` is not `area-13`), nor is a first letter.
fn is_slip(one: &str, other: &str, slips: usize) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    one.chars().next() == other.chars().next()
        && digits(&one) == digits(&other)
        && strsim::osa_distance(&one, &other) <= slips
}

/// A word and each of its forms with one letter less, as numbers; digits stay.
fn forms(word: &str) -> Vec<u64> {
    /// Any odd number will do: forms that are equal by chance are compared letter by letter.
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let join = |hash: u64, letter: char| hash.wrapping_mul(BASE).wrapping_add(u64::from(u32::from(letter)) + 1);
    // Of what is behind each letter: its number, and what a number before it is multiplied by.
    let mut behind = vec![(0_u64, 1_u64); letters.len() + 1];
    for (position, letter) in letters.iter().enumerate().rev() {
        let (rest, power) = behind[position + 1];
        let own = (u64::from(u32::from(*letter)) + 1).wrapping_mul(power);
        behind[position] = (own.wrapping_add(rest), power.wrapping_mul(BASE));
    }
    let mut forms = vec![behind[0].0];
    let mut before = 0;
    for (position, letter) in letters.iter().enumerate() {
        if position > 0 && !letter.is_ascii_digit() {
            let (rest, power) = behind[position + 1];
            forms.push(u64::wrapping_mul(before, power).wrapping_add(rest));
        }
        before = join(before, *letter);
    }
    forms.sort_unstable();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 8] =
        ["ecad", "volga-cities", "cities-of-ural", "china", "zambia", "area-12", "river-town", "river-towns"];

    fn check(text: &str, expected: Option<&str>) {
        let slips = Slips::between([text].into_iter(), KNOWN.into_iter());
        assert_eq!(slips.likely(text), expected, "{text:?}");
    }

    #[test]
    fn an_id_is_a_slip_of_the_only_one_that_is_a_letter_away() {
        check("volga-citeis", Some("volga-cities"));
        check("volga-citie", Some("volga-cities"));
        check("Volga-Citties", Some("volga-cities"));
        check("volga_cities", Some("volga-cities"));
        check("volga-citys", Some("volga-cities"));
        check("volga-towns", None);
        check("cities-of-urals", Some("cities-of-ural"));
        check("ghana", None);
        check("gambia", None);
        check("ecda", None);
        check("area-13", None);
        check("area-1", None);
        check("aera-12", Some("area-12"));
        check("river-townz", None);
        check("", None);
    }

    fn check_word(text: &str, expected: Option<&str>) {
        let known = ["memberships", "start_date", "end_date", "name", "count", "activity", "effect", "agent"];
        assert_eq!(likely(text, known.into_iter()), expected, "{text:?}");
    }

    #[test]
    fn a_word_is_a_slip_of_the_nearest_of_a_few() {
        check_word("memebrships", Some("memberships"));
        check_word("membreshps", Some("memberships"));
        check_word("startdate", Some("start_date"));
        check_word("nmae", Some("name"));
        check_word("neam", None);
        check_word("conut", Some("count"));
        check_word("seats", None);
        check_word("", None);
    }

    #[test]
    fn a_search_among_many_words_that_are_alike_ends() {
        let words: Vec<String> = (0..200_000).map(|number| format!("member-{number:06}")).collect();
        let (known, unknown) = words.split_at(100_000);
        let slips = Slips::between(unknown.iter().map(String::as_str), known.iter().map(String::as_str));
        assert!(slips.meant.is_empty());
        let letter = |number: u32| char::from_u32(0x4e00 + number).unwrap_or('x');
        let crowd: Vec<String> = (0..20_000).map(|number| format!("abcd{}", letter(number))).collect();
        let (unknown, known) = crowd.split_at(1_000);
        let slips = Slips::between(unknown.iter().map(String::as_str), known.iter().map(String::as_str));
        assert!(slips.meant.is_empty());
    }
}

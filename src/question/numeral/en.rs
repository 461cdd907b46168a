//! English number words: "twenty-first" -> 20 and 1st.

use super::{Part, Words};

pub(super) const WORDS: Words = Words { part, ordinal_endings: &["st", "nd", "rd", "th"], hyphen_before_ending: None };

fn part(word: &str) -> Option<Part> {
    let find = |list: &[(&str, u32)]| list.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    match word {
        "and" => Some(Part::And),
        "oh" | "o" => Some(Part::Oh),
        "hundred" => Some(Part::Times(100)),
        "hundredth" => Some(Part::TimesLast(100)),
        "thousand" => Some(Part::Times(1000)),
        "thousandth" => Some(Part::TimesLast(1000)),
        _ => find(CARDINALS).map(Part::Add).or_else(|| find(ORDINALS).map(Part::AddLast)),
    }
}

#[rustfmt::skip]
const CARDINALS: &[(&str, u32)] = &[
    ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
    ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
    ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80),
    ("ninety", 90),
];

#[rustfmt::skip]
const ORDINALS: &[(&str, u32)] = &[
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
    ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13),
    ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18),
    ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("sixtieth", 60),
    ("seventieth", 70), ("eightieth", 80), ("ninetieth", 90),
];

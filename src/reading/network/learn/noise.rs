//! An example -> the same as somebody in a hurry would type it: a slip in a word, no punctuation, a courtesy around it.

use std::ops::Range;

use crate::language::Language;
use crate::reading::example::Example;
use crate::reading::language::asking;
use crate::reading::sketch::MarkKind;

/// How often a word has a slip.
const SLIP: f32 = 0.5;
/// How often punctuation is lost.
const BARE: f32 = 0.4;
/// How often something stands before the question.
const OPENING: f32 = 0.15;
/// How often something stands after it.
const CLOSING: f32 = 0.06;

/// A noisy copy. Marks keep their words, and the question its meaning.
pub(super) fn noisy(example: &Example, random: &mut fastrand::Rng) -> Example {
    let language = example.language();
    // Text and marks in turn; the text parts have even numbers.
    let mut parts: Vec<(String, Option<MarkKind>)> = Vec::new();
    let mut from = 0;
    for (Range { start, end }, kind) in &example.marks {
        parts.push((example.clause[from..*start].to_string(), None));
        parts.push((example.clause[*start..*end].to_string(), Some(*kind)));
        from = *end;
    }
    parts.push((example.clause[from..].to_string(), None));
    if random.f32() < SLIP {
        let wordy: Vec<usize> = (0..parts.len()).step_by(2).filter(|&at| !parts[at].0.trim().is_empty()).collect();
        if let Some(&at) = random.choice(&wordy) {
            parts[at].0 = with_slip(&parts[at].0, language, random);
        }
    }
    if random.f32() < BARE {
        for (text, _) in parts.iter_mut().step_by(2) {
            text.retain(|letter| !matches!(letter, '?' | '!' | '.' | ','));
        }
    }
    if random.f32() < OPENING
        && let Some(opening) = random.choice(asking(language).openings)
    {
        parts[0].0.insert_str(0, opening);
    }
    if random.f32() < CLOSING
        && let (Some(closing), Some(last)) = (random.choice(asking(language).closings), parts.last_mut())
    {
        last.0.push_str(closing);
    }
    let mut clause = String::new();
    let mut marks = Vec::new();
    for (text, kind) in parts {
        if let Some(kind) = kind {
            marks.push((clause.len()..clause.len() + text.len(), kind));
        }
        clause.push_str(&text);
    }
    Example { clause, marks, sketch: example.sketch.clone() }
}

/// A letter lost, doubled, swapped with the next or another, in one longer word.
fn with_slip(text: &str, language: Language, random: &mut fastrand::Rng) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_string).collect();
    let long: Vec<usize> = (0..words.len()).filter(|&at| words[at].chars().count() > 3).collect();
    let Some(&at) = random.choice(&long) else { return text.to_string() };
    let mut letters: Vec<char> = words[at].chars().collect();
    let place = random.usize(1..letters.len() - 1);
    match random.u8(0..20) {
        0..7 => {
            letters.remove(place);
        }
        7..12 => letters.swap(place, place + 1),
        12..16 => letters.insert(place, letters[place]),
        _ => letters[place] = random.choice(asking(language).common_letters).copied().unwrap_or('e'),
    }
    words[at] = letters.into_iter().collect();
    words.join(" ")
}

//! Misspelt words: "memebrs" -> "members", «саюз» -> «союз». What is a word, a name or a place stays as it is.

use super::distance::{Distance, distance};
use super::letters::letters;
use super::list::{is_name, is_word, language_of, owner, words};
use super::meant::Meant;
use super::place::is_place;
use super::vocabulary::{Vocabulary, letter_set};
use crate::language::Language;
use crate::text::{TokenKind, key, tokenize};

/// So many different words of a message are mended at most: one with more unknown words is in another language, or is none.
pub const MOST_MENDED: usize = 24;

/// The shortest word that is mended: too many of three letters are one letter away from another.
const SHORTEST: usize = 4;

/// Words from this length on may have two errors.
const LONG: usize = 8;

/// A message as it was meant: its letters in the right script, its misspelt words mended.
pub fn meant(text: &str, vocabulary: &Vocabulary) -> Meant {
    let typed = letters(text, vocabulary);
    let mut mended = Vec::new();
    let mut tried = 0;
    for token in tokenize(&typed.text).into_iter().filter(|token| token.kind == TokenKind::Word) {
        let language = language_of(&token.folded);
        if tried < MOST_MENDED && !is_known(&token.folded, language, vocabulary) {
            tried += 1;
            mended.extend(mend(&token.folded, language, vocabulary).map(|word| (token.range, word)));
        }
    }
    typed.replaced(mended)
}

/// The word of the vocabulary that a folded word was most likely meant for, where there is one clear candidate.
///
/// It has the same first letter, or the first two changed about; one error in words of four to seven letters, two from eight
/// on; and no other word is as near, but a form of the same. A word of the language, a name, a place and a word of the
/// vocabulary itself are never mended; and nothing is mended into what is two errors away where a word of the language is
/// one.
pub fn mend(word: &str, language: Language, vocabulary: &Vocabulary) -> Option<String> {
    let (owner, ending) = owner(word);
    let typed: Vec<char> = owner.chars().collect();
    if typed.len() < SHORTEST
        || typed.iter().any(|letter| !letter.is_alphabetic() && *letter != '-' && *letter != '\'')
        || is_known(word, language, vocabulary)
    {
        return None;
    }
    let (nearest, meant) = nearest(&typed, vocabulary)?;
    if nearest.errors > 1 && is_one_error_from_a_word(&typed, language) {
        return None;
    }
    Some(meant.iter().collect::<String>() + ending)
}

/// Whether a folded word is what somebody may have meant to write.
pub(super) fn is_known(word: &str, language: Language, vocabulary: &Vocabulary) -> bool {
    let (owner, _) = owner(word);
    vocabulary.contains(word)
        || vocabulary.contains(owner)
        || is_word(word, language)
        || is_name(word, language)
        || is_place(word)
        || word.contains('-') && word.split('-').all(|part| part.is_empty() || is_known(part, language, vocabulary))
}

/// The one nearest word of the vocabulary.
fn nearest<'v>(typed: &[char], vocabulary: &'v Vocabulary) -> Option<(Distance, &'v [char])> {
    let limit = if typed.len() < LONG { 1 } else { 2 };
    let letters_of = letter_set(typed);
    let swapped = (typed[0] != typed[1]).then_some(typed[1]);
    let mut best: Vec<(Distance, &[char])> = Vec::new();
    for first in std::iter::once(typed[0]).chain(swapped) {
        for entry in vocabulary.beginning_with(first) {
            let is_swapped = first != typed[0];
            let differing = (letters_of ^ entry.letter_set).count_ones() as usize;
            if entry.letters.len() < SHORTEST
                || differing > 2 * limit
                || is_swapped && entry.letters.get(1) != Some(&typed[0])
            {
                continue;
            }
            let Some(distance) = distance(typed, &entry.letters, limit) else { continue };
            match best.first() {
                Some((least, _)) if *least < distance => {}
                Some((least, _)) if *least == distance => best.push((distance, &entry.letters)),
                Some(_) | None => best = vec![(distance, &entry.letters)],
            }
        }
    }
    let (first, others) = best.split_first()?;
    let key_of = |letters: &[char]| key(&letters.iter().collect::<String>());
    // Forms of one word are one candidate.
    others.iter().all(|(_, other)| key_of(other) == key_of(first.1)).then_some(*first)
}

/// Whether one error makes a word of the language of it.
fn is_one_error_from_a_word(typed: &[char], language: Language) -> bool {
    let list = words(language);
    let has = |letters: &[char]| list.contains(letters.iter().collect::<String>());
    let alphabet = match language {
        Language::En => 'a'..='z',
        Language::Ru => 'а'..='я',
    };
    let mut changed = typed.to_vec();
    for at in 0..typed.len() {
        for letter in alphabet.clone() {
            changed[at] = letter;
            if has(&changed) {
                return true;
            }
            changed[at] = typed[at];
            changed.insert(at + 1, letter);
            if has(&changed) {
                return true;
            }
            changed.remove(at + 1);
        }
        let left_out = changed.remove(at);
        if has(&changed) {
            return true;
        }
        changed.insert(at, left_out);
        if at > 0 {
            changed.swap(at - 1, at);
            if has(&changed) {
                return true;
            }
            changed.swap(at - 1, at);
        }
    }
    false
}

//! The ends of sentences: "В 1998 г. мы вступили. Когда" -> [В 1998 г. мы вступили.] [Когда].

use std::ops::Range;

use super::Close;
use super::role::{Role, Roles};
use super::words::Word;
use crate::text::TokenKind;

/// The most letters of an abbreviation, full stops among them.
const LONGEST_ABBREVIATION: usize = 12;
/// The most signs at a sentence's end that are looked at.
const LONGEST_RUN: usize = 32;

/// What a question may begin with.
const QUESTIONS: [Role; 5] = [Role::Determiner, Role::Asker, Role::Inverting, Role::Relative, Role::HeadAsker];

/// A sentence, or what passes for one: a line, a heap of emoji.
pub struct Sentence {
    /// Which of the message's words it has.
    pub words: Range<usize>,
    /// What closed it.
    pub closed_by: Close,
}

/// Cuts a message into sentences. None is empty, and all words are in one.
pub fn sentences(text: &str, words: &[Word]) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut start = 0;
    let mut speaks = false;
    let mut has_asked = false;
    for at in 0..words.len() {
        speaks |= words[at].is_spoken();
        has_asked |= QUESTIONS.iter().any(|role| words[at].is(*role));
        let next = at + 1;
        if next < words.len() && (words[next].is_inside || !speaks) {
            continue;
        }
        if let Some(closed_by) = end_after(text, words, start..next, has_asked) {
            sentences.push(Sentence { words: start..next, closed_by });
            start = next;
            speaks = false;
            has_asked = false;
        } else if next == words.len() {
            sentences.push(Sentence { words: start..next, closed_by: final_close(words, start..next) });
        }
    }
    // Signs at the end that say nothing belong to what was said.
    if sentences.len() > 1
        && let Some(last) = sentences.pop_if(|last| words[last.words.clone()].iter().all(|word| !word.is_spoken()))
        && let Some(before) = sentences.last_mut()
    {
        before.words.end = last.words.end;
    }
    sentences
}

/// What ends a sentence after the last of some words, where one ends and more follows.
fn end_after(text: &str, words: &[Word], sentence: Range<usize>, has_asked: bool) -> Option<Close> {
    let next = words.get(sentence.end)?;
    let gap = &text[words[sentence.end - 1].token.range.end..next.token.range.start];
    let lines = gap.matches('\n').count();
    let run = closing_run(words, sentence.clone());
    let signs = &words[run.clone()];
    let has = |sign: &str| signs.iter().any(|word| word.is_sign(sign));
    let is_listed = is_list_item(words, sentence.end);
    if lines > 1 || lines == 1 && is_listed {
        return Some(strong_close(&has).unwrap_or(Close::Line));
    }
    // More signs of the same heap follow, or a bracket that this sentence opened.
    if lines == 0 && (is_closing(next) || !next.token.after_space && !next.is_spoken()) {
        return None;
    }
    if let Some(close) = strong_close(&has) {
        return Some(close);
    }
    if has(";") {
        return Some(Close::Stop);
    }
    let dots = signs.iter().filter(|word| word.is_sign(".")).count();
    let is_ellipsis = dots > 1 || has("…");
    if is_ellipsis {
        return (lines > 0 || next.is_capitalised || asks(words, sentence.end)).then_some(Close::Stop);
    }
    if dots == 1 {
        let is_entry = run.start == sentence.start + 1 && words[sentence.start].token.kind == TokenKind::Number;
        let ends = !is_entry && is_full_stop(text, words, run.start, sentence.end);
        return ends.then_some(Close::Stop);
    }
    if lines == 1 {
        return is_line_end(words, sentence.clone(), run.start, has_asked).then_some(Close::Line);
    }
    let has_word = words[sentence.start..run.start].iter().rev().take(3).any(|word| word.token.kind == TokenKind::Word);
    let is_smiling = has_word && signs.iter().any(is_smiley) && run.start > sentence.start;
    (is_smiling && (begins(words, sentence.end) || next.is_capitalised && next.is(Role::Subject)))
        .then_some(Close::Stop)
}

fn strong_close(has: &impl Fn(&str) -> bool) -> Option<Close> {
    if has("?") {
        Some(Close::Question)
    } else if has("!") {
        Some(Close::Exclamation)
    } else {
        None
    }
}

/// What closes the last sentence.
fn final_close(words: &[Word], sentence: Range<usize>) -> Close {
    let signs = &words[closing_run(words, sentence)];
    let has = |sign: &str| signs.iter().any(|word| word.is_sign(sign));
    match strong_close(&has) {
        Some(close) => close,
        None if has(".") || has("…") || has(";") => Close::Stop,
        None => Close::End,
    }
}

/// The signs with which some words end, quotes and brackets that close among them.
fn closing_run(words: &[Word], sentence: Range<usize>) -> Range<usize> {
    let recent = sentence.start.max(sentence.end.saturating_sub(LONGEST_RUN))..sentence.end;
    let spoken = words[recent.clone()].iter().rposition(Word::is_spoken);
    let start = spoken.map_or(recent.start, |last| recent.start + last + 1);
    start..sentence.end
}

/// Whether a sign goes on with the heap before it.
fn is_closing(word: &Word) -> bool {
    !word.is_spoken()
        && !matches!(word.token.folded.as_str(), "(" | "[" | "\"" | "-" | "*" | "#" | "+" | "•" | "@" | "/")
}

/// A smiley's bracket or an emoji.
fn is_smiley(word: &Word) -> bool {
    let is_emoji = |letter: char| matches!(letter, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    !word.is_inside && word.is_sign(")") || !word.is_spoken() && word.token.folded.chars().any(is_emoji)
}

/// Whether a line that begins here is an entry of a list: `- …`, `2) …`, `3. …`.
fn is_list_item(words: &[Word], at: usize) -> bool {
    let is_bullet = matches!(words[at].token.folded.as_str(), "-" | "*" | "•" | "·");
    let is_number = words[at].token.kind == TokenKind::Number
        && words[at].token.folded.len() < 3
        && words.get(at + 1).is_some_and(|sign| !sign.token.after_space && (sign.is_sign(")") || sign.is_sign(".")));
    is_bullet || is_number
}

/// Whether a clause that asks, or one that speaks of the asker, begins here: such a word begins no name.
fn begins(words: &[Word], at: usize) -> bool {
    const BEGINNINGS: [Role; 13] = [
        Role::Determiner,
        Role::Asker,
        Role::Inverting,
        Role::Relative,
        Role::HeadAsker,
        Role::Request,
        Role::HeadRequest,
        Role::Wish,
        Role::Greeting,
        Role::Courtesy,
        Role::Auxiliary,
        Role::Myself,
        Role::Connective,
    ];
    let word = &words[at];
    // «А. С. Петров» begins with two connectives.
    let is_initial = words.get(at + 1).is_some_and(|next| next.is_sign(".")) && word.token.folded.chars().count() == 1;
    if is_initial {
        return false;
    }
    BEGINNINGS.iter().any(|role| word.is(*role)) || asks(words, at)
}

/// Whether a question or a request begins here, with the few words that lead to it: «и в каком».
fn asks(words: &[Word], at: usize) -> bool {
    const LEADS: [Role; 3] = [Role::Connective, Role::Lead, Role::Preposition];
    const ASKS: [Role; 6] = [Role::Determiner, Role::Asker, Role::Inverting, Role::Relative, Role::Request, Role::Wish];
    let led = words[at..].iter().take(4).skip_while(|word| LEADS.iter().any(|role| word.is(*role)));
    led.take(1).any(|word| ASKS.iter().any(|role| word.is(*role)))
}

/// Whether the full stop at `dot` ends a sentence before the word at `next`.
fn is_full_stop(text: &str, words: &[Word], dot: usize, next: usize) -> bool {
    let Some(last) = dot.checked_sub(1) else { return true };
    let (before, behind) = (&words[last], &words[next]);
    if !behind.token.after_space {
        // 03.09.1998, example.org, but also «вступили.Когда».
        return behind.is_spoken()
            && behind.is_capitalised
            && before.token.kind == TokenKind::Word
            && !before.is_capitalised
            && before.token.folded.chars().count() > 2;
    }
    let is_first = last == 0 || before.token.after_space;
    let is_list_number =
        before.token.kind == TokenKind::Number && before.token.folded.len() < 3 && is_first && last == 0;
    if is_list_number {
        return false;
    }
    if is_abbreviation(text, words, last) {
        let is_asked = words.get(next + 1).is_some_and(|word| word.is(Role::Particle));
        let is_subject = behind.is(Role::Subject) && !is_short(behind);
        return behind.is_capitalised && (begins(words, next) || is_asked || is_subject);
    }
    true
}

fn is_short(word: &Word) -> bool {
    word.token.folded.chars().count() == 1
}

/// Whether the word before a full stop is an abbreviation or an initial.
fn is_abbreviation(text: &str, words: &[Word], last: usize) -> bool {
    let end = words[last].token.range.end;
    let first = (0..=last).rev().take(LONGEST_ABBREVIATION).find(|&at| at == 0 || words[at].token.after_space);
    let Some(mut first) = first else { return false };
    while first < last && !words[first].is_spoken() {
        first += 1;
    }
    let whole = &text[words[first].token.range.start..end];
    // «св.» is known, and so is the last of «Ж.-Б.».
    let is_initial = words[last].is_capitalised && is_short(&words[last]);
    is_initial
        || Roles::get().is_abbreviation(&crate::text::fold(whole))
        || Roles::get().is_abbreviation(&words[last].token.folded)
}

/// Whether the end of a line, without a sign that ends a sentence, ends one.
fn is_line_end(words: &[Word], sentence: Range<usize>, signs: usize, has_asked: bool) -> bool {
    let next = &words[sentence.end];
    let last = &words[signs - 1];
    let is_open = words[signs..sentence.end].iter().any(|sign| [",", "-", "("].iter().any(|open| sign.is_sign(open)));
    if is_open || last.is(Role::Unfinished) {
        return false;
    }
    const BEGINNINGS: [Role; 5] = [Role::Greeting, Role::Courtesy, Role::Request, Role::Wish, Role::Remark];
    const GREETINGS: [Role; 3] = [Role::Greeting, Role::Courtesy, Role::Address];
    let is_greeting = GREETINGS.iter().any(|role| words[sentence.start].is(*role));
    let begins = BEGINNINGS.iter().any(|role| next.is(*role));
    next.is_capitalised || begins || is_greeting || has_asked && asks(words, sentence.end)
}

//! A message taken apart: terms with their concepts, what is said about time, numbers. "since 2006?" -> [since] [2006].

use std::ops::Range;

use super::book::Lookup;
use super::lexicon::{Concept, Cue, Lexicon};
use super::numeral::{self, Numeral};
use super::period::{self, Found};
use super::spelling;
use crate::language::Language;
use crate::text::{Token, TokenKind, key, tokenize};

/// A word or number of a message, or a part of a hyphenated word.
#[derive(Debug, Clone)]
pub struct Term {
    /// The token that it is of.
    pub token: usize,
    /// The folded word, mended where it was misspelt.
    pub text: String,
    /// What it is compared by.
    pub key: String,
    /// Its concepts, those of phrases that it is part of included.
    pub concepts: Vec<Concept>,
    /// What was typed, where it was mended.
    pub typed: Option<String>,
    /// Whether it was typed in capitals.
    pub is_capitals: bool,
    /// Whether it starts with a capital.
    pub is_capitalised: bool,
    /// Whether the words of the language or the data have it.
    pub is_known: bool,
    /// The clause that it stands in.
    pub clause: usize,
    /// Whether it is a number.
    pub is_number: bool,
}

/// A message taken apart.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// The language that it is read in.
    pub language: Language,
    /// Its tokens; mended words are in their mended form.
    pub tokens: Vec<Token>,
    /// Its terms.
    pub terms: Vec<Term>,
    /// What it says about time.
    pub periods: Vec<Found>,
    /// Its numbers.
    pub numerals: Vec<Numeral>,
    /// Whether it ends as a question does.
    pub is_question: bool,
    /// Which of its terms belong to what it says about time. The name of an event doesn't.
    in_period: Vec<bool>,
}

impl Sentence {
    /// Takes `text` apart as text of `language`.
    pub fn new(text: &str, language: Language, lookup: &dyn Lookup) -> Self {
        let mut tokens = tokenize(text);
        let lexicon = Lexicon::of(language);
        let mut terms = terms(text, &tokens);
        // Number words and dates are known to their grammars, not to the word lists.
        let mut periods = period::periods(&tokens, language);
        let mut numerals = numeral::numerals(&tokens, language);
        let mut is_of_grammar = vec![false; tokens.len()];
        let ranges = periods.iter().map(|found| &found.tokens).chain(numerals.iter().map(|numeral| &numeral.tokens));
        ranges.for_each(|range| is_of_grammar[range.clone()].fill(true));
        for term in &mut terms {
            term.is_known = term.is_number
                || is_of_grammar[term.token]
                || spelling::is_known(&term.text, &term.key, lexicon, lookup);
            if !term.is_known
                && let Some(mended) = spelling::mend(&term.text, language, lookup)
            {
                term.typed = Some(std::mem::replace(&mut term.text, mended.text));
                term.key = mended.key;
                term.is_known = true;
                if tokens[term.token].kind == TokenKind::Word && !tokens[term.token].folded.contains('-') {
                    tokens[term.token].folded.clone_from(&term.text);
                }
            }
            term.is_known |= lexicon.knows(&term.text);
            term.concepts = lexicon.concepts(&term.text);
            // "Foundd" has the key of "found", which is a misspelling that keys forgive. Two letters are none: ЕС, an
            // abbreviation, has the key of «есть».
            if term.concepts.is_empty()
                && term.text.chars().count() > 2
                && !lexicon.is_common(&term.text)
                && let Some(same) = lexicon.word_of(&term.key)
            {
                term.concepts = lexicon.concepts(same);
            }
        }
        add_phrases(&mut terms, lexicon);
        if terms.iter().any(|term| term.typed.is_some()) {
            periods = period::periods(&tokens, language);
            numerals = numeral::numerals(&tokens, language);
        }
        let is_question = tokens.iter().rev().take(3).any(|token| token.folded == "?");
        let mut of_time = vec![false; tokens.len()];
        periods.iter().for_each(|found| of_time[found.tokens.clone()].fill(true));
        let in_period = terms.iter().map(|term| of_time[term.token]).collect();
        Self { language, tokens, terms, periods, numerals, is_question, in_period }
    }

    /// Positions of the terms that have a concept.
    pub fn with(&self, cue: Cue) -> impl Iterator<Item = usize> + '_ {
        self.terms.iter().enumerate().filter(move |(_, term)| term.has(cue)).map(|(position, _)| position)
    }

    /// Whether some term outside of what is said about time has a concept.
    pub fn has(&self, cue: Cue) -> bool {
        self.with(cue).any(|position| !self.is_in_period(position))
    }

    /// Whether a term belongs to what is said about time. The name of an event doesn't.
    pub fn is_in_period(&self, position: usize) -> bool {
        self.in_period[position]
    }

    /// The terms of a range of tokens.
    pub fn terms_in(&self, tokens: &Range<usize>) -> Vec<usize> {
        (0..self.terms.len()).filter(|position| tokens.contains(&self.terms[*position].token)).collect()
    }

    /// The text as it was read, where something in it was mended.
    pub fn read_as(&self) -> Option<String> {
        self.terms.iter().any(|term| term.typed.is_some()).then(|| {
            let words: Vec<&str> = self.terms.iter().map(|term| term.text.as_str()).collect();
            words.join(" ")
        })
    }
}

impl Term {
    /// Whether it has a concept.
    pub fn has(&self, cue: Cue) -> bool {
        self.concepts.contains(&Concept::Cue(cue))
    }

    /// Its concepts that the engine knows by name.
    pub fn cues(&self) -> impl Iterator<Item = Cue> + '_ {
        self.concepts.iter().filter_map(|concept| match concept {
            Concept::Cue(cue) => Some(*cue),
            Concept::Near(_) | Concept::Asked(_) => None,
        })
    }

    /// Whether it asks nothing and explains nothing.
    pub fn is_stop(&self) -> bool {
        self.has(Cue::Stop) || self.has(Cue::Light)
    }
}

fn terms(text: &str, tokens: &[Token]) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut clause = 0;
    for (position, token) in tokens.iter().enumerate() {
        if token.kind == TokenKind::Punctuation {
            clause += usize::from(matches!(token.folded.as_str(), "," | ";" | "." | "?" | "!" | ":" | "(" | ")" | "-"));
            continue;
        }
        if matches!(token.folded.as_str(), "though" | "although" | "хотя") {
            clause += 1;
        }
        let typed = &text[token.range.clone()];
        // "WHO's" is no "who's".
        let bare = typed.strip_suffix("'s").or_else(|| typed.strip_suffix("’s")).unwrap_or(typed);
        let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
        let is_capitals = letters > 1 && bare.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        let whole = !(is_capitals && bare.len() < typed.len())
            && Lexicon::of(super::book::language_of(&token.folded)).knows(&token.folded);
        let parts: Vec<&str> = if whole { vec![&token.folded] } else { token.folded.split('-').collect() };
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            let word = part.strip_suffix("'s").filter(|_| !whole).unwrap_or(part);
            terms.push(Term {
                token: position,
                text: word.to_owned(),
                key: key(word),
                concepts: Vec::new(),
                typed: None,
                is_capitals,
                is_capitalised: typed.chars().next().is_some_and(char::is_uppercase),
                is_known: false,
                clause,
                is_number: token.kind == TokenKind::Number,
            });
        }
    }
    terms
}

fn add_phrases(terms: &mut [Term], lexicon: &Lexicon) {
    let words: Vec<String> = terms.iter().map(|term| term.text.clone()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    for start in 0..words.len() {
        for reading in lexicon.phrases(&words[start..]) {
            let phrase = &mut terms[start..start + reading.length];
            // Of "head of it" only "head" means something by itself.
            let holds_together = |term: &Term| [Cue::Stop, Cue::It, Cue::Aux].iter().any(|cue| term.has(*cue));
            let all_hold = phrase.iter().all(holds_together);
            for term in phrase {
                if reading.concept.is_class() && !all_hold && holds_together(term) {
                    continue;
                }
                if !term.concepts.contains(&reading.concept) {
                    term.concepts.push(reading.concept);
                }
                term.is_known = true;
            }
        }
    }
}

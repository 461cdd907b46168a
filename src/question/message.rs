//! A whole message as it was typed: which language, which letters, how many questions. "rjulf" -> Russian, «когда».

use super::book::{Book, Lookup, language_of};
use super::context::{Context, follow_up};
use super::former::{Ask, Question, Unknown};
use super::lexicon::{Cue, Lexicon};
use super::looked_up::LookedUp;
use super::scene::Scene;
use super::sentence::Sentence;
use super::understand::{Read, read};
use crate::dataset::Dataset;
use crate::language::Language;
use crate::text::{TokenKind, is_cyrillic, is_readable, key, layout, tokenize, translit};

/// What questions are read with.
#[derive(Clone, Copy)]
pub struct Library<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// Its names and passages.
    pub book: &'a Book,
    /// The index.
    pub lookup: &'a dyn Lookup,
}

impl<'a> Library<'a> {
    /// Takes a text apart.
    pub fn sentence(&self, text: &str, language: Language) -> Sentence {
        Sentence::new(text, language, self.lookup)
    }

    /// Finds what a sentence names.
    pub fn scene(&self, sentence: &'a Sentence) -> Scene<'a> {
        Scene::new(sentence, self.dataset, self.book, self.lookup)
    }
}

/// Understands a message. `likely` is the language where its letters don't tell. What is too long to be read
/// ([`is_readable`]) is told so.
pub fn understand(message: &str, library: &Library<'_>, context: Option<&Context>, likely: Language) -> Read {
    let too_long = || {
        let question = Question::new(likely, Ask::Unknown(Unknown::TooLong));
        Read { question, score: 0.0, understood: false, explanation: Vec::new() }
    };
    if !is_readable(message) {
        return too_long();
    }
    let lookup = LookedUp::new(library.lookup);
    let library = &Library { lookup: &lookup, ..*library };
    let message = without_markup(message);
    let likely = context.map_or(likely, |context| context.question.language);
    let (text, language, retyped) = as_meant(&message, library, likely);
    let parts = parts(&text);
    if parts.len() > MOST_SENTENCES {
        return too_long();
    }
    let mut read = match &parts[..] {
        [] | [_] => read_one(&text, language, library, context),
        [first, ..] => {
            let is_letter = text.chars().nth(LETTER).is_some();
            let whole = read_one(if is_letter { first } else { &text }, language, library, context);
            read_parts(&parts, language, library, context, whole)
        }
    };
    if retyped {
        read.question.read_as.get_or_insert(text);
    }
    read
}

/// A message of more sentences is no question, however short they are.
const MOST_SENTENCES: usize = 20;

/// Several sentences of more characters than these are a letter, of which no reading explains enough as a whole.
const LETTER: usize = 400;

fn read_one(text: &str, language: Language, library: &Library<'_>, context: Option<&Context>) -> Read {
    let sentence = library.sentence(text, language);
    let alone = read(&Scene::new(&sentence, library.dataset, library.book, library.lookup));
    let mut read = match context {
        Some(context) => follow_up(&sentence, alone, context, library),
        None => alone,
    };
    read.question.read_as = sentence.read_as();
    read
}

/// Several sentences: each may ask something, and a later one may speak of what an earlier one names.
fn read_parts(
    parts: &[&str],
    language: Language,
    library: &Library<'_>,
    context: Option<&Context>,
    whole: Read,
) -> Read {
    let mut reads: Vec<Read> = Vec::new();
    let mut talk = context.cloned();
    for part in parts {
        let sentence = library.sentence(part, language);
        let alone = read(&Scene::new(&sentence, library.dataset, library.book, library.lookup));
        let read = match &talk {
            Some(talk) => follow_up(&sentence, alone.clone(), talk, library),
            None => alone.clone(),
        };
        // "Not our signature" only says what was not meant.
        let corrects = sentence.terms.first().is_some_and(|term| term.has(Cue::Not)) && !reads.is_empty();
        if !read.understood || corrects || matches!(read.question.ask, Ask::Help(_)) {
            // What a remark names, the next sentence may ask about.
            if !alone.question.organizations.is_empty() {
                let question = Question::new(language, Ask::Describe).about(alone.question.organizations.clone());
                talk = Some(Context { organizations: question.organizations.clone(), question });
            }
            continue;
        }
        // A statement that the next sentence asks about was no question itself.
        let leans = read.question != alone.question && !reads.is_empty();
        if leans {
            reads.pop();
        }
        talk = Some(Context { organizations: read.question.organizations.clone(), question: read.question.clone() });
        reads.push(read);
    }
    reads.dedup_by(|one, other| one.question == other.question);
    match &mut reads[..] {
        [] => whole,
        [only] if !whole.understood || only.score > whole.score => reads.remove(0),
        [_] => whole,
        several if several.iter().all(|read| read.score >= 0.8) && several.len() <= 4 => {
            let questions: Vec<Question> = several.iter().map(|read| read.question.clone()).collect();
            let explanation = several.iter().flat_map(|read| read.explanation.clone()).collect();
            let mut organizations = Vec::new();
            for id in questions.iter().flat_map(|question| &question.organizations) {
                if !organizations.contains(id) {
                    organizations.push(*id);
                }
            }
            let question = Question::new(language, Ask::Several(questions)).about(organizations);
            Read { question, score: 1.0, understood: true, explanation }
        }
        _ => whole,
    }
}

/// The text without tags: whoever types `<b>` asks nothing by it.
fn without_markup(message: &str) -> String {
    let mut text = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(start) = rest.find('<') {
        let is_tag =
            rest[start + 1..].starts_with(|letter: char| letter.is_ascii_alphabetic() || "/!?".contains(letter));
        match rest[start..].find('>').filter(|_| is_tag) {
            Some(length) => {
                text.push_str(&rest[..start]);
                text.push(' ');
                rest = &rest[start + length + 1..];
            }
            None => {
                text.push_str(&rest[..=start]);
                rest = &rest[start + 1..];
            }
        }
    }
    text.push_str(rest);
    text
}

/// The sentences of a message.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (position, letter) in text.char_indices() {
        let ends = match letter {
            '?' | '!' | '\n' | ';' => true,
            '.' => bytes.get(position + 1).is_none_or(u8::is_ascii_whitespace),
            _ => false,
        };
        if ends {
            parts.push(&text[start..=position]);
            start = position + 1;
        }
    }
    parts.push(&text[start..]);
    parts.retain(|part| part.chars().any(char::is_alphanumeric));
    parts
}

/// The message in the letters and the language that were meant, and whether that is another text than was typed.
fn as_meant(message: &str, library: &Library<'_>, likely: Language) -> (String, Language, bool) {
    let language = language(message, library, likely);
    let plain = known_share(message, language, library);
    // In a Russian chat, Latin letters are as likely to be Russian as English.
    let trusted = if likely == Language::Ru && language == Language::En { 0.95 } else { 0.75 };
    if plain >= trusted {
        return (message.to_owned(), language, false);
    }
    let cyrillic = message.chars().any(is_cyrillic);
    let latin = message.chars().any(|letter| letter.is_ascii_alphabetic());
    let mut others: Vec<(String, Language)> = Vec::new();
    if latin {
        others.push((by_words(message, library, layout::to_cyrillic), Language::Ru));
        others.push((from_latin(message, library), Language::Ru));
    }
    if cyrillic {
        others.push((by_words(message, library, layout::to_latin), Language::En));
    }
    let best = others
        .into_iter()
        .map(|(text, language)| (known_share(&text, language, library), text, language))
        .max_by(|(one, ..), (other, ..)| one.total_cmp(other));
    match best {
        Some((share, text, language)) if share >= 0.5 && share > plain + 0.2 => (text, language, true),
        _ => (message.to_owned(), language, false),
    }
}

/// The language whose words there are most of; where none tell, the script, then what is likely.
fn language(message: &str, library: &Library<'_>, likely: Language) -> Language {
    let mut words = [0_usize; 2];
    let mut letters = [0_usize; 2];
    for token in tokenize(message).iter().filter(|token| token.kind == TokenKind::Word) {
        let language = language_of(&token.folded);
        let place = usize::from(language == Language::Ru);
        let is_name = library.lookup.name_frequency(&key(&token.folded)) > 0;
        words[place] += usize::from(Lexicon::of(language).knows(&token.folded));
        letters[place] += if is_name { 0 } else { token.folded.chars().count() };
    }
    let counts = if words[0] == words[1] { letters } else { words };
    match counts[0].cmp(&counts[1]) {
        std::cmp::Ordering::Greater => Language::En,
        std::cmp::Ordering::Less => Language::Ru,
        std::cmp::Ordering::Equal if message.chars().any(is_cyrillic) && likely == Language::En => Language::Ru,
        std::cmp::Ordering::Equal => likely,
    }
}

/// The share of a text's letters that are in words which the language or the data has.
fn known_share(text: &str, language: Language, library: &Library<'_>) -> f32 {
    let lexicon = Lexicon::of(language);
    let (mut known, mut all) = (0_usize, 0_usize);
    for token in tokenize(text).iter().filter(|token| token.kind == TokenKind::Word) {
        let letters = token.folded.chars().count();
        let key = key(&token.folded);
        all += letters;
        // Two letters that happen to be a word prove nothing in a text of another alphabet.
        let is_known = lexicon.knows(&token.folded)
            || letters > 3 && lexicon.is_common(&token.folded)
            || library.lookup.name_frequency(&key) > 0
            || letters > 3 && library.lookup.passage_frequency(&key) > 0;
        known += if is_known { letters } else { 0 };
    }
    #[expect(clippy::cast_precision_loss, reason = "messages are short")]
    let share = if all == 0 { 0.0 } else { known as f32 / all as f32 };
    share
}

/// Changes each word, but leaves names of the data that are typed right.
fn by_words(message: &str, library: &Library<'_>, change: fn(&str) -> String) -> String {
    message
        .split_inclusive(char::is_whitespace)
        .map(|word| {
            let letters = word.chars().filter(|letter| letter.is_alphabetic());
            let is_name = (letters.clone().count() > 3
                || letters.clone().count() > 1 && letters.clone().all(char::is_uppercase))
                && tokenize(word).iter().all(|token| {
                    token.kind == TokenKind::Punctuation || library.lookup.name_frequency(&key(&token.folded)) > 0
                });
            if is_name { word.to_owned() } else { change(word) }
        })
        .collect()
}

fn from_latin(message: &str, library: &Library<'_>) -> String {
    let mut text = String::new();
    let mut end = 0;
    for token in tokenize(message) {
        text.push_str(&message[end..token.range.start]);
        let cyrillic = translit::to_cyrillic(&token.folded);
        let is_name = token.folded.chars().count() > 2
            && library.lookup.name_frequency(&key(&token.folded)) > 0
            && !Lexicon::of(Language::Ru).knows(&cyrillic);
        if token.kind == TokenKind::Word && !is_name && token.folded.is_ascii() {
            text.push_str(&cyrillic);
        } else {
            text.push_str(&message[token.range.clone()]);
        }
        end = token.range.end;
    }
    text.push_str(&message[end..]);
    text
}

//! The words of a language by concept, read from its `.lex` file: "вступили" -> {join}.
//!
//! The files hold the knowledge of the language; what the engine does with a concept is elsewhere. A concept that starts
//! with `~` has no meaning of its own: it only makes words near in meaning count as the same. One that starts with `=` is
//! such a class too, of words that name what is asked for ("fee", "phone"): no answer may leave them unexplained.

use std::sync::LazyLock;

use rustc_hash::FxHashMap as HashMap;

use crate::language::Language;
use crate::text::{fold, key, stem};

/// A concept of the engine, or a class of words near in meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Concept {
    /// A concept that a rule of the engine asks for.
    Cue(Cue),
    /// A class of words near in meaning, by its position in the file.
    Near(u16),
    /// A class of words for things that are asked for, by its position in the file.
    Asked(u16),
}

impl Concept {
    /// A small number of its own, to index tables with.
    pub fn number(self) -> usize {
        match self {
            Self::Cue(cue) => cue as usize,
            Self::Near(class) | Self::Asked(class) => Cue::ALL.len() + usize::from(class),
        }
    }

    /// Whether it only makes words count as the same.
    pub const fn is_class(self) -> bool {
        matches!(self, Self::Near(_) | Self::Asked(_))
    }
}

macro_rules! cues {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The concepts that the engine knows by name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Cue { $($(#[$doc])* $variant,)* }

        impl Cue {
            /// Every concept.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name in the `.lex` files.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

cues! {
    /// When.
    When = "when",
    /// Since when, from what year.
    SinceWhen = "since_when",
    /// Year, date.
    Date = "date",
    /// Years, as a length.
    Years = "years",
    /// Month.
    Month = "month",
    /// The exact day.
    ExactDay = "exact_day",
    /// How many, the number of.
    HowMany = "how_many",
    /// How long.
    HowLong = "how_long",
    /// How old.
    HowOld = "how_old",
    /// How many years ago.
    YearsAgo = "years_ago",
    /// Where, where to.
    Where = "where",
    /// Who, whom, by whom.
    Who = "who",
    /// Whose.
    Whose = "whose",
    /// Why, what for.
    Why = "why",
    /// What.
    What = "what",
    /// Which.
    Which = "which",
    /// How.
    How = "how",
    /// Full name, what an abbreviation stands for.
    Name = "name",
    /// What is it, tell me about it.
    Describe = "describe",
    /// To become a member.
    Join = "join",
    /// To be a member.
    Belong = "belong",
    /// To leave.
    Leave = "leave",
    /// To be founded.
    Found = "found",
    /// To sign.
    Sign = "sign",
    /// A treaty, an agreement.
    Treaty = "treaty",
    /// To exist.
    Exist = "exist",
    /// The first.
    First = "first",
    /// The last, the newest.
    Last = "last",
    /// The oldest.
    Oldest = "oldest",
    /// The youngest.
    Youngest = "youngest",
    /// The longest.
    Longest = "longest",
    /// The shortest.
    Shortest = "shortest",
    /// Last but one.
    Penultimate = "penultimate",
    /// In a row: goes with an ordinal.
    Nth = "nth",
    /// Earlier, before.
    Earlier = "earlier",
    /// Later, after.
    Later = "later",
    /// Immediately before or after.
    Immediately = "immediately",
    /// Compared with.
    Compare = "compare",
    /// Between two dates, apart.
    Gap = "gap",
    /// The same.
    Same = "same",
    /// Or.
    Or = "or",
    /// More, bigger.
    More = "more",
    /// Fewer, smaller.
    Fewer = "fewer",
    /// Longer than.
    Longer = "longer",
    /// Not, no.
    Not = "not",
    /// A common noun for what is joined.
    Organization = "organization",
    /// Membership, accession.
    Membership = "membership",
    /// A member.
    Member = "member",
    /// A city.
    City = "city",
    /// The asker's own city.
    We = "we",
    /// What was spoken of before.
    It = "it",
    /// All.
    All = "all",
    /// A list, show.
    List = "list",
    /// Other, else.
    Other = "other",
    /// To deal with a topic.
    Topic = "topic",
    /// Now.
    Now = "now",
    /// Ago.
    Ago = "ago",
    /// Also.
    Also = "also",
    /// Plans.
    Future = "future",
    /// Where the facts come from.
    Source = "source",
    /// What the bot can do.
    Help = "help",
    /// The bot itself.
    Bot = "bot",
    /// Hello.
    Greeting = "greeting",
    /// Thanks, bye.
    Thanks = "thanks",
    /// No, I meant.
    Correction = "correction",
    /// Another question.
    Switch = "switch",
    /// The opening of a yes/no question.
    Aux = "aux",
    /// Is it true.
    True = "true",
    /// A word that asks nothing and explains nothing.
    Stop = "stop",
    /// A word that frames a message without changing what is asked.
    Light = "light",
    /// A word of the period grammar.
    Time = "time",
}

/// The concepts that cover some words in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// How many words.
    pub length: usize,
    /// The concept.
    pub concept: Concept,
}

/// The words of one language.
#[derive(Debug)]
pub struct Lexicon {
    words: HashMap<String, Vec<Concept>>,
    beginnings: HashMap<String, Vec<Concept>>,
    phrases: HashMap<String, Vec<(Vec<Pattern>, Concept)>>,
    /// Phrases that start with the beginning of a word, so that no word leads to them.
    loose_phrases: Vec<(Vec<Pattern>, Concept)>,
    /// By the first letter.
    spellings: HashMap<char, Vec<Spelling>>,
    known_keys: HashMap<String, String>,
    /// Stems of common words, and whether the stem itself is such a word.
    common: HashMap<&'static str, bool>,
    classes: Vec<&'static str>,
}

/// A form that a misspelt word may have been meant for.
#[derive(Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The word, or the beginning of it: four letters or more.
    pub letters: Vec<char>,
    /// [`letter_set`] of it.
    pub letter_set: u32,
    /// Whether it is only a beginning.
    pub is_beginning: bool,
}

/// One of 32 bits for each letter: words whose sets differ in many bits are no misspellings of one another.
pub fn letter_set(letters: &[char]) -> u32 {
    letters.iter().fold(0, |set, letter| set | 1 << (u32::from(*letter) % 32))
}

#[derive(Debug, Clone)]
enum Pattern {
    Word(String),
    Beginning(String),
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(
        &[include_str!("words/en.lex"), include_str!("words/en.classes.lex")],
        include_str!("words/en.common"),
    )
});
static RUSSIAN: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(
        &[include_str!("words/ru.lex"), include_str!("words/ru.classes.lex")],
        include_str!("words/ru.common"),
    )
});

impl Lexicon {
    /// The words of `language`.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH,
            Language::Ru => &RUSSIAN,
        }
    }

    /// The concepts of a folded word by itself.
    pub fn concepts(&self, word: &str) -> Vec<Concept> {
        let mut concepts = self.words.get(word).cloned().unwrap_or_default();
        for (end, letter) in word.char_indices() {
            let beginning = &word[..end + letter.len_utf8()];
            if let Some(found) = self.beginnings.get(beginning) {
                concepts.extend(found);
            }
        }
        concepts.sort_unstable();
        concepts.dedup();
        concepts
    }

    /// What a concept is called in the file.
    pub fn name_of(&self, concept: Concept) -> &'static str {
        match concept {
            Concept::Cue(cue) => cue.name(),
            Concept::Near(class) | Concept::Asked(class) => self.classes[usize::from(class)],
        }
    }

    /// The concepts of phrases that start at the first of `words`.
    pub fn phrases(&self, words: &[&str]) -> Vec<Reading> {
        let by_first_word = words.first().and_then(|first| self.phrases.get(*first));
        by_first_word
            .into_iter()
            .flatten()
            .chain(&self.loose_phrases)
            .filter(|(patterns, _)| {
                patterns.len() <= words.len() && patterns.iter().zip(words).all(|(p, word)| p.fits(word))
            })
            .map(|(patterns, concept)| Reading { length: patterns.len(), concept: *concept })
            .collect()
    }

    /// Whether the word, or a form of it, is in the file.
    pub fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word) || !self.concepts(word).is_empty() || self.known_keys.contains_key(&key(word))
    }

    /// The word of the file that has this key: another form of the word, or one that sounds the same.
    pub fn word_of(&self, key: &str) -> Option<&str> {
        self.known_keys.get(key).map(String::as_str)
    }

    /// Whether it is a common word of the language, of which nothing more is known: it is no misspelling of another.
    pub fn is_common(&self, word: &str) -> bool {
        let stem = stem(word);
        // "Becom" is the stem of a common word, and no word.
        self.common.get(stem.as_str()).is_some_and(|is_word| *is_word || stem != word)
    }

    /// The forms that begin with a letter.
    pub fn spellings(&self, first: char) -> &[Spelling] {
        self.spellings.get(&first).map_or(&[], Vec::as_slice)
    }

    fn parse(files: &[&'static str], common: &'static str) -> Self {
        let mut lexicon = Self {
            words: HashMap::default(),
            beginnings: HashMap::default(),
            phrases: HashMap::default(),
            loose_phrases: Vec::new(),
            spellings: HashMap::default(),
            known_keys: HashMap::default(),
            common: common
                .lines()
                .map(|line| line.strip_suffix('~').map_or((line, true), |stem| (stem, false)))
                .collect(),
            classes: Vec::new(),
        };
        let mut classes: Vec<&str> = Vec::new();
        let mut class = |name| {
            let place = classes.iter().position(|known| *known == name).unwrap_or_else(|| {
                classes.push(name);
                classes.len() - 1
            });
            u16::try_from(place).expect("a .lex file has a few hundred classes; a test reads them all")
        };
        let lines = files.iter().flat_map(|file| file.lines());
        for line in lines.map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (name, patterns) =
                line.split_once(':').expect("a line of a .lex file is `name: patterns`; a test reads them all");
            let concept = if name.starts_with('~') {
                Concept::Near(class(name))
            } else if name.starts_with('=') {
                Concept::Asked(class(name))
            } else {
                let cue = Cue::ALL.iter().find(|cue| cue.name() == name);
                Concept::Cue(*cue.expect("a .lex file names concepts that the engine knows; a test reads them all"))
            };
            for pattern in patterns.split(',').map(str::trim).filter(|pattern| !pattern.is_empty()) {
                lexicon.add(&fold(pattern), concept);
            }
        }
        lexicon.classes = classes;
        for spellings in lexicon.spellings.values_mut() {
            spellings.sort_by(|one, other| one.letters.cmp(&other.letters));
            spellings.dedup();
        }
        lexicon
    }

    fn add(&mut self, pattern: &str, concept: Concept) {
        let parts: Vec<Pattern> = pattern.split_whitespace().map(Pattern::new).collect();
        for part in &parts {
            let (text, is_beginning) = match part {
                Pattern::Word(word) => (word, false),
                Pattern::Beginning(beginning) => (beginning, true),
            };
            let letters: Vec<char> = text.chars().collect();
            if let [first, _, _, _, ..] = letters[..] {
                if !is_beginning {
                    self.known_keys.entry(key(text)).or_insert_with(|| text.clone());
                }
                self.spellings.entry(first).or_default().push(Spelling {
                    letter_set: letter_set(&letters),
                    letters,
                    is_beginning,
                });
            }
        }
        match &parts[..] {
            [Pattern::Word(word)] => self.words.entry(word.clone()).or_default().push(concept),
            [Pattern::Beginning(beginning)] => self.beginnings.entry(beginning.clone()).or_default().push(concept),
            [Pattern::Word(first), ..] => self.phrases.entry(first.clone()).or_default().push((parts.clone(), concept)),
            [Pattern::Beginning(_), ..] => self.loose_phrases.push((parts.clone(), concept)),
            [] => {}
        }
    }
}

impl Pattern {
    fn new(text: &str) -> Self {
        text.strip_suffix('*')
            .map_or_else(|| Self::Word(text.to_owned()), |beginning| Self::Beginning(beginning.to_owned()))
    }

    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Word(own) => own == word,
            Self::Beginning(beginning) => word.starts_with(beginning.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_file_can_be_read_and_every_concept_has_words_in_each_language() {
        for language in Language::ALL {
            let lexicon = Lexicon::of(language);
            let used: std::collections::HashSet<Concept> = lexicon
                .words
                .values()
                .chain(lexicon.beginnings.values())
                .flatten()
                .copied()
                .chain(lexicon.phrases.values().flatten().chain(&lexicon.loose_phrases).map(|(_, concept)| *concept))
                .collect();
            for cue in Cue::ALL {
                let optional = matches!(cue, Cue::Whose);
                assert!(optional || used.contains(&Concept::Cue(*cue)), "{language} has no word for {}", cue.name());
            }
        }
    }
}

//! Words that turn a question round, by closed lists: "sooner" -> earlier.
//!
//! The encoder hardly sees them: to it "before" and "after" are nearly one. A word may be several.

use std::collections::HashMap;
use std::sync::LazyLock;

/// How many operators there are.
pub const OPERATORS: usize = NAMES.len();

/// What the lists of the languages call them.
const NAMES: [&str; 72] = [
    "when", "year", "since", "howlong", "ago", "age", "who", "which", "what", "where", "why", "how", "howmany", "much",
    "whose", "do", "be", "join", "leave", "found", "dissolve", "before", "after", "earlier", "later", "between",
    "until", "first", "last", "next", "prev", "older", "younger", "longest", "shortest", "most", "least", "more",
    "less", "same", "not", "except", "former", "still", "ever", "now", "also", "all", "or", "and", "both", "them",
    "it", "we", "diff", "right", "head", "aim", "does", "seat", "fee", "money", "contact", "about", "name", "hello",
    "thank", "help", "source", "mayor", "people", "please",
];

/// The lists, one a language. All are used at once, since people mix languages.
const LISTS: [&str; 2] = [include_str!("language/en/operators.txt"), include_str!("language/ru/operators.txt")];

/// Operators by what their words begin with, longer beginnings first, and by whole words.
struct Lists {
    words: HashMap<String, Vec<usize>>,
    beginnings: Vec<(String, usize)>,
}

static ALL: LazyLock<Lists> = LazyLock::new(Lists::new);

/// The operators that a word in lower case is, each by its number below [`OPERATORS`], in order and each once.
pub fn of(word: &str) -> Vec<usize> {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).replace('ё', "е").replace('’', "'");
    let mut found = ALL.words.get(&word).cloned().unwrap_or_default();
    // Beginnings stand in the order of their letters: those of this word are before it.
    for length in word.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
        let beginning = &word[..length];
        let from = ALL.beginnings.partition_point(|(other, _)| other.as_str() < beginning);
        let same = ALL.beginnings[from..].iter().take_while(|(other, _)| other == beginning);
        found.extend(same.map(|(_, operator)| *operator));
    }
    if word.ends_with("n't") {
        found.extend(number("not"));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The names of the operators that a word in lower case is.
pub fn names(word: &str) -> impl Iterator<Item = &'static str> + use<> {
    of(word).into_iter().map(|operator| NAMES[operator])
}

/// Whether a word in lower case is an operator.
pub fn is(word: &str, name: &str) -> bool {
    number(name).is_some_and(|number| of(word).contains(&number))
}

/// Whether a word only frames a question: it is an operator, and none that says what is asked about.
pub fn is_framing(word: &str) -> bool {
    const SAYING: [&str; 12] =
        ["head", "aim", "does", "seat", "fee", "money", "contact", "source", "mayor", "people", "found", "name"];
    let of = of(word);
    !of.is_empty() && of.iter().all(|operator| !SAYING.contains(&NAMES[*operator]))
}

fn number(name: &str) -> Option<usize> {
    NAMES.iter().position(|other| *other == name)
}

impl Lists {
    fn new() -> Self {
        let mut lists = Self { words: HashMap::new(), beginnings: Vec::new() };
        for line in LISTS.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#')) {
            let (name, words) = line.split_once(": ").expect("a line has a name and words");
            let operator = number(name).expect("each name is among those above");
            for word in words.split(' ') {
                match word.strip_suffix('*') {
                    Some(beginning) => lists.beginnings.push((beginning.to_string(), operator)),
                    None => lists.words.entry(word.to_string()).or_default().push(operator),
                }
            }
        }
        lists.beginnings.sort();
        lists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_operators() {
        let check = |word: &str, expected: &str| {
            let names: Vec<&str> = of(word).into_iter().map(|operator| NAMES[operator]).collect();
            assert_eq!(names.join(" "), expected, "{word}");
        };
        check("sooner", "earlier");
        check("founding", "found");
        check("вступили", "join");
        check("wasn't", "not");
        check("старше?", "older");
        check("позднее", "after later");
        check("ещё", "still also");
        check("charter", "");
    }
}

//! Names as they are written in a list: «"г. Ижевск"» and «ижевск» are one, «Союз городов (СГ)» has an abbreviation.

use std::collections::{HashMap, HashSet};

use crate::text::{fold, is_cyrillic};

/// Position of a name in [`Names::all`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct NameId(pub(super) usize);

/// A name and what was made of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// As it stood in the list first, without its abbreviation and with the quotation marks of print.
    pub(super) name: String,
    /// What stood behind it in brackets, in capitals.
    pub(super) abbreviation: Option<String>,
    /// The line of the list where it stood first.
    pub(super) line: usize,
    /// What tells spellings of one name from another name.
    key: String,
}

/// Names, each once.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// In the order of the list.
    pub(super) all: Vec<Named>,
    by_key: HashMap<String, NameId>,
    spellings: HashSet<String>,
}

impl Names {
    /// The name that a cell of `line` writes, and whether it is spelt so for the first time and otherwise than before.
    pub(super) fn add(&mut self, text: &str, line: usize) -> (NameId, bool) {
        let (name, abbreviation) = parted(text);
        let key = key(name);
        let is_new_spelling = self.spellings.insert(name.to_owned());
        if let Some(id) = self.by_key.get(&key) {
            let known = &mut self.all[id.0];
            known.abbreviation = known.abbreviation.take().or_else(|| abbreviation.map(str::to_owned));
            return (*id, is_new_spelling);
        }
        let id = NameId(self.all.len());
        let (name, abbreviation) = (with_guillemets(name), abbreviation.map(str::to_owned));
        self.by_key.insert(key.clone(), id);
        self.all.push(Named { name, abbreviation, line, key });
        (id, false)
    }

    /// The name at `id`.
    pub(super) fn get(&self, id: NameId) -> &Named {
        &self.all[id.0]
    }

    /// The name that is the same as one of another list of names.
    pub(super) fn same_as(&self, named: &Named) -> Option<NameId> {
        self.by_key.get(&named.key).copied()
    }
}

/// Short identifiers in Latin letters, none twice: «Союз российских городов» -> `soyuz-rossiyskikh-gorodov`.
#[derive(Debug, Default)]
pub struct Ids {
    taken: HashSet<String>,
    /// The next number to try behind an identifier that is taken.
    next: HashMap<String, usize>,
}

impl Ids {
    /// An identifier for something of this name; an abbreviation makes a shorter one.
    pub fn take(&mut self, name: &str, abbreviation: Option<&str>) -> String {
        let wanted = abbreviation.map(slug).filter(|id| id.len() > 1).unwrap_or_else(|| slug(name));
        let wanted = if wanted.is_empty() { "unnamed".to_owned() } else { wanted };
        let mut id = wanted.clone();
        while !self.taken.insert(id.clone()) {
            let next = self.next.entry(wanted.clone()).or_insert(2);
            id = format!("{wanted}-{next}");
            *next += 1;
        }
        id
    }
}

/// Small Latin letters, digits and hyphens; as many whole words as are short.
fn slug(name: &str) -> String {
    const LONGEST: usize = 32;
    let latin = any_ascii::any_ascii(name).to_ascii_lowercase().replace('\'', "");
    let mut slug = String::new();
    for word in latin.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() {
            if slug.len() + 1 + word.len() > LONGEST {
                break;
            }
            slug.push('-');
        }
        // ASCII, so that any byte ends a letter.
        slug.push_str(&word[..word.len().min(LONGEST)]);
    }
    slug
}

/// A name without "г." before it, and the abbreviation in brackets behind it.
fn parted(text: &str) -> (&str, Option<&str>) {
    let text = ["г.", "Г.", "гор."].iter().find_map(|prefix| text.strip_prefix(prefix)).unwrap_or(text).trim();
    let in_brackets = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
    match in_brackets.map(|(name, abbreviation)| (name.trim(), abbreviation.trim())) {
        Some((name, abbreviation)) if !name.is_empty() && is_abbreviation(abbreviation) => (name, Some(abbreviation)),
        _ => (text, None),
    }
}

/// A Russian name with the quotation marks of print, which keyboards don't have; none where they are around all of it.
fn with_guillemets(name: &str) -> String {
    let straight = name.matches('"').count();
    let inner = name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
    match inner {
        Some(inner) if straight == 2 => return inner.trim().to_owned(),
        Some(_) | None => {}
    }
    if straight == 0 || straight % 2 == 1 || !name.chars().any(is_cyrillic) {
        return name.to_owned();
    }
    let parts = name.split('"').enumerate();
    let mark = |at: usize| {
        if at == 0 {
            ""
        } else if at % 2 == 1 {
            "«"
        } else {
            "»"
        }
    };
    parts.map(|(at, part)| format!("{}{part}", mark(at))).collect()
}

fn is_abbreviation(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic());
    let capitals = letters.clone().filter(|letter| letter.is_uppercase()).count();
    (2..=12).contains(&text.chars().count()) && capitals >= 2 && 2 * capitals > letters.count()
}

/// Letters and digits alone: case, spaces, quotes, hyphens, ё and look-alikes of other scripts make no other name.
fn key(name: &str) -> String {
    let key: String = fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect();
    // A name of signs alone is told apart by them.
    if key.is_empty() { name.to_owned() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_are_one() {
        let mut names = Names::default();
        let mut check = |text: &str, line: usize, expected: (usize, bool)| {
            let (id, is_other) = names.add(text, line);
            assert_eq!((id.0, is_other), expected, "{text}");
        };
        check("Ассоциация «Города Урала»", 1, (0, false));
        check("Ассоциация «Города Урала»", 2, (0, false));
        check("ассоциация \"Города Урала\"", 3, (0, true));
        check("ассоциация \"Города Урала\"", 4, (0, false));
        check("Берёзовка", 5, (1, false));
        check("г. Березовка", 6, (1, true));
        check("Берёзовский", 7, (2, false));
        check("Йошкар-Ола", 8, (3, false));
        check("Йошкар Ола", 9, (3, true));
        check("№ !", 10, (4, false));
        check("!", 11, (5, false));
    }

    #[test]
    fn an_abbreviation_in_brackets_is_one() {
        let check = |text: &str, expected: (&str, Option<&str>)| assert_eq!(parted(text), expected, "{text}");
        check("Союз российских городов (СРГ)", ("Союз российских городов", Some("СРГ")));
        check("European Cities Against Drugs (ECAD)", ("European Cities Against Drugs", Some("ECAD")));
        check("Объединённые города (ОГМВ / UCLG)", ("Объединённые города", Some("ОГМВ / UCLG")));
        check("Союз городов (Россия)", ("Союз городов (Россия)", None));
        check("(СРГ)", ("(СРГ)", None));
        check("г. Ижевск", ("Ижевск", None));
    }

    #[test]
    fn quotation_marks_of_a_keyboard_become_those_of_print() {
        let check = |name: &str, expected: &str| assert_eq!(with_guillemets(name), expected, "{name}");
        check("Проект \"Тихие улицы\"", "Проект «Тихие улицы»");
        check("\"Тихие улицы\"", "Тихие улицы");
        check("\"Реки\" и \"Озёра\"", "«Реки» и «Озёра»");
        check("Союз «Реки»", "Союз «Реки»");
        check("Union \"Rivers\"", "Union \"Rivers\"");
        check("Союз \"Реки", "Союз \"Реки");
        check("\"", "\"");
    }

    #[test]
    fn identifiers_are_short_latin_and_none_twice() {
        let mut ids = Ids::default();
        let mut check = |name: &str, abbreviation: Option<&str>, expected: &str| {
            assert_eq!(ids.take(name, abbreviation), expected, "{name}");
        };
        check("Ижевск", None, "izhevsk");
        check("Союз российских городов", Some("СРГ"), "srg");
        check("Ассоциация муниципальных образований «Города Урала»", None, "assotsiatsiya-munitsipalnykh");
        check("Ассоциация муниципальных образований Сибири", None, "assotsiatsiya-munitsipalnykh-2");
        check("Ассоциация муниципальных образований Севера", None, "assotsiatsiya-munitsipalnykh-3");
        check("São Paulo", None, "sao-paulo");
        check("!", None, "unnamed");
        check("Щёлково", None, "shchelkovo");
        check(&"я".repeat(100), None, &"ya".repeat(16));
    }
}

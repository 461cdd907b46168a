//! The gender of a Russian name, where a rule is safe: «Нижний Новгород» -> masculine, «Сочи» -> unknown.
//!
//! A verb in the past tense and a short participle agree with it; where it is unknown, sentences are worded without one.

/// What a Russian verb agrees with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
    Neuter,
    Plural,
    Unknown,
}

impl Gender {
    /// What the wording files call it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Masculine => "masculine",
            Self::Feminine => "feminine",
            Self::Neuter => "neuter",
            Self::Plural => "plural",
            Self::Unknown => "unknown",
        }
    }

    /// Of a place or a person: the whole name agrees, or it is unknown.
    pub(super) fn of_member(name: &str, genitive: Option<&str>) -> Self {
        let words = words(name);
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return Self::Unknown };
        let lower = first.to_lowercase();
        if let Some((_, gender)) = GENERIC.iter().find(|(word, _)| *word == lower && words.len() > 1) {
            return *gender;
        }
        let of = genitive.map(self::words).unwrap_or_default();
        let of_last = noun(last, of.last().map(String::as_str));
        if words.len() == 1 {
            return of_last;
        }
        match adjective(first) {
            Some(gender) => gender,
            None if noun(first, of.first().map(String::as_str)) == of_last => of_last,
            None => Self::Unknown,
        }
    }

    /// Of an organisation: its name begins with the noun that it agrees with, or with that noun's adjective.
    pub(super) fn of_organization(name: &str, genitive: Option<&str>) -> Self {
        let words = words(name);
        let Some(first) = words.first() else { return Self::Unknown };
        let of = genitive.map(self::words).unwrap_or_default();
        let of_first = noun(first, of.first().map(String::as_str));
        adjective(first).filter(|_| words.len() > 1).unwrap_or(of_first)
    }
}

/// Words for what a place is, which its name agrees with whatever follows.
const GENERIC: [(&str, Gender); 9] = [
    ("республика", Gender::Feminine),
    ("область", Gender::Feminine),
    ("королевство", Gender::Neuter),
    ("княжество", Gender::Neuter),
    ("государство", Gender::Neuter),
    ("город", Gender::Masculine),
    ("край", Gender::Masculine),
    ("район", Gender::Masculine),
    ("посёлок", Gender::Masculine),
];

/// The words before any quote; none where a letter is not Russian.
fn words(name: &str) -> Vec<String> {
    let head = name.split(['«', '"', '“', '(']).next().unwrap_or_default();
    let russian = |c: char| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё');
    if head.chars().any(|c| c.is_alphabetic() && !russian(c)) {
        return Vec::new();
    }
    head.split_whitespace()
        // «Ростов-на-Дону» agrees as «Ростов» does.
        .map(|word| word.split("-на-").next().unwrap_or(word).to_owned())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect()
}

fn adjective(word: &str) -> Option<Gender> {
    let word = word.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    if ends(&["ние", "тие", "лие"]) {
        None
    } else if ends(&["ая", "яя"]) {
        Some(Gender::Feminine)
    } else if ends(&["ое", "ее"]) {
        Some(Gender::Neuter)
    } else if ends(&["ые", "ие"]) {
        Some(Gender::Plural)
    } else if ends(&["ый", "ий"]) {
        Some(Gender::Masculine)
    } else {
        None
    }
}

fn noun(word: &str, genitive: Option<&str>) -> Gender {
    // Letters that are read one by one («НАТО») agree with a word that isn't there.
    if word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) {
        return Gender::Unknown;
    }
    let word = word.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match word.chars().last() {
        Some('ь') => match genitive.and_then(|genitive| genitive.chars().last()) {
            Some('и') => Gender::Feminine,
            Some('я') => Gender::Masculine,
            Some(_) | None => Gender::Unknown,
        },
        Some('а' | 'я') => Gender::Feminine,
        Some('ы') => Gender::Plural,
        Some('о' | 'е') if ends(&["ово", "ево", "ёво", "ино", "ено", "ство", "ние", "тие"]) => {
            Gender::Neuter
        }
        Some('о' | 'е' | 'ё' | 'и' | 'у' | 'ю' | 'э') | None => Gender::Unknown,
        Some(_) => Gender::Masculine,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_a_gender_where_a_rule_is_safe() {
        for (name, genitive, expected) in [
            ("Ижевск", "", "masculine"),
            ("Нижний Новгород", "", "masculine"),
            ("Ростов-на-Дону", "", "masculine"),
            ("Комсомольск-на-Амуре", "", "masculine"),
            ("Китай", "", "masculine"),
            ("Ярославль", "Ярославля", "masculine"),
            ("Иван Петров", "", "masculine"),
            ("Пенза", "", "feminine"),
            ("Йошкар-Ола", "", "feminine"),
            ("Казань", "Казани", "feminine"),
            ("Молдавия", "", "feminine"),
            ("Саудовская Аравия", "", "feminine"),
            ("Республика Татарстан", "", "feminine"),
            ("Анна Петрова", "", "feminine"),
            ("Иваново", "", "neuter"),
            ("Соединённое Королевство", "", "neuter"),
            ("Чебоксары", "", "plural"),
            ("Великие Луки", "", "plural"),
            ("Соединённые Штаты", "", "plural"),
            ("Казань", "", "unknown"),
            ("Сочи", "", "unknown"),
            ("Химки", "", "unknown"),
            ("Осло", "", "unknown"),
            ("Баку", "", "unknown"),
            ("Никита Михалков", "", "unknown"),
            ("Мария Кац", "", "unknown"),
            ("США", "", "unknown"),
            ("Riigikogu", "", "unknown"),
            ("", "", "unknown"),
        ] {
            let genitive = (!genitive.is_empty()).then_some(genitive);
            assert_eq!(Gender::of_member(name, genitive).code(), expected, "{name}");
        }
    }

    #[test]
    fn an_organisation_agrees_with_its_first_noun() {
        for (name, genitive, expected) in [
            ("Союз российских городов", "", "masculine"),
            ("Международная ассамблея столиц и крупных городов", "", "feminine"),
            ("Ассоциация «Здоровые города, районы и посёлки»", "", "feminine"),
            ("Евразийское отделение Всемирной организации", "", "neuter"),
            ("Объединение городов", "", "neuter"),
            ("Партнёрство зимних фестивалей", "", "neuter"),
            ("Объединённые города и местные власти", "", "plural"),
            ("Сеть «Северное сияние»", "Сети «Северное сияние»", "feminine"),
            ("Сеть «Северное сияние»", "", "unknown"),
            ("«Интеркультурные города»", "", "unknown"),
            ("НАТО", "", "unknown"),
        ] {
            let genitive = (!genitive.is_empty()).then_some(genitive);
            assert_eq!(Gender::of_organization(name, genitive).code(), expected, "{name}");
        }
    }
}

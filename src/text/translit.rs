//! Russian in Latin letters, by any habit, back to Cyrillic: "vstupili v soyuz" -> "вступили в союз".
//!
//! No single standard is followed by people, so letters that one Latin spelling may stand for come out as any member of
//! a class that [`super::key`] merges (ы, и, й are one class there; so are е and э, and ш and щ).

/// Longest match first. A `$` stands for the end of a word.
const RULES: [(&str, &str); 51] = [
    ("shch", "щ"),
    ("iya$", "ия"),
    ("iia$", "ия"),
    ("sch", "щ"),
    ("ia$", "ия"),
    ("ya", "я"),
    ("ja", "я"),
    ("yu", "ю"),
    ("ju", "ю"),
    ("yo", "е"),
    ("jo", "е"),
    ("ye", "е"),
    ("je", "е"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("tc", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("ck", "к"),
    ("ph", "ф"),
    ("a", "а"),
    ("b", "б"),
    ("c", "ц"),
    ("d", "д"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "х"),
    ("i", "и"),
    ("j", "ж"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("q", "к"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("w", "в"),
    ("x", "х"),
    ("y", "ы"),
    ("z", "з"),
    ("4", "ч"),
    ("6", "ш"),
    ("'", "ь"),
    ("-", "-"),
];

/// Transliterates a folded Latin word. Characters that no rule knows stay.
pub fn to_cyrillic(word: &str) -> String {
    let mut cyrillic = String::with_capacity(word.len() * 2);
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let rule = RULES.iter().find(|(latin, _)| match latin.strip_suffix('$') {
            Some(ending) => rest == ending,
            None => rest.starts_with(latin),
        });
        match rule {
            // й after a vowel; elsewhere ы and ж. The key merges ы and й, but the stemmer looks at endings such as -ий.
            Some((latin @ ("y" | "j"), letter)) => {
                let after_vowel = cyrillic.chars().last().is_some_and(|last| "аеиоуыэюя".contains(last));
                cyrillic.push_str(if after_vowel { "й" } else { letter });
                rest = &rest[latin.len()..];
            }
            Some((latin, letter)) => {
                cyrillic.push_str(letter);
                rest = &rest[latin.trim_end_matches('$').len()..];
            }
            None => {
                cyrillic.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    cyrillic
}

#[cfg(test)]
mod tests {
    use super::super::key;
    use super::to_cyrillic;

    #[test]
    fn habits_differ_and_keys_agree() {
        let check = |latin: &str, russian: &str| {
            assert_eq!(key(&to_cyrillic(latin)), key(russian), "{latin} -> {}", to_cyrillic(latin));
        };
        check("vstupili", "вступили");
        check("rossiyskih", "российских");
        check("rossijskikh", "российских");
        check("assotsiatsiya", "ассоциация");
        check("associacia", "ассоциация");
        check("organizaciyah", "организациях");
        check("mezhdunarodnuyu", "международную");
        check("zdorovye", "здоровые");
        check("skolko", "сколько");
        check("goroda", "города");
        check("hartiyu", "хартию");
        check("xartiyu", "хартию");
        check("khartiyu", "хартию");
        check("udmurtii", "удмуртии");
    }
}

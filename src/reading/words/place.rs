//! Places of the world in a list of words: [as] [moscow] [did] -> [moscow], a city: Moscow, Москва.

use std::ops::Range;
use std::sync::LazyLock;

use fst::Map;
use fst::raw::Output;

use super::list::{is_word, language_of, owner};
use crate::language::Language;

/// Forms of names, and where the line of their place begins in `NAMES`.
static FORMS: LazyLock<Map<&'static [u8]>> =
    LazyLock::new(|| Map::new(include_bytes!("places.fst").as_slice()).expect("the list is as `make.py` packed it"));

/// A line a place: kind, with a question mark where it may be an ordinary word as well; English name; Russian name (empty
/// where there is none); with tabs between.
static NAMES: &str = include_str!("places.tsv");

/// What sort of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A country, a part of one with a government of its own, or a territory; also one that is no more.
    Country,
    /// A city or town.
    City,
}

/// A place that words name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The words that name it.
    pub words: Range<usize>,
    /// What sort of place it is.
    pub kind: Kind,
    /// Its English name.
    pub english: &'static str,
    /// Its Russian name in the nominative, where one is known.
    pub russian: Option<&'static str>,
    /// Whether what was written is also ordinary words of the language: "nice", «орла», "gold coast".
    pub is_word: bool,
}

impl Place {
    /// Its name for saying it to somebody who reads `language`.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.english,
            Language::Ru => self.russian.unwrap_or(self.english),
        }
    }
}

/// The places that folded words name, in order, none within another: of two that begin at one word the longer.
///
/// Words are those of [`crate::text::tokenize`], marks among them or not. Takes time in proportion to the words.
pub fn places<W: AsRef<str>>(words: &[W]) -> Vec<Place> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((count, line)) = longest(&words[at..]) else {
            at += 1;
            continue;
        };
        let span = at..at + count;
        found.extend(place(line, span.clone(), &words[span]));
        at += count;
    }
    found
}

/// Whether a folded word alone is a place's name, in any case.
pub fn is_place(word: &str) -> bool {
    longest(&[word]).is_some()
}

/// The forms that [`super::sound`] looks through.
pub(super) fn forms() -> &'static fst::raw::Fst<&'static [u8]> {
    FORMS.as_fst()
}

/// How many words from the first on name a place, the most that do, and where its line begins.
fn longest<W: AsRef<str>>(words: &[W]) -> Option<(usize, u64)> {
    let forms = FORMS.as_fst();
    let mut state = Some((forms.root(), Output::zero()));
    let mut longest = None;
    for (before, word) in words.iter().enumerate() {
        let word = word.as_ref();
        // "St. Petersburg": the point is a word of its own.
        if word == "." && before == 1 && words[0].as_ref() == "st" {
            continue;
        }
        let (owner, ending) = owner(word);
        let space = if before == 0 { "" } else { " " };
        for letter in space.bytes().chain(owner.bytes()) {
            let letter = if letter == b'-' { b' ' } else { letter };
            state = state.and_then(|(node, sum)| {
                let transition = node.transition(node.find_input(letter)?);
                Some((forms.node(transition.addr), sum.cat(transition.out)))
            });
        }
        let Some((node, sum)) = state else { break };
        if node.is_final() {
            longest = Some((before + 1, sum.cat(node.final_output()).value()));
        }
        for letter in ending.bytes() {
            state = state.and_then(|(node, sum)| {
                let transition = node.transition(node.find_input(letter)?);
                Some((forms.node(transition.addr), sum.cat(transition.out)))
            });
        }
        if state.is_none() {
            break;
        }
    }
    longest
}

fn place<W: AsRef<str>>(line: u64, span: Range<usize>, words: &[W]) -> Option<Place> {
    let line = NAMES.get(usize::try_from(line).ok()?..)?.lines().next()?;
    let mut fields = line.split('\t');
    let sort = fields.next()?;
    let kind = if sort.starts_with("country") { Kind::Country } else { Kind::City };
    let english = fields.next()?;
    let russian = fields.next().filter(|name| !name.is_empty());
    let may_be_word = sort.ends_with('?');
    let is_word = may_be_word && words.iter().all(|word| is_word(word.as_ref(), language_of(word.as_ref())));
    Some(Place { words: span, kind, english, russian, is_word })
}

#[cfg(test)]
mod tests {
    use super::{Kind, places};
    use crate::language::Language;
    use crate::text::{is_cyrillic, tokenize};

    /// Each place as it is said in the language of the text, a country with `!`, one that is also a word with `?`.
    fn check(text: &str, expected: &str) {
        let words: Vec<String> = tokenize(text).into_iter().map(|token| token.folded).collect();
        let language = if text.chars().any(is_cyrillic) { Language::Ru } else { Language::En };
        let found: Vec<String> = places(&words)
            .iter()
            .map(|place| {
                let country = if place.kind == Kind::Country { "!" } else { "" };
                let word = if place.is_word { "?" } else { "" };
                format!("{}{country}{word}", place.name(language))
            })
            .collect();
        assert_eq!(found.join(", "), expected, "{text}");
    }

    #[test]
    fn english_names_are_found_in_any_case() {
        check("When did Moscow join?", "Moscow");
        check("when did moscow join", "Moscow");
        check("is Kazan's membership older than Perm's", "Kazan, Perm");
        check("New York and New Delhi", "New York, New Delhi");
        check("new york city", "New York");
        check("St. Petersburg", "Saint Petersburg");
        check("st petersburg", "Saint Petersburg");
        check("Saint Petersburg", "Saint Petersburg");
        check("Rostov-on-Don", "Rostov-on-Don");
        check("rostov on don", "Rostov-on-Don");
        check("Nizhny Novgorod or Veliky Novgorod", "Nizhny Novgorod, Veliky Novgorod");
        check("ekaterinburg, Yekaterinburg", "Yekaterinburg, Yekaterinburg");
        check("Kiev, Kyiv", "Kyiv, Kyiv");
        check("Zürich or Zurich", "Zürich, Zürich");
        check("is Tartu in it", "Tartu");
        check("Yoshkar-Ola", "Yoshkar-Ola");
        check("does Paris belong to it", "Paris");
        check("Los Angeles", "Los Angeles");
        check("Rio de Janeiro", "Rio de Janeiro");
        check("the Hague", "The Hague");
        check("Perm, Germany", "Perm, Germany!");
    }

    #[test]
    fn countries_are_found_by_their_usual_names() {
        check("Russia, the Russian Federation", "Russia!, Russia!");
        check("the United Kingdom and Great Britain", "United Kingdom!, United Kingdom!");
        check("the United States of America", "United States!");
        check("is the USA in it", "United States!");
        check("Bosnia and Herzegovina", "Bosnia & Herzegovina!");
        check("the Czech Republic", "Czechia!");
        check("South Korea, Holland, Ivory Coast", "South Korea!, Netherlands!, Côte d’Ivoire!");
        check("Germany, France and Finland", "Germany!, France!, Finland!");
        check("в Германии и во Франции", "Германия!, Франция!");
        check("с Соединёнными Штатами", "США!");
        check("в США и СССР", "США!, СССР!");
        check("из Южной Кореи", "Южная Корея!");
        check("Новой Зеландией", "Новая Зеландия!");
        check("в Чешской Республике", "Чехия!");
        check("российской федерации", "Россия!");
        check("Саудовскую Аравию", "Саудовская Аравия!");
        check("Белоруссия и Беларусь", "Беларусь!, Беларусь!");
        check("в Шри-Ланке", "Шри-Ланка!");
        check("великобритании", "Великобритания!");
        check("в Объединённых Арабских Эмиратах", "ОАЭ!");
    }

    #[test]
    fn russian_names_are_found_in_all_cases() {
        check("когда вступила Москва", "Москва");
        check("когда вступила москва", "Москва");
        check("в Казани, Казанью", "Казань, Казань");
        check("Пермь раньше Перми", "Пермь, Пермь");
        check("Нижний Новгород", "Нижний Новгород");
        check("в Нижнем Новгороде", "Нижний Новгород");
        check("нижнему новгороду", "Нижний Новгород");
        check("с Нижним Новгородом", "Нижний Новгород");
        check("в Великом Новгороде", "Великий Новгород");
        check("Ростов-на-Дону", "Ростов-на-Дону");
        check("в Ростове-на-Дону", "Ростов-на-Дону");
        check("ростову на дону", "Ростов-на-Дону");
        check("в Йошкар-Оле", "Йошкар-Ола");
        check("Санкт-Петербурга и Питером", "Санкт-Петербург, Санкт-Петербург");
        check("в Нью-Йорке, нью йорк", "Нью-Йорк, Нью-Йорк");
        check("Набережных Челнов", "Набережные Челны");
        check("в Сергиевом Посаде", "Сергиев Посад");
        check("из Комсомольска-на-Амуре", "Комсомольск-на-Амуре");
        check("в Петропавловске-Камчатском", "Петропавловск-Камчатский");
        check("Орехово-Зуева", "Орехово-Зуево");
        check("Парижем, в Париже", "Париж, Париж");
        check("Сочи и Тбилиси", "Сочи, Тбилиси");
        check("в Череповце", "Череповец");
        check("Ярославлем", "Ярославль");
        check("в Чебоксарах", "Чебоксары");
        check("с Ижевском", "Ижевск");
        check("в Ольборге", "Ольборг");
        check("Воткинска и Сарапула", "Воткинск, Сарапул");
        check("уфой", "Уфа");
        check("в Афинах", "Афины");
    }

    #[test]
    fn what_is_also_a_word_says_so() {
        check("Reading", "Reading?");
        check("that is nice of you", "Nice?");
        check("Turkey", "Turkey!?");
        check("about us", "US!?");
        check("в Орле", "Орёл?");
        check("Владимир", "Владимир");
        check("a mobile phone", "Mobile?");
        check("Bath", "Bath?");
        check("Казани", "Казань");
    }

    #[test]
    fn what_is_no_place_is_none() {
        check("which organisations have we joined since 2006", "");
        check("московский, московская, парижане, татарский", "");
        check("в каком году мы вступили в союз", "");
        check("Muscovites and Parisians", "");
        check("when was the charter signed and by whom", "");
        check("новое в городе", "");
        check("", "");
        check("new members, united cities", "");
    }

    #[test]
    fn ordinary_sentences_have_no_places() {
        // Of these sentences some hold words that are places too: "nice", "reading", «того».
        let check = |text: &str, most_words: usize| {
            let mut words_that_are_places = 0;
            for line in text.lines() {
                let words: Vec<String> = tokenize(line).into_iter().map(|token| token.folded).collect();
                let found = places(&words);
                assert!(found.iter().all(|place| place.is_word), "{line}: {found:?}");
                words_that_are_places += found.len();
            }
            assert!(words_that_are_places <= most_words, "{words_that_are_places}");
        };
        check(include_str!("ordinary.en.txt"), 10);
        check(include_str!("ordinary.ru.txt"), 2);
    }
}

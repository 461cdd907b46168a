//! The letters that a message was meant in: "rjulf vs dcnegbkb d ECAD" and "kogda my vstupili v ECAD" -> «когда мы
//! вступили в ECAD», "ЕСАD" -> "ECAD".

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::list::{is_word, language_of};
use super::meant::Meant;
use super::mend::{MOST_MENDED, is_known, mend};
use super::place::places;
use super::sound;
use super::vocabulary::Vocabulary;
use crate::language::Language;
use crate::text::{Token, TokenKind, fold, is_cyrillic, layout, tokenize, translit};

/// At least so many letters must become words.
const LEAST_GAINED: usize = 3;

/// The longest capitals that are taken for an abbreviation.
const LONGEST_ABBREVIATION: usize = 6;

/// A text of less words than these in capitals is an abbreviation, not shouting.
const LEAST_SHOUTED: usize = 3;

/// A text with look-alikes of the other script replaced, and, where by that its words become words of a language and
/// weren't before, read as typed on the other keyboard layout, or as Russian in Latin letters.
///
/// The message is decided about as a whole, but words that a reading leaves as they are (Cyrillic ones where Latin letters
/// are read, numbers) have no say in it. Names of the vocabulary stay as they are.
pub fn letters(text: &str, vocabulary: &Vocabulary) -> Meant {
    let text = Meant::as_typed(text).replaced(look_alikes(text));
    let words = chunks(&text.text);
    let is_shouted = words.len() >= LEAST_SHOUTED && !text.text.chars().any(char::is_lowercase);
    let mut judge = Judge { vocabulary, is_shouted, mended: FxHashMap::default() };
    if judge.knows_most(&text.text, &words) {
        return text;
    }
    let mut best: Option<(usize, Vec<Edit>)> = None;
    for reading in [Reading::Cyrillic, Reading::Latin, Reading::Sound] {
        let mut weight = Weight::default();
        let mut edits = Vec::new();
        for word in &words {
            edits.extend(judge.edit(reading, &text.text, word.clone(), &mut weight));
        }
        if weight.convinces() && best.as_ref().is_none_or(|(most, _)| weight.gained > *most) {
            best = Some((weight.gained, edits));
        }
    }
    match best {
        Some((_, edits)) => text.replaced(edits),
        None => text,
    }
}

/// A stretch of the text and what was meant by it.
type Edit = (Range<usize>, String);

/// A way to read letters as others.
#[derive(Debug, Clone, Copy)]
enum Reading {
    /// Typed on the English layout, meant on the Russian one.
    Cyrillic,
    /// Typed on the Russian layout, meant on the English one.
    Latin,
    /// Russian in Latin letters.
    Sound,
}

/// How many letters of words a reading changes for better or worse.
#[derive(Debug, Default)]
struct Weight {
    /// Of no word before, of one now.
    gained: usize,
    /// Of a word before, of none now.
    lost: usize,
    /// Of words before and now, or of none before and now.
    same: usize,
}

impl Weight {
    fn convinces(&self) -> bool {
        self.gained >= LEAST_GAINED && 2 * self.gained > 2 * self.lost + self.same
    }
}

/// What a reading makes of one word.
struct Guess {
    /// The part of the text that it reads.
    stretch: Range<usize>,
    /// What it reads.
    meant: String,
    /// Whether that is known.
    is_known: bool,
}

/// Judges readings of words.
struct Judge<'v> {
    vocabulary: &'v Vocabulary,
    is_shouted: bool,
    /// Which words are misspelt ones of the vocabulary. At most [`MOST_MENDED`] are looked up.
    mended: FxHashMap<String, bool>,
}

impl Judge<'_> {
    /// Whether all but a quarter of the letters are of known words, so that no reading is needed.
    fn knows_most(&self, text: &str, words: &[Range<usize>]) -> bool {
        let (mut all, mut known) = (0, 0);
        for token in words.iter().flat_map(|word| tokenize(&text[word.clone()])).filter(is_of_letters) {
            all += token.folded.len();
            if is_known(&token.folded, language_of(&token.folded), self.vocabulary) {
                known += token.folded.len();
            }
        }
        4 * known > 3 * all
    }

    /// What a reading makes of the word at `span`, where it makes something of it.
    fn edit(&mut self, reading: Reading, text: &str, span: Range<usize>, weight: &mut Weight) -> Option<Edit> {
        let guess = self.guess(reading, text, &span)?;
        let typed = &text[guess.stretch.clone()];
        let folded = fold(typed);
        let size = typed.chars().count();
        if size > 1 && self.vocabulary.contains(&folded) && !is_word(&folded, language_of(&folded)) {
            return None;
        }
        let is_abbreviation =
            !self.is_shouted && (2..=LONGEST_ABBREVIATION).contains(&size) && !typed.chars().any(char::is_lowercase);
        let was_known = self.knows(typed);
        match (was_known, guess.is_known) {
            (false, true) if !is_abbreviation => weight.gained += size,
            (true, false) => weight.lost += size,
            (true, true) => weight.same += size,
            (false, false) if !is_abbreviation => weight.same += size,
            (false, _) => {}
        }
        (guess.is_known || !was_known && !is_abbreviation).then_some((guess.stretch, guess.meant))
    }

    /// The reading of the word at `span`: of all of it where that is known ("gjl.", «подю», is none, "hf,jns", «работы», is
    /// one), else of what is between signs.
    fn guess(&mut self, reading: Reading, text: &str, span: &Range<usize>) -> Option<Guess> {
        let whole = trimmed(text, span, |letter| letter.is_alphanumeric() || "[];',.`{}:\"<>~".contains(letter));
        let inner = trimmed(text, span, char::is_alphanumeric);
        if inner.is_empty() || !text[inner.clone()].chars().any(char::is_alphabetic) {
            return None;
        }
        let read: fn(&str) -> String = match reading {
            Reading::Cyrillic => layout::to_cyrillic,
            Reading::Latin => layout::to_latin,
            Reading::Sound => return heard(text, inner),
        };
        let is_meant = |stretch: &Range<usize>| {
            let letters = &text[stretch.clone()];
            match reading {
                Reading::Cyrillic | Reading::Sound => !letters.chars().any(is_cyrillic),
                Reading::Latin => !letters.chars().any(|letter| letter.is_ascii_alphabetic()),
            }
        };
        if !is_meant(&whole) {
            return None;
        }
        for stretch in [&whole, &inner] {
            let meant = read(&text[stretch.clone()]);
            if self.knows(&meant) {
                return Some(Guess { stretch: stretch.clone(), meant, is_known: true });
            }
        }
        let meant = read(&text[inner.clone()]);
        Some(Guess { stretch: inner, meant, is_known: false })
    }

    /// Whether all words of a stretch are known, or misspelt ones of the vocabulary.
    fn knows(&mut self, stretch: &str) -> bool {
        let mut words = tokenize(stretch).into_iter().filter(is_of_letters).peekable();
        words.peek().is_some()
            && words.all(|word| {
                let language = language_of(&word.folded);
                is_known(&word.folded, language, self.vocabulary) || self.mends(word.folded, language)
            })
    }

    fn mends(&mut self, word: String, language: Language) -> bool {
        if let Some(&is_mended) = self.mended.get(&word) {
            return is_mended;
        }
        let is_mended = self.mended.len() < MOST_MENDED && mend(&word, language, self.vocabulary).is_some();
        if self.mended.len() < MOST_MENDED {
            self.mended.insert(word, is_mended);
        }
        is_mended
    }
}

fn is_of_letters(token: &Token) -> bool {
    token.kind == TokenKind::Word
}

/// The reading of Latin letters by their sound: of words with hyphens part by part, with "4" for «ч» and "6" for «ш».
fn heard(text: &str, stretch: Range<usize>) -> Option<Guess> {
    let typed = &text[stretch.clone()];
    let is_letter = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '4' | '6' | '\'' | '-');
    if !typed.chars().all(is_letter) || typed.contains("44") || typed.contains("66") {
        return None;
    }
    let folded = fold(typed);
    let mut is_known = true;
    let parts: Vec<String> = folded
        .split('-')
        .map(|part| {
            // "Kazan" is «Казань» before it is «казан», a cauldron.
            let place = places(&[part]).pop().filter(|place| !place.is_word).and_then(|place| place.russian);
            place.map(fold).or_else(|| sound::heard(part)).unwrap_or_else(|| {
                is_known = false;
                translit::to_cyrillic(part)
            })
        })
        .collect();
    let meant = in_the_case_of(typed, &parts.join("-"));
    Some(Guess { stretch, meant, is_known })
}

/// Words of which letters of both scripts are parts, in one script.
fn look_alikes(text: &str) -> Vec<Edit> {
    tokenize(text)
        .into_iter()
        .filter_map(|token| {
            let typed = &text[token.range.clone()];
            let is_mixed = typed.chars().any(is_cyrillic) && typed.chars().any(|letter| letter.is_ascii_alphabetic());
            is_mixed.then(|| {
                let meant = in_the_case_of(typed, &token.folded);
                (token.range, meant)
            })
        })
        .filter(|(range, meant)| text[range.clone()] != **meant)
        .collect()
}

/// Lower-case letters in the case of others: of each where there are as many, else with a capital where they have one.
pub(super) fn in_the_case_of(model: &str, letters: &str) -> String {
    let upper = |letter: char| letter.to_uppercase().collect::<String>();
    if model.chars().count() == letters.chars().count() {
        return model
            .chars()
            .zip(letters.chars())
            .map(|(model, letter)| if model.is_uppercase() { upper(letter) } else { letter.to_string() })
            .collect();
    }
    if model.chars().count() > 1 && !model.chars().any(char::is_lowercase) {
        return letters.to_uppercase();
    }
    let mut rest = letters.chars();
    match rest.next() {
        Some(first) if model.chars().next().is_some_and(char::is_uppercase) => upper(first) + rest.as_str(),
        Some(_) | None => letters.to_owned(),
    }
}

/// What stands between white space.
fn chunks(text: &str) -> Vec<Range<usize>> {
    let mut chunks = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let chunk = part.trim_end();
        if !chunk.is_empty() {
            chunks.push(at..at + chunk.len());
        }
        at += part.len();
    }
    chunks
}

/// The stretch without what at its ends is no part of words.
fn trimmed(text: &str, span: &Range<usize>, is_part: impl Fn(char) -> bool + Copy) -> Range<usize> {
    let chunk = &text[span.clone()];
    let after = chunk.trim_start_matches(|letter| !is_part(letter));
    let start = span.end - after.len();
    start..start + after.trim_end_matches(|letter| !is_part(letter)).len()
}

#[cfg(test)]
mod tests {
    use super::letters;
    use crate::reading::words::Vocabulary;

    fn check(text: &str, expected: &str) {
        let vocabulary =
            Vocabulary::new(["ECAD", "UCLG", "Aalborg", "Eurocities", "СРГ", "ОГМВ", "when", "did", "join"]);
        let found = letters(text, &vocabulary);
        assert_eq!(found.text, expected, "{text}");
        assert_eq!(found.changes.is_empty(), text == expected, "{text}");
    }

    #[test]
    fn the_other_layout_is_undone() {
        check("rjulf b;tdcr dcnegbk d", "когда ижевск вступил в");
        check("Rjulf Vjcrdf dcnegbkf d ECAD?", "Когда Москва вступила в ECAD?");
        check("rnj gjlgbcfk [fhnb. jn b;tdcrf", "кто подписал хартию от ижевска");
        check("ghbdtn", "привет");
        check("d rfrjv ujle vs dcnegbkb", "в каком году мы вступили");
        check("crjkmrj ujhjljd d cjhp", "сколько городов в сорз");
        check("црут вшв цу ощшт ECAD", "when did we join ECAD");
        check("црщ ышптув", "who signed");
        check("срфкеук", "charter");
        check("ащгтвув 2006", "founded 2006");
        check("когда мы dcnegbkb в ECAD", "когда мы вступили в ECAD");
        check("RJULF VS DCNEGBKB D ECAD", "КОГДА МЫ ВСТУПИЛИ В ECAD");
        check("rjulf vs dcnegbkb d CHU", "когда мы вступили в СРГ");
        check("lf", "lf");
    }

    #[test]
    fn russian_in_latin_letters_is_read() {
        check("kogda my vstupili v ECAD", "когда мы вступили в ECAD");
        check("Kogda Izhevsk vstupil v soyuz rossiyskih gorodov?", "Когда Ижевск вступил в союз российских городов?");
        check("v kakom godu osnovana organizaciya", "в каком году основана организация");
        check("dobryi den, skolko gorodov v assotsiatsii", "добрый день, сколько городов в ассоциации");
        check("kogda sozdali mezhdunarodnuyu assambleyu stolic", "когда создали международную ассамблею столиц");
        check("privet, skolko nas tam", "привет, сколько нас там");
        check("spasibo bolshoe", "спасибо большое");
        check("kto podpisal khartiyu", "кто подписал хартию");
        check("4to takoe ECAD", "что такое ECAD");
        check("chto takoe UCLG", "что такое UCLG");
        check("rasskazhi pro uchastie v sojuze", "расскажи про участие в союзе");
        check("s kakogo goda my v ecad", "с какого года мы в ecad");
        check("kakie goroda vstupili posle 2006 goda", "какие города вступили после 2006 года");
        check("в kakom godu мы вступили", "в каком году мы вступили");
        check("a kazan kogda vstupila", "а казань когда вступила");
    }

    #[test]
    fn look_alikes_become_letters_of_one_script() {
        check("когда мы в ЕСАD", "когда мы в ECAD");
        check("Coюз городов", "Союз городов");
        check("гoрод", "город");
    }

    #[test]
    fn what_was_typed_as_meant_stays() {
        check("When did we join ECAD?", "When did we join ECAD?");
        check("when did sarapul join uclg", "when did sarapul join uclg");
        check("когда мы вступили в ECAD?", "когда мы вступили в ECAD?");
        check("что такое NGO", "что такое NGO");
        check("что такое LDF", "что такое LDF");
        check("ECAD", "ECAD");
        check("UCLG?", "UCLG?");
        check("Eurocities", "Eurocities");
        check("waht is teh membreship", "waht is teh membreship");
        check("ok", "ok");
        check("hi", "hi");
        check("no, on my own", "no, on my own");
        check("tell me about the Mirny club", "tell me about the Mirny club");
        check("has Kevin Smith signed", "has Kevin Smith signed");
        check("и в 2006?", "и в 2006?");
        check("а ОГМВ?", "а ОГМВ?");
        check("Wikimedia", "Wikimedia");
        check("is John's city in it", "is John's city in it");
        check("qwrtp zxcvb", "qwrtp zxcvb");
        check("🙂 !!!", "🙂 !!!");
        check("", "");
    }
}

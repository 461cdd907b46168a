//! Misspelt words: "memebrs" -> "members", «саюз» -> «союз». What is a word, a name or a place stays as it is.

use super::distance::{Distance, distance};
use super::letters::{in_the_case_of, letters};
use super::list::{is_name, is_word, language_of, owner, words};
use super::meant::Meant;
use super::place::is_place;
use super::vocabulary::{Vocabulary, letter_set};
use crate::language::Language;
use crate::text::{TokenKind, key, tokenize};

/// So many different words of a message are mended at most: one with more unknown words is in another language, or is none.
pub const MOST_MENDED: usize = 24;

/// The shortest word that is mended: too many of three letters are one letter away from another.
const SHORTEST: usize = 4;

/// Words from this length on may have two errors.
const LONG: usize = 8;

/// A message as it was meant: its letters in the right script, its misspelt words mended.
pub fn meant(text: &str, vocabulary: &Vocabulary) -> Meant {
    let typed = letters(text, vocabulary);
    let mut mended = Vec::new();
    let mut tried = 0;
    for token in tokenize(&typed.text).into_iter().filter(|token| token.kind == TokenKind::Word) {
        let language = language_of(&token.folded);
        if tried < MOST_MENDED && !is_known(&token.folded, language, vocabulary) {
            tried += 1;
            if let Some(word) = mend(&token.folded, language, vocabulary) {
                let word = in_the_case_of(&typed.text[token.range.clone()], &word);
                mended.push((token.range, word));
            }
        }
    }
    typed.replaced(mended)
}

/// The word of the vocabulary that a folded word was most likely meant for, where there is one clear candidate.
///
/// It has the same first letter, or the first two changed about; one error in words of four to seven letters, two from eight
/// on; and no other word is as near, but a form of the same. A word of the language, a name, a place and a word of the
/// vocabulary itself are never mended; and nothing is mended into what is two errors away where a word of the language is
/// one.
pub fn mend(word: &str, language: Language, vocabulary: &Vocabulary) -> Option<String> {
    let (owner, ending) = owner(word);
    let typed: Vec<char> = owner.chars().collect();
    if typed.len() < SHORTEST
        || typed.iter().any(|letter| !letter.is_alphabetic() && *letter != '-' && *letter != '\'')
        || is_known(word, language, vocabulary)
    {
        return None;
    }
    let (nearest, meant) = nearest(&typed, vocabulary)?;
    if nearest.errors > 1 && is_one_error_from_a_word(&typed, language) {
        return None;
    }
    Some(meant.iter().collect::<String>() + ending)
}

/// Whether a folded word is what somebody may have meant to write.
pub(super) fn is_known(word: &str, language: Language, vocabulary: &Vocabulary) -> bool {
    let (owner, _) = owner(word);
    vocabulary.contains(word)
        || vocabulary.contains(owner)
        || is_word(word, language)
        || is_name(word, language)
        || is_place(word)
        || word.contains('-') && word.split('-').all(|part| part.is_empty() || is_known(part, language, vocabulary))
}

/// The one nearest word of the vocabulary.
fn nearest<'v>(typed: &[char], vocabulary: &'v Vocabulary) -> Option<(Distance, &'v [char])> {
    let limit = if typed.len() < LONG { 1 } else { 2 };
    let letters_of = letter_set(typed);
    let swapped = (typed[0] != typed[1]).then_some(typed[1]);
    let mut best: Vec<(Distance, &[char])> = Vec::new();
    for first in std::iter::once(typed[0]).chain(swapped) {
        for entry in vocabulary.beginning_with(first) {
            let is_swapped = first != typed[0];
            let differing = (letters_of ^ entry.letter_set).count_ones() as usize;
            if entry.letters.len() < SHORTEST
                || differing > 2 * limit
                || is_swapped && entry.letters.get(1) != Some(&typed[0])
            {
                continue;
            }
            let Some(distance) = distance(typed, &entry.letters, limit) else { continue };
            match best.first() {
                Some((least, _)) if *least < distance => {}
                Some((least, _)) if *least == distance => best.push((distance, &entry.letters)),
                Some(_) | None => best = vec![(distance, &entry.letters)],
            }
        }
    }
    let (first, others) = best.split_first()?;
    let key_of = |letters: &[char]| key(&letters.iter().collect::<String>());
    // Forms of one word are one candidate.
    others.iter().all(|(_, other)| key_of(other) == key_of(first.1)).then_some(*first)
}

/// Whether one error makes a word of the language of it.
fn is_one_error_from_a_word(typed: &[char], language: Language) -> bool {
    let list = words(language);
    let has = |letters: &[char]| list.contains(letters.iter().collect::<String>());
    let alphabet = match language {
        Language::En => 'a'..='z',
        Language::Ru => 'а'..='я',
    };
    let mut changed = typed.to_vec();
    for at in 0..typed.len() {
        for letter in alphabet.clone() {
            changed[at] = letter;
            if has(&changed) {
                return true;
            }
            changed[at] = typed[at];
            changed.insert(at + 1, letter);
            if has(&changed) {
                return true;
            }
            changed.remove(at + 1);
        }
        let left_out = changed.remove(at);
        if has(&changed) {
            return true;
        }
        changed.insert(at, left_out);
        if at > 0 {
            changed.swap(at - 1, at);
            if has(&changed) {
                return true;
            }
            changed.swap(at - 1, at);
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Vocabulary, is_known, language_of, meant, mend};

    /// Words of questions in both languages, those of the shipped data, and some names.
    fn vocabulary() -> Vocabulary {
        let asked = "when did we join which what who how many long since before after until member members membership
            organisation organisations organization association associations union unions charter charters city cities
            founded established dissolved left leave signed currently belong belongs oldest newest first last longest between
            year years mayor chairman president headquarters budget purpose history network committee council European
            international national region address website telephone language meeting congress country countries department
            ECAD UCLG Eurocities Aalborg Izhevsk Kazan
            когда мы вступили вступил вступила в какой каком каких какие кто что где сколько давно до после раньше позже
            между год года году лет член члены членов членство участник участники организация организации организаций
            ассоциация ассоциации союз союза союзы хартия хартию город города городов основан основана основали создан
            создана распущена вышли вышел подписали подписал сейчас состоит состоим входит входим старейшая первая последняя
            самая дольше мэр председатель президент бюджет цель цели история сеть комитет совет европейских международная
            национальная адрес сайт телефон язык съезд страна страны проект здоровые наркотиков расскажи информация пожалуйста
            здравствуйте спасибо присоединились муниципальных образований всемирной здравоохранения ЭКАД ОГМВ Еврогорода Ольборгская";
        let data = include_str!("../../../data/izhevsk.json");
        Vocabulary::new(
            asked.split_whitespace().chain(data.split(|letter: char| !letter.is_alphabetic() && letter != '-')),
        )
    }

    #[test]
    fn misspelt_words_are_mended() {
        let vocabulary = vocabulary();
        let check = |pairs: &str| {
            let wrong = pairs.split_whitespace().filter_map(|pair| {
                let (typed, expected) = pair.split_once('=').expect("a pair");
                let found = mend(typed, language_of(typed), &vocabulary);
                (found.as_deref() != Some(expected)).then(|| format!("{pair}: {found:?}"))
            });
            assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
        };
        check(
            "memebrs=members membr=member memberhsip=membership mebership=membership membershp=membership
            organistaion=organisation orgnisation=organisation organisatoin=organisation oragnisations=organisations
            assocation=association asociation=association assosiation=association unoin=union uinon=union chartr=charter
            chrater=charter cahrter=charter citiy=city citeis=cities fuonded=founded founed=founded
            estabished=established establised=established disolved=dissolved signd=signed sigend=signed curently=currently
            currenlty=currently belogn=belong bleong=belong oldset=oldest newst=newest fisrt=first longst=longest
            betwen=between beetween=between yaers=years chariman=chairman presidnt=president
            headquaters=headquarters headqarters=headquarters buget=budget purpse=purpose histroy=history netwrok=network
            comittee=committee commitee=committee councl=council europaen=european internatonal=international
            natoinal=national regoin=region adress=address webiste=website telphone=telephone langauge=language
            meetng=meeting congres=congress contry=country departmnt=department whcih=which befroe=before
            eurocites=eurocities aalbrog=aalborg aalborgh=aalborg izhvesk=izhevsk
            вступли=вступил вступиил=вступили втсупили=вступили встпуил=вступил члентсво=членство членсво=членство
            учасник=участник учасники=участники организцаия=организация оргонизация=организация организаця=организация
            ассоцация=ассоциация асоциация=ассоциация ассоцияция=ассоциация саюз=союз хартяи=хартия гороод=город
            гораода=города основаан=основан осонвана=основана создаан=создан падписали=подписали подпсиали=подписали
            сечас=сейчас сосотоит=состоит сотсоит=состоит входиит=входит превая=первая поледняя=последняя
            прдседатель=председатель председаетль=председатель президнт=президент бютжет=бюджет истоиря=история
            камитет=комитет евопейских=европейских международая=международная национальая=национальная тилефон=телефон
            сьезд=съезд прект=проект здаровые=здоровые наркотков=наркотиков раскажи=расскажи инфармация=информация
            пожалуста=пожалуйста пажалуйста=пожалуйста здраствуйте=здравствуйте спосибо=спасибо
            присоеденились=присоединились муниципалных=муниципальных всемироной=всемирной здравохранения=здравоохранения
            евроорода=еврогорода ольборская=ольборгская мижду=между",
        );
    }

    #[test]
    fn what_is_known_or_unclear_stays() {
        let vocabulary = vocabulary();
        let check = |words: &str| {
            let wrong = words
                .split_whitespace()
                .filter_map(|word| mend(word, language_of(word), &vocabulary).map(|found| format!("{word}={found}")));
            assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
        };
        check(
            "paris moscow part party lest lead unit bunion cites county counties form fist lost left signs mentor timber
            remember dismember citizen pity london perm tartu reading john maria charted quarter leagues ecad uclg who
            join joint coin counsel console founder bounded sounded wikimedia nato unesco zzzz xyz abcd qqq jn
            пермь первый череповец орел город горох порода члены члена часть вышла вишня союзник совесть советы мир мэрия
            участь хартия харизма самара самое москва киев петров иванов тарту ялта сеть есть лет лес цель щель
            экад огмв юнеско нато ъъъъ абвг воз",
        );
    }

    #[test]
    fn a_message_is_mended_word_by_word() {
        let vocabulary = vocabulary();
        let check = |text: &str, expected: &str| {
            let found = meant(text, &vocabulary);
            assert_eq!(found.text, expected, "{text}");
            let typed: String =
                found.changes.iter().map(|change| &text[change.typed.clone()]).collect::<Vec<_>>().join("|");
            assert_eq!(typed.is_empty(), text == expected, "{text}: {typed}");
        };
        check("When did we jion ECAD?", "When did we join ECAD?");
        check("Whcih memebrs has the asociation?", "Which members has the association?");
        check("в каком году мы вступиил в саюз", "в каком году мы вступили в союз");
        check("when did Paris join, and Perm?", "when did Paris join, and Perm?");
        check("rjulf vs dcnegbbk d ECAD", "когда мы вступили в ECAD");
        check("kogda my vstupiil v ECAD", "когда мы вступили в ECAD");
        check("", "");
        assert!(is_known("москвы", language_of("москвы"), &vocabulary));
    }
}

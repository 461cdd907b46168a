//! The greeting that opens a sentence: «Здравствуйте, Иван Петрович, подскажите …» -> [Здравствуйте, Иван Петрович,].

use super::Close;
use super::role::Role;
use super::sentence::Sentence;
use super::start::is_tag;
use super::words::Word;

/// The most words of a greeting's address.
const ADDRESS: usize = 6;

/// Where a greeting and its address end that open a sentence, if more is said in it.
pub fn greeting(words: &[Word], sentence: &Sentence) -> Option<usize> {
    let end = sentence.words.end;
    let first = sentence.words.clone().find(|&at| words[at].is_spoken())?;
    let mut behind = match words[first].role(Role::Greeting) {
        Some(length) => addressed(words, first + length, end),
        None => {
            words[first].role(Role::Address)?;
            let comma = (first..end).take(ADDRESS).find(|&at| words[at].is_sign(","))?;
            comma + 1
        }
    };
    while behind < end && !words[behind].is_spoken() && !words[behind].is_sign("\"") && !words[behind].is_sign("(") {
        behind += 1;
    }
    // "Hello and happy new year!", "Greetings from Lakemoor"
    let is_wish = sentence.closed_by == Close::Exclamation && end - behind < ADDRESS;
    let is_led = behind < end && words[behind].is(Role::Preposition) && words[behind - 1].is_spoken();
    let asks = |at: usize| [Role::Determiner, Role::Relative, Role::Inverting].iter().any(|role| words[at].is(*role));
    let goes_on = is_led && end - behind < ADDRESS && !(behind + 1 < end && asks(behind + 1));
    (behind < end && !is_wish && !goes_on && !is_tag(words, behind, end)).then_some(behind)
}

/// Where the address behind a greeting ends: "hi there", «здравствуйте, Иван Петрович,».
fn addressed(words: &[Word], behind: usize, end: usize) -> usize {
    let mut at = behind;
    while at < end && (words[at].is(Role::Addressed) || words[at].is(Role::Greeting)) {
        at += words[at].role(Role::Greeting).unwrap_or(1);
    }
    let named = (at..end).take(ADDRESS).find(|&next| !is_address(&words[next])).unwrap_or(end);
    if words[..end].get(named).is_none_or(|word| !word.is_spoken()) {
        at = named;
    }
    if !words[..end].get(at).is_some_and(|word| word.is_sign(",")) {
        return at;
    }
    // Behind the comma, what ends with another one and is of names and words of address only.
    let after = (at + 1..end).take(ADDRESS).find(|&next| words[next].is_sign(",") || words[next].is_sign("!"));
    match after {
        Some(next) if words[at + 1..next].iter().all(is_address) => next,
        _ => at,
    }
}

fn is_address(word: &Word) -> bool {
    const OTHERS: [Role; 13] = [
        Role::Myself,
        Role::Request,
        Role::HeadRequest,
        Role::Wish,
        Role::Determiner,
        Role::Asker,
        Role::Relative,
        Role::Inverting,
        Role::HeadAsker,
        Role::Auxiliary,
        Role::Subject,
        Role::Preposition,
        Role::Courtesy,
    ];
    word.is(Role::Addressed)
        || word.is(Role::Address)
        || word.is_capitalised && !OTHERS.iter().any(|role| word.is(*role))
}

//! Where a sentence holds several clauses: "When did we join and who else is in it?" -> before "and".

use super::Close;
use super::role::Role;
use super::sentence::Sentence;
use super::start::{Beginning, Join, Start, beginning, describes, is_tag};
use super::words::Word;

/// How many words may stand between a word that has a question as its object and that question.
const FRAME_REACH: usize = 9;
/// The most words of a greeting's address.
const ADDRESS: usize = 6;

/// What is known of the clause that is being read.
struct Clause {
    first: usize,
    /// The word behind the last question word or phrase of it.
    question: Option<usize>,
    /// Where a word stands that a question may be the object of, until one follows.
    frame: Option<usize>,
    /// Whether it begins as a subordinate clause whose main clause is still to come.
    awaits_main: bool,
    /// Whether it says something, and is no mere topic: "ECAD, when did we join it".
    says: bool,
    /// Whether the asker speaks of themselves.
    is_own: bool,
}

impl Clause {
    fn new(words: &[Word], first: usize) -> Self {
        let head = words[first..].iter().find(|word| word.is_spoken());
        let awaits_main = head.is_some_and(|word| word.is(Role::Subordinator));
        Self { first, question: None, frame: None, awaits_main, says: false, is_own: false }
    }
}

/// The places where clauses begin within a sentence, its own beginning left out, and what closed the clause before.
pub fn cuts(words: &[Word], sentence: &Sentence) -> Vec<(usize, Close)> {
    let end = sentence.words.end;
    let mut cuts = Vec::new();
    let mut clause = Clause::new(words, sentence.words.start);
    if let Some(behind) = greeting(words, sentence) {
        cuts.push((behind, close_before(words, behind, Join::Nothing)));
        clause = Clause::new(words, behind);
    }
    let mut at = clause.first;
    while at < end {
        let word = &words[at];
        if word.is_inside || !word.is_spoken() {
            at += 1;
            continue;
        }
        let found = beginning(words, clause.first, at, end);
        if let Some(found) = &found
            && begins_clause(words, &clause, found, sentence)
        {
            cuts.push((found.words.start, close_before(words, found.words.start, found.join)));
            clause = Clause::new(words, found.words.start);
        }
        let behind = note(words, &mut clause, at, found);
        at = behind.max(at + 1);
    }
    cuts
}

/// Keeps what a word says of its clause; gives the word to go on with.
fn note(words: &[Word], clause: &mut Clause, at: usize, found: Option<Beginning>) -> usize {
    let word = &words[at];
    clause.is_own |= word.is(Role::Myself) || word.is(Role::Courtesy);
    clause.says |= clause.is_own || word.is(Role::Predicate);
    if word.is(Role::Frame) {
        clause.frame = Some(at);
    }
    let Some(found) = found else { return at + 1 };
    match found.start {
        Start::Question | Start::Relative | Start::HeadQuestion | Start::YesNo | Start::Condition => {
            let is_asked = found.start != Start::HeadQuestion || found.join == Join::Head || clause.frame.is_some();
            if is_asked {
                clause.question = Some(found.behind);
                clause.frame = None;
            }
            found.behind
        }
        Start::Request | Start::HeadRequest if found.start == Start::Request || found.join == Join::Head => {
            clause.says = true;
            clause.frame = Some(found.behind - 1);
            found.behind
        }
        Start::Request | Start::HeadRequest | Start::Remark => at + 1,
    }
}

/// Whether a new clause begins where one may.
fn begins_clause(words: &[Word], clause: &Clause, found: &Beginning, sentence: &Sentence) -> bool {
    let end = sentence.words.end;
    let first = found.words.start;
    if found.join == Join::Head || words[first].is(Role::Contrast) || is_tag(words, first, end) {
        return false;
    }
    let is_connected = matches!(found.join, Join::Connective | Join::CommaAndConnective);
    let is_governed = clause.frame.is_some_and(|frame| first <= frame + FRAME_REACH);
    let is_apart = clause.says || clause.question.is_some();
    if clause.awaits_main && !is_connected && clause.question.is_none() {
        return false;
    }
    match found.start {
        Start::Condition => is_apart,
        Start::Request => {
            let is_asking = clause.frame.is_some_and(|frame| first <= frame + 3);
            is_connected || !is_asking && (found.join == Join::Comma || is_apart)
        }
        Start::HeadRequest => is_connected && is_apart || found.join == Join::Comma && is_apart && !is_governed,
        Start::Remark => found.join == Join::Comma && clause.question.is_some(),
        Start::Question | Start::Relative | Start::HeadQuestion | Start::YesNo if is_governed && !is_connected => false,
        Start::Question | Start::Relative | Start::HeadQuestion if is_enumerated(words, clause, found) => false,
        Start::Question => match found.join {
            Join::Connective | Join::CommaAndConnective => true,
            Join::Comma | Join::Colon => is_apart,
            Join::Nothing => clause.question.is_some() || clause.is_own,
            Join::Head => false,
        },
        Start::Relative => {
            let is_relative = describes(words, clause.first, first) || sentence.closed_by == Close::Stop;
            match found.join {
                Join::Connective | Join::CommaAndConnective => true,
                Join::Comma | Join::Colon => is_apart && !is_relative,
                Join::Nothing => (clause.question.is_some() || clause.is_own) && !is_relative,
                Join::Head => false,
            }
        }
        Start::HeadQuestion => is_connected && clause.question.is_some(),
        Start::YesNo => match found.join {
            Join::Connective | Join::CommaAndConnective | Join::Comma | Join::Colon => is_apart,
            Join::Nothing => clause.is_own && clause.question.is_none() && words[found.words.end].is(Role::Auxiliary),
            Join::Head => false,
        },
    }
}

/// Whether a question word stands beside another: "when and where", «в каком году и кем».
fn is_enumerated(words: &[Word], clause: &Clause, found: &Beginning) -> bool {
    let Some(behind) = clause.question else { return false };
    let between = words[behind..found.words.start.max(behind)].iter().filter(|word| word.is_spoken()).count();
    let takes_noun = words[..behind].last().is_some_and(|word| word.is(Role::Determiner) || word.is(Role::Inverting));
    between == 0 || between == 1 && takes_noun
}

/// Where a greeting and its address end that open a sentence, if more is said in it.
fn greeting(words: &[Word], sentence: &Sentence) -> Option<usize> {
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
    (behind < end && !is_tag(words, behind, end)).then_some(behind)
}

/// Where the address behind a greeting ends: "hi there", «здравствуйте, Иван Петрович,».
fn addressed(words: &[Word], behind: usize, end: usize) -> usize {
    let mut at = behind;
    while at < end && words[at].is(Role::Addressed) {
        at += 1;
    }
    if !words.get(at).is_some_and(|word| word.is_sign(",")) || at >= end {
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
    const OTHERS: [Role; 5] = [Role::Myself, Role::Request, Role::Wish, Role::Relative, Role::Inverting];
    (word.is(Role::Addressed) || word.is(Role::Address) || word.is_capitalised)
        && !OTHERS.iter().any(|role| word.is(*role))
}

/// What closes a clause before the word `at`.
fn close_before(words: &[Word], at: usize, join: Join) -> Close {
    let sign = at.checked_sub(1).map(|before| words[before].token.folded.as_str());
    match join {
        _ if matches!(sign, Some("," | ":" | "-")) => Close::Comma,
        Join::Connective | Join::CommaAndConnective => Close::Connective,
        Join::Head | Join::Comma | Join::Colon | Join::Nothing => Close::Nothing,
    }
}

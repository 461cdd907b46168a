//! Where a sentence holds several clauses: "When did we join and who else is in it?" -> before "and".

use super::Close;
use super::greeting::greeting;
use super::role::Role;
use super::sentence::Sentence;
use super::start::{Beginning, Join, Start, beginning, describes, is_tag, states};
use super::words::Word;

/// How many words may stand between a word that has a question as its object and that question.
const FRAME_REACH: usize = 9;
/// What holds a wish or a request behind it: "could", "all", "what".
const BINDING: [Role; 7] = [
    Role::Auxiliary,
    Role::Preposition,
    Role::Subject,
    Role::Inverting,
    Role::Relative,
    Role::HeadAsker,
    Role::Nominative,
];
/// Among how many words and signs a clause's first word of its own is looked for.
const HEAD: usize = 5;
/// The most words between a request and what it asks for: «скажите, пожалуйста, а кто».
const COURTESIES: usize = 5;

/// What is known of the clause that is being read.
struct Clause {
    first: usize,
    /// The word behind the last question word or phrase of it.
    question: Option<usize>,
    /// Where a word stands that a question may be the object of, until one follows.
    frame: Option<usize>,
    /// The same, where it is a request or a wish.
    request: Option<usize>,
    /// Whether it requests something.
    is_requested: bool,
    /// Whether it begins as a subordinate clause whose main clause is still to come.
    awaits_main: bool,
    /// Whether it says something, and is no mere topic: "LOTU, when did we join it".
    says: bool,
    /// Whether it has a verb.
    has_verb: bool,
    /// Whether the asker speaks of themselves.
    is_own: bool,
    /// Whether it tells what was at some time, which «когда» may go on to say.
    is_setting: bool,
    /// Where the piece between commas begins that is being read.
    piece: usize,
    /// The word by which it last asked, where that word mostly joins: «как».
    asker: Option<usize>,
}

impl Clause {
    fn new(words: &[Word], first: usize) -> Self {
        let is_led = |word: &&Word| !word.is_spoken() || word.is(Role::Lead) || word.is(Role::Connective);
        let awaits_main = words[first..]
            .iter()
            .take(HEAD)
            .find(|word| word.is(Role::Subordinator) || !is_led(word))
            .is_some_and(|word| word.is(Role::Subordinator));
        Self {
            first,
            question: None,
            frame: None,
            request: None,
            is_requested: false,
            awaits_main,
            says: false,
            has_verb: false,
            is_own: false,
            is_setting: false,
            piece: first,
            asker: None,
        }
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
    // A comma opens a piece once it is seen what stands behind it.
    let mut comma: Option<usize> = None;
    while at < end {
        let word = &words[at];
        if word.is_inside || !word.is_spoken() {
            at += 1;
            if word.is_sign(",") && !word.is_inside {
                comma = Some(at);
            }
            continue;
        }
        let found = beginning(words, clause.first, at, end);
        if let Some(found) = &found
            && begins_clause(words, &clause, found, sentence)
        {
            cuts.push((found.words.start, close_before(words, found.words.start, found.join)));
            clause = Clause::new(words, found.words.start);
        }
        if let Some(behind) = comma.take() {
            clause.piece = clause.piece.max(behind);
        }
        let behind = note(words, &mut clause, at, found);
        at = behind.max(at + 1);
    }
    cuts
}

/// Keeps what a word says of its clause; gives the word to go on with.
fn note(words: &[Word], clause: &mut Clause, at: usize, found: Option<Beginning>) -> usize {
    let word = &words[at];
    clause.is_setting |= word.is(Role::Setting);
    clause.is_own |= word.is(Role::Myself);
    clause.says |= word.is(Role::Courtesy);
    clause.has_verb |= word.is(Role::Predicate) || word.is(Role::Auxiliary);
    clause.says |= clause.is_own || word.is(Role::Predicate) || word.is(Role::Nominative) && at == clause.first;
    if word.is(Role::Frame) {
        clause.frame = Some(at);
    }
    let Some(found) = found else { return at + 1 };
    match found.start {
        Start::Question | Start::Inverted | Start::Relative | Start::HeadQuestion | Start::YesNo | Start::Condition => {
            let is_asked = match found.start {
                Start::HeadQuestion => found.join == Join::Head || clause.frame.is_some(),
                Start::YesNo => found.join != Join::Nothing || word.is(Role::Particle),
                // "Do you know if it is in …"
                Start::Condition => {
                    found.join != Join::Head && found.behind > at + 1
                        || clause.frame.is_some_and(|frame| at <= frame + 2)
                }
                Start::Question | Start::Inverted | Start::Relative | Start::Request | Start::HeadRequest => true,
                Start::Remark | Start::Statement | Start::Coordinate => true,
            };
            if is_asked {
                clause.asker = (found.start == Start::HeadQuestion).then_some(at);
                clause.question = Some(found.behind);
                clause.has_verb = false;
                clause.frame = None;
                clause.request = None;
            }
            found.behind
        }
        Start::Request | Start::HeadRequest if found.start == Start::Request || found.join == Join::Head => {
            clause.says = true;
            clause.frame = Some(found.behind - 1);
            clause.request = clause.frame;
            clause.is_requested = true;
            found.behind
        }
        Start::Request | Start::HeadRequest | Start::Remark | Start::Statement | Start::Coordinate => at + 1,
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
    let is_told_only = sentence.closed_by == Close::Stop && clause.question.is_none();
    // «Скажите, пожалуйста, а кто …»
    let is_requested = clause.request.is_some_and(|frame| {
        words[frame + 1..first.max(frame + 1)]
            .iter()
            .rev()
            .take(COURTESIES)
            .all(|word| !word.is_spoken() || word.is(Role::Lead))
    });
    if clause.awaits_main && !is_connected && clause.question.is_none() {
        return false;
    }
    // «У нас завтра контрольная какие …», but «мы там с какого года».
    let is_thanked = words[clause.first].role(Role::Courtesy).is_some_and(|length| first <= clause.first + length + 1);
    let is_last = words[found.behind..end].iter().all(|word| !word.is_spoken());
    let is_told =
        is_thanked || clause.says && !is_last && first > clause.first + 2 && !words[first].is(Role::Preposition);
    // "Could you also give …", "what can you do"
    let is_asking = clause.frame.is_some_and(|frame| first <= frame + 3) || clause.question == Some(first);
    // "Nobody could tell me", "all I wanted to know"
    let is_bound = found.join == Join::Nothing && BINDING.iter().any(|role| words[first - 1].is(*role));
    match found.start {
        Start::Condition if found.behind == found.words.end + 1 => is_connected && clause.question.is_some(),
        Start::Condition => is_apart,
        // «Мне срочно нужно знать»
        Start::Request
            if found.join == Join::Nothing && first <= clause.first + 2 && words[found.words.end].is(Role::Wish) =>
        {
            false
        }
        Start::Request => {
            is_connected && !is_requested || !is_asking && !is_bound && (found.join == Join::Comma || is_apart)
        }
        Start::HeadRequest => {
            is_connected && is_apart && !is_asking || found.join == Join::Comma && is_apart && !is_governed
        }
        Start::Remark if found.join == Join::Comma && clause.question.is_some() => true,
        // "im a student i need the year"
        Start::Remark if found.join == Join::Nothing => {
            clause.is_own
                && clause.question.is_none()
                && !is_bound
                && sentence.closed_by != Close::Stop
                && found.behind > found.words.end + 1
                && !words[first - 1].is(Role::Frame)
                && !words[first - 1].is(Role::Predicate)
                && !words[first - 1].is(Role::Myself)
        }
        Start::Remark | Start::Statement => is_statement(words, clause, found, sentence),
        Start::Coordinate => is_coordinate(words, clause, found, sentence),
        Start::Question | Start::Inverted | Start::Relative | Start::HeadQuestion | Start::YesNo
            if is_governed && (!is_connected || is_told_only || is_requested) =>
        {
            false
        }
        Start::Question | Start::Inverted | Start::Relative | Start::HeadQuestion
            if is_enumerated(words, clause, found) =>
        {
            false
        }
        Start::Inverted => match found.join {
            Join::Connective | Join::CommaAndConnective => true,
            // "the deputy mayor, who is going to Lakemoor."
            Join::Comma => is_apart && sentence.closed_by != Close::Stop,
            Join::Nothing => is_apart && !is_told_only,
            Join::Dash => clause.question.is_some(),
            Join::Colon => is_apart,
            Join::Head => false,
        },
        Start::Question => match found.join {
            Join::Connective | Join::CommaAndConnective => true,
            Join::Comma => is_apart && !is_told_only,
            Join::Colon => is_apart,
            Join::Dash => clause.question.is_some(),
            Join::Nothing => !is_told_only && !is_last && (clause.question.is_some() || clause.is_own) || is_told,
            Join::Head => false,
        },
        Start::Relative => {
            let is_relative = clause.is_setting
                || describes(words, clause.first, first)
                || sentence.closed_by == Close::Stop && !(clause.is_requested && clause.question.is_some());
            match found.join {
                Join::Connective | Join::CommaAndConnective => true,
                Join::Comma | Join::Colon => is_apart && !is_relative,
                Join::Dash => clause.question.is_some(),
                Join::Nothing => (clause.question.is_some() || clause.is_own) && !is_relative,
                Join::Head => false,
            }
        }
        // «Как подписывали бумаги и как мэр уронил ручку» is about one thing.
        Start::HeadQuestion
            if words[found.words.end].is(Role::HeadAsker)
                && clause.asker.is_some_and(|asker| is_same(words, asker, found.words.end)) =>
        {
            false
        }
        Start::HeadQuestion => is_connected && clause.question.is_some(),
        Start::YesNo => match found.join {
            // "We went there and had a lovely time."
            Join::Connective | Join::CommaAndConnective if words[first].is(Role::Alternative) => false,
            Join::Connective | Join::CommaAndConnective => {
                clause.question.is_some() || is_apart && sentence.closed_by != Close::Stop
            }
            // "I'm checking a rumour: was Izhevsk in ECAD?"
            Join::Colon => is_apart || clause.has_verb,
            Join::Comma => is_apart,
            Join::Dash => clause.question.is_some(),
            Join::Nothing => {
                let has_subject = words[first - 1].is(Role::Nominative) || words[first - 1].is(Role::Myself);
                (clause.is_own && clause.question.is_none() || clause.question.is_some() && clause.has_verb)
                    && words[found.words.end].is(Role::Auxiliary)
                    && words[found.behind].is(Role::Nominative)
                    && !has_subject
            }
            Join::Head => false,
        },
    }
}

/// Whether a statement stands beside another: "I am not complaining, I would only like to know".
fn is_statement(words: &[Word], clause: &Clause, found: &Beginning, sentence: &Sentence) -> bool {
    let has_said = if words[found.words.end].is(Role::Nominative) { clause.says } else { clause.has_verb };
    if !has_said || found.join != Join::Comma || !states(words, found.words.end, sentence.words.end) {
        return false;
    }
    if clause.question.is_some() && sentence.closed_by == Close::Question {
        return false;
    }
    // «Как мне сказали, мы …», «… сказал, что если вступим, мы …».
    const LEAN: [Role; 4] = [Role::Subordinator, Role::HeadAsker, Role::Relative, Role::Inverting];
    let comma = found.words.start - 1;
    let piece = &words[clause.piece.min(comma)..comma];
    let is_head = clause.piece == clause.first;
    let lean = if is_head { &LEAN[..] } else { &LEAN[..1] };
    let leans = piece.iter().find(|word| word.is_spoken()).is_some_and(|head| lean.iter().any(|role| head.is(*role)));
    !leans && piece.iter().filter(|word| word.is_spoken()).count() > 1
}

/// Whether a connective begins a statement: «Скоро выборы, и мне нужен список».
fn is_coordinate(words: &[Word], clause: &Clause, found: &Beginning, sentence: &Sentence) -> bool {
    let (at, end) = (found.words.end, sentence.words.end);
    let connective = &words[at];
    // «а также», "and also" join what they enumerate.
    let is_requested = clause.request.is_some_and(|frame| at <= frame + 2);
    if is_requested || clause.awaits_main || at == clause.first {
        return false;
    }
    let is_own = states(words, at + 1, end);
    let has_comma = words[at - 1].is_sign(",");
    let is_long = at > clause.first + 3;
    if is_own && (has_comma && (clause.says || is_long) || clause.has_verb && words[at + 1].is(Role::Myself)) {
        return true;
    }
    if !has_comma || connective.is(Role::SubjectCoordinator) || connective.role(Role::Connective) > Some(1) {
        return false;
    }
    // «И Союз, и LOTU, и …»
    let piece = &words[clause.piece.min(at)..at];
    let is_enumeration =
        clause.piece > clause.first || piece.iter().any(|word| word.token.folded == connective.token.folded);
    // «Не ради славы, а ради правды»
    let is_denied = words[clause.piece.min(at)..at].iter().any(|word| word.is(Role::Contrast));
    if is_denied && !words[at + 1..end].iter().take(4).any(|word| word.is(Role::Predicate)) {
        return false;
    }
    let rest = words[at + 1..end].iter().filter(|word| word.is_spoken()).take(3);
    let speaks = rest.clone().any(|word| word.is(Role::Predicate));
    let more = rest.count();
    !is_enumeration
        && (more > 2 || more > 1 && speaks || sentence.closed_by == Close::Question && clause.question.is_some())
}

fn is_same(words: &[Word], one: usize, other: usize) -> bool {
    words[one].token.folded == words[other].token.folded
}

/// Whether a question word stands beside another: "when and where", «в каком году и кем».
fn is_enumerated(words: &[Word], clause: &Clause, found: &Beginning) -> bool {
    let Some(behind) = clause.question else { return false };
    let between = words[behind..found.words.start.max(behind)].iter().filter(|word| word.is_spoken()).take(2).count();
    let takes_noun = words[..behind].last().is_some_and(|word| word.is(Role::Determiner) || word.is(Role::Inverting));
    between == 0 || between == 1 && takes_noun
}

/// What closes a clause before the word `at`.
fn close_before(words: &[Word], at: usize, join: Join) -> Close {
    let sign = at.checked_sub(1).map(|before| words[before].token.folded.as_str());
    if matches!(sign, Some("," | ":" | "-")) {
        return Close::Comma;
    }
    match join {
        Join::Connective | Join::CommaAndConnective => Close::Connective,
        Join::Head | Join::Comma | Join::Colon | Join::Dash | Join::Nothing => Close::Nothing,
    }
}

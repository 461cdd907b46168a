//! Sorts of organisations, roles, and whoever asks: "which charters did our city sign" -> [charters] [our city].

use std::ops::Range;

use super::candidate::{Candidate, Rank};
use super::known::{Known, Noun};
use super::language::{Lists, Number, Of, lists_of};
use super::mark::{Sure, What};
use super::word::{Cut, Gap};

/// So many words before a noun may say which are meant by it.
const REACH: usize = 4;

/// Kinds, roles and whoever asks, where no surer mark stands.
pub(super) fn nouns(cut: &Cut<'_>, known: &dyn Known, others: &[Candidate]) -> Vec<Candidate> {
    let mut found = Vec::new();
    let is_named = |at: usize| {
        others.iter().any(|other| other.words.contains(&at) && other.sure > Sure::Perhaps && other.rank != Rank::Guess)
    };
    for at in (0..cut.words.len()).filter(|at| !is_named(*at)) {
        let typed = |words: Range<usize>| cut.clause[cut.bytes(words)].to_owned();
        if let Some(words) = role(cut, known, at) {
            found.push(Candidate { what: What::Role(typed(words.clone())), words, sure: Sure::Surely, rank: Rank::Role });
        }
        if let Some((words, sure)) = kind(cut, known, at) {
            found.push(Candidate { what: What::Kind(typed(words.clone())), words, sure, rank: Rank::Kind });
        }
        if let Some((words, sure)) = we(cut, at) {
            found.push(Candidate { words, what: What::We, sure, rank: Rank::We });
        }
    }
    found
}

/// A role at a word.
fn role(cut: &Cut<'_>, known: &dyn Known, at: usize) -> Option<Range<usize>> {
    let word = &cut.words[at];
    let lists = lists_of(word);
    if let Some(length) = lists.roles.length_at(&cut.words[at..]) {
        return Some(at..at + length);
    }
    if let Some(length) = lists.heads.length_at(&cut.words[at..]) {
        let is_as = at.checked_sub(1).is_some_and(|before| lists.as_role.has(cut.text(before)));
        let last = cut.text(at + length - 1);
        if is_as || lists.role_endings.iter().any(|ending| last.ends_with(ending)) {
            return Some(at..at + length);
        }
    }
    (known.noun(&word.key) == Some(Noun::Role)).then_some(at..at + 1)
}

/// A noun at a word for a sort of organisation or member that is asked for.
fn kind(cut: &Cut<'_>, known: &dyn Known, at: usize) -> Option<(Range<usize>, Sure)> {
    let word = &cut.words[at];
    let lists = lists_of(word);
    let number = match lists.nouns.get(&word.text) {
        Some((Of::Organization | Of::Member, number)) => *number,
        Some((Of::General | Of::StandIn, _)) => return None,
        None => (known.noun(&word.key) == Some(Noun::Kind)).then_some(Number::Either)?,
    };
    let context = Context::before(cut, at, lists);
    let is_asked = match number {
        Number::Many => !context.points,
        Number::Either => !context.points && (context.asks || context.picks || context.is_plural || context.opens),
        Number::One => !context.points && (context.asks || context.picks),
    };
    is_asked.then_some((at..at + 1, Sure::Surely))
}

/// What the words before a noun say of it.
#[derive(Debug, Default)]
struct Context {
    /// "Which", "how many", "any".
    asks: bool,
    /// "Other", "first", "oldest".
    picks: bool,
    /// An adjective in the plural.
    is_plural: bool,
    /// "That", "our".
    points: bool,
    /// Nothing stands before it.
    opens: bool,
}

impl Context {
    fn before(cut: &Cut<'_>, noun: usize, lists: &Lists) -> Self {
        let mut context = Self { opens: noun == 0 || cut.words[noun].gap >= Gap::Comma, ..Self::default() };
        for at in (noun.saturating_sub(REACH)..noun).rev() {
            if cut.words[at + 1].gap >= Gap::Comma {
                break;
            }
            let word = cut.text(at);
            let is_near = noun - at == 1;
            context.points |= lists.pointing.has(word) && noun - at <= 2;
            context.asks |= lists.asking.has(word);
            context.picks |= lists.picking.has(word) || lists.picking_endings.iter().any(|ending| word.ends_with(ending));
            context.is_plural |= is_near && lists.plural_endings.iter().any(|ending| word.ends_with(ending));
            // A verb or a name ends what belongs to the noun.
            let is_loose = lists.closing.has(word) && !lists.asking.has(word) && !lists.picking.has(word);
            if is_loose && !lists.fillers.has(word) || context.asks {
                break;
            }
        }
        context
    }
}

/// Whoever asks, at a word.
fn we(cut: &Cut<'_>, at: usize) -> Option<(Range<usize>, Sure)> {
    let word = &cut.words[at];
    let lists = lists_of(word);
    if lists.own.has(&word.text)
        && let Some(noun) = (at + 1..(at + 3).min(cut.words.len())).find(|noun| lists.own_nouns.has(cut.text(*noun)))
        && cut.is_unbroken(at..noun + 1)
    {
        return Some((at..noun + 1, Sure::Surely));
    }
    let text = word.text.split('\'').next().unwrap_or(&word.text);
    if lists.we.has(text) || lists.we.has(&word.text) {
        return Some((at..at + 1, Sure::Surely));
    }
    if lists.me.has(text) {
        return Some((at..at + 1, Sure::Perhaps));
    }
    None
}

//! Sorts of organisations, roles, and whoever asks: "which charters did our city sign" -> [charters] [our city].

use std::ops::Range;

use super::candidate::{Candidate, Rank};
use super::known::{Known, Noun};
use super::lists::{Lists, Number, Of, lists_of};
use super::mark::{Sure, What};
use super::word::{Cut, Gap};

/// So many words before a noun may say which are meant by it.
const REACH: usize = 4;

/// Kinds, roles and whoever asks, where no surer mark stands.
pub(super) fn kinds(cut: &Cut<'_>, known: &dyn Known, others: &[Candidate]) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut is_named = vec![false; cut.words.len()];
    for other in others.iter().filter(|other| other.sure > Sure::Perhaps && other.rank != Rank::Guess) {
        is_named[other.words.clone()].fill(true);
    }
    let around = Around::new(cut, others);
    for at in (0..cut.words.len()).filter(|at| !is_named[*at]) {
        let typed = |words: Range<usize>| cut.clause[cut.bytes(words)].to_owned();
        if let Some((words, sure)) = role(cut, known, at) {
            found.push(Candidate { what: What::Role(typed(words.clone())), words, sure, rank: Rank::Role });
        }
        if let Some((words, sure)) = kind(cut, known, at, around) {
            found.push(Candidate { what: What::Kind(typed(words.clone())), words, sure, rank: Rank::Kind });
        }
        if let Some((words, sure)) = we(cut, at) {
            found.push(Candidate { words, what: What::We, sure, rank: Rank::We });
        }
    }
    found
}

/// A role at a word.
fn role(cut: &Cut<'_>, known: &dyn Known, at: usize) -> Option<(Range<usize>, Sure)> {
    let word = &cut.words[at];
    let lists = lists_of(word);
    if let Some(length) = lists.roles.length_at(&cut.words[at..]) {
        return Some((at..at + length, Sure::Surely));
    }
    if let Some(length) = lists.perhaps_roles.length_at(&cut.words[at..]) {
        return Some((at..at + length, Sure::Perhaps));
    }
    if let Some(length) = lists.heads.length_at(&cut.words[at..]) {
        let is_as = at.checked_sub(1).is_some_and(|before| lists.as_role.has(cut.text(before)));
        let last = cut.text(at + length - 1);

        if is_as || lists.role_endings.iter().any(|ending| last.ends_with(ending)) {
            return Some((at..at + length, Sure::Surely));
        }
    }
    (known.noun(&word.key) == Some(Noun::Role)).then_some((at..at + 1, Sure::Surely))
}

/// A noun at a word for a sort of organisation or member that is asked for.
fn kind(cut: &Cut<'_>, known: &dyn Known, at: usize, named: Around) -> Option<(Range<usize>, Sure)> {
    let word = &cut.words[at];
    let lists = lists_of(word);
    let (of, number) = match lists.nouns.get(&word.text) {
        Some((of @ (Of::Organization | Of::Member), number)) => (*of, *number),
        Some((Of::General | Of::StandIn, _)) => return None,
        None => (known.noun(&word.key) == Some(Noun::Kind)).then_some((Of::Organization, Number::Either))?,
    };
    if word.is_joined {
        return None;
    }
    let context = Context::before(cut, at, lists);
    // «У города», «из сети»: one that was named.
    let is_one = at > 0 && number != Number::Many && lists.goes_on.is_some() && lists.before_bare.has(cut.text(at - 1));
    let is_asked = !context.points
        && !is_one
        && match number {
            Number::Many => true,
            Number::Either => context.asks || context.picks || context.is_plural || context.lists || context.opens,
            Number::One => context.asks || context.picks,
        };
    if !is_asked {
        return None;
    }
    // "Which projects does it run" asks for what an organisation has, "how many live in towns" for none of them.
    let is_plainly_asked = context.asks || context.picks || context.lists || context.opens || context.is_followed;
    let is_sure = is_plainly_asked
        && match of {
            // Clubs join and are joined.
            Of::Organization if named.organization && lists.also_members.has(&word.text) && number != Number::One => {
                true
            }
            // "Which party is she of" asks for a property of hers.
            Of::Organization if lists.properties.has(&word.text) && number != Number::Many && !context.picks => false,
            Of::Organization => {
                named.asker && (!named.organization || named.apart)
                    || !named.organization && !lists.parts.has(&word.text)
            }
            Of::Member | Of::General | Of::StandIn => {
                (named.organization || !named.member) && !lists.parts.has(&word.text) && !context.is_where
            }
        };
    // "Capital cities".
    let is_noun =
        |at: usize| matches!(lists.nouns.get(cut.text(at)), Some((Of::Member | Of::Organization, Number::One)));
    let is_double = lists.goes_on.is_none() && at > 0 && cut.words[at].gap == Gap::None && is_noun(at - 1);
    let start = if is_double { at - 1 } else { at };
    Some((start..at + 1, if is_sure { Sure::Surely } else { Sure::Perhaps }))
}

/// Who and what is named in a clause.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    /// An organisation.
    organization: bool,
    /// A member, or whoever asks.
    asker: bool,
    /// A member.
    member: bool,
    /// An organisation after a word that leaves it out or compares with it.
    apart: bool,
}

impl Around {
    fn new(cut: &Cut<'_>, others: &[Candidate]) -> Self {
        let mut named = Self::default();
        for other in others.iter().filter(|other| other.sure > Sure::Perhaps) {
            match other.what {
                What::Organization(_) | What::UnknownOrganization(_) => {
                    let lists = lists_of(&cut.words[other.words.start]);
                    let before = other.words.start.saturating_sub(REACH)..other.words.start;
                    named.organization = true;
                    named.apart |= before.into_iter().any(|at| lists.apart.has(cut.text(at)));
                }
                What::Member(_) | What::Stranger(_) => (named.asker, named.member) = (true, true),
                What::We => named.asker = true,
                What::Time(_) | What::Kind(_) | What::Role(_) | What::Count(_) | What::Years(_) => {}
            }
        }
        named.asker |= (0..cut.words.len()).any(|at| we(cut, at).is_some_and(|(_, sure)| sure == Sure::Surely));
        named
    }
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
    /// "List", "is there any".
    lists: bool,
    /// "In which", which asks where.
    is_where: bool,
    /// "That we", «где»: what follows picks some of them.
    is_followed: bool,
}

impl Context {
    fn before(cut: &Cut<'_>, noun: usize, lists: &Lists) -> Self {
        let mut context = Self { opens: noun == 0 || cut.words[noun].gap >= Gap::Comma, ..Self::default() };
        context.is_followed = cut.words.get(noun + 1).is_some_and(|word| {
            lists.asking.has(&word.text) || lists.we.has(&word.text) || lists.following.has(&word.text)
        });
        for at in (noun.saturating_sub(REACH)..noun).rev() {
            if cut.words[at + 1].gap >= Gap::Comma {
                break;
            }
            let word = cut.text(at);
            let has_ending = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
            let is_near = noun - at == 1;
            context.points |= lists.pointing.has(word) && noun - at <= 2;
            context.asks |= lists.asking.has(word);
            context.is_where |= lists.asking.has(word) && at > 0 && lists.places.has(cut.text(at - 1));
            context.picks |= lists.picking.has(word) || has_ending(lists.picking_endings);
            context.lists |= lists.listing.has(word);
            context.is_plural |= is_near && has_ending(lists.plural_endings);
            // Only what describes the noun stands between.
            let describes = match &lists.goes_on {
                Some(goes_on) => {
                    has_ending(goes_on.in_front) || has_ending(lists.plural_endings) || lists.between.has(word)
                }
                None => !lists.closing.has(word) || lists.between.has(word),
            };
            if context.asks || context.lists || !(describes || lists.picking.has(word)) {
                break;
            }
        }
        context
    }
}

/// Whoever asks, at a word.
pub(super) fn we(cut: &Cut<'_>, at: usize) -> Option<(Range<usize>, Sure)> {
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

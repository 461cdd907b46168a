//! Names in a message: "когда мы вступили в срг" -> Union of Russian Cities, from the word "срг".

use std::collections::HashMap;

use super::book::{Book, KnownName, Lookup};
use super::lexicon::Cue;
use super::period;
use super::sentence::{Sentence, Term};
use crate::dataset::Entity;

/// How much a mention tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only words that many names share: "the association".
    Generic,
    /// A part of a name that nothing else has: "the Volga thing".
    Partial,
    /// A name.
    Full,
}

/// Some words of a message that name something.
#[derive(Debug, Clone)]
pub struct Mention {
    /// What they may name; several where the words fit these alike.
    pub entities: Vec<Entity>,
    /// Positions of the terms.
    pub terms: Vec<usize>,
    /// How much they tell.
    pub strength: Strength,
    /// The weight of the words that fit.
    pub weight: f32,
}

#[derive(Debug, Clone)]
struct Fit {
    entity: Entity,
    terms: Vec<usize>,
    weight: f32,
    coverage: f32,
    rarest: u32,
    content: usize,
    is_single: bool,
}

/// All names that a message mentions, in the order of its words.
pub fn mentions(sentence: &Sentence, book: &Book, lookup: &dyn Lookup) -> Vec<Mention> {
    let keys: Vec<&str> = sentence.terms.iter().map(|term| term.key.as_str()).filter(|key| !key.is_empty()).collect();
    let candidates = lookup.names(&keys, 200);
    let mut free: Vec<bool> = (0..sentence.terms.len()).map(|position| !sentence.is_in_period(position)).collect();
    let mut mentions: Vec<Mention> = Vec::new();
    while mentions.len() < 8 {
        let mut fits: HashMap<Entity, Fit> = HashMap::new();
        for &candidate in &candidates {
            let name = book.name(candidate);
            if let Some(fit) = fit(name, sentence, &free, book)
                && !is_broken(&fit, sentence, book)
                && fits.get(&fit.entity).is_none_or(|best| better(&fit, best))
            {
                fits.insert(fit.entity, fit);
            }
        }
        let mut fits: Vec<Fit> = fits.into_values().filter(|fit| strength(fit).is_some()).collect();
        fits.sort_by(|one, other| {
            let by_strength = strength(other).cmp(&strength(one));
            by_strength.then(score(other).total_cmp(&score(one))).then(one.entity.cmp(&other.entity))
        });
        let Some(best) = fits.first().cloned() else { break };
        let strength_of_best = strength(&best).unwrap_or(Strength::Generic);
        let alike: Vec<Entity> = fits
            .iter()
            .filter(|fit| strength(fit) == Some(strength_of_best) && fit.terms == best.terms)
            .filter(|fit| fit.coverage > best.coverage - 0.12 || strength_of_best == Strength::Generic)
            .map(|fit| fit.entity)
            .collect();
        for term in &best.terms {
            free[*term] = false;
        }
        mentions.push(Mention { entities: alike, terms: best.terms, strength: strength_of_best, weight: best.weight });
    }
    // One ordinary word that happens to be in a name ("unites" in United Cities) names nothing in a longer sentence.
    if sentence.terms.len() > 4 {
        mentions.retain(|mention| {
            let [only] = mention.terms[..] else { return true };
            // "Right before the INTERCULTURAL thing" can only be a name.
            let is_event = sentence.periods.iter().any(|found| match &found.when {
                period::When::Event { relation: _, anchor } => anchor.contains(&sentence.terms[only].token),
                period::When::Period(_) | period::When::Relative(_) => false,
            });
            let ordinary = !is_event && sentence.terms[only].concepts.iter().any(|concept| concept.is_class());
            !(mention.strength == Strength::Partial && mention.is_of_organization() && ordinary)
                || sentence.has(Cue::Or) && !sentence.has(Cue::More) && !sentence.has(Cue::Fewer)
        });
    }
    // "The drugs network": the noun goes with what stands before it.
    let named: Vec<usize> = mentions.iter().flat_map(|mention| mention.terms.iter().copied()).collect();
    mentions.retain(|mention| {
        let [only] = mention.terms[..] else { return true };
        let follows = only.checked_sub(1).is_some_and(|before| named.contains(&before));
        !(follows && sentence.terms[only].has(Cue::Organization) && mention.strength < Strength::Full)
    });
    let compares =
        [Cue::More, Cue::Fewer, Cue::Or, Cue::Earlier, Cue::Later, Cue::Gap].iter().any(|cue| sentence.has(*cue));
    // Of parts of names the one that tells most counts.
    let heaviest = mentions.iter().filter(|m| m.strength == Strength::Partial).map(|m| m.weight).fold(0.0, f32::max);
    mentions.retain(|m| m.strength != Strength::Partial || m.weight >= heaviest || !m.is_of_organization() || compares);
    // A vague mention counts only where nothing clearer names an organisation.
    let clearest = mentions
        .iter()
        .filter(|mention| mention.is_of_organization())
        .map(|mention| mention.strength)
        .max()
        .unwrap_or(Strength::Generic);
    // Where two are compared, "the assembly" is the other one.
    let is_other = |mention: &Mention| {
        let is_noun = |term: &usize| sentence.terms[*term].has(Cue::Organization);
        compares && mention.entities.len() == 1 && mention.terms.iter().all(is_noun)
    };
    mentions.retain(|mention| !mention.is_of_organization() || mention.strength >= clearest || is_other(mention));
    for mention in &mut mentions {
        if mention.strength < clearest && mention.is_of_organization() {
            mention.strength = Strength::Partial;
        }
    }
    mentions.sort_by_key(|mention| mention.terms.first().copied());
    mentions
}

impl Mention {
    /// Whether it names an organisation (or several).
    pub fn is_of_organization(&self) -> bool {
        self.entities.iter().all(|entity| matches!(entity, Entity::Organization(_)))
    }
}

fn better(one: &Fit, other: &Fit) -> bool {
    (strength(one), score(one)) > (strength(other), score(other))
}

fn score(fit: &Fit) -> f32 {
    fit.weight + fit.coverage
}

fn strength(fit: &Fit) -> Option<Strength> {
    let whole = fit.terms.len() >= 2 || fit.is_single;
    // "The Udmurt Republic" is not its capital.
    let enough = if matches!(fit.entity, Entity::Organization(_)) { 0.68 } else { 0.8 };
    if fit.coverage >= 0.8 && fit.content > 0 && whole || fit.coverage >= enough && fit.content >= 2 {
        Some(Strength::Full)
    } else if fit.rarest <= 2 && fit.content > 0 && fit.coverage >= 0.3 {
        Some(Strength::Partial)
    } else if fit.coverage >= 0.03 && fit.content == 0 && fit.weight > 0.25 {
        Some(Strength::Generic)
    } else {
        None
    }
}

/// Whether two terms are too far apart for one name, or a verb stands between them: "which CITIES are in the VOLGA …".
fn is_apart(sentence: &Sentence, one: usize, other: usize) -> bool {
    let between = one.min(other) + 1..one.max(other);
    const BREAKS: [Cue; 9] =
        [Cue::Aux, Cue::Join, Cue::Belong, Cue::Found, Cue::Sign, Cue::When, Cue::Where, Cue::HowMany, Cue::Who];
    between.len() > 4 || between.into_iter().any(|term| BREAKS.iter().any(|cue| sentence.terms[term].has(*cue)))
}

/// Whether a word that is no word of this name stands where the name's own would: "Union of BALTIC Cities".
fn is_broken(fit: &Fit, sentence: &Sentence, book: &Book) -> bool {
    let (Some(&first), Some(&last)) = (fit.terms.first(), fit.terms.last()) else { return false };
    let terms = &sentence.terms;
    let is_own = |key: &str| book.names_of(fit.entity).any(|name| name.keys.iter().any(|(own, _)| own == key));
    let is_foreign = |position: usize| {
        let term = &terms[position];
        let is_content = term.concepts.iter().all(|concept| concept.is_class());
        let is_joined = term.clause == terms[first].clause;
        is_joined && is_content && !term.is_number && !fit.terms.contains(&position) && !is_own(&term.key)
    };
    // Whether the word at a position comes right after the name, and is foreign.
    let goes_on_at = |position: usize| {
        let is_next = |term: &Term| term.token == terms[last].token + position - last;
        terms.get(position).is_some_and(is_next) && is_foreign(position)
    };
    let goes_on = goes_on_at(last + 1);
    let of_next = goes_on && is_genitive(&terms[last + 1]);
    match strength(fit) {
        Some(Strength::Partial) if goes_on => return true,
        // "The European charter OF SELF-GOVERNMENT" is no other European charter.
        Some(Strength::Full) if fit.coverage < 0.95 && of_next => return true,
        // "The Council OF EUROPE" is no other council; "which organisation's office" asks for one.
        Some(Strength::Generic) if terms[last].has(Cue::Organization) => {
            let is_asked_for = first > 0 && terms[first - 1].has(Cue::Which);
            let of = terms.get(last + 1).is_some_and(|term| term.text == "of") && goes_on_at(last + 2);
            return !is_asked_for && (of || of_next);
        }
        _ => {}
    }
    // Enough words of a long name name it, whatever stands between: "healthy cities, REYONS and settlements".
    (2..=4).contains(&fit.terms.len())
        && fit.content < 3
        && (first + 1..last).any(|position| is_foreign(position) && fit.terms.contains(&(position + 1)))
}

/// Whether a Russian word may say whose or of what something is, by its ending.
fn is_genitive(term: &Term) -> bool {
    const ENDINGS: [&str; 13] = ["а", "я", "ы", "и", "ов", "ев", "ей", "ий", "ого", "его", "ой", "ых", "их"];
    ENDINGS.iter().any(|ending| term.text.ends_with(ending))
}

/// How the free terms of a sentence fit a name: each word of the name once, close together.
fn fit(name: &KnownName, sentence: &Sentence, free: &[bool], book: &Book) -> Option<Fit> {
    let mut terms: Vec<usize> = Vec::new();
    let mut weight = 0.0;
    let mut rarest = u32::MAX;
    let mut content = 0;
    let abbreviation = name.is_abbreviation();
    for (key, key_weight) in &name.keys {
        let last = terms.last().copied();
        let place = sentence
            .terms
            .iter()
            .enumerate()
            .filter(|(position, term)| free[*position] && term.key == *key && !terms.contains(position))
            .min_by_key(|(position, _)| last.map_or(0, |last: usize| last.abs_diff(*position)));
        let Some((position, term)) = place else { continue };
        if last.is_some_and(|last: usize| is_apart(sentence, last, position)) {
            continue;
        }
        // An abbreviation that is also a word of the language counts in capitals only; so do "who" and pronouns in any name,
        // and a name that is nothing but "when" or "is", as some are in other languages.
        let is_of_grammar = term.cues().any(|cue| !matches!(cue, Cue::Organization | Cue::City));
        let is_word = term.has(Cue::Who)
            || term.has(Cue::It)
            || name.keys.len() == 1 && (is_of_grammar || abbreviation && !term.concepts.is_empty());
        if is_word && !term.is_capitals {
            continue;
        }
        let mended = if term.typed.is_some() { 0.85 } else { 1.0 };
        weight += key_weight * mended;
        terms.push(position);
        let generic = [Cue::Organization, Cue::City, Cue::Stop].iter().any(|cue| term.has(*cue)) && name.keys.len() > 1;
        if !generic {
            content += 1;
            rarest = rarest.min(book.entities_with(key));
        }
    }
    // Stop words alone are no mention.
    if terms.iter().all(|term| sentence.terms[*term].is_stop()) {
        return None;
    }
    let total = name.weight();
    terms.sort_unstable();
    (total > 0.0).then(|| Fit {
        entity: name.name.entity,
        coverage: weight / total,
        terms,
        weight,
        rarest,
        content,
        is_single: name.keys.len() == 1,
    })
}

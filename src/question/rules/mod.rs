//! The flat list of rules: each looks at the scene and gives one reading, or none.
//!
//! A rule says which concepts of the sentence it explains; which rule wins is decided by what it leaves unexplained.

mod dates;
mod lists;
mod organizations;
mod pairs;
mod rank;
mod talk;

use super::evidence::{self, Names};
use super::lexicon::{Concept, Cue};
use super::scene::{Reading, Scene};

/// A rule by name.
pub type Rule = (&'static str, fn(&Scene<'_>) -> Option<Reading>);

/// Every rule. Among readings that explain as much, the earlier one wins.
pub const RULES: &[Rule] = &[
    ("talk", talk::talk),
    ("about", talk::about),
    ("leaving", talk::leaving),
    ("future", talk::future),
    ("gap", pairs::gap),
    ("joined-when-founded", dates::joined_when_founded),
    ("since-founding", dates::since_founding),
    ("compare", pairs::compare),
    ("longer-than", lists::longer_than),
    ("duration", dates::duration),
    ("age", dates::age),
    ("rank", rank::rank),
    ("founded", dates::founded),
    ("joined", dates::joined),
    ("was-founded", dates::was_founded),
    ("is-member", organizations::is_member),
    ("organizations-of", organizations::organizations_of),
    ("members", organizations::members),
    ("name", organizations::name),
    ("count", lists::count),
    ("list-founded", lists::list_founded),
    ("list", lists::list),
    ("describe", organizations::describe),
];

/// Whether the sentence speaks of a founding. "Appeared" may be either: with the asker's city it is a joining.
fn creates(scene: &Scene<'_>) -> bool {
    let outside = |cue: Cue| -> Vec<usize> {
        scene.sentence.with(cue).filter(|p| !scene.sentence.is_in_period(*p) && !scene.is_in_full_name(*p)).collect()
    };
    let (found, join) = (outside(Cue::Found), outside(Cue::Join));
    let only_join = join.iter().any(|position| !found.contains(position));
    let only_found = found.iter().any(|position| !join.contains(position));
    // A membership begins, it isn't founded.
    let membership = scene.has(Cue::Membership) && !only_found;
    !found.is_empty() && !only_join && !membership && (only_found || !scene.names_focus)
}

/// Whether a length of time is asked for: "how long", "how many years".
fn asks_length(scene: &Scene<'_>) -> bool {
    scene.has_any(&[Cue::HowLong, Cue::YearsAgo]) || scene.has(Cue::HowMany) && scene.has(Cue::Years)
}

/// Counts words that fit several organisations as explained.
fn explain_candidates(scene: &Scene<'_>, reading: &mut Reading) {
    for position in 0..reading.explained.len() {
        if scene.is_in_organization(position) {
            reading.explained[position] = 1.0;
        }
    }
}

/// What a reading loses that has no place for the content words of the sentence: "what's SPECIAL about …" wants more than
/// a description.
fn unasked(scene: &Scene<'_>) -> f32 {
    let has_content = evidence::asked(scene, Names::All).into_iter().any(|position| {
        let concepts = &scene.sentence.terms[position].concepts;
        concepts.iter().all(|concept| concept.is_class() || *concept == Concept::Cue(Cue::Stop))
    });
    if has_content { 0.25 } else { 0.0 }
}

/// What a list loses whose sentence has a word that is no word of lists: "all LIBRARIES founded before 1400".
fn foreign(scene: &Scene<'_>) -> f32 {
    let terms = &scene.sentence.terms;
    // "Which U.S. STATE was admitted last" looks for no organisation.
    let looks_for_else = scene.sentence.with(Cue::Which).any(|which| {
        let mut after = terms[which + 1..].iter().filter(|term| !term.is_stop()).take(3);
        let first = after.next().is_some_and(|term| term.concepts.iter().all(|concept| concept.is_class()));
        first && !after.any(|term| term.has(Cue::Organization))
    });
    if looks_for_else && !scene.has_any(&[Cue::Organization, Cue::Membership]) {
        return 1.0;
    }
    let is_foreign = evidence::asked(scene, Names::All).into_iter().any(|position| {
        // "international bodies since 2002": of the organisations of a time, those of a kind are some.
        let qualifies = terms.get(position + 1).is_some_and(|next| next.has(Cue::Organization)) && scene.when.is_some();
        !qualifies && terms[position].concepts.iter().all(|concept| concept.is_class())
    });
    if is_foreign { 0.25 } else { 0.0 }
}

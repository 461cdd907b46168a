//! A message becomes a question: every rule and every fact offers a reading, the one that explains most wins.

use super::evidence::{self, Evidence, Names, Wanted};
use super::lexicon::{Concept, Cue};
use super::link::Strength;
use super::meaning::{Ask, Hit, Question, Unknown};
use super::rules::RULES;
use super::scene::{Reading, Scene};
use crate::dataset::{Dataset, FactId, FactKind, OrganizationId, Part};

/// A structural reading that explains less of the sentence than this is not believed.
const ENOUGH: f32 = 0.72;
/// So much of the asked words must a fact explain where the organisation is named.
const ENOUGH_OF_FACT: f32 = 0.52;
/// And so much where none is: then the words alone must lead to it.
const ENOUGH_ALONE: f32 = 0.74;

/// What came of reading one sentence.
#[derive(Debug, Clone)]
pub struct Read {
    /// The question.
    pub question: Question,
    /// How sure: the share of the sentence that is explained, with the rule's prior.
    pub score: f32,
    /// Whether something was understood.
    pub understood: bool,
    /// A line for each reading, the winner first.
    pub explanation: Vec<String>,
}

/// The readings of a scene, the best first; the explanation says which lost.
pub fn read(scene: &Scene<'_>) -> Read {
    let mut readings: Vec<(f32, Reading)> = RULES
        .iter()
        .filter(|_| !scene.is_half_read)
        .filter_map(|(_, rule)| rule(scene))
        .map(|reading| (scene.share(&reading), reading))
        .collect();
    let mut weak = Vec::new();
    for (enough, reading) in facts(scene).into_iter().chain(topics(scene)).chain(more_of(scene)) {
        let share = scene.share(&reading);
        if enough { readings.push((share, reading)) } else { weak.push((share, reading)) }
    }
    readings.sort_by(|(one_share, one), (other_share, other)| {
        (other_share + other.prior).total_cmp(&(one_share + one.prior))
    });
    let mut explanation: Vec<String> = readings
        .iter()
        .map(|(share, reading)| line("reading", *share, reading, scene.dataset))
        .chain(weak.iter().map(|(share, reading)| line("too weak", *share, reading, scene.dataset)))
        .collect();
    explanation.extend(words(scene, readings.first().map(|(_, reading)| reading)));
    let best = readings.into_iter().next();
    match best {
        Some((share, reading)) if share >= ENOUGH && share + reading.prior >= ENOUGH - 0.1 => {
            Read { question: reading.question, score: share + reading.prior, understood: true, explanation }
        }
        best => {
            let question = scene.question(Ask::Unknown(unknown(scene, best.as_ref().map(|(_, reading)| reading))));
            Read { question, score: best.map_or(0.0, |(share, _)| share), understood: false, explanation }
        }
    }
}

fn line(verdict: &str, share: f32, reading: &Reading, dataset: &Dataset) -> String {
    format!(
        "{verdict}: {} ({}, explains {:.0} % of the words)",
        reading.question.line(dataset),
        reading.rule,
        share * 100.0
    )
}

fn words(scene: &Scene<'_>, reading: Option<&Reading>) -> Vec<String> {
    let Some(reading) = reading else { return Vec::new() };
    let mut used = Vec::new();
    let mut left = Vec::new();
    for (position, term) in scene.sentence.terms.iter().enumerate() {
        let word = term.typed.as_ref().map_or_else(|| term.text.clone(), |typed| format!("{typed} (as {})", term.text));
        if reading.explained[position] >= 0.3 { used.push(word) } else { left.push(word) }
    }
    vec![format!("words used: {}", used.join(" ")), format!("words left over: {}", left.join(" "))]
}

/// Readings by facts of the organisations that are named, or of any.
fn facts(scene: &Scene<'_>) -> Vec<(bool, Reading)> {
    let asked = evidence::asked(scene, Names::All);
    let named = if scene.organizations.is_empty() { &scene.candidates } else { &scene.organizations };
    let wanted = evidence::wanted(scene);
    let mut readings = Vec::new();
    // "There are 100, aren't there?": the number is a claim about the fact that the other words lead to.
    let claims = scene.is_yes_no() || scene.has(Cue::True);
    let is_claim = |position: &usize| claims && evidence::number_at(scene, *position).is_some();
    let counts =
        wanted == Wanted::Number || asked.iter().any(|position| evidence::number_at(scene, *position).is_some());
    if !named.is_empty() {
        let asked: Vec<usize> = asked.iter().copied().filter(|position| !is_claim(position)).collect();
        let passages: Vec<usize> = named
            .iter()
            .flat_map(|id| scene.book.passages_of(*id).iter().copied())
            .filter(|position| is_fact_or_all_there_is(scene, *position))
            .filter(|position| counts || scene.book.passage(*position).kind != FactKind::Count)
            .collect();
        let evidence = evidence::weigh(scene, &asked, &passages);
        if asked.is_empty() {
            readings.extend(by_kind_alone(scene, &evidence, wanted));
        } else {
            readings.extend(best_facts(scene, &asked, &evidence, ENOUGH_OF_FACT));
        }
    }
    // A part of a name may be an ordinary word: "settlements" need not be the association that has them in its name.
    let asked = evidence::asked(scene, Names::Whole);
    if scene.strength != Some(Strength::Full) && !asked.is_empty() && scene.when.is_none() {
        let keys: Vec<&str> = asked.iter().map(|position| scene.sentence.terms[*position].key.as_str()).collect();
        let passages = scene.lookup.passages(&keys, 40);
        let evidence = evidence::weigh(scene, &asked, &passages);
        let counts =
            wanted == Wanted::Number || asked.iter().any(|position| evidence::number_at(scene, *position).is_some());
        let evidence: Vec<Evidence> = evidence
            .into_iter()
            .filter(|one| is_fact_or_all_there_is(scene, one.passage))
            .filter(|one| counts || scene.book.passage(one.passage).kind != FactKind::Count)
            .collect();
        readings.extend(best_facts(scene, &asked, &evidence, ENOUGH_ALONE).into_iter().map(|(enough, mut reading)| {
            reading.prior -= 0.04;
            (enough && asked.len() >= 2, reading)
        }));
    }
    readings
}

/// "Which has more cities, URC or the Assembly": the best count of each, the bigger first.
fn more_of(scene: &Scene<'_>) -> Option<(bool, Reading)> {
    let [one, other] = scene.organizations[..] else { return None };
    if !scene.has_any(&[Cue::More, Cue::Fewer]) {
        return None;
    }
    let asked: Vec<usize> = evidence::asked(scene, Names::All)
        .into_iter()
        .filter(|position| {
            !scene.sentence.terms[*position].has(Cue::More) && !scene.sentence.terms[*position].has(Cue::Fewer)
        })
        .collect();
    let best = |id: OrganizationId| -> Option<(i64, FactId)> {
        let counts: Vec<usize> = scene
            .book
            .passages_of(id)
            .iter()
            .copied()
            .filter(|position| scene.book.passage(*position).kind == FactKind::Count)
            .collect();
        let evidence = evidence::weigh(scene, &asked, &counts).into_iter().next()?;
        let number = evidence::value(scene, scene.book.passage(evidence.passage))?;
        match evidence.part {
            Part::Fact(fact) if evidence.coverage >= 0.5 || asked.is_empty() => Some((number, fact)),
            Part::Fact(_) | Part::Description => None,
        }
    };
    let mut pair = [best(one)?, best(other)?];
    pair.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    if scene.has(Cue::Fewer) && !scene.has(Cue::More) {
        pair.reverse();
    }
    let cues = [
        Cue::More,
        Cue::Fewer,
        Cue::Or,
        Cue::Which,
        Cue::Where,
        Cue::Who,
        Cue::HowMany,
        Cue::City,
        Cue::Member,
        Cue::Belong,
        Cue::Organization,
        Cue::Aux,
        Cue::Compare,
    ];
    let mut reading = scene.reading("more of", Ask::MoreOf(pair.iter().map(|(_, fact)| *fact).collect()), &cues);
    reading.prior += 0.08;
    Some((true, reading))
}

/// A description restates the facts; it answers only where an organisation has none.
fn is_fact_or_all_there_is(scene: &Scene<'_>, passage: usize) -> bool {
    let passage = &scene.book.passage(passage).passage;
    passage.part != Part::Description || scene.dataset.organization(passage.organization).facts.is_empty()
}

/// "ECAD where?": nothing but the kind is asked, so the organisation's fact of that kind answers.
fn by_kind_alone(scene: &Scene<'_>, evidence: &[Evidence], wanted: Wanted) -> Option<(bool, Reading)> {
    let kinds: &[FactKind] = match wanted {
        Wanted::Number => &[FactKind::Count],
        Wanted::Place => &[FactKind::Place],
        Wanted::Agent => {
            let reading = scene.reading("kind of fact", Ask::Members, &[Cue::Who, Cue::Aux, Cue::Belong, Cue::Member]);
            return Some((true, reading));
        }
        Wanted::Reason => &[FactKind::Purpose],
        Wanted::Time | Wanted::Members | Wanted::Any => return None,
    };
    let of_kind: Vec<&Evidence> = kinds
        .iter()
        .flat_map(|kind| evidence.iter().filter(|one| scene.book.passage(one.passage).kind == *kind))
        .collect();
    let best =
        of_kind.iter().max_by(|one, other| one.score.total_cmp(&other.score).then(other.passage.cmp(&one.passage)))?;
    let Part::Fact(fact) = best.part else { return None };
    let mut reading = scene.reading(
        "kind of fact",
        Ask::Property(vec![fact]),
        &[Cue::HowMany, Cue::Where, Cue::Who, Cue::Why, Cue::Aux],
    );
    reading.question.organizations = vec![fact.organization];
    Some((true, reading))
}

/// The facts that answer best: one, or all of a list that answer alike.
fn best_facts(scene: &Scene<'_>, asked: &[usize], evidence: &[Evidence], enough: f32) -> Option<(bool, Reading)> {
    let best = evidence.first()?;
    // "How many are NOT …" asks for a number that no fact states.
    let negated = scene.has(Cue::Not) && evidence::wanted(scene) == Wanted::Number;
    let believed = best.coverage >= enough && best.score >= 0.38 && !negated;
    let reading = |ask: Ask, organizations: Vec<OrganizationId>| {
        let cues = [
            Cue::HowMany,
            Cue::Where,
            Cue::Who,
            Cue::Why,
            Cue::Whose,
            Cue::Aux,
            Cue::Describe,
            Cue::True,
            Cue::Organization,
            Cue::All,
            Cue::Other,
            Cue::List,
            Cue::When,
            Cue::Date,
        ];
        let mut reading = scene.reading("fact", ask, &cues);
        reading.question.organizations = organizations;
        reading.question.when = None;
        for &position in asked {
            reading.explained[position] = best.explained[position];
        }
        reading.prior = 0.0;
        reading
    };
    match best.part {
        Part::Description => Some((believed, reading(Ask::Describe, vec![best.organization]))),
        Part::Fact(first) => {
            let property = &scene.dataset.fact(first).property;
            let mut facts: Vec<FactId> = evidence
                .iter()
                .filter(|other| other.organization == best.organization && other.score > best.score - 0.08)
                .filter_map(|other| match other.part {
                    Part::Fact(fact) if scene.dataset.fact(fact).property == *property => Some(fact),
                    Part::Fact(_) | Part::Description => None,
                })
                .collect();
            facts.sort_unstable();
            facts.dedup();
            if facts.is_empty() {
                facts.push(first);
            }
            // "There are 341, right?": the number is a claim to check.
            let claimed = (0..scene.sentence.terms.len())
                .filter(|position| !scene.sentence.is_in_period(*position))
                .find_map(|position| evidence::number_at(scene, position));
            let claims = scene.is_yes_no() || scene.has(Cue::True);
            if let (Some(number), true, Some(_)) =
                (claimed, claims, evidence::value(scene, scene.book.passage(best.passage)))
            {
                return Some((believed, reading(Ask::NumberIs(first, number), vec![best.organization])));
            }
            Some((believed, reading(Ask::Property(facts), vec![best.organization])))
        }
    }
}

/// "Which organisation deals with drugs": organisations by the facts that explain the topic.
fn topics(scene: &Scene<'_>) -> Vec<(bool, Reading)> {
    if scene.strength == Some(Strength::Full) || scene.when.is_some() || scene.has_any(&[Cue::More, Cue::Fewer]) {
        return Vec::new();
    }
    let cues = [Cue::Organization, Cue::Who, Cue::Which, Cue::Where, Cue::What, Cue::Topic, Cue::Whose, Cue::Describe];
    // "Is Izhevsk in the European Union?", "Izhevsk's population": of the focus, not of what organisations do.
    let of_organizations = [Cue::Organization, Cue::Who, Cue::Which, Cue::Where, Cue::Topic];
    if scene.names_focus && (scene.is_yes_no() || !scene.has_any(&of_organizations)) {
        return Vec::new();
    }
    let asks = scene.has_any(&cues) || scene.sentence.terms.len() <= 4;
    if !asks || scene.has_any(&[Cue::When, Cue::SinceWhen, Cue::Why]) {
        return Vec::new();
    }
    // A part of a name is a topic too: "drugs" is in the name of those against them.
    let asked: Vec<usize> = (0..scene.sentence.terms.len())
        .filter(|&position| {
            let term = &scene.sentence.terms[position];
            let framing = cues.iter().chain(&[
                Cue::Aux,
                Cue::How,
                Cue::HowMany,
                Cue::We,
                Cue::Join,
                Cue::Belong,
                Cue::It,
                Cue::List,
                Cue::All,
                Cue::Exist,
            ]);
            let framing = framing.into_iter().any(|cue| term.has(*cue)) && !scene.is_in_full_name(position);
            !framing && !term.is_stop() && !scene.sentence.is_in_period(position)
        })
        .filter(|&position| {
            scene.dataset.focus.is_none_or(|focus| {
                !scene.mentions.iter().any(|mention| {
                    mention.terms.contains(&position) && mention.entities == [crate::dataset::Entity::Member(focus)]
                })
            })
        })
        .collect();
    // Words that only the engine knows ("founded", "alone") are no topic.
    let is_topic = |position: &usize| {
        !scene.sentence.terms[*position].concepts.iter().any(|concept| matches!(concept, Concept::Cue(_)))
    };
    if !asked.iter().any(is_topic) {
        return Vec::new();
    }
    let keys: Vec<&str> = asked.iter().map(|position| scene.sentence.terms[*position].key.as_str()).collect();
    let mut passages = scene.lookup.passages(&keys, 60);
    for concept in asked.iter().flat_map(|position| &scene.sentence.terms[*position].concepts) {
        for id in scene.book.organizations_near(*concept) {
            passages.extend(
                scene
                    .book
                    .passages_of(*id)
                    .iter()
                    .copied()
                    .filter(|passage| !passages.contains(passage))
                    .collect::<Vec<_>>(),
            );
        }
    }
    let evidence = evidence::weigh_with_names(scene, &asked, &passages);
    let mut hits: Vec<(f32, Hit, Vec<f32>)> = Vec::new();
    for one in &evidence {
        let fact = match one.part {
            Part::Fact(fact) => Some(fact),
            Part::Description => None,
        };
        let hit = Hit { organization: one.organization, fact };
        match hits.iter_mut().find(|(_, known, _)| known.organization == one.organization) {
            Some((coverage, known, explained)) if one.coverage > *coverage + 0.01 => {
                *coverage = one.coverage;
                *known = hit;
                explained.clone_from(&one.explained);
            }
            Some(_) => {}
            None => hits.push((one.coverage, hit, one.explained.clone())),
        }
    }
    hits.sort_by(|one, other| other.0.total_cmp(&one.0));
    let Some(best) = hits.first().map(|(coverage, _, _)| *coverage) else { return Vec::new() };
    let close = if asked.len() == 1 { 0.6 } else { 0.72 };
    hits.retain(|(coverage, _, _)| *coverage >= close * best);
    if hits.len() > 3 {
        hits.retain(|(coverage, _, _)| *coverage >= 0.97 * best);
    }
    let vague = hits.len() > 3;
    let explained = hits[0].2.clone();
    let mut ids: Vec<Hit> = hits.into_iter().map(|(_, hit, _)| hit).collect();
    ids.sort_by_key(|hit| hit.organization);
    let organizations: Vec<OrganizationId> = ids.iter().map(|hit| hit.organization).collect();
    if scene.has(Cue::HowMany) && !scene.has(Cue::Organization) {
        return Vec::new();
    }
    if scene.has(Cue::HowMany) && !scene.organizations.is_empty() {
        return Vec::new();
    }
    let ask = if scene.has(Cue::HowMany) { Ask::TopicCount(ids) } else { Ask::Topic(ids) };
    let framing = [
        Cue::Organization,
        Cue::Who,
        Cue::Where,
        Cue::Topic,
        Cue::Whose,
        Cue::Describe,
        Cue::Aux,
        Cue::HowMany,
        Cue::List,
        Cue::All,
        Cue::Exist,
        Cue::Join,
        Cue::Belong,
    ];
    let mut reading = scene.reading("topic", ask, &framing);
    for &position in &asked {
        reading.explained[position] = explained[position];
    }
    reading.question.organizations = organizations;
    reading.question.when = None;
    reading.prior = if scene.has_any(&[Cue::Organization, Cue::Topic]) {
        0.0
    } else if scene.has(Cue::Who) {
        -0.03
    } else {
        -0.06
    };
    vec![(best >= ENOUGH_ALONE && !vague, reading)]
}

/// Why nothing was understood, as far as the words tell.
fn unknown(scene: &Scene<'_>, best: Option<&Reading>) -> Unknown {
    let left: Vec<usize> = match best {
        Some(reading) => scene.left_over(reading),
        None => {
            (0..scene.sentence.terms.len()).filter(|&p| scene.weight(p) >= 1.0 && !scene.is_in_full_name(p)).collect()
        }
    };
    // "European Union": the word that nobody knows, with the common noun beside it.
    let beside = |position: usize| {
        let is_noun = scene.sentence.terms.get(position + 1).is_some_and(|term| term.has(Cue::Organization));
        std::iter::once(position).chain(is_noun.then_some(position + 1))
    };
    let mut left: Vec<usize> = left.into_iter().flat_map(beside).collect();
    left.dedup();
    let words: Vec<&str> = left
        .iter()
        .map(|&position| {
            let term = &scene.sentence.terms[position];
            term.typed.as_deref().unwrap_or(&term.text)
        })
        .collect();
    let words = words.join(" ");
    if !scene.organizations.is_empty() {
        Unknown::Property(words)
    } else if !scene.members.is_empty() || scene.names_focus {
        Unknown::Organization(words)
    } else {
        Unknown::Nothing
    }
}

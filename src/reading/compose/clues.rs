//! What speaks for a candidate and against it, each with a name that says what it is; what they weigh is learned
//! ([`super::weights`]).
//!
//! A clue is of up to three words: `leaves time` (a time is marked that the reading doesn't use), `operator when date` (the
//! clause has a word for "when", and the reading asks for a date), `guess` (how likely the network takes it to be).

use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

use super::Talk;
use super::Tells;
use super::candidates::{Asked, Candidate, Talks};
use super::passages::Searched;
use crate::dataset::FactKind;
use crate::question::meaning::{Ask, Claim, Filter, Of, Set, Unknown};
use crate::reading::marks::{Mark, Sure, What};
use crate::reading::operators;
use crate::reading::reader::{ReadClause, Reader};
use crate::reading::sketch::Slot;

/// The kind of what asks nothing.
pub(super) const SILENCE: &str = "silence";
/// A mass below this counts as this: its logarithm would be without end.
const LEAST: f32 = 0.001;
/// Larger counts count as this.
const MANY: usize = 8;
/// What the next best counts where there is none, as a log odds.
const NONE: f32 = -6.0;

/// Clues by the hash of their names.
#[derive(Debug, Clone, Default)]
pub struct Clues {
    /// Which, and how much of it there is.
    pub values: Vec<(u64, f32)>,
    /// Their names, where somebody is to learn from them.
    pub names: Vec<String>,
    is_named: bool,
}

impl Clues {
    fn new(is_named: bool) -> Self {
        Self { is_named, ..Self::default() }
    }

    /// Adds one.
    pub(super) fn put(&mut self, name: [&str; 3], value: f32) {
        self.values.push((key(name), value));
        if self.is_named {
            let words: Vec<&str> = name.into_iter().filter(|word| !word.is_empty()).collect();
            self.names.push(words.join(" "));
        }
    }

    /// Adds one by itself and with what the candidate asks.
    fn put_both(&mut self, name: &str, what: &str, kind: &str, value: f32) {
        self.put([name, what, ""], value);
        self.put([name, what, kind], value);
    }
}

/// The number of a clue's name.
pub(super) fn key(name: [&str; 3]) -> u64 {
    let mut hasher = FxHasher::default();
    for word in name.into_iter().filter(|word| !word.is_empty()) {
        word.hash(&mut hasher);
    }
    hasher.finish()
}

/// What a reading asks: its first word.
pub(super) fn kind(reading: &str) -> &str {
    reading.split(' ').next().unwrap_or_default()
}

/// What a candidate of a clause is seen with.
pub(super) struct Seen<'a> {
    pub clause: &'a ReadClause,
    /// Which mark fills which slot.
    pub slots: &'a [(Slot, usize)],
    pub searched: &'a Searched<'a>,
    pub talk: &'a Talk,
    pub reader: &'a Reader,
    /// The operators among the clause's words ([`operators_of`]).
    pub operators: &'a [&'static str],
}

impl Seen<'_> {
    /// What the clause and the way to take its marks say of a candidate.
    pub fn clues(&self, reading: &str, asked: &Asked, is_named: bool) -> Clues {
        let mut clues = Clues::new(is_named);
        let kind = kind(reading);
        clues.put(["kind", kind, ""], 1.0);
        of_clause(&mut clues, (self.clause, self.operators), self.talk, kind);
        let content = &self.searched.content;
        let known = content.iter().filter(|word| self.searched.words.frequency.contains_key(*word)).count();
        clues.put(["content", "", kind], content.len().min(MANY) as f32);
        clues.put(["content-known", "", kind], known.min(MANY) as f32);
        let parts = reading.split([' ', '/', ':', '(', ')', ',']);
        let is_word = |part: &&str| {
            !part.is_empty() && part.chars().all(|letter| letter.is_ascii_lowercase() || "-_".contains(letter))
        };
        for part in parts.filter(is_word) {
            clues.put(["part", part, ""], 1.0);
            for operator in self.operators {
                clues.put(["part", part, operator], 1.0);
            }
        }
        if reading.contains('_') {
            clues.put(["open", "", kind], 1.0);
        }
        self.marks(&mut clues);
        match asked {
            Ok(asks) => {
                clues.put(["asks", "", ""], asks.len() as f32);
                asks.iter().for_each(|ask| self.of_ask(&mut clues, ask, kind));
            }
            Err((why, ids)) => {
                clues.put(["lacks", lack(why), ""], 1.0);
                clues.put_both("lacks-of", "", kind, ids.len().min(FEW) as f32);
                if *why == Unknown::Property
                    && let Some((score, _)) = self.searched.best(ids)
                {
                    clues.put(["best-fact", "", ""], score);
                }
            }
        }
        clues
    }

    /// Which marks it uses and leaves.
    fn marks(&self, clues: &mut Clues) {
        for (at, mark) in self.clause.marks.iter().enumerate() {
            let Some(what) = name(&mark.what).filter(|_| !self.reader.is_focus(mark)) else { continue };
            let is_used = self.slots.iter().any(|(_, of)| *of == at);
            let overlaps = |of: &Mark| of.range.start < mark.range.end && mark.range.start < of.range.end;
            let is_taken = self.slots.iter().any(|(_, of)| overlaps(&self.clause.marks[*of]));
            match (is_used, mark.sure >= Sure::Likely) {
                (true, true) => clues.put(["uses", what, ""], 1.0),
                (true, false) => clues.put(["risks", what, ""], 1.0),
                (false, true) if !is_taken => clues.put(["leaves", what, ""], 1.0),
                (false, false) if !is_taken => clues.put(["spares", what, ""], 1.0),
                (false, _) => {}
            }
        }
    }

    fn of_ask(&self, clues: &mut Clues, ask: &Ask, kind: &str) {
        match ask {
            Ask::Facts(facts) => {
                clues.put(["facts", "", ""], facts.len() as f32);
                let Some(fact) = facts.first() else { return };
                let score = self.searched.fact_score(*fact);
                clues.put_both("fact", "", kind, score);
                let property = |id| &self.searched.dataset.fact(id).property;
                let of = [fact.organization];
                let others = self.searched.facts_of(&of).filter(|id| property(*id) != property(*fact));
                let next = others.map(|id| self.searched.fact_score(id)).fold(NONE, f32::max);
                clues.put(["fact-ahead", "", ""], score - next);
                let of_kind = fact_kind(&self.searched.dataset.fact(*fact).kind);
                for operator in self.operators {
                    clues.put(["fact-kind", of_kind, operator], 1.0);
                }
                for (property, share) in &self.searched.kinds {
                    clues.put(["fact-kind", of_kind, property.word()], *share);
                }
                for (name, value) in self.searched.of_fact(*fact) {
                    clues.put(["fact", name, ""], value);
                }
            }
            Ask::Is(Claim::Fact(fact, holds)) => {
                clues.put_both("fact", "", kind, self.searched.fact_score(*fact));
                clues.put(["fact", if *holds { "holds" } else { "fails" }, ""], 1.0);
            }
            Ask::Which(set, _) | Ask::Is(Claim::Any(set)) => self.of_set(clues, set, kind),
            _ => {}
        }
    }

    fn of_set(&self, clues: &mut Clues, set: &Set, kind: &str) {
        if set.of != Of::Organizations {
            clues.put(["set", "members", ""], 1.0);
        }
        for filter in &set.filters {
            clues.put(["filter", filter_name(filter), ""], 1.0);
            if let Filter::Topic(hits) = filter {
                let scores = self.searched.topic_scores();
                let score = |at: usize| scores.get(at).map_or(NONE, |(score, _)| *score);
                clues.put(["topics", "", ""], hits.len() as f32);
                clues.put_both("topic", "", kind, score(0));
                // How far the last that is in it is ahead of the first that isn't.
                clues.put(["topic-ahead", "", ""], score(hits.len().saturating_sub(1)) - score(hits.len()));
                clues.put(["topic-spread", "", ""], score(0) - score(hits.len().saturating_sub(1)));
                if let Some((_, hit)) = scores.first() {
                    for (name, value) in self.searched.of_hit(hit) {
                        clues.put(["topic", name, ""], value);
                    }
                }
            }
        }
    }
}

/// The operators among a text's words, each once.
pub(super) fn operators_of(text: &str) -> Vec<&'static str> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric() && !"-'’".contains(letter));
    let mut operators: Vec<&str> = words.flat_map(operators::names).collect();
    operators.sort_unstable();
    operators.dedup();
    operators
}

/// What there is in a clause, whatever it asks.
fn of_clause(clues: &mut Clues, (clause, operators): (&ReadClause, &[&str]), talk: &Talk, kind: &str) {
    let words = clause.text.split_whitespace().count();
    for operator in operators {
        clues.put(["operator", operator, kind], 1.0);
    }
    clues.put(["words", "", kind], (words.max(1) as f32).ln());
    let holds = [
        ("question-mark", clause.text.trim_end().ends_with('?')),
        ("talk", talk.ask.is_some()),
        ("we", clause.names_focus),
    ];
    for (name, _) in holds.into_iter().filter(|(_, holds)| *holds) {
        clues.put([name, "", kind], 1.0);
    }
    clues.put(["talk-of", "", kind], talk.organizations.len().min(FEW) as f32);
}

/// What all candidates of a clause say of each, and of silence, whose clues are returned.
pub(super) fn compare(
    candidates: &mut [Candidate],
    talks: &Talks,
    told: &dyn Fn(&Asked) -> Tells,
    (clause, operators, talk, is_named): (&ReadClause, &[&str], &Talk, bool),
) -> Clues {
    let mut of_kinds: Vec<(String, f32)> = Vec::new();
    for candidate in candidates.iter() {
        match of_kinds.iter_mut().find(|(kind, _)| kind == candidate.kind()) {
            Some((_, mass)) => *mass += candidate.mass,
            None => of_kinds.push((candidate.kind().to_string(), candidate.mass)),
        }
    }
    let masses: Vec<f32> = candidates.iter().map(|candidate| candidate.mass).collect();
    let of_talks = |clues: &mut Clues, kind: &str| {
        clues.put(["courtesy", "", kind], talks.courtesy);
        clues.put(["remark", "", kind], talks.remark);
        clues.put(["help", "", kind], talks.help);
        clues.put(["outside", "", kind], talks.outside);
        for (of, mass) in &of_kinds {
            clues.put(["mass-of", of, kind], *mass);
        }
    };
    for (at, candidate) in candidates.iter_mut().enumerate() {
        let others = masses.iter().enumerate().filter(|(of, _)| *of != at).map(|(_, mass)| *mass);
        let other = others.fold(LEAST, f32::max);
        let mass = candidate.mass.max(LEAST);
        let kind = candidate.kind().to_string();
        let tells = told(&candidate.asked);
        let clues = &mut candidate.clues;
        clues.put_both("mass-log", "", &kind, mass.ln());
        clues.put_both("mass", "", &kind, candidate.mass);
        clues.put_both("ahead", "", &kind, (mass / other).ln());
        clues.put(["ways", "", ""], f32::from(candidate.ways));
        let of_kind = kind.split('-').next().unwrap_or_default();
        let of_kind = if of_kind == "topic" { "which" } else { of_kind };
        let same = of_kinds.iter().find(|(kind, _)| kind == of_kind).map_or(0.0, |(_, mass)| *mass);
        clues.put_both("mass-of-same", "", &kind, same);
        of_talks(clues, &kind);
        match tells {
            Tells::Something => {}
            Tells::Empty => clues.put_both("tells", "none", &kind, 1.0),
            Tells::Nothing => clues.put_both("tells", "nothing", &kind, 1.0),
        }
    }
    let mut silence = Clues::new(is_named);
    silence.put(["kind", SILENCE, ""], 1.0);
    of_clause(&mut silence, (clause, operators), talk, SILENCE);
    of_talks(&mut silence, SILENCE);
    silence
}

/// As many organisations count as several.
const FEW: usize = 3;

fn fact_kind(kind: &FactKind) -> &'static str {
    match kind {
        FactKind::Statement => "statement",
        FactKind::Count => "count",
        FactKind::Date => "date",
        FactKind::Place => "place",
        FactKind::Agent => "agent",
        FactKind::Purpose => "purpose",
        FactKind::Activity => "activity",
        FactKind::Composition => "composition",
        FactKind::Effect => "effect",
    }
}

fn name(what: &What) -> Option<&'static str> {
    Some(match what {
        What::Organization(_) => "organization",
        What::Member(_) => "member",
        What::Stranger(_) => "stranger",
        What::UnknownOrganization(_) => "unknown-organization",
        What::Time(_) => "time",
        What::Kind(_) => "kind",
        What::Role(_) => "role",
        What::Count(_) => "count",
        What::Years(_) => "years",
        What::We => return None,
    })
}

fn lack(why: &Unknown) -> &'static str {
    match why {
        Unknown::Nothing => "anything",
        Unknown::Property => "property",
        Unknown::Organization(_) => "organization",
        Unknown::Member(_) => "member",
        Unknown::Clause(_) => "clause",
        Unknown::Future => "future",
        Unknown::WhichOrganization => "which",
        Unknown::WhoseMembership => "whose",
        Unknown::Argument => "argument",
        Unknown::TooLong => "length",
    }
}

fn filter_name(filter: &Filter) -> &'static str {
    match filter {
        Filter::Of(_) => "of",
        Filter::In(_) => "in",
        Filter::Happened(..) => "happened",
        Filter::During(_) => "during",
        Filter::Former => "former",
        Filter::Ever => "ever",
        Filter::Role(_) => "role",
        Filter::For(_) => "for",
        Filter::OnBehalfOf(_) => "behalf",
        Filter::Kind(_) => "kind",
        Filter::Topic(_) => "topic",
        Filter::Longer(_) => "longer",
        Filter::Shorter(_) => "shorter",
        Filter::Among(_) => "among",
        Filter::AmongMembers(_) => "among-members",
        Filter::Not(_) => "not",
    }
}

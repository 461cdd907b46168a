//! Of all that a clause may ask, the likeliest: guesses that come to the same question count together.

use std::cell::OnceCell;

use super::fill::{Filler, Lack};
use super::passages::{Passages, Searched, Sense};
use super::{Composer, Talk, Tells, has_operator};
use crate::dataset::OrganizationId;
use crate::language::Language;
use crate::question::meaning::{Ask, Detail, Filter, Of, Pick, Question, Set, Unknown};
use crate::reading::language::asking;
use crate::reading::marks::{Sure, What, is_general, speaks_of_organizations};
use crate::reading::network::Guess;
use crate::reading::operators;
use crate::reading::property::Property;
use crate::reading::reader::{ReadClause, Reader};
use crate::reading::sketch::{Sketch, Slot};
use crate::sense::Vector;
use crate::text;

/// Nothing less likely is answered: on the third round two of three such answers were false.
const SURE: f32 = 0.75;
/// Nothing less likely is told as what the data has nothing for, as a remark or a courtesy.
const LIKELY: f32 = 0.3;
/// Guesses that are less likely aren't looked at.
const UNLIKELY: f32 = 0.02;
/// What a reading counts to which the data has no answer.
const UNTOLD: f32 = 0.5;
/// What one counts that finds nothing.
const EMPTY: f32 = 0.6;
/// What one counts that denies what the data speaks of.
const DENIED: f32 = 0.15;
/// So many words may be a topic by themselves.
const FEW: usize = 6;
/// So many readings of a clause are told.
const TOLD: usize = 3;

/// What a clause turned out to be.
pub(super) enum Said {
    /// It asks this.
    Asks(Vec<Ask>),
    /// It is understood, and the data has nothing for it.
    Wanting(Unknown, Vec<OrganizationId>),
    /// A greeting, thanks.
    Courtesy,
    /// It asks nothing.
    Remark,
    /// It asks what can be asked.
    Help,
    /// It asks something else, or nobody knows what.
    Unclear,
}

/// Something that a clause may ask.
struct Candidate {
    asks: Result<Vec<Ask>, (Unknown, Vec<OrganizationId>)>,
    likely: f32,
    sketch: String,
}

/// How likely a clause asks nothing of the data.
#[derive(Default)]
struct Talks {
    courtesy: f32,
    remark: f32,
    help: f32,
    outside: f32,
}

impl Composer<'_> {
    /// What a clause says, and its likeliest readings for people.
    pub(super) fn said(&self, clause: &ReadClause, talk: &Talk) -> (Said, Vec<String>) {
        let (mut candidates, talks) = self.candidates(clause, talk);
        if candidates.len() > 1 {
            for candidate in &mut candidates {
                candidate.likely *= self.told(&candidate.asks);
            }
        }
        candidates.sort_by(|one, other| other.likely.total_cmp(&one.likely));
        let readings = candidates.iter().take(TOLD).map(|candidate| self.line(candidate, clause.language)).collect();
        let (talked, likeliest) = talks.likeliest();
        let said = match candidates.into_iter().next() {
            Some(best) if best.likely >= likeliest.max(LIKELY) => match best.asks {
                Ok(asks) if best.likely >= SURE => Said::Asks(asks),
                Ok(_) => self.about(clause, talk),
                Err((why, ids)) => Said::Wanting(why, ids),
            },
            Some(_) | None if likeliest >= LIKELY => talked,
            Some(_) | None => self.about(clause, talk),
        };
        (said, readings)
    }

    fn line(&self, candidate: &Candidate, language: Language) -> String {
        let asks = match &candidate.asks {
            Ok(asks) => asks.clone(),
            Err((why, ids)) => vec![Ask::Unknown(why.clone(), ids.clone())],
        };
        let question = Question { language, asks, read_as: None };
        format!("{:.2} {} -> {}", candidate.likely, candidate.sketch, question.line(self.dataset))
    }

    fn candidates(&self, clause: &ReadClause, talk: &Talk) -> (Vec<Candidate>, Talks) {
        let mut talks = Talks::default();
        let mut candidates: Vec<Candidate> = Vec::new();
        let total: f32 = clause.takes.iter().map(|take| take.weight).sum();
        for take in &clause.takes {
            let searched = self.searched(clause, &take.slots, kinds(&take.guesses));
            let filler = Filler {
                dataset: self.dataset,
                marks: &clause.marks,
                slots: &take.slots,
                talk,
                passages: &searched,
                detail: detail(clause),
                names_focus: clause.names_focus,
                leaves_member: leaves(clause, &take.slots, |what| match what {
                    What::Stranger(_) => true,
                    What::Member(ids) => self.dataset.focus.is_none_or(|focus| ids[..] != [focus]),
                    _ => false,
                }),
                leaves_organization: leaves(clause, &take.slots, |what| matches!(what, What::UnknownOrganization(_))),
            };
            for guess in &take.guesses {
                let likely = guess.probability * take.weight / total;
                if talks.count(&guess.sketch, likely) || likely < UNLIKELY {
                    continue;
                }
                let asks = match filler.asks(&guess.sketch) {
                    Ok(asks) => Ok(asks),
                    Err(Lack::Unknown(why, ids)) => Err((why, ids)),
                    Err(Lack::Unfit) => continue,
                };
                let likely = if self.is_denied(&asks, &guess.sketch) { likely * DENIED } else { likely };
                match candidates.iter_mut().find(|other| other.asks == asks) {
                    Some(same) => same.likely += likely,
                    None => candidates.push(Candidate { asks, likely, sketch: guess.sketch.to_string() }),
                }
            }
        }
        (candidates, talks)
    }

    /// Whether it would be said that the data has nothing about a name that one of its facts speaks of.
    fn is_denied(&self, asks: &Result<Vec<Ask>, (Unknown, Vec<OrganizationId>)>, sketch: &Sketch) -> bool {
        let is_open = matches!(sketch, Sketch::Which(_) | Sketch::Facts(_) | Sketch::Again(_) | Sketch::Describe(_));
        let denied = match asks {
            Err((Unknown::Member(name) | Unknown::Organization(name), _)) => Some(name),
            Ok(_) | Err(_) => None,
        };
        is_open && denied.is_some_and(|name| self.reader.fact_words.has(name))
    }

    /// What a reading counts by what the data answers to it.
    fn told(&self, asks: &Result<Vec<Ask>, (Unknown, Vec<OrganizationId>)>) -> f32 {
        let Ok(asks) = asks else { return UNTOLD };
        let count = |ask: &Ask| match (self.tells)(ask) {
            Tells::Something => 1.0,
            Tells::Empty => EMPTY,
            Tells::Nothing => UNTOLD,
        };
        asks.iter().map(count).fold(1.0, f32::min)
    }

    /// A name or a few words that no reading takes: what the data has about them.
    fn about(&self, clause: &ReadClause, talk: &Talk) -> Said {
        if talk.ask.is_some() || clause.text.split_whitespace().count() > FEW {
            return Said::Unclear;
        }
        let hits = self.searched(clause, &[], Vec::new()).on_topic();
        if hits.is_empty() {
            return Said::Unclear;
        }
        let set = Set { of: Of::Organizations, filters: vec![Filter::Topic(hits)] };
        Said::Asks(vec![Ask::Which(set, Pick::All)])
    }

    /// What the data has for a clause's words beside the names that fill slots.
    fn searched<'a>(
        &'a self,
        clause: &'a ReadClause,
        slots: &[(Slot, usize)],
        kinds: Vec<(Property, f32)>,
    ) -> Searched<'a> {
        let mut rest = String::new();
        let mut stated = Vec::new();
        let mut from = 0;
        for (at, mark) in clause.marks.iter().enumerate() {
            let words = &clause.text[mark.range.clone()];
            if matches!(mark.what, What::Member(_) | What::Stranger(_) | What::UnknownOrganization(_)) {
                stated.push(words.to_string());
            }
            let is_word =
                matches!(mark.what, What::Kind(_) | What::Role(_) | What::Count(_) | What::Years(_) | What::We);
            let is_filled = slots.iter().any(|(_, of)| *of == at);
            if is_filled && !is_word && mark.range.start >= from {
                rest.push_str(&clause.text[from..mark.range.start]);
                from = mark.range.end;
            }
        }
        rest.push_str(&clause.text[from..]);
        let numbers = clause.text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
        stated.extend(numbers.map(str::to_string));
        let leaves_name =
            leaves(clause, slots, |what| matches!(what, What::UnknownOrganization(_) | What::Stranger(_)));
        Searched {
            dataset: self.dataset,
            words: &self.reader.fact_words,
            sense: self.reader,
            content: content(&rest),
            rest,
            language: clause.language,
            kinds,
            stated,
            describes: !leaves_name && speaks_of_organizations(&clause.text),
            wants_number: has_operator(clause, "howmany"),
            wants_place: has_operator(clause, "where"),
            wants_agent: has_operator(clause, "who"),
            vector: OnceCell::new(),
        }
    }
}

impl Talks {
    /// Counts a sketch that asks nothing of the data; whether it is one.
    fn count(&mut self, sketch: &Sketch, likely: f32) -> bool {
        let share = match sketch {
            Sketch::Courtesy => &mut self.courtesy,
            Sketch::Remark => &mut self.remark,
            Sketch::Help => &mut self.help,
            Sketch::Outside => &mut self.outside,
            _ => return false,
        };
        *share += likely;
        true
    }

    fn likeliest(&self) -> (Said, f32) {
        let all = [
            (Said::Courtesy, self.courtesy),
            (Said::Remark, self.remark),
            (Said::Help, self.help),
            (Said::Unclear, self.outside),
        ];
        let likeliest = all.into_iter().max_by(|one, other| one.1.total_cmp(&other.1));
        likeliest.unwrap_or((Said::Unclear, 0.0))
    }
}

/// Whether a likely mark of this sort fills no slot.
fn leaves(clause: &ReadClause, slots: &[(Slot, usize)], is: impl Fn(&What) -> bool) -> bool {
    let fills = |at: usize| slots.iter().any(|(_, of)| *of == at);
    let mut marks = clause.marks.iter().enumerate();
    marks.any(|(at, mark)| mark.sure >= Sure::Likely && is(&mark.what) && !fills(at))
}

/// How exactly a clause asks for a date.
fn detail(clause: &ReadClause) -> Detail {
    let asking = asking(clause.language);
    let text = clause.text.to_lowercase();
    let begins = |beginnings: &[&str]| {
        let mut words = text.split(|letter: char| !letter.is_alphabetic());
        words.any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)))
    };
    if begins(asking.month) {
        Detail::Month
    } else if begins(asking.day) {
        Detail::Day
    } else {
        Detail::Any
    }
}

/// The keys of words that say what a clause is about: numbers, and whatever doesn't only frame a question.
fn content(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-').map(str::to_lowercase);
    let says = |word: &String| {
        let is_number = !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit());
        is_number || word.chars().count() >= 3 && !operators::is_framing(word) && !is_general(word)
    };
    let mut content: Vec<String> = words.filter(says).flat_map(|word| text::keys(&word)).collect();
    content.sort();
    content.dedup();
    content
}

/// The kinds of property that guesses are of, each with its share.
fn kinds(guesses: &[Guess]) -> Vec<(Property, f32)> {
    let mut kinds: Vec<(Property, f32)> = Vec::new();
    for guess in guesses {
        let (Sketch::Facts(stated) | Sketch::Holds(stated)) = &guess.sketch else { continue };
        for stated in stated {
            match kinds.iter_mut().find(|(kind, _)| *kind == stated.property) {
                Some((_, share)) => *share += guess.probability,
                None => kinds.push((stated.property, guess.probability)),
            }
        }
    }
    let total: f32 = kinds.iter().map(|(_, share)| *share).sum();
    kinds.iter_mut().for_each(|(_, share)| *share /= total.max(f32::EPSILON));
    kinds
}

impl Sense for Reader {
    fn vector(&self, text: &str) -> Vector {
        self.vector_of(text)
    }

    fn kinds(&self, label: &str, language: Language) -> Vec<(Property, f32)> {
        self.kinds_of(label, language)
    }
}

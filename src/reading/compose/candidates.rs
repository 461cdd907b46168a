//! All that a clause may ask: what the network makes of it, what differs from that by one thing, and what its words find
//! in the data by themselves.

use std::cell::{OnceCell, RefCell};

use super::clues::{self, Clues, Seen};
use super::fill::{Filler, Lack};
use super::passages::{Passages, Searched, Sense};
use super::{Composer, Talk, Tells, has_operator};
use crate::dataset::{FactId, OrganizationId};
use crate::language::Language;
use crate::question::meaning::{Ask, Claim, Detail, Event, Filter, Hit, Measure, Of, Pick, Point, Set, Unknown, Who};
use crate::reading::language::asking;
use crate::reading::marks::{Sure, What, is_general};
use crate::reading::network::Guess;
use crate::reading::operators;
use crate::reading::property::Property;
use crate::reading::reader::{ReadClause, Reader};
use crate::reading::sketch::{Sketch, Slot, Thing};
use crate::reading::take::Take;
use crate::sense::Vector;
use crate::text;

/// Guesses that are less likely aren't looked at.
const UNLIKELY: f32 = 0.002;
/// So many properties of the organisations that are named or spoken of are looked at, the likeliest.
const PROPERTIES: usize = 6;
/// So many of one that may be described.
const PROPERTIES_OF_DESCRIBED: usize = 2;
/// So many organisations may be described.
const DESCRIBED: usize = 3;
/// Of more organisations than these no single fact is meant.
const FEW: usize = 3;

/// A question, or why there is none: the data has nothing for it.
pub type Asked = Result<Vec<Ask>, (Unknown, Vec<OrganizationId>)>;

/// Something that a clause may ask.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// What it comes to.
    pub asked: Asked,
    /// How it was read.
    pub reading: String,
    /// What speaks for it and against it.
    pub clues: Clues,
    /// How likely it is, of all candidates and silence.
    pub likely: f32,
    /// How likely the network's guesses are that come to it.
    pub(super) mass: f32,
    /// The likeliest of them.
    best: f32,
    /// How many these are.
    pub(super) ways: u8,
}

impl Candidate {
    /// `likely` is how likely the network's guess is that comes to it; one that no guess comes to is of no way.
    fn new((asked, reading, clues): (Asked, String, Clues), likely: f32) -> Self {
        Self { asked, reading, clues, likely: 0.0, mass: likely, best: likely, ways: u8::from(likely > 0.0) }
    }

    /// The first word of its reading: what is asked.
    pub(super) fn kind(&self) -> &str {
        clues::kind(&self.reading)
    }
}

/// How likely a clause asks nothing of the data.
#[derive(Debug, Clone, Default)]
pub(super) struct Talks {
    pub courtesy: f32,
    pub remark: f32,
    pub help: f32,
    pub outside: f32,
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
}

/// Those that come to the same are one.
#[derive(Default)]
struct Gathered(Vec<Candidate>);

impl Gathered {
    fn add(&mut self, found: Candidate) {
        match self.0.iter_mut().find(|other| other.asked == found.asked) {
            Some(same) => {
                same.mass += found.mass;
                same.ways = same.ways.saturating_add(found.ways);
                if found.best > same.best {
                    same.best = found.best;
                    same.clues = found.clues;
                    same.reading = found.reading;
                }
            }
            None => self.0.push(found),
        }
    }
}

impl Composer<'_> {
    /// What a clause may ask of the data, and how likely it asks nothing.
    pub(super) fn candidates(&self, clause: &ReadClause, talk: &Talk) -> (Vec<Candidate>, Talks) {
        let mut talks = Talks::default();
        let mut gathered = Gathered::default();
        let operators = clues::operators_of(&clause.text);
        let total: f32 = clause.takes.iter().map(|take| take.weight).sum();
        for take in &clause.takes {
            let searched = self.searched(clause, &take.slots, kinds(&take.guesses));
            let filler = self.filler(clause, take, talk, &searched);
            let seen = Seen {
                clause,
                slots: &take.slots,
                searched: &searched,
                talk,
                reader: self.reader,
                operators: &operators,
            };
            let described = self.described(&filler, &searched);
            let is_proper = names_unknown(clause);
            for guess in &take.guesses {
                let likely = guess.probability * take.weight / total;
                if talks.count(&guess.sketch, likely) || likely < UNLIKELY {
                    continue;
                }
                let Some(asked) = asked(&filler, &guess.sketch) else { continue };
                let of_guess = |clues: &mut Clues| {
                    clues.put(["guess", "", ""], guess.probability);
                    clues.put(["take", "", ""], take.weight);
                };
                for (asks, what) in self.variants(&asked, (&filler, &guess.sketch, &searched)) {
                    let reading = format!("{} {what}", guess.sketch);
                    let mut clues = seen.clues(&reading, &Ok(asks.clone()), self.is_taught);
                    clues.put(["variant", what, ""], 1.0);
                    clues.put(["variant-of", "", ""], likely);
                    gathered.add(Candidate::new((Ok(asks), reading, clues), 0.0));
                }
                for (score, id) in &described {
                    let filler = Filler { described: Some(*id), ..filler };
                    let of_described = self::asked(&filler, &guess.sketch);
                    let Some(of_described) = of_described.filter(|found| *found != asked) else { continue };
                    let reading = guess.sketch.to_string();
                    let mut clues = seen.clues(&reading, &of_described, self.is_taught);
                    of_guess(&mut clues);
                    clues.put(["described", if is_proper { "proper" } else { "common" }, ""], 1.0);
                    clues.put(["described", "", clues::kind(&reading)], *score);
                    gathered.add(Candidate::new((of_described, reading, clues), likely));
                }
                let reading = guess.sketch.to_string();
                let mut clues = seen.clues(&reading, &asked, self.is_taught);
                of_guess(&mut clues);
                if self.is_denied(&asked, &guess.sketch) {
                    clues.put(["denied", "", ""], 1.0);
                    clues.put(["denied", "", clues::kind(&reading)], 1.0);
                }
                gathered.add(Candidate::new((asked, reading, clues), likely));
            }
            for (ask, reading) in self.by_words(take, &filler, &searched) {
                let asked = Ok(vec![ask]);
                let clues = seen.clues(reading, &asked, self.is_taught);
                gathered.add(Candidate::new((asked, reading.to_string(), clues), 0.0));
            }
        }
        (gathered.0, talks)
    }

    /// Organisations that a clause may describe that names none, each with how well it fits.
    fn described(&self, filler: &Filler<'_>, searched: &Searched<'_>) -> Vec<(f32, OrganizationId)> {
        if filler.named_organizations().len() == 1 {
            return Vec::new();
        }
        let likeliest = searched.topic_scores().iter().take(DESCRIBED);
        likeliest.map(|(score, hit)| (*score, hit.organization)).collect()
    }

    fn filler<'b>(
        &'b self,
        clause: &'b ReadClause,
        take: &'b Take,
        talk: &'b Talk,
        searched: &'b Searched<'_>,
    ) -> Filler<'b> {
        Filler {
            dataset: self.dataset,
            marks: &clause.marks,
            slots: &take.slots,
            talk,
            passages: searched,
            detail: detail(clause),
            names_focus: clause.names_focus,
            described: None,
            leaves_member: leaves(clause, &take.slots, |what| match what {
                What::Stranger(_) => true,
                What::Member(ids) => self.dataset.focus.is_none_or(|focus| ids[..] != [focus]),
                _ => false,
            }),
            leaves_organization: leaves(clause, &take.slots, |what| matches!(what, What::UnknownOrganization(_))),
        }
    }

    /// What the clause's words find by themselves, whatever the network makes of them: facts of the organisations that are
    /// named, spoken of or described, and topics.
    fn by_words(&self, take: &Take, filler: &Filler<'_>, searched: &Searched<'_>) -> Vec<(Ask, &'static str)> {
        let mut found = Vec::new();
        if searched.content.is_empty() {
            return found;
        }
        let filled = take.slots.iter().filter_map(|(_, at)| filler.marks.get(*at));
        let named: Vec<OrganizationId> = filled
            .filter_map(|mark| if let What::Organization(ids) = &mark.what { Some(ids.iter().copied()) } else { None })
            .flatten()
            .collect();
        let of = if named.is_empty() { filler.organizations(Thing::Open).unwrap_or_default() } else { named };
        if of.len() <= FEW {
            for id in likeliest_properties(searched, &of, PROPERTIES) {
                found.push((searched.ask(id, false), "facts-by-words"));
                if let claim @ Ask::Is(_) = searched.ask(id, true) {
                    found.push((claim, "holds-by-words"));
                }
            }
        }
        let others = self.described(filler, searched).into_iter().map(|(_, id)| id).filter(|id| !of.contains(id));
        for other in others {
            for id in likeliest_properties(searched, &[other], PROPERTIES_OF_DESCRIBED) {
                found.push((searched.ask(id, false), "facts-of-described"));
            }
        }
        for hits in topics(searched) {
            let set = Set { of: Of::Organizations, filters: vec![Filter::Topic(hits)] };
            found.push((Ask::Which(set, Pick::All), "topic-by-words"));
        }
        found
    }

    /// What differs from a question by one thing that words hardly tell: joined in that time or a member in it, founded or
    /// joined; a list or the fact that tells of it; more of a topic or less.
    fn variants(
        &self,
        asked: &Asked,
        (filler, sketch, searched): (&Filler<'_>, &Sketch, &Searched<'_>),
    ) -> Vec<(Vec<Ask>, &'static str)> {
        let Ok([ask]) = asked.as_deref() else { return Vec::new() };
        let mut found = Vec::new();
        if let Ok(listed) = filler.listed(sketch)
            && listed != [ask.clone()]
        {
            found.push((listed, "as-list"));
        }
        if let Some((set, with)) = set_of(ask)
            && let Some(at) = set.filters.iter().position(|filter| matches!(filter, Filter::Topic(_)))
        {
            for hits in topics(searched) {
                let mut other = set.clone();
                other.filters[at] = Filter::Topic(hits);
                if other != *set {
                    found.push((vec![with(other)], "as-other-topic"));
                }
            }
        }
        let swapped = |point: &Point| match point {
            Point::Founded(id) if self.dataset.focus.is_some() => Some(Point::Joined(Who::Focus, *id)),
            Point::Joined(Who::Focus, id) => Some(Point::Founded(*id)),
            _ => None,
        };
        let variant = match ask {
            Ask::Which(set, pick) => timed(set).map(|(set, what)| (Ask::Which(set, *pick), what)),
            Ask::Is(Claim::Any(set)) => timed(set).map(|(set, what)| (Ask::Is(Claim::Any(set)), what)),
            Ask::Order(measures, end) => {
                let swapped = |measure: &Measure| match measure {
                    Measure::Point(point) => swapped(point).map(Measure::Point),
                    Measure::Distance(..) | Measure::Number(_) => None,
                };
                let other: Option<Vec<Measure>> = measures.iter().map(swapped).collect();
                other.map(|measures| (Ask::Order(measures, *end), OTHER_EVENT))
            }
            Ask::Date(points, detail) => {
                let other: Option<Vec<Point>> = points.iter().map(swapped).collect();
                other.map(|points| (Ask::Date(points, *detail), OTHER_EVENT))
            }
            Ask::Distance(from, Point::Today) => {
                swapped(from).map(|from| (Ask::Distance(from, Point::Today), OTHER_EVENT))
            }
            Ask::Distance(from, to) => {
                swapped(from).zip(swapped(to)).map(|(from, to)| (Ask::Distance(from, to), OTHER_EVENT))
            }
            _ => None,
        };
        found.extend(variant.map(|(ask, what)| (vec![ask], what)));
        found
    }

    /// Whether it would be said that the data has nothing about a name that one of its facts speaks of.
    fn is_denied(&self, asked: &Asked, sketch: &Sketch) -> bool {
        let is_open = matches!(sketch, Sketch::Which(_) | Sketch::Facts(_) | Sketch::Again(_) | Sketch::Describe(_));
        let denied = match asked {
            Err((Unknown::Member(name) | Unknown::Organization(name), _)) => Some(name),
            Ok(_) | Err(_) => None,
        };
        is_open && denied.is_some_and(|name| self.reader.fact_words.has(name))
    }

    /// What the data tells of a candidate.
    pub(super) fn told(&self, asked: &Asked) -> Tells {
        let told = asked.iter().flatten().map(|ask| (self.tells)(ask));
        told.fold(Tells::Something, |worst, one| if one == Tells::Something { worst } else { one })
    }

    /// What the data has for a clause's words beside the names that fill slots.
    pub(super) fn searched<'a>(
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
            // A name that the data doesn't have may be a description of something that it has.
            let is_word = matches!(
                mark.what,
                What::UnknownOrganization(_)
                    | What::Kind(_)
                    | What::Role(_)
                    | What::Count(_)
                    | What::Years(_)
                    | What::We
            );
            let is_filled = slots.iter().any(|(_, of)| *of == at);
            if is_filled && !is_word && mark.range.start >= from {
                rest.push_str(&clause.text[from..mark.range.start]);
                from = mark.range.end;
            }
        }
        rest.push_str(&clause.text[from..]);
        let numbers = clause.text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
        stated.extend(numbers.map(str::to_string));
        Searched {
            dataset: self.dataset,
            words: &self.reader.fact_words,
            sense: self.reader,
            content: content(&rest),
            rest,
            language: clause.language,
            kinds,
            stated,
            wants_number: has_operator(clause, "howmany"),
            wants_place: has_operator(clause, "where"),
            wants_agent: has_operator(clause, "who"),
            vector: OnceCell::new(),
            fact_scores: RefCell::default(),
            topics: OnceCell::new(),
        }
    }
}

/// The event of a question, swapped.
const OTHER_EVENT: &str = "as-other-event";

/// The same set with joining for belonging, or the other way round.
fn timed(set: &Set) -> Option<(Set, &'static str)> {
    let mut other = set.clone();
    let mut what = None;
    for filter in &mut other.filters {
        match filter {
            Filter::Happened(Event::Joined, time) => {
                *filter = Filter::During(time.clone());
                what = Some("as-during");
            }
            Filter::During(time) => {
                *filter = Filter::Happened(Event::Joined, time.clone());
                what = Some("as-joined");
            }
            _ => {}
        }
    }
    what.map(|what| (other, what))
}

/// The question that a sketch comes to, or why there is none; nothing if the sketch doesn't fit.
fn asked(filler: &Filler<'_>, sketch: &Sketch) -> Option<Asked> {
    match filler.asks(sketch) {
        Ok(asks) => Some(Ok(asks)),
        Err(Lack::Unknown(why, ids)) => Some(Err((why, ids))),
        Err(Lack::Unfit) => None,
    }
}

/// How to ask something of a set.
type Asking = Box<dyn Fn(Set) -> Ask>;

/// The set that is asked of, and how to ask the same of another.
fn set_of(ask: &Ask) -> Option<(&Set, Asking)> {
    match ask {
        Ask::Which(set, pick) => {
            let pick = *pick;
            Some((set, Box::new(move |set| Ask::Which(set, pick))))
        }
        Ask::Is(Claim::Any(set)) => Some((set, Box::new(|set| Ask::Is(Claim::Any(set))))),
        _ => None,
    }
}

/// What a topic may be: the organisation that fits best, the best two, all that fit nearly as well.
fn topics(searched: &Searched<'_>) -> Vec<Vec<Hit>> {
    let best = |count: usize| {
        let mut hits: Vec<Hit> = searched.topic_scores().iter().take(count).map(|(_, hit)| hit.clone()).collect();
        hits.sort_by_key(|hit| hit.organization);
        hits
    };
    let mut found = vec![best(1), best(2), searched.on_topic()];
    found.dedup();
    found.retain(|hits| !hits.is_empty());
    found
}

/// A fact of each of the properties that fit best.
fn likeliest_properties(searched: &Searched<'_>, of: &[OrganizationId], most: usize) -> Vec<FactId> {
    let mut scored: Vec<(f32, FactId)> = searched.facts_of(of).map(|id| (searched.fact_score(id), id)).collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut likeliest: Vec<FactId> = Vec::new();
    let property = |id: FactId| (id.organization, &searched.dataset.fact(id).property);
    for (_, id) in scored {
        if likeliest.len() < most && likeliest.iter().all(|other| property(*other) != property(id)) {
            likeliest.push(id);
        }
    }
    likeliest
}

/// Whether a name with capitals is one that the data doesn't have.
fn names_unknown(clause: &ReadClause) -> bool {
    let is_proper = |name: &str| name.split([' ', '-']).skip(1).any(|word| word.starts_with(char::is_uppercase));
    clause.marks.iter().any(|mark| match &mark.what {
        What::UnknownOrganization(name) | What::Stranger(name) => is_proper(name) || !name.contains(' '),
        _ => false,
    })
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

//! A finding in a short notation, read: `date joined.izhevsk.ecad` -> `Finding::Dates` of one point with its date.
//!
//! It has a kind of finding, then points (`joined.izhevsk.ecad`, `founded.urc`, `today`, `on.2004`), times (`since:2006`,
//! `before:founded.urc`) after what is narrowed (`joined@since:2006`), sets (`of:izhevsk`, `in:urc`) and, after `=`, `?`, `<`,
//! `>`, `+` and `!`, what is in a set, may be in it, is nearest before and after, was founded then, and stands at the place.
//! Dates and spells are looked up in the data set.

use super::world::World;
use crate::answer::{Because, Dated, Finding, Item, Listing, Measured, Narrowing, Ordered, Part, Reading, Verdict};
use crate::calendar::{PartialDate, Truth};
use crate::dataset::{FactId, MemberId, OrganizationId, Value};
use crate::question::meaning::{
    Ask, Claim, Detail, End, Event, Filter, Hit, Measure, Of, Order, Pick, Set, Sum, Talk, Unknown, Who,
};

impl World {
    pub(super) fn part(&self, line: &str) -> Part {
        let mut words = line.split_whitespace();
        let (kind, option) = split(words.next().unwrap());
        let words: Vec<&str> = words.collect();
        let (ask, finding) = match kind {
            "date" => {
                let detail = match option {
                    "month" => Detail::Month,
                    "day" => Detail::Day,
                    _ => Detail::Any,
                };
                let dated: Vec<Dated> = words.iter().map(|word| self.dated(word)).collect();
                (Ask::Date(dated.iter().map(|dated| dated.point).collect(), detail), Finding::Dates(dated))
            }
            "length" => {
                let length = self.length(words[0], words[1]);
                (Ask::Distance(length.from.point, length.to.point), Finding::Length(length))
            }
            "is" => {
                let set = self.set(&words);
                let because = Because::Set(self.listing(&words, &set));
                (Ask::Is(Claim::Any(set)), Finding::Verdict(Verdict { truth: truth(option), because }))
            }
            "happened" => {
                let dated = self.dated(words[0]);
                let claim = Claim::Happened(dated.point, self.time(words[1]));
                let because = Because::Points(vec![dated]);
                (Ask::Is(claim), Finding::Verdict(Verdict { truth: truth(option), because }))
            }
            "same-year" => {
                let points: Vec<Dated> = words.iter().map(|word| self.dated(word)).collect();
                let claim = Claim::SameYear(points[0].point, points[1].point);
                (Ask::Is(claim), Finding::Verdict(Verdict { truth: truth(option), because: Because::Points(points) }))
            }
            "claim" => {
                let fact = self.facts(words[0])[0];
                let because = Because::Fact(fact);
                let claim = Claim::Fact(fact, truth(option) == Truth::Yes);
                (Ask::Is(claim), Finding::Verdict(Verdict { truth: truth(option), because }))
            }
            "which" | "count" => {
                let set = self.set(&words);
                let listing = self.listing(&words, &set);
                let pick = if kind == "count" { Pick::Count } else { Pick::All };
                (Ask::Which(set, pick), Finding::Listing(listing))
            }
            "place" => self.place(option, &words),
            "order" => self.order(option, &words),
            "sum" => {
                let facts: Vec<FactId> = words[1..].iter().flat_map(|word| self.facts(word)).collect();
                let how = if option == "difference" { Sum::Difference } else { Sum::Total };
                (Ask::Reckon(how, facts.clone()), Finding::Sum(words[0].parse().unwrap(), facts))
            }
            "facts" => {
                let facts: Vec<FactId> = words.iter().flat_map(|word| self.facts(word)).collect();
                (Ask::Facts(facts.clone()), Finding::Facts(facts))
            }
            "describe" => {
                let ids: Vec<OrganizationId> = words.iter().map(|word| self.organization(word)).collect();
                let spells = |id| self.spells(self.dataset.focus.unwrap(), id);
                let described = ids.iter().map(|id| (*id, spells(*id))).collect();
                (Ask::Describe(ids), Finding::Described(described))
            }
            "name" => (Ask::Name(vec![self.organization(words[0])]), Finding::AsAsked),
            "talk" => {
                let talk = match option {
                    "help" => Talk::Help,
                    "greeting" => Talk::Greeting,
                    _ => Talk::Thanks,
                };
                (Ask::Talk(talk), Finding::AsAsked)
            }
            "about" => (Ask::About, Finding::AsAsked),
            "clarify" => (Ask::Clarify(Vec::new()), Finding::AsAsked),
            "unknown" => {
                let (why, rest) = match option {
                    "property" => (Unknown::Property, words.as_slice()),
                    "organization" => (Unknown::Organization(words.join(" ")), &[][..]),
                    "member" => (Unknown::Member(words.join(" ")), &[][..]),
                    "clause" => (Unknown::Clause(words.join(" ")), &[][..]),
                    "future" => (Unknown::Future, words.as_slice()),
                    "which" => (Unknown::WhichOrganization, &[][..]),
                    "whose" => (Unknown::WhoseMembership, &[][..]),
                    "argument" => (Unknown::Argument, &[][..]),
                    "too-long" => (Unknown::TooLong, &[][..]),
                    _ => (Unknown::Nothing, &[][..]),
                };
                let ids: Vec<OrganizationId> = rest.iter().map(|word| self.organization(word)).collect();
                (Ask::Unknown(why.clone(), ids.clone()), Finding::Unknown(why, ids))
            }
            other => panic!("no finding {other:?}"),
        };
        Part { ask, finding }
    }

    /// `place:joined.last.2 of:izhevsk = urc ! volga`: after `!` what stands there.
    fn place(&self, option: &str, words: &[&str]) -> (Ask, Finding) {
        let parts: Vec<&str> = option.split('.').collect();
        let by = match parts[0] {
            "length" => Order::Length,
            "size" => Order::Size,
            event => Order::Event(self::event(event)),
        };
        let number = |position: usize| parts.get(position).map_or(1, |text| text.parse().unwrap());
        let (nth, take) = (number(2), number(3));
        let pick = Pick::Place { by, end: end(parts[1]), nth, take };
        let set = self.set(words);
        let listing = self.listing(words, &set);
        let mut items = self.items(words, "!", &set, &listing);
        for item in &mut items {
            let organization = item.organization.unwrap_or_else(|| listing.organizations[0]);
            match by {
                Order::Length => item.number = Some((self.years(&item.spells), None)),
                Order::Size => item.number = Some((341, self.facts_of(organization, "member_count").first().copied())),
                Order::Event(Event::Founded) => item.date = self.dataset.organization(organization).founding_date,
                Order::Event(Event::Left) => {
                    item.date = item.spells.first().and_then(|position| self.dataset.memberships[*position].end_date)
                }
                Order::Event(Event::Joined | Event::Dissolved) => {}
            }
        }
        (Ask::Which(set, pick), Finding::Place(items, listing))
    }

    /// `order:first founded.urc founded.volga`, with `.tie` or `.untold` after the end; `joined.kazan.urc~today` is a length.
    fn order(&self, option: &str, words: &[&str]) -> (Ask, Finding) {
        let (end_of, how) = option.split_once('.').unwrap_or((option, ""));
        let measures: Vec<Measured> = words
            .iter()
            .map(|word| match word.split_once('~') {
                Some((from, to)) => {
                    let length = self.length(from, to);
                    let measure = Measure::Distance(length.from.point, length.to.point);
                    Measured { measure, value: Some(Reading::Length(length)) }
                }
                None if word.contains('/') => {
                    let fact = self.facts(word)[0];
                    let Value::Number(number) = self.dataset.fact(fact).value else { panic!("{word}") };
                    Measured { measure: Measure::Number(fact), value: Some(Reading::Number(number)) }
                }
                None => {
                    let dated = self.dated(word);
                    Measured { measure: Measure::Point(dated.point), value: Some(Reading::Date(dated)) }
                }
            })
            .collect();
        let asked = measures.iter().map(|measured| measured.measure).collect();
        let ordered = Ordered { measures, is_told: how != "untold", is_tie: how == "tie" };
        (Ask::Order(asked, end(end_of)), Finding::Order(ordered))
    }

    fn set(&self, words: &[&str]) -> Set {
        let mut set = Set { of: Of::Organizations, filters: Vec::new() };
        for word in words.iter().take_while(|word| !is_mark(word)) {
            let (name, value) = split(word);
            let filter = match name {
                "of" => Filter::Of(Who::Member(self.member(value))),
                "in" if value.parse::<PartialDate>().is_err() => {
                    set.of = Of::Members;
                    Filter::In(self.organization(value))
                }
                "among" => Filter::Among(vec![self.organization(value)]),
                "who" => Filter::AmongMembers(vec![self.member(value)]),
                "former" => Filter::Former,
                "ever" => Filter::Ever,
                "longer" => Filter::Longer(value.parse().unwrap()),
                "shorter" => Filter::Shorter(value.parse().unwrap()),
                "topic" => Filter::Topic(
                    self.facts(value)
                        .into_iter()
                        .map(|fact| Hit { organization: fact.organization, fact: Some(fact) })
                        .collect(),
                ),
                _ => continue,
            };
            set.filters.push(filter);
        }
        set
    }

    fn listing(&self, words: &[&str], set: &Set) -> Listing {
        let mut listing = Listing {
            members: Vec::new(),
            organizations: Vec::new(),
            times: Vec::new(),
            items: Vec::new(),
            perhaps: Vec::new(),
            before: None,
            after: None,
            founded: Vec::new(),
            is_partial: false,
            facts: Vec::new(),
        };
        for filter in &set.filters {
            if let Filter::Of(Who::Member(member)) = filter {
                listing.members.push(*member);
            }
            if let Filter::In(organization) = filter {
                listing.organizations.push(*organization);
                listing.is_partial = self.dataset.organization(*organization).members_are_partial;
                listing.facts = self.facts_of(*organization, "member_count");
            }
        }
        for word in words.iter().take_while(|word| !is_mark(word)) {
            let Some((event, time)) = word.split_once('@') else { continue };
            let narrowing = match event {
                "during" => Narrowing::During,
                event => Narrowing::Event(self::event(event)),
            };
            let points: Vec<Dated> =
                time.split([':', ',']).skip(1).filter(|word| word.contains('.')).map(|word| self.dated(word)).collect();
            listing.times.push((narrowing, self.time(time), points));
        }
        let items = |mark: &str| self.items(words, mark, set, &listing);
        let (all, perhaps, founded) = (items("="), items("?"), items("+"));
        let (before, after) = (items("<").pop(), items(">").pop());
        listing.items = all;
        listing.perhaps = perhaps;
        listing.founded = founded;
        listing.before = before;
        listing.after = after;
        listing
    }

    /// What stands after a mark, until the next one.
    fn items(&self, words: &[&str], mark: &str, set: &Set, listing: &Listing) -> Vec<Item> {
        let Some(start) = words.iter().position(|word| *word == mark) else { return Vec::new() };
        let names = words[start + 1..].iter().take_while(|word| !is_mark(word));
        let of_founding =
            mark == "+" || matches!(listing.times.first(), Some((Narrowing::Event(Event::Founded), _, _)));
        let of_leaving = matches!(listing.times.first(), Some((Narrowing::Event(Event::Left), _, _)));
        names
            .map(|name| {
                let (member, organization) = match set.of {
                    Of::Members | Of::Areas => (self.member(name), listing.organizations[0]),
                    Of::Organizations => {
                        (listing.members.first().copied().unwrap_or(MemberId(0)), self.organization(name))
                    }
                };
                let spells = self.spells(member, organization);
                let membership = spells.first().map(|position| &self.dataset.memberships[*position]);
                let date = match (of_founding, of_leaving) {
                    (true, _) => self.dataset.organization(organization).founding_date,
                    (false, true) => membership.and_then(|membership| membership.end_date),
                    (false, false) => membership.and_then(|membership| membership.start_date),
                };
                let is_membership = !listing.members.is_empty() || set.of == Of::Members;
                Item {
                    member: (set.of == Of::Members).then_some(member),
                    organization: (set.of == Of::Organizations).then_some(organization),
                    spells: if is_membership { spells } else { Vec::new() },
                    date: if is_membership || of_founding { date } else { None },
                    number: None,
                    fact: set.filters.iter().find_map(|filter| match filter {
                        Filter::Topic(hits) => hits.iter().find(|hit| hit.organization == organization)?.fact,
                        _ => None,
                    }),
                }
            })
            .collect()
    }
}

pub(super) fn split(word: &str) -> (&str, &str) {
    word.split_once(':').unwrap_or((word, ""))
}

fn is_mark(word: &str) -> bool {
    ["=", "?", "<", ">", "+", "!"].contains(&word)
}

fn truth(word: &str) -> Truth {
    match word {
        "yes" => Truth::Yes,
        "no" => Truth::No,
        _ => Truth::Unknown,
    }
}

fn event(word: &str) -> Event {
    match word {
        "joined" => Event::Joined,
        "left" => Event::Left,
        "founded" => Event::Founded,
        "dissolved" => Event::Dissolved,
        other => panic!("no event {other:?}"),
    }
}

fn end(word: &str) -> End {
    match word {
        "first" => End::First,
        "last" => End::Last,
        other => panic!("no end {other:?}"),
    }
}

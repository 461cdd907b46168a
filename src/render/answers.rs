//! An answer in words: `Joined(ecad)` -> "Izhevsk has belonged to European Cities Against Drugs (ECAD) since 2002."

use std::cmp::Ordering;

use super::message::{Block, Message, SourceLine};
use super::messages::{Arg, text};
use super::phrase::{self, Form};
use crate::answer::{Answer, Body, Check, Entry, Founding, Known, Listing, date_of};
use crate::calendar::{Datelike, PartialDate, Period, Truth};
use crate::dataset::{FactId, MemberId, OrganizationId, Role, Source};
use crate::language::Language;
use crate::question::{By, Detail, End, Hit, Rank, Talk, Unknown};

/// Words an answer in its question's language.
pub fn message(answer: &Answer, known: Known<'_>) -> Message {
    let writer = Writer { known, language: answer.question.language };
    let mut message = Message { direct: writer.direct(answer), blocks: writer.blocks(answer), ..Message::default() };
    if let Some(read_as) = &answer.question.read_as {
        message.blocks.push(Block::Paragraph(writer.say("read-as", &[("text", Arg::from(read_as))])));
    }
    if !answer.organizations.is_empty() && !matches!(answer.body, Body::Unknown(Unknown::Nothing)) {
        message.source = writer.source(&answer.organizations);
    }
    message
}

/// The most names that a sentence can carry; more make a list.
const MOST_IN_A_ROW: usize = 14;

fn entry(name: &str) -> Block {
    Block::Entry { lead: name.to_owned(), rest: String::new() }
}

struct Writer<'a> {
    known: Known<'a>,
    language: Language,
}

impl Writer<'_> {
    fn direct(&self, answer: &Answer) -> String {
        match &answer.body {
            Body::Joined(checks, detail) => self.each(checks, |check| self.joined(check, *detail)),
            Body::Founded(items, detail) => self.each(items, |(id, founding)| self.founded(*id, *founding, *detail)),
            Body::Membership(checks, claimed) => self.memberships(checks, *claimed),
            Body::WasFounded(id, founding, verdict) => {
                let sentence = self.founded(*id, *founding, Detail::Any);
                match verdict {
                    Truth::Yes => self.say("yes", &[("sentence", Arg::from(&sentence))]),
                    Truth::No => self.say("no-but", &[("sentence", Arg::from(&sentence))]),
                    Truth::Unknown => sentence,
                }
            }
            Body::JoinedWhenFounded(check, founding) => {
                let sentence = self.sentence(check);
                let founded = self.founded(check.organization, *founding, Detail::Any);
                let joined_in = self.start(check).map(PartialDate::year);
                let key = match (joined_in, date_of(*founding).map(PartialDate::year)) {
                    (Some(joined), Some(founded)) if joined == founded => "same-year",
                    (Some(_), Some(_)) => "other-year",
                    _ => "cannot-tell",
                };
                if key == "cannot-tell" {
                    self.say(key, &[("sentence", Arg::from(&format!("{sentence} {founded}")))])
                } else {
                    self.say(key, &[("sentence", Arg::from(&sentence)), ("founded", Arg::from(&founded))])
                }
            }
            Body::SinceFounding(check, founding) => {
                let sentences =
                    format!("{} {}", self.founded(check.organization, *founding, Detail::Any), self.sentence(check));
                let years = match (date_of(*founding), self.start(check)) {
                    (Some(founded), Some(joined)) => usize::try_from(joined.year() - founded.year()).ok(),
                    _ => None,
                };
                match years {
                    Some(years) => self
                        .say("since-founding", &[("years", Arg::Number(years)), ("sentence", Arg::from(&sentences))]),
                    None => self.say("cannot-tell", &[("sentence", Arg::from(&sentences))]),
                }
            }
            Body::Duration(items, as_of) => self.each(items, |(check, years)| self.duration(check, *years, *as_of)),
            Body::Age(items) => self.each(items, |(id, founding, years)| self.age(*id, *founding, *years)),
            Body::List(listing) => self.list(listing),
            Body::Count(listing) => self.list(listing),
            Body::LongerThan(years, listing) => {
                let years = usize::try_from(*years).unwrap_or(usize::MAX);
                let entries = self.entries(&listing.entries);
                let subject = listing.subject.map_or("", |id| self.member(id));
                let args = [
                    ("count", Arg::Number(listing.entries.len())),
                    ("years", Arg::Number(years)),
                    ("entries", Arg::from(&entries)),
                    ("subject", Arg::from(subject)),
                ];
                self.say("longer-than-many", &args).trim().to_owned()
            }
            Body::Rank(rank, entries, period) => self.rank(*rank, entries, *period),
            Body::Compare(by, [one, other], order) => self.compare(*by, *one, *other, *order),
            Body::Gap(_, [one, other], years) => {
                let (first, second) = (self.entry(*one), self.entry(*other));
                let pair = [("first", Arg::from(&first)), ("second", Arg::from(&second))];
                match years.and_then(|years| usize::try_from(years).ok()) {
                    Some(years) => self.say("gap", &[pair[0], pair[1], ("years", Arg::Number(years))]),
                    None => self.say("gap-unknown", &pair),
                }
            }
            Body::Members(id, members, facts) => self.members(*id, members, facts),
            Body::Shared(members, organizations) => {
                let members: Vec<String> = members.iter().map(|id| self.member(*id).to_owned()).collect();
                let members = phrase::row(self.language, &members);
                if organizations.is_empty() {
                    return self.say("shared-none", &[("members", Arg::from(&members))]);
                }
                if organizations.len() > MOST_IN_A_ROW {
                    let args = [("members", Arg::from(&members)), ("count", Arg::Number(organizations.len()))];
                    return self.say("shared-many", &args);
                }
                let organizations = self.row(organizations);
                self.say(
                    "shared-one",
                    &[("members", Arg::from(&members)), ("organizations", Arg::from(&organizations))],
                )
            }
            Body::Describe(items) => self.each(items, |(id, _)| self.description(*id)),
            Body::Name(ids) => self.each(ids, |id| self.full_name(*id)),
            Body::Property(facts) => self.each(facts, |fact| self.statement(*fact)),
            Body::NumberIs(fact, number) => {
                let sentence = self.statement(*fact);
                let same = self.known.dataset.fact(*fact).value == crate::dataset::Value::Number(*number);
                self.say(if same { "number-yes" } else { "number-no" }, &[("sentence", Arg::from(&sentence))])
            }
            Body::MoreOf(facts) => self.each(facts, |fact| self.statement(*fact)),
            Body::Topic(hits) => self.each(hits, |hit| self.hit(hit)),
            Body::TopicCount(hits) => {
                let organizations = self.row(&hits.iter().map(|hit| hit.organization).collect::<Vec<_>>());
                self.say(
                    "topic-count",
                    &[("count", Arg::Number(hits.len())), ("organizations", Arg::from(&organizations))],
                )
            }
            Body::Talk(talk) => self.talk(*talk),
            Body::About => match self.known.dataset.sources.first() {
                Some(source) => self.say("about", &[("source", Arg::from(&self.source_name(source)))]),
                None => self.say("about-none", &[]),
            },
            Body::Several(answers) => self.each(answers, |answer| self.direct(answer)),
            Body::Clarify(_) => self.say("clarify", &[]),
            Body::Unknown(why) => self.unknown(why, &answer.organizations),
        }
    }

    fn blocks(&self, answer: &Answer) -> Vec<Block> {
        match &answer.body {
            Body::List(listing) | Body::Count(listing) => self.list_blocks(listing),
            Body::Describe(items) => items
                .iter()
                .filter_map(|(_, membership)| Some(self.paragraph(self.membership_sentence((*membership)?))))
                .collect(),
            Body::Property(_) | Body::Topic(_) | Body::NumberIs(..) => self.nearby(&answer.organizations, false),
            Body::Joined(checks, _) if checks.iter().any(|check| self.start(check).is_none()) => {
                self.nearby(&answer.organizations, true)
            }
            Body::Duration(items, _) if items.iter().any(|(_, years)| years.is_none()) => {
                self.nearby(&answer.organizations, true)
            }
            Body::Founded(items, _) if items.iter().any(|(_, founding)| *founding == Founding::Unstated) => {
                self.nearby(&answer.organizations, false)
            }
            Body::Unknown(Unknown::Property(_)) => self.nearby(&answer.organizations, false),
            Body::Several(answers) => answers.iter().flat_map(|answer| self.blocks(answer)).collect(),
            Body::Shared(_, organizations) if organizations.len() > MOST_IN_A_ROW => {
                organizations.iter().map(|id| entry(self.organization(*id))).collect()
            }
            Body::Members(_, members, _) if members.len() > MOST_IN_A_ROW => {
                members.iter().map(|id| entry(self.member(*id))).collect()
            }
            Body::Joined(..)
            | Body::Founded(..)
            | Body::Membership(..)
            | Body::WasFounded(..)
            | Body::JoinedWhenFounded(..)
            | Body::SinceFounding(..)
            | Body::Duration(..)
            | Body::Age(_)
            | Body::LongerThan(..)
            | Body::Rank(..)
            | Body::Compare(..)
            | Body::Gap(..)
            | Body::Members(..)
            | Body::Shared(..)
            | Body::Name(_)
            | Body::MoreOf(_)
            | Body::TopicCount(_)
            | Body::Talk(_)
            | Body::About
            | Body::Clarify(_)
            | Body::Unknown(_) => Vec::new(),
        }
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        text(self.language, key, args)
    }

    fn each<T>(&self, items: &[T], word: impl Fn(&T) -> String) -> String {
        let sentences: Vec<String> = items.iter().map(word).collect();
        sentences.join(" ")
    }

    fn paragraph(&self, text: String) -> Block {
        Block::Paragraph(text)
    }

    fn organization(&self, id: OrganizationId) -> &str {
        phrase::organization(self.known.dataset, id, self.language)
    }

    fn member(&self, id: MemberId) -> &str {
        phrase::member(self.known.dataset, id, self.language)
    }

    fn row(&self, ids: &[OrganizationId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.organization(*id).to_owned()).collect();
        phrase::row(self.language, &names)
    }

    fn start(&self, check: &Check) -> Option<PartialDate> {
        self.known.dataset.memberships[check.membership?].start_date
    }

    /// The sentence of a check's membership, or that there is none.
    fn sentence(&self, check: &Check) -> String {
        let args = [
            ("subject", Arg::from(self.member(check.member))),
            ("organization", Arg::from(self.organization(check.organization))),
        ];
        match (check.membership, check.verdict) {
            (Some(position), _) => self.membership_sentence(position),
            (None, Truth::Unknown) => self.say("maybe-a-member", &args),
            (None, Truth::Yes | Truth::No) => self.say("no-membership", &args),
        }
    }

    fn membership_sentence(&self, position: usize) -> String {
        let membership = &self.known.dataset.memberships[position];
        if let Some(statement) = membership.statement.as_ref().and_then(|statement| statement.stated(self.language)) {
            return statement.to_owned();
        }
        let organization = match membership.role {
            Role::Member | Role::Participant => {
                phrase::in_organization(self.known.dataset, membership.organization, self.language)
            }
            Role::Signatory => self.organization(membership.organization).to_owned(),
        };
        let subject = ("subject", Arg::from(self.member(membership.member)));
        let organization = ("organization", Arg::from(&organization));
        let of = |date: PartialDate| phrase::date(self.language, date, Form::Of);
        match (membership.role, membership.start_date, membership.end_date) {
            (_, Some(start), Some(end)) => {
                let (start, end) = (of(start), of(end));
                self.say(
                    "member-ended",
                    &[subject, organization, ("start", Arg::from(&start)), ("end", Arg::from(&end))],
                )
            }
            (_, None, Some(end)) => {
                self.say("member-ended-only", &[subject, organization, ("end", Arg::from(&of(end)))])
            }
            (Role::Member, Some(start), None) => {
                self.say("member-since", &[subject, organization, ("date", Arg::from(&of(start)))])
            }
            (Role::Participant, Some(start), None) => {
                self.say("participant-since", &[subject, organization, ("date", Arg::from(&of(start)))])
            }
            (Role::Signatory, Some(start), None) => {
                let date = phrase::date(self.language, start, Form::In);
                self.say("signatory-since", &[subject, organization, ("date", Arg::from(&date))])
            }
            (Role::Member, None, None) => self.say("member-undated", &[subject, organization]),
            (Role::Participant, None, None) => self.say("participant-undated", &[subject, organization]),
            (Role::Signatory, None, None) => self.say("signatory-undated", &[subject, organization]),
        }
    }

    fn joined(&self, check: &Check, detail: Detail) -> String {
        let Some(start) = self.start(check) else {
            if check.membership.is_none() {
                return self.sentence(check);
            }
            let organization = phrase::in_organization(self.known.dataset, check.organization, self.language);
            let args = [("subject", Arg::from(self.member(check.member))), ("organization", Arg::from(&organization))];
            return self.say("joined-unknown", &args);
        };
        let sentence = self.sentence(check);
        self.or_too_vague(sentence, start, detail)
    }

    /// The sentence, or that the data has only a year where more was asked for.
    fn or_too_vague(&self, sentence: String, date: PartialDate, detail: Detail) -> String {
        let missing = match (detail, date) {
            (Detail::Month, PartialDate::Year(_)) => "month",
            (Detail::Day, PartialDate::Year(_) | PartialDate::Month(..)) => "day",
            _ => return sentence,
        };
        self.say("joined-only-year", &[("detail", Arg::from(missing)), ("sentence", Arg::from(&sentence))])
    }

    fn founded(&self, id: OrganizationId, founding: Founding, detail: Detail) -> String {
        let organization = ("organization", Arg::from(self.organization(id)));
        match founding {
            Founding::Date(date) => {
                let form = if self.language == Language::Ru { Form::Plain } else { Form::In };
                let words = phrase::date(self.language, date, form);
                let key = if matches!(date, PartialDate::Year(_)) { "founded-year" } else { "founded" };
                let sentence = self.say(key, &[organization, ("date", Arg::from(&words))]);
                self.or_too_vague(sentence, date, detail)
            }
            Founding::Fact(fact, _) => self.statement(fact),
            Founding::Unstated => self.say("founded-unknown", &[organization]),
        }
    }

    fn memberships(&self, checks: &[Check], claimed: Option<Period>) -> String {
        self.each(checks, |check| {
            let sentence = self.sentence(check);
            let truth = match (check.verdict, claimed, self.start(check)) {
                (Truth::Yes, Some(period), Some(start)) => self.claim(period, start),
                (Truth::Yes, Some(_), None) => Truth::Unknown,
                (verdict, _, _) => verdict,
            };
            match truth {
                Truth::Yes => self.say("yes", &[("sentence", Arg::from(&sentence))]),
                Truth::No if check.membership.is_some() => self.say("no-but", &[("sentence", Arg::from(&sentence))]),
                Truth::No => sentence,
                Truth::Unknown if check.membership.is_some() => {
                    self.say("cannot-tell", &[("sentence", Arg::from(&sentence))])
                }
                Truth::Unknown => sentence,
            }
        })
    }

    /// Whether a membership that began at `start` fits what the question claims.
    ///
    /// "Since 1995" claims the year itself, "in 2004" the start or the membership then.
    fn claim(&self, period: Period, start: PartialDate) -> Truth {
        match period {
            Period::Related(crate::calendar::Relation::Since, span) => {
                Period::Related(crate::calendar::Relation::In, span).contains(start, self.known.today)
            }
            Period::Related(..) | Period::Between(..) | Period::LastYears(_) | Period::ThisYear(_) => {
                period.contains(start, self.known.today)
            }
        }
    }

    fn duration(&self, check: &Check, years: Option<i32>, as_of: Option<i32>) -> String {
        let year = as_of.unwrap_or(self.known.today.year()).to_string();
        let sentence = self.sentence(check);
        match years.and_then(|years| usize::try_from(years).ok()) {
            Some(0) => {
                self.say("duration-first-year", &[("year", Arg::from(&year)), ("sentence", Arg::from(&sentence))])
            }
            Some(years) => self.say(
                "duration",
                &[("years", Arg::Number(years)), ("year", Arg::from(&year)), ("sentence", Arg::from(&sentence))],
            ),
            None => self.joined(check, Detail::Any),
        }
    }

    fn age(&self, id: OrganizationId, founding: Founding, years: Option<i32>) -> String {
        let organization = ("organization", Arg::from(self.organization(id)));
        match (date_of(founding), years.and_then(|years| usize::try_from(years).ok())) {
            (Some(date), Some(years)) => {
                let form = if self.language == Language::Ru { Form::Plain } else { Form::In };
                let date = phrase::date(self.language, date, form);
                self.say("age", &[organization, ("years", Arg::Number(years)), ("date", Arg::from(&date))])
            }
            _ => self.say("founded-unknown", &[organization]),
        }
    }

    fn entry(&self, entry: Entry) -> String {
        let organization = ("organization", Arg::from(self.organization(entry.organization)));
        match entry.date {
            Some(date) => {
                let date = phrase::date(self.language, date, Form::Plain);
                self.say("entry", &[organization, ("date", Arg::from(&date))])
            }
            None => self.say("entry-undated", &[organization]),
        }
    }

    fn entries(&self, entries: &[Entry]) -> String {
        let entries: Vec<String> = entries.iter().map(|entry| self.entry(*entry)).collect();
        phrase::row(self.language, &entries)
    }

    /// The period of a listing in words; an event by its name.
    fn period(&self, listing: &Listing) -> Option<String> {
        let period = listing.period?;
        let words = phrase::period(self.language, period, self.known.today);
        let Some(event) = listing.event else { return Some(words) };
        let Period::Related(relation, crate::calendar::Span::Date(date)) = period else { return Some(words) };
        let key = match relation {
            crate::calendar::Relation::In | crate::calendar::Relation::Since => "event-since",
            crate::calendar::Relation::After => "event-after",
            crate::calendar::Relation::Before => "event-before",
            crate::calendar::Relation::By => "event-by",
        };
        let organization = phrase::joining_organization(self.known.dataset, event, self.language);
        let date = phrase::date(self.language, date, Form::Plain);
        Some(self.say(key, &[("organization", Arg::from(&organization)), ("date", Arg::from(&date))]))
    }

    fn list(&self, listing: &Listing) -> String {
        let subject = listing.subject.map_or("", |id| self.member(id));
        let count = listing.entries.len();
        let Some(period) = self.period(listing) else {
            let dated = listing.entries.iter().filter(|entry| entry.date.is_some()).count();
            let key = if dated == count { "list-all-dated" } else { "list-all" };
            return self.say(
                key,
                &[("subject", Arg::from(subject)), ("count", Arg::Number(count)), ("dated", Arg::Number(dated))],
            );
        };
        let kind = match listing.by {
            By::Joined => "joined",
            By::During => "during",
            By::Founded => "founded",
        };
        let number = match count {
            0 => "none",
            1 => "one",
            2 => "two",
            _ => "many",
        };
        let first = listing.entries.first().map(|entry| self.entry(*entry)).unwrap_or_default();
        let last = listing.entries.last().map(|entry| self.entry(*entry)).unwrap_or_default();
        let args = [
            ("subject", Arg::from(subject)),
            ("period", Arg::from(&period)),
            ("count", Arg::Number(count)),
            ("first", Arg::from(&first)),
            ("last", Arg::from(&last)),
        ];
        let mut direct = phrase::capitalised(&self.say(&format!("list-{kind}-{number}"), &args));
        if !listing.founded.is_empty() {
            let entries = self.entries(&listing.founded);
            let founded =
                self.say("list-also-founded", &[("period", Arg::from(&period)), ("entries", Arg::from(&entries))]);
            direct = format!("{direct} {}", phrase::capitalised(&founded));
        }
        direct
    }

    fn list_blocks(&self, listing: &Listing) -> Vec<Block> {
        let mut blocks = Vec::new();
        if listing.entries.len() > 2 || listing.period.is_none() {
            blocks.extend(listing.entries.iter().map(|entry| Block::Entry {
                lead: match entry.date {
                    Some(date) => phrase::date(self.language, date, Form::Plain),
                    None => self.say("undated-lead", &[]),
                },
                rest: self.organization(entry.organization).to_owned(),
            }));
        }
        for (key, entry) in [("list-nearest-before", listing.before), ("list-nearest-after", listing.after)] {
            if let Some(entry) = entry {
                blocks.push(self.paragraph(self.say(key, &[("entry", Arg::from(&self.entry(entry)))])));
            }
        }
        if !listing.undated.is_empty() && listing.undated.len() <= 5 {
            let organizations = self.row(&listing.undated);
            let args = [("organizations", Arg::from(&organizations)), ("count", Arg::Number(listing.undated.len()))];
            blocks.push(self.paragraph(self.say("list-undated", &args)));
        }
        blocks
    }

    fn rank(&self, rank: Rank, entries: &[Entry], period: Option<Period>) -> String {
        let entry = self.entries(entries);
        let by = if rank.by == By::Founded { "founded-" } else { "" };
        let place = match (rank.end, rank.nth) {
            (End::First, 1) => "first",
            (End::Last, 1) => "last",
            (End::First | End::Last, _) => "nth",
        };
        let end = match rank.end {
            End::First => "first",
            End::Last => "last",
        };
        let period = period.map(|period| phrase::period(self.language, period, self.known.today));
        let period = match (self.language, period) {
            (Language::En, period) => period.map(|period| format!(" {period}")).unwrap_or_default(),
            (Language::Ru, period) => period.unwrap_or_else(|| "none".to_owned()),
        };
        let nth = rank.nth.to_string();
        let args = [
            ("entry", Arg::from(&entry)),
            ("nth", Arg::from(&nth)),
            ("end", Arg::from(end)),
            ("period", Arg::from(&period)),
        ];
        self.say(&format!("rank-{by}{place}"), &args)
    }

    fn compare(&self, by: By, one: Entry, other: Entry, order: Option<Ordering>) -> String {
        let (first, second) = if order == Some(Ordering::Greater) { (other, one) } else { (one, other) };
        let (first, second) = (self.entry(first), self.entry(second));
        let args = [("first", Arg::from(&first)), ("second", Arg::from(&second))];
        let key = match (order, by) {
            (None, _) => "compare-unknown",
            (Some(Ordering::Equal), _) => "compare-same",
            (Some(_), By::Founded) => "compare-founded",
            (Some(_), By::Joined | By::During) => "compare-joined",
        };
        self.say(key, &args)
    }

    fn members(&self, id: OrganizationId, members: &[MemberId], facts: &[FactId]) -> String {
        let only_focus = members.iter().all(|member| self.known.dataset.focus == Some(*member));
        if only_focus && !facts.is_empty() {
            return self.each(facts, |fact| self.statement(*fact));
        }
        let organization = self.organization(id);
        if members.is_empty() {
            return self.say("members-none", &[("organization", Arg::from(organization))]);
        }
        let partial = if self.known.dataset.organization(id).members_are_partial { "yes" } else { "no" };
        if members.len() > MOST_IN_A_ROW {
            let args = [("count", Arg::Number(members.len())), ("organization", Arg::from(organization))];
            return self.say("members-many", &args);
        }
        let names: Vec<String> = members.iter().map(|member| self.member(*member).to_owned()).collect();
        let names = phrase::row(self.language, &names);
        let args = [
            ("count", Arg::Number(members.len())),
            ("organization", Arg::from(organization)),
            ("partial", Arg::from(partial)),
            ("members", Arg::from(&names)),
        ];
        self.say("members-named", &args)
    }

    fn description(&self, id: OrganizationId) -> String {
        match self.known.dataset.organization(id).description.as_ref().filter(|text| !text.is_empty()) {
            Some(description) => {
                let (name, description) = (self.organization(id), description.best(self.language));
                // A description that is no sentence about it needs its name: "to promote trade".
                if description.starts_with(char::is_lowercase) {
                    format!("{name}: {description}")
                } else {
                    description.to_owned()
                }
            }
            None => self.say("describe-nothing", &[("organization", Arg::from(self.organization(id)))]),
        }
    }

    fn full_name(&self, id: OrganizationId) -> String {
        let organization = self.known.dataset.organization(id);
        let full = organization.facts.iter().find(|fact| fact.property == "full_name");
        let stated = full.map(|fact| fact.statement.best(self.language).to_owned());
        let short = organization
            .other_names
            .iter()
            .filter(|other| other.note.as_deref().is_some_and(|note| note.contains("abbreviation")))
            .find(|other| other.language.is_none_or(|language| language == self.language))
            .map(|other| other.name.best(self.language).to_owned());
        let name = organization.name.best(self.language);
        let of_name = match &short {
            Some(short) => self.say("name-full", &[("short", Arg::from(short)), ("name", Arg::from(name))]),
            None => self.say("name-only", &[("name", Arg::from(name))]),
        };
        match stated {
            Some(stated) => stated,
            None => of_name,
        }
    }

    fn statement(&self, fact: FactId) -> String {
        self.known.dataset.fact(fact).statement.best(self.language).to_owned()
    }

    fn hit(&self, hit: &Hit) -> String {
        match hit.fact {
            Some(fact) => self.statement(fact),
            None => {
                let description = self.description(hit.organization);
                let name = self.organization(hit.organization);
                if description.contains(name) { description } else { format!("{name}: {description}") }
            }
        }
    }

    fn talk(&self, talk: Talk) -> String {
        let help = match self.known.dataset.focus {
            Some(focus) => self.say("help", &[("subject", Arg::from(self.member(focus)))]),
            None => self.say("help-no-focus", &[]),
        };
        match talk {
            Talk::Help => help,
            Talk::Greeting => self.say("greeting", &[("help", Arg::from(&help))]),
            Talk::Thanks => self.say("thanks", &[]),
        }
    }

    fn unknown(&self, why: &Unknown, organizations: &[OrganizationId]) -> String {
        let words = |key: &str, words: &str| self.say(key, &[("words", Arg::from(words))]);
        match why {
            Unknown::Nothing => match self.known.dataset.focus {
                Some(focus) => self.say("unknown-nothing-focus", &[("subject", Arg::from(self.member(focus)))]),
                None => self.say("unknown-nothing", &[]),
            },
            Unknown::Property(asked) => {
                let organizations = self.row(organizations);
                let organization = ("organization", Arg::from(&organizations));
                if asked.is_empty() {
                    self.say("unknown-property", &[organization])
                } else {
                    self.say("unknown-property-words", &[organization, ("words", Arg::from(asked))])
                }
            }
            Unknown::Organization(asked) if asked.is_empty() => self.unknown(&Unknown::Nothing, organizations),
            Unknown::Organization(asked) => words("unknown-organization", asked),
            Unknown::Member(asked) => words("unknown-member", asked),
            Unknown::Topic(asked) => words("unknown-topic", asked),
            Unknown::Leaving => self.say("unknown-leaving", &[]),
            Unknown::Future => self.say("unknown-future", &[]),
            Unknown::WhichOrganization => self.say("unknown-which", &[]),
            Unknown::WhoseMembership => self.say("unknown-whose", &[]),
            Unknown::Argument => self.say("unknown-argument", &[("example", Arg::from("2006"))]),
        }
    }

    /// What is known of the organisations beside the answer: since when the focus belongs, when they were founded.
    fn nearby(&self, organizations: &[OrganizationId], _founded_too: bool) -> Vec<Block> {
        let [id] = organizations else { return Vec::new() };
        let mut blocks = Vec::new();
        let spell =
            self.known.dataset.focus.and_then(|focus| self.known.register.spell(self.known.dataset, focus, *id));
        if let Some(position) = spell {
            blocks.push(self.paragraph(self.membership_sentence(position)));
        }
        if let founding @ (Founding::Date(_) | Founding::Fact(..)) = crate::answer::founding(self.known.dataset, *id) {
            blocks.push(self.paragraph(self.founded(*id, founding, Detail::Any)));
        }
        blocks
    }

    fn source(&self, organizations: &[OrganizationId]) -> Option<SourceLine> {
        let id = organizations.iter().flat_map(|id| self.known.dataset.organization(*id).sources.iter()).next()?;
        let source = &self.known.dataset.sources[id.0];
        // A note alone ("8 July 2001") tells nobody where to look.
        if source.title.is_none() && source.publisher.is_none() && source.url.is_none() {
            return None;
        }
        let name = self.source_name(source);
        let named = ("source", Arg::from(&name));
        let line = match &source.date {
            Some(date) => self.say("source-dated", &[named, ("date", Arg::from(&date.replace('-', "–")))]),
            None => self.say("source", &[named]),
        };
        Some(SourceLine { text: line, link_text: name.clone(), url: source.url.clone() })
    }

    fn source_name(&self, source: &Source) -> String {
        let part = |text: &Option<crate::dataset::Text>| {
            text.as_ref().map(|text| text.best(self.language).to_owned()).filter(|text| !text.is_empty())
        };
        let parts: Vec<String> = [part(&source.title), part(&source.publisher)].into_iter().flatten().collect();
        if parts.is_empty() {
            source.url.clone().or_else(|| part(&source.note)).unwrap_or_default()
        } else {
            parts.join(", ")
        }
    }
}

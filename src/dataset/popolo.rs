//! The file as it is written: Popolo's classes with our extensions, each value with its place. Also the JSON Schema's source.
//!
//! The doc comments here are what an editor shows to the writer of a file, so they speak to that person. Keys are
//! Popolo's (<https://www.popoloproject.com/specs/>) but for `contact`, `examples`, `facts`, `focus`, `inflections`, `member_list`,
//! `statement` and the top-level `sources`.

use std::collections::BTreeMap;
use std::ops::Deref;

use schemars::JsonSchema;

use super::model::{FactKind, Inflections, Text};
use super::problem::Place;
use crate::calendar::PartialDate;
use crate::language::Language;

/// A value and where it stands. A file may have a million records that say next to nothing, so what is large and seldom there
/// is boxed in them.
#[derive(Debug, Clone)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) place: Place,
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// One value a language.
#[derive(Debug, Clone)]
pub(super) struct ByLanguage<T>(pub(super) BTreeMap<Language, T>);

impl<T> Default for ByLanguage<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

/// An identifier; Popolo has texts, some of its exports have numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Id(pub(super) String);

/// What a city, a country or anybody else belongs to, since when, and what those organisations are.
#[derive(Debug, Default, JsonSchema)]
#[schemars(title = "Data set of membership-bot")]
pub(super) struct File {
    /// The id of the member that is meant when a question names nobody: your city. Without it the bot asks whose
    /// membership is meant.
    pub(super) focus: Option<At<Id>>,
    /// Where to ask a person: an office, a telephone, an address. It is told where the data has no answer.
    pub(super) contact: Option<At<Box<Text>>>,
    /// A few questions that your file answers, by language. Newcomers see them, and each new version of the file is
    /// tried with them before it is used.
    #[schemars(default)]
    pub(super) examples: ByLanguage<Vec<At<String>>>,
    /// Pages and documents that the facts come from.
    #[schemars(default)]
    pub(super) sources: Vec<At<Source>>,
    /// What can be joined: associations, projects, charters.
    #[schemars(default)]
    pub(super) organizations: Vec<At<Organization>>,
    /// Members that are places: cities, regions, countries.
    #[schemars(default)]
    pub(super) areas: Vec<At<Being>>,
    /// Members that are people.
    #[schemars(default)]
    pub(super) persons: Vec<At<Being>>,
    /// Offices that are held: "Mayor of Lipki", "deputy for the river district".
    #[schemars(default)]
    pub(super) posts: Vec<At<Post>>,
    /// Terms of a parliament or a council, whose dates bound the memberships in them.
    #[schemars(default)]
    pub(super) events: Vec<At<Event>>,
    /// Who is in what, since when.
    #[schemars(default)]
    pub(super) memberships: Vec<At<Membership>>,
}

/// A page or a document that facts come from.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct Source {
    /// A short name to refer to it by, such as "city-site".
    pub(super) id: Option<At<Id>>,
    /// What the page or document is called.
    pub(super) title: Option<At<Box<Text>>>,
    /// Who published it.
    pub(super) publisher: Option<At<Box<Text>>>,
    /// Its address, with https:// or http:// in front.
    pub(super) url: Option<At<String>>,
    /// The date of the facts or the years that they were kept in: "2020", "1998-2020". This is never given as the
    /// date of a membership.
    pub(super) date: Option<At<String>>,
    /// Anything else worth knowing about it.
    pub(super) note: Option<At<Box<Text>>>,
}

/// An organisation, or something that is joined like one: a project, a charter.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct Organization {
    /// Its identifier, used in memberships: short, in Latin letters, with hyphens, such as "union-of-russian-cities".
    #[schemars(required)]
    pub(super) id: Option<At<Id>>,
    /// Its full name.
    #[schemars(required)]
    pub(super) name: Option<At<Box<Text>>>,
    /// Whatever else people call it: abbreviations, former names, spellings.
    #[schemars(default)]
    pub(super) other_names: Vec<At<OtherName>>,
    /// The name's forms in languages with cases, such as Russian, without quotes around the whole.
    #[schemars(default)]
    pub(super) inflections: ByLanguage<Inflections>,
    /// What kind of thing it is: "association", "project", "charter".
    pub(super) classification: Option<At<Box<Text>>>,
    /// When it was founded, which is not when your city joined. Write only what is known: "1991", "1991-03" or
    /// "1991-03-13".
    pub(super) founding_date: Option<At<PartialDate>>,
    /// When it ceased to be. Write only what is known: "2015", "2015-06" or "2015-06-30".
    pub(super) dissolution_date: Option<At<PartialDate>>,
    /// What it is, in one or two sentences.
    pub(super) description: Option<At<Box<Text>>>,
    /// Whether the memberships in this file name all its members ("complete") or only some ("partial").
    pub(super) member_list: Option<At<MemberList>>,
    /// Whatever else is known of it.
    #[schemars(default)]
    pub(super) facts: Vec<At<Fact>>,
    /// Where what is said of it comes from: ids of the sources of this file.
    #[schemars(default)]
    pub(super) sources: Vec<At<SourceReference>>,
}

/// How many of an organisation's members a file names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum MemberList {
    /// Some members; there are others.
    Partial,
    /// Every member; whoever is not named is not in it.
    Complete,
}

/// Another name.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct OtherName {
    /// The name.
    #[schemars(required)]
    pub(super) name: Option<At<Box<Text>>>,
    /// The language that it is of: "en", "ru".
    pub(super) lang: Option<At<String>>,
    /// What kind of name it is: "abbreviation", "former name", "spelling".
    pub(super) note: Option<At<String>>,
}

/// Something that is known of an organisation, with the sentence that says it.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct Fact {
    /// What it is about, a word or two joined by "_": "member_count", "headquarters". Several facts may share one: the
    /// aims of an organisation are several facts with "aim".
    #[schemars(required)]
    pub(super) property: Option<At<String>>,
    /// Which question it answers: how many (count), when (date), where (place), who (agent), what for (purpose), what it
    /// does (activity), who is in it (composition), what came of it (effect), anything else (statement).
    pub(super) kind: Option<At<FactKind>>,
    /// The bare answer: a number for "count", a date for "date", else a few words or a list of them. Absent: the
    /// statement is the answer.
    pub(super) value: Option<At<RawValue>>,
    /// What the value is, in the words of a question: "number of member cities".
    pub(super) label: Option<At<Box<Text>>>,
    /// Further words that people may use for it, by language.
    #[schemars(default)]
    pub(super) keywords: ByLanguage<Vec<At<String>>>,
    /// A whole sentence that states it and can be read out alone.
    #[schemars(required)]
    pub(super) statement: Option<At<Box<Text>>>,
    /// When the source said so: "2020".
    pub(super) date: Option<At<PartialDate>>,
    /// The id of the source of this fact, where it is another one than the organisation's.
    pub(super) source: Option<At<Id>>,
}

/// A number, words, or a list of words; a date is a text here.
#[derive(Debug, Clone)]
pub(super) enum RawValue {
    Number(i64),
    Text(Text),
    List(Vec<At<Text>>),
}

/// A member that is not an organisation: a place or a person.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct Being {
    /// Its identifier, used in memberships: short, in Latin letters, such as "izhevsk".
    #[schemars(required)]
    pub(super) id: Option<At<Id>>,
    /// Its name.
    #[schemars(required)]
    pub(super) name: Option<At<Box<Text>>>,
    /// Whatever else people call it.
    #[schemars(default)]
    pub(super) other_names: Vec<At<OtherName>>,
    /// The name's forms in languages with cases, such as Russian.
    #[schemars(default)]
    pub(super) inflections: ByLanguage<Inflections>,
    /// What kind of place it is: "country", "constituency".
    pub(super) classification: Option<At<Box<Text>>>,
}

/// An office that somebody holds.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct Post {
    /// Its identifier, used in memberships as "post_id".
    pub(super) id: Option<At<Id>>,
    /// What it is called: "Mayor of Lipki". Whoever holds it is told to be this.
    pub(super) label: Option<At<Box<Text>>>,
    /// What its holder does: "mayor".
    pub(super) role: Option<At<Box<Text>>>,
    /// In which organisation it is.
    pub(super) organization_id: Option<At<Id>>,
    /// In which organisation it is, written out in place (Popolo).
    pub(super) organization: Option<At<Box<Reference>>>,
    /// For which place its holder sits there.
    pub(super) area_id: Option<At<Id>>,
    /// For which place its holder sits there, written out in place (Popolo).
    pub(super) area: Option<At<Box<Reference>>>,
}

/// A term, or anything else that bounds memberships.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct Event {
    /// Its identifier, used in memberships as "legislative_period_id".
    pub(super) id: Option<At<Id>>,
    /// What it is called: "the fifth council".
    pub(super) name: Option<At<Box<Text>>>,
    /// What kind of event it is: "legislative period".
    pub(super) classification: Option<At<Box<Text>>>,
    /// When it began. Write only what is known.
    pub(super) start_date: Option<At<PartialDate>>,
    /// When it ended; leave it out while it goes on.
    pub(super) end_date: Option<At<PartialDate>>,
}

/// One member in one organisation for one stretch of time.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct Membership {
    /// Not needed; Popolo files have it.
    pub(super) id: Option<At<Id>>,
    /// In what: the id of an organisation of this file.
    #[schemars(required)]
    pub(super) organization_id: Option<At<Id>>,
    /// Who: the id of an area, a person or an organisation. An id that is declared nowhere is fine if "member_name"
    /// says who it is.
    pub(super) member_id: Option<At<Id>>,
    /// Who: the id of a person (Popolo).
    pub(super) person_id: Option<At<Id>>,
    /// For which place: the id of a constituency. If no other key says who is a member, it is the place.
    pub(super) area_id: Option<At<Id>>,
    /// For which place, written out in place (Popolo).
    pub(super) area: Option<At<Box<Reference>>>,
    /// Who, written out in place (Popolo).
    pub(super) member: Option<At<Box<Reference>>>,
    /// Who, written out in place (Popolo).
    pub(super) person: Option<At<Box<Reference>>>,
    /// In what, written out in place (Popolo).
    pub(super) organization: Option<At<Box<Reference>>>,
    /// The member's name where it is declared nowhere else.
    pub(super) member_name: Option<At<Box<Text>>>,
    /// As what: "member", "participant" (of a project) or "signatory" (of a charter). Any other word is told as it is
    /// written: "observer".
    pub(super) role: Option<At<Box<Text>>>,
    /// Since when. Write only what is known: "1992", "1992-06" or "1992-06-01"; leave it out if it is not known. Without
    /// it the date of the term ("legislative_period_id") holds.
    pub(super) start_date: Option<At<PartialDate>>,
    /// Until when, if it has ended. Write only what is known. Without it the date of the term holds.
    pub(super) end_date: Option<At<PartialDate>>,
    /// A whole sentence that states the membership and can be read out alone.
    pub(super) statement: Option<At<Box<Text>>>,
    /// Where it comes from: ids of the sources of this file.
    #[schemars(default)]
    pub(super) sources: Vec<At<SourceReference>>,
    /// The post that is held: the id of one of the "posts". Two at a time are no contradiction.
    pub(super) post_id: Option<At<Id>>,
    /// The post that is held, written out in place (Popolo).
    pub(super) post: Option<At<Box<Post>>>,
    /// For which party or group: the id of an organisation, to which the member then belongs for the same time.
    pub(super) on_behalf_of_id: Option<At<Id>>,
    /// For which party or group, written out in place (Popolo).
    pub(super) on_behalf_of: Option<At<Box<Reference>>>,
    /// In which term: the id of one of the "events", whose dates hold where the membership has none.
    pub(super) legislative_period_id: Option<At<Id>>,
}

/// A record named in place.
#[derive(Debug, Default, JsonSchema)]
pub(super) struct Reference {
    /// Its identifier.
    pub(super) id: Option<At<Id>>,
    /// Its name.
    pub(super) name: Option<At<Box<Text>>>,
}

/// The id of a source of the file, or a link as Popolo has it.
#[derive(Debug, Clone)]
pub(super) enum SourceReference {
    Declared(Id),
    Link { url: Option<At<String>>, note: Option<At<Box<Text>>> },
}

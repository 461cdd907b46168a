//! What is known, loaded and checked: organisations, members, memberships, facts and their sources.
//!
//! References between records are positions in the vectors of [`Dataset`], made and checked once by the loader.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::calendar::PartialDate;
use crate::language::Language;

/// Position of an organisation in [`Dataset::organizations`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrganizationId(pub usize);

/// Position of a member in [`Dataset::members`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MemberId(pub usize);

/// Position of a source in [`Dataset::sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub usize);

/// Position of an event in [`Dataset::events`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId(pub usize);

/// Position of a role's words in [`Dataset::roles`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RoleId(pub usize);

/// A fact by its organisation and its position in [`Organization::facts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactId {
    /// Whose fact it is.
    pub organization: OrganizationId,
    /// Position in [`Organization::facts`].
    pub position: usize,
}

/// One data set, checked: every reference in it holds.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// Organisations in the file's order.
    pub organizations: Vec<Organization>,
    /// Everybody who is a member of something: organisations, areas, persons.
    pub members: Vec<Member>,
    /// Memberships in the file's order, then those that follow from [`Membership::on_behalf_of`].
    pub memberships: Vec<Membership>,
    /// The words of the roles that are none of the known ones, as the file has them.
    pub roles: Vec<Text>,
    /// Elections, terms of a parliament and whatever else bounds memberships.
    pub events: Vec<Event>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// Whose memberships are meant when a message names no member.
    pub focus: Option<MemberId>,
    /// Where to ask a person what the data doesn't tell.
    pub contact: Option<Text>,
    /// Questions that the data answers, to show newcomers and to try a new generation with.
    pub examples: BTreeMap<Language, Vec<String>>,
}

/// A text in one language, in several, or in none that is stated.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Text {
    /// The text where the file gives one string for all languages.
    pub plain: Option<String>,
    /// The text by language.
    pub by_language: BTreeMap<Language, String>,
}

/// An organisation, or something that is joined like one: a project, a charter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Organization {
    /// The identifier in the file.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Abbreviations, former names, spellings.
    pub other_names: Vec<OtherName>,
    /// The name's forms in languages that inflect names.
    pub inflections: BTreeMap<Language, Inflections>,
    /// What kind of thing it is, as the file says: `association`, `project`, `charter`.
    pub classification: Option<Text>,
    /// When it was founded.
    pub founding_date: Option<PartialDate>,
    /// When it was dissolved.
    pub dissolution_date: Option<PartialDate>,
    /// What it is, in one or two sentences.
    pub description: Option<Text>,
    /// Whatever else is stated of it.
    pub facts: Vec<Fact>,
    /// Whether the file says that it names only some of the members.
    pub members_are_partial: bool,
    /// Where what is said of it comes from.
    pub sources: Vec<SourceId>,
}

/// Another name of an organisation or a member.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OtherName {
    /// The name.
    pub name: Text,
    /// The language that it belongs to, where it is of one.
    pub language: Option<Language>,
    /// What kind of name it is: `abbreviation`, `former name`, `spelling`.
    pub note: Option<String>,
}

/// Forms of a name in a language with cases; what is absent is worded around.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Inflections {
    /// Of whom: «Союза российских городов».
    pub genitive: Option<String>,
    /// To whom: «Союзу российских городов».
    pub dative: Option<String>,
    /// Joined what, after «в»: «Союз российских городов».
    pub accusative: Option<String>,
    /// By whom: «Союзом российских городов».
    pub instrumental: Option<String>,
    /// In what, after «в»: «Союзе российских городов».
    pub prepositional: Option<String>,
}

/// One who is, or was, in an organisation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Member {
    /// The identifier in the file.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Other names, among them what its people call it.
    pub other_names: Vec<OtherName>,
    /// The name's forms in languages that inflect names.
    pub inflections: BTreeMap<Language, Inflections>,
    /// The organisation that it is, where the member is one of [`Dataset::organizations`].
    pub organization: Option<OrganizationId>,
    /// What it is, as far as the file's class for it tells.
    pub kind: MemberKind,
    /// What kind of place or organisation it is, as the file says: `country`, `constituency`.
    pub classification: Option<Text>,
}

/// What a member is, which decides the words for it: a city joins, a person is elected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MemberKind {
    /// One of the file's organisations.
    Organization,
    /// A place: a city, a country, a constituency.
    Area,
    /// A person.
    Person,
    /// Declared nowhere, and the membership doesn't tell.
    #[default]
    Unknown,
}

/// One spell of one member in one organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Membership {
    /// Who.
    pub member: MemberId,
    /// In what.
    pub organization: OrganizationId,
    /// As what.
    pub role: Role,
    /// For which place the member sits there: the constituency of a deputy.
    pub area: Option<MemberId>,
    /// For which party or group the member sits there.
    pub on_behalf_of: Option<OrganizationId>,
    /// The term in which the member sits there.
    pub term: Option<EventId>,
    /// Since when: the membership's own date, else its term's; absent is unknown, never "always".
    pub start_date: Option<PartialDate>,
    /// Until when: the membership's own date, else its term's, else that of the organisation's dissolution; absent means that
    /// no end is stated.
    pub end_date: Option<PartialDate>,
    /// Whether an end is stated that can't be true: then nobody knows whether it goes on.
    pub has_untrue_end: bool,
    /// Whether the file says so itself.
    pub origin: Origin,
    /// The sentence that states it.
    pub statement: Option<Text>,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
}

/// How a membership is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Origin {
    /// The file has it.
    #[default]
    Stated,
    /// Whoever sits somewhere on behalf of an organisation belongs to it for that time.
    OnBehalf,
}

/// Something that has a time: a term of a parliament, an election.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Event {
    /// The identifier in the file.
    pub id: String,
    /// Its name; empty where the file has none.
    pub name: Text,
    /// What kind of event it is, as the file says: `legislative period`.
    pub classification: Option<Text>,
    /// When it began.
    pub start_date: Option<PartialDate>,
    /// When it ended.
    pub end_date: Option<PartialDate>,
}

/// The role in which a member belongs, which decides the verb: is a member of, takes part in, has signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Role {
    /// Belongs to an organisation; so does whoever has no role stated.
    #[default]
    Member,
    /// Takes part in a project or a programme.
    Participant,
    /// Has signed a charter or a treaty.
    Signatory,
    /// Whatever else the file says: observer, chair. It is told in the file's own words, [`Dataset::role`].
    Other(RoleId),
}

/// A property of an organisation with the sentence that states it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The property's identifier, `member_count`; several facts of one property are its list (`aim`).
    pub property: String,
    /// Which questions it answers.
    pub kind: FactKind,
    /// The value.
    pub value: Value,
    /// What the value is, in a few words: "number of member cities". A question that explains these words asks for this fact.
    pub label: Option<Text>,
    /// Further words that people use for it, by language.
    pub keywords: BTreeMap<Language, Vec<String>>,
    /// The sentence that states it, good to be read out alone.
    pub statement: Text,
    /// When the source said so.
    pub date: Option<PartialDate>,
    /// Where it comes from; absent means the organisation's sources.
    pub source: Option<SourceId>,
}

/// The questions that a fact answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// Whatever is asked in its words.
    #[default]
    Statement,
    /// How many?
    Count,
    /// When?
    Date,
    /// Where?
    Place,
    /// Who, by whom, to whom?
    Agent,
    /// What for, why, to what aim?
    Purpose,
    /// What does it do?
    Activity,
    /// Who or what is it made of, which countries, who can join?
    Composition,
    /// What came of it?
    Effect,
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A whole number.
    Number(i64),
    /// A date.
    Date(PartialDate),
    /// Words.
    Text(Text),
    /// Several things, in order.
    List(Vec<Text>),
}

/// Where facts come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// What the page or document is called.
    pub title: Option<Text>,
    /// Who published it.
    pub publisher: Option<Text>,
    /// Its address.
    pub url: Option<String>,
    /// The date of the facts, or the years that they were kept in: `1998-2020`.
    pub date: Option<String>,
    /// Anything else the file says of it.
    pub note: Option<Text>,
}

impl Text {
    /// The same text whatever the language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { plain: Some(text.into()), by_language: BTreeMap::new() }
    }

    /// The text in `language`, else the one for all languages, else in any language, else nothing.
    pub fn best(&self, language: Language) -> &str {
        self.stated(language).or_else(|| self.by_language.values().next().map(String::as_str)).unwrap_or_default()
    }

    /// The text in `language` or for all languages; `None` where the file has it in other languages only.
    pub fn stated(&self, language: Language) -> Option<&str> {
        self.by_language.get(&language).or(self.plain.as_ref()).map(String::as_str)
    }

    /// Every wording that there is, the plain one first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.plain.iter().chain(self.by_language.values()).map(String::as_str)
    }

    /// Whether it says nothing in any language.
    pub fn is_empty(&self) -> bool {
        self.all().all(|text| text.trim().is_empty())
    }
}

impl Dataset {
    /// The organisation at `id`.
    pub fn organization(&self, id: OrganizationId) -> &Organization {
        &self.organizations[id.0]
    }

    /// The member at `id`.
    pub fn member(&self, id: MemberId) -> &Member {
        &self.members[id.0]
    }

    /// The event at `id`.
    pub fn event(&self, id: EventId) -> &Event {
        &self.events[id.0]
    }

    /// The words of the role at `id`, as the file has them.
    pub fn role(&self, id: RoleId) -> &Text {
        &self.roles[id.0]
    }

    /// The memberships that the file itself has.
    pub fn stated_memberships(&self) -> impl Iterator<Item = &Membership> {
        self.memberships.iter().filter(|membership| membership.origin == Origin::Stated)
    }

    /// The fact at `id`.
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.organization(id.organization).facts[id.position]
    }

    /// All organisations with their positions.
    pub fn organization_ids(&self) -> impl Iterator<Item = OrganizationId> + use<> {
        (0..self.organizations.len()).map(OrganizationId)
    }

    /// All members with their positions.
    pub fn member_ids(&self) -> impl Iterator<Item = MemberId> + use<> {
        (0..self.members.len()).map(MemberId)
    }
}

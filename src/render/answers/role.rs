//! Roles in words: observer since 1999 -> "Georgia has been an observer of the CIS since 1999."
//!
//! Whoever has several roles in one organisation is told of in one sentence: "… has been a member of the Town Council since 2012,
//! and mayor from 2014 to 2016".

use super::Writer;
use super::kind::Kind;
use super::spell::Verb;
use crate::answer::Dated;
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId, Role, RoleId};
use crate::language::Language;
use crate::question::meaning::Point;
use crate::render::messages::Arg;
use crate::render::phrase;

/// How the words of a role stand in a sentence of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A common noun: "observer".
    Noun,
    /// A title: "Minister of Finance".
    Title,
    /// Words of another language, in quotes.
    Foreign,
}

impl Form {
    /// What the wording files call it.
    const fn code(self) -> &'static str {
        match self {
            Self::Noun => "noun",
            Self::Title => "title",
            Self::Foreign => "foreign",
        }
    }
}

impl Writer<'_> {
    /// The words of a role that isn't a known one; `None` of a known one, which has verbs and nouns of its own.
    pub(super) fn role_name(&self, role: Role) -> Option<String> {
        self.role_form(role).map(|(name, _)| name)
    }

    /// Memberships by their role: those of the known ones first, then by their beginnings.
    pub(super) fn by_role(&self, spells: &[usize]) -> Vec<(Role, Vec<usize>)> {
        let mut groups: Vec<(Role, Vec<usize>)> = Vec::new();
        for position in spells {
            let role = self.known.dataset.memberships[*position].role;
            // Of the known roles one verb is enough.
            let is_same = |(other, _): &&mut (Role, Vec<usize>)| {
                *other == role || !matches!(role, Role::Other(_)) && !matches!(other, Role::Other(_))
            };
            match groups.iter_mut().find(is_same) {
                Some((of_group, positions)) => {
                    *of_group = role;
                    positions.push(*position);
                }
                None => groups.push((role, vec![*position])),
            }
        }
        groups.sort_by_key(|(role, _)| matches!(role, Role::Other(_)));
        groups
    }

    /// The times of memberships, with the roles that aren't plain membership: "from 1995 to 2000", "observer, since 2002".
    pub(super) fn roles_with_ranges(&self, spells: &[usize]) -> String {
        let told = |(role, spells): &(Role, Vec<usize>)| {
            let ranges = self.ranges(spells);
            match self.role_name(*role) {
                Some(role) if self.is_undated(spells) => role,
                Some(role) => self.say("say-role-range", &[("role", Arg::from(&role)), ("ranges", Arg::from(&ranges))]),
                None => ranges,
            }
        };
        self.by_role(spells).iter().map(told).collect::<Vec<_>>().join("; ")
    }

    /// The roles of memberships that aren't plain ones; nothing where one is.
    pub(super) fn roles_only(&self, spells: &[usize]) -> Option<String> {
        let roles = self.by_role(spells).into_iter().map(|(role, _)| self.role_name(role));
        let roles: Vec<String> = roles.collect::<Option<_>>()?;
        (!roles.is_empty()).then(|| phrase::row(self.language, &roles))
    }

    pub(super) fn is_undated(&self, spells: &[usize]) -> bool {
        let memberships = &self.known.dataset.memberships;
        spells
            .iter()
            .all(|position| memberships[*position].start_date.is_none() && memberships[*position].end_date.is_none())
    }

    /// `$subject`, `$role` and `$role-at`, "an observer of the CIS", in the clause of this key.
    pub(super) fn role_clause(
        &self,
        key: &str,
        (member, organization): (MemberId, OrganizationId),
        role: RoleId,
        words: super::words::Words<'_>,
    ) -> String {
        let (name, form) = self.role_form(Role::Other(role)).unwrap_or_else(|| (String::new(), Form::Noun));
        let is_vowel = name.to_lowercase().starts_with(['a', 'e', 'i', 'o', 'u']);
        let at = self.words().organization(organization).text("role", name.as_str()).text("form", form.code());
        let at = at.text("article", if is_vowel { "an" } else { "a" }).say("say-role-at");
        words.member(member).text("role", name).text("role-at", at).say(key)
    }

    /// What happened to a membership in a role of the data's own words; `None` where it has none.
    pub(super) fn role_event(&self, dated: &Dated, date: PartialDate) -> Option<String> {
        let (Point::Joined(who, organization) | Point::Left(who, organization)) = dated.point else { return None };
        let member = self.who(who)?;
        let Verb::Role(role) = self.verb(&dated.spells, organization) else { return None };
        let key = if matches!(dated.point, Point::Joined(..)) { "say-role-joined" } else { "say-role-left" };
        Some(self.role_clause(key, (member, organization), role, self.words().date(date)))
    }

    /// The verb of these memberships; where there are none, the one that goes with the organisation.
    pub(super) fn verb(&self, spells: &[usize], organization: OrganizationId) -> Verb {
        match self.by_role(spells).first() {
            Some((role, _)) => Verb::of(*role),
            None => match Kind::of(self.known.dataset, organization, None) {
                Kind::Organization | Kind::SuchOrganization => Verb::Member,
                Kind::Project => Verb::Participant,
                Kind::Charter | Kind::Agreement => Verb::Signatory,
            },
        }
    }

    fn role_form(&self, role: Role) -> Option<(String, Form)> {
        let Role::Other(id) = role else { return None };
        let text = self.known.dataset.role(id);
        let stated = text.by_language.contains_key(&self.language);
        let words = text.best(self.language).trim();
        let is_of_language = |c: char| match self.language {
            Language::En => c.is_ascii() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{2010}'..='\u{201f}'),
            Language::Ru => crate::text::is_cyrillic(c) || !c.is_alphabetic(),
        };
        if !stated && !words.chars().all(is_of_language) {
            return Some((
                self.say("say-role-foreign", &[("role", Arg::from(super::name::inner_quotes(words).as_str()))]),
                Form::Foreign,
            ));
        }
        match self.language {
            Language::En if words.starts_with(char::is_uppercase) => Some((words.to_owned(), Form::Title)),
            Language::En => Some((words.to_owned(), Form::Noun)),
            // «Министр финансов» of a list is «министр финансов» in a sentence.
            Language::Ru => Some((uncapitalised(words), Form::Noun)),
        }
    }
}

fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        (_, _) => words.to_owned(),
    }
}

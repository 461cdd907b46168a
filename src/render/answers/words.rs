//! What a sentence is filled with: an organisation, a member and dates, in every form that its language may want.

use super::gender::Gender;
use super::{Writer, name};
use crate::calendar::PartialDate;
use crate::dataset::{MemberId, OrganizationId};
use crate::language::Language;
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

/// The variables of one sentence.
pub(super) struct Words<'w> {
    writer: &'w Writer<'w>,
    variables: Vec<(String, Filling)>,
}

enum Filling {
    Number(usize),
    Text(String),
}

impl<'w> Words<'w> {
    pub(super) fn new(writer: &'w Writer<'w>) -> Self {
        Self { writer, variables: Vec::new() }
    }

    pub(super) fn text(mut self, name: &str, text: impl Into<String>) -> Self {
        self.variables.push((name.to_owned(), Filling::Text(text.into())));
        self
    }

    pub(super) fn number(mut self, name: &str, number: usize) -> Self {
        self.variables.push((name.to_owned(), Filling::Number(number)));
        self
    }

    /// `$organization` and its cases: `-of`, `-to`, `-acc`, `-with`, `-in` and `-into` with their preposition, `-gender`.
    pub(super) fn organization(self, id: OrganizationId) -> Self {
        self.organization_as("organization", id)
    }

    pub(super) fn organization_as(self, variable: &str, id: OrganizationId) -> Self {
        let forms = name::organization(self.writer.known.dataset, id, self.writer.language);
        self.text(variable, forms.subject)
            .text(&format!("{variable}-of"), forms.genitive)
            .text(&format!("{variable}-to"), forms.dative)
            .text(&format!("{variable}-acc"), forms.accusative)
            .text(&format!("{variable}-with"), forms.instrumental)
            .text(&format!("{variable}-in"), forms.inside)
            .text(&format!("{variable}-into"), forms.into)
            .text(&format!("{variable}-gender"), forms.gender.code())
    }

    /// [`Self::organization`] with what narrows it behind its name: "the Town Council for the Reed Party".
    pub(super) fn organization_with(self, id: OrganizationId, behind: &str) -> Self {
        let forms = name::organization(self.writer.known.dataset, id, self.writer.language);
        let with = |form: &str| format!("{form}{behind}");
        self.organization(id)
            .text("organization", with(&forms.subject))
            .text("organization-of", with(&forms.genitive))
            .text("organization-acc", with(&forms.accusative))
            .text("organization-in", with(&forms.inside))
            .text("organization-into", with(&forms.into))
    }

    /// [`Self::organization`] by its pronoun, where it has just been named; by its name where the gender is unknown.
    pub(super) fn organization_again(self, id: OrganizationId) -> Self {
        let writer = self.writer;
        let gender = match writer.language {
            Language::En => Gender::Neuter,
            Language::Ru => name::organization(writer.known.dataset, id, writer.language).gender,
        };
        if gender == Gender::Unknown {
            return self.organization(id);
        }
        let form =
            |form: &str| writer.say("say-it", &[("gender", Arg::from(gender.code())), ("form", Arg::from(form))]);
        self.text("organization", form("subject"))
            .text("organization-of", form("genitive"))
            .text("organization-to", form("dative"))
            .text("organization-acc", form("accusative"))
            .text("organization-with", form("instrumental"))
            .text("organization-in", form("inside"))
            .text("organization-into", form("into"))
            .text("organization-gender", gender.code())
    }

    /// `$subject`, `$subject-gender`, and `$of-subject` with its space before it (« Ижевска»). Where the data has no genitive it
    /// is empty for the focus, which is meant anyway, and the name in brackets for others (« (Пенза)»).
    pub(super) fn member(self, id: MemberId) -> Self {
        let writer = self.writer;
        let dataset = writer.known.dataset;
        let genitive = match writer.language {
            Language::En => None,
            Language::Ru => name::member_genitive(dataset, id),
        };
        let of = match (genitive, writer.language) {
            (Some(genitive), _) => format!(" {genitive}"),
            (None, Language::Ru) if dataset.focus != Some(id) => {
                format!(" ({})", phrase::member(dataset, id, Language::Ru))
            }
            (None, _) => String::new(),
        };
        self.text("subject", name::member(dataset, id, writer.language))
            .text("of-subject", of)
            .text("subject-gender", name::member_gender(dataset, id).code())
    }

    /// `$date` by itself, `$date-of` after "since", `$date-in` for when something happened, `$date-since` for since when,
    /// `$date-until` for until when.
    pub(super) fn date(self, date: PartialDate) -> Self {
        let language = self.writer.language;
        let words = |form| phrase::date(language, date, form);
        let (plain, of, within) = (words(Form::Plain), words(Form::Of), words(Form::In));
        let since = self.writer.say("period-since", &[("date", Arg::from(&of))]);
        let until = self.writer.until(date);
        self.dated(&within, &since).text("date", plain).text("date-of", of).text("date-until", until)
    }

    /// [`Self::date`] with a word before it: "only in 2002", "back in 1992".
    pub(super) fn date_after(self, key: &str, date: PartialDate) -> Self {
        let writer = self.writer;
        let words = |form| phrase::date(writer.language, date, form);
        let after = |words: String| writer.say(key, &[("date", Arg::from(&words))]);
        let since = after(writer.say("period-since", &[("date", Arg::from(&words(Form::Of)))]));
        let within = after(words(Form::In));
        self.dated(&within, &since)
    }

    fn dated(self, within: &str, since: &str) -> Self {
        self.text("date-in", within).text("date-since", since)
    }

    pub(super) fn say(self, key: &str) -> String {
        let arguments: Vec<(&str, Arg<'_>)> = self
            .variables
            .iter()
            .map(|(name, filling)| match filling {
                Filling::Number(number) => (name.as_str(), Arg::Number(*number)),
                Filling::Text(text) => (name.as_str(), Arg::from(text)),
            })
            .collect();
        self.writer.say(key, &arguments)
    }
}

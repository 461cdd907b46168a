//! Sentences of foundings, alone and beside a joining: `WasFounded(ecad, 1994, No)` -> "No. ECAD was founded in ...".

use super::Writer;
use crate::answer::{Check, Founding, date_of};
use crate::calendar::{PartialDate, Truth};
use crate::dataset::OrganizationId;
use crate::language::Language;
use crate::question::Detail;
use crate::render::messages::Arg;
use crate::render::phrase::{self, Form};

impl Writer<'_> {
    pub(super) fn founded(&self, id: OrganizationId, founding: Founding, detail: Detail) -> String {
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

    pub(super) fn was_founded(&self, id: OrganizationId, founding: Founding, verdict: Truth) -> String {
        let sentence = self.founded(id, founding, Detail::Any);
        match verdict {
            Truth::Yes => self.say("yes", &[("sentence", Arg::from(&sentence))]),
            Truth::No => self.say("no-but", &[("sentence", Arg::from(&sentence))]),
            Truth::Unknown => sentence,
        }
    }

    pub(super) fn joined_when_founded(&self, check: &Check, founding: Founding) -> String {
        let sentence = self.sentence(check);
        let founded = self.founded(check.organization, founding, Detail::Any);
        let joined_in = self.start(check).map(PartialDate::year);
        let key = match (joined_in, date_of(founding).map(PartialDate::year)) {
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

    pub(super) fn since_founding(&self, check: &Check, founding: Founding) -> String {
        let sentences = format!("{} {}", self.founded(check.organization, founding, Detail::Any), self.sentence(check));
        let years = match (date_of(founding), self.start(check)) {
            (Some(founded), Some(joined)) => usize::try_from(joined.year() - founded.year()).ok(),
            _ => None,
        };
        match years {
            Some(years) => {
                self.say("since-founding", &[("years", Arg::Number(years)), ("sentence", Arg::from(&sentences))])
            }
            None => self.say("cannot-tell", &[("sentence", Arg::from(&sentences))]),
        }
    }

    pub(super) fn age(&self, id: OrganizationId, founding: Founding, years: Option<i32>) -> String {
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

    /// The sentence, or that the data has only a year where more was asked for.
    pub(super) fn or_too_vague(&self, sentence: String, date: PartialDate, detail: Detail) -> String {
        let missing = match (detail, date) {
            (Detail::Month, PartialDate::Year(_)) => "month",
            (Detail::Day, PartialDate::Year(_) | PartialDate::Month(..)) => "day",
            _ => return sentence,
        };
        self.say("joined-only-year", &[("detail", Arg::from(missing)), ("sentence", Arg::from(&sentence))])
    }
}

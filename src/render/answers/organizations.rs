//! What organisations are and who belongs to them: `Describe(ecad)` -> its description, or that there is none.

use super::{MOST_IN_A_ROW, Writer};
use crate::dataset::{FactId, MemberId, OrganizationId};
use crate::question::Hit;
use crate::render::messages::Arg;
use crate::render::phrase;

impl Writer<'_> {
    pub(super) fn members(&self, id: OrganizationId, members: &[MemberId], facts: &[FactId]) -> String {
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

    pub(super) fn shared(&self, members: &[MemberId], organizations: &[OrganizationId]) -> String {
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
        self.say("shared-one", &[("members", Arg::from(&members)), ("organizations", Arg::from(&organizations))])
    }

    pub(super) fn description(&self, id: OrganizationId) -> String {
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

    pub(super) fn full_name(&self, id: OrganizationId) -> String {
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

    pub(super) fn hit(&self, hit: &Hit) -> String {
        match hit.fact {
            Some(fact) => self.statement(fact),
            None => {
                let description = self.description(hit.organization);
                let name = self.organization(hit.organization);
                if description.contains(name) { description } else { format!("{name}: {description}") }
            }
        }
    }

    pub(super) fn topic_count(&self, hits: &[Hit]) -> String {
        let organizations = self.row(&hits.iter().map(|hit| hit.organization).collect::<Vec<_>>());
        self.say("topic-count", &[("count", Arg::Number(hits.len())), ("organizations", Arg::from(&organizations))])
    }

    pub(super) fn confirm(&self, fact: FactId, holds: bool) -> String {
        let sentence = self.statement(fact);
        self.say(if holds { "claim-yes" } else { "claim-no" }, &[("sentence", Arg::from(&sentence))])
    }

    pub(super) fn statement(&self, fact: FactId) -> String {
        self.known.dataset.fact(fact).statement.best(self.language).to_owned()
    }
}

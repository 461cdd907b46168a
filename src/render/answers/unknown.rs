//! Replies that state no fact: `Unknown(Future)` -> "The data says nothing about plans."; greetings and help.

use super::Writer;
use crate::dataset::OrganizationId;
use crate::question::{Talk, Unknown};
use crate::render::messages::Arg;

impl Writer<'_> {
    pub(super) fn talk(&self, talk: Talk) -> String {
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

    pub(super) fn unknown(&self, why: &Unknown, organizations: &[OrganizationId]) -> String {
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
            Unknown::Future => self.say("unknown-future", &[]),
            Unknown::WhichOrganization => self.say("unknown-which", &[]),
            Unknown::WhoseMembership => self.say("unknown-whose", &[]),
            Unknown::TooLong => self.say("unknown-too-long", &[]),
            Unknown::Argument => self.say("unknown-argument", &[("example", Arg::from("2006"))]),
        }
    }
}

//! Replies that state no fact: `Unknown(Future)` -> "The data says nothing about plans."; greetings and help.

use super::Writer;
use crate::dataset::OrganizationId;
use crate::question::meaning::{Talk, Unknown};
use crate::render::messages::Arg;

impl Writer<'_> {
    pub(super) fn talk(&self, talk: Talk) -> String {
        let help = match self.known.dataset.focus {
            Some(focus) => self.words().member(focus).say("say-help-focus"),
            None => self.say("say-help", &[]),
        };
        match talk {
            Talk::Help => help,
            Talk::Greeting => self.say("say-greeting", &[("help", Arg::from(&help))]),
            Talk::Thanks => self.say("say-thanks", &[]),
        }
    }

    /// Why there is no answer. It never denies what the data has.
    pub(super) fn unknown(&self, why: &Unknown, organizations: &[OrganizationId]) -> String {
        match why {
            Unknown::Nothing => match self.known.dataset.focus {
                Some(focus) => self.words().member(focus).say("say-unknown-focus"),
                None => self.say("say-unknown", &[]),
            },
            Unknown::Property => match organizations {
                [] => self.say("say-unknown-property", &[]),
                some => {
                    let names = self.row_of(some, |id| self.organization(*id));
                    self.say("say-unknown-property-of", &[("names", Arg::from(&names))])
                }
            },
            Unknown::Organization(asked) | Unknown::Member(asked) | Unknown::Clause(asked)
                if asked.trim().is_empty() =>
            {
                self.unknown(&Unknown::Nothing, organizations)
            }
            Unknown::Organization(asked) => self.say("say-unknown-organization", &[("words", Arg::from(asked.trim()))]),
            Unknown::Member(asked) => self.say("say-unknown-member", &[("words", Arg::from(asked.trim()))]),
            Unknown::Clause(asked) => self.say("say-unknown-clause", &[("words", Arg::from(asked.trim()))]),
            Unknown::Future => self.say("say-unknown-future", &[]),
            Unknown::WhichOrganization => self.say("say-unknown-which", &[]),
            Unknown::WhoseMembership => self.say("say-unknown-whose", &[]),
            Unknown::Argument => self.say("say-unknown-argument", &[("example", Arg::from("2006"))]),
            Unknown::TooLong => self.say("say-unknown-too-long", &[]),
        }
    }
}

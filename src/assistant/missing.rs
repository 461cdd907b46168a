//! A command without what it needs is answered by a question: `/since` -> "Since which year?", 1992, 2000, 2006, 2015.

use crate::answer::Known;
use crate::calendar::{PartialDate, Period, Relation, Span};
use crate::language::Language;
use crate::question::{Ask, By, Question, When, former_notation};
use crate::render::{self, Button, messages};

use super::{Command, Outcome, Reply};

/// So many years to choose from fit one row below a message.
const YEARS: usize = 4;
/// More organisations than these are no choice but a catalogue.
const ORGANIZATIONS: usize = 12;

/// Turns the reply to `command` into the question for its argument, with buttons that answer it.
pub(super) fn ask_back(reply: &mut Reply, command: Command, known: Known<'_>) {
    let language = reply.language;
    let choice = Choice { known, language };
    let (key, buttons) = match command {
        Command::Since => ("which-since", choice.years(Relation::Since)),
        Command::Before => ("which-before", choice.years(Relation::Before)),
        Command::In => ("which-in", choice.years(Relation::In)),
        Command::Between => ("which-between", choice.stretches()),
        Command::Org => ("which-org", choice.organizations()),
        Command::Search => ("which-search", Vec::new()),
        Command::Start
        | Command::Help
        | Command::List
        | Command::Timeline
        | Command::Language
        | Command::About
        | Command::Privacy
        | Command::Forget
        | Command::Reindex
        | Command::Status
        | Command::Unanswered
        | Command::Cancel => return,
    };
    reply.message.direct = messages::text(language, key, &[]);
    if !buttons.is_empty() {
        reply.outcome = Outcome::Clarify;
        reply.message.buttons = buttons;
    }
}

struct Choice<'a> {
    known: Known<'a>,
    language: Language,
}

impl Choice<'_> {
    fn years(&self, relation: Relation) -> Vec<Button> {
        let years = self.joined();
        // Before the first year there is nothing.
        let useful = if relation == Relation::Before { years.get(1..).unwrap_or_default() } else { &years };
        let button = |year: i32| {
            let span = Span::Date(PartialDate::Year(year));
            self.list(year.to_string(), Period::Related(relation, span))
        };
        spread(useful, YEARS).into_iter().filter_map(button).collect()
    }

    fn stretches(&self) -> Vec<Button> {
        let ends = spread(&self.joined(), YEARS);
        let year = |year| Span::Date(PartialDate::Year(year));
        let button = |pair: &[i32]| {
            let &[first, last] = pair else { return None };
            self.list(format!("{first}–{last}"), Period::Between(year(first), year(last)))
        };
        ends.windows(2).filter_map(button).collect()
    }

    fn organizations(&self) -> Vec<Button> {
        let dataset = self.known.dataset;
        if dataset.organizations.len() > ORGANIZATIONS {
            return Vec::new();
        }
        let button = |id| {
            let question = Question::new(self.language, Ask::Describe).about(vec![id]);
            let ask = former_notation::compact(&question, dataset)?;
            Some(Button { label: render::organization_name(dataset, id, self.language), ask })
        };
        dataset.organization_ids().filter_map(button).collect()
    }

    fn list(&self, label: String, period: Period) -> Option<Button> {
        let list = Question::new(self.language, Ask::List(By::Joined));
        let question = Question { when: Some(When::Period(period)), ..list };
        Some(Button { label, ask: former_notation::compact(&question, self.known.dataset)? })
    }

    /// The years in which the focus joined something, in order; none without a focus, since a list would ask whose.
    fn joined(&self) -> Vec<i32> {
        let memberships = self.known.dataset.memberships.iter();
        let own = memberships.filter(|membership| Some(membership.member) == self.known.dataset.focus);
        let mut years: Vec<_> = own.filter_map(|membership| Some(membership.start_date?.year())).collect();
        years.sort_unstable();
        years.dedup();
        years
    }
}

/// At most `count` of the years, the first and the last among them, evenly.
fn spread(years: &[i32], count: usize) -> Vec<i32> {
    if years.len() <= count {
        return years.to_vec();
    }
    (0..count).map(|number| years[number * (years.len() - 1) / (count - 1)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_spread_over_all_there_are() {
        let years: Vec<_> = (1990..=2020).collect();
        assert_eq!(spread(&years, 4), [1990, 2000, 2010, 2020]);
        assert_eq!(spread(&[1992, 1995], 4), [1992, 1995]);
        assert_eq!(spread(&[], 4), [0; 0]);
    }
}

//! When a membership was: its own dates, and its term's where it has none, and at last the end of its organisation.
//!
//! `-2016` in the term `2015-2019` -> `2015-2016`

use crate::calendar::{PartialDate, Truth};
use crate::dataset::model::{Event, Membership, Organization};

/// Start and end.
type Dates = (Option<PartialDate>, Option<PartialDate>);

/// A membership's `own` dates, filled up from its term. A date of the term that can't be true beside an own one is left out.
pub(super) fn bounded(own: Dates, term: Option<&Event>) -> Dates {
    let Some(term) = term else { return own };
    let (own_start, own_end) = own;
    let is_certainly_before = |one: PartialDate, other: PartialDate| one.is_before(other) == Truth::Yes;
    let start = term.start_date.filter(|start| !own_end.is_some_and(|end| is_certainly_before(end, *start)));
    let end = term.end_date.filter(|end| !own_start.is_some_and(|start| is_certainly_before(*end, start)));
    (own_start.or(start), own_end.or(end))
}

/// Nobody belongs to what is dissolved: memberships without an end end with their organisation, unless that can't be true.
pub(super) fn end_with_organizations(memberships: &mut [Membership], organizations: &[Organization]) {
    for membership in memberships.iter_mut().filter(|membership| membership.end_date.is_none()) {
        let dissolution = organizations[membership.organization.0].dissolution_date;
        let is_possible =
            |end: &PartialDate| membership.start_date.is_none_or(|start| end.is_before(start) != Truth::Yes);
        membership.end_date = dissolution.filter(is_possible);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]
mod tests {
    use super::*;

    fn check(own: &str, term: &str, expected: &str) {
        let dates = |text: &str| {
            let (start, end) = text.split_once("..").unwrap();
            (start.parse().ok(), end.parse().ok())
        };
        let (start_date, end_date) = dates(term);
        let (start, end) = bounded(dates(own), Some(&Event { start_date, end_date, ..Event::default() }));
        let text = |date: Option<PartialDate>| date.map_or_else(String::new, |date| date.to_string());
        assert_eq!(format!("{}..{}", text(start), text(end)), expected, "{own} in {term}");
    }

    #[test]
    fn an_own_date_wins_and_the_term_gives_the_other() {
        check("..", "2015..2019-03-03", "2015..2019-03-03");
        check("2016..", "2015..2019", "2016..2019");
        check("..2016-05", "2015..2019", "2015..2016-05");
        check("2016..2017", "2015..2019", "2016..2017");
        check("..", "2019..", "2019..");
        check("2020..", "2015..2019", "2020..");
        check("..2014", "2015..2019", "..2014");
        check("2015..", "2015..2015", "2015..2015");
    }
}

//! Spells that go on from each other are one run: a term of 2011-2016 and one of 2016-2021 -> from 2011 to 2021.

use crate::calendar::PartialDate;
use crate::dataset::Dataset;

/// Spells of one member in one organisation without a break between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Positions of the memberships, in order of time.
    pub spells: Vec<usize>,
    /// When the first of them began, where that is stated.
    pub start: Option<PartialDate>,
    /// When the last of them ended or will end; `None` where one has no end.
    pub end: Option<PartialDate>,
}

/// The runs of spells that are in order of time; each run is of one member in one organisation.
pub fn runs(spells: &[usize], dataset: &Dataset) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for position in spells {
        let spell = &dataset.memberships[*position];
        let is_own = |run: &&mut Run| {
            let of_run = &dataset.memberships[run.spells[0]];
            (of_run.member, of_run.organization) == (spell.member, spell.organization)
        };
        match runs.iter_mut().rev().find(is_own).filter(|run| goes_on(run, spell.start_date)) {
            Some(run) => {
                run.spells.push(*position);
                run.end = run.end.zip(spell.end_date).map(|(one, other)| later(one, other));
            }
            None => runs.push(Run { spells: vec![*position], start: spell.start_date, end: spell.end_date }),
        }
    }
    runs
}

/// Whether a spell that begins then begins within a run or on the day after it. Of two years or months that are the same
/// nobody would say that there was a break.
fn goes_on(run: &Run, start: Option<PartialDate>) -> bool {
    let Some(start) = start else { return false };
    match (run.start, run.end) {
        (None, None) => false,
        (Some(_), None) => true,
        (_, Some(end)) => start == end || Some(start.latest()) <= end.earliest().succ_opt(),
    }
}

fn later(one: PartialDate, other: PartialDate) -> PartialDate {
    if one.latest() < other.latest() { other } else { one }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{MemberId, Membership, OrganizationId, Origin, Role};

    fn check(spells: &str, expected: &str) {
        let membership = |dates: &str| {
            let (start, end) = dates.split_once("..").unwrap();
            Membership {
                member: MemberId(0),
                organization: OrganizationId(0),
                role: Role::Member,
                area: None,
                on_behalf_of: None,
                term: None,
                start_date: start.parse().ok(),
                end_date: end.parse().ok(),
                has_untrue_end: false,
                origin: Origin::Stated,
                statement: None,
                sources: Vec::new(),
            }
        };
        let memberships: Vec<Membership> = spells.split_whitespace().map(membership).collect();
        let dataset = Dataset { memberships, ..Dataset::default() };
        let all: Vec<usize> = (0..dataset.memberships.len()).collect();
        let text = |date: Option<PartialDate>| date.map_or_else(String::new, |date| date.to_string());
        let shown = |run: &Run| format!("{}..{}", text(run.start), text(run.end));
        let found: Vec<String> = runs(&all, &dataset).iter().map(shown).collect();
        assert_eq!(found.join(" "), expected, "{spells}");
    }

    #[test]
    fn spells_that_touch_or_overlap_are_one_run() {
        check("2011..2016 2016..2021", "2011..2021");
        check("2011-05-01..2016-03-30 2016-03-31..", "2011-05-01..");
        check("2011-05-01..2016-03-31 2016-03-31..2021", "2011-05-01..2021");
        check("2011..2016-03 2016-03..2021", "2011..2021");
        check("2010..2018 2012..2014", "2010..2018");
        check("2012.. 2016..", "2012..");
        check("..2016 2016..", "..");
        check("2009..2012 2013..", "2009..2012 2013..");
    }

    #[test]
    fn a_gap_stays_a_gap_and_so_does_what_may_be_one() {
        check("2003-05-01..2007-04-02 2007-05-03..", "2003-05-01..2007-04-02 2007-05-03..");
        check("1995..2000 2000-05..", "1995..2000 2000-05..");
        check("2010..2015-10-15 2015..", "2010..2015-10-15 2015..");
        check(".. 2015..", ".. 2015..");
        check(".. ..", ".. ..");
    }
}

//! What must hold between the records of a data set: one small function a check, in one flat list.

mod dates;
mod facts;
mod names;
mod references;
mod roles;
mod sources;
mod statements;

pub(super) use dates::LAST_YEAR;

use super::finding::Findings;
use super::popolo::File;
use super::register::Register;
use crate::calendar::NaiveDate;

/// All files of a data set in one, and the ids in it.
pub(super) struct Draft<'a> {
    pub(super) file: &'a File,
    pub(super) register: Register<'a>,
    /// The day after which dates are ahead; none is, where nobody knows the day.
    pub(super) today: Option<NaiveDate>,
}

type Check = fn(&Draft<'_>, &mut Findings);

/// Every check. What the program can't read or tell apart is a problem, as is a fact's value of another type than its kind's;
/// what it can read and not believe is a warning, and is set aside.
const CHECKS: [Check; 22] = [
    names::organizations_have_names_of_their_own,
    names::other_names_are_of_a_language,
    references::a_membership_is_in_an_organization,
    references::a_membership_has_a_member,
    references::nobody_is_a_member_of_itself,
    references::what_bounds_a_membership_is_there,
    references::the_focus_is_somebody,
    references::sources_exist,
    roles::a_role_is_a_known_word,
    dates::an_end_is_not_a_placeholder,
    dates::an_organization_is_founded_before_it_is_dissolved,
    dates::a_membership_starts_before_it_ends,
    dates::nobody_joins_before_the_founding,
    dates::nobody_stays_after_the_dissolution,
    dates::spells_do_not_overlap,
    dates::nothing_is_ahead_of_today,
    facts::a_value_is_of_its_kind,
    facts::a_number_is_a_count,
    statements::a_statement_is_in_every_language,
    statements::a_statement_says_what_its_field_says,
    sources::an_address_is_of_the_web,
    sources::a_membership_has_a_source,
];

/// Runs every check, until there are problems enough.
pub(super) fn check(draft: &Draft<'_>, findings: &mut Findings) {
    for check in CHECKS {
        if findings.is_full() {
            return;
        }
        check(draft, findings);
    }
}

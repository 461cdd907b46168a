//! What must hold between the records of a data set: one small function a check, in one flat list.

mod dates;
mod facts;
mod identifiers;
mod names;
mod references;
mod sources;

use super::popolo::File;
use super::problem::Findings;
use super::register::Register;

/// All files of a data set in one, and the ids in it.
pub(super) struct Draft<'a> {
    pub(super) file: &'a File,
    pub(super) register: Register<'a>,
}

type Check = fn(&Draft<'_>, &mut Findings);

/// Every check. A problem is a contradiction or a hole that would make an answer wrong; what careful files from
/// elsewhere do too is a note.
const CHECKS: [Check; 23] = [
    identifiers::organizations_are_told_apart,
    identifiers::areas_are_told_apart,
    identifiers::persons_are_told_apart,
    identifiers::sources_are_told_apart,
    identifiers::memberships_are_told_apart,
    names::organizations_have_names_of_their_own,
    names::other_names_are_of_a_language,
    references::a_membership_is_in_an_organization,
    references::a_membership_has_a_member,
    references::nobody_is_a_member_of_itself,
    references::the_focus_is_somebody,
    references::sources_exist,
    dates::an_organization_is_founded_before_it_is_dissolved,
    dates::a_membership_starts_before_it_ends,
    dates::nobody_joins_before_the_founding,
    dates::nobody_joins_after_the_dissolution,
    dates::spells_do_not_overlap,
    facts::a_value_is_of_its_kind,
    facts::a_number_is_a_count,
    facts::a_count_is_a_number,
    facts::a_statement_is_in_every_language,
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

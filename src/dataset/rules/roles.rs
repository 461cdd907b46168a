//! Roles that the program has words of its own for are told from all others, which are told as they are written.

use super::Draft;
use crate::dataset::finding::{Finding, Findings};
use crate::dataset::known_role;
use crate::dataset::problem::quoted;
use crate::dataset::slips::likely;

/// Any word may be a role, so these are told in one line; but for slips.
pub(super) fn a_role_is_a_known_word(draft: &Draft<'_>, findings: &mut Findings) {
    const EXPECTED: &str = "\"member\", \"participant\" or \"signatory\" as the role";
    const KNOWN: [&str; 3] = ["member", "participant", "signatory"];
    for role in draft.file.memberships.iter().filter_map(|membership| membership.role.as_ref()) {
        if known_role(role).is_some() {
            continue;
        }
        let Some(words) = role.all().next() else { continue };
        let finding = match likely(words, KNOWN.into_iter()) {
            Some(meant) => Finding::new(role.place, EXPECTED, quoted(words)).fix(format!("did you mean {meant:?}?")),
            None => Finding::one_of_several(role.place, EXPECTED, words).fix("leave it, if that is what is meant"),
        };
        findings.warning(finding.until_then("it is told as it is written"));
    }
}

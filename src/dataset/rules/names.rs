//! Names tell things apart and are of a language that is called by its code.

use std::collections::HashMap;

use super::Draft;
use crate::dataset::finding::{Finding, Findings};
use crate::dataset::problem::{Place, quoted};
use crate::dataset::values::meant_language;
use crate::language::Language;

/// Two charters may well be called the same, but then a question cannot tell which is meant.
pub(super) fn organizations_have_names_of_their_own(draft: &Draft<'_>, findings: &mut Findings) {
    let mut first: HashMap<(Option<Language>, String), Place> = HashMap::new();
    for name in draft.file.organizations.iter().filter_map(|organization| organization.name.as_ref()) {
        let plain = name.plain.iter().map(|text| (None, text));
        for (language, text) in plain.chain(name.by_language.iter().map(|(language, text)| (Some(*language), text))) {
            if let Some(place) = first.get(&(language, text.to_lowercase())) {
                let finding = Finding::new(name.place, "a name that no other organisation has", quoted(text));
                findings.warning(finding.beside("first", *place).until_then("a question can't tell the two apart"));
            } else {
                first.insert((language, text.to_lowercase()), name.place);
            }
        }
    }
}

/// Codes of languages that the bot doesn't have are fine: files from elsewhere have dozens.
pub(super) fn other_names_are_of_a_language(draft: &Draft<'_>, findings: &mut Findings) {
    let file = draft.file;
    let of_members = file.areas.iter().chain(&file.persons).map(|member| &member.other_names);
    let lists = file.organizations.iter().map(|organization| &organization.other_names).chain(of_members);
    for lang in lists.flatten().filter_map(|name| name.lang.as_ref()) {
        let primary = lang.split(['-', '_']).next().unwrap_or_default();
        let is_code = matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
        let meant = meant_language(lang);
        if !is_code || meant.is_some() {
            let fix = meant.map(|language| format!("write {:?}", language.code()));
            let finding = Finding::new(lang.place, "a language code such as \"en\" or \"ru\"", quoted(lang));
            findings.warning(finding.maybe_fix(fix).until_then("the name is of any language"));
        }
    }
}

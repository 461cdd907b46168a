//! As what somebody belongs: the known roles by their words in either language, every other in the file's own.
//!
//! `"Member"` -> [`Role::Member`]; `"observer"` -> [`Role::Other`]; `"member"` at the post "Mayor of Lipki" -> that post.

use std::collections::HashMap;

use crate::dataset::model::{Role, RoleId, Text};
use crate::dataset::popolo::Post;

/// The roles so far that are none of the known ones, each once.
#[derive(Default)]
pub(super) struct Roles {
    pub(super) all: Vec<Text>,
    positions: HashMap<Text, RoleId>,
}

impl Roles {
    /// The role of a membership that says `written` and is of `post`.
    pub(super) fn of(&mut self, written: Option<&Text>, post: Option<&Post>) -> Role {
        let label = post.and_then(|post| post.label.as_deref()).map(|label| &**label);
        let of_post = label.or_else(|| post.and_then(|post| post.role.as_deref()).map(|role| &**role));
        let words = match (written, of_post) {
            (Some(written), Some(of_post)) if says_more(of_post, written) => of_post,
            (Some(written), _) => written,
            (None, Some(of_post)) => of_post,
            (None, None) => return Role::Member,
        };
        known_role(words).unwrap_or_else(|| Role::Other(self.id_of(words)))
    }

    fn id_of(&mut self, words: &Text) -> RoleId {
        if let Some(id) = self.positions.get(words) {
            return *id;
        }
        let id = RoleId(self.all.len());
        self.all.push(words.clone());
        self.positions.insert(words.clone(), id);
        id
    }
}

/// What the known roles are called.
const WORDS: [(&str, Role); 12] = [
    ("member", Role::Member),
    ("член", Role::Member),
    ("участник", Role::Participant),
    ("участница", Role::Participant),
    ("participant", Role::Participant),
    ("signatory", Role::Signatory),
    ("signer", Role::Signatory),
    ("signed", Role::Signatory),
    ("подписант", Role::Signatory),
    ("подписавший", Role::Signatory),
    ("подписал", Role::Signatory),
    ("подписала", Role::Signatory),
];

/// What a known role is called in either language; nothing of another, which has the file's words.
pub fn role_words(role: Role) -> impl Iterator<Item = &'static str> {
    WORDS.into_iter().filter(move |(_, known)| *known == role).map(|(word, _)| word)
}

/// The known role that `words` are; `None` where some of them, in whatever language, are another's.
pub(in crate::dataset) fn known_role(words: &Text) -> Option<Role> {
    let role_of = |word: &str| {
        let word = word.trim().to_lowercase();
        WORDS.iter().find(|(known, _)| *known == word).map(|(_, role)| *role)
    };
    let mut roles = words.all().map(role_of);
    let first = roles.next()??;
    roles.all(|role| role == Some(first)).then_some(first)
}

/// Whether a post's words tell more than the membership's own: these are "member", or are among the post's.
fn says_more(post: &Text, written: &Text) -> bool {
    let words = |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let post: Vec<String> = post.all().flat_map(words).collect();
    known_role(written) == Some(Role::Member) || written.all().flat_map(words).all(|word| post.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::popolo::At;
    use crate::dataset::problem::Place;
    use crate::language::Language;

    fn check(written: Option<&str>, label: Option<&str>, post_role: Option<&str>, expected: &str) {
        let place = Place::default();
        let text = |text: &str| At { value: Box::new(Text::plain(text)), place };
        let post = Post { label: label.map(text), role: post_role.map(text), ..Post::default() };
        let mut roles = Roles::default();
        let found = match roles.of(written.map(Text::plain).as_ref(), Some(&post)) {
            Role::Member => "member",
            Role::Participant => "participant",
            Role::Signatory => "signatory",
            Role::Other(id) => roles.all[id.0].best(Language::En),
        };
        assert_eq!(found, expected, "{written:?} {label:?} {post_role:?}");
    }

    #[test]
    fn a_role_is_a_known_one_or_its_own_words_and_a_post_tells_more_than_member() {
        check(None, None, None, "member");
        check(Some("Member"), None, None, "member");
        check(Some("член"), None, None, "member");
        check(Some("Participant"), None, None, "participant");
        check(Some("подписал"), None, None, "signatory");
        check(Some("member state"), None, None, "member state");
        check(Some("Наблюдатель"), None, None, "Наблюдатель");
        check(None, Some("Mayor of Lipki"), Some("mayor"), "Mayor of Lipki");
        check(None, None, Some("mayor"), "mayor");
        check(Some("member"), Some("Mayor of Lipki"), None, "Mayor of Lipki");
        check(Some("mayor"), Some("Mayor of Lipki"), None, "Mayor of Lipki");
        check(Some("acting mayor"), Some("Mayor of Lipki"), None, "acting mayor");
        check(Some("signatory"), Some("Mayor of Lipki"), None, "signatory");
    }

    #[test]
    fn a_role_by_language_is_known_if_all_its_words_are_that_role() {
        let by = |en: &str, ru: &str| Text {
            plain: None,
            by_language: [(Language::En, en.to_owned()), (Language::Ru, ru.to_owned())].into(),
        };
        for (en, ru, expected) in [
            ("member", "член", Some(Role::Member)),
            ("member", "наблюдатель", None),
            ("observer", "член", None),
            ("participant", "член", None),
        ] {
            assert_eq!(known_role(&by(en, ru)), expected, "{en} {ru}");
        }
        let mut roles = Roles::default();
        let observer = by("observer", "наблюдатель");
        let (one, other) = (roles.of(Some(&observer), None), roles.of(Some(&observer), None));
        assert_eq!((one, roles.all), (other, vec![observer]));
    }
}

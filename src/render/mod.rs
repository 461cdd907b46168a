//! Answers become what a person sees. The only place with wording; one set of `.ftl` files a language.

mod answers;
mod duration;
mod message;
pub mod messages;
mod phrase;
pub mod timeline;

pub use answers::message;
pub use duration::duration;
pub use message::{Block, Button, Message, SourceLine};

use crate::dataset::{Dataset, OrganizationId};
use crate::language::Language;

/// An organisation's name as a button shows it.
pub fn organization_name(dataset: &Dataset, id: OrganizationId, language: Language) -> String {
    phrase::organization(dataset, id, language).to_owned()
}

/// The label of a button about an organisation.
pub fn button_label(key: &str, dataset: &Dataset, id: OrganizationId, language: Language) -> String {
    let name = phrase::organization(dataset, id, language);
    let args: &[(&str, messages::Arg<'_>)] =
        if key == "button-describe" { &[("organization", name.into())] } else { &[] };
    messages::text(language, key, args)
}

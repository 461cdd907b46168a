//! The commands that the bot answers by itself, and the menus that name all of them.

mod chat;
mod data_file;
mod document;
mod menu;
mod notices;
mod profile;
mod reindex;
mod status;
mod timeline;
mod unanswered;

pub(super) use chat::{forget, language, set_language};
pub(super) use document::{Offers, accept, cancel, offer};
pub(super) use menu::publish as publish_menus;
pub(super) use notices::tell_often;
pub(super) use profile::publish as publish_profile;
pub(super) use reindex::{Reindexing, reindex};
pub(super) use status::status;
pub(super) use timeline::{picture, timeline};
pub(super) use unanswered::unanswered;

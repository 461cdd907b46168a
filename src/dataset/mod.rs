//! What is known: Popolo files in, a checked [`Dataset`] or every problem out.

mod build;
mod date_fix;
mod entries;
mod json;
mod load;
mod model;
mod popolo;
mod problem;
mod read;
mod register;
mod rules;
mod schema;
mod shapes;
mod sizes;
mod tree;
mod values;

pub use build::role_words;
pub use entries::{Entity, Name, NameKind, Part, Passage};
pub use load::{Loaded, bytes_of, files_of, load, load_folder, load_texts};
pub use model::{
    Dataset, Event, EventId, Fact, FactId, FactKind, Inflections, Member, MemberId, MemberKind, Membership,
    Organization, OrganizationId, Origin, OtherName, Role, RoleId, Source, SourceId, Text, Value,
};
pub use problem::{MOST_FINDINGS, Problem};
pub use schema::json_schema;

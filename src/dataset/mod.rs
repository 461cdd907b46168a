//! What is known: Popolo files in, a checked [`Dataset`] or every problem out.

mod bare;
mod build;
mod csv;
mod date_fix;
mod entries;
mod finding;
mod folder;
mod json;
mod load;
mod located;
mod merge;
mod model;
mod popolo;
mod problem;
mod read;
mod register;
mod rules;
mod schema;
mod shapes;
mod sizes;
mod slips;
mod statement;
mod tree;
mod values;
mod written;

use build::known_role;
pub use build::role_words;
pub use csv::{DateMistake, Ids, Imported, date_of, import, is_list};
pub use entries::{Entity, Name, NameKind, Part, Passage};
pub use folder::{bytes_of, files_of};
pub use load::{Checked, Loaded, Loader, load, load_folder, load_texts};
pub use model::{
    Dataset, Event, EventId, Fact, FactId, FactKind, Inflections, Member, MemberId, MemberKind, Membership,
    Organization, OrganizationId, Origin, OtherName, Role, RoleId, Source, SourceId, Text, Value,
};
pub use problem::{MOST_FINDINGS, Problem};
pub use schema::json_schema;
pub use statement::{Contradiction, Field};
pub use written::{Abbreviation, DataFile, Record, WrittenMembership, WrittenSource};

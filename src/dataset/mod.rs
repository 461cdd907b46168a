//! What is known: Popolo files in, a checked [`Dataset`] or every problem out.

mod entries;
mod model;

pub use entries::{Entity, Name, NameKind, Part, Passage};
pub use model::{
    Dataset, Fact, FactId, FactKind, Inflections, Member, MemberId, Membership, Organization, OrganizationId,
    OtherName, Role, Source, SourceId, Text, Value,
};

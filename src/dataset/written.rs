//! A data file as the program writes it for a person to go on with: records -> pretty JSON in the shape of Popolo.
//!
//! The keys are those of the files that are read; the schema beside the data explains them.

use serde::{Serialize, Serializer};

use super::Text;
use crate::calendar::PartialDate;

/// A data file to be written.
#[derive(Debug, Default, Serialize)]
pub struct DataFile {
    /// The id of the member that is meant when a question names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
    /// Where what is said comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<WrittenSource>,
    /// Members that are places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Record>,
    /// Members that are people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub persons: Vec<Record>,
    /// What can be joined.
    pub organizations: Vec<Record>,
    /// Who is in what.
    pub memberships: Vec<WrittenMembership>,
}

/// A page or document.
#[derive(Debug, Default, Serialize)]
pub struct WrittenSource {
    /// What memberships refer to it by.
    pub id: String,
    /// What it is called.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub title: Text,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// An organisation, a place or a person.
#[derive(Debug, Default, Serialize)]
pub struct Record {
    /// What memberships refer to it by.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What it is called for short.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<Abbreviation>,
    /// What kind of thing it is.
    #[serde(skip_serializing_if = "Text::is_empty")]
    pub classification: Text,
    /// Ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

/// A short name.
#[derive(Debug, Serialize)]
pub struct Abbreviation {
    name: String,
    note: &'static str,
}

/// One member in one organisation for one stretch of time.
#[derive(Debug, Default, Serialize)]
pub struct WrittenMembership {
    /// Who.
    pub member_id: String,
    /// In what.
    pub organization_id: String,
    /// As what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<PartialDate>,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_date: Option<PartialDate>,
}

impl DataFile {
    /// The file's text, which ends with a line break.
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Whole<'a> {
            #[serde(rename = "$schema")]
            schema: &'static str,
            #[serde(flatten)]
            file: &'a DataFile,
        }
        let whole = Whole { schema: "schema.json", file: self };
        json_of(|| serde_json::to_string_pretty(&whole)) + "\n"
    }
}

impl Abbreviation {
    /// The abbreviation of a name.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), note: "abbreviation" }
    }
}

/// JSON of what always has some: texts, dates and lists of them.
pub(super) fn json_of(write: impl FnOnce() -> serde_json::Result<String>) -> String {
    write().expect("texts and dates can be written, and the keys are texts")
}

/// A string, or an object by language.
impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.plain {
            Some(plain) if self.by_language.is_empty() => serializer.serialize_str(plain),
            Some(_) | None => self.by_language.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::load_texts;

    #[test]
    fn what_is_written_is_read_again() {
        let record = |id: &str, name: &str| Record { id: id.to_owned(), name: Text::plain(name), ..Record::default() };
        let organization = Record {
            other_names: vec![Abbreviation::new("LRT")],
            classification: Text::plain("league"),
            ..record("lrt", "League of River Towns")
        };
        let membership = WrittenMembership {
            member_id: "lipki".to_owned(),
            organization_id: "lrt".to_owned(),
            role: Some("participant".to_owned()),
            start_date: "1998-09".parse().ok(),
            end_date: None,
        };
        let file = DataFile {
            focus: Some("lipki".to_owned()),
            areas: vec![record("lipki", "Lipki")],
            organizations: vec![organization],
            memberships: vec![membership],
            ..DataFile::default()
        };
        let json = file.to_json();
        assert!(json.starts_with("{\n  \"$schema\": \"schema.json\",\n  \"focus\": \"lipki\",\n"), "{json}");
        let loaded = load_texts(vec![("lipki.json".to_owned(), json)]).unwrap();
        assert_eq!(loaded.warnings, []);
        assert_eq!(loaded.dataset.memberships[0].start_date, "1998-09".parse().ok());
        assert_eq!(loaded.dataset.organizations[0].other_names[0].name, Text::plain("LRT"));
    }
}

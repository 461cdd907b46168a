//! The JSON Schema of the data set, made from the types that it is read into, so that an editor completes and checks.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::model::Text;
use super::popolo::{At, ByLanguage, File, Id, RawValue, SourceReference};
use crate::calendar::PartialDate;
use crate::language::Language;

/// The JSON Schema (draft 2020-12) that ships as `data/schema.json`.
pub fn json_schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(File);
    if let Some(properties) = schema.get_mut("properties").and_then(serde_json::Value::as_object_mut) {
        // Editors warn about a key that the schema doesn't know, and this one tells them which schema it is.
        properties.insert(
            "$schema".to_owned(),
            serde_json::json!({ "type": "string", "description": "This schema, for editors: \"schema.json\"." }),
        );
    }
    schema.to_value()
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

impl<T: JsonSchema> JsonSchema for ByLanguage<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("ByLanguage{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let properties: serde_json::Map<_, _> = Language::ALL
            .into_iter()
            .map(|language| (language.code().to_owned(), generator.subschema_for::<T>().to_value()))
            .collect();
        json_schema!({ "type": "object", "properties": properties })
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let by_language = generator.subschema_for::<ByLanguage<String>>();
        json_schema!({
            "description": "One text for all languages, or a text by language: {\"en\": \"…\", \"ru\": \"…\"}.",
            "anyOf": [{ "type": "string" }, by_language]
        })
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "integer"] })
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A date as far as it is known: \"1992\", \"1998-09\" or \"1998-09-03\".",
            "type": "string",
            "pattern": "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        })
    }
}

impl JsonSchema for RawValue {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<Text>();
        json_schema!({
            "description": "A whole number, a date, a text, or a list of texts.",
            "anyOf": [{ "type": "integer" }, text, { "type": "array", "items": text }]
        })
    }
}

impl JsonSchema for SourceReference {
    fn schema_name() -> Cow<'static, str> {
        "SourceReference".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = generator.subschema_for::<Text>();
        json_schema!({
            "description": "The id of a source of this file, or a link with a note.",
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "properties": { "id": { "type": "string" }, "url": { "type": "string" }, "note": text }
                }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn the_shipped_schema_is_the_one_that_the_types_make() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema.json");
        let made = serde_json::to_string_pretty(&super::json_schema()).unwrap() + "\n";
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(&path, &made).unwrap();
        }
        let shipped = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(shipped == made, "data/schema.json is not up to date; run: UPDATE_SCHEMA=1 cargo test schema");
    }
}

//! The data's own sentences, as far as they agree with the fields beside them: "… since {start_date}." -> "… since 2002."
//!
//! What a sentence says of a date or a number is the field's to say: a corrected field beside an old sentence is right.

use super::Writer;
use crate::dataset::{FactId, Value};
use crate::render::phrase::{self, Form};

impl Writer<'_> {
    /// What the data says of a membership; `None` where it says nothing or something else than its dates.
    pub(super) fn stated_membership(&self, position: usize) -> Option<String> {
        let membership = &self.known.dataset.memberships[position];
        let stated = membership.statement.as_ref()?.stated(self.language)?.trim();
        if stated.is_empty() || !self.known.dataset.contradicted(membership, self.language).is_empty() {
            return None;
        }
        let start = membership.start_date.map(|date| phrase::date(self.language, date, Form::Of));
        let end = membership.end_date.map(|date| self.until(date));
        filled(stated, &[("{start_date}", start), ("{end_date}", end)])
    }

    /// What the data says of a fact; where that contradicts the value, the value by its label.
    pub(super) fn statement(&self, id: FactId) -> String {
        let fact = self.known.dataset.fact(id);
        let value = match &fact.value {
            Value::Number(number) => Some(number.to_string()),
            Value::Date(date) => Some(phrase::date(self.language, *date, Form::Of)),
            Value::Text(text) => text.stated(self.language).map(str::to_owned),
            Value::List(_) => None,
        };
        let is_right = self.known.dataset.contradicted_value(id, self.language).is_none();
        let stated = filled(fact.statement.best(self.language), &[("{value}", value)]);
        if let (Some(stated), true) = (stated, is_right) {
            return stated;
        }
        let value = match &fact.value {
            Value::Number(number) => number.to_string(),
            Value::Date(date) => self.plain_date(Some(*date)),
            Value::Text(text) => text.best(self.language).to_owned(),
            Value::List(texts) => self.row_of(texts, |text| text.best(self.language).to_owned()),
        };
        let words = self.words().organization(id.organization).text("value", value);
        match fact.label.as_ref().and_then(|label| label.stated(self.language)) {
            Some(label) => self.sentence(&words.text("label", label).say("say-value")),
            None => self.sentence(&words.say("say-value-alone")),
        }
    }
}

/// A text with values in place of names in braces; `None` where there is no value for one that it has.
fn filled(text: &str, values: &[(&str, Option<String>)]) -> Option<String> {
    let mut filled = text.to_owned();
    for (name, value) in values {
        if filled.contains(name) {
            filled = filled.replace(name, value.as_deref()?);
        }
    }
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_takes_its_dates_from_the_fields() {
        let of = |text: &str| filled(text, &[("{start_date}", Some("2002".to_owned())), ("{end_date}", None)]);
        assert_eq!(of("It began in {start_date}.").as_deref(), Some("It began in 2002."));
        assert_eq!(of("From {start_date} to {end_date}."), None, "there is no end to say");
        assert_eq!(of("It goes on.").as_deref(), Some("It goes on."));
    }
}

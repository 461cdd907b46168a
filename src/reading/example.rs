//! A line that teaches: `when did {member} join {org} => date joined/M/O` -> the clause, its marks and what it asks.
//!
//! Names are masked by their type; what they are plays no part. A time, a kind, a role and a number keep their words:
//! `which {kind:charters} did we sign {time:after 2006}`.

use std::ops::Range;

use super::reader::language_of;
use super::sketch::{MarkKind, Misread, Sketch, Slot};
use crate::language::Language;

/// A clause whose meaning a person stated.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The clause, without braces.
    pub clause: String,
    /// Where its marks are, in bytes, in order. A masked name takes no room.
    pub marks: Vec<(Range<usize>, MarkKind)>,
    /// What it asks.
    pub sketch: Sketch,
}

/// Why a line teaches nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// Nothing divides the phrase from its notation.
    #[error("expected ` => ` between the phrase and its notation")]
    NoArrow,
    /// A brace has no other half.
    #[error("expected `{{type}}` or `{{type:words}}`, found a brace without the other")]
    Brace,
    /// No such type.
    #[error("expected org, member, time, kind, role, n or years, found {0}")]
    Type(String),
    /// What follows the arrow is no notation.
    #[error(transparent)]
    Notation(#[from] Misread),
    /// The notation uses a mark that isn't there.
    #[error("expected a mark for {0} in the phrase, found none")]
    NoMark(Slot),
}

impl Example {
    /// Reads one line.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn read(line: &str) -> Result<Self, Mistake> {
        let (phrase, notation) = line.rsplit_once(" => ").ok_or(Mistake::NoArrow)?;
        let mut clause = String::new();
        let mut marks = Vec::new();
        let mut rest = phrase;
        while let Some(open) = rest.find('{') {
            let close = open + rest[open..].find('}').ok_or(Mistake::Brace)?;
            let inner = &rest[open + 1..close];
            let (word, text) = inner.split_once(':').unwrap_or((inner, ""));
            let kind = kind(word).ok_or_else(|| Mistake::Type(word.to_string()))?;
            clause.push_str(&rest[..open]);
            marks.push((clause.len()..clause.len() + text.len(), kind));
            clause.push_str(text);
            rest = &rest[close + 1..];
        }
        clause.push_str(rest);
        if clause.contains(['{', '}']) {
            return Err(Mistake::Brace);
        }
        let sketch = Sketch::read(notation)?;
        let missing = sketch
            .slots()
            .into_iter()
            .find(|slot| marks.iter().filter(|(_, kind)| *kind == slot.kind).count() < usize::from(slot.number));
        match missing {
            Some(slot) => Err(Mistake::NoMark(slot)),
            None => Ok(Self { clause, marks, sketch }),
        }
    }

    /// The language that most of its letters are of.
    pub fn language(&self) -> Language {
        language_of(&self.clause, Language::En)
    }
}

fn kind(word: &str) -> Option<MarkKind> {
    Some(match word {
        "org" => MarkKind::Organization,
        "member" => MarkKind::Member,
        "time" => MarkKind::Time,
        "kind" => MarkKind::Kind,
        "role" => MarkKind::Role,
        "n" => MarkKind::Number,
        "years" => MarkKind::Years,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_clause_its_marks_and_what_it_asks() {
        let check = |line: &str, expected: &str| {
            let read = Example::read(line).map(|example| {
                let marks: Vec<&str> = example.marks.iter().map(|(range, _)| &example.clause[range.clone()]).collect();
                format!("{} | {} | {}", example.clause, marks.join(", "), example.sketch)
            });
            assert_eq!(read.unwrap_or_else(|mistake| mistake.to_string()), expected, "{line}");
        };
        check("when did {member} join {org}? => date joined/M/O", "when did  join ? | ,  | date joined/M1/O1");
        check(
            "какие {kind:хартии} подписали {time:после 2006} => which of:we kind:K joined:T",
            "какие хартии подписали после 2006 | хартии, после 2006 | which of:we joined:T1 kind:K1",
        );
        check("when did we join", "expected ` => ` between the phrase and its notation");
        check("when {org => date founded/O", "expected `{type}` or `{type:words}`, found a brace without the other");
        check("when {city} => date founded/O", "expected org, member, time, kind, role, n or years, found city");
        check("when => date founded/O", "expected a mark for O1 in the phrase, found none");
        check("when => since", "expected what is asked, found since");
    }
}

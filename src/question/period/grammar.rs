//! The shape of a language's knowledge about time: flat lists of named patterns and what they make.
//!
//! A pattern is a line of elements, each of which matches one piece of text:
//! `word`, `one|two` (either), `stem*` (any ending), `{list}` (a list of the same language), and the slots in capitals of
//! [`super::pattern::Slot`]. A `~` in front means "with no space before it", a `?` behind means "or nothing".

use crate::calendar::{Relation, Span};

/// What a language knows about time.
pub(super) struct Grammar {
    /// Lists of words that patterns name: `("year", "year|years|yr")`.
    pub(super) lists: &'static [(&'static str, &'static str)],
    /// The months' names, January first.
    pub(super) months: [&'static str; 12],
    /// What only looks like time. A trap's words are closed to everything below.
    pub(super) traps: &'static [Trap],
    /// Names of spans: a year, a month, a decade. Of two that are equally long, the earlier in the list is right.
    pub(super) names: &'static [Name],
    /// Periods, most of them around spans. Of two that are equally long, the earlier in the list is right.
    pub(super) rules: &'static [Rule],
    /// Words that belong to the period before them: "inclusive".
    pub(super) tails: &'static [&'static str],
}

/// A look-alike: "2000 cities", "before lunch".
pub(super) struct Trap(pub(super) &'static str);

/// A name of a span.
pub(super) struct Name {
    pub(super) pattern: &'static str,
    pub(super) makes: Makes,
}

/// A rule for a period.
pub(super) struct Rule {
    /// For `--explain` and tests.
    pub(super) name: &'static str,
    pub(super) pattern: &'static str,
    pub(super) reads: Reads,
}

/// What a name of a span makes of the values in its slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Makes {
    /// A year, a month or a day, from whatever of these the slots hold.
    Date,
    /// The decade that the number (90, 1990) begins.
    Decade,
    /// The century of that number.
    Century,
    /// Always the same span.
    Always(Span),
    /// A part of the span in the slot.
    Part(Part),
}

/// A part of a decade or a century. Of a year there is no part to name: the whole year is meant instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Years 0-4 of a decade, the first quarter of a century.
    Early,
    /// Years 3-6 of a decade, years 30-69 of a century.
    Mid,
    /// Years 5-9 of a decade, the last quarter of a century.
    Late,
    /// The first half.
    FirstHalf,
    /// The second half.
    SecondHalf,
}

/// What a rule makes of the values in its slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reads {
    /// The period that lies so to the span in the slot.
    Related(Relation),
    /// Between the two spans in the slots, both in.
    Between,
    /// As [`Reads::Between`], with the years in the slots naming decades: «80-90-е».
    Decades,
    /// After the first and before the second span, neither in.
    Inside,
    /// The last N units, each of so many years; one unit where there is no N.
    Last(u32),
    /// A calendar year counted from this one.
    ThisYear(i32),
    /// The calendar year that lies N units of so many years back; one unit where there is no N.
    Ago(u32),
    /// So to the event whose name follows.
    Event(Relation),
    /// So to the period of the talk so far.
    Relative(Relation),
}

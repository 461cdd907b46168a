//! A timeline as pictures that a phone shows whole: memberships in order -> pages, each a PNG.
//!
//! Honest about what the data doesn't tell: a year without a day has a pale edge as wide as the year, a membership
//! without a beginning is a dashed outline, one that has ended is grey and stops.

mod chart;
mod font;
mod paint;

use crate::answer::{Known, Spell, Subject, Timeline};
use crate::calendar::{Datelike, NaiveDate, PartialDate};
use crate::dataset::Role;
use crate::language::Language;
use crate::render::messages::{self, Arg};
use crate::render::phrase::{self, Form};

/// Colours for a light or for a dark surrounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on white.
    #[default]
    Light,
    /// Light on a dark blue.
    Dark,
}

/// What comes after so many isn't drawn: all rows are measured before the first page is known, and nobody turns so many.
const MOST_ROWS: usize = 2_000;

/// One page of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The picture's file.
    pub png: Vec<u8>,
    /// Which page it is, from 0.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The first membership on it, from 1.
    pub from: usize,
    /// The last one.
    pub to: usize,
    /// All of them.
    pub total: usize,
    /// What it shows, for those who can't see it: one line a membership.
    pub alternative: Vec<String>,
}

/// What a row of the chart shows.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    /// Its dates in words.
    when: String,
    /// The organisation's or the member's name, with its role, in lines that fit.
    name: Vec<String>,
    bar: Bar,
}

/// A stretch of time, in years as decimal numbers: 1998-07-01 is 1998.5.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bar {
    /// Between which moments it began; `None` where that isn't stated.
    start: Option<(f64, f64)>,
    /// Between which moments it ended; `None` while it lasts.
    end: Option<(f64, f64)>,
}

/// One page before it is drawn.
#[derive(Debug, Clone, PartialEq)]
struct Page {
    title: String,
    rows: Vec<Row>,
    /// The years that the axis spans.
    from: i32,
    to: f64,
    /// What the signs on this page mean.
    legend: Vec<String>,
}

/// Page `number` of a timeline (from 0; the last one if there are fewer); `None` if there is nothing to show.
pub fn picture(
    timeline: &Timeline,
    known: Known<'_>,
    language: Language,
    theme: Theme,
    number: usize,
) -> Option<Picture> {
    let rows: Vec<Row> =
        timeline.spells.iter().take(MOST_ROWS).map(|spell| row(timeline.subject, spell, known, language)).collect();
    let pages = chart::pages(&rows);
    let page = number.min(pages.len().checked_sub(1)?);
    let shown = pages[page].clone();
    let today = moment(known.today);
    let from = rows.iter().flat_map(|row| [row.bar.start, row.bar.end]).flatten().map(|(from, _)| from);
    let from = from.fold(today, f64::min).floor();
    let text = |key: &str| messages::text(language, key, &[]);
    let on_page = &rows[shown.clone()];
    let signs = [
        ("timeline-legend-vague", on_page.iter().any(|row| row.bar.start.is_some_and(|(from, to)| to - from > 0.2))),
        ("timeline-legend-undated", on_page.iter().any(|row| row.bar.start.is_none())),
        ("timeline-legend-ended", on_page.iter().any(|row| row.bar.end.is_some())),
    ];
    let drawn = Page {
        title: chart::title(&title(timeline.subject, known, language)),
        rows: on_page.to_vec(),
        // The pixels of a picture can't show more.
        #[expect(clippy::cast_possible_truncation, reason = "a year, rounded down")]
        from: from as i32,
        to: today,
        legend: signs.into_iter().filter(|(_, is_there)| *is_there).map(|(key, _)| text(key)).collect(),
    };
    let alternative = on_page.iter().map(|row| format!("{} — {}", row.when, row.name.join(" "))).collect();
    Some(Picture {
        png: paint::png(&chart::svg(&drawn, theme))?,
        page,
        pages: pages.len(),
        from: shown.start + 1,
        to: shown.end,
        total: timeline.spells.len(),
        alternative,
    })
}

fn title(subject: Subject, known: Known<'_>, language: Language) -> String {
    let (key, name) = match subject {
        Subject::Member(id) => ("timeline-title", phrase::member(known.dataset, id, language)),
        Subject::Organization(id) => ("timeline-title-members", phrase::organization(known.dataset, id, language)),
    };
    messages::text(language, key, &[("subject", Arg::from(name))])
}

fn row(subject: Subject, spell: &Spell, known: Known<'_>, language: Language) -> Row {
    let words = |date: PartialDate| phrase::date(language, date, Form::Plain);
    let unstated = || messages::text(language, "undated-lead", &[]);
    let start = spell.start.map_or_else(unstated, words);
    let when = spell.end.map_or_else(|| start.clone(), |end| format!("{start} – {}", words(end)));
    let name = match subject {
        Subject::Member(_) => phrase::organization(known.dataset, spell.organization, language),
        Subject::Organization(_) => phrase::member(known.dataset, spell.member, language),
    };
    let name = match spell.role {
        Role::Other(id) => format!("{name} ({})", known.dataset.role(id).best(language)),
        Role::Member | Role::Participant | Role::Signatory => name.to_owned(),
    };
    Row {
        name: chart::lines(&when, &name),
        when,
        bar: Bar { start: spell.start.map(bounds), end: spell.end.map(bounds) },
    }
}

fn bounds(date: PartialDate) -> (f64, f64) {
    (moment(date.earliest()), moment(date.latest()) + 1.0 / 366.0)
}

fn moment(day: NaiveDate) -> f64 {
    f64::from(day.year()) + f64::from(day.ordinal0()) / 366.0
}

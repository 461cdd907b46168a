//! Rows of a timeline as a drawing in SVG, one name above each bar: a phone is narrow, and names are long.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use super::font::{FAMILY, escape, width};
use super::{Bar, Page, Row, Theme};

/// All lengths are in units of which a phone's screen has about 400 across.
const WIDTH: f64 = 400.0;
const MARGIN: f64 = 14.0;
const TITLE: f64 = 16.0;
const LABEL: f64 = 13.0;
const SMALL: f64 = 11.0;
const LINE: f64 = 16.0;
const BAR: f64 = 9.0;
/// Between a bar and the next name.
const GAP: f64 = 11.0;
/// Where the rows begin: below the title and the years.
const TOP: f64 = 58.0;
/// As many units of rows as a phone shows without shrinking the picture.
const ROOM: f64 = 620.0;
/// A row's name takes so many lines at most.
const LINES: usize = 2;
/// No more letters than this fit a line, if they aren't all narrow ones.
const WORD: usize = 60;

struct Colours {
    ground: &'static str,
    text: &'static str,
    faint: &'static str,
    grid: &'static str,
    bar: &'static str,
    ended: &'static str,
}

impl Colours {
    /// Each text has a contrast of at least 4.5 : 1 on its ground, as WCAG 2 asks for.
    const fn of(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self {
                ground: "#ffffff",
                text: "#1c2733",
                faint: "#5b6b7b",
                grid: "#dfe5eb",
                bar: "#2f7cc4",
                ended: "#8b97a3",
            },
            Theme::Dark => Self {
                ground: "#17212b",
                text: "#f2f5f8",
                faint: "#9fb0c0",
                grid: "#2b3947",
                bar: "#5aa9ee",
                ended: "#74838f",
            },
        }
    }
}

/// Which rows share a page: as many as fit, and pages about equally long.
pub(super) fn pages(rows: &[Row]) -> Vec<Range<usize>> {
    let total: f64 = rows.iter().map(height).sum();
    let count = (total / ROOM).ceil().max(1.0);
    let room = total / count;
    let mut pages: Vec<Range<usize>> = Vec::new();
    let (mut start, mut used, mut done) = (0, 0.0, 0.0);
    for (place, row) in rows.iter().enumerate() {
        used += height(row);
        done += height(row);
        let is_full =
            done >= room * (as_length(pages.len()) + 1.0) - 0.001 || used + LINE * 2.0 + BAR + GAP > ROOM * 1.1;
        if is_full || place + 1 == rows.len() {
            pages.push(start..place + 1);
            (start, used) = (place + 1, 0.0);
        }
    }
    pages
}

#[expect(clippy::cast_precision_loss, reason = "a count of pages")]
fn as_length(pages: usize) -> f64 {
    pages as f64
}

/// A title on one line.
pub(super) fn title(text: &str) -> String {
    cut(text, WORD).into_owned()
}

/// A name in lines beside or below its dates; what doesn't fit the last line is cut with an ellipsis.
pub(super) fn lines(when: &str, name: &str) -> Vec<String> {
    let room = ((WIDTH - 2.0 * MARGIN) / LABEL) as f32;
    let first_room = room - width(when) - 0.7;
    let space = width("a a") - 2.0 * width("a");
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    // To measure letters takes long, so what can't be seen is not measured.
    for word in cut(name, LINES * WORD).split_whitespace().map(|word| cut(word, WORD)) {
        let word = &*word;
        let line = lines.len() - 1;
        let room = if line == 0 { first_room } else { room };
        let needed = width(word) + if lines[line].is_empty() { 0.0 } else { space };
        if used + needed <= room || (lines[line].is_empty() && line > 0) {
            if !lines[line].is_empty() {
                lines[line].push(' ');
            }
            lines[line].push_str(word);
            used += needed;
        } else if lines.len() < LINES {
            lines.push(word.to_owned());
            used = width(word);
        } else {
            lines[line].push('…');
            break;
        }
    }
    lines
}

/// The first letters of a text, and an ellipsis if there are more than so many.
fn cut(text: &str, letters: usize) -> Cow<'_, str> {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]).into(),
        None => text.into(),
    }
}

/// A page as SVG.
pub(super) fn svg(page: &Page, theme: Theme) -> String {
    let colours = Colours::of(theme);
    let bottom = TOP + page.rows.iter().map(height).sum::<f64>();
    let whole = bottom + 8.0 + page.legend.iter().map(|_| LINE).sum::<f64>() + 6.0;
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{whole}" font-family="{FAMILY}"><rect width="100%" height="100%" fill="{}"/>"#,
        colours.ground
    );
    let axis = Axis::new(page);
    text(&mut svg, (MARGIN, 26.0), (TITLE, colours.text, true), &page.title);
    for year in axis.ticks() {
        let x = axis.x(f64::from(year));
        draw(&mut svg, format_args!(r#"<path d="M{x:.1} 50V{bottom:.1}" stroke="{}"/>"#, colours.grid));
        let label = year.to_string();
        let half = f64::from(width(&label)) * SMALL / 2.0;
        let x = (x - half).clamp(MARGIN, WIDTH - MARGIN - 2.0 * half);
        text(&mut svg, (x, 46.0), (SMALL, colours.faint, false), &label);
    }
    let mut y = TOP;
    for row in &page.rows {
        draw_row(&mut svg, row, y, &axis, &colours);
        y += height(row);
    }
    for (place, line) in page.legend.iter().enumerate() {
        let y = bottom + 8.0 + LINE * (as_length(place) + 0.6);
        text(&mut svg, (MARGIN, y), (SMALL, colours.faint, false), line);
    }
    svg.push_str("</svg>");
    svg
}

fn draw_row(svg: &mut String, row: &Row, top: f64, axis: &Axis, colours: &Colours) {
    let baseline = top + LABEL;
    text(svg, (MARGIN, baseline), (LABEL, colours.text, true), &row.when);
    let beside = MARGIN + f64::from(width(&row.when) + 0.6) * LABEL;
    for (place, line) in row.name.iter().enumerate() {
        let x = if place == 0 { beside } else { MARGIN };
        text(svg, (x, baseline + LINE * as_length(place)), (LABEL, colours.text, false), line);
    }
    let y = top + LINE * as_length(row.name.len()) + 3.0;
    draw_bar(svg, row.bar, y, axis, colours);
}

fn draw_bar(svg: &mut String, bar: Bar, y: f64, axis: &Axis, colours: &Colours) {
    let colour = if bar.end.is_some() { colours.ended } else { colours.bar };
    let goes_on = bar.end.is_none();
    let end = bar.end.unwrap_or((axis.to, axis.to));
    let Some(start) = bar.start else {
        let (left, right) = (axis.x(f64::from(axis.from)), axis.x(end.1));
        let middle = y + BAR / 2.0;
        draw(
            svg,
            format_args!(
                r#"<path d="M{left:.1} {middle:.1}H{right:.1}" stroke="{colour}" stroke-width="2.5" stroke-dasharray="2 5" stroke-linecap="round"/>"#
            ),
        );
        if goes_on {
            arrow(svg, right, y, colour);
        }
        return;
    };
    // Between the bounds it is only known to have begun, or to have ended, at some moment.
    let sure = (start.1.min(end.0), end.0.max(start.1.min(end.0)));
    for (from, to, opacity) in [(start.0, sure.0, 0.4), (sure.0, sure.1, 1.0), (sure.1, end.1, 0.4)] {
        let (left, right) = (axis.x(from), axis.x(to));
        if right - left > 0.05 {
            draw(
                svg,
                format_args!(
                    r#"<rect x="{left:.1}" y="{y:.1}" width="{:.1}" height="{BAR}" fill="{colour}" fill-opacity="{opacity}"/>"#,
                    right - left
                ),
            );
        }
    }
    if goes_on {
        arrow(svg, axis.x(axis.to), y, colour);
    }
}

/// A tip that says: it goes on.
fn arrow(svg: &mut String, x: f64, y: f64, colour: &str) {
    let (middle, bottom) = (y + BAR / 2.0, y + BAR);
    draw(svg, format_args!(r#"<path d="M{x:.1} {y:.1}l5.5 {:.1}L{x:.1} {bottom:.1}z" fill="{colour}"/>"#, middle - y));
}

fn text(svg: &mut String, (x, y): (f64, f64), (size, colour, is_strong): (f64, &str, bool), words: &str) {
    // The font has one weight; a thin outline makes it stronger.
    let stroke = if is_strong { format!(r#" stroke="{colour}" stroke-width="0.45""#) } else { String::new() };
    let words = escape(words);
    draw(svg, format_args!(r#"<text x="{x:.1}" y="{y:.1}" font-size="{size}" fill="{colour}"{stroke}>{words}</text>"#));
}

fn draw(svg: &mut String, shape: std::fmt::Arguments<'_>) {
    svg.write_fmt(shape).expect("a String takes everything");
}

fn height(row: &Row) -> f64 {
    LINE * as_length(row.name.len()) + 3.0 + BAR + GAP
}

/// Years on the drawing's width.
struct Axis {
    from: i32,
    to: f64,
}

impl Axis {
    fn new(page: &Page) -> Self {
        Self { from: page.from, to: page.to.max(f64::from(page.from) + 1.0) }
    }

    fn x(&self, moment: f64) -> f64 {
        // Some room on the right for the tips of the arrows.
        let length = WIDTH - 2.0 * MARGIN - 6.0;
        let share = (moment - f64::from(self.from)) / (self.to - f64::from(self.from));
        MARGIN + length * share.clamp(0.0, 1.0)
    }

    /// Round years, as many as have room for their numbers.
    fn ticks(&self) -> impl Iterator<Item = i32> + use<> {
        let years = self.to - f64::from(self.from);
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].into_iter().find(|step| years / f64::from(*step) <= 8.0);
        let step = step.unwrap_or(1_000);
        let first = self.from.div_euclid(step) * step;
        let (from, to) = (self.from, self.to);
        (0..20).map(move |number| first + number * step).filter(move |year| *year >= from && f64::from(*year) <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_any_length_is_measured_no_further_than_it_is_seen() {
        // To measure 30,000 letters takes ten seconds, and a picture has many names.
        for name in ["ж".repeat(30_000), "ж ".repeat(30_000), format!("Club {}", "ж".repeat(30_000))] {
            let lines = lines("1992", &name);
            assert!(lines.len() <= LINES && lines.last().unwrap().ends_with('…'), "{lines:?}");
            assert!(lines.iter().all(|line| line.chars().count() <= 2 * WORD), "{lines:?}");
        }
        assert_eq!(lines("1992", "Quorum Club"), ["Quorum Club"]);
        assert_eq!(title(&"ж".repeat(500)).chars().count(), WORD + 1);
    }
}

//! A list's text as rows of cells, each with its place: `a; "b;c" ` -> `a` at column 1, `b;c` at column 3.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// What stands between the cells of a row, as spreadsheets write it; the commoner first.
pub(super) const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    /// Whether an empty row stands before it.
    pub(super) is_after_gap: bool,
    pub(super) cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    /// Where it begins, in characters from 1; behind a line break within the row it is counted from there.
    pub(super) column: usize,
    /// What it says, with single ordinary spaces between words.
    pub(super) text: String,
    /// Whether it begins with a quotation mark that is never closed.
    pub(super) is_open: bool,
}

impl Row {
    /// The filled cells.
    pub(super) fn filled(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| !cell.text.is_empty())
    }
}

/// The rows of a text; lines without a letter are none.
pub(super) struct Rows<'t> {
    reader: Reader,
    text: &'t str,
    at: usize,
    line: usize,
    field: Vec<u8>,
}

impl<'t> Rows<'t> {
    /// The rows of `text`, whose lines end with `\n`.
    pub(super) fn of(text: &'t str, separator: u8) -> Self {
        let mut rows = Self {
            reader: ReaderBuilder::new().delimiter(separator).build(),
            text,
            at: 0,
            line: 1,
            field: vec![0; 256],
        };
        // Excel's own way of telling the separator.
        if sep_line(text).is_some() {
            rows.at = text.find('\n').map_or(text.len(), |end| end + 1);
            rows.line = 2;
        }
        rows
    }

    fn row(&mut self) -> Option<Row> {
        let mut is_after_gap = false;
        while self.text[self.at..].starts_with('\n') {
            self.at += 1;
            self.line += 1;
            is_after_gap = true;
        }
        let mut row = Row { line: self.line, is_after_gap, cells: Vec::new() };
        let mut column = 1;
        loop {
            let start = self.at;
            let (result, length) = self.field();
            if result == ReadFieldResult::End {
                return (!row.cells.is_empty()).then_some(row);
            }
            let raw = &self.text[start..self.at];
            let text = String::from_utf8_lossy(&self.field[..length]);
            let is_open = raw.starts_with('"') && raw.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
            row.cells.push(Cell { column, text: spaced(&text), is_open });
            self.line += raw.matches('\n').count();
            column = match raw.rsplit_once('\n') {
                Some((_, last)) => 1 + last.chars().count(),
                None => column + raw.chars().count(),
            };
            if matches!(result, ReadFieldResult::Field { record_end: true }) {
                return Some(row);
            }
        }
    }

    /// Reads one cell into `field`; how long it is.
    fn field(&mut self) -> (ReadFieldResult, usize) {
        let mut length = 0;
        loop {
            let input = &self.text.as_bytes()[self.at..];
            let (result, read, written) = self.reader.read_field(input, &mut self.field[length..]);
            self.at += read;
            length += written;
            match result {
                ReadFieldResult::OutputFull => self.field.resize(2 * self.field.len(), 0),
                // The next call has no input, and so ends the cell.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::Field { .. } | ReadFieldResult::End => return (result, length),
            }
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let mut is_after_gap = false;
        loop {
            let row = self.row()?;
            if row.filled().next().is_some() {
                return Some(Row { is_after_gap: is_after_gap || row.is_after_gap, ..row });
            }
            is_after_gap = true;
        }
    }
}

/// The separator that the first line names: `sep=;`.
pub(super) fn sep_line(text: &str) -> Option<u8> {
    let first = text.lines().next()?.trim();
    match first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP="))?.as_bytes() {
        [separator] => Some(*separator),
        // The tab was trimmed.
        [] => Some(b'\t'),
        _ => None,
    }
}

/// A cell's text as it looks: non-breaking spaces, line breaks and several spaces are one space, what is invisible is gone.
fn spaced(text: &str) -> String {
    let visible: String = text.chars().filter(|letter| !matches!(letter, '\u{200b}' | '\u{feff}' | '\u{ad}')).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cells as `text@line:column`, a row a line.
    fn check(text: &str, expected: &str) {
        let rows = Rows::of(text, b';').map(|row| {
            let line = row.line;
            let cell = |cell: &Cell| {
                format!("{}@{line}:{}{}", cell.text, cell.column, if cell.is_open { " open" } else { "" })
            };
            row.cells.iter().map(cell).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(rows.collect::<Vec<_>>().join("\n"), expected, "{text:?}");
    }

    #[test]
    fn a_cell_has_its_text_and_its_place() {
        check("a;b\nв;г", "a@1:1 b@1:3\nв@2:1 г@2:3");
        check("\"a;b\";\"Союз \"\"Города\"\"\"\n", "a;b@1:1 Союз \"Города\"@1:7");
        check("Союз \"Города\";b", "Союз \"Города\"@1:1 b@1:15");
        check(" a\u{a0} b ;", "a b@1:1 @1:8");
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        check("\n\na\n;;\n\nb\n", "a@3:1\nb@6:1");
        check("\"a\nb\";c\nd", "a b@1:1 c@1:4\nd@3:1");
        check("sep=;\na;b", "a@2:1 b@2:3");
        check("", "");
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_told() {
        check("a;\"b;c\nd;e\n", "a@1:1 b;c d;e@1:3 open");
    }

    #[test]
    fn a_long_cell_is_whole() {
        let long = "слово ".repeat(200);
        let mut rows = Rows::of(&long, b';');
        assert_eq!(rows.next().unwrap().cells[0].text, long.trim());
    }
}

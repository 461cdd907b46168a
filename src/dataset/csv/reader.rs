//! One row of a list: `Ижевск;СРГ;1992 г.;участник` -> the member, the organisation, 1992, `participant`.

use super::complaints::{Complaint, Complaints, Place};
use super::date::{DateMistake, date_of, is_one_of};
use super::header::{Column, Header};
use super::list::Stated;
use super::name::{NameId, Names};
use super::role::{CellRole, role_of};
use super::rows::Row;
use crate::calendar::PartialDate;
use crate::dataset::problem::quoted;
use crate::text::fold;

/// Reads rows one after the other.
pub(super) struct Reader<'a> {
    header: Header,
    /// Who is meant where no cell says it.
    member: Option<&'a str>,
    /// The last name in the first of the columns of names, for which cells below may stand that were merged with its own.
    above: Option<String>,
}

/// Words for an end that has not come.
const STILL: &str = "по настоящее время|настоящее время|по н.в.|н.в.|по сей день|по наст. время|действует|действующий\
     |действующее|до сих пор|бессрочно|не ограничено|present|now|today|current|to date|ongoing|still";
const TOTALS: &str = "итого|всего|total|totals|sum";

impl<'a> Reader<'a> {
    /// A reader of the rows below `header`.
    pub(super) fn new(header: Header, member: Option<&'a str>) -> Self {
        Self { header, member, above: None }
    }

    /// What a row states; `None` where it states nothing or not so that it can be read, which is then told.
    pub(super) fn read(
        &mut self,
        row: &Row,
        members: &mut Names,
        organizations: &mut Names,
        complaints: &mut Complaints,
    ) -> Option<Stated> {
        if self.is_no_data(row) || self.is_too_long(row, complaints) {
            return None;
        }
        let member = self.name(row, Column::Member, complaints);
        let organization = self.name(row, Column::Organization, complaints);
        let read = Column::ALL.map(|column| self.text(row, column)).into_iter().filter(|text| !text.is_empty());
        let read: Vec<&str> = read.collect();
        if read.len() <= 1 && (member.is_none() || organization.is_none()) {
            self.above = None;
            // A row that has been numbered and not been filled says nothing.
            let said = row.filled().map(|cell| cell.text.as_str()).find(|text| text.contains(char::is_alphabetic));
            if let Some(said) = said {
                let complaint = Complaint::new("a member and an organisation", format!("only {}", quoted(said)));
                let key = "alone".to_owned();
                complaints.warnings.add(key, Place::of_row(row), complaint.fix("this line is not read"));
            }
            return None;
        }
        let start_date = self.date(row, Column::StartDate, complaints);
        let end_date = self.date(row, Column::EndDate, complaints);
        let mut named = |names: &mut Names, text: Option<String>, column: Column| match text {
            Some(text) => Some(self.add(names, &text, (row, column), complaints)),
            None => {
                let place = Place::of_cell(row, &self.header, column);
                let complaint = Complaint::new("a name", "an empty cell");
                complaints.problems.add(format!("no {column:?}"), place, complaint.fix("write the name"));
                None
            }
        };
        let (member, organization) =
            (named(members, member, Column::Member), named(organizations, organization, Column::Organization));
        let role = match role_of(self.text(row, Column::Role)) {
            CellRole::Unstated => None,
            CellRole::Known(role) => Some(role.to_owned()),
            CellRole::Other(role) => Some(role),
            CellRole::Ended if end_date.is_ok_and(|date| date.is_some()) => None,
            CellRole::Ended => {
                let place = Place::of_cell(row, &self.header, Column::Role);
                let found = format!("{} without a date of the end", quoted(self.text(row, Column::Role)));
                let complaint = Complaint::new("a role, or a membership's end with its date", found);
                let fix = "write when it ended, be it the year alone; until then this line is not read";
                complaints.warnings.add("ended".to_owned(), place, complaint.fix(fix));
                return None;
            }
        };
        let (start_date, end_date) = (start_date.ok()?, end_date.ok()?);
        Some(Stated { member: member?, organization: organization?, role, start_date, end_date })
    }

    fn text<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        let cell = self.header.position(column).and_then(|at| row.cells.get(at));
        cell.map_or("", |cell| cell.text.as_str())
    }

    /// Whether the row is the header once more, the numbers of the columns, or a sum.
    fn is_no_data(&self, row: &Row) -> bool {
        let texts: Vec<&str> = row.filled().map(|cell| cell.text.as_str()).collect();
        let headings = self.header.headings.iter().filter(|cell| !cell.text.is_empty());
        texts.iter().copied().eq(headings.map(|cell| cell.text.as_str()))
            || texts.iter().enumerate().all(|(at, text)| *text == (at + 1).to_string())
            || texts.first().is_some_and(|text| is_total(text))
    }

    /// A separator within a name moves all that follows into wrong columns.
    fn is_too_long(&self, row: &Row, complaints: &mut Complaints) -> bool {
        let (count, filled) = (self.header.headings.len(), row.cells.iter().rposition(|cell| !cell.text.is_empty()));
        let Some(last) = filled.filter(|last| *last >= count) else { return false };
        let expected = format!("as many cells as the header has ({count})");
        let fix = "put a cell in quotation marks if it contains the separator";
        let complaint = Complaint::new(expected, format!("{} cells", last + 1)).fix(fix);
        complaints.problems.add("cells".to_owned(), Place::of_row(row), complaint);
        true
    }

    /// The name in a cell. Of cells that were merged only the first has it, and those below are empty: so in the first of
    /// the columns of names.
    fn name(&mut self, row: &Row, column: Column, complaints: &mut Complaints) -> Option<String> {
        let text = self.text(row, column);
        let other = if column == Column::Member { Column::Organization } else { Column::Member };
        let is_first = self.header.position(column) < self.header.position(other);
        let is_stated = self.header.position(column).is_some();
        if !text.is_empty() {
            if is_first && is_stated {
                self.above = Some(text.to_owned());
            }
            return Some(text.to_owned());
        }
        if let (Column::Member, Some(member)) = (column, self.member) {
            return Some(member.to_owned());
        }
        // Nothing goes on below an empty line, or beside nothing.
        if !(is_first && is_stated) || row.is_after_gap || self.text(row, other).is_empty() {
            return None;
        }
        let name = self.above.clone()?;
        let found = format!("an empty cell below {}", quoted(&name));
        let complaint = Complaint::new("a name", found).fix("the name above is taken, as of merged cells");
        let place = Place::of_cell(row, &self.header, column);
        complaints.warnings.add("merged".to_owned(), place, complaint);
        Some(name)
    }

    /// The name among those of the list; other spellings of it are told.
    fn add(&self, names: &mut Names, text: &str, at: (&Row, Column), complaints: &mut Complaints) -> NameId {
        let (row, column) = at;
        let (id, is_other_spelling) = names.add(text, row.line);
        if is_other_spelling {
            let first = names.get(id);
            let expected = format!("one spelling of a name ({} in line {})", quoted(&first.name), first.line);
            let complaint = Complaint::new(expected, quoted(text)).fix("both count as one; the first is written");
            let place = Place::of_cell(row, &self.header, column);
            complaints.warnings.add(format!("spelling {column:?} {}", id.0), place, complaint);
        }
        id
    }

    fn date(&self, row: &Row, column: Column, complaints: &mut Complaints) -> Result<Option<PartialDate>, ()> {
        let text = self.text(row, column);
        let folded = fold(text);
        if column == Column::EndDate && is_one_of(&folded, STILL) {
            return Ok(None);
        }
        date_of(without_preposition(text, column)).map_err(|mistake| {
            let (cause, complaint) = complaint(text, &mistake);
            let place = Place::of_cell(row, &self.header, column);
            complaints.problems.add(format!("{column:?} {cause}"), place, complaint);
        })
    }
}

/// Whether a row that begins so sums up the others: «Итого: 7».
fn is_total(text: &str) -> bool {
    let folded = fold(text);
    let end = folded.find(|letter: char| !letter.is_alphabetic()).unwrap_or(folded.len());
    let rest = folded[end..].chars();
    is_one_of(&folded[..end], TOTALS) && rest.into_iter().all(|letter| !letter.is_alphabetic())
}

/// «с 1992 г.» -> «1992 г.», in the column where it says no more than the heading does.
fn without_preposition(text: &str, column: Column) -> &str {
    let prepositions: &[&str] = if column == Column::EndDate {
        &["по ", "until ", "в ", "in "]
    } else {
        &["с ", "со ", "since ", "from ", "в ", "in "]
    };
    let lower = |word: &str| text.get(..word.len()).is_some_and(|beginning| beginning.to_lowercase() == word);
    prepositions.iter().find(|word| lower(word)).map_or(text, |word| &text[word.len()..])
}

/// What to tell of a cell that is no date, and what is the same for all cells that are put right in one go.
fn complaint(text: &str, mistake: &DateMistake) -> (String, Complaint) {
    const DATE: &str = "a date such as 1998, 09.1998, 03.09.1998 or 1998-09-03";
    let of =
        |cause: &str, expected: &str, fix: String| (cause.to_owned(), Complaint::new(expected, quoted(text)).fix(fix));
    match mistake {
        DateMistake::Ambiguous(day_first, month_first) => of(
            "ambiguous",
            "a date that can be read in one way only",
            format!(
                "write \"{day_first}\" for {}, or \"{month_first}\" for {}",
                day_first.format("%-d %B"),
                month_first.format("%-d %B")
            ),
        ),
        DateMistake::ShortYear => of("short", "a year of four digits", "write the year in full".to_owned()),
        DateMistake::Serial(day) => of(
            "serial",
            DATE,
            format!(
                "it looks like a spreadsheet's number for a day, which would be {day} if it counts from 1900; give the \
                 column the format of a date and save the list again"
            ),
        ),
        DateMistake::Formula => {
            of("formula", DATE, "the spreadsheet could not work it out; write the date itself".to_owned())
        }
        DateMistake::Narrow => of(
            "narrow",
            DATE,
            "the column was too narrow to show its dates when it was saved; widen it and save the list again"
                .to_owned(),
        ),
        DateMistake::NotInCalendar(fix) => {
            let fix = fix.clone().unwrap_or_else(|| "write a day that there is".to_owned());
            of(&format!("calendar {text}"), "a date of the calendar", fix)
        }
        DateMistake::Unreadable(fix) => {
            let fix = fix.clone().unwrap_or_else(|| "leave the cell empty if the date is not known".to_owned());
            of(&format!("unreadable {text}"), DATE, fix)
        }
    }
}

//! Which column of a list says what: `Город;Организация;Дата вступления` -> member (a place), organization, start date.

use super::rows::{Cell, Row};
use crate::text::fold;

/// What a column says of a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Column {
    Member,
    Organization,
    StartDate,
    EndDate,
    Role,
}

/// What the members are, where the heading of their column says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MemberClass {
    Place,
    Person,
}

/// The row that names the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) line: usize,
    /// The headings, in the row's order, as they are written.
    pub(super) headings: Vec<Cell>,
    /// What each column says; `None` is a column that isn't read.
    pub(super) columns: Vec<Option<Column>>,
    pub(super) members_are: MemberClass,
}

/// So many rows may stand above the header: titles, dates, who has made the list.
pub(super) const MOST_ABOVE: usize = 20;
/// No list has more columns, and no heading more letters; what has is something else, and is not looked at for long.
const MOST_COLUMNS: usize = 200;
const LONGEST_HEADING: usize = 200;

impl Column {
    pub(super) const ALL: [Self; 5] = [Self::Member, Self::Organization, Self::StartDate, Self::EndDate, Self::Role];

    /// What to call the column, in both languages.
    pub(super) const fn names(self) -> &'static str {
        match self {
            Self::Member => "\"member\" («участник», «город»)",
            Self::Organization => "\"organization\" («организация»)",
            Self::StartDate => "\"start_date\" («дата вступления»)",
            Self::EndDate => "\"end_date\" («дата выхода»)",
            Self::Role => "\"role\" («роль»)",
        }
    }

    /// Headings, folded. What may follow them ("дата вступления (год)") begins a word of its own; the longest that fits counts.
    const fn headings(self) -> &'static str {
        match self {
            Self::Member => {
                "member|member name|member id|member city|member country|member state|member municipality|participant|who\
                 |участник|участники|участник объединения|член|член организации|член объединения|субъект|кто"
            }
            Self::Organization => {
                "organization|organisation|group|party|faction|партия|фракция|группа|organizations|organisations|organization name|organisation name|organization id\
                 |org|association|union|body|committee|in what|member of|belongs to|network|agreement\
                 |организация|организации|наименование организации|название организации|полное наименование организации\
                 |объединение|наименование объединения|название объединения|ассоциация|наименование ассоциации\
                 |название ассоциации|союз|соглашение|комиссия|комитет|куда вступил|куда вступили|где состоит|где состоим\
                 |организация объединение"
            }
            Self::StartDate => {
                "start_date|start date|start|started|since|member since|from|joined|joined on|date joined|join date\
                 |joining date|date of joining|year joined|year of joining|date of accession|accession|accession date\
                 |date|year|entry|entry date|signed|date signed|begin|beginning\
                 |дата вступления|год вступления|вступление|вступил|вступила|вступили|дата вхождения|год вхождения\
                 |дата присоединения|год присоединения|дата подписания|год подписания|дата начала|начало|начало членства\
                 |дата начала членства|дата приема|дата принятия|год приема|с какого года|с какого времени|с|с года\
                 |член с|участник с|состоит с|в составе с|дата|год"
            }
            Self::EndDate => {
                "end_date|end date|end|ended|until|till|to|left|left on|date left|leave date|year left|withdrawal\
                 |date of withdrawal|withdrawal date|exit|exit date\
                 |дата выхода|год выхода|выход|вышел|вышла|вышли|дата окончания|дата окончания членства|окончание|конец\
                 |дата прекращения|прекращение|дата прекращения членства|дата исключения|по|до|по какой год|до какого года"
            }
            Self::Role => {
                "role|roles|status|membership status|membership type|type of membership|capacity|position|function\
                 |роль|статус|статус членства|статус участия|статус участника|форма участия|вид членства|тип членства\
                 |вид участия|должность|в качестве|в каком качестве|кем|характер участия"
            }
        }
    }
}

/// Headings that name the members by what they are.
const PLACES: &str = "city|cities|town|municipality|country|countries|state|region|area|place|territory\
     |город|города|муниципалитет|муниципальное образование|населенный пункт|страна|страны|государство|регион|район|область\
     |город участник|город член|страна участник|страна участница|страна член|муниципалитет участник|субъект федерации|субъект рф|территория|поселение";
const PERSONS: &str = "person|people|full name|politician|deputy|councillor|councilor|surname\
     |фио|фио депутата|ф.и.о.|ф.и.о. депутата|ф. и. о.|ф. и. о. депутата|фамилия имя отчество|фамилия|имя|депутат|человек|персона|лицо";
/// "Name" is whichever of member and organisation has no column of its own.
const NAMES: &str = "name|title|имя|название|наименование|полное наименование|полное название|наименование полное";

/// What one heading tells, and by how much of it: "date of joining" tells more than "date".
struct Told {
    column: Column,
    weight: usize,
    class: Option<MemberClass>,
}

impl Header {
    /// What the row's headings say, if it were the header; of two columns that say the same, one is taken.
    pub(super) fn of(row: &Row) -> Self {
        let cells = &row.cells[..row.cells.len().min(MOST_COLUMNS)];
        let told: Vec<Option<Told>> = cells.iter().map(|cell| told_by(&cell.text)).collect();
        let best = |column: Column| {
            let fitting = told.iter().enumerate().filter_map(|(at, told)| Some((at, told.as_ref()?)));
            let fitting = fitting.filter(|(_, told)| told.column == column);
            fitting.max_by_key(|(at, told)| (told.weight, std::cmp::Reverse(*at)))
        };
        let named = cells.iter().position(|cell| weight(&plain(&cell.text), NAMES).is_some());
        let mut columns: Vec<Option<Column>> = vec![None; cells.len()];
        let mut members_are = MemberClass::Place;
        for column in Column::ALL {
            let (at, class) = match (best(column), named) {
                // "Name, area, group": a place beside a name is where the member is from.
                (Some((_, told)), Some(named))
                    if told.class == Some(MemberClass::Place) && best(Column::Organization).is_some() =>
                {
                    (named, None)
                }
                (Some((at, told)), _) => (at, told.class),
                (None, Some(named)) if matches!(column, Column::Member | Column::Organization) => (named, None),
                (None, _) => continue,
            };
            if columns[at].is_none() {
                columns[at] = Some(column);
                members_are = class.unwrap_or(members_are);
            }
        }
        Self { line: row.line, headings: cells.to_vec(), columns, members_are }
    }

    /// How many columns are known.
    pub(super) fn known(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// Where a column stands.
    pub(super) fn position(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|known| *known == Some(column))
    }

    /// The heading of a column, as it is written.
    pub(super) fn heading(&self, column: Column) -> &str {
        self.position(column).map_or("", |at| self.headings[at].text.as_str())
    }
}

fn told_by(heading: &str) -> Option<Told> {
    let heading = plain(heading);
    let classes = [(PLACES, MemberClass::Place), (PERSONS, MemberClass::Person)];
    let members = classes.into_iter().filter_map(|(words, class)| {
        Some(Told { column: Column::Member, weight: weight(&heading, words)?, class: Some(class) })
    });
    let columns = Column::ALL
        .into_iter()
        .filter_map(|column| Some(Told { column, weight: weight(&heading, column.headings())?, class: None }));
    members.chain(columns).max_by_key(|told| told.weight)
}

/// How much of the heading is one of `words`, at its beginning: more the longer, most where it is all of it.
fn weight(heading: &str, words: &str) -> Option<usize> {
    let fits = |word: &str| {
        let rest = heading.strip_prefix(word)?.trim_start();
        let is_apart = heading.len() > word.len() + rest.len() || rest.starts_with(['(', ',']);
        // "Organisation (full name)" goes on, "organisation's budget" is something else.
        let goes_on = rest.starts_with(['(', ',']) || (word.contains(' ') && is_apart);
        (rest.is_empty() || goes_on).then_some(2 * word.len() + usize::from(rest.is_empty()))
    };
    words.split('|').filter_map(|word| fits(word.trim())).max()
}

/// A heading folded, without quotes and what surrounds it.
fn plain(heading: &str) -> String {
    if heading.len() > LONGEST_HEADING {
        return String::new();
    }
    let folded = fold(heading).replace(['"', '*', ':'], "").replace(['/', '-'], " ");
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns by the first letter of what they say, `.` for those that aren't read; the class of the members behind.
    fn check(headings: &str, expected: &str) {
        let cells = headings.split(';').map(|text| Cell { column: 1, text: text.to_owned(), is_open: false });
        let header = Header::of(&Row { line: 1, is_after_gap: false, cells: cells.collect() });
        let letter = |column: &Option<Column>| match column {
            Some(Column::Member) => 'm',
            Some(Column::Organization) => 'o',
            Some(Column::StartDate) => 's',
            Some(Column::EndDate) => 'e',
            Some(Column::Role) => 'r',
            None => '.',
        };
        let columns: String = header.columns.iter().map(letter).collect();
        assert_eq!(format!("{columns} {:?}", header.members_are), expected, "{headings}");
    }

    #[test]
    fn headings_are_known_in_both_languages_and_in_any_order() {
        check("member;organization;start_date;end_date;role", "moser Place");
        check("Organisation;Member;Since;Until", "omse Place");
        check("Город;Организация;Дата вступления;Роль", "mosr Place");
        check("№ п/п;Наименование организации;Город-участник;Год вступления;Год выхода;Статус", ".omser Place");
        check("ФИО;Комиссия;С;По;Должность", "moser Person");
        check("Ф. И. О. депутата;Комитет", "mo Person");
        check("ДАТА ВСТУПЛЕНИЯ (год);ОРГАНИЗАЦИЯ (полное название);УЧАСТНИК", "som Place");
        check("Дата вступления города;Организация, в которой состоит;Город", "som Place");
        check("Full name;Party;Joined on", "mos Person");
    }

    #[test]
    fn a_name_is_whichever_is_missing() {
        check("Name;Organization;Since", "mos Place");
        check("Город;Название;Год", "mos Place");
        check("name;area;group;start_date", "m.os Place");
        check("Наименование;Участник", "om Place");
    }

    #[test]
    fn of_two_columns_for_one_thing_the_more_exact_is_taken() {
        check("Member;Organization;Date;Date of joining", "mo.s Place");
        check("Город;Организация;Дата вступления;Дата вступления в силу", "mos. Place");
        check("Member;Member;Organization", "m.o Place");
    }

    #[test]
    fn other_headings_are_not_read() {
        check("Дата создания организации;Год основания;Примечание;Бюджет организации", ".... Place");
        check("Member fee;Number of members;Date of foundation;;Status quo", "..... Place");
        check("Ижевск;Союз российских городов;1992", "... Place");
    }
}

//! Names of spans that no language changes: `1998-09-03`, `03.09.1998`, `2006`.

use super::grammar::{Makes, Name};

const fn date(pattern: &'static str) -> Name {
    Name { pattern, makes: Makes::Date }
}

pub(super) const NAMES: &[Name] = &[
    date("YYYY ~-|.|/ ~MM ~-|.|/ ~DAY"),
    date("DAY ~.|/|- ~MM ~.|/|- ~YYYY"),
    // ISO 8601; "2004-06" is June 2004, for "2004-2006" four digits are needed.
    date("YYYY ~- ~MM"),
    date("MM ~.|/ ~YYYY"),
    date("YEAR"),
    date("' ~YY"),
    // 1990's and '90s stand in the languages: their endings differ.
];

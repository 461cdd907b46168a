//! Data sets of any number of memberships, of members whose names are alike or unlike, declared or not.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

/// How the members are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// `Member 000123`, as lists have them that were numbered: all one letter apart.
    Alike,
    /// `Nobakechu Zagrad`.
    Unlike,
}

/// How many organisations there are.
const ORGANIZATIONS: usize = 200;

/// Writes `count` memberships, two for each member, one after the other in time. Declared members have names; the others are
/// only in the memberships.
pub fn write(path: &Path, count: usize, names: Names, declared: bool) -> io::Result<()> {
    let mut file = BufWriter::new(std::fs::File::create(path)?);
    let organizations = (0..ORGANIZATIONS).map(|n| format!(r#"{{"id":"o{n}","name":"Organisation number {n}"}}"#));
    write!(file, "{{\"organizations\":[\n{}\n]", organizations.collect::<Vec<_>>().join(",\n"))?;
    let members = count.div_ceil(2);
    if declared {
        list(&mut file, "areas", members, |n| format!(r#"{{"id":"{}","name":"{}"}}"#, id(n, names), name(n, names)))?;
    }
    list(&mut file, "memberships", count, |n| {
        let (member, spell) = (n / 2, n % 2);
        let (start, end) = if spell == 0 { (1950 + n % 30, r#","end_date":"1985""#) } else { (1990 + n % 30, "") };
        let organization = member * 7 % ORGANIZATIONS;
        let member = id(member, names);
        format!(r#"{{"member_id":"{member}","organization_id":"o{organization}","start_date":"{start}"{end}}}"#)
    })?;
    write!(file, "}}")?;
    file.flush()
}

fn list(file: &mut impl io::Write, key: &str, count: usize, item: impl Fn(usize) -> String) -> io::Result<()> {
    writeln!(file, ",\"{key}\":[")?;
    for number in 0..count {
        let comma = if number == 0 { "" } else { ",\n" };
        write!(file, "{comma}{}", item(number))?;
    }
    write!(file, "\n]")
}

fn id(number: usize, names: Names) -> String {
    match names {
        Names::Alike => format!("member-{number:06}"),
        Names::Unlike => name(number, names).to_lowercase().replace(' ', "-"),
    }
}

/// The name of member `number`; of no other.
pub fn name(number: usize, names: Names) -> String {
    const SYLLABLES: [&str; 15] =
        ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "za", "chu", "gri", "plo", "dre", "fin"];
    if names == Names::Alike {
        return format!("Member {number:06}");
    }
    let mut name = String::from("N");
    let mut rest = number + 12_345;
    while rest > 0 {
        name += SYLLABLES[rest % SYLLABLES.len()];
        rest /= SYLLABLES.len();
    }
    let _ = write!(name, " {}grad", SYLLABLES[number * 11 % SYLLABLES.len()]);
    name
}

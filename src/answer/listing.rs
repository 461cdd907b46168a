//! Memberships and foundings in order of date: all, those of a period, the n-th, two compared.

use std::cmp::Ordering;

use super::{Entry, Known, Listing, date_of, founding};
use crate::calendar::{Period, Relation, Span, Truth};
use crate::dataset::{MemberId, OrganizationId};
use crate::question::{By, End, Rank};

/// Memberships of `subject`, or foundings, in `period`.
pub fn listing(
    known: Known<'_>,
    subject: MemberId,
    by: By,
    period: Option<Period>,
    event: Option<OrganizationId>,
) -> Listing {
    let all = entries(known, subject, by);
    let mut listing = Listing {
        subject: (by != By::Founded).then_some(subject),
        by,
        period,
        event,
        entries: Vec::new(),
        undated: Vec::new(),
        before: None,
        after: None,
        founded: Vec::new(),
    };
    let Some(period) = period else {
        listing.entries = all;
        return listing;
    };
    for entry in &all {
        match lies_in(known, *entry, by, period) {
            Truth::Yes if event != Some(entry.organization) => listing.entries.push(*entry),
            Truth::Unknown => listing.undated.push(entry.organization),
            Truth::Yes | Truth::No => {}
        }
    }
    if listing.entries.is_empty() {
        let (from, to) = period.bounds(known.today);
        let dated = || all.iter().filter_map(|entry| Some((entry, entry.date?)));
        listing.before =
            dated().rfind(|(_, date)| from.is_some_and(|from| date.latest() < from)).map(|(entry, _)| *entry);
        listing.after = dated().find(|(_, date)| to.is_some_and(|to| date.earliest() > to)).map(|(entry, _)| *entry);
    }
    if by == By::Joined && matches!(period, Period::Related(Relation::In, Span::Date(_)) | Period::ThisYear(_)) {
        listing.founded = entries(known, subject, By::Founded)
            .into_iter()
            .filter(|entry| entry.date.is_some_and(|date| period.contains(date, known.today) == Truth::Yes))
            .collect();
    }
    listing
}

impl Listing {
    /// Without a period a list is of what is so today: what has ended is left out, and so are earlier spells.
    #[must_use]
    pub fn of_today(mut self, known: Known<'_>) -> Self {
        if self.period.is_none() && self.by != By::Founded {
            self.entries.retain(|entry| !known.ended(entry.membership));
        }
        self
    }
}

/// Memberships that have lasted longer than `years`.
pub fn longer_than(known: Known<'_>, subject: MemberId, years: u32) -> Listing {
    let mut listing = listing(known, subject, By::Joined, None, None).of_today(known);
    let years = i32::try_from(years).unwrap_or(i32::MAX);
    let (long, other): (Vec<Entry>, Vec<Entry>) = listing
        .entries
        .into_iter()
        .partition(|entry| entry.date.is_some_and(|date| super::years(date, known.today) > years));
    listing.entries = long;
    listing.undated = other.into_iter().filter(|entry| entry.date.is_none()).map(|entry| entry.organization).collect();
    listing
}

/// The entries at a place of the order; several where they share the date.
pub fn rank(
    known: Known<'_>,
    subject: MemberId,
    rank: Rank,
    period: Option<Period>,
    event: Option<OrganizationId>,
) -> Vec<Entry> {
    let mut dated: Vec<Entry> = listing(known, subject, rank.by, period, event)
        .entries
        .into_iter()
        .filter(|entry| entry.date.is_some())
        .collect();
    if rank.end == End::Last {
        dated.reverse();
    }
    let place = usize::try_from(rank.nth).unwrap_or(usize::MAX).saturating_sub(1);
    let Some(date) = dated.get(place).map(|entry| entry.date) else { return Vec::new() };
    dated.into_iter().filter(|entry| entry.date == date).collect()
}

/// Two organisations with their dates, and which comes first.
pub fn pair(
    known: Known<'_>,
    subject: MemberId,
    by: By,
    organizations: &[OrganizationId],
) -> Option<([Entry; 2], Option<Ordering>)> {
    let [one, other, ..] = organizations else { return None };
    let all = entries(known, subject, by);
    let entry = |id: OrganizationId| {
        let absent = Entry { organization: id, date: None, membership: None };
        all.iter().find(|entry| entry.organization == id).copied().unwrap_or(absent)
    };
    let pair = [entry(*one), entry(*other)];
    let order = match (pair[0].date, pair[1].date) {
        (Some(a), Some(b)) if a.is_before(b) == Truth::Yes => Some(Ordering::Less),
        (Some(a), Some(b)) if b.is_before(a) == Truth::Yes => Some(Ordering::Greater),
        // A year and a day in it: the year is all that both have.
        (Some(a), Some(b)) if a.year() == b.year() => Some(Ordering::Equal),
        _ => None,
    };
    Some((pair, order))
}

/// All entries, the dated ones in order of date, then those without.
fn entries(known: Known<'_>, subject: MemberId, by: By) -> Vec<Entry> {
    let mut entries: Vec<Entry> = match by {
        By::Founded => known
            .dataset
            .organization_ids()
            .map(|id| Entry { organization: id, date: date_of(founding(known.dataset, id)), membership: None })
            .collect(),
        By::Joined | By::During => known
            .register
            .of_member(subject)
            .iter()
            .map(|&position| {
                let membership = &known.dataset.memberships[position];
                Entry { organization: membership.organization, date: membership.start_date, membership: Some(position) }
            })
            .collect(),
    };
    entries.sort_by_key(|entry| {
        (entry.date.is_none(), entry.date.map(crate::calendar::PartialDate::list_order), entry.organization)
    });
    entries
}

fn lies_in(known: Known<'_>, entry: Entry, by: By, period: Period) -> Truth {
    let end = entry.membership.and_then(|position| known.dataset.memberships[position].end_date);
    let Some(date) = entry.date else { return Truth::Unknown };
    match by {
        By::Joined | By::Founded => period.contains(date, known.today),
        By::During => {
            let (from, to) = period.bounds(known.today);
            let began = to.map_or(Truth::Yes, |to| {
                if date.latest() <= to {
                    Truth::Yes
                } else if date.earliest() > to {
                    Truth::No
                } else {
                    Truth::Unknown
                }
            });
            let lasted = match (from, end) {
                (Some(from), Some(end)) if end.latest() < from => Truth::No,
                (Some(from), Some(end)) if end.earliest() < from => Truth::Unknown,
                _ => Truth::Yes,
            };
            match (began, lasted) {
                (Truth::No, _) | (_, Truth::No) => Truth::No,
                (Truth::Yes, Truth::Yes) => Truth::Yes,
                (Truth::Unknown, _) | (_, Truth::Unknown) => Truth::Unknown,
            }
        }
    }
}

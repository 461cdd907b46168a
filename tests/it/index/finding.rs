//! Terms -> names, passages and spellings.

use membership_bot::dataset::Dataset;
use membership_bot::index::Index;
use tempfile::TempDir;

use super::{Words, cities, name_hits, open, passage_hits};

#[test]
fn an_index_is_shared_between_threads() {
    fn shared<T: Send + Sync + std::fmt::Debug>() {}
    shared::<Index>();
}

#[test]
fn a_name_or_passage_is_found_by_any_of_its_terms_best_first() {
    let index = Index::in_memory(&cities(), &Words(1)).unwrap();
    type Case<'a> = (&'a [&'a str], &'a [usize], &'a [usize]);
    let cases: &[Case<'_>] = &[
        (&["ecad"], &[1], &[]),
        (&["cities", "healthy"], &[2, 0], &[1]),
        (&["cities", "cities", "absent"], &[2, 0], &[1]),
        (&["drugs"], &[0], &[0]),
        (&["goal"], &[], &[1, 2, 0]),
        (&["поволжья", "волге"], &[4], &[2]),
        (&["Cities"], &[], &[]),
        (&["absent"], &[], &[]),
        (&["AND", "*", "name:ecad", "C++ (EU", ""], &[], &[]),
        (&[], &[], &[]),
    ];
    for (terms, names, passages) in cases {
        assert_eq!(name_hits(&index, terms), *names, "names for {terms:?}");
        let mut found = passage_hits(&index, terms);
        let mut expected = passages.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "passages for {terms:?}");
    }
}

#[test]
fn a_limit_keeps_the_best() {
    let index = Index::in_memory(&cities(), &Words(1)).unwrap();
    for (limit, expected) in [(0, 0), (1, 1), (2, 2), (usize::MAX, 2)] {
        assert_eq!(index.names(&["cities"], limit).len(), expected, "limit {limit}");
    }
    assert_eq!(index.names(&["cities", "healthy"], 1)[0].name, 2);
}

#[test]
fn frequencies_count_names_and_passages_apart() {
    let index = Index::in_memory(&cities(), &Words(1)).unwrap();
    for (term, names, passages) in [("cities", 2, 1), ("drugs", 1, 1), ("goal", 0, 3), ("absent", 0, 0), ("", 0, 0)] {
        assert_eq!((index.name_frequency(term), index.passage_frequency(term)), (names, passages), "{term}");
    }
}

#[test]
fn near_gives_the_nearest_spellings_then_the_commonest() {
    let index = Index::in_memory(&cities(), &Words(1)).unwrap();
    type Case<'a> = (&'a str, u8, &'a [(&'a str, usize, u64)]);
    let cases: &[Case<'_>] = &[
        ("ecad", 0, &[("ecad", 0, 1)]),
        ("ecda", 1, &[("ecad", 1, 1)]),
        ("xcad", 1, &[("ecad", 1, 1)]),
        ("healty", 1, &[("healthy", 1, 1)]),
        ("drugz", 2, &[("drugs", 1, 2)]),
        ("citeis", 2, &[("cities", 1, 3)]),
        ("город", 2, &[("города", 1, 1), ("городов", 2, 1)]),
        ("агп", 9, &[("агп", 0, 1)]),
        ("unthinkable", 2, &[]),
        ("", 0, &[]),
    ];
    for (term, distance, expected) in cases {
        let found = index.near(term, *distance);
        let found: Vec<_> = found.iter().map(|near| (near.term.as_str(), near.distance, near.documents)).collect();
        assert_eq!(found, *expected, "{term} within {distance}");
    }
    let endless = "endless".repeat(10_000);
    assert_eq!(index.near(&endless, 2), []);
}

#[test]
fn an_empty_data_set_has_an_index_that_finds_nothing() {
    let dir = TempDir::new().unwrap();
    for expected in ["Built", "Existing"] {
        let (index, opened) = open(dir.path(), &Dataset::default(), "none");
        assert_eq!(format!("{opened:?}"), expected);
        assert_eq!((index.names(&["ecad"], 5).len(), index.near("ecad", 2).len(), index.name_count()), (0, 0, 0));
    }
}

//! Times: `before(joined/we/ecad)|in:2010` -> before a joining, or in 2010.

use super::DEEPEST;
use super::period::{period, relation};
use crate::calendar::Relation;
use crate::question::meaning::{Point, Time};

/// Reads a time; what its points are `point` tells.
pub(super) fn time(text: &str, point: &dyn Fn(&str) -> Option<Point>) -> Option<Time> {
    let (time, rest) = either(text, point, 0)?;
    rest.is_empty().then_some(time)
}

/// A time at the beginning of `text`, which ends where the text or a parenthesis does, and what comes after it.
fn either<'a>(text: &'a str, point: &dyn Fn(&str) -> Option<Point>, depth: usize) -> Option<(Time, &'a str)> {
    let (only, mut rest) = single(text, point, depth)?;
    if !rest.starts_with('|') {
        return Some((only, rest));
    }
    let mut times = vec![only];
    while let Some(next) = rest.strip_prefix('|') {
        let (time, after) = single(next, point, depth)?;
        times.push(time);
        rest = after;
    }
    Some((Time::Either(times), rest))
}

/// The same without any `|` outside of parentheses.
fn single<'a>(text: &'a str, point: &dyn Fn(&str) -> Option<Point>, depth: usize) -> Option<(Time, &'a str)> {
    if depth > DEEPEST {
        return None;
    }
    if let Some(rest) = text.strip_prefix('!') {
        let (time, rest) = single(rest, point, depth + 1)?;
        return Some((Time::Except(Box::new(time)), rest));
    }
    if let Some(rest) = text.strip_prefix('(') {
        let (time, rest) = either(rest, point, depth + 1)?;
        return Some((time, rest.strip_prefix(')')?));
    }
    let (word, rest) = text.split_at(text.find(['|', '(', ')']).unwrap_or(text.len()));
    if let Some(rest) = rest.strip_prefix('(') {
        let (points, rest) = rest.split_once(')')?;
        return Some((by_points(word, points, point)?, rest));
    }
    let time = if word == "never" { Time::Either(Vec::new()) } else { Time::Period(period(word)?) };
    Some((time, rest))
}

fn by_points(name: &str, points: &str, point: &dyn Fn(&str) -> Option<Point>) -> Option<Time> {
    match name {
        "year-of" => point(points).map(Time::YearOf),
        "between" => {
            let (from, to) = points.split_once(',')?;
            Some(Time::Between(point(from)?, point(to)?))
        }
        _ => {
            let relation: Relation = relation(name)?;
            Some(Time::Relative(relation, point(points)?))
        }
    }
}

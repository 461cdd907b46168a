//! The parts that a sketch is put together from, each of which the network scores: `date joined/M/O` has the parts
//! `ask=date`, `point=joined`, `who=M1`, …; so what one question teaches of a part helps every other that has it.

use super::Sketch;

/// The parts of a class, in order and each once. The last word of a part is a piece of notation; the first says where it
/// stands.
pub fn parts(class: &Sketch) -> Vec<String> {
    let line = class.to_string();
    let words: Vec<&str> = line.split(' ').collect();
    let mut parts = Vec::new();
    let Some((&ask, rest)) = words.split_first() else { return parts };
    parts.push(format!("ask={ask}"));
    match ask {
        "date" | "distance" | "order" | "happened" | "same-year" => {
            for (at, word) in rest.iter().enumerate() {
                let (event, slots) = word.split_once('/').unwrap_or((word, ""));
                parts.push(format!("{ask}{at}={word}"));
                parts.push(format!("point={event}"));
                if !slots.is_empty() {
                    parts.push(format!("slots={slots}"));
                }
            }
            let events: Vec<&str> = rest.iter().map(|word| word.split('/').next().unwrap_or(word)).collect();
            parts.push(format!("points={}", events.join(" ")));
        }
        "which" | "count" | "is" | "place" => {
            let filters = if ask == "place" {
                parts.push(format!("by={}", rest[0]));
                parts.push(format!("end={}", rest[1]));
                parts.push(format!("place={}{}", rest[0], rest[1]));
                &rest[2..]
            } else {
                rest
            };
            for filter in filters {
                let head = filter.split([':', '(']).next().unwrap_or(filter);
                parts.push(format!("filter={filter}"));
                parts.push(format!("head={head}"));
                parts.push(format!("{ask}+{head}"));
                if let Some(negated) = filter.strip_prefix("not:") {
                    parts.push(format!("not={}", negated.split(':').next().unwrap_or(negated)));
                }
                if let Some((relation, _)) = filter.split_once(':').and_then(|(_, time)| time.split_once('(')) {
                    parts.push(format!("relation={relation}"));
                }
            }
            let mut heads: Vec<&str> =
                filters.iter().map(|filter| filter.split('(').next().unwrap_or(filter)).collect();
            heads.sort_unstable();
            parts.push(format!("set={}", heads.join(" ")));
        }
        "facts" | "holds" | "compare" | "total" => {
            for stated in rest {
                let (of, property) = stated.split_once('.').unwrap_or((stated, ""));
                parts.push(format!("property={property}"));
                parts.push(format!("of={}", &of[..1]));
            }
            parts.push(format!("{ask}{}", rest.len()));
        }
        "again" => parts.push(format!("again={}", rest.join(" "))),
        "both" => parts.extend(rest.join(" ").split(" | ").map(|sketch| format!("both={sketch}"))),
        _ => parts.extend(rest.iter().map(|word| format!("word={word}"))),
    }
    parts.push(format!("whole={line}"));
    parts.sort();
    parts.dedup();
    parts
}

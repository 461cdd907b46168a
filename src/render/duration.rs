//! Lengths of time in words: 26 h 3 min -> "1 d 2 h".

use std::time::Duration;

use super::messages::text;
use crate::language::Language;

/// A length of time in its one or two largest units: 26 h 3 min -> "1 d 2 h".
pub fn duration(language: Language, time: Duration) -> String {
    let unit =
        |key: &str, count: u64| text(language, key, &[("count", usize::try_from(count).unwrap_or(usize::MAX).into())]);
    let seconds = time.as_secs();
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60);
    let two = |large: String, count: u64, small: String| if count == 0 { large } else { format!("{large} {small}") };
    if days > 0 {
        two(unit("time-days", days), hours, unit("time-hours", hours))
    } else if hours > 0 {
        two(unit("time-hours", hours), minutes, unit("time-minutes", minutes))
    } else if minutes > 0 {
        two(unit("time-minutes", minutes), seconds % 60, unit("time-seconds", seconds % 60))
    } else if seconds > 0 {
        unit("time-seconds", seconds)
    } else {
        unit("time-milliseconds", u64::from(time.subsec_millis()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_has_at_most_two_units() {
        for (milliseconds, english, russian) in [
            (38, "38 ms", "38 мс"),
            (2_310, "2 s", "2 с"),
            (125_000, "2 min 5 s", "2 мин 5 с"),
            (3_600_000, "1 h", "1 ч"),
            (93_784_000, "1 d 2 h", "1 д 2 ч"),
        ] {
            let time = Duration::from_millis(milliseconds);
            assert_eq!([duration(Language::En, time), duration(Language::Ru, time)], [english, russian]);
        }
    }
}

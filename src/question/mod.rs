//! Words become meaning.

pub mod numeral;
pub mod period;

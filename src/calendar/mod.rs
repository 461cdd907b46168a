//! Dates as people give them: a date is the span of days that it may mean. Pure: no clock in here.

mod month;
mod partial_date;
mod period;

pub use chrono::{Datelike, NaiveDate};
pub use month::{month_named, month_names};
pub use partial_date::{DateError, PartialDate};
pub use period::{Period, Relation, Span, Truth};

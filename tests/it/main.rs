//! Whole parts of the program, used as its other parts use them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]

mod broken;
mod data_readme;
mod elsewhere;

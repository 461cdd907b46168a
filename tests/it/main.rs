//! Tests of the whole program: one binary, so that its dependencies are linked once.
#![allow(clippy::unwrap_used, reason = "a test that can't go on should say where")]

mod broken;
mod cli;
mod elsewhere;
mod fake_telegram;
mod index;
mod telegram;

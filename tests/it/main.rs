//! Whole parts of the program, used as its other parts use them; one binary, because Tantivy links slowly.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop here")]

mod bank;
mod broken;
mod cli;
mod data_readme;
mod elsewhere;
mod fake_telegram;
#[path = "../../benches/hostile_files/mod.rs"]
mod hostile_files;
mod index;
mod lakemoor;
mod lists;
mod new;
mod other_data;
mod postgres;
mod readings;
mod readme;
mod telegram;

/// The program's own: what the tests measure of memory is what the program takes.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

//! membership-bot answers what a city belongs to, since when, and what those organisations are, from a small sourced
//! data set: in Telegram and in a terminal, in English and in Russian. It answers what it understood, and where the data
//! doesn't tell, it says so.
//!
//! # The story
//! A [`dataset`] is put into an [`index`]; a [`question`] is understood; the [`answer`] is found; it is rendered
//! ([`render`]); the [`assistant`] joins these; [`telegram`] and the [`cli`] carry them.
//!
//! ```text
//! "а когда мы вступили в ECAD"
//!   -> question   ru joined ecad
//!   -> answer     the membership of the focus in ECAD, start_date 2002
//!   -> render     «Ижевск — полноправный член организации … (ECAD) с 2002 года.» and the source
//! ```
//!
//! # Who may use what
//! Modules use those to their left only:
//!
//! `language, calendar, text -> dataset -> {index | question} -> answer -> render -> assistant -> {store | telegram} -> config -> cli -> main`
//!
//! `question` needs the index for finding names and passages, but doesn't know it: it asks a [`question::Lookup`], and
//! the assistant, which knows both, makes the index one.
//!
//! # What always holds
//! - Facts, dates and numbers in an answer come from the data set; the program has none of its own, and no name of an
//!   organisation either.
//! - Reading a message never fails, and not knowing is an answer: [`question::Unknown`] says why.
//! - A date is as precise as the data has it; a comparison of dates can say "cannot be told" ([`calendar::Truth`]).
//! - What is being served is one immutable generation behind one swap; whoever reads holds the one that it began with.
//! - Tantivy is in [`index`] only, teloxide, axum, hyper and the metrics in [`telegram`] only, Fluent in [`render`] only,
//!   clap in [`cli`] only, sqlx in [`store`] only, the environment in [`config`] only, and the clock is read in one place and passed
//!   on as `today`.
//! - Whatever somebody sends has a bound: of a message 1,200 characters and 220 words are read (`text::MOST_CHARACTERS` and its
//!   neighbours, counted after folding), no word of it is looked up twice, reading is done beside the threads that carry
//!   messages, as much at a time as there are processors, and its time is taken from the sender's credit. Any message costs at
//!   most 20 ms of a processor: `cargo bench --bench hostile` tries 100,000 that were made to cost more.
//! - No text of a person reaches a query parser or a log. The database keeps only questions without an answer or with one
//!   that was called wrong, and not who asked.
//! - What grows with what people do has a bound, in memory and in the database; what was forgotten on request is in neither.
//! - A database that is away costs a memory and never an answer; what is owed to it is written when it is back, once.
//! - An update is acknowledged when its answer is out; where several processes share a database, one of them claims it
//!   first.

pub mod answer;
pub mod assistant;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod dataset;
pub mod index;
pub mod language;
pub mod question;
pub mod render;
pub mod store;
pub mod telegram;
pub mod text;

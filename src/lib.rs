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
//!   -> question   ru date joined/we/ecad
//!   -> answer     the membership of the focus in ECAD, start_date 2002
//!   -> render     «Ижевск — полноправный член организации … (ECAD) с 2002 года.» and the source
//! ```
//!
//! # Who may use what
//! Modules use those to their left only:
//!
//! `language, calendar, text, sense -> dataset -> reading -> {index | question} -> answer -> render -> assistant -> {store | telegram} -> config -> cli -> main`
//!
//! `question` needs the index for finding names and passages, but doesn't know it: it asks a [`question::Lookup`], and
//! the assistant, which knows both, makes the index one.
//!
//! # What a question is
//! It is composed ([`question::meaning`]) of points in time, stretches of time, sets and measures, and of what is asked of
//! them; so whatever holds for one member, organisation or pair holds for all. An answer ([`answer`]) has a finding for each
//! ask, with three results where dates are partial, and rendering has sentences for findings, not for kinds of question.
//! What the rules read (`question::former`) becomes such a question in one file, `question::converter`.
//!
//! # What a text is about
//! [`sense`] is a pretrained sentence encoder, in the program with its weights: a text of either language becomes 512 numbers
//! whose direction tells its topic. It is a pure function beside the rest; it calls nothing of ours.
//!
//! # A new reading
//! [`reading`] is to replace the reading in [`question`], stage by stage: slips, layout and letters are mended by lists of
//! the languages' words and of the world's places ([`reading::words`]), a message is cut into clauses
//! ([`reading::clauses`]), and a small network that learned from examples ([`reading::network`]) says of each what it asks,
//! in a notation with slots for names and times ([`reading::sketch`]), from which a question is composed
//! ([`reading::compose`]). What that takes of a language is closed lists, a
//! folder a language, and the stages name none.
//!
//! # What always holds
//! - Facts, dates and numbers in an answer come from the data set; the program has none of its own, and no name of an
//!   organisation either.
//! - Reading a message never fails, and not knowing is an answer: [`question::Unknown`] says why.
//! - A date is as precise as the data has it; a comparison of dates can say "cannot be told" ([`calendar::Truth`]).
//! - What is being served is one immutable generation behind one swap; whoever reads holds the one that it began with.
//! - Tantivy is in [`index`] only, matrix products in [`sense`] only, teloxide, axum, hyper and the metrics in [`telegram`]
//!   only, Fluent in [`render`] only, clap in [`cli`] only, sqlx in [`store`] only, the environment in [`config`] only, and the
//!   clock is read in one place and passed on as `today`.
//! - Whatever somebody sends has a bound; the table below has them all.
//! - No text of a person reaches a query parser or a log. The database keeps only questions without an answer or with one
//!   that was called wrong, and not who asked.
//! - What was forgotten on request is in no memory and in no file.
//! - A database that is away costs a memory and never an answer; what is owed to it is written when it is back, once.
//! - An update is acknowledged when its answer is out; where several processes share a database, one of them claims it
//!   first.
//!
//! # Bounds
//! Work and room that depend on what somebody sends, and where that is held:
//!
//! | what | bound | where |
//! | --- | --- | --- |
//! | a message, a command's argument, an inline query | 1,200 characters after folding, 220 words and signs, 64 letters a word, 20 sentences; 24 misspelt words are mended, each once | [`text::is_readable`], `question` |
//! | what a text is about | the first 64 pieces of it, some forty words | [`sense`] |
//! | the time that reading takes | 20 ms of a processor (`cargo bench --bench hostile` tries 100,000 that were made to cost more), beside the threads that carry messages; after 5 s it is given up | `telegram::processor` |
//! | what one person or speaking chat may ask | 30 questions in a row, then one a second; fewer where they take more than 100 ms | `telegram::flood` |
//! | what one chat or person adds to `/unanswered` | 30 questions a day, 200 characters each, 500 in all; admins hear of 3 an hour | `telegram::noting`, `telegram::commands`, [`store`] |
//! | updates under way | 100 by polling, and 1,000 that are late | `telegram::intake` |
//! | connections to `LISTEN` | 160; 10 s for a request's head, 60 s without one; 1 MB an update | `telegram::http` |
//! | a document | 4 MB; it is marked as done before it is checked | `telegram::commands` |
//! | a data set | 128 MB; ids of 200 characters, names of 500, texts of 3,000, 64 levels, 10,000 entries a list of one record; a check ends at 1,000 causes of problems and at 1,000 of warnings (`cargo bench --bench growth`) | [`dataset`] |
//! | words that [`reading::words`] mends | 24 of a message; finding places and letters takes time in proportion to the text | [`reading::words::MOST_MENDED`] |
//! | what is shown of a word or a number of the data | 60 characters | [`dataset`], [`render`] |
//! | a picture | 2,000 rows, 60 letters a word | [`render::timeline`] |
//! | what is remembered | 10,000 updates, answers, talks and chats at hand, 100,000 chats in the database, 2,000 questions that may still be called wrong | [`store`] |

pub mod answer;
pub mod assistant;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod dataset;
pub mod index;
pub mod language;
pub mod question;
pub mod reading;
pub mod render;
pub mod sense;
pub mod store;
pub mod telegram;
pub mod text;

//! membership-bot.
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

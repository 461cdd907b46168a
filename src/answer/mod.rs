//! Meaning and knowledge become facts with sources.

//! Environment variables become a ready configuration; all mistakes at once.

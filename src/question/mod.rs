//! Words become meaning.

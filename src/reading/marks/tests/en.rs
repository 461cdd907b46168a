//! English clauses.

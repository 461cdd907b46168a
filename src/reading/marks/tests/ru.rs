//! Russian clauses.

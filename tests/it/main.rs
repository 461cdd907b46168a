//! Tests of the whole program, in one binary because Tantivy links slowly.

mod broken;
mod elsewhere;

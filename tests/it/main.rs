//! Whole parts of the program, used as its other parts use them.

mod index;
//! Tests of the whole program, in one binary because Tantivy links slowly.

mod broken;
mod elsewhere;

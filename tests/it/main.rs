//! Whole parts of the program, used as its other parts use them.

mod index;

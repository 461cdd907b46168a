//! teloxide lives here and nowhere else.

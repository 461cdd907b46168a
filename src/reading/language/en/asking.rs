//! How English asks: what stands for names, and what is said around a question.

use crate::reading::language::Asking;

/// English.
pub const ASKING: Asking = Asking {
    organization: "the union",
    member: "london",
    time: "in 1998",
    years: "ten years",
    own: "our city",
    openings: &[
        "hi, ",
        "please tell me ",
        "hello! ",
        "i wonder, ",
        "tell me, ",
        "so ",
        "and ",
        "excuse me, ",
        "could you please say ",
    ],
    closings: &[" please", " thanks", " by any chance", ", do you know?"],
    month: &["month"],
    day: &["day"],
    common_letters: &['e', 'a', 'o', 'i', 'n', 's', 't', 'r', 'h', 'l'],
};

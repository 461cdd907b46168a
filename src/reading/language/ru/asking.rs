//! How Russian asks: what stands for names, and what is said around a question.

use crate::reading::language::Asking;

/// Russian.
pub const ASKING: Asking = Asking {
    organization: "союз",
    member: "москва",
    time: "в 1998 году",
    years: "десять лет",
    own: "наш город",
    openings: &[
        "здравствуйте, ",
        "подскажите, ",
        "скажите пожалуйста ",
        "привет, ",
        "а ",
        "так ",
        "интересно, ",
        "добрый день! ",
        "будьте добры, ",
        "не подскажете, ",
    ],
    closings: &[" пожалуйста", " спасибо", ", не знаете?", " если не сложно"],
    month: &["месяц"],
    day: &["день", "дня", "числ"],
    common_letters: &['о', 'е', 'а', 'и', 'н', 'т', 'с', 'р', 'в', 'л'],
};

//! Messages and where a person would cut them.

use proptest::prelude::*;

use super::*;

fn cut(text: &str, protected: &[Range<usize>]) -> String {
    let pieces: Vec<&str> = clauses(text, protected).into_iter().map(|clause| &text[clause.range]).collect();
    pieces.join(" | ").replace('\n', "⏎")
}

/// Checks a message that is written with its cuts, ` | `, and with `⏎` for the end of a line.
fn check(expected: &str) {
    let text = expected.replace("⏎ | ", "\n").replace(" | ", " ").replace('⏎', "\n");
    assert_eq!(cut(&text, &[]), expected.replace("⏎ | ", " | "));
}

#[test]
fn one_thing_is_one_clause() {
    check("When did we join LOTU?");
    check("");
    check("When was it founded and joined?");
    check("When and where was LOTU founded?");
    check("In what year and by whom was the charter signed?");
    check("I'd like to know when we joined LOTU and MELU in 2002 and 2008.");
    check("which unions did we join after we signed the lake charter");
    check("before we joined LOTU, were we anywhere?");
    check("We joined LOTU in 2002, right?");
    check("We are in LOTU, aren't we?");
    check("Please tell me, if you can, when did we join LOTU");
    check("tell me who signed it");
    check("LOTU, when did we join it?");
    check("скажите, пожалуйста, в каком году мы вступили в LOTU?");
    check("когда и где основан союз?");
    check("в каком году и кем подписана хартия?");
    check("мы вступили в LOTU в 2002 году, верно?");
    check("Не знаете, есть ли мы в LOTU?");
    check("хотелось бы узнать, сколько городов в союзе, спасибо заранее");
    check("когда мы вступили в LOTU, подскажите пожалуйста?");
    check("сколько городов в организации, куда мы вступили в 2002 году?");
    check("мы там с какого года?");
    check("когда он создан, а не когда мы вступили?");
    check("Are we still in, or did we leave?");
    check("Who, apart from us, is in Lake and Moor?");
    check("If we are a member of MELU, when did we join?");
    check("Скажите, пожалуйста, а Ольховка тоже там?");
    check("Кто был мэром, когда мы вступили в LOTU?");
    check("Мы в LOTU — с какого года?");
    check("слушай а мы в какой нибудь хартии есть");
    check("Мне это важно не ради славы, а ради правды.");
    check("Раньше у нас были и Союз, и LOTU, и «Города и мы».");
    check("Please be so kind as to tell me whether WHY is a member.");
}

#[test]
fn each_question_or_request_is_a_clause() {
    check("When did we join LOTU | and who else is in it?");
    check("When did we join it? | Who runs it?");
    check("When did we join LOTU | and is Lakemoor in it?");
    check("When did we join LOTU, | and tell me about it");
    check("when was it founded | and who signed it");
    check("I'd like to know when we joined | and how many cities are there");
    check("когда мы вступили в LOTU, | а кто там ещё?");
    check("когда мы вступили | и в каком городе у них штаб?");
    check("кто в ней состоит | и входит ли в неё Ольховка?");
    check("когда вступили в союз | сколько там городов");
    check("входим ли мы в LOTU, | и если да, то с какого года?");
    check("what is the league | how old is it | are we in it");
    check("we left the union right | when was that");
    check("чем занимается союз | и кто им руководит");
    check("Состоит ли Ольховка в Союзе озёр, | и если да, то с какого года?");
    check("Подскажите, когда мы вступили, | кто подписывал | и сколько мы платим.");
    check("назовите все хартии | и расскажите про первую");
}

#[test]
fn greetings_and_remarks_are_clauses() {
    check("Добрый день, | подскажите, когда мы вступили в LOTU?");
    check("привет | а когда мы вступили в союз | и сколько там городов");
    check("Здравствуйте, Иван Петрович, | подскажите, где штаб союза?");
    check("I'm a teacher, | which charters have we signed");
    check("hi there, | I'm writing an essay, | could you tell me when we joined LOTU?");
    check("hello | when did we join LOTU");
    check("Hi 👋 | when did we join LOTU? 🙂");
    check("привет)) | когда мы вступили в LOTU");
    check("я студент, пишу курсовую, | в каких союзах наш город?");
    check("Когда мы вступили в LOTU, | мне для реферата надо");
    check("When did we join LOTU, | I need it for my essay");
    check("Скоро выборы, | и я хочу понять, за кого голосовать.");
    check("I am not complaining, | I would only like to know when we joined.");
    check("Если ничего не найдёте, я не обижусь.");
    check("My son has homework | and I need to know when we joined.");
}

#[test]
fn dots_lines_and_quotes_end_what_they_end() {
    check("Что было в 1998 г. и в 2000 г. с союзом?");
    check("Мы вступили 03.09.1998. | Кто подписал?");
    check("Мы вступили в 1998 г. | Кто подписал?");
    check("А. С. Петров и ул. Ленина в г. Ольховке.");
    check("Did Mr. Smith of St. Mary sign, e.g., the L.O. charter?");
    check("we joined... or maybe not... | when was it?");
    check("when did we⏎join LOTU");
    check("when did we join LOTU⏎ | who runs it");
    check("Dear bot⏎ | when did we join");
    assert_eq!(cut("Dear bot\n\nwhen did\nwe join", &[]), "Dear bot | when did⏎we join");
    check("когда мы вступили в «Города, и кто они? Союз»?");
    check("What is \"Who is who and when. Club\"?");
    check("When did we join LOTU (and who else did)?");
    check("Really?! | When…");
    check("???");
}

#[test]
fn what_is_protected_stays_whole() {
    let text = "When did we join Women and Who Cares and who runs it?";
    let name = text.find("Women").unwrap()..text.find(" and who").unwrap();
    assert_eq!(cut(text, &[name]), "When did we join Women and Who Cares | and who runs it?");
}

/// Words, signs and ends of lines that decide about cuts.
const PIECES: [&str; 44] = [
    "when",
    "who",
    "what is",
    "and",
    "or",
    "but",
    ", ",
    "и",
    "а",
    "ли",
    "когда",
    "кто",
    "какой",
    "что",
    "скажите",
    "hello",
    "dear",
    "уважаемый",
    "please",
    "пожалуйста",
    "could you",
    "tell me",
    "I need",
    "мне",
    "если",
    "if",
    "in",
    "в",
    "г.",
    "А.",
    "?",
    "!",
    "...",
    ". ",
    "«",
    "»",
    "\"",
    "(",
    ")",
    "\n",
    " - ",
    ": ",
    "Lakemoor",
    "1998",
];

proptest! {
    #[test]
    fn every_word_is_in_one_clause(places in proptest::collection::vec((0..PIECES.len(), any::<bool>()), 0..40)) {
        let text: String =
            places.iter().map(|(place, glued)| format!("{}{}", PIECES[*place], if *glued { "" } else { " " })).collect();
        let mut end = 0;
        for clause in clauses(&text, &[]) {
            prop_assert!(clause.range.start >= end && clause.range.start < clause.range.end);
            prop_assert!(text[end..clause.range.start].trim().is_empty());
            let piece = &text[clause.range.clone()];
            prop_assert_eq!(piece.trim(), piece);
            end = clause.range.end;
        }
        prop_assert!(text[end..].trim().is_empty());
    }

    #[test]
    fn any_text_and_any_protected_ranges_will_do(text in "\\PC{0,60}", from in 0..200_usize, length in 0..50_usize) {
        let protected = from..from + length;
        clauses(&text, std::slice::from_ref(&protected));
    }
}

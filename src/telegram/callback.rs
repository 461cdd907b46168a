//! What a button carries: a press in at most 64 bytes, `Page { page: 2, ask: "all" }` <-> `1p:2:all`.
//!
//! The first character is the notation's version: buttons stay under old messages for years, and one that this version
//! can't read gets a notice instead of a wrong answer.
//!
//! Anybody can press a button that never was, with whatever data: the question in it is answered like any other, and
//! nothing of it is noted or shown to others.

use crate::language::Language;
use crate::render::timeline::Theme;

/// A press of a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Press {
    /// A related question: a new message answers it, since the one above is still worth reading.
    Ask(String),
    /// A choice of a clarification: the answer takes the clarification's place, since the bot's own question has done
    /// its work, and nobody presses the other choice by mistake later on.
    Choose(String),
    /// A page of a long list, from 0; it takes the place of the page before.
    Page {
        /// Which page.
        page: usize,
        /// The question whose answer has pages.
        ask: String,
    },
    /// The timeline of a list, as a new message.
    Draw(String),
    /// Another page of a timeline, or the same one in other colours; it takes the place of the picture before.
    Picture {
        /// Which page, from 0.
        page: usize,
        /// In which colours.
        theme: Theme,
        /// The list.
        ask: String,
    },
    /// The answer above was right.
    Right,
    /// It was wrong.
    Wrong,
    /// A language for the chat; `None` for the question's own.
    Language(Option<Language>),
    /// The document of this mark is to be put into service; for admins.
    PutIntoService(String),
    /// An offer isn't wanted.
    Discard,
}

/// Telegram's limit for a button's data, in bytes.
const ROOM: usize = 64;
const VERSION: char = '1';
const AUTO: &str = "auto";

impl Press {
    /// The button's data; `None` where it doesn't fit.
    pub(super) fn encode(&self) -> Option<String> {
        let data = match self {
            Self::Ask(ask) => format!("{VERSION}a:{ask}"),
            Self::Choose(ask) => format!("{VERSION}c:{ask}"),
            Self::Page { page, ask } => format!("{VERSION}p:{page}:{ask}"),
            Self::Draw(ask) => format!("{VERSION}d:{ask}"),
            Self::Picture { page, theme, ask } => {
                let theme = if *theme == Theme::Dark { 'd' } else { 'l' };
                format!("{VERSION}t:{theme}{page}:{ask}")
            }
            Self::Right => format!("{VERSION}r:"),
            Self::Wrong => format!("{VERSION}w:"),
            Self::PutIntoService(mark) => format!("{VERSION}u:{mark}"),
            Self::Discard => format!("{VERSION}x:"),
            Self::Language(language) => format!("{VERSION}l:{}", language.map_or(AUTO, Language::code)),
        };
        (data.len() <= ROOM).then_some(data)
    }

    /// Reads a button's data; `None` for what this version didn't write.
    pub(super) fn decode(data: &str) -> Option<Self> {
        let (kind, rest) = data.strip_prefix(VERSION)?.split_once(':')?;
        match kind {
            "a" => Some(Self::Ask(rest.to_owned())),
            "c" => Some(Self::Choose(rest.to_owned())),
            "p" => {
                let (page, ask) = rest.split_once(':')?;
                Some(Self::Page { page: page.parse().ok()?, ask: ask.to_owned() })
            }
            "d" => Some(Self::Draw(rest.to_owned())),
            "t" => {
                let (page, ask) = rest.split_once(':')?;
                let theme = if page.starts_with('d') { Theme::Dark } else { Theme::Light };
                Some(Self::Picture { page: page.get(1..)?.parse().ok()?, theme, ask: ask.to_owned() })
            }
            "r" if rest.is_empty() => Some(Self::Right),
            // Older buttons have the question behind it.
            "w" => Some(Self::Wrong),
            "u" => Some(Self::PutIntoService(rest.to_owned())),
            "x" if rest.is_empty() => Some(Self::Discard),
            "l" if rest == AUTO => Some(Self::Language(None)),
            "l" => Some(Self::Language(Some(rest.parse().ok()?))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_this_version_did_not_write_is_not_read() {
        for garbage in ["", "1", "1a", "0a:all", "2a:all", "1p:all", "1p:-1:all", "1l:", "1l:de", "1x:all", "всё", "{}"]
        {
            assert_eq!(Press::decode(garbage), None, "{garbage:?}");
        }
    }

    #[test]
    fn a_question_that_does_not_fit_has_no_button() {
        assert!(Press::Ask("x".repeat(61)).encode().is_some());
        assert!(Press::Ask("x".repeat(62)).encode().is_none());
        assert!(Press::Ask("я".repeat(31)).encode().is_none());
    }

    proptest! {
        #[test]
        fn every_press_that_fits_comes_back_the_same(ask in ".{0,70}", page in 0_usize..1000) {
            for press in [
                Press::Ask(ask.clone()),
                Press::Choose(ask.clone()),
                Press::Page { page, ask: ask.clone() },
                Press::Draw(ask.clone()),
                Press::Picture { page, theme: Theme::Dark, ask: ask.clone() },
                Press::Right,
                Press::Wrong,
                Press::PutIntoService(ask.clone()),
                Press::Discard,
                Press::Language(None),
                Press::Language(Some(Language::Ru)),
            ] {
                if let Some(data) = press.encode() {
                    prop_assert!(data.len() <= 64);
                    prop_assert_eq!(Press::decode(&data), Some(press));
                }
            }
        }

        #[test]
        fn no_data_makes_it_fail(data in "\\PC{0,64}") {
            let _ = Press::decode(&data);
        }
    }
}

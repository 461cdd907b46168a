//! The languages that the bot reads and writes: the only list of them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language that questions are asked and answered in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Russian.
    Ru,
}

impl Language {
    /// Every language, in the order in which menus show them.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];

    /// The ISO 639-1 code: `en`, `ru`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// The language's name in itself, as a language menu shows it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ru => "Русский",
        }
    }

    /// Reads an IETF tag such as `ru`, `ru-RU` or `EN_us`; `None` for a language that the bot doesn't have.
    ///
    /// Telegram's `language_code` is such a tag, often with a region, sometimes absent.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.code()))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::str::FromStr for Language {
    type Err = String;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::from_tag(tag).ok_or_else(|| {
            let known: Vec<_> = Self::ALL.iter().map(|language| language.code()).collect();
            format!("expected a language ({}), found {tag:?}", known.join(" or "))
        })
    }
}

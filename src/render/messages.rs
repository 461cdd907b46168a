//! Every sentence that the program says, by key and language: `("page-range", from 11, to 20, of 23) -> "11–20 of 23"`.
//!
//! The wording is in Fluent files beside this one, a set of files a language; a key that one language has, all have.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::language::Language;

/// A value that a sentence is filled with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// A number; it chooses the plural form.
    Number(usize),
    /// A text, taken as it is.
    Text(&'a str),
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

/// The sentence of `key` in `language`, filled with `args`.
///
/// A key that doesn't exist is a mistake of the code: it fails in a debug build; in a release build it is logged and the
/// key itself comes back, since a person is better served by an odd word than by silence.
pub fn text(language: Language, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    match format(language, key, args) {
        Ok(sentence) => sentence,
        Err(problem) => {
            debug_assert!(false, "{problem}");
            tracing::error!(key, language = language.code(), "{problem}");
            key.to_owned()
        }
    }
}

type Bundle = FluentBundle<FluentResource>;

const EN: &[&str] = &[
    include_str!("bot.en.ftl"),
    include_str!("answers.en.ftl"),
    include_str!("answer.en.ftl"),
    include_str!("phrase.en.ftl"),
    include_str!("cli.en.ftl"),
];
const RU: &[&str] = &[
    include_str!("bot.ru.ftl"),
    include_str!("answers.ru.ftl"),
    include_str!("answer.ru.ftl"),
    include_str!("phrase.ru.ftl"),
    include_str!("cli.ru.ftl"),
];

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| load(Language::En));
static RUSSIAN: LazyLock<Bundle> = LazyLock::new(|| load(Language::Ru));

fn format(language: Language, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, String> {
    let bundle = bundle(language);
    let pattern = bundle
        .get_message(key)
        .and_then(|message| message.value())
        .ok_or_else(|| format!("expected a sentence for the key {key:?} in {language}, found none"))?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        values.set(*name, value(*arg));
    }
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    if errors.is_empty() { Ok(sentence) } else { Err(format!("the sentence {key:?} in {language}: {errors:?}")) }
}

fn bundle(language: Language) -> &'static Bundle {
    match language {
        Language::En => &ENGLISH,
        Language::Ru => &RUSSIAN,
    }
}

fn files(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => EN,
        Language::Ru => RU,
    }
}

fn load(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.code().parse().expect("a language's code is a language tag");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // The marks that keep a name's direction apart are for mixed left-to-right and right-to-left text; here they would
    // only be invisible letters in people's copies.
    bundle.set_use_isolating(false);
    for file in files(language) {
        let resource = FluentResource::try_new((*file).to_owned())
            .map_err(|(_, errors)| errors)
            .expect("a test reads every wording file without an error");
        bundle.add_resource(resource).expect("a test finds no key twice");
    }
    bundle
}

fn value(arg: Arg<'_>) -> FluentValue<'_> {
    match arg {
        Arg::Number(number) => FluentValue::from(number),
        Arg::Text(text) => FluentValue::from(text),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Key -> the variables of its sentence, read from the files' text.
    fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut key = String::new();
        for line in files(language).iter().flat_map(|file| file.lines()).filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                key = line.split('=').next().unwrap().trim().to_owned();
                assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{key} twice in {language}");
            }
            for rest in line.split('$').skip(1) {
                let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap();
                found.get_mut(&key).unwrap().insert(name.to_owned());
            }
        }
        found
    }

    /// A language may leave a variable out (Russian words some lists without the subject, whose gender it doesn't know);
    /// that every sentence gets what it uses is tried by asking the whole bank.
    #[test]
    fn both_languages_have_the_same_keys() {
        let english: BTreeSet<String> = keys(Language::En).into_keys().collect();
        assert!(!english.is_empty());
        for language in Language::ALL {
            let other: BTreeSet<String> = keys(language).into_keys().collect();
            let differing: Vec<_> = english.symmetric_difference(&other).collect();
            assert!(differing.is_empty(), "in one of en and {language} only: {differing:?}");
        }
    }

    #[test]
    fn every_sentence_formats_without_an_error_for_any_number() {
        for language in Language::ALL {
            for (key, variables) in keys(language) {
                for number in [0, 1, 2, 5, 11, 21, 22, 111, 1001] {
                    let args: Vec<_> = variables.iter().map(|name| (name.as_str(), Arg::Number(number))).collect();
                    let sentence = format(language, &key, &args).unwrap();
                    assert!(!sentence.trim().is_empty(), "{key} in {language}");
                    assert!(
                        !sentence.starts_with(' ') && !sentence.contains("  "),
                        "{key} in {language}: {sentence:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn numbers_choose_the_plural_form() {
        for (language, count, expected) in [
            (Language::En, 1, "1 fact"),
            (Language::En, 2, "2 facts"),
            (Language::Ru, 1, "1 факт"),
            (Language::Ru, 2, "2 факта"),
            (Language::Ru, 5, "5 фактов"),
            (Language::Ru, 11, "11 фактов"),
            (Language::Ru, 21, "21 факт"),
            (Language::Ru, 1001, "1001 факт"),
        ] {
            assert_eq!(text(language, "count-facts", &[("count", count.into())]), expected);
        }
    }
}

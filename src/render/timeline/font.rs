//! The one font of pictures, and how wide words are in it.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use resvg::usvg::{Options, Tree, fontdb};

/// Its name in the SVG.
pub(super) const FAMILY: &str = "Ubuntu";

/// How SVG is read: with this font and no other, so that a picture looks the same everywhere.
pub(super) static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(epaint_default_fonts::UBUNTU_LIGHT.to_vec());
    let fonts = Arc::new(fonts);
    Options { fontdb: fonts, font_family: FAMILY.to_owned(), ..Options::default() }
});

/// The width of a text, as a multiple of the font's size.
///
/// Measured by the library that draws it: a second reader of fonts could disagree with the first.
pub(super) fn width(text: &str) -> f32 {
    static KNOWN: LazyLock<Mutex<HashMap<String, f32>>> = LazyLock::new(Mutex::default);
    const MOST_KNOWN: usize = 5_000;
    const SIZE: f32 = 100.0;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(width) = known.get(text) {
        return *width;
    }
    let svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="5" font-family="{FAMILY}" font-size="{SIZE}">{}</text></svg>"#,
        escape(text)
    );
    let measured = Tree::from_str(&svg, &OPTIONS).map(|tree| tree.root().abs_bounding_box().width());
    // A text that can't be read takes no room, and neither does one of white space.
    let width = measured.unwrap_or_default() / SIZE;
    if known.len() >= MOST_KNOWN {
        known.clear();
    }
    known.insert(text.to_owned(), width);
    width
}

/// A text as SVG takes it: markup spelt out, characters left out that XML 1.0 forbids.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_all_our_alphabets_have_a_width() {
        for text in ["Izhevsk", "Ижевск", "Ӝӟӥӧӵ", "№ «2»", "1992–2001"] {
            assert!(width(text) > 1.0, "{text}: {}", width(text));
        }
        assert!(width("Ш") > width("i"));
    }

    #[test]
    fn hostile_texts_stay_texts() {
        assert_eq!(escape("<b>&\u{0}\u{ffff}\"</svg>"), "&lt;b&gt;&amp;\"&lt;/svg&gt;");
        assert!(width("</text></svg>") > 1.0);
    }
}

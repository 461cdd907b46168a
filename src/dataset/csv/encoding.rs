//! The bytes of a list as text, whichever encoding a spreadsheet has saved it in: `C3 EE F0 EE E4` -> «Город».

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// A list's text, with `\n` at the ends of lines.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// The encoding's name where it was guessed, since the file doesn't tell.
    pub(super) guessed: Option<&'static str>,
}

/// What a file is that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoText {
    /// A workbook as Excel or LibreOffice keep it.
    Workbook,
    /// Anything else with bytes that no text has.
    Other,
}

/// Decodes by the byte order mark, as UTF-8, or else in the encoding that its letters are likely to be in.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, NoText> {
    // ZIP (xlsx, ods) and the compound files of older programs (xls).
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(NoText::Workbook);
    }
    let (encoding, guessed) = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, None),
        None if bytes.contains(&0) => return Err(NoText::Other),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, None),
        None => {
            let encoding = guess(bytes);
            (encoding, Some(encoding.name()))
        }
    };
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Ok(Decoded { text: text.replace("\r\n", "\n").replace('\r', "\n"), guessed })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{IBM866, WINDOWS_1251, WINDOWS_1252};

    use super::*;

    const RUSSIAN: &str = "Город;Организация\nИжевск;Союз российских городов\n";

    fn check(bytes: &[u8], expected: &str) {
        let found = match decode(bytes) {
            Ok(Decoded { text, guessed }) => format!("{} {text}", guessed.unwrap_or("-")),
            Err(no_text) => format!("{no_text:?}"),
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn an_encoding_is_told_by_its_mark_or_by_its_letters() {
        check(RUSSIAN.as_bytes(), &format!("- {RUSSIAN}"));
        check(format!("\u{feff}{RUSSIAN}").as_bytes(), &format!("- {RUSSIAN}"));
        check(&WINDOWS_1251.encode(RUSSIAN).0, &format!("windows-1251 {RUSSIAN}"));
        check(&IBM866.encode(RUSSIAN).0, &format!("IBM866 {RUSSIAN}"));
        check(&WINDOWS_1252.encode("member\nMalmö").0, "windows-1252 member\nMalmö");
        let utf_16: Vec<u8> = format!("\u{feff}{RUSSIAN}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&utf_16, &format!("- {RUSSIAN}"));
    }

    #[test]
    fn lines_end_alike() {
        check(b"a\r\nb\rc\n", "- a\nb\nc\n");
        check(b"", "- ");
    }

    #[test]
    fn a_workbook_is_no_text() {
        check(b"PK\x03\x04rest", "Workbook");
        check(b"\xd0\xcf\x11\xe0rest", "Workbook");
        check(b"a\0b", "Other");
    }
}

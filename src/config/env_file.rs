//! `.env` in the working folder: `DATA_DIR=data # note` -> ("DATA_DIR", "data").

use std::collections::BTreeMap;
use std::path::Path;

/// The file's variables, the first of each name as dotenv has it, and its mistakes. No file is no mistake.
pub(super) fn read(path: &Path) -> (BTreeMap<String, String>, Vec<String>) {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Default::default(),
        Err(error) => return (BTreeMap::new(), vec![format!("{}: cannot be read: {error}", path.display())]),
    };
    let (vars, mistakes) = parse(&bytes);
    (vars, mistakes.into_iter().map(|mistake| format!("{}: {mistake}", path.display())).collect())
}

pub(super) fn parse(bytes: &[u8]) -> (BTreeMap<String, String>, Vec<String>) {
    // Windows' editors put a byte order mark first.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (mut vars, mut mistakes) = (BTreeMap::new(), Vec::new());
    for line in dotenvy::from_read_iter(bytes) {
        match line {
            Ok((name, value)) => {
                vars.entry(name).or_insert(value);
            }
            Err(dotenvy::Error::LineParse(line, _)) => {
                // The line may hold a secret, so at most the part before the equals sign is quoted.
                let name = line.split_once('=').map_or("a line without an equals sign", |(name, _)| name.trim());
                mistakes.push(format!(
                    "expected NAME=value, with quotes around a value that has spaces or # in it, found something else: {name}"
                ));
            }
            Err(error) => {
                mistakes.push(format!("expected text in UTF-8: {error}"));
                break;
            }
        }
    }
    (vars, mistakes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_with_a_byte_order_mark_and_comments_is_read() {
        let (vars, mistakes) = parse("\u{feff}DATA_DIR=a # note\n# DATA_DIR=b\nexport LOG_FORMAT='json'\n".as_bytes());
        assert_eq!(mistakes, [""; 0]);
        let vars: Vec<_> = vars.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(vars, [("DATA_DIR", "a"), ("LOG_FORMAT", "json")]);
    }

    #[test]
    fn a_line_that_is_not_a_variable_is_a_mistake_that_shows_no_value() {
        let (_, mistakes) = parse(b"TELOXIDE_TOKEN=1:secret secret\nsecret\nDATA_DIR=x y\n");
        assert_eq!(mistakes.len(), 3);
        assert!(!mistakes.concat().contains("secret"), "{mistakes:?}");
    }
}

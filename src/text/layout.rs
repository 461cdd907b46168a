//! Undoes a keyboard that was on the wrong layout: "rjulf" -> "когда", "срфкеук" -> "charter".

const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~";
const CYRILLIC: &str = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ";

/// The text that the same keys give on the Russian layout.
pub fn to_cyrillic(text: &str) -> String {
    text.chars().map(|key| swap(key, LATIN, CYRILLIC)).collect()
}

/// The text that the same keys give on the English layout.
pub fn to_latin(text: &str) -> String {
    text.chars().map(|key| swap(key, CYRILLIC, LATIN)).collect()
}

fn swap(key: char, from: &str, to: &str) -> char {
    from.chars().position(|candidate| candidate == key).and_then(|place| to.chars().nth(place)).unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::{to_cyrillic, to_latin};

    #[test]
    fn the_same_keys_on_the_other_layout() {
        assert_eq!(to_cyrillic("rjulf b;tdcr dcnegbk d"), "когда ижевск вступил в");
        assert_eq!(to_latin("црщ ышптув"), "who signed");
        assert_eq!(to_latin("ащгтвув 2006"), "founded 2006");
    }
}

//! A message's blocks as text with entities: an entry "1998" + "Union" -> "• 1998 — Union" with the date in bold.

use teloxide::types::MessageEntity;
use url::Url;

use crate::render::{Block, Message, SourceLine};

/// A text with its entities. Telegram counts their places in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Piece {
    /// What stands between this piece and the one before it, if both are in one message.
    pub(super) separator: &'static str,
    pub(super) text: String,
    pub(super) entities: Vec<MessageEntity>,
}

/// The parts of a message that stay whole where they can, in order; none is empty.
pub(super) fn pieces(message: &Message) -> Vec<Piece> {
    let mut pieces = vec![plain(&message.direct)];
    let mut after_entry = false;
    for block in &message.blocks {
        let is_entry = matches!(block, Block::Entry { .. });
        let mut piece = match block {
            Block::Paragraph(text) => plain(text),
            Block::Entry { lead, rest } => entry(lead.trim(), rest.trim()),
        };
        if is_entry && after_entry {
            piece.separator = "\n";
        }
        after_entry = is_entry;
        pieces.push(piece);
    }
    pieces.extend(message.source.as_ref().map(source));
    // Telegram refuses a message of white space alone.
    pieces.retain(|piece| !piece.text.trim().is_empty());
    pieces
}

/// Length in the units that Telegram counts in.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What somebody wrote, between words of the bot's own. It is shown as code: Telegram makes links of all that looks like an
/// address, a name, a command, a number or a tag, but of nothing within code
/// (<https://core.telegram.org/bots/api#formatting-options>), and nobody should press what a stranger has written by
/// mistake.
pub(super) fn quote(before: &str, words: &str, behind: &str) -> Piece {
    let dash = if behind.is_empty() { "" } else { " — " };
    let code = (!words.is_empty()).then(|| MessageEntity::code(units(before) + 1, units(words)));
    Piece { separator: "\n\n", text: format!("{before} {words}{dash}{behind}"), entities: code.into_iter().collect() }
}

pub(super) fn plain(text: &str) -> Piece {
    Piece { separator: "\n\n", text: text.trim().to_owned(), entities: Vec::new() }
}

fn entry(lead: &str, rest: &str) -> Piece {
    const BULLET: &str = "• ";
    let dash = if lead.is_empty() || rest.is_empty() { "" } else { " — " };
    let bold = (!lead.is_empty()).then(|| MessageEntity::bold(units(BULLET), units(lead)));
    Piece { separator: "\n\n", text: format!("{BULLET}{lead}{dash}{rest}"), entities: bold.into_iter().collect() }
}

fn source(source: &SourceLine) -> Piece {
    let mut piece = plain(&source.text);
    let Some(address) = &source.url else { return piece };
    let link = piece.text.find(&source.link_text).filter(|_| !source.link_text.is_empty());
    match (Url::parse(address), link) {
        (Ok(url), Some(start)) => {
            let before = units(&piece.text[..start]);
            piece.entities.push(MessageEntity::text_link(url, before, units(&source.link_text)));
        }
        // An address that is no link is still worth reading.
        (Err(_), _) | (Ok(_), None) => {
            piece.text.push_str(" — ");
            piece.text.push_str(address);
        }
    }
    piece
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_utf_16_units() {
        let message = Message {
            direct: " 🏙 Два. ".to_owned(),
            blocks: vec![
                Block::Entry { lead: "1998 🎉".to_owned(), rest: "Союз".to_owned() },
                Block::Entry { lead: "2006".to_owned(), rest: String::new() },
            ],
            source: Some(SourceLine {
                text: "🔗 Источник: сайт".to_owned(),
                link_text: "сайт".to_owned(),
                url: Some("http://example.org/a".to_owned()),
            }),
            buttons: Vec::new(),
        };
        let pieces = pieces(&message);
        let texts: Vec<_> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(texts, ["🏙 Два.", "• 1998 🎉 — Союз", "• 2006", "🔗 Источник: сайт"]);
        assert_eq!(pieces[1].entities, [MessageEntity::bold(2, 7)]);
        let url = Url::parse("http://example.org/a").unwrap();
        assert_eq!(pieces[3].entities, [MessageEntity::text_link(url, 13, 4)]);
        assert_eq!((pieces[1].separator, pieces[2].separator), ("\n\n", "\n"));
    }

    #[test]
    fn what_somebody_wrote_is_code_from_its_first_letter_to_its_last() {
        let piece = quote("🏙 Asked:", "🎉 t.me/x @y /z", "once");
        assert_eq!(
            (piece.text.as_str(), piece.entities),
            ("🏙 Asked: 🎉 t.me/x @y /z — once", vec![MessageEntity::code(10, 15)])
        );
        assert_eq!(quote("•", "", "once").entities, [], "Telegram takes no empty entities");
    }

    #[test]
    fn an_address_that_is_no_link_is_spelt_out() {
        let line = SourceLine {
            text: "Source: archive".to_owned(),
            link_text: "archive".to_owned(),
            url: Some("shelf 7".to_owned()),
        };
        assert_eq!(source(&line).text, "Source: archive — shelf 7");
    }
}

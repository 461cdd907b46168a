//! Pieces of a message into messages that Telegram takes: 5,000 units of list entries -> two messages, cut between entries.
//!
//! Telegram takes 4096 UTF-16 units of text and, before it looks at markup, 32 KiB of UTF-8. A unit is at most three
//! bytes, and there is no markup in our texts, so the second limit holds whenever the first one does.

use teloxide::types::MessageEntity;

use super::text::{Piece, units};

/// Telegram's limit for one message, in UTF-16 units.
pub(super) const ROOM: usize = 4096;

/// Joins the pieces into as few messages of at most `room` units as their order allows. Only a piece that is too long
/// for a message of its own is cut inside, at the last line end, else the last space, that fits.
pub(super) fn fit(pieces: Vec<Piece>, room: usize) -> Vec<Piece> {
    let mut messages: Vec<Piece> = Vec::new();
    for piece in pieces.into_iter().flat_map(|piece| cut(piece, room)) {
        match messages.last_mut() {
            Some(open) if units(&open.text) + units(piece.separator) + units(&piece.text) <= room => join(open, piece),
            Some(_) | None => messages.push(piece),
        }
    }
    messages
}

fn join(open: &mut Piece, piece: Piece) {
    open.text.push_str(piece.separator);
    let shift = units(&open.text);
    open.text.push_str(&piece.text);
    open.entities
        .extend(piece.entities.into_iter().map(|entity| MessageEntity { offset: entity.offset + shift, ..entity }));
}

fn cut(piece: Piece, room: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = piece;
    while units(&rest.text) > room {
        let at = place_to_cut(&rest.text, room);
        let tail = rest.text.split_off(at);
        let white = tail.len() - tail.trim_start().len();
        let skipped = units(&rest.text) + units(&tail[..white]);
        let next = Piece {
            separator: " ",
            text: tail[white..].to_owned(),
            entities: rest.entities.iter().filter_map(|entity| clip(entity, skipped, usize::MAX)).collect(),
        };
        rest.text.truncate(rest.text.trim_end().len());
        let end = units(&rest.text);
        rest.entities = rest.entities.iter().filter_map(|entity| clip(entity, 0, end)).collect();
        if !rest.text.is_empty() {
            pieces.push(rest);
        }
        rest = next;
    }
    if !rest.text.is_empty() {
        pieces.push(rest);
    }
    pieces
}

/// A byte place of at most `room` units: after the last line end that leaves at least half of the room used, else
/// after the last such space, else wherever the room ends between two characters.
fn place_to_cut(text: &str, room: usize) -> usize {
    let mut used = 0;
    let (mut line, mut space, mut any) = (None, None, text.chars().next().map_or(0, char::len_utf8));
    for (at, letter) in text.char_indices() {
        used += letter.len_utf16();
        if used > room {
            break;
        }
        let after = at + letter.len_utf8();
        any = after;
        if used * 2 >= room && letter.is_whitespace() {
            space = Some(after);
            if letter == '\n' {
                line = Some(after);
            }
        }
    }
    line.or(space).unwrap_or(any)
}

/// The part of an entity between `from` and `to`, counted from `from`.
fn clip(entity: &MessageEntity, from: usize, to: usize) -> Option<MessageEntity> {
    let start = entity.offset.max(from);
    let end = (entity.offset + entity.length).min(to);
    (start < end).then(|| MessageEntity { kind: entity.kind.clone(), offset: start - from, length: end - start })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn piece(text: &str, bold: (usize, usize)) -> Piece {
        let length = units(text);
        let (a, b) = (bold.0.min(length), bold.1.min(length));
        let entities = if a < b { vec![MessageEntity::bold(a, b - a)] } else { Vec::new() };
        Piece { separator: "\n", text: text.to_owned(), entities }
    }

    fn letters(pieces: &[Piece]) -> String {
        pieces.iter().flat_map(|piece| piece.text.chars()).filter(|letter| !letter.is_whitespace()).collect()
    }

    #[test]
    fn messages_are_cut_between_pieces() {
        let pieces = ["one one", "two two", "three"].map(|text| piece(text, (0, 3)));
        let messages = fit(pieces.to_vec(), 15);
        assert_eq!(
            messages.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(),
            ["one one\ntwo two", "three"]
        );
        assert_eq!(messages[0].entities, [MessageEntity::bold(0, 3), MessageEntity::bold(8, 3)]);
        assert_eq!(messages[1].entities, [MessageEntity::bold(0, 3)]);
    }

    #[test]
    fn a_piece_that_is_too_long_is_cut_at_a_space_and_stays_bold() {
        let messages = fit(vec![piece("Союз городов России", (0, 19))], 14);
        assert_eq!(
            messages.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(),
            ["Союз городов", "России"]
        );
        assert_eq!(messages[0].entities, [MessageEntity::bold(0, 12)]);
        assert_eq!(messages[1].entities, [MessageEntity::bold(0, 6)]);
    }

    proptest! {
        #[test]
        fn every_message_is_within_both_limits_and_no_letter_is_lost(
            texts in prop::collection::vec("[a-zа-я🎉\u{301} \n]{1,60}", 1..12),
            bold in (0_usize..60, 0_usize..60),
            room in 2_usize..50,
        ) {
            let pieces: Vec<_> = texts.iter().map(|text| piece(text.trim(), bold)).filter(|piece| !piece.text.is_empty()).collect();
            let messages = fit(pieces.clone(), room);
            prop_assert_eq!(letters(&messages), letters(&pieces));
            for message in &messages {
                let length = units(&message.text);
                prop_assert!((1..=room).contains(&length), "{} of {room}: {:?}", length, message.text);
                prop_assert_eq!(message.text.trim(), &message.text);
                for entity in &message.entities {
                    prop_assert!(entity.length > 0 && entity.offset + entity.length <= length);
                }
            }
        }

        #[test]
        fn what_fits_one_message_is_one_message(texts in prop::collection::vec("[a-zа-я]{1,20}", 1..12)) {
            let pieces: Vec<_> = texts.iter().map(|text| piece(text, (0, 5))).collect();
            prop_assert_eq!(fit(pieces, ROOM).len(), 1);
        }
    }
}

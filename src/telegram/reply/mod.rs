//! A reply as Telegram shows it: paragraphs, list entries, a source -> texts with entities and buttons.
//!
//! Entities instead of markup: nothing that a data set holds can break them, and a text can be cut exactly.

mod page;
mod split;
mod text;

use std::sync::Arc;

use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity};

use url::Url;

use super::callback::Press;
use crate::assistant::{Drawn, Outcome, Reply, link_payload};
use crate::language::Language;
use crate::render::timeline::Theme;
use crate::render::{Button, Message, messages};
use page::Page;

/// One message as Telegram takes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) entities: Vec<MessageEntity>,
    pub(super) keyboard: Option<InlineKeyboardMarkup>,
    /// What the text stands below.
    pub(super) file: Option<File>,
    /// What the message is about, for a reply to it.
    pub(super) about: Option<Arc<str>>,
}

/// A file that goes with a message: a picture (PNG), which is shown, or anything else, which is passed on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct File {
    pub(super) name: &'static str,
    pub(super) mime: &'static str,
    pub(super) bytes: Arc<[u8]>,
}

/// The type of pictures.
pub(super) const PNG: &str = "image/png";

/// What a reply gets beside its own buttons.
#[derive(Debug, Clone, Copy)]
pub(super) struct Extras<'a> {
    /// The bot's name, for links to it.
    pub(super) bot: &'a str,
    /// Whether people are asked if the answer was right.
    pub(super) feedback: bool,
}

/// A whole reply; a long list shows its page `number` (from 0, the last one if there are fewer).
pub(super) fn parts(reply: &Reply, number: usize, extras: Extras<'_>) -> Vec<Part> {
    let mut rows = Vec::new();
    let mut message = reply.message.clone();
    // Without a question to ask again, or with one too long for a button, the list stays in one piece.
    let turning = |page: usize| reply.ask.as_ref().and_then(|ask| Press::Page { page, ask: ask.clone() }.encode());
    if turning(999).is_some()
        && let Some(page) = page::cut(&mut message, number)
    {
        let place = [("from", page.from.into()), ("to", page.to.into()), ("total", page.total.into())];
        message
            .blocks
            .insert(page.end, crate::render::Block::Paragraph(messages::text(reply.language, "page-range", &place)));
        rows.push(turning_buttons(reply.language, &page, turning));
    }
    let buttons = reply.message.buttons.iter().filter_map(|button| offered(button, reply.outcome)).collect();
    rows.extend(in_rows(buttons));
    rows.extend(drawing_button(reply));
    rows.extend(last_row(reply, extras));
    let about: Option<Arc<str>> = reply.context.as_deref().map(Into::into);
    show(&message, rows).into_iter().map(|part| Part { about: about.clone(), ..part }).collect()
}

/// A timeline's page, with what turns it and what changes its colours.
pub(super) fn drawn(drawn: Drawn, theme: Theme, ask: &str, bot: &str) -> Vec<Part> {
    const CAPTION: usize = 1024;
    let Drawn { picture, mut caption, language } = drawn;
    let mut pieces = split::fit(text::pieces(&caption), CAPTION);
    if pieces.len() > 1 {
        caption.blocks.clear();
        pieces = split::fit(text::pieces(&caption), CAPTION);
    }
    let button = |label: &str, page: usize, theme: Theme| {
        let data = Press::Picture { page, theme, ask: ask.to_owned() }.encode()?;
        Some(InlineKeyboardButton::callback(label.to_owned(), data))
    };
    let other = match theme {
        Theme::Light => ("button-dark", Theme::Dark),
        Theme::Dark => ("button-light", Theme::Light),
    };
    let back = picture.page.checked_sub(1).and_then(|page| button("◀", page, theme));
    let on = (picture.page + 1 < picture.pages).then(|| button("▶", picture.page + 1, theme)).flatten();
    let colours = button(&messages::text(language, other.0, &[]), picture.page, other.1);
    let share = link_payload(ask).map(|payload| share_button(language, bot, &payload));
    let rows = [back.into_iter().chain(on).collect::<Vec<_>>(), colours.into_iter().chain(share).collect()];
    let keyboard = InlineKeyboardMarkup::new(rows.into_iter().filter(|row| !row.is_empty()));
    let Some(piece) = pieces.into_iter().next() else { return Vec::new() };
    vec![Part {
        text: piece.text,
        entities: piece.entities,
        keyboard: Some(keyboard),
        file: Some(File { name: "timeline.png", mime: PNG, bytes: picture.png.into() }),
        about: None,
    }]
}

/// A message of the bot's own, with the buttons given.
pub(super) fn show(message: &Message, rows: Vec<Vec<InlineKeyboardButton>>) -> Vec<Part> {
    let mut parts = joined(text::pieces(message));
    if let (Some(last), false) = (parts.last_mut(), rows.is_empty()) {
        last.keyboard = Some(InlineKeyboardMarkup::new(rows));
    }
    parts
}

/// One sentence of the bot's own.
pub(super) fn sentence(text: String) -> Vec<Part> {
    show(&Message { direct: text, ..Message::default() }, Vec::new())
}

/// A sentence of the bot's own and what somebody wrote.
pub(super) fn quote(sentence: &str, words: &str) -> Vec<Part> {
    joined(vec![text::quote(sentence, words, "")])
}

/// A heading, a list of what people wrote with something of the bot's own behind each, and what else there is to say.
pub(super) fn quotes(heading: &str, list: &[(&str, String)], below: &[String]) -> Vec<Part> {
    let entries = list.iter().enumerate().map(|(place, (words, rest))| text::Piece {
        separator: if place == 0 { "\n\n" } else { "\n" },
        ..text::quote("•", words, rest)
    });
    let below = below.iter().map(|paragraph| text::plain(paragraph));
    joined([text::plain(heading)].into_iter().chain(entries).chain(below).collect())
}

fn joined(pieces: Vec<text::Piece>) -> Vec<Part> {
    let part = |piece: text::Piece| Part { text: piece.text, entities: piece.entities, ..Part::default() };
    split::fit(pieces, split::ROOM).into_iter().map(part).collect()
}

fn drawing_button(reply: &Reply) -> Option<Vec<InlineKeyboardButton>> {
    let ask = reply.ask.clone().filter(|_| reply.has_timeline)?;
    let label = messages::text(reply.language, "button-timeline", &[]);
    Some(vec![InlineKeyboardButton::callback(label, Press::Draw(ask).encode()?)])
}

/// Whether it was right, and a link to pass on.
fn last_row(reply: &Reply, extras: Extras<'_>) -> Option<Vec<InlineKeyboardButton>> {
    if reply.outcome != Outcome::Answer {
        return None;
    }
    let thumb = |label: &str, press: Press| Some(InlineKeyboardButton::callback(label, press.encode()?));
    let thumbs = [thumb("👍", Press::Right), thumb("👎", Press::Wrong)];
    let thumbs = thumbs.into_iter().flatten().filter(|_| extras.feedback);
    let share = reply.link.as_deref().map(|payload| share_button(reply.language, extras.bot, payload));
    Some(thumbs.chain(share).collect()).filter(|row: &Vec<_>| !row.is_empty())
}

/// Telegram's own way to pass a link on to any chat (<https://core.telegram.org/widgets/share>).
fn share_button(language: Language, bot: &str, payload: &str) -> InlineKeyboardButton {
    let address = format!("https://t.me/share/url?url=https://t.me/{bot}?start={payload}");
    let url = Url::parse(&address).expect("a bot's name and a payload are letters, digits, _ and -");
    InlineKeyboardButton::url(messages::text(language, "button-share", &[]), url)
}

fn offered(button: &Button, outcome: Outcome) -> Option<InlineKeyboardButton> {
    let ask = button.ask.clone();
    let press = match outcome {
        Outcome::Clarify => Press::Choose(ask),
        Outcome::Answer | Outcome::Unknown | Outcome::Help => Press::Ask(ask),
    };
    let data = press.encode();
    if data.is_none() {
        tracing::warn!(bytes = button.ask.len(), "a button's question is too long for Telegram, left out");
    }
    Some(InlineKeyboardButton::callback(button.label.clone(), data?))
}

/// Years stand side by side, names and sentences each in a row of their own.
fn in_rows(buttons: Vec<InlineKeyboardButton>) -> Vec<Vec<InlineKeyboardButton>> {
    const SHORT: usize = 9;
    let abreast = if buttons.iter().all(|button| button.text.chars().count() <= SHORT) { 4 } else { 1 };
    buttons.chunks(abreast).map(<[_]>::to_vec).collect()
}

fn turning_buttons(
    language: Language,
    page: &Page,
    turning: impl Fn(usize) -> Option<String>,
) -> Vec<InlineKeyboardButton> {
    let button = |key: &str, number: usize| {
        let (from, to) = page.range(number);
        let label = messages::text(language, key, &[("from", from.into()), ("to", to.into())]);
        turning(number).map(|data| InlineKeyboardButton::callback(label, data))
    };
    let back = page.number.checked_sub(1).and_then(|number| button("page-back", number));
    let on = (page.number + 1 < page.count()).then(|| button("page-on", page.number + 1)).flatten();
    back.into_iter().chain(on).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Block;
    use teloxide::types::InlineKeyboardButtonKind;

    const PLAIN: Extras<'_> = Extras { bot: "the_bot", feedback: false };

    fn reply(entries: usize, ask: Option<&str>) -> Reply {
        let blocks = (1..=entries).map(|n| Block::Entry { lead: format!("{n}"), rest: format!("entry {n}") }).collect();
        let buttons = vec![Button { label: "More".to_owned(), ask: "more".to_owned() }];
        Reply {
            outcome: Outcome::Answer,
            language: Language::En,
            message: Message { direct: "List.".to_owned(), blocks, source: None, buttons },
            organizations: Vec::new(),
            facts: Vec::new(),
            question: String::new(),
            ask: ask.map(str::to_owned),
            link: None,
            has_timeline: false,
            explanation: Vec::new(),
            context: None,
        }
    }

    fn buttons(part: &Part) -> Vec<(String, String)> {
        let rows = part.keyboard.iter().flat_map(|keyboard| keyboard.inline_keyboard.iter().flatten());
        rows.map(|button| match &button.kind {
            InlineKeyboardButtonKind::CallbackData(data) => (button.text.clone(), data.clone()),
            other => panic!("{other:?}"),
        })
        .collect()
    }

    #[test]
    fn a_long_list_turns_its_pages_by_buttons() {
        let labels = |number| {
            let parts = parts(&reply(23, Some("all")), number, PLAIN);
            assert_eq!(parts.len(), 1);
            buttons(&parts[0])
                .into_iter()
                .map(|(label, data)| format!("{label}={data}"))
                .collect::<Vec<_>>()
                .join(" | ")
        };
        assert_eq!(labels(0), "11–20 ▶=1p:1:all | More=1a:more");
        assert_eq!(labels(1), "◀ 1–10=1p:0:all | 21–23 ▶=1p:2:all | More=1a:more");
        assert_eq!(labels(2), "◀ 11–20=1p:1:all | More=1a:more");
        assert_eq!(labels(99), labels(2));
    }

    #[test]
    fn a_page_says_which_entries_it_shows() {
        let text = &parts(&reply(23, Some("all")), 2, PLAIN)[0].text;
        assert_eq!(text, "List.\n\n• 21 — entry 21\n• 22 — entry 22\n• 23 — entry 23\n\n21–23 of 23");
    }

    #[test]
    fn a_list_without_a_question_to_ask_again_stays_whole() {
        assert!(parts(&reply(23, None), 0, PLAIN)[0].text.contains("entry 23"));
    }

    #[test]
    fn a_choice_of_a_clarification_is_told_from_a_related_question() {
        let mut reply = reply(1, None);
        reply.outcome = Outcome::Clarify;
        assert_eq!(buttons(&parts(&reply, 0, PLAIN)[0]), [("More".to_owned(), "1c:more".to_owned())]);
    }
}

//! A message somebody wrote: "@the_bot when did we join ECAD?" -> the answer; silence where nobody asked the bot.

use std::sync::Arc;

use teloxide::types::{Message, MessageId};

use super::bot::{Bot, Who};
use super::commands;
use super::intake::Me;
use super::reply::{self, Extras, Part};
use super::sender::Place;
use crate::assistant::{Assistant, Command, Incoming, Parsed, parse_command};
use crate::render::messages;
use crate::store::Answered;

/// What a message wants of the bot.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// An answer to a question in free words.
    Text(String),
    /// A command and what follows it.
    Command(Command, String),
    /// A command that doesn't exist, with the one that may be meant.
    Mistyped(Option<Command>),
    /// Nothing: it is between people, for another bot, or no text.
    Nothing,
}

impl Wanted {
    /// Whether it is remembered which message answers it. Whoever asks to be forgotten isn't remembered for having asked.
    fn is_memorable(&self) -> bool {
        !matches!(self, Self::Command(Command::Forget, _))
    }
}

/// Answers a new message, which came with this update.
pub(super) async fn answer(bot: &Arc<Bot>, who: &Who, message: &Message, update: u32) {
    if let Some(new) = message.migrate_to_chat_id() {
        bot.store.migrate(message.chat.id.0, new.0).await;
        return;
    }
    let place = Place::of(message);
    if message.document().is_some() && message.chat.is_private() {
        // In a group somebody else could press the button, and an anonymous administrator could be anybody.
        if who.is_admin {
            commands::offer(bot, who, &place, message, Some(update)).await;
        } else {
            bot.say(&place, &[], &bot.sentence(who, "only-words").await).await;
        }
        return;
    }
    let wanted = wanted(message, &bot.me);
    if let (Wanted::Command(Command::Reindex, argument), true) = (&wanted, who.is_admin) {
        commands::reindex(bot, who, &place, argument).await;
        return;
    }
    let question = if let Wanted::Text(text) = &wanted { Some(text.clone()) } else { None };
    let is_memorable = wanted.is_memorable();
    let is_addressed = is_addressed(message, &bot.me);
    let before = memory_for(bot, who, message).await;
    let parts = bot.while_typing(&place, respond(bot, who, wanted, is_addressed, before.clone())).await;
    let said = bot.say(&place, &[], &parts).await;
    if let (Some(answer), Some(question)) = (said.last(), question) {
        bot.store.remember_question(message.chat.id.0, answer.0, &question).await;
    }
    if is_memorable {
        remember(bot, message, said, before);
    }
}

/// What the message may refer to: the answer that it replies to, else the last one of the talk.
async fn memory_for(bot: &Bot, who: &Who, message: &Message) -> Option<Arc<str>> {
    let answer = message.reply_to_message().filter(|to| to.from.as_ref().is_some_and(|from| from.id.0 == bot.me.id));
    let Some(answer) = answer else { return bot.store.talk(who.talk) };
    let said = bot.store.said(who.chat.0, answer.id.0).await;
    // A greeting is about nothing, and whoever replies to it goes on with the talk. Of an old answer nobody knows any more
    // what it was about, and to take something else for it is to guess.
    let is_recent = (message.date - answer.date).to_std().is_ok_and(|age| age < Assistant::CONTEXT_LIFETIME);
    said.or_else(|| bot.store.talk(who.talk).filter(|_| is_recent))
}

/// Whether the bot is asked something here.
pub(super) fn is_for_bot(message: &Message, me: &Me) -> bool {
    let is_document = message.document().is_some() && message.chat.is_private();
    is_document || wanted(message, me) != Wanted::Nothing
}

/// Lets the answer follow an edit of its question. An edit of anything else is passed over: some edits are invisible,
/// and an answer to each would be one too many.
pub(super) async fn answer_anew(bot: &Arc<Bot>, who: &Who, message: &Message) {
    let Some(Answered { messages: old, before }) = bot.store.answer_to(message.chat.id.0, message.id.0).await else {
        return;
    };
    let wanted = wanted(message, &bot.me);
    // An admin's reindex isn't started by an edit; anybody else's is as good as a command that doesn't exist.
    let is_reindex = matches!(wanted, Wanted::Command(Command::Reindex, _)) && who.is_admin;
    if is_reindex || wanted == Wanted::Nothing {
        return;
    }
    let is_memorable = wanted.is_memorable();
    let now = bot.store.talk(who.talk);
    let was_last = match old.last() {
        Some(answer) => bot.store.said(message.chat.id.0, *answer).await == now,
        None => false,
    };
    let parts = respond(bot, who, wanted, is_addressed(message, &bot.me), before.clone()).await;
    if !was_last {
        // The talk has gone on since, and stays where it is.
        bot.store.set_talk(who.talk, now);
    }
    let old: Vec<_> = old.into_iter().map(MessageId).collect();
    let said = bot.say(&Place::of(message), &old, &parts).await;
    if is_memorable {
        remember(bot, message, said, before);
    }
}

fn remember(bot: &Bot, message: &Message, said: Vec<MessageId>, before: Option<Arc<str>>) {
    if !said.is_empty() {
        let messages = said.into_iter().map(|id| id.0).collect();
        bot.store.remember_answer(message.chat.id.0, message.id.0, Answered { messages, before });
    }
}

fn wanted(message: &Message, me: &Me) -> Wanted {
    let is_bot = message.from.as_ref().is_some_and(|user| user.is_bot && message.sender_chat.is_none());
    let is_ours = message.via_bot.as_ref().is_some_and(|bot| bot.id.0 == me.id);
    let Some(text) = message.text().filter(|_| !is_bot && !is_ours) else { return Wanted::Nothing };
    let without_name = without_mention(text, &me.username);
    let by_name = without_name.is_some() || message.chat.is_private();
    let text = without_name.as_deref().unwrap_or(text);
    let is_reply = message.reply_to_message().and_then(|to| to.from.as_ref()).is_some_and(|user| user.id.0 == me.id);
    match parse_command(text, Some(&me.username)) {
        Parsed::Command(command, argument) => Wanted::Command(command, argument.to_owned()),
        Parsed::Unknown(meant) if by_name => Wanted::Mistyped(meant),
        Parsed::Unknown(_) | Parsed::Foreign => Wanted::Nothing,
        Parsed::Text if text.trim().is_empty() && by_name => Wanted::Command(Command::Help, String::new()),
        Parsed::Text if by_name || is_reply => Wanted::Text(text.to_owned()),
        Parsed::Text => Wanted::Nothing,
    }
}

/// Whether the message is for the bot beyond doubt: then a command that doesn't exist is worth a word.
fn is_addressed(message: &Message, me: &Me) -> bool {
    let by_name = || message.text().is_some_and(|text| without_mention(text, &me.username).is_some());
    message.chat.is_private() || by_name()
}

/// The text without the bot's name in it; `None` if the name isn't there. In `/since@name` it belongs to the command.
fn without_mention(text: &str, name: &str) -> Option<String> {
    let is_of_a_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    for (at, _) in text.match_indices('@') {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let Some(found) = after.get(..name.len()) else { continue };
        let rest = &after[name.len()..];
        if found.eq_ignore_ascii_case(name) && !before.ends_with(is_of_a_name) && !rest.starts_with(is_of_a_name) {
            let rest = if before.trim().is_empty() { rest.trim_start_matches([',', ':', ' ']) } else { rest };
            return Some(format!("{}{rest}", before.trim_start()).trim().to_owned());
        }
    }
    None
}

async fn respond(bot: &Bot, who: &Who, wanted: Wanted, is_addressed: bool, before: Option<Arc<str>>) -> Vec<Part> {
    match wanted {
        Wanted::Text(text) => {
            let reply = bot.ask_after(who, before, Incoming::Text(&text)).await;
            reply::parts(&reply, 0, Extras { bot: &bot.me.username, feedback: true })
        }
        // Whoever may not use a command must not learn that it exists.
        Wanted::Command(command, _) if command.is_for_admins() && !who.is_admin => {
            if is_addressed {
                mistyped(bot, who, None).await
            } else {
                Vec::new()
            }
        }
        Wanted::Command(command, argument) => carry_out(bot, who, command, &argument).await,
        Wanted::Mistyped(meant) => mistyped(bot, who, meant).await,
        Wanted::Nothing => Vec::new(),
    }
}

async fn carry_out(bot: &Bot, who: &Who, command: Command, argument: &str) -> Vec<Part> {
    match command {
        Command::Start
        | Command::Help
        | Command::List
        | Command::Since
        | Command::Before
        | Command::In
        | Command::Between
        | Command::Org
        | Command::Search
        | Command::About => bot.parts(&bot.ask(who, Incoming::Command(command, argument)).await),
        Command::Timeline => commands::timeline(bot, who, argument).await,
        Command::Language => commands::language(bot, who, argument).await,
        Command::Privacy => bot.sentence(who, "privacy").await,
        Command::Forget => commands::forget(bot, who).await,
        Command::Status => commands::status(bot, who).await,
        Command::Unanswered => commands::unanswered(bot, who, argument).await,
        Command::Cancel if commands::cancel(bot, who, None).await => bot.sentence(who, "document-discarded").await,
        Command::Cancel => bot.sentence(who, "cancel-nothing").await,
        // Started where the message came in, since it goes on after its first answer.
        Command::Reindex => Vec::new(),
    }
}

async fn mistyped(bot: &Bot, who: &Who, meant: Option<Command>) -> Vec<Part> {
    match meant.filter(|command| who.is_admin || !command.is_for_admins()) {
        Some(command) => {
            let language = bot.language(who).await;
            reply::sentence(messages::text(language, "did-you-mean", &[("name", command.name().into())]))
        }
        None => bot.sentence(who, "unknown-command").await,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use teloxide::types::UpdateKind;

    use super::*;
    use crate::telegram::intake::read;

    fn wanted_of(parts: Value) -> Wanted {
        let mut message = json!({
            "message_id": 5, "date": 1, "text": "x",
            "chat": {"id": -7, "type": "supergroup", "title": "T"},
            "from": {"id": 7, "is_bot": false, "first_name": "A"},
        });
        message.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
        let UpdateKind::Message(message) = read(json!({"update_id": 1, "message": message})).unwrap().kind else {
            panic!("no message")
        };
        wanted(&message, &Me { id: 42, username: "the_bot".to_owned() })
    }

    #[test]
    fn in_a_group_only_those_who_ask_the_bot_are_answered() {
        let text = |words: &str| Wanted::Text(words.to_owned());
        let of = |id: u64| {
            json!({"message_id": 4, "date": 1, "chat": {"id": -7, "type": "supergroup", "title": "T"},
            "from": {"id": id, "is_bot": true, "first_name": "B"}})
        };
        for (parts, expected) in [
            (json!({"text": "when did we join?"}), Wanted::Nothing),
            (json!({"text": "@the_bot, when did we join?"}), text("when did we join?")),
            (json!({"text": "and when, @The_Bot?"}), text("and when, ?")),
            (json!({"text": "@the_bot_2 when?"}), Wanted::Nothing),
            (json!({"text": "me@the_bot.org"}), Wanted::Nothing),
            (json!({"text": "@the_bot"}), Wanted::Command(Command::Help, String::new())),
            (json!({"text": "when?", "reply_to_message": of(42)}), text("when?")),
            (json!({"text": "when?", "reply_to_message": of(43)}), Wanted::Nothing),
            (json!({"text": "@the_bot when?", "from": {"id": 8, "is_bot": true, "first_name": "B"}}), Wanted::Nothing),
            (
                json!({"text": "@the_bot when?", "via_bot": {"id": 42, "is_bot": true, "first_name": "B"}}),
                Wanted::Nothing,
            ),
        ] {
            assert_eq!(wanted_of(parts.clone()), expected, "{parts}");
        }
    }

    #[test]
    fn in_private_every_text_is_for_the_bot() {
        let private = json!({"id": 7, "type": "private", "first_name": "A"});
        assert_eq!(wanted_of(json!({"text": "when?", "chat": private})), Wanted::Text("when?".to_owned()));
        assert_eq!(wanted_of(json!({"text": null, "chat": private})), Wanted::Nothing);
    }
}

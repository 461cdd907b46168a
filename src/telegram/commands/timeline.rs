//! `/timeline`, and the buttons of timelines: a list -> its picture, or the list itself where there is nothing to draw.

use std::sync::Arc;

use crate::assistant::{Command, Incoming, Outcome};
use crate::render::timeline::Theme;
use crate::telegram::bot::{Bot, Who};
use crate::telegram::reply::{self, Part};

/// The command `/timeline`: of all memberships, or of the list that the argument asks for.
pub(in crate::telegram) async fn timeline(bot: &Bot, who: &Who, argument: &str) -> Vec<Part> {
    let reply = bot.ask(who, Incoming::Command(Command::Timeline, argument)).await;
    let ask = reply.ask.as_deref().filter(|_| reply.outcome == Outcome::Answer);
    let drawn = match ask {
        Some(ask) => draw(bot, ask, (0, Theme::Light)).await,
        None => None,
    };
    drawn.unwrap_or_else(|| bot.parts(&reply))
}

/// A page of the picture that a button asks for.
pub(in crate::telegram) async fn picture(bot: &Bot, who: &Who, ask: &str, look: (usize, Theme)) -> Vec<Part> {
    match draw(bot, ask, look).await {
        Some(parts) => parts,
        None => bot.sentence(who, "old-button").await,
    }
}

async fn draw(bot: &Bot, ask: &str, (page, theme): (usize, Theme)) -> Option<Vec<Part>> {
    let _turn = bot.drawing.acquire().await.ok()?;
    let (assistant, today, list) = (Arc::clone(&bot.assistant), (bot.today)(), ask.to_owned());
    let drawn = bot.processor.run(move || assistant.timeline(&list, theme, page, today)).await??;
    Some(reply::drawn(drawn, theme, ask, &bot.me.username))
}

//! What the parts of the bot share, and the way of one update through it: update in, answer out, receipt back.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use teloxide::types::{ChatId, ChatKind, Message, MessageId, Update, UpdateKind, User};
use tokio::sync::Semaphore;
use tokio::time::Instant;
use tracing::Instrument;

use super::chats::{Chats, Work};
use super::commands::{Offers, Reindexing};
use super::flood::{Flood, Verdict};
use super::intake::{Accept, Me, Receipt, chat_of, speaker_of, talk_of, topic_of};
use super::metrics::{Metrics, Mistake};
use super::noting::Noting;
use super::processor::{self, Processor};
use super::reply::{self, Extras, Part};
use super::sender::{Edited, Place, Sender};
use super::{flood, inline, message, press};
use crate::assistant::{Assistant, ChatState, Command, Incoming, Outcome, Reply, Request};
use crate::calendar::NaiveDate;
use crate::language::Language;
use crate::render::messages;
use crate::store::{Claim, Store, Talk};

/// The bot at work.
#[derive(Debug)]
pub(super) struct Bot {
    pub(super) assistant: Arc<Assistant>,
    pub(super) store: Arc<Store>,
    pub(super) sender: Sender,
    pub(super) me: Me,
    pub(super) admins: HashSet<u64>,
    pub(super) default_language: Language,
    pub(super) today: fn() -> NaiveDate,
    pub(super) started: Instant,
    pub(super) metrics: Arc<Metrics>,
    pub(super) reindexing: Reindexing,
    /// Documents that were offered and wait for an admin's word.
    pub(super) offers: Offers,
    pub(super) processor: Processor,
    pub(super) noting: Noting,
    /// Pictures are drawn one at a time: each takes a processor for a moment, and answers need one too.
    pub(super) drawing: Semaphore,
    pub(super) flood: Flood,
}

/// Who asks, as far as an answer depends on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Who {
    pub(super) chat: ChatId,
    pub(super) talk: Talk,
    pub(super) user: Option<u64>,
    /// The language of the person's application.
    pub(super) hint: Option<Language>,
    pub(super) is_admin: bool,
}

/// The bot as the intake sees it.
pub(super) struct Desk {
    pub(super) bot: Arc<Bot>,
    pub(super) chats: Chats,
}

/// [`Incoming`] that is taken along to another thread.
enum Asked {
    Text(String),
    Command(Command, String),
    Ask(String),
}

impl From<Incoming<'_>> for Asked {
    fn from(incoming: Incoming<'_>) -> Self {
        match incoming {
            Incoming::Text(text) => Self::Text(text.to_owned()),
            Incoming::Command(command, argument) => Self::Command(command, argument.to_owned()),
            Incoming::Ask(line) => Self::Ask(line.to_owned()),
        }
    }
}

impl Asked {
    fn incoming(&self) -> Incoming<'_> {
        match self {
            Self::Text(text) => Incoming::Text(text),
            Self::Command(command, argument) => Incoming::Command(*command, argument),
            Self::Ask(line) => Incoming::Ask(line),
        }
    }
}

/// The sender that stands for all anonymous administrators of all groups.
const ANONYMOUS_ADMIN: u64 = 1_087_968_824;

/// Between two looks at an update that another process has.
const ELSEWHERE: Duration = Duration::from_millis(200);

impl Accept for Desk {
    fn accept(&self, update: Update, receipt: Receipt) {
        let id = update.id.0;
        let chat = chat_of(&update);
        let price = self.price(&update);
        let verdict = price.map_or(Verdict::Answer, |(person, cost)| self.bot.flood.count(person, cost));
        // The update's number follows everything that is done for it through the log, in all processes.
        let span = tracing::info_span!("update", request = id);
        self.bot.metrics.update(kind(&update));
        self.bot.metrics.under_way.inc();
        // Of what gets no answer nothing is noted, so that no flood fills the database; should it come again and be answered
        // then, that is its first answer.
        let is_passed_over = self.passes_over(&update, verdict);
        let is_press_too_many = verdict != Verdict::Answer && matches!(update.kind, UpdateKind::CallbackQuery(_));
        let noted = (!is_passed_over && !is_press_too_many).then_some(id);
        let end = close(Arc::clone(&self.bot), noted, receipt, Instant::now()).instrument(span.clone()).boxed();
        if is_passed_over {
            let (task, rescue) = (async {}.boxed(), async {}.boxed());
            self.chats.enqueue(chat.unwrap_or_default(), Work { task, rescue, end });
            return;
        }
        let update = Arc::new(update);
        if verdict != Verdict::Answer {
            let task = turn_down(Arc::clone(&self.bot), update).instrument(span).boxed();
            self.chats.enqueue(chat.unwrap_or_default(), Work { task, rescue: async {}.boxed(), end });
            return;
        }
        let work = Work {
            task: carry_out(Arc::clone(&self.bot), Arc::clone(&update), price).instrument(span.clone()).boxed(),
            rescue: apologise(Arc::clone(&self.bot), update).instrument(span).boxed(),
            end,
        };
        self.chats.enqueue(chat.unwrap_or_default(), work);
    }
}

impl Desk {
    /// Who pays for an update, and how much in advance. What nobody asked of the bot costs nothing.
    fn price(&self, update: &Update) -> Option<(i64, Duration)> {
        let cost = match &update.kind {
            UpdateKind::Message(message) if message::is_for_bot(message, &self.bot.me) => flood::QUESTION,
            UpdateKind::EditedMessage(_) | UpdateKind::CallbackQuery(_) => flood::QUESTION,
            UpdateKind::InlineQuery(_) => flood::LETTER,
            _ => return None,
        };
        Some((speaker_of(update)?, cost))
    }

    /// Whether nothing is to be done about the update: it isn't for the bot, or it is one too many and nobody waits for a
    /// word about that. A button's spinner is stopped in any case.
    fn passes_over(&self, update: &Update, verdict: Verdict) -> bool {
        match (&update.kind, verdict) {
            (UpdateKind::Message(message), Verdict::Answer) => {
                !message::is_for_bot(message, &self.bot.me) && message.migrate_to_chat_id().is_none()
            }
            (UpdateKind::Message(_), verdict) => verdict == Verdict::Ignore,
            (UpdateKind::CallbackQuery(_), _) => false,
            (UpdateKind::EditedMessage(_) | UpdateKind::InlineQuery(_), verdict) => verdict != Verdict::Answer,
            // Not asked for, or nothing to say about; Telegram's own list, which grows.
            _ => true,
        }
    }
}

impl Bot {
    /// What is known about who wrote or pressed; `None` for what belongs to no chat.
    pub(super) fn who(&self, update: &Update) -> Option<Who> {
        talk_of(update).map(|talk| self.speaker(talk, update.from()))
    }

    /// What is known about who speaks in a talk.
    pub(super) fn speaker(&self, talk: Talk, user: Option<&User>) -> Who {
        let is_admin = user.is_some_and(|user| user.id.0 != ANONYMOUS_ADMIN && self.admins.contains(&user.id.0));
        let hint = user.and_then(|user| user.language_code.as_deref()).and_then(Language::from_tag);
        Who { chat: ChatId(talk.chat), talk, user: user.map(|user| user.id.0), hint, is_admin }
    }

    /// Whether the person may settle things for the whole chat. Who speaks as the group itself runs it; where Telegram
    /// doesn't tell, nobody is kept from it.
    pub(super) async fn may_settle(&self, who: &Who) -> bool {
        let is_private = who.user.is_some_and(|user| i64::try_from(user) == Ok(who.chat.0));
        match who.user {
            Some(user) if !is_private && user != ANONYMOUS_ADMIN => {
                self.sender.runs_group(who.chat, user).await.unwrap_or(true)
            }
            _ => true,
        }
    }

    /// The language of the bot's own words in a chat.
    pub(super) async fn language(&self, who: &Who) -> Language {
        self.store.language(who.chat.0).await.or(who.hint).unwrap_or(self.default_language)
    }

    /// A sentence of the bot's own, in the chat's language.
    pub(super) async fn sentence(&self, who: &Who, key: &str) -> Vec<Part> {
        reply::sentence(messages::text(self.language(who).await, key, &[]))
    }

    /// A reply as messages, its first page.
    pub(super) fn parts(&self, reply: &Reply) -> Vec<Part> {
        self.page(reply, 0)
    }

    /// A reply as messages, a long list at this page.
    pub(super) fn page(&self, reply: &Reply, page: usize) -> Vec<Part> {
        reply::parts(reply, page, Extras { bot: &self.me.username, feedback: false })
    }

    /// Asks the assistant, as the talk stands; it goes on with the answer.
    pub(super) async fn ask(&self, who: &Who, incoming: Incoming<'_>) -> Reply {
        self.ask_after(who, self.store.talk(who.talk), incoming).await
    }

    /// Asks the assistant, with the memory of an answer of before; the talk goes on with this one.
    pub(super) async fn ask_after(&self, who: &Who, memory: Option<Arc<str>>, incoming: Incoming<'_>) -> Reply {
        let language = self.store.language(who.chat.0).await;
        let chat = ChatState { language, context: memory.map(|memory| memory.to_string()) };
        let request = Request { incoming, hint: who.hint, today: (self.today)() };
        let reply = match self.assistant.recall(&request, &chat) {
            Some(reply) => reply,
            None => self.read(&request, chat).await,
        };
        self.store.set_talk(who.talk, reply.context.as_deref().map(Into::into));
        // What a button asks that has lost its answer, or was forged, nobody has asked.
        if !matches!((reply.outcome, incoming), (Outcome::Unknown, Incoming::Ask(_))) {
            self.metrics.reply(reply.outcome);
        }
        if let (Outcome::Unknown, Incoming::Text(text)) = (reply.outcome, incoming)
            && self.noting.allows(who)
        {
            self.store.note_unanswered(text).await;
        }
        reply
    }

    async fn read(&self, request: &Request<'_>, chat: ChatState) -> Reply {
        let Request { incoming, hint, today } = *request;
        let assistant = Arc::clone(&self.assistant);
        let (asked, state) = (Asked::from(incoming), chat.clone());
        let read = move || assistant.reply(&Request { incoming: asked.incoming(), hint, today }, &state);
        let given_up = || self.assistant.decline(request, &chat);
        self.processor.run(read).await.unwrap_or_else(given_up)
    }

    /// Waits for an answer that is being made; if that takes longer than people wait gladly, the chat shows that the bot
    /// is at it, for as long as it takes.
    pub(super) async fn while_typing<T>(&self, place: &Place, answer: impl Future<Output = T>) -> T {
        const AT_FIRST: Duration = Duration::from_millis(700);
        /// Telegram shows it for five seconds.
        const AGAIN: Duration = Duration::from_millis(4_500);
        tokio::pin!(answer);
        let mut pause = AT_FIRST;
        loop {
            tokio::select! {
                answer = &mut answer => return answer,
                () = tokio::time::sleep(pause) => self.sender.show_typing(place).await,
            }
            pause = AGAIN;
        }
    }

    /// Brings an answer to its place: into the messages that it replaces as far as they go, the rest below. What each is
    /// about is remembered. Returns the answer's messages.
    pub(super) async fn say(&self, place: &Place, replaced: &[MessageId], parts: &[Part]) -> Vec<MessageId> {
        let mut said = Vec::new();
        for (number, part) in parts.iter().enumerate() {
            let edited = match replaced.get(number) {
                Some(old) => match self.sender.edit(place.chat, *old, part).await {
                    Ok(Edited::Done) => Ok(Some(*old)),
                    Ok(Edited::Gone) => self.sender.send(place, part).await,
                    Err(failure) => Err(failure),
                },
                None => self.sender.send(place, part).await,
            };
            let edited = match edited {
                // No rights to send files there: the words are still worth sending.
                Err(super::api::Failure::Refused(words)) if part.file.is_some() => {
                    tracing::debug!(%words, "a file is refused, sending its caption");
                    self.sender.send(place, &Part { file: None, ..part.clone() }).await
                }
                edited => edited,
            };
            match edited {
                Ok(id) => {
                    if let Some(id) = id {
                        self.store.set_said(place.chat.0, id.0, part.about.clone());
                    }
                    said.extend(id);
                }
                Err(super::api::Failure::Forbidden(words)) => {
                    tracing::debug!(%words, "the bot may not write there");
                    return said;
                }
                Err(failure) => {
                    self.metrics.mistake(Mistake::NotSent);
                    tracing::error!(%failure, "an answer could not be sent");
                    return said;
                }
            }
        }
        for surplus in replaced.iter().skip(parts.len()) {
            self.sender.delete(place.chat, *surplus).await;
        }
        said
    }
}

impl Place {
    /// Where a message is answered: in its topic, in a group as a reply to it.
    pub(super) fn of(message: &Message) -> Self {
        // Telegram refuses any other thread.
        let thread = topic_of(message);
        let reply_to = (!matches!(message.chat.kind, ChatKind::Private(_))).then_some(message.id);
        Self { chat: message.chat.id, thread, reply_to }
    }
}

/// Whether the update is this process's, as soon as that is settled.
async fn is_ours(bot: &Bot, update: &Update) -> bool {
    loop {
        match bot.store.claim(update.id.0, talk_of(update)).await {
            Claim::Ours => return true,
            Claim::Done => return false,
            // Its answer may still not come: then it is this process's turn.
            Claim::Elsewhere => tokio::time::sleep(ELSEWHERE).await,
        }
    }
}

async fn carry_out(bot: Arc<Bot>, update: Arc<Update>, price: Option<(i64, Duration)>) {
    if !is_ours(&bot, &update).await {
        return;
    }
    let Some(who) = bot.who(&update) else { return };
    let used = processor::metered(async {
        match &update.kind {
            UpdateKind::Message(message) => message::answer(&bot, &who, message, update.id.0).await,
            UpdateKind::EditedMessage(message) => message::answer_anew(&bot, &who, message).await,
            UpdateKind::CallbackQuery(query) => press::answer(&bot, &who, query).await,
            UpdateKind::InlineQuery(query) => inline::answer(&bot, &who, query).await,
            // Not asked for, or nothing to say about; Telegram's own list, which grows.
            _ => {}
        }
    });
    let used = used.await;
    if let Some((person, paid)) = price {
        bot.flood.charge(person, used, paid);
    }
}

/// Says that it is too much.
async fn turn_down(bot: Arc<Bot>, update: Arc<Update>) {
    let Some(who) = bot.who(&update) else { return };
    match &update.kind {
        UpdateKind::Message(message) if is_ours(&bot, &update).await => {
            let parts = bot.sentence(&who, "too-many").await;
            bot.say(&Place::of(message), &[], &parts).await;
        }
        UpdateKind::CallbackQuery(query) => {
            let language = bot.language(&who).await;
            bot.sender.answer_press(&query.id, Some(messages::text(language, "too-many", &[]))).await;
        }
        // Another process has said it, or nobody waits for it.
        _ => {}
    }
}

async fn apologise(bot: Arc<Bot>, update: Arc<Update>) {
    bot.metrics.mistake(Mistake::Broke);
    let place = match &update.kind {
        UpdateKind::Message(message) => Some(Place::of(message)),
        UpdateKind::CallbackQuery(query) => press::place(query),
        _ => None,
    };
    if let (Some(place), Some(who)) = (place, bot.who(&update)) {
        let parts = bot.sentence(&who, "something-broke").await;
        bot.say(&place, &[], &parts).await;
    }
}

/// Telegram's name for what the update is.
fn kind(update: &Update) -> &'static str {
    match &update.kind {
        UpdateKind::Message(_) => "message",
        UpdateKind::EditedMessage(_) => "edited_message",
        UpdateKind::CallbackQuery(_) => "callback_query",
        UpdateKind::InlineQuery(_) => "inline_query",
        UpdateKind::MyChatMember(_) => "my_chat_member",
        // Not asked for; Telegram's own list, which grows.
        _ => "other",
    }
}

async fn close(bot: Arc<Bot>, update: Option<u32>, receipt: Receipt, since: Instant) {
    if let Some(update) = update {
        bot.store.mark_handled(update).await;
    }
    bot.metrics.under_way.dec();
    bot.metrics.ended(since.elapsed());
    receipt.give_back();
}
